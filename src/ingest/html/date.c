/* SPDX-License-Identifier: Apache-2.0 */
/* Dates.  A scanner cuts the text into numbers, words and signs (digits of any script
 * become ASCII's), then a date is a short run of these in one of few orders. */
#include "ingest/html/date.h"

#include "base/str.h"
#include "base/utf8.h"
#include "ingest/html/solar.h"

enum { YEAR_MIN = 1990, YEAR_MAX = 2037, THAI = 543 /* years the Buddhist era is ahead */ };

typedef enum sort { END, NUMBER, WORD, SIGN } sort;

typedef struct piece {
    sort sort;
    size_t beg, end;
    uint32_t value;  /* of a number; month of a word, 0: none; code point of a sign */
    uint32_t digits; /* of a number; letters of a word */
    bool gap;        /* a blank stands before it */
} piece;

/* 0..9 of ASCII, Arabic, Persian, Devanagari, Bengali, Thai; 10: none. */
static uint32_t digit_of(uint32_t cp)
{
    static const uint32_t zero[] = {'0', 0x660, 0x6F0, 0x966, 0x9E6, 0xE50};
    for (size_t i = 0; i < sizeof zero / sizeof *zero; i++)
        if (cp >= zero[i] && cp <= zero[i] + 9) return cp - zero[i];
    return 10;
}

/* Scripts that write words without blanks: 年 月 日 stand alone. */
static bool is_ideograph(uint32_t cp)
{
    return (cp >= 0x3000 && cp < 0xA000) || (cp >= 0xAC00 && cp < 0xD7B0);
}

static uint32_t peek(psc_str s, size_t at, size_t *next)
{
    *next = at;
    return at < s.len ? psc_utf8_next(s, next) : 0;
}

static void take_number(psc_str s, piece *p)
{
    size_t next;
    for (;;) {
        const uint32_t d = p->end < s.len ? digit_of(peek(s, p->end, &next)) : 10;
        if (d > 9) return;
        if (p->digits < 8) p->value = p->value * 10 + d;
        p->digits++;
        p->end = next;
    }
}

/* Is s[at] a dot between letters, as Thai has them in short forms? */
static bool is_inner_dot(psc_str s, size_t at, size_t next)
{
    size_t end;
    return s.ptr[at] == '.' && at > 0 && (unsigned char)s.ptr[at - 1] >= 0x80 &&
           psc_is_alpha(peek(s, next, &end)) && (unsigned char)s.ptr[next] >= 0x80;
}

static void take_word(const psc_page_cues *c, psc_str s, piece *p)
{
    char low[48];
    size_t n = 0, next;
    while (p->end < s.len) {
        const uint32_t cp = peek(s, p->end, &next);
        if (!psc_is_alpha(cp) || is_ideograph(cp)) {
            if (!is_inner_dot(s, p->end, next)) break;
        }
        p->digits++;
        if (n + 4 <= sizeof low) n += psc_utf8_put(psc_lower(cp), low + n);
        p->end = next;
    }
    p->value = psc_page_any_month(c, (psc_str){low, n});
}

/* The piece at or after byte `at`. */
static piece next_piece(const psc_page_cues *c, psc_str s, size_t at)
{
    piece p = {.sort = END};
    size_t next = at;
    uint32_t cp = 0;
    while (at < s.len) {
        cp = peek(s, at, &next);
        if (!psc_is_space(cp)) break;
        p.gap = true;
        at = next;
    }
    p.beg = p.end = at;
    if (at >= s.len) return p;
    if (digit_of(cp) < 10) {
        p.sort = NUMBER;
        take_number(s, &p);
    } else if (psc_is_alpha(cp) && !is_ideograph(cp)) {
        p.sort = WORD;
        take_word(c, s, &p);
    } else {
        p.sort = SIGN;
        p.end = next;
        p.value = cp;
    }
    return p;
}

enum { RUN = 9 /* pieces that a date may have */ };

/* The parts of a date, read from pieces. */
typedef struct date {
    int year, month, day;
    size_t beg, end;
} date;

static int year_of(const piece *p)
{
    if (p->sort != NUMBER || p->digits != 4) return 0;
    const int y = (int)p->value;
    if (y >= YEAR_MIN && y <= YEAR_MAX) return y;
    return y - THAI >= YEAR_MIN && y - THAI <= YEAR_MAX ? y - THAI : 0;
}

