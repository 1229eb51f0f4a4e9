/* SPDX-License-Identifier: Apache-2.0 */
/* Reading numbers: digits, words, both; ranges, money, percentages, fractions.
 *
 *     number   about* (sign? count (range sign? count)?) about-behind? (percent|currency)?
 *     count    digits scale*  |  numerals and scales  |  crowd ("hundreds of thousands")
 */
#include "figures/number.h"

#include "base/str.h"

enum { CHANGE_NEAR = 5 };
enum { YEARS_FROM = 1800, YEARS_TO = 2100, SMALL = 100 };

bool psc_token_is_dash(const psc_sentence *s, uint32_t t)
{
    return psc_form_is(s, t, "-") || psc_form_is(s, t, "\xE2\x80\x93") ||
           psc_form_is(s, t, "\xE2\x80\x94") || psc_form_is(s, t, "\xE2\x80\x91");
}

/* "4,000", "2.5", "1500": digits with commas between groups of three, at most one point. */
static bool read_digits(psc_str s, double *v)
{
    double whole = 0, part = 0, unit = 1;
    bool point = false;
    size_t group = 0, n_comma = 0;
    if (!s.len || s.len > 24 || s.ptr[0] < '0' || s.ptr[0] > '9') return false;
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.ptr[i];
        if (c >= '0' && c <= '9') {
            if (point)
                part = part * 10 + (c - '0'), unit *= 10;
            else
                whole = whole * 10 + (c - '0');
            group++;
        } else if (c == ',' && !point && i + 1 < s.len && (n_comma ? group == 3 : group <= 3)) {
            n_comma++;
            group = 0;
        } else if (c == '.' && !point && i + 1 < s.len && (!n_comma || group == 3)) {
            point = true;
            group = 0;
        } else {
            return false;
        }
    }
    if (n_comma && !point && group != 3) return false;
    *v = whole + part / unit;
    return true;
}

/* Scales behind a count: "million", "hundred thousand"; returns the token behind. */
static uint32_t read_scales(const psc_words *w, uint32_t t, double *v)
{
    const psc_book_phrase *p;
    while ((p = psc_words_at(w, t, PSC_FIGURE_SCALE)) != NULL) {
        *v *= p->value;
        t += p->n;
    }
    return t;
}

static bool ends_in_s(psc_str form)
{
    return form.len > 1 && form.ptr[form.len - 1] == 's';
}

/* Behind the comma-less words of a count: "and" or a hyphen before another numeral. */
static uint32_t skip_joint(const psc_words *w, uint32_t t, bool scaled)
{
    if (psc_token_is_dash(w->sent, t) && psc_glued(w->sent, t) && t && psc_glued(w->sent, t - 1))
        return t + 1;
    if (scaled && psc_form_is(w->sent, t, "and")) return t + 1;
    return t;
}

/* "two hundred and fifty thousand", "twenty-one"; false if no numeral begins at t. */
static bool read_words(const psc_words *w, uint32_t *t, double *v)
{
    double total = 0, current = 0, last = 0, big = 0;
    bool scaled = false;
    uint32_t i = *t, end = *t;
    for (;;) {
        const uint32_t from = i == *t ? i : skip_joint(w, i, scaled);
        const psc_book_phrase *p = psc_words_at(w, from, PSC_FIGURE_NUMERAL);
        if (p && (i == *t || scaled || (last >= 20 && last < SMALL && p->value < 10))) {
            current += p->value;
            last = p->value;
            scaled = false;
            i = end = from + p->n;
            continue;
        }
        const uint32_t scale = i > *t ? skip_joint(w, i, false) : i;
        p = i > *t ? psc_words_at(w, scale, PSC_FIGURE_SCALE) : NULL;
        if (!p || ends_in_s(w->sent->tok[scale].form)) break;
        if (p->value < 1000) {
            current *= p->value;
        } else {
            total = p->value < big ? total + current * p->value : (total + current) * p->value;
            current = 0;
            big = p->value;
        }
        scaled = true;
        last = 0;
        i = end = scale + p->n;
    }
    if (end == *t) return false;
    *t = end;
    *v = total + current;
    return true;
}

