/* SPDX-License-Identifier: Apache-2.0 */
/* Comparing figures; see claim.h. */
#include "merge/claim.h"

#include "base/str.h"

enum { WIDE = 1000, WIDE_DAYS = 400 };
static const double IN_STORY = 4, BEYOND = 2.5; /* times */

static bool is_harm(psc_str unit)
{
    static const char *const harm[] = {"killed", "wounded", "displaced", "refugees"};
    for (size_t i = 0; i < sizeof harm / sizeof *harm; i++)
        if (psc_str_eq(unit, psc_str_of(harm[i]))) return true;
    return false;
}

static bool agree(const psc_claim *a, const psc_claim *b, double times)
{
    const double low = a->low < b->low ? a->low : b->low;
    const double high = a->high > b->high ? a->high : b->high;
    return high <= times * low || high - low <= 5;
}

static bool apart_in_place(const psc_claim *a, const psc_claim *b)
{
    if (a->country.len && b->country.len && !psc_str_eq(a->country, b->country)) return true;
    return a->place.len && b->place.len && !psc_str_ieq(a->place, b->place);
}

static bool close_in_time(psc_period a, psc_period b)
{
    if (a.from == PSC_DAY_NONE || b.from == PSC_DAY_NONE) return true;
    return a.from - b.to <= WIDE_DAYS && b.from - a.to <= WIDE_DAYS;
}

bool psc_claim_is_wide(const psc_claim *c)
{
    return is_harm(c->unit) && c->low >= WIDE && c->country.len;
}

bool psc_claim_counts(const psc_claim *c)
{
    return !psc_str_eq(c->unit, PSC_STR("other")) && !psc_str_eq(c->unit, PSC_STR("nations"));
}

int psc_claim_likeness(const psc_claim *a, const psc_claim *b)
{
    if (!psc_str_eq(a->unit, b->unit) || apart_in_place(a, b)) return 0;
    const int place = a->place.len && psc_str_ieq(a->place, b->place);
    if (a->story == b->story) {
        const bool same = is_harm(a->unit) || psc_str_ieq(a->what, b->what);
        return same && agree(a, b, IN_STORY) ? 2 + place : 0;
    }
    if (!psc_claim_is_wide(a) || !psc_claim_is_wide(b) || a->place.len != b->place.len) return 0;
    return psc_str_eq(a->country, b->country) && agree(a, b, BEYOND) &&
           close_in_time(a->day, b->day);
}
