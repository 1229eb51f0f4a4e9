/* SPDX-License-Identifier: Apache-2.0 */
/* Somebody's name taken for a part of the body that his title names. */
#include "parse/mend.h"

#include "names/lists.h"

static bool is_noun(const psc_token *t)
{
    return t->upos == PSC_UPOS_NOUN || t->upos == PSC_UPOS_PROPN;
}

static bool is_one_of(const psc_token *t, uint16_t kinds)
{
    uint16_t bits;
    psc_name_classes(t, 1, &bits);
    return bits & kinds;
}

/* A noun or its title stands right before t. */
static bool follows_noun(const psc_token *tok, uint32_t t)
{
    return is_noun(&tok[t - 1]) && tok[t].upos == PSC_UPOS_PROPN;
}

/* The last word of the name that begins at t. */
static uint32_t last_of(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t n)
{
    uint32_t last = t;
    while (last + 1 < n && tok[last + 1].rel == PSC_REL_FLAT && head[last + 1] <= (int32_t)last)
        last++;
    return last;
}

/* "Ambassador to the United Nations", "House of Commons": the title above what the name at t
 * hangs on, with a preposition right behind it; n if there is none. */
static uint32_t title_of(const psc_token *tok, const int32_t *head, uint32_t t, uint32_t n)
{
    uint32_t r = (uint32_t)head[t];
    for (int steps = 0; steps < 3 && tok[r].rel == PSC_REL_NMOD && head[r] < (int32_t)r; steps++)
        r = (uint32_t)head[r];
    const bool own = tok[t - 1].rel == PSC_REL_NMOD_DESC && head[t - 1] == (int32_t)t;
    const bool title = is_one_of(&tok[r], PSC_NAME_TITLE) || (own && tok[r].upos == PSC_UPOS_PROPN);
    for (uint32_t k = r; k < t; k++)
        if (tok[k].upos == PSC_UPOS_PUNCT || tok[k].upos == PSC_UPOS_VERB) return n;
    return title && is_noun(&tok[r]) && tok[r + 1].upos == PSC_UPOS_ADP ? r : n;
}

/* The name takes the title's place, and all that stands behind it or before the phrase. */
static void set_above(psc_token *tok, int32_t *head, uint32_t n, uint32_t title, uint32_t t,
                      uint32_t last)
{
    for (uint32_t k = 0; k < n; k++) {
        const psc_rel base = psc_rel_base((psc_rel)tok[k].rel);
        const bool inside = head[k] >= (int32_t)title && head[k] < (int32_t)t;
        if (k > last && inside) head[k] = (int32_t)t;
        const bool mark = base == PSC_REL_CASE || base == PSC_REL_CC || base == PSC_REL_COP;
        if (k < title && head[k] == (int32_t)title && mark) head[k] = (int32_t)t;
    }
    head[t] = head[title];
    tok[t].rel = tok[title].rel;
    for (uint32_t k = t + 1; k <= last; k++)
        if (head[k] < (int32_t)t) head[k] = (int32_t)t, tok[k].rel = PSC_REL_FLAT;
    head[title] = (int32_t)t;
    tok[title].rel = PSC_REL_NMOD_DESC;
}

/* "Member of Parliament (MP) Ann Hale said", with both taken for subjects: the first one. */
static uint32_t title_before_brackets(const psc_token *tok, const int32_t *head, uint32_t t)
{
    if (tok[t].rel != PSC_REL_NSUBJ || tok[t].upos != PSC_UPOS_PROPN) return t;
    if (tok[t - 1].form.len != 1 || tok[t - 1].form.ptr[0] != ')') return t;
    for (uint32_t r = 0; r < t; r++)
        if (head[r] > (int32_t)t && head[r] <= head[t] && tok[r].rel == PSC_REL_NSUBJ &&
            is_noun(&tok[r]))
            return r;
    return t;
}

void psc_mend_titled(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 3; t < n; t++) {
        const uint32_t title = title_before_brackets(tok, head, t);
        if (title == t) continue;
        head[t] = head[title]; /* it may have been taken for that of what he says */
        head[title] = (int32_t)t;
        tok[title].rel = PSC_REL_NMOD_DESC;
    }
    for (uint32_t t = 3; t < n; t++) {
        const psc_rel rel = (psc_rel)tok[t].rel;
        if (rel != PSC_REL_FLAT && rel != PSC_REL_NMOD && rel != PSC_REL_APPOS) continue;
        if (!follows_noun(tok, t) || head[t] >= (int32_t)t) continue;
        const uint32_t last = last_of(tok, head, t, n);
        if (last == t || psc_below(tok, head, n, t, PSC_REL_CASE) < n) continue;
        if (rel == PSC_REL_FLAT && !is_one_of(&tok[t], PSC_NAME_GIVEN)) continue;
        const uint32_t title = title_of(tok, head, t, n);
        if (title < n) set_above(tok, head, n, title, t, last);
    }
}