/* SPDX-License-Identifier: Apache-2.0 */
/* Acts: what a predicate comes to once its outer and inner acts are composed.
 *
 * "urged Moscow to stop bombing" has three predicates; the act of the first is
 * ask over (stop over bomb).  Roles are still tokens here; entities come later
 * (coder.c), so that `relate` can ask about words that are no known actor. */
#ifndef PSC_EVENTS_ACT_H
#define PSC_EVENTS_ACT_H

#include "events/graph.h"

enum { PSC_ARGS_MAX = 12, PSC_ACTS_MAX = 4 };

typedef struct psc_args {
    int32_t tok[PSC_ARGS_MAX];
    uint32_t n;
} psc_args;

typedef struct psc_act {
    int32_t trigger;  /* outermost predicate */
    int32_t about;    /* head of the words that say what is asked, refused ...; -1 */
    uint32_t rule;    /* outermost rule; the inner one where the outer is light */
    int32_t pattern;  /* its pattern */
    psc_cell cell;    /* code */
    int16_t row;      /* as what an outer act sees it; -1 */
    int16_t content;  /* asked or offered: 1 + the row of what is asked; 0: none */
    psc_op op;        /* of the outermost composition; DONE: a deed */
    bool reciprocal;  /* once done, all parties are actors */
    bool swap;        /* once done, the subject is the recipient */
    bool unaddressed; /* the recipient is only that of what is denied: told to nobody */
    bool future, hypothetical, negated;
    int32_t origin; /* 1 + the place that what harmed came from, where nobody is told; 0: none */
    psc_args actor, recipient;
} psc_act;

/* The acts of the predicate at t (several where inner acts are coordinated);
 * marks the predicates it takes in as inner.  0 if it comes to nothing. */
uint32_t psc_acts_of(psc_graph *g, int32_t t, psc_act out[PSC_ACTS_MAX]);

#endif
