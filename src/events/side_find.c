/* SPDX-License-Identifier: Apache-2.0 */
/* Who did it and to whom: an act's roles, and whom the words about it tell besides. */
#include "events/coder.h"

#include "events/act_part.h"
#include "events/condition.h"
#include "events/graph_part.h"
#include "events/onedeed.h"
#include "events/retort.h"
#include "events/speaker.h"
#include "record/code.h"

/* "the naming of an ambassador to Bahrain": who is of no country, and the phrase below him that
 * tells another's. */
static bool carries_another(const psc_coder *c, const psc_side *s, const psc_entity *e)
{
    for (uint32_t i = 0; i < s->n; i++) {
        const psc_entity *o = &s->at[i];
        if (o == e || !psc_code_has_country(&o->code) || o->sentence != e->sentence) continue;
        if (psc_graph_rel(&c->g, (int32_t)o->head) == PSC_REL_CONJ) continue; /* beside him */
        if (o->head > e->head && psc_graph_above(&c->g, (int32_t)e->head, (int32_t)o->head))
            return true;
    }
    return false;
}

static void drop_carriers(const psc_coder *c, psc_side *s)
{
    uint32_t n = 0;
    bool gone[PSC_ARGS_MAX] = {false};
    for (uint32_t i = 0; i < s->n && i < PSC_ARGS_MAX; i++)
        gone[i] = !psc_code_has_country(&s->at[i].code) && carries_another(c, s, &s->at[i]);
    for (uint32_t i = 0; i < s->n; i++)
        if (i >= PSC_ARGS_MAX || !gone[i]) s->at[n++] = s->at[i];
    s->n = n;
}

/* "Russian air strikes": a nationality with arms is its forces. */
static void make_forces(psc_side *s)
{
    for (uint32_t i = 0; i < s->n; i++)
        if (s->at[i].kind == PSC_ENTITY_ADJ && s->at[i].code.sector[0] == PSC_SECTOR_GOV)
            s->at[i].code.sector[0] = PSC_SECTOR_MIL;
}

/* "Nine Lebanese lamplighters marched": a nationality before a trade nobody knows is its people. */
static void make_people(psc_side *s)
{
    for (uint32_t i = 0; i < s->n; i++)
        if (s->at[i].kind == PSC_ENTITY_ADJ && s->at[i].code.sector[0] == PSC_SECTOR_GOV)
            s->at[i].code.sector[0] = PSC_SECTOR_CVL;
}

/* People who flee or are driven out. */
static void make_refugees(psc_side *s)
{
    for (uint32_t i = 0; i < s->n; i++) {
        uint8_t *sector = s->at[i].code.sector;
        if (sector[0] == PSC_SECTOR_CVL || sector[0] == PSC_SECTOR_UNK) sector[0] = PSC_SECTOR_REF;
    }
}

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

static bool is_state(const psc_graph *g, int32_t t)
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

/* Whom a refusal that names nobody is meant for. */
static void add_refused(psc_coder *c, psc_side *s, const psc_act *a)
{
    if (a->cell.type != PSC_TYPE_REJECT || s->n) return;
    add_conditions(c, s, a->trigger);
    if (!s->n && psc_str_eq(a->cell.mode, PSC_STR("meet"))) add_host(c, s, a->about);
}

/* "government forces, backed by Russian bombers": those who back them with arms fight too. */
static void add_helpers(psc_coder *c, psc_side *s, const psc_args *args)
{
    psc_graph *g = &c->g;
    for (uint32_t i = 0; i < args->n; i++) {
        if (args->tok[i] >= (int32_t)g->n) continue;
        for (int32_t k = g->child[args->tok[i]]; k >= 0; k = g->next[k]) {
            if (psc_graph_rel(g, k) != PSC_REL_ACL) continue;
            if (!psc_rules_is_cue(g->rules, g->word[k], PSC_CUE_BACKING)) continue;
            const int32_t doer = psc_graph_arguments(g, k)->subj;
            const int32_t e = psc_graph_entity(g, doer);
            if (e >= 0 && g->mentions->at[e].code.sector[0] == PSC_SECTOR_MIL)
                psc_side_add(c, s, doer, 2);
        }
    }
}

