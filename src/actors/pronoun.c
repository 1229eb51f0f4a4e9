/* SPDX-License-Identifier: Apache-2.0 */
/* Who is meant by "he", "they", "its": the nearest fitting subject of this or the last sentences,
 * and who says so for "we" and "I". */
#include "actors/link.h"
#include "actors/np.h"

#include "base/str.h"

enum {
    OWNER_TOKENS = 400,
    SUBJECT_BONUS = 15,
    PRONOUN_SENTENCES = 2,
    PERSON_SENTENCES = 5,
    SPEAKER_SENTENCES = 4,
    LIST_TOKENS = 24, /* how far the rest of a list is looked for */
    LINKS = 64        /* from pronoun to pronoun, as in events/graph.c */
};

typedef enum pronoun_class { NO_PRONOUN, HE, SHE, IT, THEY, WE } pronoun_class;

static pronoun_class class_of(const psc_scene *sc, uint32_t token)
{
    psc_str form = sc->s->tok[token].form;
    psc_word w;
    if (!psc_word_next(&form, &w) || w.shape >= PSC_SHAPE_CAPS) return NO_PRONOUN; /* "US" */
    if (psc_scene_is(sc, token, PSC_WORDS_HE)) return HE;
    if (psc_scene_is(sc, token, PSC_WORDS_SHE)) return SHE;
    if (psc_scene_is(sc, token, PSC_WORDS_IT)) return IT;
    if (psc_scene_is(sc, token, PSC_WORDS_THEY)) return THEY;
    if (psc_scene_is(sc, token, PSC_WORDS_WE)) return WE;
    return NO_PRONOUN;
}

static bool fits(const psc_np *np, pronoun_class c)
{
    bool person = np->kind == PSC_ENTITY_PERSON && !np->plural;
    bool body = np->kind == PSC_ENTITY_STATE || np->kind == PSC_ENTITY_ORG;
    switch (c) {
    case HE: return person && np->sex != 'f';
    case SHE: return person && np->sex != 'm';
    case IT: return body && !np->plural;
    case THEY: return np->kind == PSC_ENTITY_GROUP || np->plural || np->kind == PSC_ENTITY_ORG;
    case WE:
    case NO_PRONOUN: break;
    }
    return false;
}

typedef struct anaphor {
    uint32_t token;
    pronoun_class kind;
    int32_t verb;          /* whose subject it cannot be; -1 */
    bool reflexive;        /* "himself": whose subject it is */
    const psc_np *speaker; /* who says "they" of others; NULL */
} anaphor;

static int32_t subject_of(const psc_scene *sc, int32_t v)
{
    for (int32_t c = v < 0 ? -1 : sc->child[v]; c >= 0; c = sc->sibling[c])
        if (psc_rel_base((psc_rel)sc->s->tok[c].rel) == PSC_REL_NSUBJ) return c;
    return -1;
}

/* Whose words the clause at v is, "a report by Amnesty accusing it", "by Amnesty that accused it":
 * the noun behind "by" right before it; -1. */
static int32_t clause_author(const psc_scene *sc, int32_t v)
{
    if (v < 1) return -1;
    const psc_token *tok = sc->s->tok;
    const psc_rel base = psc_rel_base((psc_rel)tok[v].rel);
    if (base != PSC_REL_ACL && (base != PSC_REL_ADVCL || tok[v].xpos != PSC_XPOS_VBG)) return -1;
    const int32_t who = subject_of(sc, v);
    const int32_t x = (who >= 0 ? who : v) - 1;
    if (x < 0 || tok[x].upos == PSC_UPOS_PUNCT) return -1;
    if (who >= 0 && !psc_scene_is(sc, (uint32_t)who, PSC_WORDS_RELATIVE)) return -1;
    for (int32_t c = sc->child[x]; c >= 0 && c < x; c = sc->sibling[c])
        if (tok[c].rel == PSC_REL_CASE && psc_scene_is(sc, (uint32_t)c, PSC_WORDS_BY)) return x;
    return -1;
}

