/* SPDX-License-Identifier: Apache-2.0 */
/* Whose a thing is.
 *
 * Within the sentence the tree tells: possessor, nationality, "by"; for one to whom something is
 * done also who holds it, rides in it, or stands behind "of".  A proposal goes on being
 * its author's: after "the envoy's plan" or "the envoy proposed", "the idea" and "this plan" are
 * the envoy's, if nothing tells them anew.  The same noun comes first, then the one told last. */
#include "events/owner.h"

#include "events/act_part.h"

enum { REACH_SENTENCES = 4 };

int32_t psc_owner_of(psc_graph *g, int32_t t)
{
    int32_t doer[PSC_FILL_MAX]; /* "the bombardment by government forces" */
    const uint32_t n = psc_graph_fill(g, t, (psc_slot){PSC_SLOT_PREP, g->rules->by}, doer);
    for (uint32_t i = 0; i < n; i++)
        if (psc_graph_entity(g, doer[i]) >= 0) return psc_graph_entity(g, doer[i]);
    for (int32_t k = g->child[t]; k >= 0; k = g->next[k]) {
        const psc_rel rel = psc_graph_rel(g, k);
        if (rel != PSC_REL_NMOD_POSS && rel != PSC_REL_AMOD && rel != PSC_REL_COMPOUND) continue;
        if (rel == PSC_REL_COMPOUND && psc_graph_is_circumstance(g, t, k)) continue;
        if (rel == PSC_REL_COMPOUND && psc_rule_harms(psc_graph_rule(g, t)) &&
            (psc_graph_is_soft_target(g, k) ||
             psc_rules_is_cue(g->rules, g->word[k], PSC_CUE_PREMISES)))
            continue; /* "the church bombing", "the Kabul hotel attack" */
        if (psc_graph_entity(g, k) >= 0) return psc_graph_entity(g, k);
        const int32_t below = rel != PSC_REL_AMOD ? psc_owner_of(g, k) : -1;
        if (below >= 0) return below; /* "a Hezbollah arms depot", "the Dutch board's finding" */
    }
    return -1;
}

/* "shelling blamed by officials on rebels": who blames has not done it. */
static bool is_blame(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    return rule && rule->outer && rule->op == PSC_OP_ACCUSE;
}

/* "a bus carrying pilgrims", "a depot held by the rebels": who holds a thing, or is in it. */
static int32_t holder_of(psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        if (psc_graph_base(g, c) != PSC_REL_ACL) continue;
        const psc_predicate *p = psc_graph_arguments(g, c);
        if (p->obj == t && p->subj >= 0 && /* "the truce that Manila had put forward" */
            psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_AUTHOR))
            return psc_graph_entity(g, p->subj);
        if (psc_graph_rel(g, c) != PSC_REL_ACL || is_blame(g, c)) continue;
        if (p->passive && p->subj >= 0) return psc_graph_entity(g, p->subj);
        if (psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_CARRY) && !p->passive) {
            const int32_t to = psc_graph_child(g, c, PSC_REL_OBL);
            return psc_graph_entity(g, p->obj >= 0 ? p->obj : to);
        }
    }
    return -1;
}

static bool is_proposal(const psc_graph *g, int32_t t)
{
    return psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_PROPOSAL);
}

static bool is_somebody(const psc_entity *e, bool states)
{
    return e->kind == PSC_ENTITY_GROUP || e->kind == PSC_ENTITY_ORG ||
           e->kind == PSC_ENTITY_PERSON || (states && e->kind == PSC_ENTITY_STATE);
}

/* Somebody behind that preposition; -1. */
static int32_t somebody_behind(psc_graph *g, int32_t t, uint32_t prep, bool states)
{
    int32_t fill[PSC_FILL_MAX];
    const uint32_t n = psc_graph_fill(g, t, (psc_slot){PSC_SLOT_PREP, prep}, fill);
    for (uint32_t i = 0; i < n; i++) {
        const int32_t e = psc_graph_entity(g, fill[i]);
        if (e >= 0 && is_somebody(&g->mentions->at[e], states)) return e;
    }
    return -1;
}

/* "food aid from Oman" */
static bool is_help(const psc_rule *rule)
{
    return rule && !rule->outer && rule->done.type == PSC_TYPE_AID;
}

/* "the camps of the miners", "the home of the minister", "an offer of troops from Turkey". */
static int32_t owner_behind(psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    if (psc_rule_harms(rule) && !rule->of_actor) return -1; /* "the bombing of a school" */
    const bool sent = is_proposal(g, t) || is_help(rule);
    const int32_t sender = sent ? somebody_behind(g, t, g->rules->from, true) : -1;
    return sender >= 0 ? sender : somebody_behind(g, t, g->rules->of, false);
}

