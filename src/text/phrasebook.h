/* SPDX-License-Identifier: Apache-2.0 */
/* Words of the data found in sentences: a phrase book.
 *
 *     words  numeral            <- stanza: the kind its words are of
 *     unit   killed             <- what they tell besides, if anything
 *     match  form               <- only as written; else by lemma too
 *     word   two = 2; per cent  <- words and phrases, with a value where it matters
 *     yes    SENTENCE => WANT   <- examples, run by the stage that owns the book
 *     no     SENTENCE
 *
 * Each stage names its kinds and asks "does a phrase of kind k begin at token t".  Words
 * are compared without regard to case; a hyphen is a word of its own, as in tokens. */
#ifndef PSC_TEXT_PHRASEBOOK_H
#define PSC_TEXT_PHRASEBOOK_H

#include "base/arena.h"
#include "base/intern.h"
#include <priscus/document.h>

enum { PSC_KINDS_MAX = 63 };

typedef struct psc_book_source {
    const char *file; /* for messages */
    psc_str text;
} psc_book_source;

typedef struct psc_book_phrase {
    const uint32_t *word; /* [n] ids */
    uint32_t n;
    uint32_t next; /* next phrase with the same first word; 0: none */
    uint32_t kind;
    bool form;    /* only as written */
    double value; /* behind "="; 0 */
    psc_str unit; /* of the stanza; may be empty */
} psc_book_phrase;

typedef struct psc_book_example {
    uint32_t kind;
    psc_str unit; /* of the stanza */
    bool yes;
    psc_str text, want;
    const char *file;
    uint32_t line;
} psc_book_example;

typedef struct psc_phrasebook {
    psc_intern word;
    const psc_str *kind; /* [n_kind] names */
    uint32_t n_kind;
    psc_book_phrase *phrase; /* [n_phrase], from 1 */
    uint32_t n_phrase, cap_phrase;
    uint32_t *first; /* [word.n + 1] first phrase that begins with the word */
    uint64_t *begin; /* [word.n + 1] bit k: a phrase of kind k begins with the word */
    psc_book_example *example;
    uint32_t n_example, cap_example;
} psc_phrasebook;

/* Read n sources into the arena; sources, names and arena outlive the book.  Every bad line
 * is told to `complain` (may be NULL); PSC_DATA if there was one. */
PSC_MUST_USE psc_status psc_phrasebook_load(psc_phrasebook **out, psc_arena *a, const psc_str *kind,
                                            uint32_t n_kind, const psc_book_source *source,
                                            uint32_t n, void (*complain)(void *, const psc_err *),
                                            void *ctx);

/* The words of one sentence by their ids. */
typedef struct psc_words {
    const psc_phrasebook *book;
    const psc_sentence *sent;
    uint32_t *form, *lemma; /* [sent->n]; 0: no word of the book */
} psc_words;

psc_words psc_words_of(const psc_phrasebook *book, psc_arena *a, const psc_sentence *s);

/* Longest phrase of the kind that begins at token t; NULL if there is none.  Any t will do. */
const psc_book_phrase *psc_words_at(const psc_words *w, uint32_t t, uint32_t kind);
/* Longest phrase of the kind whose last word is token t. */
const psc_book_phrase *psc_words_ending(const psc_words *w, uint32_t t, uint32_t kind);
static inline bool psc_words_is(const psc_words *w, uint32_t t, uint32_t kind)
{
    return psc_words_at(w, t, kind) != NULL;
}

/* Run the examples; `holds` says whether one is met and what came, for the message.  Returns
 * how many fail, each told to `complain`; *run how many there are. */
typedef bool psc_book_holds(void *ctx, const psc_book_example *x, psc_str *got);
uint32_t psc_phrasebook_check(const psc_phrasebook *book, psc_book_holds *holds, void *ctx,
                              void (*complain)(void *, const psc_err *), void *complain_ctx,
                              uint32_t *run);
/* Do two lists parted by ";" tell the same?  Each item of `want` must be the item of `got`
 * in its place, or its first words. */
bool psc_book_same(psc_str want, psc_str got);

#endif
