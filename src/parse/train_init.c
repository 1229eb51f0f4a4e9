/* SPDX-License-Identifier: Apache-2.0 */
/* The network before training: its weights at the start, and room for the rows of its shards. */
#include <math.h>

#include "parse/train_net.h"

static const psc_drop default_drop = {
    .x = 0.1f,
    .e = 0.2f,
    .h = 0.25f,
    .v = 0.2f,
    .arc = 0.2f,
    .rel = 0.2f,
    .vector = 0.05f,
    .unknown = 1.0f,
    .lower = 0.04f,
    .upper = 0.04f,
};

static void fill_uniform(psc_net *t, float *w, size_t n, float bound)
{
    for (size_t i = 0; i < n; i++) w[i] = bound * (2.0f * psc_random(&t->random) - 1.0f);
}

static float *weights(psc_net *t, psc_dense d)
{
    return t->dense.w + t->shape.at[d];
}

static void fill_matrix(psc_net *t, psc_dense d, uint32_t fan_out)
{
    const uint32_t rows = t->shape.rows[d];
    if (rows)
        fill_uniform(t, weights(t, d), (size_t)rows * t->shape.cols[d],
                     sqrtf(6.0f / (float)(rows + fan_out)));
}

/* Memories start with spans from one word to many. */
static void fill_gate_bias(psc_net *t, psc_dense d)
{
    const uint32_t h = t->shape.dim.h;
    float *bias = weights(t, d);
    for (uint32_t i = 0; t->shape.rows[d] && i < 2 * h; i++)
        bias[2 * h + i] = 1.0f - 3.0f * (float)(i % h) / (float)(h - 1);
}

static void fill_weights(psc_net *t)
{
    const psc_dims *d = &t->shape.dim;
    fill_matrix(t, PSC_DENSE_IN_W, d->e);
    fill_uniform(t, weights(t, PSC_DENSE_EDGE), 2 * (size_t)d->e, 0.3f);
    for (uint32_t k = 1; k <= PSC_LAYERS; k++) {
        fill_matrix(t, psc_layer_w(k), d->h);
        fill_gate_bias(t, psc_layer_b(k));
    }
    fill_matrix(t, PSC_DENSE_P_W, d->v);
    fill_matrix(t, PSC_DENSE_TAG_W, d->v);
    fill_matrix(t, PSC_DENSE_FEAT_W, d->v);
    fill_matrix(t, PSC_DENSE_NER_W, PSC_NERS);
    fill_matrix(t, PSC_DENSE_ARC_W, d->arc);
    fill_uniform(t, weights(t, PSC_DENSE_ROOT), d->arc + d->label, 0.3f);
    fill_uniform(t, weights(t, PSC_DENSE_REL_NEAR), PSC_NEAR * (size_t)d->label, 0.05f);
    fill_matrix(t, PSC_DENSE_REL_W, PSC_RELS);
    for (int k = 1; k < PSC_TABLE_COUNT; k++)
        fill_uniform(t, t->table[k].w, t->table[k].n_row * t->table[k].dim, 0.1f);
}

/* Room for rows of n floats; rows -1 and -2 and one behind the last are there too. */
static float *rows_of(psc_arena *arena, size_t n)
{
    return (float *)psc_arena_alloc(arena, (PSC_SHARD_ROWS + 3) * n, sizeof(float), 64) + 2 * n;
}

static void init_rows(psc_shard *t, psc_arena *arena)
{
    const psc_shape *s = &t->net->shape;
    const psc_dims *d = &s->dim;
    const size_t h2 = 2 * (size_t)d->h, arcs = s->cols[PSC_DENSE_ARC_W];
    const struct {
        float **at;
        size_t n;
    } list[] = {
        {&t->x, PSC_X},
        {&t->x_mask, PSC_X},
        {&t->e, d->e},
        {&t->e_mask, d->e},
        {&t->v, d->v},
        {&t->dv, d->v},
        {&t->mv, d->v},
        {&t->tags, s->cols[PSC_DENSE_TAG_W]},
        {&t->feats, s->cols[PSC_DENSE_FEAT_W]},
        {&t->ners, PSC_NERS},
        {&t->arcs, arcs},
        {&t->arc_mask, arcs},
        {&t->g_arcs, arcs},
        {&t->hidden, d->label},
        {&t->g_hidden, d->label},
        {&t->hidden_mask, d->label},
        {&t->rels, PSC_RELS},
        {&t->g_v, d->v},
        {&t->g_sum, h2},
        {&t->g_in, h2},
        {&t->g_a, 2 * h2},
        {&t->g_win, 3 * (size_t)d->e},
        {&t->g_e, d->e},
        {&t->g_x, PSC_X},
    };
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) *list[i].at = rows_of(arena, list[i].n);
    for (uint32_t k = 1; k <= d->layers; k++) {
        t->a[k] = rows_of(arena, 2 * h2);
        t->m[k] = rows_of(arena, h2);
        t->mask[k] = rows_of(arena, h2);
        t->sum[k] = rows_of(arena, h2);
    }
}

static void init_shard(psc_shard *t, const psc_net *net, psc_arena *arena)
{
    t->net = net;
    psc_grads_init(&t->dense, arena, &net->dense);
    for (int k = 1; k < PSC_TABLE_COUNT; k++) psc_grads_init(&t->table[k], arena, &net->table[k]);
    t->word = psc_new(arena, const psc_example_word *, PSC_SHARD_ROWS);
    t->seen = psc_new(arena, psc_word, PSC_SHARD_ROWS);
    t->known = psc_new(arena, uint16_t, PSC_SHARD_ROWS + 2) + 1;
    t->heads = psc_arena_alloc(arena, net->shape.dim.arc, sizeof *t->heads, 64);
    t->score = psc_arena_alloc(arena, PSC_PIECE, sizeof *t->score, 64);
    init_rows(t, arena);
}

void psc_net_init(psc_net *t, const psc_train_data *data, const psc_dims *dim, uint64_t seed,
                  psc_crew *crew, psc_arena *arena)
{
    *t = (psc_net){.k = psc_kernel_best(), .data = data, .drop = default_drop, .crew = crew};
    t->random = seed * 0x9E3779B97F4A7C15ull + 0x1234567ull;
    psc_shape_init(&t->shape, dim, data->n_tag, data->feats.n + 1);
    psc_params_init(&t->dense, arena, 1, t->shape.total, false);
    for (int k = 1; k < PSC_TABLE_COUNT; k++) {
        const uint32_t rows = k == PSC_TABLE_WORD ? data->words.n + 1
                                                  : psc_table_rows((psc_table)k);
        psc_params_init(&t->table[k], arena, rows, psc_table_dim[k], true);
    }
    t->turned = psc_arena_alloc(arena, t->shape.total, sizeof(float), 64);
    t->shard = psc_new(arena, psc_shard, PSC_SHARDS);
    for (int s = 0; s < PSC_SHARDS; s++) init_shard(&t->shard[s], t, arena);
    fill_weights(t);
}

void psc_net_set_dropout(psc_net *t, float times)
{
    float *share[] = {&t->drop.x,   &t->drop.e,   &t->drop.h,     &t->drop.v,
                      &t->drop.arc, &t->drop.rel, &t->drop.vector};
    for (size_t i = 0; i < sizeof share / sizeof *share; i++) *share[i] *= times;
}
