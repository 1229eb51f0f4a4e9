/* SPDX-License-Identifier: Apache-2.0 */
/* What merging remembers of the store.
 *
 * Meetings that were looked at lately: so much of each as tells whether a report can mean it
 * at all (psc_talks_are_apart), which most are not.
 *
 * A report about talks is compared with some fifty meetings of the same weeks; read from the
 * database each lies on a page of its own.  This is a table of fixed size in memory, some slots
 * for all ids with one hash, of which the newest take the places.  It is right as long as
 * nobody else writes; who merges clears it when somebody has.  So is a second table of what
 * must be known of reports to tell that they are no copies, with half of their shingles, and a
 * third one of stories, whose words a report is compared with. */
#ifndef PSC_STORE_KNOWN_H
#define PSC_STORE_KNOWN_H

#include "merge/shingle.h"
#include "merge/story.h"
#include "merge/talks.h"

enum {
    PSC_KNOWN_BITS = 18, /* meetings have 80 bytes each: 20 MB; reports 32: 8 MB */
    PSC_KNOWN_SLOTS = 4, /* of one hash */
    PSC_KNOWN_TEXT = 51,
    PSC_KNOWN_STORY_BITS = 15, /* stories have 536 bytes each: 17 MB */
    PSC_KNOWN_TOPS = 1 << 23   /* 32 MB: of some hundred thousand reports, the last ones */
};

typedef struct psc_known_meeting {
    int64_t id; /* 0: free */
    psc_period held, told;
    unsigned char status; /* psc_meeting_status */
    bool in_state;
    unsigned char form, place, country; /* bytes of the text, one after the other */
    char text[PSC_KNOWN_TEXT];
} psc_known_meeting;

typedef struct psc_known_report {
    int64_t document; /* 0: free */
    uint32_t shingles;
    psc_day day;   /* of publication, */
    bool original; /* if it is known to be no copy */
    uint64_t tops; /* where those of its shingles begin; 0: nowhere */
} psc_known_report;

typedef struct psc_known_story {
    int64_t id; /* 0: free */
    psc_day from, to;
    uint32_t n;
    psc_term term[PSC_STORY_TERMS];
} psc_known_story;

typedef struct psc_known_things {
    psc_known_meeting meeting[1 << PSC_KNOWN_BITS];
    psc_known_report report[1 << PSC_KNOWN_BITS];
    psc_known_story story[1 << PSC_KNOWN_STORY_BITS];
    /* A ring: number i, counted from 1, is at i % PSC_KNOWN_TOPS, until others take its place. */
    uint32_t *top;
    uint64_t n_top;
} psc_known_things;

/* True: *out is filled but for topic and parties; its texts live until the next put. */
bool psc_known_get(psc_known_things *k, int64_t id, psc_talks *out);
/* One whose texts are too long is not kept. */
void psc_known_put(psc_known_things *k, int64_t id, const psc_talks *is);
/* It has changed. */
void psc_known_drop(psc_known_things *k, int64_t id);

/* False: not remembered. */
bool psc_known_get_report(psc_known_things *k, int64_t document, psc_known_report *out);
void psc_known_put_report(psc_known_things *k, psc_known_report report);
/* Of a report that was put: the upper halves of its shingles' hashes. */
void psc_known_put_tops(psc_known_things *k, int64_t document, const psc_shingles *of);
/* What is remembered of the report tells that it is no copy, nor its original. */
bool psc_known_is_other(const psc_known_things *k, const psc_known_report *r,
                        const psc_shingles *own);
/* It has become a copy, or is none any more. */
void psc_known_drop_report(psc_known_things *k, int64_t document);

/* The story as the table has it; NULL: not remembered.  It lives until the next put. */
const psc_known_story *psc_known_get_story(const psc_known_things *k, int64_t id);
void psc_known_put_story(psc_known_things *k, int64_t id, psc_period days, const psc_vector *terms);

void psc_known_clear(psc_known_things *k);

#endif
