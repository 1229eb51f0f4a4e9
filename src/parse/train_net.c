/* SPDX-License-Identifier: Apache-2.0 */
/* Forward and backward of words, encoder and tagger (train_net.h). */
#include "parse/train_net.h"

#include <math.h>

enum { A = 4 * PSC_H, H2 = 2 * PSC_H };

static const psc_drop default_drop = {
    .x = 0.1f,
    .e = 0.2f,
    .h = 0.25f,
    .v = 0.2f,
    .state = 0.2f,
    .vector = 0.05f,
    .unknown = 1.0f,
    .lower = 0.04f,
    .upper = 0.04f,
};

/* xorshift64* (Marsaglia; Vigna 2016) */
static uint32_t next_random(psc_net *t)
{
    t->random ^= t->random >> 12;
    t->random ^= t->random << 25;
    t->random ^= t->random >> 27;
    return (uint32_t)((t->random * 0x2545F4914F6CDD1Dull) >> 32);
}

float psc_net_random(psc_net *t)
{
    return (float)(next_random(t) >> 8) * (1.0f / 16777216.0f);
}

/* ---- weights at the start ---- */

static void fill_uniform(psc_net *t, float *w, size_t n, float bound)
{
    for (size_t i = 0; i < n; i++) w[i] = bound * (2.0f * psc_net_random(t) - 1.0f);
}

static void fill_matrix(psc_net *t, psc_dense d, float fan_in, float fan_out)
{
    fill_uniform(t, psc_net_w(t, d), (size_t)t->shape.rows[d] * t->shape.cols[d],
                 sqrtf(6.0f / (fan_in + fan_out)));
}

/* Memories start with spans from one word to many. */
static void fill_gate_bias(float *bias)
{
    for (int i = 0; i < H2; i++)
        bias[H2 + i] = 1.0f - 3.0f * (float)(i % PSC_H) / (float)(PSC_H - 1);
}

static void fill_weights(psc_net *t)
{
    fill_matrix(t, PSC_DENSE_IN_W, PSC_X, PSC_E);
    fill_uniform(t, psc_net_w(t, PSC_DENSE_EDGE), 2 * PSC_E, 0.3f);
    fill_matrix(t, PSC_DENSE_L1_W, 3 * PSC_E, PSC_H);
    fill_matrix(t, PSC_DENSE_L2_W, H2, PSC_H);
    fill_matrix(t, PSC_DENSE_L3_W, H2, PSC_H);
    fill_matrix(t, PSC_DENSE_P_W, H2, PSC_V);
    fill_matrix(t, PSC_DENSE_TAG_W, PSC_V, PSC_V);
    fill_matrix(t, PSC_DENSE_FEAT_W, PSC_V, PSC_V);
    fill_matrix(t, PSC_DENSE_S_W, PSC_V * 4, PSC_S);
    fill_matrix(t, PSC_DENSE_ACT_W, PSC_S, PSC_MOVES);
    fill_matrix(t, PSC_DENSE_LEFT_W, PSC_S, PSC_RELS);
    fill_matrix(t, PSC_DENSE_RIGHT_W, PSC_S, PSC_RELS);
    fill_uniform(t, psc_net_w(t, PSC_DENSE_DISC), PSC_DISC_ROWS * PSC_S, 0.05f);
    fill_gate_bias(psc_net_w(t, PSC_DENSE_L1_B));
    fill_gate_bias(psc_net_w(t, PSC_DENSE_L2_B));
    fill_gate_bias(psc_net_w(t, PSC_DENSE_L3_B));
    for (int k = 1; k < PSC_TABLE_COUNT; k++)
        fill_uniform(t, t->table[k].w, t->table[k].n_row * t->table[k].dim, 0.1f);
}

static float *rows_of(psc_arena *arena, size_t n)
{
    return psc_arena_alloc(arena, (PSC_BATCH_ROWS + 2) * n, sizeof(float), 64);
}

