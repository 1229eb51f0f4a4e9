/* SPDX-License-Identifier: Apache-2.0 */
/* Coding a noun phrase from its parts (CODEBOOK.md, section 3).
 *
 * What stands at the head decides the way:
 *
 *     a person of the lexicon     his role on the report's day
 *     a name nobody has heard of  its title, its apposition, an earlier mention
 *     an organisation, a state    its own code
 *     a people ("Syrians")        country and CVL
 *     a role noun                 sectors from the noun, or from the body it belongs
 *                                 to; country from, in this order: adjectives and
 *                                 names before it, possessor, "of", "from", the first
 *                                 conjunct, "in".  "for", "to", "on" tell no country.
 *
 * Two nationalities joined by "and" make two readings of one phrase. */
#include "actors/np.h"

static void read_parts(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    const psc_clue *person = psc_parts_person(sc, p);
    const psc_clue *c = psc_parts_head_clue(p);
    bool named = p->name_last >= 0;
    bool title_first = c && c->use == PSC_USE_ROLE && c->thing->sub == PSC_ROLE_PERSON && named &&
                       p->name_first > (int32_t)c->match->last;
    bool head_named = named && p->name_first <= (int32_t)p->head &&
                      (int32_t)p->head <= p->name_last;
    if (person)
        psc_np_read_person(sc, p, person, out);
    else if (title_first || (head_named && (!c || c->use == PSC_USE_SURNAME)))
        psc_np_read_name(sc, p, out);
    else if (!c)
        return;
    else if (c->use == PSC_USE_ORG)
        psc_np_read_org(sc, p, c, out);
    else if (c->use == PSC_USE_STATE || c->use == PSC_USE_SEAT || c->use == PSC_USE_CAPITAL ||
             c->use == PSC_USE_CITY)
        psc_np_read_state(sc, p, c, out);
    else if (psc_clue_is_nation(c))
        psc_np_read_people(sc, p, c, out);
    else if (c->use == PSC_USE_ROLE)
        psc_np_read_role(sc, p, c, out);
}

/* The body of take_leading_body: its phrase is the person's. */
static bool led_by_body(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        if (p->comp[i].join != PSC_JOIN_APPOS || sc->match_of[p->head] < 0) continue;
        const psc_reading *l = psc_np_read(sc, p->comp[i].head);
        if (l->n != 1 || l->at[0].kind != PSC_ENTITY_PERSON || l->at[0].first > p->head) continue;
        out->n = 1;
        out->at[0] = l->at[0];
        out->at[0].head = p->head;
        return true;
    }
    return false;
}

/* "the network's negotiator", after the Haqqani network: a body told of by a word that is no
 * role by itself. */
static bool read_kind(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    const psc_token *t = &sc->s->tok[p->head];
    if (out->n || sc->phrase || t->upos != PSC_UPOS_NOUN || !psc_np_is_bare(sc, p)) return false;
    if (p->n_clue || !psc_scene_is(sc, p->head, PSC_WORDS_KIND)) return false;
    psc_np np = psc_np_new(p);
    np.kind = PSC_ENTITY_ORG;
    np.noun = psc_scene_hash(sc, p->head);
    if (!psc_link_named(sc, &np)) return false;
    psc_np_add(out, &np);
    return true;
}

/* "she", "its", with those told beside her. */
static bool read_pronoun(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    const psc_token *t = &sc->s->tok[p->head];
    if (t->upos != PSC_UPOS_PRON || t->rel == PSC_REL_EXPL) return false;
    psc_np np = psc_np_new(p);
    np.first = np.last = p->head;
    if (!psc_link_pronoun(sc, p->head, &np)) return false;
    psc_np_add(out, &np);
    psc_link_company(sc, &np, out);
    return true;
}

/* "the NUPW", "Valedor": short for a name told before. */
static bool read_short(psc_scene *sc, uint32_t h, psc_np_list *out)
{
    psc_np known = {.head = h, .first = h, .last = h};
    if (!psc_link_acronym(sc, h, &known) && !psc_link_short(sc, h, &known)) return false;
    psc_np_add(out, &known);
    return true;
}

/* A word inside a name of the lexicon, which has another head. */
static bool is_inside_name(const psc_scene *sc, uint32_t h)
{
    const psc_match *m = sc->match_of[h] < 0 ? NULL : &sc->match[sc->match_of[h]];
    return m && m->head != h && m->first != m->last;
}

