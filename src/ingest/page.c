/* SPDX-License-Identifier: Apache-2.0 */
/* Telling the article from the page around it. */
#include "ingest/page.h"

#include "base/str.h"

enum {
    PROSE_WORDS = 25, /* a line so long is prose even without a full stop */
    PROSE_CLOSED = 5, /* shorter ones with a full stop are no proof of an article */
    TITLE_MIN = 4,
    TITLE_MAX = 26,
    TAIL_WORDS = 15,    /* open lines behind the article, up to this length, are links and tags */
    SECTION_WORDS = 3,  /* "World News", a site's name */
    CUT_OFF_WORDS = 10, /* a caption that breaks off has at most so many */
    LIST_WORDS = 12,
    LIST_LINES = 4,  /* so many short lines in a row are a list of links */
    REPEAT_WORDS = 4 /* a repeated line has at least so many */
};

/* Cutting. */

/* Ends in . ! ? or an ellipsis, closing quotes and brackets aside. */
static bool ends_closed(psc_str s)
{
    static const char *const closer[] = {"\"",           "'",       ")", "]", "\xE2\x80\x9D",
                                         "\xE2\x80\x99", "\xC2\xBB"};
    for (size_t k = 0; k < sizeof closer / sizeof *closer; k++) {
        const psc_str c = psc_str_of(closer[k]);
        if (s.len > c.len && psc_str_ends(s, c)) {
            s = psc_str_trim((psc_str){s.ptr, s.len - c.len});
            k = (size_t)-1; /* look at all of them again */
        }
    }
    if (psc_str_ends(s, PSC_STR("\xE2\x80\xA6"))) return true;
    return s.len && (s.ptr[s.len - 1] == '.' || s.ptr[s.len - 1] == '!' || s.ptr[s.len - 1] == '?');
}

psc_part psc_part_of(const psc_page_cues *cues, psc_arena *a, psc_str text)
{
    uint32_t id[PSC_PAGE_WORDS], hash[PSC_PAGE_WORDS];
    psc_part t = {.text = text, .closed = ends_closed(text)};
    t.colon = text.len && text.ptr[text.len - 1] == ':';
    t.n_word = psc_page_words(cues, text, id, hash, PSC_PAGE_WORDS);
    t.n_id = t.n_word < PSC_PAGE_WORDS ? t.n_word : PSC_PAGE_WORDS;
    t.id = psc_new(a, uint32_t, t.n_id);
    t.hash = psc_new(a, uint32_t, t.n_id);
    if (t.n_id) {
        memcpy(t.id, id, t.n_id * sizeof *id);
        memcpy(t.hash, hash, t.n_id * sizeof *hash);
    }
    return t;
}

psc_page psc_page_cut(const psc_page_cues *cues, psc_arena *a, psc_str clean)
{
    psc_paragraph *para;
    psc_page p = {.cues = cues, .n = psc_plain_paragraphs(a, clean, &para), .title = -1};
    p.at = psc_new(a, psc_part, p.n);
    for (uint32_t i = 0; i < p.n; i++) p.at[i] = psc_part_of(cues, a, para[i].text);
    return p;
}

bool psc_part_is_prose(const psc_part *t)
{
    return t->n_word >= PROSE_WORDS || ((t->closed || t->colon) && t->n_word >= PROSE_CLOSED);
}

/* Cues. */

/* A colon among the first words, as in "See also: ..." */
static bool has_early_colon(psc_str s)
{
    const ptrdiff_t at = psc_str_find(s, PSC_STR(":"), 0);
    return at > 0 && at < 40;
}

static bool group_allows(const psc_page_group *g, const psc_part *t)
{
    if (t->n_word > g->max_words) return false;
    if (g->open && t->closed) return false;
    return !g->colon || has_early_colon(t->text);
}

static bool cue_holds(const psc_page_cues *c, const psc_part *t, uint32_t cue, uint32_t at,
                      bool zoned)
{
    const psc_page_group *g = &c->group[c->cue[cue].group];
    return (g->head || g->tail) == zoned && group_allows(g, t) &&
           psc_page_match(&c->cue[cue], t->id, t->n_id, at);
}

