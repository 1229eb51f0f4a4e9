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

static bool fits(uint32_t n)
{
    return n > 0 && n <= PSC_WIDTH && n % PSC_PAD == 0;
}

/* A sum of memories must fit into the steps of whole products (PSC_WHOLE_MOST). */
bool psc_dims_fit(const psc_dims *d)
{
    return fits(d->e) && fits(2 * d->h) && fits(d->v) && fits(d->arc) && fits(d->label) &&
           d->h % PSC_PAD == 0 && d->layers >= 1 && d->layers <= PSC_LAYERS;
}

void psc_shape_init(psc_shape *s, const psc_dims *dim, uint32_t n_tag, uint32_t n_feats)
{
    const psc_dims *d = dim;
    const uint32_t T = psc_pad(n_tag), F = psc_pad(n_feats);
#define DEEP(layer, n) (d->layers >= (layer) ? (n) : 0)
    const uint32_t size[PSC_DENSE_COUNT][2] = {
#define X(name, n_row, n_col) {n_row, n_col},
        PSC_DENSE_LIST(X)
#undef X
    };
    s->dim = *dim;
    s->total = 0;
    for (int i = 0; i < PSC_DENSE_COUNT; i++) {
        s->rows[i] = size[i][0];
        s->cols[i] = size[i][1];
        s->at[i] = s->total;
        s->total += (size_t)size[i][0] * size[i][1];
    }
}

uint32_t psc_near(int32_t word, int32_t head, int32_t root)
{
    static const uint8_t step[36] = {0, 0, 1, 2, 3, 4, 4, 5, 5, 5, 6, 6, 6, 6, 6, 7, 7, 7,
                                     7, 7, 7, 7, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8, 8};
    if (head == root) return 20;
    const int32_t far = head < word ? word - head : head - word;
    const uint32_t s = far < 36 ? step[far] : 9;
    return head < word ? s : 10 + s;
}
