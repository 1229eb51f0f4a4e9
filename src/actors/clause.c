/* SPDX-License-Identifier: Apache-2.0 */
/* What the words around a role tell of it beyond its own phrase: whom a group fights, whose
 * enemy somebody is, who sent a delegation. */
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
    const bool open = !role->n_term && role->fallback.sector[0] && !np->bound && !p->n_comp;
    const psc_np *from = open && !psc_code_has_country(&np->code) ? sender(sc, p) : NULL;
    if (!from || !from->code.sector[0] || from->code.sector[0] == PSC_SECTOR_CVL) return;
    np->code = from->code;
    psc_np_why(sc, np, "role", sc->s->tok[p->head].form, "sent by",
               psc_scene_text(sc, from->first, from->last));
}

void psc_np_around(psc_scene *sc, const psc_parts *p, const psc_thing *role, psc_np *np)
{
    if (role->opposes) oppose(sc, p, role->opposes, np);
    arm_fighters(sc, p, np);
    take_sender(sc, p, role, np);
}
