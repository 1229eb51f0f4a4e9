/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the graph share among themselves. */
#ifndef PSC_EVENTS_GRAPH_PART_H
#define PSC_EVENTS_GRAPH_PART_H

#include "events/graph.h"

/* The id of a lemma, capitals aside; 0: no rule knows it. */
uint32_t psc_graph_lemma_word(const psc_rules *r, psc_str lemma);

/* A "noun" that has subject and object, and no copula: a verb that was tagged wrong. */
bool psc_graph_is_mistagged_verb(const psc_graph *g, int32_t t);

/* The preposition of that id stands before t. */
bool psc_graph_has_case(const psc_graph *g, int32_t t, uint32_t word);

/* The clause at t has a mark: "to", "that", "after". */
bool psc_graph_has_mark(const psc_graph *g, int32_t t);

/* The object as the tree has it, where it hangs elsewhere too, passives not undone; -1. */
int32_t psc_graph_object(const psc_graph *g, int32_t t);

/* "Kenya was given tanks": the object beside the subject of a passive, also where the tree takes
 * it for a predicate; -1. */
int32_t psc_graph_thing_given(const psc_graph *g, int32_t t);

/* Somebody, or somebody's: "the rebels", "the Russian proposal". */
bool psc_graph_is_somebody(const psc_graph *g, int32_t t);

#endif
