/* SPDX-License-Identifier: Apache-2.0 */
/* Weights in training: gradients, the Adam optimizer (Kingma and Ba 2015), and a
 * running average of the weights, which is what the model gets.
 *
 * A batch is learned from in shards, each with gradients of its own, which are added up in
 * the order of the shards.  Dense matrices step at every batch; of a table only the rows
 * that the batch touched do, and their averages catch up when they are next touched. */
#ifndef PSC_PARSE_ADAM_H
#define PSC_PARSE_ADAM_H

#include "base/arena.h"

enum { PSC_SHARDS = 4 };

typedef struct psc_params {
    size_t n_row, dim;
    float *w;       /* [n_row][dim] */
    float *m, *v;   /* Adam's first and second moment */
    float *avg;     /* averaged weights */
    uint32_t *seen; /* [n_row]: step of the last update; NULL for dense matrices */
} psc_params;

/* What one shard wants of the weights; zero between batches. */
typedef struct psc_grads {
    size_t dim;
    float *g;          /* [n_row][dim] */
    uint32_t *touched; /* [n_touched] rows of this batch; NULL for dense matrices */
    uint32_t n_touched;
    bool *mark; /* [n_row]: already among touched */
} psc_grads;

typedef struct psc_adam {
    float rate, beta1, beta2, epsilon, decay; /* decay: of the average, at the end */
    uint32_t step;                            /* batches so far */
} psc_adam;

void psc_params_init(psc_params *p, psc_arena *arena, size_t n_row, size_t dim, bool sparse);
void psc_grads_init(psc_grads *g, psc_arena *arena, const psc_params *p);
/* Gradient of one row of a table, to be added to. */
float *psc_grads_touch(psc_grads *g, uint32_t row);
/* One step along the gradients of all shards, which are then zero again: of numbers
 * [from, from + n) of dense matrices, or of a whole table. */
void psc_params_step(psc_params *p, psc_grads *const shard[PSC_SHARDS], const psc_adam *a,
                     size_t from, size_t n);
void psc_table_step(psc_params *p, psc_grads *const shard[PSC_SHARDS], const psc_adam *a);
/* Bring the averages of all rows up to date. */
void psc_params_catch_up(psc_params *p, const psc_adam *a);

#endif
