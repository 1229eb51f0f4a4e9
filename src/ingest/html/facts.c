/* SPDX-License-Identifier: Apache-2.0 */
/* Deciding the facts of a page. */
#include "ingest/html/facts.h"

#include "base/str.h"
#include "base/utf8.h"
#include "ingest/html/date.h"
#include "ingest/html/dating.h"
#include "ingest/html/title.h"
#include "ingest/html/words.h"
#include "ingest/page.h"

typedef psc_html_scene facts;

enum {
    ORIGIN_LINES = 6, /* lines behind the article that may name an agency */
    ORIGIN_LINE = 200 /* characters: longer ones do not */
};

/* Comparing words. */

static bool same_words(psc_str a, psc_str b)
{
    size_t rest;
    return psc_html_begins(a, b, &rest) && psc_html_begins(b, a, &rest);
}

/* Titles. */

/* Signs that part a title from the name of its site, blanks around them. */
static bool separator_at(psc_str s, size_t at, size_t *len)
{
    static const char *const sign[] = {
        " | ",        " \xE2\x80\x93 ", " \xE2\x80\x94 ", " - ",  " :: ", " \xC2\xBB ",
        " \xC2\xAB ", " \xC2\xB7 ",     " \xE2\x80\xA2 ", " // ", " / ",  " \xE2\x88\x99 "};
    for (size_t i = 0; i < sizeof sign / sizeof *sign; i++)
        if (psc_str_starts(psc_str_sub(s, at, s.len), psc_str_of(sign[i]))) {
            *len = strlen(sign[i]);
            return true;
        }
    return false;
}

/* "Headline - Section | Site": cut what is a site's name or as short as one. */
static psc_str without_suffix(psc_str s, psc_str site)
{
    for (size_t at = s.len; at-- > 1;) {
        size_t len;
        if (!separator_at(s, at, &len)) continue;
        const psc_str tail = psc_str_sub(s, at + len, s.len), head = psc_str_sub(s, 0, at);
        const bool named = site.len && same_words(tail, site);
        const bool bar = s.ptr[at + 1] == '|' || s.ptr[at + 1] == ':';
        if (named ||
            (psc_html_count_words(tail) <= (bar ? 5u : 3u) && psc_html_count_words(head) >= 3 &&
             psc_html_count_words(head) > psc_html_count_words(tail)))
            s = psc_str_trim(head);
        else if (site.len && same_words(head, site))
            return psc_str_trim(tail);
    }
    return s;
}

/* The line of the headline: a heading that metadata confirm, else the last h1, else
 * the last heading before the article. */
static uint32_t find_headline(const facts *f)
{
    uint32_t h1 = UINT32_MAX, any = UINT32_MAX;
    const psc_str known[] = {f->m->ld.headline, f->m->fact[PSC_META_TITLE], f->m->title};
    for (uint32_t i = f->body < f->l->n ? f->body + 1 : f->l->n; i-- > 0;) {
        const psc_html_line *l = &f->l->at[i];
        if (l->width < 8 || l->width > 300) continue;
        for (size_t k = 0; k < 3; k++)
            if (psc_html_shows(l->text, known[k]) && (l->heading || k < 2)) return i;
        if (!l->heading || (l->hints & PSC_HINT_NOISE) || l->link_width * 2 > l->width) continue;
        if (l->heading == 1 && h1 == UINT32_MAX) h1 = i;
        if (any == UINT32_MAX) any = i;
    }
    return h1 != UINT32_MAX ? h1 : any != UINT32_MAX ? any : f->l->n;
}

static void decide_title(facts *f)
{
    const psc_str site = f->page->publisher;
    const psc_str line = f->head < f->l->n ? f->l->at[f->head].text : (psc_str){0};
    const psc_str known[] = {f->m->ld.rank >= 16 ? f->m->ld.headline : (psc_str){0},
                             f->m->fact[PSC_META_TITLE], f->m->title};
    for (size_t i = 0; i < 3; i++) {
        const psc_str s = without_suffix(known[i], site);
        if (s.len == 0 || (site.len && same_words(s, site))) continue;
        /* the page's own headline, where it is the same but for the suffix or a cut */
        size_t rest;
        const bool same =
            line.len &&
            (psc_html_begins(known[i], line, &rest) || psc_html_begins(line, s, &rest)) &&
            psc_html_count_words(line) * 2 >= psc_html_count_words(s);
        f->page->title = same ? line : s;
        return;
    }
    f->page->title = line;
}

/* Publisher, section, language, address. */

static psc_str first_of(psc_str a, psc_str b)
{
    return a.len ? a : b;
}

/* "@handle" and addresses are no names. */
static psc_str as_name(psc_str s)
{
    if (s.len == 0 || s.ptr[0] == '@' || s.len > 120 || psc_str_find(s, PSC_STR("://"), 0) >= 0)
        return (psc_str){0};
    return s;
}

/* "en-US", "en_GB", "EN": the two letters. */
static psc_str as_language(psc_arena *a, psc_str s)
{
    if (s.len < 2 || (s.len > 2 && s.ptr[2] != '-' && s.ptr[2] != '_')) return (psc_str){0};
    char *p = psc_new(a, char, 2);
    for (int i = 0; i < 2; i++) {
        p[i] = (char)(s.ptr[i] | 32);
        if (p[i] < 'a' || p[i] > 'z') return (psc_str){0};
    }
    return (psc_str){p, 2};
}

