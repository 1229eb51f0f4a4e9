/* SPDX-License-Identifier: Apache-2.0 */
/* Inside retree*.c: asking the model for the tree of a sentence again, with arcs that it must have
 * or must not have, and what such a tree costs. */
#ifndef PSC_PARSE_RETREE_H
#define PSC_PARSE_RETREE_H

#include "parse/parser.h"

enum {
    PSC_SURE = 1000, /* no sum of arcs comes near it */
    PSC_TRIES = 16,  /* words that are tried for one place: long lists are left as they are */
    PSC_NEARLY = 3,  /* logits between a participle and a past tense that may be either */
    PSC_DEAR = 4     /* what a tree costs that is wrong elsewhere, as logits of arcs go */
};

/* Two words under one head by the relation of a subject. */
typedef struct psc_two_subjects {
    uint32_t verb, first, second;
} psc_two_subjects;

/* A tree. */
typedef struct psc_arcs {
    int32_t head[PSC_PIECE];
    uint8_t rel[PSC_PIECE];
} psc_arcs;

/* The cheapest tree offered so far. */
typedef struct psc_retree_way {
    psc_arcs best;
    float cost;
} psc_retree_way;

static inline bool psc_retree_is_subject(const psc_token *t)
{
    return t->rel == PSC_REL_NSUBJ || t->rel == PSC_REL_NSUBJ_PASS;
}

static inline bool psc_retree_is_nominal(const psc_token *t)
{
    return t->upos == PSC_UPOS_NOUN || t->upos == PSC_UPOS_PROPN;
}

/* ---- what the tagger and the tree say ---- */

/* Does the tagger take it for a past tense, or nearly? */
bool psc_retree_may_be_past(const psc_parser *p, const psc_token *tok, uint32_t t);
/* The best tag among those of the finite past, and what goes with it. */
void psc_retree_make_past(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t t);
/* The first verb with two subjects; false if there is none. */
bool psc_retree_two_subjects(const psc_parser *p, const psc_token *tok, uint32_t n,
                             psc_two_subjects *out);
/* The word's preposition; the word itself if it has none. */
uint32_t psc_retree_case(const psc_parser *p, const psc_token *tok, uint32_t word);
static inline bool psc_retree_has_case(const psc_parser *p, const psc_token *tok, uint32_t word)
{
    return psc_retree_case(p, tok, word) != word;
}
bool psc_retree_has_aux(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb);

/* ---- other trees ---- */

void psc_arcs_keep(const psc_parser *p, const psc_token *tok, uint32_t n, psc_arcs *out);
void psc_arcs_set(psc_parser *p, psc_token *tok, uint32_t n, const psc_arcs *from);
/* What all the arcs of the tree are worth to the model. */
float psc_retree_worth(const psc_parser *p, uint32_t n);
/* The tree of the table as it now stands, with its relations; what it costs beside the one of
 * worth `before`, both taken without what makes arcs sure. */
float psc_retree_solve(psc_parser *p, psc_token *tok, uint32_t n, float before, float sure);
/* Keep the tree at hand if it costs less than those before it. */
void psc_retree_offer(const psc_parser *p, const psc_token *tok, uint32_t n, float cost,
                      psc_retree_way *w);

/* ---- what is mended ---- */

/* If the sentence has no verb though it should, the best of the trees that have one. */
void psc_retree_find_verb(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n);
/* The cheapest way to leave the verb one subject; false if there is none. */
bool psc_retree_part_subjects(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n,
                              const psc_two_subjects *at);
/* A finite verb that must have a subject, and has none: no command, no second verb. */
bool psc_retree_lacks_subject(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t t);
void psc_retree_find_subject(psc_parser *p, psc_token *tok, uint32_t n, uint32_t verb);

#endif
