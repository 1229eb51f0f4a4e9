/* SPDX-License-Identifier: Apache-2.0 */
/* Days of the calendar.
 *
 * A day is counted from 1970-01-01; years run from 1 to 9999.  The conversions
 * count years from 1 March, so that the leap day is the last of its year, in
 * eras of 400 years (146,097 days). */
#include <priscus/document.h>

#include "base/str.h"

enum {
    ERA_DAYS = 146097,
    EPOCH = 719468, /* days from 0000-03-01 to 1970-01-01 */
    YEAR_MAX = 9999
};

static bool leap(int year)
{
    return (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
}

static int month_days(int year, int month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    return days[month - 1] + (month == 2 && leap(year));
}

psc_day psc_day_of(int year, int month, int day)
{
    if (year < 1 || year > YEAR_MAX || month < 1 || month > 12) return PSC_DAY_NONE;
    if (day < 1 || day > month_days(year, month)) return PSC_DAY_NONE;
    const int y = month > 2 ? year : year - 1;
    const int era = y / 400, of_era = y % 400;
    const int day_of_year = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1;
    return era * ERA_DAYS + of_era * 365 + of_era / 4 - of_era / 100 + day_of_year - EPOCH;
}

static bool in_calendar(psc_day d)
{
    return d >= psc_day_of(1, 1, 1) && d <= psc_day_of(YEAR_MAX, 12, 31);
}

void psc_day_split(psc_day d, int *year, int *month, int *day)
{
    *year = *month = *day = 0;
    if (!in_calendar(d)) return;
    const int n = d + EPOCH;
    const int era = n / ERA_DAYS, of_era = n % ERA_DAYS;
    const int y = (of_era - of_era / 1460 + of_era / 36524 - of_era / 146096) / 365;
    const int of_year = of_era - (365 * y + y / 4 - y / 100);
    const int m = (5 * of_year + 2) / 153; /* 0: March */
    *day = of_year - (153 * m + 2) / 5 + 1;
    *month = m < 10 ? m + 3 : m - 9;
    *year = era * 400 + y + (*month <= 2);
}

int psc_day_weekday(psc_day d)
{
    const int64_t since_thursday = (int64_t)d % 7; /* 1970-01-01 was one */
    return (int)((since_thursday + 7 + 3) % 7);
}

/* `n` digits as a number; false if there are other characters. */
static bool digits(psc_str s, size_t n, int *out)
{
    uint64_t v = 0;
    if (s.len != n || !psc_str_u64(s, &v)) return false;
    *out = (int)v;
    return true;
}

psc_period psc_period_of(psc_str text)
{
    const psc_period none = {PSC_DAY_NONE, PSC_DAY_NONE};
    int year = 0, month = 0, day = 0;
    psc_str rest = text;
    if (text.len != 4 && text.len != 7 && text.len != 10) return none;
    if (!digits(psc_str_cut(&rest, '-'), 4, &year)) return none;
    if (text.len >= 7 && !digits(psc_str_cut(&rest, '-'), 2, &month)) return none;
    if (text.len == 10 && !digits(rest, 2, &day)) return none;
    const int from_month = text.len == 4 ? 1 : month, to_month = text.len == 4 ? 12 : month;
    if (from_month < 1 || from_month > 12) return none;
    const psc_day from = psc_day_of(year, from_month, text.len == 10 ? day : 1);
    if (from == PSC_DAY_NONE) return none;
    if (text.len == 10) return (psc_period){from, from};
    return (psc_period){from, psc_day_of(year, to_month, month_days(year, to_month))};
}

static void put_digits(char *out, int value, int n)
{
    for (int i = n - 1; i >= 0; i--, value /= 10) out[i] = (char)('0' + value % 10);
}

void psc_day_format(psc_day d, char out[12])
{
    int year, month, day;
    psc_day_split(d, &year, &month, &day);
    out[0] = 0;
    if (!year) return;
    put_digits(out, year, 4);
    put_digits(out + 5, month, 2);
    put_digits(out + 8, day, 2);
    out[4] = out[7] = '-';
    out[10] = 0;
}
