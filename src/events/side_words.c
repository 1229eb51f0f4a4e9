/* SPDX-License-Identifier: Apache-2.0 */
/* Whom a refusal, a threat, a promise or an answer is meant for, where its own words do not name
 * him. */
#include "events/side_parts.h"

#include "events/act_part.h"
#include "events/condition.h"
#include "events/graph_part.h"
#include "events/onedeed.h"
#include "events/retort.h"
#include "events/speaker.h"
#include "record/code.h"

/* "will not return unless the sieges end": a refusal is told to whoever is to do that. */
static void add_conditions(psc_coder *c, psc_side *s, int32_t t)
{
    psc_graph *g = &c->g;
    for (int32_t k = g->child[t]; k >= 0; k = g->next[k]) {
        const psc_rel base = psc_graph_base(g, k);
        if (!psc_graph_cue(g, k, PSC_CUE_CONDITION, NULL)) continue;
        if (base == PSC_REL_OBL) psc_side_add(c, s, k, 1);
        const int32_t doer = base == PSC_REL_ADVCL ? psc_graph_arguments(g, k)->subj : -1;
        if (doer >= 0 && doer < (int32_t)g->n) psc_side_add(c, s, doer, 1);
    }
}

static bool is_country(const psc_graph *g, int32_t e)
{
    return e >= 0 && g->mentions->at[e].kind == PSC_ENTITY_STATE &&
           !(g->mentions->flag[e] & (PSC_MENTION_CAPITAL | PSC_MENTION_SEAT));
}

bool psc_side_is_state(const psc_graph *g, int32_t t)
{
    const int32_t e = psc_graph_entity(g, t);
    return e >= 0 && g->mentions->at[e].kind == PSC_ENTITY_STATE;
}

/* "boycotted the talks held in Qatar": a country that has them is their host; a town need
 * not be. */
static void add_host(psc_coder *c, psc_side *s, int32_t talks)
{
    psc_graph *g = &c->g;
    for (int32_t k = talks < 0 ? -1 : g->child[talks]; k >= 0; k = g->next[k]) {
        if (psc_graph_rel(g, k) == PSC_REL_ACL && g->sent->tok[k].upos == PSC_UPOS_VERB)
            add_host(c, s, k);
        const psc_rel base = psc_graph_base(g, k);
        if ((base == PSC_REL_NMOD || base == PSC_REL_OBL) &&
            psc_graph_cue(g, k, PSC_CUE_PLACE, NULL) && is_country(g, psc_graph_entity(g, k)))
            psc_side_add(c, s, k, 0);
    }
}

void psc_side_add_refused(psc_coder *c, psc_side *s, const psc_act *a)
{
    if (a->cell.type != PSC_TYPE_REJECT || s->n) return;
    add_conditions(c, s, a->trigger);
    if (!s->n && psc_str_eq(a->cell.mode, PSC_STR("meet"))) add_host(c, s, a->about);
}

/* "would strike if Iran went on": whoever is to do or leave it is threatened. */
static void add_condition(psc_coder *c, psc_side *s, const psc_act *a)
{
    const int32_t clause = psc_condition_of(&c->g, a->trigger);
    const int32_t who = clause >= 0 ? psc_graph_arguments(&c->g, clause)->subj : -1;
    if (clause >= 0) psc_side_add(c, s, who >= 0 ? who : clause, 2);
}

/* "would treat any raid by Chad as war", "no place in Israel will be safe": whose deed or place
 * it is that the threat speaks of. */
static void add_meant(psc_coder *c, psc_side *s, const psc_act *a)
{
    psc_graph *g = &c->g;
    const psc_predicate *p = psc_graph_arguments(g, a->trigger);
    const int32_t thing[] = {p->obj, p->subj};
    for (size_t i = 0; i < sizeof thing / sizeof *thing; i++) {
        const bool here = thing[i] >= 0 && thing[i] < (int32_t)g->n;
        for (int32_t k = here ? g->child[thing[i]] : -1; k >= 0; k = g->next[k]) {
            const psc_rel base = psc_graph_base(g, k);
            const int32_t e = psc_graph_entity(g, k);
            if (e < 0 || !psc_code_has_country(&g->mentions->at[e].code)) continue;
            if (base == PSC_REL_NMOD || base == PSC_REL_AMOD || base == PSC_REL_COMPOUND)
                psc_side_add(c, s, k, 1);
        }
    }
}

/* "warned of a response to any Indian adventure": whose deed would be answered. */
static void add_answered(psc_coder *c, psc_side *s, const psc_act *a)
{
    psc_graph *g = &c->g;
    int32_t word[PSC_FILL_MAX];
    const psc_slot of = {PSC_SLOT_PREP, g->rules->of};
    if (psc_graph_is_noun(g, a->trigger)) return;
    const uint32_t n = psc_graph_fill(g, a->trigger, of, word);
    for (uint32_t i = 0; i < n; i++)
        for (int32_t k = word[i] < 0 ? -1 : g->child[word[i]]; k >= 0; k = g->next[k])
            if (psc_graph_base(g, k) == PSC_REL_NMOD &&
                (psc_graph_has_case(g, k, g->rules->to) ||
                 psc_graph_has_case(g, k, g->rules->on_account) ||
                 psc_graph_has_case(g, k, g->rules->against)))
                psc_side_add(c, s, k, 1);
}

