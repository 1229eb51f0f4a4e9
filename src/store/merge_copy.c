/* SPDX-License-Identifier: Apache-2.0 */
/* Copies: which stored reports have the same words.
 *
 * The smallest hashes of a report's shingles are looked up in `band`; reports that have at
 * least two of them are compared word for word, at most CANDIDATES.  A hash that HOT reports
 * of a stretch of time have already is no trace of copying (a house's own line) and is not
 * kept for more of them, so that no look-up has many answers. */
#include "store/merge.h"

#include <stdlib.h>

#include "base/str.h"

enum { HOT = 32, CANDIDATES = 6, HITS = 2, FOUND_MAX = 1 << 12 };

typedef struct candidate {
    int64_t document;
    uint32_t hits;
    psc_copy_rank rank;
    psc_shingles shingles;
} candidate;

typedef struct search {
    psc_merging *m;
    int64_t own;                                     /* period */
    uint32_t in_own[PSC_SKETCH], in_any[PSC_SKETCH]; /* reports that have the hash */
    int64_t (*found)[2];                             /* [n] hash, document */
    uint32_t n;
    candidate at[CANDIDATES];
    uint32_t n_at;
} search;

/* Looking. */

static void take_hit(void *ctx, const psc_value *v)
{
    search *s = ctx;
    for (uint32_t i = 0; i < PSC_SKETCH && i < s->m->shingles.n; i++) {
        if ((int64_t)s->m->shingles.at[i] != v[1].i) continue;
        s->in_own[i] += v[0].i == s->own;
        s->in_any[i] += v[0].i == 0;
    }
    if (s->n == FOUND_MAX) return;
    s->found[s->n][0] = v[1].i;
    s->found[s->n++][1] = v[2].i;
}

static int by_document(const void *a, const void *b)
{
    const int64_t *x = a, *y = b;
    if (x[1] != y[1]) return x[1] < y[1] ? -1 : 1;
    return (x[0] > y[0]) - (x[0] < y[0]);
}

/* Keeps the best, the one with most hits first, of like ones the older. */
static void offer(search *s, int64_t document, uint32_t hits)
{
    uint32_t i = s->n_at < CANDIDATES ? s->n_at++ : CANDIDATES;
    while (i > 0 && s->at[i - 1].hits < hits) {
        if (i < CANDIDATES) s->at[i] = s->at[i - 1];
        i--;
    }
    if (i < CANDIDATES) s->at[i] = (candidate){.document = document, .hits = hits};
}

static void rank_hits(search *s)
{
    qsort(s->found, s->n, sizeof *s->found, by_document);
    for (uint32_t i = 0; i < s->n;) {
        uint32_t k = i, hits = 0;
        for (; k < s->n && s->found[k][1] == s->found[i][1]; k++)
            hits += k == i || s->found[k][0] != s->found[k - 1][0];
        if (hits >= HITS) offer(s, s->found[i][1], hits);
        i = k;
    }
}

static psc_status look(search *s)
{
    static const char sql[] =
        "SELECT period, hash, document FROM band WHERE period IN ($1, $2, $3) AND hash IN ($4,"
        " $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22,"
        " $23)";
    psc_merging *m = s->m;
    psc_value v[3 + PSC_SKETCH] = {psc_int(s->own), psc_int(psc_merge_period_beside(m->day)),
                                   psc_int(0)};
    for (uint32_t i = 0; i < PSC_SKETCH; i++)
        v[3 + i] = psc_int((int64_t)m->shingles.at[i < m->shingles.n ? i : 0]);
    return psc_merge_each(m, sql, v, 3 + PSC_SKETCH, 3, take_hit, s);
}

/* Candidates: originals only, each once, with their words. */

typedef struct sentences {
    psc_merging *m;
    psc_str *at;
    uint32_t n, cap;
} sentences;

static void take_sentence(void *ctx, const psc_value *v)
{
    sentences *s = ctx;
    *psc_push(s->m->a, s->at, s->n, s->cap) = psc_merge_keep(s->m, &v[0]);
}

psc_status psc_merge_read_words(psc_merging *m, int64_t document, psc_shingles *out)
{
    const psc_value id = psc_int(document);
    sentences s = {.m = m};
    const psc_status st = psc_merge_each(
        m, "SELECT lemmas FROM sentence WHERE document = $1 ORDER BY number LIMIT 2000", &id, 1, 1,
        take_sentence, &s);
    *out = psc_shingles_of(m->a, s.at, s.n);
    return st;
}

