/* SPDX-License-Identifier: Apache-2.0 */
/* Pronouns with a clause: "those who did not come" are nobody in particular, "whose" is whoever
 * stands before it. */
#include "actors/np.h"

/* "those who did not come": nobody in particular. */
bool psc_np_read_those(psc_scene *sc, uint32_t h, psc_np_list *out)
{
    if (!psc_scene_is(sc, h, PSC_WORDS_THAT)) return false;
    for (int32_t c = sc->child[h]; c >= 0; c = sc->sibling[c]) {
        uint8_t rel = sc->s->tok[c].rel;
        if (rel != PSC_REL_ACL_RELCL && rel != PSC_REL_ACL) continue;
        psc_np np = {.head = h, .first = h, .last = h, .link = -1, .plural = true};
        np.kind = PSC_ENTITY_GROUP;
        np.flag = PSC_MENTION_GENERIC;
        psc_code_set_sector(&np.code, PSC_SECTOR_UNK);
        psc_np_why(sc, &np, "nobody in particular:", sc->s->tok[h].form, "", (psc_str){0});
        psc_np_add(out, &np);
        return true;
    }
    return false;
}

/* "the rebels, whose leader ...": the noun that the clause of "whose" hangs on; -1. */
static int32_t antecedent_of(const psc_scene *sc, uint32_t whose)
{
    const psc_token *tok = sc->s->tok;
    int32_t v = tok[whose].head;
    for (int step = 0; step < 6 && v >= 0; step++, v = tok[v].head)
        if (tok[v].rel == PSC_REL_ACL_RELCL) return tok[v].head;
    return -1;
}

/* "members of the group in Iraq, whose government": of the state right before it. */
static int32_t state_before(psc_scene *sc, uint32_t whose)
{
    const int32_t noun = sc->s->tok[whose].head, m = noun < 0 ? -1 : sc->match_of[noun];
    const psc_name *name = m < 0 ? NULL : psc_match_sense(sc, &sc->match[m], 1u << PSC_USE_ROLE);
    if (!name || whose < 2) return -1;
    const psc_thing *role = psc_scene_thing(sc, name);
    const psc_code *code = role->n_term ? &role->term[0].code : &role->fallback;
    if (role->sub == PSC_ROLE_PERSON || !psc_sector_is_office(code->sector[0])) return -1;
    const uint32_t t = whose - (sc->s->tok[whose - 1].upos == PSC_UPOS_PUNCT ? 2 : 1);
    const psc_reading *r = psc_np_read(sc, t);
    return r->n == 1 && r->at[0].kind == PSC_ENTITY_STATE ? (int32_t)t : -1;
}

bool psc_np_read_whose(psc_scene *sc, uint32_t h, psc_np_list *out)
{
    const psc_token *t = &sc->s->tok[h];
    if (t->upos != PSC_UPOS_PRON || t->rel != PSC_REL_NMOD_POSS) return false;
    if (sc->phrase || !psc_scene_is(sc, h, PSC_WORDS_RELATIVE)) return false;
    const int32_t state = state_before(sc, h);
    const int32_t a = state >= 0 ? state : antecedent_of(sc, h);
    if (a < 0 || (uint32_t)a >= h) return false;
    const psc_reading *r = psc_np_read(sc, (uint32_t)a);
    for (uint32_t i = 0; i < r->n; i++) {
        psc_np np = r->at[i];
        np.head = np.first = np.last = h;
        np.kind = PSC_ENTITY_PRONOUN;
        np.link = sc->m->head[sc->s->index][a];
        psc_np_add(out, &np);
    }
    return r->n > 0;
}
