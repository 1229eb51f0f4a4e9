/* SPDX-License-Identifier: Apache-2.0 */
/* Which words of a sentence name a place: the longest names of the gazetteer that begin
 * at a capitalised word.
 *
 * A name goes on over hyphens and small words as long as the gazetteer has a longer key.
 * The noun behind it that tells its kind belongs to the words too ("Aleppo province"). */
#include "places/scan.h"

#include "base/str.h"
#include "base/utf8.h"

enum { NAME_WORDS = 9 };

static bool has_capital(psc_str form)
{
    size_t at = 0;
    return form.len && psc_is_upper(psc_utf8_next(form, &at));
}

/* "al" of "al-Tanf": small, joined to a capitalised word. */
static bool is_small_article(const psc_sentence *s, uint32_t t)
{
    const psc_token *w = &s->tok[t];
    if (w->form.len > 3 || (w->flags & PSC_TOKEN_SPACE_AFTER) || t + 2 >= s->n) return false;
    return psc_str_eq(s->tok[t + 1].form, PSC_STR("-")) && has_capital(s->tok[t + 2].form);
}

/* "al-Tanf" as one word. */
static bool has_inner_capital(psc_str form)
{
    const ptrdiff_t at = psc_str_find(form, PSC_STR("-"), 0);
    return at > 0 && at <= 3 && has_capital(psc_str_sub(form, (size_t)at + 1, form.len));
}

static bool can_start(const psc_sentence *s, uint32_t t)
{
    const psc_token *w = &s->tok[t];
    if (w->upos == PSC_UPOS_PUNCT || w->upos == PSC_UPOS_NUM || w->upos == PSC_UPOS_PRON)
        return false;
    if (has_capital(w->form))
        return w->upos == PSC_UPOS_PROPN || w->upos == PSC_UPOS_X || w->upos == PSC_UPOS_DET ||
               w->upos == PSC_UPOS_NOUN || w->upos == PSC_UPOS_ADJ || w->upos == PSC_UPOS_ADP ||
               w->upos == PSC_UPOS_VERB;
    return is_small_article(s, t) || has_inner_capital(w->form);
}

/* A name does not go over commas and stops. */
static bool goes_on(const psc_sentence *s, uint32_t t)
{
    const psc_token *w = &s->tok[t];
    return w->upos != PSC_UPOS_PUNCT || psc_str_eq(w->form, PSC_STR("-")) ||
           psc_str_eq(w->form, PSC_STR("'")) || psc_str_eq(w->form, PSC_STR("."));
}

static psc_str words_at(const psc_scan *sc, const psc_sentence *s, uint32_t first, uint32_t last)
{
    return psc_str_at(sc->doc->text, (psc_span){s->tok[first].span.beg, s->tok[last].span.end});
}

/* "Al" of "Al-Shabab" is no name of its own. */
static bool is_cut(const psc_sentence *s, uint32_t t)
{
    if (t + 2 >= s->n || (s->tok[t].flags & PSC_TOKEN_SPACE_AFTER)) return false;
    if (!psc_str_eq(s->tok[t + 1].form, PSC_STR("-"))) return false;
    return !(s->tok[t + 1].flags & PSC_TOKEN_SPACE_AFTER) && has_capital(s->tok[t + 2].form);
}

/* The longest name that begins at `first`; false if there is none, and hopeless if no
 * name begins with that word. */
static bool longest(const psc_scan *sc, const psc_sentence *s, uint32_t first, uint32_t *last,
                    psc_place_key *key, psc_place_hits *best, bool *hopeless)
{
    bool found = false, more = true;
    for (uint32_t t = first; more && t < s->n && t < first + NAME_WORDS; t++) {
        psc_place_key k;
        psc_place_hits hits;
        if (t > first && !goes_on(s, t)) break;
        if (s->tok[t].upos == PSC_UPOS_PUNCT) continue;
        psc_place_key_of(&k, words_at(sc, s, first, t));
        psc_gazetteer_seek(sc->g, psc_place_key_str(&k), &hits);
        more = hits.longer || psc_place_key_is_open(&k);
        if (t == first && !hits.n && !more) *hopeless = true;
        if (!hits.n || is_cut(s, t)) continue;
        found = true;
        *last = t;
        *key = k;
        *best = hits;
    }
    return found;
}

/* A word known to begin no name?  *slot is where that is noted. */
static bool is_nameless(psc_scan *sc, psc_str word, uint64_t *hash, uint64_t **slot)
{
    uint64_t h = 0xCBF29CE484222325u; /* FNV-1a, 64 bits */
    for (size_t i = 0; i < word.len; i++) h = (h ^ (unsigned char)word.ptr[i]) * 0x100000001B3u;
    *hash = h | 1;
    *slot = &sc->nameless->at[h >> 32 & (PSC_NAMELESS - 1)];
    return **slot == *hash;
}

static bool is_never(const psc_scan *sc, const psc_place_key *k)
{
    return psc_near_is(&sc->g->near, psc_place_key_str(k), PSC_NEAR_NEVER);
}

/* A single word that no tag calls a name must not be one that opens a sentence. */
static bool is_likely_name(const psc_sentence *s, uint32_t first, uint32_t last)
{
    const psc_token *w = &s->tok[first];
    if (last > first || w->upos == PSC_UPOS_PROPN) return true;
    if (w->upos == PSC_UPOS_DET || w->upos == PSC_UPOS_ADP || w->upos == PSC_UPOS_VERB)
        return false;
    return first > 0;
}

static bool any_fits(const psc_candidate *c, uint32_t n, psc_str kinds)
{
    for (uint32_t i = 0; i < n; i++)
        if (psc_near_fits(kinds, c[i].place.kind)) return true;
    return false;
}

