/* SPDX-License-Identifier: Apache-2.0 */
/* The country of those who are named only by what they are: "police", "three protesters". */
#ifndef PSC_EVENTS_HOMELAND_H
#define PSC_EVENTS_HOMELAND_H

#include "events/graph.h"

/* Gives a country to the members of both sides that have none, where the place of the deed, the
 * other side or the rest of the sentence tells it; and to the source, which is copied. */
void psc_homeland_fill(const psc_graph *g, psc_event *e);

#endif
