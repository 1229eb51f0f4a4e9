/* SPDX-License-Identifier: Apache-2.0 */
/* What befell those who are counted: killed, wounded, displaced.
 *
 * The words right before and right behind decide ("killed 12", "12 wounded", "the
 * deaths of 12"), then the next verb behind ("12 men from the village were killed"),
 * then the tree. */
#include "figures/counted.h"

#include "base/str.h"

enum { LOOK_BEHIND = 16, LOOK_BEFORE = 24 };

static uint8_t tag(const psc_counting *c, uint32_t t)
{
    return c->g->sent->tok[t].upos;
}

static bool ends_in(const psc_counting *c, uint32_t t, const char *end)
{
    return psc_str_ends(c->g->sent->tok[t].form, psc_str_of(end));
}

static psc_str unit_at(const psc_counting *c, uint32_t t, psc_figure_kind kind)
{
    const psc_book_phrase *p = psc_words_at(c->w, t, kind);
    return p ? p->unit : (psc_str){0};
}

/* Words of one noun phrase, which a list of victims runs through. */
static bool is_list_word(const psc_counting *c, uint32_t t)
{
    switch (tag(c, t)) {
    case PSC_UPOS_NOUN:
    case PSC_UPOS_PROPN:
    case PSC_UPOS_ADJ:
    case PSC_UPOS_NUM:
    case PSC_UPOS_DET:
    case PSC_UPOS_CCONJ:
    case PSC_UPOS_ADV: return true;
    default:
        return psc_form_is(c->g->sent, t, ",") || psc_words_is(c->w, t, PSC_FIGURE_INCLUDING) ||
               psc_words_is(c->w, t, PSC_FIGURE_MORE) || psc_token_is_dash(c->g->sent, t);
    }
}

/* "were killed": a form of "be" before t, adverbs between. */
static bool is_passive(const psc_counting *c, uint32_t t)
{
    while (t > 0 && tag(c, t - 1) == PSC_UPOS_ADV) t--;
    return t > 0 && psc_words_is(c->w, t - 1, PSC_FIGURE_BE);
}

/* ---- before ---- */

/* "claimed", "cost" a few words before t, where lives are taken. */
static psc_str taker_before(const psc_counting *c, uint32_t t)
{
    for (uint32_t i = t; i > 0 && i + 8 > t; i--) {
        const psc_str unit = unit_at(c, i - 1, PSC_FIGURE_LIFE_TAKER);
        if (unit.len) return unit;
    }
    return (psc_str){0};
}

/* "killed 12", "killing two policemen and 12 civilians", "the deaths of 12". */
static psc_str harm_before(const psc_counting *c, const psc_number *n, uint32_t *at)
{
    uint32_t t = n->first;
    const uint32_t stop = t > LOOK_BEFORE ? t - LOOK_BEFORE : 0;
    if (t > 1 && (psc_form_is(c->g->sent, t - 1, "of") || psc_form_is(c->g->sent, t - 1, "to"))) {
        *at = t - 2;
        if (psc_words_is(c->w, t - 2, PSC_FIGURE_LIFE)) return taker_before(c, t - 2);
        return unit_at(c, t - 2, PSC_FIGURE_LOSS);
    }
    for (; t > stop; t--) {
        const uint32_t i = t - 1;
        const psc_str unit = unit_at(c, i, PSC_FIGURE_DONE_TO);
        if (unit.len && !(tag(c, i) == PSC_UPOS_NOUN && !ends_in(c, i, "ing"))) {
            const bool beside = i + 1 == n->first;
            *at = i;
            if (is_passive(c, i)) return (psc_str){0};
            return beside || !psc_form_is(c->g->sent, i + 1, ",") ? unit : (psc_str){0};
        }
        if (!is_list_word(c, i) || c->time[i]) return (psc_str){0};
    }
    return (psc_str){0};
}

/* ---- behind ---- */

/* A victim's participle, not a deed of those who are counted: "12 killed in", "12 men
 * killed by", but not "12 men killed three". */
