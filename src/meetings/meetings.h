/* SPDX-License-Identifier: Apache-2.0 */
/* Finding meetings: mentions sentence by sentence, then one meeting of many mentions.
 *
 *     psc_meeting_rules_load(&r, &arena, source, n, complain, ctx);            // once
 *     psc_meetings_code(r, &doc_arena, &report, graph, &list);                 // a document
 *
 * mention.c finds the words that tell of a meeting, party.c who takes part and where,
 * merge.c which mentions are one meeting.  All words stand in data/meetings. */
#ifndef PSC_MEETINGS_MEETINGS_H
#define PSC_MEETINGS_MEETINGS_H

#include "events/events.h"
#include "text/phrasebook.h"
#include <priscus/report.h>

PSC_MUST_USE psc_status psc_meeting_rules_load(psc_phrasebook **out, psc_arena *a,
                                               const psc_book_source *source, uint32_t n,
                                               void (*complain)(void *, const psc_err *),
                                               void *ctx);

typedef struct psc_meeting_list {
    psc_meeting *at; /* [n], by first sentence */
    uint32_t n, cap;
} psc_meeting_list;

/* All meetings of the report, of which document, times and places are known; `graph` is what
 * psc_events_code returned. */
void psc_meetings_code(const psc_phrasebook *r, psc_arena *arena, const psc_report *report,
                       psc_graph *graph, psc_meeting_list *list);

/* Run the examples of data/meetings.  `code` takes a text through all stages. */
typedef psc_meeting_list (*psc_meeting_coder)(void *ctx, psc_str text);
uint32_t psc_meetings_check(const psc_phrasebook *r, psc_arena *arena, psc_meeting_coder code,
                            void *ctx, void (*complain)(void *, const psc_err *),
                            void *complain_ctx, uint32_t *run);

#endif
