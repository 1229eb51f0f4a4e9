/* SPDX-License-Identifier: Apache-2.0 */
/* States, places and peoples: "Kenya", "the Kremlin", "Syrians", "the French". */
#include "actors/np.h"

static bool in_capitals(const psc_scene *sc, uint32_t t)
{
    psc_str form = t < sc->s->n ? sc->s->tok[t].form : (psc_str){"", 0};
    psc_word w;
    return psc_word_next(&form, &w) && w.shape >= PSC_SHAPE_CAPS;
}

/* "GENEVA, March 3 (Agency) - ...": a place, though a capital. */
static bool is_dateline(const psc_scene *sc, const psc_clue *c)
{
    return c->match->first == 0 && in_capitals(sc, 0) && !in_capitals(sc, c->match->last + 1);
}

static const char *how_told(const psc_clue *c)
{
    switch ((int)c->use) {
    case PSC_USE_STATE: return "country";
    case PSC_USE_CAPITAL: return "capital";
    case PSC_USE_SEAT: return "seat of government";
    default: return "place";
    }
}

/* "the two Koreas": each state of which the name is made up. */
static void add_members(const psc_thing *bloc, psc_np *np, psc_np_list *out)
{
    for (uint32_t i = 0; i < bloc->n_term; i++) {
        np->code = bloc->term[i].code;
        np->thing = NULL;
        np->name = (psc_str){"", 0}; /* they are two, and the name is one */
        psc_np_add(out, np);
    }
}

void psc_np_read_state(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = psc_np_new(p);
    const psc_code *code = psc_scene_code(sc, c->thing);
    const bool place = c->use == PSC_USE_CITY || (c->use == PSC_USE_CAPITAL && is_dateline(sc, c));
    np.kind = place ? PSC_ENTITY_PLACE : PSC_ENTITY_STATE;
    np.flag = PSC_MENTION_NAMED;
    if (c->use == PSC_USE_CAPITAL) np.flag |= PSC_MENTION_CAPITAL;
    if (c->use == PSC_USE_SEAT) np.flag |= PSC_MENTION_SEAT;
    np.thing = c->thing;
    np.own_country = true;
    if (code) np.code = *code;
    if (place) psc_code_set_sector(&np.code, PSC_SECTOR_NONE);
    np.name = c->use == PSC_USE_STATE ? c->thing->name : psc_clue_text(sc, c);
    psc_np_why(sc, &np, how_told(c), psc_clue_text(sc, c), "", (psc_str){0});
    if (c->thing->kind == PSC_THING_BLOC && c->thing->n_term > 1) {
        add_members(c->thing, &np, out);
        return;
    }
    if (!p->modifier && !sc->phrase) psc_link_state(sc, &np);
    psc_np_add(out, &np);
}

/* "ethnic Uzbeks in Kyrgyzstan", "Guatemalan Indians": a people, but of another state. */
static bool lives_elsewhere(const psc_scene *sc, const psc_parts *p, const psc_clue *people)
{
    const psc_clue *own = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c == people || c->gone) continue;
        if (c->use == PSC_USE_MODIFIER && c->thing->sub == PSC_EFFECT_ABROAD) return true;
        if (c->use == PSC_USE_ADJECTIVE && c->thing->kind == PSC_THING_COUNTRY) own = c;
    }
    return own && own->match->last < people->match->first && own->thing != people->thing &&
           !psc_clue_coordinated(sc, own, people);
}

/* "thousands of Lebanese": an adjective that tells of whom there are so many. */
static bool is_counted_off(const psc_scene *sc, const psc_token *tok)
{
    const int32_t m = tok->head < 0 || tok->rel != PSC_REL_NMOD ? -1 : sc->match_of[tok->head];
    const psc_name *many = m < 0 ? NULL : psc_match_sense(sc, &sc->match[m], 1u << PSC_USE_ROLE);
    return many && sc->lx->thing[many->thing].sub == PSC_ROLE_PART;
}

/* "the Gulf": the adjective of a bloc that is a name here. */
static bool is_blocs_name(const psc_clue *c, const psc_token *tok)
{
    return c->use == PSC_USE_ADJECTIVE && c->thing->kind == PSC_THING_BLOC && c->head &&
           tok->upos == PSC_UPOS_PROPN;
}

/* The code of the people: civilians, unless their code tells more than their country. */
static psc_code code_of_people(const psc_code *code, bool adjective)
{
    psc_code out = code ? *code : (psc_code){0};
    const unsigned s = out.sector[0];
    if (!adjective && (s == PSC_SECTOR_GOV || s == 0)) psc_code_set_sector(&out, PSC_SECTOR_CVL);
    return out;
}

/* "Syrians", "the French", "a Kurd"; as a mere modifier an adjective. */
void psc_np_read_people(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    psc_np np = psc_np_new(p);
    const psc_token *tok = &sc->s->tok[p->head];
    if (is_blocs_name(c, tok)) return;
    const bool one = !p->modifier && p->indefinite; /* "an Australian" */
    const bool definite = p->definite || one || is_counted_off(sc, tok);
    const bool adjective = c->use == PSC_USE_ADJECTIVE && (p->modifier || !definite);
    const bool bare = tok->upos == PSC_UPOS_ADJ && p->n_own == 1 && (p->modifier || !definite);
    np.kind = adjective || bare ? PSC_ENTITY_ADJ : PSC_ENTITY_GROUP;
    np.own_country = true;
    np.plural = c->name->plural || p->counted || (c->use == PSC_USE_ADJECTIVE && definite && !one);
    np.code = code_of_people(psc_scene_code(sc, c->thing), adjective);
    np.noun = psc_scene_hash(sc, c->match->last);
    psc_np_why(sc, &np, adjective ? "adjective" : "people", psc_clue_text(sc, c), "", (psc_str){0});
    if (psc_code_none(&np.code)) return;
    psc_sources from = {.n = 0};
    if (!adjective && (!psc_code_has_country(&np.code) || lives_elsewhere(sc, p, c)))
        psc_np_countries(sc, p, np.plural, true, &from);
    if (from.n) np.code.country[0] = 0;
    psc_np_spread(sc, &from, &np, out);
}
