/* SPDX-License-Identifier: Apache-2.0 */
/* The roles of a happening that a noun tells: who does it stands before it or after "by", who
 * suffers it after "of", both of them after "between". */
#include "events/act_part.h"

/* "international and Russian criticism": a nation joined to another adjective. */
static void add_joined_nation(const psc_graph *g, psc_args *a, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_CONJ && g->sent->tok[c].upos == PSC_UPOS_ADJ &&
            psc_graph_entity(g, c) >= 0)
            psc_args_add(a, c);
}

/* Modifiers of a noun that are actors: "Russian", "US", "Assad's". */
static void add_owners(psc_graph *g, psc_args *a, int32_t t)
{
    static const psc_slot_kind kind[] = {PSC_SLOT_POSS, PSC_SLOT_AMOD, PSC_SLOT_COMPOUND};
    for (size_t k = 0; k < sizeof kind / sizeof *kind; k++) {
        int32_t fill[PSC_FILL_MAX];
        uint32_t n = psc_graph_fill(g, t, (psc_slot){(uint8_t)kind[k], 0}, fill);
        for (uint32_t i = 0; i < n; i++)
            if (kind[k] == PSC_SLOT_POSS ||
                (psc_graph_entity(g, fill[i]) >= 0 && !psc_graph_is_circumstance(g, t, fill[i])))
                psc_args_add(a, fill[i]);
            else if (kind[k] == PSC_SLOT_AMOD)
                add_joined_nation(g, a, fill[i]);
    }
}

/* "his arrest", "the tanker's release": the possessor suffers it, if a person or a thing;
 * "Turkey's arrests": a state does it. */
static void own_object(psc_graph *g, int32_t t, psc_act *a)
{
    psc_args owner = {0};
    psc_args_add_kind(g, &owner, t, PSC_SLOT_POSS);
    if (!owner.n) return;
    const int32_t e = psc_graph_entity(g, owner.tok[0]);
    const psc_entity *who = e < 0 ? NULL : psc_graph_first_mention(g, &g->mentions->at[e]);
    if (who && who->kind != PSC_ENTITY_PERSON && who->kind != PSC_ENTITY_GROUP) return;
    psc_args_drop(&a->actor, &owner);
    psc_args_add_all(&a->recipient, &owner);
}

/* "Iran": a state by a name of one word, no capital; not "US" or "United States", which do for
 * the adjective too. */
static bool is_state_name(const psc_graph *g, int32_t t)
{
    const int32_t e = psc_graph_entity(g, t);
    const psc_str form = psc_graph_tok(g, t)->form;
    return e >= 0 && g->mentions->at[e].kind == PSC_ENTITY_STATE &&
           !(g->mentions->flag[e] & PSC_MENTION_CAPITAL) && form.len > 3 && form.ptr[1] >= 'a' &&
           g->sent->tok[t].xpos == PSC_XPOS_NNP &&
           (t == 0 || g->sent->tok[t - 1].upos != PSC_UPOS_PROPN);
}

bool psc_graph_is_soft_target(const psc_graph *g, int32_t t)
{
    const int32_t e = psc_graph_entity(g, t);
    const psc_entity *m = e < 0 ? NULL : &g->mentions->at[e];
    return m && psc_graph_tok(g, t)->upos == PSC_UPOS_NOUN &&
           (m->code.sector[0] == PSC_SECTOR_EDU || m->code.sector[0] == PSC_SECTOR_REL ||
            m->code.sector[0] == PSC_SECTOR_MED) &&
           (m->kind == PSC_ENTITY_ORG || m->kind == PSC_ENTITY_GROUP) && !m->plural;
}

/* "the Iran sanctions", "the Iraq invasion": a state before a deed of force is whom it is done to,
 * unless that is told otherwise; so is a school before a shooting. */
static void turn_on_states(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const bool turned = !rule->outer && (rule->done.type == PSC_TYPE_SANCTION ||
                                         rule->done.type == PSC_TYPE_ASSAULT);
    if (!turned || a->recipient.n || a->reciprocal) return;
    psc_args on = {0};
    for (uint32_t i = 0; i < a->actor.n; i++) {
        const int32_t c = a->actor.tok[i];
        if (c == t - 1 && psc_graph_rel(g, c) == PSC_REL_COMPOUND &&
            (is_state_name(g, c) || psc_graph_is_soft_target(g, c)))
            psc_args_add(&on, c);
    }
    psc_args_drop(&a->actor, &on);
    psc_args_add_all(&a->recipient, &on);
}

/* "blamed the attack on the rebels": the phrase is the verb's, wherever the tree hangs it. */
static bool is_verbs_own(const psc_graph *g, int32_t t, psc_slot slot)
{
    const int32_t h = psc_graph_tok(g, t)->head;
    const psc_rule *above = h < 0 || psc_graph_rel(g, t) != PSC_REL_OBJ ? NULL
                                                                        : psc_graph_rule(g, h);
    if (!above || !above->factive || above->op != PSC_OP_ACCUSE) return false;
    for (uint32_t i = 0; i < above->recipient.n; i++)
        if (above->recipient.at[i].kind == slot.kind && above->recipient.at[i].prep == slot.prep)
            return true;
    return false;
}

/* Words of somebody: "criticism from Poland", "a request from Laos" are theirs. */
static bool is_said(const psc_rule *rule)
{
    if (rule->outer)
        return rule->op == PSC_OP_ASK || rule->op == PSC_OP_DEMAND || rule->op == PSC_OP_ACCUSE ||
               rule->op == PSC_OP_THREATEN || rule->op == PSC_OP_INTEND;
    return rule->done.type == PSC_TYPE_ACCUSE || rule->done.type == PSC_TYPE_THREATEN;
}

