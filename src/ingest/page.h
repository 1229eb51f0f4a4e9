/* SPDX-License-Identifier: Apache-2.0 */
/* A page as paragraphs with a kind each: which are the article, its headline,
 * its byline and date line, and which are clutter.
 *
 * The order of work: cues of data/page first (they need no context), then first
 * and last paragraph of the article, then what only context can tell: cues of
 * head and tail, repeated lines, headline, byline, date. */
#ifndef PSC_INGEST_PAGE_H
#define PSC_INGEST_PAGE_H

#include "ingest/cues.h"
#include "ingest/plain.h"
#include <priscus/document.h>

typedef enum psc_part_kind {
    PSC_PART_BODY,
    PSC_PART_TITLE,
    PSC_PART_BYLINE,
    PSC_PART_DATE,
    PSC_PART_CLUTTER
} psc_part_kind;

typedef struct psc_part {
    psc_str text;
    uint32_t *id;   /* [n_id] ids of the first words, see cues.h */
    uint32_t *hash; /* [n_id] */
    uint32_t n_id;  /* at most PSC_PAGE_WORDS */
    uint32_t n_word;
    uint8_t kind; /* psc_part_kind */
    bool closed;  /* ends like a sentence */
    bool colon;   /* ends in a colon */
} psc_part;

typedef struct psc_page {
    const psc_page_cues *cues;
    psc_part *at; /* [n] */
    uint32_t n;
    uint32_t first, last; /* first and last paragraph of the article; first > last: none */
    int32_t title;        /* index; -1 */
    int copyright;        /* year of the copyright line; 0: there is none */
} psc_page;

/* Cut clean text into parts, all BODY as yet. */
psc_page psc_page_cut(const psc_page_cues *cues, psc_arena *a, psc_str clean);
/* Mark clutter.  `title` is the headline as metadata have it; empty if unknown. */
void psc_page_mark(psc_page *p, psc_str title);
/* Read title, byline and date of a marked page into doc, where doc has none; the year
 * of the copyright line into p. */
void psc_page_facts(psc_page *p, psc_document *doc);

/* A line of its own. */
psc_part psc_part_of(const psc_page_cues *cues, psc_arena *a, psc_str text);
/* The group of the cue that the part shows, the first in the file if several; NULL.
 * `zoned`: ask the groups of head and tail instead of the others. */
const psc_page_group *psc_part_cue(const psc_page_cues *c, const psc_part *t, bool zoned);
/* "(AFP)" or "(Photo: Reuters)" at the end of a line that is no sentence. */
bool psc_part_is_credit(const psc_page_cues *c, const psc_part *t);
/* The agency that a line of that kind names as the report's origin ("© 2016 AFP"); empty. */
psc_str psc_part_origin(const psc_page_cues *c, const psc_part *t);
/* The agency in a byline ("JANE DOE, Associated Press") into a document without one. */
void psc_page_settle_origin(const psc_page_cues *c, psc_document *doc);
/* Like a sentence of running text: closed, or too long for a line of a menu. */
bool psc_part_is_prose(const psc_part *t);

/* A day with its year in s, at or after *at; steps *at behind it and tells where it began. */
bool psc_page_date(const psc_page_cues *c, psc_str s, size_t *at, size_t *beg, psc_day *day);
/* "GENEVA, Feb 11 (Reuters) - " at the front of s: returns its length in bytes, 0 if none.
 * A date without a year gets `year` (0: none). */
size_t psc_page_dateline(const psc_page_cues *c, psc_str s, int year, psc_dateline *out);
/* Put the dateline of an article's first paragraph into doc; a date in it dates a
 * report that has none.  `copyright`: the year of the copyright line, 0 if unknown. */
void psc_page_settle_dateline(const psc_page_cues *c, psc_str first, int copyright,
                              psc_document *doc);

#endif
