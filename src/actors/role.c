/* SPDX-License-Identifier: Apache-2.0 */
/* Role nouns: "the minister", "opposition groups", "Kenyan police officers".
 *
 * The sectors come from the noun, or from the body it belongs to (sector.c), the country from what
 * stands around it (country.c).  A noun that is only a part of something ("members") is nobody
 * without them; a thing ("birthday party") is nobody at all. */
#include "actors/np.h"

/* Is token t a nation's name or adjective? */
static bool tells_nation(const psc_scene *sc, const psc_parts *p, uint32_t t)
{
    const int32_t m = sc->match_of[t];
    for (uint32_t k = 0; k < p->n_clue && m >= 0; k++)
        if (p->clue[k].match == &sc->match[m] && psc_clue_is_nation(&p->clue[k])) return true;
    return false;
}

psc_str psc_np_role_text(const psc_scene *sc, const psc_parts *p, const psc_clue *c)
{
    uint32_t first = c->match->first;
    for (uint32_t i = p->n_own; i-- > 0;) {
        const uint32_t t = p->own[i];
        if (t + 1 != first) continue;
        const uint8_t tag = sc->s->tok[t].upos;
        if (tells_nation(sc, p, t)) break;
        if (tag != PSC_UPOS_ADJ && tag != PSC_UPOS_NOUN && sc->match_of[t] < 0) break;
        first = t;
    }
    return psc_scene_text(sc, first, c->match->last);
}

/* "government representatives", "opposition groups" as one name of the lexicon */
static bool begins_with_body(const psc_scene *sc, const psc_clue *c)
{
    if (c->match->first == c->match->last) return false;
    uint32_t node = psc_trie_step(&sc->lx->trie, 0, sc->word[c->match->first]);
    for (uint32_t id = node ? sc->lx->trie.node[node].value : 0; id; id = sc->lx->name[id].next) {
        const psc_name *n = &sc->lx->name[id];
        const psc_thing *t = psc_scene_thing(sc, n);
        if (n->use == PSC_USE_ROLE && t->sub == PSC_ROLE_BODY && t->n_term) return true;
    }
    return false;
}

/* "his brother" of somebody who is of no country: no country of the report is his. */
static bool of_nowhere(psc_scene *sc, const psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        if (p->comp[i].join != PSC_JOIN_POSS) continue;
        const psc_reading *l = psc_np_read(sc, p->comp[i].head);
        if (l->n == 1 && l->at[0].code.country[0] == '-') return true;
    }
    return false;
}

/* "UN envoy for Syria" */
static psc_str told_of_role(const psc_scene *sc, const psc_parts *p)
{
    uint32_t last = p->head;
    for (uint32_t i = 0; i < p->n_comp; i++)
        if (p->comp[i].join != PSC_JOIN_APPOS && p->comp[i].head > last) last = p->comp[i].head;
    return psc_scene_text(sc, p->n_own ? p->own[0] : p->head, last);
}

static psc_np new_role(const psc_scene *sc, const psc_parts *p, const psc_clue *c)
{
    const psc_thing *t = c->thing;
    psc_np np = psc_np_new(p);
    np.kind = t->sub == PSC_ROLE_BODY ? PSC_ENTITY_ORG : PSC_ENTITY_GROUP;
    np.plural = c->name->plural || p->counted || t->sub == PSC_ROLE_PEOPLE;
    if (t->sub == PSC_ROLE_PERSON && !np.plural) np.kind = PSC_ENTITY_PERSON;
    np.sex = t->sex;
    np.role_thing = (uint32_t)(t - sc->lx->thing) + 1;
    np.noun = psc_scene_hash(sc, c->match->last);
    np.bound = psc_parts_body(p, c) != NULL || begins_with_body(sc, c);
    return np;
}

/* "the killers of two Danes": those tell nothing of who they are. */
static psc_parts without_victims(const psc_parts *p)
{
    psc_parts rest = *p;
    rest.n_comp = 0;
    for (uint32_t i = 0; i < p->n_comp; i++)
        if (p->comp[i].join != PSC_JOIN_OF) rest.comp[rest.n_comp++] = p->comp[i];
    return rest;
}

static void find_countries(psc_scene *sc, const psc_parts *p, const psc_thing *t, const psc_np *np,
                           psc_sources *from)
{
    psc_parts rest;
    if (t->harms) {
        rest = without_victims(p);
        p = &rest;
    }
    const bool charity = t->n_term && t->term[0].code.sector[0] == PSC_SECTOR_NGO;
    const bool at_home = !psc_sector_is_stateless(np->code.sector[0]);
    if (!psc_code_has_country(&np->code) && (at_home || charity))
        psc_np_countries(sc, p, np->plural || t->sub == PSC_ROLE_BODY, at_home && !t->lives_abroad,
                         from);
}

/* Of no country at all, or of those told rather than the role's own. */
static void clear_country(psc_scene *sc, const psc_parts *p, const psc_thing *t,
                          const psc_sources *from, psc_np *np)
{
    if (from->n == 0 && of_nowhere(sc, p)) memcpy(np->code.country, "---", 4);
    if (from->abroad && np->code.sector[0]) memcpy(np->code.country, "---", 4);
    if (from->n && t->n_term && t->term[0].code.country[0] == '-') np->code.country[0] = 0;
}

static bool is_generic(const psc_np *np, const psc_sources *from)
{
    return np->code.sector[0] == PSC_SECTOR_UNK ||
           (np->code.sector[0] == PSC_SECTOR_CVL && from->n == 0);
}

void psc_np_read_role(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out)
{
    const psc_thing *t = c->thing;
    if (t->sub == PSC_ROLE_THING) return;
    psc_np np = new_role(sc, p, c);
    psc_np_sectors(sc, p, c, &np);
    psc_np_around(sc, p, t, &np);
    if (t->sub != PSC_ROLE_PART) np.role = psc_np_role_text(sc, p, c);
    np.told = told_of_role(sc, p);
    psc_sources from = {.n = 0};
    find_countries(sc, p, t, &np, &from);
    if (t->needs_country && from.n == 0) return;
    clear_country(sc, p, t, &from, &np);
    psc_np_sector_words(sc, p, &np);
    if (t->sub == PSC_ROLE_PART && !np.code.sector[0]) {
        if (from.n == 0 || psc_parts_has_whole(p)) return;
        psc_np_why(sc, &np, "part", psc_clue_text(sc, c), "", (psc_str){0});
    }
    if (is_generic(&np, &from)) np.flag |= PSC_MENTION_GENERIC;
    if (t->lives_abroad && from.n == 0) np.flag |= PSC_MENTION_ABROAD;
    psc_np_spread(sc, &from, &np, out);
}