/* The group of the cue that the part shows, the first in the file if several; NULL. */
const psc_page_group *psc_part_cue(const psc_page_cues *c, const psc_part *t, bool zoned)
{
    uint32_t best = c->n_cue;
    if (t->n_word >= PSC_PAGE_WORDS) return NULL;
    for (uint32_t at = 0; at < t->n_id; at++) {
        const uint32_t w = t->id[at];
        for (uint32_t k = w ? c->first[w] : 0; w && k < c->first[w + 1] && c->by_word[k] < best;
             k++)
            if (cue_holds(c, t, c->by_word[k], at, zoned)) {
                if (c->group[c->cue[c->by_word[k]].group].keep)
                    return &c->group[c->cue[c->by_word[k]].group];
                best = c->by_word[k];
            }
    }
    return best < c->n_cue ? &c->group[c->cue[best].group] : NULL;
}

/* "(AFP)" or "(Photo: Reuters)" at the end of a line that is no sentence. */
bool psc_part_is_credit(const psc_page_cues *c, const psc_part *t)
{
    if (t->text.len == 0) return false;
    if (t->closed && t->text.ptr[t->text.len - 1] != ')') return false;
    if (t->text.len < 4 || t->text.ptr[t->text.len - 1] != ')') return false;
    size_t beg = t->text.len - 1;
    while (beg > 0 && t->text.ptr[beg] != '(' && t->text.len - beg < 60) beg--;
    if (t->text.ptr[beg] != '(') return false;
    psc_str inner = psc_str_sub(t->text, beg + 1, t->text.len - 1);
    uint32_t first;
    if (psc_page_words(c, inner, &first, NULL, 1) && c->credit[first]) return true;
    while (inner.len) {
        psc_str piece = psc_str_trim(psc_str_cut(&inner, '/'));
        const psc_str word = psc_str_cut(&piece, ' ');
        if (psc_page_agency(c, word).len) return true;
    }
    return false;
}

/* Words of prose before part i. */
static uint32_t prose_before(const psc_page *p, uint32_t i)
{
    uint32_t n = 0;
    for (uint32_t k = 0; k < i; k++)
        if (p->at[k].kind == PSC_PART_BODY && psc_part_is_prose(&p->at[k])) n += p->at[k].n_word;
    return n;
}

static bool is_number_line(const psc_part *t)
{
    return t->n_word <= 2 && t->text.len && t->text.ptr[0] >= '0' && t->text.ptr[0] <= '9' &&
           !t->closed;
}

/* Cues that need no context.  One that ends the page takes all that follows. */
static void mark_cues(psc_page *p)
{
    for (uint32_t i = 0; i < p->n; i++) {
        psc_part *t = &p->at[i];
        const psc_page_group *g = psc_part_cue(p->cues, t, false);
        if (g && g->keep) continue;
        if (!g && t->n_word > 0 && !is_number_line(t) && !psc_part_is_credit(p->cues, t)) continue;
        t->kind = PSC_PART_CLUTTER;
        if (g && g->rest && prose_before(p, i) >= 60)
            for (i++; i < p->n; i++) p->at[i].kind = PSC_PART_CLUTTER;
    }
}

static bool is_question(const psc_part *t)
{
    return t->n_word <= TITLE_MAX && t->text.ptr[t->text.len - 1] == '?';
}

/* Where the article begins and ends. */
static void find_bounds(psc_page *p)
{
    p->first = p->n;
    p->last = 0;
    for (uint32_t i = 0; i < p->n; i++) {
        if (p->at[i].kind != PSC_PART_BODY || !psc_part_is_prose(&p->at[i])) continue;
        if (p->first == p->n && is_question(&p->at[i])) continue; /* of a headline */
        if (p->first == p->n) p->first = i;
        p->last = i;
    }
}

static void mark_zoned_cues(psc_page *p)
{
    for (uint32_t i = 0; i < p->n; i++) {
        psc_part *t = &p->at[i];
        if (t->kind != PSC_PART_BODY || (i >= p->first && i <= p->last)) continue;
        const psc_page_group *g = psc_part_cue(p->cues, t, true);
        if (g && (i < p->first ? g->head : g->tail)) t->kind = PSC_PART_CLUTTER;
    }
}