static bool has_office(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return x == PSC_SECTOR_GOV || x == PSC_SECTOR_MIL || x == PSC_SECTOR_IGO || x == PSC_SECTOR_LEG;
}

/* "Egypt, joined by Sudan, rejected ...": those whose office is of another country do it too. */
static void add_joiners(psc_coder *c, psc_side *s, const psc_args *args)
{
    psc_graph *g = &c->g;
    for (uint32_t i = 0; i < args->n && s->n; i++) {
        if (args->tok[i] >= (int32_t)g->n) continue;
        for (int32_t k = g->child[args->tok[i]]; k >= 0; k = g->next[k]) {
            if (psc_graph_rel(g, k) != PSC_REL_ACL) continue;
            if (!psc_rules_is_cue(g->rules, g->word[k], PSC_CUE_JOINER)) continue;
            const int32_t doer = psc_graph_arguments(g, k)->subj;
            const int32_t e = psc_graph_entity(g, doer);
            if (e < 0 || !psc_graph_arguments(g, k)->passive) continue;
            const psc_entity *o = &g->mentions->at[e];
            if (has_office(o) && strcmp(o->code.country, s->at[0].code.country) != 0)
                psc_side_add(c, s, doer, 2);
        }
    }
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

/* "rejected a French call": what nobody else is asked is asked of who refuses it. */
static void add_refuser(psc_coder *c, const psc_act *a, psc_side *recipient)
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

/* "deported two Russians, a step the Kremlin decried": whose step it is. */
static void add_mover(psc_coder *c, const psc_act *a, const psc_side *actor, psc_side *recipient)
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

/* "told the envoy that he would not attend": what one says of oneself is said to whom one tells
 * it. */
static void add_addressee(psc_coder *c, const psc_act *a, const psc_side *actor,
                          psc_side *recipient)
{
    int32_t cue;
    const int32_t who = psc_speaker(&c->g, a->trigger, &cue);
    const int32_t e = psc_graph_entity(&c->g, who);
    if (e < 0 || cue < 0 || cue >= (int32_t)c->g.n || cue == a->trigger) return;
    const bool words = psc_act_asks_object(&c->g, cue); /* "sent word to" */
    if (!words && !psc_rules_is_cue(c->g.rules, c->g.word[cue], PSC_CUE_TELL)) return;
    if (!is_promise_or_no((psc_event_type)a->cell.type)) return;
    if (!psc_side_has(c, actor, &c->g.mentions->at[e])) return;
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

/* "was told that Chad would not attend": what is told of others is said to whoever hears it. */
static void add_hearer(psc_coder *c, const psc_act *a, psc_side *recipient)
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

/* "was denounced in Kabul": a verdict that nobody is told to pass is that of the capital. */
static void add_capital(psc_coder *c, const psc_act *a, psc_side *actor, const psc_side *recipient)
{
    const psc_graph *g = &c->g;
    const psc_event_type type = (psc_event_type)a->cell.type;
    if (type != PSC_TYPE_ACCUSE && type != PSC_TYPE_SUPPORT && type != PSC_TYPE_REJECT) return;
    if (actor->n || !recipient->n || !g->pred[a->trigger].passive) return;
    for (int32_t k = g->child[a->trigger]; k >= 0; k = g->next[k]) {
        const int32_t e = psc_graph_base(g, k) == PSC_REL_OBL ? psc_graph_entity(g, k) : -1;
        if (e < 0 || !(g->mentions->flag[e] & PSC_MENTION_CAPITAL)) continue;
        const psc_code *code = &g->mentions->at[e].code;
        const bool foreign = strcmp(code->country, recipient->at[0].code.country) != 0;
        if (foreign && psc_graph_cue(g, k, PSC_CUE_PLACE, NULL)) psc_side_add(c, actor, k, 2);
    }
}

/* "turned back a boat carrying Bangladeshi migrants": those in a vessel of no country. */
static void put_in_passengers(psc_coder *c, psc_side *s)
{
    psc_graph *g = &c->g;
    for (uint32_t i = 0; i < s->n; i++) {
        if (psc_code_has_country(&s->at[i].code) || s->at[i].sentence != g->sent->index) continue;
        for (int32_t k = g->child[s->at[i].head]; k >= 0; k = g->next[k]) {
            if (psc_graph_rel(g, k) != PSC_REL_ACL) continue;
            if (!psc_rules_is_cue(g->rules, g->word[k], PSC_CUE_CARRY)) continue;
            const psc_predicate *p = psc_graph_arguments(g, k);
            const int32_t e = p->passive ? -1 : psc_graph_entity(g, p->obj);
            if (e >= 0 && psc_code_has_country(&g->mentions->at[e].code))
                s->at[i] = g->mentions->at[e];
        }
    }
}

/* "a charge Managua denied": whoever charged it. */
static void add_accuser(const psc_coder *c, psc_side *s, const psc_side *actor)
{
    const psc_event *o = psc_accusation_of(&c->g, c->list, actor->at, actor->n);
    for (uint32_t i = 0; o && i < o->n_actor; i++)
        *psc_push(c->g.arena, s->at, s->n, s->cap) = o->actor[i];
}

/* "Talks between A and B were put off": by nobody who is told, so by those whose talks they are. */
static void put_off_together(const psc_act *a, psc_side *actor, psc_side *recipient)
{
    const bool talks = a->cell.type == PSC_TYPE_REJECT && psc_str_eq(a->cell.mode, PSC_STR("meet"));
    if (!talks || a->actor.n || actor->n || recipient->n < 2) return;
    *actor = *recipient;
    *recipient = (psc_side){0};
}

/* "Gas from Algeria flowed", "the border between them reopened": a subject that is nobody, and
 * below it the phrase in which the rule seeks who acts. */
static void add_below_subject(psc_coder *c, psc_side *actor, const psc_act *a, const psc_rule *rule)
{
    const int32_t subj = psc_graph_arguments(&c->g, a->trigger)->subj;
    if (actor->n || a->actor.n > 1 || subj < 0 || subj >= (int32_t)c->g.n) return;
    if (a->cell.type == PSC_TYPE_ASSAULT) return; /* "workers from Chad came under fire" */
    for (uint32_t i = 0; i < rule->actor.n; i++) {
        int32_t fill[PSC_FILL_MAX];
        if (rule->actor.at[i].kind != PSC_SLOT_PREP) continue;
        const uint32_t n = psc_graph_fill(&c->g, subj, rule->actor.at[i], fill);
        for (uint32_t k = 0; k < n; k++) psc_side_add(c, actor, fill[k], 2);
    }
}

/* "sent flour to Latakia": what is given to a place is given to its country. */
static void add_place_helped(psc_coder *c, psc_side *s, const psc_side *actor, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const bool law = a->row >= 0 && a->cell.type == PSC_TYPE_COOPERATE;
    const bool given = a->cell.type == PSC_TYPE_AID || law || a->cell.type == PSC_TYPE_AGREE;
    for (uint32_t i = 0; i < a->recipient.n && !s->n && given; i++) {
        const int32_t e = psc_graph_entity(g, a->recipient.tok[i]);
        const psc_entity *place = e < 0 ? NULL : &g->mentions->at[e];
        const bool own = place && actor->n && a->cell.type != PSC_TYPE_AID &&
                         !strncmp(actor->at[0].code.country, place->code.country, 3);
        if (place && !own && place->kind == PSC_ENTITY_PLACE && psc_code_has_country(&place->code))
            *psc_push(g->arena, s->at, s->n, s->cap) = *place;
    }
}

/* "fired rockets at Haifa", "opened fire at": a place that weapons are aimed at. */
static bool is_aimed_at(const psc_graph *g, int32_t t)
{
    const int32_t h = psc_graph_tok(g, t)->head;
    const int32_t obj = h < 0 ? -1 : psc_graph_child(g, h, PSC_REL_OBJ);
    return obj >= 0 && obj < t && psc_rules_is_cue(g->rules, g->word[obj], PSC_CUE_WEAPON) &&
           psc_graph_has_case(g, t, g->rules->at);
}

/* What is attacked, not the place where it is done nor the deed that is met: "shelled the town",
 * "an attack on a bus", but not "an offensive in the valley". */
static bool is_target(const psc_graph *g, int32_t t)
{
    if (t < 0 || t >= (int32_t)g->n || psc_rule_harms(psc_graph_rule(g, t))) return false;
    if (psc_graph_child(g, t, PSC_REL_NMOD_POSS) >= 0) return false; /* "his bus" */
    const bool told = !psc_graph_cue(g, t, PSC_CUE_PLACE, NULL) || is_aimed_at(g, t);
    return told && !psc_graph_has_case(g, t, g->rules->from) && !psc_graph_is_mistagged_verb(g, t);
}

/* The place of a country at t, or before it in its name ("Sagaing region", "Chad's east"); -1. */
static int32_t place_at(const psc_graph *g, int32_t t)
{
    int32_t e = psc_graph_entity(g, t);
    if (e < 0) e = psc_graph_entity(g, psc_graph_child(g, t, PSC_REL_COMPOUND));
    if (e < 0) {
        e = psc_graph_entity(g, psc_graph_child(g, t, PSC_REL_NMOD_POSS));
        return e >= 0 && g->mentions->at[e].kind == PSC_ENTITY_STATE ? e : -1;
    }
    const psc_entity *m = &g->mentions->at[e];
    return m->kind == PSC_ENTITY_PLACE && psc_code_has_country(&m->code) ? e : -1;
}

/* The place that t is or that its phrases tell: "the port of Latakia"; -1. */
static int32_t place_of_target(const psc_graph *g, int32_t t)
{
    for (int32_t k = t; k >= 0; k = k == t ? g->child[t] : g->next[k]) {
        const int32_t e = place_at(g, k);
        if (e < 0) continue;
        if (k == t || psc_graph_has_case(g, k, g->rules->of) ||
            psc_graph_cue(g, k, PSC_CUE_PLACE, NULL))
            return e;
    }
    return -1;
}

/* A settlement, or a building of people; "dozens of homes". */
static bool is_settled(const psc_graph *g, int32_t t)
{
    for (int32_t k = g->child[t]; k >= 0; k = g->next[k])
        if (psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_QUANTITY) &&
            psc_graph_has_case(g, k, g->rules->of))
            return is_settled(g, k);
    return psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_SCENE) ||
           psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_PREMISES);
}

