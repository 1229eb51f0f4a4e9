/* SPDX-License-Identifier: Apache-2.0 */
/* The best tree for a table of arc scores: every word takes the head it likes best; where
 * that makes circles, they are opened where it costs least (Chu and Liu 1965, Edmonds 1967),
 * and exactly one word hangs on ROOT.  Arcs may cross. */
#ifndef PSC_PARSE_TREE_H
#define PSC_PARSE_TREE_H

#include <stdbool.h>
#include <stdint.h>

enum {
    PSC_PIECE = 256,           /* longest run of words parsed at once; longer sentences are cut */
    PSC_HEADS = PSC_PIECE + 16 /* columns of a table of scores: words, then ROOT, padded */
};

/* A circle of words that became one node, called by one of them. */
typedef struct psc_circle {
    uint16_t node, first, n;   /* its words are member[first ... first + n) */
    uint16_t enter[PSC_HEADS]; /* [head]: the word that best hangs on it from outside */
    uint16_t leave[PSC_PIECE]; /* [word outside]: the best head for it inside */
} psc_circle;

typedef struct psc_tree {
    float score[PSC_PIECE][PSC_HEADS]; /* [word][head]: what arcs are worth; the input */
    int32_t head[PSC_PIECE];           /* the result; n is ROOT */
    /* while circles are opened */
    float cost[PSC_PIECE][PSC_HEADS];
    psc_circle circle[PSC_PIECE];
    uint16_t member[2 * PSC_PIECE], inside[2 * PSC_PIECE]; /* words of circles, their heads there */
    uint32_t n_circle, n_member;
    bool gone[PSC_PIECE]; /* in a circle that another word stands for */
} psc_tree;

/* Fill t->head from t->score[0 ... n)[0 ... n], 1 <= n <= PSC_PIECE.  Scores are finite and
 * within 1e6; the diagonal is not looked at.  Of trees that are worth the same, always the
 * same one.  n^2 steps when no circles form, n^3 at worst. */
void psc_tree_solve(psc_tree *t, int32_t n);

#endif