/* The verb whose subject this verb shares: "met him and urged ..." */
static int32_t subject_verb(const psc_scene *sc, int32_t v)
{
    for (int step = 0; step < 4 && v >= 0; step++) {
        if (subject_of(sc, v) >= 0 || clause_author(sc, v) >= 0) return v;
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
    const int32_t who = subject_of(sc, verb);
    return sc->s->tok[verb].head == (int32_t)noun && who >= 0 &&
           psc_scene_is(sc, (uint32_t)who, PSC_WORDS_RELATIVE);
}

/* What the author's words do they do to another: "a statement by Chad urging it". */
static bool is_author(const psc_scene *sc, uint32_t token, uint32_t head)
{
    const psc_token *p = &sc->s->tok[token];
    return p->rel == PSC_REL_OBJ && clause_author(sc, p->head) == (int32_t)head;
}

/* "earned millions, enabling it to pay": the deed does so, not who does it. */
static bool befalls_doer(const psc_scene *sc, const anaphor *a)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    return a->kind == IT && p->head > 0 && (p->rel == PSC_REL_OBJ || p->rel == PSC_REL_IOBJ) &&
           tok[p->head].rel == PSC_REL_ADVCL && tok[p->head].xpos == PSC_XPOS_VBG &&
           tok[p->head - 1].upos == PSC_UPOS_PUNCT && subject_of(sc, p->head) < 0 &&
           psc_scene_is(sc, (uint32_t)p->head, PSC_WORDS_OUTCOME);
}

/* A pronoun that is an object never means the subject of its own verb. */
static bool same_clause(const psc_scene *sc, const anaphor *a, uint32_t head)
{
    const psc_token *p = &sc->s->tok[a->token], *h = &sc->s->tok[head];
    if (befalls_doer(sc, a)) return false;
    if (p->rel == PSC_REL_NMOD_POSS || p->head < 0) return false;
    const bool subject = psc_rel_base((psc_rel)h->rel) == PSC_REL_NSUBJ;
    if (is_relative_subject(sc, p->head, head) || is_author(sc, a->token, head)) return true;
    return p->head == h->head || (subject && a->verb == h->head); /* "met him and thanked him" */
}

/* "soldiers burned their homes": nobody does so to what is his own. */
static bool is_own_harm(const psc_scene *sc, const anaphor *a, uint32_t head)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    if (a->kind != THEY || p->rel != PSC_REL_NMOD_POSS || p->head < 0) return false;
    const psc_token *noun = &tok[p->head];
    if (noun->rel != PSC_REL_OBJ || noun->head < 0) return false;
    return psc_scene_is(sc, (uint32_t)p->head, PSC_WORDS_BELONGING) &&
           psc_scene_is(sc, (uint32_t)noun->head, PSC_WORDS_HARM) &&
           tok[head].head == subject_verb(sc, noun->head) &&
           psc_rel_base((psc_rel)tok[head].rel) == PSC_REL_NSUBJ;
}

/* Subject of "the police said" behind what is said: the report goes on about that. */
static bool only_tells(const psc_token *tok, uint32_t head)
{
    const int32_t verb = tok[head].head;
    return verb >= 0 && (uint32_t)verb > head && tok[verb].rel == PSC_REL_PARATAXIS;
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
    for (uint32_t t = e->head + 1; t < end && t < e->head + LIST_TOKENS; t++)
        if (s->tok[t].rel == PSC_REL_CONJ && s->tok[t].head == (int32_t)e->head && head[t] >= 0)
            return (int32_t)t;
    return -1;
}

/* The first of a list of states or persons, "they" of whom are all. */
static bool begins_list(const psc_scene *sc, const psc_known *k)
{
    const psc_entity *e = &sc->m->at[k->entity];
    const uint8_t kind = k->np.kind;
    if (e->kind == PSC_ENTITY_PRONOUN) return false;
    return (kind == PSC_ENTITY_STATE || kind == PSC_ENTITY_PERSON) && joined_to(sc, e) >= 0;
}

