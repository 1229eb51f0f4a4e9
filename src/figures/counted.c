/* SPDX-License-Identifier: Apache-2.0 */
/* What a number counts: the noun behind it.
 *
 * Adjectives and nouns are walked over to the last noun of the phrase ("17 armed
 * opposition groups").  Its unit is in data/figures, or what the actors know of it
 * ("51,000 Syrians" are people, "30 Houthis" fighters). */
#include "figures/counted.h"

#include "base/str.h"

enum { PHRASE_MAX = 8 };

static uint8_t tag(const psc_counting *c, uint32_t t)
{
    return c->g->sent->tok[t].upos;
}

static bool is_nominal(const psc_counting *c, uint32_t t)
{
    return tag(c, t) == PSC_UPOS_NOUN || tag(c, t) == PSC_UPOS_PROPN;
}

static bool is_known_noun(const psc_counting *c, uint32_t t)
{
    return psc_words_is(c->w, t, PSC_FIGURE_COUNTED) || psc_words_is(c->w, t, PSC_FIGURE_PERSONS) ||
           psc_words_is(c->w, t, PSC_FIGURE_LIFE) || psc_words_is(c->w, t, PSC_FIGURE_LOSS) ||
           psc_words_is(c->w, t, PSC_FIGURE_MEASURE) || psc_words_is(c->w, t, PSC_FIGURE_NOTHING);
}

/* "armed", "displaced", "besieged" before a noun. */
static bool is_participle(const psc_counting *c, uint32_t t)
{
    const uint8_t x = c->g->sent->tok[t].xpos;
    if (x == PSC_XPOS_VBN || x == PSC_XPOS_VBG || x == PSC_XPOS_VBD) return true;
    return psc_words_is(c->w, t, PSC_FIGURE_STATE) || psc_words_is(c->w, t, PSC_FIGURE_DONE_TO);
}

static bool is_plural(const psc_counting *c, uint32_t t)
{
    const psc_token *k = &c->g->sent->tok[t];
    if (k->xpos == PSC_XPOS_NNS || k->xpos == PSC_XPOS_NNPS) return true;
    return k->form.len > 2 && k->form.ptr[k->form.len - 1] == 's' && k->xpos != PSC_XPOS_POS;
}

/* May the phrase go on with this token, and is it a noun that may end it? */
static bool goes_on(const psc_counting *c, uint32_t t, bool *noun)
{
    const psc_sentence *s = c->g->sent;
    *noun = false;
    if (t >= s->n || c->time[t]) return false;
    if (psc_words_is(c->w, t, PSC_FIGURE_STATE)) /* "12 dead", but "12 dead men" */
        return t + 1 < s->n && !c->time[t + 1] && (is_nominal(c, t + 1) || is_known_noun(c, t + 1));
    if (is_nominal(c, t) || is_known_noun(c, t)) return *noun = true;
    if (tag(c, t) == PSC_UPOS_ADJ) return true;
    const bool more = t + 1 < s->n && !c->time[t + 1] &&
                      (is_nominal(c, t + 1) || tag(c, t + 1) == PSC_UPOS_ADJ ||
                       is_participle(c, t + 1) || psc_words_is(c->w, t + 1, PSC_FIGURE_PERSONS));
    if (tag(c, t) == PSC_UPOS_ADV || is_participle(c, t)) return more;
    if (psc_token_is_dash(s, t)) return psc_glued(s, t - 1) && psc_glued(s, t);
    return psc_form_is(s, t, "'s") || psc_form_is(s, t, "\xE2\x80\x99s") || psc_form_is(s, t, "'");
}

/* A known plural is the head, whatever stands behind: "300 people Kurdish forces hold". */
static bool is_closed(const psc_counting *c, uint32_t t)
{
    const psc_sentence *s = c->g->sent;
    if (tag(c, t) == PSC_UPOS_PROPN || !is_plural(c, t)) return false;
    if (t + 1 < s->n && psc_words_is(c->w, t + 1, PSC_FIGURE_PERSONS) && is_plural(c, t + 1))
        return false;
    return !(t + 1 < s->n && s->tok[t + 1].xpos == PSC_XPOS_POS);
}

static psc_str unit_of_entity(const psc_counting *c, uint32_t t)
{
    const int32_t e = c->g->mentions ? psc_graph_entity(c->g, (int32_t)t) : -1;
    if (e < 0) return (psc_str){0};
    const psc_entity *m = &c->g->mentions->at[e];
    const bool many = m->kind == PSC_ENTITY_ORG && is_plural(c, t) &&
                      tag(c, t) == PSC_UPOS_PROPN; /* "235 Democrats" */
    if (m->kind != PSC_ENTITY_GROUP && m->kind != PSC_ENTITY_PERSON && m->kind != PSC_ENTITY_ADJ &&
        !many)
        return (psc_str){0};
    switch (m->code.sector[0]) {
    case PSC_SECTOR_MIL: return PSC_STR("troops");
    case PSC_SECTOR_REB: return PSC_STR("fighters");
    case PSC_SECTOR_REF: return PSC_STR("refugees");
    default: return PSC_STR("people");
    }
}

