/* SPDX-License-Identifier: Apache-2.0 */
/* Finding names; see finder.h.
 *
 * A word's score of a label is the sum of its features' weights, which are looked up by the
 * feature's hash: its lower bits choose the slot, its upper half stands for its text.  The
 * slot of a word form (for its cluster) has two bytes of key and two of value: number of the
 * cluster + 512 * rank of the word's frequency. */
#include "names/finder.h"

#include <limits.h>
#include <stdio.h>
#include <string.h>

#include "base/intern.h"
#include "base/str.h"
#include "names/lists.h"

struct psc_finder {
    psc_alloc alloc;
    psc_name_clusters cluster;
    const unsigned char *weight; /* [n_weight] slots */
    uint32_t n_weight;
    int32_t transition[PSC_FINDER_LABELS + 1][PSC_FINDER_LABELS];
};

enum { NEVER = INT_MIN / 4 };

/* ---------------------------------------------------------------- labels */

static psc_ner_place place_of(unsigned label)
{
    return (psc_ner_place)((label - 1) % PSC_NER_PLACES);
}

static bool is_place(unsigned label, psc_ner_place a, psc_ner_place b)
{
    return label > 0 && (place_of(label) == a || place_of(label) == b);
}

bool psc_finder_may_end(unsigned label)
{
    return label == 0 || is_place(label, PSC_NER_END, PSC_NER_SINGLE);
}

bool psc_finder_follows(unsigned from, unsigned to)
{
    const bool begins = to == 0 || is_place(to, PSC_NER_BEGIN, PSC_NER_SINGLE);
    if (from == PSC_FINDER_LABELS || psc_finder_may_end(from)) return begins;
    return !begins && (from - 1) / PSC_NER_PLACES == (to - 1) / PSC_NER_PLACES;
}

psc_ner psc_finder_ner(unsigned label)
{
    return label ? psc_ner_at((label - 1) / PSC_NER_PLACES, place_of(label)) : PSC_NER_NONE;
}

/* Kinds beyond the finder's (MISC) are outside. */
void psc_finder_labels(const psc_token *tok, uint32_t n, uint8_t *label)
{
    for (uint32_t i = 0; i < n; i++) {
        const uint8_t ner = tok[i].ner;
        const bool named = ner != PSC_NER_NONE && psc_ner_kind(ner) < PSC_FINDER_KINDS;
        label[i] =
            named ? (uint8_t)(1 + PSC_NER_PLACES * psc_ner_kind(ner) + psc_ner_place_of(tok, n, i))
                  : 0;
    }
}

/* ---------------------------------------------------------------- opening */

static psc_status bad(psc_err *err, const char *name, const char *why)
{
    return psc_fail(err, PSC_MODEL, name, 0, UINT64_MAX,
                    "%s; take the file that came with this "
                    "version, or train one (priscus train --names)",
                    why);
}

static bool is_slots(uint32_t n)
{
    return n > 0 && n <= 1u << 24 && (n & (n - 1)) == 0;
}

static psc_status check(psc_str file, psc_finder_head *h, const char *name, psc_err *err)
{
    if (file.len < sizeof *h || memcmp(file.ptr, "PSCNAMES", 8) != 0)
        return bad(err, name, "is no model of names");
    memcpy(h, file.ptr, sizeof *h);
    if (h->version != PSC_FINDER_VERSION) return bad(err, name, "is of another version");
    if (h->size != file.len) return bad(err, name, "is cut off, or longer than it says");
    if (h->checksum != psc_hash(psc_str_sub(file, PSC_FINDER_CHECKED, file.len)))
        return bad(err, name, "is damaged (its checksum differs)");
    const uint64_t want = sizeof *h + (uint64_t)h->n_weight * sizeof(psc_finder_slot) +
                          (uint64_t)h->n_word * 4;
    if (h->steps > 1u << 16) return bad(err, name, "has steps of impossible size");
    if (!is_slots(h->n_weight) || !is_slots(h->n_word) || want != file.len)
        return bad(err, name, "has tables of impossible size");
    return PSC_OK;
}

static void set_transitions(psc_finder *f, const psc_finder_head *h)
{
    for (unsigned a = 0; a <= PSC_FINDER_LABELS; a++)
        for (unsigned b = 0; b < PSC_FINDER_LABELS; b++)
            f->transition[a][b] = psc_finder_follows(a, b) ? h->transition[a][b] : NEVER;
}

psc_status psc_finder_open(psc_finder **out, psc_str file, const char *name, psc_alloc alloc,
                           psc_err *err)
{
    *out = NULL;
    psc_finder_head h;
    const psc_status st = check(file, &h, name, err);
    if (st) return st;
    psc_finder *f = alloc.resize(alloc.ctx, NULL, 0, sizeof *f);
    if (!f) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(f, 0, sizeof *f);
    f->alloc = alloc;
    f->weight = (const unsigned char *)file.ptr + sizeof h;
    f->n_weight = h.n_weight;
    f->cluster.slot = f->weight + (size_t)h.n_weight * sizeof(psc_finder_slot);
    f->cluster.n_slot = h.n_word;
    memcpy(f->cluster.coarse, h.coarse, sizeof h.coarse);
    set_transitions(f, &h);
    *out = f;
    return PSC_OK;
}

void psc_finder_close(psc_finder *f)
{
    if (f) f->alloc.resize(f->alloc.ctx, f, sizeof *f, 0);
}

/* ---------------------------------------------------------------- scratch */

psc_status psc_finder_work_new(psc_finder_work **out, psc_alloc alloc, psc_err *err)
{
    *out = alloc.resize(alloc.ctx, NULL, 0, sizeof **out);
    if (!*out) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(*out, 0, sizeof **out);
    (*out)->alloc = alloc;
    psc_name_memory_init(&(*out)->memory, alloc);
    return PSC_OK;
}

