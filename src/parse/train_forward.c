/* SPDX-License-Identifier: Apache-2.0 */
/* A shard's way forward: from words through the layers to v (net.h), with dropout. */
#include "parse/train_shard.h"

static psc_look choose_look(psc_shard *t)
{
    const psc_drop *drop = &t->net->drop;
    const float u = psc_random(&t->random);
    if (u < drop->lower) return PSC_LOOK_LOWER;
    return u < drop->lower + drop->upper ? PSC_LOOK_UPPER : PSC_LOOK_PLAIN;
}

void psc_shard_lay_out(psc_shard *t)
{
    t->n_row = 0;
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const psc_example *e = t->example[s];
        const psc_look look = choose_look(t);
        t->known[t->n_row] = 0;
        t->word[t->n_row++] = NULL;
        t->first[s] = t->n_row;
        t->size[s] = e->n;
        for (uint32_t i = 0; i < e->n; i++) {
            t->seen[t->n_row] = e->word[i].look[look];
            t->known[t->n_row] = look == PSC_LOOK_PLAIN ? e->word[i].known : 0;
            t->word[t->n_row++] = &e->word[i];
        }
        t->known[t->n_row] = 0;
        t->word[t->n_row++] = NULL;
    }
}

/* Forget a word or its vector now and then, so that its parts learn to stand in. */
static void forget(psc_shard *t, psc_word *w)
{
    const psc_net *net = t->net;
    const uint32_t id = w->row[PSC_TABLE_WORD];
    const float unknown = net->drop.unknown / (net->drop.unknown + (float)net->data->count[id]);
    if (id && psc_random(&t->random) < unknown) w->row[PSC_TABLE_WORD] = 0;
    if (psc_random(&t->random) < net->drop.vector) w->row[PSC_TABLE_VECTOR] = 0;
}

static void gather_word(psc_shard *t, uint32_t r)
{
    const psc_net *net = t->net;
    float *x = t->x + (size_t)r * PSC_X, *mask = t->x_mask + (size_t)r * PSC_X;
    forget(t, &t->seen[r]);
    for (int k = 0; k < PSC_TABLE_COUNT; k++) {
        const float *from = k == PSC_TABLE_VECTOR ? net->data->vector : net->table[k].w;
        memcpy(x, from + (size_t)t->seen[r].row[k] * psc_table_dim[k],
               psc_table_dim[k] * sizeof *x);
        x += psc_table_dim[k];
    }
    psc_random_mask(&t->random, mask, PSC_X, net->drop.x);
    psc_times(PSC_X, x - PSC_X, mask, x - PSC_X);
}

/* The same mask for all words of each sentence. */
static void mask_sentences(psc_shard *t, float *mask, size_t dim, float drop)
{
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        float *row = mask + t->first[s] * dim;
        psc_random_mask(&t->random, row, dim, drop);
        for (uint32_t r = 1; r < t->size[s]; r++) memcpy(row + r * dim, row, dim * sizeof *row);
    }
}

static void read_words(psc_shard *t)
{
    for (uint32_t r = 0; r < t->n_row; r++) {
        if (t->word[r])
            gather_word(t, r);
        else
            memset(t->x + (size_t)r * PSC_X, 0, PSC_X * sizeof *t->x);
    }
    psc_shard_through(t, PSC_DENSE_IN_W, PSC_DENSE_IN_B, t->x, t->e);
    t->net->k->tanh((size_t)t->n_row * t->net->shape.dim.e, t->e);
    mask_sentences(t, t->e_mask, t->net->shape.dim.e, t->net->drop.e);
}

/* e with dropout goes to g_e for the while; edges get their own vectors. */
static void first_layer(psc_shard *t)
{
    const psc_net *net = t->net;
    const float *edge = psc_net_w(net, PSC_DENSE_EDGE);
    const size_t dim = net->shape.dim.e, a = net->shape.cols[PSC_DENSE_L1_W];
    float *e = t->g_e;
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const size_t at = t->first[s] * dim, n = t->size[s] * dim;
        psc_times(n, t->e + at, t->e_mask + at, e + at);
        memcpy(e + at - dim, edge, dim * sizeof *e);
        memcpy(e + at + n, edge + dim, dim * sizeof *e);
    }
    memset(e - dim, 0, dim * sizeof *e);
    memset(e + t->n_row * dim, 0, dim * sizeof *e);
    net->k->product(t->n_row, a, 3 * dim, (psc_left){e - dim, dim, 1},
                    psc_net_w(net, PSC_DENSE_L1_W), a, t->a[1], a, psc_net_w(net, PSC_DENSE_L1_B),
                    false);
}

/* The gated memories of every sentence; a's scores become z and f. */
static void remember(psc_shard *t, float *a, float *m)
{
    static const float zero[PSC_WIDTH];
    const psc_kernel *k = t->net->k;
    const size_t h = t->net->shape.dim.h, a_row = 4 * h, row = 2 * h;
    for (size_t r = 0; r < t->n_row; r++) {
        k->tanh(2 * h, a + r * a_row);
        k->sigmoid(2 * h, a + r * a_row + 2 * h);
    }
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const size_t first = t->first[s], end = first + t->size[s];
        const float *prev = zero;
        for (size_t r = first; r < end; prev = m + r++ * row)
            k->step(h, a + r * a_row, a + r * a_row + 2 * h, prev, m + r * row);
        prev = zero;
        for (size_t r = end; r-- > first; prev = m + r * row + h)
            k->step(h, a + r * a_row + h, a + r * a_row + 3 * h, prev, m + r * row + h);
    }
}

/* What the matrix above layer k reads: the sum of the memories so far, under a mask. */
static void sum_memories(psc_shard *t, uint32_t layer)
{
    const size_t row = 2 * (size_t)t->net->shape.dim.h;
    const float *part[PSC_LAYERS];
    mask_sentences(t, t->mask[layer], row, t->net->drop.h);
    for (size_t r = 0; r < t->n_row; r++) {
        float *out = t->sum[layer] + r * row;
        for (uint32_t k = 0; k < layer; k++) part[k] = t->m[k + 1] + r * row;
        t->net->k->sum(row, part, layer, out);
        psc_times(row, out, t->mask[layer] + r * row, out);
    }
}

/* Edges remember nothing and pass nothing on. */
static void clear_edges(psc_shard *t)
{
    const psc_dims *d = &t->net->shape.dim;
    const size_t row = 2 * (size_t)d->h;
    for (size_t r = 0; r < t->n_row; r++)
        for (uint32_t k = 1; !t->word[r] && k <= d->layers; k++) {
            memset(t->m[k] + r * row, 0, row * sizeof(float));
            memset(t->mask[k] + r * row, 0, row * sizeof(float));
        }
}

void psc_shard_forward(psc_shard *t)
{
    const psc_dims *d = &t->net->shape.dim;
    clear_edges(t);
    read_words(t);
    first_layer(t);
    for (uint32_t k = 1; k <= d->layers; k++) {
        if (k > 1) psc_shard_through(t, psc_layer_w(k), psc_layer_b(k), t->sum[k - 1], t->a[k]);
        remember(t, t->a[k], t->m[k]);
        sum_memories(t, k);
    }
    psc_shard_through(t, PSC_DENSE_P_W, PSC_DENSE_P_B, t->sum[d->layers], t->v);
    t->net->k->tanh((size_t)t->n_row * d->v, t->v);
    psc_random_mask(&t->random, t->mv, (size_t)t->n_row * d->v, t->net->drop.v);
    psc_times((size_t)t->n_row * d->v, t->v, t->mv, t->dv);
}
