/* SPDX-License-Identifier: Apache-2.0 */
/* Training that goes on from a finished model: its weights at the start (train_net.h).
 *
 * The vocabularies of the model and of the new data differ, so tags are matched by their two
 * parts, features and words by their strings; what the model does not know keeps the random start
 * that psc_net_init gave. */
#include <string.h>

#include "parse/train_net.h"

static float *row_at(psc_net *t, psc_dense d, uint32_t row)
{
    return t->dense.w + t->shape.at[d] + (size_t)row * t->shape.cols[d];
}

static const float *model_row(const psc_model *m, psc_dense d, uint32_t row)
{
    return psc_model_at(m, d) + (size_t)row * m->shape.cols[d];
}

static void copy_matrix(psc_net *t, const psc_model *m, psc_dense d)
{
    memcpy(row_at(t, d, 0), psc_model_at(m, d),
           (size_t)t->shape.rows[d] * t->shape.cols[d] * sizeof(float));
}

/* Column `to` of the net's matrix and bias is the model's column `from`. */
static void copy_column(psc_net *t, const psc_model *m, psc_dense matrix, uint32_t to,
                        uint32_t from)
{
    const psc_dense bias = (psc_dense)(matrix + 1);
    for (uint32_t r = 0; r < t->shape.rows[matrix]; r++)
        row_at(t, matrix, r)[to] = model_row(m, matrix, r)[from];
    row_at(t, bias, 0)[to] = model_row(m, bias, 0)[from];
}

static void copy_tags(psc_net *t, const psc_model *m)
{
    for (uint32_t i = 0; i < t->data->n_tag; i++)
        for (uint32_t k = 0; k < m->n_tag; k++)
            if (m->tag[k].upos == t->data->tag[i].upos && m->tag[k].xpos == t->data->tag[i].xpos)
                copy_column(t, m, PSC_DENSE_TAG_W, i, k);
}

static void copy_feats(psc_net *t, const psc_model *m)
{
    copy_column(t, m, PSC_DENSE_FEAT_W, 0, 0);
    for (uint32_t i = 1; i <= t->data->feats.n; i++) {
        const uint32_t k = psc_strings_find(&m->feats, t->data->feats.str[i]);
        if (k) copy_column(t, m, PSC_DENSE_FEAT_W, i, k);
    }
}

static void copy_row(psc_net *t, const psc_model *m, int table, uint32_t to, uint32_t from)
{
    const psc_rows *rows = &m->table[table];
    const uint32_t dim = psc_table_dim[table];
    float *w = t->table[table].w + (size_t)to * dim;
    for (uint32_t i = 0; i < dim; i++)
        w[i] = rows->scale[from] * (float)rows->q[(size_t)from * dim + i];
}

static void copy_tables(psc_net *t, const psc_model *m)
{
    for (int k = 1; k < PSC_TABLE_COUNT; k++)
        for (uint32_t r = 0; k != PSC_TABLE_WORD && r < m->table[k].n; r++) copy_row(t, m, k, r, r);
    copy_row(t, m, PSC_TABLE_WORD, 0, 0);
    for (uint32_t i = 1; i <= t->data->words.n; i++) {
        const uint32_t k = psc_strings_find(&m->words, t->data->words.str[i]);
        if (k) copy_row(t, m, PSC_TABLE_WORD, i, k);
    }
}

psc_status psc_net_start(psc_net *t, const psc_model *m, psc_err *err)
{
    if (memcmp(&t->shape.dim, &m->shape.dim, sizeof t->shape.dim) != 0)
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX,
                        "the model to start from has another shape; give its own with --shape");
    for (int d = 0; d < PSC_DENSE_COUNT; d++)
        if (d < PSC_DENSE_TAG_W || d > PSC_DENSE_FEAT_B) copy_matrix(t, m, (psc_dense)d);
    copy_tags(t, m);
    copy_feats(t, m);
    copy_tables(t, m);
    return PSC_OK;
}
