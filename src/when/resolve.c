/* SPDX-License-Identifier: Apache-2.0 */
/* Completing what an expression leaves open.
 *
 * "two days ago" and "next week" are reckoned from an origin: the anchor (the day
 * of the report) or the date last told in the text; in a narrative always the
 * latter.  "in May" and "on Thursday" take the year or week that fits the tense
 * (report) or the date last told (narrative).  Years before Christ are reckoned
 * with as psc_when_year has them and turned back at the end. */
#include "when/rules.h"

/* A date known to some depth: year, year and month, or all; 0 where not known. */
typedef struct origin {
    bool bc;
    int year, month, day;
} origin;

static origin origin_of_day(psc_day d, bool bc)
{
    origin o = {.bc = bc};
    if (d != PSC_DAY_NONE) psc_day_split(d, &o.year, &o.month, &o.day);
    return o;
}

static psc_day day_of(const origin *o)
{
    return o->day ? psc_day_of(o->year, o->month, o->day) : PSC_DAY_NONE;
}

static origin told_origin(const psc_when_context *c)
{
    origin o = {c->told.bc, c->told.year, c->told.month, c->told.day};
    if (o.year) o.year = psc_when_year(o.bc, o.year);
    return o;
}

static origin pick_origin(const psc_when_context *c, const psc_when_fields *t)
{
    const bool told = c->narrative || t->f[F_base] == BASE_TOLD || c->anchor == PSC_DAY_NONE;
    if (told && c->told.year) return told_origin(c);
    return c->narrative ? (origin){0} : origin_of_day(c->anchor, false);
}

static void set_year(psc_when_fields *t, const origin *o)
{
    if (!o->year) return;
    t->f[F_year] = psc_when_year(o->bc, o->year);
    if (o->bc) t->f[F_bc] = 1;
}

static void set_month(psc_when_fields *t, const origin *o)
{
    set_year(t, o);
    t->f[F_month] = o->month ? o->month : PSC_WHEN_VAGUE;
}

static void set_date(psc_when_fields *t, const origin *o)
{
    set_month(t, o);
    t->f[F_day] = o->day ? o->day : PSC_WHEN_VAGUE;
}

static void set_day(psc_when_fields *t, psc_day d, bool bc)
{
    const origin o = origin_of_day(d, bc);
    set_date(t, &o);
}

static void set_week(psc_when_fields *t, psc_day d, bool bc)
{
    int year, week;
    if (d == PSC_DAY_NONE) {
        t->f[F_week] = PSC_WHEN_VAGUE;
        return;
    }
    psc_when_week_of(d, &year, &week);
    set_year(t, &(origin){.bc = bc, .year = year});
    t->f[F_week] = week;
}

static psc_day plus(psc_day d, int64_t days)
{
    const int64_t sum = (int64_t)d + days;
    if (d == PSC_DAY_NONE || sum < -700000 || sum > 2900000) return PSC_DAY_NONE;
    return (psc_day)sum;
}

/* Months on, the day dropped. */
static origin plus_months(origin o, int64_t months)
{
    const int64_t at = (int64_t)o.year * 12 + o.month - 1 + months;
    if (at < 12 || at > 9999 * 12) return (origin){0};
    return (origin){.bc = o.bc, .year = (int)(at / 12), .month = (int)(at % 12) + 1};
}

static origin plus_years(origin o, int64_t years)
{
    const int64_t year = o.year + years;
    if (!o.year || year < 1 || year > 9999) return (origin){0};
    return (origin){.bc = o.bc, .year = (int)year};
}

static void set_decade(psc_when_fields *t, const origin *o)
{
    if (o->year && !o->bc)
        t->f[F_decade] = o->year / 10;
    else
        t->f[F_year] = PSC_WHEN_UNSET;
}

static void set_century(psc_when_fields *t, const origin *o)
{
    if (o->year && !o->bc) t->f[F_century] = (o->year + 99) / 100;
}

static void set_quarter(psc_when_fields *t, origin o, int64_t quarters)
{
    if (!o.month) return;
    o = plus_months(o, quarters * 3);
    set_year(t, &o);
    t->f[F_quarter] = o.month ? (o.month + 2) / 3 : PSC_WHEN_VAGUE;
}

