/* SPDX-License-Identifier: Apache-2.0 */
/* What the files share that find the sides of an act. */
#ifndef PSC_EVENTS_SIDE_PARTS_H
#define PSC_EVENTS_SIDE_PARTS_H

#include "events/coder.h"

/* side_words.c */

/* A state by its name. */
bool psc_side_is_state(const psc_graph *g, int32_t t);
/* Whom a refusal that names nobody is meant for. */
void psc_side_add_refused(psc_coder *c, psc_side *s, const psc_act *a);
/* Whom a threat that names nobody is meant for. */
void psc_side_add_threatened(psc_coder *c, const psc_act *a, const psc_side *actor,
                             psc_side *recipient);
/* "rejected a French call": what nobody else is asked is asked of who refuses it. */
void psc_side_add_refuser(psc_coder *c, const psc_act *a, psc_side *recipient);
/* "deported two Russians, a step the Kremlin decried": whose step it is. */
void psc_side_add_mover(psc_coder *c, const psc_act *a, const psc_side *actor, psc_side *recipient);
/* "told the envoy that he would not attend": what one says of oneself is said to whom one tells
 * it. */
void psc_side_add_addressee(psc_coder *c, const psc_act *a, const psc_side *actor,
                            psc_side *recipient);
/* "wrote to the embassy asking it to waive": whom the verb above is spoken to. */
void psc_side_add_written_to(psc_coder *c, const psc_act *a, psc_side *recipient);
/* "was told that Chad would not attend": what is told of others is said to whoever hears it. */
void psc_side_add_hearer(psc_coder *c, const psc_act *a, psc_side *recipient);
/* "a charge Managua denied": whoever charged it. */
void psc_side_add_accuser(const psc_coder *c, psc_side *s, const psc_side *actor);
/* "accused Mali of it and recalled its envoy": a tie is cut to whom the verb before is about. */
void psc_side_add_target_before(psc_coder *c, const psc_act *a, const psc_side *actor,
                                psc_side *recipient);

/* side_place.c */

/* "sent flour to Latakia": what is given to a place is given to its country. */
void psc_side_add_place_helped(psc_coder *c, psc_side *s, const psc_side *actor, const psc_act *a);
/* "raided the village of Kiwanja", "bombed Kharkiv": it is done to those who live there. */
void psc_side_add_place_harmed(psc_coder *c, psc_side *s, const psc_side *actor, const psc_act *a,
                               const psc_rule *rule);
/* "attacked a village in Nigeria", "bombed a Baghdad market": not the state is attacked, but those who
 * live there. */
void psc_side_make_residents(psc_coder *c, psc_side *s, const psc_act *a);
/* "A missile from Yemen hit": whoever is there, where nobody tells who. */
void psc_side_add_those_there(psc_coder *c, psc_side *actor, const psc_act *a);

#endif
