/* SPDX-License-Identifier: Apache-2.0 */
/* To whom a denial answers.
 *
 * "Chad accused Sudan of arming the rebels, which Khartoum denied": the denial names nobody, but it
 * is told to Chad.  An accusation that the report told just before and that blamed the one who
 * denies, or somebody of his country, is the one he answers. */
#include "events/retort.h"

#include "record/code.h"

enum { REACH_SENTENCES = 1 };

static bool blames(const psc_event *e, const psc_entity *actor, uint32_t n)
{
    for (uint32_t i = 0; i < e->n_recipient; i++)
        for (uint32_t k = 0; k < n; k++) {
            const psc_code *x = &e->recipient[i].code, *y = &actor[k].code;
            if (psc_code_has_country(x) && strcmp(x->country, y->country) == 0) return true;
        }
    return false;
}

/* None of them is the actor himself. */
static bool is_another(const psc_event *e, const psc_entity *actor, uint32_t n)
{
    for (uint32_t i = 0; i < e->n_actor; i++)
        for (uint32_t k = 0; k < n; k++)
            if (memcmp(&e->actor[i].code, &actor[k].code, sizeof actor->code) == 0) return false;
    return true;
}

const psc_event *psc_accusation_of(const psc_graph *g, const psc_event_list *list,
                                   const psc_entity *actor, uint32_t n)
{
    for (uint32_t i = list->n; i > 0; i--) {
        const psc_event *e = &list->at[i - 1];
        if (e->sentence + REACH_SENTENCES < g->sent->index) return NULL;
        if (e->type != PSC_TYPE_ACCUSE || e->modality != PSC_ASSERTED) continue;
        if (e->n_actor && blames(e, actor, n) && is_another(e, actor, n)) return e;
    }
    return NULL;
}
