/* SPDX-License-Identifier: Apache-2.0 */
/* The country of those who are named only by what they are: "riot police", "three protesters".
 *
 *   the place    deeds done on the spot are done among those who live there
 *   the organs   who is arrested, jailed, freed or heard by a state is at home in it, and so are
 *                the police that a crowd of its citizens meets
 *   the sentence speaks of one country alone
 *   the report   has told a place shortly before, or stands under a dateline
 *
 * The first that tells a country counts.  Groups across borders and the unknown stay without. */
#include "events/homeland_parts.h"

#include "record/code.h"

/* "Usman Khan, a clerk": of a trade, not of an office. */
static bool is_private_person(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return e->kind == PSC_ENTITY_PERSON &&
           (x == PSC_SECTOR_CVL || x == PSC_SECTOR_CRM || x == PSC_SECTOR_REL ||
            x == PSC_SECTOR_EDU || x == PSC_SECTOR_LAB || x == PSC_SECTOR_AGR ||
            x == PSC_SECTOR_SOC);
}

bool psc_homeland_is_homeless(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    if (e->kind != PSC_ENTITY_GROUP && e->kind != PSC_ENTITY_PERSON &&
        e->kind != PSC_ENTITY_PRONOUN)
        return false;
    if (e->code.country[0] || (e->name.len && !is_private_person(e))) return false;
    return x && x != PSC_SECTOR_IGO && x != PSC_SECTOR_NGO && x != PSC_SECTOR_UAF;
}

bool psc_homeland_is_homeless_body(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return e->kind == PSC_ENTITY_ORG && x && x != PSC_SECTOR_IGO && x != PSC_SECTOR_NGO &&
           x != PSC_SECTOR_BUS && !e->code.country[0] && !e->name.len;
}

void psc_homeland_put_country(psc_entity *e, const char *country)
{
    if (!country[0]) return;
    memcpy(e->code.country, country, sizeof e->code.country);
    e->inferred = true;
}

void psc_homeland_settle(psc_entity *e, uint32_t n, const char *country)
{
    for (uint32_t i = 0; i < n; i++)
        if (psc_homeland_is_homeless(&e[i]) || psc_homeland_is_homeless_body(&e[i]))
            psc_homeland_put_country(&e[i], country);
}

/* The one country that the organs of state on a side are of.  A ministry, parliament or officer
 * is at home; "Israel" and its embassy may be protested against anywhere. */
static const char *of_organs(const psc_entity *e, uint32_t n, bool at_home)
{
    const char *country = "";
    for (uint32_t i = 0; i < n; i++) {
        if (!psc_code_has_country(&e[i].code)) continue;
        const bool named = e[i].kind == PSC_ENTITY_PERSON || e[i].kind == PSC_ENTITY_GROUP;
        const bool organ = psc_code_is_organ(&e[i].code) &&
                           (!at_home || named || psc_homeland_is_at_home(&e[i].code));
        country = organ ? psc_homeland_join_country(country, e[i].code.country) : NULL;
    }
    return country ? country : "";
}

/* Whom a state's police arrest by name, without a word of another country. */
static void settle_named(psc_entity *e, uint32_t n, const char *country)
{
    for (uint32_t i = 0; i < n; i++)
        if (e[i].kind == PSC_ENTITY_PERSON && e[i].code.sector[0] && !e[i].code.country[0])
            psc_homeland_put_country(&e[i], country);
}

/* Parties, parliaments and courts meet their own government in words too. */
static bool is_institution(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return x == PSC_SECTOR_LEG || x == PSC_SECTOR_COP || x == PSC_SECTOR_OPP ||
           x == PSC_SECTOR_PTY || x == PSC_SECTOR_ELI;
}

/* Is the other one met in its own state?  Courts try foreigners too. */
static bool shares_state(const psc_entity *e, const psc_entity *other, bool acts)
{
    const uint8_t x = other->code.sector[0];
    if (!psc_code_has_country(&other->code)) return false;
    if (x == PSC_SECTOR_OPP || x == PSC_SECTOR_PTY || x == PSC_SECTOR_LEG || x == PSC_SECTOR_LAB)
        return true;
    if (e->code.sector[0] == PSC_SECTOR_JUD) /* people turn to the courts of their own */
        return !acts && (psc_code_is_organ(&other->code) || x == PSC_SECTOR_SOC ||
                         x == PSC_SECTOR_CVL || x == PSC_SECTOR_ELI);
    return (x == PSC_SECTOR_COP || x == PSC_SECTOR_JUD ||
            (x == PSC_SECTOR_GOV && other->kind == PSC_ENTITY_PERSON));
}

