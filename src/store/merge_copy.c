/* SPDX-License-Identifier: Apache-2.0 */
/* Copies: which stored reports have the same words.
 *
 * The smallest hashes of a report's shingles are looked up in `band`, which has a row for each
 * hash of a stretch of time with the reports that have it; reports that share at least two are
 * compared shingle for shingle, at most CANDIDATES.  A hash that HOT reports of a stretch of
 * time have already is no trace of copying (a house's own line) and is not kept for more of
 * them, so that no look-up has many answers.
 *
 * Of two reports of the same weeks the samples tell already about how much they share: of the
 * hashes that are not HOT a copy has PSC_COPY_WITHIN on average, less where one report is longer
 * than the other.  Who has not a third of that is not compared; how many shingles a report has
 * is remembered (known.h), so that he mostly need not be read. */
#include "store/merge.h"

#include <stdlib.h>

#include "base/str.h"

enum {
    HOT = 16,
    CANDIDATES = 6,
    HITS = 2,
    MARGIN = 3, /* times fewer hashes than a copy has on average are no chance */
    FOUND_MAX = 1 << 12,
    HASH_BITS = 44 /* of a hash, in the id of a band's row; the period above */
};
_Static_assert(3 * PSC_SKETCH <= PSC_LISTS_ASKED, "they are asked for at once");

typedef struct candidate {
    int64_t document;
    uint32_t hits;
    bool dated;      /* found in the weeks of the report */
    uint32_t sample; /* shingles of the report that was found; 0: not known */
    psc_copy_rank rank;
    psc_shingles shingles;
} candidate;

typedef struct trace {
    int64_t hash, document;
    bool dated;
} trace;

typedef struct search {
    psc_merging *m;
    int64_t own;                                     /* period */
    uint32_t in_own[PSC_SKETCH], in_any[PSC_SKETCH]; /* reports that have the hash */
    bool hot[PSC_SKETCH];                            /* in any of the periods */
    trace *found;                                    /* [n] */
    uint32_t n;
    candidate at[CANDIDATES];
    uint32_t n_at;
} search;

/* Looking. */

static int64_t low_bits(uint64_t hash)
{
    return (int64_t)(hash & (((uint64_t)1 << HASH_BITS) - 1));
}

static int64_t band_id(int64_t period, uint64_t hash)
{
    return period << HASH_BITS | low_bits(hash);
}

/* The reports that have the i-th hash, in that period. */
static void take_band(search *s, int64_t period, uint32_t i)
{
    const uint64_t hash = s->m->shingles.at[i];
    psc_str rest = psc_lists_find(s->m->bands, band_id(period, hash));
    uint32_t n = 0;
    for (int64_t document; psc_merge_next_id(&rest, &document); n++)
        if (s->n < FOUND_MAX) s->found[s->n++] = (trace){low_bits(hash), document, period != 0};
    if (period == s->own) s->in_own[i] = n;
    if (period == 0) s->in_any[i] = n;
    s->hot[i] |= n >= HOT;
}

static int by_document(const void *a, const void *b)
{
    const trace *x = a, *y = b;
    if (x->document != y->document) return x->document < y->document ? -1 : 1;
    return (x->hash > y->hash) - (x->hash < y->hash);
}

/* Keeps the best, the one with most hits first, of like ones the older. */
static void offer(search *s, const candidate *c)
{
    uint32_t i = s->n_at < CANDIDATES ? s->n_at++ : CANDIDATES;
    while (i > 0 && s->at[i - 1].hits < c->hits) {
        if (i < CANDIDATES) s->at[i] = s->at[i - 1];
        i--;
    }
    if (i < CANDIDATES) s->at[i] = *c;
}

static void rank_hits(search *s)
{
    qsort(s->found, s->n, sizeof *s->found, by_document);
    for (uint32_t i = 0; i < s->n;) {
        uint32_t k = i;
        candidate c = {.document = s->found[i].document};
        for (; k < s->n && s->found[k].document == c.document; k++) {
            c.hits += k == i || s->found[k].hash != s->found[k - 1].hash;
            c.dated |= s->found[k].dated;
        }
        if (c.hits >= HITS) offer(s, &c);
        i = k;
    }
}

