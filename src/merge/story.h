/* SPDX-License-Identifier: Apache-2.0 */
/* Stories: which reports tell of the same happening.
 *
 * A report is a vector of its most telling words (how often they stand in it, times how rare
 * they are in the news so far, psc_word_weight), of length one.  A story is the sum of its
 * reports.  A report joins the story to which it is most alike (the cosine of the two, less
 * for each day that lies between them), or begins one if none is alike enough.
 *
 *     psc_vector v = psc_vector_of(&arena, counts, title, sentence, n);
 *     double s = psc_story_likeness(&v, &story, gap_days);
 *     if (s >= psc_story_threshold(gap_days)) psc_story_add(&arena, &story, &v);
 */
#ifndef PSC_MERGE_STORY_H
#define PSC_MERGE_STORY_H

#include "merge/words.h"

enum {
    PSC_VECTOR_TERMS = 48,
    PSC_STORY_TERMS = 64,
    PSC_STORY_KEYS = 12, /* words by which a story is looked up: the weightiest of a report */
    PSC_TERM_BYTES = 8
};

typedef struct psc_term {
    uint32_t word; /* the upper half of psc_word_hash */
    float weight;
} psc_term;

typedef struct psc_vector {
    psc_term *at; /* [n], by word */
    uint32_t n;
} psc_vector;

/* `sentence`: dictionary forms, blanks between.  hash, if not NULL, gets the words, each once
 * (for psc_word_counts_add). */
typedef struct psc_word_list {
    uint64_t *at; /* [n] */
    uint32_t n;
} psc_word_list;
psc_vector psc_vector_of(psc_arena *a, const psc_word_counts *c, const psc_str *sentence,
                         uint32_t n, psc_word_list *words);
/* The weightiest words, the weightiest first; returns how many. */
uint32_t psc_vector_keys(const psc_vector *v, uint32_t out[PSC_STORY_KEYS]);
double psc_vector_cosine(const psc_vector *a, const psc_vector *b);

/* Days between publication and those of the story; PSC_GAP_UNKNOWN where either has none. */
enum { PSC_GAP_UNKNOWN = -1 };
double psc_story_likeness(const psc_vector *report, const psc_vector *story, int gap_days);
double psc_story_threshold(int gap_days);
void psc_story_add(psc_arena *a, psc_vector *story, const psc_vector *report);

/* To bytes that are the same on every machine, and back; what is none gives an empty one. */
psc_str psc_vector_write(psc_arena *a, const psc_vector *v);
psc_vector psc_vector_read(psc_arena *a, psc_str bytes);

#endif
