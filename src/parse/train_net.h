/* SPDX-License-Identifier: Apache-2.0 */
/* One step of training: a batch of sentences through the network and back.
 *
 * A batch is dealt out to PSC_SHARDS shards, each of which goes forward and backward by
 * itself and leaves its gradients.  The rows of a shard lie under each other, each sentence
 * between two edge rows:
 *
 *   edge w w w edge edge w w edge ...
 *
 * Forward as net.h tells, with dropout; then backward through heads, layers and tables. */
#ifndef PSC_PARSE_TRAIN_NET_H
#define PSC_PARSE_TRAIN_NET_H

#include "parse/adam.h"
#include "parse/crew.h"
#include "parse/kernel.h"
#include "parse/train_data.h"
#include "parse/tree.h"

enum {
    PSC_BATCH_WORDS = 360, /* a batch is closed when it has so many */
    PSC_BATCH_SENTENCES = 256,
    /* All that a batch can have, edges included, may fall to one shard. */
    PSC_SHARD_ROWS = PSC_BATCH_WORDS + PSC_PIECE + 2 * PSC_BATCH_SENTENCES
};

typedef struct psc_loss {
    double tag, feats, ner, head, rel; /* sums */
    uint64_t words, named, heads, heads_right, rels_right, tags_right;
} psc_loss;

/* Shares of what is left out at random in training.  The defaults are those that did
 * best on the dev sets among the few that were tried (docs/syntax.md). */
typedef struct psc_drop {
    float x, e, h, v, arc, rel; /* numbers of these rows */
    float vector;               /* whole word vectors */
    float unknown;              /* u: a word of count n becomes unknown once in (n + u) / u */
    float lower, upper;         /* sentences seen in lower case, in capitals */
} psc_drop;

typedef struct psc_net psc_net;

/* One share of a batch, and its way through the network. */
typedef struct psc_shard {
    const psc_net *net;
    uint64_t random;
    psc_loss loss;
    psc_grads dense, table[PSC_TABLE_COUNT]; /* VECTOR's is unused */

    const psc_example *example[PSC_BATCH_SENTENCES];
    uint32_t n_row, n_sentence, first[PSC_BATCH_SENTENCES], size[PSC_BATCH_SENTENCES];
    const psc_example_word **word; /* [row]; NULL: an edge */
    psc_word *seen;                /* [row]: rows of tables used, after dropout */
    uint16_t *known;               /* [row]: bits of names/lists.h; row -1 is there too */
    float *x, *x_mask, *e, *e_mask;
    /* by layer: inputs of the gates, memories, masks, and the masked sum of the memories so far */
    float *a[PSC_LAYERS + 1], *m[PSC_LAYERS + 1], *mask[PSC_LAYERS + 1], *sum[PSC_LAYERS + 1];
    float *v, *dv, *mv;
    float *tags, *feats, *ners; /* scores; then their gradients */
    float *arcs, *arc_mask, *g_arcs;
    float *hidden, *g_hidden, *hidden_mask, *rels; /* [row]: of a word and its head */
    float (*heads)[PSC_HEADS];                     /* [arc]: k of each head of a sentence */
    float (*score)[PSC_HEADS];                     /* [PSC_PIECE]: arcs of a sentence */
    float *g_v, *g_sum, *g_in, *g_a, *g_win, *g_e, *g_x;
} psc_shard;

struct psc_net {
    const psc_kernel *k;
    const psc_train_data *data;
    psc_shape shape;
    psc_params dense, table[PSC_TABLE_COUNT]; /* VECTOR's is unused */
    float *turned; /* transposed matrices of this batch, at the places of the shape */
    uint64_t random;
    psc_drop drop;
    psc_loss loss;
    psc_shard *shard; /* [PSC_SHARDS] */
    psc_crew *crew;
};

void psc_net_init(psc_net *t, const psc_train_data *data, const psc_dims *dim, uint64_t seed,
                  psc_crew *crew, psc_arena *arena);
/* Take the weights of a finished model of the same shape (train_start.c). */
PSC_MUST_USE psc_status psc_net_start(psc_net *t, const psc_model *m, psc_err *err);
/* So many times the usual dropout. */
void psc_net_set_dropout(psc_net *t, float times);
/* Forward and backward over one batch; gradients are left in the shards. */
void psc_net_batch(psc_net *t, const psc_example *const *example, uint32_t n);
/* One step of all weights. */
void psc_net_step(psc_net *t, const psc_adam *a);
/* Uniform in [0, 1). */
float psc_random(uint64_t *state);

/* train_arcs.c: what v makes of heads and relations, and back to g_v. */
void psc_shard_arcs(psc_shard *t);

static inline const float *psc_net_w(const psc_net *t, psc_dense d)
{
    return t->dense.w + t->shape.at[d];
}
static inline float *psc_shard_g(psc_shard *t, psc_dense d)
{
    return t->dense.g + t->net->shape.at[d];
}
/* Gradient of the cross-entropy of a softmax with what it should be, in place; returns the loss
 * and tells whether what it should be most had the best score.  No aim: no gradient. */
float psc_softmax(float *score, uint32_t n, const psc_aim *aim, bool *right);
/* out[row] = in[row] W + bias, for all rows. */
void psc_shard_through(psc_shard *t, psc_dense w, psc_dense bias, const float *in, float *out);
/* Gradients of W and its bias from in[row] and g_out[row]. */
void psc_shard_learn(psc_shard *t, psc_dense w, psc_dense bias, const float *in,
                     const float *g_out);
/* g_in[row] = g_out[row] W^T, added to what is there if add. */
void psc_shard_back(psc_shard *t, psc_dense w, const float *g_out, float *g_in, bool add);
/* 0 or 1 / (1 - drop). */
void psc_random_mask(uint64_t *state, float *mask, size_t n, float drop);

#endif
