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

/* obstacle_general.c: what a law lets others do; what demands and aims are made up of. */
bool psc_act_is_lawful_only(const psc_coder *c, const psc_act *a);
bool psc_act_is_part_of_demand(const psc_coder *c, const psc_act *a);
/* What a statute says is to be done, and what befalls nobody in particular. */
bool psc_act_is_by_statute(const psc_coder *c, const psc_act *a);
bool psc_act_is_of_anybody(const psc_coder *c, const psc_act *a);
/* A wish that is no threat; what somebody is allowed to do as things stand. */
bool psc_act_is_wish(const psc_coder *c, const psc_act *a);
bool psc_act_is_opinion_of_nobody(const psc_coder *c, const psc_act *a);
bool psc_act_is_standing_right(const psc_coder *c, const psc_act *a);

#endif
