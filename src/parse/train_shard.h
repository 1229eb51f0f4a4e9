/* SPDX-License-Identifier: Apache-2.0 */
/* Inside train_*.c: the parts of a shard's way through the network. */
#ifndef PSC_PARSE_TRAIN_SHARD_H
#define PSC_PARSE_TRAIN_SHARD_H

#include "parse/train_net.h"

/* out = x mask */
static inline void psc_times(size_t n, const float *x, const float *mask, float *out)
{
    for (size_t i = 0; i < n; i++) out[i] = x[i] * mask[i];
}

/* ---- train_dense.c ---- */

uint64_t psc_random_bits(uint64_t *state);
/* Crew job: transpose the i-th matrix for the way back. */
void psc_net_turn(void *ctx, int i);
/* g[d] += left^T right, over rows. */
void psc_shard_add_outer(psc_shard *t, psc_dense d, psc_left left, const float *right);
void psc_shard_add_columns(psc_shard *t, psc_dense d, const float *g);

/* ---- the way: train_forward.c, train_words.c, train_arcs.c, train_backward.c ---- */

/* The sentences of the shard become rows, with edges between them. */
void psc_shard_lay_out(psc_shard *t);
void psc_shard_forward(psc_shard *t);
/* Scores of tags, features and names, and the gradient of v from them. */
void psc_shard_words(psc_shard *t);
void psc_shard_backward(psc_shard *t);

#endif
