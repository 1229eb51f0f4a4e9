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
    double *sum; /* [l->n + 1] weights in front of a line */
    bool *claimed;
    bool has_claim; /* the claim is in the page and long enough to be believed */
    bool *keep;
    uint32_t beg, end; /* lines of the element that holds the article */
} judge;

/* Weights. */

static double weight(const judge *j, uint32_t i)
{
    const psc_html_line *l = &j->l->at[i];
    const double link = l->width ? (double)l->link_width / l->width : 0;
    if (l->hints & LEAVE) return -5;
    if (!psc_html_is_prose(l)) return l->heading ? -10 : -20 - 30 * link;
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

/* The element with the greatest sum; of equal ones the innermost. */
static void find_place(judge *j)
{
    const psc_html_tree *t = j->l->tree;
    double best = 0;
    for (uint32_t i = 1; i < t->n; i++) {
        const uint32_t first = j->l->first[i], last = j->l->last[i];
        if (last <= first) continue;
        const double s = j->sum[last] - j->sum[first];
        if (s < best || s <= 0) continue;
        best = s;
        j->beg = first;
        j->end = last;
    }
}

/* Lines. */

static bool is_link(const psc_html_line *l)
{
    return l->link_width * 10 >= l->width * 6;
}

static void keep_lines(judge *j)
{
    for (uint32_t i = j->beg; i < j->end; i++) {
        const psc_html_line *l = &j->l->at[i];
        if (l->hints & LEAVE) continue;
        if (is_link(l)) continue;
        psc_part part = psc_part_of(j->cues, j->arena, l->text);
        if (psc_part_cue(j->cues, &part, false)) continue;
        j->keep[i] = true;
    }
}

/* Nothing before the first and behind the last prose is the article's. */
static void trim(judge *j)
{
    uint32_t first = j->end, last = j->beg;
    for (uint32_t i = j->beg; i < j->end; i++) {
        if (!j->keep[i] || !psc_html_is_prose(&j->l->at[i]) || j->l->at[i].heading) continue;
        if (first == j->end) first = i;
        last = i;
    }
    for (uint32_t i = j->beg; i < j->end; i++)
        if (i < first || i > last) j->keep[i] = false;
}

/* A heading stands over something. */
static void drop_bare_headings(judge *j)
{
    for (uint32_t i = j->beg; i < j->end; i++) {
        const psc_html_line *l = &j->l->at[i];
        if (!j->keep[i] || !l->heading) continue;
        uint32_t k = i + 1;
        while (k < j->end && !j->keep[k]) k++;
        if (k == j->end || (j->l->at[k].heading && j->l->at[k].heading <= l->heading))
            j->keep[i] = false;
    }
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
    j.keep = psc_new(a, bool, lines->n);
    psc_html_inherit(lines, a, 0.5);
    sum_up(&j);
    find_place(&j);
    keep_lines(&j);
    trim(&j);
    drop_bare_headings(&j);
    for (uint32_t i = j.beg; i < j.end; i++)
        if (j.keep[i])
            add_block(a, &lines->at[i], page);
        else if (lines->at[i].hints & PSC_HINT_CAPTION)
            *psc_push(a, page->caption, page->n_caption, page->cap_caption) = lines->at[i].text;
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