/* n units on from o: the day, week, month, year ... that is meant. */
static void set_moved(psc_when_fields *t, origin o, int64_t n)
{
    const psc_day d = day_of(&o);
    switch (t->f[F_unit]) {
    case UNIT_second:
    case UNIT_minute:
    case UNIT_hour:
        set_date(t, &o);
        t->f[F_hour] = PSC_WHEN_VAGUE;
        break;
    case UNIT_day:
        if (d != PSC_DAY_NONE) {
            set_day(t, plus(d, n), o.bc);
        } else {
            o.month = n ? 0 : o.month; /* the same day is of the same month */
            set_date(t, &o);
        }
        break;
    case UNIT_week:
    case UNIT_weekend:
        if (d == PSC_DAY_NONE) set_year(t, &o);
        set_week(t, plus(d, n * 7), o.bc);
        break;
    case UNIT_month:
        o = o.month ? plus_months(o, n) : o;
        set_month(t, &o);
        break;
    case UNIT_quarter: set_quarter(t, o, n); break;
    case UNIT_year:
        o = plus_years(o, n);
        set_year(t, &o);
        break;
    case UNIT_decade:
        o = plus_years(o, n * 10);
        set_decade(t, &o);
        break;
    default: o = plus_years(o, n * 100); set_century(t, &o);
    }
}

/* ---- two days ago, three years later ---- */

static bool offset(const psc_when_context *c, psc_when_fields *t)
{
    const int32_t count = psc_when_has(t, F_count) ? t->f[F_count] : PSC_WHEN_VAGUE;
    const int32_t dir = t->f[F_dir];
    if (count == PSC_WHEN_VAGUE) {
        t->f[F_ref] = dir < 0 ? REF_PAST : REF_FUTURE;
        return false;
    }
    const origin o = pick_origin(c, t);
    int64_t n = (int64_t)count * dir;
    /* half a year and its like in the next smaller unit */
    if (n % PSC_WHEN_SCALE && t->f[F_unit] == UNIT_year) n = n * 12, t->f[F_unit] = UNIT_month;
    if (n % PSC_WHEN_SCALE && t->f[F_unit] == UNIT_decade) n = n * 10, t->f[F_unit] = UNIT_year;
    if (n % PSC_WHEN_SCALE && t->f[F_unit] == UNIT_century) n = n * 100, t->f[F_unit] = UNIT_year;
    set_moved(t, o, n / PSC_WHEN_SCALE);
    return true;
}

/* ---- last month, next Tuesday, that night ---- */

static void shift_weekday(psc_when_fields *t, const origin *o, int shift)
{
    const psc_day d = day_of(o);
    if (d == PSC_DAY_NONE) return;
    const int today = psc_day_weekday(d), wanted = t->f[F_weekday] - 1;
    int move = wanted - today; /* this Tuesday: of this week */
    if (shift < 0 && move >= 0) move -= 7;
    if (shift > 0 && move <= 0) move += 7;
    set_day(t, plus(d, move), o->bc);
}

/* Year of the last, this or next month or season that starts in `month`. */
static void shift_year(psc_when_fields *t, origin o, int shift, int month)
{
    if (!o.year) return;
    if (shift < 0 && o.month && month >= o.month) o.year--;
    if (shift < 0 && !o.month) o.year--;
    if (shift > 0 && (!o.month || month <= o.month)) o.year++;
    set_year(t, &o);
}

static int season_month(int season)
{
    return season * 3; /* the month it starts in */
}

/* Last autumn: the last one that is over or nearly so; in January "this winter" and
 * "last winter" began in the year before. */
static void shift_season(psc_when_fields *t, origin o, int shift)
{
    const int season = t->f[F_season];
    if (!o.year) return;
    if (!o.month) {
        o.year += shift;
    } else {
        const int start = season_month(season), end = start + 2; /* winter: 14 */
        const int now = season == SEASON_WI && o.month <= 2 ? o.month + 12 : o.month;
        if (now > 12) o.year--;
        if (shift < 0 && now <= end) o.year--;
        if (shift > 0 && now >= start) o.year++;
    }
    set_year(t, &o);
}

/* "The weekend" told as past on a weekday is the one before; told as neither, it is that until
 * Wednesday. */
static void shift_weekend(const psc_when_context *c, psc_when_fields *t, const origin *o, int shift)
{
    const psc_day d = day_of(o);
    if (d == PSC_DAY_NONE) set_year(t, o);
    const int weekday = d == PSC_DAY_NONE ? 0 : psc_day_weekday(d); /* Monday: 0 */
    const bool over = c->tense == TENSE_PAST ? weekday < 5 : c->tense == TENSE_NONE && weekday < 3;
    if (d != PSC_DAY_NONE && shift == 0 && over) shift = -1;
    set_week(t, plus(d, shift * 7), o->bc);
}

static bool shifted(const psc_when_context *c, psc_when_fields *t)
{
    origin o = pick_origin(c, t);
    const int shift = t->f[F_shift];
    /* "today" of a narrative is a day of somebody's speech */
    if (c->narrative && t->f[F_unit] == UNIT_day && t->f[F_base] == BASE_ANCHOR) o = (origin){0};
    if (psc_when_has(t, F_weekday))
        shift_weekday(t, &o, shift);
    else if (psc_when_has(t, F_month))
        shift_year(t, o, shift, t->f[F_month]);
    else if (psc_when_has(t, F_season))
        shift_season(t, o, shift);
    else if (t->f[F_unit] == UNIT_weekend)
        shift_weekend(c, t, &o, shift);
    else
        set_moved(t, o, shift);
    return true;
}

