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
#include "ingest/html/date.h"
#include "ingest/html/title.h"
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
    uint8_t *claimed;  /* [l->n] ten times the share of a line's words that the claim has */
    bool trusted;      /* most of the claim is on the page, and it is not cut off */
    uint32_t leave;    /* hints that are believed */
    psc_part **part;   /* [l->n] words of lines that were looked at before */
    double *sum;       /* [l->n + 1] weights in front of a line */
    uint32_t beg, end; /* lines of the element that holds the article */
} judge;

static bool is_kept(const judge *j, uint32_t i)
{
    return j->l->at[i].verdict == PSC_HTML_KEPT;
}

static uint32_t parent_of(const judge *j, uint32_t line)
{
    const psc_html_tree *t = j->l->tree;
    return t->node[j->l->at[line].node].parent;
}

/* The claim: the set of its runs of four words. */

typedef struct shingles {
    uint64_t *at; /* [mask + 1]; 0: empty */
    uint32_t mask, n, hit;
} shingles;

/* Hash of the next word of s, its case and signs aside; 0 at the end. */
static uint64_t next_word(psc_str s, size_t *at)
{
    uint64_t h = 0;
    while (*at < s.len) {
        const unsigned char c = (unsigned char)s.ptr[*at];
        const bool letter = c >= 0x80 || (c >= '0' && c <= '9') || (c | 32u) - 'a' < 26u;
        if (!letter && h) break;
        ++*at;
        if (letter) h = (h ^ (c < 0x80 ? c | 32u : c)) * 0x100000001B3u + 0x9E3779B97F4A7C15u;
    }
    return h;
}

static uint64_t mix(uint64_t run, uint64_t word)
{
    return (run << 13 | run >> 51) * 0xD6E8FEB86659FD93u ^ word;
}

/* Put the runs of s into the set, or count how many of them are there. */
static uint32_t go_through(shingles *set, psc_str s, bool put, uint32_t *all)
{
    uint64_t word[SHINGLE] = {0};
    uint32_t n = 0, hits = 0;
    for (size_t at = 0;;) {
        const uint64_t w = next_word(s, &at);
        if (!w) break;
        memmove(word, word + 1, sizeof word - sizeof *word);
        word[SHINGLE - 1] = w;
        if (++n < SHINGLE) continue;
        uint64_t h = 0;
        for (int i = 0; i < SHINGLE; i++) h = mix(h, word[i]);
        h |= 1;
        uint32_t slot = (uint32_t)(h >> 20) & set->mask;
        while (set->at[slot] && set->at[slot] != h) slot = (slot + 1) & set->mask;
        hits += set->at[slot] != 0;
        if (put) set->at[slot] = h;
    }
    *all = n < SHINGLE ? 0 : n - SHINGLE + 1;
    return hits;
}

enum { CLAIM_MIN = 250, CLAIM_MAX = 1 << 20 /* bytes of a claim that is looked at */ };

static bool is_cut_off(psc_str s)
{
    s = psc_str_trim(s);
    return psc_str_ends(s, PSC_STR("...")) || psc_str_ends(s, PSC_STR("\xE2\x80\xA6")) ||
           psc_str_ends(s, PSC_STR("[...]"));
}

/* Which lines does the claim have?  It is trusted when most of it is found. */
static void compare_claim(judge *j)
{
    const psc_str body = j->claim->body;
    j->claimed = psc_new(j->arena, uint8_t, j->l->n);
    if (body.len < CLAIM_MIN || body.len > CLAIM_MAX) return;
    shingles set = {.mask = 1023};
    uint32_t all, total, hits = 0;
    while (set.mask < body.len / 2) set.mask = set.mask * 2 + 1;
    set.at = psc_new(j->arena, uint64_t, (size_t)set.mask + 1);
    (void)go_through(&set, body, true, &total);
    for (uint32_t i = 0; i < j->l->n; i++) {
        const uint32_t n = go_through(&set, j->l->at[i].text, false, &all);
        if (j->l->at[i].hints & PSC_HINT_HIDDEN) continue;
        j->claimed[i] = (uint8_t)(all ? n * 10 / all : 0);
        hits += n;
    }
    j->trusted = hits * 10 >= total * 7 && !is_cut_off(body);
}