void psc_finder_work_free(psc_finder_work *w)
{
    if (!w) return;
    const psc_alloc alloc = w->alloc;
    psc_name_memory_deinit(&w->memory);
    if (w->bits) alloc.resize(alloc.ctx, w->bits, w->cap * sizeof *w->bits, 0);
    alloc.resize(alloc.ctx, w, sizeof *w, 0);
}

static bool reserve(psc_finder_work *w, uint32_t n)
{
    if (n <= w->cap) return true;
    uint16_t *bits =
        w->alloc.resize(w->alloc.ctx, w->bits, w->cap * sizeof *bits, (size_t)n * sizeof *bits);
    if (!bits) return false;
    w->bits = bits;
    w->cap = n;
    return true;
}

/* ---------------------------------------------------------------- finding */

static void add_weights(const psc_finder *f, uint64_t feature, int32_t *score)
{
    const uint32_t mask = f->n_weight - 1, key = feature >> 32 ? (uint32_t)(feature >> 32) : 1;
    for (uint32_t i = (uint32_t)feature & mask, tried = 0; tried <= mask;
         i = (i + 1) & mask, tried++) {
        psc_finder_slot s;
        memcpy(&s, f->weight + (size_t)i * sizeof s, sizeof s);
        if (!s.key) return;
        if (s.key != key) continue;
        for (unsigned y = 0; y < PSC_FINDER_SCORED; y++) score[1 + y] += s.weight[y];
        return;
    }
}

static void score_piece(const psc_finder *f, psc_finder_work *w, uint32_t nr)
{
    uint64_t feature[PSC_NAME_FEATURES];
    memset(w->score, 0, w->piece.n * sizeof *w->score);
    for (uint32_t i = 0; i < w->piece.n; i++) {
        const uint32_t n = psc_name_features(&w->piece, i, &w->memory, nr, feature);
        for (uint32_t k = 0; k < n; k++) add_weights(f, feature[k], w->score[i]);
    }
}

/* The best way into label `to` from the sums of the word before. */
static int32_t best_from(const psc_finder *f, const int32_t *sum, unsigned to, uint8_t *from)
{
    int32_t best = NEVER;
    *from = 0;
    for (unsigned a = 0; a < PSC_FINDER_LABELS; a++) {
        if (!psc_finder_follows(a, to)) continue;
        const int32_t s = sum[a] + f->transition[a][to];
        if (s > best) best = s, *from = (uint8_t)a;
    }
    return best;
}

static void decode_piece(const psc_finder *f, psc_finder_work *w)
{
    int32_t sum[2][PSC_FINDER_LABELS];
    const uint32_t n = w->piece.n;
    for (unsigned y = 0; y < PSC_FINDER_LABELS; y++)
        sum[0][y] = w->score[0][y] + f->transition[PSC_FINDER_LABELS][y];
    for (uint32_t i = 1; i < n; i++)
        for (unsigned y = 0; y < PSC_FINDER_LABELS; y++)
            sum[i & 1][y] = w->score[i][y] + best_from(f, sum[(i - 1) & 1], y, &w->back[i][y]);
    unsigned last = 0;
    for (unsigned y = 1; y < PSC_FINDER_LABELS; y++)
        if (psc_finder_may_end(y) && sum[(n - 1) & 1][y] > sum[(n - 1) & 1][last]) last = y;
    for (uint32_t i = n; i-- > 0;) {
        w->label[i] = (uint8_t)last;
        if (i) last = w->back[i][last];
    }
}

/* A step with each piece of sentence k. */
typedef bool visit(const psc_finder *f, psc_finder_work *w, psc_token *tok, uint32_t k);

static bool remember(const psc_finder *f, psc_finder_work *w, psc_token *tok, uint32_t k)
{
    (void)f, (void)tok;
    return psc_name_memory_add(&w->memory, &w->piece, k);
}

static bool label(const psc_finder *f, psc_finder_work *w, psc_token *tok, uint32_t k)
{
    score_piece(f, w, k);
    decode_piece(f, w);
    for (uint32_t i = 0; i < w->piece.n; i++) tok[i].ner = (uint8_t)psc_finder_ner(w->label[i]);
    return true;
}

static bool each_piece(const psc_finder *f, psc_finder_work *w, const psc_sentence *s, uint32_t k,
                       visit *go)
{
    if (s->n > PSC_FINDER_MAX) return true;
    if (!reserve(w, s->n)) return false;
    psc_name_classes(s->tok, s->n, w->bits);
    for (uint32_t beg = 0; beg < s->n; beg += PSC_NAME_PIECE) {
        const uint32_t piece = s->n - beg < PSC_NAME_PIECE ? s->n - beg : PSC_NAME_PIECE;
        psc_name_piece_fill(&w->piece, &f->cluster, s->tok, s->n, beg, piece, w->bits);
        if (!go(f, w, s->tok + beg, k)) return false;
    }
    return true;
}

psc_status psc_finder_find(const psc_finder *f, psc_finder_work *w, const psc_sentence *sent,
                           uint32_t n)
{
    psc_name_memory_clear(&w->memory);
    for (uint32_t k = 0; k < n; k++)
        for (uint32_t i = 0; i < sent[k].n; i++) sent[k].tok[i].ner = PSC_NER_NONE;
    for (uint32_t k = 0; k < n && n > 1; k++)
        if (!each_piece(f, w, &sent[k], k, remember)) return PSC_NOMEM;
    for (uint32_t k = 0; k < n; k++)
        if (!each_piece(f, w, &sent[k], k, label)) return PSC_NOMEM;
    return PSC_OK;
}
