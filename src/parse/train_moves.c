/* SPDX-License-Identifier: Apache-2.0 */
/* The parser in training: runs over the batch with the dynamic oracle beside it,
 * and the way back from its states to the words (train_net.h). */
#include "parse/train_net.h"

#include <math.h>

static const float follow_self = 0.9f; /* share of moves that are the parser's own choice */

typedef struct run {
    psc_state state;
    psc_gold gold;
    uint32_t first; /* row of word 0 */
} run;

static void start_run(psc_net *t, run *r, uint32_t s)
{
    r->first = t->first[s];
    r->gold.n = (int32_t)t->size[s];
    for (uint32_t i = 0; i < t->size[s]; i++) {
        r->gold.head[i] = t->word[r->first + i]->head;
        r->gold.rel[i] = t->word[r->first + i]->rel;
    }
    psc_gold_init(&r->gold);
    psc_state_init(&r->state, r->gold.n);
}

static const float *slot_row(psc_net *t, const psc_visit *v, size_t i)
{
    const int32_t at = v->slot[i];
    if (at == PSC_SLOT_NONE) return psc_net_w(t, PSC_DENSE_NONE) + i * PSC_S;
    if (at == PSC_SLOT_ROOT) return psc_net_w(t, PSC_DENSE_ROOT) + i * PSC_S;
    return t->slots + (size_t)at * PSC_SLOTS * PSC_S + i * PSC_S;
}

/* A new visit of the present state: its hidden layer, with dropout. */
static float *visit_state(psc_net *t, const run *r)
{
    psc_visit *v = &t->visit[t->n_visit];
    float *h = t->hidden[t->n_visit++];
    const float *part[1 + PSC_SLOTS + PSC_DISC_MAX];
    size_t n = 0;
    part[n++] = psc_net_w(t, PSC_DENSE_S_B);
    psc_state_slots(&r->state, v->slot);
    for (size_t i = 0; i < PSC_SLOTS; i++) {
        if (v->slot[i] >= 0) v->slot[i] += (int32_t)r->first;
        part[n++] = slot_row(t, v, i);
    }
    v->n_disc = (uint8_t)psc_state_disc(&r->state, v->disc);
    for (uint32_t i = 0; i < v->n_disc; i++)
        part[n++] = psc_net_w(t, PSC_DENSE_DISC) + (size_t)v->disc[i] * PSC_S;
    t->k->sum(PSC_S, part, n, h);
    t->k->relu(PSC_S, h);
    for (size_t i = 0; i < PSC_S; i++)
        h[i] = psc_net_random(t) < t->drop.state ? 0.0f : h[i] * (1.0f / (1.0f - t->drop.state));
    return h;
}

static int best_of(const float *score, unsigned among)
{
    int best = -1;
    for (int i = 0; i < PSC_MOVES; i++)
        if ((among >> i & 1u) && (best < 0 || score[i] > score[best])) best = i;
    return best;
}

/* Gradient of -log of the share that the right moves get among the legal ones. */
static float move_gradient(const float *score, unsigned legal, unsigned good, float *g)
{
    float p[PSC_MOVES] = {0}, sum = 0, right = 0;
    const float top = score[best_of(score, legal)];
    for (int i = 0; i < PSC_MOVES; i++) {
        if (!(legal >> i & 1u)) continue;
        sum += p[i] = expf(score[i] - top);
        if (good >> i & 1u) right += p[i];
    }
    if (right < 1e-20f) right = 1e-20f;
    memset(g, 0, PSC_ACTS * sizeof *g);
    for (int i = 0; i < PSC_MOVES; i++) g[i] = p[i] / sum - (good >> i & 1u ? p[i] / right : 0.0f);
    return -logf(right / sum);
}

static unsigned cheapest(const int cost[PSC_MOVES], unsigned legal)
{
    int least = 1 << 30;
    unsigned good = 0;
    for (int i = 0; i < PSC_MOVES; i++)
        if ((legal >> i & 1u) && cost[i] < least) least = cost[i];
    for (int i = 0; i < PSC_MOVES; i++)
        if ((legal >> i & 1u) && cost[i] == least) good |= 1u << i;
    return good;
}

static psc_move learn_move(psc_net *t, run *r, const float *h, unsigned legal)
{
    float score[PSC_ACTS];
    int cost[PSC_MOVES];
    float *g = t->g_act[t->n_visit - 1];
    t->k->score(PSC_ACTS, PSC_S, h, psc_net_w(t, PSC_DENSE_ACT_W), psc_net_w(t, PSC_DENSE_ACT_B),
                score);
    psc_gold_costs(&r->gold, &r->state, legal, cost);
    const unsigned good = cheapest(cost, legal);
    t->loss.move += move_gradient(score, legal, good, g);
    const int own = best_of(score, legal);
    t->loss.moves++;
    t->loss.moves_right += good >> own & 1u;
    if (t->explore && psc_net_random(t) < follow_self) return (psc_move)own;
    return (psc_move)best_of(score, good);
}

