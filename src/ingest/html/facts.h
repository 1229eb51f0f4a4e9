/* SPDX-License-Identifier: Apache-2.0 */
/* Title, byline, publisher, dates of a page: metadata, microdata, address and visible
 * text, weighed. */
#ifndef PSC_INGEST_HTML_FACTS_H
#define PSC_INGEST_HTML_FACTS_H

#include "ingest/html/blocks.h"
#include "ingest/html/html.h"
#include "ingest/html/meta.h"

/* Lines have been judged; fills all of page but the blocks. */
void psc_html_decide(const psc_page_cues *cues, psc_arena *a, const psc_html_lines *lines,
                     const psc_html_meta *meta, psc_str url, psc_html_page *page);

#endif
