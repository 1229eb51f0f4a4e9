/* SPDX-License-Identifier: Apache-2.0 */
/* Deeds done to a place are done to those who live there, or for whom it is: "bombed Kharkiv",
 * "shelled a camp for displaced people", "sent flour to Latakia". */
#include "events/side_parts.h"

#include "events/graph_part.h"
#include "record/code.h"

void psc_side_add_place_helped(psc_coder *c, psc_side *s, const psc_side *actor, const psc_act *a)
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

/* "oil plants in Saudi Arabia": a state whose people something of theirs is hit with. */
static int32_t land_at(const psc_graph *g, int32_t t, int32_t k)
{
    const int32_t e = k == t || !is_settled(g, t) ? -1 : psc_graph_entity(g, k);
    return e >= 0 && g->mentions->at[e].kind == PSC_ENTITY_STATE &&
                   psc_graph_cue(g, k, PSC_CUE_PLACE, NULL)
               ? e
               : -1;
}

/* The place that t is or that its phrases tell: "the port of Latakia"; -1. */
static int32_t place_of_target(const psc_graph *g, int32_t t)
{
    for (int32_t k = t; k >= 0; k = k == t ? g->child[t] : g->next[k]) {
        const int32_t place = place_at(g, k), e = place >= 0 ? place : land_at(g, t, k);
        if (e < 0) continue;
        if (k == t || psc_graph_has_case(g, k, g->rules->of) ||
            (is_settled(g, t) && psc_graph_cue(g, k, PSC_CUE_PLACE, NULL)))
            return e; /* a checkpoint near a town is not the town's people */
    }
    return -1;
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

static void make_people_of(psc_entity *place)
{
    place->kind = PSC_ENTITY_GROUP;
    memset(place->code.sector, 0, sizeof place->code.sector);
    place->code.sector[0] = PSC_SECTOR_CVL;
}

void psc_side_add_place_harmed(psc_coder *c, psc_side *s, const psc_side *actor, const psc_act *a,
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
        make_people_of(who);
    }
}

/* A state that tells where the noun at t is: "a village in Nigeria", also where the phrase hangs on
 * the verb. */
static bool is_land_of(const psc_graph *g, const psc_entity *e, int32_t t)
{
    const int32_t head = (int32_t)e->head;
    if (e->sentence != g->sent->index || e->kind != PSC_ENTITY_STATE) return false;
    if (e->code.sector[0] != PSC_SECTOR_GOV) return false;
    return psc_graph_above(g, t, head) || (g->sent->tok[head].head == g->sent->tok[t].head &&
                                           head > t && psc_graph_cue(g, head, PSC_CUE_PLACE, NULL));
}

void psc_side_make_residents(psc_coder *c, psc_side *s, const psc_act *a)
{
    const psc_graph *g = &c->g;
    if (a->cell.type != PSC_TYPE_ASSAULT || a->op != PSC_OP_DONE || a->reciprocal) return;
    for (uint32_t i = 0; i < a->recipient.n; i++) {
        const int32_t t = a->recipient.tok[i];
        if (psc_graph_entity(g, t) >= 0 || !is_settled(g, t)) continue;
        for (uint32_t k = 0; k < s->n; k++)
            if (is_land_of(g, &s->at[k], t)) make_people_of(&s->at[k]);
    }
}

void psc_side_add_those_there(psc_coder *c, psc_side *actor, const psc_act *a)
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
