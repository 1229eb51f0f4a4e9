/* SPDX-License-Identifier: Apache-2.0 */
/* When and where a thing happens, by the tree of its sentence. */
#ifndef PSC_EVENTS_CIRCUMSTANCE_H
#define PSC_EVENTS_CIRCUMSTANCE_H

#include "events/graph.h"

/* The time nearest to the token, of the sentence's [n]; its period has from NONE if
 * there is none. */
psc_when psc_when_of(const psc_graph *g, const psc_timex *timex, uint32_t n, int32_t trigger);

/* The nearest place that stands behind a preposition of place; empty if there is none. */
psc_where psc_where_of(const psc_graph *g, int32_t trigger);

#endif
