/* SPDX-License-Identifier: Apache-2.0 */
/* Who does an act and to whom: the roles of a verb (of a noun: act_noun.c). */
#include "events/act_part.h"
#include "events/graph_part.h"
#include "events/speaker.h"
#include "record/code.h"

static bool is_company(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    return (base == PSC_REL_OBL || base == PSC_REL_NMOD) &&
           psc_graph_cue(g, t, PSC_CUE_COMPANY, NULL) && psc_graph_entity(g, t) >= 0;
}

/* "British troops, together with Afghan commandos, arrested ...": where the tree makes "together"
 * the head of those who stand behind it. */
static int32_t company_of_adverb(const psc_graph *g, int32_t t)
{
    if (psc_graph_base(g, t) != PSC_REL_ADVMOD) return -1;
    if (!psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_COMPANY)) return -1;
    const int32_t k = psc_graph_child(g, t, PSC_REL_OBL);
    return k == t || k < 0 || !psc_graph_has_case(g, k, g->rules->with) ? -1 : k;
}

static void add_company_of_adverb(const psc_graph *g, psc_act *act, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const int32_t who = company_of_adverb(g, c);
        if (who < 0 || psc_graph_entity(g, who) < 0) continue;
        const psc_args one = {.n = 1, .tok = {who}};
        psc_args_drop(&act->recipient, &one);
        psc_args_add(&act->actor, who);
    }
}

/* "Together with his colleague, the minister promised": the tree parts the two words. */
static bool is_company_before(const psc_graph *g, int32_t t, int32_t subj)
{
    uint32_t first, last;
    if (t > subj || psc_graph_base(g, t) != PSC_REL_OBL || psc_graph_entity(g, t) < 0) return false;
    if (is_company(g, t)) return true;
    psc_graph_reach(g, t, &first, &last);
    return first > 0 && psc_graph_has_case(g, t, g->rules->with) &&
           psc_rules_is_cue(g->rules, g->word[first - 1], PSC_CUE_COMPANY);
}

/* "Kenya, along with Uganda, sent ...", "Together with his colleague, the minister ...". */
static void add_company(const psc_graph *g, psc_act *act, int32_t t)
{
    psc_args *a = &act->actor;
    const int32_t subj = a->n ? a->tok[0] : -1;
    if (subj < 0 || subj >= (int32_t)g->n || psc_graph_entity(g, subj) < 0) return;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_args one = {.n = 1, .tok = {c}};
        if (is_company_before(g, c, subj)) psc_args_drop(&act->recipient, &one);
        if ((is_company(g, c) || is_company_before(g, c, subj)) &&
            !psc_args_has(&act->recipient, c))
            psc_args_add(a, c);
    }
    for (int32_t c = g->child[subj]; c >= 0; c = g->next[c])
        if (is_company(g, c)) psc_args_add(a, c);
    add_company_of_adverb(g, act, t);
}

/* "they will lose", "they would be treated as targets": who says it is the one who does it, to
 * the subject. */
static void put_speaker_first(psc_graph *g, int32_t t, psc_act *a)
{
    int32_t cue;
    const bool treated = !a->actor.n && !psc_graph_is_nominal(g, t) && g->pred[t].passive;
    if (!treated) a->recipient = a->actor;
    a->actor.n = 0;
    psc_args_add(&a->actor, psc_speaker(g, t, &cue));
}

/* Who acts stands in slots of the rule's own: of the verb, or of its object where the tree hangs
 * them there ("got a frosty reception in Colombo"). */
static void add_asked_actors(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    psc_args_add_slots(g, &a->actor, t, &rule->actor);
    const int32_t obj = psc_graph_is_noun(g, t) ? -1 : psc_graph_arguments(g, t)->obj;
    if (a->actor.n || psc_graph_is_noun(g, t) || rule->op != PSC_OP_REFUSE) return;
    if (obj >= 0) psc_args_add_slots(g, &a->actor, obj, &rule->actor);
    for (int32_t c = g->child[t]; c >= 0 && !a->actor.n; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_OBL) psc_args_add_slots(g, &a->actor, c, &rule->actor);
}

