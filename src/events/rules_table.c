/* SPDX-License-Identifier: Apache-2.0 */
/* The table of what an outer act makes of an act (rows, one cell for each op), the codes in its
 * cells, and the scores of the codebook. */
#include <stdio.h>
#include <stdlib.h>

#include "events/rules_read.h"

static const char *const op_text[PSC_OP_COUNT] = {"done",
#define X(name, text) text,
                                                  PSC_OP_LIST(X)
#undef X
};

const char *psc_op_text(psc_op op)
{
    return op_text[op];
}

int psc_op_of(psc_str s)
{
    for (int i = 0; i < PSC_OP_COUNT; i++)
        if (psc_str_eq(s, psc_str_of(op_text[i]))) return i;
    return -1;
}

int psc_rules_row(const psc_rules *r, psc_str name)
{
    for (uint32_t i = 0; i < r->n_row; i++)
        if (psc_str_eq(r->row[i].name, name)) return (int)i;
    return -1;
}

const psc_mode_score *psc_rules_score(const psc_rules *r, psc_event_type type, psc_str mode)
{
    const psc_mode_score *own = NULL;
    for (uint32_t i = 0; i < r->n_score; i++) {
        const psc_mode_score *s = &r->score[i];
        if (s->type != type) continue;
        if (psc_str_eq(s->mode, mode)) return s;
        if (s->mode.len == 0) own = s;
    }
    return own;
}

/* "=> truce" */
static bool read_row_name(psc_rules_reader *l, uint32_t line, psc_str name, psc_cell *out)
{
    const int row = psc_rules_row(l->r, name);
    if (row < 0) psc_rules_bad(l, line, "no such row", name);
    out->row = (int16_t)row;
    return row >= 0;
}

bool psc_rules_read_cell(psc_rules_reader *l, const psc_field *f, psc_cell *out)
{
    psc_str rest = f->value;
    const psc_str type = psc_str_word(&rest), mode = psc_str_word(&rest),
                  cameo = psc_str_word(&rest);
    *out = (psc_cell){.row = -1};
    if (psc_str_eq(type, PSC_STR("-"))) return true;
    if (psc_str_eq(type, PSC_STR("=>"))) return read_row_name(l, f->line, mode, out);
    out->type = (uint8_t)psc_type_of(type);
    if (out->type == PSC_TYPE_NONE) {
        psc_rules_bad(l, f->line, "no such PLOVER type", type);
        return false;
    }
    if (!psc_str_eq(mode, PSC_STR("-"))) out->mode = mode;
    out->cameo = cameo;
    const psc_mode_score *s = psc_rules_score(l->r, out->type, out->mode);
    if (l->r->n_score && (!s || !psc_str_eq(s->mode, out->mode)))
        psc_rules_bad(l, f->line, "no such mode of that type", mode);
    if (cameo.len < 2 || cameo.len > 4)
        psc_rules_bad(l, f->line, "a CAMEO code has 2 to 4 digits", cameo);
    return true;
}

void psc_rules_add_row(psc_rules_reader *l, const psc_field *head)
{
    if (psc_rules_row(l->r, head->value) >= 0)
        psc_rules_bad(l, head->line, "row told twice", head->value);
    psc_row *row = psc_push(l->arena, l->r->row, l->r->n_row, l->r->cap_row);
    row->name = head->value;
    for (int i = 0; i < PSC_OP_COUNT; i++) row->cell[i].row = -1;
}

/* Begin with the cells of a row told before. */
static void copy_row(psc_rules_reader *l, const psc_field *f, int at)
{
    psc_row *row = &l->r->row[at];
    const int like = psc_rules_row(l->r, f->value);
    if (like < 0 || like >= at) {
        psc_rules_bad(l, f->line, "no such row before this one", f->value);
        return;
    }
    memcpy(row->cell, l->r->row[like].cell, sizeof row->cell);
    memcpy(row->set, l->r->row[like].set, sizeof row->set);
}

void psc_rules_read_row(psc_rules_reader *l, const psc_stanza *s)
{
    const int at = psc_rules_row(l->r, s->field[0].value);
    psc_row *row = &l->r->row[at];
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        const int op = psc_op_of(f->key);
        if (psc_field_is(f, "like"))
            copy_row(l, f, at);
        else if (op >= 0)
            row->set[op] = psc_rules_read_cell(l, f, &row->cell[op]);
        else if (!psc_field_is(f, "note") && !psc_field_is(f, "source"))
            psc_rules_bad(l, f->line, "no such op", f->key);
    }
}

static void read_score(psc_rules_reader *l, psc_str line)
{
    const psc_str type = psc_str_cut(&line, '\t'), mode = psc_str_cut(&line, '\t'),
                  quad = psc_str_cut(&line, '\t'), score = psc_str_cut(&line, '\t'),
                  need = psc_str_cut(&line, '\t');
    char number[32];
    snprintf(number, sizeof number, "%.*s", (int)score.len, score.ptr);
    *psc_push(l->arena, l->r->score, l->r->n_score, l->r->cap_score) =
        (psc_mode_score){.type = (uint8_t)psc_type_of(type),
                         .mode = mode,
                         .quad = quad,
                         .score = strtod(number, NULL),
                         .recipient_required = psc_str_eq(need, PSC_STR("yes"))};
}

void psc_rules_read_scores(psc_rules_reader *l, psc_str text)
{
    psc_str line;
    bool head = true;
    while (psc_str_line(&text, &line)) {
        if (!head && line.len) read_score(l, line);
        head = false;
    }
}
