/* SPDX-License-Identifier: Apache-2.0 */
/* The country of those who are named only by what they are: "police", "three protesters". */
#ifndef PSC_EVENTS_HOMELAND_H
#define PSC_EVENTS_HOMELAND_H

#include "events/graph.h"

/* Where the report is, as it is read on; zeroed before the first sentence. */
typedef struct psc_homeland {
    char country[4]; /* of the last sentence that told a place */
    uint32_t sentence;
} psc_homeland;

/* The country in which all places lie that the sentence tells; "" where there is none, or two. */
const char *psc_homeland_scene(const psc_graph *g);

/* Keeps what the sentence tells for those that come. */
void psc_homeland_follow(psc_homeland *h, const psc_graph *g);

/* Gives a country to the members of both sides that have none, where the place of the deed, the
 * other side, the rest of the sentence, those before or the dateline tells it; and to the source, which is copied. */
void psc_homeland_fill(const psc_homeland *h, const psc_graph *g, psc_event *e);

#endif