/* "raided villages near Kismayo": a settlement is where the verb's phrase tells; -1. */
static int32_t place_beside_target(const psc_graph *g, int32_t t)
{
    const int32_t h = psc_graph_tok(g, t)->head;
    if (h < 0 || !is_settled(g, t)) return -1;
    for (int32_t k = g->child[h]; k >= 0; k = g->next[k]) {
        const int32_t e = k < t ? -1 : place_at(g, k);
        if (e >= 0 && psc_graph_cue(g, k, PSC_CUE_PLACE, NULL)) return e;
    }
    return -1;
}

/* Ground may be taken from others than those who live there, unless a foreigner takes it. */
static bool takes_at_home(const psc_rule *rule, const psc_graph *g, const psc_side *actor,
                          const psc_entity *place)
{
    bool taken = false;
    for (uint32_t i = 0; i < rule->recipient.n; i++)
        taken |= rule->recipient.at[i].kind == PSC_SLOT_PREP &&
                 rule->recipient.at[i].prep == g->rules->from;
    const psc_code *by = actor->n == 1 ? &actor->at[0].code : NULL;
    const bool foreign = by && psc_code_has_country(by) &&
                         strcmp(by->country, place->code.country) != 0;
    return taken && !foreign;
}

/* "shelled a camp for displaced people", "a bus of pilgrims": those for whom it is; -1. */
static int32_t people_of_target(const psc_graph *g, int32_t t)
{
    for (int32_t k = g->child[t]; k >= 0; k = g->next[k]) {
        const int32_t e = psc_graph_base(g, k) == PSC_REL_NMOD ? psc_graph_entity(g, k) : -1;
        const uint8_t x = e < 0 ? PSC_SECTOR_NONE : g->mentions->at[e].code.sector[0];
        if (x != PSC_SECTOR_REF && x != PSC_SECTOR_CVL && x != PSC_SECTOR_REL) continue;
        if (psc_graph_has_case(g, k, g->rules->on_account) ||
            psc_graph_has_case(g, k, g->rules->of))
            return k;
    }
    return -1;
}

