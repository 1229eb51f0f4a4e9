/* SPDX-License-Identifier: Apache-2.0 */
/* Which of the places of a name is meant.
 *
 * Each candidate has a score: how many people live there (tenfold counts one), what the
 * noun beside the name says of its kind, whether a name behind a comma holds it, how much
 * the report speaks of its country, and how near the report's other places lie.  Places
 * that are clear by themselves speak for their country and neighbours first; then all are
 * chosen again.  One name means one place throughout a report, unless its own words say
 * otherwise. */
#include "places/places.h"
#include "places/scan.h"

#include <math.h>
#include <stdlib.h>

#include "base/str.h"

#define FIT 3.0       /* the noun beside it tells this kind */
#define MISFIT (-2.0) /* it tells another */
#define HELD 6.0      /* "Paris, Texas" */
#define SEAT 2.0      /* a capital or seat that news names without its country */
#define COUNTRY 3.0   /* all that the report speaks of is this country */
#define LITTLE 2.0    /* but so many mentions of others are thought to come yet */
#define PRESENT 0.8   /* it is named at all */
#define SENTENCE 1.2  /* in this sentence */
#define NEAR 2.0      /* the report's places lie around it */
#define NEAR_KM 120.0 /* at this distance a neighbour counts half */
#define DATELINE 2.0  /* of the country's weight: the report is written there */
#define ENOUGH 3.9    /* below it a lone word is more likely something else */
#define AT_BONUS 0.8  /* a preposition or noun says it is a place */
#define FROM_BONUS 0.5
#define PI 3.14159265358979
#define KM_PER_DEGREE 111.2

enum { COUNTRIES = 48, ROUNDS = 2, NEIGHBOURS = 24 };

typedef struct weight {
    char code[4];
    double w;
} weight;

typedef struct context {
    psc_scan *sc;
    weight at[COUNTRIES]; /* [n] */
    uint32_t n;
    double all;
} context;

/* ---- countries ---- */

static weight *find_country(context *cx, const char *code, bool add)
{
    for (uint32_t i = 0; i < cx->n; i++)
        if (memcmp(cx->at[i].code, code, 3) == 0) return &cx->at[i];
    if (!add || cx->n == COUNTRIES) return NULL;
    weight *w = &cx->at[cx->n++];
    memcpy(w->code, code, 3);
    return w;
}

static void count_country(context *cx, const char *code, double by)
{
    if (!code[0] || code[0] == '-') return;
    weight *w = find_country(cx, code, true);
    if (!w) return;
    w->w += by;
    cx->all += by;
}

static double weight_of_entity(const psc_entity *e)
{
    if (e->kind == PSC_ENTITY_PRONOUN || e->kind == PSC_ENTITY_PLACE) return 0;
    return e->kind == PSC_ENTITY_STATE || e->kind == PSC_ENTITY_ADJ ? 1.0 : 0.5;
}

static void count_actors(context *cx)
{
    const psc_mentions *m = cx->sc->m;
    for (uint32_t i = 0; m && i < m->n; i++)
        count_country(cx, m->at[i].code.country, weight_of_entity(&m->at[i]));
}

static void count_dateline(context *cx)
{
    psc_place p;
    psc_str place = cx->sc->doc->dateline.place;
    if (!place.len) return;
    const psc_str town = psc_str_trim(psc_str_cut(&place, ','));
    const psc_str land = psc_str_trim(place);
    if (land.len && psc_gazetteer_find(cx->sc->g, land, (psc_str){0}, &p, 1))
        count_country(cx, p.country, DATELINE);
    else if (psc_gazetteer_find(cx->sc->g, town, (psc_str){0}, &p, 1))
        count_country(cx, p.country, DATELINE);
}

/* Places that leave little doubt speak for their country. */
static void count_places(context *cx)
{
    for (uint32_t i = 0; i < cx->sc->n; i++) {
        const psc_spot *s = &cx->sc->spot[i];
        if (s->best == PSC_SPOT_NONE) continue;
        const psc_candidate *best = &s->at[s->best];
        double second = 0;
        for (uint32_t k = 0; k < s->n; k++)
            if (strcmp(s->at[k].place.country, best->place.country) != 0 && s->at[k].score > second)
                second = s->at[k].score;
        const double clear = best->score - second;
        if (clear > 0) count_country(cx, best->place.country, clear > 2 ? 1.0 : clear / 2);
    }
}

