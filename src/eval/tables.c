/* SPDX-License-Identifier: Apache-2.0 */
/* Where trees go wrong: by relation, by length of the sentence, by distance of the head,
 * and the kinds of errors that cost most.  Only universal relations count as errors, so
 * the sums are those of UAS and LAS. */
#include <stdlib.h>

#include "base/str.h"
#include "eval/eval.h"

static const psc_eval_word *pair_of(const psc_eval *e, int64_t gold)
{
    const int64_t s = e->pairs.system[gold];
    return s < 0 ? NULL : &e->system.word[s];
}

/* ---- by relation ---- */

/* A row with the number of its universal relation, for sorting. */
typedef struct ranked {
    psc_relation_score row;
    uint64_t group; /* gold words of the universal relation */
    uint32_t rel, full;
} ranked;

typedef struct relations {
    ranked *row; /* [n] */
    uint32_t n, cap;
    uint32_t *at; /* [texts.n + 1] place of a relation in row, from 1 */
} relations;

static ranked *row_of(relations *r, psc_eval *e, uint32_t rel, uint32_t text)
{
    if (!r->at[text]) {
        ranked *new = psc_push(&e->arena, r->row, r->n, r->cap);
        new->row.name = psc_intern_str(&e->texts, text);
        new->row.subtype = rel != text;
        new->rel = rel;
        new->full = text;
        r->at[text] = r->n;
    }
    return &r->row[r->at[text] - 1];
}

static void count_gold(psc_relation_score *row, bool head, bool same)
{
    row->labelled.gold++;
    row->head.gold++;
    row->head.found += head;
    row->labelled.found += head && same;
}

static void count_system(psc_relation_score *row, bool head, bool same)
{
    row->labelled.system++;
    row->head.system++;
    row->head.right += head;
    row->labelled.right += head && same;
}

static void count_relations(psc_eval *e, relations *r)
{
    for (uint32_t i = 0; i < e->gold.n; i++) {
        const psc_eval_word *g = &e->gold.word[i], *s = pair_of(e, i);
        const bool head = s && psc_eval_head_right(e, g, s);
        count_gold(&row_of(r, e, g->rel, g->rel)->row, head, s && g->rel == s->rel);
        if (g->full != g->rel)
            count_gold(&row_of(r, e, g->rel, g->full)->row, head, s && g->full == s->full);
    }
    for (uint32_t j = 0; j < e->system.n; j++) {
        const int64_t i = e->pairs.gold[j];
        const psc_eval_word *s = &e->system.word[j], *g = i < 0 ? NULL : &e->gold.word[i];
        const bool head = g && psc_eval_head_right(e, g, s);
        count_system(&row_of(r, e, s->rel, s->rel)->row, head, g && g->rel == s->rel);
        if (s->full != s->rel)
            count_system(&row_of(r, e, s->rel, s->full)->row, head, g && g->full == s->full);
    }
}

/* Frequent universal relations first, each before its subtypes. */
static int by_rank(const void *a, const void *b)
{
    const ranked *x = a, *y = b;
    if (x->group != y->group) return x->group > y->group ? -1 : 1;
    if (x->rel != y->rel) return x->rel < y->rel ? -1 : 1;
    if (x->row.subtype != y->row.subtype) return x->row.subtype ? 1 : -1;
    if (x->row.labelled.gold != y->row.labelled.gold)
        return x->row.labelled.gold > y->row.labelled.gold ? -1 : 1;
    return x->full < y->full ? -1 : x->full > y->full;
}

static void make_relations(psc_eval *e)
{
    relations r = {.at = psc_new(&e->arena, uint32_t, e->texts.n + 1)};
    count_relations(e, &r);
    for (uint32_t i = 0; i < r.n; i++) {
        const uint32_t top = r.at[r.row[i].rel];
        r.row[i].group = r.row[top - 1].row.labelled.gold;
    }
    if (r.n) qsort(r.row, r.n, sizeof *r.row, by_rank);
    psc_relation_score *out = psc_new(&e->arena, psc_relation_score, r.n);
    for (uint32_t i = 0; i < r.n; i++) out[i] = r.row[i].row;
    e->scores.relation = out;
    e->scores.n_relation = r.n;
}

/* ---- by length and by distance ---- */

static const psc_band_score length_bands[] = {
    {.from = 1, .to = 10},  {.from = 11, .to = 20}, {.from = 21, .to = 30},
    {.from = 31, .to = 40}, {.from = 41, .to = 50}, {.from = 51, .to = UINT32_MAX}};
static const psc_band_score distance_bands[] = {
    {.from = 0, .to = 0},          {.from = 1, .to = 1},  {.from = 2, .to = 2},
    {.from = 3, .to = 5},          {.from = 6, .to = 10}, {.from = 11, .to = 20},
    {.from = 21, .to = UINT32_MAX}};