/* "tightened its blockade of Gaza": what a state does to a place abroad. */
static bool forces_abroad(const psc_act *a, const psc_side *actor, const psc_entity *place)
{
    const psc_code *by = actor->n == 1 ? &actor->at[0].code : NULL;
    if (a->cell.type != PSC_TYPE_COERCE || !by || !psc_code_has_country(by)) return false;
    return (by->sector[0] == PSC_SECTOR_GOV || by->sector[0] == PSC_SECTOR_MIL) &&
           strcmp(by->country, place->code.country) != 0;
}

/* "raided the village of Kiwanja", "bombed Kharkiv": it is done to those who live there. */
static void add_place_harmed(psc_coder *c, psc_side *s, const psc_side *actor, const psc_act *a,
                             const psc_rule *rule)
{
    const psc_graph *g = &c->g;
    const bool harm = a->cell.type == PSC_TYPE_ASSAULT;
    if ((!harm && a->cell.type != PSC_TYPE_COERCE) || a->op != PSC_OP_DONE || a->reciprocal) return;
    for (uint32_t i = 0; i < a->recipient.n && !s->n; i++) {
        const int32_t t = a->recipient.tok[i];
        if (!is_target(g, t)) continue;
        const int32_t people = people_of_target(g, t);
        if (people >= 0 && harm) psc_side_add(c, s, people, 0);
        int32_t e = people >= 0 ? -1 : place_of_target(g, t);
        if (e < 0 && people < 0) e = place_beside_target(g, t);
        if (e < 0 || takes_at_home(rule, g, actor, &g->mentions->at[e])) continue;
        if (!harm && !forces_abroad(a, actor, &g->mentions->at[e])) continue;
        psc_entity *who = psc_push(g->arena, s->at, s->n, s->cap);
        *who = g->mentions->at[e];
        who->kind = PSC_ENTITY_GROUP;
        memset(who->code.sector, 0, sizeof who->code.sector);
        who->code.sector[0] = PSC_SECTOR_CVL;
    }
}