/* The report speaks of the country, and this sentence does. */
static double country_score(context *cx, const psc_place *p, const psc_spot *spot)
{
    if (!p->country[0] || cx->all <= 0) return 0;
    const weight *w = find_country(cx, p->country, false);
    double score = w ? PRESENT * (w->w > 1 ? 1 : w->w) + COUNTRY * w->w / (cx->all + LITTLE) : 0;
    const psc_mentions *m = cx->sc->m;
    double here = 0; /* a foreign minister abroad says less than his state */
    for (uint32_t i = m ? m->first[spot->sentence] : 0; m && i < m->first[spot->sentence + 1]; i++)
        if (memcmp(m->at[i].code.country, p->country, 3) == 0)
            here = fmax(here, weight_of_entity(&m->at[i]));
    return score + SENTENCE * here;
}

/* ---- nearness ---- */

/* On a plane that touches the globe at a: far places err, but they count for nothing. */
static double kilometres_squared(const psc_place *a, double cosine, const psc_place *b)
{
    double east = fabs(b->lon - a->lon);
    if (east > 180) east = 360 - east;
    const double x = KM_PER_DEGREE * east * cosine, y = KM_PER_DEGREE * (b->lat - a->lat);
    return x * x + y * y;
}

/* Mean of what each neighbour says, other names only: 1 beside, half at NEAR_KM. */
static double nearness(const context *cx, uint32_t self, const psc_place *p)
{
    double sum = 0;
    uint32_t n = 0;
    const psc_spot *own = &cx->sc->spot[self];
    const double cosine = cos(p->lat * PI / 180.0);
    const uint32_t from = self > NEIGHBOURS ? self - NEIGHBOURS : 0;
    for (uint32_t i = from; i < cx->sc->n && i <= self + NEIGHBOURS; i++) {
        const psc_spot *s = &cx->sc->spot[i];
        if (i == self || s->best == PSC_SPOT_NONE || psc_str_eq(s->key, own->key)) continue;
        if (psc_str_eq(s->at[s->best].place.kind, PSC_STR("country"))) continue;
        const double d2 = kilometres_squared(p, cosine, &s->at[s->best].place);
        sum += 1.0 / (1.0 + d2 / (NEAR_KM * NEAR_KM));
        n++;
    }
    return n ? sum / (n < 3 ? 3 : n) : 0;
}

/* ---- its own words ---- */

/* Does place o hold candidate c? */
static bool holds(const psc_gazetteer *g, const psc_place *o, const psc_candidate *c)
{
    if (o->ref == c->place.ref) return false;
    if (o->ref == c->in) return true;
    if (psc_str_eq(o->kind, PSC_STR("country")))
        return psc_gazetteer_in_country(g, &c->place, o->country);
    return false;
}

static bool is_held(const context *cx, const psc_spot *outer, const psc_candidate *c)
{
    for (uint32_t i = 0; i < outer->n; i++)
        if (holds(cx->sc->g, &outer->at[i].place, c)) return true;
    return false;
}

static bool holds_any(const context *cx, const psc_spot *inner, const psc_candidate *c)
{
    for (uint32_t i = 0; i < inner->n; i++)
        if (holds(cx->sc->g, &c->place, &inner->at[i])) return true;
    return false;
}

/* Whether the actors' knowledge takes the name for a place of this country. */
static bool is_seat(const context *cx, const psc_spot *spot, const psc_place *p)
{
    const psc_mentions *m = cx->sc->m;
    const int32_t i = m ? psc_mention_at(m, spot->sentence, spot->head) : -1;
    if (i < 0 || !p->country[0]) return false;
    const psc_entity *e = &m->at[i];
    return (e->kind == PSC_ENTITY_PLACE || e->kind == PSC_ENTITY_STATE) &&
           memcmp(e->code.country, p->country, 3) == 0;
}

static double words_score(const context *cx, const psc_spot *spot, const psc_candidate *c)
{
    double score = c->score;
    if (spot->kinds.len) score += psc_near_fits(spot->kinds, c->place.kind) ? FIT : MISFIT;
    if (spot->place_word) score += AT_BONUS;
    if (is_seat(cx, spot, &c->place)) score += SEAT;
    if (spot->stand == PSC_STAND_FROM) score += FROM_BONUS;
    if (spot->inside >= 0 && is_held(cx, &cx->sc->spot[spot->inside], c)) score += HELD;
    if (spot->holds >= 0 && holds_any(cx, &cx->sc->spot[spot->holds], c)) score += HELD;
    return score;
}

