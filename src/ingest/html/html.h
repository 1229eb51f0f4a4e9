/* SPDX-License-Identifier: Apache-2.0 */
/* An HTML page -> the words of its article, and what the page says about it.
 *
 *     psc_html_page page;
 *     psc_html_read(cues, &arena, utf8, url, PSC_HTML_PAGE, &page);
 *     for (uint32_t i = 0; i < page.n_block; i++) use(page.block[i].text);
 *
 * Works on any bytes: bad UTF-8 becomes U+FFFD, NUL a blank.  Nothing is fetched,
 * no entity but HTML's own is known, scripts are never run.  Time and memory are
 * linear in the input.  Texts live in the arena or borrow from the input. */
#ifndef PSC_INGEST_HTML_HTML_H
#define PSC_INGEST_HTML_HTML_H

#include "ingest/cues.h"
#include <priscus/document.h>

typedef enum psc_html_how {
    PSC_HTML_PAGE,    /* a page: the article is looked for */
    PSC_HTML_FRAGMENT /* a feed's or a mail's body: all prose is the article's */
} psc_html_how;

typedef enum psc_html_kind {
    PSC_HTML_PARAGRAPH,
    PSC_HTML_HEADING, /* of a part of the article; the headline is page.title */
    PSC_HTML_ITEM,    /* of a list */
    PSC_HTML_QUOTE,   /* a block quote */
    PSC_HTML_ROW,     /* of a table, cells parted by a blank, a bar and a blank */
    PSC_HTML_CORRECTION
} psc_html_kind;

typedef struct psc_html_block {
    psc_str text; /* valid UTF-8, one line, white space squeezed */
    psc_html_kind kind;
} psc_html_block;

/* Where a date was found, best first. */
typedef enum psc_html_from {
    PSC_HTML_FROM_NONE,
    PSC_HTML_FROM_JSON_LD,
    PSC_HTML_FROM_META,
    PSC_HTML_FROM_TIME, /* a time element or microdata */
    PSC_HTML_FROM_URL,
    PSC_HTML_FROM_TEXT
} psc_html_from;

typedef struct psc_html_page {
    psc_str title, byline, publisher, section;
    psc_str url;      /* canonical, as the page has it; may be relative */
    psc_str language; /* ISO 639-1, lower case */
    psc_str agency;   /* that a line beside the article names as its origin */
    psc_day published, modified;
    psc_html_from published_from, modified_from;
    psc_html_block *block; /* [n_block] the article, in order, without its headline */
    uint32_t n_block, cap_block;
    psc_str *caption; /* [n_caption] of pictures and films */
    uint32_t n_caption, cap_caption;
} psc_html_page;

/* `url`: where the page came from, empty if unknown (it may tell the date). */
void psc_html_read(const psc_page_cues *cues, psc_arena *a, psc_str utf8, psc_str url,
                   psc_html_how how, psc_html_page *out);

#endif
