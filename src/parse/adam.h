/* SPDX-License-Identifier: Apache-2.0 */
/* Weights in training: gradients, the Adam optimizer (Kingma and Ba 2015), and a
 * running average of the weights, which is what the model gets.
 *
 * Dense matrices step at every batch; of a table only the rows that the batch
 * touched do, and their averages catch up when they are next touched. */
#ifndef PSC_PARSE_ADAM_H
#define PSC_PARSE_ADAM_H

#include "base/arena.h"

typedef struct psc_params {
    size_t n_row, dim;
    float *w, *g;      /* [n_row][dim]: weights; gradients, zero between batches */
    float *m, *v;      /* Adam's first and second moment */
    float *avg;        /* averaged weights */
    uint32_t *seen;    /* [n_row]: step of the last update; NULL for dense matrices */
    uint32_t *touched; /* [n_touched] rows of this batch */
    uint32_t n_touched;
    bool *mark; /* [n_row]: already among touched */
} psc_params;

typedef struct psc_adam {
    float rate, beta1, beta2, epsilon, decay; /* decay: of the average, at the end */
    uint32_t step;                            /* batches so far */
} psc_adam;

void psc_params_init(psc_params *p, psc_arena *arena, size_t n_row, size_t dim, bool sparse);
/* Gradient of one row of a table, to be added to. */
float *psc_params_touch(psc_params *p, uint32_t row);
/* One step along the gradients, which are then zero again. */
void psc_params_step(psc_params *p, const psc_adam *a);
/* Bring the averages of all rows up to date. */
void psc_params_catch_up(psc_params *p, const psc_adam *a);

#endif
