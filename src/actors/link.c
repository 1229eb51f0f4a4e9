/* SPDX-License-Identifier: Apache-2.0 */
/* Who is meant by a bare surname, "the minister", "he": those whom the report has
 * introduced are kept in order, and looked through backwards.
 *
 * A sieve, most certain first: the same name; the same role in a definite
 * phrase; a pronoun's nearest fitting subject of this or the last two sentences.
 * When the whole report is read, groups that no words gave a country ("the
 * opposition", "rebels") take that of the same noun elsewhere in the report, of
 * the same sector, or of the country most spoken of. */
#include "actors/link.h"
#include "actors/np.h"

#include "base/str.h"

enum {
    OWNER_TOKENS = 400,
    SUBJECT_BONUS = 15,
    PRONOUN_SENTENCES = 2,
    PERSON_SENTENCES = 5,
    SPEAKER_SENTENCES = 4,
    COURT_WEIGHT = 6, /* "the court": a party's nationality is not enough to tell whose */
    FOCUS_MAX = 32,
    LIST_TOKENS = 24 /* how far the rest of a list is looked for */
};

/* Take over who it is; keep where it stands. */
void psc_link_take(psc_scene *sc, psc_np *np, const psc_known *k, const char *how)
{
    const psc_np *from = &k->np;
    np->code = from->code;
    np->kind = from->kind;
    np->thing = from->thing;
    np->flag = (uint8_t)(from->flag | (np->flag & PSC_MENTION_NAMED));
    if (!np->sex) np->sex = from->sex;
    np->plural = from->plural;
    np->own_country = from->own_country;
    np->role_thing = from->role_thing;
    np->noun = from->noun;
    np->surname = from->surname;
    np->given = from->given;
    if (from->name.len) np->name = from->name;
    if (from->role.len) np->role = from->role;
    np->link = from->paired ? from->link : (int32_t)k->entity;
    const psc_str t = sc->m->at[np->link].text;
    np->why = psc_arena_printf(sc->arena, "%s '%.*s'", how, (int)t.len, t.ptr);
}

static bool same_text(psc_str a, psc_str b)
{
    return psc_str_ieq(a, b);
}

/* The surname; or a stranger's first name alone ("Rahim"). */
static bool is_name_of(const psc_known *k, const psc_np *np)
{
    if (k->np.surname == np->surname) return true;
    return np->short_name && k->np.given == np->surname && psc_code_none(&np->code);
}

bool psc_link_name(psc_scene *sc, psc_np *np)
{
    if (!np->surname) return false;
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (!(k->np.flag & PSC_MENTION_NAMED) || !is_name_of(k, np)) continue;
        if (sc->m->at[k->entity].kind == PSC_ENTITY_PRONOUN) continue;
        if (psc_codes_differ(&k->np.code, &np->code)) continue;
        if (np->sex && k->np.sex && np->sex != k->np.sex) continue;
        const bool middle = np->given && np->given == k->np.given; /* "Ana B. Pek", "Ana Pek" */
        bool shorter = np->short_name || middle || same_text(np->name, k->np.name);
        if (!shorter) continue;
        if (psc_code_none(&k->np.code) && !psc_code_none(&np->code)) continue;
        psc_link_take(sc, np, k, "as named before:");
        return true;
    }
    return false;
}

bool psc_link_is_surname(const psc_scene *sc, uint32_t token)
{
    const uint32_t surname = psc_scene_hash(sc, token);
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_np *k = &psc_known_at(sc, i)->np;
        if (k->surname == surname && k->kind == PSC_ENTITY_PERSON && k->flag & PSC_MENTION_NAMED)
            return true;
    }
    return false;
}

/* ---- acronyms and states ------------------------------------------------ */

static bool is_form(const psc_scene *sc, uint32_t t, const char *form)
{
    return t < sc->s->n && psc_str_eq(sc->s->tok[t].form, psc_str_of(form));
}

static bool in_capitals(const psc_scene *sc, uint32_t t)
{
    psc_str form = sc->s->tok[t].form;
    psc_word w;
    return form.len > 1 && psc_word_next(&form, &w) && w.shape >= PSC_SHAPE_CAPS;
}