static psc_status look(search *s)
{
    const psc_merging *m = s->m;
    const int64_t period[] = {0, s->own, psc_merge_period_beside(m->day)};
    const uint32_t periods = s->own ? 3 : 1,
                   n = m->shingles.n < PSC_SKETCH ? m->shingles.n : PSC_SKETCH;
    int64_t id[3 * PSC_SKETCH];
    for (uint32_t i = 0; i < periods * n; i++)
        id[i] = band_id(period[i / n], m->shingles.at[i % n]);
    const psc_status st = psc_lists_read(m->bands, m->db, id, periods * n, m->err);
    for (uint32_t i = 0; i < periods * n && st == PSC_OK; i++) take_band(s, period[i / n], i % n);
    return st;
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

/* Its day and its shingles as they were kept; those of a report that was a copy, or in a store
 * of before, are made of its sentences.  out[0]: the original it is a copy of now. */
static psc_status read_candidate(psc_merging *m, candidate *c, psc_value out[3])
{
    static const char sql[] = "SELECT d.duplicate_of, d.published, w.hashes FROM document d"
                              " LEFT JOIN shingle w ON w.document = d.id WHERE d.id = $1";
    const psc_value id = psc_int(c->document);
    psc_status st = psc_db_one(m->db, sql, &id, 1, out, 3, m->err);
    if (st || out[0].kind == 'i') return st;
    c->rank.day = psc_merge_day_of(out[1].s);
    c->rank.number = c->document;
    if (out[2].kind == 'b')
        c->shingles = psc_shingles_read(m->a, out[2].s);
    else
        st = psc_merge_read_words(m, c->document, &c->shingles);
    c->rank.shingles = c->shingles.n;
    return st;
}

/* The same without a look at its own row, if it was met lately; false: it was not. */
static bool read_known(psc_merging *m, candidate *c)
{
    psc_known_report r;
    psc_value out[1];
    const psc_value id = psc_int(c->document);
    if (!psc_known_get_report(m->known, c->document, &r) || !r.original) return false;
    if (psc_db_one(m->db, "SELECT hashes FROM shingle WHERE document = $1", &id, 1, out, 1, m->err))
        return false;
    c->shingles = psc_shingles_read(m->a, out[0].s);
    c->sample = c->shingles.n;
    c->rank = (psc_copy_rank){r.day, c->shingles.n, c->document};
    return true;
}

static psc_status fill(psc_merging *m, candidate *c)
{
    psc_value out[3];
    if (read_known(m, c)) return PSC_OK;
    psc_status st = read_candidate(m, c, out);
    c->sample = st == PSC_OK && out[2].kind == 'b' ? psc_shingles_in(out[2].s) : c->shingles.n;
    if (st == PSC_OK && out[0].kind == 'i') {
        c->document = out[0].i;
        st = read_candidate(m, c, out);
    }
    return st == PSC_END ? PSC_OK : st;
}

/* Does it share too little of the sample to be a copy, with so many shingles? */
static bool shares_little(const search *s, const candidate *c, uint32_t shingles)
{
    const uint32_t own = s->m->shingles.n, less = own < shingles ? own : shingles,
                   more = own < shingles ? shingles : own;
    uint32_t cold = 0;
    for (uint32_t i = 0; i < PSC_SKETCH && i < own; i++) cold += !s->hot[i];
    return c->dated && MARGIN * c->hits * more < PSC_COPY_WITHIN * cold * less;
}

/* False: not known. */
static bool is_known_as_other(const search *s, const candidate *c)
{
    const psc_merging *m = s->m;
    psc_known_report r;
    if (!psc_known_get_report(m->known, c->document, &r)) return false;
    return shares_little(s, c, r.shingles) || psc_known_is_other(m->known, &r, &m->shingles);
}

/* What is_known_as_other asks next time. */
static void remember(psc_merging *m, const candidate *c, int64_t found)
{
    const bool original = c->document == found;
    psc_known_put_report(m->known, (psc_known_report){.document = found,
                                                      .shingles = c->sample,
                                                      .day = c->rank.day,
                                                      .original = original});
    if (original) psc_known_put_tops(m->known, found, &c->shingles);
}

/* The same of the report `found`, now that it is read. */
static bool is_other(search *s, const candidate *c, int64_t found)
{
    if (c->sample) remember(s->m, c, found);
    return c->sample && shares_little(s, c, c->sample);
}

/* Leaves those that are the same words. */
static psc_status compare(search *s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->n_at; i++) {
        candidate c = s->at[i];
        if (is_known_as_other(s, &c)) continue;
        const psc_status st = fill(s->m, &c);
        if (st) return st;
        bool met = c.document == s->m->id || is_other(s, &c, s->at[i].document);
        for (uint32_t k = 0; k < n; k++) met |= s->at[k].document == c.document;
        if (!met && psc_shingles_are_copies(&c.shingles, &s->m->shingles)) s->at[n++] = c;
    }
    s->n_at = n;
    return PSC_OK;
}

