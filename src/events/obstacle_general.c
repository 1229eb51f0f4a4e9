/* SPDX-License-Identifier: Apache-2.0 */
/* Acts that are told in general and not as done: what the law allows, what demands or aims are
 * made up of. */
#include "events/obstacle.h"

#include "base/str.h"
#include "events/graph_part.h"

static bool is_law(const psc_graph *g, int32_t t)
{
    return t >= 0 && psc_graph_is_noun(g, t) && psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_LAW);
}

/* The law that does what the verb tells: its subject, or the noun it hangs on ("a law allowing",
 * "a law that allows"); -1. */
static int32_t law_of(const psc_graph *g, int32_t verb)
{
    if (verb < 0 || psc_graph_is_noun(g, verb)) return -1;
    const int32_t subj = psc_graph_child(g, verb, PSC_REL_NSUBJ), h = psc_graph_tok(g, verb)->head;
    if (is_law(g, subj)) return subj;
    const psc_rel base = psc_graph_base(g, verb);
    return base == PSC_REL_ACL && is_law(g, h) ? h : -1;
}

static bool permits(const psc_graph *g, int32_t verb)
{
    return psc_rules_is_cue(g->rules, g->word[verb], PSC_CUE_PERMIT);
}

/* "Jordanian law allowed rapists to go free": how things stand, without an article; "a new law
 * allows" is news. */
static bool is_law_of_the_land(const psc_graph *g, int32_t law)
{
    return psc_graph_child(g, law, PSC_REL_DET) < 0 && psc_graph_tok(g, law)->xpos == PSC_XPOS_NN &&
           psc_graph_child(g, law, PSC_REL_NMOD_POSS) < 0;
}

/* "a law allowing the army to arrest civilians": what it lets others do is not told as done. */
bool psc_act_is_lawful_only(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    int32_t t = a->trigger;
    const int32_t own = permits(g, t) ? law_of(g, t) : -1;
    if (own >= 0) return is_law_of_the_land(g, own);
    for (int up = 0; up < 3 && t >= 0; up++) {
        const psc_rel base = psc_graph_base(g, t);
        const int32_t h = psc_graph_tok(g, t)->head;
        const bool below = base == PSC_REL_XCOMP || base == PSC_REL_CCOMP || base == PSC_REL_CONJ ||
                           base == PSC_REL_ADVCL;
        const bool bare = psc_graph_tok(g, t)->xpos == PSC_XPOS_VB; /* "let them detain" */
        if (h < 0 || !below || !(bare || psc_graph_infinitive(g, t))) return false;
        if (permits(g, h) && law_of(g, h) >= 0) return true;
        t = h;
    }
    return false;
}

/* What the noun at t is a phrase or a fellow of: "charges" of "the dropping of charges". */
static int32_t top_of_phrases(const psc_graph *g, int32_t t)
{
    for (int up = 0; up < 6 && t >= 0; up++) {
        const psc_rel base = psc_graph_base(g, t);
        const bool noun = psc_graph_is_noun(g, t);
        if (base != PSC_REL_CONJ && !(noun && base == PSC_REL_NMOD)) break;
        t = psc_graph_tok(g, t)->head;
    }
    return t;
}

static bool is_demand(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_is_noun(g, t) ? psc_graph_rule(g, t) : NULL;
    return rule && rule->outer &&
           (rule->op == PSC_OP_ASK || rule->op == PSC_OP_DEMAND || rule->op == PSC_OP_INTEND);
}

/* "Their demands include dissolving parliament and an inquiry into police violence", "the aim is
 * to retake the town": part of what is asked or meant. */
bool psc_act_is_part_of_demand(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = top_of_phrases(g, a->trigger);
    const int32_t h = t < 0 ? -1 : psc_graph_tok(g, t)->head;
    if (h < 0 || psc_graph_is_noun(g, h)) return false;
    const psc_rel base = psc_graph_base(g, t);
    if (base != PSC_REL_XCOMP && base != PSC_REL_CCOMP && base != PSC_REL_OBJ &&
        base != PSC_REL_OBL)
        return false;
    const int32_t subj = psc_graph_child(g, h, PSC_REL_NSUBJ);
    return subj >= 0 && psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_CONSIST) &&
           is_demand(g, subj);
}

static bool is_statute(const psc_graph *g, int32_t t)
{
    return t >= 0 && psc_graph_is_noun(g, t) &&
           psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_STATUTE);
}

/* "is removed", "impeaches", "must vote": at no time in particular. */
static bool is_timeless(const psc_graph *g, int32_t t)
{
    const psc_token *tok = psc_graph_tok(g, t);
    if (tok->xpos == PSC_XPOS_VBZ || tok->xpos == PSC_XPOS_VBP) return true;
    if (tok->xpos != PSC_XPOS_VBN && tok->xpos != PSC_XPOS_VB) return false;
    if (psc_graph_cue(g, t, PSC_CUE_FUTURE, NULL)) return false;
    int32_t first = -1;
    for (int32_t k = g->child[t]; k >= 0 && first < 0; k = g->next[k])
        if (psc_graph_base(g, k) == PSC_REL_AUX) first = k;
    if (first < 0) return false;
    const psc_token *aux = psc_graph_tok(g, first);
    const bool perfect = psc_str_ieq(aux->lemma, PSC_STR("have"));
    return !perfect &&
           (aux->xpos == PSC_XPOS_VBZ || aux->xpos == PSC_XPOS_VBP || aux->xpos == PSC_XPOS_MD);
}

