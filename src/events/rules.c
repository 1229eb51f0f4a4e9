/* SPDX-License-Identifier: Apache-2.0 */
/* Reading the event lexicon: acts, outer acts, rows of the table, classes, cues, scores.
 *
 * The files' own head comments describe their syntax; data/README.md the stanza
 * syntax below it.  Everything that can be wrong in a line is told with its
 * place; the lexicon is refused as a whole when anything was. */
#include <stdlib.h>

#include "events/rules_read.h"

void psc_rules_bad(psc_rules_reader *l, uint32_t line, const char *what, psc_str word)
{
    psc_complaints_quote(&l->complaints, l->file, line, what, word);
}

/* Rows and classes first, so that cells and acts may name what is told later. */
static void read_early(psc_rules_reader *l, const psc_stanza *s)
{
    const psc_field *head = &s->field[0];
    if (psc_field_is(head, "class")) psc_rules_read_class(l, s);
    if (psc_field_is(head, "row")) psc_rules_add_row(l, head);
}

static void read_stanza(psc_rules_reader *l, const psc_stanza *s)
{
    const psc_field *head = &s->field[0];
    if (psc_field_is(head, "row"))
        psc_rules_read_row(l, s);
    else if (psc_field_is(head, "act"))
        psc_rules_read_act(l, s, false);
    else if (psc_field_is(head, "outer"))
        psc_rules_read_act(l, s, true);
    else if (psc_field_is(head, "cue"))
        psc_rules_read_cues(l, s);
    else if (!psc_field_is(head, "class"))
        psc_rules_bad(l, head->line, "unknown kind of entry", head->key);
}

static void read_file(psc_rules_reader *l, psc_str text, bool early)
{
    psc_stanza_reader reader;
    psc_stanza s;
    psc_err e;
    psc_stanza_init(&reader, text, l->file, l->arena);
    for (;;) {
        psc_status st = psc_stanza_next(&reader, &s, &e);
        if (st == PSC_END) return;
        if (st == PSC_OK && early)
            read_early(l, &s);
        else if (st == PSC_OK)
            read_stanza(l, &s);
        else if (!early)
            psc_rules_bad(l, (uint32_t)e.line, e.text, PSC_STR(""));
    }
}

/* ---- the index ---- */

/* By lemma and part of speech, the most telling first; of equally telling ones users' files come
 * before ours, and in one file the earlier. */
static int pattern_order(const void *a, const void *b)
{
    const psc_pattern *p = a, *q = b;
    if (p->lemma != q->lemma) return p->lemma < q->lemma ? -1 : 1;
    if (p->pos != q->pos) return p->pos < q->pos ? -1 : 1;
    if (p->weight != q->weight) return p->weight > q->weight ? -1 : 1;
    if (p->layer != q->layer) return p->layer > q->layer ? -1 : 1;
    if (p->rule != q->rule) return p->rule < q->rule ? -1 : 1;
    return p->need < q->need ? -1 : p->need > q->need;
}

static void build_index(psc_rules_reader *l)
{
    psc_rules *r = l->r;
    if (r->n_pattern) qsort(r->pattern, r->n_pattern, sizeof *r->pattern, pattern_order);
    r->first = psc_new(l->arena, uint32_t, r->word.n + 2);
    uint32_t p = 0;
    for (uint32_t w = 0; w <= r->word.n + 1; w++) {
        while (p < r->n_pattern && r->pattern[p].lemma < w) p++;
        r->first[w] = p;
    }
}

static bool is_rules(const char *file)
{
    return strstr(file, "events/") != NULL && psc_str_ends(psc_str_of(file), PSC_STR(".txt"));
}

static void read_files(psc_rules_reader *l, const psc_actor_source *source, size_t n)
{
    for (size_t i = 0; i < n; i++)
        if (strstr(source[i].file, "codebook/plover.tsv")) psc_rules_read_scores(l, source[i].text);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < n; i++) {
            l->file = source[i].file;
            l->layer = source[i].layer;
            if (is_rules(l->file)) read_file(l, source[i].text, pass == 0);
        }
}

/* Words and rows that the code asks for. */
static void name_known(psc_rules *r)
{
    const struct {
        psc_str word;
        uint32_t *id;
    } known[] = {
        {PSC_STR("*"), &r->any},
        {PSC_STR("by"), &r->by},
        {PSC_STR("between"), &r->between},
        {PSC_STR("as"), &r->as},
        {PSC_STR("against"), &r->against},
        {PSC_STR("hand"), &r->hand},
        {PSC_STR("from"), &r->from},
        {PSC_STR("of"), &r->of},
        {PSC_STR("to"), &r->to},
        {PSC_STR("be"), &r->be},
        {PSC_STR("have"), &r->have},
        {PSC_STR("for"), &r->on_account},
        {PSC_STR("with"), &r->with},
        {PSC_STR("on"), &r->on},
        {PSC_STR("in"), &r->in},
        {PSC_STR("at"), &r->at},
        {PSC_STR("statesman"), &r->statesman},
        {PSC_STR("power-by-name"), &r->power},
        {PSC_STR("place-by-name"), &r->place},
    };
    for (size_t i = 0; i < sizeof known / sizeof *known; i++)
        *known[i].id = psc_intern_add(&r->word, known[i].word);
    for (int op = 0; op < PSC_OP_COUNT; op++) {
        const psc_str name = psc_arena_printf(r->arena, "op-%s", psc_op_text((psc_op)op));
        r->op_row[op] = (int16_t)psc_rules_row(r, name);
    }
}

psc_status psc_rules_load(psc_rules **out, psc_arena *arena, const psc_actor_source *source,
                          size_t n_source, psc_actor_complain *complain, void *complain_ctx,
                          psc_err *err)
{
    psc_rules *r = psc_new(arena, psc_rules, 1);
    psc_rules_reader l = {.r = r,
                          .arena = arena,
                          .complaints = {.tell = complain, .ctx = complain_ctx, .first = err}};
    *out = NULL;
    r->arena = arena;
    psc_intern_init(&r->word, arena);
    r->cue = psc_arena_alloc(arena, PSC_CUE_ROOM, sizeof *r->cue, _Alignof(uint64_t));
    read_files(&l, source, n_source);
    name_known(r);
    if (r->word.n >= PSC_CUE_ROOM)
        psc_rules_bad(&l, 0, "more than 65,535 different words in rules", PSC_STR(""));
    if (l.complaints.n) return PSC_DATA;
    build_index(&l);
    psc_rules_find_traits(r);
    psc_rules_find_musts(r);
    *out = r;
    return PSC_OK;
}
