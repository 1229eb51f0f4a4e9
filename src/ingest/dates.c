/* SPDX-License-Identifier: Apache-2.0 */
/* Full dates in lines about a report, and datelines.
 *
 *     11th February 2016    Feb. 11, 2016    2016-02-11    11.2.2016    13/2/2016
 *     GENEVA (Reuters) -    MOSCOW, Oct 3 (AP) --    KABUL, Afghanistan —    GENEVA:    (CNN) --
 *
 * 3/4/2016 is left alone: nobody can tell which is the month. */
#include "ingest/page.h"

#include "base/str.h"
#include "base/utf8.h"

/* Eating from the front of a slice. */

static void eat(psc_str *s, size_t n)
{
    *s = psc_str_sub(*s, n, s->len);
}

static void eat_blanks(psc_str *s)
{
    while (s->len && (s->ptr[0] == ' ' || s->ptr[0] == '\t')) eat(s, 1);
}

static bool eat_char(psc_str *s, char c)
{
    if (s->len == 0 || s->ptr[0] != c) return false;
    eat(s, 1);
    return true;
}

/* A number of min to max digits; no digit follows. */
static bool eat_number(psc_str *s, size_t min, size_t max, int *out)
{
    size_t n = 0;
    int v = 0;
    while (n < s->len && n <= max && s->ptr[n] >= '0' && s->ptr[n] <= '9')
        v = v * 10 + (s->ptr[n++] - '0');
    if (n < min || n > max) return false;
    *out = v;
    eat(s, n);
    return true;
}

static bool eat_month(const psc_page_cues *c, psc_str *s, int *month)
{
    size_t len = 0;
    *month = psc_page_month(c, *s, &len);
    if (!*month) return false;
    eat(s, len);
    (void)eat_char(s, '.');
    return true;
}

/* st, nd, rd, th */
static void eat_ordinal(psc_str *s)
{
    static const char *const tail[] = {"st", "nd", "rd", "th"};
    for (size_t i = 0; i < 4; i++)
        if (s->len >= 2 && memcmp(s->ptr, tail[i], 2) == 0) {
            eat(s, 2);
            return;
        }
}

static bool year_fits(int y)
{
    return y >= 1900 && y < 2200;
}

static bool eat_year(psc_str *s, int *year)
{
    eat_blanks(s);
    (void)eat_char(s, ',');
    eat_blanks(s);
    psc_str t = *s;
    if (!eat_number(&t, 4, 4, year) || !year_fits(*year)) return false;
    *s = t;
    return true;
}

/* "11th February", "11 of Feb." */
static bool eat_day_month(const psc_page_cues *c, psc_str *s, int *day, int *month)
{
    psc_str t = *s;
    if (!eat_number(&t, 1, 2, day)) return false;
    eat_ordinal(&t);
    eat_blanks(&t);
    if (psc_str_starts(t, PSC_STR("of "))) eat(&t, 3);
    (void)eat_char(&t, '-');
    if (!eat_month(c, &t, month)) return false;
    (void)eat_char(&t, '-');
    *s = t;
    return true;
}

/* "February 11", "Feb. 11th" */
static bool eat_month_day(const psc_page_cues *c, psc_str *s, int *day, int *month)
{
    psc_str t = *s;
    if (!eat_month(c, &t, month)) return false;
    eat_blanks(&t);
    if (!eat_number(&t, 1, 2, day)) return false;
    eat_ordinal(&t);
    *s = t;
    return true;
}

static bool eat_iso(psc_str *s, int *y, int *m, int *d)
{
    psc_str t = *s;
    if (!eat_number(&t, 4, 4, y) || !year_fits(*y)) return false;
    const char sep = t.len ? t.ptr[0] : 0;
    if ((sep != '-' && sep != '/' && sep != '.') || !eat_char(&t, sep)) return false;
    if (!eat_number(&t, 1, 2, m) || !eat_char(&t, sep) || !eat_number(&t, 1, 2, d)) return false;
    *s = t;
    return true;
}

static bool eat_numeric(psc_str *s, int *y, int *m, int *d)
{
    psc_str t = *s;
    if (!eat_number(&t, 1, 2, d)) return false;
    const char sep = t.len ? t.ptr[0] : 0;
    if ((sep != '/' && sep != '.' && sep != '-') || !eat_char(&t, sep)) return false;
    if (!eat_number(&t, 1, 2, m) || !eat_char(&t, sep) || !eat_number(&t, 4, 4, y)) return false;
    if (!year_fits(*y)) return false;
    if (sep != '.' && *d <= 12 && *m <= 12 && *d != *m) return false;
    if (*m > 12) {
        const int swap = *m;
        *m = *d;
        *d = swap;
    }
    *s = t;
    return true;
}

static bool eat_full_date(const psc_page_cues *c, psc_str *s, psc_day *out)
{
    int y = 0, m = 0, d = 0;
    psc_str t = *s;
    const bool named = eat_day_month(c, &t, &d, &m) || eat_month_day(c, &t, &d, &m);
    if (!(named && eat_year(&t, &y))) {
        t = *s;
        if (!eat_iso(&t, &y, &m, &d) && !eat_numeric(&t, &y, &m, &d)) return false;
    }
    *out = psc_day_of(y, m, d);
    if (*out == PSC_DAY_NONE) return false;
    *s = t;
    return true;
}

