/* SPDX-License-Identifier: Apache-2.0 */
/* How the name of a place stands in its sentence, and whether it is one.
 *
 * Names of people and bodies hold names of places: "Lloyd Austin", "Manchester United",
 * "University of Geneva".  They are told by what is joined to the name in the tree and by
 * the actors found before.  Where something is or happens is told by the preposition to
 * the left of the phrase, over adjectives and nouns such as "northern" and "city of"; a
 * list shares the preposition of its first name. */
#include "places/scan.h"

#include "base/str.h"
#include "base/utf8.h"

enum { LOOK_BACK = 7, CLIMB = 6 };

/* ---- words ---- */

static bool is_word(const psc_scan *sc, const psc_token *t, psc_near in)
{
    return psc_near_is(&sc->g->near, t->form, in);
}

static bool is_kind_word(const psc_scan *sc, const psc_token *t)
{
    return psc_near_kinds(&sc->g->near, t->form).len > 0;
}

static bool has_capital(const psc_token *t)
{
    size_t at = 0;
    return t->form.len && psc_is_upper(psc_utf8_next(t->form, &at));
}

static bool is_text(const psc_token *t, const char *text)
{
    return psc_str_eq(t->form, psc_str_of(text));
}

static bool inside(const psc_spot *spot, int32_t t)
{
    return t >= (int32_t)spot->first && t <= (int32_t)spot->wide;
}

/* ---- people and bodies ---- */

static const psc_entity *entity_at(const psc_scan *sc, uint32_t sentence, uint32_t token)
{
    const int32_t e = sc->m ? psc_mention_at(sc->m, sentence, token) : -1;
    return e >= 0 ? &sc->m->at[e] : NULL;
}

/* A capitalised word that is joined to the name from outside, as one name. */
static bool is_joined(const psc_scan *sc, const psc_sentence *s, const psc_spot *spot, uint32_t t)
{
    const psc_token *w = &s->tok[t];
    if (!has_capital(w) || w->upos == PSC_UPOS_PUNCT) return false;
    if (is_word(sc, w, PSC_NEAR_DIRECTION) || is_kind_word(sc, w)) return false;
    const psc_rel rel = psc_rel_base((psc_rel)w->rel);
    const psc_rel own = psc_rel_base((psc_rel)s->tok[spot->head].rel);
    const bool under = inside(spot, w->head) && (rel == PSC_REL_FLAT || rel == PSC_REL_COMPOUND);
    const bool above = s->tok[spot->head].head == (int32_t)t &&
                       (own == PSC_REL_FLAT || own == PSC_REL_COMPOUND);
    return under || above;
}

/* "Manchester United", "the Aleppo Media Centre": a body named behind the place. */
static bool before_body(const psc_scan *sc, const psc_sentence *s, const psc_spot *spot)
{
    for (uint32_t t = spot->wide + 1; t < s->n && t <= spot->wide + 3; t++) {
        if (!has_capital(&s->tok[t])) return false;
        if (is_word(sc, &s->tok[t], PSC_NEAR_BODY)) return true;
    }
    return false;
}

/* "University of Geneva", "Bank of England". */
static bool behind_body(const psc_scan *sc, const psc_sentence *s, const psc_spot *spot)
{
    uint32_t t = spot->first;
    if (t > 0 && is_text(&s->tok[t - 1], "the")) t--;
    if (t < 2 || !is_text(&s->tok[t - 1], "of")) return false;
    const psc_token *w = &s->tok[t - 2];
    return has_capital(w) && is_word(sc, w, PSC_NEAR_BODY);
}

static bool same_words(const psc_scan *sc, const psc_entity *e, psc_span span)
{
    return psc_str_find(e->name, psc_str_at(sc->doc->text, span), 0) >= 0;
}

/* "Mr. Houston", "Senator Dallas". */
static bool has_title(const psc_scan *sc, const psc_sentence *s, const psc_spot *spot)
{
    uint32_t t = spot->first;
    if (t > 1 && is_text(&s->tok[t - 1], ".")) t--;
    return t > 0 && is_word(sc, &s->tok[t - 1], PSC_NEAR_TITLE);
}

/* "in Austin": a surname alone does not stand so. */
static bool is_behind_place(const psc_scan *sc, const psc_sentence *s, const psc_spot *spot)
{
    return spot->first > 0 && is_word(sc, &s->tok[spot->first - 1], PSC_NEAR_AT);
}

