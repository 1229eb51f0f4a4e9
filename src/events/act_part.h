/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the acts share among themselves. */
#ifndef PSC_EVENTS_ACT_PART_H
#define PSC_EVENTS_ACT_PART_H

#include "events/act.h"

/* ---- lists of tokens, each of which stands in them once (act_roles.c) ---- */

bool psc_args_has(const psc_args *a, int32_t t);
/* Adds t; nothing if it is -1, or there already, or the list is full. */
void psc_args_add(psc_args *a, int32_t t);
void psc_args_add_all(psc_args *a, const psc_args *more);
/* Adds what stands below t after that preposition. */
void psc_args_add_prep(psc_graph *g, psc_args *a, int32_t t, uint32_t prep);
void psc_args_drop(psc_args *a, const psc_args *gone);
/* One of them is a known actor, or somebody's; without actors any token is. */
bool psc_args_name_somebody(psc_graph *g, const psc_args *a);

/* ---- who does it and to whom (act_roles.c) ---- */

/* A noun with no copula: one with a copula has a subject like a verb ("they are terrorists"). */
bool psc_graph_is_nominal(const psc_graph *g, int32_t t);
/* Actors and recipients of the noun t. */
void psc_act_noun_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a);
/* Actors and recipients of t, a noun or a verb. */
void psc_act_fill_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a);
/* "demanded the release of its sailors": those who are to be freed are not the ones it is asked
 * of, unless their country tells whom. */
void psc_act_drop_spared(const psc_graph *g, psc_args *done_to, const psc_args *actor);

/* ---- inner acts (act_inner.c) ---- */

/* Has a rule, and not one that only says that something is said. */
bool psc_act_can_be_inner(const psc_graph *g, int32_t t);
/* The act that the outer one at t is about; -1. */
int32_t psc_act_find_inner(psc_graph *g, int32_t t, const psc_rule *rule);
/* Words that the pattern asked for tell the same happening: "air strikes hit". */
void psc_act_take_needs(psc_graph *g, int32_t t, const psc_pattern *pat);
/* "turned out for a rally against the premier": whom the noun that was taken in is done to. */
void psc_act_take_roles(psc_graph *g, int32_t t, psc_act *a);
/* "discussed trade and the release of prisoners", "talks on a withdrawal": only spoken of. */
void psc_act_take_topic(psc_graph *g, int32_t t);

/* ---- the table (act_table.c) ---- */

/* The cell of a row and an op; NULL: the table has none. */
const psc_cell *psc_act_cell(const psc_graph *g, int16_t row, psc_op op);
/* Put the cell's code on the act; true if the pair has one. */
bool psc_act_put_cell(const psc_graph *g, psc_act *a, psc_op op);
/* "rejected calls to resign", "urged them to seek talks": what is asked or offered counts, not
 * that it was asked. */
void psc_act_pass_content(psc_act *inner, psc_op op);
/* What may happen: a meeting that may be held is one that is meant to be. */
void psc_act_possible(const psc_graph *g, psc_act *a);

/* ---- "will", "not", "could", "must" (act_finite.c) ---- */

/* What the words about the finite verb t make of its act. */
void psc_act_finite(psc_graph *g, int32_t t, psc_act *a);

#endif
