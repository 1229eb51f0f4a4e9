/* SPDX-License-Identifier: Apache-2.0 */
/* Relative clauses: what the pronoun, or the gap where none stands, stands for. */
#include "events/graph_part.h"

static bool is_relative_pronoun(const psc_graph *g, int32_t t)
{
    uint8_t x = g->sent->tok[t].xpos;
    return x == PSC_XPOS_WDT || x == PSC_XPOS_WP || x == PSC_XPOS_WPS;
}

static bool is_people(const psc_graph *g, int32_t t)
{
    const int32_t e = psc_graph_entity(g, t);
    const uint8_t kind = e < 0 ? PSC_ENTITY_NONE : g->mentions->at[e].kind;
    return kind == PSC_ENTITY_PERSON || kind == PSC_ENTITY_GROUP;
}

/* "was seized by tribesmen in Yemen's north who want ...": a place is nobody, "who" are the
 * people before it. */
static int32_t people_meant(const psc_graph *g, int32_t clause, int32_t noun)
{
    const int32_t who = psc_graph_child(g, clause, PSC_REL_NSUBJ);
    if (who < noun || g->sent->tok[who].xpos != PSC_XPOS_WP) return noun;
    const int32_t e = psc_graph_entity(g, noun);
    const bool place = e < 0 || g->mentions->at[e].kind == PSC_ENTITY_PLACE ||
                       g->mentions->at[e].kind == PSC_ENTITY_STATE;
    for (int32_t k = noun - 1; place && k >= 0 && k + 10 > noun; k--)
        if (is_people(g, k)) return k;
    return noun;
}

/* The noun that a relative pronoun (or the gap) of clause t stands for; -1. */
static int32_t antecedent(const psc_graph *g, int32_t t)
{
    for (int depth = 0; t >= 0 && depth < PSC_GRAPH_DEPTH; depth++) {
        psc_rel rel = psc_graph_rel(g, t);
        if (rel == PSC_REL_ACL_RELCL) return people_meant(g, t, g->sent->tok[t].head);
        if (rel != PSC_REL_CONJ && rel != PSC_REL_XCOMP) return -1;
        t = g->sent->tok[t].head;
    }
    return -1;
}

/* The nearest noun that is somebody before token t: what a relative pronoun stands
 * for when the tree does not tell. */
static int32_t noun_before(const psc_graph *g, int32_t t)
{
    int32_t lowest = t > 8 ? t - 8 : 0;
    for (int32_t k = t - 1; k >= lowest; k--)
        if (psc_graph_entity(g, k) >= 0) return k;
    return -1;
}

/* "the bombing of a school that left nine dead": no school does that, the deed above does. */
static int32_t deed_meant(const psc_graph *g, int32_t clause, int32_t noun)
{
    const int32_t that = psc_graph_child(g, clause, PSC_REL_NSUBJ);
    const bool thing = that >= 0 && g->sent->tok[that].xpos == PSC_XPOS_WDT;
    const int32_t e = psc_graph_entity(g, noun);
    const uint8_t kind = e < 0 ? PSC_ENTITY_NONE : g->mentions->at[e].kind;
    if (!thing || kind == PSC_ENTITY_PERSON || kind == PSC_ENTITY_GROUP) return noun;
    if (!psc_rules_has(g->rules, g->word[clause], PSC_TRAIT_FORCE) ||
        psc_rules_has(g->rules, g->word[noun], PSC_TRAIT_DEED))
        return noun;
    for (int32_t t = noun, up = 0; up < 3 && t >= 0; up++) {
        if (psc_graph_base(g, t) != PSC_REL_NMOD) return noun;
        t = g->sent->tok[t].head;
        if (t >= 0 && psc_graph_is_noun(g, t) && psc_graph_entity(g, t) < 0 &&
            psc_rules_has(g->rules, g->word[t], PSC_TRAIT_DEED))
            return t;
    }
    return noun;
}

void psc_graph_resolve_relative(const psc_graph *g, int32_t t, psc_predicate *p)
{
    int32_t noun = antecedent(g, t);
    if (noun < 0 && p->subj >= 0 && is_relative_pronoun(g, p->subj)) noun = noun_before(g, p->subj);
    if (noun < 0) return;
    if (psc_graph_rel(g, t) == PSC_REL_ACL_RELCL && !p->passive) noun = deed_meant(g, t, noun);
    if (p->subj >= 0 && is_relative_pronoun(g, p->subj)) p->subj = noun;
    if (p->obj >= 0 && is_relative_pronoun(g, p->obj))
        p->obj = noun;
    else if (p->obj < 0 && p->subj >= 0 && p->subj != noun && !p->passive)
        p->obj = noun;
}
