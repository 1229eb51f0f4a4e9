/* SPDX-License-Identifier: Apache-2.0 */
/* Stories: which of them a report belongs to.
 *
 * The weightiest words of a report are looked up in `term`, which leads to the stories of the
 * same weeks that have them; the CANDIDATES that share most are compared in full.  A word that
 * HOT stories of a stretch of time have leads to those only. */
#include "store/merge.h"

#include <stdlib.h>

#include "base/str.h"

enum { HOT = 32, CANDIDATES = 8, FOUND_MAX = 1 << 10, HASH_BITS = 32 };

typedef struct hit {
    int64_t story;
    double weight;
} hit;

typedef struct search {
    psc_merging *m;
    int64_t own; /* period */
    uint32_t key[PSC_STORY_KEYS], n_key;
    psc_str stories[PSC_STORY_KEYS]; /* that have it, in the period of the report */
    hit *found;                      /* [n] */
    uint32_t n;
} search;

/* What is kept of a story. */
typedef struct story {
    int64_t id;
    psc_day from, to;
    psc_vector terms;
} story;

static double weight_of(const psc_vector *v, uint32_t word)
{
    for (uint32_t i = 0; i < v->n; i++)
        if (v->at[i].word == word) return (double)v->at[i].weight;
    return 0;
}

static int64_t term_id(int64_t period, uint32_t word)
{
    return period << HASH_BITS | (int64_t)word;
}

static void take_term(void *ctx, const psc_value *v)
{
    search *s = ctx;
    const uint32_t word = (uint32_t)v[0].i;
    const double weight = weight_of(&s->m->vector, word);
    psc_str rest = v[1].s;
    for (int64_t id; psc_merge_next_id(&rest, &id);)
        if (s->n < FOUND_MAX) s->found[s->n++] = (hit){id, weight};
    for (uint32_t i = 0; i < s->n_key; i++)
        if (term_id(s->own, s->key[i]) == v[0].i) s->stories[i] = psc_merge_keep(s->m, &v[1]);
}

static int by_story(const void *a, const void *b)
{
    const hit *x = a, *y = b;
    if (x->story != y->story) return x->story < y->story ? -1 : 1;
    return (x->weight > y->weight) - (x->weight < y->weight);
}

static int by_weight(const void *a, const void *b)
{
    const hit *x = a, *y = b;
    if (x->weight != y->weight) return x->weight < y->weight ? 1 : -1;
    return (x->story > y->story) - (x->story < y->story);
}

/* Sums up the hits of each story and leaves the best. */
static void rank_hits(search *s)
{
    uint32_t n = 0;
    qsort(s->found, s->n, sizeof *s->found, by_story);
    for (uint32_t i = 0; i < s->n; i++) {
        if (n && s->found[n - 1].story == s->found[i].story)
            s->found[n - 1].weight += s->found[i].weight;
        else
            s->found[n++] = s->found[i];
    }
    qsort(s->found, n, sizeof *s->found, by_weight);
    s->n = n < CANDIDATES ? n : CANDIDATES;
}

static psc_status look(search *s)
{
    static const char sql[] =
        "SELECT id, stories FROM term WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11,"
        " $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24)";
    const int64_t period[] = {s->own, psc_merge_period_beside(s->m->day)};
    psc_value v[2 * PSC_STORY_KEYS];
    if (s->n_key == 0) return PSC_OK;
    for (uint32_t i = 0; i < 2 * PSC_STORY_KEYS; i++) {
        const uint32_t k = i % PSC_STORY_KEYS;
        v[i] = psc_int(term_id(period[i / PSC_STORY_KEYS], s->key[k < s->n_key ? k : 0]));
    }
    return psc_merge_each(s->m, sql, v, 2 * PSC_STORY_KEYS, 2, take_term, s);
}

static psc_status read_story(psc_merging *m, story *out)
{
    const psc_value id = psc_int(out->id);
    psc_value v[3];
    const psc_status st = psc_db_one(
        m->db, "SELECT day_from, day_to, terms FROM story WHERE id = $1", &id, 1, v, 3, m->err);
    out->from = psc_merge_day_of(v[0].s);
    out->to = psc_merge_day_of(v[1].s);
    out->terms = psc_vector_read(m->a, v[2].s);
    return st;
}

static int gap_of(const psc_merging *m, const story *s)
{
    if (m->day == PSC_DAY_NONE || s->from == PSC_DAY_NONE) return PSC_GAP_UNKNOWN;
    return m->day < s->from ? s->from - m->day : m->day > s->to ? m->day - s->to : 0;
}

