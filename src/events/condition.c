/* SPDX-License-Identifier: Apache-2.0 */
/* Conditional clauses, by their conjunction ("if", "unless") or by what stands in front
 * ("should its forces cross the line").  One goes with an act when it hangs below it, or above it
 * on the verb that tells the act: parsers do either. */
#include "events/condition.h"

bool psc_condition_inverted(const psc_graph *g, int32_t t)
{
    uint32_t first, last;
    psc_graph_reach(g, t, &first, &last);
    const int32_t front = (int32_t)first;
    return front != t && psc_graph_tok(g, front)->head == t &&
           psc_graph_base(g, front) == PSC_REL_AUX &&
           (psc_rules_is_cue(g->rules, g->word[front], PSC_CUE_OBLIGATION) ||
            (g->sent->tok[front].xpos == PSC_XPOS_VBD &&
             psc_rules_is_cue(g->rules, g->word[front], PSC_CUE_INVERTED)));
}

static bool opens_sentence(const psc_graph *g, int32_t t)
{
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK);
    return mark >= 0 && mark <= 1;
}

static bool is_conditional(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    if (base == PSC_REL_PARATAXIS || base == PSC_REL_ACL) return psc_condition_inverted(g, t);
    if (base != PSC_REL_CCOMP && base != PSC_REL_ADVCL) return false;
    /* "Unless he goes, it will strike, a spokesman said": hung on what tells it */
    if (base == PSC_REL_CCOMP && (t > g->sent->tok[t].head || !opens_sentence(g, t)))
        return psc_condition_inverted(g, t);
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_MARK &&
            psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_HYPOTHETICAL))
            return true;
    return psc_condition_inverted(g, t);
}

int32_t psc_condition_of(const psc_graph *g, int32_t trigger)
{
    for (int32_t t = 0; t < (int32_t)g->n; t++) {
        if (!is_conditional(g, t) || psc_graph_above(g, t, trigger)) continue;
        const int32_t h = psc_graph_tok(g, t)->head;
        if (psc_graph_above(g, trigger, h) || psc_graph_above(g, h, trigger)) return t;
    }
    return -1;
}
