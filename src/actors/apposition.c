/* SPDX-License-Identifier: Apache-2.0 */
/* Appositions: two descriptions side by side are one actor's, if they can be ("the envoy, Ana
 * Pek"); each takes from the other what it lacks. */
#include "actors/np.h"

#include "base/str.h"

static bool name_only(const psc_np *np)
{
    return (np->flag & PSC_MENTION_NAMED) && !np->thing && psc_code_none(&np->code);
}

bool psc_np_can_be_same(const psc_np *a, const psc_np *b)
{
    if (a->kind == PSC_ENTITY_PLACE || b->kind == PSC_ENTITY_PLACE) return false;
    if (a->kind == PSC_ENTITY_STATE || b->kind == PSC_ENTITY_STATE) return false;
    if (a->kind == PSC_ENTITY_ADJ || b->kind == PSC_ENTITY_ADJ) return false;
    bool person = a->kind == PSC_ENTITY_PERSON || b->kind == PSC_ENTITY_PERSON;
    if (person && a->name.len && b->name.len && a->surname != b->surname) return false;
    if (!person && a->name.len && b->name.len && !psc_str_ieq(a->name, b->name)) return false;
    return !(a->plural != b->plural && a->code.sector[0] && b->code.sector[0]);
}

/* a takes all of b but its place in the text: b is somebody of the lexicon, a is not. */
static void become(psc_scene *sc, psc_np *a, const psc_np *b)
{
    const psc_np was = *a;
    *a = *b;
    a->head = was.head, a->first = was.first, a->last = was.last;
    psc_np_fit_title(sc, &was, a);
    if (was.name.len) a->surname = was.surname;
}

static void take_person(psc_scene *sc, psc_np *a, const psc_np *b)
{
    const psc_np was = *a;
    a->thing = b->thing;
    a->code = b->code;
    psc_np_fit_title(sc, &was, a);
}

static void take_name(psc_np *a, const psc_np *b)
{
    a->name = b->name;
    a->surname = b->surname;
    a->flag |= b->flag & PSC_MENTION_NAMED;
    if (b->kind == PSC_ENTITY_PERSON) a->kind = b->kind;
}

/* Sectors and country that a lacks; true if b had any. */
static bool take_code(psc_np *a, const psc_np *b)
{
    const bool sector = !a->code.sector[0] && b->code.sector[0];
    if (sector) psc_code_set_sectors(&a->code, &b->code);
    const bool country = !psc_code_has_country(&a->code) && b->code.country[0] &&
                         !psc_sector_is_stateless(a->code.sector[0]);
    if (country) memcpy(a->code.country, b->code.country, 4);
    return sector || country;
}

static void take_role(psc_scene *sc, psc_np *a, const psc_np *b)
{
    if (!a->role.len) a->role = b->role;
    if (!a->role_thing) a->role_thing = b->role_thing, a->noun = b->noun;
    if (a->kind == PSC_ENTITY_NONE) a->kind = b->kind;
    a->own_country = b->own_country;
    a->why = psc_arena_printf(sc->arena, "apposition: %.*s", (int)b->why.len, b->why.ptr);
}

/* Two descriptions of one: what one lacks it takes from the other. */
static void merge_apposition(psc_scene *sc, psc_np *a, const psc_np *b)
{
    if (!psc_np_can_be_same(a, b)) return;
    if (a->thing && !b->name.len) psc_np_keep_title(sc, b, a);
    const bool known = b->thing && !a->thing;
    if (known && !psc_code_has_country(&a->code)) {
        become(sc, a, b);
        return;
    }
    if (known && memcmp(a->code.country, b->code.country, 3) == 0) take_person(sc, a, b);
    if (!a->name.len && b->name.len) take_name(a, b);
    if (!a->sex) a->sex = b->sex;
    if (a->thing && a->code.sector[0]) return;
    if (take_code(a, b)) take_role(sc, a, b);
}

static void apposition(psc_scene *sc, uint32_t head, psc_np *np)
{
    const psc_reading *l = psc_np_read(sc, head);
    if (l->n != 1) return;
    merge_apposition(sc, np, &l->at[0]);
    if (l->at[0].first <= np->last + 1 && l->at[0].last > np->last) np->last = l->at[0].last;
    /* the second description speaks of the same, and knows no less */
    psc_np back = l->at[0];
    merge_apposition(sc, &back, np);
    psc_np *again = sc->memo[head].at;
    if (name_only(again)) *again = back;
}

/* "the UN envoy for Libya, Ghassan Salame": parsers hang the name on Syria. */
static void apposition_of_place(psc_scene *sc, uint32_t place, psc_np *np)
{
    const psc_reading *l = psc_np_read(sc, place);
    if (l->n != 1 || (l->at[0].kind != PSC_ENTITY_STATE && l->at[0].kind != PSC_ENTITY_PLACE))
        return;
    for (int32_t c = sc->child[place]; c >= 0; c = sc->sibling[c]) {
        if (sc->s->tok[c].rel != PSC_REL_APPOS) continue;
        const psc_reading *name = psc_np_read(sc, (uint32_t)c);
        bool person = name->n == 1 && (name->at[0].flag & PSC_MENTION_NAMED) &&
                      name->at[0].kind <= PSC_ENTITY_PERSON;
        if (person) apposition(sc, (uint32_t)c, np);
    }
}

void psc_np_read_appositions(psc_scene *sc, const psc_parts *p, psc_np_list *out)
{
    for (uint32_t i = 0; i < p->n_comp && out->n == 1; i++) {
        psc_np *np = &out->at[0];
        if (p->comp[i].join == PSC_JOIN_APPOS)
            apposition(sc, p->comp[i].head, np);
        else if (np->role_thing && !np->name.len && !np->plural)
            apposition_of_place(sc, p->comp[i].head, np);
    }
}
