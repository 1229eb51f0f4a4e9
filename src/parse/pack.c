/* SPDX-License-Identifier: Apache-2.0 */
/* The large matrices in whole numbers, column by column: made when a model is opened
 * (under a millisecond), since 16-bit products run at twice the speed of floats and,
 * being exact, give the same sums in any order. */
#include <math.h>

#include "parse/model.h"

static const psc_dense source[PSC_PACKED_COUNT] = {
    [PSC_PACKED_L2] = PSC_DENSE_L2_W,
    [PSC_PACKED_P] = PSC_DENSE_P_W,
    [PSC_PACKED_TAG] = PSC_DENSE_TAG_W,
    [PSC_PACKED_S] = PSC_DENSE_S_W,
};

/* Columns are scaled so that their largest weight becomes PSC_WHOLE_W. */
static void column_steps(const float *w, size_t k, size_t n, float *step)
{
    for (size_t j = 0; j < n; j++) step[j] = 0.0f;
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < n; j++) {
            const float v = fabsf(w[i * n + j]);
            step[j] = v > step[j] ? v : step[j];
        }
    for (size_t j = 0; j < n; j++) step[j] /= PSC_WHOLE_W;
}

static int16_t in_steps(float w, float step)
{
    const float q = step > 0.0f ? rintf(w / step) : 0.0f;
    return q >= -PSC_WHOLE_W && q <= PSC_WHOLE_W ? (int16_t)q : 0; /* 0: not a number */
}

static void pack(psc_whole *out, const float *w, int16_t *q, float *scale)
{
    const size_t k = out->k, n = out->n;
    column_steps(w, k, n, scale);
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < n; j++)
            q[(i / 2 * n + j) * 2 + i % 2] = in_steps(w[i * n + j], scale[j]);
    for (size_t j = 0; j < n; j++) scale[j] /= PSC_WHOLE_X;
    out->q = q;
    out->scale = scale;
}

bool psc_model_pack(psc_model *m)
{
    size_t floats = 0, numbers = 0;
    for (int i = 0; i < PSC_PACKED_COUNT; i++) {
        const uint32_t k = m->shape.rows[source[i]], n = m->shape.cols[source[i]];
        m->packed[i] = (psc_whole){.k = k, .n = n};
        floats += n;
        numbers += (size_t)k * n;
    }
    m->packed_size = floats * sizeof(float) + numbers * sizeof(int16_t);
    m->packed_mem = m->alloc.resize(m->alloc.ctx, NULL, 0, m->packed_size);
    if (!m->packed_mem) return false;
    float *scale = m->packed_mem;
    int16_t *q = (int16_t *)(void *)(scale + floats);
    for (int i = 0; i < PSC_PACKED_COUNT; i++) {
        pack(&m->packed[i], psc_model_at(m, source[i]), q, scale);
        q += (size_t)m->packed[i].k * m->packed[i].n;
        scale += m->packed[i].n;
    }
    return true;
}