static void init_labels(psc_labels *l, psc_arena *arena, size_t n)
{
    l->visit = psc_new(arena, uint32_t, n);
    l->h = psc_arena_alloc(arena, n, sizeof *l->h, 64);
    l->g = psc_arena_alloc(arena, n, sizeof *l->g, 64);
}

static void init_rows(psc_net *t, psc_arena *arena)
{
    struct {
        float **at;
        size_t n;
    } list[] = {
        {&t->x, PSC_X},
        {&t->x_mask, PSC_X},
        {&t->e, PSC_E},
        {&t->e_mask, PSC_E},
        {&t->a1, A},
        {&t->h1, H2},
        {&t->d1, H2},
        {&t->m1, H2},
        {&t->a2, A},
        {&t->h2, H2},
        {&t->d2, H2},
        {&t->m2, H2},
        {&t->a3, A},
        {&t->h3, H2},
        {&t->d3, H2},
        {&t->m3, H2},
        {&t->v, PSC_V},
        {&t->dv, PSC_V},
        {&t->mv, PSC_V},
        {&t->tags, t->shape.cols[PSC_DENSE_TAG_W]},
        {&t->feats, t->shape.cols[PSC_DENSE_FEAT_W]},
        {&t->slots, PSC_SLOTS * PSC_S},
        {&t->g_slots, PSC_SLOTS * PSC_S},
        {&t->g_v, PSC_V},
        {&t->g_h, H2},
        {&t->g_in, H2},
        {&t->g_a, A},
        {&t->g_win, 3 * PSC_E},
        {&t->g_e, PSC_E},
        {&t->g_x, PSC_X},
    };
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        *list[i].at = rows_of(arena, list[i].n) + list[i].n; /* row -1 is there */
}

void psc_net_init(psc_net *t, const psc_train_data *data, uint64_t seed, psc_arena *arena)
{
    enum { VISITS = 2 * PSC_BATCH_ROWS };
    *t = (psc_net){.k = psc_kernel_best(), .data = data, .drop = default_drop};
    t->random = seed * 0x9E3779B97F4A7C15ull + 0x1234567ull;
    psc_shape_init(&t->shape, data->n_tag, data->feats.n + 1);
    psc_params_init(&t->dense, arena, 1, t->shape.total, false);
    for (int k = 1; k < PSC_TABLE_COUNT; k++) {
        const uint32_t rows = k == PSC_TABLE_WORD ? data->words.n + 1
                                                  : psc_table_rows((psc_table)k);
        psc_params_init(&t->table[k], arena, rows, psc_table_dim[k], true);
    }
    t->turned = psc_arena_alloc(arena, t->shape.total, sizeof(float), 64);
    t->word = psc_new(arena, const psc_example_word *, PSC_BATCH_ROWS);
    t->seen = psc_new(arena, psc_word, PSC_BATCH_ROWS);
    init_rows(t, arena);
    t->visit = psc_new(arena, psc_visit, VISITS);
    t->hidden = psc_arena_alloc(arena, VISITS, sizeof *t->hidden, 64);
    t->g_hidden = psc_arena_alloc(arena, VISITS, sizeof *t->g_hidden, 64);
    t->g_act = psc_arena_alloc(arena, VISITS, sizeof *t->g_act, 64);
    t->g_label_h = psc_arena_alloc(arena, VISITS, sizeof *t->g_label_h, 64);
    init_labels(&t->left, arena, VISITS);
    init_labels(&t->right, arena, VISITS);
    fill_weights(t);
}

/* ---- tools ---- */

static void turn(psc_net *t, psc_dense d, float *out)
{
    enum { B = 16 };
    const float *w = psc_net_w(t, d);
    const size_t rows = t->shape.rows[d], cols = t->shape.cols[d];
    for (size_t i = 0; i < rows; i += B)
        for (size_t j = 0; j < cols; j += B)
            for (size_t r = i; r < rows && r < i + B; r++)
                for (size_t c = j; c < cols && c < j + B; c++) out[c * rows + r] = w[r * cols + c];
}

