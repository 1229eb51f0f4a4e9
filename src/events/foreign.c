/* SPDX-License-Identifier: Apache-2.0 */
/* Organs of a state whose country was only guessed from the report: "the junta accused France" is
 * not told by France's junta, and whom a Turkish minister meets as "the new rulers" are not
 * Turkey's. */
#include "events/homeland.h"

#include <string.h>

#include "record/code.h"

/* A government, an army or one of their officers, of a country that the report as a whole is about. */
static bool is_guessed(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    const bool body = e->kind == PSC_ENTITY_ORG || e->kind == PSC_ENTITY_GROUP;
    return e->inferred && (e->kind == PSC_ENTITY_PERSON || (body && !e->name.len)) &&
           psc_code_has_country(&e->code) && (x == PSC_SECTOR_GOV || x == PSC_SECTOR_MIL);
}

/* A state that the sentence tells by its name, at a meeting also its officers. */
static bool is_told_state(const psc_entity *e, bool meeting)
{
    if (e->inferred || !psc_code_is_organ(&e->code)) return false;
    return meeting || e->kind == PSC_ENTITY_STATE || e->kind == PSC_ENTITY_ADJ;
}

static bool is_same(const psc_entity *a, const psc_entity *b)
{
    return strncmp(a->code.country, b->code.country, sizeof a->code.country) == 0;
}

/* Of the place of the sentence, unless that is the other's too; of none that is told. */
static void move_elsewhere(psc_entity *e, const char *place)
{
    const bool there = place[0] && strncmp(place, e->code.country, sizeof e->code.country) != 0;
    memcpy(e->code.country, there ? place : "---", 4);
}

static void unguess(psc_entity *e, uint32_t n, const psc_entity *other, uint32_t n_other,
                    bool meeting, const char *place)
{
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < n_other && is_guessed(&e[i]); k++)
            if (&e[i] != &other[k] && is_told_state(&other[k], meeting) &&
                is_same(&e[i], &other[k]))
                move_elsewhere(&e[i], place);
}

void psc_foreign_unguess(psc_event *e, const char *place)
{
    const bool meeting = e->type == PSC_TYPE_CONSULT || e->type == PSC_TYPE_AGREE;
    const bool domestic = e->type == PSC_TYPE_COERCE || e->type == PSC_TYPE_PROTEST ||
                          e->type == PSC_TYPE_CONCEDE || e->type == PSC_TYPE_RETREAT;
    if (domestic) return;
    unguess(e->actor, e->n_actor, e->recipient, e->n_recipient, meeting, place);
    unguess(e->recipient, e->n_recipient, e->actor, e->n_actor, meeting, place);
    if (meeting) unguess(e->actor, e->n_actor, e->actor, e->n_actor, true, place);
}
