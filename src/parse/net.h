/* SPDX-License-Identifier: Apache-2.0 */
/* The shape of the network: which tables and matrices a model has.
 *
 *   word       -> rows of the TABLEs, side by side: x            [PSC_X]
 *   e(word)     = tanh(x IN_W + IN_B)                            [PSC_E]
 *   a1(t)       = [e(t-1) e(t) e(t+1)] L1_W + L1_B               [4 PSC_H]
 *   h1          = two gated memories over a1, one reading from the left, one
 *                 from the right                                 [2 PSC_H]
 *   h2          = the same over h1 L2_W + L2_B, plus h1          [2 PSC_H]
 *   h3          = the same over h2 L3_W + L3_B, plus h2          [2 PSC_H]
 *   v(t)        = tanh(h3 P_W + P_B)                             [PSC_V]
 *   tag(t)      = v TAG_W + TAG_B,  features v FEAT_W + FEAT_B
 *   state       = relu(S_B + v(slot i) S_W[i] + rows of DISC)    [PSC_S]
 *   move        = state ACT_W + ACT_B; relation by LEFT_W or RIGHT_W
 *
 * A gated memory (minGRU: Feng and others 2024, arXiv 2410.01201) is
 * h(t) = h(t-1) + f (z - h(t-1)) with z = tanh, f = sigmoid of its part of a; a
 * holds [z f] for the left reader, then [z f] for the right one.  a1 is a sum of
 * three vectors that depend on one word each, which the parser keeps for words
 * it has met; so the first layer costs next to nothing.
 *
 * The lists below are the model file's order (docs/formats/model.md). */
#ifndef PSC_PARSE_NET_H
#define PSC_PARSE_NET_H

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
    PSC_E = 128,
    PSC_H = 96,
    PSC_V = 96,
    PSC_S = 192,
    PSC_SLOTS = 6,       /* words of a parser state whose vectors are read: transition.h */
    PSC_DISC_ROWS = 302, /* rows of small features of a state: transition.h */
    PSC_ACTS = 16,       /* columns for the three moves */
    PSC_RELS = 64,       /* columns for relations, by psc_rel */
};

/* name, rows, columns; T and F are the numbers of tags and feature strings, rounded
 * up to PSC_PAD. */
/* clang-format off */
#define PSC_DENSE_LIST(X)                                                              \
    X(IN_W, PSC_X, PSC_E) X(IN_B, 1, PSC_E) X(EDGE, 2, PSC_E)                          \
    X(L1_W, 3 * PSC_E, 4 * PSC_H) X(L1_B, 1, 4 * PSC_H)                                \
    X(L2_W, 2 * PSC_H, 4 * PSC_H) X(L2_B, 1, 4 * PSC_H)                                \
    X(L3_W, 2 * PSC_H, 4 * PSC_H) X(L3_B, 1, 4 * PSC_H)                                \
    X(P_W, 2 * PSC_H, PSC_V) X(P_B, 1, PSC_V)                                          \
    X(TAG_W, PSC_V, T) X(TAG_B, 1, T) X(FEAT_W, PSC_V, F) X(FEAT_B, 1, F)              \
    X(S_W, PSC_V, PSC_SLOTS * PSC_S) X(S_B, 1, PSC_S) X(NONE, PSC_SLOTS, PSC_S)        \
    X(ROOT, PSC_SLOTS, PSC_S) X(DISC, PSC_DISC_ROWS, PSC_S)                                 \
    X(ACT_W, PSC_S, PSC_ACTS) X(ACT_B, 1, PSC_ACTS)                                    \
    X(LEFT_W, PSC_S, PSC_RELS) X(LEFT_B, 1, PSC_RELS)                                  \
    X(RIGHT_W, PSC_S, PSC_RELS) X(RIGHT_B, 1, PSC_RELS)
/* clang-format on */

typedef enum psc_dense {
#define X(name, rows, cols) PSC_DENSE_##name,
    PSC_DENSE_LIST(X)
#undef X
        PSC_DENSE_COUNT
} psc_dense;

/* Where each matrix lies in one run of floats. */
typedef struct psc_shape {
    uint32_t rows[PSC_DENSE_COUNT], cols[PSC_DENSE_COUNT];
    size_t at[PSC_DENSE_COUNT]; /* float offset, a multiple of PSC_PAD */
    size_t total;
} psc_shape;

extern const uint32_t psc_table_dim[PSC_TABLE_COUNT];
extern const char *const psc_table_name[PSC_TABLE_COUNT];

void psc_shape_init(psc_shape *s, uint32_t n_tag, uint32_t n_feats);

static inline uint32_t psc_pad(uint32_t n)
{
    return (n + PSC_PAD - 1) / PSC_PAD * PSC_PAD;
}

#endif
