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
    return t->rel == PSC_REL_AMOD && (t->xpos == PSC_XPOS_VBN || t->xpos == PSC_XPOS_VBD);
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
