/* SPDX-License-Identifier: Apache-2.0 */
/* Dense layers, softmax and masks, forward and backward over the rows of a shard. */
#include <math.h>

#include "parse/train_shard.h"

/* xorshift64* (Marsaglia; Vigna 2016) */
uint64_t psc_random_bits(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * 0x2545F4914F6CDD1Dull;
}

float psc_random(uint64_t *state)
{
    return (float)(psc_random_bits(state) >> 40) * (1.0f / 16777216.0f);
}

void psc_net_turn(void *ctx, int i)
{
    enum { B = 16 };
    psc_net *t = ctx;
    const float *w = psc_net_w(t, (psc_dense)i);
    float *out = t->turned + t->shape.at[i];
    const size_t rows = t->shape.rows[i], cols = t->shape.cols[i];
    for (size_t r0 = 0; r0 < rows; r0 += B)
        for (size_t c0 = 0; c0 < cols; c0 += B)
            for (size_t r = r0; r < rows && r < r0 + B; r++)
                for (size_t c = c0; c < cols && c < c0 + B; c++)
                    out[c * rows + r] = w[r * cols + c];
}

void psc_shard_through(psc_shard *t, psc_dense w, psc_dense bias, const float *in, float *out)
{
    const psc_net *net = t->net;
    const size_t rows = net->shape.rows[w], cols = net->shape.cols[w];
    net->k->product(t->n_row, cols, rows, (psc_left){in, rows, 1}, psc_net_w(net, w), cols, out,
                    cols, psc_net_w(net, bias), false);
}

void psc_shard_back(psc_shard *t, psc_dense w, const float *g_out, float *g_in, bool add)
{
    const psc_net *net = t->net;
    const size_t rows = net->shape.rows[w], cols = net->shape.cols[w];
    net->k->product(t->n_row, rows, cols, (psc_left){g_out, cols, 1},
                    net->turned + net->shape.at[w], rows, g_in, rows, NULL, add);
}

void psc_shard_add_outer(psc_shard *t, psc_dense d, psc_left left, const float *right)
{
    const psc_shape *s = &t->net->shape;
    t->net->k->product(s->rows[d], s->cols[d], t->n_row, left, right, s->cols[d], psc_shard_g(t, d),
                       s->cols[d], NULL, true);
}

void psc_shard_add_columns(psc_shard *t, psc_dense d, const float *g)
{
    const size_t cols = t->net->shape.cols[d];
    for (size_t i = 0; i < t->n_row; i++)
        t->net->k->axpy(cols, 1.0f, g + i * cols, psc_shard_g(t, d));
}

void psc_shard_learn(psc_shard *t, psc_dense w, psc_dense bias, const float *in, const float *g_out)
{
    psc_shard_add_outer(t, w, (psc_left){in, 1, t->net->shape.rows[w]}, g_out);
    psc_shard_add_columns(t, bias, g_out);
}

float psc_softmax(float *score, uint32_t n, const psc_aim *aim, bool *right)
{
    *right = false;
    if (aim->share[0] == 0) {
        memset(score, 0, n * sizeof *score);
        return 0;
    }
    float top = score[0], sum = 0, loss = 0;
    for (uint32_t i = 1; i < n; i++) top = score[i] > top ? score[i] : top;
    *right = score[aim->id[0]] == top;
    for (uint32_t i = 0; i < n; i++) sum += score[i] = expf(score[i] - top);
    for (uint32_t i = 0; i < n; i++) score[i] /= sum;
    for (int k = 0; k < PSC_AIMS && aim->share[k]; k++) {
        const float share = (float)aim->share[k] / UINT8_MAX, p = score[aim->id[k]];
        loss -= share * logf(p > 1e-20f ? p : 1e-20f);
    }
    for (int k = 0; k < PSC_AIMS && aim->share[k]; k++)
        score[aim->id[k]] -= (float)aim->share[k] / UINT8_MAX;
    return loss;
}

void psc_random_mask(uint64_t *state, float *mask, size_t n, float drop)
{
    const float keep = 1.0f / (1.0f - drop);
    for (size_t i = 0; i < n; i++) mask[i] = psc_random(state) < drop ? 0.0f : keep;
}