/* "Speaking to Mr Pek, she said": who is spoken to is not the subject. */
static bool in_own_aside(const psc_scene *sc, const anaphor *a, uint32_t t)
{
    const psc_token *p = &sc->s->tok[a->token];
    if (psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ) return false;
    for (int step = 0; step < 8; step++) {
        const psc_token *tok = &sc->s->tok[t];
        if (tok->head < 0) return false;
        if (tok->rel == PSC_REL_ADVCL && tok->head == p->head)
            return subject_of(sc, (int32_t)t) < 0;
        t = (uint32_t)tok->head;
    }
    return false;
}

/* "called his colleague and thanked him": another pronoun that means the subject. */
static bool means_own(const psc_scene *sc, const psc_entity *e, const anaphor *a)
{
    if (e->kind != PSC_ENTITY_PRONOUN || e->link < 0) return false;
    const psc_entity *o = &sc->m->at[e->link];
    return o->sentence == sc->s->index && same_clause(sc, a, o->head);
}

/* May the pronoun mean it at all? */
static bool may_mean(const psc_scene *sc, const psc_known *k, const anaphor *a)
{
    const psc_entity *e = &sc->m->at[k->entity];
    const bool others = a->speaker && k->np.kind == PSC_ENTITY_STATE; /* a state's people */
    const bool list = a->kind == THEY && begins_list(sc, k);
    if (e->kind == PSC_ENTITY_PLACE || !(fits(&k->np, a->kind) || others || list)) return false;
    if (a->speaker && is_own_side(a->speaker, &k->np)) return false;
    const psc_token *head = &sc->doc->sent[e->sentence].tok[e->head];
    const bool subject = psc_rel_base((psc_rel)head->rel) == PSC_REL_NSUBJ;
    if ((a->kind == IT || a->kind == THEY) && !subject &&
        sc->m->flag[k->entity] & PSC_MENTION_MEDIA)
        return false;
    if (e->sentence != sc->s->index) return !a->reflexive;
    if (in_own_aside(sc, a, e->head) || is_own_harm(sc, a, e->head)) return false;
    const bool own = same_clause(sc, a, e->head) || (!a->reflexive && means_own(sc, e, a));
    return e->head < a->token && own == a->reflexive;
}

/* "a letter to Chad urging it": those words are for whoever stands behind "to". */
static bool is_written_to(const psc_scene *sc, const anaphor *a, const psc_entity *e)
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
static bool is_told_duty(const psc_scene *sc, const anaphor *a, uint32_t head)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    const psc_rel rel = psc_rel_base((psc_rel)tok[head].rel);
    if (p->head < 0 || psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ) return false;
    if (rel != PSC_REL_IOBJ && rel != PSC_REL_OBJ) return false;
    return tok[p->head].rel == PSC_REL_CCOMP && tok[p->head].head == tok[head].head &&
           is_duty(sc, p->head);
}

/* "a warning by Japan that it would ...": the subject of the clause is who gives the warning. */
static bool is_own_word(const psc_scene *sc, const anaphor *a, uint32_t head)
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
static bool is_relative_teller(const psc_scene *sc, const anaphor *a, uint32_t head)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    const int32_t said = p->head < 0 ? -1 : tok[p->head].head;
    if (said < 0 || psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ) return false;
    if (tok[p->head].rel != PSC_REL_CCOMP || tok[said].rel != PSC_REL_ACL_RELCL) return false;
    if (tok[said].head != (int32_t)head) return false;
    const int32_t who = subject_of(sc, said);
    return who >= 0 && who < said &&
           (tok[who].xpos == PSC_XPOS_WDT || tok[who].xpos == PSC_XPOS_WP);
}

static bool is_quote_mark(const psc_token *t)
{
    return t->xpos == PSC_XPOS_LQUOTE || t->xpos == PSC_XPOS_RQUOTE;
}

