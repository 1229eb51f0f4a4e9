/* SPDX-License-Identifier: Apache-2.0 */
/* Comparing headlines by their words. */
#ifndef PSC_INGEST_HTML_TITLE_H
#define PSC_INGEST_HTML_TITLE_H

#include <priscus/base.h>

/* Is `part` what `whole` begins with, letter case and signs aside?  *rest: behind it. */
bool psc_html_begins(psc_str whole, psc_str part, size_t *rest);
/* Runs of other characters than blanks. */
uint32_t psc_html_count_words(psc_str s);
/* Does a line show the headline that metadata have (or begin with it, or it with the
 * line)? */
bool psc_html_shows(psc_str line, psc_str title);

#endif