/* Words to somebody: an ultimatum, a demand, a charge. */
static bool speaks_against(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = t < 0 ? NULL : psc_graph_rule(g, t);
    if (!rule || psc_graph_is_noun(g, t)) return false;
    return rule->op == PSC_OP_ASK || rule->op == PSC_OP_DEMAND || rule->op == PSC_OP_ACCUSE ||
           rule->done.type == PSC_TYPE_THREATEN || rule->done.type == PSC_TYPE_ACCUSE;
}

/* "gave the premier a week, failing which they would strike": to whom the words above it are
 * spoken by the same ones. */
static void add_warned(psc_coder *c, const psc_act *a, const psc_side *actor, psc_side *recipient)
{
    psc_graph *g = &c->g;
    int32_t t = a->trigger;
    for (int up = 0; up < 4 && t >= 0 && !recipient->n; up++) {
        const psc_rel base = psc_graph_base(g, t);
        if (base != PSC_REL_ADVCL && base != PSC_REL_ACL && base != PSC_REL_CCOMP &&
            base != PSC_REL_XCOMP)
            return;
        t = psc_graph_tok(g, t)->head;
        if (!speaks_against(g, t)) continue;
        const int32_t who = psc_graph_entity(g, psc_graph_arguments(g, t)->subj);
        if (who < 0 || !psc_side_has(c, actor, &g->mentions->at[who])) continue;
        psc_args told = {0};
        psc_args_add_kind(g, &told, t, PSC_SLOT_IOBJ);
        if (!told.n) psc_args_add_kind(g, &told, t, PSC_SLOT_OBJ);
        for (uint32_t i = 0; i < told.n; i++) psc_side_add(c, recipient, told.tok[i], 1);
    }
}

void psc_side_add_threatened(psc_coder *c, const psc_act *a, const psc_side *actor,
                             psc_side *recipient)
{
    add_condition(c, recipient, a);
    if (!recipient->n) add_warned(c, a, actor, recipient);
    if (!recipient->n && c->g.rules->rule[a->rule].speaker) add_meant(c, recipient, a);
    if (!recipient->n) add_answered(c, recipient, a);
    psc_side_drop_actors(c, recipient, actor);
}

void psc_side_add_refuser(psc_coder *c, const psc_act *a, psc_side *recipient)
{
    psc_graph *g = &c->g;
    const int32_t h = psc_graph_tok(g, a->trigger)->head;
    if (a->cell.type != PSC_TYPE_REQUEST || recipient->n || h < 0) return;
    if (!psc_graph_is_noun(g, a->trigger) || psc_graph_rel(g, a->trigger) != PSC_REL_OBJ) return;
    const psc_rule *rule = psc_graph_rule(g, h);
    if (!rule || rule->op != PSC_OP_REFUSE) return;
    const int32_t who = psc_graph_arguments(g, h)->subj;
    if (who >= 0) psc_side_add(c, recipient, who, 2);
}

void psc_side_add_mover(psc_coder *c, const psc_act *a, const psc_side *actor, psc_side *recipient)
{
    psc_graph *g = &c->g;
    int32_t t = psc_graph_tok(g, a->trigger)->head;
    const psc_event_type type = (psc_event_type)a->cell.type;
    if (type != PSC_TYPE_ACCUSE && type != PSC_TYPE_SUPPORT && type != PSC_TYPE_REJECT) return;
    if (recipient->n || !actor->n || t < 1 || psc_graph_base(g, a->trigger) != PSC_REL_ACL) return;
    if (!psc_graph_is_noun(g, t) || !psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_STEP)) return;
    for (int up = 0; up < 4 && t >= 0; up++) {
        t = psc_graph_tok(g, t)->head;
        if (t < 0 || t > a->trigger || psc_graph_is_noun(g, t)) continue;
        const int32_t who = psc_graph_arguments(g, t)->subj;
        const int32_t e = psc_graph_entity(g, who);
        if (e < 0 || psc_side_has(c, actor, &g->mentions->at[e])) continue;
        psc_side_add(c, recipient, who, 2);
        return;
    }
}

static bool is_promise_or_no(psc_event_type t)
{
    return t == PSC_TYPE_AGREE || t == PSC_TYPE_REJECT || t == PSC_TYPE_CONCEDE ||
           t == PSC_TYPE_THREATEN || t == PSC_TYPE_REQUEST;
}

/* "Lavrov told his colleague that Moscow would not": an officer of the state that acts. */
static bool speaks_for(const psc_side *actor, const psc_entity *says)
{
    return actor->n == 1 && actor->at[0].kind == PSC_ENTITY_STATE &&
           psc_code_is_organ(&says->code) && psc_code_has_country(&says->code) &&
           strncmp(actor->at[0].code.country, says->code.country, 3) == 0;
}

