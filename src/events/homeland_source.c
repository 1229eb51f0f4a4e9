/* SPDX-License-Identifier: Apache-2.0 */
/* The country of whoever tells what was done. */
#include "events/homeland_parts.h"

#include "record/code.h"

/* The source is the mention itself: other events keep it as it is. */
static psc_entity *own_source(const psc_graph *g, psc_event *e)
{
    psc_entity *own = psc_new(g->arena, psc_entity, 1);
    *own = *e->source;
    e->source = own;
    return own;
}

void psc_homeland_settle_source(const psc_graph *g, psc_event *e, const char *country)
{
    if (!e->source || !country[0] || !psc_homeland_is_homeless(e->source)) return;
    psc_homeland_settle(own_source(g, e), 1, country);
}

/* A state's own officials tell of its deeds; of attacks and arrests those who suffer them tell
 * as often, so these are left as they are, except that an army tells of its own arrests. */
static bool tells_own(const psc_event *e, const psc_entity *source)
{
    const uint8_t x = source->code.sector[0];
    const bool harm = e->type == PSC_TYPE_ASSAULT || e->type == PSC_TYPE_COERCE;
    return x == PSC_SECTOR_MIL ? e->type != PSC_TYPE_ASSAULT : x == PSC_SECTOR_GOV && !harm;
}

void psc_homeland_settle_teller(const psc_graph *g, psc_event *e)
{
    const psc_entity *s = e->source;
    const psc_entity *doer = e->n_actor == 1 ? &e->actor[0] : NULL;
    if (!s || !doer || s->sentence != g->sent->index) return;
    if (!s->inferred && !psc_homeland_is_homeless(s)) return;
    if (doer->kind != PSC_ENTITY_STATE || !psc_code_has_country(&doer->code)) return;
    if (doer->sentence != s->sentence || doer->head >= s->head || !tells_own(e, s)) return;
    memcpy(own_source(g, e)->code.country, doer->code.country, sizeof s->code.country);
}
