/* SPDX-License-Identifier: Apache-2.0 */
/* Readings of a noun phrase: a new one, one for each country told, and the words that say why. */
#include "actors/np.h"

const psc_code *psc_scene_code(const psc_scene *sc, const psc_thing *t)
{
    const psc_term *term = psc_thing_at(t, sc->day, NULL);
    return term ? &term->code : NULL;
}

psc_str psc_clue_text(const psc_scene *sc, const psc_clue *c)
{
    return psc_scene_text(sc, c->match->first, c->match->last);
}

bool psc_clue_is_nation(const psc_clue *c)
{
    return c->use == PSC_USE_STATE || c->use == PSC_USE_SEAT || c->use == PSC_USE_CAPITAL ||
           c->use == PSC_USE_PEOPLE || c->use == PSC_USE_ADJECTIVE || c->use == PSC_USE_ETHNIC;
}

const psc_clue *psc_parts_head_clue(const psc_parts *p)
{
    const psc_clue *best = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (!c->head || c->use == PSC_USE_MODIFIER) continue;
        if (!best || c->match->last >= best->match->last) best = c;
    }
    return best;
}

void psc_np_why(psc_scene *sc, psc_np *np, const char *how, psc_str what, const char *how2,
                psc_str what2)
{
    if (what2.len)
        np->why = psc_arena_printf(sc->arena, "%s '%.*s' + %s '%.*s'", how, (int)what.len, what.ptr,
                                   how2, (int)what2.len, what2.ptr);
    else
        np->why = psc_arena_printf(sc->arena, "%s '%.*s'", how, (int)what.len, what.ptr);
}

void psc_np_why_more(psc_scene *sc, psc_np *np, const char *more)
{
    np->why = psc_arena_printf(sc->arena, "%.*s, %s", (int)np->why.len, np->why.ptr, more);
}

psc_np psc_np_new(const psc_parts *p)
{
    psc_np np = {.head = p->head, .link = -1, .definite = p->definite};
    np.first = p->own[0];
    np.last = p->own[p->n_own - 1];
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->head && c->match->first < np.first) np.first = c->match->first;
        if (c->head && c->match->last > np.last) np.last = c->match->last;
    }
    return np;
}

psc_np *psc_np_add(psc_np_list *out, const psc_np *np)
{
    if (out->n == PSC_NP_MAX) return &out->at[PSC_NP_MAX - 1];
    out->at[out->n] = *np;
    return &out->at[out->n++];
}

/* One reading for each country that the phrase tells. */
void psc_np_spread(psc_scene *sc, const psc_sources *from, const psc_np *np, psc_np_list *out)
{
    if (np->code.country[0] || from->n == 0) {
        psc_np_add(out, np);
        return;
    }
    for (uint32_t i = 0; i < from->n; i++) {
        psc_np *r = psc_np_add(out, np);
        memcpy(r->code.country, from->at[i].country, 4);
        r->own_country = from->at[i].own;
        if (from->at[i].partly && psc_sector_is_office(r->code.sector[0]))
            psc_code_append(&r->code, PSC_SECTOR_PRE);
        psc_str t = from->at[i].text;
        r->why = psc_arena_printf(sc->arena, "%.*s + %s '%.*s'", (int)np->why.len, np->why.ptr,
                                  from->at[i].how, (int)t.len, t.ptr);
    }
}
