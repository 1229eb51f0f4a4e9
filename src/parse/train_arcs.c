/* SPDX-License-Identifier: Apache-2.0 */
/* Heads and relations in training: a softmax over all heads of a word, then one over the
 * relations with the head it should have (train_net.h). */
#include "parse/train_net.h"

typedef struct sentence {
    size_t first; /* row of its first word */
    uint32_t n;
} sentence;

static float *arcs_at(const psc_shard *t, float *base, size_t row)
{
    return base + row * t->net->shape.cols[PSC_DENSE_ARC_W];
}

/* v ARC_W + ARC_B with tanh taken of k, and a mask over all but the distances. */
static void score_columns(psc_shard *t)
{
    const psc_dims *d = &t->net->shape.dim;
    const psc_arc_at at = psc_arc_columns(d);
    psc_shard_through(t, PSC_DENSE_ARC_W, PSC_DENSE_ARC_B, t->dv, t->arcs);
    for (size_t r = 0; r < t->n_row; r++) {
        float *row = arcs_at(t, t->arcs, r), *mask = arcs_at(t, t->arc_mask, r);
        t->net->k->tanh(d->arc, row + at.k);
        psc_random_mask(&t->random, mask, at.near, t->net->drop.arc);
        for (size_t i = 0; i < at.near; i++) row[i] *= mask[i];
        for (size_t i = at.near; i < at.cols; i++) mask[i] = 1.0f;
    }
}

static void turn_heads(psc_shard *t, sentence s)
{
    const psc_dims *d = &t->net->shape.dim;
    const float *root = psc_net_w(t->net, PSC_DENSE_ROOT);
    for (uint32_t i = 0; i < d->arc; i++) {
        for (uint32_t j = 0; j < s.n; j++)
            t->heads[i][j] = arcs_at(t, t->arcs, s.first + j)[d->arc + i];
        t->heads[i][s.n] = root[i];
        for (uint32_t j = s.n + 1; j < psc_pad(s.n + 1); j++) t->heads[i][j] = 0;
    }
}

/* Scores of all arcs; a word is not its own head. */
static void score_heads(psc_shard *t, sentence s)
{
    const psc_dims *d = &t->net->shape.dim;
    const psc_arc_at at = psc_arc_columns(d);
    turn_heads(t, s);
    t->net->k->product(s.n, psc_pad(s.n + 1), d->arc,
                       (psc_left){arcs_at(t, t->arcs, s.first), at.cols, 1}, t->heads[0], PSC_HEADS,
                       t->score[0], PSC_HEADS, NULL, false);
    for (uint32_t i = 0; i < s.n; i++) {
        const float *near = arcs_at(t, t->arcs, s.first + i) + at.near;
        for (uint32_t j = 0; j <= s.n; j++)
            t->score[i][j] += near[psc_near((int32_t)i, (int32_t)j, (int32_t)s.n)];
        t->score[i][i] = -1e30f;
    }
}

/* Scores become gradients. */
static void learn_heads(psc_shard *t, sentence s)
{
    for (uint32_t i = 0; i < s.n; i++) {
        const psc_aim *aim = &t->word[s.first + i]->head;
        bool right;
        t->loss.head += psc_softmax(t->score[i], s.n + 1, aim, &right);
        t->loss.heads += aim->share[0] > 0;
        t->loss.heads_right += right;
    }
}

/* From the arcs' gradients to those of q, k, near and ROOT. */
static void back_heads(psc_shard *t, sentence s)
{
    const psc_kernel *k = t->net->k;
    const psc_dims *d = &t->net->shape.dim;
    const psc_arc_at at = psc_arc_columns(d);
    const float *arcs = arcs_at(t, t->arcs, s.first), *root = psc_net_w(t->net, PSC_DENSE_ROOT);
    float *g = arcs_at(t, t->g_arcs, s.first), *g_root = psc_shard_g(t, PSC_DENSE_ROOT);
    k->product(s.n, d->arc, s.n, (psc_left){t->score[0], PSC_HEADS, 1}, arcs + at.k, at.cols,
               g + at.q, at.cols, NULL, false);
    k->product(s.n, d->arc, s.n, (psc_left){t->score[0], 1, PSC_HEADS}, arcs + at.q, at.cols,
               g + at.k, at.cols, NULL, false);
    for (uint32_t i = 0; i < s.n; i++) {
        float *g_i = g + i * at.cols;
        k->axpy(d->arc, t->score[i][s.n], root, g_i + at.q);
        k->axpy(d->arc, t->score[i][s.n], arcs + i * at.cols + at.q, g_root);
        for (uint32_t j = 0; j <= s.n; j++)
            g_i[at.near + psc_near((int32_t)i, (int32_t)j, (int32_t)s.n)] += t->score[i][j];
    }
}

/* ---- relations ---- */

/* Where the parts of a word's hidden row lie in arcs or g_arcs, ROOT, REL_NEAR. */
typedef struct parts {
    size_t d, g;   /* floats from the start of arcs; g: of ROOT's row if root */
    uint32_t near; /* row of REL_NEAR */
    bool root;
} parts;