/* A year of Iran's calendar: those of the lunar one that fall into our time are later. */
static int solar_year_of(const piece *p)
{
    if (p->sort != NUMBER || p->digits != 4) return 0;
    const int y = (int)p->value;
    return y >= PSC_SOLAR_MIN && y <= PSC_SOLAR_MAX ? y : 0;
}

static bool is_day(const piece *p)
{
    return p->sort == NUMBER && p->digits <= 2 && p->value >= 1 && p->value <= 31;
}

static bool is_month(const piece *p)
{
    return p->sort == NUMBER && p->digits <= 2 && p->value >= 1 && p->value <= 12;
}

static bool is_sign(const piece *p, uint32_t cp)
{
    return p->sort == SIGN && p->value == cp;
}

/* The year of a date that has two digits of it: 04.03.15. */
static int short_year_of(const piece *p)
{
    if (p->sort != NUMBER || p->digits != 2) return year_of(p);
    const int y = (int)p->value + (p->value >= YEAR_MIN % 100 ? 1900 : 2000);
    return y >= YEAR_MIN && y <= YEAR_MAX ? y : 0;
}

/* Five bytes, or three letters of two: "de", "uhr", "ماه". */
static bool is_small(const piece *p)
{
    const size_t bytes = p->end - p->beg;
    return p->sort == WORD && !p->value && (bytes <= 5 || (bytes == 6 && p->digits == 3));
}

/* Small words and signs between the parts: "de", "of", "st", ",", ".", "º". */
static uint32_t skip_small(const piece *p, uint32_t i)
{
    for (uint32_t n = 0; n < 2 && i + 1 < RUN; n++) {
        const bool small = is_small(&p[i]);
        const bool sign = p[i].sort == SIGN && p[i].value < 0x3000 && p[i].value != '/' &&
                          p[i].value != ':' && p[i].value != '(' && p[i].value != '|' &&
                          p[i].value != '-' && p[i].value != 0x2013;
        const bool dash = is_sign(&p[i], '-') && !p[i].gap && !p[i + 1].gap;
        if (!small && !sign && !dash) break;
        i++;
    }
    return i;
}

static bool finish(date *d, int y, uint32_t m, uint32_t day, size_t beg, size_t end)
{
    *d = (date){y, (int)m, (int)day, beg, end};
    if (y && y <= PSC_SOLAR_MAX) {
        const psc_day found = psc_solar_day(y, (int)m, (int)day);
        if (found != PSC_DAY_NONE) psc_day_split(found, &d->year, &d->month, &d->day);
        return found != PSC_DAY_NONE;
    }
    return y && psc_day_of(y, d->month, d->day) != PSC_DAY_NONE;
}

/* Of a word for a month; "month 8": *i steps to the number. */
static uint32_t month_of(const piece *p, uint32_t *i)
{
    if (p[*i].value != PSC_MONTH_NUMBERED) return p[*i].value;
    return *i + 1 < RUN && is_month(&p[*i + 1]) ? p[++*i].value : 0;
}

/* The date of a month's name, its year and day; a month of Iran's calendar has a year of it. */
static bool finish_named(date *d, const piece *year, uint32_t month, uint32_t day, size_t beg,
                         size_t end)
{
    if (month > PSC_MONTH_SOLAR)
        return finish(d, solar_year_of(year), month - PSC_MONTH_SOLAR, day, beg, end);
    return month && finish(d, year_of(year), month, day, beg, end);
}

/* 19 November 2019, November 19, 2019; "19 November" goes with the year behind it. */
static bool read_named(const piece *p, date *d)
{
    uint32_t i;
    if (is_day(&p[0])) {
        i = skip_small(p, 1);
        if (p[i].sort != WORD || !p[i].value) return false;
        const uint32_t month = month_of(p, &i);
        const bool hyphens = is_sign(&p[1], '-') && is_sign(&p[3], '-');
        i = skip_small(p, i + 1);
        if (hyphens && p[i].digits == 2)
            return month && month <= 12 &&
                   finish(d, short_year_of(&p[i]), month, p[0].value, p[0].beg, p[i].end);
        return finish_named(d, &p[i], month, p[0].value, p[0].beg, p[i].end);
    }
    if (p[0].sort != WORD || !p[0].value) return false;
    i = skip_small(p, 1);
    if (!is_day(&p[i])) return false;
    const uint32_t day = p[i].value;
    i = skip_small(p, i + 1);
    return finish_named(d, &p[i], p[0].value, day, p[0].beg, p[i].end);
}

