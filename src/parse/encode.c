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

/* e of n words -> their products with the three parts of L1_W, side by side. */
static void word_products(psc_encoder *e, size_t n, const float *in, float *out)
{
    e->k->round(n * PSC_E, in, e->e_whole);
    e->k->whole(n, e->e_whole, &e->m->packed[PSC_PACKED_L1], NULL, out, PSC_W);
}

enum { FRESH = PSC_PIECE + 2 };

bool psc_encoder_init(psc_encoder *e, const psc_model *m, const psc_kernel *k, psc_alloc alloc)
{
    e->m = m;
    e->k = k;
    e->alloc = alloc;
    e->piece = 0;
    e->stored = alloc.resize(alloc.ctx, NULL, 0, PSC_STORE_WORDS * sizeof *e->stored);
    e->kept = alloc.resize(alloc.ctx, NULL, 0, PSC_STORE_WORDS * sizeof *e->kept);
    e->fresh = alloc.resize(alloc.ctx, NULL, 0, FRESH * sizeof *e->fresh);
    if (!e->stored || !e->kept || !e->fresh) return false;
    memset(e->stored, 0, PSC_STORE_WORDS * sizeof *e->stored);
    word_products(e, 2, psc_model_at(m, PSC_DENSE_EDGE), e->fresh[PSC_PIECE]);
    return true;
}

void psc_encoder_deinit(psc_encoder *e)
{
    e->alloc.resize(e->alloc.ctx, e->stored, PSC_STORE_WORDS * sizeof *e->stored, 0);
    e->alloc.resize(e->alloc.ctx, e->kept, PSC_STORE_WORDS * sizeof *e->kept, 0);
    e->alloc.resize(e->alloc.ctx, e->fresh, FRESH * sizeof *e->fresh, 0);
}

/* Compute the new words that wait. */
static void flush(psc_encoder *e)
{
    const size_t n = e->n_new;
    if (n == 0) return;
    e->k->product(n, PSC_E, PSC_X, (psc_left){e->x[0], PSC_X, 1},
                  psc_model_at(e->m, PSC_DENSE_IN_W), PSC_E, e->e[0], PSC_E,
                  psc_model_at(e->m, PSC_DENSE_IN_B), false);
    e->k->tanh(n * PSC_E, e->e[0]);
    word_products(e, n, e->e[0], e->w[0]);
    for (size_t i = 0; i < n; i++) memcpy(e->to[i], e->w[i], sizeof e->w[i]);
    e->n_new = 0;
}

static void add_new(psc_encoder *e, psc_str form, float *to)
{
    if (e->n_new == PSC_STORE_NEW) flush(e);
    const psc_word w = psc_word_of(form, &e->m->vectors, &e->m->words);
    psc_word_input(e->m, &w, e->x[e->n_new]);
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
        const psc_stored *s = &e->stored[at];
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
    psc_stored *s = &e->stored[at];
    if (!found && (!fits || s->piece == e->piece)) { /* no place: all in use by this sentence */
        add_new(e, form, e->fresh[i]);
        return e->fresh[i];
    }
    s->piece = e->piece;
    if (found) return e->kept[at];
    s->len = (uint8_t)form.len;
    memcpy(s->form, form.ptr, form.len);
    add_new(e, form, e->kept[at]);
    return e->kept[at];
}

/* z through tanh, f through sigmoid, then both memories: h[t] = [left right]. */
static void remember(psc_encoder *e, uint32_t n, float h[][2 * PSC_H])
{
    static const float zero[PSC_H];
    for (uint32_t t = 0; t < n; t++) {
        e->k->tanh(2 * PSC_H, e->a[t]);
        e->k->sigmoid(2 * PSC_H, e->a[t] + 2 * PSC_H);
    }
    const float *prev = zero;
    for (uint32_t t = 0; t < n; prev = h[t++])
        e->k->step(PSC_H, e->a[t], e->a[t] + 2 * PSC_H, prev, h[t]);
    prev = zero;
    for (uint32_t t = n; t-- > 0; prev = h[t] + PSC_H)
        e->k->step(PSC_H, e->a[t] + PSC_H, e->a[t] + 3 * PSC_H, prev, h[t] + PSC_H);
}

/* A layer above the first: out = memories over in, plus in. */
static void upper_layer(psc_encoder *e, uint32_t n, psc_packed w, psc_dense bias,
                        float in[][2 * PSC_H], float out[][2 * PSC_H])
{
    const size_t size = (size_t)n * 2 * PSC_H;
    e->k->round(size, in[0], e->h_whole);
    e->k->whole(n, e->h_whole, &e->m->packed[w], psc_model_at(e->m, bias), e->a[0], PSC_A);
    remember(e, n, out);
    e->k->axpy(size, 1.0f, in[0], out[0]);
}

void psc_encode(psc_encoder *e, const psc_token *tok, uint32_t n)
{
    const psc_model *m = e->m;
    e->piece++;
    e->n_new = 0;
    e->word[0] = e->fresh[PSC_PIECE];
    for (uint32_t t = 0; t < n; t++) e->word[t + 1] = find_word(e, tok[t].form, t);
    e->word[n + 1] = e->fresh[PSC_PIECE + 1];
    flush(e);
    for (uint32_t t = 0; t < n; t++) {
        const float *part[4] = {psc_model_at(m, PSC_DENSE_L1_B), e->word[t], e->word[t + 1] + PSC_A,
                                e->word[t + 2] + 2 * PSC_A};
        e->k->sum(PSC_A, part, 4, e->a[t]);
    }
    remember(e, n, e->h1);
    upper_layer(e, n, PSC_PACKED_L2, PSC_DENSE_L2_B, e->h1, e->h2);
    upper_layer(e, n, PSC_PACKED_L3, PSC_DENSE_L3_B, e->h2, e->h1);
    const size_t n_v = (size_t)n * PSC_V;
    e->k->round((size_t)n * 2 * PSC_H, e->h1[0], e->h_whole);
    e->k->whole(n, e->h_whole, &m->packed[PSC_PACKED_P], psc_model_at(m, PSC_DENSE_P_B), e->v[0],
                PSC_V);
    e->k->tanh(n_v, e->v[0]);
    e->k->round(n_v, e->v[0], e->v_whole);
}
