/* SPDX-License-Identifier: Apache-2.0 */
/* Who is meant by a bare surname, an acronym, "the capital": those whom the report has
 * introduced are kept in order, and looked through backwards.
 *
 * A sieve, most certain first: the same name; the same role in a definite phrase (refer.c); a
 * pronoun's nearest fitting subject (pronoun.c); when the whole report is read, the country
 * of groups that no words gave one (context.c). */
#include "actors/link.h"
#include "actors/np.h"

#include "base/str.h"
#include "record/form.h"

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

static bool is_bearer(const psc_scene *sc, const psc_known *k, uint32_t surname)
{
    const bool someone = k->np.kind == PSC_ENTITY_PERSON || k->np.kind == PSC_ENTITY_NONE;
    return someone && k->np.surname == surname && k->np.flag & PSC_MENTION_NAMED &&
           sc->m->at[k->entity].kind != PSC_ENTITY_PRONOUN;
}

/* "Rahim Khan", not another spelling of the person of the lexicon. */
static bool is_stranger(const psc_known *k, const psc_thing *known)
{
    psc_str a = k->np.name, b = known ? known->name : (psc_str){0};
    psc_word v, w;
    if (k->np.thing || !k->np.given || !psc_word_next(&a, &v)) return false;
    return !psc_word_next(&b, &w) || !psc_str_eq(psc_word_str(&v), psc_word_str(&w));
}

typedef struct bearer {
    const psc_thing *known; /* the person of the lexicon who was told of last by that surname */
    bool strange;           /* a stranger of that name is told of more often */
} bearer;

static bearer bearer_of(const psc_scene *sc, uint32_t surname)
{
    bearer b = {NULL, false};
    uint32_t n_known = 0, n_strange = 0;
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (!is_bearer(sc, k, surname)) continue;
        if (!b.known) b.known = k->np.thing;
        n_known += k->np.thing && k->np.thing == b.known;
        n_strange += is_stranger(k, b.known);
    }
    b.strange = n_strange > n_known;
    return b;
}