/* "a hundred", "half a million", "a dozen", "half a dozen". */
static bool read_article(const psc_words *w, uint32_t *t, double *v)
{
    uint32_t i = *t;
    double value = 1;
    const psc_book_phrase *half = psc_words_at(w, i, PSC_FIGURE_HALF);
    if (half) {
        value = half->value;
        i += half->n;
    }
    const bool article = psc_form_is(w->sent, i, "a") || psc_form_is(w->sent, i, "A") ||
                         psc_form_is(w->sent, i, "an");
    if (!article && !half) return false;
    i += article;
    const psc_book_phrase *scale = psc_words_at(w, i, PSC_FIGURE_SCALE);
    if (!scale || ends_in_s(w->sent->tok[i].form)) return false;
    *t = read_scales(w, i, &value);
    *v = value;
    return true;
}

/* "hundreds", "tens of thousands", "several dozen". */
static bool read_crowd(const psc_words *w, uint32_t *t, double *v)
{
    const psc_book_phrase *p = psc_words_at(w, *t, PSC_FIGURE_FEW);
    uint32_t i = *t;
    double value = 1;
    if (p && psc_words_is(w, i + p->n, PSC_FIGURE_SCALE) &&
        !ends_in_s(w->sent->tok[i + p->n].form)) {
        value = p->value;
        *t = read_scales(w, i + p->n, &value);
        *v = value;
        return true;
    }
    p = psc_words_at(w, i, PSC_FIGURE_CROWD);
    if (!p) return false;
    for (;;) {
        value *= p->value;
        i += p->n;
        if (!psc_form_is(w->sent, i, "of")) break;
        p = psc_words_at(w, i + 1, PSC_FIGURE_CROWD);
        if (!p) break;
        i++;
    }
    *t = i;
    *v = value;
    return true;
}

/* "and a half" behind a count, before its scale. */
static uint32_t read_and_half(const psc_words *w, uint32_t t, double *v)
{
    if (psc_form_is(w->sent, t, "and") && psc_form_is(w->sent, t + 1, "a") &&
        psc_words_is(w, t + 2, PSC_FIGURE_HALF)) {
        *v += 0.5;
        return t + 3;
    }
    return t;
}

typedef struct count {
    double v;
    bool crowd, words, scaled;
} count;

static bool read_count(const psc_words *w, uint32_t *t, count *c)
{
    const uint32_t from = *t;
    if (from >= w->sent->n) return false;
    *c = (count){0};
    if (read_digits(w->sent->tok[from].form, &c->v)) {
        uint32_t end = from + 1;
        if (psc_token_is_dash(w->sent, end) && psc_glued(w->sent, from) &&
            psc_glued(w->sent, end) && psc_words_is(w, end + 1, PSC_FIGURE_SCALE))
            end++;
        *t = read_scales(w, end, &c->v);
        c->scaled = *t > from + 1;
        return true;
    }
    if (read_words(w, t, &c->v)) {
        const uint32_t half = read_and_half(w, *t, &c->v);
        *t = read_scales(w, half, &c->v);
        c->words = true;
        c->scaled = c->v >= SMALL;
        return true;
    }
    c->words = true;
    if (read_article(w, t, &c->v)) return c->scaled = true;
    return c->crowd = read_crowd(w, t, &c->v);
}

static uint32_t read_sign(const psc_words *w, uint32_t t, psc_str *currency)
{
    const psc_book_phrase *p = psc_words_at(w, t, PSC_FIGURE_SIGN);
    if (!p) return t;
    *currency = p->unit;
    return t + p->n;
}

/* The scale of the higher end belongs to the lower one too: "3 to 4 million". */
static double scaled_like(double low, double high)
{
    static const double scale[] = {1e12, 1e9, 1e6, 1e3};
    for (size_t i = 0; i < sizeof scale / sizeof *scale; i++)
        if (high >= scale[i] && low < high / scale[i] + 1) return low * scale[i];
    return low;
}

/* "rose this year from 12 to 45": what was, and what is. */
static bool is_change(const psc_words *w, uint32_t first)
{
    if (!first || !psc_form_is(w->sent, first - 1, "from")) return false;
    for (uint32_t t = first - 1; t-- > 0 && t + CHANGE_NEAR >= first;)
        if (psc_words_is(w, t, PSC_FIGURE_CHANGE)) return true;
    return false;
}