/* The likest story; id 0 if none is alike enough. */
static psc_status choose(search *s, story *best)
{
    double most = 0;
    *best = (story){0};
    for (uint32_t i = 0; i < s->n; i++) {
        story x = {.id = s->found[i].story};
        const psc_status st = read_story(s->m, &x);
        if (st == PSC_END) continue; /* its reports have been taken out */
        if (st) return st;
        const int gap = gap_of(s->m, &x);
        const double alike = psc_story_likeness(&s->m->vector, &x.terms, gap);
        if (alike <= most || alike < psc_story_threshold(gap)) continue;
        most = alike;
        *best = x;
    }
    return PSC_OK;
}

static psc_status begin_story(psc_merging *m)
{
    static const char sql[] = "INSERT INTO story (id, day_from, day_to, reports, terms)"
                              " VALUES ($1, $2, $3, 1, $4)";
    const psc_value v[] = {psc_int(m->id), psc_text(m->published), psc_text(m->published),
                           psc_bytes(psc_vector_write(m->a, &m->vector))};
    m->story = m->id;
    return psc_db_run(m->db, sql, v, 4, m->err);
}

static psc_status join_story(psc_merging *m, story *s)
{
    static const char sql[] = "UPDATE story SET day_from = $1, day_to = $2, reports = reports + 1,"
                              " terms = $3 WHERE id = $4";
    if (m->day != PSC_DAY_NONE) {
        s->from = s->from == PSC_DAY_NONE || m->day < s->from ? m->day : s->from;
        s->to = s->to == PSC_DAY_NONE || m->day > s->to ? m->day : s->to;
    }
    psc_story_add(m->a, &s->terms, &m->vector);
    const psc_value v[] = {psc_text(psc_merge_day_text(m, s->from)),
                           psc_text(psc_merge_day_text(m, s->to)),
                           psc_bytes(psc_vector_write(m->a, &s->terms)), psc_int(s->id)};
    m->story = s->id;
    return psc_db_run(m->db, sql, v, 4, m->err);
}

/* How many stories are in the list; UINT32_MAX if this one is. */
static uint32_t count_stories(psc_str list, int64_t own)
{
    uint32_t n = 0;
    for (int64_t id; psc_merge_next_id(&list, &id); n++)
        if (id == own) return UINT32_MAX;
    return n;
}

static psc_status keep(search *s)
{
    static const psc_table term = {"term", "id, stories", 2, 0};
    static const char add[] =
        "UPDATE term SET stories = stories || $1 WHERE id IN ($2, $3, $4, $5, $6, $7, $8, $9,"
        " $10, $11, $12, $13)";
    psc_merging *m = s->m;
    psc_value v[1 + PSC_STORY_KEYS] = {
        psc_text(psc_arena_printf(m->a, " %lld", (long long)m->story))};
    uint32_t n = 0;
    psc_status st = PSC_OK;
    for (uint32_t i = 0; i < s->n_key && st == PSC_OK; i++) {
        const uint32_t there = count_stories(s->stories[i], m->story);
        const psc_value row[] = {psc_int(term_id(s->own, s->key[i])), v[0]};
        if (there == 0)
            st = psc_db_insert(m->db, &term, row, m->err);
        else if (there < HOT)
            v[1 + n++] = row[0];
    }
    if (st || n == 0) return st;
    for (uint32_t i = n; i < PSC_STORY_KEYS; i++) v[1 + i] = v[1];
    return psc_db_run(m->db, add, v, 1 + PSC_STORY_KEYS, m->err);
}

static psc_status assign(psc_merging *m)
{
    search s = {.m = m, .own = psc_merge_period(m->day)};
    story best;
    s.found = psc_new(m->a, hit, FOUND_MAX);
    s.n_key = psc_vector_keys(&m->vector, s.key);
    psc_status st = look(&s);
    rank_hits(&s);
    if (st == PSC_OK) st = choose(&s, &best);
    if (st == PSC_OK) st = best.id ? join_story(m, &best) : begin_story(m);
    if (st == PSC_OK) st = keep(&s);
    psc_word_counts_add(m->counts, m->words.at, m->words.n);
    return st;
}

/* A copy is where its original is; the longer text of a known report takes its place. */
static psc_status follow(psc_merging *m, int64_t document)
{
    const psc_value id = psc_int(document);
    psc_value out[1];
    const psc_status st =
        psc_db_one(m->db, "SELECT story FROM document WHERE id = $1", &id, 1, out, 1, m->err);
    m->story = out[0].i;
    return st;
}

psc_status psc_merge_stories(psc_merging *m)
{
    psc_status st = m->original  ? follow(m, m->original)
                    : m->adopted ? follow(m, m->adopted)
                                 : assign(m);
    static const char sql[] = "UPDATE document SET story = $1, wire = $2 WHERE id = $3";
    const psc_value v[] = {psc_int(m->story), m->wire.len ? psc_text(m->wire) : psc_null(),
                           psc_int(m->id)};
    return st ? st : psc_db_run(m->db, sql, v, 3, m->err);
}