static void turn_all(psc_net *t)
{
    static const psc_dense list[] = {PSC_DENSE_IN_W,   PSC_DENSE_L1_W,   PSC_DENSE_L2_W,
                                     PSC_DENSE_L3_W,   PSC_DENSE_P_W,    PSC_DENSE_TAG_W,
                                     PSC_DENSE_FEAT_W, PSC_DENSE_S_W,    PSC_DENSE_ACT_W,
                                     PSC_DENSE_LEFT_W, PSC_DENSE_RIGHT_W};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        turn(t, list[i], psc_net_turned(t, list[i]));
}

/* out[rows][cols] = in W + bias */
static void through(psc_net *t, psc_dense w, psc_dense bias, const float *in, size_t ld, float *out)
{
    const size_t cols = t->shape.cols[w];
    t->k->product(t->n_row, cols, t->shape.rows[w], (psc_left){in, ld, 1}, psc_net_w(t, w), cols,
                  out, cols, psc_net_w(t, bias), false);
}

/* g_in[rows] = g_out W^T (added to g_in if add); W's rows must be a multiple of PSC_PAD */
static void back(psc_net *t, psc_dense w, const float *g_out, float *g_in, bool add)
{
    const size_t rows = t->shape.rows[w], cols = t->shape.cols[w];
    t->k->product(t->n_row, rows, cols, (psc_left){g_out, cols, 1}, psc_net_turned(t, w), rows,
                  g_in, rows, NULL, add);
}

void psc_net_add_outer(psc_net *t, psc_dense d, size_t rows, psc_left left, const float *right,
                       size_t ld_right)
{
    t->k->product(t->shape.rows[d], t->shape.cols[d], rows, left, right, ld_right, psc_net_g(t, d),
                  t->shape.cols[d], NULL, true);
}

void psc_net_add_columns(psc_net *t, psc_dense d, size_t rows, const float *g)
{
    const size_t cols = t->shape.cols[d];
    for (size_t i = 0; i < rows; i++) t->k->axpy(cols, 1.0f, g + i * cols, psc_net_g(t, d));
}

/* Gradients of W and its bias from in[rows][ld] and g_out. */
static void learn(psc_net *t, psc_dense w, psc_dense bias, const float *in, size_t ld,
                  const float *g_out)
{
    psc_net_add_outer(t, w, t->n_row, (psc_left){in, 1, ld}, g_out, t->shape.cols[w]);
    psc_net_add_columns(t, bias, t->n_row, g_out);
}

float psc_softmax(float *score, uint32_t n, uint32_t gold, bool *right)
{
    float top = score[0], sum = 0;
    for (uint32_t i = 1; i < n; i++) top = score[i] > top ? score[i] : top;
    *right = score[gold] == top;
    for (uint32_t i = 0; i < n; i++) sum += score[i] = expf(score[i] - top);
    const float p = score[gold] / sum;
    for (uint32_t i = 0; i < n; i++) score[i] /= sum;
    score[gold] -= 1.0f;
    return -logf(p > 1e-20f ? p : 1e-20f);
}

/* 0 or 1 / (1 - drop). */
static void random_mask(psc_net *t, float *mask, size_t n, float drop)
{
    for (size_t i = 0; i < n; i++) mask[i] = psc_net_random(t) < drop ? 0.0f : 1.0f / (1.0f - drop);
}

/* The same mask for all words of a sentence. */
static void sentence_mask(psc_net *t, float *mask, size_t dim, uint32_t first, uint32_t n,
                          float drop)
{
    float *row = mask + first * dim;
    random_mask(t, row, dim, drop);
    for (uint32_t r = 1; r < n; r++) memcpy(row + r * dim, row, dim * sizeof *row);
}

