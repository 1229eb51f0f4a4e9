/* SPDX-License-Identifier: Apache-2.0 */
/* The arc-hybrid system: how moves over a stack and a buffer build a tree
 * (Kuhlmann, Gomez-Rodriguez and Satta 2011).
 *
 *   stack ... s2 s1 s0 | b0 b1 ... ROOT
 *
 *   SHIFT  b0 goes onto the stack
 *   LEFT   s0 gets the head b0 and leaves the stack
 *   RIGHT  s0 gets the head s1 and leaves the stack
 *
 * ROOT waits at the end of the buffer.  LEFT under ROOT is allowed only when s0
 * is the last word of the stack, so exactly one word gets the head ROOT, and every
 * word leaves the stack once: 2n moves, always a tree. */
#ifndef PSC_PARSE_TRANSITION_H
#define PSC_PARSE_TRANSITION_H

#include <stdbool.h>
#include <stdint.h>

#include "parse/net.h"

typedef enum psc_move { PSC_SHIFT, PSC_LEFT, PSC_RIGHT, PSC_MOVES } psc_move;

enum {
    PSC_PIECE = 256, /* longest run of words parsed at once; longer sentences are cut */
    PSC_SLOT_NONE = -1,
    PSC_SLOT_ROOT = -2,
    PSC_DISC_MAX = 11 /* small features of a state at a time */
};

typedef struct psc_state {
    int32_t n;    /* words; ROOT is word n */
    int32_t next; /* b0 */
    int32_t n_stack;
    int32_t stack[PSC_PIECE];
    int32_t head[PSC_PIECE]; /* n: ROOT; -1: not yet */
    uint8_t rel[PSC_PIECE + 1];
    int32_t left[PSC_PIECE + 1], right[PSC_PIECE + 1];     /* outermost children, -1 none */
    uint8_t n_left[PSC_PIECE + 1], n_right[PSC_PIECE + 1]; /* how many, up to 3 */
} psc_state;

void psc_state_init(psc_state *s, int32_t n); /* 1 <= n <= PSC_PIECE */
static inline bool psc_state_done(const psc_state *s)
{
    return s->next == s->n && s->n_stack == 0;
}
/* Bit 1 << move for each move that may be made; never 0 before the end. */
unsigned psc_state_legal(const psc_state *s);
/* Head that s0 gets by LEFT or RIGHT. */
static inline int32_t psc_state_head(const psc_state *s, psc_move m)
{
    return m == PSC_LEFT ? s->next : s->stack[s->n_stack - 2];
}
void psc_state_move(psc_state *s, psc_move m, uint8_t rel);
/* Words of the slots s2, s1, s0, b0, rightmost child of s0, leftmost child of b0:
 * an index, PSC_SLOT_NONE or PSC_SLOT_ROOT. */
void psc_state_slots(const psc_state *s, int32_t slot[PSC_SLOTS]);
/* Rows of DISC that hold for the state; returns how many. */
uint32_t psc_state_disc(const psc_state *s, uint16_t row[PSC_DISC_MAX]);

#endif
