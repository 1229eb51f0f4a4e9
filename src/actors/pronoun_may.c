/* SPDX-License-Identifier: Apache-2.0 */
/* What kind of pronoun it is, and whom it may mean at all. */
#include "actors/pronoun.h"

#include "base/str.h"

psc_pronoun_class psc_pronoun_class_of(const psc_scene *sc, uint32_t token)
{
    psc_str form = sc->s->tok[token].form;
    psc_word w;
    if (!psc_word_next(&form, &w) || w.shape >= PSC_SHAPE_CAPS) return PSC_PRONOUN_NONE; /* "US" */
    if (psc_scene_is(sc, token, PSC_WORDS_HE)) return PSC_PRONOUN_HE;
    if (psc_scene_is(sc, token, PSC_WORDS_SHE)) return PSC_PRONOUN_SHE;
    if (psc_scene_is(sc, token, PSC_WORDS_IT)) return PSC_PRONOUN_IT;
    if (psc_scene_is(sc, token, PSC_WORDS_THEY)) return PSC_PRONOUN_THEY;
    if (psc_scene_is(sc, token, PSC_WORDS_WE)) return PSC_PRONOUN_WE;
    return PSC_PRONOUN_NONE;
}

bool psc_pronoun_fits(const psc_np *np, psc_pronoun_class c)
{
    bool person = np->kind == PSC_ENTITY_PERSON && !np->plural;
    bool body = np->kind == PSC_ENTITY_STATE || np->kind == PSC_ENTITY_ORG;
    switch (c) {
    case PSC_PRONOUN_HE: return person && np->sex != 'f';
    case PSC_PRONOUN_SHE: return person && np->sex != 'm';
    case PSC_PRONOUN_IT: return body && !np->plural;
    case PSC_PRONOUN_THEY:
        return np->kind == PSC_ENTITY_GROUP || np->plural || np->kind == PSC_ENTITY_ORG;
    case PSC_PRONOUN_WE:
    case PSC_PRONOUN_NONE: break;
    }
    return false;
}

int32_t psc_pronoun_subject_of(const psc_scene *sc, int32_t v)
{
    for (int32_t c = v < 0 ? -1 : sc->child[v]; c >= 0; c = sc->sibling[c])
        if (psc_rel_base((psc_rel)sc->s->tok[c].rel) == PSC_REL_NSUBJ) return c;
    return -1;
}

/* Whose words the clause at v is, "a report by Amnesty accusing it", "by Amnesty that accused it":
 * the noun behind "by" right before it; -1. */
int32_t psc_pronoun_clause_author(const psc_scene *sc, int32_t v)
{
    if (v < 1) return -1;
    const psc_token *tok = sc->s->tok;
    const psc_rel base = psc_rel_base((psc_rel)tok[v].rel);
    if (base != PSC_REL_ACL && (base != PSC_REL_ADVCL || tok[v].xpos != PSC_XPOS_VBG)) return -1;
    const int32_t who = psc_pronoun_subject_of(sc, v);
    const int32_t x = (who >= 0 ? who : v) - 1;
    if (x < 0 || tok[x].upos == PSC_UPOS_PUNCT) return -1;
    if (who >= 0 && !psc_scene_is(sc, (uint32_t)who, PSC_WORDS_RELATIVE)) return -1;
    for (int32_t c = sc->child[x]; c >= 0 && c < x; c = sc->sibling[c])
        if (tok[c].rel == PSC_REL_CASE && psc_scene_is(sc, (uint32_t)c, PSC_WORDS_BY)) return x;
    return -1;
}

/* The verb whose subject this verb shares: "met him and urged ..." */
int32_t psc_pronoun_subject_verb(const psc_scene *sc, int32_t v)
{
    for (int step = 0; step < 4 && v >= 0; step++) {
        if (psc_pronoun_subject_of(sc, v) >= 0 || psc_pronoun_clause_author(sc, v) >= 0) return v;
        psc_rel rel = psc_rel_base((psc_rel)sc->s->tok[v].rel);
        if (rel != PSC_REL_CONJ && rel != PSC_REL_XCOMP && rel != PSC_REL_ADVCL) return v;
        v = sc->s->tok[v].head;
    }
    return v;
}

