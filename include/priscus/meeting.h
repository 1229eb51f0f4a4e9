/* SPDX-License-Identifier: Apache-2.0 */
/* Meetings: talks, summits, visits, calls that a report tells of, each told once. */
#ifndef PRISCUS_MEETING_H
#define PRISCUS_MEETING_H

#include <priscus/event.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum psc_meeting_status {
    PSC_MEETING_NONE,
    PSC_MEETING_HELD,
    PSC_MEETING_SCHEDULED,
    PSC_MEETING_PROPOSED,
    PSC_MEETING_UNCERTAIN,
    PSC_MEETING_POSTPONED,
    PSC_MEETING_REFUSED,
    PSC_MEETING_COLLAPSED
} psc_meeting_status;

typedef enum psc_part {
    PSC_PART_ATTENDS,
    PSC_PART_HOST,
    PSC_PART_MEDIATOR,
    PSC_PART_INVITED,
    PSC_PART_REFUSES
} psc_part;

PSC_API psc_str psc_meeting_status_text(psc_meeting_status s);
PSC_API psc_str psc_part_text(psc_part p);

typedef struct psc_party {
    const psc_entity *who;
    psc_part part;
} psc_party;

/* A sentence that tells of the meeting, and how things stand there. */
typedef struct psc_meeting_turn {
    uint32_t sentence;         /* index in the document */
    psc_meeting_status status; /* NONE: the sentence tells nothing of it */
} psc_meeting_turn;

typedef struct psc_meeting {
    psc_str name;           /* "talks in Geneva" */
    psc_str form;           /* "talks", "meeting", "summit", "visit", "call" */
    uint32_t sentence;      /* the first that tells of it */
    uint32_t token;         /* of that sentence: the word that does */
    psc_party *party;       /* [n_party] */
    psc_meeting_turn *turn; /* [n_turn], by sentence, each once */
    uint32_t n_party, n_turn;
    psc_where venue;
    psc_str matter; /* "Darfur" of "Darfur talks"; empty */
    psc_when when;
    psc_meeting_status status; /* as last told */
} psc_meeting;

#ifdef __cplusplus
}
#endif
#endif
