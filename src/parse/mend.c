/* SPDX-License-Identifier: Apache-2.0 */
/* Finding the verb of what looks like a noun phrase; see mend.h. */
#include "parse/mend.h"

static bool is_noun(const psc_token *t)
{
    return t->upos == PSC_UPOS_NOUN || t->upos == PSC_UPOS_PROPN;
}

static bool is_finite(const psc_token *t)
{
    return t->xpos == PSC_XPOS_VBD || t->xpos == PSC_XPOS_VBZ || t->xpos == PSC_XPOS_VBP ||
           t->xpos == PSC_XPOS_MD;
}

static bool may_be_past(const psc_token *t)
{
    const psc_str f = t->form;
    const bool like_past = t->xpos == PSC_XPOS_JJ && f.len > 4 && f.ptr[f.len - 2] == 'e' &&
                           f.ptr[f.len - 1] == 'd'; /* "workers downed tools" */
    return t->rel == PSC_REL_AMOD &&
           (t->xpos == PSC_XPOS_VBN || t->xpos == PSC_XPOS_VBD || like_past);
}

/* The word on the way up from t that hangs on the root. */
static uint32_t below_root(const int32_t *head, uint32_t t, uint32_t root, uint32_t n)
{
    for (uint32_t steps = 0; steps < n && head[t] != (int32_t)root && head[t] != (int32_t)n;
         steps++)
        t = (uint32_t)head[t];
    return t;
}

bool psc_mend_find(const psc_token *tok, const int32_t *head, uint32_t n, psc_mend *out)
{
    uint32_t root = 0, verb = n;
    while (root < n && head[root] != (int32_t)n) root++;
    if (n < 4 || root == n || !is_noun(&tok[root]) || tok[n - 1].upos != PSC_UPOS_PUNCT)
        return false;
    for (uint32_t t = 0; t < n; t++) {
        const bool past = head[t] == (int32_t)root && t < root && may_be_past(&tok[t]);
        if (past && verb == n)
            verb = t;
        else if (is_finite(&tok[t]))
            return false;
    }
    if (verb == n || verb == 0 || !is_noun(&tok[verb - 1])) return false;
    const uint32_t subject = below_root(head, verb - 1, root, n);
    if (subject >= verb || head[subject] != (int32_t)root) return false;
    *out = (psc_mend){.verb = verb, .subject = subject, .noun = root};
    return true;
}

void psc_mend_names(const psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 0; t < n; t++) {
        if (tok[t].rel != PSC_REL_CONJ) continue;
        for (uint32_t up = 0; up < n && head[t] < (int32_t)n; up++) {
            const uint32_t h = (uint32_t)head[t];
            if (tok[h].rel != PSC_REL_FLAT || head[h] >= (int32_t)n) break;
            head[t] = head[h];
        }
    }
}

/* What can begin another noun phrase, but not stand behind the first word of one. */
static bool begins_phrase(const psc_token *t)
{
    return t->upos == PSC_UPOS_NUM || t->upos == PSC_UPOS_DET || t->xpos == PSC_XPOS_JJR;
}

void psc_mend_receivers(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 1; t + 2 < n; t++) {
        const int32_t thing = head[t];
        const bool part = tok[t].upos == PSC_UPOS_PROPN && tok[t].rel == PSC_REL_COMPOUND;
        if (!part || thing <= (int32_t)t + 1 || thing >= (int32_t)n) continue;
        const bool object = tok[thing].upos == PSC_UPOS_NOUN && tok[thing].rel == PSC_REL_OBJ &&
                            head[thing] == (int32_t)t - 1;
        if (!object || tok[t - 1].upos != PSC_UPOS_VERB) continue;
        if (head[t + 1] != thing || !begins_phrase(&tok[t + 1])) continue;
        head[t] = (int32_t)t - 1;
        tok[t].rel = PSC_REL_IOBJ;
    }
}