/* "under the constitution", "according to the law" at the verb. */
static bool stands_under_statute(const psc_graph *g, int32_t verb)
{
    for (int32_t k = g->child[verb]; k >= 0; k = g->next[k]) {
        const int32_t under = psc_graph_child(g, k, PSC_REL_CASE);
        if (psc_graph_base(g, k) == PSC_REL_OBL && is_statute(g, k) && under >= 0 &&
            psc_rules_is_cue(g->rules, g->word[under], PSC_CUE_BY_RULE))
            return true;
    }
    return false;
}

/* "The constitution specifies that officials are removed", "under the law, the House impeaches the
 * president": how it is to be done, whenever it is. */
bool psc_act_is_by_statute(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    int32_t t = a->trigger;
    if (psc_graph_is_noun(g, t)) return false;
    for (int up = 0; up < 5 && t >= 0; up++) {
        if (is_timeless(g, t) && stands_under_statute(g, t)) return true;
        const int32_t h = psc_graph_tok(g, t)->head;
        if (h < 0 || psc_graph_is_noun(g, h)) return false;
        if (psc_graph_base(g, t) == PSC_REL_CCOMP && is_timeless(g, h) &&
            is_statute(g, psc_graph_child(g, h, PSC_REL_NSUBJ)))
            return true;
        t = h;
    }
    return false;
}

/* "a": no "the", "this", "his". */
static bool is_indefinite(const psc_graph *g, int32_t noun)
{
    const int32_t det = noun < 0 ? -1 : psc_graph_child(g, noun, PSC_REL_DET);
    return det >= 0 && psc_graph_tok(g, noun)->xpos == PSC_XPOS_NN &&
           psc_graph_tok(g, det)->xpos == PSC_XPOS_DT &&
           !psc_rules_is_cue(g->rules, g->word[det], PSC_CUE_DEFINITE);
}

/* "An official can be removed by the senate", "a judge, who may be removed": how things stand. */
static bool can_befall_any(const psc_graph *g, int32_t t)
{
    if (psc_graph_is_noun(g, t) || !g->pred[t].passive ||
        !psc_graph_cue(g, t, PSC_CUE_ABILITY, NULL))
        return false;
    const bool relative = psc_graph_base(g, t) == PSC_REL_ACL;
    return is_indefinite(g, relative ? psc_graph_tok(g, t)->head
                                     : psc_graph_child(g, t, PSC_REL_NSUBJ_PASS));
}

/* "people who are convicted of blasphemy", "people who had been accused of crimes": nobody in
 * particular. */
bool psc_act_is_of_anybody(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, who = psc_graph_tok(g, t)->head;
    if (can_befall_any(g, t)) return true;
    if (psc_graph_base(g, t) != PSC_REL_ACL || !g->pred[t].passive || a->actor.n) return false;
    const bool anybody = psc_rules_is_cue(g->rules, g->word[who], PSC_CUE_ANYBODY);
    return anybody && psc_graph_child(g, who, PSC_REL_NUMMOD) < 0 &&
           psc_graph_child(g, who, PSC_REL_DET) < 0 && psc_graph_child(g, who, PSC_REL_AMOD) < 0;
}

/* "The rebels want to retake the town": a wish, no threat. */
bool psc_act_is_wish(const psc_coder *c, const psc_act *a)
{
    return a->cell.type == PSC_TYPE_THREATEN && a->op == PSC_OP_INTEND &&
           !psc_graph_is_noun(&c->g, a->trigger) &&
           psc_rules_is_cue(c->g.rules, c->g.word[a->trigger], PSC_CUE_WISH);
}

static bool names_agent(const psc_graph *g, int32_t verb)
{
    for (int32_t k = g->child[verb]; k >= 0; k = g->next[k])
        if (psc_graph_rel(g, k) == PSC_REL_OBL_AGENT) return true;
    return false;
}

/* "The move is widely seen as meddling": an opinion of nobody who is told. */
bool psc_act_is_opinion_of_nobody(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger;
    if (a->cell.type != PSC_TYPE_ACCUSE || psc_graph_is_noun(g, t) || !g->pred[t].passive)
        return false;
    return psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_HELD) && !names_agent(g, t);
}

/* "The king is allowed to dissolve parliament": how things stand, by nobody's word. */
bool psc_act_is_standing_right(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger;
    return a->cell.type == PSC_TYPE_CONCEDE && !a->actor.n && !psc_graph_is_noun(g, t) &&
           permits(g, t) && is_timeless(g, t) && g->pred[t].passive && !a->negated;
}