/* "The opposition petitioned the constitutional court": of the country of those it deals with. */
static void settle_institutions(psc_entity *e, uint32_t n, const psc_entity *other,
                                uint32_t n_other, bool acts)
{
    for (uint32_t i = 0; i < n; i++) {
        const bool body = psc_homeland_is_homeless(&e[i]) || psc_homeland_is_homeless_body(&e[i]);
        if (!body || !(is_institution(&e[i]) || e[i].code.sector[0] == PSC_SECTOR_JUD)) continue;
        for (uint32_t k = 0; k < n_other; k++)
            if (shares_state(&e[i], &other[k], acts))
                psc_homeland_put_country(&e[i], other[k].code.country);
    }
}

/* People who speak to their own: "bishops urged the Congolese government". */
static bool is_citizen(const psc_entity *e)
{
    switch ((psc_sector)e->code.sector[0]) {
    case PSC_SECTOR_CVL:
    case PSC_SECTOR_LAB:
    case PSC_SECTOR_EDU:
    case PSC_SECTOR_AGR:
    case PSC_SECTOR_MED:
    case PSC_SECTOR_CRM:
    case PSC_SECTOR_REL: return psc_homeland_is_homeless(e) || psc_homeland_is_homeless_body(e);
    default:
        return is_institution(e) &&
               (psc_homeland_is_homeless(e) || psc_homeland_is_homeless_body(e));
    }
}

static void settle_citizens(psc_event *e, const char *country)
{
    for (uint32_t i = 0; i < e->n_actor; i++)
        if (is_citizen(&e->actor[i]))
            psc_homeland_settle_only(&e->actor[i], 1, e->recipient, e->n_recipient, country, true);
    for (uint32_t i = 0; i < e->n_recipient; i++)
        if (is_citizen(&e->recipient[i])) psc_homeland_settle(&e->recipient[i], 1, country);
}

/* Rebels of a country fight in it, where nothing tells of another place. */
static const char *of_rebels(const psc_event *e)
{
    const char *country = "";
    for (uint32_t i = 0; i < e->n_actor; i++) {
        const psc_code *c = &e->actor[i].code;
        const bool rebel = c->sector[0] == PSC_SECTOR_REB || c->sector[0] == PSC_SECTOR_PRM;
        if (!rebel || !psc_code_has_country(c)) return "";
        country = psc_homeland_join_country(country, c->country);
    }
    return e->type == PSC_TYPE_ASSAULT && country ? country : "";
}

/* "The guerrillas said soldiers who entered would be shot": those they fight, at home. */
static void settle_forces(psc_event *e)
{
    const psc_code *c = e->n_actor ? &e->actor[0].code : NULL;
    if (!c || c->sector[0] != PSC_SECTOR_REB || !psc_code_has_country(c)) return;
    for (uint32_t i = 0; i < e->n_recipient; i++) {
        const uint8_t x = e->recipient[i].code.sector[0];
        if (x == PSC_SECTOR_MIL || x == PSC_SECTOR_COP || x == PSC_SECTOR_GOV)
            psc_homeland_settle(&e->recipient[i], 1, c->country);
    }
}

/* "Cambodian workers struck at forty factories" */
static void settle_firms(psc_event *e)
{
    const psc_code *c = e->n_actor ? &e->actor[0].code : NULL;
    if (!c || !psc_code_has_country(c)) return;
    for (uint32_t i = 0; i < e->n_recipient; i++) {
        psc_entity *o = &e->recipient[i];
        if (o->code.sector[0] == PSC_SECTOR_BUS && !o->code.country[0] && !o->name.len)
            psc_homeland_put_country(o, c->country);
    }
}

/* "sheltered two students in Managua": who is helped abroad lives there, unless he fled. */
static void settle_helped(psc_event *e, const char *place)
{
    for (uint32_t i = 0; i < e->n_actor; i++)
        if (!strncmp(e->actor[i].code.country, place, 3)) return;
    for (uint32_t i = 0; i < e->n_recipient && e->type == PSC_TYPE_AID; i++)
        if (e->recipient[i].code.sector[0] != PSC_SECTOR_REF)
            psc_homeland_settle(&e->recipient[i], 1, place);
}

