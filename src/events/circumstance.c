/* SPDX-License-Identifier: Apache-2.0 */
/* When and where: of the times and places of a sentence, the one nearest in its tree. */
#include "events/circumstance.h"

#include "record/path.h"

static int32_t top_token(const psc_graph *g, uint32_t first, uint32_t last)
{
    for (uint32_t t = first; t <= last && t < g->n; t++) {
        int32_t h = g->sent->tok[t].head;
        if (h < (int32_t)first || h > (int32_t)last) return (int32_t)t;
    }
    return (int32_t)first;
}

enum { PATH_MAX_STEPS = 8 };

/* An expression that another clause holds is that clause's: "urged both sides to open the road by
 * May" happened some other day.  Up from the trigger there is no such wall ("said on Monday"). */
static bool is_held(const psc_graph *g, int32_t trigger, int32_t time)
{
    for (int step = 0; time >= 0 && step < PATH_MAX_STEPS; step++) {
        if (psc_graph_above(g, time, trigger)) return false;
        const psc_rel base = psc_graph_base(g, time);
        if (psc_path_is_clause(base) || base == PSC_REL_XCOMP) return true;
        time = g->sent->tok[time].head;
    }
    return false;
}

psc_when psc_when_of(const psc_graph *g, const psc_timex *timex, uint32_t n, int32_t trigger)
{
    psc_when best = {.period = {PSC_DAY_NONE, PSC_DAY_NONE}};
    int nearest = PATH_MAX_STEPS;
    for (uint32_t i = 0; i < n; i++) {
        const psc_timex *x = &timex[i];
        if (x->period.from == PSC_DAY_NONE || x->type == PSC_TIMEX_DURATION) continue;
        const int32_t top = top_token(g, x->first, x->last);
        const int d = psc_path_length(g->sent, trigger, top);
        if (d >= nearest || is_held(g, trigger, top)) continue;
        nearest = d;
        best.phrase = (psc_phrase){psc_str_at(g->doc->text, x->span), x->span};
        best.period = x->whole;
    }
    return best;
}

psc_where psc_where_of(const psc_graph *g, int32_t trigger)
{
    psc_where best = {0};
    int nearest = PATH_MAX_STEPS - 2;
    const psc_mentions *m = g->mentions;
    for (uint32_t t = 0; t < g->n; t++) {
        int32_t e = psc_graph_entity(g, (int32_t)t);
        if (e < 0 || (m->at[e].kind != PSC_ENTITY_PLACE && m->at[e].kind != PSC_ENTITY_STATE))
            continue;
        if (!psc_graph_cue(g, (int32_t)t, PSC_CUE_PLACE, NULL)) continue;
        if (psc_graph_is_seeking(g, (int32_t)t)) continue; /* "wanted in Spain" */
        int d = psc_path_length(g->sent, trigger, (int32_t)t);
        if (d >= nearest) continue;
        nearest = d;
        best.phrase = (psc_phrase){m->at[e].text, m->at[e].span};
        best.name = m->at[e].name;
        memcpy(best.country, m->at[e].code.country, sizeof best.country);
    }
    return best;
}
