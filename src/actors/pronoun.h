/* SPDX-License-Identifier: Apache-2.0 */
/* What the files on pronouns share: who may be meant (pronoun_may.c), who is meant best
 * (pronoun_score.c, pronoun_thing.c), who speaks (pronoun_voice.c). */
#ifndef PSC_ACTORS_PRONOUN_H
#define PSC_ACTORS_PRONOUN_H

#include "actors/link.h"
#include "actors/np.h"

enum {
    PSC_PRONOUN_SUBJECT_BONUS = 15,
    PSC_PRONOUN_LIST_TOKENS = 24 /* how far the rest of a list is looked for */
};

typedef enum psc_pronoun_class {
    PSC_PRONOUN_NONE,
    PSC_PRONOUN_HE,
    PSC_PRONOUN_SHE,
    PSC_PRONOUN_IT,
    PSC_PRONOUN_THEY,
    PSC_PRONOUN_WE
} psc_pronoun_class;

typedef struct psc_anaphor {
    uint32_t token;
    psc_pronoun_class kind;
    int32_t verb;          /* whose subject it cannot be; -1 */
    bool reflexive;        /* "himself": whose subject it is */
    const psc_np *speaker; /* who says "they" of others; NULL */
    const psc_np *teller;  /* who says "he" of somebody else; NULL */
} psc_anaphor;

psc_pronoun_class psc_pronoun_class_of(const psc_scene *sc, uint32_t token);
/* Somebody of the kind, sex and number. */
bool psc_pronoun_fits(const psc_np *np, psc_pronoun_class c);
/* May the pronoun mean it at all? */
bool psc_pronoun_may_mean(const psc_scene *sc, const psc_known *k, const psc_anaphor *a);
/* Of somebody told before, at best some 200; -1: he cannot be meant. */
int psc_pronoun_score(const psc_scene *sc, const psc_known *k, const psc_anaphor *a);
/* Does a thing suit the pronoun better than somebody of that score?  Then np is of its owner, if
 * it has one. */
bool psc_pronoun_means_thing(psc_scene *sc, const psc_anaphor *a, int best_score, psc_np *np);
/* '"They beat us," she said of the soldiers': of whom it is said. */
bool psc_pronoun_said_of(psc_scene *sc, uint32_t token, psc_pronoun_class c, psc_np *np);
/* The side that the speaker speaks for, where at most a place of the sentence would be meant. */
bool psc_pronoun_speaks_for_side(psc_scene *sc, uint32_t token, const psc_known *best, psc_np *np);
/* Who says the quotation that the token stands in, if his phrase can be read already; NULL. */
const psc_np *psc_pronoun_quoted_by(psc_scene *sc, uint32_t token);

/* Words of a clause; tokens, -1 if there is none. */

int32_t psc_pronoun_subject_of(const psc_scene *sc, int32_t v);
/* Whose words the clause at v is, "a report by Amnesty accusing it". */
int32_t psc_pronoun_clause_author(const psc_scene *sc, int32_t v);
/* The verb whose subject this verb shares: "met him and urged ..." */
int32_t psc_pronoun_subject_verb(const psc_scene *sc, int32_t v);
/* A pronoun that is an object never means the subject of its own verb. */
bool psc_pronoun_same_clause(const psc_scene *sc, const psc_anaphor *a, uint32_t head);
/* The first of a list of states or persons, "they" of whom are all. */
bool psc_pronoun_begins_list(const psc_scene *sc, const psc_known *k);
bool psc_pronoun_is_quote_mark(const psc_token *t);

#endif
