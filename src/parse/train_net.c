/* SPDX-License-Identifier: Apache-2.0 */
/* Forward and backward of words, layers, tags and names (train_net.h). */
#include "parse/train_net.h"

#include <math.h>

#include "parse/ner.h"

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

/* xorshift64* (Marsaglia; Vigna 2016) */
static uint64_t next_random(uint64_t *state)
{
    *state ^= *state >> 12;
    *state ^= *state << 25;
    *state ^= *state >> 27;
    return *state * 0x2545F4914F6CDD1Dull;
}

float psc_random(uint64_t *state)
{
    return (float)(next_random(state) >> 40) * (1.0f / 16777216.0f);
}

/* ---- weights at the start ---- */

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

/* ---- tools ---- */

static void turn(void *ctx, int i)
{
    enum { B = 16 };
    psc_net *t = ctx;
    const float *w = weights(t, (psc_dense)i);
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

/* g[d] += left^T right, over rows. */
static void add_outer(psc_shard *t, psc_dense d, psc_left left, const float *right)
{
    const psc_shape *s = &t->net->shape;
    t->net->k->product(s->rows[d], s->cols[d], t->n_row, left, right, s->cols[d], psc_shard_g(t, d),
                       s->cols[d], NULL, true);
}

static void add_columns(psc_shard *t, psc_dense d, const float *g)
{
    const size_t cols = t->net->shape.cols[d];
    for (size_t i = 0; i < t->n_row; i++)
        t->net->k->axpy(cols, 1.0f, g + i * cols, psc_shard_g(t, d));
}

void psc_shard_learn(psc_shard *t, psc_dense w, psc_dense bias, const float *in, const float *g_out)
{
    add_outer(t, w, (psc_left){in, 1, t->net->shape.rows[w]}, g_out);
    add_columns(t, bias, g_out);
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

/* The same mask for all words of each sentence. */
static void mask_sentences(psc_shard *t, float *mask, size_t dim, float drop)
{
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        float *row = mask + t->first[s] * dim;
        psc_random_mask(&t->random, row, dim, drop);
        for (uint32_t r = 1; r < t->size[s]; r++) memcpy(row + r * dim, row, dim * sizeof *row);
    }
}

static void times(size_t n, const float *x, const float *mask, float *out)
{
    for (size_t i = 0; i < n; i++) out[i] = x[i] * mask[i];
}

/* ---- forward ---- */

static psc_look choose_look(psc_shard *t)
{
    const psc_drop *drop = &t->net->drop;
    const float u = psc_random(&t->random);
    if (u < drop->lower) return PSC_LOOK_LOWER;
    return u < drop->lower + drop->upper ? PSC_LOOK_UPPER : PSC_LOOK_PLAIN;
}

static void lay_out(psc_shard *t)
{
    t->n_row = 0;
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const psc_example *e = t->example[s];
        const psc_look look = choose_look(t);
        t->known[t->n_row] = 0;
        t->word[t->n_row++] = NULL;
        t->first[s] = t->n_row;
        t->size[s] = e->n;
        for (uint32_t i = 0; i < e->n; i++) {
            t->seen[t->n_row] = e->word[i].look[look];
            t->known[t->n_row] = look == PSC_LOOK_PLAIN ? e->word[i].known : 0;
            t->word[t->n_row++] = &e->word[i];
        }
        t->known[t->n_row] = 0;
        t->word[t->n_row++] = NULL;
    }
}

/* Forget a word or its vector now and then, so that its parts learn to stand in. */
static void forget(psc_shard *t, psc_word *w)
{
    const psc_net *net = t->net;
    const uint32_t id = w->row[PSC_TABLE_WORD];
    const float unknown = net->drop.unknown / (net->drop.unknown + (float)net->data->count[id]);
    if (id && psc_random(&t->random) < unknown) w->row[PSC_TABLE_WORD] = 0;
    if (psc_random(&t->random) < net->drop.vector) w->row[PSC_TABLE_VECTOR] = 0;
}