/* ---- the first week of March, the last Sunday in May ---- */

static psc_day nth_weekday(int year, int month, int weekday, int nth)
{
    const int days = psc_when_month_days(year, month);
    if (nth < 0) {
        const psc_day last = psc_day_of(year, month, days);
        return plus(last, -((psc_day_weekday(last) - weekday + 7) % 7));
    }
    const psc_day first = psc_day_of(year, month, 1);
    const int at = (weekday - psc_day_weekday(first) + 7) % 7 + (nth - 1) * 7;
    return at < days ? plus(first, at) : PSC_DAY_NONE;
}

/* Day of the nth day or of the middle of the nth week of the stretch. */
static psc_day nth_day(psc_period p, int32_t unit, int nth)
{
    const int size = unit == UNIT_week ? 7 : 1, middle = unit == UNIT_week ? 3 : 0;
    if (p.from == PSC_DAY_NONE) return PSC_DAY_NONE;
    return nth < 0 ? plus(p.to, -middle) : plus(p.from, (nth - 1) * size + middle);
}

static void nth_of(const psc_when_context *c, psc_when_fields *t)
{
    const bool bc = t->f[F_bc] == 1;
    psc_when_fields stretch = *t;
    if (!psc_when_has(t, F_year) || bc) return;
    if (psc_when_has(t, F_weekday)) {
        if (psc_when_has(t, F_month))
            set_day(t, nth_weekday(t->f[F_year], t->f[F_month], t->f[F_weekday] - 1, t->f[F_nth]),
                    false);
        return;
    }
    stretch.f[F_mod] = stretch.f[F_side] = stretch.f[F_type] = PSC_WHEN_UNSET;
    const psc_day d = nth_day(psc_when_period(&stretch, c), t->f[F_unit], t->f[F_nth]);
    if (d == PSC_DAY_NONE) return;
    if (t->f[F_unit] == UNIT_week) {
        set_week(t, d, false);
        t->f[F_month] = PSC_WHEN_UNSET;
    } else {
        set_day(t, d, false);
    }
}

/* ---- dates without their year, weekdays, times of day ---- */

/* A report's month and day: the year that brings it nearest on the side of the tense.
 * Days far on the other side are not thought of: reports name the year then. */
static int report_year(const psc_when_context *c, int month, int day)
{
    int year, m, d;
    psc_day_split(c->anchor, &year, &m, &d);
    const int distance = day ? (month - m) * 31 + day - d : (month - m) * 31;
    const int ahead = c->tense == TENSE_FUTURE ? 300 : c->tense == TENSE_PAST ? 20 : 60;
    const int behind = c->tense == TENSE_FUTURE ? -14 : -372 + ahead;
    if (distance > ahead) return year - 1;
    return distance < behind ? year + 1 : year;
}

/* A narrative's: the told year; a month well before the told one is of the next year
 * only when the story goes on from the end of a year. */
static int narrative_year(const origin *o, int month)
{
    return o->month >= 11 && month <= 2 ? o->year + 1 : o->year;
}

/* "Friday 13 May": the year next to the guess in which that day is a Friday. */
static int year_of_weekday(int guess, int month, int day, int weekday)
{
    static const int8_t other[] = {0, 1, -1};
    for (size_t i = 0; i < sizeof other; i++) {
        const psc_day d = psc_day_of(guess + other[i], month, day);
        if (d != PSC_DAY_NONE && psc_day_weekday(d) == weekday) return guess + other[i];
    }
    return guess;
}

static bool add_year(const psc_when_context *c, psc_when_fields *t, int month, int day)
{
    origin o = pick_origin(c, t);
    if (!o.year) return false;
    const bool report = !c->narrative && c->anchor != PSC_DAY_NONE && t->f[F_base] != BASE_TOLD;
    o.year = report ? report_year(c, month, day) : narrative_year(&o, month);
    if (report && day && psc_when_has(t, F_weekday))
        o.year = year_of_weekday(o.year, month, day, t->f[F_weekday] - 1);
    set_year(t, &o);
    return true;
}

static bool add_weekday(const psc_when_context *c, psc_when_fields *t)
{
    const origin o = pick_origin(c, t);
    const psc_day d = day_of(&o);
    if (d == PSC_DAY_NONE) return false;
    int move = t->f[F_weekday] - 1 - psc_day_weekday(d);
    if ((c->narrative || c->tense == TENSE_FUTURE) ? move < 0 : false) move += 7;
    if (!c->narrative && c->tense != TENSE_FUTURE && move > 0) move -= 7;
    set_day(t, plus(d, move), o.bc);
    return true;
}