static bool word_byte(unsigned char c)
{
    return c >= 0x80 || (c >= '0' && c <= '9') || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

bool psc_page_date(const psc_page_cues *c, psc_str s, size_t *at, size_t *beg, psc_day *day)
{
    for (size_t i = *at; i < s.len; i++) {
        if (i > 0 && word_byte((unsigned char)s.ptr[i - 1])) continue;
        if (!word_byte((unsigned char)s.ptr[i])) continue;
        psc_str rest = psc_str_sub(s, i, s.len);
        if (!eat_full_date(c, &rest, day)) continue;
        *beg = i;
        *at = s.len - rest.len;
        return true;
    }
    return false;
}

/* Datelines. */

enum { DATELINE_MAX = 120 /* bytes before the dash */ };

/* Where the dash of a dateline stands, and how long it is with its blanks. */
static bool find_dash(psc_str s, size_t *at, size_t *len)
{
    static const char *const dash[] = {
        " \xE2\x80\x93 ", " \xE2\x80\x94 ", "\xE2\x80\x94", " -- ", "--", " - ", ": "};
    for (size_t i = 1; i < s.len && i < DATELINE_MAX; i++)
        for (size_t k = 0; k < sizeof dash / sizeof *dash; k++)
            if (psc_str_starts(psc_str_sub(s, i, s.len), psc_str_of(dash[k]))) {
                *at = i;
                *len = strlen(dash[k]);
                while (*at + *len < s.len && s.ptr[*at + *len] == ' ') ++*len;
                return true;
            }
    return false;
}

/* Every word starts upper case (or is joined by / and -). */
static bool is_name(psc_str s, bool *shout)
{
    *shout = true;
    uint32_t n = 0;
    size_t letters = 0;
    while (s.len) {
        psc_str word = psc_str_trim(psc_str_cut(&s, ' '));
        if (word.len == 0) continue;
        n++;
        size_t at = 0;
        if (!psc_is_upper(psc_utf8_next(word, &at)) && n == 1) return false;
        at = 0;
        if (!psc_is_upper(psc_utf8_next(word, &at)) && word.len > 3) return false;
        for (at = 0; at < word.len;) {
            const uint32_t cp = psc_utf8_next(word, &at);
            if (psc_is_lower(cp)) *shout = false;
            letters += psc_is_alpha(cp);
        }
    }
    return n > 0 && n <= 6 && letters >= 3;
}

/* The place told by the words before agency and date. */
static bool read_place(psc_str s, psc_str *place, bool *shout)
{
    s = psc_str_trim(s);
    while (s.len && s.ptr[s.len - 1] == ',') s = psc_str_trim((psc_str){s.ptr, s.len - 1});
    psc_str rest = s;
    const psc_str first = psc_str_trim(psc_str_cut(&rest, ','));
    bool other;
    if (!is_name(first, shout) || (rest.len && !is_name(rest, &other))) return false;
    *place = s;
    return true;
}

/* Cut "(Reuters)" off the end. */
static psc_str cut_agency(const psc_page_cues *c, psc_str *s)
{
    psc_str t = psc_str_trim(*s);
    if (t.len < 4 || t.ptr[t.len - 1] != ')') return (psc_str){0};
    size_t open = t.len - 1;
    while (open > 0 && t.ptr[open] != '(') open--;
    if (t.ptr[open] != '(') return (psc_str){0};
    const psc_str inner = psc_str_trim(psc_str_sub(t, open + 1, t.len - 1));
    *s = psc_str_sub(t, 0, open);
    const psc_str known = psc_page_agency(c, inner);
    return known.len ? known : inner;
}

/* Cut a date, with or without a year, off the text; what stands before is left. */
static bool cut_date(const psc_page_cues *c, psc_str *s, int year, psc_day *out)
{
    for (size_t i = 0; i < s->len; i++) {
        if (i > 0 && word_byte((unsigned char)s->ptr[i - 1])) continue;
        psc_str rest = psc_str_sub(*s, i, s->len);
        int y = year, m = 0, d = 0;
        if (!eat_day_month(c, &rest, &d, &m) && !eat_month_day(c, &rest, &d, &m)) continue;
        (void)eat_year(&rest, &y);
        *out = year_fits(y) ? psc_day_of(y, m, d) : PSC_DAY_NONE;
        s->len = i;
        return true;
    }
    return false;
}

/* Words before the text's own that are no place: "EXCLUSIVE: ..." */
static bool is_label(const psc_page_cues *c, psc_str s)
{
    uint32_t id;
    return psc_page_words(c, s, &id, NULL, 1) && c->label[id];
}

/* Place, agency and date of the words before the dash; false if they are none. */
static bool read_head(const psc_page_cues *c, psc_str head, bool colon, int year, psc_dateline *out)
{
    bool shout = false;
    out->agency = cut_agency(c, &head);
    const bool dated = cut_date(c, &head, year, &out->date);
    head = psc_str_trim(head);
    if (out->agency.len == 0 && (out->agency = psc_page_agency(c, head)).len) return true;
    if (head.len == 0) return psc_page_agency(c, out->agency).len > 0;
    if (is_label(c, head) || !read_place(head, &out->place, &shout)) return false;
    return shout || (!colon && (out->agency.len || dated));
}

size_t psc_page_dateline(const psc_page_cues *c, psc_str s, int year, psc_dateline *out)
{
    size_t dash, len;
    psc_dateline found = {.date = PSC_DAY_NONE};
    *out = found;
    if (!find_dash(s, &dash, &len)) return 0;
    if (!read_head(c, psc_str_sub(s, 0, dash), s.ptr[dash] == ':', year, &found)) return 0;
    *out = found;
    return dash + len;
}