/* "the tribesmen who had held them": the subject of the verb by way of "who". */
static bool is_relative_subject(const psc_scene *sc, int32_t verb, uint32_t noun)
{
    if (verb < 0 || sc->s->tok[verb].rel != PSC_REL_ACL_RELCL) return false;
    const int32_t who = psc_pronoun_subject_of(sc, verb);
    return sc->s->tok[verb].head == (int32_t)noun && who >= 0 &&
           psc_scene_is(sc, (uint32_t)who, PSC_WORDS_RELATIVE);
}

/* What the author's words do they do to another: "a statement by Chad urging it". */
static bool is_author(const psc_scene *sc, uint32_t token, uint32_t head)
{
    const psc_token *p = &sc->s->tok[token];
    return p->rel == PSC_REL_OBJ && psc_pronoun_clause_author(sc, p->head) == (int32_t)head;
}

/* "earned millions, enabling it to pay": the deed does so, not who does it. */
static bool befalls_doer(const psc_scene *sc, const psc_anaphor *a)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    return a->kind == PSC_PRONOUN_IT && p->head > 0 &&
           (p->rel == PSC_REL_OBJ || p->rel == PSC_REL_IOBJ) && tok[p->head].rel == PSC_REL_ADVCL &&
           tok[p->head].xpos == PSC_XPOS_VBG && tok[p->head - 1].upos == PSC_UPOS_PUNCT &&
           psc_pronoun_subject_of(sc, p->head) < 0 &&
           psc_scene_is(sc, (uint32_t)p->head, PSC_WORDS_OUTCOME);
}

/* A pronoun that is an object never means the subject of its own verb. */
bool psc_pronoun_same_clause(const psc_scene *sc, const psc_anaphor *a, uint32_t head)
{
    const psc_token *p = &sc->s->tok[a->token], *h = &sc->s->tok[head];
    if (befalls_doer(sc, a)) return false;
    if (p->rel == PSC_REL_NMOD_POSS || p->head < 0) return false;
    const bool subject = psc_rel_base((psc_rel)h->rel) == PSC_REL_NSUBJ;
    if (is_relative_subject(sc, p->head, head) || is_author(sc, a->token, head)) return true;
    return p->head == h->head || (subject && a->verb == h->head); /* "met him and thanked him" */
}

/* "soldiers burned their homes": nobody does so to what is his own. */
static bool is_own_harm(const psc_scene *sc, const psc_anaphor *a, uint32_t head)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    if (a->kind != PSC_PRONOUN_THEY || p->rel != PSC_REL_NMOD_POSS || p->head < 0) return false;
    const psc_token *noun = &tok[p->head];
    if (noun->rel != PSC_REL_OBJ || noun->head < 0) return false;
    return psc_scene_is(sc, (uint32_t)p->head, PSC_WORDS_BELONGING) &&
           psc_scene_is(sc, (uint32_t)noun->head, PSC_WORDS_HARM) &&
           tok[head].head == psc_pronoun_subject_verb(sc, noun->head) &&
           psc_rel_base((psc_rel)tok[head].rel) == PSC_REL_NSUBJ;
}

/* Of the side of who speaks: "they" are the others. */
static bool is_own_side(const psc_np *speaker, const psc_np *np)
{
    const unsigned s = speaker->code.sector[0], t = np->code.sector[0];
    const bool one = (s == PSC_SECTOR_REB) == (t == PSC_SECTOR_REB) &&
                     (s == PSC_SECTOR_OPP) == (t == PSC_SECTOR_OPP);
    return one && psc_code_has_country(&np->code) && psc_code_has_country(&speaker->code) &&
           !psc_codes_differ(&speaker->code, &np->code);
}

