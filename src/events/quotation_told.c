/* SPDX-License-Identifier: Apache-2.0 */
#include "events/quotation_told.h"

enum { WORDS_MIN = 2 }; /* of a run */

/* The clause that is told hangs on `top`; what hangs on `teller` does not belong to it. */
typedef struct telling {
    const psc_voicing *v;
    int32_t top, teller;
} telling;

static psc_rel base_of(const telling *x, uint32_t t)
{
    return psc_graph_base(x->v->g, (int32_t)t);
}

static bool is_told(const telling *x, uint32_t t)
{
    const psc_graph *g = x->v->g;
    if (!psc_graph_above(g, x->top, (int32_t)t)) return false;
    return !psc_graph_above(g, x->teller, (int32_t)t) || psc_graph_above(g, x->teller, x->top);
}

/* Marks and the "that" before it are none of the words that are told. */
static bool is_border(const telling *x, uint32_t t)
{
    return x->v->g->sent->tok[t].upos == PSC_UPOS_PUNCT || base_of(x, t) == PSC_REL_CC ||
           (base_of(x, t) == PSC_REL_MARK && psc_quote_word(x->v, t, PSC_QUOTE_WORD_MARK));
}

static bool has_subject(const telling *x)
{
    const psc_graph *g = x->v->g;
    for (int32_t c = g->child[x->top]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_NSUBJ || psc_graph_base(g, c) == PSC_REL_EXPL)
            return true;
    return false;
}

static bool holds_marks(const telling *x)
{
    for (uint32_t t = 0; t < x->v->g->n; t++)
        if (x->v->quoted[t] && is_told(x, t)) return true;
    return false;
}

static uint32_t word_count(const telling *x, psc_told run)
{
    uint32_t n = 0;
    for (uint32_t t = run.first; t <= run.last; t++)
        n += x->v->g->sent->tok[t].upos != PSC_UPOS_PUNCT;
    return n;
}

/* Marks that hang elsewhere do not end a run, words do. */
static psc_told run_from(const telling *x, uint32_t t)
{
    psc_told run = {t, t};
    for (; t < x->v->g->n; t++) {
        if (is_told(x, t))
            run.last = t;
        else if (x->v->g->sent->tok[t].upos != PSC_UPOS_PUNCT)
            break;
    }
    return run;
}

static psc_told trimmed(const telling *x, psc_told run)
{
    while (run.first < run.last && is_border(x, run.first)) run.first++;
    while (run.first < run.last && is_border(x, run.last)) run.last--;
    return run;
}

static uint32_t runs(const telling *x, psc_told *told)
{
    uint32_t n = 0;
    for (uint32_t t = 0; t < x->v->g->n && n < PSC_TOLD_MAX; t++) {
        if (!is_told(x, t)) continue;
        const psc_told run = run_from(x, t), own = trimmed(x, run);
        if (word_count(x, own) >= WORDS_MIN) told[n++] = own;
        t = run.last;
    }
    return n;
}

static bool is_verb(const psc_voice *voice)
{
    return voice->kinds & (1U << PSC_QUOTE_WORD_SAY | 1U << PSC_QUOTE_WORD_TELL);
}

/* A verb's clause is below it, or above where the teller was put in between. */
static int32_t clause_of(const psc_voicing *v, const psc_voice *voice)
{
    const int32_t cue = (int32_t)voice->cue, head = v->g->sent->tok[cue].head;
    if (!is_verb(voice)) return voice->subject >= 0 ? v->g->sent->tok[voice->subject].head : -1;
    const int32_t below = psc_graph_child(v->g, cue, PSC_REL_CCOMP);
    if (below >= 0) return below;
    return psc_graph_base(v->g, cue) == PSC_REL_PARATAXIS ? head : -1;
}

uint32_t psc_quote_told(const psc_voicing *v, const psc_voice *voice, psc_told told[PSC_TOLD_MAX])
{
    const bool according = voice->kinds >> PSC_QUOTE_WORD_ACCORDING & 1;
    if (!is_verb(voice) && !according) return 0;
    const telling x = {v, clause_of(v, voice), according ? voice->subject : (int32_t)voice->cue};
    if (x.top < 0 || !has_subject(&x) || holds_marks(&x)) return 0;
    if (!according && psc_graph_cue(v->g, x.teller, PSC_CUE_NEGATION, NULL)) return 0;
    return runs(&x, told);
}