/* Relation of the arc that the move makes: learned if the arc is right. */
static uint8_t learn_rel(psc_net *t, run *r, const float *h, psc_move m)
{
    const int32_t head = psc_state_head(&r->state, m);
    const int32_t child = r->state.stack[r->state.n_stack - 1];
    if (head == r->state.n) return PSC_REL_ROOT;
    const bool left = m == PSC_LEFT;
    psc_labels *l = left ? &t->left : &t->right;
    float *score = l->g[l->n];
    t->k->score(PSC_RELS, PSC_S, h, psc_net_w(t, left ? PSC_DENSE_LEFT_W : PSC_DENSE_RIGHT_W),
                psc_net_w(t, left ? PSC_DENSE_LEFT_B : PSC_DENSE_RIGHT_B), score);
    uint32_t best = 1;
    for (uint32_t i = 2; i < PSC_REL_COUNT; i++)
        if (i != PSC_REL_ROOT && score[i] > score[best]) best = i;
    if (r->gold.head[child] != head) return (uint8_t)best;
    bool right;
    t->loss.rel += psc_softmax(score, PSC_RELS, r->gold.rel[child], &right);
    t->loss.rels++;
    t->loss.rels_right += right;
    l->visit[l->n] = t->n_visit - 1;
    memcpy(l->h[l->n++], h, sizeof *l->h);
    return t->explore ? (uint8_t)best : r->gold.rel[child];
}

static void run_sentence(psc_net *t, run *r)
{
    while (!psc_state_done(&r->state)) {
        const unsigned legal = psc_state_legal(&r->state);
        psc_move m = PSC_SHIFT;
        uint8_t rel = 0;
        if (legal != 1u << PSC_SHIFT) {
            const float *h = visit_state(t, r);
            m = learn_move(t, r, h, legal);
            if (m != PSC_SHIFT) rel = learn_rel(t, r, h, m);
        }
        psc_gold_move(&r->gold, &r->state, m);
        psc_state_move(&r->state, m, rel);
    }
}

static void back_labels(psc_net *t, const psc_labels *l, psc_dense w, psc_dense bias)
{
    t->k->product(l->n, PSC_S, PSC_RELS, (psc_left){l->g[0], PSC_RELS, 1}, psc_net_turned(t, w),
                  PSC_S, t->g_label_h[0], PSC_S, NULL, false);
    for (uint32_t i = 0; i < l->n; i++)
        t->k->axpy(PSC_S, 1.0f, t->g_label_h[i], t->g_hidden[l->visit[i]]);
    psc_net_add_outer(t, w, l->n, (psc_left){l->h[0], 1, PSC_S}, l->g[0], PSC_RELS);
    psc_net_add_columns(t, bias, l->n, l->g[0]);
}

static float *slot_gradient(psc_net *t, const psc_visit *v, size_t i)
{
    const int32_t at = v->slot[i];
    if (at == PSC_SLOT_NONE) return psc_net_g(t, PSC_DENSE_NONE) + i * PSC_S;
    if (at == PSC_SLOT_ROOT) return psc_net_g(t, PSC_DENSE_ROOT) + i * PSC_S;
    return t->g_slots + (size_t)at * PSC_SLOTS * PSC_S + i * PSC_S;
}

static void back_visit(psc_net *t, uint32_t k)
{
    const psc_visit *v = &t->visit[k];
    float *g = t->g_hidden[k];
    const float *h = t->hidden[k];
    for (size_t i = 0; i < PSC_S; i++)
        g[i] = h[i] > 0.0f ? g[i] * (1.0f / (1.0f - t->drop.state)) : 0.0f;
    t->k->axpy(PSC_S, 1.0f, g, psc_net_g(t, PSC_DENSE_S_B));
    for (size_t i = 0; i < PSC_SLOTS; i++) t->k->axpy(PSC_S, 1.0f, g, slot_gradient(t, v, i));
    for (uint32_t i = 0; i < v->n_disc; i++)
        t->k->axpy(PSC_S, 1.0f, g, psc_net_g(t, PSC_DENSE_DISC) + (size_t)v->disc[i] * PSC_S);
}

void psc_net_moves(psc_net *t)
{
    run r;
    t->n_visit = t->left.n = t->right.n = 0;
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        start_run(t, &r, s);
        run_sentence(t, &r);
    }
    const uint32_t n = t->n_visit;
    t->k->product(n, PSC_S, PSC_ACTS, (psc_left){t->g_act[0], PSC_ACTS, 1},
                  psc_net_turned(t, PSC_DENSE_ACT_W), PSC_S, t->g_hidden[0], PSC_S, NULL, false);
    psc_net_add_outer(t, PSC_DENSE_ACT_W, n, (psc_left){t->hidden[0], 1, PSC_S}, t->g_act[0],
                      PSC_ACTS);
    psc_net_add_columns(t, PSC_DENSE_ACT_B, n, t->g_act[0]);
    back_labels(t, &t->left, PSC_DENSE_LEFT_W, PSC_DENSE_LEFT_B);
    back_labels(t, &t->right, PSC_DENSE_RIGHT_W, PSC_DENSE_RIGHT_B);
    memset(t->g_slots, 0, (size_t)t->n_row * PSC_SLOTS * PSC_S * sizeof *t->g_slots);
    for (uint32_t k = 0; k < n; k++) back_visit(t, k);
}
