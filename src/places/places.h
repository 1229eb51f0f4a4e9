/* SPDX-License-Identifier: Apache-2.0 */
/* The places of a report: which words name one, how they stand in their sentence, and
 * which of the places of that name is meant.
 *
 *     psc_nameless words = {0};                                  // for many reports
 *     psc_toponyms *t = psc_places_find(gazetteer, &arena, doc, mentions, &words);
 *     for (uint32_t i = t->first[s]; i < t->first[s + 1]; i++) use(&t->at[i]);
 *
 * toponym.c finds the words, stand.c how they stand, choose.c the place.  All of it is
 * linear in the words of the report, and in its toponyms times their candidates. */
#ifndef PSC_PLACES_PLACES_H
#define PSC_PLACES_PLACES_H

#include <priscus/event.h>

#include "actors/actors.h"
#include "places/gazetteer.h"

typedef struct psc_toponyms {
    psc_toponym *at; /* [n] by sentence and token */
    uint32_t n, cap;
    uint32_t *first; /* [n_sent + 1] first of each sentence */
} psc_toponyms;

/* Words that begin no name of the gazetteer, by their hash, met lately: all reports repeat them.
 * It belongs to one thread and one gazetteer. */
enum { PSC_NAMELESS = 4096 };
typedef struct psc_nameless {
    uint64_t at[PSC_NAMELESS]; /* by the hash's high bits; 0 none */
} psc_nameless;

/* Sentences need tags and trees; mentions may be NULL. */
psc_toponyms *psc_places_find(const psc_gazetteer *g, psc_arena *arena, const psc_document *doc,
                              const psc_mentions *m, psc_nameless *nameless);

/* Names that no actor has, and that are sure to be places of a country, become places of it among
 * the mentions, so that events know where they happen. */
void psc_places_tell(const psc_toponyms *all, const psc_gazetteer *g, const psc_document *doc,
                     psc_mentions *m);

/* These words of the sentence are somebody who is spoken to or of ("called on Riyadh"), or a day
 * ("October 6"): events are not placed by them from now on. */
void psc_places_claim(psc_toponyms *all, uint32_t sentence, psc_span span);

/* Which place of the gazetteer the words of *where mean, if any; the name stays as told. */
void psc_places_tie(const psc_toponyms *all, psc_arena *arena, psc_where *where);

/* Where that happens which hangs on a token of the sentence.  What *where already holds,
 * found without a gazetteer, stays if nothing better is known.  It borrows from the
 * toponyms. */
void psc_places_locate(const psc_toponyms *all, const psc_document *doc, uint32_t sentence,
                       uint32_t token, psc_where *where);

#endif
