/* SPDX-License-Identifier: Apache-2.0 */
/* From completed fields to a TIMEX3 value and to days.
 *
 *     year month day      2016-02-11          decade    198
 *     year month          2016-02             century   18 (the nineteenth)
 *     year season         2015-FA             count unit  P2W, PT3H, P2.5Y, PXD
 *     year week           2016-W07            ref       PAST_REF
 *     ... hour minute     2016-02-11T17:00    ... part  2016-02-11TNI
 *
 * What is not known of a date is written X: "XXXX-05" is a May of some year. */
#include "when/rules.h"

#include "base/buf.h"
#include "base/str.h"

enum { VALUE_MAX = 48 };

/* ---- calendar ---- */

int psc_when_month_days(int year, int month)
{
    static const uint8_t days[] = {31, 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
    if (month < 1 || month > 12) return 31;
    return days[month - 1] + (month == 2 && psc_day_of(year, 2, 29) != PSC_DAY_NONE);
}

/* Easter Sunday of the Gregorian calendar (Meeus, Astronomical Algorithms, ch. 8). */
psc_day psc_when_easter(int year)
{
    const int a = year % 19, b = year / 100, c = year % 100;
    const int g = (b - (b + 8) / 25 + 1) / 3, h = (19 * a + b - b / 4 - g + 15) % 30;
    const int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
    const int m = (a + 11 * h + 22 * l) / 451, n = h + l - 7 * m + 114;
    return psc_day_of(year, n / 31, n % 31 + 1);
}

psc_day psc_when_week_start(int year, int week)
{
    const psc_day jan4 = psc_day_of(year, 1, 4);
    if (jan4 == PSC_DAY_NONE) return jan4;
    return jan4 - psc_day_weekday(jan4) + (week - 1) * 7;
}

void psc_when_week_of(psc_day d, int *year, int *week)
{
    int month, day;
    const psc_day thursday = d - psc_day_weekday(d) + 3;
    psc_day_split(thursday, year, &month, &day);
    *week = *year ? (thursday - psc_day_of(*year, 1, 1)) / 7 + 1 : 0;
}

static psc_period months(int year, int from, int to)
{
    return (psc_period){psc_day_of(year, from, 1),
                        psc_day_of(year, to, psc_when_month_days(year, to))};
}

/* Seasons of the northern half, by whole months; winter begins in its year's December. */
psc_period psc_when_season_days(int year, int season)
{
    if (season != SEASON_WI) return months(year, season * 3, season * 3 + 2);
    return (psc_period){psc_day_of(year, 12, 1), months(year + 1, 2, 2).to};
}

/* ---- value ---- */

typedef struct text {
    char at[VALUE_MAX];
    size_t len;
} text;

static void put(text *t, const char *s)
{
    while (*s && t->len < VALUE_MAX) t->at[t->len++] = *s++;
}

/* At least `width` digits, or so many X. */
static void put_number(text *t, int32_t v, int width)
{
    char digit[12];
    int n = 0;
    if (v == PSC_WHEN_UNSET || v < 0) {
        for (int i = 0; i < width; i++) put(t, "X");
        return;
    }
    do digit[n++] = (char)('0' + v % 10);
    while ((v /= 10));
    while (n < width) digit[n++] = '0';
    while (n--) put(t, (char[]){digit[n], 0});
}

static const char *const unit_letter[] = {"", /* ORDER UNIT */
#define X(name, letter) letter,
                                          PSC_WHEN_UNIT_LIST(X)
#undef X
};

/* P2W  PT30M (half an hour)  P2.5Y  PXD */
static void put_duration(text *t, const psc_when_fields *w)
{
    int32_t unit = w->f[F_unit], count = w->f[F_count];
    if (unit == UNIT_hour && count > 0 && count % PSC_WHEN_SCALE && count <= 100000) {
        unit = UNIT_minute;
        count *= 60;
    }
    put(t, unit <= UNIT_hour ? "PT" : "P");
    if (count < 0) {
        put(t, "X");
    } else {
        if (count >= PSC_WHEN_SCALE || count % PSC_WHEN_SCALE == 0)
            put_number(t, count / PSC_WHEN_SCALE, 1);
        const int32_t frac = count % PSC_WHEN_SCALE;
        if (frac) put(t, ".");
        if (frac) put_number(t, frac % 10 ? frac : frac / 10, frac % 10 ? 2 : 1);
    }
    put(t, unit_letter[unit]);
}

static void put_part(text *t, const psc_when_fields *w)
{
    static const char *const names[] = {"", "TMO", "TMI", "TAF", "TEV", "TNI", "TDT"};
    if (psc_when_has(w, F_hour)) {
        put(t, "T");
        put_number(t, w->f[F_hour], 2);
        if (w->f[F_hour] < 0) return;
        put(t, ":");
        put_number(t, psc_when_has(w, F_minute) ? w->f[F_minute] : 0, 2);
    } else if (psc_when_has(w, F_part)) {
        put(t, names[w->f[F_part]]);
    }
}

static bool has_time(const psc_when_fields *w)
{
    return psc_when_has(w, F_hour) || psc_when_has(w, F_part);
}

static void put_year(text *t, const psc_when_fields *w)
{
    if (w->f[F_bc] == 1) put(t, "BC");
    put_number(t, w->f[F_year], 4);
}

static bool put_piece_of_year(text *t, const psc_when_fields *w)
{
    static const char *const season[] = {"", "-SP", "-SU", "-FA", "-WI"};
    if (psc_when_has(w, F_season)) {
        put(t, season[w->f[F_season]]);
    } else if (psc_when_has(w, F_half)) {
        put(t, "-H");
        put_number(t, w->f[F_half], 1);
    } else if (psc_when_has(w, F_quarter)) {
        put(t, "-Q");
        put_number(t, w->f[F_quarter], 1);
    } else if (psc_when_has(w, F_week)) {
        put(t, "-W");
        put_number(t, w->f[F_week], 2);
        if (w->f[F_unit] == UNIT_weekend) put(t, "-WE");
    } else {
        return false;
    }
    return true;
}

/* A weekday of which no date is known, or every such day. */
static void put_open_weekday(text *t, const psc_when_fields *w)
{
    put_year(t, w);
    put(t, "-WXX-");
    put_number(t, w->f[F_weekday], 1);
    put_part(t, w);
}

static void put_date(text *t, const psc_when_fields *w)
{
    if (psc_when_has(w, F_century) && !psc_when_has(w, F_year)) {
        if (w->f[F_bc] == 1) put(t, "BC");
        put_number(t, w->f[F_century] - 1, 2);
        return;
    }
    if (psc_when_has(w, F_decade) && !psc_when_has(w, F_year)) {
        if (w->f[F_bc] == 1) put(t, "BC");
        put_number(t, w->f[F_decade], 3);
        return;
    }
    if (psc_when_has(w, F_weekday) && !psc_when_has(w, F_day)) {
        put_open_weekday(t, w);
        return;
    }
    put_year(t, w);
    if (put_piece_of_year(t, w)) return;
    const bool day = psc_when_has(w, F_day) || has_time(w);
    if (psc_when_has(w, F_month) || day) {
        put(t, "-");
        put_number(t, w->f[F_month], 2);
    }
    if (day) {
        put(t, "-");
        put_number(t, w->f[F_day], 2);
    }
    put_part(t, w);
}

/* Every day XXXX-XX-XX, every week XXXX-WXX, every year XXXX, every two weeks P2W. */
static void put_set(text *t, const psc_when_fields *w)
{
    const int32_t unit = w->f[F_unit];
    if (psc_when_has(w, F_count))
        put_duration(t, w);
    else if (unit == UNIT_day)
        put(t, "XXXX-XX-XX");
    else if (unit == UNIT_week || unit == UNIT_weekend)
        put(t, "XXXX-WXX");
    else if (unit == UNIT_month)
        put(t, "XXXX-XX");
    else if (unit == UNIT_year)
        put(t, "XXXX");
    else if (unit > 0)
        put(t, "P1"), put(t, unit_letter[unit]);
    else
        put_date(t, w);
    if (unit == UNIT_weekend) put(t, "-WE");
    if (unit == UNIT_day && !psc_when_has(w, F_count)) put_part(t, w);
}

psc_str psc_when_value(psc_arena *a, const psc_when_fields *w)
{
    static const char *const refs[] = {"", "PAST_REF", "PRESENT_REF", "FUTURE_REF"};
    text t = {.len = 0};
    if (psc_when_has(w, F_ref))
        put(&t, refs[w->f[F_ref]]);
    else if (w->f[F_every] == 1)
        put_set(&t, w);
    else if (w->f[F_type] == PSC_TIMEX_DURATION)
        put_duration(&t, w);
    else
        put_date(&t, w);
    return psc_arena_str(a, (psc_str){t.at, t.len});
}

psc_timex_type psc_when_type(const psc_when_fields *w)
{
    if (w->f[F_every] == 1) return PSC_TIMEX_SET;
    if (psc_when_has(w, F_type)) return (psc_timex_type)w->f[F_type];
    return has_time(w) && !psc_when_has(w, F_ref) ? PSC_TIMEX_TIME : PSC_TIMEX_DATE;
}

psc_str psc_when_mod_text(int32_t mod)
{
    static const psc_str names[] = {{"", 0},
#define X(name) {#name, sizeof #name - 1},
                                    PSC_WHEN_MOD_LIST(X)
#undef X
    };
    return mod > 0 && mod < (int32_t)(sizeof names / sizeof *names) ? names[mod] : names[0];
}

/* ---- days ---- */

static const psc_period no_days = {PSC_DAY_NONE, PSC_DAY_NONE};

static psc_period calendar_days(const psc_when_fields *w)
{
    const int year = w->f[F_year], month = w->f[F_month];
    if (w->f[F_bc] == 1) return no_days;
    if (!psc_when_has(w, F_year)) {
        if (psc_when_has(w, F_decade))
            return (psc_period){psc_day_of(w->f[F_decade] * 10, 1, 1),
                                psc_day_of(w->f[F_decade] * 10 + 9, 12, 31)};
        if (psc_when_has(w, F_century))
            return (psc_period){psc_day_of(w->f[F_century] * 100 - 99, 1, 1),
                                psc_day_of(w->f[F_century] * 100, 12, 31)};
        return no_days;
    }
    if (psc_when_has(w, F_season)) return psc_when_season_days(year, w->f[F_season]);
    if (psc_when_has(w, F_half)) return months(year, w->f[F_half] * 6 - 5, w->f[F_half] * 6);
    if (psc_when_has(w, F_quarter))
        return months(year, w->f[F_quarter] * 3 - 2, w->f[F_quarter] * 3);
    if (psc_when_has(w, F_week)) {
        const psc_day d = psc_when_week_start(year, w->f[F_week]);
        if (d == PSC_DAY_NONE) return no_days;
        return (psc_period){w->f[F_unit] == UNIT_weekend ? d + 5 : d, d + 6};
    }
    if (psc_when_has(w, F_day)) {
        const psc_day d = psc_day_of(year, month, w->f[F_day]);
        return (psc_period){d, d};
    }
    if (psc_when_has(w, F_weekday) || has_time(w)) return no_days;
    return psc_when_has(w, F_month) ? months(year, month, month) : months(year, 1, 12);
}

/* Early, mid and late are thirds. */
static psc_period third(psc_period p, int32_t mod)
{
    const psc_day n = p.to - p.from + 1;
    if (n < 3) return p;
    if (mod == MOD_START) p.to = p.from + n / 3 - 1;
    if (mod == MOD_MID) p.to = p.to - n / 3, p.from = p.from + n / 3;
    if (mod == MOD_END) p.from = p.to - n / 3 + 1;
    return p;
}

/* How many days the duration lasts, as far as days can tell; 0: not told. */
static int64_t days_long(const psc_when_fields *w)
{
    static const int32_t days[] = {0, 0, 0, 0, 1, 7, 2, 30, 91, 365, 3652, 36524}; /* ORDER UNIT */
    const int32_t count = w->f[F_count];
    if (w->f[F_unit] <= UNIT_hour) return 1;
    /* "the coming days": a few, as far as a week, a month, ... */
    const int64_t n = count < 0 ? 7 * PSC_WHEN_SCALE : count;
    return n * days[w->f[F_unit]] / PSC_WHEN_SCALE;
}

/* The past two weeks, the coming days: a duration with a direction from the anchor. */
static psc_period days_from_anchor(const psc_when_fields *w, psc_day anchor)
{
    const int64_t n = days_long(w);
    if (anchor == PSC_DAY_NONE || !psc_when_has(w, F_side) || n > 400000) return no_days;
    return w->f[F_side] < 0 ? (psc_period){anchor - (psc_day)n, anchor}
                            : (psc_period){anchor, anchor + (psc_day)n};
}

static psc_day told_day(const psc_when_context *c)
{
    if (!c->told.day || c->told.bc) return PSC_DAY_NONE;
    return psc_day_of(c->told.year, c->told.month, c->told.day);
}

psc_period psc_when_period(const psc_when_fields *w, const psc_when_context *c)
{
    if (w->f[F_every] == 1 || psc_when_has(w, F_ref)) return no_days;
    if (w->f[F_type] == PSC_TIMEX_DURATION)
        return days_from_anchor(w, w->f[F_base] == BASE_TOLD ? told_day(c) : c->anchor);
    psc_period p = calendar_days(w);
    if (p.from == PSC_DAY_NONE || p.to == PSC_DAY_NONE) return no_days;
    p = third(p, w->f[F_mod]);
    const bool inside = c->anchor >= p.from && c->anchor <= p.to;
    if (inside && w->f[F_side] == -1) p.to = c->anchor;
    if (inside && w->f[F_side] == 1) p.from = c->anchor;
    return p;
}
