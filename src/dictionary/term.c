/* SPDX-License-Identifier: Apache-2.0 */
/* Codes in brackets and the days they hold.
 *
 *     [USAGOV]  [USAGOV >090120]  [USAGOV <20170120]  [USAGOV 090120 - 170120]
 *
 * Limits belong to the range.  Years of two digits up to 30 are of the 2000s, as the
 * field has it.  Ranges that touch on one day are fine, the later one has that day;
 * ranges that overlap with another code are not. */
#include <assert.h>
#include <stdlib.h>

#include "dictionary/read.h"

enum { PIVOT = 30 };

/* ---- dates -------------------------------------------------------------- */

static bool read_digits(psc_str s, int *out)
{
    *out = 0;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
        *out = *out * 10 + (s.ptr[i] - '0');
    }
    return s.len > 0;
}

/* Months of 30 days are often told to end on the 31st: the last day is meant. */
static psc_day last_day(psc_dict_reader *r, int year, int month, int day)
{
    if (month < 1 || month > 12 || day < 29 || day > 31) return PSC_DAY_NONE;
    psc_day found = PSC_DAY_NONE;
    int last = day;
    while (found == PSC_DAY_NONE && --last >= 28) found = psc_day_of(year, month, last);
    psc_dict_remark(r, r->line, "there is no day %04d-%02d-%02d: read as the %d", year, month, day,
                    last);
    return found;
}

bool psc_dict_date(psc_dict_reader *r, psc_str s, psc_day *out)
{
    int year, month, day;
    const size_t y = s.len == 6 ? 2 : 4;
    *out = PSC_DAY_NONE;
    if (s.len != 6 && s.len != 8) return false;
    if (!read_digits(psc_str_sub(s, 0, y), &year) ||
        !read_digits(psc_str_sub(s, y, y + 2), &month) ||
        !read_digits(psc_str_sub(s, y + 2, y + 4), &day))
        return false;
    if (y == 2) year += year <= PIVOT ? 2000 : 1900;
    *out = psc_day_of(year, month, day);
    if (*out == PSC_DAY_NONE) *out = last_day(r, year, month, day);
    return *out != PSC_DAY_NONE;
}

static bool bad_range(psc_dict_reader *r, psc_str s)
{
    psc_dict_bad(r, r->line,
                 "bad dates \"%.*s\": expected <DATE, >DATE or DATE-DATE, a date as 20090120 or "
                 "090120",
                 PSC_DICT_ARG(s));
    return false;
}

bool psc_dict_range(psc_dict_reader *r, psc_str s, psc_day *from, psc_day *to)
{
    *from = INT32_MIN;
    *to = INT32_MAX;
    const char mark = s.len ? s.ptr[0] : 0;
    if (mark == '<' || mark == '>') {
        const psc_str date = psc_str_trim(psc_str_sub(s, 1, s.len));
        return psc_dict_date(r, date, mark == '<' ? to : from) || bad_range(r, s);
    }
    psc_str rest = s;
    const psc_str first = psc_str_trim(psc_str_cut(&rest, '-'));
    if (!psc_dict_date(r, first, from) || !psc_dict_date(r, psc_str_trim(rest), to))
        return bad_range(r, s);
    if (*from <= *to) return true;
    char beg[12], end[12];
    psc_day_format(*from, beg);
    psc_day_format(*to, end);
    psc_dict_bad(r, r->line,
                 "contradictory dates \"%.*s\": the range begins on %s and ends before, on %s%s",
                 PSC_DICT_ARG(s), beg, end,
                 first.len == 6 ? " (of two digits, years up to 30 are of the 2000s)" : "");
    return false;
}

/* ---- brackets ----------------------------------------------------------- */

static void add_term(psc_dict_reader *r, psc_dict_entry *e, psc_dict_term t)
{
    psc_dictionary *d = r->d;
    assert(e->term + e->n_term == d->n_term && "terms are added to the newest entry");
    *psc_push(d->arena, d->term, d->n_term, d->cap_term) = t;
    e->n_term++;
}

/* What stands inside of one bracket. */
static void read_term(psc_dict_reader *r, psc_dict_entry *e, psc_str inside, psc_str role)
{
    size_t n = 0;
    inside = psc_str_trim(inside);
    while (n < inside.len && inside.ptr[n] != ' ' && inside.ptr[n] != '\t' &&
           inside.ptr[n] != '<' && inside.ptr[n] != '>')
        n++;
    psc_dict_term t = {.was = psc_str_sub(inside, 0, n),
                       .from = INT32_MIN,
                       .to = INT32_MAX,
                       .role = role,
                       .line = r->line};
    const psc_str range = psc_str_trim(psc_str_sub(inside, n, inside.len));
    if (psc_str_eq(t.was, PSC_STR("---"))) {
        e->use = PSC_DICT_NOBODY;
        return;
    }
    e->refused = true; /* unless it is added below */
    if (psc_str_eq(t.was, PSC_STR("###"))) {
        for (uint32_t i = 0; i < e->n_name; i++)
            psc_dict_add_discard(r, r->d->name[e->name + i].text, r->line);
    } else if (!t.was.len) {
        psc_dict_bad(r, r->line, "a bracket without a code");
    } else if ((!range.len || psc_dict_range(r, range, &t.from, &t.to)) &&
               psc_dict_code(r, t.was, r->line, &t.code)) {
        add_term(r, e, t);
        return;
    }
}

