/* SPDX-License-Identifier: Apache-2.0 */
/* What the words around a role tell of it beyond its own phrase: whom a group fights, whose
 * enemy somebody is, who sent a delegation. */
#include "actors/link.h"
#include "actors/np.h"

#include "base/str.h"

static bool is_clause(const psc_token *t)
{
    return t->rel == PSC_REL_ACL || t->rel == PSC_REL_ACL_RELCL;
}

/* Somebody below the verb: whom or with whom one fights. */
static bool has_adversary(psc_scene *sc, uint32_t verb)
{
    for (int32_t c = sc->child[verb]; c >= 0; c = sc->sibling[c]) {
        const psc_rel rel = psc_rel_base((psc_rel)sc->s->tok[c].rel);
        if ((uint32_t)c < verb || (rel != PSC_REL_OBJ && rel != PSC_REL_OBL)) continue;
        const psc_reading *l = psc_np_read(sc, (uint32_t)c);
        if (l->n && l->at[0].kind != PSC_ENTITY_PLACE) return true;
        for (int32_t k = sc->child[c]; k >= 0; k = sc->sibling[k]) /* "its ally President X" */
            if (sc->s->tok[k].rel == PSC_REL_APPOS && psc_np_read(sc, (uint32_t)k)->n) return true;
    }
    return false;
}

static bool has_auxiliary(const psc_scene *sc, int32_t verb)
{
    for (int32_t c = sc->child[verb]; c >= 0; c = sc->sibling[c])
        if (psc_rel_base((psc_rel)sc->s->tok[c].rel) == PSC_REL_AUX) return true;
    return false;
}

/* Also where the tree takes the noun for the participle's subject. */
static bool fights(psc_scene *sc, const psc_parts *p)
{
    const psc_token *tok = &sc->s->tok[p->head];
    if (tok->rel == PSC_REL_NSUBJ && tok->head > (int32_t)p->head &&
        sc->s->tok[tok->head].xpos == PSC_XPOS_VBG &&
        psc_scene_is(sc, (uint32_t)tok->head, PSC_WORDS_FIGHT) && !has_auxiliary(sc, tok->head) &&
        has_adversary(sc, (uint32_t)tok->head))
        return true;
    for (int32_t c = sc->child[p->head]; c >= 0; c = sc->sibling[c])
        if (is_clause(&sc->s->tok[c]) && psc_scene_is(sc, (uint32_t)c, PSC_WORDS_FIGHT) &&
            has_adversary(sc, (uint32_t)c))
            return true;
    return false;
}

/* "opposition groups fighting the army" are rebels, and so is any group that does it and that
 * no word makes more of. */
static void arm_fighters(psc_scene *sc, const psc_parts *p, psc_np *np)
{
    const unsigned s = np->code.sector[0];
    const bool open = s == PSC_SECTOR_OPP || s == PSC_SECTOR_NONE || s == PSC_SECTOR_UNK;
    if (!open || !(np->plural || np->kind == PSC_ENTITY_ORG) || !fights(sc, p)) return;
    psc_code_set_sector(&np->code, PSC_SECTOR_REB);
    np->flag &= (uint8_t)~PSC_MENTION_GENERIC;
    if (np->why.len)
        psc_np_why_more(sc, np, "who fight");
    else
        psc_np_why(sc, np, "who fight:", sc->s->tok[p->head].form, "", (psc_str){0});
}

/* The regime's foes, the president's rivals are its opposition; a state's are of other states. */
static void oppose(psc_scene *sc, const psc_parts *p, unsigned whom, psc_np *np)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        if (p->comp[i].join != PSC_JOIN_POSS && p->comp[i].join != PSC_JOIN_OF) continue;
        const psc_reading *l = psc_np_read(sc, p->comp[i].head);
        if (l->n != 1) continue;
        const psc_np *whose = &l->at[0];
        if (whose->kind == PSC_ENTITY_STATE) {
            if (whom == PSC_OPPOSES_OWNER) memcpy(np->code.country, "---", 4);
        } else if (psc_code_has(&whose->code, PSC_SECTOR_GOV)) {
            psc_code_set_sector(&np->code, PSC_SECTOR_OPP);
            psc_np_why_more(sc, np, "against a government");
        }
        return;
    }
}