/* '"They must go," he said': who speaks here is who spoke before. */
static bool speaks_on(const psc_scene *sc, const anaphor *a, uint32_t entity)
{
    const psc_token *tok = sc->s->tok, *p = &tok[a->token];
    if ((a->kind != HE && a->kind != SHE) || !sc->has_speaker || sc->speaker != (int32_t)entity)
        return false;
    if (sc->spoken + 2 < sc->s->index || sc->spoken == sc->s->index) return false;
    if (psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ || p->head < 0) return false;
    const bool tells = tok[p->head].rel == PSC_REL_PARATAXIS || tok[p->head].head < 0;
    return tells && a->token > 0 &&
           (is_quote_mark(&tok[a->token - 1]) ||
            (p->head + 1 < (int32_t)a->token && is_quote_mark(&tok[p->head - 1])));
}

static int pronoun_score(const psc_scene *sc, const psc_known *k, const anaphor *a)
{
    const pronoun_class c = a->kind;
    const psc_entity *e = &sc->m->at[k->entity];
    if (!may_mean(sc, k, a)) return -1;
    if (speaks_on(sc, a, k->entity)) return 200;
    uint32_t back = sc->s->index - e->sentence;
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    int score = 100 - 20 * (int)back;
    psc_rel rel = psc_rel_base((psc_rel)tok[e->head].rel);
    if (rel == PSC_REL_NSUBJ)
        score += only_tells(tok, e->head) ? -SUBJECT_BONUS : SUBJECT_BONUS;
    else if (rel == PSC_REL_NMOD)
        score -= SUBJECT_BONUS;
    else if (rel == PSC_REL_OBL)
        score -= SUBJECT_BONUS / 3;
    else if ((rel == PSC_REL_COMPOUND || rel == PSC_REL_AMOD) && k->np.kind != PSC_ENTITY_PERSON)
        score -= 2 * SUBJECT_BONUS; /* "the police station" */
    /* "will give Peru boats and train its police": his who is given something */
    if (back == 0 && rel == PSC_REL_IOBJ && sc->s->tok[a->token].rel == PSC_REL_NMOD_POSS)
        score += 2 * SUBJECT_BONUS;
    if (back == 0 && (is_told_duty(sc, a, e->head) || is_own_word(sc, a, e->head)))
        score += 3 * SUBJECT_BONUS;
    if (back == 0 && is_relative_teller(sc, a, e->head)) score += 3 * SUBJECT_BONUS;
    if (back == 0 && is_written_to(sc, a, e)) score += 3 * SUBJECT_BONUS;
    uint32_t gap = a->token - e->head;
    if (back == 0 && sc->s->tok[a->token].rel == PSC_REL_NMOD_POSS && gap <= 8)
        score += gap <= 3 ? 2 * SUBJECT_BONUS : SUBJECT_BONUS / 2;
    if (c == HE || c == SHE) score += k->np.flag & PSC_MENTION_NAMED ? 10 : 0;
    if ((c == HE && k->np.sex == 'm') || (c == SHE && k->np.sex == 'f')) score += 10;
    if (c == THEY && !k->np.plural && !begins_list(sc, k)) score -= 15;
    return score;
}

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
static int32_t thing_subject(const psc_scene *sc, const psc_sentence *s, const anaphor *a)
{
    int32_t found = -1;
    uint32_t end = s->index == sc->s->index ? a->token : s->n;
    for (uint32_t t = 0; t < end; t++) {
        const psc_token *tok = &s->tok[t];
        const int32_t id = sc->m->head[s->index][t];
        const bool place = a->kind == IT && id >= 0 && sc->m->at[id].kind == PSC_ENTITY_PLACE;
        if (!place && (tok->upos != PSC_UPOS_NOUN || id >= 0)) continue;
        if (psc_rel_base((psc_rel)tok->rel) != PSC_REL_NSUBJ) continue;
        bool many = tok->xpos == PSC_XPOS_NNS || tok->xpos == PSC_XPOS_NNPS;
        if (many == (a->kind == THEY)) found = (int32_t)t;
    }
    return found;
}