/* Repetition. */

static uint32_t common_words(const psc_part *a, const psc_part *b)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n_id; i++)
        for (uint32_t k = 0; k < b->n_id; k++)
            if (a->hash[i] == b->hash[k]) {
                n++;
                break;
            }
    return n;
}

/* The same line but for a label or a word or two. */
static bool repeats(const psc_part *a, const psc_part *b)
{
    if (a->n_word > TITLE_MAX || b->n_word > TITLE_MAX + 4 || a->n_word < REPEAT_WORDS)
        return false;
    const uint32_t more = a->n_word > b->n_word ? a->n_word : b->n_word;
    return common_words(a, b) * 10 >= more * 8;
}

/* All words of a, in order, open b. */
static bool is_front_of(const psc_part *a, const psc_part *b)
{
    return a->n_word >= REPEAT_WORDS && a->n_word == a->n_id && b->n_id >= a->n_id &&
           memcmp(a->hash, b->hash, a->n_id * sizeof *a->hash) == 0;
}

/* A line that is no sentence and opens a later paragraph is a teaser, a cut-off
 * caption, a pull quote; so is one that comes again as the headline of a later
 * story.  The headline itself may come twice; its second showing goes. */
static bool is_teaser(const psc_page *p, uint32_t i)
{
    const psc_part *t = &p->at[i];
    if (t->n_word < REPEAT_WORDS || t->n_word > 40) return false;
    for (uint32_t k = i + 1; k < p->n; k++) {
        const psc_part *later = &p->at[k];
        if (!t->closed && later->n_word > t->n_word && is_front_of(t, later)) return true;
        if (k > p->first && i < p->first && !later->closed && repeats(t, later)) return true;
    }
    return false;
}

enum { TEASERS_MAX = 400 }; /* lines looked at: the comparison is quadratic */

static void mark_teasers(psc_page *p)
{
    uint32_t looked = 0;
    for (uint32_t i = 0; i < p->n && looked < TEASERS_MAX; i++) {
        if (p->at[i].kind != PSC_PART_BODY || psc_part_is_prose(&p->at[i])) continue;
        looked++;
        if (is_teaser(p, i)) p->at[i].kind = PSC_PART_CLUTTER;
    }
}

/* Headline. */

static bool ends_in_link(const psc_page_cues *c, const psc_part *t)
{
    return t->n_id && t->n_id == t->n_word && t->id[t->n_id - 1] && c->link[t->id[t->n_id - 1]];
}

static bool opens_byline(const psc_page_cues *c, const psc_part *t)
{
    if (t->n_word < 2 || t->n_word > 14 || t->closed) return false;
    for (uint32_t i = 0; i < c->n_byline; i++)
        if (psc_page_match(&c->byline[i], t->id, t->n_id, 0)) return true;
    return false;
}

static bool has_date(const psc_page_cues *c, const psc_part *t)
{
    size_t at = 0, beg;
    psc_day day;
    return psc_page_date(c, t->text, &at, &beg, &day);
}

static bool can_be_title(const psc_page *p, uint32_t i)
{
    const psc_part *t = &p->at[i];
    const char last = t->text.ptr[t->text.len - 1];
    if (t->kind != PSC_PART_BODY || t->n_word < SECTION_WORDS || t->n_word > TITLE_MAX)
        return false;
    if ((t->closed && last != '?' && last != '!' && last != '\'' && last != '"') || last == ':' ||
        last == ',')
        return false;
    return !ends_in_link(p->cues, t) && !opens_byline(p->cues, t) &&
           !(t->n_word < 10 && has_date(p->cues, t));
}

/* The first headline-like line before the article; one of three words only if
 * there is no longer one. */
static int32_t find_title(const psc_page *p)
{
    int32_t found = -1;
    for (uint32_t i = 0; i < p->first && p->first < p->n; i++) {
        if (!can_be_title(p, i)) continue;
        if (p->at[i].n_word >= TITLE_MIN) return (int32_t)i;
        if (found < 0) found = (int32_t)i;
    }
    return found;
}

