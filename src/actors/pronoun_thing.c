/* SPDX-License-Identifier: Apache-2.0 */
/* "It" and "they" that mean a thing: its owner, if it has one, is meant. */
#include "actors/pronoun.h"

#include "base/str.h"

enum { OWNER_TOKENS = 400 };

/* The entity that owns or modifies a noun: "Russia's initiative"; -1. */
static int32_t owner_of(const psc_scene *sc, const psc_sentence *s, uint32_t noun)
{
    for (uint32_t t = 0; t < s->n && t < OWNER_TOKENS; t++) {
        const psc_token *tok = &s->tok[t];
        if (tok->head != (int32_t)noun) continue;
        bool owns = tok->rel == PSC_REL_NMOD_POSS || tok->rel == PSC_REL_AMOD ||
                    tok->rel == PSC_REL_COMPOUND;
        if (owns && sc->m->head[s->index][t] >= 0) return sc->m->head[s->index][t];
    }
    return -1;
}

/* A subject that is nobody ("the plan"), which "it" or "they" may mean as well:
 * its token in the sentence, -1 if there is none. */
static int32_t thing_subject(const psc_scene *sc, const psc_sentence *s, const psc_anaphor *a)
{
    int32_t found = -1;
    uint32_t end = s->index == sc->s->index ? a->token : s->n;
    for (uint32_t t = 0; t < end; t++) {
        const psc_token *tok = &s->tok[t];
        const int32_t id = sc->m->head[s->index][t];
        const bool place = a->kind == PSC_PRONOUN_IT && id >= 0 &&
                           sc->m->at[id].kind == PSC_ENTITY_PLACE;
        if (!place && (tok->upos != PSC_UPOS_NOUN || id >= 0)) continue;
        if (psc_rel_base((psc_rel)tok->rel) != PSC_REL_NSUBJ) continue;
        bool many = tok->xpos == PSC_XPOS_NNS || tok->xpos == PSC_XPOS_NNPS;
        if (many == (a->kind == PSC_PRONOUN_THEY)) found = (int32_t)t;
    }
    return found;
}

/* "sent a letter to Chad urging it": without a comma the participle tells of the letter. */
static bool is_attribute(const psc_scene *sc, int32_t v)
{
    const psc_token *tok = sc->s->tok;
    if (psc_pronoun_clause_author(sc, v) >= 0) return true;
    return v > 0 && tok[v].xpos == PSC_XPOS_VBG && tok[v - 1].upos != PSC_UPOS_PUNCT &&
           psc_rel_base((psc_rel)tok[v].rel) != PSC_REL_XCOMP &&
           sc->m->head[sc->s->index][v - 1] >= 0;
}

/* "drafted the text, and China vetoed it": an object stands for the object told before, if
 * that is a thing; its token, -1 if it is none. */
static int32_t parallel_object(const psc_scene *sc, const psc_anaphor *a)
{
    const psc_token *p = &sc->s->tok[a->token];
    if (a->kind != PSC_PRONOUN_IT || p->rel != PSC_REL_OBJ || is_attribute(sc, p->head)) return -1;
    for (uint32_t t = a->token; t-- > 0;) {
        const psc_token *tok = &sc->s->tok[t];
        if (tok->rel != PSC_REL_OBJ || psc_pronoun_same_clause(sc, a, t)) continue;
        const bool thing = tok->upos == PSC_UPOS_NOUN && tok->xpos != PSC_XPOS_NNS &&
                           sc->m->head[sc->s->index][t] < 0;
        return thing ? (int32_t)t : -1;
    }
    return -1;
}

/* The pronoun is a thing: it stands for its owner, if it has one. */
static void take_owner(psc_scene *sc, const psc_sentence *s, int32_t t, psc_np *np)
{
    const int32_t who = owner_of(sc, s, (uint32_t)t);
    if (who < 0) return;
    const psc_entity *e = &sc->m->at[who];
    np->code = e->code;
    np->name = e->name;
    np->link = who;
    np->why = psc_arena_printf(sc->arena, "pronoun for '%.*s' of '%.*s'", (int)s->tok[t].form.len,
                               s->tok[t].form.ptr, (int)e->text.len, e->text.ptr);
}

/* Does a thing fit the pronoun better than the best actor? */
bool psc_pronoun_means_thing(psc_scene *sc, const psc_anaphor *a, int best_score, psc_np *np)
{
    if (a->kind != PSC_PRONOUN_IT && a->kind != PSC_PRONOUN_THEY) return false;
    const int32_t object = parallel_object(sc, a);
    if (object >= 0) {
        take_owner(sc, sc->s, object, np);
        return true;
    }
    for (uint32_t back = 0; back < 2 && back <= sc->s->index; back++) {
        const psc_sentence *s = &sc->doc->sent[sc->s->index - back];
        int32_t t = thing_subject(sc, s, a);
        if (t < 0 || 100 - 20 * (int)back + PSC_PRONOUN_SUBJECT_BONUS <= best_score) continue;
        if (back == 0 && psc_pronoun_same_clause(sc, a, (uint32_t)t)) continue;
        take_owner(sc, s, t, np);
        return true;
    }
    return false;
}
