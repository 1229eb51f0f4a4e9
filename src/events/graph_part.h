/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the graph share among themselves. */
#ifndef PSC_EVENTS_GRAPH_PART_H
#define PSC_EVENTS_GRAPH_PART_H

#include "events/graph.h"

enum { PSC_GRAPH_DEPTH = 6 }; /* governors looked at for what a clause lacks */

/* The id of a lemma, capitals aside; 0: no rule knows it. */
uint32_t psc_graph_lemma_word(const psc_rules *r, psc_str lemma);

/* A "noun" that has subject and object, and no copula: a verb that was tagged wrong. */
bool psc_graph_is_mistagged_verb(const psc_graph *g, int32_t t);

/* The preposition of that id stands before t. */
bool psc_graph_has_case(const psc_graph *g, int32_t t, uint32_t word);

/* The clause at t has a mark: "to", "that", "after". */
bool psc_graph_has_mark(const psc_graph *g, int32_t t);

/* A form that may be a past tense or a past participle. */
static inline bool psc_graph_is_participle(const psc_graph *g, int32_t t)
{
    const uint8_t x = g->sent->tok[t].xpos;
    return x == PSC_XPOS_VBN || x == PSC_XPOS_VBD;
}

/* Prose ends in a full stop, headlines do not. */
static inline bool psc_graph_is_headline(const psc_graph *g)
{
    return g->n == 0 || g->sent->tok[g->n - 1].upos != PSC_UPOS_PUNCT;
}

/* "talks will be held: the premier ...": what stands behind a colon is no object of a passive. */
static inline bool psc_graph_colon_between(const psc_graph *g, int32_t a, int32_t b)
{
    for (int32_t k = a + 1; k < b; k++)
        if (psc_str_eq(g->sent->tok[k].form, PSC_STR(":"))) return true;
    return false;
}

/* ---- the verb's own arguments (graph_voice.c, graph_object.c, graph_subject.c) ---- */

/* The verb at t is passive. */
bool psc_graph_is_passive(const psc_graph *g, int32_t t);
/* Who does it in a passive: the phrase after "by"; -1. */
int32_t psc_graph_agent(const psc_graph *g, int32_t t);

/* The object as the tree has it, where it hangs elsewhere too, passives not undone; -1. */
int32_t psc_graph_object(const psc_graph *g, int32_t t);

/* "Kenya was given tanks": the object beside the subject of a passive, also where the tree takes
 * it for a predicate; -1. */
int32_t psc_graph_thing_given(const psc_graph *g, int32_t t);

/* The subject; *pass: that of a passive.  -1 each where there is none.  obj: the object found. */
int32_t psc_graph_subject(const psc_graph *g, int32_t t, int32_t obj, int32_t *pass);

/* ---- clauses on nouns (graph_relative.c, graph_clause.c) ---- */

/* A relative pronoun, or the gap of its clause, stands for the noun before. */
void psc_graph_resolve_relative(const psc_graph *g, int32_t t, psc_predicate *p);
/* Take the noun that the clause at t hangs on for what it lacks. */
void psc_graph_borrow_noun(const psc_graph *g, int32_t t, psc_predicate *p);

/* Somebody, or somebody's: "the rebels", "the Russian proposal". */
bool psc_graph_is_somebody(const psc_graph *g, int32_t t);

#endif
