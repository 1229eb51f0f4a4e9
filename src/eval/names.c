/* SPDX-License-Identifier: Apache-2.0 */
/* Names as spans of characters: one is right when the other file has one of the same type
 * over the same characters.  Labels are IOB2 (B-, I-) or BIOES; an I- that nothing opened
 * opens a name, as in the older IOB files. */
#include <stdlib.h>

#include "base/str.h"
#include "eval/eval.h"

typedef struct name {
    uint32_t beg, end, type;
} name;

typedef struct names {
    name *at; /* [n], in order of the text */
    uint32_t n, cap;
} names;

/* Which types count, and as what. */
typedef struct filter {
    bool all;
    uint32_t *as; /* [n_as] by number of a type's text: what it counts as, 0: not at all */
    uint32_t n_as;
} filter;

/* "PER,LOC" or "Person=PER,Location=LOC" */
static filter read_filter(psc_eval *e, const char *types)
{
    filter f = {.all = !types};
    uint32_t *pair = NULL, n = 0, cap = 0;
    for (psc_str rest = psc_str_of(types); rest.len;) {
        psc_str to = psc_str_trim(psc_str_cut(&rest, ','));
        const psc_str whole = to, from = psc_str_cut(&to, '=');
        if (!from.len) continue;
        if (from.len == whole.len) to = from;
        *psc_push(&e->arena, pair, n, cap) = psc_intern_add(&e->texts, from);
        *psc_push(&e->arena, pair, n, cap) = psc_intern_add(&e->texts, to);
    }
    f.n_as = e->texts.n + 1;
    f.as = psc_new(&e->arena, uint32_t, f.n_as);
    for (uint32_t i = 0; i < n; i += 2) f.as[pair[i + 1]] = pair[i + 1];
    for (uint32_t i = 0; i < n; i += 2) f.as[pair[i]] = pair[i + 1];
    return f;
}

/* What a type counts as; 0 if it does not. */
static uint32_t type_of(psc_eval *e, const filter *f, psc_str type)
{
    const uint32_t id = psc_intern_add(&e->texts, type);
    if (f->all) return id;
    return id < f->n_as ? f->as[id] : 0;
}

static bool is_label(psc_str s)
{
    if (s.len == 0 || psc_str_eq(s, PSC_STR("O"))) return true;
    return s.len > 2 && s.ptr[1] == '-' && memchr("BIESLU", s.ptr[0], 6);
}

/* Whether the label of w goes on with the name that the word before it is in. */
static bool goes_on(const psc_eval_word *before, const psc_eval_word *w)
{
    if (before->sent != w->sent || !memchr("IEL", w->name.ptr[0], 3)) return false;
    if (before->name.len < 3 || memchr("ESLU", before->name.ptr[0], 4)) return false;
    return psc_str_eq(psc_str_sub(before->name, 2, before->name.len),
                      psc_str_sub(w->name, 2, w->name.len));
}

static psc_status find_names(psc_eval *e, const psc_eval_text *t, const filter *f, names *out,
                             psc_err *err)
{
    bool open = false; /* the last name of out ends at the word before */
    for (uint32_t i = 0; i < t->n; i++) {
        const psc_eval_word *w = &t->word[i];
        if (!is_label(w->name))
            return psc_fail(err, PSC_INPUT, t->file, w->line, UINT64_MAX,
                            "a label is O, B-TYPE or I-TYPE, not \"%.*s\"",
                            (int)(w->name.len < 60 ? w->name.len : 60), w->name.ptr);
        const bool inside = w->name.len > 2;
        if (inside && i > 0 && goes_on(w - 1, w)) {
            if (open) out->at[out->n - 1].end = w->own_end;
            continue;
        }
        const psc_str type = inside ? psc_str_sub(w->name, 2, w->name.len) : (psc_str){0};
        const uint32_t id = inside ? type_of(e, f, type) : 0;
        open = id != 0;
        if (open)
            *psc_push(&e->arena, out->at, out->n, out->cap) = (name){w->own_beg, w->own_end, id};
    }
    return PSC_OK;
}

/* ---- counting ---- */

static int by_type(const void *a, const void *b)
{
    const psc_name_score *x = a, *y = b;
    return psc_str_cmp(x->type, y->type);
}

static void count(psc_tally *t, uint64_t gold, uint64_t system, bool right)
{
    t->gold += gold;
    t->system += system;
    t->right += right;
    t->found += right;
}

static void compare(const names *g, const names *s, psc_tally *tally)
{
    for (uint32_t i = 0; i < g->n; i++) count(&tally[g->at[i].type], 1, 0, false);
    for (uint32_t i = 0; i < s->n; i++) count(&tally[s->at[i].type], 0, 1, false);
    for (uint32_t i = 0, j = 0; i < g->n && j < s->n;) {
        const name *a = &g->at[i], *b = &s->at[j];
        if (a->beg == b->beg && a->end == b->end && a->type == b->type)
            count(&tally[a->type], 0, 0, true);
        i += a->beg <= b->beg;
        j += b->beg <= a->beg;
    }
}

/* Rows of the types that occur or were asked for. */
static void make_rows(psc_eval *e, const filter *f, const psc_tally *tally)
{
    psc_name_score *row = NULL;
    uint32_t n = 0, cap = 0;
    for (uint32_t id = 1; id <= e->texts.n; id++) {
        const bool asked = !f->all && id < f->n_as && f->as[id] == id;
        if (!asked && tally[id].gold + tally[id].system == 0) continue;
        *psc_push(&e->arena, row, n, cap) =
            (psc_name_score){psc_intern_str(&e->texts, id), tally[id]};
        count(&e->scores.names, tally[id].gold, tally[id].system, false);
        e->scores.names.right += tally[id].right;
        e->scores.names.found += tally[id].found;
    }
    if (n) qsort(row, n, sizeof *row, by_type);
    e->scores.name = row;
    e->scores.n_name = n;
}

static bool has_labels(const psc_eval_text *t)
{
    for (uint32_t i = 0; i < t->n; i++)
        if (t->word[i].name.len) return true;
    return false;
}

psc_status psc_eval_names(psc_eval *e, const char *types, psc_err *err)
{
    names g = {0}, s = {0};
    if (!has_labels(&e->gold))
        return psc_fail(err, PSC_INPUT, e->gold.file, 0, UINT64_MAX,
                        "has no names; CoNLL-U tells them in MISC, as Name=B-PER and Name=I-PER");
    const filter f = read_filter(e, types);
    psc_status st = find_names(e, &e->gold, &f, &g, err);
    if (!st) st = find_names(e, &e->system, &f, &s, err);
    if (st) return st;
    psc_tally *tally = psc_new(&e->arena, psc_tally, e->texts.n + 1);
    compare(&g, &s, tally);
    make_rows(e, &f, tally);
    return PSC_OK;
}
