/* SPDX-License-Identifier: Apache-2.0 */
/* Lemmas found lately, by form and tag: most words come again within a few reports.  It changes
 * no answer. */
#ifndef PSC_PARSE_LEMMA_STORE_H
#define PSC_PARSE_LEMMA_STORE_H

#include "parse/lemma.h"

enum { PSC_KEPT_LEMMAS = 16384, PSC_KEPT_BYTES = 61 };

/* Form and lemma stand behind one another; form_len 0: free. */
typedef struct psc_kept_lemma {
    uint8_t tag, form_len, lemma_len;
    char text[PSC_KEPT_BYTES];
} psc_kept_lemma;

typedef struct psc_lemma_store {
    psc_kept_lemma at[PSC_KEPT_LEMMAS];
} psc_lemma_store;

/* As psc_lemma_of.  The store starts out as zeros and belongs to one model. */
psc_str psc_lemma_store_of(psc_lemma_store *s, const psc_model *m, psc_arena *arena, psc_str form,
                           uint32_t tag);

#endif
