/* SPDX-License-Identifier: Apache-2.0 */
/* Who is not at home where others are: strangers to those they deal with, and to the place. */
#include "events/homeland_parts.h"

#include "record/code.h"

static bool is_force(uint8_t sector)
{
    return sector == PSC_SECTOR_GOV || sector == PSC_SECTOR_MIL;
}

/* Who deals with a state is another than it: "the army shelled Lebanon", "the opposition accused
 * Russia", "the government summoned the French ambassador". */
static bool is_stranger(const psc_entity *e, const psc_entity *other, const char *country,
                        bool acts)
{
    const bool state = other->kind == PSC_ENTITY_STATE || other->kind == PSC_ENTITY_ADJ;
    return strncmp(other->code.country, country, 3) == 0 &&
           ((acts && state) || (is_force(e->code.sector[0]) && is_force(other->code.sector[0])));
}

void psc_homeland_settle_only(psc_entity *e, uint32_t n, const psc_entity *other, uint32_t n_other,
                              const char *country, bool acts)
{
    for (uint32_t i = 0; i < n; i++) {
        bool stranger = false;
        for (uint32_t k = 0; k < n_other; k++)
            stranger |= is_stranger(&e[i], &other[k], country, acts);
        if (!stranger) psc_homeland_settle(&e[i], 1, country);
    }
}

void psc_homeland_unguess(psc_event *e, const char *place)
{
    for (uint32_t i = 0; i < e->n_actor && place[0] && e->n_recipient; i++) {
        psc_entity *who = &e->actor[i];
        if (who->inferred && !strncmp(who->code.country, e->recipient[0].code.country, 3) &&
            strncmp(place, who->code.country, 3) != 0)
            memcpy(who->code.country, place, 3);
    }
}

/* People whom gangs and rebels of other countries take as well: "are holding three Italian
 * contractors". */
static bool is_abroad_at_work(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return x == PSC_SECTOR_BUS || x == PSC_SECTOR_JRN || x == PSC_SECTOR_NGO ||
           x == PSC_SECTOR_LAB || x == PSC_SECTOR_MED || x == PSC_SECTOR_REL;
}

void psc_homeland_unguess_captors(psc_event *e)
{
    if (e->type != PSC_TYPE_ASSAULT || !e->n_recipient || e->where.country[0]) return;
    if (!psc_str_eq(e->mode, PSC_STR("abduct"))) return;
    for (uint32_t i = 0; i < e->n_recipient; i++)
        if (!is_abroad_at_work(&e->recipient[i]) || e->recipient[i].inferred) return;
    for (uint32_t i = 0; i < e->n_actor; i++)
        if (e->actor[i].inferred && e->actor[i].code.sector[0] == PSC_SECTOR_REB &&
            !strncmp(e->actor[i].code.country, e->recipient[0].code.country, 3))
            memcpy(e->actor[i].code.country, "---", 4);
}

void psc_homeland_unguess_soldiers(const psc_graph *g, psc_event *e)
{
    const psc_entity *doer = e->n_actor == 1 ? &e->actor[0] : NULL;
    if (e->type != PSC_TYPE_ASSAULT || !doer || doer->inferred) return;
    if (doer->kind != PSC_ENTITY_STATE && doer->kind != PSC_ENTITY_ADJ) return;
    for (uint32_t i = 0; i < e->n_recipient; i++) {
        psc_entity *who = &e->recipient[i];
        if (!who->inferred || who->code.sector[0] != PSC_SECTOR_MIL) continue;
        if (strncmp(who->code.country, doer->code.country, 3) != 0) continue;
        const char *other = psc_homeland_other_country(g, doer->code.country);
        memcpy(who->code.country, other[0] ? other : "---", 4);
    }
}

static bool lives_abroad(const psc_mentions *m, const psc_entity *e)
{
    const int32_t k = psc_mention_at(m, e->sentence, e->head);
    return k >= 0 && m->flag[k] & PSC_MENTION_ABROAD;
}

/* A state's organs deal with them there. */
static bool is_ruled_by(const psc_entity *e, const psc_entity *other, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (psc_code_is_organ(&other[i].code) &&
            !strncmp(other[i].code.country, e->code.country, 3))
            return true;
    return false;
}

void psc_homeland_leave_strangers(const psc_mentions *m, psc_entity *e, uint32_t n,
                                  const psc_entity *other, uint32_t n_other, const char *place)
{
    for (uint32_t i = 0; i < n; i++) {
        const bool there = place[0] && !strncmp(place, e[i].code.country, 3);
        if (lives_abroad(m, &e[i]) &&
            (psc_homeland_is_homeless(&e[i]) || psc_homeland_is_homeless_body(&e[i]) ||
             (e[i].inferred && (there || is_ruled_by(&e[i], other, n_other)))))
            psc_homeland_put_country(&e[i], "---");
    }
}
