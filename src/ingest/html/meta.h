/* SPDX-License-Identifier: Apache-2.0 */
/* What a page tells machines: meta and link elements, the title, JSON-LD. */
#ifndef PSC_INGEST_HTML_META_H
#define PSC_INGEST_HTML_META_H

#include "ingest/cues.h"
#include "ingest/html/ld.h"
#include "ingest/html/tree.h"
#include <priscus/document.h>

typedef struct psc_html_meta {
    psc_html_ld ld;
    psc_str fact[PSC_META_FACTS]; /* the best value of each, as text */
    uint32_t rank[PSC_META_FACTS];
    psc_day published, modified; /* of the best values that are dates */
    psc_day ld_published, ld_modified;
    psc_str title;     /* of the title element */
    psc_str canonical; /* link rel=canonical */
    psc_str lang;      /* of the html element */
    bool month_first;  /* 3/4/2015 is the fourth of March on this page */
} psc_html_meta;

void psc_html_read_meta(const psc_page_cues *cues, psc_arena *a, const psc_html_tree *t,
                        psc_str url, psc_html_meta *out);

#endif
