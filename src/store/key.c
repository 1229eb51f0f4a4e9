/* SPDX-License-Identifier: Apache-2.0 */
/* Keys of events and parties; see key.h. */
#include "store/key.h"

#include "base/str.h"

enum { DAYS = 1 << PSC_KEY_DAY_BITS };

psc_str psc_side_text(psc_side side)
{
    static const psc_str text[PSC_SIDE_COUNT] = {[PSC_SIDE_NONE] = {"", 0},
                                                 [PSC_SIDE_ACTOR] = {"actor", 5},
                                                 [PSC_SIDE_RECIPIENT] = {"recipient", 9},
                                                 [PSC_SIDE_SOURCE] = {"source", 6},
                                                 [PSC_SIDE_SPEAKER] = {"speaker", 7},
                                                 [PSC_SIDE_ADDRESSEE] = {"addressee", 9},
                                                 [PSC_SIDE_PARTY] = {"party", 5}};
    return text[side];
}

static int64_t join(psc_side side, psc_event_type type, int64_t day)
{
    return ((int64_t)side << PSC_KEY_TYPE_BITS | (int64_t)type) << PSC_KEY_DAY_BITS | day;
}

/* Days that are too far away for their bits are put at the end of them. */
static int64_t number_of(psc_day day)
{
    const int64_t n = (int64_t)day + PSC_KEY_DAY_ZERO;
    return n < 1 ? 1 : n < DAYS ? n : DAYS - 1;
}

int64_t psc_key_of(psc_side side, psc_event_type type, psc_day day)
{
    return join(side, type, day == PSC_DAY_NONE ? 0 : number_of(day));
}

/* What has no day is in no period. */
int64_t psc_key_first(psc_side side, psc_event_type type, psc_period days)
{
    const bool any = days.from == PSC_DAY_NONE && days.to == PSC_DAY_NONE;
    return join(side, type, any ? 0 : days.from == PSC_DAY_NONE ? 1 : number_of(days.from));
}

int64_t psc_key_last(psc_side side, psc_event_type type, psc_period days)
{
    return join(side, type, days.to == PSC_DAY_NONE ? DAYS - 1 : number_of(days.to));
}