/* "A missile from Yemen hit": whoever is there, where nobody tells who. */
static void add_those_there(psc_coder *c, psc_side *actor, const psc_act *a)
{
    const int32_t e = a->origin && !actor->n ? psc_graph_entity(&c->g, a->origin - 1) : -1;
    if (e < 0 || !psc_code_has_country(&c->g.mentions->at[e].code)) return;
    psc_entity *who = psc_push(c->g.arena, actor->at, actor->n, actor->cap);
    *who = c->g.mentions->at[e];
    who->kind = PSC_ENTITY_GROUP;
    who->inferred = true;
    memset(who->code.sector, 0, sizeof who->code.sector);
    who->code.sector[0] = PSC_SECTOR_UAF;
}

/* "downed drones launched by Russia": weapons of no country are of whoever used them. */
static void settle_weapons(psc_coder *c, psc_side *s)
{
    psc_graph *g = &c->g;
    for (uint32_t i = 0; i < s->n; i++) {
        psc_entity *e = &s->at[i];
        if (e->code.sector[0] != PSC_SECTOR_MIL || psc_code_has_country(&e->code)) continue;
        if (e->sentence != g->sent->index) continue;
        for (int32_t k = g->child[e->head]; k >= 0; k = g->next[k]) {
            if (!psc_rules_is_cue(g->rules, g->word[k], PSC_CUE_WIELD)) continue;
            const psc_predicate *p = psc_graph_arguments(g, k);
            const int32_t who = psc_graph_entity(g, p->passive ? psc_graph_agent(g, k) : p->subj);
            if (who < 0 || !psc_code_has_country(&g->mentions->at[who].code)) continue;
            memcpy(e->code.country, g->mentions->at[who].code.country, sizeof e->code.country);
        }
    }
}

