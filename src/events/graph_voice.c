/* SPDX-License-Identifier: Apache-2.0 */
/* The voice of a verb: whether it is passive, and who does it then.
 *
 * In prose a passive has its auxiliary: "the rebels called for talks" is none, though the tree
 * takes "called" for a participle; in a headline ("Two killed") it need not. */
#include "events/graph_part.h"

/* "resigned by email": by what means, not by whom, where a past tense may stand. */
static bool is_way(const psc_graph *g, int32_t t, int32_t by)
{
    const psc_rel base = psc_graph_base(g, t);
    const bool counted = psc_graph_child(g, by, PSC_REL_NUMMOD) >= 0; /* "voted by 55 votes" */
    if (psc_graph_is_headline(g) || psc_graph_entity(g, by) >= 0) return false;
    if (g->pred[by].pattern >= 0 && !counted) return false;
    return g->sent->tok[t].xpos == PSC_XPOS_VBD && (base == PSC_REL_ROOT || base == PSC_REL_CONJ);
}

/* "stands accused of": a participle that the verb says of its subject. */
static bool is_told_of(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    return h >= 0 && h < t && psc_graph_base(g, t) == PSC_REL_XCOMP &&
           (g->sent->tok[t].xpos == PSC_XPOS_VBN || g->sent->tok[t].xpos == PSC_XPOS_VBD) &&
           psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_STAND) &&
           psc_graph_child(g, t, PSC_REL_OBJ) < 0;
}

/* "Kenyan journalist arrested": a headline leaves "was" away, and nobody arrests without an
 * object. */
static bool is_suffered(const psc_graph *g, int32_t t)
{
    if (!psc_graph_is_headline(g) || !psc_graph_is_participle(g, t)) return false;
    if (!psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_SUFFERED)) return false;
    const int32_t subject = psc_graph_child(g, t, PSC_REL_NSUBJ);
    return subject >= 0 && subject < t && psc_graph_child(g, t, PSC_REL_OBJ) < 0 &&
           psc_graph_child(g, t, PSC_REL_CCOMP) < 0 && psc_graph_child(g, t, PSC_REL_AUX) < 0;
}

bool psc_graph_is_passive(const psc_graph *g, int32_t t)
{
    bool subject = false;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        psc_rel rel = psc_graph_rel(g, c);
        if (rel == PSC_REL_AUX_PASS) return true;
        if (rel == PSC_REL_OBL_AGENT && psc_graph_has_case(g, c, g->rules->by) && !is_way(g, t, c))
            return true;
        subject |= rel == PSC_REL_NSUBJ_PASS || rel == PSC_REL_CSUBJ_PASS;
    }
    if (is_told_of(g, t) || is_suffered(g, t)) return true;
    return subject && (psc_graph_is_headline(g) || psc_graph_base(g, t) == PSC_REL_CONJ ||
                       psc_graph_base(g, t) == PSC_REL_ACL);
}

int32_t psc_graph_thing_given(const psc_graph *g, int32_t t)
{
    const int32_t obj = psc_graph_child(g, t, PSC_REL_OBJ);
    if (obj >= 0) return psc_graph_colon_between(g, t, obj) ? -1 : obj;
    const int32_t x = psc_graph_child(g, t, PSC_REL_XCOMP);
    return x >= 0 && g->sent->tok[x].upos == PSC_UPOS_NOUN ? x : -1;
}

/* "by March", "by 2010": a name that is nobody, or a number. */
static bool is_deadline(const psc_graph *g, int32_t t)
{
    const uint8_t u = g->sent->tok[t].upos;
    return psc_graph_rel(g, t) != PSC_REL_OBL_AGENT && psc_graph_entity(g, t) < 0 &&
           (u == PSC_UPOS_PROPN || u == PSC_UPOS_NUM);
}

/* A phrase that is nobody who acts, or an adjective: "to death", "in Nablus", "dead". */
static bool may_bear_agent(const psc_graph *g, int32_t c)
{
    const psc_rel base = psc_graph_base(g, c);
    if (base == PSC_REL_XCOMP || base == PSC_REL_ADVMOD)
        return g->sent->tok[c].upos == PSC_UPOS_ADJ || g->sent->tok[c].upos == PSC_UPOS_ADV;
    const int32_t e = psc_graph_entity(g, c);
    return base == PSC_REL_OBL && (e < 0 || g->mentions->at[e].kind == PSC_ENTITY_PLACE ||
                                   g->mentions->at[e].kind == PSC_ENTITY_STATE);
}

/* "was beaten to death by soldiers", "shot dead by troops": the agent hangs lower. */
static int32_t agent_behind(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        if (c < t || !may_bear_agent(g, c)) continue;
        for (int32_t k = g->child[c]; k >= 0; k = g->next[k])
            if ((psc_graph_base(g, k) == PSC_REL_NMOD || psc_graph_base(g, k) == PSC_REL_OBL) &&
                psc_graph_entity(g, k) >= 0 && psc_graph_has_case(g, k, g->rules->by))
                return k;
    }
    return -1;
}

/* "were killed at the hands of the army" */
static int32_t agent_at_hands(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        if (c < t || psc_graph_base(g, c) != PSC_REL_OBL || psc_graph_entity(g, c) >= 0) continue;
        if (g->word[c] != g->rules->hand) continue;
        for (int32_t k = g->child[c]; k >= 0; k = g->next[k])
            if (psc_graph_base(g, k) == PSC_REL_NMOD && psc_graph_has_case(g, k, g->rules->of))
                return k;
    }
    return -1;
}

/* It may hang on what is given: "was granted a permit by Peru". */
int32_t psc_graph_agent(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_OBL && psc_graph_has_case(g, c, g->rules->by) &&
            !is_deadline(g, c))
            return c;
    const int32_t thing = psc_graph_thing_given(g, t);
    for (int32_t c = thing < 0 ? -1 : g->child[thing]; c >= 0; c = g->next[c])
        if ((psc_graph_base(g, c) == PSC_REL_NMOD || psc_graph_base(g, c) == PSC_REL_OBL) &&
            psc_graph_has_case(g, c, g->rules->by))
            return c;
    const int32_t behind = agent_behind(g, t);
    return behind >= 0 ? behind : agent_at_hands(g, t);
}
