/* SPDX-License-Identifier: Apache-2.0 */
/* Which lines of a page are its article. */
#ifndef PSC_INGEST_HTML_ARTICLE_H
#define PSC_INGEST_HTML_ARTICLE_H

#include "ingest/html/blocks.h"
#include "ingest/html/html.h"

/* What the page's metadata say, as evidence. */
typedef struct psc_html_claim {
    psc_str body;     /* the article's text; may be cut off, joined, or another one's */
    psc_str title[3]; /* its headline, best first; a site's name may follow */
} psc_html_claim;

/* Adds blocks and captions to `page`. */
void psc_html_judge(const psc_page_cues *cues, psc_arena *a, psc_html_lines *lines,
                    const psc_html_claim *claim, psc_html_page *page);
/* All lines but hidden ones and those that cues name. */
void psc_html_take_all(const psc_page_cues *cues, psc_arena *a, psc_html_lines *lines,
                       psc_html_page *page);

#endif