static void set_unit(const psc_counting *c, psc_counted *k)
{
    const psc_book_phrase *p = psc_words_ending(c->w, k->head, PSC_FIGURE_PERSONS);
    k->known = k->persons = p != NULL;
    if (p) k->unit = p->unit;
    if (p && psc_str_eq(k->unit, PSC_STR("people")) && unit_of_entity(c, k->head).len)
        k->unit = unit_of_entity(c, k->head); /* "personnel" of an army */
    if (!p && (p = psc_words_ending(c->w, k->head, PSC_FIGURE_COUNTED)) != NULL) {
        k->unit = p->unit;
        k->known = true;
    }
    if (!p && psc_words_ending(c->w, k->head, PSC_FIGURE_LIFE)) {
        k->unit = PSC_STR("people");
        k->known = k->persons = true;
    }
    if (!p && (p = psc_words_ending(c->w, k->head, PSC_FIGURE_LOSS)) != NULL) {
        k->unit = p->unit;
        k->known = true;
    }
    if (psc_words_ending(c->w, k->head, PSC_FIGURE_MEASURE) ||
        psc_words_ending(c->w, k->head, PSC_FIGURE_NOTHING))
        k->nothing = true;
    if (k->unit.len || k->nothing) return;
    k->unit = unit_of_entity(c, k->head);
    k->known = k->persons = k->unit.len > 0;
    if (!k->unit.len) k->unit = PSC_STR("other");
}

/* Where the phrase begins: behind "of the", "more", "other". */
static uint32_t start_of(const psc_counting *c, const psc_number *n)
{
    const psc_sentence *s = c->g->sent;
    uint32_t t = n->last + 1;
    const psc_book_phrase *p;
    while ((p = psc_words_at(c->w, t, PSC_FIGURE_MORE)) != NULL) t += p->n;
    if (!psc_form_is(s, t, "of")) return t;
    t++;
    while (t < s->n && (psc_words_is(c->w, t, PSC_FIGURE_DEFINITE) || tag(c, t) == PSC_UPOS_DET))
        t++;
    return t;
}

/* Words of a known phrase that begins at t: "aid workers"; 1 for a single word. */
static uint32_t known_length(const psc_counting *c, uint32_t t)
{
    const psc_book_phrase *a = psc_words_at(c->w, t, PSC_FIGURE_PERSONS);
    const psc_book_phrase *b = psc_words_at(c->w, t, PSC_FIGURE_COUNTED);
    const uint32_t n = a ? a->n : 1, m = b ? b->n : 1;
    return n > m ? n : m;
}

/* Walk to the last noun: "armed opposition groups". */
static void walk(const psc_counting *c, uint32_t t, psc_counted *k)
{
    k->first = t;
    for (uint32_t i = t; i < t + PHRASE_MAX; i++) {
        bool noun;
        const uint32_t known = known_length(c, i);
        if (known > 1) i += known - 1;
        if (!goes_on(c, i, &noun)) break;
        if (!noun) continue;
        k->noun = true;
        k->head = k->last = i;
        if (is_closed(c, i)) break;
    }
}

/* "men, women and children": bare plurals that share the number. */
static void join(const psc_counting *c, psc_counted *k)
{
    const psc_sentence *s = c->g->sent;
    for (uint32_t t = k->last + 1; t + 1 < s->n && t < k->head + PHRASE_MAX; t += 2) {
        const bool joint = psc_form_is(s, t, ",") || psc_form_is(s, t, "and") ||
                           psc_form_is(s, t, "or");
        if (!joint || !is_nominal(c, t + 1) || !is_plural(c, t + 1) || c->time[t + 1]) return;
        if (tag(c, t + 1) == PSC_UPOS_PROPN) return;
        if (psc_form_is(s, t, ",") && !psc_form_is(s, t + 2, ",") && !psc_form_is(s, t + 2, "and"))
            return;
        const psc_book_phrase *p = psc_words_at(c->w, t + 1, PSC_FIGURE_PERSONS);
        if (!p || !k->persons) return;
        k->last = t + 1;
    }
}

psc_counted psc_counted_by(const psc_counting *c, const psc_number *n)
{
    psc_counted k = {0};
    const psc_sentence *s = c->g->sent;
    uint32_t t = start_of(c, n);
    if (t == n->last + 1 && psc_token_is_dash(s, t) && psc_glued(s, t) && psc_glued(s, n->last)) {
        k.attributive = true;
        t++;
        if (psc_words_is(c->w, t, PSC_FIGURE_SKIP)) { /* "4,000-strong force" */
            k.attributive = false;
            t++;
        }
    }
    if (k.attributive) {
        k.noun = t < s->n && (is_nominal(c, t) || is_known_noun(c, t));
        k.first = k.head = k.last = t;
    } else {
        walk(c, t, &k);
    }
    if (k.noun && !k.attributive && !n->share && k.last + 1 < s->n &&
        s->tok[k.last + 1].xpos == PSC_XPOS_POS)
        k.noun = false; /* "six of the country's eight ..." */
    if (!k.noun) return k;
    set_unit(c, &k);
    if (!k.attributive) join(c, &k);
    return k;
}
