/* SPDX-License-Identifier: Apache-2.0 */
/* To whom a denial answers. */
#ifndef PSC_EVENTS_RETORT_H
#define PSC_EVENTS_RETORT_H

#include "events/graph.h"

/* The last event of this sentence or the one before in which somebody blamed these actors or their
 * country; NULL: none. */
const psc_event *psc_accusation_of(const psc_graph *g, const psc_event_list *list,
                                   const psc_entity *actor, uint32_t n);

#endif
