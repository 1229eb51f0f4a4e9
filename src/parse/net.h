/* SPDX-License-Identifier: Apache-2.0 */
/* The shape of the network: which tables and matrices a model has.
 *
 *   word       -> rows of the TABLEs, side by side: x            [PSC_X]
 *   e(word)     = tanh(x IN_W + IN_B)                            [e]
 *   a1(t)       = [e(t-1) e(t) e(t+1)] L1_W + L1_B               [4 h]
 *   m1          = two gated memories over a1, one reading from the left, one
 *                 from the right                                 [2 h]
 *   mk          = the same over (m1 + ... + m(k-1)) Lk_W + Lk_B  [2 h]
 *   v(t)        = tanh((m1 + ... + ml) P_W + P_B)                [v]
 *   tag(t)      = v TAG_W + TAG_B;  features likewise
 *   name(t)     = v NER_W + NER_B + rows of NER_KNOWN for what is known of the words t-1, t, t+1
 *   [q k d g near](t) = v ARC_W + ARC_B                          [arc arc label label PSC_NEAR]
 *   arc(i, j)   = q(i) . tanh(k(j)) + near(i)[distance of j]     j is i's head
 *   rel(i, j)   = relu(d(i) + g(j) + REL_NEAR[distance of j]) REL_W + REL_B
 *
 * A gated memory (minGRU: Feng and others 2024, arXiv 2410.01201) is
 * m(t) = m(t-1) + f (z - m(t-1)) with z = tanh, f = sigmoid of its part of a; a
 * holds [z f] for the left reader, then [z f] for the right one.  a1 is a sum of
 * three vectors that depend on one word each, which the parser keeps for words
 * it has met; so the first layer costs next to nothing.  Arcs are scored as by Dozat and
 * Manning (2017), with distances as in Shaw and others (2018); ROOT has a k and a g of
 * its own.
 *
 * The lists below are the model file's order (docs/formats/model.md). */
#ifndef PSC_PARSE_NET_H
#define PSC_PARSE_NET_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

#include "parse/kernel.h"

/* name, floats a row.  VECTOR is frozen, the others are learned; row 0 of VECTOR and
 * WORD is "none" and "unknown"; the other tables are told in feature.c. */
/* clang-format off */
#define PSC_TABLE_LIST(X)                                                              \
    X(VECTOR, 100) X(WORD, 64) X(SUF2, 16) X(SUF3, 32) X(SUF4, 32) X(PRE2, 16) X(PRE3, 24) \
    X(SHAPE, 20)
/* clang-format on */

typedef enum psc_table {
#define X(name, dim) PSC_TABLE_##name,
    PSC_TABLE_LIST(X)
#undef X
        PSC_TABLE_COUNT
} psc_table;

enum {
#define X(name, dim) +dim
    PSC_X = 0 PSC_TABLE_LIST(X),
#undef X
    PSC_LAYERS = 5, /* at most */
    PSC_NEAR = 32,  /* columns for distances between a word and its head: psc_near */
    PSC_RELS = 64,  /* columns for relations, by psc_rel */
    PSC_NERS = 32,  /* columns for names: 4 * kind + place, see PSC_NER_PLACES; the last one is O */
    PSC_NER_BITS = 16, /* names/lists.h */
    PSC_WIDTH = 288    /* no row of numbers but x and a is wider: kernel.h */
};

/* Dimensions that models differ in; all are multiples of PSC_PAD. */
/* clang-format off */
#define PSC_DIM_LIST(X) X(e) X(h) X(layers) X(v) X(arc) X(label)
/* clang-format on */
typedef struct psc_dims {
#define X(name) uint32_t name;
    PSC_DIM_LIST(X)
#undef X
} psc_dims;

bool psc_dims_fit(const psc_dims *d);

/* name, rows, columns; d: psc_dims; T and F are the numbers of tags and feature strings,
 * rounded up to PSC_PAD; DEEP(k, n) is n where there is a layer k, else 0. */
