/* SPDX-License-Identifier: Apache-2.0 */
/* The places where pages tell their day, best first; see psc_html_decide_dates. */
#include "ingest/html/dating.h"

#include "base/str.h"
#include "base/utf8.h"
#include "ingest/html/date.h"
#include "ingest/html/words.h"

typedef psc_html_scene facts;

psc_str psc_html_text_in(const facts *f, uint32_t node, bool gaps)
{
    psc_html_words w;
    psc_html_words_init(&w, f->arena);
    for (uint32_t i = node + 1; i < f->t->node[node].end && w.len < 160; i++) {
        const psc_html_node *n = &f->t->node[i];
        if (n->tag == PSC_TAG_TEXT && !n->raw)
            psc_html_words_add(&w, psc_html_raw(f->t, i));
        else if (gaps || (psc_html_tag_flags((psc_html_tag)n->tag) & PSC_IS_BLOCK))
            psc_html_words_gap(&w);
    }
    return w.len < 160 ? (psc_str){w.ptr, w.len} : (psc_str){0};
}

typedef struct dating {
    psc_day day;
    psc_html_from from;
} dating;

static psc_day day_of(const facts *f, psc_str s)
{
    return psc_html_date(f->cues, s, f->m->month_first, NULL, NULL);
}

enum { NOWHERE = 4, NEAR_LINES = 6 };

/* Does the node stand in one of the lines just behind the article? */
static bool is_just_behind(const facts *f, uint32_t node)
{
    const uint32_t last = f->tail + NEAR_LINES < f->l->n ? f->tail + NEAR_LINES : f->l->n;
    return f->tail > 0 && f->tail < f->l->n && node >= f->l->at[f->tail - 1].node &&
           node < f->t->node[f->l->at[last - 1].node].end;
}

/* Inside an element for what is beside the article? */
static bool is_aside(const facts *f, uint32_t node)
{
    for (uint32_t n = 0; node && n < 32; n++, node = f->t->node[node].parent)
        if (f->t->node[node].tag == PSC_TAG_ASIDE || f->t->node[node].tag == PSC_TAG_NAV)
            return true;
    return false;
}

/* HTML of 2010 had <time pubdate>: the day of publication, wherever it stands. */
static bool is_pubdate(const facts *f, uint32_t node)
{
    psc_str rest = psc_html_raw(f->t, node), name, value;
    if (f->t->node[node].tag != PSC_TAG_TIME) return false;
    while (psc_html_attr_next(&rest, &name, &value))
        if (psc_str_ieq(name, PSC_STR("pubdate"))) return true;
    return false;
}

/* Where an element stands: 0 says itself what it is, 1 near the headline, 2 elsewhere,
 * 3 in the foot of the article; NOWHERE: among other things' dates. */
static int place_of(const facts *f, uint32_t node)
{
    const uint32_t hints = f->l->all[node];
    if (hints & (PSC_HINT_COMMENTS | PSC_HINT_CAPTION)) return NOWHERE;
    if (is_pubdate(f, node)) return 1;
    if (hints & PSC_HINT_BODY) return NOWHERE;
    if (hints & PSC_HINT_NOISE)
        return f->l->own[node] & PSC_HINT_DATE && is_just_behind(f, node) && !is_aside(f, node)
                   ? 3
                   : NOWHERE;
    const uint32_t from = f->head < f->l->n ? f->l->at[f->head].node : 0;
    const uint32_t to = f->body < f->l->n ? f->l->at[f->body].node : f->t->n;
    const bool near = node > from && node < to;
    if (f->l->own[node] & (PSC_HINT_DATE | PSC_HINT_MODIFIED)) return near ? 0 : 1;
    return near ? 1 : 2;
}

/* A day in one of the element's data-... attributes. */
static psc_day data_day(const facts *f, uint32_t node)
{
    psc_str rest = psc_html_raw(f->t, node), name, value;
    psc_day day = PSC_DAY_NONE;
    while (day == PSC_DAY_NONE && psc_html_attr_next(&rest, &name, &value))
        if (psc_str_starts(name, PSC_STR("data-")) && value.len >= 8 && value.len <= 40)
            day = day_of(f, value);
    return day;
}

static psc_day attribute_day(const facts *f, uint32_t node, const char *name)
{
    const psc_str value = psc_html_attr(f->t, node, name);
    return value.len ? day_of(f, psc_html_text_of(f->arena, value)) : PSC_DAY_NONE;
}