/* 2019-11-19, 2019. november 19., 2019年11月19日, 1398/8/28 */
static bool read_year_first(const piece *p, date *d)
{
    const int solar = solar_year_of(&p[0]), y = solar ? solar : year_of(&p[0]);
    if (!y) return false;
    uint32_t i = 1;
    if (p[1].sort == SIGN && is_month(&p[2]) && p[3].sort == SIGN && is_day(&p[4]) &&
        (p[1].value == p[3].value || p[1].value >= 0x3000))
        return finish(d, y, p[2].value, p[4].value, p[0].beg, p[4].end);
    i = skip_small(p, i);
    const bool day_first = is_day(&p[i]); /* 2016. gada 27. septembris */
    const uint32_t one = p[i].value;
    if (!day_first && (p[i].sort != WORD || !one)) return false;
    i = skip_small(p, i + 1);
    if (!day_first)
        return is_day(&p[i]) && finish_named(d, &p[0], one, p[i].value, p[0].beg, p[i].end);
    return p[i].sort == WORD && finish_named(d, &p[0], p[i].value, one, p[0].beg, p[i].end);
}

static bool read_solid(const piece *p, date *d)
{
    if (p->sort != NUMBER || (p->digits != 8 && p->digits != 12 && p->digits != 14)) return false;
    const int y = (int)(p->value / 10000);
    return y >= YEAR_MIN && y <= YEAR_MAX &&
           finish(d, y, p->value / 100 % 100, p->value % 100, p->beg, p->end);
}

/* 19.11.2019, 19/11/2019, 11/19/2019, 19.11.19; 19-11-19 is left alone */
static bool read_numeric(const piece *p, bool month_first, date *d)
{
    if (p[0].sort != NUMBER || p[0].digits > 2 || p[1].sort != SIGN || p[2].sort != NUMBER ||
        p[2].digits > 2 || p[3].sort != SIGN || p[3].value != p[1].value)
        return false;
    if (!memchr("/.-", (int)(p[1].value & 0x7F), 3) || p[1].value > 0x7F) return false;
    const bool more = p[5].sort == SIGN && p[5].value == p[1].value && !p[6].gap &&
                      p[6].sort == NUMBER; /* 10.2.15.7 is a version or an address */
    if (solar_year_of(&p[4]) && !more)     /* 22/11/1394 */
        return finish(d, solar_year_of(&p[4]), p[2].value, p[0].value, p[0].beg, p[4].end);
    const int y = p[1].value == '-' || more ? year_of(&p[4]) : short_year_of(&p[4]);
    const bool swap = (month_first && p[1].value != '.' && p[0].value <= 12) || p[2].value > 12;
    const uint32_t day = p[swap ? 2 : 0].value, month = p[swap ? 0 : 2].value;
    return finish(d, y, month, day, p[0].beg, p[4].end);
}

static bool read_date(const piece *p, bool month_first, date *d)
{
    return read_year_first(p, d) || read_solid(p, d) || read_named(p, d) ||
           read_numeric(p, month_first, d);
}

/* Seconds or milliseconds since 1970, alone. */
static psc_day epoch_day(psc_str s)
{
    uint64_t v;
    s = psc_str_trim(s);
    if ((s.len != 10 && s.len != 13) || !psc_str_u64(s, &v)) return PSC_DAY_NONE;
    const uint64_t seconds = s.len == 13 ? v / 1000 : v;
    return (psc_day)(seconds / 86400);
}

psc_day psc_html_date(const psc_page_cues *c, psc_str s, bool month_first, size_t *beg, size_t *end)
{
    piece p[RUN];
    date d;
    const psc_day epoch = epoch_day(s);
    if (beg) *beg = 0;
    if (end) *end = s.len;
    if (epoch != PSC_DAY_NONE) return epoch;
    for (uint32_t i = 0; i < RUN; i++) p[i] = next_piece(c, s, i ? p[i - 1].end : 0);
    while (p[0].sort != END) {
        if (p[0].sort != SIGN && read_date(p, month_first, &d)) {
            if (beg) *beg = d.beg;
            if (end) *end = d.end;
            return psc_day_of(d.year, d.month, d.day);
        }
        memmove(p, p + 1, (RUN - 1) * sizeof *p);
        p[RUN - 1] = next_piece(c, s, p[RUN - 2].end);
    }
    return PSC_DAY_NONE;
}

/* Addresses. */

static bool is_part_end(psc_str s, size_t at)
{
    return at >= s.len || (s.ptr[at] < '0' || s.ptr[at] > '9');
}