/* Taking a report out again. */

static psc_status drop_from(psc_merging *m, int64_t id)
{
    static const char sql[] =
        "UPDATE band SET documents = replace(documents || ' ', $1, ' ') WHERE id = $2";
    static const char trim[] = "UPDATE band SET documents = rtrim(documents) WHERE id = $1";
    static const char empty[] = "DELETE FROM band WHERE id = $1 AND documents = ''";
    const psc_value v[] = {psc_text(psc_arena_printf(m->a, " %lld ", (long long)m->id)),
                           psc_int(id)};
    psc_status st = psc_db_run(m->db, sql, v, 2, m->err);
    if (st == PSC_OK) st = psc_db_run(m->db, trim, &v[1], 1, m->err);
    return st ? st : psc_db_run(m->db, empty, &v[1], 1, m->err);
}

psc_status psc_merge_drop_copies(psc_merging *m)
{
    static const char sql[] = "DELETE FROM shingle WHERE document = $1";
    const int64_t period[] = {psc_merge_period(m->day), 0};
    const psc_value id = psc_int(m->id);
    psc_status st = psc_merge_read_words(m, m->id, &m->shingles);
    for (uint32_t i = 0; i < PSC_SKETCH && i < m->shingles.n; i++)
        for (int k = 0; k < 2 && st == PSC_OK; k++)
            st = drop_from(m, band_id(period[k], m->shingles.at[i]));
    return st ? st : psc_db_run(m->db, sql, &id, 1, m->err);
}

/* Deciding. */

static psc_status point(psc_merging *m, int64_t copy, int64_t original)
{
    static const char sql[] = "UPDATE document SET duplicate_of = $1 WHERE id = $2";
    const psc_value v[] = {original ? psc_int(original) : psc_null(), psc_int(copy)};
    psc_known_drop_report(m->known, copy);
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

static psc_status add_band(const search *s, int64_t period, uint64_t hash, uint32_t there)
{
    if (there >= HOT) return PSC_OK;
    return psc_lists_add(s->m->bands, band_id(period, hash), s->m->id, s->m->err);
}

static psc_status add_bands(const search *s)
{
    const psc_shingles *own = &s->m->shingles;
    psc_status st = PSC_OK;
    for (uint32_t i = 0; i < PSC_SKETCH && i < own->n && st == PSC_OK; i++) {
        st = add_band(s, s->own, own->at[i], s->own ? s->in_own[i] : s->in_any[i]);
        if (st == PSC_OK && s->own && i < PSC_SKETCH_ANY)
            st = add_band(s, 0, own->at[i], s->in_any[i]);
    }
    return st;
}

static psc_status keep(search *s)
{
    static const psc_table shingle = {"shingle", "document, hashes", 2, 0, {0, 0}};
    psc_merging *m = s->m;
    const psc_value row[] = {psc_int(m->id), psc_bytes(psc_shingles_write(m->a, &m->shingles))};
    psc_known_put_report(m->known, (psc_known_report){.document = m->id,
                                                      .shingles = m->shingles.n,
                                                      .day = m->day,
                                                      .original = true});
    psc_known_put_tops(m->known, m->id, &m->shingles);
    const psc_status st = add_bands(s);
    return st ? st : psc_db_insert(m->db, &shingle, row, m->err);
}

psc_status psc_merge_copies(psc_merging *m)
{
    search s = {.m = m, .own = psc_merge_period(m->day)};
    if (m->shingles.n < PSC_SHINGLES_MIN) return PSC_OK;
    s.found = psc_new(m->a, trace, FOUND_MAX);
    psc_status st = look(&s);
    if (st == PSC_OK) rank_hits(&s);
    if (st == PSC_OK) st = compare(&s);
    if (st == PSC_OK && s.n_at) st = decide(&s);
    return st || m->original ? st : keep(&s);
}
