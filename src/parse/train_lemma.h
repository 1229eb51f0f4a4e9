/* SPDX-License-Identifier: Apache-2.0 */
/* Learning which letters and which case each form asks for (lemma.h). */
#ifndef PSC_PARSE_TRAIN_LEMMA_H
#define PSC_PARSE_TRAIN_LEMMA_H

#include "parse/train_data.h"

typedef struct psc_lemma_rules {
    psc_intern scripts;
    psc_str *key; /* [n] */
    uint16_t *op; /* [n] numbers of scripts */
    uint32_t n, cap, cap_op;
} psc_lemma_rules;

void psc_lemma_learn(psc_lemma_rules *out, const psc_train_data *d, psc_arena *arena);

/* ---- inside: train_lemma.c counts what the treebanks show, train_lemma_words.c adds
 * words that they do not ---- */

/* Counts of (key, script) pairs, and the best script of each key. */
typedef struct psc_lemma_votes {
    psc_intern pairs, keys;
    uint32_t *count; /* [pairs.n + 1] */
    uint32_t n_count, cap_count;
    uint32_t *best, *best_count, *total; /* [keys.n + 1] */
    uint32_t n_best, cap_best, n_bc, cap_bc, n_total, cap_total;
} psc_lemma_votes;

typedef struct psc_lemma_learner {
    psc_lemma_rules *out;
    const psc_train_data *data;
    psc_arena *arena;
    psc_lemma_votes whole, ending, cases; /* ending: by family, distinct words */
    psc_intern kept;                      /* keys already decided */
    uint8_t family[256]; /* tags that inflect alike have one: past tense and participle */
} psc_lemma_learner;

/* How often the key had that script. */
uint32_t psc_lemma_votes_of(const psc_lemma_votes *v, psc_str key, uint32_t script);
/* What the kept keys shorter than k letters say; 0 nothing. */
uint32_t psc_lemma_say(const psc_lemma_learner *l, uint8_t tag, const psc_fold *f, int k);
/* Keep a script for a whole form, unless the form has one or its endings say the same. */
void psc_lemma_keep_word(psc_lemma_learner *l, uint8_t tag, const psc_fold *f, uint32_t script);
void psc_lemma_learn_words(psc_lemma_learner *l);

#endif
