/* SPDX-License-Identifier: Apache-2.0 */
/* The day of publication of a report that does not tell it, from the days in its story.
 *
 * News tells of the day before it goes to print: the last day of the past that the
 * opening paragraphs name in full ("on Friday, Feb. 12") is the day of the report, or a
 * day or two before it.  A year that is left out follows from the weekday and the years
 * that the text names: 12 February was a Friday in 2010, 2016 and 2021, so in a text
 * whose latest year is 2015 it is 2016.  One year in six fits any weekday, so only that
 * year and the next are tried.  What is not certain in this way is left open:
 * a wrong day makes every "Tuesday" of the report wrong. */
#ifndef PSC_INGEST_INFER_H
#define PSC_INGEST_INFER_H

#include "ingest/cues.h"
#include <priscus/document.h>

/* Set doc->published, if the body tells it and nothing else has.  `year`: of the copyright
 * line, 0 if there is none. */
void psc_infer_published(const psc_page_cues *c, psc_arena *a, int year, psc_document *doc);

#endif