/* Weights. */

static bool is_link(const psc_html_line *l)
{
    return l->link_width * 10 >= l->width * 6 && l->width - l->link_width < 40;
}

/* Lines that are no prose.  Where there are few links they may be the article's. */
static double weight_of_short(const psc_html_line *l, double link)
{
    if (link > 0.5) return -20 - 30 * link;
    if (l->heading || l->paragraph) return 0;
    return l->hints & PSC_HINT_LIST ? -5 : -15;
}

/* Prose below a heading that is a link, with no other prose between them: the beginning
 * of another story.  So is prose in a list, mostly. */
static bool is_teaser(const judge *j, uint32_t i)
{
    if (j->l->at[i].hints & PSC_HINT_LIST) return true;
    for (uint32_t k = i; k-- > 0 && i - k < 5;) {
        const psc_html_line *l = &j->l->at[k];
        if (l->heading) return is_link(l);
        if (psc_html_is_prose(l)) return false;
    }
    return false;
}

static double weight(const judge *j, uint32_t i)
{
    const psc_html_line *l = &j->l->at[i];
    const double link = l->width ? (double)l->link_width / l->width : 0;
    if (j->trusted && j->claimed[i] >= 7) return 2 * l->width;
    if (l->hints & j->leave) return -5 - 5 * link;
    if (j->trusted && psc_html_is_prose(l)) return -10;
    if (l->row && link < 0.3 && l->width > 12) return 5;
    if (!psc_html_is_prose(l)) return weight_of_short(l, link);
    double w = (l->width - 50.0) * (1 - link);
    if (w <= 0) return w;
    if (l->hints & PSC_HINT_BODY) return 1.5 * w;
    if (is_teaser(j, i)) return 0.3 * w;
    return l->paragraph ? 1.3 * w : w;
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

/* "Updated 3 March 2015. Published 1 March 2015": a date and words that stand beside one. */
static bool is_stamp(const judge *j, const psc_part *t)
{
    if (t->n_word == 0 || t->n_word != t->n_id) return false;
    for (uint32_t i = 0; i < t->n_id; i++)
        if (t->id[i] != 1 && !j->cues->stamp[t->id[i]] && !j->cues->month[t->id[i]]) return false;
    return psc_html_date(j->cues, t->text, false, NULL, NULL) != PSC_DAY_NONE;
}

/* The words of a line, taken once however often it is looked at. */
static const psc_part *part_of(const judge *j, uint32_t i)
{
    if (!j->part[i]) {
        j->part[i] = psc_new(j->arena, psc_part, 1);
        *j->part[i] = psc_part_of(j->cues, j->arena, j->l->at[i].text);
    }
    return j->part[i];
}

static psc_html_verdict look_at(const judge *j, uint32_t i)
{
    const psc_html_line *l = &j->l->at[i];
    if (j->trusted && j->claimed[i] >= 7 && l->width >= 40) return PSC_HTML_KEPT;
    uint32_t leave = j->leave;
    if (l->heading > 1 && i > j->beg && is_kept(j, i - 1)) leave &= ~(uint32_t)PSC_HINT_HEAD;
    if (l->hints & leave) return PSC_HTML_HINTED;
    if (is_link(l)) return PSC_HTML_LINKED;
    if (l->only_digits && !l->row) return PSC_HTML_CUED;
    /* "Home" over a part of a story is no menu */
    if (l->heading > 1 && !l->closed && psc_html_count_words(l->text) == 1) return PSC_HTML_KEPT;
    const psc_part *part = part_of(j, i);
    const psc_page_group *cue = psc_part_cue(j->cues, part, false);
    if (cue && cue->keep) {
        j->l->at[i].hints |= PSC_HINT_CORRECTION;
        return PSC_HTML_KEPT;
    }
    const bool cued = cue || psc_part_is_credit(j->cues, part) || is_stamp(j, part);
    return cued ? PSC_HTML_CUED : PSC_HTML_KEPT;
}

static void look_at_lines(judge *j)
{
    for (uint32_t i = 0; i < j->l->n; i++)
        j->l->at[i].verdict =
            (uint8_t)(i >= j->beg && i < j->end ? look_at(j, i) : PSC_HTML_OUTSIDE);
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
        if (j->l->tree->node[k].parent == up)
            return n == 0 || (l->hints & (PSC_HINT_LIST | PSC_HINT_TABLE));
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
        if (width < ENOUGH || !headline || !is_link(l)) continue;
        while (j->end > i) j->l->at[--j->end].verdict = PSC_HTML_OUTSIDE;
    }
}