static bool has_nation(const psc_parts *p)
{
    for (uint32_t i = 0; i < p->n_clue; i++)
        if (!p->clue[i].head && !p->clue[i].gone && psc_clue_is_nation(&p->clue[i])) return true;
    return false;
}

static bool has_owner(const psc_scene *sc, const psc_parts *p)
{
    static const psc_words own[] = {PSC_WORDS_HE, PSC_WORDS_SHE, PSC_WORDS_IT, PSC_WORDS_THEY,
                                    PSC_WORDS_WE};
    for (size_t k = 0; p->own[0] > 0 && k < sizeof own / sizeof *own; k++)
        if (psc_scene_is(sc, p->own[0] - 1, own[k])) return true;
    for (uint32_t i = 0; i < p->n_comp; i++)
        if (p->comp[i].join == PSC_JOIN_POSS) return true;
    return false;
}

/* A state, or "its" for one; "US allies" are of one, "its Saudi ally" is a Saudi one. */
static bool is_of_state(psc_scene *sc, const psc_parts *p)
{
    if (has_nation(p)) return !has_owner(sc, p);
    for (uint32_t i = 0; i < p->n_comp; i++) {
        if (p->comp[i].join != PSC_JOIN_POSS && p->comp[i].join != PSC_JOIN_OF) continue;
        const psc_reading *l = psc_np_read(sc, p->comp[i].head);
        const psc_np *who = l->n ? &l->at[0] : NULL;
        if (who && who->kind == PSC_ENTITY_PRONOUN && who->link >= 0)
            return sc->m->at[who->link].kind == PSC_ENTITY_STATE;
        return who && (who->kind == PSC_ENTITY_STATE || who->kind == PSC_ENTITY_ORG);
    }
    return false;
}

static const psc_np *read_comp(psc_scene *sc, const psc_parts *p, psc_join join)
{
    for (uint32_t i = 0; i < p->n_comp; i++) {
        const psc_reading *l = p->comp[i].join == join ? psc_np_read(sc, p->comp[i].head) : NULL;
        if (l && l->n == 1) return &l->at[0];
    }
    return NULL;
}

enum { GUEST_SENTENCES = 2 };

/* The state told of last, so many sentences back at most, that is another than one's own. */
static const psc_code *other_state(psc_scene *sc, const psc_code *own, uint32_t sentences)
{
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (sc->m->at[k->entity].sentence + sentences < sc->s->index) break;
        const bool state = psc_code_has(&k->np.code, PSC_SECTOR_GOV) ||
                           sc->m->at[k->entity].kind == PSC_ENTITY_PLACE;
        if (state && psc_code_has_country(&k->np.code) && psc_codes_differ(&k->np.code, own))
            return &k->np.code;
    }
    return NULL;
}

static void be_of(psc_scene *sc, psc_np *np, const psc_code *other, const psc_np *own)
{
    psc_code_set_sector(&np->code, PSC_SECTOR_GOV);
    memcpy(np->code.country, other->country, sizeof np->code.country);
    psc_np_why(sc, np, "not of the country of", psc_scene_text(sc, own->first, own->last), "",
               (psc_str){0});
}

/* "thanked his hosts": the one told of last that is of another country than the guest. */
static void take_host(psc_scene *sc, const psc_parts *p, psc_np *np)
{
    const psc_np *guest = read_comp(sc, p, PSC_JOIN_POSS), *from = read_comp(sc, p, PSC_JOIN_FROM);
    if (has_nation(p) && has_owner(sc, p)) psc_code_set_sector(&np->code, PSC_SECTOR_GOV);
    if (has_nation(p) || !guest || !psc_code_has_country(&guest->code)) return;
    const psc_code *other = from && psc_code_has_country(&from->code)
                                ? &from->code
                                : other_state(sc, &guest->code, GUEST_SENTENCES);
    if (other) be_of(sc, np, other, guest);
}

