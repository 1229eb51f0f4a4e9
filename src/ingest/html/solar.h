/* SPDX-License-Identifier: Apache-2.0 */
/* Days of the Solar Hijri calendar, by which Iran and Afghanistan count. */
#ifndef PSC_INGEST_HTML_SOLAR_H
#define PSC_INGEST_HTML_SOLAR_H

#include <priscus/document.h>

enum { PSC_SOLAR_MIN = 1357, PSC_SOLAR_MAX = 1410 /* years looked for: 1978 to 2032 */ };

/* Month 1 is Farvardin.  PSC_DAY_NONE: there is no such day, or not in these years. */
psc_day psc_solar_day(int year, int month, int day);

#endif
