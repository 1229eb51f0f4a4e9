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

/* What a kind weighs that has no people of its own, in the same scale. */
#define WEIGHT_COUNTRY 9.0
#define WEIGHT_REGION 5.0
#define WEIGHT_FEATURE 5.6
#define WEIGHT_CAPITAL 1.0
#define WEIGHT_ALIAS (-0.4)
#define WEIGHT_PART (-1.5) /* a neighbourhood against a town of its size */

enum { SEAT_PEOPLE = 30000 }; /* of a town that its region may be named after */

double psc_place_weight(const psc_place *p)
{
    double w = p->population ? log10((double)p->population + 1.0) : 2.5;
    if (psc_str_eq(p->kind, PSC_STR("country")))
        w = WEIGHT_COUNTRY;
    else if (psc_str_eq(p->kind, PSC_STR("region")))
        w = WEIGHT_REGION;
    else if (psc_str_eq(p->kind, PSC_STR("neighbourhood")) && p->population)
        w += WEIGHT_PART;
    else if (!psc_str_eq(p->kind, PSC_STR("city")))
        w = WEIGHT_FEATURE;
    if (p->capital) w += WEIGHT_CAPITAL;
    if (p->alias) w += WEIGHT_ALIAS;
    return w;
}

typedef struct candidate {
    psc_place place;
    double weight;
    uint32_t in; /* the region or country it lies in */
} candidate;

static uint32_t gather(const psc_gazetteer *g, psc_str name, psc_str country, candidate *out)
{
    psc_place_key k;
    psc_place_hits hits;
    char code[4] = {0};
    uint32_t n = 0;
    if (country.len > 3) return 0;
    if (country.len) memcpy(code, country.ptr, country.len);
    psc_place_key_of(&k, name);
    psc_gazetteer_seek(g, psc_place_key_str(&k), &hits);
    for (uint32_t i = 0; i < hits.n; i++) {
        candidate *c = &out[n];
        if (!psc_gazetteer_get(g, hits.at[i].place, &c->place)) continue;
        c->place.alias = hits.at[i].alias;
        if (code[0] && !psc_gazetteer_in_country(g, &c->place, code)) continue;
        c->weight = psc_place_weight(&c->place);
        c->in = psc_gazetteer_parent(g, c->place.ref);
        n++;
    }
    return n;
}

/* "Homs" is the city before it is the region around it. */
static void lower_regions(candidate *c, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < n; k++)
            if (i != k && c[k].in == c[i].place.ref && c[k].place.population >= SEAT_PEOPLE &&
                !psc_str_eq(c[i].place.kind, PSC_STR("country"))) {
                c[i].weight = c[k].weight - 0.5;
                break;
            }
}

static int by_weight(const void *a, const void *b)
{
    const candidate *x = a, *y = b;
    if (x->weight != y->weight) return x->weight > y->weight ? -1 : 1;
    return x->place.ref < y->place.ref ? -1 : x->place.ref > y->place.ref;
}

size_t psc_gazetteer_find(const psc_gazetteer *g, psc_str name, psc_str country, psc_place *out,
                          size_t cap)
{
    candidate c[PSC_PLACE_HITS];
    const uint32_t n = gather(g, name, country, c);
    lower_regions(c, n);
    if (n) qsort(c, n, sizeof *c, by_weight);
    size_t i = 0;
    for (; i < n && i < cap; i++) out[i] = c[i].place;
    return i;
}

psc_status psc_gazetteer_open(psc_gazetteer **out, const psc_place_options *options,
                              psc_alloc alloc, psc_err *err)
{
    return psc_gazetteer_open_bytes(out, psc_embedded("data/places/places.bin"), options, alloc,
                                    err);
}

psc_str psc_stand_text(psc_stand s)
{
    static const char *const text[] = {"at", "from", "part", "actor"};
    return psc_str_of(text[s]);
}

static void put_degrees(psc_json *j, const char *key, double v)
{
    psc_json_key(j, key);
    psc_json_num(j, v, 4);
}

static void put_place(psc_json *j, const psc_place *p, psc_str asked)
{
    psc_json_object(j);
    psc_json_pair(j, "text", asked);
    psc_json_pair(j, "name", p->name);
    psc_json_pair(j, "kind", p->kind);
    psc_json_pair(j, "country", psc_str_of(p->country));
    psc_json_pair(j, "admin1", p->region);
    if (p->name.len) put_degrees(j, "lat", p->lat);
    if (p->name.len) put_degrees(j, "lon", p->lon);
    if (p->population) {
        psc_json_key(j, "population");
        psc_json_int(j, (int64_t)p->population);
    }
    if (p->geonames) {
        psc_json_key(j, "geonames");
        psc_json_int(j, p->geonames);
    }
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
