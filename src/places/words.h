/* SPDX-License-Identifier: Apache-2.0 */
/* Words around the names of places, in classes (data/places/words.txt). */
#ifndef PSC_PLACES_WORDS_H
#define PSC_PLACES_WORDS_H

#include "base/arena.h"
#include <priscus/status.h>

/* Classes the machinery asks for by name; those with kinds come behind them. */
/* clang-format off */
#define PSC_NEAR_LIST(X) X(AT, "at") X(FROM, "from") X(PARTY, "party") \
    X(DIRECTION, "direction") X(TITLE, "title") X(BODY, "body") X(NEVER, "never")

typedef enum psc_near {
    PSC_NEAR_NONE,
#define X(id, name) PSC_NEAR_##id,
    PSC_NEAR_LIST(X)
#undef X
    PSC_NEAR_KINDS /* this and above: nouns of a kind of place */
} psc_near;
/* clang-format on */

typedef struct psc_near_word {
    psc_str word;
    uint16_t in; /* class */
} psc_near_word;

enum { PSC_NEAR_CLASSES = 48 };

typedef struct psc_near_words {
    psc_near_word *at; /* [n] sorted by class within word */
    uint32_t n, cap;
    psc_str kinds[PSC_NEAR_CLASSES]; /* of class PSC_NEAR_KINDS + i: "region; area" */
    uint32_t n_kinds;
} psc_near_words;

/* Reads a file on top of what is there; the arena owns the tables, the text is borrowed. */
PSC_MUST_USE psc_status psc_near_load(psc_near_words *w, psc_arena *arena, psc_str text,
                                      const char *file, psc_err *err);
void psc_near_sort(psc_near_words *w);
/* Is the word (any case) in the class? */
bool psc_near_is(const psc_near_words *w, psc_str word, psc_near in);
/* The kinds of place the noun tells of ("river; lake"); empty if of none. */
psc_str psc_near_kinds(const psc_near_words *w, psc_str word);
/* Is `kind` one of the list? */
bool psc_near_fits(psc_str kinds, psc_str kind);

#endif
