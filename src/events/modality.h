/* SPDX-License-Identifier: Apache-2.0 */
/* Whether an act took place: asserted, future, hypothetical, negated or historical. */
#ifndef PSC_EVENTS_MODALITY_H
#define PSC_EVENTS_MODALITY_H

#include "events/act.h"

/* The sentence asks whether t is so: "Will they attack?", not "Why did they attack?". */
bool psc_graph_is_asked(const psc_graph *g, int32_t t);

/* "Had the guards fired", "should Chad attack": the auxiliary before the subject of t. */
bool psc_graph_is_inverted(const psc_graph *g, int32_t t);

/* An adjective of the noun t, or one said of it, is a cue: "possible talks", "talks are likely". */
bool psc_graph_adjective_cue(const psc_graph *g, int32_t t, psc_cue cue);

/* `when` is the time found for the act among the sentence's timex[n]. */
psc_modality psc_act_modality(psc_graph *g, const psc_act *a, const psc_timex *timex, uint32_t n,
                              const psc_when *when);

#endif
