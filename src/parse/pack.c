/* SPDX-License-Identifier: Apache-2.0 */
/* The large matrices in whole numbers, column by column: made when a model is opened (a few
 * milliseconds), since products of bytes run at three times the speed of floats and, being
 * exact, give the same sums in any order. */
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

static int16_t in_steps(float w, float step)
{
    const float q = step > 0.0f ? rintf(w / step) : 0.0f;
    return q >= -PSC_WHOLE_W && q <= PSC_WHOLE_W ? (int16_t)q : 0; /* 0: not a number */
}

/* Where the numbers of a matrix go. */
typedef struct room {
    int8_t *bytes;
    int16_t *wide;
    int32_t *lift;
    float *scale;
} room;

/* Steps by column: the largest weight of each becomes PSC_WHOLE_W. */
static void find_steps(const float *w, size_t rows, size_t cols, float *step)
{
    for (size_t j = 0; j < cols; j++) step[j] = 0.0f;
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < cols; j++) {
            const float v = fabsf(w[i * cols + j]);
            step[j] = v > step[j] ? v : step[j];
        }
    for (size_t j = 0; j < cols; j++) step[j] /= PSC_WHOLE_W;
}

/* One of the parts of w that lie side by side, w[k][cols], from column `first` on. */
static void pack_part(const psc_whole *out, const float *w, size_t first, size_t cols, room r)
{
    const size_t n = out->n;
    find_steps(w, out->k, cols, r.scale + first);
    for (size_t i = 0; i < out->k; i++)
        for (size_t c = 0; c < cols; c++) {
            const size_t j = first + c;
            const int16_t q = in_steps(w[i * cols + c], r.scale[j]);
            r.bytes[(i / 4 * n + j) * 4 + i % 4] = (int8_t)q;
            r.wide[(i / 2 * n + j) * 2 + i % 2] = q;
            r.lift[j] = (i ? r.lift[j] : 0) + PSC_WHOLE_MID * q;
        }
    for (size_t c = first; c < first + cols; c++) r.scale[c] /= PSC_WHOLE_X;
}

static void pack(psc_whole *out, const float *w, size_t cols, room r)
{
    for (size_t first = 0; first < out->n; first += cols, w += out->k * cols)
        pack_part(out, w, first, cols, r);
    *out = (psc_whole){out->k, out->n, r.bytes, r.wide, r.lift, r.scale};
}

/* Turned: row after row of n. */
static void pack_feats(psc_whole *out, const float *w, room r)
{
    const size_t k = out->k, n = out->n;
    find_steps(w, k, n, r.scale);
    for (size_t i = 0; i < k; i++)
        for (size_t j = 0; j < n; j++) r.wide[j * k + i] = in_steps(w[i * n + j], r.scale[j]);
    for (size_t j = 0; j < n; j++) r.scale[j] /= PSC_WHOLE_X;
    out->wide = r.wide;
    out->scale = r.scale;
}

bool psc_model_pack(psc_model *m)
{
    const psc_shape *s = &m->shape;
    size_t columns = 0, numbers = 0;
    for (int i = 0; i < PSC_PACKED_COUNT; i++) {
        const psc_dense d = source[i].from;
        m->packed[i] =
            (psc_whole){.k = s->rows[d] / source[i].parts, .n = s->cols[d] * source[i].parts};
        columns += m->packed[i].n;
        numbers += (size_t)s->rows[d] * s->cols[d];
    }
    m->feat = (psc_whole){.k = s->dim.v, .n = s->cols[PSC_DENSE_FEAT_W]};
    columns += m->feat.n;
    numbers += (size_t)m->feat.k * m->feat.n;
    m->packed_size = columns * (sizeof(float) + sizeof(int32_t)) + numbers * 3;
    m->packed_mem = m->alloc.resize(m->alloc.ctx, NULL, 0, m->packed_size);
    if (!m->packed_mem) return false;
    room r = {.scale = m->packed_mem};
    r.lift = (int32_t *)(void *)(r.scale + columns);
    r.wide = (int16_t *)(void *)(r.lift + columns);
    r.bytes = (int8_t *)(r.wide + numbers);
    for (int i = 0; i < PSC_PACKED_COUNT; i++) {
        const psc_dense d = source[i].from;
        psc_whole *p = &m->packed[i];
        const size_t size = (size_t)p->k * p->n;
        pack(p, psc_model_at(m, d), s->cols[d], r);
        r = (room){r.bytes + size, r.wide + size, r.lift + p->n, r.scale + p->n};
    }
    pack_feats(&m->feat, psc_model_at(m, PSC_DENSE_FEAT_W), r);
    return true;
}
