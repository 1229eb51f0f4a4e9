/* SPDX-License-Identifier: Apache-2.0 */
/* "The country", "the kingdom": the state told last in the same sentence, else the only one that
 * the sentences before speak of. */
#include "actors/link.h"
#include "actors/np.h"

enum { LAND_SENTENCES = 2 };

/* A nationality of its own makes it another phrase: "the Lebanese state". */
static bool tells_nation(const psc_scene *sc, const psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        const psc_code *code = c->head || c->gone ? NULL : psc_scene_code(sc, c->thing);
        if (code && psc_code_has_country(code)) return true;
    }
    return p->n_comp > 0;
}

/* A state, or those who act for one or live in it. */
static bool tells_land(const psc_scene *sc, const psc_known *k)
{
    const psc_entity *e = &sc->m->at[k->entity];
    const unsigned s = k->np.code.sector[0];
    if (!psc_code_has_country(&k->np.code) || k->np.flag & PSC_MENTION_MEDIA) return false;
    return e->kind == PSC_ENTITY_STATE || e->kind == PSC_ENTITY_PLACE || psc_sector_is_office(s) ||
           s == PSC_SECTOR_OPP || s == PSC_SECTOR_REB || s == PSC_SECTOR_CVL;
}

static const psc_known *state_in_sentence(const psc_scene *sc)
{
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        const psc_entity *e = &sc->m->at[k->entity];
        if (e->sentence != sc->s->index) return NULL;
        if (k->np.kind == PSC_ENTITY_STATE && !(k->np.flag & PSC_MENTION_CAPITAL)) return k;
    }
    return NULL;
}

/* NULL where two countries are told of. */
static const psc_known *only_land(const psc_scene *sc)
{
    const psc_known *found = NULL;
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (sc->m->at[k->entity].sentence + LAND_SENTENCES < sc->s->index) break;
        if (!tells_land(sc, k)) continue;
        if (found && psc_codes_differ(&found->np.code, &k->np.code)) return NULL;
        if (!found || k->np.kind == PSC_ENTITY_STATE) found = k;
    }
    return found;
}

static void take_land(psc_scene *sc, psc_np *np, const psc_known *k)
{
    if (k->np.kind == PSC_ENTITY_STATE) {
        psc_link_take(sc, np, k, "as told before:");
        np->flag &= (uint8_t) ~(PSC_MENTION_CAPITAL | PSC_MENTION_SEAT);
        return;
    }
    psc_code_set_sector(&np->code, PSC_SECTOR_GOV);
    memcpy(np->code.country, k->np.code.country, sizeof np->code.country);
    np->own_country = true;
    psc_np_why(sc, np, "the country of", sc->m->at[k->entity].text, "", (psc_str){0});
}

bool psc_np_read_land(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    const psc_token *t = &sc->s->tok[p->head];
    if (out->n || sc->phrase || t->upos != PSC_UPOS_NOUN || !p->definite || p->counted)
        return false;
    if (!psc_scene_is(sc, p->head, PSC_WORDS_LAND) || tells_nation(sc, p)) return false;
    const psc_known *near = state_in_sentence(sc), *k = near ? near : only_land(sc);
    if (!k) return false;
    psc_np np = psc_np_new(p);
    np.kind = PSC_ENTITY_STATE;
    take_land(sc, &np, k);
    psc_np_add(out, &np);
    return true;
}