/* The article follows its headline, if the page shows the one that metadata have. */
static void start_at_headline(judge *j)
{
    uint64_t behind = 0, all = 0;
    uint32_t at = j->end;
    for (uint32_t i = j->end; i-- > j->beg;) {
        const psc_html_line *l = &j->l->at[i];
        if (is_kept(j, i) && psc_html_is_prose(l)) all += l->width;
        if (!l->heading || at < j->end) continue;
        for (size_t k = 0; k < sizeof j->claim->title / sizeof *j->claim->title; k++)
            if (at == j->end && psc_html_shows(l->text, j->claim->title[k])) {
                at = i;
                behind = all;
            }
    }
    if (at == j->end || behind < ENOUGH || behind * 2 < all) return;
    while (j->beg <= at) j->l->at[j->beg++].verdict = PSC_HTML_OUTSIDE;
}

/* A heading that announces other things ("Related stories") takes with it what stands
 * beside and below it, but not paragraphs of the element that the article's stand in. */
static void drop_boxes(judge *j)
{
    const psc_html_tree *t = j->l->tree;
    uint32_t home = 0, done = 0; /* lines before `done` have been looked at in a box */
    for (uint32_t i = j->beg; i < j->end; i++) {
        const psc_html_line *l = &j->l->at[i];
        if (is_kept(j, i) && psc_html_is_prose(l)) home = parent_of(j, i);
        const bool other = l->hints & PSC_HINT_NOISE
                               ? l->verdict == PSC_HTML_HINTED
                               : l->verdict == PSC_HTML_CUED && psc_html_count_words(l->text) > 1;
        if (!l->heading || !home || !other || i < done) continue;
        const uint32_t box = parent_of(j, i);
        for (done = i + 1; done < j->end && j->l->at[done].node < t->node[box].end; done++) {
            if (parent_of(j, done) == home) break;
            if (is_kept(j, done)) j->l->at[done].verdict = PSC_HTML_HINTED;
        }
    }
}

/* A headline, a byline, a date: about the article. */
static bool is_about(const judge *j, uint32_t i)
{
    const psc_html_line *l = &j->l->at[i];
    if (l->heading == 1) return true;
    if (l->width > 160) return false;
    const psc_part part = psc_part_of(j->cues, j->arena, l->text);
    for (uint32_t k = 0; k < j->cues->n_byline; k++)
        if (psc_page_match(&j->cues->byline[k], part.id, part.n_id, 0)) return true;
    return psc_html_date(j->cues, l->text, false, NULL, NULL) != PSC_DAY_NONE;
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
    const uint32_t from = first, to = last;
    while (first > j->beg && is_brother(j, first - 1, from) && !is_about(j, first - 1)) first--;
    for (uint32_t k = to + 1; k < j->end && k <= last + 2; k++)
        if (is_brother(j, k, to)) last = k;
    for (uint32_t i = j->beg; i < j->end; i++)
        if (is_kept(j, i) && (i < first || i > last)) j->l->at[i].verdict = PSC_HTML_EDGE;
}