static void read_head(psc_scene *sc, uint32_t h, psc_np_list *out)
{
    if (sc->s->tok[h].upos == PSC_UPOS_PUNCT || read_short(sc, h, out)) return;
    if (is_inside_name(sc, h)) return;
    psc_parts p;
    psc_parts_gather(sc, h, &p);
    if (psc_np_read_those(sc, h, out) || psc_np_read_whose(sc, h, out)) return;
    if (read_pronoun(sc, &p, out)) return;
    read_parts(sc, &p, out);
    if (read_kind(sc, &p, out) || psc_np_read_land(sc, &p, out)) return;
    if (!led_by_body(sc, &p, out)) psc_np_read_appositions(sc, &p, out);
    psc_np_link_earlier(sc, &p, out);
}

/* "two of their ships": a possessor ahead of which nobody stands may be read with the phrase. */
static bool owns_near(const psc_scene *sc, uint32_t h)
{
    if (sc->s->tok[h].rel != PSC_REL_NMOD_POSS) return false;
    for (uint32_t t = sc->at + 1; t < h; t++) {
        const uint8_t u = sc->s->tok[t].upos;
        if (u == PSC_UPOS_NOUN || u == PSC_UPOS_PROPN || u == PSC_UPOS_PRON || u == PSC_UPOS_VERB)
            return false;
    }
    return true;
}

const psc_reading *psc_np_read(psc_scene *sc, uint32_t h)
{
    static const psc_reading nothing = {.n = 0};
    if (sc->state[h] >= 2) return &sc->memo[h];
    if (sc->state[h] == 1 || sc->depth >= PSC_NP_DEPTH) return &nothing;
    if (h > sc->at && sc->s->tok[h].upos == PSC_UPOS_PRON && !owns_near(sc, h)) return &nothing;
    sc->state[h] = 1;
    sc->depth++;
    psc_np_list out = {.n = 0};
    read_head(sc, h, &out);
    sc->depth--;
    sc->state[h] = 2;
    psc_reading *r = &sc->memo[h];
    r->n = out.n;
    if (out.n) r->at = psc_new(sc->arena, psc_np, out.n);
    if (out.n) memcpy(r->at, out.at, out.n * sizeof *out.at);
    return r;
}

/* ---- modifiers of nouns that are no actors ------------------------------ */

static bool tells_actor(const psc_clue *c)
{
    return !c->gone && c->use != PSC_USE_MODIFIER && c->use != PSC_USE_SURNAME &&
           !(c->use == PSC_USE_ROLE && c->thing->n_term == 0) && c->use != PSC_USE_ROLE_ADJ;
}

/* The next clue tells the same actor: "UN refugee" of "UN refugee agency". */
static bool goes_on(psc_scene *sc, const psc_parts *all, uint32_t i)
{
    const psc_clue *next = i + 1 < all->n_clue ? &all->clue[i + 1] : NULL;
    return next && !next->head && tells_actor(next) &&
           !psc_clue_coordinated(sc, &all->clue[i], next);
}

/* Read the phrase's own words from `from` to the end of the clue by themselves. */
static void read_apart(psc_scene *sc, const psc_parts *all, const psc_clue *c, uint32_t from,
                       psc_np_list *out)
{
    uint32_t own[PSC_OWN_MAX], n = 0;
    for (uint32_t j = 0; j < all->n_own; j++)
        if (all->own[j] >= from && all->own[j] <= c->match->last) own[n++] = all->own[j];
    psc_parts p;
    psc_parts_of(sc, c->match->last, own, n, &p);
    read_parts(sc, &p, out);
}

uint32_t psc_np_modifiers(psc_scene *sc, uint32_t h, psc_np *out, uint32_t max)
{
    psc_parts all;
    psc_parts_gather(sc, h, &all);
    uint32_t n = 0, from = 0;
    for (uint32_t i = 0; i < all.n_clue && n < max; i++) {
        const psc_clue *c = &all.clue[i];
        if (c->head || !tells_actor(c) || goes_on(sc, &all, i)) continue;
        psc_np_list list = {.n = 0};
        read_apart(sc, &all, c, from, &list);
        from = c->match->last + 1;
        for (uint8_t j = 0; j < list.n && n < max; j++) out[n++] = list.at[j];
    }
    return n;
}