static bool is_same(const psc_part *a, const psc_part *b)
{
    return a->n_word == b->n_word && a->n_word == a->n_id &&
           memcmp(a->hash, b->hash, a->n_id * sizeof *a->hash) == 0;
}

/* The line that shows the headline that metadata have. */
static int32_t find_known_title(const psc_page *p, const psc_part *title)
{
    for (uint32_t i = 0; i < p->n && i < 8; i++) {
        const psc_part *t = &p->at[i];
        if (t->n_word > title->n_word + 4 || t->n_word == 0) continue;
        if (is_same(title, t) || repeats(title, t) || is_front_of(title, t)) return (int32_t)i;
    }
    return -1;
}

/* "Updated 3/4/2015 10:30": words that stand beside a date, and numbers. */
static bool is_stamp(const psc_page_cues *c, const psc_part *t)
{
    bool all = t->n_id == t->n_word && t->n_word > 0;
    for (uint32_t i = 0; i < t->n_id && all; i++) all = t->id[i] == 1 || c->stamp[t->id[i]];
    return all;
}

/* Lines about the headline: site and section names before it, its repetitions. */
static void mark_around_title(psc_page *p)
{
    const uint32_t end = p->first < p->n ? p->first : 0;
    for (uint32_t i = 0; i < end; i++) {
        psc_part *t = &p->at[i];
        if (t->kind != PSC_PART_BODY || (int32_t)i == p->title || opens_byline(p->cues, t))
            continue;
        const bool again = p->title >= 0 && repeats(t, &p->at[p->title]);
        if (is_stamp(p->cues, t) && !has_date(p->cues, t)) t->kind = PSC_PART_CLUTTER;
        const bool section = !t->closed && t->n_word <= SECTION_WORDS && !has_date(p->cues, t);
        if (again || section ||
            (!t->closed && t->n_word <= CUT_OFF_WORDS && ends_in_link(p->cues, t)))
            t->kind = PSC_PART_CLUTTER;
    }
}

/* Open lines behind the last paragraph are tags and links, if there is an article. */
static void mark_tail(psc_page *p)
{
    if (p->first >= p->last) return;
    for (uint32_t i = p->last + 1; i < p->n; i++)
        if (p->at[i].kind == PSC_PART_BODY && !p->at[i].closed && p->at[i].n_word <= TAIL_WORDS)
            p->at[i].kind = PSC_PART_CLUTTER;
}

/* Lines one after the other that are no sentences: links, tags.  A heading or two
 * among paragraphs are the article's own. */
static void mark_lists(psc_page *p)
{
    for (uint32_t i = p->first; i < p->last && p->first < p->n;) {
        uint32_t end = i;
        while (end < p->last && p->at[end].kind == PSC_PART_BODY &&
               !psc_part_is_prose(&p->at[end]) && !p->at[end].closed &&
               p->at[end].n_word <= LIST_WORDS)
            end++;
        for (uint32_t k = i; k < end && end - i >= LIST_LINES; k++)
            p->at[k].kind = PSC_PART_CLUTTER;
        i = end > i ? end : i + 1;
    }
}

void psc_page_mark(psc_page *p, psc_str title)
{
    mark_cues(p);
    find_bounds(p);
    mark_zoned_cues(p);
    mark_teasers(p);
    if (title.len) {
        uint32_t id[PSC_PAGE_WORDS], hash[PSC_PAGE_WORDS];
        psc_part t = {.text = title, .id = id, .hash = hash};
        t.n_word = psc_page_words(p->cues, title, id, hash, PSC_PAGE_WORDS);
        t.n_id = t.n_word < PSC_PAGE_WORDS ? t.n_word : PSC_PAGE_WORDS;
        p->title = find_known_title(p, &t);
    } else {
        p->title = find_title(p);
    }
    if (p->title >= 0) p->at[p->title].kind = PSC_PART_TITLE;
    mark_around_title(p);
    mark_lists(p);
    mark_tail(p);
}
