/* SPDX-License-Identifier: Apache-2.0 */
/* Vectors of words; see story.h.  docs/merging.md has the figures behind the numbers here. */
#include "merge/story.h"

#include <math.h>
#include <stdlib.h>

#include "base/str.h"
#include "base/utf8.h"

enum { WORDS_MAX = 4096 /* of a report; what follows is left out */, LEAD = 2 /* sentences */ };
static const double LEAD_COUNTS = 1.5, NUMBER = 0.7, COMMON = 1.0;
static const double DAYS = 8; /* apart: likeness falls to 1/e */
static const double ALIKE = 0.16, ALIKE_UNDATED = 0.24;

typedef struct counted {
    uint64_t hash;
    double n;
    bool number;
} counted;

static int by_hash(const void *a, const void *b)
{
    const counted *x = a, *y = b;
    return (x->hash > y->hash) - (x->hash < y->hash);
}

/* All words, sorted; the same ones summed up. */
static uint32_t count_words(psc_arena *a, const psc_str *sentence, uint32_t n, counted **out)
{
    counted *w = *out = psc_new(a, counted, WORDS_MAX);
    uint32_t k = 0, m = 0;
    for (uint32_t i = 0; i < n; i++) {
        for (psc_str rest = sentence[i]; rest.len && k < WORDS_MAX;) {
            const psc_str word = psc_str_cut(&rest, ' ');
            const uint64_t hash = word.len > 1 ? psc_word_hash(word) : 0;
            if (!hash) continue;
            const bool number = word.ptr[0] >= '0' && word.ptr[0] <= '9';
            w[k++] = (counted){hash, i < LEAD ? LEAD_COUNTS : 1, number};
        }
    }
    qsort(w, k, sizeof *w, by_hash);
    for (uint32_t i = 0; i < k; i++) {
        if (m && w[m - 1].hash == w[i].hash)
            w[m - 1].n += w[i].n;
        else
            w[m++] = w[i];
    }
    return m;
}

static int by_weight(const void *a, const void *b)
{
    const psc_term *x = a, *y = b;
    if (x->weight != y->weight) return x->weight < y->weight ? 1 : -1;
    return (x->word > y->word) - (x->word < y->word);
}

static int by_word(const void *a, const void *b)
{
    const psc_term *x = a, *y = b;
    return (x->word > y->word) - (x->word < y->word);
}

/* The weightiest `max` terms, by word. */
static void keep(psc_vector *v, uint32_t max)
{
    qsort(v->at, v->n, sizeof *v->at, by_weight);
    if (v->n > max) v->n = max;
    qsort(v->at, v->n, sizeof *v->at, by_word);
}

static double length_of(const psc_vector *v)
{
    double sum = 0;
    for (uint32_t i = 0; i < v->n; i++) sum += (double)v->at[i].weight * (double)v->at[i].weight;
    return sqrt(sum);
}

psc_vector psc_vector_of(psc_arena *a, const psc_word_counts *c, const psc_str *sentence,
                         uint32_t n, psc_word_list *words)
{
    counted *w;
    const uint32_t m = count_words(a, sentence, n, &w);
    psc_vector v = {psc_new(a, psc_term, m), 0};
    *words = (psc_word_list){psc_new(a, uint64_t, m), m};
    for (uint32_t i = 0; i < m; i++) {
        const double rare = psc_word_weight(c, w[i].hash);
        words->at[i] = w[i].hash;
        if (rare < COMMON) continue;
        const double weight = (1 + log(w[i].n)) * rare * (w[i].number ? NUMBER : 1);
        v.at[v.n++] = (psc_term){(uint32_t)(w[i].hash >> 32), (float)weight};
    }
    keep(&v, PSC_VECTOR_TERMS);
    const double length = length_of(&v);
    for (uint32_t i = 0; i < v.n; i++) v.at[i].weight = (float)((double)v.at[i].weight / length);
    return v;
}