/* "200-300", "four or five", "between 200 and 300": the second count. */
static void read_range(const psc_words *w, uint32_t *t, psc_number *n, const count *low)
{
    const psc_sentence *s = w->sent;
    count high;
    psc_str currency = n->currency;
    const bool dash = psc_token_is_dash(s, *t) && psc_glued(s, *t) && psc_glued(s, *t - 1);
    const bool opened = n->first && psc_words_is(w, n->first - 1, PSC_FIGURE_OPENS_RANGE);
    const bool word = psc_words_is(w, *t, PSC_FIGURE_RANGE) ||
                      (opened && psc_form_is(s, *t, "and"));
    if (low->crowd || (!dash && !word) || (word && is_change(w, n->first))) return;
    uint32_t end = read_sign(w, *t + 1, &currency);
    if (!read_count(w, &end, &high) || high.crowd) return;
    const double from = high.scaled && !low->scaled ? scaled_like(low->v, high.v) : low->v;
    if (from >= high.v) return;
    n->value = from;
    n->max = high.v;
    n->range = true;
    *t = end;
}

static void read_behind(const psc_words *w, uint32_t *t, psc_number *n)
{
    const psc_book_phrase *p;
    if ((p = psc_words_at(w, *t, PSC_FIGURE_BEHIND)) != NULL) {
        *t += p->n;
        n->approximate = true;
    }
    if ((p = psc_words_at(w, *t, PSC_FIGURE_PERCENT)) != NULL && !n->crowd) {
        *t += p->n;
        n->share = true;
        return;
    }
    const bool dash = psc_token_is_dash(w->sent, *t) && psc_glued(w->sent, *t);
    p = psc_words_at(w, *t + dash, PSC_FIGURE_CURRENCY);
    if (p) {
        if (!n->currency.len) n->currency = p->unit;
        *t += p->n + dash;
    } else if (n->crowd && psc_form_is(w->sent, *t, "of") &&
               (p = psc_words_at(w, *t + 1, PSC_FIGURE_CURRENCY)) != NULL) {
        n->currency = p->unit;
        *t += 1 + p->n;
    }
}

/* "two-thirds of", "a third of", "half of", "half the". */
static bool read_fraction(const psc_words *w, uint32_t t, psc_number *n)
{
    const psc_sentence *s = w->sent;
    const psc_book_phrase *p, *times = psc_words_at(w, t, PSC_FIGURE_NUMERAL);
    uint32_t i = t;
    double many = 1;
    if (times) {
        many = times->value;
        i += times->n;
        if (psc_token_is_dash(s, i)) i++;
    } else if (psc_form_is(s, i, "a") || psc_form_is(s, i, "A")) {
        i++;
    }
    p = psc_words_at(w, i, PSC_FIGURE_FRACTION);
    if (!p && i == t) p = psc_words_at(w, i, PSC_FIGURE_HALF);
    if (!p) return false;
    const double part = p->value < 1 ? p->value * 100 : p->value;
    i += p->n;
    const bool the = psc_words_is(w, i, PSC_FIGURE_DEFINITE) && !times;
    if (!psc_form_is(s, i, "of") && !the) return false;
    *n = (psc_number){.first = t,
                      .core = t,
                      .last = i - 1,
                      .last_core = i - 1,
                      .value = part * many,
                      .share = true,
                      .words = true};
    n->max = n->value;
    return true;
}

/* Take in what stands before: a sign, "between", "more than". */
static void read_before(const psc_words *w, psc_number *n)
{
    const psc_book_phrase *p;
    if (n->range && n->first && psc_words_is(w, n->first - 1, PSC_FIGURE_OPENS_RANGE)) n->first--;
    while (n->first && (p = psc_words_ending(w, n->first - 1, PSC_FIGURE_ABOUT)) != NULL) {
        n->first -= p->n;
        n->approximate = true;
    }
}

bool psc_number_at(const psc_words *w, uint32_t t, psc_number *out)
{
    count c;
    uint32_t i = t;
    psc_number n = {.first = t};
    if (read_fraction(w, t, out)) {
        read_before(w, out);
        return true;
    }
    i = read_sign(w, t, &n.currency);
    n.core = i;
    if (!read_count(w, &i, &c)) return false;
    n.value = n.max = c.v;
    n.crowd = n.approximate = c.crowd;
    n.words = c.words;
    read_range(w, &i, &n, &c);
    n.last_core = i - 1;
    read_behind(w, &i, &n);
    n.last = i - 1;
    read_before(w, &n);
    *out = n;
    return true;
}
