/* SPDX-License-Identifier: Apache-2.0 */
/* How well somebody told before suits a pronoun: near subjects first. */
#include "actors/pronoun.h"

/* "a letter to Chad urging it": those words are for whoever stands behind "to". */
static bool is_written_to(const psc_scene *sc, const psc_anaphor *a, const psc_entity *e)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    if (p->rel != PSC_REL_OBJ || p->head < 1 || tok[p->head].xpos != PSC_XPOS_VBG) return false;
    if ((int32_t)e->last != p->head - 1) return false;
    for (int32_t c = sc->child[e->head]; c >= 0 && c < (int32_t)e->head; c = sc->sibling[c])
        if (tok[c].rel == PSC_REL_CASE && psc_scene_is(sc, (uint32_t)c, PSC_WORDS_TO)) return true;
    return false;
}

/* "must", "has to", "would regret": what one tells others of themselves. */
static bool is_duty(const psc_scene *sc, int32_t v)
{
    const bool obliged = psc_scene_is(sc, (uint32_t)v, PSC_WORDS_OBLIGED);
    bool aux = false;
    for (int32_t c = sc->child[v]; c >= 0; c = sc->sibling[c]) {
        const uint8_t rel = sc->s->tok[c].rel;
        if (rel == PSC_REL_AUX && psc_scene_is(sc, (uint32_t)c, PSC_WORDS_DUTY)) return true;
        if (rel == PSC_REL_XCOMP && obliged) return true;
        aux |= rel == PSC_REL_AUX;
    }
    return aux && psc_scene_is(sc, (uint32_t)v, PSC_WORDS_RUE);
}

/* "told Sweden that it must ...": the subject of the clause is whom it is told to. */
static bool is_told_duty(const psc_scene *sc, const psc_anaphor *a, uint32_t head)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    const psc_rel rel = psc_rel_base((psc_rel)tok[head].rel);
    if (p->head < 0 || psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ) return false;
    if (rel != PSC_REL_IOBJ && rel != PSC_REL_OBJ) return false;
    return tok[p->head].rel == PSC_REL_CCOMP && tok[p->head].head == tok[head].head &&
           is_duty(sc, p->head);
}

/* "a warning by Japan that it would ...": the subject of the clause is who gives the warning. */
static bool is_own_word(const psc_scene *sc, const psc_anaphor *a, uint32_t head)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    if (p->head < 0 || psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ) return false;
    const psc_token *clause = &tok[p->head];
    const psc_rel base = psc_rel_base((psc_rel)clause->rel);
    const int32_t noun = clause->head;
    if (noun < 0 || (base != PSC_REL_ACL && base != PSC_REL_CCOMP)) return false;
    return tok[head].head == noun && psc_scene_is(sc, (uint32_t)noun, PSC_WORDS_OWN_WORD);
}

/* "Madrid, which said it would ...": the subject of what a relative clause tells is whoever the
 * clause is on. */
static bool is_relative_teller(const psc_scene *sc, const psc_anaphor *a, uint32_t head)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    const int32_t said = p->head < 0 ? -1 : tok[p->head].head;
    if (said < 0 || psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ) return false;
    if (tok[p->head].rel != PSC_REL_CCOMP || tok[said].rel != PSC_REL_ACL_RELCL) return false;
    if (tok[said].head != (int32_t)head) return false;
    const int32_t who = psc_pronoun_subject_of(sc, said);
    return who >= 0 && who < said &&
           (tok[who].xpos == PSC_XPOS_WDT || tok[who].xpos == PSC_XPOS_WP);
}

/* '"They must go," he said': who speaks here is who spoke before. */
static bool speaks_on(const psc_scene *sc, const psc_anaphor *a, uint32_t entity)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    if ((a->kind != PSC_PRONOUN_HE && a->kind != PSC_PRONOUN_SHE) || !sc->has_speaker ||
        sc->speaker != (int32_t)entity)
        return false;
    if (sc->spoken + 2 < sc->s->index || sc->spoken == sc->s->index) return false;
    if (psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ || p->head < 0) return false;
    const bool tells = tok[p->head].rel == PSC_REL_PARATAXIS || tok[p->head].head < 0;
    return tells && a->token > 0 &&
           (psc_pronoun_is_quote_mark(&tok[a->token - 1]) ||
            (p->head + 1 < (int32_t)a->token && psc_pronoun_is_quote_mark(&tok[p->head - 1])));
}

/* Subject of "the police said" behind what is said: the report goes on about that. */
static bool only_tells(const psc_token *tok, uint32_t head)
{
    const int32_t verb = tok[head].head;
    return verb >= 0 && (uint32_t)verb > head && tok[verb].rel == PSC_REL_PARATAXIS;
}

int psc_pronoun_score(const psc_scene *sc, const psc_known *k, const psc_anaphor *a)
{
    const psc_pronoun_class c = a->kind;
    const psc_entity *e = &sc->m->at[k->entity];
    if (!psc_pronoun_may_mean(sc, k, a)) return -1;
    if (speaks_on(sc, a, k->entity)) return 200;
    uint32_t back = sc->s->index - e->sentence;
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    int score = 100 - 20 * (int)back;
    psc_rel rel = psc_rel_base((psc_rel)tok[e->head].rel);
    if (rel == PSC_REL_NSUBJ)
        score += only_tells(tok, e->head) ? -PSC_PRONOUN_SUBJECT_BONUS : PSC_PRONOUN_SUBJECT_BONUS;
    else if (rel == PSC_REL_NMOD)
        score -= PSC_PRONOUN_SUBJECT_BONUS;
    else if (rel == PSC_REL_OBL)
        score -= PSC_PRONOUN_SUBJECT_BONUS / 3;
    else if ((rel == PSC_REL_COMPOUND || rel == PSC_REL_AMOD) && k->np.kind != PSC_ENTITY_PERSON)
        score -= 2 * PSC_PRONOUN_SUBJECT_BONUS; /* "the police station" */
    /* "will give Peru boats and train its police": his who is given something */
    if (back == 0 && rel == PSC_REL_IOBJ && sc->s->tok[a->token].rel == PSC_REL_NMOD_POSS)
        score += 2 * PSC_PRONOUN_SUBJECT_BONUS;
    if (back == 0 && (is_told_duty(sc, a, e->head) || is_own_word(sc, a, e->head)))
        score += 3 * PSC_PRONOUN_SUBJECT_BONUS;
    if (back == 0 && is_relative_teller(sc, a, e->head)) score += 3 * PSC_PRONOUN_SUBJECT_BONUS;
    if (back == 0 && is_written_to(sc, a, e)) score += 3 * PSC_PRONOUN_SUBJECT_BONUS;
    uint32_t gap = a->token - e->head;
    if (back == 0 && sc->s->tok[a->token].rel == PSC_REL_NMOD_POSS && gap <= 8)
        score += gap <= 3 ? 2 * PSC_PRONOUN_SUBJECT_BONUS : PSC_PRONOUN_SUBJECT_BONUS / 2;
    if (c == PSC_PRONOUN_HE || c == PSC_PRONOUN_SHE)
        score += k->np.flag & PSC_MENTION_NAMED ? 10 : 0;
    if ((c == PSC_PRONOUN_HE && k->np.sex == 'm') || (c == PSC_PRONOUN_SHE && k->np.sex == 'f'))
        score += 10;
    if (c == PSC_PRONOUN_THEY && !k->np.plural && !psc_pronoun_begins_list(sc, k)) score -= 15;
    return score;
}