/* ---- choosing ---- */

static void choose(context *cx, uint32_t i, bool context_too)
{
    psc_spot *s = &cx->sc->spot[i];
    double best = -1e9;
    s->best = PSC_SPOT_NONE;
    for (uint32_t k = 0; k < s->n; k++) {
        double score = words_score(cx, s, &s->at[k]);
        if (context_too) {
            score += country_score(cx, &s->at[k].place, s);
            if (s->n > 1 || score < ENOUGH) score += NEAR * nearness(cx, i, &s->at[k].place);
        }
        if (score <= best) continue;
        best = score;
        s->best = k;
    }
    if (context_too && best < ENOUGH) s->best = PSC_SPOT_NONE;
}

static void recount(context *cx)
{
    cx->n = 0;
    cx->all = 0;
    memset(cx->at, 0, sizeof cx->at);
    count_actors(cx);
    count_dateline(cx);
    count_places(cx);
}

/* What a name is called once with its region, it is called elsewhere too. */
static void agree(psc_scan *sc)
{
    for (uint32_t i = 0; i < sc->n; i++) {
        psc_spot *s = &sc->spot[i];
        if (s->inside >= 0 || s->kinds.len || s->best == PSC_SPOT_NONE) continue;
        for (uint32_t k = 0; k < sc->n; k++) {
            const psc_spot *o = &sc->spot[k];
            if (o->inside < 0 || o->best == PSC_SPOT_NONE || !psc_str_eq(o->key, s->key)) continue;
            s->best = o->best; /* the same key has the same candidates in the same order */
            break;
        }
    }
}

void psc_choose_places(psc_scan *sc)
{
    context cx = {.sc = sc};
    for (uint32_t i = 0; i < sc->n; i++) choose(&cx, i, false);
    for (int round = 0; round < ROUNDS; round++) {
        recount(&cx);
        for (uint32_t i = 0; i < sc->n; i++) choose(&cx, i, true);
    }
    agree(sc);
}

psc_str psc_choose_why(const psc_scan *sc, const psc_spot *spot)
{
    const psc_candidate *c = &spot->at[spot->best];
    return psc_arena_printf(
        sc->arena, "%s%.*s, one of %u%s%s", c->place.alias ? "another name of the " : "",
        (int)c->place.kind.len, c->place.kind.ptr, spot->n,
        spot->kinds.len && psc_near_fits(spot->kinds, c->place.kind) ? "; its noun fits" : "",
        spot->inside >= 0 &&
                is_held(&(context){.sc = (psc_scan *)(uintptr_t)sc}, &sc->spot[spot->inside], c)
            ? "; held by the name behind it"
            : "");
}

/* ---- the report ---- */

static psc_toponym toponym_of(const psc_scan *sc, const psc_spot *s)
{
    const psc_token *tok = sc->doc->sent[s->sentence].tok;
    psc_gazetteer_name_region(sc->g, &s->at[s->best].place, s->at[s->best].in);
    return (psc_toponym){.span = {tok[s->first].span.beg, tok[s->wide].span.end},
                         .sentence = s->sentence,
                         .first = s->first,
                         .last = s->wide,
                         .head = s->head,
                         .stand = s->stand,
                         .place = s->at[s->best].place,
                         .why = psc_choose_why(sc, s)};
}

psc_toponyms *psc_places_find(const psc_gazetteer *g, psc_arena *arena, const psc_document *doc,
                              const psc_mentions *m, psc_nameless *nameless)
{
    psc_scan sc = {.g = g, .arena = arena, .doc = doc, .m = m, .nameless = nameless};
    psc_toponyms *out = psc_new(arena, psc_toponyms, 1);
    out->first = psc_new(arena, uint32_t, doc->n_sent + 1);
    for (uint32_t i = 0; i < doc->n_sent; i++) psc_scan_sentence(&sc, &doc->sent[i]);
    psc_choose_places(&sc);
    for (uint32_t i = 0, next = 0; i <= doc->n_sent; i++) {
        out->first[i] = out->n;
        for (; i < doc->n_sent && next < sc.n && sc.spot[next].sentence == i; next++)
            if (sc.spot[next].best != PSC_SPOT_NONE)
                *psc_push(arena, out->at, out->n, out->cap) = toponym_of(&sc, &sc.spot[next]);
    }
    return out;
}
