/* SPDX-License-Identifier: Apache-2.0 */
/* Which sectors a role has: its own, or those of the body it belongs to. */
#include "actors/np.h"

#include "base/str.h"

static const psc_term *role_term(const psc_thing *t)
{
    return t->n_term ? &t->term[0] : NULL;
}

const psc_clue *psc_parts_org(const psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_clue; i++)
        if (!p->clue[i].gone && p->clue[i].use == PSC_USE_ORG && !p->clue[i].head)
            return &p->clue[i];
    return NULL;
}

/* Nearest clue before the head that names a body or a kind of people. */
const psc_clue *psc_parts_body(const psc_parts *p, const psc_clue *head)
{
    const psc_clue *best = NULL;
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c == head || c->gone || (head && c > head) || c->thing->needs_country) continue;
        bool role = (c->use == PSC_USE_ROLE || c->use == PSC_USE_ROLE_ADJ) && c->thing->n_term;
        if (c->use == PSC_USE_ORG || c->use == PSC_USE_PERSON || role) best = c;
    }
    return best;
}

/* The warring factions of a state are not its government. */
static bool can_give(const psc_clue *head, const psc_np *comp)
{
    return head->thing->fallback.sector[0] != PSC_SECTOR_UNK || comp->kind != PSC_ENTITY_STATE;
}

static const psc_np *comp_np(psc_scene *sc, const psc_parts *p, psc_join join)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        if (p->comp[i].join != join) continue;
        const psc_reading *l = psc_np_read(sc, p->comp[i].head);
        if (l->n && l->at[0].code.sector[0]) return &l->at[0];
    }
    return NULL;
}

static const psc_np *body_comp(psc_scene *sc, const psc_parts *p)
{
    static const psc_join order[] = {PSC_JOIN_POSS, PSC_JOIN_OF, PSC_JOIN_FOR, PSC_JOIN_FROM};
    for (size_t i = 0; i < 4; i++) {
        const psc_np *np = comp_np(sc, p, order[i]);
        if (np) return np;
    }
    const psc_np *in = comp_np(sc, p, PSC_JOIN_IN); /* "a source in the army" */
    return in && in->kind == PSC_ENTITY_ORG ? in : NULL;
}

bool psc_roles_are_people(const psc_thing *t)
{
    return t->sub == PSC_ROLE_PERSON || t->sub == PSC_ROLE_PEOPLE;
}

/* The code of the body that a leader, spokesman, group ... belongs to. */
static bool inherit(psc_scene *sc, const psc_parts *p, const psc_clue *head, psc_np *np)
{
    const psc_clue *body = psc_parts_body(p, head);
    const psc_np *comp = body_comp(sc, p);
    if (comp && !can_give(head, comp)) comp = NULL;
    const psc_code *code = NULL;
    psc_str text = {0};
    /* "the EU's diplomatic chief": a body with a name says more than an adjective */
    bool named = comp && comp->kind == PSC_ENTITY_ORG && psc_sector_is_cause(comp->code.sector[0]);
    if (body && !(named && body->use == PSC_USE_ROLE_ADJ)) {
        code = psc_scene_code(sc, body->thing);
        text = psc_clue_text(sc, body);
    } else if (comp) {
        code = &comp->code;
        text = psc_scene_text(sc, comp->first, comp->last);
    }
    if (!code || !code->sector[0]) return false;
    psc_code_set_sectors(&np->code, code);
    if (comp && psc_sector_is_stateless(code->sector[0]) && psc_code_has_country(code))
        memcpy(np->code.country, code->country, sizeof code->country); /* "its chairman" */
    else if (code->country[0] == '-' || psc_sector_is_stateless(code->sector[0]))
        memcpy(np->code.country, "---", 4);
    psc_np_why(sc, np, "role", psc_clue_text(sc, head), "of", text);
    return true;
}

/* Is it what its chiefs are too: an organisation with a cause, rebels, peacekeepers? */
static bool gives_its_code(const psc_np *np)
{
    const unsigned s = np->code.sector[0];
    if (np->kind == PSC_ENTITY_ORG) return psc_sector_is_cause(s);
    return np->kind == PSC_ENTITY_GROUP && (psc_sector_is_stateless(s) || s == PSC_SECTOR_REB);
}

/* "the Taliban's commander", "the EU's top diplomat": of the organisation. */
static void body_owns(psc_scene *sc, const psc_parts *p, psc_np *np)
{
    static const psc_join joins[] = {PSC_JOIN_POSS, PSC_JOIN_OF};
    if (!psc_sector_is_office(np->code.sector[0]) && np->code.sector[0] != PSC_SECTOR_NGO) return;
    for (size_t i = 0; i < 2; i++) {
        const psc_np *org = comp_np(sc, p, joins[i]);
        if (!org || !gives_its_code(org)) continue;
        np->code = org->code;
        return;
    }
}

