/* SPDX-License-Identifier: Apache-2.0 */
/* A page of HTML as a document. */
#ifndef PSC_INGEST_HTML_DOCUMENT_H
#define PSC_INGEST_HTML_DOCUMENT_H

#include "ingest/html/html.h"

/* Fill text, blocks and, where doc has none yet, title, byline, publisher, address,
 * language, dates and dateline.  doc->url, if set, may tell the date.  An article that
 * is not there gives an empty text. */
void psc_html_document(const psc_page_cues *cues, psc_arena *a, psc_str utf8, psc_html_how how,
                       psc_document *doc);

#endif