static psc_status fill(psc_merging *m, candidate *c)
{
    static const char sql[] = "SELECT duplicate_of, published FROM document WHERE id = $1";
    psc_value id = psc_int(c->document), out[2];
    psc_status st = psc_db_one(m->db, sql, &id, 1, out, 2, m->err);
    if (st == PSC_OK && out[0].kind == 'i') {
        c->document = out[0].i;
        id = psc_int(c->document);
        st = psc_db_one(m->db, sql, &id, 1, out, 2, m->err);
    }
    if (st) return st == PSC_END ? PSC_OK : st;
    c->rank.day = psc_merge_day_of(out[1].s);
    c->rank.number = c->document;
    st = psc_merge_read_words(m, c->document, &c->shingles);
    c->rank.shingles = c->shingles.n;
    return st;
}

/* Leaves those that are the same words. */
static psc_status compare(search *s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->n_at; i++) {
        candidate c = s->at[i];
        const psc_status st = fill(s->m, &c);
        if (st) return st;
        bool met = c.document == s->m->id;
        for (uint32_t k = 0; k < n; k++) met |= s->at[k].document == c.document;
        if (!met && psc_shingles_are_copies(&c.shingles, &s->m->shingles)) s->at[n++] = c;
    }
    s->n_at = n;
    return PSC_OK;
}

/* Deciding. */

static psc_status point(psc_merging *m, int64_t copy, int64_t original)
{
    static const char sql[] = "UPDATE document SET duplicate_of = $1 WHERE id = $2";
    const psc_value v[] = {original ? psc_int(original) : psc_null(), psc_int(copy)};
    return psc_db_run(m->db, sql, v, 2, m->err);
}

typedef struct numbers {
    psc_merging *m;
    int64_t *at;
    uint32_t n, cap;
} numbers;

static void take_number(void *ctx, const psc_value *v)
{
    numbers *l = ctx;
    *psc_push(l->m->a, l->at, l->n, l->cap) = v[0].i;
}

/* The older report becomes a copy of the one at work; so do its own copies, if they are. */
static psc_status adopt(psc_merging *m, int64_t older)
{
    const psc_value id = psc_int(older);
    numbers copies = {.m = m};
    psc_status st = psc_merge_each(m, "SELECT id FROM document WHERE duplicate_of = $1 ORDER BY id",
                                   &id, 1, 1, take_number, &copies);
    for (uint32_t i = 0; i < copies.n && st == PSC_OK; i++) {
        psc_shingles words;
        st = psc_merge_read_words(m, copies.at[i], &words);
        const bool same = psc_shingles_are_copies(&words, &m->shingles);
        if (st == PSC_OK) st = point(m, copies.at[i], same ? m->id : 0);
    }
    if (!m->adopted) m->adopted = older;
    return st ? st : point(m, older, m->id);
}

static psc_status decide(search *s)
{
    psc_merging *m = s->m;
    const psc_copy_rank own = {m->day, m->shingles.n, m->id};
    const candidate *best = &s->at[0];
    for (uint32_t i = 1; i < s->n_at; i++)
        if (psc_copy_is_before(&s->at[i].rank, &best->rank)) best = &s->at[i];
    if (psc_copy_is_before(&best->rank, &own)) {
        m->original = best->document;
        return point(m, m->id, m->original);
    }
    psc_status st = PSC_OK;
    for (uint32_t i = 0; i < s->n_at && st == PSC_OK; i++) st = adopt(m, s->at[i].document);
    return st;
}

/* Keeping the report's own hashes; copies are found by those of their originals. */
static psc_status keep(search *s)
{
    static const psc_table band = {"band", "period, hash, document", 3, 0};
    psc_merging *m = s->m;
    psc_status st = PSC_OK;
    for (uint32_t i = 0; i < PSC_SKETCH && i < m->shingles.n && st == PSC_OK; i++) {
        psc_value v[] = {psc_int(s->own), psc_int((int64_t)m->shingles.at[i]), psc_int(m->id)};
        const uint32_t there = s->own ? s->in_own[i] : s->in_any[i];
        if (there < HOT) st = psc_db_insert(m->db, &band, v, m->err);
        if (s->own == 0 || i >= PSC_SKETCH_ANY || s->in_any[i] >= HOT || st) continue;
        v[0] = psc_int(0);
        st = psc_db_insert(m->db, &band, v, m->err);
    }
    return st;
}

psc_status psc_merge_copies(psc_merging *m)
{
    search s = {.m = m, .own = psc_merge_period(m->day)};
    if (m->shingles.n < PSC_SHINGLES_MIN) return PSC_OK;
    s.found = psc_arena_alloc(m->a, FOUND_MAX, sizeof *s.found, _Alignof(int64_t));
    psc_status st = look(&s);
    if (st == PSC_OK) rank_hits(&s);
    if (st == PSC_OK) st = compare(&s);
    if (st == PSC_OK && s.n_at) st = decide(&s);
    return st || m->original ? st : keep(&s);
}