static bool number_at(psc_str s, size_t *at, uint32_t min, uint32_t max, uint32_t *out)
{
    uint32_t n = 0, v = 0;
    while (n < max && *at + n < s.len && s.ptr[*at + n] >= '0' && s.ptr[*at + n] <= '9')
        v = v * 10 + (uint32_t)(s.ptr[*at + n++] - '0');
    if (n < min) return false;
    *at += n;
    *out = v;
    return true;
}

static bool month_at(const psc_page_cues *c, psc_str s, size_t *at, uint32_t *out)
{
    if (number_at(s, at, 1, 2, out)) return true;
    size_t end = *at;
    while (end < s.len && (s.ptr[end] | 32) >= 'a' && (s.ptr[end] | 32) <= 'z') end++;
    *out = psc_page_any_month(c, psc_str_sub(s, *at, end));
    *at = end;
    return *out != 0;
}

/* The date whose year begins at s[at]. */
static psc_day url_date_at(const psc_page_cues *c, psc_str s, size_t at)
{
    uint32_t y, m, d;
    if (!number_at(s, &at, 4, 4, &y) || y < YEAR_MIN || y > YEAR_MAX || at >= s.len)
        return PSC_DAY_NONE;
    const char sep = s.ptr[at];
    const bool solid = sep >= '0' && sep <= '9';
    if (!solid && sep != '/' && sep != '-' && sep != '_' && sep != '.') return PSC_DAY_NONE;
    if (solid) {
        if (!number_at(s, &at, 2, 2, &m) || !number_at(s, &at, 2, 2, &d)) return PSC_DAY_NONE;
    } else {
        at++;
        if (!month_at(c, s, &at, &m) || at >= s.len || s.ptr[at] != sep) return PSC_DAY_NONE;
        at++;
        if (!number_at(s, &at, 1, 2, &d)) return PSC_DAY_NONE;
    }
    return is_part_end(s, at) ? psc_day_of((int)y, (int)m, (int)d) : PSC_DAY_NONE;
}

psc_day psc_html_url_date(const psc_page_cues *c, psc_str url)
{
    const ptrdiff_t query = psc_str_find(url, PSC_STR("?"), 0);
    if (query >= 0) url.len = (size_t)query;
    for (size_t i = 1; i + 6 < url.len; i++) {
        if (!memchr("/-_.", url.ptr[i - 1], 4)) continue;
        const psc_day day = url_date_at(c, url, i);
        if (day != PSC_DAY_NONE) return day;
    }
    return PSC_DAY_NONE;
}

/* "/2015/03/", "/2015/mar/" at s[at], behind the first slash. */
static bool url_month_at(const psc_page_cues *c, psc_str s, size_t at, uint32_t *y, uint32_t *m)
{
    if (!number_at(s, &at, 4, 4, y) || *y < YEAR_MIN || *y > YEAR_MAX) return false;
    if (at >= s.len || s.ptr[at++] != '/') return false;
    if (!month_at(c, s, &at, m) || *m < 1 || *m > 12) return false;
    return at < s.len && s.ptr[at] == '/';
}

bool psc_html_url_month(const psc_page_cues *c, psc_str url, int *year, int *month)
{
    const ptrdiff_t query = psc_str_find(url, PSC_STR("?"), 0);
    if (query >= 0) url.len = (size_t)query;
    for (size_t i = 1; i < url.len; i++) {
        uint32_t y, m;
        if (url.ptr[i - 1] != '/' || !url_month_at(c, url, i, &y, &m)) continue;
        *year = (int)y;
        *month = (int)m;
        return true;
    }
    return false;
}

/* Day and month, in either order, at the front of the pieces; 0: no such day. */
static uint32_t day_of_month(const piece *p, uint32_t month)
{
    const uint32_t i = skip_small(p, 1);
    if (p[0].sort == WORD && p[0].value == month) return is_day(&p[i]) ? p[i].value : 0;
    const bool named = is_day(&p[0]) && p[i].sort == WORD && p[i].value == month;
    return named ? p[0].value : 0;
}

psc_day psc_html_day_in_month(const psc_page_cues *c, psc_str s, int year, int month)
{
    piece p[RUN];
    for (uint32_t i = 0; i < RUN; i++) p[i] = next_piece(c, s, i ? p[i - 1].end : 0);
    while (p[0].sort != END) {
        const uint32_t day = day_of_month(p, (uint32_t)month);
        if (day) return psc_day_of(year, month, (int)day);
        memmove(p, p + 1, (RUN - 1) * sizeof *p);
        p[RUN - 1] = next_piece(c, s, p[RUN - 2].end);
    }
    return PSC_DAY_NONE;
}