/* Those a noun's phrases name; "an ambush of the convoy in Peru": the place only if nobody else
 * is. */
static void add_noun_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots,
                                bool said)
{
    for (int places = 0; places < 2; places++) {
        const bool told = psc_args_name_thing(g, a);
        for (uint32_t i = 0; i < slots->n && !(places && told); i++)
            if (slots->at[i].kind == PSC_SLOT_PREP &&
                psc_rules_is_place(g->rules, slots->at[i]) == (places == 1) &&
                !(said && slots->at[i].prep == g->rules->from) && !is_verbs_own(g, t, slots->at[i]))
                psc_args_add_slot(g, a, t, slots->at[i]);
    }
}

/* "the withholding of aid to Mali": whom it is for hangs on the thing withheld. */
static void add_on_thing(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    const int32_t thing = psc_graph_child(g, t, PSC_REL_NMOD);
    if (thing < 0 || psc_graph_entity(g, thing) >= 0 || psc_args_name_somebody(g, a)) return;
    for (uint32_t i = 0; i < slots->n; i++)
        if (slots->at[i].kind == PSC_SLOT_PREP && slots->at[i].prep == g->rules->to)
            psc_args_add_slot(g, a, thing, slots->at[i]);
}

/* "talks on a prisoner swap between A and B": whose talks they are stands behind their subject. */
static void add_lower_parties(psc_graph *g, psc_args *between, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0 && !between->n; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_NMOD && c > t && psc_graph_entity(g, c) < 0)
            psc_args_add_prep(g, between, c, g->rules->between);
}

/* "In a warning to Ankara, the admiral said ...": whose words follow it. */
static void add_utterer(psc_graph *g, int32_t t, psc_act *a)
{
    const int32_t h = psc_graph_tok(g, t)->head, in = psc_graph_child(g, t, PSC_REL_CASE);
    if (h < 0 || in < 0 || psc_graph_base(g, t) != PSC_REL_OBL) return;
    if (g->word[in] != g->rules->in || g->sent->tok[h].upos != PSC_UPOS_VERB) return;
    const psc_predicate *p = psc_graph_arguments(g, h);
    if (!p->passive && p->subj >= 0 && psc_graph_entity(g, p->subj) >= 0)
        psc_args_add(&a->actor, p->subj);
}

/* Whether what stands behind this preposition is a recipient of the rule. */
static bool is_for(const psc_rule *rule, uint32_t prep)
{
    for (uint32_t i = 0; i < rule->recipient.n; i++)
        if (rule->recipient.at[i].prep == prep) return true;
    return false;
}

/* "talks between A and B": both of them do it. */
static void take_both(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    psc_args between = {0};
    psc_args_add_prep(g, &between, t, g->rules->between);
    if (!between.n && rule->frame == PSC_RECIPROCAL) add_lower_parties(g, &between, t);
    const bool told = a->actor.n && rule->frame == PSC_DIRECTED && is_for(rule, g->rules->between);
    if (!between.n || told) return; /* "the mediation by Oman between Iran and Iraq" */
    a->actor = between;
    a->reciprocal = true;
}

static void add_of(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    psc_args of = {0};
    psc_args_add_prep(g, &of, t, g->rules->of);
    psc_act_drop_gift(g, t, &of);
    if (rule->own_object && !of.n) own_object(g, t, a);
    const bool owned = a->actor.n && rule->of_actor &&
                       psc_graph_child(g, t, PSC_REL_NMOD_POSS) >= 0;
    if (owned && rule->frame != PSC_RECIPROCAL && rule->done.type == PSC_TYPE_SUPPORT) {
        psc_args_add_all(&a->recipient, &of); /* "the king's support of Chad" */
        return;
    }
    psc_args_add_all(rule->of_actor || rule->frame == PSC_RECIPROCAL ? &a->actor : &a->recipient,
                     &of);
}

/* "At the request of Chad, Mali closed the camp": who does it was asked. */
static void add_heeder(psc_graph *g, int32_t t, psc_act *a)
{
    const int32_t verb = psc_graph_tok(g, t)->head;
    if (verb < 0 || g->sent->tok[verb].upos != PSC_UPOS_VERB) return;
    const psc_predicate *p = psc_graph_arguments(g, verb);
    if (p->subj >= 0) psc_args_add(&a->recipient, p->subj);
}

void psc_act_noun_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const bool said = is_said(rule);
    psc_args_add_prep(g, &a->actor, t, g->rules->by);
    add_owners(g, &a->actor, t);
    psc_args_add_slots(g, &a->actor, t, &rule->actor);
    add_of(g, t, rule, a);
    if (said) psc_args_add_prep(g, &a->actor, t, g->rules->from);
    add_noun_recipients(g, &a->recipient, t, &rule->recipient, said);
    if (rule->heeded) add_heeder(g, t, a);
    if (!rule->outer) add_on_thing(g, &a->recipient, t, &rule->recipient);
    psc_act_drop_gift(g, t, &a->recipient);
    const int32_t first = psc_graph_tok(g, t)->head;
    if (!a->actor.n && psc_graph_rel(g, t) == PSC_REL_CONJ && psc_graph_is_noun(g, first))
        add_owners(g, &a->actor, first); /* "government sieges and air strikes" */
    if (said && !a->actor.n && a->recipient.n) add_utterer(g, t, a);
    take_both(g, t, rule, a);
    psc_act_take_wielder(g, t, rule, a);
    turn_on_states(g, t, rule, a);
    if (!rule->outer && rule->done.type == PSC_TYPE_ACCUSE) /* "an inquiry into the murder of" */
        psc_act_spare_victims(g, t, &a->recipient);
}
