/* SPDX-License-Identifier: Apache-2.0 */
/* JSON-LD of a page: what schema.org calls the article.
 *
 * Pages write JSON by hand and get it wrong: line breaks and quotation marks inside
 * strings, commas at the end, comments around it.  This reader takes what it can and
 * steps over the rest; depth and number of values are bounded. */
#ifndef PSC_INGEST_HTML_LD_H
#define PSC_INGEST_HTML_LD_H

#include "base/arena.h"

typedef struct psc_html_ld {
    psc_str headline, author, publisher, section, language, url;
    psc_str body; /* paragraphs end in \n; it may be markup */
    psc_str published, modified;
    int rank; /* how sure it is that this is the page's article; 0: nothing was found */
} psc_html_ld;

/* Read one script; what it says replaces *out when it is surer. */
void psc_html_ld_read(psc_arena *a, psc_str script, psc_html_ld *out);

#endif
