/* SPDX-License-Identifier: Apache-2.0 */
/* A shard's way back: from the gradient of v through the layers to the tables of words. */
#include "parse/train_shard.h"

/* One reader of one sentence: g_m comes in, g_a goes out. */
static void back_reader(size_t h, const float *a, const float *m, const float *g_m, float *g_a,
                        size_t from, size_t n, int dir, size_t side)
{
    float flow[PSC_WIDTH] = {0};
    for (size_t i = 0; i < n; i++) {
        const size_t r = dir > 0 ? from + n - 1 - i : from + i; /* last read first */
        const float *z = a + r * 4 * h + side, *f = z + 2 * h, *g_here = g_m + r * 2 * h + side;
        const float *prev = i + 1 < n ? m + (dir > 0 ? r - 1 : r + 1) * 2 * h + side : NULL;
        float *gz = g_a + r * 4 * h + side, *gf = gz + 2 * h;
        for (size_t j = 0; j < h; j++) {
            const float g = g_here[j] + flow[j], p = prev ? prev[j] : 0.0f;
            gz[j] = g * f[j] * (1.0f - z[j] * z[j]);
            gf[j] = g * (z[j] - p) * f[j] * (1.0f - f[j]);
            flow[j] = g * (1.0f - f[j]);
        }
    }
}

static void back_remember(psc_shard *t, uint32_t layer)
{
    const size_t h = t->net->shape.dim.h, row = 4 * h;
    const float *a = t->a[layer], *m = t->m[layer];
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const size_t first = t->first[s], n = t->size[s];
        back_reader(h, a, m, t->g_sum, t->g_a, first, n, 1, 0);
        back_reader(h, a, m, t->g_sum, t->g_a, first, n, -1, h);
        memset(t->g_a + (first - 1) * row, 0, row * sizeof(float));
        memset(t->g_a + (first + n) * row, 0, row * sizeof(float));
    }
}

/* g_win[r] holds what row r's window gets: spread it to the three words. */
static void back_windows(psc_shard *t)
{
    const size_t e = t->net->shape.dim.e, win = 3 * e;
    memset(t->g_win - win, 0, win * sizeof(float));
    memset(t->g_win + t->n_row * win, 0, win * sizeof(float));
    for (size_t r = 0; r < t->n_row; r++) {
        const float *here = t->g_win + r * win;
        const float *part[3] = {here + win, here + e, here - e};
        t->net->k->sum(e, part, 3, t->g_e + r * e);
    }
}

static void back_tables(psc_shard *t, size_t r)
{
    float *g = t->g_x + r * PSC_X;
    psc_times(PSC_X, g, t->x_mask + r * PSC_X, g);
    g += psc_table_dim[PSC_TABLE_VECTOR];
    for (int k = 1; k < PSC_TABLE_COUNT; k++) {
        float *to = psc_grads_touch(&t->table[k], t->seen[r].row[k]);
        t->net->k->axpy(psc_table_dim[k], 1.0f, g, to);
        g += psc_table_dim[k];
    }
}

static void back_words(psc_shard *t)
{
    const size_t dim = t->net->shape.dim.e;
    float *edge = psc_shard_g(t, PSC_DENSE_EDGE), *g = t->g_e;
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const size_t at = t->first[s] * dim, n = t->size[s] * dim;
        t->net->k->axpy(dim, 1.0f, g + at - dim, edge);
        t->net->k->axpy(dim, 1.0f, g + at + n, edge + dim);
        for (size_t i = at; i < at + n; i++) g[i] *= t->e_mask[i] * (1.0f - t->e[i] * t->e[i]);
        memset(g + at - dim, 0, dim * sizeof *g);
        memset(g + at + n, 0, dim * sizeof *g);
    }
    psc_shard_learn(t, PSC_DENSE_IN_W, PSC_DENSE_IN_B, t->x, g);
    psc_shard_back(t, PSC_DENSE_IN_W, g, t->g_x, false);
    for (size_t r = 0; r < t->n_row; r++)
        if (t->word[r]) back_tables(t, r);
}

/* g_sum, the gradient of the sum of the memories up to this layer's, becomes that of the sum
 * below. */
static void back_layer(psc_shard *t, uint32_t layer)
{
    const psc_dense w = psc_layer_w(layer);
    back_remember(t, layer);
    psc_shard_learn(t, w, psc_layer_b(layer), t->sum[layer - 1], t->g_a);
    psc_shard_back(t, w, t->g_a, t->g_in, false);
    const size_t n = (size_t)t->n_row * 2 * t->net->shape.dim.h;
    for (size_t i = 0; i < n; i++) t->g_sum[i] += t->g_in[i] * t->mask[layer - 1][i];
}

/* The first layer reads e with dropout, which forward left in g_e. */
static void back_first(psc_shard *t)
{
    const size_t dim = t->net->shape.dim.e;
    back_remember(t, 1);
    psc_shard_add_outer(t, PSC_DENSE_L1_W, (psc_left){t->g_e - dim, 1, dim}, t->g_a);
    psc_shard_add_columns(t, PSC_DENSE_L1_B, t->g_a);
    psc_shard_back(t, PSC_DENSE_L1_W, t->g_a, t->g_win, false);
    back_windows(t);
}

void psc_shard_backward(psc_shard *t)
{
    const psc_dims *d = &t->net->shape.dim;
    for (size_t i = 0; i < (size_t)t->n_row * d->v; i++)
        t->g_v[i] *= t->mv[i] * (1.0f - t->v[i] * t->v[i]);
    psc_shard_learn(t, PSC_DENSE_P_W, PSC_DENSE_P_B, t->sum[d->layers], t->g_v);
    psc_shard_back(t, PSC_DENSE_P_W, t->g_v, t->g_sum, false);
    psc_times((size_t)t->n_row * 2 * d->h, t->g_sum, t->mask[d->layers], t->g_sum);
    for (uint32_t k = d->layers; k > 1; k--) back_layer(t, k);
    back_first(t);
    back_words(t);
}
