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
    hit *found; /* [n] */
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

/* The stories that have the word, in that period. */
static void take_term(search *s, int64_t period, uint32_t word)
{
    const double weight = weight_of(&s->m->vector, word);
    psc_str rest = psc_lists_find(s->m->terms, term_id(period, word));
    for (int64_t id; psc_merge_next_id(&rest, &id);)
        if (s->n < FOUND_MAX) s->found[s->n++] = (hit){id, weight};
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
    const psc_merging *m = s->m;
    const int64_t period[] = {s->own, psc_merge_period_beside(m->day)};
    const uint32_t n = s->n_key, periods = s->own ? 2 : 1;
    int64_t id[2 * PSC_STORY_KEYS];
    for (uint32_t i = 0; i < periods * n; i++) id[i] = term_id(period[i / n], s->key[i % n]);
    const psc_status st = psc_lists_read(m->terms, m->db, id, periods * n, m->err);
    for (uint32_t i = 0; i < periods * n && st == PSC_OK; i++)
        take_term(s, period[i / n], s->key[i % n]);
    return st;
}

static bool read_known(const psc_merging *m, story *out)
{
    const psc_known_story *s = psc_known_get_story(m->known, out->id);
    if (!s) return false;
    out->from = s->from;
    out->to = s->to;
    out->terms = (psc_vector){psc_new(m->a, psc_term, s->n), s->n};
    if (s->n) memcpy(out->terms.at, s->term, s->n * sizeof *s->term);
    return true;
}

static void remember(const psc_merging *m, const story *s)
{
    psc_known_put_story(m->known, s->id, (psc_period){s->from, s->to}, &s->terms);
}

static psc_status read_story(psc_merging *m, story *out)
{
    const psc_value id = psc_int(out->id);
    psc_value v[3];
    if (read_known(m, out)) return PSC_OK;
    const psc_status st = psc_db_one(
        m->db, "SELECT day_from, day_to, terms FROM story WHERE id = $1", &id, 1, v, 3, m->err);
    out->from = psc_merge_day_of(v[0].s);
    out->to = psc_merge_day_of(v[1].s);
    out->terms = psc_vector_read(m->a, v[2].s);
    if (st == PSC_OK) remember(m, out);
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
    remember(m, &(story){m->id, m->day, m->day, m->vector});
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
    remember(m, s);
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

static psc_status keep(const search *s)
{
    const psc_merging *m = s->m;
    psc_status st = PSC_OK;
    for (uint32_t i = 0; i < s->n_key && st == PSC_OK; i++) {
        const int64_t id = term_id(s->own, s->key[i]);
        if (count_stories(psc_lists_find(m->terms, id), m->story) < HOT)
            st = psc_lists_add(m->terms, id, m->story, m->err);
    }
    return st;
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
