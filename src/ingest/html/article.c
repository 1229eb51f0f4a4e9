/* SPDX-License-Identifier: Apache-2.0 */
/* The judge: which part of the page is the article, and which lines of it.
 *
 * 1. Every line gets a weight: prose is good by its width, all else is a little bad;
 *    what metadata have as the article's text is better.
 * 2. The article lies in the element whose lines have the greatest sum.  So a body in
 *    several pieces is kept together as long as less stands between them than in them.
 * 3. Lines of that element are kept or left: hints of markup and cue phrases speak
 *    first, then what stands around a line. */
#include "ingest/html/article.h"

#include "base/str.h"
#include "ingest/page.h"

enum {
    LEAVE = PSC_HINT_NOISE | PSC_HINT_CAPTION | PSC_HINT_HEAD | PSC_HINT_HIDDEN,
    SHINGLE = 4 /* words that are compared at once with the text that metadata have */
};

typedef struct judge {
    const psc_page_cues *cues;
    psc_arena *arena;
    psc_html_lines *l;
    const psc_html_claim *claim;
    uint32_t leave;    /* hints that are believed */
    double *sum;       /* [l->n + 1] weights in front of a line */
    uint32_t beg, end; /* lines of the element that holds the article */
} judge;

static uint32_t parent_of(const judge *j, uint32_t line)
{
    const psc_html_tree *t = j->l->tree;
    return t->node[j->l->at[line].node].parent;
}

/* Weights. */

/* Lines that are no prose.  Where there are few links they may be the article's. */
static double weight_of_short(const psc_html_line *l, double link)
{
    if (link > 0.5) return -20 - 30 * link;
    if (l->heading || l->paragraph) return 0;
    return l->hints & PSC_HINT_LIST ? -5 : -15;
}

static double weight(const judge *j, uint32_t i)
{
    const psc_html_line *l = &j->l->at[i];
    const double link = l->width ? (double)l->link_width / l->width : 0;
    if (l->hints & j->leave) return -5;
    if ((l->hints & PSC_HINT_TABLE) && link < 0.3 && l->width > 12) return 5;
    if (!psc_html_is_prose(l)) return weight_of_short(l, link);
    double w = (l->width - 50.0) * (1 - link);
    if (w > 0 && (l->hints & PSC_HINT_BODY)) w *= 1.5;
    if (w > 0 && l->paragraph) w *= 1.3;
    return w;
}

static void sum_up(judge *j)
{
    j->sum = psc_new(j->arena, double, (size_t)j->l->n + 1);
    for (uint32_t i = 0; i < j->l->n; i++) j->sum[i + 1] = j->sum[i] + weight(j, i);
}

static double sum_of(const judge *j, uint32_t node)
{
    const uint32_t first = j->l->first[node], last = j->l->last[node];
    return last > first ? j->sum[last] - j->sum[first] : 0;
}

/* An element that calls itself the article's body, around `node`, if it holds nearly
 * as much; else the parent of a single paragraph. */
static uint32_t widen(const judge *j, uint32_t node)
{
    const psc_html_tree *t = j->l->tree;
    const double best = sum_of(j, node);
    uint32_t out = node;
    for (uint32_t k = node; k; k = t->node[k].parent)
        if ((j->l->own[k] & PSC_HINT_BODY) && sum_of(j, k) > 0.7 * best) out = k;
    const uint8_t tag = t->node[out].tag;
    return tag == PSC_TAG_P || tag == PSC_TAG_LI ? t->node[out].parent : out;
}

/* The element with the greatest sum; of equal ones the innermost. */
static void find_place(judge *j)
{
    double best = 0;
    uint32_t place = 0;
    for (uint32_t i = 1; i < j->l->tree->n; i++) {
        const double s = sum_of(j, i);
        if (s < best || s <= 0) continue;
        best = s;
        place = i;
    }
    if (!place) return;
    place = widen(j, place);
    j->beg = j->l->first[place];
    j->end = j->l->last[place];
}

/* Lines. */

static bool is_link(const psc_html_line *l)
{
    return l->link_width * 10 >= l->width * 6 && l->width - l->link_width < 40;
}

static psc_html_verdict look_at(const judge *j, const psc_html_line *l)
{
    if (l->hints & j->leave) return PSC_HTML_HINTED;
    if (is_link(l)) return PSC_HTML_LINKED;
    psc_part part = psc_part_of(j->cues, j->arena, l->text);
    return psc_part_cue(j->cues, &part, false) ? PSC_HTML_CUED : PSC_HTML_KEPT;
}

static bool is_kept(const judge *j, uint32_t i)
{
    return j->l->at[i].verdict == PSC_HTML_KEPT;
}

static void look_at_lines(judge *j)
{
    for (uint32_t i = 0; i < j->l->n; i++)
        j->l->at[i].verdict =
            (uint8_t)(i >= j->beg && i < j->end ? look_at(j, &j->l->at[i]) : PSC_HTML_OUTSIDE);
}

/* Behind the last prose, and before the first, stand brothers of it that are no links:
 * a list, a table, a line without a full stop. */