/* In what shows when one points at the element, or in its data-... attributes. */
static psc_day hint_day(const facts *f, uint32_t node)
{
    const psc_day day = attribute_day(f, node, "title");
    return day == PSC_DAY_NONE ? data_day(f, node) : day;
}

static psc_day element_day(const facts *f, uint32_t node)
{
    const bool time = psc_html_attr(f->t, node, "datetime").len != 0;
    psc_day day = attribute_day(f, node, time ? "datetime" : "content");
    if (day == PSC_DAY_NONE) day = day_of(f, psc_html_text_in(f, node, true));
    return day == PSC_DAY_NONE ? hint_day(f, node) : day;
}

/* time elements and those whose class or microdata speak of a date. */
static void date_elements(const facts *f, psc_day *published, psc_day *modified)
{
    int best = NOWHERE, best_modified = NOWHERE;
    for (uint32_t i = 1; i < f->t->n; i++) {
        const uint32_t own = f->l->own[i];
        if (f->t->node[i].tag != PSC_TAG_TIME && !(own & (PSC_HINT_DATE | PSC_HINT_MODIFIED)))
            continue;
        const int place = place_of(f, i);
        const bool change = (own & PSC_HINT_MODIFIED) != 0;
        if (place >= (change ? best_modified : best)) continue;
        const psc_day day = element_day(f, i);
        if (day == PSC_DAY_NONE) continue;
        *(change ? modified : published) = day;
        *(change ? &best_modified : &best) = place;
    }
}

/* Does a word between two bytes of s say that something was changed? */
static bool tells_change(const facts *f, psc_str s, size_t from, size_t to)
{
    char low[48];
    size_t n = 0;
    for (size_t i = from; i <= to;) {
        const uint32_t cp = i < to ? psc_utf8_next(s, &i) : ' ';
        if (psc_is_alpha(cp)) {
            if (n + 4 <= sizeof low) n += psc_utf8_put(psc_lower(cp), low + n);
            continue;
        }
        if (n && psc_page_is_update(f->cues, (psc_str){low, n})) return true;
        n = 0;
        if (i >= to) break;
    }
    return false;
}

static void date_line(const facts *f, psc_str s, psc_day *published, psc_day *modified)
{
    size_t at = 0, beg, end;
    for (int n = 0; n < 3 && at < s.len; n++, at += end) {
        const psc_str rest = psc_str_sub(s, at, s.len);
        const psc_day day = psc_html_date(f->cues, rest, f->m->month_first, &beg, &end);
        if (day == PSC_DAY_NONE) return;
        psc_day *to = tells_change(f, rest, 0, beg) ? modified : published;
        if (*to == PSC_DAY_NONE) *to = day;
        if (end == 0) return;
    }
}

enum {
    DATE_LINE = 160,  /* characters: longer lines are text */
    STAMP_LINE = 120, /* longer ones are no stamps */
    SIGNATURE = 48,   /* bytes of one in brackets */
    STAMP_LINES = 3,  /* lines at the article's end that may be stamps */
    SCRIPT_NAME = 40, /* bytes */
    SCRIPT_VALUE = 40
};

/* Lines between headline and article, then a few before and behind. */
static void date_lines(const facts *f, psc_day *published, psc_day *modified)
{
    const uint32_t head = f->head < f->l->n ? f->head : 0;
    const uint32_t from[] = {head, head > NEAR_LINES ? head - NEAR_LINES : 0, f->tail};
    const uint32_t to[] = {f->body, head,
                           f->tail + NEAR_LINES < f->l->n ? f->tail + NEAR_LINES : f->l->n};
    for (int k = 0; k < 3 && *published == PSC_DAY_NONE; k++)
        for (uint32_t i = from[k]; i < to[k] && i < f->l->n; i++) {
            const psc_html_line *l = &f->l->at[i];
            if (l->width > DATE_LINE || (k > 0 && (l->hints & PSC_HINT_NOISE)) || i == f->head ||
                (l->hints & PSC_HINT_CAPTION))
                continue;
            date_line(f, l->text, published, modified);
        }
}

/* "October 15" near the headline of a page whose address is .../2009/10/...: the address tells
 * the year. */
