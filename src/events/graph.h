/* SPDX-License-Identifier: Apache-2.0 */
/* One sentence as the coder sees it: the tree with its logical arguments.
 *
 * Surface relations are undone here and nowhere else: who is the subject of a
 * passive, an infinitive, a participle, a relative clause, a second conjunct.
 * Patterns and roles then speak of logical slots alone. */
#ifndef PSC_EVENTS_GRAPH_H
#define PSC_EVENTS_GRAPH_H

#include "events/rules.h"

/* What matched on a token. */
typedef struct psc_predicate {
    int32_t pattern;   /* index in rules; -1: none */
    int32_t subj, obj; /* logical arguments as tokens; -1: none in the tree */
    bool found;        /* subj and obj have been looked for */
    bool passive;
    bool inner;    /* is the inner act of another predicate */
    int32_t outer; /* that predicate */
} psc_predicate;

struct psc_graph {
    const psc_rules *rules;
    psc_arena *arena;
    const psc_document *doc;
    const psc_sentence *sent;
    const psc_mentions *mentions; /* NULL: no actors known */
    uint32_t *word;               /* [n] word id of the lemma; 0: no rule knows it */
    int32_t *child, *next;        /* [n] first child, next sibling, in order; -1 */
    psc_predicate *pred;          /* [n] */
    int32_t *entity;              /* [n] first entity of the token; -1 */
    int32_t speaker;              /* entity that speaks the whole sentence, told before it; -1 */
    uint64_t has;                 /* psc_word_bit of all words, and of those that names stand for */
    uint32_t n;
};

/* `speaker`: entity whose quotation goes on in this sentence; -1. */
void psc_graph_init(psc_graph *g, const psc_rules *rules, psc_arena *arena, const psc_document *doc,
                    const psc_sentence *sent, const psc_mentions *mentions, int32_t speaker);

/* The token number that stands for the outside speaker (no token of the sentence). */
static inline int32_t psc_graph_outside(const psc_graph *g)
{
    return (int32_t)g->n;
}

static inline const psc_token *psc_graph_tok(const psc_graph *g, int32_t t)
{
    return &g->sent->tok[t];
}
static inline psc_rel psc_graph_rel(const psc_graph *g, int32_t t)
{
    return (psc_rel)g->sent->tok[t].rel;
}
static inline psc_rel psc_graph_base(const psc_graph *g, int32_t t)
{
    return psc_rel_base((psc_rel)g->sent->tok[t].rel);
}

/* A noun, and used as one: taggers take "that they release the men" for a noun. */
bool psc_graph_is_noun(const psc_graph *g, int32_t t);

/* The mention that a pronoun or short name goes back to; itself if to none. */
const psc_entity *psc_graph_first_mention(const psc_graph *g, const psc_entity *e);
/* First child by relation (exact); -1. */
int32_t psc_graph_child(const psc_graph *g, int32_t t, psc_rel rel);
/* First entity of a token (relative pronouns: their antecedent's); -1. */
int32_t psc_graph_entity(const psc_graph *g, int32_t t);
/* True if a child by advmod, aux, det, mark, case or cc is a cue of that kind;
 * its token goes to *at unless NULL. */
bool psc_graph_cue(const psc_graph *g, int32_t t, psc_cue cue, int32_t *at);
/* The "no" opens a quotation that ends before t: chanting "No to war", hundreds marched. */
bool psc_graph_is_slogan(const psc_graph *g, int32_t no, int32_t t);
/* "to" stands before the verb t. */
bool psc_graph_infinitive(const psc_graph *g, int32_t t);
/* "some of its rules": what is counted stands for the whole phrase; else t itself. */
int32_t psc_graph_counted(const psc_graph *g, int32_t t);
/* "a drone attack", "a Kabul bombing": the word t before the noun tells by what means or where, not
 * whose deed it is: one of no country that the noun's pattern asks for, or a capital before a deed
 * of violence or a protest. */
bool psc_graph_is_circumstance(const psc_graph *g, int32_t noun, int32_t t);
/* First and last token of the subtree. */
void psc_graph_reach(const psc_graph *g, int32_t t, uint32_t *first, uint32_t *last);
/* True if a is t or above it. */
bool psc_graph_above(const psc_graph *g, int32_t a, int32_t t);
/* "wanted in Spain", "sought by Spain": the word at t tells who looks for somebody. */
bool psc_graph_is_seeking(const psc_graph *g, int32_t t);

/* Logical subject and object, found once. */
const psc_predicate *psc_graph_arguments(psc_graph *g, int32_t t);

/* "closed the border with Sudan and its soldiers disarmed ...": the noun that the tree joins to
 * another, but which the verb t, joined without a word, has for its subject; -1. */
int32_t psc_graph_joined_subject(const psc_graph *g, int32_t t);

enum { PSC_FILL_MAX = 32 };
/* Tokens that fill a slot of t, conjuncts not followed; returns how many (at
 * most PSC_FILL_MAX) are in out. */
uint32_t psc_graph_fill(psc_graph *g, int32_t t, psc_slot slot, int32_t *out);

/* Fills in g->has, from the words and mentions. */
void psc_graph_note_words(psc_graph *g);
/* The best pattern of the token; -1 if none holds. */
int32_t psc_graph_match(psc_graph *g, int32_t t);
/* The best of the patterns of any word ("*"); -1. */
int32_t psc_graph_match_any(psc_graph *g, int32_t t);
/* The rule of the pattern that matched at t; NULL if none did, or t is no word of this sentence. */
const psc_rule *psc_graph_rule(const psc_graph *g, int32_t t);

#endif
