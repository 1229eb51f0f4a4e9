/* SPDX-License-Identifier: Apache-2.0 */
/* Acts that are told in general and not as done: what the law allows, what demands or aims are
 * made up of. */
#include "events/obstacle.h"

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

/* "Their demands include dissolving parliament", "the aim is to retake the town": part of what is
 * asked or meant. */
bool psc_act_is_part_of_demand(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    int32_t t = a->trigger;
    while (psc_graph_rel(g, t) == PSC_REL_CONJ && !psc_graph_is_noun(g, t))
        t = psc_graph_tok(g, t)->head;
    const int32_t h = t < 0 ? -1 : psc_graph_tok(g, t)->head;
    if (h < 0 || psc_graph_is_noun(g, h)) return false;
    const psc_rel base = psc_graph_base(g, t);
    if (base != PSC_REL_XCOMP && base != PSC_REL_CCOMP && base != PSC_REL_OBJ) return false;
    const int32_t subj = psc_graph_child(g, h, PSC_REL_NSUBJ);
    if (!psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_CONSIST) || subj < 0) return false;
    const psc_rule *rule = psc_graph_is_noun(g, subj) ? psc_graph_rule(g, subj) : NULL;
    return rule && rule->outer &&
           (rule->op == PSC_OP_ASK || rule->op == PSC_OP_DEMAND || rule->op == PSC_OP_INTEND);
}