/* clang-format off */
#define PSC_DENSE_LIST(X)                                                              \
    X(IN_W, PSC_X, d->e) X(IN_B, 1, d->e) X(EDGE, 2, d->e)                             \
    X(L1_W, 3 * d->e, 4 * d->h) X(L1_B, 1, 4 * d->h)                                   \
    X(L2_W, DEEP(2, 2 * d->h), 4 * d->h) X(L2_B, DEEP(2, 1), 4 * d->h)                 \
    X(L3_W, DEEP(3, 2 * d->h), 4 * d->h) X(L3_B, DEEP(3, 1), 4 * d->h)                 \
    X(L4_W, DEEP(4, 2 * d->h), 4 * d->h) X(L4_B, DEEP(4, 1), 4 * d->h)                 \
    X(L5_W, DEEP(5, 2 * d->h), 4 * d->h) X(L5_B, DEEP(5, 1), 4 * d->h)                 \
    X(P_W, 2 * d->h, d->v) X(P_B, 1, d->v)                                             \
    X(TAG_W, d->v, T) X(TAG_B, 1, T) X(FEAT_W, d->v, F) X(FEAT_B, 1, F)                \
    X(NER_W, d->v, PSC_NERS) X(NER_B, 1, PSC_NERS)                                     \
    X(ARC_W, d->v, 2 * d->arc + 2 * d->label + PSC_NEAR)                               \
    X(ARC_B, 1, 2 * d->arc + 2 * d->label + PSC_NEAR)                                  \
    X(ROOT, 1, d->arc + d->label)                                                      \
    X(REL_NEAR, PSC_NEAR, d->label) X(REL_W, d->label, PSC_RELS) X(REL_B, 1, PSC_RELS) \
    X(NER_KNOWN, 3 * PSC_NER_BITS, PSC_NERS)
/* clang-format on */

typedef enum psc_dense {
#define X(name, rows, cols) PSC_DENSE_##name,
    PSC_DENSE_LIST(X)
#undef X
        PSC_DENSE_COUNT
} psc_dense;

/* Matrix and bias of layer 1 ... layers. */
static inline psc_dense psc_layer_w(uint32_t layer)
{
    return (psc_dense)(PSC_DENSE_L1_W + 2 * (layer - 1));
}
static inline psc_dense psc_layer_b(uint32_t layer)
{
    return (psc_dense)(PSC_DENSE_L1_B + 2 * (layer - 1));
}

/* Where each matrix lies in one run of floats. */
typedef struct psc_shape {
    psc_dims dim;
    uint32_t rows[PSC_DENSE_COUNT], cols[PSC_DENSE_COUNT];
    size_t at[PSC_DENSE_COUNT]; /* float offset, a multiple of PSC_PAD */
    size_t total;
} psc_shape;

extern const uint32_t psc_table_dim[PSC_TABLE_COUNT];
extern const char *const psc_table_name[PSC_TABLE_COUNT];

void psc_shape_init(psc_shape *s, const psc_dims *dim, uint32_t n_tag, uint32_t n_feats);

/* First column of each part of ARC_W's product. */
typedef struct psc_arc_at {
    uint32_t q, k, d, g, near, cols;
} psc_arc_at;

static inline psc_arc_at psc_arc_columns(const psc_dims *d)
{
    const uint32_t twice = 2 * d->arc, label = d->label;
    return (psc_arc_at){
        0, d->arc, twice, twice + label, twice + 2 * label, twice + 2 * label + PSC_NEAR};
}

/* Distance of a head from its word, in steps that grow: 1 ... 4, 5-6, 7-9, 10-14, 15-21,
 * 22-35, more; heads to the left, then to the right; ROOT last. */
uint32_t psc_near(int32_t word, int32_t head, int32_t root);

static inline uint32_t psc_pad(uint32_t n)
{
    return (n + PSC_PAD - 1) / PSC_PAD * PSC_PAD;
}

#endif
