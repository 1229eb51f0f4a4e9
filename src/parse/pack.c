/* SPDX-License-Identifier: Apache-2.0 */
/* The large matrices in whole numbers, column by column: made when a model is opened
 * (under a millisecond), since 16-bit products run at twice the speed of floats and,
 * being exact, give the same sums in any order. */
#include <math.h>

#include "parse/model.h"

static const struct {
    psc_dense from;
    uint32_t parts; /* runs of rows that are put side by side */
} source[PSC_PACKED_COUNT] = {
    [PSC_PACKED_L1] = {PSC_DENSE_L1_W, 3},   [PSC_PACKED_L2] = {PSC_DENSE_L2_W, 1},
    [PSC_PACKED_L3] = {PSC_DENSE_L3_W, 1},   [PSC_PACKED_L4] = {PSC_DENSE_L4_W, 1},
    [PSC_PACKED_L5] = {PSC_DENSE_L5_W, 1},   [PSC_PACKED_P] = {PSC_DENSE_P_W, 1},
    [PSC_PACKED_TAG] = {PSC_DENSE_TAG_W, 1}, [PSC_PACKED_NER] = {PSC_DENSE_NER_W, 1},
    [PSC_PACKED_ARC] = {PSC_DENSE_ARC_W, 1},
};

/* Where the numbers of a matrix lie: row i of column j of part p. */
typedef struct view {
    const float *w;
    size_t rows, cols; /* of a part */
} view;

/* The column is scaled so that its largest weight becomes PSC_WHOLE_W. */
static float column_step(const float *w, size_t k, size_t cols)
{
    float top = 0.0f;
    for (size_t i = 0; i < k; i++) {
        const float v = fabsf(w[i * cols]);
        top = v > top ? v : top;
    }
    return top / PSC_WHOLE_W;
}

static int16_t in_steps(float w, float step)
{
    const float q = step > 0.0f ? rintf(w / step) : 0.0f;
    return q >= -PSC_WHOLE_W && q <= PSC_WHOLE_W ? (int16_t)q : 0; /* 0: not a number */
}

static void pack(psc_whole *out, view v, int16_t *q, float *scale)
{
    const size_t k = out->k, n = out->n;
    for (size_t j = 0; j < n; j++) {
        const float *w = v.w + j / v.cols * v.rows * v.cols + j % v.cols;
        const float step = column_step(w, k, v.cols);
        for (size_t i = 0; i < k; i++)
            q[(i / 2 * n + j) * 2 + i % 2] = in_steps(w[i * v.cols], step);
        scale[j] = step / PSC_WHOLE_X;
    }
    out->q = q;
    out->scale = scale;
}

static void pack_feats(psc_whole *out, const float *w, int16_t *q, float *scale)
{
    for (size_t j = 0; j < out->n; j++) {
        const float step = column_step(w + j, out->k, out->n);
        for (size_t i = 0; i < out->k; i++) q[j * out->k + i] = in_steps(w[i * out->n + j], step);
        scale[j] = step / PSC_WHOLE_X;
    }
    out->q = q;
    out->scale = scale;
}

bool psc_model_pack(psc_model *m)
{
    const psc_shape *s = &m->shape;
    size_t floats = 0, numbers = 0;
    for (int i = 0; i < PSC_PACKED_COUNT; i++) {
        const psc_dense d = source[i].from;
        m->packed[i] =
            (psc_whole){.k = s->rows[d] / source[i].parts, .n = s->cols[d] * source[i].parts};
        floats += m->packed[i].n;
        numbers += (size_t)s->rows[d] * s->cols[d];
    }
    m->feat = (psc_whole){.k = s->dim.v, .n = s->cols[PSC_DENSE_FEAT_W]};
    floats += m->feat.n;
    numbers += (size_t)m->feat.k * m->feat.n;
    m->packed_size = floats * sizeof(float) + numbers * sizeof(int16_t);
    m->packed_mem = m->alloc.resize(m->alloc.ctx, NULL, 0, m->packed_size);
    if (!m->packed_mem) return false;
    float *scale = m->packed_mem;
    int16_t *q = (int16_t *)(void *)(scale + floats);
    for (int i = 0; i < PSC_PACKED_COUNT; i++) {
        const psc_dense d = source[i].from;
        psc_whole *p = &m->packed[i];
        pack(p, (view){psc_model_at(m, d), p->k, s->cols[d]}, q, scale);
        q += (size_t)p->k * p->n;
        scale += p->n;
    }
    pack_feats(&m->feat, psc_model_at(m, PSC_DENSE_FEAT_W), q, scale);
    return true;
}
