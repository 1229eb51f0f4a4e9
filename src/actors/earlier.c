/* SPDX-License-Identifier: Apache-2.0 */
/* Roles that speak of those told before: "the minister", "both sides", "the delegations". */
#include "actors/np.h"

/* The phrase reaches over what owns it and what it is "of". */
static void extend(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        const psc_comp *c = &p->comp[i];
        if (c->join != PSC_JOIN_POSS && c->join != PSC_JOIN_OF) continue;
        const psc_reading *l = psc_np_read(sc, c->head);
        const bool of_name = c->join == PSC_JOIN_OF && out->n && out->at[0].name.len &&
                             out->at[0].kind == PSC_ENTITY_PERSON;
        if (of_name && !l->n) continue; /* "told by Ana Pek of 'many dead'" */
        uint32_t first = l->n ? l->at[0].first : c->head, last = l->n ? l->at[0].last : c->head;
        for (uint8_t k = 0; k < out->n; k++) {
            if (first < out->at[k].first) out->at[k].first = first;
            if (last > out->at[k].last) out->at[k].last = last;
        }
    }
}

/* "both sides", "the two leaders", whose countries nothing tells. */
static bool is_pair(const psc_scene *sc, const psc_parts *p, const psc_np *np)
{
    if (np->own_country || np->name.len || np->link >= 0 || !np->role_thing) return false;
    for (uint32_t i = 0; i < p->n_comp; i++)
        if (p->comp[i].join == PSC_JOIN_POSS) return false; /* "her two daughters" */
    uint32_t first = p->own[0];
    if (p->clue[0].match->first < first) first = p->clue[0].match->first;
    for (uint32_t t = first > 1 ? first - 2 : 0; t <= first; t++)
        if (psc_scene_is(sc, t, PSC_WORDS_BOTH) &&
            (p->definite || sc->s->tok[t].upos == PSC_UPOS_DET || t + 1 == p->head ||
             sc->s->tok[t].upos == PSC_UPOS_CCONJ))
            return sc->s->tok[t].upos != PSC_UPOS_NUM || p->definite;
    return false;
}

bool psc_np_is_bare(const psc_scene *sc, const psc_parts *p)
{
    if (!p->definite || p->n_comp) return false;
    for (uint32_t i = 0; i < p->n_clue; i++) /* "the Asian group" */
        if (!p->clue[i].head && psc_clue_is_nation(&p->clue[i])) return false;
    for (int32_t c = sc->child[p->head]; c >= 0; c = sc->sibling[c])
        if (sc->s->tok[c].rel == PSC_REL_ACL_RELCL || sc->s->tok[c].rel == PSC_REL_ACL)
            return false;
    return true;
}

/* "The delegations agreed": all who were told of, if they are two. */
static bool are_parties(const psc_scene *sc, const psc_parts *p, const psc_np *np)
{
    return np->plural && np->role_thing && !np->own_country && np->link < 0 &&
           psc_np_is_bare(sc, p) && psc_scene_is(sc, p->head, PSC_WORDS_PARTY) &&
           psc_scene_is(sc, p->own[0], PSC_WORDS_PARTY);
}

/* "the pair", "the two" with nothing behind it */
static bool is_couple(const psc_scene *sc, const psc_parts *p)
{
    return psc_scene_is(sc, p->head, PSC_WORDS_PAIR) ||
           (psc_scene_is(sc, p->head, PSC_WORDS_BOTH) && p->n_own == 1 &&
            sc->s->tok[p->head].upos == PSC_UPOS_NUM);
}

/* How many the words say they are, if they do: "the pair", "the trio", "all three", "the four
 * countries"; else 0. */
static uint32_t told_number(const psc_scene *sc, const psc_parts *p)
{
    if (is_couple(sc, p)) return 2;
    for (uint32_t i = 0; i < p->n_own; i++) {
        if (psc_scene_is(sc, p->own[i], PSC_WORDS_THREE)) return 3;
        if (psc_scene_is(sc, p->own[i], PSC_WORDS_FOUR)) return 4;
    }
    return 0;
}

/* No word but the number's tells who they are. */
static bool stands_alone(const psc_scene *sc, const psc_parts *p, const psc_np_list *out,
                         uint32_t number)
{
    if (number == 2) return !out->n || (!out->at[0].own_country && !out->at[0].name.len);
    return !out->n && !p->n_clue &&
           (psc_scene_is(sc, p->head, PSC_WORDS_THREE) ||
            psc_scene_is(sc, p->head, PSC_WORDS_FOUR));
}

/* "The trio", "the three leaders"; no own words tell of whom there are so many. */
static uint32_t link_group(psc_scene *sc, const psc_parts *p, psc_np_list *out,
                           psc_np group[PSC_NP_MAX])
{
    const uint32_t number = told_number(sc, p);
    if (!number || sc->phrase || out->n > 1 || !psc_np_is_bare(sc, p)) return 0;
    const bool alone = stands_alone(sc, p, out, number);
    const bool role = out->n && out->at[0].role_thing && !out->at[0].own_country &&
                      !out->at[0].name.len && out->at[0].plural;
    if (!alone && !role) return 0;
    psc_np np = alone ? psc_np_new(p) : out->at[0];
    if (alone) np.kind = PSC_ENTITY_GROUP, np.plural = true;
    return psc_link_group(sc, &np, number, group);
}

/* Those told before whom the phrase means together; 0 if it means none such.  `*two`: it asks for
 * two of them. */
static uint32_t link_pair(psc_scene *sc, const psc_parts *p, psc_np_list *out, bool *two,
                          psc_np pair[PSC_NP_MAX])
{
    *two = false;
    const uint32_t n = link_group(sc, p, out, pair);
    if (n) return n;
    *two = out->n == 1 && is_pair(sc, p, &out->at[0]);
    if (!*two && (out->n != 1 || !are_parties(sc, p, &out->at[0]))) return 0;
    extend(sc, p, out);
    return psc_link_pair(sc, &out->at[0], !*two, pair);
}

void psc_np_link_earlier(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    psc_np pair[PSC_NP_MAX];
    bool two;
    const uint32_t n_pair = link_pair(sc, p, out, &two, pair);
    for (uint8_t i = 0; i < out->n && !two && !n_pair; i++)
        if (p->definite && !out->at[i].name.len && sc->s->tok[p->head].rel != PSC_REL_APPOS)
            psc_link_role(sc, &out->at[i], psc_np_is_bare(sc, p));
    extend(sc, p, out);
    if (!n_pair) return;
    memcpy(out->at, pair, n_pair * sizeof *pair);
    out->n = (uint8_t)n_pair;
}
