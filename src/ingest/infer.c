/* SPDX-License-Identifier: Apache-2.0 */
/* Words of the body -> days it mentions -> the day of the report. */
#include "ingest/infer.h"

#include "base/str.h"

enum {
    LEAD = 6,   /* paragraphs that tell what is new */
    WINDOW = 8, /* words before a day that are asked whether it is to come */
    YEARS = 1,  /* so far behind the latest year that the text names may its own lie */
    FOLLOW = 2, /* days that a report may appear behind the one it tells of */
    MONTH = 31, /* days that later paragraphs may go beyond the first ones */
    YEAR_MIN = 1980,
    YEAR_MAX = 2100
};

typedef struct word {
    uint32_t id;     /* of cues->words; 0 unknown */
    uint32_t number; /* of digits, also "7th"; 0: none */
    uint8_t digits;
    bool first; /* of a sentence */
} word;

typedef struct mention {
    int year, month, day; /* year 0: left out; month 0: a weekday alone */
    int weekday;          /* 1 Monday; 0: left out */
    uint32_t paragraph;
    bool ahead, bygone;
    psc_day when; /* once it is known */
} mention;

typedef struct inference {
    const psc_page_cues *cues;
    psc_arena *arena;
    word *w;     /* [n_w] of the paragraph at hand */
    mention *at; /* [n] */
    uint32_t n_w, cap_w, n, cap;
    int latest; /* year that the text names as past */
} inference;

/* Words. */

static bool is_letter(char c)
{
    return (unsigned char)c >= 0x80 || ((c | 32) >= 'a' && (c | 32) <= 'z');
}

static bool is_digit(char c)
{
    return c >= '0' && c <= '9';
}

/* Digits and what is written together with them ("7th"). */
static size_t take_number(psc_str s, size_t at, word *w)
{
    while (at < s.len && is_digit(s.ptr[at])) {
        if (w->digits < 5) {
            w->number = w->number * 10 + (uint32_t)(s.ptr[at] - '0');
            w->digits++;
        }
        at++;
    }
    const bool joined = at + 1 < s.len && memchr(".,:/-", s.ptr[at], 5) && is_digit(s.ptr[at + 1]);
    if (joined) w->digits = 9; /* 2,016 and 11:30 are neither days nor years */
    while (at < s.len && is_letter(s.ptr[at])) at++;
    return at;
}

static size_t take_letters(const psc_page_cues *c, psc_str s, size_t at, word *w)
{
    char low[32];
    size_t n = 0;
    for (; at < s.len && is_letter(s.ptr[at]); at++)
        if (n < sizeof low)
            low[n++] = s.ptr[at] >= 'A' && s.ptr[at] <= 'Z' ? (char)(s.ptr[at] + 32) : s.ptr[at];
    w->id = psc_intern_find(&c->words, (psc_str){low, n});
    return at;
}

/* The paragraph as words; a stop before a blank ends a sentence, but behind "Feb". */
static void cut_words(inference *f, psc_str s)
{
    bool stop = true;
    f->n_w = 0;
    for (size_t at = 0; at < s.len;) {
        if (!is_letter(s.ptr[at]) && !is_digit(s.ptr[at])) {
            const bool end = memchr(".!?", s.ptr[at], 3) && at + 1 < s.len && s.ptr[at + 1] == ' ';
            stop = stop || (end && !(f->n_w && f->cues->month[f->w[f->n_w - 1].id]));
            at++;
            continue;
        }
        word *w = psc_push(f->arena, f->w, f->n_w, f->cap_w);
        *w = (word){.first = stop};
        stop = false;
        at = is_digit(s.ptr[at]) ? take_number(s, at, w) : take_letters(f->cues, s, at, w);
    }
}

/* Days. */

static int month_at(const inference *f, uint32_t i)
{
    return i < f->n_w ? f->cues->month[f->w[i].id] : 0;
}

static int day_at(const inference *f, uint32_t i)
{
    return i < f->n_w && f->w[i].digits <= 2 && f->w[i].number <= 31 ? (int)f->w[i].number : 0;
}

static int year_at(const inference *f, uint32_t i)
{
    const bool year = i < f->n_w && f->w[i].digits == 4 && f->w[i].number >= YEAR_MIN &&
                      f->w[i].number < YEAR_MAX && !f->w[i].first;
    return year ? (int)f->w[i].number : 0;
}

/* What the words before word i say of it. */
static void judge(const inference *f, uint32_t i, mention *m)
{
    for (uint32_t k = i, n = 0; k > 0 && n < WINDOW && !f->w[k].first; n++)
        if (f->cues->ahead[f->w[--k].id]) m->ahead = true;
    m->bygone = i > 0 && !f->w[i].first && f->cues->bygone[f->w[i - 1].id];
}

/* The mention that begins at word i; words it has, 0: there is none. */
static uint32_t read_mention(const inference *f, uint32_t i, mention *m)
{
    uint32_t k = i;
    m->weekday = f->cues->weekday[f->w[i].id];
    if (m->weekday) k++;
    const bool month_first = month_at(f, k) != 0;
    m->month = month_at(f, month_first ? k : k + 1);
    m->day = day_at(f, month_first ? k + 1 : k);
    if (!m->month || !m->day) {
        m->month = m->day = 0;
        return m->weekday ? 1 : 0;
    }
    m->year = year_at(f, k + 2);
    return k + (m->year ? 3 : 2) - i;
}

static void note_year(inference *f, uint32_t i)
{
    mention m = {0};
    const int year = year_at(f, i);
    if (year <= f->latest) return;
    judge(f, i, &m);
    if (!m.ahead) f->latest = year;
}