/* The actors say that the words are a person, or part of a body's name. */
static bool is_somebody(const psc_scan *sc, const psc_sentence *s, const psc_spot *spot)
{
    const psc_span span = {s->tok[spot->first].span.beg, s->tok[spot->last].span.end};
    if (!sc->m) return false;
    for (uint32_t i = sc->m->first[s->index]; i < sc->m->first[s->index + 1]; i++) {
        const psc_entity *e = &sc->m->at[i];
        if (e->last < spot->first || e->first > spot->last) continue;
        const bool named = same_words(sc, e, span);
        const bool own = e->first >= spot->first && e->last <= spot->wide;
        if (own && !has_title(sc, s, spot) && is_behind_place(sc, s, spot)) continue;
        if (e->kind == PSC_ENTITY_PERSON && (named || inside(spot, (int32_t)e->head))) return true;
        if (e->kind == PSC_ENTITY_ORG && named && e->name.len > span.end - span.beg) return true;
    }
    return false;
}

static bool is_other_name(const psc_scan *sc, const psc_sentence *s, const psc_spot *spot)
{
    if (has_title(sc, s, spot)) return true;
    if (before_body(sc, s, spot) || behind_body(sc, s, spot)) return true;
    if (is_somebody(sc, s, spot)) return true;
    if (spot->wide + 1 < s->n && is_joined(sc, s, spot, spot->wide + 1)) return true;
    return spot->first > 0 && is_joined(sc, s, spot, spot->first - 1);
}

/* ---- the preposition ---- */

/* "besieged", "held" and "rebel" of "the rebel-held town" */
static bool is_attribute(const psc_sentence *s, uint32_t t)
{
    const psc_rel base = psc_rel_base((psc_rel)s->tok[t].rel);
    if (s->tok[t].upos == PSC_UPOS_VERB) return base == PSC_REL_AMOD;
    return base == PSC_REL_COMPOUND && t + 1 < s->n && is_text(&s->tok[t + 1], "-");
}

/* May stand between a preposition and the name: "in the northern city of". */
static bool is_between(const psc_scan *sc, const psc_sentence *s, uint32_t t)
{
    const psc_token *w = &s->tok[t];
    if (is_word(sc, w, PSC_NEAR_DIRECTION) || is_kind_word(sc, w)) return true;
    if (is_text(w, "of"))
        return t > 0 && (is_word(sc, &s->tok[t - 1], PSC_NEAR_DIRECTION) ||
                         is_kind_word(sc, &s->tok[t - 1]));
    if (is_text(w, "-") || is_attribute(s, t)) return true;
    return w->upos == PSC_UPOS_DET || w->upos == PSC_UPOS_ADJ || w->upos == PSC_UPOS_NUM ||
           is_text(w, "'s");
}

/* "Turkey's", or any other name before the possessive, ends the way back. */
static bool stand_of_word(const psc_scan *sc, const psc_token *w, psc_stand *out)
{
    if (is_word(sc, w, PSC_NEAR_AT))
        *out = PSC_STAND_AT;
    else if (is_word(sc, w, PSC_NEAR_FROM))
        *out = PSC_STAND_FROM;
    else if (is_word(sc, w, PSC_NEAR_PARTY))
        *out = PSC_STAND_ACTOR;
    else
        return false;
    return true;
}

/* "north of Homs", "off": a direction before "of" places as a preposition does. */
static bool is_direction_of(const psc_scan *sc, const psc_sentence *s, uint32_t of)
{
    return is_text(&s->tok[of], "of") && of > 0 && is_word(sc, &s->tok[of - 1], PSC_NEAR_DIRECTION);
}

static bool before_name(const psc_scan *sc, const psc_sentence *s, const psc_spot *spot,
                        psc_stand *out)
{
    bool direction = false;
    for (uint32_t step = 0, t = spot->first; t > 0 && step < LOOK_BACK; step++) {
        const psc_token *w = &s->tok[--t];
        if (is_direction_of(sc, s, t)) direction = true;
        if (is_between(sc, s, t)) continue;
        if (stand_of_word(sc, w, out)) return true;
        break;
    }
    *out = PSC_STAND_AT;
    return direction;
}

