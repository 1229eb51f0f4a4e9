/* SPDX-License-Identifier: Apache-2.0 */
/* From the acts of a sentence to its events: what the files of that step share.
 *
 *   coder.c        acts in the order of their words, events with time, modality and source
 *   side.c         the entities that the words of a role stand for
 *   side_find.c    who did it and to whom
 *   side_people.c  people whom no entity tells
 *   side_stranger.c  persons of whom only a name is told
 *   protest.c      a protest and what it demands
 *   obstacle.c     why an act makes no event */
#ifndef PSC_EVENTS_CODER_H
#define PSC_EVENTS_CODER_H

#include "events/act.h"
#include "events/homeland.h"
#include "events/owner.h"

typedef struct psc_coder {
    psc_graph g;
    const psc_timex *timex; /* of this sentence */
    uint32_t n_timex;
    psc_event_list *list;
    psc_trace *trace;
    psc_homeland *home;
    psc_proposals *proposals; /* of the report so far */
    uint32_t first_event;     /* of this sentence */
} psc_coder;

/* Actors or recipients of an event. */
typedef struct psc_side {
    psc_entity *at;
    uint32_t n, cap;
} psc_side;

/* The words from first to last, without closing punctuation. */
psc_phrase psc_coder_phrase(const psc_coder *c, uint32_t first, uint32_t last);
/* t with all that hangs on it. */
psc_phrase psc_coder_subtree(const psc_coder *c, int32_t t);
/* The same without what joins it to the words before: "planting mines" of "of planting mines". */
psc_phrase psc_coder_matter(const psc_coder *c, int32_t t);

/* The entities at the mention and those chained to it; true if any can be coded. */
bool psc_side_add_entity(psc_coder *c, psc_side *s, int32_t e);
/* Whoever the word stands for, with what is joined to it down to the depth. */
void psc_side_add(psc_coder *c, psc_side *s, int32_t t, int depth);
psc_side psc_side_of(psc_coder *c, const psc_args *args);
/* Is the entity, by this or another mention, on the side? */
bool psc_side_has(const psc_coder *c, const psc_side *s, const psc_entity *e);
/* Nobody does a thing to himself: those who act are no recipients. */
void psc_side_drop_actors(const psc_coder *c, psc_side *recipient, const psc_side *actor);

/* "Tens of thousands marched", "protests erupted in Kisumu": who protests, if no role tells. */
void psc_side_add_people(psc_coder *c, psc_side *s, const psc_act *a, const psc_where *where);
/* "Bombings took place in Tunis": whom they hit, if nobody takes part that a word tells. */
void psc_side_add_victims(psc_coder *c, psc_side *s, const psc_act *a, const psc_where *where);
/* "The party is banned in Turkey": the state that does so, if nobody is told. */
void psc_side_add_lawgiver(psc_coder *c, psc_side *s, const psc_act *a);
/* "killing 14": victims that are only counted. */
void psc_side_add_counted(psc_coder *c, psc_side *s, const psc_act *a);

/* Persons told by name alone: who is killed, held or tried, and who does violence. */
void psc_sides_add_strangers(psc_coder *c, const psc_act *a, psc_side *actor, psc_side *recipient);

/* Who did it and to whom, as far as the act and the words about it tell. */
void psc_sides_find(psc_coder *c, const psc_act *a, psc_side *actor, psc_side *recipient);

/* "marched, calling on the king to go": what a crowd demands is part of its protest. */
bool psc_crowd_demands(const psc_coder *c, const psc_act *a);
/* A crowd protests against those who are to go or to change, and those it blames. */
void psc_protest_against(psc_coder *c, const psc_act *a, const psc_side *recipient);
/* Is the event part of a protest told before?  That takes its recipients. */
bool psc_protest_join(psc_coder *c, const psc_event *e);

/* Why an act makes no event; empty if it makes one. */
psc_str psc_act_obstacle(const psc_coder *c, const psc_act *a, const psc_side *actor,
                         const psc_side *recipient);

#endif
