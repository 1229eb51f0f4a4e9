/* SPDX-License-Identifier: Apache-2.0 */
/* Where a thing happens: of the places of its sentence the one nearest to its word in
 * the tree, among those that stand where something happens. */
#include "places/places.h"

#include "base/str.h"
#include "record/path.h"

enum { REACH = 7 };

/* Among places alike near, one that follows the word first. */
static bool is_better(uint32_t token, const psc_toponym *t, const psc_toponym *best)
{
    const bool after = t->head > token, best_after = best->head > token;
    return after && !best_after;
}

static const psc_toponym *nearest(const psc_toponyms *all, const psc_sentence *s, uint32_t token)
{
    const psc_toponym *best = NULL;
    int least = REACH;
    for (uint32_t i = all->first[s->index]; i < all->first[s->index + 1]; i++) {
        const psc_toponym *t = &all->at[i];
        if (t->stand != PSC_STAND_AT) continue;
        const int d = psc_path_length(s, (int32_t)token, (int32_t)t->head);
        if (d > least || (d == least && (!best || !is_better(token, t, best)))) continue;
        least = d;
        best = t;
    }
    return best;
}

/* The place that the words found without a gazetteer mean. */
static const psc_toponym *same_words(const psc_toponyms *all, const psc_sentence *s,
                                     const psc_where *w)
{
    for (uint32_t i = all->first[s->index]; i < all->first[s->index + 1]; i++) {
        const psc_toponym *t = &all->at[i];
        if (t->span.beg < w->phrase.span.end && w->phrase.span.beg < t->span.end) return t;
    }
    return NULL;
}

static psc_where where_of(const psc_document *doc, const psc_toponym *t)
{
    psc_where w = {.phrase = {psc_str_at(doc->text, t->span), t->span},
                   .name = t->place.name,
                   .place = &t->place};
    memcpy(w.country, t->place.country, sizeof w.country);
    return w;
}

void psc_places_claim(psc_toponyms *all, uint32_t sentence, psc_span span)
{
    for (uint32_t i = all->first[sentence]; i < all->first[sentence + 1]; i++) {
        psc_toponym *t = &all->at[i];
        if (t->span.beg >= span.beg && t->span.end <= span.end) t->stand = PSC_STAND_ACTOR;
    }
}

void psc_places_tie(const psc_toponyms *all, psc_arena *arena, psc_where *where)
{
    const psc_span w = where->phrase.span;
    if (!where->phrase.text.len) return;
    for (uint32_t i = 0; i < all->n; i++) {
        const psc_toponym *t = &all->at[i];
        if (t->span.end <= w.beg || w.end <= t->span.beg) continue;
        psc_place *p = psc_new(arena, psc_place, 1);
        *p = t->place;
        if (where->name.len) p->name = where->name; /* as told, in English */
        where->place = p;
        where->name = p->name;
        memcpy(where->country, t->place.country, sizeof where->country);
        return;
    }
}

void psc_places_locate(const psc_toponyms *all, const psc_document *doc, uint32_t sentence,
                       uint32_t token, psc_where *where)
{
    const psc_sentence *s = &doc->sent[sentence];
    const psc_toponym *t = nearest(all, s, token);
    if (!t && where->phrase.text.len) t = same_words(all, s, where);
    if (t) *where = where_of(doc, t);
}