bool psc_dict_terms(psc_dict_reader *r, psc_dict_entry *e, psc_str text, psc_str role)
{
    while ((text = psc_str_trim(text)).len) {
        if (text.ptr[0] != '[') {
            psc_dict_bad(r, r->line, "expected [CODE], or the end of the line, not \"%.*s\"",
                         PSC_DICT_ARG(text));
            return false;
        }
        const ptrdiff_t end = psc_str_find(text, PSC_STR("]"), 1);
        const ptrdiff_t next = psc_str_find(text, PSC_STR("["), 1);
        if (end < 0 || (next >= 0 && next < end)) {
            psc_dict_bad(r, r->line, "broken brackets: ']' is missing behind \"%.*s\"",
                         PSC_DICT_ARG(text));
            return false;
        }
        read_term(r, e, psc_str_sub(text, 1, (size_t)end), role);
        text = psc_str_sub(text, (size_t)end + 1, text.len);
    }
    return true;
}

/* ---- contradictions ----------------------------------------------------- */

static bool is_default(const psc_dict_term *t)
{
    return t->from == INT32_MIN && t->to == INT32_MAX;
}

static int by_begin(const void *a, const void *b)
{
    const psc_dict_term *const x = *(const psc_dict_term *const *)a,
                               *const y = *(const psc_dict_term *const *)b;
    if (x->from != y->from) return x->from < y->from ? -1 : 1;
    return x < y ? -1 : 1;
}

static void leave_out(psc_dictionary *d, const psc_dict_entry *e, psc_dict_term *a,
                      psc_dict_term *b)
{
    psc_dict_reader r = {.d = d, .file = e->file};
    psc_dict_term *later = a > b ? a : b;
    const psc_dict_term *first = a > b ? b : a;
    const psc_str name = psc_dict_name_trim(d->name[e->name].text);
    if (is_default(later))
        psc_dict_bad(
            &r, later->line, "\"%.*s\" has two codes without dates: [%.*s], and on line %u [%.*s]",
            PSC_DICT_ARG(name), PSC_DICT_ARG(later->was), first->line, PSC_DICT_ARG(first->was));
    else
        psc_dict_bad(&r, later->line,
                     "overlapping dates: [%.*s] of \"%.*s\" shares days with [%.*s] of line %u",
                     PSC_DICT_ARG(later->was), PSC_DICT_ARG(name), PSC_DICT_ARG(first->was),
                     first->line);
    later->bad = true;
}

static bool same_code(const psc_dict_term *a, const psc_dict_term *b)
{
    return memcmp(&a->code, &b->code, sizeof a->code) == 0;
}

/* In order of their beginnings each needs to be compared only with the one before that
 * reaches furthest. */
static void check_sorted(psc_dictionary *d, const psc_dict_entry *e, psc_dict_term **t, uint32_t n)
{
    psc_dict_term *reach = NULL;
    for (uint32_t i = 0; i < n; i++) {
        const bool shares = reach && t[i]->from < reach->to;
        if (shares && !same_code(reach, t[i])) leave_out(d, e, reach, t[i]);
        if (reach && reach->bad) reach = NULL;
        if (!t[i]->bad && (!reach || t[i]->to > reach->to)) reach = t[i];
    }
}

void psc_dict_check_terms(psc_dictionary *d, psc_dict_entry *e)
{
    if (e->n_term < 2 || !e->n_name) return;
    psc_dict_term *plain = NULL, *few[16], **dated = few;
    uint32_t n = 0;
    if (e->n_term > sizeof few / sizeof *few) dated = psc_new(d->arena, psc_dict_term *, e->n_term);
    for (uint32_t i = 0; i < e->n_term; i++) {
        psc_dict_term *t = &d->term[e->term + i];
        if (t->bad) continue;
        if (!is_default(t))
            dated[n++] = t;
        else if (!plain)
            plain = t;
        else if (!same_code(plain, t))
            leave_out(d, e, plain, t);
    }
    if (n > 1) qsort(dated, n, sizeof *dated, by_begin);
    check_sorted(d, e, dated, n);
}
