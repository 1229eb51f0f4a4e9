/* SPDX-License-Identifier: Apache-2.0 */
/* One step of training: a batch of sentences through the network and back.
 *
 * The rows of a batch lie under each other, each sentence between two edge rows:
 *
 *   edge w w w edge edge w w edge ...
 *
 * Forward as net.h tells, with dropout; every parser state on the way the parser
 * takes (mostly by its own choice, so that it meets its own mistakes) is kept; then
 * backward through states, encoder and word tables. */
#ifndef PSC_PARSE_TRAIN_NET_H
#define PSC_PARSE_TRAIN_NET_H

#include "parse/adam.h"
#include "parse/kernel.h"
#include "parse/oracle.h"
#include "parse/train_data.h"

enum {
    PSC_BATCH_ROWS = 768,  /* at most; edges included */
    PSC_BATCH_WORDS = 360, /* a batch is closed when it has so many */
    PSC_BATCH_SENTENCES = 256
};

/* A parser state met in training. */
typedef struct psc_visit {
    int32_t slot[PSC_SLOTS]; /* row of the batch, PSC_SLOT_NONE or PSC_SLOT_ROOT */
    uint16_t disc[PSC_DISC_MAX];
    uint8_t n_disc;
} psc_visit;

/* Relations to learn: which visit, gradient of their scores. */
typedef struct psc_labels {
    uint32_t n;
    uint32_t *visit;   /* [n] */
    float (*h)[PSC_S]; /* hidden layer of the visit */
    float (*g)[PSC_RELS];
} psc_labels;

typedef struct psc_loss {
    double tag, feats, move, rel; /* sums */
    uint64_t words, moves, rels, moves_right, rels_right, tags_right;
} psc_loss;

/* Shares of what is left out at random in training.  The defaults are those that did
 * best on the dev sets among the few that were tried (docs/syntax.md). */
typedef struct psc_drop {
    float x, e, h, v, state; /* numbers of these rows */
    float vector;            /* whole word vectors */
    float unknown;           /* u: a word of count n becomes unknown once in (n + u) / u */
    float lower, upper;      /* sentences seen in lower case, in capitals */
} psc_drop;

typedef struct psc_net {
    const psc_kernel *k;
    const psc_train_data *data;
    psc_shape shape;
    psc_params dense, table[PSC_TABLE_COUNT]; /* VECTOR's is unused */
    float *turned; /* transposed matrices of this batch, at the places of the shape */
    uint64_t random;
    psc_drop drop;
    bool explore; /* follow the parser's own moves */
    psc_loss loss;

    uint32_t n_row, n_sentence, first[PSC_BATCH_SENTENCES], size[PSC_BATCH_SENTENCES];
    const psc_example_word **word; /* [row]; NULL: an edge */
    psc_word *seen;                /* [row]: rows of tables used, after dropout */
    float *x, *x_mask, *e, *e_mask, *a1, *h1, *d1, *m1, *a2, *h2, *d2, *m2, *a3, *h3, *d3, *m3, *v,
        *dv, *mv;
    float *tags, *feats, *slots; /* [row][...]: scores; then their gradients */
    float *g_slots, *g_v, *g_h, *g_in, *g_a, *g_win, *g_e, *g_x;
    psc_visit *visit;
    uint32_t n_visit;
    float (*hidden)[PSC_S], (*g_hidden)[PSC_S], (*g_act)[PSC_ACTS];
    psc_labels left, right;
    float (*g_label_h)[PSC_S];
} psc_net;

void psc_net_init(psc_net *t, const psc_train_data *data, uint64_t seed, psc_arena *arena);
/* Forward and backward over one batch; gradients are left in dense and table. */
void psc_net_batch(psc_net *t, const psc_example *const *example, uint32_t n);
/* Uniform in [0, 1) from t->random. */
float psc_net_random(psc_net *t);

/* train_moves.c: run the parser over the batch; fills visits, their gradients, and adds
 * what flows back to the words into g_slots. */
void psc_net_moves(psc_net *t);

static inline float *psc_net_w(psc_net *t, psc_dense d)
{
    return t->dense.w + t->shape.at[d];
}
static inline float *psc_net_g(psc_net *t, psc_dense d)
{
    return t->dense.g + t->shape.at[d];
}
static inline float *psc_net_turned(psc_net *t, psc_dense d)
{
    return t->turned + t->shape.at[d];
}
/* Gradient of softmax cross-entropy, in place: scores become p - [i = gold]; returns the
 * loss and tells whether gold had the best score. */
float psc_softmax(float *score, uint32_t n, uint32_t gold, bool *right);
/* g[d] += left^T right, over rows. */
void psc_net_add_outer(psc_net *t, psc_dense d, size_t rows, psc_left left, const float *right,
                       size_t ld_right);
/* g[d] += sums of the columns. */
void psc_net_add_columns(psc_net *t, psc_dense d, size_t rows, const float *g);

#endif