static void gather_word(psc_shard *t, uint32_t r)
{
    const psc_net *net = t->net;
    float *x = t->x + (size_t)r * PSC_X, *mask = t->x_mask + (size_t)r * PSC_X;
    forget(t, &t->seen[r]);
    for (int k = 0; k < PSC_TABLE_COUNT; k++) {
        const float *from = k == PSC_TABLE_VECTOR ? net->data->vector : net->table[k].w;
        memcpy(x, from + (size_t)t->seen[r].row[k] * psc_table_dim[k],
               psc_table_dim[k] * sizeof *x);
        x += psc_table_dim[k];
    }
    psc_random_mask(&t->random, mask, PSC_X, net->drop.x);
    times(PSC_X, x - PSC_X, mask, x - PSC_X);
}

static void read_words(psc_shard *t)
{
    for (uint32_t r = 0; r < t->n_row; r++) {
        if (t->word[r])
            gather_word(t, r);
        else
            memset(t->x + (size_t)r * PSC_X, 0, PSC_X * sizeof *t->x);
    }
    psc_shard_through(t, PSC_DENSE_IN_W, PSC_DENSE_IN_B, t->x, t->e);
    t->net->k->tanh((size_t)t->n_row * t->net->shape.dim.e, t->e);
    mask_sentences(t, t->e_mask, t->net->shape.dim.e, t->net->drop.e);
}

/* e with dropout goes to g_e for the while; edges get their own vectors. */
static void first_layer(psc_shard *t)
{
    const psc_net *net = t->net;
    const float *edge = psc_net_w(net, PSC_DENSE_EDGE);
    const size_t dim = net->shape.dim.e, a = net->shape.cols[PSC_DENSE_L1_W];
    float *e = t->g_e;
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const size_t at = t->first[s] * dim, n = t->size[s] * dim;
        times(n, t->e + at, t->e_mask + at, e + at);
        memcpy(e + at - dim, edge, dim * sizeof *e);
        memcpy(e + at + n, edge + dim, dim * sizeof *e);
    }
    memset(e - dim, 0, dim * sizeof *e);
    memset(e + t->n_row * dim, 0, dim * sizeof *e);
    net->k->product(t->n_row, a, 3 * dim, (psc_left){e - dim, dim, 1},
                    psc_net_w(net, PSC_DENSE_L1_W), a, t->a[1], a, psc_net_w(net, PSC_DENSE_L1_B),
                    false);
}

/* The gated memories of every sentence; a's scores become z and f. */
static void remember(psc_shard *t, float *a, float *m)
{
    static const float zero[PSC_WIDTH];
    const psc_kernel *k = t->net->k;
    const size_t h = t->net->shape.dim.h, a_row = 4 * h, row = 2 * h;
    for (size_t r = 0; r < t->n_row; r++) {
        k->tanh(2 * h, a + r * a_row);
        k->sigmoid(2 * h, a + r * a_row + 2 * h);
    }
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const size_t first = t->first[s], end = first + t->size[s];
        const float *prev = zero;
        for (size_t r = first; r < end; prev = m + r++ * row)
            k->step(h, a + r * a_row, a + r * a_row + 2 * h, prev, m + r * row);
        prev = zero;
        for (size_t r = end; r-- > first; prev = m + r * row + h)
            k->step(h, a + r * a_row + h, a + r * a_row + 3 * h, prev, m + r * row + h);
    }
}

/* What the matrix above layer k reads: the sum of the memories so far, under a mask. */
static void sum_memories(psc_shard *t, uint32_t layer)
{
    const size_t row = 2 * (size_t)t->net->shape.dim.h;
    const float *part[PSC_LAYERS];
    mask_sentences(t, t->mask[layer], row, t->net->drop.h);
    for (size_t r = 0; r < t->n_row; r++) {
        float *out = t->sum[layer] + r * row;
        for (uint32_t k = 0; k < layer; k++) part[k] = t->m[k + 1] + r * row;
        t->net->k->sum(row, part, layer, out);
        times(row, out, t->mask[layer] + r * row, out);
    }
}

