/* SPDX-License-Identifier: Apache-2.0 */
/* Dictionary forms of a word that stands alone: its lemma under every tag. */
#include <priscus/store.h>

#include "base/str.h"
#include "parse/lemma.h"

typedef struct forms {
    const psc_model *model;
    psc_str word;
    char (*out)[PSC_LEMMA_BYTES];
    size_t n, max;
    psc_arena arena;
} forms;

static bool known(const forms *f, psc_str lemma)
{
    for (size_t i = 0; i < f->n; i++)
        if (psc_str_ieq(psc_str_of(f->out[i]), lemma)) return true;
    return false;
}

static void collect(forms *f)
{
    if (PSC_TRAP(&f->arena)) return; /* what was found is kept */
    for (uint32_t tag = 0; tag < f->model->n_tag && f->n < f->max; tag++) {
        const psc_str lemma = psc_lemma_of(f->model, &f->arena, f->word, tag);
        if (lemma.len == 0 || lemma.len >= PSC_LEMMA_BYTES || known(f, lemma)) continue;
        memcpy(f->out[f->n], lemma.ptr, lemma.len);
        f->out[f->n++][lemma.len] = 0;
    }
}

size_t psc_model_lemmas(const void *model, psc_str word, char (*out)[PSC_LEMMA_BYTES], size_t max)
{
    forms f = {.model = model, .word = word, .out = out, .max = max};
    psc_arena_init(&f.arena, psc_alloc_default(), 1 << 20);
    if (word.len && word.len < PSC_LEMMA_BYTES) collect(&f);
    psc_arena_deinit(&f.arena);
    return f.n;
}
