/* SPDX-License-Identifier: Apache-2.0 */
/* What keeps an act from being an event, in words for `priscus explain`; empty if nothing does. */
#ifndef PSC_EVENTS_OBSTACLE_H
#define PSC_EVENTS_OBSTACLE_H

#include "events/coder.h"

/* By the way it is told. */
psc_str psc_obstacle_told(const psc_coder *c, const psc_act *a);
/* By those who take part in it. */
psc_str psc_obstacle_who(const psc_coder *c, const psc_act *a, const psc_side *actor,
                         const psc_side *recipient);

#endif
