/* SPDX-License-Identifier: Apache-2.0 */
/* Learning which edit script each ending asks for (lemma.h). */
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

#endif
