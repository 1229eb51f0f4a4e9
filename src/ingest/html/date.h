/* SPDX-License-Identifier: Apache-2.0 */
/* Dates as pages write them: in metadata, in the address, in the text, in many
 * languages (names of months: data/page/months.txt). */
#ifndef PSC_INGEST_HTML_DATE_H
#define PSC_INGEST_HTML_DATE_H

#include "ingest/cues.h"
#include <priscus/document.h>

/* The first full date in s: ISO 8601, RFC 822, "3 de marzo de 2015", "2015年3月4日",
 * "4.3.2015", "20150304", seconds since 1970 (only when that is all there is).
 * `month_first`: 3/4/2015 is the fourth of March.  *beg, *end (may be NULL): where, or the whole of
 * s where there is none. */
psc_day psc_html_date(const psc_page_cues *c, psc_str s, bool month_first, size_t *beg,
                      size_t *end);
/* The day in an address: /2015/03/04/, /2015-03-04-, /20150304/, 2015/mar/04. */
psc_day psc_html_url_date(const psc_page_cues *c, psc_str url);

/* The month of an address that tells no day: /2015/03/.  false: there is none. */
bool psc_html_url_month(const psc_page_cues *c, psc_str url, int *year, int *month);
/* The first day of that month that s tells without a year: "March 4", "4. März". */
psc_day psc_html_day_in_month(const psc_page_cues *c, psc_str s, int year, int month);

#endif