static psc_day day_of_url_month(const facts *f, psc_str url)
{
    int year, month;
    if (!psc_html_url_month(f->cues, url, &year, &month)) return PSC_DAY_NONE;
    const uint32_t head = f->head < f->l->n ? f->head : 0;
    for (uint32_t i = head > NEAR_LINES ? head - NEAR_LINES : 0; i <= f->body && i < f->l->n; i++) {
        const psc_html_line *l = &f->l->at[i];
        const uint32_t most = i < f->body ? DATE_LINE : SIGNATURE; /* it may open the article */
        if (l->width > most || l->hints & (PSC_HINT_NOISE | PSC_HINT_CAPTION) || i == f->head)
            continue;
        const psc_day day = psc_html_day_in_month(f->cues, l->text, year, month);
        if (day != PSC_DAY_NONE) return day;
    }
    return PSC_DAY_NONE;
}

/* A day that an element between headline and article has in its attributes alone, as those have
 * that show "two days ago". */
static psc_day hidden_day(const facts *f)
{
    if (f->head >= f->l->n || f->body >= f->l->n) return PSC_DAY_NONE;
    const uint32_t to = f->l->at[f->body].node;
    psc_day day = PSC_DAY_NONE;
    for (uint32_t i = f->l->at[f->head].node + 1; i < to && day == PSC_DAY_NONE; i++) {
        if (f->t->node[i].tag == PSC_TAG_TEXT || place_of(f, i) == NOWHERE) continue;
        day = hint_day(f, i);
    }
    return day;
}

/* "Filed on March 27, 2012": a short line, no sentence, that opens with a word of stamps. */
static bool is_stamp_line(const facts *f, const psc_html_line *l)
{
    uint32_t id;
    return l->width <= STAMP_LINE && !l->closed &&
           psc_page_words(f->cues, l->text, &id, NULL, 1) > 2 && id > 1 && f->cues->stamp[id];
}

/* "(hs / 27.03.2012)": such a line at the very end. */
static bool is_signature(const facts *f, uint32_t i)
{
    const psc_str s = psc_str_trim(f->l->at[i].text);
    return i + 1 == f->tail && s.len > 2 && s.len <= SIGNATURE && s.ptr[0] == '(' &&
           s.ptr[s.len - 1] == ')';
}

/* Stamps at the foot: the last lines of the article and those behind it. */
static void date_stamps(const facts *f, psc_day *published, psc_day *modified)
{
    const uint32_t from = f->tail > STAMP_LINES ? f->tail - STAMP_LINES : 0;
    for (uint32_t i = from; i < f->tail + NEAR_LINES && i < f->l->n; i++) {
        const psc_html_line *l = &f->l->at[i];
        if (*published != PSC_DAY_NONE) return;
        if (!(l->hints & (PSC_HINT_COMMENTS | PSC_HINT_CAPTION)) &&
            (is_stamp_line(f, l) || is_signature(f, i)))
            date_line(f, l->text, published, modified);
    }
}

/* Scripts: members and variables that are called like a day of publication. */

static bool is_name_byte(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_' || c == '-' || c == '.' ||
           c == ':';
}

/* The name in front of the colon or equals sign at s[at], quotes around it gone. */
static psc_str name_before(psc_str s, size_t at)
{
    while (at > 0 && memchr(" \"'\\", s.ptr[at - 1], 4)) at--;
    size_t beg = at;
    while (beg > 0 && at - beg < SCRIPT_NAME && is_name_byte(s.ptr[beg - 1])) beg--;
    return psc_str_sub(s, beg, at);
}

/* The value behind it, up to the quote or comma that ends it. */
static psc_str value_behind(psc_str s, size_t at)
{
    while (at < s.len && memchr(" \"'\\", s.ptr[at], 4)) at++;
    size_t end = at;
    while (end < s.len && end - at < SCRIPT_VALUE && !memchr("\"'\\}<\n", s.ptr[end], 6)) end++;
    const psc_str v = psc_str_sub(s, at, end);
    const ptrdiff_t comma = psc_str_find(v, PSC_STR(","), 0);
    return comma >= 10 && v.ptr[0] >= '0' && v.ptr[0] <= '9' ? psc_str_sub(v, 0, (size_t)comma) : v;
}

static psc_day script_day(const facts *f, psc_str s)
{
    for (size_t i = 1; i < s.len; i++) {
        if (s.ptr[i] != ':' && s.ptr[i] != '=') continue;
        if (!psc_page_is_script_date(f->cues, name_before(s, i))) continue;
        const psc_day day = day_of(f, value_behind(s, i + 1));
        if (day != PSC_DAY_NONE) return day;
    }
    return PSC_DAY_NONE;
}

