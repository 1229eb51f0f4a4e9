/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers and sums taken for parts of the noun behind them. */
#include "parse/mend.h"

void psc_mend_counted(psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 1; t + 2 < n; t++) {
        const int32_t noun = head[t];
        if (tok[t].rel != PSC_REL_NUMMOD || noun <= (int32_t)t + 1 || noun >= (int32_t)n) continue;
        if (tok[t + 1].rel != PSC_REL_CASE || head[t + 1] != noun) continue;
        const uint32_t verb = t - 1;
        if (tok[verb].upos != PSC_UPOS_VERB || head[noun] != (int32_t)verb) continue;
        if (psc_below(tok, head, n, verb, PSC_REL_OBJ) < n) continue;
        head[t] = (int32_t)verb;
        tok[t].rel = PSC_REL_OBJ;
    }
}

/* The sign whose number stands right before t; n if there is none. */
static uint32_t sum_before(const psc_token *tok, const int32_t *head, uint32_t n, uint32_t t)
{
    if (t == 0 || tok[t - 1].rel != PSC_REL_NUMMOD || head[t - 1] >= (int32_t)n) return n;
    const uint32_t sign = (uint32_t)head[t - 1];
    return tok[sign].upos == PSC_UPOS_SYM ? sign : n;
}

void psc_mend_amounts(const psc_token *tok, int32_t *head, uint32_t n)
{
    for (uint32_t t = 0; t < n; t++) {
        const psc_rel base = psc_rel_base((psc_rel)tok[t].rel);
        const uint32_t prep = psc_below(tok, head, n, t, PSC_REL_CASE);
        const uint32_t sign = prep < t ? sum_before(tok, head, n, prep) : n;
        if (sign >= n) continue;
        if (base == PSC_REL_NMOD && head[t] == (int32_t)prep - 1) head[t] = (int32_t)sign;
    }
}
