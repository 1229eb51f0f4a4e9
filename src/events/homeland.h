/* SPDX-License-Identifier: Apache-2.0 */
/* The country of those who are named only by what they are: "police", "three protesters". */
#ifndef PSC_EVENTS_HOMELAND_H
#define PSC_EVENTS_HOMELAND_H

#include "events/graph.h"

/* Where the report is, and who has been found to be at home where, as it is read on. */
typedef struct psc_homeland {
    char (*of)[4];     /* [mentions] country found for the mention; empty: none */
    char country[4];   /* of the last sentence that told a place */
    const char *about; /* the country that most of the report speaks of; "" */
    bool away;         /* where it was written is only where one talks */
    uint32_t sentence;
} psc_homeland;

/* The country in which all places lie that the sentence tells; "" where there is none, or two. */
const char *psc_homeland_scene(const psc_graph *g);

/* The one country whose officials, forces or places the sentence speaks of; "" if none. */
const char *psc_homeland_only(const psc_graph *g, psc_event_type type);

/* homeland_report.c: the country of more than half of what the report names; "" if there is none. */
const char *psc_homeland_about(const psc_mentions *m);

void psc_homeland_init(psc_homeland *h, psc_arena *arena, const psc_mentions *m);

/* The country found before for who the mention goes back to; empty: none. */
const char *psc_homeland_known(const psc_homeland *h, const psc_mentions *m, int32_t mention);

/* Keeps the countries found for those who take part. */
void psc_homeland_keep(psc_homeland *h, const psc_mentions *m, const psc_event *e);

/* Keeps what the sentence tells for those that come. */
void psc_homeland_follow(psc_homeland *h, const psc_graph *g);

/* Gives a country to the members of both sides that have none, where the place of the deed, the
 * other side, the rest of the sentence, those before or the dateline tells it; and to the source,
 * which is copied. */
void psc_homeland_fill(const psc_homeland *h, const psc_graph *g, psc_event *e);

/* foreign.c: a guessed government that deals with a state told by name is not that state's own; of
 * `place` instead, if that is another ("": no place is told). */
void psc_foreign_unguess(psc_event *e, const char *place);

#endif
