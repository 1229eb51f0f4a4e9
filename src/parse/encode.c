/* SPDX-License-Identifier: Apache-2.0 */
/* The encoder at work (encode.h): look the words up in the store, compute those that
 * are new, then run the gated memories over the sentence. */
#include "parse/encode.h"

#include "base/intern.h"
#include "base/str.h"

void psc_word_input(const psc_model *m, const psc_word *w, float *x)
{
    for (int t = 0; t < PSC_TABLE_COUNT; t++) {
        const uint32_t dim = psc_table_dim[t], row = w->row[t];
        const int8_t *q = m->table[t].q + (size_t)row * dim;
        const float scale = m->table[t].scale[row];
        for (uint32_t i = 0; i < dim; i++) *x++ = scale * (float)q[i];
    }
}

static size_t product_size(const psc_encoder *e)
{
    return 12 * (size_t)e->m->shape.dim.h;
}

/* e of n words -> their products with the three parts of L1_W, side by side. */
static void word_products(psc_encoder *e, size_t n, const float *in, float *out)
{
    e->k->round(n * e->m->shape.dim.e, in, e->e_whole);
    e->k->whole(n, e->e_whole, &e->m->packed[PSC_PACKED_L1], NULL, out, product_size(e));
}

/* The next `size` bytes of the run at base; NULL while counting. */
static void *take(char *base, size_t *at, size_t size)
{
    void *p = base ? base + *at : NULL;
    *at += (size + 63) / 64 * 64;
    return p;
}

/* Places of the arrays in one run of memory, whose size is returned; base NULL counts. */
static size_t place_arrays(psc_encoder *e, char *base)
{
    const psc_dims *d = &e->m->shape.dim;
    const size_t word = product_size(e) * sizeof(float), wide = 2 * (size_t)d->h;
    size_t at = 0;
    e->stored = take(base, &at, PSC_STORE_WORDS * sizeof *e->stored);
    e->kept = take(base, &at, PSC_STORE_WORDS * word);
    e->fresh = take(base, &at, (PSC_PIECE + 2) * word);
    e->x = take(base, &at, PSC_STORE_NEW * PSC_X * sizeof(float));
    e->e = take(base, &at, PSC_STORE_NEW * d->e * sizeof(float));
    e->w = take(base, &at, PSC_STORE_NEW * word);
    e->e_whole = take(base, &at, PSC_STORE_NEW * d->e * sizeof(int16_t));
    e->a = take(base, &at, PSC_PIECE * 2 * wide * sizeof(float));
    e->sum = take(base, &at, PSC_PIECE * wide * sizeof(float));
    e->own = take(base, &at, PSC_PIECE * wide * sizeof(float));
    e->sum_whole = take(base, &at, PSC_PIECE * wide * sizeof(int16_t));
    e->v = take(base, &at, PSC_PIECE * d->v * sizeof(float));
    e->v_whole = take(base, &at, PSC_PIECE * d->v * sizeof(int16_t));
    e->v_steps = take(base, &at, PSC_PIECE * d->v * sizeof(int16_t));
    return at;
}

bool psc_encoder_init(psc_encoder *e, const psc_model *m, const psc_kernel *k, psc_alloc alloc)
{
    e->m = m;
    e->k = k;
    e->alloc = alloc;
    e->piece = 0;
    e->size = place_arrays(e, NULL);
    e->memory = alloc.resize(alloc.ctx, NULL, 0, e->size);
    if (!e->memory) return false;
    (void)place_arrays(e, e->memory);
    memset(e->stored, 0, PSC_STORE_WORDS * sizeof *e->stored);
    word_products(e, 2, psc_model_at(m, PSC_DENSE_EDGE), e->fresh + PSC_PIECE * product_size(e));
    return true;
}

void psc_encoder_deinit(psc_encoder *e)
{
    if (e->memory) e->alloc.resize(e->alloc.ctx, e->memory, e->size, 0);
}

/* Compute the new words that wait. */
static void flush(psc_encoder *e)
{
    const size_t n = e->n_new, dim = e->m->shape.dim.e, size = product_size(e);
    if (n == 0) return;
    e->k->product(n, dim, PSC_X, (psc_left){e->x, PSC_X, 1}, psc_model_at(e->m, PSC_DENSE_IN_W),
                  dim, e->e, dim, psc_model_at(e->m, PSC_DENSE_IN_B), false);
    e->k->tanh(n * dim, e->e);
    word_products(e, n, e->e, e->w);
    for (size_t i = 0; i < n; i++) memcpy(e->to[i], e->w + i * size, size * sizeof(float));
    e->n_new = 0;
}

static void add_new(psc_encoder *e, psc_str form, float *to)
{
    if (e->n_new == PSC_STORE_NEW) flush(e);
    const psc_word w = psc_word_of(form, &e->m->vectors, &e->m->words);
    psc_word_input(e->m, &w, e->x + (size_t)e->n_new * PSC_X);
    e->to[e->n_new++] = to;
}

