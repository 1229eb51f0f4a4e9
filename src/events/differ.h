/* SPDX-License-Identifier: Apache-2.0 */
/* Whether two words stand for the same somebody, or for two of the same side. */
#ifndef PSC_EVENTS_DIFFER_H
#define PSC_EVENTS_DIFFER_H

#include "events/graph.h"

/* Two tokens that do not stand for the same person or group. */
bool psc_graph_differ(const psc_graph *g, int32_t a, int32_t b);

/* They differ, and neither speaks for the other, as a ministry does for its government. */
bool psc_graph_of_another_side(const psc_graph *g, int32_t a, int32_t b);

#endif
