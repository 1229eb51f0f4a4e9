/* SPDX-License-Identifier: Apache-2.0 */
/* Arcs of a tree that are set right: which words hang where instead. */
#ifndef PSC_EVENTS_MEND_ARCS_H
#define PSC_EVENTS_MEND_ARCS_H

#include "events/rules.h"

enum { PSC_MEND_ARCS_MAX = 5 };

typedef struct psc_mend_arc {
    int32_t tok, head;
    psc_rel rel;
    bool noun; /* a noun that was taken for a verb */
    bool verb; /* a verb that was taken for something else */
} psc_mend_arc;

/* What is to hang otherwise if the word at t hangs wrongly; 0 if it does not. */
uint32_t psc_mend_arcs(const psc_rules *r, const psc_sentence *s, int32_t t, const uint32_t *word,
                       psc_mend_arc out[PSC_MEND_ARCS_MAX]);

#endif