static void times(size_t n, const float *x, const float *mask, float *out)
{
    for (size_t i = 0; i < n; i++) out[i] = x[i] * mask[i];
}

/* ---- forward ---- */

static void lay_out(psc_net *t, const psc_example *const *example, uint32_t n)
{
    t->n_row = 0;
    t->n_sentence = n;
    for (uint32_t s = 0; s < n; s++) {
        const float u = psc_net_random(t);
        const psc_look look = u < t->drop.lower                   ? PSC_LOOK_LOWER
                              : u < t->drop.lower + t->drop.upper ? PSC_LOOK_UPPER
                                                                  : PSC_LOOK_PLAIN;
        t->word[t->n_row++] = NULL;
        t->first[s] = t->n_row;
        t->size[s] = example[s]->n;
        for (uint32_t i = 0; i < example[s]->n; i++) {
            t->seen[t->n_row] = example[s]->word[i].look[look];
            t->word[t->n_row++] = &example[s]->word[i];
        }
        t->word[t->n_row++] = NULL;
    }
}

/* Forget a word or its vector now and then, so that its parts learn to stand in. */
static void forget(psc_net *t, psc_word *w)
{
    const uint32_t id = w->row[PSC_TABLE_WORD];
    const float unknown = t->drop.unknown / (t->drop.unknown + (float)t->data->count[id]);
    if (id && psc_net_random(t) < unknown) w->row[PSC_TABLE_WORD] = 0;
    if (psc_net_random(t) < t->drop.vector) w->row[PSC_TABLE_VECTOR] = 0;
}

static void gather_word(psc_net *t, uint32_t r)
{
    float *x = t->x + (size_t)r * PSC_X;
    forget(t, &t->seen[r]);
    for (int k = 0; k < PSC_TABLE_COUNT; k++) {
        const float *from = k == PSC_TABLE_VECTOR ? t->data->vector : t->table[k].w;
        memcpy(x, from + (size_t)t->seen[r].row[k] * psc_table_dim[k],
               psc_table_dim[k] * sizeof *x);
        x += psc_table_dim[k];
    }
    float *mask = t->x_mask + (size_t)r * PSC_X;
    random_mask(t, mask, PSC_X, t->drop.x);
    times(PSC_X, x - PSC_X, mask, x - PSC_X);
}

static void read_words(psc_net *t)
{
    for (uint32_t r = 0; r < t->n_row; r++) {
        if (t->word[r])
            gather_word(t, r);
        else
            memset(t->x + (size_t)r * PSC_X, 0, PSC_X * sizeof *t->x);
    }
    through(t, PSC_DENSE_IN_W, PSC_DENSE_IN_B, t->x, PSC_X, t->e);
    t->k->tanh((size_t)t->n_row * PSC_E, t->e);
    for (uint32_t s = 0; s < t->n_sentence; s++)
        sentence_mask(t, t->e_mask, PSC_E, t->first[s], t->size[s], t->drop.e);
}

/* e with dropout goes to g_e for the while; edges get their own vectors. */
static void first_layer(psc_net *t, float *e)
{
    const float *edge = psc_net_w(t, PSC_DENSE_EDGE);
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const size_t at = (size_t)t->first[s] * PSC_E, n = (size_t)t->size[s] * PSC_E;
        times(n, t->e + at, t->e_mask + at, e + at);
        memcpy(e + at - PSC_E, edge, PSC_E * sizeof *e);
        memcpy(e + at + n, edge + PSC_E, PSC_E * sizeof *e);
    }
    memset(e - PSC_E, 0, PSC_E * sizeof *e);
    memset(e + (size_t)t->n_row * PSC_E, 0, PSC_E * sizeof *e);
    t->k->product(t->n_row, A, 3 * PSC_E, (psc_left){e - PSC_E, PSC_E, 1},
                  psc_net_w(t, PSC_DENSE_L1_W), A, t->a1, A, psc_net_w(t, PSC_DENSE_L1_B), false);
}

