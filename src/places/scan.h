/* SPDX-License-Identifier: Apache-2.0 */
/* The working state of finding places in one report, shared by the files of this folder. */
#ifndef PSC_PLACES_SCAN_H
#define PSC_PLACES_SCAN_H

#include "places/places.h"

/* Words that may name a place. */
typedef struct psc_spot {
    uint32_t sentence, first, last; /* tokens of the name */
    uint32_t wide;                  /* the last token with the noun behind: "Aleppo province" */
    uint32_t head;
    psc_str key;   /* of the name alone */
    psc_str kinds; /* what a noun beside it says it is */
    psc_stand stand;
    bool place_word;   /* a noun or preposition beside it says that it is a place */
    int32_t inside;    /* spot it may lie in: "Paris, Texas"; -1 */
    int32_t holds;     /* the other way round; -1 */
    psc_candidate *at; /* [n] the likeliest first */
    uint32_t n;
    uint32_t best;
} psc_spot;

typedef struct psc_scan {
    const psc_gazetteer *g;
    psc_arena *arena;
    const psc_document *doc;
    const psc_mentions *m; /* NULL: none known */
    psc_spot *spot;        /* [n] */
    uint32_t n, cap;
    psc_nameless *nameless;
} psc_scan;

/* toponym.c */
void psc_scan_sentence(psc_scan *sc, const psc_sentence *s);
/* stand.c: how the spot stands; false if it is no place at all (a person, a body). */
bool psc_stand_of(const psc_scan *sc, const psc_sentence *s, psc_spot *spot);
/* choose.c: the best candidate of each spot; NONE for those that are none. */
#define PSC_SPOT_NONE UINT32_MAX
void psc_choose_places(psc_scan *sc);
/* What spoke for the place, in words. */
psc_str psc_choose_why(const psc_scan *sc, const psc_spot *spot);

#endif
