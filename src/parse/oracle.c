/* SPDX-License-Identifier: Apache-2.0 */
/* Costs of moves (oracle.h).  A word's head can still be found in the word below it
 * on the stack or in the buffer; its children, while they are on the stack below the
 * front of the buffer, or in the buffer. */
#include "parse/oracle.h"

#include <string.h>

void psc_gold_init(psc_gold *g)
{
    memset(g->in_stack, 0, sizeof g->in_stack);
    memset(g->first, 0, ((size_t)g->n + 2) * sizeof *g->first);
    for (int32_t i = 0; i < g->n; i++) g->first[g->head[i] + 1]++;
    for (int32_t h = 0; h <= g->n; h++) g->first[h + 1] += g->first[h];
    int32_t at[PSC_PIECE + 1];
    memcpy(at, g->first, ((size_t)g->n + 1) * sizeof *at);
    for (int32_t i = 0; i < g->n; i++) g->child[at[g->head[i]]++] = i;
}

void psc_gold_move(psc_gold *g, const psc_state *s, psc_move m)
{
    if (m == PSC_SHIFT)
        g->in_stack[s->next] = true;
    else
        g->in_stack[s->stack[s->n_stack - 1]] = false;
}

/* Gold children of word h that wait in the buffer. */
static int children_ahead(const psc_gold *g, const psc_state *s, int32_t h)
{
    int n = 0;
    for (int32_t i = g->first[h]; i < g->first[h + 1]; i++) n += g->child[i] >= s->next;
    return n;
}

static int children_in_stack(const psc_gold *g, int32_t h)
{
    int n = 0;
    for (int32_t i = g->first[h]; i < g->first[h + 1]; i++) n += g->in_stack[g->child[i]];
    return n;
}

void psc_gold_costs(const psc_gold *g, const psc_state *s, unsigned legal, int cost[PSC_MOVES])
{
    const int32_t s0 = s->n_stack > 0 ? s->stack[s->n_stack - 1] : -1;
    const int32_t s1 = s->n_stack > 1 ? s->stack[s->n_stack - 2] : -1;
    cost[PSC_SHIFT] = cost[PSC_LEFT] = cost[PSC_RIGHT] = 0;
    if (legal >> PSC_SHIFT & 1u) {
        const int32_t b0 = s->next, h = g->head[b0];
        cost[PSC_SHIFT] = children_in_stack(g, b0) + (h < g->n && h != s0 && g->in_stack[h]);
    }
    if (s0 < 0) return;
    const int ahead = children_ahead(g, s, s0), h = g->head[s0];
    cost[PSC_LEFT] = ahead + (h == s1 || h > s->next);
    cost[PSC_RIGHT] = ahead + (h >= s->next);
}
