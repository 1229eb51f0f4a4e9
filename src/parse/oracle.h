/* SPDX-License-Identifier: Apache-2.0 */
/* The dynamic oracle of the arc-hybrid system: what each move costs in gold arcs
 * that can no longer be reached (Goldberg and Nivre 2013, TACL 1). */
#ifndef PSC_PARSE_ORACLE_H
#define PSC_PARSE_ORACLE_H

#include "parse/transition.h"

typedef struct psc_gold {
    int32_t n;
    int32_t head[PSC_PIECE]; /* n: ROOT */
    uint8_t rel[PSC_PIECE];
    bool in_stack[PSC_PIECE];
    int32_t child[PSC_PIECE]; /* children sorted by head: child[first[h] ... first[h + 1]) */
    int32_t first[PSC_PIECE + 2];
} psc_gold;

/* Ready a gold tree (head and rel of n words are set) for a new run. */
void psc_gold_init(psc_gold *g);
/* Keep up with a move; call before psc_state_move. */
void psc_gold_move(psc_gold *g, const psc_state *s, psc_move m);
/* Arcs lost by each legal move; the trees that are not projective have no free move at
 * times, then the cheapest one is right. */
void psc_gold_costs(const psc_gold *g, const psc_state *s, unsigned legal, int cost[PSC_MOVES]);

#endif
