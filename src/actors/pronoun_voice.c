/* SPDX-License-Identifier: Apache-2.0 */
/* Who says what a pronoun stands in: "we" and "I" are his side, "they" are others. */
#include "actors/pronoun.h"

#include "base/str.h"

enum {
    SPEAKER_SENTENCES = 4,
    LINKS = 64 /* from pronoun to pronoun, as in events/graph.c */
};

bool psc_pronoun_is_quote_mark(const psc_token *t)
{
    return t->xpos == PSC_XPOS_LQUOTE || t->xpos == PSC_XPOS_RQUOTE;
}

/* Subject of the verb that reports the clause of t: '"We agree," said Kerry'; -1. */
static int32_t teller_of(const psc_scene *sc, uint32_t t)
{
    int32_t v = (int32_t)t;
    for (int step = 0; step < 20 && v >= 0; step++) {
        for (int32_t c = sc->child[v]; c >= 0; c = sc->sibling[c]) {
            if (sc->s->tok[c].rel != PSC_REL_PARATAXIS) continue;
            const int32_t subject = psc_pronoun_subject_of(sc, c);
            if (subject >= 0) return subject;
        }
        uint8_t rel = sc->s->tok[v].rel;
        v = sc->s->tok[v].head;
        if (rel != PSC_REL_CCOMP && rel != PSC_REL_PARATAXIS) continue;
        const int32_t subject = psc_pronoun_subject_of(sc, v);
        if (subject >= 0) return subject;
    }
    return -1;
}

/* Is an odd number of quotation marks before the token? */
static bool in_quotes(const psc_scene *sc, uint32_t token)
{
    bool open = false;
    for (uint32_t t = 0; t < token; t++) open ^= psc_pronoun_is_quote_mark(&sc->s->tok[t]);
    return open;
}

/* Who says the quotation that the token stands in, if his phrase can be read already. */
const psc_np *psc_pronoun_quoted_by(psc_scene *sc, uint32_t token)
{
    if (!in_quotes(sc, token)) return NULL;
    const int32_t subject = teller_of(sc, token);
    if (subject < 0) return NULL;
    const psc_reading *r = psc_np_read(sc, (uint32_t)subject);
    return r->n == 1 && !psc_code_none(&r->at[0].code) ? &r->at[0] : NULL;
}

/* '"They beat us," she said of the soldiers': of whom it is said. */
bool psc_pronoun_said_of(psc_scene *sc, uint32_t token, psc_pronoun_class c, psc_np *np)
{
    const int32_t subject = c != PSC_PRONOUN_WE && in_quotes(sc, token) ? teller_of(sc, token) : -1;
    const int32_t verb = subject < 0 ? -1 : sc->s->tok[subject].head;
    for (int32_t k = verb < 0 ? -1 : sc->child[verb]; k >= 0; k = sc->sibling[k]) {
        if (sc->s->tok[k].rel != PSC_REL_OBL || k < (int32_t)token) continue;
        bool of = false;
        for (int32_t p = sc->child[k]; p >= 0; p = sc->sibling[p])
            of |= sc->s->tok[p].rel == PSC_REL_CASE && psc_scene_is(sc, (uint32_t)p, PSC_WORDS_OF);
        const psc_reading *r = of ? psc_np_read(sc, (uint32_t)k) : NULL;
        if (!r || r->n != 1 || psc_code_none(&r->at[0].code) || !psc_pronoun_fits(&r->at[0], c))
            continue;
        np->code = r->at[0].code;
        np->name = r->at[0].name;
        psc_np_why(sc, np, "said of", sc->s->tok[k].form, "", (psc_str){0});
        return true;
    }
    return false;
}

/* "Speaking in Yemen, the rebels' spokesman said it had shelled the base": the side he speaks for,
 * where at most a place of the sentence would be meant. */