/* "read out a letter that accused the president": whose word it is that says so. */
static int32_t author_above(psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    const bool object = /* or taken for none; or "said in a letter that ..." */
        psc_graph_rel(g, t) == PSC_REL_OBJ ||
        (psc_graph_rel(g, t) == PSC_REL_OBL &&
         (psc_graph_child(g, t, PSC_REL_CASE) < 0 || psc_graph_cue(g, t, PSC_CUE_PLACE, NULL)));
    if (h < 0 || !object || psc_graph_is_noun(g, h)) return -1;
    if (!psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_DOCUMENT)) return -1;
    bool tells = false; /* a clause of its own */
    for (int32_t k = g->child[t]; k >= 0; k = g->next[k])
        tells |= psc_graph_base(g, k) == PSC_REL_ACL;
    return tells ? psc_graph_entity(g, psc_graph_arguments(g, h)->subj) : -1;
}

int32_t psc_holder_of(psc_graph *g, int32_t t)
{
    const int32_t owner = psc_owner_of(g, t), holder = owner >= 0 ? owner : holder_of(g, t);
    const int32_t behind = holder >= 0 ? holder : owner_behind(g, t);
    return behind >= 0 ? behind : author_above(g, t);
}

/* Who makes it: the owner; of "proposed", and of "unveiled a plan", the subject. */
static int32_t author_of(psc_graph *g, int32_t t)
{
    if (!psc_graph_is_noun(g, t)) {
        if (g->sent->tok[t].upos != PSC_UPOS_VERB) return -1;
        return psc_graph_entity(g, psc_graph_arguments(g, t)->subj);
    }
    const int32_t owner = psc_owner_of(g, t), h = g->sent->tok[t].head;
    if (owner >= 0 || h < 0 || psc_graph_rel(g, t) != PSC_REL_OBJ) return owner;
    if (psc_graph_cue(g, t, PSC_CUE_DEFINITE, NULL)) return -1;
    return psc_graph_entity(g, psc_graph_arguments(g, h)->subj);
}

void psc_proposals_note(psc_proposals *p, psc_graph *g)
{
    for (uint32_t t = 0; t < g->n; t++) {
        if (!is_proposal(g, (int32_t)t)) continue;
        const int32_t who = author_of(g, (int32_t)t);
        if (who < 0 || g->mentions->at[who].kind == PSC_ENTITY_PLACE) continue;
        p->at[p->n++ % PSC_PROPOSALS] = (psc_proposal){
            .word = g->word[t], .sentence = g->sent->index, .token = t, .owner = who};
    }
}

/* "the idea", "this step": nothing of its own tells which. */
static bool is_bare(const psc_graph *g, int32_t t)
{
    bool definite = false;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if (base == PSC_REL_DET)
            definite |= psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_DEFINITE);
        else if (base == PSC_REL_ACL || base == PSC_REL_NMOD || base == PSC_REL_CCOMP)
            return false;
    }
    return definite;
}

/* "embraced the idea, but has cooled on it": the proposal told before in the sentence. */
static int32_t owner_before(const psc_proposals *p, psc_graph *g, int32_t t)
{
    if (!psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_THING)) return -1;
    for (int32_t k = t - 1; k >= 0; k--) {
        if (!is_proposal(g, k) || !psc_graph_is_noun(g, k)) continue;
        const int32_t owner = psc_owner_of(g, k);
        return owner >= 0 ? owner : psc_proposals_owner(p, g, k);
    }
    return -1;
}

int32_t psc_proposals_owner(const psc_proposals *p, psc_graph *g, int32_t t)
{
    int32_t found = -1;
    if (g->sent->tok[t].upos == PSC_UPOS_PRON) return owner_before(p, g, t);
    if (!psc_graph_is_noun(g, t) || !is_proposal(g, t) || !is_bare(g, t)) return -1;
    for (uint32_t i = 0; i < p->n && i < PSC_PROPOSALS; i++) {
        const psc_proposal *k = &p->at[(p->n - 1 - i) % PSC_PROPOSALS];
        if (k->sentence + REACH_SENTENCES < g->sent->index) break;
        if (k->sentence == g->sent->index && k->token >= (uint32_t)t) continue;
        if (k->word == g->word[t]) return k->owner;
        if (found < 0) found = k->owner;
    }
    return found;
}