/* "died in an attack in Mali": nobody dies by the hand of a place. */
static void drop_places(const psc_graph *g, psc_args *a)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++) {
        const int32_t e = psc_graph_entity(g, a->tok[i]);
        const uint8_t kind = e < 0 ? PSC_ENTITY_NONE : g->mentions->at[e].kind;
        const bool place = kind == PSC_ENTITY_STATE || kind == PSC_ENTITY_PLACE;
        if (!place || !psc_graph_cue(g, a->tok[i], PSC_CUE_PLACE, NULL)) a->tok[n++] = a->tok[i];
    }
    a->n = n;
}

static void add_actors(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    if (rule->actor.n)
        add_asked_actors(g, t, rule, a);
    else
        psc_args_add_kind(g, &a->actor, t, PSC_SLOT_SUBJ);
    if (rule->actor.n && rule->done.type == PSC_TYPE_ASSAULT) drop_places(g, &a->actor);
    psc_act_share_doer(g, &a->actor, t);
}

static void add_recipients(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    psc_args *who = &a->recipient;
    if (rule->outer) psc_args_add_kind(g, who, t, PSC_SLOT_IOBJ); /* parsers mix it with obj */
    if (rule->recipient.n)
        psc_act_add_recipients(g, who, t, rule);
    else if (!rule->outer)
        psc_args_add_kind(g, who, t, PSC_SLOT_OBJ);
    if (who->n > 1) psc_act_drop_predicate(g, t, a);
    if (rule->done.type == PSC_TYPE_ASSAULT) psc_act_drop_complement(g, who, t);
}

static void verb_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    add_actors(g, t, rule, a);
    add_recipients(g, t, rule, a);
    if (!rule->swap) add_company(g, a, t);
    if (rule->speaker) put_speaker_first(g, t, a);
    if (rule->object_actor && !a->actor.n) {
        const int32_t obj = psc_graph_arguments(g, t)->obj;
        psc_args_add(&a->actor, obj < 0 ? obj : psc_graph_counted(g, obj));
    }
    if (!rule->outer) psc_act_add_doers(g, rule->swap ? &a->recipient : &a->actor);
    if (!rule->swap) psc_act_take_deed(g, t, rule, a);
    psc_act_take_giver(g, t, rule, a);
    psc_act_take_wielder(g, t, rule, a);
    const bool against = !rule->outer && rule->done.type == PSC_TYPE_ACCUSE;
    if (against) psc_act_drop_deed(g, &a->recipient, rule);
    const bool judges = rule->outer && (rule->op == PSC_OP_JUDGE || rule->op == PSC_OP_DENY);
    if (rule->done.type == PSC_TYPE_PROTEST || against || (judges && g->mentions))
        psc_act_spare_victims(g, t, &a->recipient);
    a->swap = rule->swap;
}

void psc_act_fill_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const bool noun = psc_graph_is_nominal(g, t);
    if (noun)
        psc_act_noun_roles(g, t, rule, a);
    else
        verb_roles(g, t, rule, a);
    a->reciprocal |= rule->frame == PSC_RECIPROCAL;
    if (rule->frame == PSC_VISIT && !psc_args_name_somebody(g, &a->recipient))
        psc_act_add_there(g, t, a);
    if (rule->frame == PSC_VISIT && !noun) psc_act_add_hosts(g, t, a);
    if (noun) psc_act_take_part(g, t, rule, a);
}

static const psc_code *code_of(const psc_graph *g, int32_t t)
{
    const int32_t e = psc_graph_entity(g, t);
    return e < 0 ? NULL : &g->mentions->at[e].code;
}

void psc_act_drop_spared(const psc_graph *g, psc_args *done_to, const psc_args *actor)
{
    psc_args kept = {0};
    const psc_code *own = actor->n ? code_of(g, actor->tok[0]) : NULL;
    for (uint32_t i = 0; i < done_to->n; i++) {
        const psc_code *c = code_of(g, done_to->tok[i]);
        if (!c || !psc_code_has_country(c)) continue;
        if (!own || strcmp(own->country, c->country) != 0) psc_args_add(&kept, done_to->tok[i]);
    }
    *done_to = kept;
}
