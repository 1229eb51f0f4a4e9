/* SPDX-License-Identifier: Apache-2.0 */
/* Keys: what events and parties are searched by, in one whole number.
 *
 *     side   type   day
 *     ----   5 bits 24 bits: days since 1970 + 4194304; 0: not known
 *
 * A search is a range of days for each side and type that it asks for.  Numbers are told in
 * schema.sql too (ORDER KEY) and never change. */
#ifndef PSC_STORE_KEY_H
#define PSC_STORE_KEY_H

#include <priscus/document.h>
#include <priscus/event.h>

enum { PSC_KEY_DAY_BITS = 24, PSC_KEY_TYPE_BITS = 5, PSC_KEY_DAY_ZERO = 1 << 22 };
_Static_assert(PSC_TYPE_COUNT == 17 && PSC_TYPE_ASSAULT == 16, "ORDER KEY, schema.sql");

/* Who takes part in a record; of an event without a side: the event itself. */
typedef enum psc_side {
    PSC_SIDE_NONE,
    PSC_SIDE_ACTOR,
    PSC_SIDE_RECIPIENT,
    PSC_SIDE_SOURCE, /* who tells it */
    PSC_SIDE_SPEAKER,
    PSC_SIDE_ADDRESSEE,
    PSC_SIDE_PARTY,
    PSC_SIDE_COUNT
} psc_side;

psc_str psc_side_text(psc_side side); /* "actor" */

int64_t psc_key_of(psc_side side, psc_event_type type, psc_day day);
/* First and last key of a side and type in a period, either end of which may be NONE. */
int64_t psc_key_first(psc_side side, psc_event_type type, psc_period days);
int64_t psc_key_last(psc_side side, psc_event_type type, psc_period days);

#endif