/* The place of a form in the store: where it is, or else the place whose word has waited
 * longest for use; *found tells which. */
static uint32_t find_place(const psc_encoder *e, psc_str form, bool *found)
{
    const uint32_t sets = PSC_STORE_WORDS / PSC_STORE_WAYS;
    const uint32_t first = (uint32_t)psc_hash(form) % sets * PSC_STORE_WAYS;
    uint32_t oldest = first;
    *found = true;
    for (uint32_t at = first; at < first + PSC_STORE_WAYS; at++) {
        const psc_word_kept *s = &e->stored[at];
        if (s->len == form.len && memcmp(s->form, form.ptr, form.len) == 0) return at;
        if (s->piece < e->stored[oldest].piece) oldest = at;
    }
    *found = false;
    return oldest;
}

/* Where the products of word i lie, or will lie after flush. */
static const float *find_word(psc_encoder *e, psc_str form, uint32_t i)
{
    bool found = false;
    const bool fits = form.len > 0 && form.len <= PSC_STORE_FORM;
    const uint32_t at = fits ? find_place(e, form, &found) : 0;
    psc_word_kept *s = &e->stored[at];
    if (!found && (!fits || s->piece == e->piece)) { /* no place: all in use by this sentence */
        add_new(e, form, e->fresh + i * product_size(e));
        return e->fresh + i * product_size(e);
    }
    float *kept = e->kept + at * product_size(e);
    s->piece = e->piece;
    if (found) { /* read soon, and likely not near: the store is larger than the caches */
        for (size_t k = 0; k < product_size(e); k += 16) __builtin_prefetch(kept + k, 0, 2);
        return kept;
    }
    s->len = (uint8_t)form.len;
    memcpy(s->form, form.ptr, form.len);
    add_new(e, form, kept);
    return kept;
}

/* z through tanh, f through sigmoid, then both memories: m(t) = [left right]. */
static void remember(psc_encoder *e, uint32_t n, float *m)
{
    static const float zero[PSC_WIDTH];
    const size_t h = e->m->shape.dim.h;
    for (size_t t = 0; t < n; t++) {
        e->k->tanh(2 * h, e->a + t * 4 * h);
        e->k->sigmoid(2 * h, e->a + t * 4 * h + 2 * h);
    }
    const float *prev = zero;
    for (size_t t = 0; t < n; prev = m + t++ * 2 * h) {
        const float *z = e->a + t * 4 * h;
        e->k->step(h, z, z + 2 * h, prev, m + t * 2 * h);
    }
    prev = zero;
    for (size_t t = n; t-- > 0; prev = m + t * 2 * h + h) {
        const float *z = e->a + t * 4 * h + h;
        e->k->step(h, z, z + 2 * h, prev, m + t * 2 * h + h);
    }
}

static void first_layer(psc_encoder *e, uint32_t n)
{
    const size_t a = 4 * (size_t)e->m->shape.dim.h;
    for (size_t t = 0; t < n; t++) {
        const float *part[4] = {psc_model_at(e->m, PSC_DENSE_L1_B), e->word[t], e->word[t + 1] + a,
                                e->word[t + 2] + 2 * a};
        e->k->sum(a, part, 4, e->a + t * a);
    }
    remember(e, n, e->sum);
}

/* Layer k >= 2 reads the sum of the layers below and is added to it. */
static void upper_layer(psc_encoder *e, uint32_t n, uint32_t layer)
{
    const size_t h = e->m->shape.dim.h, size = n * 2 * h;
    e->k->round(size, e->sum, e->sum_whole);
    e->k->whole(n, e->sum_whole, &e->m->packed[PSC_PACKED_L1 + layer - 1],
                psc_model_at(e->m, psc_layer_b(layer)), e->a, 4 * h);
    remember(e, n, e->own);
    e->k->axpy(size, 1.0f, e->own, e->sum);
}

void psc_encode(psc_encoder *e, const psc_token *tok, uint32_t n)
{
    const psc_dims *d = &e->m->shape.dim;
    float *edge = e->fresh + PSC_PIECE * product_size(e);
    e->piece++;
    e->n_new = 0;
    e->word[0] = edge;
    for (uint32_t t = 0; t < n; t++) e->word[t + 1] = find_word(e, tok[t].form, t);
    e->word[n + 1] = edge + product_size(e);
    flush(e);
    first_layer(e, n);
    for (uint32_t k = 2; k <= d->layers; k++) upper_layer(e, n, k);
    e->k->round((size_t)n * 2 * d->h, e->sum, e->sum_whole);
    e->k->whole(n, e->sum_whole, &e->m->packed[PSC_PACKED_P], psc_model_at(e->m, PSC_DENSE_P_B),
                e->v, d->v);
    e->k->tanh((size_t)n * d->v, e->v);
    e->k->round((size_t)n * d->v, e->v, e->v_whole);
    e->k->steps((size_t)n * d->v, e->v, e->v_steps);
}
