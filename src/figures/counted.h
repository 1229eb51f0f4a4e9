/* SPDX-License-Identifier: Apache-2.0 */
/* Inside src/figures: what a number counts, and what befell it. */
#ifndef PSC_FIGURES_COUNTED_H
#define PSC_FIGURES_COUNTED_H

#include "figures/number.h"

/* One sentence at work. */
typedef struct psc_counting {
    const psc_words *w;
    psc_graph *g;
    const bool *time; /* [n] the token is part of a time expression */
} psc_counting;

typedef struct psc_counted {
    bool noun;        /* something is named: [first, last], its head */
    bool attributive; /* "17-nation group" */
    bool persons;     /* can be killed or flee */
    bool nothing;     /* measures, years, points of a plan: no figure */
    bool known;       /* the data or the actors know the noun */
    uint32_t first, head, last;
    psc_str unit; /* by the noun alone: "people", "other" */
} psc_counted;

/* What stands behind the number. */
psc_counted psc_counted_by(const psc_counting *c, const psc_number *n);

/* "killed", "wounded", "displaced" if that befell what the number counts; else empty.
 * Of a number without a noun it tells whether it counts anybody at all; then *at is the
 * token that tells it. */
psc_str psc_harm_of(const psc_counting *c, const psc_number *n, const psc_counted *k, uint32_t *at);

/* "the death toll rose to 45": the words [*first, .] before that say what the number
 * is of; -1. */
int32_t psc_toll_of(const psc_counting *c, const psc_number *n, psc_str *unit, uint32_t *first);

#endif
