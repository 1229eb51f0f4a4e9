/* SPDX-License-Identifier: Apache-2.0 */
/* Sections of a model file, one function each (train_write.h). */
#include "parse/train_write.h"

#include <math.h>

#include "base/str.h"
#include "parse/file.h"
#include "parse/half.h"

static void put_u32(psc_buf *b, uint32_t v)
{
    psc_buf_bytes(b, &v, sizeof v);
}

static uint32_t rows_of(const psc_net *t, int k)
{
    return k == PSC_TABLE_VECTOR ? t->data->vectors.n + 1 : (uint32_t)t->table[k].n_row;
}

static void put_shape(psc_buf *b, const psc_net *t)
{
#define X(number) put_u32(b, number);
    PSC_SHAPE_LIST(X)
#undef X
#define X(name) put_u32(b, t->shape.dim.name);
    PSC_DIM_LIST(X)
#undef X
    put_u32(b, t->data->n_tag);
    put_u32(b, t->data->feats.n);
    for (int k = 0; k < PSC_TABLE_COUNT; k++) put_u32(b, rows_of(t, k));
}

static const float *table_row(const psc_net *t, int k, uint32_t row)
{
    const float *from = k == PSC_TABLE_VECTOR ? t->data->vector : t->table[k].avg;
    return from + (size_t)row * psc_table_dim[k];
}

static float row_scale(const float *w, uint32_t dim)
{
    float top = 0;
    for (uint32_t i = 0; i < dim; i++) top = fabsf(w[i]) > top ? fabsf(w[i]) : top;
    return top / 127.0f;
}

static void put_tables(psc_buf *b, const psc_net *t)
{
    for (int k = 0; k < PSC_TABLE_COUNT; k++)
        for (uint32_t r = 0; r < rows_of(t, k); r++) {
            const float scale = row_scale(table_row(t, k, r), psc_table_dim[k]);
            psc_buf_bytes(b, &scale, sizeof scale);
        }
    for (int k = 0; k < PSC_TABLE_COUNT; k++)
        for (uint32_t r = 0; r < rows_of(t, k); r++) {
            const float *w = table_row(t, k, r), scale = row_scale(w, psc_table_dim[k]);
            for (uint32_t i = 0; i < psc_table_dim[k]; i++)
                psc_buf_char(b, (char)(scale > 0 ? lrintf(w[i] / scale) : 0));
        }
}

static void put_dense(psc_buf *b, const psc_net *t)
{
    for (size_t i = 0; i < t->shape.total; i++) {
        const uint16_t half = psc_half_of(t->dense.avg[i]);
        psc_buf_bytes(b, &half, sizeof half);
    }
}

void psc_model_write(psc_buf *out, const psc_net *t, const psc_lemma_rules *lemmas, psc_str info)
{
    const psc_train_data *d = t->data;
    psc_buf part[PSC_SECTION_COUNT];
    psc_file file;
    for (int i = 0; i < PSC_SECTION_COUNT; i++) psc_buf_init(&part[i], out->alloc, 0);
    put_shape(&part[PSC_SECTION_SHAPE], t);
    put_dense(&part[PSC_SECTION_DENSE], t);
    psc_strings_write(&part[PSC_SECTION_VECTORS], d->vectors.str + 1, d->vectors.n);
    psc_strings_write(&part[PSC_SECTION_WORDS], d->words.str + 1, d->words.n);
    put_tables(&part[PSC_SECTION_TABLES], t);
    psc_buf_bytes(&part[PSC_SECTION_TAGS], d->tag, d->n_tag * sizeof *d->tag);
    psc_strings_write(&part[PSC_SECTION_FEATS], d->feats.str + 1, d->feats.n);
    psc_buf_bytes(&part[PSC_SECTION_CHOICES], d->choices, d->n_choices * sizeof *d->choices);
    psc_strings_write(&part[PSC_SECTION_SCRIPTS], lemmas->scripts.str + 1, lemmas->scripts.n);
    psc_strings_write(&part[PSC_SECTION_LEMMAS], lemmas->key, lemmas->n);
    psc_buf_bytes(&part[PSC_SECTION_LEMMAOPS], lemmas->op, lemmas->n * sizeof *lemmas->op);
    psc_buf_str(&part[PSC_SECTION_INFO], info);
    for (int i = 0; i < PSC_SECTION_COUNT; i++) {
        out->failed |= part[i].failed;
        file.section[i] = psc_buf_view(&part[i]);
    }
    psc_file_write(out, &file);
    for (int i = 0; i < PSC_SECTION_COUNT; i++) psc_buf_deinit(&part[i]);
}