/* The noun before the name: "the city of Kunduz", "Mount Hagen". */
static psc_str kind_before(const psc_scan *sc, const psc_sentence *s, uint32_t t)
{
    const psc_near_words *near = &sc->g->near;
    if (t > 1 && psc_str_eq(s->tok[t - 1].form, PSC_STR("the")) &&
        psc_str_eq(s->tok[t - 2].form, PSC_STR("of")))
        t--;
    if (t > 1 && psc_str_eq(s->tok[t - 1].form, PSC_STR("of")))
        return psc_near_kinds(near, s->tok[t - 2].form);
    return t > 0 ? psc_near_kinds(near, s->tok[t - 1].form) : (psc_str){0};
}

/* What the nouns beside the name say it is, if the gazetteer has such a place. */
static void read_kind(const psc_scan *sc, const psc_sentence *s, psc_spot *spot,
                      const psc_candidate *c, uint32_t n)
{
    psc_str kinds = {0};
    spot->wide = spot->last;
    if (spot->last + 1 < s->n && (s->tok[spot->last].flags & PSC_TOKEN_SPACE_AFTER))
        kinds = psc_near_kinds(&sc->g->near, s->tok[spot->last + 1].form);
    if (any_fits(c, n, kinds)) {
        spot->wide = spot->last + 1;
    } else {
        kinds = kind_before(sc, s, spot->first);
        if (!any_fits(c, n, kinds)) kinds = (psc_str){0};
    }
    spot->kinds = kinds;
    spot->place_word = kinds.len > 0;
}

static bool is_caps(psc_str form)
{
    for (size_t i = 0; i < form.len; i++)
        if (form.ptr[i] >= 'a' && form.ptr[i] <= 'z') return false;
    return form.len > 1;
}

/* "ELN" is no town called Eln; "US" is a country. */
static bool is_acronym_of_none(const psc_sentence *s, const psc_spot *spot, const psc_candidate *c)
{
    const psc_str form = s->tok[spot->first].form;
    return spot->first == spot->last && form.len <= 5 && is_caps(form) && c->place.population > 0;
}

/* A word that opens the sentence, and only another name of the place: "Cars" of Kars. */
static bool is_opening_word(const psc_spot *spot, const psc_candidate *c)
{
    return spot->first == 0 && spot->last == 0 && c->place.alias && c->place.population > 0;
}

static void add_spot(psc_scan *sc, const psc_sentence *s, uint32_t first, uint32_t last,
                     const psc_place_key *k, const psc_place_hits *hits)
{
    psc_candidate c[PSC_PLACE_HITS];
    psc_spot spot = {.sentence = s->index, .first = first, .last = last, .inside = -1, .holds = -1};
    spot.n = psc_candidates_of(sc->g, hits, c);
    if (!spot.n) return;
    read_kind(sc, s, &spot, c, spot.n);
    if (is_never(sc, k) && !spot.place_word) return;
    if (is_acronym_of_none(s, &spot, c) || is_opening_word(&spot, c)) return;
    if (!psc_stand_of(sc, s, &spot)) return;
    spot.key = psc_arena_str(sc->arena, psc_place_key_str(k));
    spot.at = psc_new(sc->arena, psc_candidate, spot.n);
    memcpy(spot.at, c, spot.n * sizeof *c);
    *psc_push(sc->arena, sc->spot, sc->n, sc->cap) = spot;
}

/* Only words that lead from a place to the larger one around it: ", in the state of". */
static bool leads_out(const psc_scan *sc, const psc_sentence *s, uint32_t from, uint32_t to)
{
    if (to - from > 6 || to == from) return false;
    for (uint32_t t = from; t < to; t++) {
        const psc_str f = s->tok[t].form;
        const bool comma = psc_str_eq(f, PSC_STR(","));
        const bool small = psc_str_eq(f, PSC_STR("in")) || psc_str_eq(f, PSC_STR("of")) ||
                           s->tok[t].upos == PSC_UPOS_DET || s->tok[t].upos == PSC_UPOS_ADJ;
        if (!comma && !small && !psc_near_kinds(&sc->g->near, f).len &&
            !psc_near_is(&sc->g->near, f, PSC_NEAR_DIRECTION))
            return false;
    }
    return true;
}

/* "Paris, Texas", "Santiago, in the Dominican Republic": the name behind may hold the one
 * before it. */
static void link_containers(psc_scan *sc, const psc_sentence *s, uint32_t from)
{
    for (uint32_t i = from; i + 1 < sc->n; i++) {
        psc_spot *next = &sc->spot[i + 1];
        if (!leads_out(sc, s, sc->spot[i].wide + 1, next->first)) continue;
        sc->spot[i].inside = (int32_t)i + 1;
        next->holds = (int32_t)i;
    }
}

void psc_scan_sentence(psc_scan *sc, const psc_sentence *s)
{
    const uint32_t from = sc->n;
    for (uint32_t t = 0; t < s->n; t++) {
        psc_place_key key;
        psc_place_hits hits;
        uint32_t last = t;
        uint64_t hash, *slot;
        if (!can_start(s, t) || is_nameless(sc, s->tok[t].form, &hash, &slot)) continue;
        bool hopeless = false;
        if (!longest(sc, s, t, &last, &key, &hits, &hopeless)) {
            if (hopeless) *slot = hash;
            continue;
        }
        if (!is_likely_name(s, t, last)) continue;
        add_spot(sc, s, t, last, &key, &hits);
        t = last;
    }
    link_containers(sc, s, from);
}