static parts parts_of(const psc_shard *t, sentence s, uint32_t i)
{
    const psc_dims *dim = &t->net->shape.dim;
    const psc_arc_at at = psc_arc_columns(dim);
    const uint32_t head = t->word[s.first + i]->head.id[0];
    const bool root = head == s.n;
    return (parts){(s.first + i) * at.cols + at.d,
                   root ? dim->arc : (s.first + head) * at.cols + at.g,
                   psc_near((int32_t)i, (int32_t)head, (int32_t)s.n), root};
}

static void hide_rels(psc_shard *t, sentence s)
{
    const psc_net *net = t->net;
    const size_t label = net->shape.dim.label;
    for (uint32_t i = 0; i < s.n; i++) {
        const size_t r = s.first + i;
        if (!t->word[r]->rel.share[0]) continue;
        const parts p = parts_of(t, s, i);
        const float *part[3] = {t->arcs + p.d,
                                (p.root ? psc_net_w(net, PSC_DENSE_ROOT) : t->arcs) + p.g,
                                psc_net_w(net, PSC_DENSE_REL_NEAR) + p.near * label};
        float *hidden = t->hidden + r * label;
        net->k->sum(label, part, 3, hidden);
        net->k->relu(label, hidden);
        for (size_t k = 0; k < label; k++) hidden[k] *= t->hidden_mask[r * label + k];
    }
}

static void learn_rels(psc_shard *t)
{
    static const psc_aim none;
    psc_shard_through(t, PSC_DENSE_REL_W, PSC_DENSE_REL_B, t->hidden, t->rels);
    for (size_t r = 0; r < t->n_row; r++) {
        bool right;
        t->loss.rel += psc_softmax(t->rels + r * PSC_RELS, PSC_RELS,
                                   t->word[r] ? &t->word[r]->rel : &none, &right);
        t->loss.rels_right += right;
    }
    psc_shard_learn(t, PSC_DENSE_REL_W, PSC_DENSE_REL_B, t->hidden, t->rels);
    psc_shard_back(t, PSC_DENSE_REL_W, t->rels, t->g_hidden, false);
}

static void back_rels(psc_shard *t, sentence s)
{
    const psc_kernel *k = t->net->k;
    const size_t label = t->net->shape.dim.label;
    for (uint32_t i = 0; i < s.n; i++) {
        const size_t r = s.first + i;
        if (!t->word[r]->rel.share[0]) continue;
        const parts p = parts_of(t, s, i);
        float *g = t->g_hidden + r * label;
        const float *hidden = t->hidden + r * label, *mask = t->hidden_mask + r * label;
        for (size_t j = 0; j < label; j++) g[j] = hidden[j] > 0 ? g[j] * mask[j] : 0.0f;
        k->axpy(label, 1.0f, g, t->g_arcs + p.d);
        k->axpy(label, 1.0f, g, (p.root ? psc_shard_g(t, PSC_DENSE_ROOT) : t->g_arcs) + p.g);
        k->axpy(label, 1.0f, g, psc_shard_g(t, PSC_DENSE_REL_NEAR) + p.near * label);
    }
}

/* ---- all of it ---- */

static sentence sentence_at(const psc_shard *t, uint32_t i)
{
    return (sentence){t->first[i], t->size[i]};
}

/* Through the mask and k's tanh to v. */
static void back_columns(psc_shard *t)
{
    const psc_dims *d = &t->net->shape.dim;
    const psc_arc_at at = psc_arc_columns(d);
    for (size_t r = 0; r < t->n_row; r++) {
        float *g = arcs_at(t, t->g_arcs, r);
        const float *row = arcs_at(t, t->arcs, r), *mask = arcs_at(t, t->arc_mask, r);
        for (size_t i = 0; i < at.near; i++) g[i] *= mask[i];
        for (size_t i = at.k; i < at.d; i++) {
            const float k = mask[i] > 0 ? row[i] / mask[i] : 0.0f;
            g[i] *= 1.0f - k * k;
        }
    }
    psc_shard_learn(t, PSC_DENSE_ARC_W, PSC_DENSE_ARC_B, t->dv, t->g_arcs);
    psc_shard_back(t, PSC_DENSE_ARC_W, t->g_arcs, t->g_v, true);
}

void psc_shard_arcs(psc_shard *t)
{
    const psc_shape *s = &t->net->shape;
    score_columns(t);
    memset(t->g_arcs, 0, (size_t)t->n_row * s->cols[PSC_DENSE_ARC_W] * sizeof(float));
    memset(t->hidden, 0, (size_t)t->n_row * s->dim.label * sizeof(float));
    psc_random_mask(&t->random, t->hidden_mask, (size_t)t->n_row * s->dim.label, t->net->drop.rel);
    for (uint32_t i = 0; i < t->n_sentence; i++) {
        score_heads(t, sentence_at(t, i));
        learn_heads(t, sentence_at(t, i));
        back_heads(t, sentence_at(t, i));
        hide_rels(t, sentence_at(t, i));
    }
    learn_rels(t);
    for (uint32_t i = 0; i < t->n_sentence; i++) back_rels(t, sentence_at(t, i));
    back_columns(t);
}