/* The gated memories of every sentence; a's scores become z and f. */
static void remember(psc_net *t, float *a, float *h)
{
    static const float zero[PSC_H];
    for (uint32_t r = 0; r < t->n_row; r++) {
        t->k->tanh(H2, a + (size_t)r * A);
        t->k->sigmoid(H2, a + (size_t)r * A + H2);
    }
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const uint32_t first = t->first[s], end = first + t->size[s];
        const float *prev = zero;
        for (uint32_t r = first; r < end; prev = h + (size_t)r++ * H2)
            t->k->step(PSC_H, a + (size_t)r * A, a + (size_t)r * A + H2, prev, h + (size_t)r * H2);
        prev = zero;
        for (uint32_t r = end; r-- > first; prev = h + (size_t)r * H2 + PSC_H)
            t->k->step(PSC_H, a + (size_t)r * A + PSC_H, a + (size_t)r * A + 3 * PSC_H, prev,
                       h + (size_t)r * H2 + PSC_H);
    }
}

static void mask_sentences(psc_net *t, float *mask, size_t dim, float drop)
{
    for (uint32_t s = 0; s < t->n_sentence; s++)
        sentence_mask(t, mask, dim, t->first[s], t->size[s], drop);
}

/* What a matrix reads: the sum of the memories so far, under a mask. */
static void mask_memories(psc_net *t, float *mask, float *out, const float *h[3], int n_h)
{
    mask_sentences(t, mask, H2, t->drop.h);
    for (size_t i = 0; i < (size_t)t->n_row * H2; i++) {
        float sum = h[0][i];
        for (int k = 1; k < n_h; k++) sum += h[k][i];
        out[i] = sum * mask[i];
    }
}

static void forward(psc_net *t)
{
    const float *h[3] = {t->h1, t->h2, t->h3};
    read_words(t);
    first_layer(t, t->g_e);
    remember(t, t->a1, t->h1);
    mask_memories(t, t->m1, t->d1, h, 1);
    through(t, PSC_DENSE_L2_W, PSC_DENSE_L2_B, t->d1, H2, t->a2);
    remember(t, t->a2, t->h2);
    mask_memories(t, t->m2, t->d2, h, 2);
    through(t, PSC_DENSE_L3_W, PSC_DENSE_L3_B, t->d2, H2, t->a3);
    remember(t, t->a3, t->h3);
    mask_memories(t, t->m3, t->d3, h, 3);
    through(t, PSC_DENSE_P_W, PSC_DENSE_P_B, t->d3, H2, t->v);
    t->k->tanh((size_t)t->n_row * PSC_V, t->v);
    random_mask(t, t->mv, (size_t)t->n_row * PSC_V, t->drop.v);
    times((size_t)t->n_row * PSC_V, t->v, t->mv, t->dv);
}

/* ---- tags ---- */

static void tags_and_back(psc_net *t)
{
    const uint32_t nt = t->shape.cols[PSC_DENSE_TAG_W], nf = t->shape.cols[PSC_DENSE_FEAT_W];
    through(t, PSC_DENSE_TAG_W, PSC_DENSE_TAG_B, t->dv, PSC_V, t->tags);
    through(t, PSC_DENSE_FEAT_W, PSC_DENSE_FEAT_B, t->dv, PSC_V, t->feats);
    for (uint32_t r = 0; r < t->n_row; r++) {
        float *tag = t->tags + (size_t)r * nt, *feats = t->feats + (size_t)r * nf;
        if (!t->word[r]) {
            memset(tag, 0, nt * sizeof *tag);
            memset(feats, 0, nf * sizeof *feats);
            continue;
        }
        bool right;
        t->loss.feats += psc_softmax(feats, nf, t->word[r]->feats, &right);
        t->loss.tag += psc_softmax(tag, nt, t->word[r]->tag, &right);
        t->loss.tags_right += right;
        t->loss.words++;
    }
    learn(t, PSC_DENSE_TAG_W, PSC_DENSE_TAG_B, t->dv, PSC_V, t->tags);
    learn(t, PSC_DENSE_FEAT_W, PSC_DENSE_FEAT_B, t->dv, PSC_V, t->feats);
    back(t, PSC_DENSE_TAG_W, t->tags, t->g_v, false);
    back(t, PSC_DENSE_FEAT_W, t->feats, t->g_v, true);
}

