/* SPDX-License-Identifier: Apache-2.0 */
/* Counts of words; see words.h. */
#include "merge/words.h"

#include <math.h>

#include "base/intern.h"
#include "base/str.h"
#include "base/utf8.h"

enum { FULL = 60000, WORD_BYTES = 64 };

static uint16_t *first_cell(psc_word_counts *c, uint64_t hash)
{
    return &c->cell[hash & (PSC_WORD_CELLS - 1)];
}

static uint16_t *second_cell(psc_word_counts *c, uint64_t hash)
{
    return &c->cell[hash >> 32 & (PSC_WORD_CELLS - 1)];
}

/* Only the smaller cell errs little, so only that one needs to grow. */
static void count(psc_word_counts *c, uint64_t hash, uint16_t by)
{
    uint16_t *a = first_cell(c, hash), *b = second_cell(c, hash);
    const uint16_t least = *a < *b ? *a : *b;
    const uint16_t sum = (uint16_t)(least + by);
    if (*a < sum) *a = sum;
    if (*b < sum) *b = sum;
}

static void halve(psc_word_counts *c)
{
    for (uint32_t i = 0; i < PSC_WORD_CELLS; i++) c->cell[i] /= 2;
    c->documents /= 2;
}

void psc_word_counts_start(psc_word_counts *c, const psc_merge_rules *rules)
{
    memset(c, 0, sizeof *c);
    c->documents = rules->documents;
    for (uint32_t i = 0; i < rules->n_word; i++)
        count(c, rules->word[i].hash, rules->word[i].documents);
}

double psc_word_weight(const psc_word_counts *c, uint64_t hash)
{
    const uint16_t a = c->cell[hash & (PSC_WORD_CELLS - 1)];
    const uint16_t b = c->cell[hash >> 32 & (PSC_WORD_CELLS - 1)];
    const uint16_t n = a < b ? a : b;
    const double weight = log((c->documents + 1.0) / (n + 0.5));
    return weight > 0 ? weight : 0;
}

void psc_word_counts_add(psc_word_counts *c, const uint64_t *hash, uint32_t n)
{
    if (c->documents >= FULL) halve(c);
    c->documents++;
    for (uint32_t i = 0; i < n; i++) count(c, hash[i], 1);
}

void psc_word_counts_write(const psc_word_counts *c, unsigned char out[PSC_WORD_BYTES])
{
    for (int i = 0; i < 4; i++) out[i] = (unsigned char)(c->documents >> 8 * i);
    for (uint32_t i = 0; i < PSC_WORD_CELLS; i++) {
        out[4 + 2 * i] = (unsigned char)c->cell[i];
        out[5 + 2 * i] = (unsigned char)(c->cell[i] >> 8);
    }
}

bool psc_word_counts_read(psc_word_counts *c, psc_str bytes)
{
    const unsigned char *p = (const unsigned char *)bytes.ptr;
    if (bytes.len != PSC_WORD_BYTES) return false;
    c->documents = 0;
    for (int i = 0; i < 4; i++) c->documents |= (uint32_t)p[i] << 8 * i;
    for (uint32_t i = 0; i < PSC_WORD_CELLS; i++)
        c->cell[i] = (uint16_t)(p[4 + 2 * i] | p[5 + 2 * i] << 8);
    return true;
}

uint64_t psc_word_hash(psc_str lemma)
{
    char small[WORD_BYTES];
    size_t n = 0;
    bool tells = false;
    for (size_t at = 0; at < lemma.len && n + 4 <= sizeof small;) {
        const uint32_t cp = psc_lower(psc_utf8_next(lemma, &at));
        tells |= psc_is_alpha(cp) || psc_is_digit(cp);
        n += psc_utf8_put(cp, small + n);
    }
    return tells ? psc_hash((psc_str){small, n}) : 0;
}
