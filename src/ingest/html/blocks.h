/* SPDX-License-Identifier: Apache-2.0 */
/* The lines of text that a page shows, in order, with what markup says of each.
 *
 * A block is a run of text that no block element interrupts: a paragraph, a heading,
 * an item, a cell.  Every block element knows its blocks by a range, so that sums
 * over a part of the page are two look-ups. */
#ifndef PSC_INGEST_HTML_BLOCKS_H
#define PSC_INGEST_HTML_BLOCKS_H

#include "ingest/cues.h"
#include "ingest/html/tree.h"

/* What an element is besides what data/page/html.txt says of it (cues.h). */
enum {
    PSC_HINT_LIST = PSC_HINT_END, /* in ul, ol, dl */
    PSC_HINT_TABLE = PSC_HINT_END * 2,
    PSC_HINT_QUOTE = PSC_HINT_END * 4,
    PSC_HINT_PRE = PSC_HINT_END * 8
};

/* Why a line is left out of the article. */
typedef enum psc_html_verdict {
    PSC_HTML_OUTSIDE, /* not in the article's element */
    PSC_HTML_KEPT,
    PSC_HTML_HINTED, /* by its markup */
    PSC_HTML_LINKED, /* all links */
    PSC_HTML_CUED,   /* by its words */
    PSC_HTML_EDGE,   /* before the first, behind the last paragraph */
    PSC_HTML_BARE    /* a heading over nothing */
} psc_html_verdict;

typedef struct psc_html_line {
    psc_str text;
    uint32_t node;       /* the block element that holds it */
    uint32_t width;      /* characters; those of scripts without blanks count for three */
    uint32_t link_width; /* of these, in links */
    uint32_t bold_width;
    uint32_t commas, stops; /* in and at the end of sentences */
    uint32_t hints;
    uint8_t heading;  /* 1..6; 0: none */
    bool closed;      /* ends like a sentence */
    bool paragraph;   /* in a p */
    bool row;         /* of a table, its cells parted by bars */
    bool only_digits; /* and signs: a time, a number of comments */
    uint8_t verdict;  /* psc_html_verdict */
} psc_html_line;

typedef struct psc_html_lines {
    const psc_html_tree *tree;
    psc_html_line *at; /* [n] */
    uint32_t n, cap;
    uint32_t *first, *last; /* [tree->n] lines of a block element: first <= i < last */
    uint32_t *own, *all;    /* [tree->n] hints of the element itself, and with its ancestors' */
} psc_html_lines;

void psc_html_find_lines(const psc_page_cues *cues, psc_arena *a, const psc_html_tree *t,
                         psc_html_lines *out);
/* Hand hints down to the lines.  A hint that would take more than `most` of the width
 * of the page's prose is not believed. */
void psc_html_inherit(psc_html_lines *l, psc_arena *a, double most);

/* Like a sentence of running text. */
bool psc_html_is_prose(const psc_html_line *l);

#endif