static void decide_names(facts *f)
{
    const psc_html_meta *m = f->m;
    psc_html_page *p = f->page;
    p->publisher = as_name(first_of(m->fact[PSC_META_PUBLISHER], m->ld.publisher));
    if (m->rank[PSC_META_PUBLISHER] > 0) /* og:site_name is the name that readers see */
        p->publisher = as_name(first_of(m->ld.publisher, m->fact[PSC_META_PUBLISHER]));
    p->section = first_of(m->ld.section, m->fact[PSC_META_SECTION]);
    p->url = first_of(m->canonical, first_of(m->fact[PSC_META_URL], m->ld.url));
    p->language = as_language(f->arena, m->lang);
    if (p->language.len == 0) p->language = as_language(f->arena, m->fact[PSC_META_LANGUAGE]);
    if (p->language.len == 0) p->language = as_language(f->arena, m->ld.language);
}

/* Byline. */

/* Where words begin that stand beside dates ("Ada Obi Published 11:34 PM"). */
static size_t name_end(const facts *f, psc_str s)
{
    for (size_t i = 1; i + 1 < s.len; i++) {
        uint32_t id[2];
        if (s.ptr[i - 1] != ' ') continue;
        const psc_str rest = psc_str_sub(s, i, s.len);
        if (psc_page_words(f->cues, rest, id, NULL, 2) >= 2 && f->cues->stamp[id[0]] &&
            (id[1] == 1 || f->cues->stamp[id[1]]))
            return i;
    }
    return s.len;
}

/* Without "By" at the front, a date and signs at the end. */
static psc_str byline_of(const facts *f, psc_str s)
{
    uint32_t id[4], best = 0;
    const uint32_t n = psc_page_words(f->cues, s, id, NULL, 4);
    for (uint32_t i = 0; i < f->cues->n_byline; i++)
        if (psc_page_match(&f->cues->byline[i], id, n < 4 ? n : 4, 0) &&
            f->cues->byline[i].n > best)
            best = f->cues->byline[i].n;
    for (; best; best--) {
        while (s.len && s.ptr[0] != ' ' && s.ptr[0] != ':') s = psc_str_sub(s, 1, s.len);
        while (s.len && (s.ptr[0] == ' ' || s.ptr[0] == ':')) s = psc_str_sub(s, 1, s.len);
    }
    size_t beg;
    if (psc_html_date(f->cues, s, false, &beg, NULL) != PSC_DAY_NONE) s.len = beg;
    s.len = name_end(f, s);
    s = psc_str_cut(&s, '|');
    while (s.len && memchr(" ,-|/", s.ptr[s.len - 1], 5)) s.len--;
    return s;
}

/* Starts with a letter, has few words, and is no address or sentence. */
static bool is_name_like(psc_str s)
{
    size_t at = 0;
    const uint32_t n = psc_html_count_words(s);
    return s.len > 2 && n >= 1 && n <= 14 && s.len < 120 && psc_is_alpha(psc_utf8_next(s, &at)) &&
           psc_str_find(s, PSC_STR("://"), 0) < 0 && s.ptr[s.len - 1] != '.';
}

/* An element before or just behind the article that names its author. */
static psc_str visible_byline(const facts *f)
{
    for (uint32_t i = 1; i < f->t->n; i++) {
        if (!(f->l->own[i] & PSC_HINT_AUTHOR) || (f->l->all[i] & PSC_HINT_NOISE)) continue;
        const psc_str s = byline_of(f, psc_html_text_in(f, i, false));
        if (is_name_like(s)) return s;
    }
    return (psc_str){0};
}

/* "By Jane Doe" on a line between headline and article. */
static psc_str line_byline(const facts *f)
{
    for (uint32_t i = f->head + 1; i <= f->body && i < f->l->n; i++) {
        const psc_html_line *l = &f->l->at[i];
        if (l->width > 100 || l->closed) continue;
        const psc_str s = byline_of(f, l->text);
        if (s.len + 2 < l->text.len && s.ptr > l->text.ptr && is_name_like(s)) return s;
    }
    return (psc_str){0};
}

static void decide_byline(facts *f)
{
    psc_str s = byline_of(f, as_name(f->m->ld.author));
    if (s.len == 0) s = byline_of(f, as_name(f->m->fact[PSC_META_BYLINE]));
    if (s.len == 0 || (f->page->publisher.len && same_words(s, f->page->publisher))) {
        psc_str seen = line_byline(f);
        if (seen.len == 0) seen = visible_byline(f);
        if (seen.len) s = seen;
    }
    f->page->byline = s;
}

/* "© 2016 AFP", "Source: Reuters" among lines that were left out, behind the headline. */
static void decide_agency(facts *f)
{
    const uint32_t end = f->tail + ORIGIN_LINES < f->l->n ? f->tail + ORIGIN_LINES : f->l->n;
    for (uint32_t i = f->head < f->body ? f->head : f->body; i < end && !f->page->agency.len; i++) {
        const psc_html_line *l = &f->l->at[i];
        if (l->verdict == PSC_HTML_KEPT || l->width > ORIGIN_LINE) continue;
        const psc_part part = psc_part_of(f->cues, f->arena, l->text);
        f->page->agency = psc_part_origin(f->cues, &part);
    }
}

static void find_body(facts *f)
{
    f->body = f->l->n;
    for (uint32_t i = 0; i < f->l->n; i++) {
        if (f->l->at[i].verdict != PSC_HTML_KEPT) continue;
        if (f->body == f->l->n) f->body = i;
        f->tail = i + 1;
    }
    f->head = find_headline(f);
}

void psc_html_decide(const psc_page_cues *cues, psc_arena *a, const psc_html_lines *lines,
                     const psc_html_meta *meta, psc_str url, psc_html_page *page)
{
    facts f = {.cues = cues, .arena = a, .l = lines, .t = lines->tree, .m = meta, .page = page};
    find_body(&f);
    decide_names(&f);
    decide_title(&f);
    decide_byline(&f);
    psc_html_decide_dates(&f, url);
    decide_agency(&f);
}
