/* SPDX-License-Identifier: Apache-2.0 */
/* Deciding the facts of a page. */
#include "ingest/html/facts.h"

#include "base/str.h"
#include "base/utf8.h"
#include "ingest/html/date.h"
#include "ingest/html/title.h"
#include "ingest/html/words.h"

typedef struct facts {
    const psc_page_cues *cues;
    psc_arena *arena;
    const psc_html_lines *l;
    const psc_html_tree *t;
    const psc_html_meta *m;
    psc_html_page *page;
    uint32_t body, tail; /* first line of the article, and the one behind its last */
    uint32_t head;       /* line of the headline; body if there is none */
} facts;

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

/* The text of an element, if it is short. */
static psc_str text_in(const facts *f, uint32_t node)
{
    psc_html_words w;
    psc_html_words_init(&w, f->arena);
    for (uint32_t i = node + 1; i < f->t->node[node].end && w.len < 160; i++) {
        const psc_html_node *n = &f->t->node[i];
        if (n->tag == PSC_TAG_TEXT && !n->raw) psc_html_words_add(&w, psc_html_raw(f->t, i));
        if (psc_html_tag_flags((psc_html_tag)n->tag) & PSC_IS_BLOCK) psc_html_words_gap(&w);
    }
    return w.len < 160 ? (psc_str){w.ptr, w.len} : (psc_str){0};
}

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
        const psc_str s = byline_of(f, text_in(f, i));
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

/* Dates. */

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

/* Where an element stands: 0 says itself what it is, 1 near the headline, 2 elsewhere,
 * 3 in the foot of the article; NOWHERE: among other things' dates. */
static int place_of(const facts *f, uint32_t node)
{
    const uint32_t hints = f->l->all[node];
    if (hints & PSC_HINT_BODY) return NOWHERE;
    if (hints & PSC_HINT_NOISE)
        return f->l->own[node] & PSC_HINT_DATE && is_just_behind(f, node) ? 3 : NOWHERE;
    const uint32_t from = f->head < f->l->n ? f->l->at[f->head].node : 0;
    const uint32_t to = f->body < f->l->n ? f->l->at[f->body].node : f->t->n;
    const bool near = node > from && node < to;
    if (f->l->own[node] & (PSC_HINT_DATE | PSC_HINT_MODIFIED)) return near ? 0 : 1;
    return near ? 1 : 2;
}

static psc_day element_day(const facts *f, uint32_t node)
{
    psc_str v = psc_html_attr(f->t, node, "datetime");
    if (v.len == 0) v = psc_html_attr(f->t, node, "content");
    psc_day day = v.len ? day_of(f, psc_html_text_of(f->arena, v)) : PSC_DAY_NONE;
    if (day == PSC_DAY_NONE) day = day_of(f, text_in(f, node));
    if (day == PSC_DAY_NONE) {
        v = psc_html_attr(f->t, node, "title");
        day = v.len ? day_of(f, psc_html_text_of(f->arena, v)) : PSC_DAY_NONE;
    }
    return day;
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

enum { DATE_LINE = 160 /* characters: longer lines are text */ };

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
            if (l->width > DATE_LINE || (k > 0 && (l->hints & PSC_HINT_NOISE)) || i == f->head)
                continue;
            date_line(f, l->text, published, modified);
        }
}

/* An address tells the day of publication; metadata of pages that were moved or
 * published again tell a later one. */
static dating choose(dating meta, psc_day url)
{
    if (meta.day == PSC_DAY_NONE) return meta;
    if (url != PSC_DAY_NONE && url < meta.day - 1) return (dating){url, PSC_HTML_FROM_URL};
    return meta;
}

static void decide_dates(facts *f, psc_str url)
{
    psc_day shown = PSC_DAY_NONE, changed = PSC_DAY_NONE;
    psc_day line = PSC_DAY_NONE, line_changed = PSC_DAY_NONE;
    psc_day in_url = psc_html_url_date(f->cues, url);
    if (in_url == PSC_DAY_NONE) in_url = psc_html_url_date(f->cues, f->page->url);
    date_elements(f, &shown, &changed);
    date_lines(f, &line, &line_changed);
    const psc_html_meta *m = f->m;
    const dating all[] = {
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
    for (size_t i = 0; i < sizeof all / sizeof *all && best.day == PSC_DAY_NONE; i++)
        best = choose(all[i], in_url);
    f->page->published = best.day;
    f->page->published_from = best.day == PSC_DAY_NONE ? PSC_HTML_FROM_NONE : best.from;
    for (size_t i = 6; i < 10 && f->page->modified == PSC_DAY_NONE; i++) {
        f->page->modified = all[i].day;
        f->page->modified_from = all[i].from;
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
    decide_dates(&f, url);
}