/* "in Homs, Hama and Idlib": the spot just before in the list. */
static const psc_spot *list_neighbour(const psc_scan *sc, const psc_sentence *s,
                                      const psc_spot *spot)
{
    if (sc->n == 0 || sc->spot[sc->n - 1].sentence != s->index) return NULL;
    const psc_spot *o = &sc->spot[sc->n - 1];
    uint32_t t = spot->first;
    bool link = false;
    while (t > o->wide + 1) {
        const psc_token *w = &s->tok[--t];
        if (w->upos == PSC_UPOS_CCONJ || is_text(w, ","))
            link = true;
        else if (w->upos != PSC_UPOS_DET && w->upos != PSC_UPOS_ADJ &&
                 !is_word(sc, w, PSC_NEAR_DIRECTION))
            return NULL;
    }
    return link ? o : NULL;
}

/* ---- the tree ---- */

static uint32_t head_of(const psc_sentence *s, const psc_spot *spot)
{
    for (uint32_t t = spot->first; t <= spot->wide; t++)
        if (!inside(spot, s->tok[t].head)) return t;
    return spot->first;
}

/* The word that the whole phrase hangs on something by: "city" of "the city of Homs". */
static uint32_t anchor_of(const psc_scan *sc, const psc_sentence *s, uint32_t t)
{
    for (int step = 0; step < CLIMB; step++) {
        const int32_t up = s->tok[t].head;
        const psc_rel rel = psc_rel_base((psc_rel)s->tok[t].rel);
        if (up < 0 || (uint32_t)up >= s->n) break;
        const psc_token *w = &s->tok[up];
        const bool kind = is_kind_word(sc, w) || is_word(sc, w, PSC_NEAR_DIRECTION);
        const bool part = rel == PSC_REL_NMOD || rel == PSC_REL_OBL || rel == PSC_REL_COMPOUND ||
                          rel == PSC_REL_APPOS;
        if (!kind || !part) break;
        t = (uint32_t)up;
    }
    return t;
}

static bool is_state(const psc_scan *sc, const psc_spot *spot)
{
    const psc_entity *e = entity_at(sc, spot->sentence, spot->head);
    return e && (e->kind == PSC_ENTITY_STATE || e->kind == PSC_ENTITY_ADJ);
}

/* Without a preposition: what the tree says. */
static psc_stand stand_in_tree(const psc_scan *sc, const psc_sentence *s, const psc_spot *spot)
{
    const bool state = is_state(sc, spot);
    switch (psc_rel_base((psc_rel)s->tok[spot->head].rel)) {
    case PSC_REL_NSUBJ:
    case PSC_REL_IOBJ:
    case PSC_REL_VOCATIVE: return state ? PSC_STAND_ACTOR : PSC_STAND_PART;
    case PSC_REL_OBJ: return state ? PSC_STAND_ACTOR : PSC_STAND_AT;
    case PSC_REL_COMPOUND:
    case PSC_REL_CONJ: return state ? PSC_STAND_ACTOR : PSC_STAND_PART;
    default: return PSC_STAND_PART;
    }
}

/* "with Damascus", "urged Kyiv": only what can act does; a town stays a place. */
static psc_stand only_states_act(const psc_scan *sc, const psc_spot *spot, psc_stand st)
{
    return st == PSC_STAND_ACTOR && !is_state(sc, spot) ? PSC_STAND_FROM : st;
}

static bool owns(const psc_sentence *s, const psc_spot *spot)
{
    return spot->wide + 1 < s->n && is_text(&s->tok[spot->wide + 1], "'s");
}

bool psc_stand_of(const psc_scan *sc, const psc_sentence *s, psc_spot *spot)
{
    spot->head = head_of(s, spot);
    if (is_other_name(sc, s, spot)) return false;
    const psc_spot *o = list_neighbour(sc, s, spot);
    if (owns(s, spot)) {
        spot->stand = is_state(sc, spot) ? PSC_STAND_ACTOR : PSC_STAND_PART;
    } else if (before_name(sc, s, spot, &spot->stand)) {
        spot->stand = only_states_act(sc, spot, spot->stand);
        spot->place_word |= spot->stand == PSC_STAND_AT;
    } else {
        spot->stand = o ? o->stand : stand_in_tree(sc, s, spot);
    }
    spot->head = anchor_of(sc, s, spot->head);
    return true;
}
