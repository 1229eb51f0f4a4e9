/* SPDX-License-Identifier: Apache-2.0 */
/* What the page says about the report: headline, byline, publication date.
 * Only lines outside the article are asked, so that a date told in the story is
 * never taken for its own. */
#include "ingest/page.h"

#include "base/str.h"

/* Byline: "by Our Foreign Desk", "By Jane Doe and John Roe | 5 January 2015". */

/* The opening of the byline as a number of words; 0: none. */
static uint32_t byline_words(const psc_page_cues *c, const psc_part *t)
{
    uint32_t best = 0;
    for (uint32_t i = 0; i < c->n_byline; i++)
        if (psc_page_match(&c->byline[i], t->id, t->n_id, 0) && c->byline[i].n > best)
            best = c->byline[i].n;
    return best;
}

/* s behind its first n words. */
static psc_str skip_words(psc_str s, uint32_t n)
{
    while (n--) {
        size_t i = 0;
        while (i < s.len && s.ptr[i] != ' ' && s.ptr[i] != ':') i++;
        while (i < s.len && (s.ptr[i] == ' ' || s.ptr[i] == ':')) i++;
        s = psc_str_sub(s, i, s.len);
    }
    return s;
}

static bool starts_upper(psc_str s)
{
    return s.len && ((s.ptr[0] >= 'A' && s.ptr[0] <= 'Z') || (unsigned char)s.ptr[0] >= 0x80);
}

/* The name behind "by": up to a bar, a bullet, or the date of the line. */
static psc_str byline_name(const psc_page_cues *c, const psc_part *t)
{
    psc_str s = skip_words(t->text, byline_words(c, t));
    size_t at = 0, beg = s.len;
    psc_day day;
    if (psc_page_date(c, s, &at, &beg, &day)) s.len = beg;
    s = psc_str_cut(&s, '|');
    const ptrdiff_t bullet = psc_str_find(s, PSC_STR("\xC2\xB7"), 0);
    if (bullet >= 0) s.len = (size_t)bullet;
    while (s.len && strchr(" ,-", s.ptr[s.len - 1])) s.len--;
    return s;
}

static void read_byline(psc_page *p, psc_part *t, psc_document *doc)
{
    if (t->closed || t->n_word < 2 || t->n_word > 14 || !byline_words(p->cues, t)) return;
    const psc_str name = byline_name(p->cues, t);
    if (!starts_upper(name)) return;
    if (doc->byline.len == 0) doc->byline = name;
    t->kind = PSC_PART_BYLINE;
}

/* Date lines. */

/* Are all words but the date's own such that stand beside a date? */
static bool is_stamp(const psc_page_cues *c, psc_str s, size_t beg, size_t end)
{
    const psc_str side[2] = {psc_str_sub(s, 0, beg), psc_str_sub(s, end, s.len)};
    uint32_t id[PSC_PAGE_WORDS], n_other = 0;
    for (int k = 0; k < 2; k++) {
        const uint32_t n = psc_page_words(c, side[k], id, NULL, PSC_PAGE_WORDS);
        if (n >= PSC_PAGE_WORDS) return false;
        for (uint32_t i = 0; i < n; i++)
            n_other += id[i] != 1 && !c->stamp[id[i]]; /* 1: a number */
    }
    return n_other == 0;
}

/* A line outside the article with a full date.  Strange words beside it are borne
 * in a short line at the head ("Beirut, 5 January 2015"). */
static bool read_date(psc_page *p, uint32_t i, psc_day *day)
{
    psc_part *t = &p->at[i];
    size_t at = 0, beg;
    if (t->n_word == 0 || t->n_word > 20 || (t->closed && t->n_word > 12)) return false;
    if (!psc_page_date(p->cues, t->text, &at, &beg, day)) return false;
    const bool stamp = is_stamp(p->cues, t->text, beg, at);
    if (!stamp && (i > p->first || t->closed || t->n_word > 12)) return false;
    if (t->kind == PSC_PART_BODY) t->kind = PSC_PART_DATE;
    return true;
}

