/* SPDX-License-Identifier: Apache-2.0 */
/* Runs of words as sorted hashes; see shingle.h. */
#include "merge/shingle.h"

#include <stdlib.h>

#include "base/intern.h"
#include "base/str.h"

enum {
    WORDS_MIN = 3,      /* a shorter sentence ("Advertisement") tells nothing */
    WORDS_MAX = 1 << 16 /* of a report; what follows is left out */
};
static const double MUCH_LONGER = 0.6; /* the other has less than that of its shingles */

static uint32_t words_of(psc_str sentence, psc_str *word, uint32_t max)
{
    uint32_t n = 0;
    for (psc_str rest = sentence; rest.len && n < max;) {
        const psc_str w = psc_str_cut(&rest, ' ');
        if (w.len) word[n++] = w;
    }
    return n;
}

/* Words [i, k) stand side by side in the sentence. */
static uint64_t hash_of(const psc_str *word, uint32_t i, uint32_t k)
{
    const char *end = word[k - 1].ptr + word[k - 1].len;
    return psc_hash((psc_str){word[i].ptr, (size_t)(end - word[i].ptr)});
}

static uint32_t add_sentence(const psc_str *word, uint32_t n, uint64_t *out)
{
    if (n < WORDS_MIN) return 0;
    if (n <= PSC_SHINGLE_WORDS) {
        *out = hash_of(word, 0, n);
        return 1;
    }
    for (uint32_t i = 0; i + PSC_SHINGLE_WORDS <= n; i++)
        out[i] = hash_of(word, i, i + PSC_SHINGLE_WORDS);
    return n - PSC_SHINGLE_WORDS + 1;
}

static int compare(const void *a, const void *b)
{
    const uint64_t x = *(const uint64_t *)a, y = *(const uint64_t *)b;
    return (x > y) - (x < y);
}

psc_shingles psc_shingles_of(psc_arena *a, const psc_str *sentence, uint32_t n)
{
    size_t bytes = 0;
    for (uint32_t i = 0; i < n; i++) bytes += sentence[i].len + 1;
    const uint32_t max = bytes < WORDS_MAX ? (uint32_t)bytes : WORDS_MAX;
    psc_str *word = psc_new(a, psc_str, max);
    psc_shingles s = {psc_new(a, uint64_t, max), 0};
    for (uint32_t i = 0; i < n; i++) {
        const uint32_t m = words_of(sentence[i], word, max - s.n);
        s.n += add_sentence(word, m, s.at + s.n);
    }
    qsort(s.at, s.n, sizeof *s.at, compare);
    uint32_t k = 0;
    for (uint32_t i = 0; i < s.n; i++)
        if (i == 0 || s.at[i] != s.at[k - 1]) s.at[k++] = s.at[i];
    s.n = k;
    return s;
}

double psc_shingles_within(const psc_shingles *a, const psc_shingles *b)
{
    uint32_t both = 0;
    for (uint32_t i = 0, k = 0; i < a->n && k < b->n;) {
        both += a->at[i] == b->at[k];
        if (a->at[i] <= b->at[k])
            i++;
        else
            k++;
    }
    return a->n ? (double)both / a->n : 0;
}

bool psc_shingles_are_copies(const psc_shingles *a, const psc_shingles *b)
{
    const psc_shingles *shorter = a->n <= b->n ? a : b, *longer = a->n <= b->n ? b : a;
    return shorter->n >= PSC_SHINGLES_MIN &&
           psc_shingles_within(shorter, longer) >= PSC_COPY_WITHIN;
}

static uint32_t top(uint64_t hash)
{
    return (uint32_t)(hash >> 32);
}

void psc_shingles_tops(const psc_shingles *s, uint32_t *out)
{
    for (uint32_t i = 0; i < s->n; i++) out[i] = top(s->at[i]);
}

bool psc_shingles_may_be_copies(const psc_shingles *a, const uint32_t *tops, uint32_t n)
{
    const uint32_t shorter = a->n < n ? a->n : n;
    uint32_t both = 0;
    for (uint32_t i = 0, k = 0; i < a->n && k < n;) {
        const uint32_t own = top(a->at[i]);
        both += own == tops[k];
        i += own <= tops[k];
        k += own >= tops[k];
    }
    return shorter && (double)both / shorter >= PSC_COPY_WITHIN;
}

enum { HASH_BYTES = 8 };

psc_str psc_shingles_write(psc_arena *a, const psc_shingles *s)
{
    char *out = psc_new(a, char, (size_t)s->n *HASH_BYTES);
    for (size_t i = 0; i < (size_t)s->n * HASH_BYTES; i++)
        out[i] = (char)(s->at[i / HASH_BYTES] >> 8 * (i % HASH_BYTES));
    return (psc_str){out, (size_t)s->n * HASH_BYTES};
}

static uint64_t read_hash(const char *bytes)
{
    uint64_t hash = 0;
    for (size_t i = HASH_BYTES; i-- > 0;) hash = hash << 8 | (unsigned char)bytes[i];
    return hash;
}

uint32_t psc_shingles_in(psc_str bytes)
{
    return (uint32_t)(bytes.len / HASH_BYTES);
}

psc_shingles psc_shingles_read(psc_arena *a, psc_str bytes)
{
    const uint32_t n = psc_shingles_in(bytes);
    psc_shingles s = {psc_new(a, uint64_t, n), n};
    for (uint32_t i = 0; i < n; i++) s.at[i] = read_hash(bytes.ptr + (size_t)i * HASH_BYTES);
    return s;
}

bool psc_copy_is_before(const psc_copy_rank *a, const psc_copy_rank *b)
{
    const bool known = a->day != PSC_DAY_NONE, other = b->day != PSC_DAY_NONE;
    if (known != other) return known;
    if (known && a->day != b->day) return a->day < b->day;
    if (b->shingles < MUCH_LONGER * a->shingles) return true;
    if (a->shingles < MUCH_LONGER * b->shingles) return false;
    return a->number < b->number;
}