void psc_side_add_addressee(psc_coder *c, const psc_act *a, const psc_side *actor,
                            psc_side *recipient)
{
    int32_t cue;
    const int32_t who = psc_speaker(&c->g, a->trigger, &cue);
    const int32_t e = psc_graph_entity(&c->g, who);
    if (e < 0 || cue < 0 || cue >= (int32_t)c->g.n || cue == a->trigger) return;
    const bool words = psc_act_asks_object(&c->g, cue); /* "sent word to" */
    if (!words && !psc_rules_is_cue(c->g.rules, c->g.word[cue], PSC_CUE_TELL)) return;
    if (!is_promise_or_no((psc_event_type)a->cell.type)) return;
    const psc_entity *says = &c->g.mentions->at[e];
    if (!psc_side_has(c, actor, says) && !speaks_for(actor, says)) return;
    int32_t to[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(&c->g, cue, (psc_slot){PSC_SLOT_IOBJ, 0}, to);
    const int32_t word = words ? psc_graph_arguments(&c->g, cue)->obj : -1;
    if (word >= 0) n = psc_graph_fill(&c->g, word, (psc_slot){PSC_SLOT_PREP, c->g.rules->to}, to);
    if (!n && !words) n = psc_graph_fill(&c->g, cue, (psc_slot){PSC_SLOT_OBJ, 0}, to);
    for (uint32_t i = 0; i < n; i++) {
        const int32_t m = psc_graph_entity(&c->g, to[i]);
        if (m < 0 || to[i] == who || c->g.mentions->at[m].code.sector[0] == PSC_SECTOR_JRN)
            continue;
        if (c->g.mentions->flag[m] & (PSC_MENTION_MEDIA | PSC_MENTION_GENERIC)) continue;
        psc_side_add(c, recipient, to[i], 2);
    }
}

void psc_side_add_written_to(psc_coder *c, const psc_act *a, psc_side *recipient)
{
    const psc_graph *g = &c->g;
    const int32_t verb = psc_graph_tok(g, a->trigger)->head;
    if (a->cell.type != PSC_TYPE_REQUEST || verb < 0 || verb > a->trigger) return;
    if (psc_graph_base(g, a->trigger) != PSC_REL_ADVCL ||
        psc_graph_tok(g, a->trigger)->xpos != PSC_XPOS_VBG ||
        !psc_rules_has(g->rules, g->word[verb], PSC_TRAIT_MOUTH))
        return;
    for (int32_t k = g->child[verb]; k >= 0 && k < a->trigger; k = g->next[k])
        if (psc_graph_base(g, k) == PSC_REL_OBL && psc_graph_has_case(g, k, g->rules->to))
            psc_side_add(c, recipient, k, 1);
}

void psc_side_add_hearer(psc_coder *c, const psc_act *a, psc_side *recipient)
{
    psc_graph *g = &c->g;
    int32_t t = a->trigger;
    if (!is_promise_or_no((psc_event_type)a->cell.type)) return;
    while (t >= 0 && psc_graph_base(g, t) == PSC_REL_XCOMP) t = psc_graph_tok(g, t)->head;
    const int32_t tell = t >= 0 && psc_graph_base(g, t) == PSC_REL_CCOMP ? psc_graph_tok(g, t)->head
                                                                         : -1;
    if (tell < 0 || !psc_rules_is_cue(g->rules, g->word[tell], PSC_CUE_TELL)) return;
    const psc_predicate *p = psc_graph_arguments(g, tell);
    if (p->passive && psc_graph_entity(g, p->obj) >= 0) psc_side_add(c, recipient, p->obj, 2);
}

void psc_side_add_accuser(const psc_coder *c, psc_side *s, const psc_side *actor)
{
    const psc_event *o = psc_accusation_of(&c->g, c->list, actor->at, actor->n);
    for (uint32_t i = 0; o && i < o->n_actor; i++)
        *psc_push(c->g.arena, s->at, s->n, s->cap) = o->actor[i];
}

void psc_side_add_target_before(psc_coder *c, const psc_act *a, const psc_side *actor,
                                psc_side *recipient)
{
    const psc_graph *g = &c->g;
    if (a->cell.type != PSC_TYPE_SANCTION || recipient->n || !actor->n) return;
    if (psc_graph_rel(g, a->trigger) != PSC_REL_CONJ) return;
    for (uint32_t i = c->first_event; i < c->list->n; i++) {
        const psc_event *o = &c->list->at[i];
        if ((int32_t)o->trigger != g->sent->tok[a->trigger].head || o->n_recipient != 1) continue;
        if (!psc_same_codes(o->actor, o->n_actor, actor->at, actor->n)) continue;
        if (psc_code_has_country(&o->recipient[0].code))
            *psc_push(g->arena, recipient->at, recipient->n, recipient->cap) = o->recipient[0];
    }
}
