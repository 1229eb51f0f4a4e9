/* SPDX-License-Identifier: Apache-2.0 */
/* Shingles: is one report made of another's words?
 *
 *     psc_shingles a = psc_shingles_of(&arena, sentence, n);   // dictionary forms, blanks between
 *     if (psc_shingles_within(&a, &b) >= PSC_COPY_WITHIN) ...  // share of a found in b
 *
 * A shingle is a run of five words of one sentence, as a hash; headlines, datelines and the
 * order of paragraphs do not matter then, and a word changed costs five of them.  The smallest
 * hashes of a report are a fair sample of its shingles (Broder 1997, "On the resemblance and
 * containment of documents"): whoever has taken over a part of its words has taken over that
 * part of the sample, and finds those hashes among its own smallest.  Kept in an index, the
 * samples lead from a report to those it may be a copy of. */
#ifndef PSC_MERGE_SHINGLE_H
#define PSC_MERGE_SHINGLE_H

#include "base/arena.h"
#include <priscus/document.h>

enum {
    PSC_SHINGLE_WORDS = 5,
    PSC_SKETCH = 20,      /* a copy of a quarter of a report misses all of them once in 300 times */
    PSC_SKETCH_ANY = 6,   /* of them are looked for over all time */
    PSC_SHINGLES_MIN = 12 /* reports with fewer are nobody's copy */
};

/* Of the shorter report so much must stand in the longer one: a house's own lines around a
 * copy and a few words spelt in another way leave that much (docs/merging.md). */
#define PSC_COPY_WITHIN 0.7

typedef struct psc_shingles {
    uint64_t *at; /* [n], rising, each once: the first PSC_SKETCH are the sample */
    uint32_t n;
} psc_shingles;

psc_shingles psc_shingles_of(psc_arena *a, const psc_str *sentence, uint32_t n);
/* Share of a's shingles that b has too; 0 if a has none. */
double psc_shingles_within(const psc_shingles *a, const psc_shingles *b);
/* Is the shorter one made of the longer one's words? */
bool psc_shingles_are_copies(const psc_shingles *a, const psc_shingles *b);

/* The upper halves of the hashes, which tell of most reports that they are no copies. */
void psc_shingles_tops(const psc_shingles *s, uint32_t *out);
/* False: they are no copies, whatever the lower halves of the other's are. */
bool psc_shingles_may_be_copies(const psc_shingles *a, const uint32_t *tops, uint32_t n);

/* To bytes that are the same on every machine, and back. */
psc_str psc_shingles_write(psc_arena *a, const psc_shingles *s);
psc_shingles psc_shingles_read(psc_arena *a, psc_str bytes);
uint32_t psc_shingles_in(psc_str bytes); /* how many */

/* Which of two copies is the original: that of an earlier day; of one day the longer, if it is
 * much longer; else the one that came first. */
typedef struct psc_copy_rank {
    psc_day day; /* PSC_DAY_NONE: not known, comes after those known */
    uint32_t shingles;
    int64_t number; /* in the order of coming */
} psc_copy_rank;
bool psc_copy_is_before(const psc_copy_rank *a, const psc_copy_rank *b);

#endif