static void forward(psc_shard *t)
{
    const psc_dims *d = &t->net->shape.dim;
    read_words(t);
    first_layer(t);
    for (uint32_t k = 1; k <= d->layers; k++) {
        if (k > 1) psc_shard_through(t, psc_layer_w(k), psc_layer_b(k), t->sum[k - 1], t->a[k]);
        remember(t, t->a[k], t->m[k]);
        sum_memories(t, k);
    }
    psc_shard_through(t, PSC_DENSE_P_W, PSC_DENSE_P_B, t->sum[d->layers], t->v);
    t->net->k->tanh((size_t)t->n_row * d->v, t->v);
    psc_random_mask(&t->random, t->mv, (size_t)t->n_row * d->v, t->net->drop.v);
    times((size_t)t->n_row * d->v, t->v, t->mv, t->dv);
}

/* ---- tags, features, names ---- */

static void score_words(psc_shard *t)
{
    const psc_shape *s = &t->net->shape;
    const uint32_t nt = s->cols[PSC_DENSE_TAG_W], nf = s->cols[PSC_DENSE_FEAT_W];
    static const psc_aim none;
    for (size_t r = 0; r < t->n_row; r++) {
        const psc_example_word *w = t->word[r];
        bool right;
        t->loss.feats += psc_softmax(t->feats + r * nf, nf, w ? &w->feats : &none, &right);
        t->loss.ner +=
            psc_softmax(t->ners + r * PSC_NERS, PSC_NER_LABELS, w ? &w->ner : &none, &right);
        memset(t->ners + r * PSC_NERS + PSC_NER_LABELS, 0,
               (PSC_NERS - PSC_NER_LABELS) * sizeof(float));
        t->loss.tag += psc_softmax(t->tags + r * nt, nt, w ? &w->tag : &none, &right);
        t->loss.tags_right += right;
        t->loss.words += w && w->tag.share[0];
        t->loss.named += w && w->ner.share[0];
    }
}

/* For every bit of a word and its neighbours: the row of NER_KNOWN goes to the word's scores,
 * or (back) the word's gradient to the row. */
static void pass_known(psc_shard *t, bool back)
{
    const float *w = psc_net_w(t->net, PSC_DENSE_NER_KNOWN);
    float *g = psc_shard_g(t, PSC_DENSE_NER_KNOWN);
    for (size_t r = 0; r < t->n_row; r++) {
        float *score = t->ners + r * PSC_NERS;
        for (size_t side = 0; t->word[r] && side < 3; side++)
            for (size_t bit = 0; bit < PSC_NER_BITS; bit++) {
                if (!(t->known[r + side - 1] >> bit & 1)) continue;
                const size_t at = (side * PSC_NER_BITS + bit) * PSC_NERS;
                if (back)
                    t->net->k->axpy(PSC_NERS, 1.0f, score, g + at);
                else
                    t->net->k->axpy(PSC_NERS, 1.0f, w + at, score);
            }
    }
}

static void words_and_back(psc_shard *t)
{
    static const psc_dense w[3] = {PSC_DENSE_TAG_W, PSC_DENSE_FEAT_W, PSC_DENSE_NER_W};
    static const psc_dense bias[3] = {PSC_DENSE_TAG_B, PSC_DENSE_FEAT_B, PSC_DENSE_NER_B};
    float *out[3] = {t->tags, t->feats, t->ners};
    for (int i = 0; i < 3; i++) psc_shard_through(t, w[i], bias[i], t->dv, out[i]);
    pass_known(t, false);
    score_words(t);
    pass_known(t, true);
    for (int i = 0; i < 3; i++) {
        psc_shard_learn(t, w[i], bias[i], t->dv, out[i]);
        psc_shard_back(t, w[i], out[i], t->g_v, i > 0);
    }
}

/* ---- backward ---- */

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
    times(PSC_X, g, t->x_mask + r * PSC_X, g);
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
    add_outer(t, PSC_DENSE_L1_W, (psc_left){t->g_e - dim, 1, dim}, t->g_a);
    add_columns(t, PSC_DENSE_L1_B, t->g_a);
    psc_shard_back(t, PSC_DENSE_L1_W, t->g_a, t->g_win, false);
    back_windows(t);
}