/* Rebels' commanders are rebels, government fighters are an army. */
static void override_sector(psc_scene *sc, const psc_parts *p, const psc_clue *head, psc_np *np)
{
    const psc_clue *org = psc_parts_org(p), *body = org ? org : psc_parts_body(p, head);
    const psc_code *code = body ? psc_scene_code(sc, body->thing) : NULL;
    unsigned own = np->code.sector[0];
    if (p->against && own == PSC_SECTOR_MIL) psc_code_set_sector(&np->code, PSC_SECTOR_REB);
    if (p->pro && (own == PSC_SECTOR_REB || own == PSC_SECTOR_MIL))
        psc_code_set_sector(&np->code, own == PSC_SECTOR_REB ? PSC_SECTOR_PRM : PSC_SECTOR_MIL);
    if (!code) {
        body_owns(sc, p, np);
        return;
    }
    unsigned s = code->sector[0];
    bool weak = own == PSC_SECTOR_CVL || own == PSC_SECTOR_UNK;
    bool member = org && psc_sector_is_cause(s) && !weak && head->thing->sub != PSC_ROLE_BODY;
    if (member) {
        np->code = *code;
    } else if (psc_sector_is_stateless(s) &&
               !(body->use == PSC_USE_ROLE_ADJ && psc_sector_is_office(own))) {
        psc_code_set_sectors(&np->code, code);
        memcpy(np->code.country, "---", 4);
    } else if (psc_sector_is_cause(s) && (own == PSC_SECTOR_GOV || own == PSC_SECTOR_MIL || weak)) {
        if (weak && s != PSC_SECTOR_OPP && psc_roles_are_people(head->thing)) return;
        psc_code_set_sectors(&np->code, code);
        if (code->country[0] == '-') memcpy(np->code.country, "---", 4);
    } else if ((own == PSC_SECTOR_REB || own == PSC_SECTOR_UAF) && body->use != PSC_USE_PERSON &&
               (s == PSC_SECTOR_GOV || s == PSC_SECTOR_MIL)) {
        psc_code_set_sector(&np->code, PSC_SECTOR_MIL);
    } else if ((s == PSC_SECTOR_OPP || s == PSC_SECTOR_REB) && own == PSC_SECTOR_LEG) {
        np->code.sector[1] = (uint8_t)s;
    }
}

bool psc_parts_has_whole(const psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_comp; i++)
        if (p->comp[i].join == PSC_JOIN_OF) return true;
    return false;
}

static bool is_strange_name(const psc_scene *sc, uint32_t t)
{
    const psc_token *tok = &sc->s->tok[t];
    const char first = tok->form.ptr[0];
    const bool capital = t > 0 && first >= 'A' && first <= 'Z'; /* "WeWork", tagged a noun */
    return (tok->upos == PSC_UPOS_PROPN || capital) && sc->match_of[t] < 0;
}

/* "a Valedor spokesman", "the spokesman for Valedor": of a body that nobody knows, which may be no
 * state's. */
static bool speaks_for_stranger(const psc_scene *sc, const psc_parts *p, const psc_clue *head)
{
    const uint32_t t = head->match->head;
    if (head->name->plural || !psc_scene_is(sc, t, PSC_WORDS_MOUTHPIECE)) return false;
    if (t > 0 && sc->s->tok[t - 1].head == (int32_t)t && is_strange_name(sc, t - 1)) return true;
    for (uint32_t i = 0; i < p->n_comp; i++)
        if (p->comp[i].join == PSC_JOIN_FOR && is_strange_name(sc, p->comp[i].head)) return true;
    return false;
}

void psc_np_sectors(psc_scene *sc, const psc_parts *p, const psc_clue *head, psc_np *np)
{
    const psc_term *own = role_term(head->thing);
    if (own) {
        np->code = own->code;
        psc_np_why(sc, np, "role", psc_clue_text(sc, head), "", (psc_str){0});
        override_sector(sc, p, head, np);
        return;
    }
    if (inherit(sc, p, head, np)) return;
    if (head->thing->sub == PSC_ROLE_PART && psc_parts_has_whole(p))
        return; /* "some of the damage" */
    if (head->thing->fallback.sector[0]) {
        np->code = head->thing->fallback;
        if (speaks_for_stranger(sc, p, head)) psc_code_set_sector(&np->code, PSC_SECTOR_UNK);
        psc_np_why(sc, np, "role", psc_clue_text(sc, head), "", (psc_str){0});
    }
}

/* "former": an office held once; "exiled": what the word says. */
void psc_np_sector_words(psc_scene *sc, const psc_parts *p, psc_np *np)
{
    for (uint32_t i = 0; i < p->n_clue; i++) {
        const psc_clue *c = &p->clue[i];
        if (c->use != PSC_USE_MODIFIER || c->thing->sub != PSC_EFFECT_SECTOR) continue;
        if (!psc_sector_is_office(np->code.sector[0]) || c->thing->n_term == 0) continue;
        psc_code_set_sectors(&np->code, &c->thing->term[0].code);
        psc_str t = psc_clue_text(sc, c);
        np->why = psc_arena_printf(sc->arena, "%.*s, '%.*s'", (int)np->why.len, np->why.ptr,
                                   (int)t.len, t.ptr);
    }
}