/* The year of a copyright line; 0. */
static int copyright_year(const psc_page *p)
{
    for (uint32_t i = p->n; i-- > 0;) {
        const psc_str s = p->at[i].text;
        const ptrdiff_t c = psc_str_find(s, PSC_STR("\xC2\xA9"), 0);
        const ptrdiff_t at = c >= 0 ? c + 2 : psc_str_find(s, PSC_STR("(c)"), 0) + 3;
        if (at < 3 && c < 0) continue;
        const psc_str rest = psc_str_trim(psc_str_sub(s, (size_t)at, s.len));
        uint64_t y;
        if (rest.len >= 4 && psc_str_u64(psc_str_sub(rest, 0, 4), &y) && y > 1900 && y < 2200)
            return (int)y;
    }
    return 0;
}

static void find_date(psc_page *p, psc_document *doc)
{
    psc_day day;
    for (uint32_t i = 0; i < p->n; i++) {
        if ((int32_t)i == p->title ||
            (i >= p->first && i <= p->last && p->at[i].kind == PSC_PART_BODY &&
             psc_part_is_prose(&p->at[i])))
            continue;
        if (i > p->first && i < p->last && p->at[i].kind == PSC_PART_BODY) continue;
        if (!read_date(p, i, &day) || doc->basis != PSC_BASIS_NONE) continue;
        doc->published = day;
        doc->basis = PSC_BASIS_STATED;
    }
}

void psc_page_settle_dateline(const psc_page_cues *c, psc_str first, int copyright,
                              psc_document *doc)
{
    int year = copyright, month, day;
    const bool dated = doc->basis != PSC_BASIS_NONE;
    if (dated) psc_day_split(doc->published, &year, &month, &day);
    psc_dateline with = {.date = PSC_DAY_NONE}, without = {.date = PSC_DAY_NONE};
    if (!psc_page_dateline(c, first, year, &with)) return;
    (void)psc_page_dateline(c, first, 0, &without);
    /* a report of January may carry a dateline of December */
    if (dated && without.date == PSC_DAY_NONE && with.date != PSC_DAY_NONE &&
        with.date > doc->published + 31)
        (void)psc_page_dateline(c, first, year - 1, &with);
    doc->dateline = with;
    if (dated || with.date == PSC_DAY_NONE) return;
    doc->published = with.date;
    doc->basis = copyright && without.date == PSC_DAY_NONE ? PSC_BASIS_INFERRED : PSC_BASIS_STATED;
}

psc_str psc_part_origin(const psc_page_cues *c, const psc_part *t)
{
    const psc_page_group *g = psc_part_cue(c, t, false);
    return g && g->origin ? psc_page_agency_in(c, t->text) : (psc_str){0};
}

void psc_page_settle_origin(const psc_page_cues *c, psc_document *doc)
{
    if (doc->dateline.agency.len == 0) doc->dateline.agency = psc_page_agency_in(c, doc->byline);
}

/* The agency that dateline, byline or a line beside the article names. */
static void find_origin(const psc_page *p, psc_document *doc)
{
    psc_page_settle_origin(p->cues, doc);
    for (uint32_t i = p->n; i-- > 0 && doc->dateline.agency.len == 0;)
        if (p->at[i].kind == PSC_PART_CLUTTER)
            doc->dateline.agency = psc_part_origin(p->cues, &p->at[i]);
}

void psc_page_facts(psc_page *p, psc_document *doc)
{
    p->copyright = copyright_year(p);
    if (p->title >= 0 && doc->title.len == 0) doc->title = p->at[p->title].text;
    const uint32_t head = p->first < p->n ? p->first : 0;
    for (uint32_t i = 0; i < head; i++)
        if (p->at[i].kind == PSC_PART_BODY) read_byline(p, &p->at[i], doc);
    find_date(p, doc);
    if (p->first < p->n) psc_page_settle_dateline(p->cues, p->at[p->first].text, p->copyright, doc);
    find_origin(p, doc);
}