/* "closed its border with Rwanda and blamed its neighbour": the one just told of. */
static void take_neighbour(psc_scene *sc, const psc_parts *p, psc_np *np)
{
    const psc_np *own = read_comp(sc, p, PSC_JOIN_POSS);
    const bool one = sc->s->tok[p->head].xpos != PSC_XPOS_NNS;
    if (!one || !own || own->kind != PSC_ENTITY_PRONOUN || !psc_code_has_country(&own->code))
        return;
    const psc_code *other = other_state(sc, &own->code, 0);
    if (other) be_of(sc, np, other, own);
}

/* Whose allies, neighbours and hosts are told of is not one of them. */
static void stand_beside(psc_scene *sc, const psc_parts *p, unsigned whom, psc_np *np)
{
    if (whom == PSC_OPPOSES_GUEST) take_host(sc, p, np);
    if (whom != PSC_OPPOSES_STATE && whom != PSC_OPPOSES_NEIGHBOUR) return;
    const bool other = is_of_state(sc, p), own = has_nation(p) && has_owner(sc, p);
    if (other || own)
        psc_code_set_sector(&np->code, PSC_SECTOR_GOV);
    else if (!p->definite && !p->counted && psc_code_has(&np->code, PSC_SECTOR_GOV) && !np->bound)
        psc_code_set_sector(&np->code, PSC_SECTOR_CVL); /* "Neighbours called the police" */
    if (!other) return;
    memcpy(np->code.country, "---", 4);
    psc_np_why_more(sc, np, "other than it");
    if (whom == PSC_OPPOSES_NEIGHBOUR) take_neighbour(sc, p, np);
}

/* "Iran sent a delegation", "the rebels named a negotiator": who sends tells who it is. */
static const psc_np *sender(psc_scene *sc, const psc_parts *p)
{
    const psc_token *tok = &sc->s->tok[p->head];
    if (tok->rel != PSC_REL_OBJ || tok->head < 0) return NULL;
    if (!psc_scene_is(sc, (uint32_t)tok->head, PSC_WORDS_SEND)) return NULL;
    for (int32_t c = sc->child[tok->head]; c >= 0; c = sc->sibling[c]) {
        if (sc->s->tok[c].rel != PSC_REL_NSUBJ) continue;
        const psc_reading *l = psc_np_read(sc, (uint32_t)c);
        return l->n == 1 && !psc_code_none(&l->at[0].code) ? &l->at[0] : NULL;
    }
    return NULL;
}

static void take_sender(psc_scene *sc, const psc_parts *p, const psc_thing *role, psc_np *np)
{
    const bool open = !role->n_term && role->fallback.sector[0] && !np->bound && !p->n_comp &&
                      !has_nation(p); /* "sent home two Iranian envoys" */
    const psc_np *from = open && !psc_code_has_country(&np->code) ? sender(sc, p) : NULL;
    if (!from || !from->code.sector[0] || from->code.sector[0] == PSC_SECTOR_CVL) return;
    np->code = from->code;
    psc_np_why(sc, np, "role", sc->s->tok[p->head].form, "sent by",
               psc_scene_text(sc, from->first, from->last));
}

void psc_np_around(psc_scene *sc, const psc_parts *p, const psc_thing *role, psc_np *np)
{
    if (role->opposes >= PSC_OPPOSES_STATE)
        stand_beside(sc, p, role->opposes, np);
    else if (role->opposes)
        oppose(sc, p, role->opposes, np);
    arm_fighters(sc, p, np);
    take_sender(sc, p, role, np);
}
