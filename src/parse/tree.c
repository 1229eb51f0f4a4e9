/* SPDX-License-Identifier: Apache-2.0 */
/* Chu-Liu-Edmonds on a table (tree.h).
 *
 * A circle of greedy heads becomes one node.  What it costs to enter the circle from
 * outside at a word is that arc's worth less the worth of the word's arc inside, which is
 * then given up.  When no circle is left, the nodes are opened again, last one first. */
#include "parse/tree.h"

#include <string.h>

static const float never = -1e30f;

static int32_t best_head(const psc_tree *t, const float *worth, int32_t word, int32_t n)
{
    int32_t best = n;
    for (int32_t j = 0; j < n; j++)
        if (j != word && !t->gone[j] && worth[j] > worth[best]) best = j;
    return best;
}

/* A word on a circle of heads, or -1. */
static int32_t find_circle(const psc_tree *t, int32_t n)
{
    uint16_t walk[PSC_PIECE] = {0}; /* the walk that passed a word, from 1 */
    for (int32_t i = 0; i < n; i++) {
        int32_t at = i;
        if (t->gone[i]) continue;
        for (; at < n && !walk[at]; at = t->head[at]) walk[at] = (uint16_t)(i + 1);
        if (at < n && walk[at] == i + 1) return at;
    }
    return -1;
}

static void list_members(psc_tree *t, psc_circle *c, int32_t node)
{
    int32_t at = node;
    c->node = (uint16_t)node;
    c->first = (uint16_t)t->n_member;
    c->n = 0;
    do {
        t->member[t->n_member] = (uint16_t)at;
        t->inside[t->n_member++] = (uint16_t)t->head[at];
        t->gone[at] = true;
        c->n++;
        at = t->head[at];
    } while (at != node);
}

/* Best way from head x into the circle. */
static void enter_circle(psc_tree *t, psc_circle *c, const float *given_up, int32_t x, float *worth)
{
    const uint16_t *member = t->member + c->first;
    *worth = t->cost[member[0]][x] - given_up[0];
    c->enter[x] = member[0];
    for (uint32_t k = 1; k < c->n; k++) {
        const float w = t->cost[member[k]][x] - given_up[k];
        if (w <= *worth) continue;
        *worth = w;
        c->enter[x] = member[k];
    }
}

/* Best head in the circle for word x. */
static void leave_circle(psc_tree *t, psc_circle *c, int32_t x)
{
    const uint16_t *member = t->member + c->first;
    uint16_t best = member[0];
    for (uint32_t k = 1; k < c->n; k++)
        if (t->cost[x][member[k]] > t->cost[x][best]) best = member[k];
    c->leave[x] = best;
    t->cost[x][c->node] = t->cost[x][best];
}

static void close_circle(psc_tree *t, int32_t node, int32_t n)
{
    float given_up[PSC_PIECE], worth[PSC_HEADS];
    psc_circle *c = &t->circle[t->n_circle++];
    list_members(t, c, node);
    for (uint32_t k = 0; k < c->n; k++)
        given_up[k] = t->cost[t->member[c->first + k]][t->inside[c->first + k]];
    for (int32_t x = 0; x <= n; x++) {
        if (x < n && t->gone[x]) continue;
        enter_circle(t, c, given_up, x, &worth[x]);
        if (x == n) continue;
        leave_circle(t, c, x);
        for (uint32_t k = 0; k < c->n; k++)
            if (t->head[x] == t->member[c->first + k]) t->head[x] = node;
    }
    memcpy(t->cost[node], worth, (size_t)(n + 1) * sizeof *worth);
    t->gone[node] = false;
    t->head[node] = best_head(t, t->cost[node], node, n);
}

static void open_circle(psc_tree *t, const psc_circle *c, int32_t n)
{
    const int32_t node = c->node, head = t->head[node], entered = c->enter[head];
    for (int32_t x = 0; x < n; x++)
        if (!t->gone[x] && x != node && t->head[x] == node) t->head[x] = c->leave[x];
    for (uint32_t k = 0; k < c->n; k++) {
        const int32_t word = t->member[c->first + k];
        t->gone[word] = false;
        t->head[word] = word == entered ? head : t->inside[c->first + k];
    }
}

/* The best tree for t->cost, which is spoilt. */
static void solve(psc_tree *t, int32_t n)
{
    int32_t on;
    t->n_circle = t->n_member = 0;
    memset(t->gone, 0, sizeof t->gone);
    for (int32_t i = 0; i < n; i++) t->head[i] = best_head(t, t->cost[i], i, n);
    while ((on = find_circle(t, n)) >= 0) close_circle(t, on, n);
    while (t->n_circle > 0) open_circle(t, &t->circle[--t->n_circle], n);
}

static int32_t count_roots(const psc_tree *t, int32_t n)
{
    int32_t roots = 0;
    for (int32_t i = 0; i < n; i++) roots += t->head[i] == n;
    return roots;
}

/* The best tree in which `root` alone hangs on ROOT (any word may, if it is -1); its worth. */
static float solve_under(psc_tree *t, int32_t root, int32_t n)
{
    float worth = 0;
    for (int32_t i = 0; i < n; i++) {
        memcpy(t->cost[i], t->score[i], (size_t)(n + 1) * sizeof(float));
        if (root >= 0 && i != root) t->cost[i][n] = never;
    }
    solve(t, n);
    for (int32_t i = 0; i < n; i++) worth += t->score[i][t->head[i]];
    return worth;
}

/* Several words want to be the root: try each of them. */
static void choose_root(psc_tree *t, int32_t n)
{
    int32_t want[PSC_PIECE], best[PSC_PIECE], n_want = 0;
    float top = 0;
    for (int32_t i = 0; i < n; i++)
        if (t->head[i] == n) want[n_want++] = i;
    for (int32_t k = 0; k < n_want; k++) {
        const float worth = solve_under(t, want[k], n);
        if (k > 0 && worth <= top) continue;
        top = worth;
        memcpy(best, t->head, (size_t)n * sizeof *best);
    }
    memcpy(t->head, best, (size_t)n * sizeof *best);
}

void psc_tree_solve(psc_tree *t, int32_t n)
{
    memset(t->gone, 0, sizeof t->gone);
    for (int32_t i = 0; i < n; i++) t->head[i] = best_head(t, t->score[i], i, n);
    if (find_circle(t, n) < 0 && count_roots(t, n) == 1) return;
    (void)solve_under(t, -1, n);
    if (count_roots(t, n) > 1) choose_root(t, n);
}