static bool is_victim_form(const psc_counting *c, uint32_t t)
{
    const psc_sentence *s = c->g->sent;
    if (ends_in(c, t, "ing")) return false;
    if (is_passive(c, t)) return true;
    uint32_t next = t + 1;
    while (next < s->n && tag(c, next) == PSC_UPOS_ADV && s->tok[next].xpos != PSC_XPOS_WRB) next++;
    if (next >= s->n || c->time[next]) return true;
    switch (tag(c, next)) {
    case PSC_UPOS_NUM:
    case PSC_UPOS_DET:
    case PSC_UPOS_NOUN:
    case PSC_UPOS_PROPN:
    case PSC_UPOS_ADJ:
    case PSC_UPOS_PRON: return false;
    default: return true;
    }
}

static psc_str harm_at(const psc_counting *c, uint32_t t)
{
    psc_str unit = unit_at(c, t, PSC_FIGURE_STATE);
    if (!unit.len) unit = unit_at(c, t, PSC_FIGURE_DONE_TO);
    if (unit.len) return is_victim_form(c, t) ? unit : (psc_str){0};
    return tag(c, t) == PSC_UPOS_NOUN ? unit : unit_at(c, t, PSC_FIGURE_HAPPENS_TO);
}

/* Is the phrase the object or complement of something before it? */
static bool is_governed(const psc_counting *c, const psc_number *n)
{
    if (!n->first) return false;
    const uint32_t t = n->first - 1;
    return tag(c, t) == PSC_UPOS_VERB || tag(c, t) == PSC_UPOS_ADP ||
           psc_words_is(c->w, t, PSC_FIGURE_COMES_TO);
}

/* Directly behind, over adverbs and "who were": "12 people confirmed dead". */
static uint32_t skip_light(const psc_counting *c, uint32_t t)
{
    const psc_sentence *s = c->g->sent;
    while (t < s->n &&
           (tag(c, t) == PSC_UPOS_ADV || tag(c, t) == PSC_UPOS_AUX ||
            psc_words_is(c->w, t, PSC_FIGURE_SKIP) || psc_words_is(c->w, t, PSC_FIGURE_BE) ||
            psc_words_is(c->w, t, PSC_FIGURE_WHO)))
        t++;
    return t;
}

/* "40 injured", "200 people dead", "millions from their homes" */
static psc_str harm_beside(const psc_counting *c, uint32_t t, uint32_t *at)
{
    const psc_book_phrase *p = psc_words_at(c->w, t, PSC_FIGURE_STATE);
    if (!p || (p->n == 1 && !is_victim_form(c, t))) return (psc_str){0};
    *at = t;
    return p->unit;
}

/* The next verb of the clause says it: "12 men from two villages were killed". */
static psc_str harm_behind(const psc_counting *c, const psc_number *n, uint32_t t, uint32_t *at)
{
    const psc_sentence *s = c->g->sent;
    const bool governed = is_governed(c, n);
    const uint32_t from = t, near = skip_light(c, t);
    for (; t < s->n && t < from + LOOK_BEHIND; t++) {
        const psc_str unit = harm_at(c, t);
        *at = t;
        if (unit.len && (!governed || t <= near)) return unit;
        if (governed && t >= near) return (psc_str){0};
        if (psc_words_is(c->w, t, PSC_FIGURE_CLAUSE)) return (psc_str){0};
        if (tag(c, t) == PSC_UPOS_CCONJ && t + 1 < s->n && tag(c, t + 1) == PSC_UPOS_VERB)
            return (psc_str){0};
        if (tag(c, t) == PSC_UPOS_VERB && t != from && !psc_words_is(c->w, t, PSC_FIGURE_SKIP) &&
            !psc_words_is(c->w, t, PSC_FIGURE_INCLUDING))
            return (psc_str){0};
        if (psc_form_is(s, t, ";") || psc_form_is(s, t, ":") || psc_form_is(s, t, "not"))
            return (psc_str){0};
    }
    return (psc_str){0};
}

