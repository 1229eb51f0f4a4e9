/* SPDX-License-Identifier: Apache-2.0 */
/* Meetings: does a report tell of a meeting that is known from others?
 *
 * Speaking for it: the same venue, overlapping days, shared parties, the same topic (words of
 * the reports).  Against it: other towns, other days, another form (a call is no visit), two
 * persons of whom only one was at the other meeting; and news that it is still to come after
 * it was told to have been held: then it is the next round. */
#ifndef PSC_MERGE_TALKS_H
#define PSC_MERGE_TALKS_H

#include "merge/story.h"
#include <priscus/meeting.h>

typedef struct psc_attendee {
    psc_str name;    /* empty: unnamed */
    psc_str code;    /* "SYR OPP" */
    psc_str country; /* empty: none */
    bool person;
} psc_attendee;

typedef struct psc_talks {
    psc_str form, place, country; /* place empty: not told */
    bool in_state;                /* the place is a country */
    psc_period held;              /* from NONE: not told */
    psc_period told;              /* publication of its reports; from NONE: not known */
    psc_meeting_status status;
    const psc_attendee *who; /* [n] */
    uint32_t n;
    psc_vector topic;
} psc_talks;

/* Can they not be one, whoever takes part? */
bool psc_talks_are_apart(const psc_talks *m, const psc_talks *known);
/* How much speaks for it that the report `m` tells of `known`; 0: it does not.  same_report:
 * `known` was told of by this report already, which took them for two. */
int psc_talks_likeness(const psc_talks *m, const psc_talks *known, bool same_report);

#endif
