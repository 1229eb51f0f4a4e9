/* SPDX-License-Identifier: Apache-2.0 */
/* A happening beside a verb: who does what the verb tells during, after or with it takes part in
 * it ("left after talks with the rebels", "recovered the arms with French help"). */
#include "events/act_part.h"
#include "events/graph_part.h"

/* "after talks", "during a visit", "on a visit" (but "spoke on talks"). */
static bool stands_beside(const psc_graph *g, int32_t t)
{
    if (psc_graph_cue(g, t, PSC_CUE_BESIDE, NULL)) return true;
    const psc_rule *rule = psc_graph_rule(g, t);
    const int32_t c = psc_graph_child(g, t, PSC_REL_CASE);
    return rule && rule->frame == PSC_VISIT && c >= 0 && g->word[c] == g->rules->on;
}

/* "crossed the bridge for talks with": who has moved for talks has held them. */
static bool moved_for(const psc_graph *g, int32_t t, int32_t verb)
{
    const int32_t c = psc_graph_child(g, t, PSC_REL_CASE);
    const uint8_t x = psc_graph_tok(g, verb)->xpos;
    return c >= 0 && g->word[c] == g->rules->on_account && x == PSC_XPOS_VBD &&
           psc_rules_is_cue(g->rules, g->word[verb], PSC_CUE_MOTION);
}

/* Neither "not" nor "will" nor "could" stands about the verb. */
static bool is_told_as_done(const psc_graph *g, int32_t verb)
{
    return !psc_graph_cue(g, verb, PSC_CUE_NEGATION, NULL) &&
           !psc_graph_cue(g, verb, PSC_CUE_FUTURE, NULL) &&
           !psc_graph_cue(g, verb, PSC_CUE_HYPOTHETICAL, NULL);
}

/* The verb that a meeting stands beside: "said after talks with", "spent three hours in talks
 * with"; -1.  A meeting before which, or to which, something is done has not been held yet. */
static int32_t verb_beside(const psc_graph *g, int32_t t)
{
    int32_t h = psc_graph_tok(g, t)->head;
    if (psc_graph_base(g, t) == PSC_REL_NMOD && h >= 0 && psc_graph_counted(g, h) == t) {
        t = h;
        h = psc_graph_tok(g, t)->head;
    }
    if (h < 0 || psc_graph_base(g, t) != PSC_REL_OBL || psc_graph_infinitive(g, h)) return -1;
    if ((!stands_beside(g, t) && !moved_for(g, t, h)) || psc_graph_is_noun(g, h)) return -1;
    return is_told_as_done(g, h) ? h : -1;
}

/* "is in Amman for talks": the place that somebody is said to be in, t the phrase behind it; -1. */
static int32_t place_stayed_in(const psc_graph *g, int32_t t)
{
    const int32_t h = psc_graph_tok(g, t)->head, prep = psc_graph_child(g, t, PSC_REL_CASE);
    if (h < 0 || prep < 0 || psc_graph_child(g, h, PSC_REL_COP) < 0 || psc_graph_entity(g, h) < 0)
        return -1;
    const bool there = psc_graph_cue(g, h, PSC_CUE_PLACE, NULL) &&
                       (g->word[prep] == g->rules->on_account || stands_beside(g, t));
    return there && is_told_as_done(g, h) ? h : -1;
}

/* Who is there for talks takes part in them; with the hosts, if with nobody else. */
static void add_guest(psc_graph *g, int32_t t, psc_act *a)
{
    const int32_t h = place_stayed_in(g, t);
    const int32_t who = h < 0 ? -1 : psc_graph_child(g, h, PSC_REL_NSUBJ);
    if (who < 0 || psc_graph_entity(g, who) < 0) return;
    psc_args_add(&a->actor, who);
    const bool host = g->mentions->at[psc_graph_entity(g, h)].kind == PSC_ENTITY_STATE;
    if (host && !psc_args_name_somebody(g, &a->recipient)) psc_args_add(&a->recipient, h);
}

/* The doer of the verb, in the passive the one it is done to. */
static int32_t foremost(psc_graph *g, int32_t verb)
{
    const psc_predicate *p = psc_graph_arguments(g, verb);
    return p->passive ? p->obj : p->subj;
}

/* Whoever does something during or after talks with somebody has taken part in them. */
static void add_attendant(psc_graph *g, int32_t t, psc_act *a)
{
    if (!a->actor.n) add_guest(g, t, a);
    const int32_t h = a->actor.n ? -1 : verb_beside(g, t);
    if (h < 0) return;
    const int32_t who = foremost(g, h);
    if (who >= 0 && psc_graph_entity(g, who) >= 0) psc_args_add(&a->actor, who);
}