static void backward(psc_shard *t)
{
    const psc_dims *d = &t->net->shape.dim;
    for (size_t i = 0; i < (size_t)t->n_row * d->v; i++)
        t->g_v[i] *= t->mv[i] * (1.0f - t->v[i] * t->v[i]);
    psc_shard_learn(t, PSC_DENSE_P_W, PSC_DENSE_P_B, t->sum[d->layers], t->g_v);
    psc_shard_back(t, PSC_DENSE_P_W, t->g_v, t->g_sum, false);
    times((size_t)t->n_row * 2 * d->h, t->g_sum, t->mask[d->layers], t->g_sum);
    for (uint32_t k = d->layers; k > 1; k--) back_layer(t, k);
    back_first(t);
    back_words(t);
}

/* Edges remember nothing and pass nothing on. */
static void clear_edges(psc_shard *t)
{
    const psc_dims *d = &t->net->shape.dim;
    const size_t row = 2 * (size_t)d->h;
    for (size_t r = 0; r < t->n_row; r++)
        for (uint32_t k = 1; !t->word[r] && k <= d->layers; k++) {
            memset(t->m[k] + r * row, 0, row * sizeof(float));
            memset(t->mask[k] + r * row, 0, row * sizeof(float));
        }
}

/* ---- a batch ---- */

static void run_shard(void *ctx, int i)
{
    psc_net *net = ctx;
    psc_shard *t = &net->shard[i];
    t->loss = (psc_loss){0};
    if (t->n_sentence == 0) return;
    lay_out(t);
    clear_edges(t);
    forward(t);
    words_and_back(t);
    psc_shard_arcs(t);
    backward(t);
}

/* Each sentence goes to the shard that has the fewest words. */
static void deal(psc_net *t, const psc_example *const *example, uint32_t n)
{
    uint32_t words[PSC_SHARDS] = {0};
    for (int s = 0; s < PSC_SHARDS; s++) {
        t->shard[s].n_sentence = 0;
        t->shard[s].random = next_random(&t->random) | 1;
    }
    for (uint32_t i = 0; i < n; i++) {
        int least = 0;
        for (int s = 1; s < PSC_SHARDS; s++)
            if (words[s] < words[least]) least = s;
        psc_shard *to = &t->shard[least];
        to->example[to->n_sentence++] = example[i];
        words[least] += example[i]->n;
    }
}

static void add_loss(psc_loss *to, const psc_loss *l)
{
    to->tag += l->tag;
    to->feats += l->feats;
    to->ner += l->ner;
    to->head += l->head;
    to->rel += l->rel;
    to->words += l->words;
    to->named += l->named;
    to->heads += l->heads;
    to->heads_right += l->heads_right;
    to->rels_right += l->rels_right;
    to->tags_right += l->tags_right;
}

void psc_net_batch(psc_net *t, const psc_example *const *example, uint32_t n)
{
    deal(t, example, n);
    psc_crew_run(t->crew, PSC_DENSE_COUNT, turn, t);
    psc_crew_run(t->crew, PSC_SHARDS, run_shard, t);
    for (int s = 0; s < PSC_SHARDS; s++) add_loss(&t->loss, &t->shard[s].loss);
}

/* ---- a step ---- */

typedef struct step_job {
    psc_net *net;
    const psc_adam *adam;
} step_job;

enum { STEP_PARTS = 8 };

/* Parts of the dense matrices first, then the tables. */
static void step_part(void *ctx, int i)
{
    const step_job *job = ctx;
    psc_net *t = job->net;
    psc_grads *grads[PSC_SHARDS];
    const int table = i - STEP_PARTS + 1;
    for (int s = 0; s < PSC_SHARDS; s++)
        grads[s] = table > 0 ? &t->shard[s].table[table] : &t->shard[s].dense;
    if (table > 0) {
        psc_table_step(&t->table[table], grads, job->adam);
        return;
    }
    const size_t part = psc_pad((uint32_t)(t->shape.total / STEP_PARTS + 1));
    const size_t from = part * (size_t)i;
    if (from < t->shape.total)
        psc_params_step(&t->dense, grads, job->adam, from,
                        part < t->shape.total - from ? part : t->shape.total - from);
}

void psc_net_step(psc_net *t, const psc_adam *a)
{
    step_job job = {t, a};
    psc_crew_run(t->crew, STEP_PARTS + PSC_TABLE_COUNT - 1, step_part, &job);
}
