/* SPDX-License-Identifier: Apache-2.0 */
/* Names to places, the likeliest first, without any text around them. */
#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "base/buf.h"
#include "base/embed.h"
#include "base/json.h"
#include "base/str.h"
#include "places/gazetteer.h"
#include "record/write.h"

/* What a kind weighs that has no people of its own, in the same scale. */
#define WEIGHT_COUNTRY 9.0
#define WEIGHT_REGION 5.0
#define WEIGHT_SEAT 4.6 /* a town that gives its region its name */
#define WEIGHT_FEATURE 5.6
#define WEIGHT_FEATURE_ALIAS (-0.6)
#define WEIGHT_CAPITAL 1.0
#define WEIGHT_ALIAS (-0.4)
#define WEIGHT_PART (-1.5) /* a neighbourhood against a town of its size */

enum { SEAT_PEOPLE = 30000 }; /* of a town that its region may be named after */

static double weight_of(const psc_place *p)
{
    double w = p->population ? log10((double)p->population + 1.0) : 2.5;
    if (psc_str_eq(p->kind, PSC_STR("country")))
        w = WEIGHT_COUNTRY;
    else if (psc_str_eq(p->kind, PSC_STR("region")))
        w = WEIGHT_REGION;
    else if (psc_str_eq(p->kind, PSC_STR("neighbourhood")) && p->population)
        w += WEIGHT_PART;
    else if (!psc_str_eq(p->kind, PSC_STR("city")))
        w = WEIGHT_FEATURE + (p->alias ? WEIGHT_FEATURE_ALIAS : 0);
    if (p->capital) w += WEIGHT_CAPITAL;
    if (p->alias) w += WEIGHT_ALIAS;
    return w;
}

/* "Homs" is the city before it is the region around it. */
static void lower_regions(psc_candidate *c, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < n; k++)
            if (i != k && c[k].in == c[i].place.ref &&
                (!c[k].place.alias || c[k].place.population >= SEAT_PEOPLE) &&
                !psc_str_eq(c[i].place.kind, PSC_STR("country"))) {
                if (c[k].score < WEIGHT_SEAT) c[k].score = WEIGHT_SEAT;
                c[i].score = c[k].score - 0.5;
                break;
            }
}

static int by_score(const void *a, const void *b)
{
    const psc_candidate *x = a, *y = b;
    if (x->score != y->score) return x->score > y->score ? -1 : 1;
    return x->place.ref < y->place.ref ? -1 : x->place.ref > y->place.ref;
}

uint32_t psc_candidates_of(const psc_gazetteer *g, const psc_place_hits *hits,
                           psc_candidate out[PSC_PLACE_HITS])
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < hits->n; i++) {
        psc_candidate *c = &out[n];
        if (!psc_gazetteer_sketch(g, hits->at[i].place, &c->place, &c->in)) continue;
        c->place.alias = hits->at[i].alias;
        c->score = weight_of(&c->place);
        n++;
    }
    lower_regions(out, n);
    if (n) qsort(out, n, sizeof *out, by_score);
    return n;
}

size_t psc_gazetteer_find(const psc_gazetteer *g, psc_str name, psc_str country, psc_place *out,
                          size_t cap)
{
    psc_place_key k;
    psc_place_hits hits;
    psc_candidate c[PSC_PLACE_HITS];
    char code[4] = {0};
    size_t found = 0;
    if (country.len > 3) return 0;
    if (country.len) memcpy(code, country.ptr, country.len);
    psc_place_key_of(&k, name);
    psc_gazetteer_seek(g, psc_place_key_str(&k), &hits);
    const uint32_t n = psc_candidates_of(g, &hits, c);
    for (uint32_t i = 0; i < n && found < cap; i++) {
        if (code[0] && !psc_gazetteer_in_country(g, &c[i].place, code)) continue;
        psc_gazetteer_name_region(g, &c[i].place, c[i].in);
        out[found++] = c[i].place;
    }
    return found;
}

psc_status psc_gazetteer_open(psc_gazetteer **out, const psc_place_options *options,
                              psc_alloc alloc, psc_err *err)
{
    return psc_gazetteer_open_bytes(out, psc_embedded("data/places/places.bin"), options, alloc,
                                    err);
}

static void put_place(psc_json *j, const psc_place *p, psc_str asked)
{
    psc_json_object(j);
    psc_json_pair(j, "text", asked);
    if (p->name.len) psc_write_place(j, p, true);
    psc_json_object_end(j);
}

size_t psc_place_json(const psc_place *p, psc_str asked, char *out, size_t cap)
{
    psc_buf b;
    psc_json j;
    size_t len = 0;
    psc_buf_init(&b, psc_alloc_default(), cap);
    psc_json_init(&j, &b);
    put_place(&j, p, asked);
    if (!b.failed && b.len < cap) {
        len = b.len;
        memcpy(out, b.ptr, len);
    }
    if (cap) out[len] = 0;
    psc_buf_deinit(&b);
    return len;
}