/* Whoever judges is of the place whose law it is, whoever is judged under it. */
static void settle_by_law(psc_event *e)
{
    const char *law = of_organs(e->actor, e->n_actor, false);
    if (!psc_homeland_is_domestic(e) && !psc_homeland_is_case(e)) return;
    if (!psc_homeland_is_expulsion(e)) psc_homeland_settle(e->recipient, e->n_recipient, law);
    if (psc_homeland_is_law(e) || psc_homeland_is_rule(e))
        settle_named(e->recipient, e->n_recipient, law);
    if (!psc_homeland_is_lawless(e) && !psc_homeland_is_case(e))
        psc_homeland_settle(e->actor, e->n_actor, of_organs(e->recipient, e->n_recipient, true));
}

/* The only country that the sentence names. */
static void settle_by_sentence(psc_event *e, const char *only, bool spot)
{
    if (!spot && !psc_homeland_is_domestic(e)) return;
    if (!psc_homeland_is_lawless(e))
        psc_homeland_settle_only(e->actor, e->n_actor, e->recipient, e->n_recipient, only, true);
    psc_homeland_settle_only(e->recipient, e->n_recipient, e->actor, e->n_actor, only, false);
}

static void settle_by_report(const psc_homeland *h, const psc_graph *g, psc_event *e)
{
    psc_homeland_settle(e->actor, e->n_actor, psc_homeland_of_report(h, g));
    psc_homeland_settle(e->recipient, e->n_recipient, psc_homeland_of_report(h, g));
}

/* "quit as crowds marched": crowds of the place that the sentence speaks of. */
static void settle_crowds(const psc_graph *g, psc_event *e)
{
    const psc_entity *who = e->n_actor == 1 && !e->actor[0].inferred ? e->actor : NULL;
    for (uint32_t i = 0; i < e->n_recipient && who && !e->where.country[0]; i++) {
        psc_entity *o = &e->recipient[i]; /* "Slovak farmers rallied outside the ministry" */
        const bool guessed = o->inferred && psc_code_is_organ(&o->code) &&
                             o->kind != PSC_ENTITY_STATE && o->kind != PSC_ENTITY_ADJ;
        if (guessed && psc_code_has_country(&who->code))
            psc_homeland_put_country(o, who->code.country);
    }
    const bool aside = psc_graph_base(g, (int32_t)e->trigger) == PSC_REL_ADVCL;
    settle_firms(e);
    if (aside && !e->n_recipient)
        psc_homeland_settle(e->actor, e->n_actor, psc_homeland_only(g, PSC_TYPE_PROTEST));
}

/* "Protesters have claimed that Iran meddles": at home where the report tells of. */
static void settle_marchers(const psc_homeland *h, const psc_graph *g, psc_event *e)
{
    for (uint32_t i = 0; i < e->n_actor; i++) {
        const psc_entity *who = &e->actor[i];
        if (who->sentence == g->sent->index && who->head < g->n &&
            psc_rules_is_cue(g->rules, g->word[who->head], PSC_CUE_MARCHER))
            psc_homeland_settle(&e->actor[i], 1, psc_homeland_of_report(h, g));
    }
}

/* "the president": with no word that tells of what country. */
static bool is_bare_office(const psc_graph *g, const psc_entity *e)
{
    const int32_t det = psc_graph_child(g, (int32_t)e->head, PSC_REL_DET);
    return e->sentence == g->sent->index && g->sent->tok[e->head].upos == PSC_UPOS_NOUN &&
           e->first + 1 >= e->head && e->last == e->head && det == (int32_t)e->head - 1 &&
           psc_rules_is_cue(g->rules, g->word[det], PSC_CUE_DEFINITE);
}

/* Who holds that office in the country, of those told of before; NULL. */
static const psc_entity *holder_in(const psc_graph *g, const psc_entity *office,
                                   const char *country)
{
    const psc_str noun = g->sent->tok[office->head].form;
    for (uint32_t i = g->mentions->first[g->sent->index]; i-- > 0;) {
        const psc_entity *e = &g->mentions->at[i];
        if (e->kind == PSC_ENTITY_PERSON && strncmp(e->code.country, country, 3) == 0 &&
            psc_str_find(e->role, noun, 0) >= 0)
            return e;
    }
    return NULL;
}

