/* SPDX-License-Identifier: Apache-2.0 */
/* Who is meant by "he", "they", "its": the nearest fitting subject of this or the last sentences. */
#include "actors/pronoun.h"

#include "base/str.h"

enum { PRONOUN_SENTENCES = 2, PERSON_SENTENCES = 5 };

bool psc_link_pronoun(psc_scene *sc, uint32_t token, psc_np *np)
{
    psc_pronoun_class c = psc_pronoun_class_of(sc, token);
    np->kind = PSC_ENTITY_PRONOUN;
    if (c == PSC_PRONOUN_NONE) return false;
    if (c == PSC_PRONOUN_WE) return true; /* when the sentence is read: psc_link_speakers */
    np->plural = c == PSC_PRONOUN_THEY;
    if (psc_pronoun_said_of(sc, token, c, np)) return true;
    const bool person = c == PSC_PRONOUN_HE || c == PSC_PRONOUN_SHE;
    const psc_anaphor a = {.token = token,
                           .kind = c,
                           .verb = psc_pronoun_subject_verb(sc, sc->s->tok[token].head),
                           .reflexive = psc_scene_is(sc, token, PSC_WORDS_REFLEXIVE),
                           .speaker = c == PSC_PRONOUN_THEY ? psc_pronoun_quoted_by(sc, token)
                                                            : NULL,
                           .teller = person ? psc_pronoun_quoted_by(sc, token) : NULL};
    const uint32_t reach = person ? PERSON_SENTENCES : PRONOUN_SENTENCES;
    const psc_known *best = NULL;
    int best_score = 0;
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (sc->m->at[k->entity].sentence + reach < sc->s->index) break;
        int score = psc_pronoun_score(sc, k, &a);
        if (score > best_score) best = k, best_score = score;
    }
    if (c == PSC_PRONOUN_IT && psc_pronoun_speaks_for_side(sc, token, best, np)) return true;
    if (!psc_pronoun_means_thing(sc, &a, best_score, np) && best)
        psc_link_take(sc, np, best, "pronoun for");
    if (best && np->link >= 0 && best->np.paired && c == PSC_PRONOUN_THEY)
        np->link = (int32_t)best->entity; /* there the others are found */
    np->kind = PSC_ENTITY_PRONOUN;
    np->plural = c == PSC_PRONOUN_THEY;
    return true;
}

static const psc_known *known_of(const psc_scene *sc, int32_t entity)
{
    for (uint32_t i = 0; i < psc_look_back(sc); i++)
        if ((int32_t)psc_known_at(sc, i)->entity == entity) return psc_known_at(sc, i);
    return NULL;
}

static void add_company(psc_scene *sc, const psc_np *they, int32_t entity, psc_np_list *out)
{
    const psc_known *k = known_of(sc, entity);
    if (!k || entity == they->link || psc_code_none(&k->np.code)) return;
    psc_np np = *they;
    psc_link_take(sc, &np, k, "pronoun for");
    np.kind = PSC_ENTITY_PRONOUN;
    np.plural = true;
    psc_np_add(out, &np);
}

void psc_link_company(psc_scene *sc, const psc_np *they, psc_np_list *out)
{
    if (!they->plural || they->link < 0) return;
    const psc_entity first = sc->m->at[they->link];
    const int32_t *head = sc->m->head[first.sentence];
    for (int32_t e = head[first.head]; e >= 0; e = sc->m->next[e]) add_company(sc, they, e, out);
    const psc_sentence *s = &sc->doc->sent[first.sentence];
    const uint32_t end = first.sentence == sc->s->index ? sc->at : s->n;
    for (uint32_t t = first.head + 1; t < end && t < first.head + PSC_PRONOUN_LIST_TOKENS; t++)
        if (s->tok[t].rel == PSC_REL_CONJ && s->tok[t].head == (int32_t)first.head && head[t] >= 0)
            add_company(sc, they, head[t], out);
}
