/* SPDX-License-Identifier: Apache-2.0 */
/* Deeds that are done on the spot, among people of one state, or by its law. */
#include "events/homeland_parts.h"

#include "record/code.h"

bool psc_homeland_is_lawless(const psc_event *e)
{
    return e->n_actor && e->actor[0].code.sector[0] == PSC_SECTOR_CRM;
}

/* "killed by the police, by their own government": not by an army. */
static bool is_at_home_armed(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return x == PSC_SECTOR_COP || (x == PSC_SECTOR_GOV && e->kind == PSC_ENTITY_ORG);
}

bool psc_homeland_is_domestic(const psc_event *e)
{
    switch (e->type) {
    case PSC_TYPE_COERCE:
    case PSC_TYPE_PROTEST:
    case PSC_TYPE_RETREAT:
    case PSC_TYPE_CONCEDE:
    case PSC_TYPE_SANCTION: return true;
    case PSC_TYPE_ASSAULT: return e->n_actor && is_at_home_armed(&e->actor[0]);
    default: return false;
    }
}

/* "Crowds cheered the president in Tirana." */
static bool is_street_support(const psc_event *e)
{
    return e->type == PSC_TYPE_SUPPORT && e->n_actor && e->actor[0].kind == PSC_ENTITY_GROUP &&
           e->actor[0].code.sector[0] == PSC_SECTOR_CVL;
}

bool psc_homeland_is_on_the_spot(const psc_event *e)
{
    return is_street_support(e) || e->type == PSC_TYPE_ASSAULT || e->type == PSC_TYPE_COERCE ||
           e->type == PSC_TYPE_PROTEST || e->type == PSC_TYPE_MOBILIZE ||
           (e->type == PSC_TYPE_SANCTION && psc_str_eq(e->cameo, PSC_STR("201")));
}

bool psc_homeland_is_law(const psc_event *e)
{
    const uint8_t x = e->n_actor ? e->actor[0].code.sector[0] : 0;
    return x == PSC_SECTOR_COP || x == PSC_SECTOR_JUD;
}

bool psc_homeland_is_case(const psc_event *e)
{
    const bool charge = e->type == PSC_TYPE_ACCUSE && !psc_str_eq(e->mode, PSC_STR("disapprove"));
    const bool wanted = e->type == PSC_TYPE_THREATEN && psc_str_eq(e->mode, PSC_STR("arrest"));
    const bool plea = e->type == PSC_TYPE_REJECT; /* "rejected his plea" */
    return psc_homeland_is_law(e) && (charge || wanted || plea);
}

bool psc_homeland_is_rule(const psc_event *e)
{
    if (!e->n_actor || !psc_code_is_organ(&e->actor[0].code) ||
        e->actor[0].code.sector[0] == PSC_SECTOR_MIL)
        return false;
    return e->type == PSC_TYPE_COERCE ||
           (e->type == PSC_TYPE_SANCTION && psc_str_eq(e->mode, PSC_STR("convict")));
}

bool psc_homeland_is_verdict(const psc_event *e)
{
    return (e->type == PSC_TYPE_SANCTION && psc_str_eq(e->mode, PSC_STR("convict"))) ||
           (e->type == PSC_TYPE_ACCUSE && psc_str_eq(e->mode, PSC_STR("allege")) && !e->n_actor) ||
           (e->type == PSC_TYPE_RETREAT && psc_str_eq(e->mode, PSC_STR("release")));
}

bool psc_homeland_is_expulsion(const psc_event *e)
{
    return e->type == PSC_TYPE_SANCTION && psc_str_eq(e->mode, PSC_STR("expel")) &&
           e->n_recipient && e->recipient[0].code.sector[0] == PSC_SECTOR_GOV;
}

bool psc_homeland_is_rescue(const psc_event *e)
{
    return e->n_actor && e->actor[0].code.sector[0] == PSC_SECTOR_MIL &&
           (e->type == PSC_TYPE_AID || psc_str_eq(e->mode, PSC_STR("release")));
}