static void read_paragraph(inference *f, psc_str s, uint32_t number)
{
    cut_words(f, s);
    for (uint32_t i = 0; i < f->n_w;) {
        mention m = {.paragraph = number, .when = PSC_DAY_NONE};
        note_year(f, i);
        const uint32_t n = read_mention(f, i, &m);
        if (n) {
            judge(f, i, &m);
            if (m.year > f->latest && !m.ahead) f->latest = m.year;
            *psc_push(f->arena, f->at, f->n, f->cap) = m;
        }
        i += n ? n : 1;
    }
}

/* Deciding. */

static bool fits(const mention *m, psc_day day)
{
    return day != PSC_DAY_NONE && (m->weekday == 0 || psc_day_weekday(day) + 1 == m->weekday);
}

/* The day of a mention: by its year, that of the copyright line, or its weekday. */
static void settle(const inference *f, int copyright, mention *m)
{
    if (m->month == 0) return;
    const int from = m->year ? m->year : copyright ? copyright : f->latest;
    const int to = m->year || copyright || !m->weekday ? from : from + YEARS;
    if (from == 0 || (!m->year && !copyright && !m->weekday)) return;
    for (int y = from; y <= to && m->when == PSC_DAY_NONE; y++) {
        const psc_day day = psc_day_of(y, m->month, m->day);
        if (fits(m, day)) m->when = day;
    }
}

/* Told as news: by its weekday, or in the year of the copyright line.  Days of old are
 * told without their weekdays. */
static bool is_news(const mention *m, int copyright)
{
    return m->when != PSC_DAY_NONE && !m->ahead && !m->bygone && m->paragraph < LEAD &&
           (m->weekday || (copyright && !m->year));
}

/* The last past day that the opening tells as news. */
static psc_day news_day(const inference *f, int copyright)
{
    psc_day best = PSC_DAY_NONE;
    for (uint32_t i = 0; i < f->n; i++) {
        const mention *m = &f->at[i];
        if (is_news(m, copyright) && m->when > best) best = m->when;
    }
    return best;
}

/* The last past day of the whole text; NONE if it is so much later than the opening
 * that the opening tells of old things. */
static psc_day last_day(const inference *f, psc_day news)
{
    psc_day last = news;
    for (uint32_t i = 0; i < f->n; i++) {
        const mention *m = &f->at[i];
        if (!m->ahead && m->when > last) last = m->when;
    }
    return last <= news + MONTH ? last : PSC_DAY_NONE;
}

/* "... on Tuesday, March 8, the police said on Wednesday": the report is of Wednesday. */
static psc_day follow(const inference *f, psc_day news)
{
    psc_day day = news;
    for (uint32_t i = 0; i < f->n; i++) {
        const mention *m = &f->at[i];
        if (m->paragraph >= LEAD || m->month || m->ahead || m->bygone) continue;
        for (psc_day d = news + 1; d <= news + FOLLOW; d++)
            if (fits(m, d) && d > day) day = d;
    }
    return day;
}

/* "HARIM, March 4 (Agency) - The council met on Wednesday": the dateline's day is the
 * weekday that the opening tells first, in one of the years that the text allows. */
static psc_day dateline_day(inference *f, psc_str line)
{
    mention m = {.when = PSC_DAY_NONE};
    cut_words(f, line);
    for (uint32_t i = 0; i < f->n_w && !m.month; i++) (void)read_mention(f, i, &m);
    if (!m.month || m.year) return PSC_DAY_NONE;
    for (uint32_t i = 0; i < f->n && !m.weekday; i++)
        if (f->at[i].paragraph < LEAD && !f->at[i].month && !f->at[i].ahead && !f->at[i].bygone)
            m.weekday = f->at[i].weekday;
    settle(f, 0, &m);
    return m.when;
}

/* The dateline in front of the first paragraph; empty. */
static psc_str dateline_of(const psc_document *doc)
{
    for (uint32_t i = 0; i + 1 < doc->n_block; i++) {
        const psc_block *b = &doc->block[i];
        if (b[1].kind == PSC_BLOCK_BODY)
            return b->kind == PSC_BLOCK_CLUTTER && b->span.end == b[1].span.beg
                       ? psc_str_sub(doc->text, b->span.beg, b->span.end)
                       : (psc_str){0};
    }
    return (psc_str){0};
}

static psc_day body_day(inference *f, int copyright)
{
    for (uint32_t i = 0; i < f->n; i++) settle(f, copyright, &f->at[i]);
    psc_day day = news_day(f, copyright);
    if (day != PSC_DAY_NONE) day = last_day(f, day);
    if (day == PSC_DAY_NONE) return day;
    int year, month, of_month;
    psc_day_split(day, &year, &month, &of_month);
    const bool other_time = year < f->latest || (copyright && year > copyright);
    return other_time ? PSC_DAY_NONE : follow(f, day);
}

void psc_infer_published(const psc_page_cues *c, psc_arena *a, int year, psc_document *doc)
{
    inference f = {.cues = c, .arena = a};
    uint32_t paragraph = 0;
    if (doc->basis != PSC_BASIS_NONE) return;
    for (uint32_t i = 0; i < doc->n_block; i++)
        if (doc->block[i].kind == PSC_BLOCK_BODY)
            read_paragraph(&f,
                           psc_str_sub(doc->text, doc->block[i].span.beg, doc->block[i].span.end),
                           paragraph++);
    psc_day day = dateline_day(&f, dateline_of(doc));
    if (day != PSC_DAY_NONE)
        doc->dateline.date = day;
    else
        day = body_day(&f, year);
    if (day == PSC_DAY_NONE) return;
    doc->published = day;
    doc->basis = PSC_BASIS_INFERRED;
}