/* "The president has undone it", in a quotation that goes on: of the country of who speaks. */
static void settle_by_voice(const psc_graph *g, psc_entity *of, uint32_t n)
{
    const psc_entity *voice = g->speaker < 0 ? NULL : &g->mentions->at[g->speaker];
    if (!voice || !psc_code_has_country(&voice->code)) return;
    for (uint32_t i = 0; i < n; i++) {
        psc_entity *e = &of[i];
        const uint8_t s = e->code.sector[0];
        if ((s != PSC_SECTOR_GOV && s != PSC_SECTOR_LEG) || !is_bare_office(g, e)) continue;
        const psc_entity *holder = holder_in(g, e, voice->code.country);
        if (!holder && (!e->inferred || e->name.len)) continue;
        memcpy(e->code.country, voice->code.country, 3);
        if (holder) e->name = holder->name;
    }
}

/* Crowds are at home where they march; and what Turkey does for refugees from Aleppo it does not do
 * there. */
static bool is_elsewhere(const psc_event *e, const char *place)
{
    if (e->type == PSC_TYPE_PROTEST) return true;
    for (uint32_t i = 0; i < e->n_actor; i++)
        if (psc_code_has_country(&e->actor[i].code) && strncmp(place, e->actor[i].code.country, 3))
            return true;
    return false;
}

void psc_homeland_fill(const psc_homeland *h, const psc_graph *g, psc_event *e)
{
    const bool spot = psc_homeland_is_on_the_spot(e);
    const char *place = psc_country_known(e->where.country) ? e->where.country
                                                            : psc_homeland_scene(g);
    const char *there = is_elsewhere(e, place) ? "" : place;
    psc_homeland_leave_strangers(g->mentions, e->actor, e->n_actor, e->recipient, e->n_recipient,
                                 there);
    psc_homeland_leave_strangers(g->mentions, e->recipient, e->n_recipient, e->actor, e->n_actor,
                                 there);
    settle_by_voice(g, e->actor, e->n_actor);
    settle_by_voice(g, e->recipient, e->n_recipient);
    psc_foreign_unguess(e, place);
    if (e->type == PSC_TYPE_PROTEST) psc_homeland_unguess(e, place);
    if (!place[0]) psc_homeland_unguess_captors(e);
    psc_homeland_unguess_soldiers(g, e);
    if (spot) {
        psc_homeland_settle(e->actor, e->n_actor, place);
        psc_homeland_settle(e->recipient, e->n_recipient, place);
    }
    if (psc_homeland_is_rescue(e)) psc_homeland_settle(e->recipient, e->n_recipient, place);
    settle_helped(e, place);
    settle_by_law(e);
    if (psc_homeland_is_domestic(e) && !spot) settle_citizens(e, place);
    const char *only = psc_homeland_of_sentence(g, e);
    settle_by_sentence(e, only, spot);
    if (e->type == PSC_TYPE_AID)
        psc_homeland_settle(e->recipient, e->n_recipient, psc_homeland_of_destination(g, e));
    if (!spot && !psc_homeland_is_domestic(e)) settle_citizens(e, only);
    settle_institutions(e->actor, e->n_actor, e->recipient, e->n_recipient, true);
    settle_institutions(e->recipient, e->n_recipient, e->actor, e->n_actor, false);
    if (psc_homeland_is_verdict(e) && !e->n_actor)
        psc_homeland_settle(e->recipient, e->n_recipient, place[0] ? place : only);
    if ((spot || psc_homeland_is_case(e) || psc_homeland_is_verdict(e)) && !place[0] && !only[0])
        settle_by_report(h, g, e);
    psc_homeland_settle(e->recipient, e->n_recipient, of_rebels(e));
    if (e->type == PSC_TYPE_THREATEN && !place[0]) settle_forces(e);
    if (e->type == PSC_TYPE_PROTEST) settle_crowds(g, e);
    settle_marchers(h, g, e);
    psc_homeland_settle_source(g, e, spot && place[0] ? place : only);
    psc_homeland_settle_teller(g, e);
}