/* "jailed for murder by a court": a court judges violence and does none. */
static void drop_courts(const psc_act *a, psc_side *actor)
{
    uint32_t n = 0;
    if (a->cell.type != PSC_TYPE_ASSAULT) return;
    for (uint32_t i = 0; i < actor->n; i++)
        if (actor->at[i].code.sector[0] != PSC_SECTOR_JUD || actor->at[i].kind == PSC_ENTITY_PERSON)
            actor->at[n++] = actor->at[i];
    actor->n = n;
}

/* "accused Mali of it and recalled its envoy": a tie is cut to whom the verb before is about. */
static void add_target_before(psc_coder *c, const psc_act *a, const psc_side *actor,
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

/* "found guilty of spying by a court": the judges, wherever the tree hangs them. */
static void add_judges(psc_coder *c, const psc_act *a, psc_side *actor)
{
    const psc_graph *g = &c->g;
    const bool verdict = a->cell.type == PSC_TYPE_SANCTION &&
                         psc_str_eq(a->cell.mode, PSC_STR("convict"));
    if (!verdict || actor->n || a->op != PSC_OP_DONE || !g->pred[a->trigger].passive) return;
    for (int32_t t = a->trigger + 1; t < (int32_t)g->n && !actor->n; t++) {
        const int32_t e = psc_graph_has_case(g, t, g->rules->by) ? psc_graph_entity(g, t) : -1;
        if (e >= 0 && g->mentions->at[e].code.sector[0] == PSC_SECTOR_JUD &&
            psc_graph_above(g, a->trigger, t))
            psc_side_add(c, actor, t, 1);
    }
}

/* Who did it and to whom, as far as the act and the words about it tell. */
void psc_sides_find(psc_coder *c, const psc_act *a, psc_side *actor, psc_side *recipient)
{
    const psc_rule *rule = &c->g.rules->rule[a->rule];
    *actor = psc_side_of(c, &a->actor);
    add_below_subject(c, actor, a, rule);
    add_those_there(c, actor, a);
    *recipient = a->unaddressed ? (psc_side){0} : psc_side_of(c, &a->recipient);
    add_refused(c, recipient, a);
    if (a->cell.type == PSC_TYPE_ASSAULT || a->swap) add_helpers(c, actor, &a->actor);
    add_joiners(c, actor, &a->actor);
    drop_courts(a, actor);
    add_judges(c, a, actor);
    if (rule->itself && is_state(&c->g, a->trigger)) psc_side_add(c, recipient, a->trigger, 0);
    if (!recipient->n) add_addressee(c, a, actor, recipient);
    if (!recipient->n) add_hearer(c, a, recipient);
    add_capital(c, a, actor, recipient);
    put_in_passengers(c, recipient);
    psc_side_drop_actors(c, recipient, actor);
    drop_carriers(c, recipient);
    settle_weapons(c, recipient);
    if (rule->retort && !recipient->n) add_accuser(c, recipient, actor);
    psc_side_add_counted(c, recipient, a);
    psc_sides_add_strangers(c, a, actor, recipient);
    add_place_helped(c, recipient, actor, a);
    add_place_harmed(c, recipient, actor, a, rule);
    if (a->cell.type == PSC_TYPE_THREATEN && !recipient->n) {
        add_condition(c, recipient, a);
        if (!recipient->n) add_warned(c, a, actor, recipient);
        if (!recipient->n && rule->speaker) add_meant(c, recipient, a);
        if (!recipient->n) add_answered(c, recipient, a);
        psc_side_drop_actors(c, recipient, actor);
    }
    add_refuser(c, a, recipient);
    add_mover(c, a, actor, recipient);
    add_target_before(c, a, actor, recipient);
    put_off_together(a, actor, recipient);
    if (rule->refugees) make_refugees(recipient);
    if (a->cell.type == PSC_TYPE_PROTEST) make_people(actor);
    if (rule->arms && a->op == PSC_OP_DONE) make_forces(actor);
}
