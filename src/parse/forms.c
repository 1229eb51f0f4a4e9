/* SPDX-License-Identifier: Apache-2.0 */
/* Dictionary forms of a word that stands alone: its lemma under every tag that it may have.
 *
 * Under a tag that it cannot have a word gets any lemma ("coup" as an auxiliary is a form of
 * "be"), so the tagger is asked first. */
#include <priscus/store.h>

#include "base/str.h"
#include "parse/lemma.h"
#include "parse/parser.h"

enum { NEARLY = 5 /* logits behind the best: "left" may be five things, "coup" two */ };

typedef struct forms {
    psc_parser *parser;
    psc_str word;
    char (*out)[PSC_LEMMA_BYTES];
    size_t n, max;
} forms;

static bool known(const forms *f, psc_str lemma)
{
    for (size_t i = 0; i < f->n; i++)
        if (psc_str_ieq(psc_str_of(f->out[i]), lemma)) return true;
    return false;
}

static void keep(forms *f, psc_str lemma)
{
    if (lemma.len == 0 || lemma.len >= PSC_LEMMA_BYTES || known(f, lemma)) return;
    memcpy(f->out[f->n], lemma.ptr, lemma.len);
    f->out[f->n++][lemma.len] = 0;
}

/* What a tag of the only word must score to be one that it may have. */
static float least_score(const psc_parser *p)
{
    float best = p->tags[0][0];
    for (uint32_t tag = 1; tag < p->m->n_tag; tag++)
        if (p->tags[0][tag] > best) best = p->tags[0][tag];
    return best - NEARLY;
}

static void collect(forms *f)
{
    psc_parser *p = f->parser;
    psc_token tok = {.form = f->word};
    psc_sentence s = {.tok = &tok, .n = 1};
    if (psc_parse(p, &s) || PSC_TRAP(&p->lemmas)) return; /* what was found is kept */
    for (uint32_t tag = 0; tag < p->m->n_tag && f->n < f->max; tag++)
        if (p->tags[0][tag] >= least_score(p))
            keep(f, psc_lemma_of(p->m, &p->lemmas, f->word, tag));
}

size_t psc_model_lemmas(const void *model, psc_str word, char (*out)[PSC_LEMMA_BYTES], size_t max)
{
    forms f = {.word = word, .out = out, .max = max};
    psc_err err;
    if (word.len == 0 || word.len >= PSC_LEMMA_BYTES) return 0;
    if (psc_parser_new(&f.parser, model, psc_alloc_default(), &err)) return 0;
    collect(&f);
    psc_parser_free(f.parser);
    return f.n;
}
