/* SPDX-License-Identifier: Apache-2.0 */
/* Whose a thing is: "the Russian proposal", "the bombardment by the army"; and, later in the
 * report, "the idea", "this plan". */
#ifndef PSC_EVENTS_OWNER_H
#define PSC_EVENTS_OWNER_H

#include "events/graph.h"

enum { PSC_PROPOSALS = 8 };

typedef struct psc_proposal {
    uint32_t word; /* its noun; of a verb ("proposed") the verb */
    uint32_t sentence, token;
    int32_t owner; /* entity */
} psc_proposal;

/* The proposals told of last in a report, as a ring. */
typedef struct psc_proposals {
    psc_proposal at[PSC_PROPOSALS];
    uint32_t n; /* told in all */
} psc_proposals;

/* The entity that a noun which is nobody itself belongs to; -1. */
int32_t psc_owner_of(psc_graph *g, int32_t t);

/* The same; else who holds it or is in it: "a bus carrying pilgrims", "the home of the
 * minister". */
int32_t psc_holder_of(psc_graph *g, int32_t t);

/* Remember whose proposals the sentence tells. */
void psc_proposals_note(psc_proposals *p, psc_graph *g);

/* Whose proposal the bare "the idea" or "it" at t is, as told before; -1. */
int32_t psc_proposals_owner(const psc_proposals *p, psc_graph *g, int32_t t);

#endif