static bool is_brother(const judge *j, uint32_t i, uint32_t prose)
{
    const psc_html_line *l = &j->l->at[i];
    if (!is_kept(j, i) || l->link_width * 10 > l->width * (l->paragraph ? 5 : 3)) return false;
    if (j->l->at[prose].node == l->node) return true;
    const uint32_t up = parent_of(j, prose);
    uint32_t k = l->node;
    for (int n = 0; n < 5 && k; n++, k = j->l->tree->node[k].parent)
        if (j->l->tree->node[k].parent == up) return n == 0 || (l->hints & (PSC_HINT_LIST | PSC_HINT_TABLE));
    return false;
}

enum { ENOUGH = 250 /* characters: less is hardly an article */ };

/* The headline of another story, which is a link to it, ends this one. */
static void cut_second_story(judge *j)
{
    uint64_t width = 0;
    for (uint32_t i = j->beg; i < j->end; i++) {
        const psc_html_line *l = &j->l->at[i];
        if (is_kept(j, i) && psc_html_is_prose(l)) width += l->width;
        const bool headline = l->heading == 1 || (l->heading == 2 && (l->hints & PSC_HINT_HEAD));
        if (width >= ENOUGH && headline && is_link(l)) j->end = i;
    }
}

/* Nothing before the first and behind the last prose is the article's. */
static void trim(judge *j)
{
    uint32_t first = j->end, last = j->beg;
    for (uint32_t i = j->beg; i < j->end; i++) {
        if (!is_kept(j, i) || !psc_html_is_prose(&j->l->at[i]) || j->l->at[i].heading) continue;
        if (first == j->end) first = i;
        last = i;
    }
    if (first == j->end) return;
    while (first > j->beg && is_brother(j, first - 1, first)) first--;
    while (last + 1 < j->end && is_brother(j, last + 1, last)) last++;
    for (uint32_t i = j->beg; i < j->end; i++)
        if (is_kept(j, i) && (i < first || i > last)) j->l->at[i].verdict = PSC_HTML_EDGE;
}

/* A heading stands over something. */
static void drop_bare_headings(judge *j)
{
    for (uint32_t i = j->end; i-- > j->beg;) {
        psc_html_line *l = &j->l->at[i];
        if (!is_kept(j, i) || !l->heading) continue;
        uint32_t k = i + 1;
        while (k < j->end && !is_kept(j, k)) k++;
        if (k == j->end || (j->l->at[k].heading && j->l->at[k].heading <= l->heading))
            l->verdict = PSC_HTML_BARE;
    }
}

/* Judge with these hints believed; returns the width of what is kept. */
static uint64_t try_hints(judge *j, uint32_t leave)
{
    uint64_t width = 0;
    j->leave = leave;
    j->beg = j->end = 0;
    sum_up(j);
    find_place(j);
    look_at_lines(j);
    cut_second_story(j);
    trim(j);
    drop_bare_headings(j);
    for (uint32_t i = j->beg; i < j->end; i++) width += is_kept(j, i) ? j->l->at[i].width : 0;
    return width;
}

/* Believe the hints unless they leave too little. */
static void settle(judge *j)
{
    const uint64_t strict = try_hints(j, LEAVE);
    const uint64_t mild = try_hints(j, PSC_HINT_NOISE | PSC_HINT_HIDDEN);
    if (strict >= ENOUGH && strict * 2 >= mild) {
        (void)try_hints(j, LEAVE);
        return;
    }
    if (mild >= ENOUGH) return;
    const uint64_t none = try_hints(j, 0);
    if (none < ENOUGH && mild > 0) (void)try_hints(j, PSC_HINT_NOISE | PSC_HINT_HIDDEN);
}

static psc_html_kind kind_of(const psc_html_line *l)
{
    if (l->hints & PSC_HINT_CORRECTION) return PSC_HTML_CORRECTION;
    if (l->heading) return PSC_HTML_HEADING;
    if (l->hints & PSC_HINT_TABLE) return PSC_HTML_ROW;
    if (l->hints & PSC_HINT_QUOTE) return PSC_HTML_QUOTE;
    return l->hints & PSC_HINT_LIST ? PSC_HTML_ITEM : PSC_HTML_PARAGRAPH;
}

static void add_block(psc_arena *a, const psc_html_line *l, psc_html_page *page)
{
    *psc_push(a, page->block, page->n_block, page->cap_block) =
        (psc_html_block){.text = l->text, .kind = kind_of(l)};
}

void psc_html_judge(const psc_page_cues *cues, psc_arena *a, psc_html_lines *lines,
                    const psc_html_claim *claim, psc_html_page *page)
{
    judge j = {.cues = cues, .arena = a, .l = lines, .claim = claim};
    psc_html_inherit(lines, a, 0.5);
    settle(&j);
    for (uint32_t i = j.beg; i < j.end; i++) {
        const psc_html_line *l = &lines->at[i];
        if (l->verdict == PSC_HTML_KEPT)
            add_block(a, l, page);
        else if (l->hints & PSC_HINT_CAPTION)
            *psc_push(a, page->caption, page->n_caption, page->cap_caption) = l->text;
    }
}

void psc_html_take_all(const psc_page_cues *cues, psc_arena *a, psc_html_lines *lines,
                       psc_html_page *page)
{
    psc_html_inherit(lines, a, 0.5);
    for (uint32_t i = 0; i < lines->n; i++) {
        psc_part part = psc_part_of(cues, a, lines->at[i].text);
        if (lines->at[i].hints & PSC_HINT_HIDDEN || psc_part_cue(cues, &part, false)) continue;
        add_block(a, &lines->at[i], page);
    }
}