/* The token joined to it by "and", if that is somebody: the rest of "Peru and Chile"; -1. */
static int32_t joined_to(const psc_scene *sc, const psc_entity *e)
{
    const psc_sentence *s = &sc->doc->sent[e->sentence];
    const int32_t *head = sc->m->head[e->sentence];
    const uint32_t end = e->sentence == sc->s->index ? sc->at : s->n;
    for (uint32_t t = e->head + 1; t < end && t < e->head + PSC_PRONOUN_LIST_TOKENS; t++)
        if (s->tok[t].rel == PSC_REL_CONJ && s->tok[t].head == (int32_t)e->head && head[t] >= 0)
            return (int32_t)t;
    return -1;
}

/* The first of a list of states or persons, "they" of whom are all. */
bool psc_pronoun_begins_list(const psc_scene *sc, const psc_known *k)
{
    const psc_entity *e = &sc->m->at[k->entity];
    const uint8_t kind = k->np.kind;
    if (e->kind == PSC_ENTITY_PRONOUN) return false;
    return (kind == PSC_ENTITY_STATE || kind == PSC_ENTITY_PERSON) && joined_to(sc, e) >= 0;
}

/* "Speaking to Mr Pek, she said": who is spoken to is not the subject. */
static bool in_own_aside(const psc_scene *sc, const psc_anaphor *a, uint32_t t)
{
    const psc_token *p = &sc->s->tok[a->token];
    if (psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ) return false;
    for (int step = 0; step < 8; step++) {
        const psc_token *tok = &sc->s->tok[t];
        if (tok->head < 0) return false;
        if (tok->rel == PSC_REL_ADVCL && tok->head == p->head)
            return psc_pronoun_subject_of(sc, (int32_t)t) < 0;
        t = (uint32_t)tok->head;
    }
    return false;
}

/* "called his colleague and thanked him": another pronoun that means the subject. */
static bool means_own(const psc_scene *sc, const psc_entity *e, const psc_anaphor *a)
{
    if (e->kind != PSC_ENTITY_PRONOUN || e->link < 0) return false;
    const psc_entity *o = &sc->m->at[e->link];
    return o->sentence == sc->s->index && psc_pronoun_same_clause(sc, a, o->head);
}

/* '"He ignored the law," Durbin said': who says "he" means another. */
static bool is_teller(const psc_scene *sc, const psc_anaphor *a, const psc_known *k)
{
    const psc_np *who = a->teller;
    if (!who || a->reflexive) return false;
    const psc_entity *e = &sc->m->at[k->entity];
    if (e->sentence == sc->s->index && e->first == who->first) return true;
    return who->name.len && psc_str_eq(who->name, k->np.name);
}

/* May the pronoun mean it at all? */
bool psc_pronoun_may_mean(const psc_scene *sc, const psc_known *k, const psc_anaphor *a)
{
    const psc_entity *e = &sc->m->at[k->entity];
    const bool others = a->speaker && k->np.kind == PSC_ENTITY_STATE; /* a state's people */
    const bool list = a->kind == PSC_PRONOUN_THEY && psc_pronoun_begins_list(sc, k);
    if (e->kind == PSC_ENTITY_PLACE || !(psc_pronoun_fits(&k->np, a->kind) || others || list))
        return false;
    if (a->speaker && is_own_side(a->speaker, &k->np)) return false;
    if (is_teller(sc, a, k)) return false;
    const psc_token *head = &sc->doc->sent[e->sentence].tok[e->head];
    const bool subject = psc_rel_base((psc_rel)head->rel) == PSC_REL_NSUBJ;
    if ((a->kind == PSC_PRONOUN_IT || a->kind == PSC_PRONOUN_THEY) && !subject &&
        sc->m->flag[k->entity] & PSC_MENTION_MEDIA)
        return false;
    if (e->sentence != sc->s->index) return !a->reflexive;
    if (in_own_aside(sc, a, e->head) || is_own_harm(sc, a, e->head)) return false;
    const bool own = psc_pronoun_same_clause(sc, a, e->head) ||
                     (!a->reflexive && means_own(sc, e, a));
    return e->head < a->token && own == a->reflexive;
}
