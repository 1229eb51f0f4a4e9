/* SPDX-License-Identifier: Apache-2.0 */
/* What is given, who gives it and who gets it.
 *
 * "sent tanks to Kyiv": the gift stands where in other acts those stand who suffer them, but it
 * gets nothing; who gets it may be told far from the verb, as may who gave it. */
#include "events/act_part.h"

/* The pattern at t asks for that word behind "of" by name. */
static bool asks_by_name(const psc_graph *g, int32_t t, uint32_t word)
{
    const psc_pattern *p = &g->rules->pattern[g->pred[t].pattern];
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (need->slot.kind != PSC_SLOT_PREP || need->slot.prep != g->rules->of) continue;
        if (need->absent || need->actor) continue;
        if (psc_need_lists(g->rules, need, word)) return true;
    }
    return false;
}

void psc_act_drop_gift(const psc_graph *g, int32_t t, psc_args *a)
{
    uint32_t n = 0;
    if (!psc_rule_gives(psc_graph_rule(g, t))) return;
    for (uint32_t i = 0; i < a->n; i++)
        if (!asks_by_name(g, t, g->word[a->tok[i]])) a->tok[n++] = a->tok[i];
    a->n = n;
}

/* Who a clause below the noun says needs or owes it. */
static void add_needy_of(psc_graph *g, psc_args *a, int32_t noun)
{
    for (int32_t c = g->child[noun]; c >= 0; c = g->next[c]) {
        if (psc_graph_base(g, c) != PSC_REL_ACL ||
            !psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_NEED))
            continue;
        const psc_predicate *p = psc_graph_arguments(g, c);
        if (p->obj >= 0 && p->subj >= 0 && p->subj != noun) psc_args_add(a, p->subj);
    }
}

void psc_act_add_needy(psc_graph *g, psc_args *a, int32_t t)
{
    int32_t noun = psc_act_object(g, t);
    for (int down = 0; noun >= 0 && down < 2; down++) {
        add_needy_of(g, a, noun);
        noun = psc_graph_child(g, noun, PSC_REL_NMOD);
    }
}

/* Below a noun, its fellows and what is counted: a participle that tells who gave it; -1. */
static int32_t giving_below(const psc_graph *g, int32_t t, int depth)
{
    int32_t found = -1;
    for (int32_t c = t < 0 || t >= (int32_t)g->n ? -1 : g->child[t]; c >= 0 && found < 0;
         c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if (base == PSC_REL_ACL && psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_GIVE)) return c;
        if (depth > 0 && c > t && (base == PSC_REL_CONJ || base == PSC_REL_NMOD))
            found = giving_below(g, c, depth - 1);
    }
    return found;
}

void psc_act_take_giver(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const psc_predicate *p = psc_graph_arguments(g, t);
    if (rule->outer || rule->swap || rule->done.type != PSC_TYPE_AID || a->actor.n) return;
    const int32_t given = giving_below(g, p->obj, 2);
    if (given < 0 || given == t) return;
    psc_args giver = {0};
    psc_args_add_prep(g, &giver, given, g->rules->by);
    if (!psc_args_name_somebody(g, &giver)) return;
    a->actor = giver;
    g->pred[given].inner = true;
    g->pred[given].outer = t;
}
