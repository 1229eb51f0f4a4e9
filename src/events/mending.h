/* SPDX-License-Identifier: Apache-2.0 */
/* A sentence's tree while it is mended.
 *
 * The rules of the lexicon look for words in certain places; parsers put some of them elsewhere.
 * Each step looks at one word, and changes arcs and tags if it knows what went wrong there.  The
 * sentence is copied before the first change, so that the tree shown is the parser's.  Whatever a
 * step does, what comes out is a tree: a step that hangs a word below itself is undone. */
#ifndef PSC_EVENTS_MENDING_H
#define PSC_EVENTS_MENDING_H

#include "events/rules.h"
#include <priscus/token.h>

typedef struct psc_mending {
    const psc_rules *rules;
    psc_arena *arena;
    const psc_sentence *sent; /* as it is by now */
    psc_token *own;           /* its tokens; NULL until the first change */
    const uint32_t *word;     /* [n] lemmas' ids in the rules; 0: no rule has it */
    const int32_t *entity;    /* [n] who stands there, -1 nobody; NULL: nobody is known */
    struct psc_mended {
        int32_t t;
        psc_token was;
    } * undo; /* [n_undo] what the step at work has changed, in that order */
    uint32_t n_undo, cap_undo;
} psc_mending;

/* Looks at the word at t; true if something was changed. */
typedef bool psc_mend_step(psc_mending *m, int32_t t);

psc_mend_step psc_mend_tag;     /* a word that was taken for another part of speech */
psc_mend_step psc_mend_remark;  /* "..., a nurse who had fled it said": who tells it */
psc_mend_step psc_mend_reduced; /* subjects with a participle behind them */
psc_mend_step psc_mend_verb;    /* verbs and objects that belong to another verb */
psc_mend_step psc_mend_said;    /* who says what to whom */
psc_mend_step psc_mend_deed;    /* deeds told by a noun, and what comes of them */
psc_mend_step psc_mend_clause;  /* clauses that stand where grammar allows, and rules do not look */
psc_mend_step psc_mend_words; /* what is asked or laid down as a condition, hung on who hears it */

/* mend_said.c: "was" before a participle. */
bool psc_mend_has_passive_aux(const psc_mending *m, int32_t t);

/* The first of the steps that changes something at t; false if none does. */
bool psc_mend_try(psc_mending *m, psc_mend_step *const *step, size_t n, int32_t t);

/* The token at t, to be changed. */
psc_token *psc_mend_edit(psc_mending *m, int32_t t);
void psc_mend_hang(psc_mending *m, int32_t t, int32_t head, psc_rel rel);
/* Hangs it there as a common noun, with its form for a lemma. */
void psc_mend_noun(psc_mending *m, int32_t t, int32_t head, psc_rel rel);

static inline const psc_token *psc_mend_at(const psc_mending *m, int32_t t)
{
    return &m->sent->tok[t];
}

static inline psc_rel psc_mend_rel(const psc_mending *m, int32_t t)
{
    return psc_rel_base((psc_rel)m->sent->tok[t].rel);
}

/* The first child of t by that relation that stands in [from, to); -1. */
int32_t psc_mend_child_in(const psc_mending *m, int32_t t, psc_rel rel, int32_t from, int32_t to);

static inline int32_t psc_mend_child(const psc_mending *m, int32_t t, psc_rel rel)
{
    return psc_mend_child_in(m, t, rel, 0, (int32_t)m->sent->n);
}

static inline bool psc_mend_is_verb(const psc_mending *m, int32_t t)
{
    return t >= 0 && m->sent->tok[t].upos == PSC_UPOS_VERB;
}

static inline bool psc_mend_is_noun(const psc_mending *m, int32_t t)
{
    return m->sent->tok[t].upos == PSC_UPOS_NOUN || m->sent->tok[t].upos == PSC_UPOS_PROPN;
}

static inline bool psc_mend_is_comma(const psc_mending *m, int32_t t)
{
    return t >= 0 && t < (int32_t)m->sent->n && psc_str_eq(m->sent->tok[t].form, PSC_STR(","));
}

#endif