/* Whom the bracket stands behind, or who had the acronym before. */
static const psc_known *acronym_of(const psc_scene *sc, uint32_t t)
{
    const bool bracket = t > 1 && is_form(sc, t - 1, "(") && is_form(sc, t + 1, ")");
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        const psc_entity *e = &sc->m->at[k->entity];
        if (k->np.acronym && k->np.surname == psc_scene_hash(sc, t)) return k;
        if (!bracket || e->sentence != sc->s->index || e->last + 2 != t) continue;
        const bool body = k->np.kind == PSC_ENTITY_ORG || k->np.kind == PSC_ENTITY_NONE ||
                          k->np.kind == PSC_ENTITY_GROUP;
        if (body) return k;
    }
    return NULL;
}

bool psc_link_acronym(psc_scene *sc, uint32_t token, psc_np *np)
{
    if (!in_capitals(sc, token) || sc->phrase) return false;
    const psc_known *k = acronym_of(sc, token);
    if (!k) return false;
    psc_link_take(sc, np, k, "short for");
    if (!np->name.len) np->name = sc->m->at[k->entity].text;
    np->flag |= PSC_MENTION_NAMED;
    np->surname = psc_scene_hash(sc, token);
    np->acronym = true;
    return true;
}

/* "in Moscow", "to Moscow": the place. */
static bool stands_as_place(const psc_scene *sc, uint32_t t)
{
    for (int32_t c = sc->child[t]; c >= 0; c = sc->sibling[c])
        if (sc->s->tok[c].rel == PSC_REL_CASE && (uint32_t)c < t &&
            !psc_scene_is(sc, (uint32_t)c, PSC_WORDS_OF))
            return true;
    return false;
}

void psc_link_state(psc_scene *sc, psc_np *np)
{
    if (np->kind != PSC_ENTITY_STATE) return;
    const bool capital = np->flag & PSC_MENTION_CAPITAL;
    if (capital && stands_as_place(sc, np->head)) return;
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (k->np.kind != PSC_ENTITY_STATE || k->np.thing != np->thing) continue;
        const psc_entity *e = &sc->m->at[k->entity];
        if (e->kind != PSC_ENTITY_STATE || psc_str_ieq(e->name, np->name)) continue;
        if ((k->np.flag & PSC_MENTION_CAPITAL) && e->link < 0) continue;
        np->link = (int32_t)k->entity;
        np->why = psc_arena_printf(sc->arena, "%.*s, for '%.*s'", (int)np->why.len, np->why.ptr,
                                   (int)e->text.len, e->text.ptr);
        return;
    }
}

/* ---- surnames that the lexicon knows ------------------------------------ */

static const psc_thing *named_before(const psc_scene *sc, uint32_t surname)
{
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (k->np.surname == surname && k->np.thing && k->np.kind == PSC_ENTITY_PERSON)
            return k->np.thing;
    }
    return NULL;
}

/* One of the namesakes whom the report has told of, maybe in another spelling. */
static const psc_thing *candidate_told(const psc_scene *sc, const psc_match *m)
{
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_np *k = &psc_known_at(sc, i)->np;
        if (!k->thing || k->kind != PSC_ENTITY_PERSON || !(k->flag & PSC_MENTION_NAMED)) continue;
        for (uint8_t j = 0; j < m->n; j++) {
            const psc_name *name = &sc->lx->name[m->name[j]];
            if (name->use == PSC_USE_SURNAME && psc_scene_thing(sc, name) == k->thing)
                return k->thing;
        }
    }
    return NULL;
}

/* The sector on the day; without a day, at any time. */
static bool ever_had(const psc_scene *sc, const psc_thing *t, const psc_term *now, unsigned sector)
{
    if (sc->day != PSC_DAY_NONE) return psc_code_has(&now->code, sector);
    for (uint32_t i = 0; i < t->n_term; i++)
        if (psc_code_has(&t->term[i].code, sector)) return true;
    return false;
}

/* How well a namesake fits: in office on the day, sector, country and sex as told. */
static int fit_of(const psc_scene *sc, const psc_thing *t, const psc_term *term, int past,
                  const psc_np *np)
{
    int score = 1 + (sc->day != PSC_DAY_NONE && past == 0 ? 2 : 0);
    score += ever_had(sc, t, term, PSC_SECTOR_GOV);
    if (!np) return score;
    if (np->code.sector[0]) score += ever_had(sc, t, term, np->code.sector[0]) ? 2 : -3;
    if (psc_code_has_country(&np->code)) score += psc_codes_differ(&np->code, &term->code) ? -6 : 3;
    if (np->sex && t->sex && np->sex != t->sex) score -= 6;
    return score;
}