uint32_t psc_vector_keys(const psc_vector *v, uint32_t out[PSC_STORY_KEYS])
{
    psc_term best[PSC_VECTOR_TERMS];
    const uint32_t n = v->n < PSC_VECTOR_TERMS ? v->n : PSC_VECTOR_TERMS;
    const uint32_t m = n < PSC_STORY_KEYS ? n : PSC_STORY_KEYS;
    if (n) memcpy(best, v->at, n * sizeof *best);
    qsort(best, n, sizeof *best, by_weight);
    for (uint32_t i = 0; i < m; i++) out[i] = best[i].word;
    return m;
}

double psc_vector_cosine(const psc_vector *a, const psc_vector *b)
{
    double sum = 0;
    const double length = length_of(a) * length_of(b);
    for (uint32_t i = 0, k = 0; i < a->n && k < b->n;) {
        if (a->at[i].word == b->at[k].word)
            sum += (double)a->at[i].weight * (double)b->at[k].weight;
        if (a->at[i].word <= b->at[k].word)
            i++;
        else
            k++;
    }
    return length > 0 ? sum / length : 0;
}

double psc_story_likeness(const psc_vector *report, const psc_vector *story, int gap_days)
{
    const double cosine = psc_vector_cosine(report, story);
    return gap_days > 0 ? cosine * exp(-gap_days / DAYS) : cosine;
}

double psc_story_threshold(int gap_days)
{
    return gap_days == PSC_GAP_UNKNOWN ? ALIKE_UNDATED : ALIKE;
}

void psc_story_add(psc_arena *a, psc_vector *story, const psc_vector *report)
{
    psc_vector sum = {psc_new(a, psc_term, story->n + report->n), 0};
    uint32_t i = 0, k = 0;
    while (i < story->n || k < report->n) {
        const bool left = i < story->n &&
                          (k == report->n || story->at[i].word <= report->at[k].word);
        const psc_term t = left ? story->at[i++] : report->at[k++];
        if (sum.n && sum.at[sum.n - 1].word == t.word)
            sum.at[sum.n - 1].weight += t.weight;
        else
            sum.at[sum.n++] = t;
    }
    keep(&sum, PSC_STORY_TERMS);
    *story = sum;
}

/* Bytes: word, then the bits of the weight, both lowest byte first. */

static void put_u32(unsigned char *out, uint32_t v)
{
    for (int i = 0; i < 4; i++) out[i] = (unsigned char)(v >> 8 * i);
}

static uint32_t get_u32(const unsigned char *p)
{
    uint32_t v = 0;
    for (int i = 0; i < 4; i++) v |= (uint32_t)p[i] << 8 * i;
    return v;
}

psc_str psc_vector_write(psc_arena *a, const psc_vector *v)
{
    unsigned char *out = psc_new(a, unsigned char, v->n *PSC_TERM_BYTES);
    for (uint32_t i = 0; i < v->n; i++) {
        uint32_t bits;
        memcpy(&bits, &v->at[i].weight, sizeof bits);
        put_u32(out + i * PSC_TERM_BYTES, v->at[i].word);
        put_u32(out + i * PSC_TERM_BYTES + 4, bits);
    }
    return (psc_str){(const char *)out, (size_t)v->n * PSC_TERM_BYTES};
}

psc_vector psc_vector_read(psc_arena *a, psc_str bytes)
{
    const uint32_t n = bytes.len % PSC_TERM_BYTES || bytes.len > PSC_STORY_TERMS * PSC_TERM_BYTES
                           ? 0
                           : (uint32_t)(bytes.len / PSC_TERM_BYTES);
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    psc_vector v = {psc_new(a, psc_term, n), n};
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t bits = get_u32(p + i * PSC_TERM_BYTES + 4);
        v.at[i].word = get_u32(p + i * PSC_TERM_BYTES);
        memcpy(&v.at[i].weight, &bits, sizeof bits);
        if (!(v.at[i].weight >= 0 && v.at[i].weight < 1e9F)) v.at[i].weight = 0;
    }
    return v;
}