/* ---- inside ---- */

/* "12 wounded soldiers", "300,000 displaced people", "12 dead". */
static psc_str harm_inside(const psc_counting *c, const psc_counted *k, uint32_t *at)
{
    for (uint32_t t = k->first; k->noun && t < k->head; t++) {
        psc_str unit = unit_at(c, t, PSC_FIGURE_STATE);
        if (!unit.len && !ends_in(c, t, "ing")) unit = unit_at(c, t, PSC_FIGURE_DONE_TO);
        *at = t;
        if (unit.len) return unit;
    }
    return (psc_str){0};
}

/* "claimed 200 lives" */
static psc_str lives_taken(const psc_counting *c, const psc_number *n, const psc_counted *k)
{
    const bool lives = k->noun && psc_words_is(c->w, k->head, PSC_FIGURE_LIFE);
    return lives ? taker_before(c, n->first) : (psc_str){0};
}

/* ---- the tree ---- */

static psc_str harm_in_tree(const psc_counting *c, uint32_t t, uint32_t *at)
{
    for (uint32_t v = 0; v < c->g->n; v++) {
        const psc_str to = unit_at(c, v, PSC_FIGURE_DONE_TO);
        const psc_str on = to.len ? (psc_str){0} : unit_at(c, v, PSC_FIGURE_HAPPENS_TO);
        if ((!to.len && !on.len) || tag(c, v) != PSC_UPOS_VERB) continue;
        if (to.len && v > t && !is_victim_form(c, v)) continue;
        const psc_predicate *p = psc_graph_arguments(c->g, (int32_t)v);
        *at = v;
        if (to.len && p->obj == (int32_t)t) return to;
        if (on.len && p->subj == (int32_t)t) return on;
    }
    return (psc_str){0};
}

psc_str psc_harm_of(const psc_counting *c, const psc_number *n, const psc_counted *k, uint32_t *at)
{
    const uint32_t end = k->noun ? k->last : n->last;
    psc_str unit = lives_taken(c, n, k);
    *at = n->last;
    if (!unit.len) unit = harm_inside(c, k, at);
    if (!unit.len) unit = harm_beside(c, end + 1, at);
    if (!unit.len) unit = harm_before(c, n, at);
    if (!unit.len) unit = harm_behind(c, n, end + 1, at);
    const bool placed = n->first && tag(c, n->first - 1) == PSC_UPOS_ADP;
    if (!unit.len && k->noun && !placed) unit = harm_in_tree(c, k->head, at);
    return unit;
}

/* "toll", "number of refugees", "population" left of "rose to", "of", "is". */
int32_t psc_toll_of(const psc_counting *c, const psc_number *n, psc_str *unit, uint32_t *first)
{
    uint32_t t = n->first;
    const uint32_t stop = t > LOOK_BEFORE ? t - LOOK_BEFORE : 0;
    bool joined = false;
    while (t > stop) {
        t--;
        const psc_book_phrase *p = psc_words_ending(c->w, t, PSC_FIGURE_TOLL);
        if (p && joined) {
            *unit = p->unit;
            *first = t + 1 - p->n;
            return (int32_t)t;
        }
        const bool comes = psc_words_ending(c->w, t, PSC_FIGURE_COMES_TO) != NULL;
        const bool of = t + 1 == n->first && psc_form_is(c->g->sent, t, "of");
        joined |= comes || of;
        if (psc_words_is(c->w, t, PSC_FIGURE_CLAUSE) || psc_form_is(c->g->sent, t, ";")) return -1;
        if (!joined && tag(c, t) != PSC_UPOS_ADP && tag(c, t) != PSC_UPOS_ADV &&
            tag(c, t) != PSC_UPOS_PART)
            return -1;
        if (of && !p && t && !psc_words_ending(c->w, t - 1, PSC_FIGURE_TOLL)) return -1;
    }
    return -1;
}
