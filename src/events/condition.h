/* SPDX-License-Identifier: Apache-2.0 */
/* What a threat hangs on: "would strike if Iran went on", "unless the army left the town". */
#ifndef PSC_EVENTS_CONDITION_H
#define PSC_EVENTS_CONDITION_H

#include "events/graph.h"

/* "should its forces cross": the verb of duty opens the clause of t, which asks nobody. */
bool psc_condition_inverted(const psc_graph *g, int32_t t);

/* Head of the conditional clause that goes with the act at `trigger`; -1. */
int32_t psc_condition_of(const psc_graph *g, int32_t trigger);

#endif
