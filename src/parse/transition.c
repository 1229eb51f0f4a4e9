/* SPDX-License-Identifier: Apache-2.0 */
/* Moves and features of the arc-hybrid system (transition.h). */
#include "parse/transition.h"

#include <string.h>

#include <priscus/token.h>

/* DISC: five blocks of relations, two of distances, four of numbers of children. */
enum {
    REL_ROWS = 54,
    DIST_ROWS = 8,
    COUNT_ROWS = 4,
    DISC_DIST = 5 * REL_ROWS,
    DISC_COUNT = DISC_DIST + 2 * DIST_ROWS,
};
_Static_assert((int)PSC_REL_COUNT <= (int)REL_ROWS, "room for every relation");
_Static_assert((int)PSC_REL_COUNT <= (int)PSC_RELS, "a column for every relation");
_Static_assert(DISC_COUNT + 4 * COUNT_ROWS == PSC_DISC_ROWS, "rows of DISC");

void psc_state_init(psc_state *s, int32_t n)
{
    s->n = n;
    s->next = 0;
    s->n_stack = 0;
    const size_t all = (size_t)n + 1;
    memset(s->head, 0xFF, (size_t)n * sizeof *s->head);
    memset(s->left, 0xFF, all * sizeof *s->left);
    memset(s->right, 0xFF, all * sizeof *s->right);
    memset(s->rel, 0, all);
    memset(s->n_left, 0, all);
    memset(s->n_right, 0, all);
}

unsigned psc_state_legal(const psc_state *s)
{
    const bool root = s->next == s->n;
    unsigned legal = 0;
    if (!root) legal |= 1u << PSC_SHIFT;
    if (s->n_stack >= 1 && (!root || s->n_stack == 1)) legal |= 1u << PSC_LEFT;
    if (s->n_stack >= 2) legal |= 1u << PSC_RIGHT;
    return legal;
}

static void add_arc(psc_state *s, int32_t head, int32_t child, uint8_t rel)
{
    s->head[child] = head;
    s->rel[child] = rel;
    if (child < head) {
        if (s->left[head] < 0 || child < s->left[head]) s->left[head] = child;
        if (s->n_left[head] < COUNT_ROWS - 1) s->n_left[head]++;
    } else {
        if (child > s->right[head]) s->right[head] = child;
        if (s->n_right[head] < COUNT_ROWS - 1) s->n_right[head]++;
    }
}

void psc_state_move(psc_state *s, psc_move m, uint8_t rel)
{
    if (m == PSC_SHIFT) {
        s->stack[s->n_stack++] = s->next++;
        return;
    }
    add_arc(s, psc_state_head(s, m), s->stack[s->n_stack - 1], rel);
    s->n_stack--;
}

/* i-th word of the stack from its top. */
static int32_t top(const psc_state *s, int32_t i)
{
    return s->n_stack > i ? s->stack[s->n_stack - 1 - i] : PSC_SLOT_NONE;
}

void psc_state_slots(const psc_state *s, int32_t slot[PSC_SLOTS])
{
    const int32_t s0 = top(s, 0);
    slot[0] = top(s, 2);
    slot[1] = top(s, 1);
    slot[2] = s0;
    slot[3] = s->next < s->n ? s->next : PSC_SLOT_ROOT;
    slot[4] = s0 >= 0 ? s->right[s0] : PSC_SLOT_NONE;
    slot[5] = s->left[s->next];
}

static uint16_t rel_row(const psc_state *s, uint32_t block, int32_t child)
{
    return (uint16_t)(block * REL_ROWS + (child >= 0 ? s->rel[child] : 0u));
}

static uint16_t dist_row(uint32_t block, int32_t from, int32_t to)
{
    static const uint8_t step[] = {0, 1, 2, 3, 4, 5, 5, 6, 6, 6, 6};
    const int32_t d = from >= 0 ? to - from : 0;
    const uint32_t k = d > 10 ? 7u : step[d];
    return (uint16_t)(DISC_DIST + block * DIST_ROWS + k);
}

uint32_t psc_state_disc(const psc_state *s, uint16_t row[PSC_DISC_MAX])
{
    const int32_t s0 = top(s, 0), s1 = top(s, 1), b0 = s->next;
    uint32_t n = 0;
    row[n++] = rel_row(s, 0, s0 >= 0 ? s->left[s0] : -1);
    row[n++] = rel_row(s, 1, s0 >= 0 ? s->right[s0] : -1);
    row[n++] = rel_row(s, 2, s1 >= 0 ? s->left[s1] : -1);
    row[n++] = rel_row(s, 3, s1 >= 0 ? s->right[s1] : -1);
    row[n++] = rel_row(s, 4, s->left[b0]);
    row[n++] = dist_row(0, s0, b0);
    row[n++] = dist_row(1, s1, s0);
    row[n++] = (uint16_t)(DISC_COUNT + (s0 >= 0 ? s->n_left[s0] : 0u));
    row[n++] = (uint16_t)(DISC_COUNT + COUNT_ROWS + (s0 >= 0 ? s->n_right[s0] : 0u));
    row[n++] = (uint16_t)(DISC_COUNT + 2 * COUNT_ROWS + (s1 >= 0 ? s->n_right[s1] : 0u));
    row[n++] = (uint16_t)(DISC_COUNT + 3 * COUNT_ROWS + s->n_left[b0]);
    return n;
}
