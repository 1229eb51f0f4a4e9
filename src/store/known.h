/* SPDX-License-Identifier: Apache-2.0 */
/* Meetings that were looked at lately: so much of each as tells whether a report can mean it
 * at all (psc_talks_are_apart), which most are not.
 *
 * A report about talks is compared with some fifty meetings of the same weeks; read from the
 * database each lies on a page of its own.  This is a table of fixed size in memory, a slot
 * for all ids with one hash: the newer meeting takes the place of the older.  It is right as
 * long as nobody else writes; who merges clears it when somebody has. */
#ifndef PSC_STORE_KNOWN_H
#define PSC_STORE_KNOWN_H

#include "merge/talks.h"

enum { PSC_KNOWN_BITS = 15, PSC_KNOWN_TEXT = 80 };

typedef struct psc_known {
    int64_t id; /* 0: free */
    psc_period held, told;
    psc_meeting_status status;
    bool in_state;
    unsigned char form, place, country;   /* bytes of the text, one after the other */
    char text[PSC_KNOWN_TEXT];
} psc_known;

typedef struct psc_known_meetings {
    psc_known at[1 << PSC_KNOWN_BITS];
} psc_known_meetings;

/* True: *out is filled but for topic and parties; its texts live until the next put. */
bool psc_known_get(const psc_known_meetings *k, int64_t id, psc_talks *out);
/* One whose texts are too long is not kept. */
void psc_known_put(psc_known_meetings *k, int64_t id, const psc_talks *is);
/* It has changed. */
void psc_known_drop(psc_known_meetings *k, int64_t id);
void psc_known_clear(psc_known_meetings *k);

#endif