bool psc_link_name(psc_scene *sc, psc_np *np)
{
    if (!np->surname) return false;
    const bool strange = np->short_name && bearer_of(sc, np->surname).strange;
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (!(k->np.flag & PSC_MENTION_NAMED) || !is_name_of(k, np)) continue;
        if (sc->m->at[k->entity].kind == PSC_ENTITY_PRONOUN) continue;
        if (psc_codes_differ(&k->np.code, &np->code)) continue;
        if (strange && k->np.thing && k->np.surname == np->surname) continue; /* a namesake */
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

static bool in_capitals(const psc_scene *sc, uint32_t t)
{
    psc_str form = sc->s->tok[t].form;
    psc_word w;
    return form.len > 1 && psc_word_next(&form, &w) && w.shape >= PSC_SHAPE_CAPS;
}

/* Whom the bracket stands behind, or who had the acronym before. */
static const psc_known *acronym_of(const psc_scene *sc, uint32_t t)
{
    const bool bracket = t > 1 && psc_form_is(sc->s, t - 1, "(") && psc_form_is(sc->s, t + 1, ")");
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

/* ---- the short name of a body ------------------------------------------- */

/* "Valedor" in "Valedor Mining Company". */
static bool begins_with(psc_str name, psc_str word)
{
    return name.len > word.len + 1 && name.ptr[word.len] == ' ' &&
           psc_str_eq((psc_str){name.ptr, word.len}, word);
}

/* A body told of by a longer name that begins with the word; NULL. */
static const psc_known *body_called(const psc_scene *sc, uint32_t t)
{
    for (uint32_t i = 0; i < psc_look_back(sc); i++) {
        const psc_known *k = psc_known_at(sc, i);
        if (k->np.kind != PSC_ENTITY_ORG || !(k->np.flag & PSC_MENTION_NAMED)) continue;
        const psc_entity *e = &sc->m->at[k->entity];
        if (begins_with(k->np.name, sc->s->tok[t].form) || begins_with(e->text, sc->s->tok[t].form))
            return k;
    }
    return NULL;
}

/* A name of one word that the lexicon has, if at all, as a surname alone. */
static bool is_single_name(const psc_scene *sc, uint32_t t)
{
    const psc_token *tok = sc->s->tok;
    const psc_match *m = sc->match_of[t] < 0 ? NULL : &sc->match[sc->match_of[t]];
    const unsigned others = ~(1u << PSC_USE_SURNAME);
    if (tok[t].upos != PSC_UPOS_PROPN ||
        (m && (m->first != m->last || psc_match_sense(sc, m, others))))
        return false;
    if (t > 0 && (tok[t - 1].upos == PSC_UPOS_PROPN || tok[t - 1].upos == PSC_UPOS_DET))
        return false;
    return t + 1 >= sc->s->n || tok[t + 1].upos != PSC_UPOS_PROPN;
}

bool psc_link_short(psc_scene *sc, uint32_t token, psc_np *np)
{
    if (sc->phrase || !is_single_name(sc, token) || psc_link_is_surname(sc, token)) return false;
    const psc_known *k = body_called(sc, token);
    if (!k) return false;
    psc_link_take(sc, np, k, "short for");
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

/* The role has the words of the title: "king of Jordan" those of "King". */
static bool has_words(psc_str role, psc_str title)
{
    for (size_t i = 0; title.len && i + title.len <= role.len; i++)
        if (psc_str_ieq(psc_str_sub(role, i, i + title.len), title)) return true;
    return false;
}

/* Without a day: 2 for who has the office of the title to this day, 1 for who had it once. */
static int held_title(const psc_scene *sc, const psc_thing *t, const psc_np *np)
{
    int held = 0;
    for (uint32_t i = 0; i < t->n_term && sc->day == PSC_DAY_NONE; i++) {
        if (!has_words(t->term[i].role, np->title)) continue;
        if (t->term[i].to == INT32_MAX) return 2;
        held = 1;
    }
    return held;
}

/* How well a namesake fits: in office on the day, sector, country and sex as told. */
static int fit_of(const psc_scene *sc, const psc_thing *t, const psc_term *term, int past,
                  const psc_np *np)
{
    int score = 1 + (sc->day != PSC_DAY_NONE && past == 0 ? 2 : 0);
    score += ever_had(sc, t, term, PSC_SECTOR_GOV);
    if (!np) return score;
    score += held_title(sc, t, np);
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
    const uint32_t word = sc->word[m->last];
    if (word < sc->lx->n_given && sc->lx->given_sex[word]) return false;
    return psc_thing_prominence(t) >= FAMOUS_DAYS || sentence_tells(sc, &term->code);
}

/* "camped at Pearl roundabout", "in Tine", "the town of Tine": a place, as far as anybody told. */
static bool names_place(const psc_scene *sc, const psc_match *m)
{
    const psc_token *tok = sc->s->tok;
    for (int32_t c = sc->child[m->head]; c >= 0; c = sc->sibling[c]) {
        if (tok[c].rel != PSC_REL_CASE || (uint32_t)c > m->first) continue;
        if (psc_scene_is(sc, (uint32_t)c, PSC_WORDS_IN)) return true;
        const int32_t noun = tok[m->head].head;
        if (psc_scene_is(sc, (uint32_t)c, PSC_WORDS_OF) && noun >= 0 && noun + 1 == c &&
            psc_scene_is(sc, (uint32_t)noun, PSC_WORDS_SETTLEMENT))
            return true;
    }
    return false;
}

/* A surname with no other name beside it, which is no first name. */
static bool is_bare_surname(const psc_scene *sc, const psc_match *m)
{
    const psc_token *tok = sc->s->tok;
    const uint32_t word = sc->word[m->last];
    if (m->first > 0 && tok[m->first - 1].upos == PSC_UPOS_PROPN) return false;
    if (m->last + 1 < sc->s->n && tok[m->last + 1].upos == PSC_UPOS_PROPN) return false;
    return word >= sc->lx->n_given || !sc->lx->given_sex[word];
}

/* Far longer in government than a namesake of another country. */
static bool is_better_known(const psc_thing *a, const psc_thing *b)
{
    const int64_t long_a = psc_thing_prominence(a);
    return long_a >= FAMOUS_DAYS && long_a >= 3 * psc_thing_prominence(b);
}

const psc_thing *psc_link_surname(psc_scene *sc, const psc_match *m, const psc_np *np)
{
    const bearer told = bearer_of(sc, psc_scene_hash(sc, m->last));
    if (!np && told.strange) return NULL;
    const psc_thing *best = np ? NULL : told.known;
    const psc_term *best_term = NULL;
    int best_score = 0;
    bool tie = false;
    if (!best) best = candidate_told(sc, m);
    if (best) return best;
    if ((!np || !np->role_thing) && names_place(sc, m)) return NULL;
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
        } else if (best && score == best_score) {
            const bool bare = is_bare_surname(sc, m);
            if (bare && is_better_known(best, t)) continue;
            tie = !bare || !is_better_known(t, best);
        } else {
            tie = false;
        }
        best = t, best_term = term, best_score = score;
    }
    if (tie || !best) return NULL;
    const bool known = np && (np->code.sector[0] || psc_code_has_country(&np->code) ||
                              np->kind == PSC_ENTITY_PERSON);
    return known || may_stand_alone(sc, m, best, best_term) ? best : NULL;
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