/* Does the sentence speak of the country in any way? */
static bool sentence_tells(const psc_scene *sc, const psc_code *code)
{
    const unsigned nation = 1u << PSC_USE_STATE | 1u << PSC_USE_SEAT | 1u << PSC_USE_CAPITAL |
                            1u << PSC_USE_PEOPLE | 1u << PSC_USE_ADJECTIVE | 1u << PSC_USE_CITY;
    for (uint32_t i = 0; i < sc->n_match; i++) {
        const psc_name *n = psc_match_sense(sc, &sc->match[i], nation);
        const psc_term *t = n ? psc_thing_at(psc_scene_thing(sc, n), sc->day, NULL) : NULL;
        if (t && memcmp(t->code.country, code->country, 3) == 0) return true;
    }
    return false;
}

enum { FAMOUS_DAYS = 1400 }; /* nearly four years in government */

/* A bare surname that nothing else explains: no acronym, no first name ("Mark"), of
 * someone long in government or of a country that the sentence speaks of. */
static bool may_stand_alone(const psc_scene *sc, const psc_match *m, const psc_thing *t,
                            const psc_term *term)
{
    psc_str form = sc->s->tok[m->last].form;
    psc_word w;
    if (!psc_word_next(&form, &w) || w.shape >= PSC_SHAPE_CAPS) return false;
    const unsigned nation = 1u << PSC_USE_ADJECTIVE | 1u << PSC_USE_PEOPLE | 1u << PSC_USE_ETHNIC;
    if (psc_match_sense(sc, m, nation)) return false; /* "spoke French and English" */
    const uint32_t word = psc_scene_word(sc, m->last);
    if (word < sc->lx->n_given && sc->lx->given_sex[word]) return false;
    return psc_thing_prominence(t) >= FAMOUS_DAYS || sentence_tells(sc, &term->code);
}

const psc_thing *psc_link_surname(psc_scene *sc, const psc_match *m, const psc_np *np)
{
    const psc_thing *best = np ? NULL : named_before(sc, psc_scene_hash(sc, m->last));
    const psc_term *best_term = NULL;
    int best_score = 0;
    bool tie = false;
    if (!best) best = candidate_told(sc, m);
    if (best) return best;
    for (uint8_t i = 0; i < m->n; i++) {
        const psc_name *name = &sc->lx->name[m->name[i]];
        if (name->use != PSC_USE_SURNAME) continue;
        int past = 0;
        const psc_thing *t = psc_scene_thing(sc, name);
        const psc_term *term = psc_thing_at(t, sc->day, &past);
        if (!term) continue;
        int score = fit_of(sc, t, term, past, np);
        if (score < best_score) continue;
        if (best && score == best_score && !psc_codes_differ(&term->code, &best_term->code)) {
            if (psc_thing_prominence(t) <= psc_thing_prominence(best)) continue;
        } else {
            tie = best && score == best_score;
        }
        best = t, best_term = term, best_score = score;
    }
    if (tie || !best) return NULL;
    const bool told = np && (np->code.sector[0] || psc_code_has_country(&np->code) ||
                             np->kind == PSC_ENTITY_PERSON);
    return told || may_stand_alone(sc, m, best, best_term) ? best : NULL;
}

/* ---- pronouns ----------------------------------------------------------- */

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

/* The verb whose subject this verb shares: "met him and urged ..." */
static int32_t subject_verb(const psc_scene *sc, int32_t v)
{
    for (int step = 0; step < 4 && v >= 0; step++) {
        for (int32_t c = sc->child[v]; c >= 0; c = sc->sibling[c])
            if (psc_rel_base((psc_rel)sc->s->tok[c].rel) == PSC_REL_NSUBJ) return v;
        psc_rel rel = psc_rel_base((psc_rel)sc->s->tok[v].rel);
        if (rel != PSC_REL_CONJ && rel != PSC_REL_XCOMP && rel != PSC_REL_ADVCL) return v;
        v = sc->s->tok[v].head;
    }
    return v;
}