/* "sent a letter to Chad urging it": without a comma the participle tells of the letter. */
static bool is_attribute(const psc_scene *sc, int32_t v)
{
    const psc_token *tok = sc->s->tok;
    if (clause_author(sc, v) >= 0) return true;
    return v > 0 && tok[v].xpos == PSC_XPOS_VBG && tok[v - 1].upos != PSC_UPOS_PUNCT &&
           psc_rel_base((psc_rel)tok[v].rel) != PSC_REL_XCOMP &&
           sc->m->head[sc->s->index][v - 1] >= 0;
}

/* "drafted the text, and China vetoed it": an object stands for the object told before, if
 * that is a thing; its token, -1 if it is none. */
static int32_t parallel_object(const psc_scene *sc, const anaphor *a)
{
    const psc_token *p = &sc->s->tok[a->token];
    if (a->kind != IT || p->rel != PSC_REL_OBJ || is_attribute(sc, p->head)) return -1;
    for (uint32_t t = a->token; t-- > 0;) {
        const psc_token *tok = &sc->s->tok[t];
        if (tok->rel != PSC_REL_OBJ || same_clause(sc, a, t)) continue;
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
static bool means_thing(psc_scene *sc, const anaphor *a, int best_score, psc_np *np)
{
    if (a->kind != IT && a->kind != THEY) return false;
    const int32_t object = parallel_object(sc, a);
    if (object >= 0) {
        take_owner(sc, sc->s, object, np);
        return true;
    }
    for (uint32_t back = 0; back < 2 && back <= sc->s->index; back++) {
        const psc_sentence *s = &sc->doc->sent[sc->s->index - back];
        int32_t t = thing_subject(sc, s, a);
        if (t < 0 || 100 - 20 * (int)back + SUBJECT_BONUS <= best_score) continue;
        if (back == 0 && same_clause(sc, a, (uint32_t)t)) continue;
        take_owner(sc, s, t, np);
        return true;
    }
    return false;
}

/* Subject of the verb that reports the clause of t: '"We agree," said Kerry'; -1. */
static int32_t teller_of(const psc_scene *sc, uint32_t t)
{
    int32_t v = (int32_t)t;
    for (int step = 0; step < 20 && v >= 0; step++) {
        for (int32_t c = sc->child[v]; c >= 0; c = sc->sibling[c]) {
            if (sc->s->tok[c].rel != PSC_REL_PARATAXIS) continue;
            const int32_t subject = subject_of(sc, c);
            if (subject >= 0) return subject;
        }
        uint8_t rel = sc->s->tok[v].rel;
        v = sc->s->tok[v].head;
        if (rel != PSC_REL_CCOMP && rel != PSC_REL_PARATAXIS) continue;
        const int32_t subject = subject_of(sc, v);
        if (subject >= 0) return subject;
    }
    return -1;
}

/* Is an odd number of quotation marks before the token? */
static bool in_quotes(const psc_scene *sc, uint32_t token)
{
    bool open = false;
    for (uint32_t t = 0; t < token; t++) open ^= is_quote_mark(&sc->s->tok[t]);
    return open;
}

/* Who says the quotation that the token stands in, if his phrase can be read already. */
static const psc_np *quoted_by(psc_scene *sc, uint32_t token)
{
    if (!in_quotes(sc, token)) return NULL;
    const int32_t subject = teller_of(sc, token);
    if (subject < 0) return NULL;
    const psc_reading *r = psc_np_read(sc, (uint32_t)subject);
    return r->n == 1 && !psc_code_none(&r->at[0].code) ? &r->at[0] : NULL;
}

/* '"They beat us," she said of the soldiers': of whom it is said. */
static bool said_of(psc_scene *sc, uint32_t token, pronoun_class c, psc_np *np)
{
    const int32_t subject = c != WE && in_quotes(sc, token) ? teller_of(sc, token) : -1;
    const int32_t verb = subject < 0 ? -1 : sc->s->tok[subject].head;
    for (int32_t k = verb < 0 ? -1 : sc->child[verb]; k >= 0; k = sc->sibling[k]) {
        if (sc->s->tok[k].rel != PSC_REL_OBL || k < (int32_t)token) continue;
        bool of = false;
        for (int32_t p = sc->child[k]; p >= 0; p = sc->sibling[p])
            of |= sc->s->tok[p].rel == PSC_REL_CASE && psc_scene_is(sc, (uint32_t)p, PSC_WORDS_OF);
        const psc_reading *r = of ? psc_np_read(sc, (uint32_t)k) : NULL;
        if (!r || r->n != 1 || psc_code_none(&r->at[0].code) || !fits(&r->at[0], c)) continue;
        np->code = r->at[0].code;
        np->name = r->at[0].name;
        psc_np_why(sc, np, "said of", sc->s->tok[k].form, "", (psc_str){0});
        return true;
    }
    return false;
}

/* "Speaking in Yemen, the rebels' spokesman said it had shelled the base": the side he speaks for,
 * where at most a place of the sentence would be meant. */
static bool speaks_for_side(psc_scene *sc, uint32_t token, const psc_known *best, psc_np *np)
{
    const psc_token *tok = sc->s->tok, *p = &tok[token];
    if (p->head < 0 || psc_rel_base((psc_rel)p->rel) != PSC_REL_NSUBJ) return false;
    if (tok[p->head].rel != PSC_REL_CCOMP) return false;
    const psc_entity *e = best ? &sc->m->at[best->entity] : NULL;
    if (e && (e->kind != PSC_ENTITY_STATE || e->sentence != sc->s->index ||
              psc_rel_base((psc_rel)tok[e->head].rel) == PSC_REL_NSUBJ))
        return false;
    const int32_t who = subject_of(sc, tok[p->head].head);
    const psc_reading *r = who < 0 || who > (int32_t)token ? NULL : psc_np_read(sc, (uint32_t)who);
    if (!r || r->n != 1 || !psc_sector_is_cause(r->at[0].code.sector[0])) return false;
    np->code = r->at[0].code;
    psc_np_why(sc, np, "spoken for by", psc_scene_text(sc, r->at[0].first, r->at[0].last), "",
               (psc_str){0});
    return true;
}

bool psc_link_pronoun(psc_scene *sc, uint32_t token, psc_np *np)
{
    pronoun_class c = class_of(sc, token);
    np->kind = PSC_ENTITY_PRONOUN;
    if (c == NO_PRONOUN) return false;
    if (c == WE) return true; /* when the sentence is read: psc_link_speakers */
    np->plural = c == THEY;
    if (said_of(sc, token, c, np)) return true;
    const anaphor a = {.token = token,
                       .kind = c,
                       .verb = subject_verb(sc, sc->s->tok[token].head),
                       .reflexive = psc_scene_is(sc, token, PSC_WORDS_REFLEXIVE),
                       .speaker = c == THEY ? quoted_by(sc, token) : NULL};
    const uint32_t reach = c == HE || c == SHE ? PERSON_SENTENCES : PRONOUN_SENTENCES;
    const psc_known *best = NULL;
    int best_score = 0;
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (sc->m->at[k->entity].sentence + reach < sc->s->index) break;
        int score = pronoun_score(sc, k, &a);
        if (score > best_score) best = k, best_score = score;
    }
    if (c == IT && speaks_for_side(sc, token, best, np)) return true;
    if (!means_thing(sc, &a, best_score, np) && best) psc_link_take(sc, np, best, "pronoun for");
    if (best && np->link >= 0 && best->np.paired && c == THEY)
        np->link = (int32_t)best->entity; /* there the others are found */
    np->kind = PSC_ENTITY_PRONOUN;
    np->plural = c == THEY;
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
    for (uint32_t t = first.head + 1; t < end && t < first.head + LIST_TOKENS; t++)
        if (s->tok[t].rel == PSC_REL_CONJ && s->tok[t].head == (int32_t)first.head && head[t] >= 0)
            add_company(sc, they, head[t], out);
}

/* ---- speakers ----------------------------------------------------------- */

static int32_t subject_entity(const psc_scene *sc, int32_t v)
{
    const int32_t t = subject_of(sc, v);
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
        if (class_of(sc, t) != WE) continue;
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