bool psc_pronoun_speaks_for_side(psc_scene *sc, uint32_t token, const psc_known *best, psc_np *np)
{
    const psc_token *tok = sc->s->tok, *p = &tok[token];
    if (p->head < 0 || psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ) return false;
    if (tok[p->head].rel != PSC_REL_CCOMP) return false;
    const psc_entity *e = best ? &sc->m->at[best->entity] : NULL;
    if (e && (e->kind != PSC_ENTITY_STATE || e->sentence != sc->s->index ||
              psc_rel_base((psc_rel)tok[e->head].rel) == PSC_REL_NSUBJ))
        return false;
    const int32_t who = psc_pronoun_subject_of(sc, tok[p->head].head);
    const psc_reading *r = who < 0 || who > (int32_t)token ? NULL : psc_np_read(sc, (uint32_t)who);
    if (!r || r->n != 1 || !psc_sector_is_cause(r->at[0].code.sector[0])) return false;
    np->code = r->at[0].code;
    psc_np_why(sc, np, "spoken for by", psc_scene_text(sc, r->at[0].first, r->at[0].last), "",
               (psc_str){0});
    return true;
}

static int32_t subject_entity(const psc_scene *sc, int32_t v)
{
    const int32_t t = psc_pronoun_subject_of(sc, v);
    return t < 0 ? -1 : sc->m->head[sc->s->index][t];
}

/* Entity of the subject of the verb that reports the clause of t. */
static int32_t speaker_of(const psc_scene *sc, uint32_t t)
{
    const int32_t subject = teller_of(sc, t);
    return subject < 0 ? -1 : sc->m->head[sc->s->index][subject];
}

static bool is_person(const psc_scene *sc, int32_t entity)
{
    for (int step = 0; step < LINKS && entity >= 0; step++) {
        if (sc->m->at[entity].kind != PSC_ENTITY_PRONOUN) break;
        entity = sc->m->at[entity].link;
    }
    return entity >= 0 && sc->m->at[entity].kind == PSC_ENTITY_PERSON;
}

/* The person who says something in this sentence, for quotations that go on. */
static void note_speaker(psc_scene *sc)
{
    for (uint32_t t = 0; t < sc->s->n; t++) {
        const psc_token *tok = &sc->s->tok[t];
        int32_t who = -1;
        if (tok->rel == PSC_REL_CCOMP) who = subject_entity(sc, tok->head);
        if (tok->rel == PSC_REL_PARATAXIS) who = subject_entity(sc, (int32_t)t);
        if (who < 0 || !is_person(sc, who)) continue;
        sc->speaker = who;
        sc->spoken = sc->s->index;
        sc->has_speaker = true;
    }
}

/* "Interfax quoted Bogdanov saying ...": who speaks is the last person before, no agency. */
static int32_t person_before(const psc_scene *sc, uint32_t token)
{
    const int32_t *head = sc->m->head[sc->s->index];
    for (uint32_t t = token; t-- > 0;)
        if (head[t] >= 0 && sc->m->at[head[t]].kind == PSC_ENTITY_PERSON) return head[t];
    return -1;
}

void psc_link_speakers(psc_scene *sc)
{
    note_speaker(sc);
    const int32_t *head = sc->m->head[sc->s->index];
    for (uint32_t t = 0; t < sc->s->n; t++) {
        if (head[t] < 0 || sc->m->at[head[t]].kind != PSC_ENTITY_PRONOUN) continue;
        if (psc_pronoun_class_of(sc, t) != PSC_PRONOUN_WE) continue;
        int32_t who = speaker_of(sc, t);
        if (who >= 0 && sc->m->flag[who] & PSC_MENTION_MEDIA) who = person_before(sc, t);
        if (who < 0 && sc->has_speaker && sc->spoken + SPEAKER_SENTENCES >= sc->s->index)
            who = sc->speaker;
        if (who < 0 || who == head[t]) continue;
        psc_entity *e = &sc->m->at[head[t]];
        const psc_entity *from = &sc->m->at[who];
        e->code = from->code;
        e->name = from->name;
        e->role = from->role;
        e->link = who;
        e->why =
            psc_arena_printf(sc->arena, "spoken by '%.*s'", (int)from->text.len, from->text.ptr);
    }
}
