/* SPDX-License-Identifier: Apache-2.0 */
/* How telling a word is: counts of the reports that have it.
 *
 *     psc_word_counts_start(c, rules);           // as common as data/merge/frequencies.txt says
 *     double w = psc_word_weight(c, hash);       // the rarer, the more
 *     psc_word_counts_add(c, hash, n);           // the words of one more report, each once
 *
 * The counts are those of a count-min sketch (Cormode and Muthukrishnan 2005) of fixed size:
 * two cells for each word, of which the smaller counts.  In a store about one war its names
 * become common words, as they should.  When the cells are full all are halved, so that old
 * news weigh less than new ones. */
#ifndef PSC_MERGE_WORDS_H
#define PSC_MERGE_WORDS_H

#include "merge/rules.h"

enum { PSC_WORD_CELLS = 1 << 16, PSC_WORD_BYTES = 4 + 2 * PSC_WORD_CELLS };

typedef struct psc_word_counts {
    uint32_t documents;
    uint16_t cell[PSC_WORD_CELLS];
} psc_word_counts;

void psc_word_counts_start(psc_word_counts *c, const psc_merge_rules *rules);
double psc_word_weight(const psc_word_counts *c, uint64_t hash);
void psc_word_counts_add(psc_word_counts *c, const uint64_t *hash, uint32_t n);

/* To bytes that are the same on every machine, and back; false: these are none. */
void psc_word_counts_write(const psc_word_counts *c, unsigned char out[PSC_WORD_BYTES]);
bool psc_word_counts_read(psc_word_counts *c, psc_str bytes);

/* Hash of a dictionary form in small letters; 0 if it has neither letter nor digit. */
uint64_t psc_word_hash(psc_str lemma);

#endif
