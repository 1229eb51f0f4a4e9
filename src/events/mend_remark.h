/* SPDX-License-Identifier: Apache-2.0 */
/* Side remarks that tell who said it, where the tree gives their subject to another word. */
#ifndef PSC_EVENTS_MEND_REMARK_H
#define PSC_EVENTS_MEND_REMARK_H

#include "events/rules.h"
#include <priscus/token.h>

/* What is to be set right about the speech verb of a remark. */
typedef struct psc_remark {
    int32_t verb;    /* says so */
    int32_t teller;  /* becomes its subject; -1: it has one */
    int32_t clause;  /* the verb that tells what is said; -1: the tree has it */
    int32_t subject; /* of that clause; -1: it has one */
    int32_t object;  /* of that clause, read as a time or a measure; -1 */
} psc_remark;

/* Whether the verb at t is one of a remark that the tree gets wrong. */
bool psc_remark_find(const psc_rules *r, const psc_sentence *s, int32_t t, const uint32_t *word,
                     psc_remark *m);

void psc_remark_mend(psc_sentence *s, const psc_remark *m);

#endif
