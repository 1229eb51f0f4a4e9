/* SPDX-License-Identifier: Apache-2.0 */
/* Sizes of tables and places of matrices, from the lists of net.h. */
#include "parse/net.h"

const uint32_t psc_table_dim[PSC_TABLE_COUNT] = {
#define X(name, dim) dim,
    PSC_TABLE_LIST(X)
#undef X
};

const char *const psc_table_name[PSC_TABLE_COUNT] = {
#define X(name, dim) #name,
    PSC_TABLE_LIST(X)
#undef X
};

void psc_shape_init(psc_shape *s, uint32_t n_tag, uint32_t n_feats)
{
    const uint32_t T = psc_pad(n_tag), F = psc_pad(n_feats);
    const uint32_t size[PSC_DENSE_COUNT][2] = {
#define X(name, n_row, n_col) {n_row, n_col},
        PSC_DENSE_LIST(X)
#undef X
    };
    s->total = 0;
    for (int i = 0; i < PSC_DENSE_COUNT; i++) {
        s->rows[i] = size[i][0];
        s->cols[i] = size[i][1];
        s->at[i] = s->total;
        s->total += (size_t)size[i][0] * size[i][1];
    }
}
