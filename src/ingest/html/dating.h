/* SPDX-License-Identifier: Apache-2.0 */
/* When a page was published and changed: all that it says of days, weighed. */
#ifndef PSC_INGEST_HTML_DATING_H
#define PSC_INGEST_HTML_DATING_H

#include "ingest/html/blocks.h"
#include "ingest/html/html.h"
#include "ingest/html/meta.h"

/* A page whose article has been found. */
typedef struct psc_html_scene {
    const psc_page_cues *cues;
    psc_arena *arena;
    const psc_html_lines *l;
    const psc_html_tree *t;
    const psc_html_meta *m;
    psc_html_page *page;
    uint32_t body, tail; /* first line of the article, and the one behind its last */
    uint32_t head;       /* line of the headline; body if there is none */
} psc_html_scene;

/* The text of an element, if it is short; `gaps`: with a blank between elements inside it. */
psc_str psc_html_text_in(const psc_html_scene *f, uint32_t node, bool gaps);

/* Fill in published and modified of the page. */
void psc_html_decide_dates(const psc_html_scene *f, psc_str url);

#endif