/* ---- backward ---- */

/* One reader of one sentence: g_h comes in, g_a goes out; `step` is 1 or -1. */
static void back_reader(const float *a, const float *h, const float *g_h, float *g_a, uint32_t from,
                        uint32_t n, int dir, size_t side)
{
    float flow[PSC_H] = {0};
    for (uint32_t i = 0; i < n; i++) {
        const size_t r = dir > 0 ? from + n - 1 - i : from + i; /* last read first */
        const float *z = a + r * A + side, *f = z + H2;
        const float *prev = i + 1 < n ? h + (dir > 0 ? r - 1 : r + 1) * H2 + side : NULL;
        float *gz = g_a + r * A + side, *gf = gz + H2;
        for (size_t j = 0; j < PSC_H; j++) {
            const float g = g_h[r * H2 + side + j] + flow[j], p = prev ? prev[j] : 0.0f;
            gz[j] = g * f[j] * (1.0f - z[j] * z[j]);
            gf[j] = g * (z[j] - p) * f[j] * (1.0f - f[j]);
            flow[j] = g * (1.0f - f[j]);
        }
    }
}

static void back_remember(psc_net *t, const float *a, const float *h, const float *g_h, float *g_a)
{
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const uint32_t first = t->first[s], n = t->size[s];
        back_reader(a, h, g_h, g_a, first, n, 1, 0);
        back_reader(a, h, g_h, g_a, first, n, -1, PSC_H);
        memset(g_a + (size_t)(first - 1) * A, 0, A * sizeof *g_a);
        memset(g_a + (size_t)(first + n) * A, 0, A * sizeof *g_a);
    }
}

/* g_win[r] holds what row r's window gets: spread it to the three words. */
static void back_windows(psc_net *t, float *g_e)
{
    memset(t->g_win - 3 * PSC_E, 0, 3 * PSC_E * sizeof *t->g_win);
    memset(t->g_win + (size_t)t->n_row * 3 * PSC_E, 0, 3 * PSC_E * sizeof *t->g_win);
    for (size_t r = 0; r < t->n_row; r++) {
        const float *here = t->g_win + r * 3 * PSC_E;
        const float *part[3] = {here + 3 * PSC_E, here + PSC_E, here - PSC_E};
        t->k->sum(PSC_E, part, 3, g_e + r * PSC_E);
    }
}

static void back_words(psc_net *t)
{
    float *edge = psc_net_g(t, PSC_DENSE_EDGE);
    for (uint32_t s = 0; s < t->n_sentence; s++) {
        const size_t at = (size_t)t->first[s] * PSC_E, n = (size_t)t->size[s] * PSC_E;
        t->k->axpy(PSC_E, 1.0f, t->g_e + at - PSC_E, edge);
        t->k->axpy(PSC_E, 1.0f, t->g_e + at + n, edge + PSC_E);
        for (size_t i = at; i < at + n; i++) t->g_e[i] *= t->e_mask[i] * (1.0f - t->e[i] * t->e[i]);
        memset(t->g_e + at - PSC_E, 0, PSC_E * sizeof *edge);
        memset(t->g_e + at + n, 0, PSC_E * sizeof *edge);
    }
    learn(t, PSC_DENSE_IN_W, PSC_DENSE_IN_B, t->x, PSC_X, t->g_e);
    back(t, PSC_DENSE_IN_W, t->g_e, t->g_x, false);
    for (uint32_t r = 0; r < t->n_row; r++) {
        float *g = t->g_x + (size_t)r * PSC_X;
        if (t->word[r]) times(PSC_X, g, t->x_mask + (size_t)r * PSC_X, g);
        g += psc_table_dim[PSC_TABLE_VECTOR];
        for (int k = 1; t->word[r] && k < PSC_TABLE_COUNT; k++) {
            float *to = psc_params_touch(&t->table[k], t->seen[r].row[k]);
            t->k->axpy(psc_table_dim[k], 1.0f, g, to);
            g += psc_table_dim[k];
        }
    }
}

