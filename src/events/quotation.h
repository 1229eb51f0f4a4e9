/* SPDX-License-Identifier: Apache-2.0 */
/* Quotations: where they begin and end, and who speaks them.
 *
 *     psc_quotations *q = psc_quotations_mark(arena, doc);
 *     for each sentence s, in order:
 *         speaker = psc_quotations_speaker(q, s);    // of a quotation that goes on
 *         ... build the graph, code the sentence ...
 *         psc_quotations_follow(q, &graph, &list);   // adds its quotes
 *
 * Marks are paired within a paragraph.  A mark without a partner reaches to the end
 * of its sentence at most, so that a stray one spoils nothing behind it; a quotation
 * goes on into the next paragraph only if that opens with a mark again. */
#ifndef PSC_EVENTS_QUOTATION_H
#define PSC_EVENTS_QUOTATION_H

#include "events/act.h"

typedef struct psc_quotations psc_quotations;

psc_quotations *psc_quotations_mark(psc_arena *arena, const psc_document *doc);

/* Entity whose words the whole sentence is, told before it; -1. */
int32_t psc_quotations_speaker(psc_quotations *q, const psc_sentence *s);

/* Take note of who speaks in the sentence of g; its quotes go to list (may be NULL). */
void psc_quotations_follow(psc_quotations *q, psc_graph *g, psc_quote_list *list);

#endif