/* <article data-published="..."> */
static psc_day named_data_day(const facts *f, uint32_t node)
{
    psc_str rest = psc_html_raw(f->t, node), name, value;
    while (psc_html_attr_next(&rest, &name, &value)) {
        if (!psc_str_starts(name, PSC_STR("data-"))) continue;
        const psc_str key = psc_str_sub(name, 5, name.len);
        const psc_day day = psc_page_is_script_date(f->cues, key) ? day_of(f, value) : PSC_DAY_NONE;
        if (day != PSC_DAY_NONE) return day;
    }
    return PSC_DAY_NONE;
}

/* The first that any script or attribute tells; looked for only where nothing else told a day. */
static psc_day date_in_scripts(const facts *f)
{
    psc_day day = PSC_DAY_NONE;
    for (uint32_t i = 1; i + 1 < f->t->n && day == PSC_DAY_NONE; i++) {
        if (f->t->node[i].tag == PSC_TAG_SCRIPT && f->t->node[i].end > i + 1)
            day = script_day(f, psc_html_raw(f->t, i + 1));
        else if (f->t->node[i].tag != PSC_TAG_TEXT)
            day = named_data_day(f, i);
    }
    return day;
}

/* An address tells the day of publication; metadata of pages that were moved or
 * published again tell a later one. */
static dating choose(dating meta, psc_day url)
{
    if (meta.day == PSC_DAY_NONE) return meta;
    if (url != PSC_DAY_NONE && url < meta.day - 1) return (dating){url, PSC_HTML_FROM_URL};
    return meta;
}

void psc_html_decide_dates(const facts *f, psc_str url)
{
    psc_day shown = PSC_DAY_NONE, changed = PSC_DAY_NONE;
    psc_day line = PSC_DAY_NONE, line_changed = PSC_DAY_NONE;
    psc_day in_url = psc_html_url_date(f->cues, url);
    if (in_url == PSC_DAY_NONE) in_url = psc_html_url_date(f->cues, f->page->url);
    date_elements(f, &shown, &changed);
    date_lines(f, &line, &line_changed);
    if (line == PSC_DAY_NONE) date_stamps(f, &line, &line_changed);
    if (shown == PSC_DAY_NONE && line == PSC_DAY_NONE) shown = hidden_day(f);
    const psc_html_meta *m = f->m;
    enum { N_SHOWN = 6, N_DATINGS = 10 }; /* of publication, of both */
    const dating all[N_DATINGS] = {
        {m->ld.rank >= 16 ? m->ld_published : PSC_DAY_NONE, PSC_HTML_FROM_JSON_LD},
        {m->published, PSC_HTML_FROM_META},
        {m->ld_published, PSC_HTML_FROM_JSON_LD},
        {in_url, PSC_HTML_FROM_URL},
        {shown, PSC_HTML_FROM_TIME},
        {line, PSC_HTML_FROM_TEXT},
        {m->ld_modified, PSC_HTML_FROM_JSON_LD},
        {m->modified, PSC_HTML_FROM_META},
        {changed, PSC_HTML_FROM_TIME},
        {line_changed, PSC_HTML_FROM_TEXT}};
    dating best = {.day = PSC_DAY_NONE};
    for (size_t i = 0; i < N_SHOWN && best.day == PSC_DAY_NONE; i++) best = choose(all[i], in_url);
    if (best.day == PSC_DAY_NONE) best = (dating){date_in_scripts(f), PSC_HTML_FROM_META};
    if (best.day == PSC_DAY_NONE) best = (dating){day_of_url_month(f, url), PSC_HTML_FROM_URL};
    if (best.day == PSC_DAY_NONE)
        best = (dating){day_of_url_month(f, f->page->url), PSC_HTML_FROM_URL};
    for (size_t i = N_SHOWN; i < N_DATINGS && best.day == PSC_DAY_NONE; i++)
        best = choose(all[i], in_url);
    f->page->published = best.day;
    f->page->published_from = best.day == PSC_DAY_NONE ? PSC_HTML_FROM_NONE : best.from;
    for (size_t i = N_SHOWN; i < N_DATINGS && f->page->modified == PSC_DAY_NONE; i++) {
        f->page->modified = all[i].day;
        f->page->modified_from = all[i].from;
    }
}
