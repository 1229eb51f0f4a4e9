/* SPDX-License-Identifier: Apache-2.0 */
/* Comparing events; see happening.h. */
#include "merge/happening.h"

#include <priscus/event.h>

#include "base/str.h"

static const double TIMES = 2, MORE = 5; /* tolls grow by the hour */

bool psc_side_shares(psc_str a, psc_str b)
{
    while (a.len) {
        const psc_str w = psc_str_cut(&a, ' ');
        for (psc_str rest = b; rest.len;)
            if (w.len && psc_str_eq(psc_str_cut(&rest, ' '), w)) return true;
    }
    return false;
}

bool psc_numbers_agree(double a, double b)
{
    const double less = a < b ? a : b, more = a < b ? b : a;
    return less < 0 || more <= TIMES * less || more - less <= MORE;
}

/* 1: told alike, 0: not told by both, -1: told differently. */
static int same_side(psc_str a, psc_str b)
{
    if (!a.len || !b.len) return 0;
    return psc_side_shares(a, b) ? 1 : -1;
}

/* A place in the country that the other names agrees with it. */
static int same_place(const psc_happening *a, const psc_happening *b)
{
    if (!a->place.len || !b->place.len) return 0;
    if (psc_str_ieq(a->place, b->place)) return 1;
    return a->country.len && psc_str_eq(a->country, b->country) ? 0 : -1;
}

static bool numbers_differ(const psc_happening *a, const psc_happening *b)
{
    return !psc_numbers_agree(a->killed, b->killed) || !psc_numbers_agree(a->wounded, b->wounded);
}

/* What is demanded or refused makes the event; agencies differ in how an attack was made. */
static bool modes_differ(const psc_happening *a, const psc_happening *b)
{
    return a->mode.len && b->mode.len && !psc_str_eq(a->mode, b->mode) &&
           !psc_str_eq(a->type, psc_type_text(PSC_TYPE_ASSAULT));
}

int psc_happening_likeness(const psc_happening *a, const psc_happening *b, bool same_story)
{
    const int actor = same_side(a->actor, b->actor),
              recipient = same_side(a->recipient, b->recipient);
    const int place = same_place(a, b);
    const int days = a->day < b->day ? b->day - a->day : a->day - b->day;
    if (!psc_str_eq(a->type, b->type) || days > PSC_HAPPENING_DAYS || numbers_differ(a, b))
        return 0;
    if (modes_differ(a, b)) return 0;
    if (actor < 0 || recipient < 0 || place < 0) return 0;
    const int alike = actor + recipient + place;
    if (!same_story) return alike == 3 && days == 0 ? 10 : 0;
    if (alike == 0 &&
        !(psc_numbers_agree(a->killed, b->killed) && a->killed >= 0 && b->killed >= 0))
        return 0;
    return 1 + 2 * alike + (days == 0) + psc_str_eq(a->mode, b->mode);
}
