/* SPDX-License-Identifier: Apache-2.0 */
/* One deed told twice: by its noun and by the harm that it did ("were killed in an air strike"),
 * or by several verbs of which the last tells who did it.  Who does the one does the other. */
#include "events/act_part.h"

void psc_act_add_doers(psc_graph *g, psc_args *a)
{
    const psc_args given = *a;
    for (uint32_t i = 0; i < given.n; i++) {
        const psc_rule *rule = psc_graph_rule(g, given.tok[i]);
        if (!rule || rule->outer || !psc_graph_is_noun(g, given.tok[i])) continue;
        if (!g->mentions || psc_graph_entity(g, given.tok[i]) >= 0) continue;
        psc_act inner = {0};
        psc_act_noun_roles(g, given.tok[i], rule, &inner);
        psc_args_add_all(a, &inner.actor);
    }
}

/* A noun that tells harm, or the occasion of it ("in a US operation"). */
static bool is_deed(const psc_graph *g, int32_t t)
{
    const bool tells = psc_rule_harms(psc_graph_rule(g, t)) ||
                       psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_BLOW);
    return tells && psc_graph_is_noun(g, t) && psc_graph_entity(g, t) < 0;
}

/* Behind that preposition a deed tells how the harm was done: "killed in", "wounded by" it; people
 * are arrested in a raid, but after or over an attack. */
static bool tells_how(const psc_graph *g, int32_t harm, uint32_t prep)
{
    const psc_rule *rule = psc_graph_rule(g, harm);
    if (rule && rule->done.type == PSC_TYPE_COERCE) return prep == g->rules->in;
    return prep != g->rules->of && prep != g->rules->to;
}

/* Below t, by that relation: a deed by which `harm` was done. */
static int32_t deed_below(const psc_graph *g, int32_t t, psc_rel base, int32_t harm)
{
    for (int32_t c = t < 0 ? -1 : g->child[t]; c >= 0; c = g->next[c]) {
        if (psc_graph_base(g, c) != base || c < t || !is_deed(g, c)) continue;
        const int32_t prep = psc_graph_child(g, c, PSC_REL_CASE);
        if (prep >= 0 && tells_how(g, harm, g->word[prep])) return c;
    }
    return -1;
}

/* "was killed and two were wounded in an attack by": the deed of the verb or of its fellows. */
static int32_t deed_of_harm(psc_graph *g, int32_t t)
{
    const int32_t subj = psc_graph_arguments(g, t)->subj; /* "an attack by X killed ..." */
    if (subj >= 0 && subj < (int32_t)g->n && is_deed(g, subj)) return subj;
    int32_t found = deed_below(g, t, PSC_REL_OBL, t);
    if (found < 0) found = deed_below(g, psc_graph_child(g, t, PSC_REL_OBJ), PSC_REL_NMOD, t);
    for (int32_t c = g->child[t]; c >= 0 && found < 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_CONJ) found = deed_below(g, c, PSC_REL_OBL, t);
    return found;
}

/* Who does the deed does the harm, or with whom it is fought if nobody is told to do it. */
static void take_doers(psc_graph *g, psc_act *a, int32_t deed, const psc_act *inner, bool suffered)
{
    psc_args with = {0};
    psc_args_add_prep(g, &with, deed, g->rules->with);
    const psc_args *doers = psc_args_name_somebody(g, &inner->actor) ? &inner->actor : &with;
    if (doers == &with && !(suffered && psc_args_name_somebody(g, &with))) return;
    a->actor = *doers;
    psc_args_drop(&a->actor, &a->recipient);
}

/* "an attack blamed on the rebels", "a raid that the army attributed to them": who is said to be
 * behind the deed. */
static void add_blamed(psc_graph *g, psc_args *a, int32_t deed, int32_t harm)
{
    for (int32_t c = g->child[deed]; c >= 0 && !a->n; c = g->next[c]) {
        const psc_rule *rule = psc_graph_base(g, c) == PSC_REL_ACL ? psc_graph_rule(g, c) : NULL;
        if (!rule || !rule->outer || rule->op != PSC_OP_ACCUSE) continue;
        psc_args_add_prep(g, a, c, g->rules->on);
        if (!a->n) psc_args_add_prep(g, a, c, g->rules->to);
        if (!a->n || psc_graph_arguments(g, c)->subj >= 0) continue;
        g->pred[c].inner = true; /* nobody is told to blame them: that they did it is all */
        g->pred[c].outer = harm;
    }
}

/* "A bombing killed five in Kabul, an attack attributed to the rebels": the deed told once more. */
static void take_summed_up(psc_graph *g, psc_args *a, int32_t t)
{
    psc_args blamed = {0};
    for (int32_t k = t + 1; k < (int32_t)g->n && !blamed.n; k++) {
        const psc_rel rel = psc_graph_base(g, k);
        const bool again = rel == PSC_REL_APPOS || rel == PSC_REL_PARATAXIS;
        if (again && is_deed(g, k)) add_blamed(g, &blamed, k, t);
    }
    if (psc_args_name_somebody(g, &blamed)) *a = blamed;
}

void psc_act_take_deed(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    if (!psc_rule_harms(rule)) return;
    if (!psc_args_name_somebody(g, &a->actor)) take_summed_up(g, &a->actor, t);
    const int32_t deed = deed_of_harm(g, t);
    if (deed < 0) return;
    const psc_rule *own = psc_graph_rule(g, deed);
    psc_act inner = {0};
    psc_act_noun_roles(g, deed, own ? own : rule, &inner);
    if (!psc_args_name_somebody(g, &inner.actor)) add_blamed(g, &inner.actor, deed, t);
    const bool told = psc_args_name_somebody(g, &a->actor),
               doers = psc_args_name_somebody(g, &inner.actor);
    if (told && doers && !psc_args_has(&a->actor, inner.actor.tok[0])) return; /* two deeds */
    if (!told) take_doers(g, a, deed, &inner, psc_graph_arguments(g, t)->passive || rule->actor.n);
    if (!psc_rule_harms(own)) return;
    if (!a->cell.mode.len && own->done.mode.len && own->done.type == rule->done.type)
        a->cell = own->done;
    g->pred[deed].inner = true;
    g->pred[deed].outer = t;
}

void psc_act_share_doer(psc_graph *g, psc_args *a, int32_t t)
{
    if (a->n || !psc_graph_arguments(g, t)->passive || !psc_rule_harms(psc_graph_rule(g, t)))
        return;
    for (int32_t c = g->child[t]; c >= 0 && !a->n; c = g->next[c]) {
        if (psc_graph_rel(g, c) != PSC_REL_CONJ || !psc_rule_harms(psc_graph_rule(g, c))) continue;
        if (psc_graph_child(g, c, PSC_REL_NSUBJ_PASS) >= 0) continue;
        const psc_predicate *p = psc_graph_arguments(g, c);
        if (p->passive) psc_args_add(a, p->subj);
    }
}
