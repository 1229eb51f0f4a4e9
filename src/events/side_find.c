/* SPDX-License-Identifier: Apache-2.0 */
/* Who did it and to whom: an act's roles, and whom the words about it tell besides. */
#include "events/side_parts.h"

#include "events/graph_part.h"
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

/* "Nine Lebanese lamplighters marched": a nationality before a trade nobody knows is its people;
 * "the Belarus protests": so is a state, which does not march itself. */
static void make_people(psc_side *s, bool state)
{
    for (uint32_t i = 0; i < s->n; i++) {
        const uint8_t kind = s->at[i].kind;
        if ((kind == PSC_ENTITY_ADJ || (state && kind == PSC_ENTITY_STATE)) &&
            s->at[i].code.sector[0] == PSC_SECTOR_GOV)
            s->at[i].code.sector[0] = PSC_SECTOR_CVL;
    }
}

/* People who flee or are driven out. */
static void make_refugees(psc_side *s)
{
    for (uint32_t i = 0; i < s->n; i++) {
        uint8_t *sector = s->at[i].code.sector;
        if (sector[0] == PSC_SECTOR_CVL || sector[0] == PSC_SECTOR_UNK) sector[0] = PSC_SECTOR_REF;
    }
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

/* "criticised the ruling on Twitter": where it is said. */
static void drop_media(const psc_graph *g, psc_side *s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->n; i++) {
        const int32_t t = (int32_t)s->at[i].head;
        const bool medium = s->at[i].sentence == g->sent->index &&
                            psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_MEDIUM) &&
                            psc_graph_has_case(g, t, g->rules->on);
        if (!medium) s->at[n++] = s->at[i];
    }
    s->n = n;
}

/* "rallied in Minsk in support of the president": beside somebody else a town is where. */
static void drop_towns(const psc_graph *g, psc_side *s)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < s->n; i++) {
        const psc_entity *e = &s->at[i];
        const int32_t t = (int32_t)e->head, m = psc_graph_entity(g, t);
        const bool town = s->n > 1 && e->sentence == g->sent->index && m >= 0 &&
                          e->kind == PSC_ENTITY_STATE &&
                          g->mentions->flag[m] & PSC_MENTION_CAPITAL &&
                          psc_graph_has_case(g, t, g->rules->in);
        if (!town) s->at[n++] = *e;
    }
    s->n = n ? n : s->n;
}

/* Who did it and to whom, as far as the act and the words about it tell. */
void psc_sides_find(psc_coder *c, const psc_act *a, psc_side *actor, psc_side *recipient)
{
    const psc_rule *rule = &c->g.rules->rule[a->rule];
    *actor = psc_side_of(c, &a->actor);
    add_below_subject(c, actor, a, rule);
    psc_side_add_those_there(c, actor, a);
    *recipient = a->unaddressed ? (psc_side){0} : psc_side_of(c, &a->recipient);
    psc_side_add_refused(c, recipient, a);
    if (a->cell.type == PSC_TYPE_ASSAULT || a->swap) add_helpers(c, actor, &a->actor);
    add_joiners(c, actor, &a->actor);
    drop_courts(a, actor);
    add_judges(c, a, actor);
    if (rule->itself && psc_side_is_state(&c->g, a->trigger))
        psc_side_add(c, recipient, a->trigger, 0);
    if (!recipient->n) psc_side_add_addressee(c, a, actor, recipient);
    if (!recipient->n) psc_side_add_hearer(c, a, recipient);
    if (!recipient->n) psc_side_add_written_to(c, a, recipient);
    add_capital(c, a, actor, recipient);
    put_in_passengers(c, recipient);
    psc_side_drop_actors(c, recipient, actor);
    drop_carriers(c, recipient);
    if (a->cell.type == PSC_TYPE_ACCUSE || a->cell.type == PSC_TYPE_SUPPORT ||
        a->cell.type == PSC_TYPE_REJECT || a->cell.type == PSC_TYPE_THREATEN)
        drop_media(&c->g, recipient);
    settle_weapons(c, recipient);
    if (rule->retort && !recipient->n) psc_side_add_accuser(c, recipient, actor);
    psc_side_add_counted(c, recipient, a);
    psc_sides_add_strangers(c, a, actor, recipient);
    psc_side_add_place_helped(c, recipient, actor, a);
    drop_towns(&c->g, recipient);
    psc_side_make_residents(c, recipient, a);
    psc_side_add_place_harmed(c, recipient, actor, a, rule);
    if (a->cell.type == PSC_TYPE_THREATEN && !recipient->n)
        psc_side_add_threatened(c, a, actor, recipient);
    psc_side_add_refuser(c, a, recipient);
    psc_side_add_mover(c, a, actor, recipient);
    psc_side_add_target_before(c, a, actor, recipient);
    put_off_together(a, actor, recipient);
    if (rule->refugees) make_refugees(recipient);
    if (a->cell.type == PSC_TYPE_PROTEST) make_people(actor, psc_graph_is_noun(&c->g, a->trigger));
    if (rule->arms && a->op == PSC_OP_DONE) make_forces(actor);
}