enum {
    N_LENGTH = sizeof length_bands / sizeof *length_bands,
    N_DISTANCE = sizeof distance_bands / sizeof *distance_bands
};

static psc_band_score *find_band(psc_band_score *band, size_t n, uint64_t value)
{
    size_t i = 0;
    while (i + 1 < n && value > band[i].to) i++;
    return &band[i];
}

static uint64_t distance_of(const psc_eval_text *t, uint32_t i)
{
    const int64_t head = t->word[i].head;
    return head < 0 ? 0 : (uint64_t)(head < i ? i - head : head - i);
}

static void count_band_gold(psc_band_score *b, bool head, bool arc)
{
    b->uas.gold++;
    b->las.gold++;
    b->uas.found += head;
    b->las.found += arc;
}

static void count_band_system(psc_band_score *b, bool head, bool arc)
{
    b->uas.system++;
    b->las.system++;
    b->uas.right += head;
    b->las.right += arc;
}

/* A system word counts with the gold word it is; where there is none, by its own measure. */
static void count_bands(psc_eval *e, psc_band_score *length, psc_band_score *distance)
{
    const psc_eval_text *g = &e->gold, *s = &e->system;
    for (uint32_t i = 0; i < g->n_sent; i++)
        find_band(length, N_LENGTH, g->sent_words[i])->sentences++;
    for (uint32_t i = 0; i < g->n; i++) {
        const psc_eval_word *w = &g->word[i], *p = pair_of(e, i);
        const bool head = p && psc_eval_head_right(e, w, p), arc = head && w->rel == p->rel;
        count_band_gold(find_band(length, N_LENGTH, g->sent_words[w->sent]), head, arc);
        count_band_gold(find_band(distance, N_DISTANCE, distance_of(g, i)), head, arc);
    }
    for (uint32_t j = 0; j < s->n; j++) {
        const psc_eval_word *w = &s->word[j];
        const int64_t i = e->pairs.gold[j];
        const psc_eval_word *p = i < 0 ? NULL : &g->word[i];
        const bool head = p && psc_eval_head_right(e, p, w), arc = head && w->rel == p->rel;
        const uint32_t n = p ? g->sent_words[p->sent] : s->sent_words[w->sent];
        const uint64_t d = head ? distance_of(g, (uint32_t)i) : distance_of(s, j);
        count_band_system(find_band(length, N_LENGTH, n), head, arc);
        count_band_system(find_band(distance, N_DISTANCE, d), head, arc);
    }
}

static void make_bands(psc_eval *e)
{
    psc_band_score *length = psc_new(&e->arena, psc_band_score, N_LENGTH);
    psc_band_score *distance = psc_new(&e->arena, psc_band_score, N_DISTANCE);
    memcpy(length, length_bands, sizeof length_bands);
    memcpy(distance, distance_bands, sizeof distance_bands);
    count_bands(e, length, distance);
    e->scores.length = length;
    e->scores.distance = distance;
    e->scores.n_length = N_LENGTH;
    e->scores.n_distance = N_DISTANCE;
}

/* ---- errors ---- */

static int by_price(const void *a, const void *b)
{
    const psc_tree_error *x = a, *y = b;
    if (x->n != y->n) return x->n > y->n ? -1 : 1;
    return x->line < y->line ? -1 : x->line > y->line;
}

static void make_errors(psc_eval *e)
{
    psc_intern kinds;
    psc_tree_error *list = NULL;
    uint32_t n = 0, cap = 0;
    psc_intern_init(&kinds, &e->arena);
    for (uint32_t i = 0; i < e->gold.n; i++) {
        const psc_eval_word *g = &e->gold.word[i], *s = pair_of(e, i);
        const bool head = s && !psc_eval_head_right(e, g, s);
        if (s && !head && g->rel == s->rel) continue;
        const uint32_t key[3] = {g->rel, s ? s->rel : 0, head};
        const psc_str name = {(const char *)key, sizeof key};
        const uint32_t before = kinds.n, id = psc_intern_add(&kinds, name);
        if (kinds.n > before)
            *psc_push(&e->arena, list, n, cap) =
                (psc_tree_error){.gold = psc_intern_str(&e->texts, g->rel),
                                 .system = s ? psc_intern_str(&e->texts, s->rel) : (psc_str){0},
                                 .head = head,
                                 .line = g->line};
        list[id - 1].n++;
        e->scores.wrong++;
    }
    if (n) qsort(list, n, sizeof *list, by_price);
    e->scores.error = list;
    e->scores.n_error = n;
}

void psc_eval_tables(psc_eval *e)
{
    make_relations(e);
    make_bands(e);
    make_errors(e);
}
