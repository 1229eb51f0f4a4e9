/* SPDX-License-Identifier: Apache-2.0 */
/* Days of the Solar Hijri calendar.
 *
 * Six months of 31 days, five of 30, and Esfand of 29, in leap years 30.  The year begins at the
 * spring equinox; the leap years of 1178 to 1633 are those of a cycle of 33 years with 8
 * (V. Heydari-Malayeri, "A concise review of the Iranian calendar", 2004). */
#include "ingest/html/solar.h"

enum { ANCHOR = 1395 /* its first day was 20 March 2016 */ };

static bool is_leap(int year)
{
    return (25 * year + 11) % 33 < 8;
}

static int days_of_month(int year, int month)
{
    return month <= 6 ? 31 : month < 12 || is_leap(year) ? 30 : 29;
}

static int days_before_month(int month)
{
    return month <= 7 ? (month - 1) * 31 : 186 + (month - 7) * 30;
}

psc_day psc_solar_day(int year, int month, int day)
{
    if (year < PSC_SOLAR_MIN || year > PSC_SOLAR_MAX || month < 1 || month > 12)
        return PSC_DAY_NONE;
    if (day < 1 || day > days_of_month(year, month)) return PSC_DAY_NONE;
    psc_day first = psc_day_of(2016, 3, 20);
    for (int y = ANCHOR; y < year; y++) first += 365 + is_leap(y);
    for (int y = ANCHOR; y > year; y--) first -= 365 + is_leap(y - 1);
    return first + days_before_month(month) + day - 1;
}
