/* SPDX-License-Identifier: Apache-2.0 */
/* Figures: do two numbers claim to count the same?
 *
 * Same unit.  Within one story: the same thing (or people harmed in the same way), places that
 * agree, and numbers of one order.  Beyond stories only the tolls of whole wars and disasters
 * are one matter: thousands harmed, the same country, reported within about a year. */
#ifndef PSC_MERGE_CLAIM_H
#define PSC_MERGE_CLAIM_H

#include "merge/rules.h"
#include <priscus/document.h>

typedef struct psc_claim {
    psc_str unit, what;     /* "killed", "people" */
    psc_str place, country; /* empty: not known */
    psc_period day;         /* of those who claim it */
    double low, high;
    int64_t story;
} psc_claim;

int psc_claim_likeness(const psc_claim *a, const psc_claim *b); /* 0: no */
/* Can its number be one of more stories than its own? */
bool psc_claim_is_wide(const psc_claim *c);
/* Is it worth a place beside others? ("other" things and members are not) */
bool psc_claim_counts(const psc_claim *c);

#endif