/* A heading stands over something. */
static void drop_bare_headings(judge *j)
{
    uint32_t next = j->end; /* the line that is kept behind i */
    for (uint32_t i = j->end; i-- > j->beg;) {
        psc_html_line *l = &j->l->at[i];
        if (!is_kept(j, i)) continue;
        const uint8_t below = next < j->end ? j->l->at[next].heading : 1;
        if (l->heading && below && below <= l->heading)
            l->verdict = PSC_HTML_BARE;
        else
            next = i;
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
    start_at_headline(j);
    cut_second_story(j);
    drop_boxes(j);
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
    if (l->row) return PSC_HTML_ROW;
    if (l->hints & PSC_HINT_QUOTE) return PSC_HTML_QUOTE;
    return l->hints & PSC_HINT_LIST ? PSC_HTML_ITEM : PSC_HTML_PARAGRAPH;
}

static void add_block(psc_arena *a, const psc_html_line *l, psc_html_page *page)
{
    *psc_push(a, page->block, page->n_block, page->cap_block) =
        (psc_html_block){.text = l->text, .kind = kind_of(l)};
}

/* A page that shows no article, because a script would fetch it, may still have it
 * among its metadata. */
static void take_claim(const judge *j, psc_html_page *page)
{
    psc_str rest = j->claim->body, line;
    if (rest.len < CLAIM_MIN || rest.len > CLAIM_MAX || is_cut_off(rest)) return;
    page->n_block = 0;
    while (psc_str_line(&rest, &line)) {
        psc_html_line l = {.text = psc_str_trim(line)};
        if (l.text.len) add_block(j->arena, &l, page);
    }
}

void psc_html_judge(const psc_page_cues *cues, psc_arena *a, psc_html_lines *lines,
                    const psc_html_claim *claim, psc_html_page *page)
{
    judge j = {.cues = cues, .arena = a, .l = lines, .claim = claim};
    j.part = psc_new(a, psc_part *, lines->n);
    psc_html_inherit(lines, a, 0.5);
    compare_claim(&j);
    settle(&j);
    uint64_t width = 0;
    for (uint32_t i = j.beg; i < j.end; i++) {
        const psc_html_line *l = &lines->at[i];
        if (l->verdict == PSC_HTML_KEPT) {
            add_block(a, l, page);
            width += l->width;
        } else if (l->hints & PSC_HINT_CAPTION) {
            *psc_push(a, page->caption, page->n_caption, page->cap_caption) = l->text;
        }
    }
    if (width < ENOUGH && !j.trusted) take_claim(&j, page);
}

/* Is a line of a fragment left out?  There is no page around it, but share bars and
 * pointers to other stories there are. */
static bool leaves_fragment(const judge *j, const psc_html_line *l)
{
    if (l->hints & (PSC_HINT_NOISE | PSC_HINT_HIDDEN | PSC_HINT_CAPTION)) return true;
    const psc_part part = psc_part_of(j->cues, j->arena, l->text);
    const psc_page_group *cue = psc_part_cue(j->cues, &part, false);
    return (cue && !cue->keep) || (is_link(l) && !l->closed);
}

void psc_html_take_all(const psc_page_cues *cues, psc_arena *a, psc_html_lines *lines,
                       psc_html_page *page)
{
    const judge j = {.cues = cues, .arena = a, .l = lines};
    psc_html_inherit(lines, a, 0.5);
    for (uint32_t i = 0; i < lines->n; i++) {
        const psc_html_line *l = &lines->at[i];
        if (!leaves_fragment(&j, l))
            add_block(a, l, page);
        else if (l->hints & PSC_HINT_CAPTION)
            *psc_push(a, page->caption, page->n_caption, page->cap_caption) = l->text;
    }
}