/* A layer above the first, backward.  g is the gradient of the sum of the memories up to
 * this layer's, and becomes that of the sum below; `in` was read under `mask`. */
static void back_layer(psc_net *t, psc_dense w, psc_dense bias, const float *in, const float *mask,
                       const float *a, const float *h, float *g)
{
    back_remember(t, a, h, g, t->g_a);
    learn(t, w, bias, in, H2, t->g_a);
    back(t, w, t->g_a, t->g_in, false);
    for (size_t i = 0; i < (size_t)t->n_row * H2; i++) g[i] += t->g_in[i] * mask[i];
}

static void backward(psc_net *t)
{
    for (size_t i = 0; i < (size_t)t->n_row * PSC_V; i++)
        t->g_v[i] *= t->mv[i] * (1.0f - t->v[i] * t->v[i]);
    learn(t, PSC_DENSE_P_W, PSC_DENSE_P_B, t->d3, H2, t->g_v);
    back(t, PSC_DENSE_P_W, t->g_v, t->g_h, false);
    times((size_t)t->n_row * H2, t->g_h, t->m3, t->g_h);
    back_layer(t, PSC_DENSE_L3_W, PSC_DENSE_L3_B, t->d2, t->m2, t->a3, t->h3, t->g_h);
    back_layer(t, PSC_DENSE_L2_W, PSC_DENSE_L2_B, t->d1, t->m1, t->a2, t->h2, t->g_h);
    back_remember(t, t->a1, t->h1, t->g_h, t->g_a);
    psc_net_add_outer(t, PSC_DENSE_L1_W, t->n_row, (psc_left){t->g_e - PSC_E, 1, PSC_E}, t->g_a, A);
    psc_net_add_columns(t, PSC_DENSE_L1_B, t->n_row, t->g_a);
    back(t, PSC_DENSE_L1_W, t->g_a, t->g_win, false);
    back_windows(t, t->g_e);
    back_words(t);
}

/* Edges remember nothing and pass nothing on. */
static void clear_edges(psc_net *t)
{
    float *const list[] = {t->h1, t->h2, t->h3, t->m1, t->m2, t->m3};
    for (uint32_t r = 0; r < t->n_row; r++)
        for (size_t i = 0; !t->word[r] && i < sizeof list / sizeof *list; i++)
            memset(list[i] + (size_t)r * H2, 0, H2 * sizeof(float));
}

void psc_net_batch(psc_net *t, const psc_example *const *example, uint32_t n)
{
    lay_out(t, example, n);
    turn_all(t);
    clear_edges(t);
    forward(t);
    tags_and_back(t);
    const size_t cols = PSC_SLOTS * PSC_S;
    t->k->product(t->n_row, cols, PSC_V, (psc_left){t->dv, PSC_V, 1}, psc_net_w(t, PSC_DENSE_S_W),
                  cols, t->slots, cols, NULL, false);
    psc_net_moves(t);
    psc_net_add_outer(t, PSC_DENSE_S_W, t->n_row, (psc_left){t->dv, 1, PSC_V}, t->g_slots, cols);
    back(t, PSC_DENSE_S_W, t->g_slots, t->g_v, true);
    backward(t);
}