/* "on the 14th": of the month that the tense asks for. */
static bool add_month(const psc_when_context *c, psc_when_fields *t)
{
    origin o = pick_origin(c, t);
    const int day = t->f[F_day];
    if (!o.month) return false;
    if (!c->narrative && t->f[F_base] != BASE_TOLD) {
        if (c->tense == TENSE_FUTURE && day < o.day)
            o = plus_months(o, 1);
        else if (c->tense != TENSE_FUTURE && day > o.day)
            o = plus_months(o, -1);
    }
    set_month(t, &o);
    return true;
}

/* A time of day: of the date last told, else of the anchor. */
static bool add_day(const psc_when_context *c, psc_when_fields *t)
{
    origin o = told_origin(c);
    if (!o.year && !c->narrative) o = origin_of_day(c->anchor, false);
    if (!o.year) return false;
    set_date(t, &o);
    return true;
}

static bool has_calendar(const psc_when_fields *t)
{
    return psc_when_has(t, F_month) || psc_when_has(t, F_season) || psc_when_has(t, F_half) ||
           psc_when_has(t, F_quarter) || psc_when_has(t, F_easter);
}

static bool complete(const psc_when_context *c, psc_when_fields *t)
{
    if (psc_when_has(t, F_year)) return false;
    if (psc_when_has(t, F_decade) || psc_when_has(t, F_century)) return false;
    if (psc_when_has(t, F_month))
        return add_year(c, t, t->f[F_month], psc_when_has(t, F_day) ? t->f[F_day] : 0);
    if (psc_when_has(t, F_season)) return add_year(c, t, season_month(t->f[F_season]), 0);
    if (psc_when_has(t, F_easter)) return add_year(c, t, 4, 0);
    if (has_calendar(t)) return add_year(c, t, 6, 0);
    if (psc_when_has(t, F_day)) return add_month(c, t);
    if (psc_when_has(t, F_weekday)) return add_weekday(c, t);
    if (psc_when_has(t, F_hour) || psc_when_has(t, F_part)) return add_day(c, t);
    return false;
}

/* ---- what the words leave to be worked out ---- */

static void put_clock(psc_when_fields *t)
{
    int32_t *hour = &t->f[F_hour];
    if (*hour >= 100) { /* 0900 */
        t->f[F_minute] = *hour % 100;
        *hour /= 100;
    }
    if (!psc_when_has(t, F_pm) || *hour < 0) return;
    if (t->f[F_pm] == 1 && *hour < 12) *hour += 12;
    if (t->f[F_pm] == 0 && *hour == 12) *hour = 0;
}

/* '68, the nineties: the last such year before the anchor. */
static void put_short_year(const psc_when_context *c, psc_when_fields *t)
{
    int now = 2030, month, day;
    if (!psc_when_has(t, F_yy)) return;
    if (c->narrative && c->told.year && !c->told.bc)
        now = c->told.year + 40;
    else if (c->anchor != PSC_DAY_NONE)
        psc_day_split(c->anchor, &now, &month, &day);
    int year = now / 100 * 100 + t->f[F_yy];
    if (year > now) year -= 100;
    if (year > 0) t->f[F_year] = year;
    t->f[F_yy] = PSC_WHEN_UNSET;
}

static void put_era(psc_when_fields *t)
{
    if (t->f[F_unit] == UNIT_decade && psc_when_has(t, F_year) && t->f[F_year] % 10 == 0) {
        t->f[F_decade] = t->f[F_year] / 10;
        t->f[F_year] = PSC_WHEN_UNSET;
    }
    if (t->f[F_unit] == UNIT_century && psc_when_has(t, F_nth)) {
        t->f[F_century] = t->f[F_nth];
        t->f[F_nth] = PSC_WHEN_UNSET;
    }
}

static void put_easter(psc_when_fields *t)
{
    if (!psc_when_has(t, F_easter) || !psc_when_has(t, F_year) || t->f[F_bc] == 1) return;
    set_day(t, plus(psc_when_easter(t->f[F_year]), t->f[F_easter]), false);
}

bool psc_when_resolve(const psc_when_context *c, psc_when_fields *t)
{
    bool relative = false;
    put_clock(t);
    if (psc_when_has(t, F_ref) || t->f[F_every] == 1) return false;
    if (t->f[F_type] == PSC_TIMEX_DURATION) return psc_when_has(t, F_side);
    put_short_year(c, t);
    put_era(t);
    if (psc_when_has(t, F_dir))
        relative = offset(c, t);
    else if (psc_when_has(t, F_shift))
        relative = shifted(c, t);
    else
        relative = complete(c, t);
    put_easter(t);
    if (psc_when_has(t, F_nth)) nth_of(c, t);
    return relative;
}