/* A pronoun that is an object never means the subject of its own verb. */
static bool same_clause(const psc_scene *sc, const anaphor *a, uint32_t head)
{
    const psc_token *p = &sc->s->tok[a->token], *h = &sc->s->tok[head];
    if (p->rel == PSC_REL_NMOD_POSS || p->head < 0) return false;
    return p->head == h->head || a->verb == h->head;
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

static int32_t subject_of(const psc_scene *sc, int32_t v)
{
    for (int32_t c = v < 0 ? -1 : sc->child[v]; c >= 0; c = sc->sibling[c])
        if (psc_rel_base((psc_rel)sc->s->tok[c].rel) == PSC_REL_NSUBJ) return c;
    return -1;
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
    if (a->kind == IT && !subject && sc->m->flag[k->entity] & PSC_MENTION_MEDIA) return false;
    if (e->sentence != sc->s->index) return !a->reflexive;
    if (in_own_aside(sc, a, e->head)) return false;
    const bool own = same_clause(sc, a, e->head) || (!a->reflexive && means_own(sc, e, a));
    return e->head < a->token && own == a->reflexive;
}

static int pronoun_score(const psc_scene *sc, const psc_known *k, const anaphor *a)
{
    const pronoun_class c = a->kind;
    const psc_entity *e = &sc->m->at[k->entity];
    if (!may_mean(sc, k, a)) return -1;
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

/* "drafted the text, and China vetoed it": an object stands for the object told before, if
 * that is a thing; its token, -1 if it is none. */
static int32_t parallel_object(const psc_scene *sc, const anaphor *a)
{
    if (a->kind != IT || sc->s->tok[a->token].rel != PSC_REL_OBJ) return -1;
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

static bool is_quote_mark(const psc_token *t)
{
    return t->xpos == PSC_XPOS_LQUOTE || t->xpos == PSC_XPOS_RQUOTE;
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

bool psc_link_pronoun(psc_scene *sc, uint32_t token, psc_np *np)
{
    pronoun_class c = class_of(sc, token);
    np->kind = PSC_ENTITY_PRONOUN;
    if (c == NO_PRONOUN) return false;
    if (c == WE) return true; /* when the sentence is read: psc_link_speakers */
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
    if (!means_thing(sc, &a, best_score, np) && best) psc_link_take(sc, np, best, "pronoun for");
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
    while (entity >= 0 && sc->m->at[entity].kind == PSC_ENTITY_PRONOUN)
        entity = sc->m->at[entity].link;
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

/* ---- memory ------------------------------------------------------------- */

void psc_link_remember(psc_scene *sc, uint32_t entity, const psc_np *np)
{
    if (np->kind == PSC_ENTITY_ADJ) return;
    psc_known *k = psc_push(sc->arena, sc->known, sc->n_known, sc->cap_known);
    k->entity = entity;
    k->np = *np;
    if (np->kind != PSC_ENTITY_PRONOUN || np->link < 0) return;
    k->np.kind = sc->m->at[np->link].kind;
}

/* ---- context ------------------------------------------------------------ */

typedef struct focus {
    char country[FOCUS_MAX][4];
    uint32_t count[FOCUS_MAX];
    uint32_t n;
} focus;

static void count_country(focus *f, const char *country, uint32_t weight)
{
    uint32_t i = 0;
    while (i < f->n && memcmp(f->country[i], country, 3) != 0) i++;
    if (i == FOCUS_MAX) return;
    if (i == f->n) memcpy(f->country[f->n++], country, 4);
    f->count[i] += weight;
}

/* `met` (may be NULL): countries that it cannot be. */
static const char *most_spoken_of(const focus *f, const focus *met)
{
    const char *best = NULL;
    uint32_t most = 0;
    for (uint32_t i = 0; i < f->n; i++) {
        bool out = false;
        for (uint32_t k = 0; met && k < met->n; k++)
            out |= memcmp(met->country[k], f->country[i], 3) == 0;
        if (out || (best && f->count[i] <= most)) continue;
        best = f->country[i];
        most = f->count[i];
    }
    return best;
}

/* How much it is spoken of. */
static uint32_t spoken_of(const focus *f)
{
    uint32_t most = 0;
    for (uint32_t i = 0; i < f->n; i++)
        if (f->count[i] > most) most = f->count[i];
    return most;
}

static bool wants_country(const psc_entity *e)
{
    if (e->code.country[0] || !e->code.sector[0] || e->link >= 0) return false;
    unsigned s = e->code.sector[0];
    return s == PSC_SECTOR_GOV || s == PSC_SECTOR_MIL || s == PSC_SECTOR_COP ||
           s == PSC_SECTOR_REB || s == PSC_SECTOR_OPP || s == PSC_SECTOR_PRM ||
           s == PSC_SECTOR_CVL || s == PSC_SECTOR_REF || s == PSC_SECTOR_LEG ||
           s == PSC_SECTOR_JUD || s == PSC_SECTOR_SPY;
}

typedef struct context {
    focus place, sector[PSC_SECTOR_COUNT];
    focus field; /* countries in or to which things happen: "in Syria", "aid to Syria" */
} context;

/* "in Syria", "assistance to Syria": a state that is neither subject nor part of a name. */
static bool is_field(const psc_scene *sc, const psc_entity *e)
{
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    const psc_rel rel = (psc_rel)tok[e->head].rel;
    return e->kind == PSC_ENTITY_STATE && (rel == PSC_REL_OBL || rel == PSC_REL_NMOD);
}

/* How much a mention says that the report is about what happens in its country:
 * places most, who acts from outside least. */
static uint32_t focus_weight(const psc_scene *sc, uint32_t i)
{
    const psc_entity *e = &sc->m->at[i];
    if (e->kind == PSC_ENTITY_PLACE) return 3;
    if (sc->m->flag[i] & (PSC_MENTION_CAPITAL | PSC_MENTION_SEAT)) return 0;
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    if (e->kind == PSC_ENTITY_ADJ) {
        int32_t noun = tok[e->head].head;
        bool acts = noun >= 0 && psc_rel_base((psc_rel)tok[noun].rel) == PSC_REL_NSUBJ;
        return acts ? 1 : 3;
    }
    psc_rel rel = psc_rel_base((psc_rel)tok[e->head].rel);
    if (e->kind == PSC_ENTITY_STATE)
        return rel == PSC_REL_NSUBJ || tok[e->head].rel == PSC_REL_OBL_AGENT ? 0 : 3;
    bool cause = e->code.sector[0] == PSC_SECTOR_OPP || e->code.sector[0] == PSC_SECTOR_REB;
    return cause ? 6 : 1;
}

static void gather_context(const psc_scene *sc, context *cx)
{
    for (uint32_t i = 0; i < sc->m->n; i++) {
        const psc_entity *e = &sc->m->at[i];
        if (!psc_code_has_country(&e->code) || e->kind == PSC_ENTITY_PRONOUN) continue;
        uint32_t weight = focus_weight(sc, i);
        if (weight) count_country(&cx->place, e->code.country, weight);
        if (weight && is_field(sc, e)) count_country(&cx->field, e->code.country, 1);
        if (e->kind != PSC_ENTITY_STATE && e->kind != PSC_ENTITY_ADJ && e->kind != PSC_ENTITY_PLACE)
            count_country(&cx->sector[e->code.sector[0]], e->code.country, 1);
    }
}

/* Countries that nouns have had so far: open addressing by hash of the noun. */
typedef struct nouns {
    uint32_t *key;        /* [n_slot] 0 empty */
    const char **country; /* [n_slot] */
    uint32_t n_slot;
} nouns;

static nouns new_nouns(const psc_scene *sc)
{
    nouns n = {.n_slot = 64};
    while (n.n_slot < 2 * sc->n_known) n.n_slot *= 2;
    n.key = psc_new(sc->arena, uint32_t, n.n_slot);
    n.country = psc_new(sc->arena, const char *, n.n_slot);
    return n;
}

static const char **noun_at(const nouns *n, uint32_t noun)
{
    uint32_t i = noun & (n->n_slot - 1);
    while (n->key[i] && n->key[i] != noun) i = (i + 1) & (n->n_slot - 1);
    n->key[i] = noun;
    return &n->country[i];
}

static bool is_state_organ(const psc_entity *e)
{
    const uint8_t x = e->code.sector[0];
    return x == PSC_SECTOR_GOV || x == PSC_SECTOR_MIL;
}

/* "The government protested to Japan", "summoned the French ambassador": what one state does to
 * another tells that it is not that one. */
static bool is_met_abroad(const psc_scene *sc, const psc_entity *e, const psc_entity *o)
{
    static const psc_words home[] = {PSC_WORDS_IN, PSC_WORDS_OF, PSC_WORDS_FOR};
    const psc_sentence *s = &sc->doc->sent[e->sentence];
    const psc_rel rel = psc_rel_base((psc_rel)s->tok[o->head].rel);
    if (!psc_code_has_country(&o->code) || o->inferred || o->head <= e->head) return false;
    if (rel != PSC_REL_OBJ && rel != PSC_REL_IOBJ && rel != PSC_REL_OBL) return false;
    for (uint32_t t = e->head + 1; t < o->head; t++) /* "in Japan", "for Japan" */
        for (size_t i = 0; i < sizeof home / sizeof *home; i++)
            if (s->tok[t].head == (int32_t)o->head && s->tok[t].rel == PSC_REL_CASE &&
                psc_lexicon_word_is(sc->lx, s->tok[t].form, home[i]))
                return false;
    return o->kind == PSC_ENTITY_STATE || (is_state_organ(e) && is_state_organ(o));
}

/* The countries that the subject of a verb has to do with, as a stranger. */
static void gather_met(const psc_scene *sc, const psc_entity *e, focus *met)
{
    const psc_token *tok = sc->doc->sent[e->sentence].tok;
    if (e->name.len || psc_rel_base((psc_rel)tok[e->head].rel) != PSC_REL_NSUBJ) return;
    for (uint32_t i = sc->m->first[e->sentence]; i < sc->m->first[e->sentence + 1]; i++)
        if (is_met_abroad(sc, e, &sc->m->at[i])) count_country(met, sc->m->at[i].code.country, 1);
}

static const char *choose_country(const psc_scene *sc, const context *cx, const nouns *nn,
                                  const psc_known *k, const char **how)
{
    const psc_entity *e = &sc->m->at[k->entity];
    const char *c = k->np.noun && !k->np.name.len ? *noun_at(nn, k->np.noun) : NULL;
    *how = "country of the same noun in this report";
    if (c) return c;
    unsigned s = e->code.sector[0];
    bool cause = s == PSC_SECTOR_OPP || s == PSC_SECTOR_REB || s == PSC_SECTOR_PRM;
    const psc_token *head = &sc->doc->sent[e->sentence].tok[e->head];
    bool titled = e->kind == PSC_ENTITY_PERSON && k->np.name.len && !cause;
    const bool organ = e->kind == PSC_ENTITY_ORG && k->np.role_thing && psc_sector_is_office(s);
    if (head->upos == PSC_UPOS_PROPN && !titled && !organ) return NULL;
    bool body = e->kind == PSC_ENTITY_ORG || titled ||
                ((cause || s == PSC_SECTOR_REF) && e->plural);
    if (!body && !k->np.definite && !k->np.bound) return NULL;
    *how = "country of others of this sector in this report";
    focus met = {.n = 0};
    gather_met(sc, e, &met);
    c = cause ? most_spoken_of(&cx->sector[s], &met) : NULL;
    if (c) return c;
    *how = "country in which most happens in this report"; /* not that of those who speak of it */
    c = cause && spoken_of(&cx->field) > 1 ? most_spoken_of(&cx->field, &met) : NULL;
    if (c) return c;
    *how = "country most spoken of in this report";
    const bool court = s == PSC_SECTOR_JUD || s == PSC_SECTOR_LEG || s == PSC_SECTOR_SPY;
    const bool enough = spoken_of(&cx->place) >= (court ? COURT_WEIGHT : 1);
    c = enough ? most_spoken_of(&cx->place, &met) : NULL;
    if (c || !sc->m->dateline[0]) return c;
    *how = "country of the dateline";
    return sc->m->dateline;
}

/* The first country of each noun, for those told later than they are needed. */
static void first_countries(const psc_scene *sc, const nouns *nn)
{
    for (uint32_t i = sc->n_known; i-- > 0;) {
        const psc_known *k = &sc->known[i];
        if (k->np.noun && psc_code_has_country(&k->np.code))
            *noun_at(nn, k->np.noun) = k->np.code.country;
    }
}

static void give_country(psc_scene *sc, const context *cx, const nouns *nn, const psc_known *k)
{
    psc_entity *e = &sc->m->at[k->entity];
    const char *how = NULL;
    const char *c = choose_country(sc, cx, nn, k, &how);
    if (!c) return;
    memcpy(e->code.country, c, 3);
    e->inferred = true;
    e->why = psc_arena_printf(sc->arena, "%.*s, %s", (int)e->why.len, e->why.ptr, how);
}

void psc_link_context(psc_scene *sc)
{
    context *cx = psc_new(sc->arena, context, 1);
    gather_context(sc, cx);
    const nouns nn = new_nouns(sc);
    first_countries(sc, &nn);
    for (uint32_t i = 0; i < sc->n_known; i++) {
        const psc_known *k = &sc->known[i];
        if (wants_country(&sc->m->at[k->entity])) give_country(sc, cx, &nn, k);
        if (k->np.noun && psc_code_has_country(&k->np.code))
            *noun_at(&nn, k->np.noun) = k->np.code.country;
    }
    for (uint32_t i = 0; i < sc->m->n; i++) {
        psc_entity *e = &sc->m->at[i];
        if (e->link < 0 || e->code.country[0] || !e->code.sector[0]) continue;
        memcpy(e->code.country, sc->m->at[e->link].code.country, 4);
    }
}
