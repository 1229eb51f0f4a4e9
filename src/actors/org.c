/* SPDX-License-Identifier: Apache-2.0 */
/* Organisations of the lexicon, and their namesakes elsewhere. */
#include "actors/np.h"

static bool may_have_namesake(const psc_clue *c, unsigned sector)
{
    if (!psc_sector_is_office(sector) && sector != PSC_SECTOR_REB && sector != PSC_SECTOR_LAB)
        return false;
    const bool organ = sector == PSC_SECTOR_LEG || sector == PSC_SECTOR_JUD; /* "Peru's Congress" */
    return organ || c->match->first != c->match->last;
}

/* "Norway's Labour Party" is not the one of the lexicon, if that is British: an office
 * or party with a name of several words that the phrase gives another country. */
static bool read_namesake(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np *np,
                          psc_sources *from)
{
    const unsigned sector = np->code.sector[0];
    if (!may_have_namesake(c, sector)) return false;
    psc_np_countries(sc, p, false, false, from);
    const bool other = from->n == 1 && !from->at[0].shared && /* "Rwanda's army and M23 rebels" */
                       memcmp(from->at[0].country, np->code.country, 3) != 0;
    if (!other) {
        from->n = 0;
        return false;
    }
    np->code = (psc_code){.sector = {(uint8_t)sector}};
    np->name = psc_clue_text(sc, c);
    np->thing = NULL;
    psc_np_why(sc, np, "namesake of organisation", c->thing->name, "", (psc_str){0});
    return true;
}

/* "the Lebanese Red Cross": an aid society of one country. */
static void take_own_nation(const psc_scene *sc, const psc_parts *p, psc_np *np)
{
    if (np->code.sector[0] != PSC_SECTOR_NGO || np->code.country[0] != '-') return;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        const psc_code *code =
            c->gone || c->head || c->use != PSC_USE_ADJECTIVE ? NULL : psc_scene_code(sc, c->thing);
        if (code && psc_code_has_country(code) && c->match->last < np->head)
            memcpy(np->code.country, code->country, sizeof np->code.country);
    }
}

void psc_np_read_org(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = psc_np_new(p);
    int past = 0;
    const psc_term *term = psc_thing_at(c->thing, sc->day, &past);
    np.kind = PSC_ENTITY_ORG;
    np.flag = PSC_MENTION_NAMED | (c->thing->media ? PSC_MENTION_MEDIA : 0);
    np.name = c->thing->name;
    np.thing = c->thing;
    np.noun = psc_hash_last(c->thing->name);
    if (term) np.code = term->code;
    take_own_nation(sc, p, &np);
    psc_np_why(sc, &np, "organisation", c->thing->name, "", (psc_str){0});
    psc_sources from = {.n = 0};
    if (psc_code_has_country(&np.code) && read_namesake(sc, p, c, &np, &from)) {
        psc_np_spread(sc, &from, &np, out);
        return;
    }
    if (!np.code.country[0]) psc_np_countries(sc, p, false, true, &from);
    psc_np_spread(sc, &from, &np, out);
}
