/* SPDX-License-Identifier: Apache-2.0 */
/* One deed of violence that two verbs of a sentence tell. */
#ifndef PSC_EVENTS_ONEDEED_H
#define PSC_EVENTS_ONEDEED_H

#include "events/graph.h"

/* Joins event `e` of the sentence to one of the [n] told before, if both are one deed: "opened
 * fire, killing two", "two were killed when troops opened fire".  True if nothing is left to tell
 * by `e` itself; it may have taken its actors from the other. */
bool psc_event_join(const psc_graph *g, psc_event *told, uint32_t n, psc_event *e);

/* The same codes in the same order. */
bool psc_same_codes(const psc_entity *a, uint32_t n, const psc_entity *b, uint32_t m);

#endif
