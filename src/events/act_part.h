/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the acts share among themselves. */
#ifndef PSC_EVENTS_ACT_PART_H
#define PSC_EVENTS_ACT_PART_H

#include "events/act.h"

/* ---- lists of tokens, each of which stands in them once (act_args.c) ---- */

bool psc_args_has(const psc_args *a, int32_t t);
/* Adds t; nothing if it is -1, or there already, or the list is full. */
void psc_args_add(psc_args *a, int32_t t);
void psc_args_add_all(psc_args *a, const psc_args *more);
void psc_args_drop(psc_args *a, const psc_args *gone);
/* Add what fills a slot of t, or several; of a kind; after a preposition. */
void psc_args_add_slot(psc_graph *g, psc_args *a, int32_t t, psc_slot slot);
void psc_args_add_slots(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots);
void psc_args_add_kind(psc_graph *g, psc_args *a, int32_t t, psc_slot_kind kind);
void psc_args_add_prep(psc_graph *g, psc_args *a, int32_t t, uint32_t prep);
/* One of them is a known actor, or somebody's; without actors any token is. */
bool psc_args_name_somebody(psc_graph *g, const psc_args *a);
/* One of them is somebody, or what is called after him: "a UN convoy", not "its outpost". */
bool psc_args_name_thing(const psc_graph *g, const psc_args *a);
/* "the Russian side", "the killing by soldiers": a noun that stands for somebody else. */
bool psc_graph_has_owner(psc_graph *g, int32_t t);
/* Somebody, or a thing of somebody's: "the cabinet's decision". */
bool psc_graph_is_somebodys(psc_graph *g, int32_t t);

/* ---- who does it and to whom (act_roles.c) ---- */

/* A noun with no copula: one with a copula has a subject like a verb ("they are terrorists"). */
static inline bool psc_graph_is_nominal(const psc_graph *g, int32_t t)
{
    return psc_graph_is_noun(g, t) && psc_graph_child(g, t, PSC_REL_COP) < 0;
}
/* Actors and recipients of t, a noun or a verb. */
void psc_act_fill_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a);
/* "demanded the release of its sailors": those who are to be freed are not the ones it is asked
 * of, unless their country tells whom. */
void psc_act_drop_spared(const psc_graph *g, psc_args *done_to, const psc_args *actor);

/* ---- happenings that nouns tell (act_noun.c) ---- */

/* Actors and recipients of the noun t. */
void psc_act_noun_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a);
/* "a school shooting", "the mosque attack": where people learn, pray or are healed. */
bool psc_graph_is_soft_target(const psc_graph *g, int32_t t);

/* ---- to whom a verb does it (act_recipients.c) ---- */

/* The object; where a particle was taken for a preposition ("handed over tents"), the noun
 * behind it. */
int32_t psc_act_object(psc_graph *g, int32_t t);
/* The pattern at t asks for the object by name: "sent tanks". */
bool psc_act_asks_object(const psc_graph *g, int32_t t);
/* Those in the rule's slots, wherever the tree hangs them. */
void psc_act_add_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_rule *rule);
/* "called the president a traitor": what somebody is called is nobody it is said of. */
void psc_act_drop_predicate(const psc_graph *g, int32_t t, psc_act *a);
/* "took four sailors hostage": the word that the pattern asks for, where somebody else suffers. */
void psc_act_drop_complement(const psc_graph *g, psc_args *a, int32_t t);
/* "protested against the killing of a trader": who suffers what is protested against is not its
 * target; who does it is. */
void psc_act_spare_victims(psc_graph *g, int32_t t, psc_args *a);
/* Those that are the deed of the rule itself. */
void psc_act_drop_deed(const psc_graph *g, psc_args *a, const psc_rule *rule);

/* ---- gifts (act_gift.c) ---- */

/* "the sale of 66 fighters to Taipei": what is given gets nothing. */
void psc_act_drop_gift(const psc_graph *g, int32_t t, psc_args *a);
/* "paid the debt that Mongolia ran up": who a clause says needs or owes what is given gets it. */
void psc_act_add_needy(psc_graph *g, psc_args *a, int32_t t);
/* "Tents donated by Ankara were handed to the villagers": one gift, and who gave it gives. */
void psc_act_take_giver(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a);

/* ---- one deed told twice (act_deed.c) ---- */

/* A happening that does something stands for those who do it: "the shelling by the
 * rebels killed ...", "fled the bombardment by the army". */
void psc_act_add_doers(psc_graph *g, psc_args *a);
/* "were killed in a Russian air strike", "wounded in clashes with the rebels": one deed, told by
 * its noun and by the harm it did. */
void psc_act_take_deed(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a);
/* "were kidnapped and killed by rebels": who does the last of it does it all. */
void psc_act_share_doer(psc_graph *g, psc_args *a, int32_t t);

/* ---- weapons (act_weapon.c) ---- */

/* "rockets fired by the rebels struck", "killed in an attack claimed by": where the words for who
 * does it name a weapon or nobody, whoever used or claimed it, or where it came from. */
void psc_act_take_wielder(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a);

/* ---- happenings beside a verb (act_beside.c) ---- */

/* Whoever does something during, after or with the happening that the noun t tells. */
void psc_act_take_part(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a);
/* "during his visit there": the state told last before it, other than the visitor's own. */
void psc_act_add_there(psc_graph *g, int32_t t, psc_act *a);
/* "flew to Kandahar for talks with the Taliban": whom the visitor goes to a mere place to see. */
void psc_act_add_hosts(psc_graph *g, int32_t t, psc_act *a);

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
/* "is not ready to sign", "will never agree to it": refused (frame willing). */
bool psc_act_unwilling(psc_graph *g, int32_t t, const psc_rule *rule);

#endif