/* "in a show of solidarity with": the verb that the gesture goes with does it; -1. */
static int32_t verb_of_gesture(const psc_graph *g, int32_t t)
{
    const int32_t h = psc_graph_tok(g, t)->head;
    if (psc_graph_base(g, t) != PSC_REL_NMOD || h < 0 || psc_graph_counted(g, h) != t) return -1;
    const int32_t verb = psc_graph_tok(g, h)->head;
    const bool beside = psc_graph_base(g, h) == PSC_REL_OBL && verb >= 0 &&
                        !psc_graph_is_noun(g, verb) && psc_graph_cue(g, h, PSC_CUE_BESIDE, NULL);
    return beside ? verb : -1;
}

/* "With French help, the judges recovered ...": whom the help goes to. */
static void add_helped(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const int32_t verb = psc_graph_tok(g, t)->head, with = psc_graph_child(g, t, PSC_REL_CASE);
    if (rule->outer || rule->done.type != PSC_TYPE_AID || !psc_args_name_somebody(g, &a->actor))
        return;
    if (verb < 0 || with < 0 || g->word[with] != g->rules->with ||
        psc_graph_base(g, t) != PSC_REL_OBL || psc_args_name_somebody(g, &a->recipient))
        return;
    psc_args_add(&a->recipient, foremost(g, verb));
}

/* "tied up ferries in a 48-hour strike": the protest of those who do that, if they are people. */
static void add_protesters(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const int32_t h = psc_graph_tok(g, t)->head, in = psc_graph_child(g, t, PSC_REL_CASE);
    if (a->actor.n || rule->done.type != PSC_TYPE_PROTEST || h < 0 || in < 0) return;
    if (psc_graph_base(g, t) != PSC_REL_OBL || g->word[in] != g->rules->in) return;
    const psc_predicate *p = psc_graph_arguments(g, h);
    const int32_t e = p->passive ? -1 : psc_graph_entity(g, p->subj);
    if (e < 0) return;
    switch ((psc_sector)g->mentions->at[e].code.sector[0]) {
    case PSC_SECTOR_GOV:
    case PSC_SECTOR_MIL:
    case PSC_SECTOR_COP:
    case PSC_SECTOR_IGO:
    case PSC_SECTOR_JRN: return;
    default: psc_args_add(&a->actor, p->subj);
    }
}

/* The state told last before t, other than the visitor's own; -1. */
static int32_t state_told_before(const psc_graph *g, int32_t t, const psc_args *visitor)
{
    const int32_t own = visitor->n ? psc_graph_entity(g, visitor->tok[0]) : -1;
    for (int32_t k = t - 1; k >= 0; k--) {
        const int32_t e = psc_graph_entity(g, k);
        if (e < 0 || g->mentions->at[e].kind != PSC_ENTITY_STATE) continue;
        const char *country = g->mentions->at[e].code.country;
        if (own < 0 || strcmp(country, g->mentions->at[own].code.country) != 0) return k;
    }
    return -1;
}

void psc_act_add_there(psc_graph *g, int32_t t, psc_act *a)
{
    const int32_t there = t + 1;
    if (there < (int32_t)g->n && psc_rules_is_cue(g->rules, g->word[there], PSC_CUE_THERE))
        psc_args_add(&a->recipient, state_told_before(g, t, &a->actor));
}

/* A meeting that somebody goes for: "for talks", "to meet". */
static bool is_errand(const psc_graph *g, int32_t c)
{
    const psc_rule *rule = psc_graph_rule(g, c);
    if (!rule || rule->outer || rule->done.type != PSC_TYPE_CONSULT || rule->frame == PSC_VISIT)
        return false;
    if (psc_graph_is_noun(g, c)) return psc_graph_has_case(g, c, g->rules->on_account);
    return psc_graph_infinitive(g, c);
}

void psc_act_add_hosts(psc_graph *g, int32_t t, psc_act *a)
{
    for (uint32_t i = 0; i < a->recipient.n; i++) {
        const int32_t e = psc_graph_entity(g, a->recipient.tok[i]);
        if (e >= 0 && g->mentions->at[e].kind != PSC_ENTITY_PLACE) return;
    }
    psc_args met = {0};
    for (int32_t c = t < (int32_t)g->n ? g->child[t] : -1; c >= 0; c = g->next[c]) {
        if (!is_errand(g, c)) continue;
        if (!psc_graph_is_noun(g, c)) psc_args_add_kind(g, &met, c, PSC_SLOT_OBJ);
        psc_args_add_prep(g, &met, c, g->rules->with);
    }
    if (psc_args_name_somebody(g, &met)) a->recipient = met;
}

void psc_act_take_part(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    if (a->reciprocal || rule->frame == PSC_VISIT) add_attendant(g, t, a);
    add_helped(g, t, rule, a);
    const bool gesture = !rule->outer && !psc_rule_harms(rule) &&
                         rule->done.type != PSC_TYPE_PROTEST;
    const int32_t verb = a->actor.n || !gesture ? -1 : verb_of_gesture(g, t);
    if (verb >= 0) psc_args_add(&a->actor, foremost(g, verb));
    add_protesters(g, t, rule, a);
}
