/* SPDX-License-Identifier: Apache-2.0 */
/* Whether two words stand for the same somebody, or for two of the same side. */
#include "events/differ.h"

#include "record/code.h"

bool psc_graph_differ(const psc_graph *g, int32_t a, int32_t b)
{
    if (a == b) return false;
    const int32_t e = psc_graph_entity(g, a), d = psc_graph_entity(g, b);
    if (e < 0 || d < 0) return true;
    const psc_entity *at = g->mentions->at;
    return psc_graph_first_mention(g, &at[e])->span.beg !=
           psc_graph_first_mention(g, &at[d])->span.beg;
}

/* "the guerrillas would strike again, a rebel commander warned": of no country by his own words. */
static bool of_one_cause(const psc_code *x, const psc_code *y)
{
    const uint8_t s = x->sector[0];
    const bool cause = s == PSC_SECTOR_REB || s == PSC_SECTOR_OPP || s == PSC_SECTOR_LAB;
    return cause && s == y->sector[0] && (!x->country[0] || !y->country[0]);
}

/* "its chairman", of a bloc: one of theirs. */
static bool belongs_to(const psc_graph *g, int32_t a, int32_t b)
{
    if (a >= (int32_t)g->n) return false;
    const int32_t title = psc_graph_child(g, a, PSC_REL_NMOD_DESC); /* "its chairman Ivo Lindt" */
    int32_t own = psc_graph_child(g, a, PSC_REL_NMOD_POSS);
    if (own < 0 && title >= 0) own = psc_graph_child(g, title, PSC_REL_NMOD_POSS);
    return own >= 0 && psc_graph_entity(g, own) >= 0 && !psc_graph_differ(g, own, b);
}

bool psc_graph_of_another_side(const psc_graph *g, int32_t a, int32_t b)
{
    if (!psc_graph_differ(g, a, b) || belongs_to(g, a, b)) return false;
    const int32_t e = psc_graph_entity(g, a), d = psc_graph_entity(g, b);
    if (e < 0 || d < 0) return true;
    const psc_code *x = &g->mentions->at[e].code, *y = &g->mentions->at[d].code;
    if (of_one_cause(x, y)) return false;
    if (!psc_code_has_country(x) && !psc_code_has_country(y) && psc_code_is_organ(x) &&
        psc_code_is_organ(y))
        return false; /* "the army will attack, the minister said" */
    if (!psc_code_has_country(x) || strcmp(x->country, y->country) != 0) return true;
    if (psc_code_is_organ(x) && psc_code_is_organ(y)) return false;
    for (int i = 0; i < PSC_SECTOR_MAX && x->sector[i]; i++)
        for (int k = 0; k < PSC_SECTOR_MAX && y->sector[k]; k++)
            if (x->sector[i] == y->sector[k]) return false;
    return true;
}
