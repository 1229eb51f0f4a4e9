/* SPDX-License-Identifier: Apache-2.0 */
/* How sure a coded event is.
 *
 *     psc_confidence_load(&w, &arena, source, n, complain, ctx);   // once
 *     e.evidence = psc_evidence_of(&graph, &act, &e);              // an event, in the coder
 *     psc_confidence_weigh(w, &list);                              // all events of a report
 *
 * Evidence is a set of plain signs: who is missing, how far he stands from the trigger, what
 * kind of clause tells it.  Confidence is the logistic function of the sum of their weights,
 *
 *     p = 1 / (1 + exp(-(w_0 + sum of w_i)))
 *
 * which tools/fit_confidence.py fits to codings judged by hand; docs/events.md has the table
 * of how well it holds. */
#ifndef PSC_EVENTS_CONFIDENCE_H
#define PSC_EVENTS_CONFIDENCE_H

#include "events/events.h"
#include "text/phrasebook.h"

struct psc_act;

typedef struct psc_confidence psc_confidence;

/* Sources are the files of data/confidence. */
PSC_MUST_USE psc_status psc_confidence_load(psc_confidence **out, psc_arena *a,
                                            const psc_book_source *source, uint32_t n,
                                            void (*complain)(void *, const psc_err *), void *ctx);

/* Signs of an event whose roles, modality and source are known. */
uint64_t psc_evidence_of(const psc_graph *g, const struct psc_act *a, const psc_event *e);

double psc_confidence_of(const psc_confidence *w, uint64_t evidence);
void psc_confidence_weigh(const psc_confidence *w, psc_event_list *list);

#endif
