/* SPDX-License-Identifier: Apache-2.0 */
/* What headlines leave away ("was", "and", "will"), and parsers bred on prose then hang elsewhere. */
#include "parse/mend.h"

static bool is_nominal(const psc_token *t)
{
    return t->upos == PSC_UPOS_NOUN || t->upos == PSC_UPOS_PROPN;
}

static bool is_finite(const psc_token *t)
{
    return t->upos == PSC_UPOS_VERB &&
           (t->xpos == PSC_XPOS_VBD || t->xpos == PSC_XPOS_VBZ || t->xpos == PSC_XPOS_VBP);
}

/* A noun before a finite verb that has no subject, but that noun for a part of its own. */
static void find_subject(psc_token *tok, const int32_t *head, uint32_t n, uint32_t verb)
{
    if (psc_below(tok, head, n, verb, PSC_REL_NSUBJ) < n) return;
    for (uint32_t t = verb; t-- > 0;) {
        const psc_rel rel = (psc_rel)tok[t].rel;
        if (head[t] != (int32_t)verb || !is_nominal(&tok[t])) continue;
        if (rel != PSC_REL_COMPOUND && rel != PSC_REL_VOCATIVE) continue;
        if (t + 1 < verb && rel == PSC_REL_VOCATIVE) continue; /* "Kerry, act now" */
        tok[t].rel = PSC_REL_NSUBJ;
        return;
    }
}

/* "Blinken, Lavrov meet": the comma stands for "and". */
static void join_subjects(psc_token *tok, int32_t *head, uint32_t n, uint32_t verb)
{
    const uint32_t second = psc_below(tok, head, n, verb, PSC_REL_NSUBJ);
    for (uint32_t t = 0; t + 1 < second && second < verb; t++) {
        const psc_rel rel = (psc_rel)tok[t].rel;
        if (head[t] != (int32_t)verb || !is_nominal(&tok[t])) continue;
        if (rel != PSC_REL_VOCATIVE && rel != PSC_REL_DISCOURSE && rel != PSC_REL_DISLOCATED)
            continue;
        tok[t].rel = tok[second].rel;
        head[second] = (int32_t)t;
        tok[second].rel = PSC_REL_CONJ;
        return;
    }
}

/* "Russia, Ukraine trade blame": the first of two verbs in a row is one. */
static uint32_t first_verb(psc_token *tok, int32_t *head, uint32_t n, uint32_t verb)
{
    const uint32_t first = verb - 1;
    if (verb < 2 || head[first] != (int32_t)verb || tok[first].rel != PSC_REL_COMPOUND ||
        !is_finite(&tok[first]) || tok[verb].xpos == PSC_XPOS_VBD)
        return verb;
    for (uint32_t t = 0; t < n; t++)
        if (head[t] == (int32_t)verb) head[t] = (int32_t)first;
    head[first] = (int32_t)n;
    tok[first].rel = PSC_REL_ROOT;
    head[verb] = (int32_t)first;
    tok[verb].rel = PSC_REL_OBJ;
    tok[verb].upos = PSC_UPOS_NOUN;
    tok[verb].xpos = PSC_XPOS_NN;
    return first;
}

/* A name, or a word with a capital that lower-case ones stand around. */
static bool is_name(const psc_token *tok, uint32_t t)
{
    const psc_str next = tok[t + 2].form, form = tok[t].form;
    if (tok[t].upos == PSC_UPOS_PROPN) return true;
    return t > 0 && tok[t].upos == PSC_UPOS_NOUN && form.len && form.ptr[0] >= 'A' &&
           form.ptr[0] <= 'Z' && next.len && next.ptr[0] >= 'a' && next.ptr[0] <= 'z';
}

/* "China's Wang to visit Pyongyang": the infinitive is what he will do. */
static void raise_infinitive(psc_token *tok, int32_t *head, uint32_t n, uint32_t who)
{
    const uint32_t verb = who + 2;
    if (head[who] != (int32_t)n || verb >= n || !is_name(tok, who)) return;
    if (head[verb] != (int32_t)who || tok[verb].rel != PSC_REL_ACL) return;
    if (tok[verb].xpos != PSC_XPOS_VB || tok[who + 1].xpos != PSC_XPOS_TO) return;
    for (uint32_t t = verb + 1; t < n; t++)
        if (head[t] == (int32_t)who) head[t] = (int32_t)verb;
    head[verb] = (int32_t)n;
    tok[verb].rel = PSC_REL_ROOT;
    head[who] = (int32_t)verb;
    tok[who].rel = PSC_REL_NSUBJ;
}

void psc_mend_headline(psc_token *tok, int32_t *head, uint32_t n)
{
    if (n < 3 || tok[n - 1].upos == PSC_UPOS_PUNCT) return;
    for (uint32_t t = 0; t < n; t++) {
        raise_infinitive(tok, head, n, t);
        if (head[t] != (int32_t)n || !is_finite(&tok[t])) continue;
        const uint32_t verb = first_verb(tok, head, n, t);
        find_subject(tok, head, n, verb);
        join_subjects(tok, head, n, verb);
    }
}
