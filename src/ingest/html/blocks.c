/* SPDX-License-Identifier: Apache-2.0 */
/* Tree -> lines. */
#include "ingest/html/blocks.h"

#include "base/str.h"
#include "base/utf8.h"
#include "ingest/html/words.h"

/* Hints of one element. */

enum { WORD_MAX = 40 }; /* of class names; longer ones are no words */

/* The words of class names, one after the other, and each pair written together:
 * "article-body__shareBar" is article, body, articlebody, share, bodyshare ... */
typedef struct name_words {
    char pair[2 * WORD_MAX]; /* the word before, and this one */
    size_t before, n;
    bool negated;
    uint32_t hints;
} name_words;

enum { FRONT_MIN = 7 /* letters of a word that counts at the front of a longer one */ };

/* Hints of a word, else of the longest word that it begins with: relatedpoststitle. */
static uint32_t hints_of_word(const psc_page_cues *c, psc_str word)
{
    uint32_t hints = psc_page_hint(c, word);
    for (size_t n = word.len; !hints && n > FRONT_MIN; n--)
        hints = psc_page_hint(c, psc_str_sub(word, 0, n - 1));
    return hints;
}

static void end_word(const psc_page_cues *c, name_words *w)
{
    if (w->n == 0) return;
    const uint32_t alone = hints_of_word(c, (psc_str){w->pair + w->before, w->n});
    const uint32_t both = w->before ? psc_page_hint(c, (psc_str){w->pair, w->before + w->n}) : 0;
    if (!w->negated) w->hints |= alone | both;
    w->negated = (alone & PSC_HINT_NEGATES) != 0;
    memmove(w->pair, w->pair + w->before, w->n);
    w->before = w->n;
    w->n = 0;
}

static void begin_name(name_words *w)
{
    w->before = 0;
    w->negated = false;
}

static uint32_t hints_of_name(const psc_page_cues *c, psc_str s)
{
    name_words w = {.n = 0};
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char ch = (unsigned char)s.ptr[i];
        const bool upper = ch >= 'A' && ch <= 'Z', letter = (ch | 32) >= 'a' && (ch | 32) <= 'z';
        if (!letter || (upper && i > 0 && s.ptr[i - 1] >= 'a')) end_word(c, &w);
        if (ch <= ' ') begin_name(&w);
        if (letter && w.n < WORD_MAX) w.pair[w.before + w.n++] = (char)(ch | 32);
    }
    end_word(c, &w);
    return w.hints & ~(uint32_t)PSC_HINT_NEGATES;
}

/* What was said of names already: most elements of a page share few class names.
 * Direct-mapped by the hash of the name. */
enum { SEEN = 512 };

typedef struct seen_names {
    struct {
        uint64_t hash;
        uint32_t hints;
    } at[SEEN];
} seen_names;

static uint32_t hints_of_seen(const psc_page_cues *c, seen_names *seen, psc_str name)
{
    const uint64_t h = psc_hash(name);
    if (seen->at[h % SEEN].hash != h) {
        seen->at[h % SEEN].hints = hints_of_name(c, name);
        seen->at[h % SEEN].hash = h;
    }
    return seen->at[h % SEEN].hints;
}

static bool says_hidden(psc_str style)
{
    const ptrdiff_t at = psc_str_find(style, PSC_STR("display"), 0);
    if (at < 0) return false;
    psc_str rest = psc_str_trim(psc_str_sub(style, (size_t)at + 7, style.len));
    if (rest.len == 0 || rest.ptr[0] != ':') return false;
    rest = psc_str_trim(psc_str_sub(rest, 1, rest.len));
    return psc_str_starts(rest, PSC_STR("none"));
}

static uint32_t hints_of_attr(const psc_page_cues *c, seen_names *seen, bool block, psc_str name,
                              psc_str value)
{
    static const char *const named[] = {"class", "id",          "role",           "itemprop",
                                        "rel",   "data-testid", "data-component", "data-type"};
    if (psc_str_ieq(name, PSC_STR("style"))) return says_hidden(value) ? PSC_HINT_HIDDEN : 0;
    if (psc_str_ieq(name, PSC_STR("hidden"))) return PSC_HINT_HIDDEN;
    if (psc_str_ieq(name, PSC_STR("aria-hidden")))
        return block && psc_str_ieq(value, PSC_STR("true")) ? PSC_HINT_HIDDEN : 0;
    for (size_t i = 0; i < sizeof named / sizeof *named; i++)
        if (psc_str_ieq(name, psc_str_of(named[i])) && value.len < 400)
            return hints_of_seen(c, seen, value);
    return 0;
}

static uint32_t hints_of_tag(psc_html_tag tag)
{
    switch (tag) {
    case PSC_TAG_NAV:
    case PSC_TAG_ASIDE:
    case PSC_TAG_FOOTER:
    case PSC_TAG_FORM:
    case PSC_TAG_FIELDSET:
    case PSC_TAG_DIALOG:
    case PSC_TAG_ADDRESS: return PSC_HINT_NOISE;
    case PSC_TAG_FIGURE:
    case PSC_TAG_FIGCAPTION: return PSC_HINT_CAPTION;
    case PSC_TAG_UL:
    case PSC_TAG_OL:
    case PSC_TAG_DL: return PSC_HINT_LIST;
    case PSC_TAG_TABLE: return PSC_HINT_TABLE;
    case PSC_TAG_BLOCKQUOTE: return PSC_HINT_QUOTE;
    case PSC_TAG_PRE: return PSC_HINT_PRE;
    default: return 0;
    }
}

static uint32_t hints_of(const psc_page_cues *c, seen_names *seen, const psc_html_tree *t,
                         uint32_t node)
{
    const psc_html_tag tag = (psc_html_tag)t->node[node].tag;
    uint32_t hints = hints_of_tag(tag);
    psc_str rest = psc_html_raw(t, node), name, value;
    if (tag == PSC_TAG_BODY || tag == PSC_TAG_HTML) return 0;
    const bool block = (psc_html_tag_flags(tag) & PSC_IS_BLOCK) != 0;
    while (psc_html_attr_next(&rest, &name, &value))
        hints |= hints_of_attr(c, seen, block, name, value);
    return hints;
}

/* Walking. */

typedef struct walk {
    const psc_page_cues *cues;
    psc_arena *arena;
    const psc_html_tree *tree;
    psc_html_lines *out;
    psc_html_words words;
    seen_names *seen;
    uint32_t block[PSC_HTML_DEPTH + 1]; /* [n_block] open block elements */
    uint32_t n_block;
    uint32_t plain_end;          /* of the table whose rows are lines */
    uint32_t link_end, bold_end; /* inside a link, bold text up to this node */
    size_t link_from, bold_from; /* bytes of words before it */
    psc_html_line line;          /* the one that grows */
    uint32_t breaks;             /* br since the last word */
} walk;

/* Characters; one of a script that writes no blanks says as much as three. */
static uint32_t width_of(psc_str s)
{
    uint32_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.ptr[i];
        if ((c & 0xC0) != 0x80) n += c >= 0xE3 && c <= 0xED ? 3 : 1;
    }
    return n;
}

static bool ends_closed(psc_str s)
{
    static const char *const closer[] = {
        "\"", "'", ")", "]", "\xE2\x80\x9D", "\xE2\x80\x99", "\xC2\xBB", "\xE2\x80\x9C"};
    static const char *const stop[] = {
        ".", "!", "?", "\xE2\x80\xA6", "\xE3\x80\x82", "\xD8\x9F", "\xE0\xA5\xA4", ":", ";"};
    for (size_t k = 0; k < sizeof closer / sizeof *closer; k++)
        while (psc_str_ends(s, psc_str_of(closer[k]))) s.len -= strlen(closer[k]);
    for (size_t k = 0; k < sizeof stop / sizeof *stop; k++)
        if (psc_str_ends(s, psc_str_of(stop[k]))) return true;
    return false;
}

static void count_marks(psc_html_line *l)
{
    const psc_str s = l->text;
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.ptr[i];
        const char next = i + 1 < s.len ? s.ptr[i + 1] : ' ';
        if (c == ',' && next == ' ') l->commas++;
        if ((c == '.' || c == '!' || c == '?') && (next == ' ' || next == '"')) l->stops++;
        if (c == 0xE3 && next == (char)0x80) l->commas++; /* ideographic comma, full stop */
    }
}

/* Digits, and signs, but no letters. */
static bool has_only_digits(psc_str s)
{
    bool digits = false;
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.ptr[i];
        if ((c | 32u) - 'a' < 26u || c >= 0xC3) return false; /* 0xC2: signs of Latin-1 */
        digits |= c >= '0' && c <= '9';
    }
    return digits;
}

/* Width of the words from byte `from` on. */
static uint32_t width_since(const walk *w, size_t from)
{
    const size_t to = w->words.len;
    return from < to ? width_of((psc_str){w->words.ptr + from, to - from}) : 0;
}

static void settle_runs(walk *w)
{
    if (w->link_end) w->line.link_width += width_since(w, w->link_from);
    if (w->bold_end) w->line.bold_width += width_since(w, w->bold_from);
    w->link_from = w->bold_from = 0;
}

/* End the line. */
static void flush(walk *w)
{
    settle_runs(w);
    w->breaks = 0;
    if (w->words.len) {
        psc_html_line *l = psc_push(w->arena, w->out->at, w->out->n, w->out->cap);
        *l = w->line;
        l->text = psc_html_words_take(&w->words);
        l->node = w->block[w->n_block - 1];
        l->width = width_of(l->text);
        l->closed = ends_closed(l->text);
        count_marks(l);
        l->only_digits = has_only_digits(l->text);
    }
    psc_html_words_clear(&w->words);
    w->line = (psc_html_line){0};
}

/* What the open block elements make of the line. */
static void begin_line(walk *w)
{
    for (uint32_t k = w->n_block; k-- > 0;) {
        const uint8_t tag = w->tree->node[w->block[k]].tag;
        if (tag >= PSC_TAG_H1 && tag <= PSC_TAG_H6 && !w->line.heading)
            w->line.heading = (uint8_t)(tag - PSC_TAG_H1 + 1);
        if (tag == PSC_TAG_P) w->line.paragraph = true;
        if (tag == PSC_TAG_TD || tag == PSC_TAG_DIV || tag == PSC_TAG_ARTICLE) break;
    }
}

static void enter_block(walk *w, uint32_t node)
{
    flush(w);
    w->out->first[node] = w->out->n;
    if (w->n_block <= PSC_HTML_DEPTH) w->block[w->n_block++] = node;
}

static void leave_blocks(walk *w, uint32_t at)
{
    while (w->n_block > 0 && w->tree->node[w->block[w->n_block - 1]].end <= at) {
        flush(w);
        w->out->last[w->block[--w->n_block]] = w->out->n;
    }
}

static void leave_runs(walk *w, uint32_t at)
{
    if (w->link_end && at >= w->link_end) {
        w->line.link_width += width_since(w, w->link_from);
        w->link_end = 0;
    }
    if (w->bold_end && at >= w->bold_end) {
        w->line.bold_width += width_since(w, w->bold_from);
        w->bold_end = 0;
    }
}

static void enter_run(walk *w, psc_html_tag tag, uint32_t end)
{
    if (tag == PSC_TAG_A && !w->link_end) {
        w->link_end = end;
        w->link_from = w->words.len;
    }
    if ((tag == PSC_TAG_B || tag == PSC_TAG_STRONG) && !w->bold_end) {
        w->bold_end = end;
        w->bold_from = w->words.len;
    }
}

/* A line break is white space, two in a row end the paragraph. */
static void line_break(walk *w)
{
    if (++w->breaks > 1)
        flush(w);
    else
        psc_html_words_gap(&w->words);
}

enum { CELL_MAX = 120 /* bytes of text: a longer one makes the table one of layout */ };

/* A cell of a table that holds plain cells only goes on with the line of its row. */
static bool is_plain_table(const psc_html_tree *t, uint32_t table)
{
    for (uint32_t i = table + 1; i < t->node[table].end; i++) {
        const psc_html_tag tag = (psc_html_tag)t->node[i].tag;
        const uint32_t flags = psc_html_tag_flags(tag);
        if (tag == PSC_TAG_TEXT && t->node[i].len > CELL_MAX) return false;
        if (tag == PSC_TAG_TABLE || tag == PSC_TAG_BLOCKQUOTE || tag == PSC_TAG_ARTICLE ||
            tag == PSC_TAG_SECTION || tag == PSC_TAG_UL || (flags & PSC_IS_HEADING))
            return false;
    }
    return true;
}

static bool goes_on(walk *w, uint32_t i, psc_html_tag tag)
{
    if (tag == PSC_TAG_TABLE) w->plain_end = is_plain_table(w->tree, i) ? w->tree->node[i].end : 0;
    if (i >= w->plain_end || tag == PSC_TAG_TR || tag == PSC_TAG_TABLE) return false;
    if (tag == PSC_TAG_TD || tag == PSC_TAG_TH) {
        if (w->words.len) {
            psc_html_words_gap(&w->words);
            psc_html_words_add(&w->words, PSC_STR("|"));
        }
        psc_html_words_gap(&w->words);
        return true;
    }
    if (tag == PSC_TAG_P || tag == PSC_TAG_DIV) psc_html_words_gap(&w->words);
    return tag == PSC_TAG_P || tag == PSC_TAG_DIV;
}

static void add_text(walk *w, uint32_t node)
{
    const size_t before = w->words.len;
    const psc_html_node *n = &w->tree->node[node];
    if (n->raw) return;
    w->line.row = node < w->plain_end;
    if (before == 0) begin_line(w);
    psc_html_words_add(&w->words, psc_html_raw(w->tree, node));
    if (w->words.len > before) w->breaks = 0;
}

/* Steps from node i to the next one that is looked at. */
static uint32_t step(walk *w, uint32_t i)
{
    const psc_html_node *n = &w->tree->node[i];
    const psc_html_tag tag = (psc_html_tag)n->tag;
    const uint32_t flags = psc_html_tag_flags(tag);
    if (tag == PSC_TAG_TEXT) {
        add_text(w, i);
        return i + 1;
    }
    if ((flags & PSC_IS_SKIP) || tag == PSC_TAG_HEAD) return n->end;
    if (tag == PSC_TAG_BR) line_break(w);
    w->out->own[i] = hints_of(w->cues, w->seen, w->tree, i);
    if (!(flags & PSC_IS_BLOCK) && (w->out->own[i] & PSC_HINT_HIDDEN)) return n->end;
    if ((flags & PSC_IS_BLOCK) && !goes_on(w, i, tag))
        enter_block(w, i);
    else
        enter_run(w, tag, n->end);
    return i + 1;
}

void psc_html_find_lines(const psc_page_cues *cues, psc_arena *a, const psc_html_tree *t,
                         psc_html_lines *out)
{
    walk *w = psc_new(a, walk, 1);
    *w = (walk){.cues = cues, .arena = a, .tree = t, .out = out, .seen = psc_new(a, seen_names, 1)};
    *out = (psc_html_lines){.tree = t};
    out->first = psc_new(a, uint32_t, t->n);
    out->last = psc_new(a, uint32_t, t->n);
    out->own = psc_new(a, uint32_t, t->n);
    psc_html_words_init(&w->words, a);
    w->block[w->n_block++] = 0;
    for (uint32_t i = 1; i < t->n;) {
        leave_runs(w, i);
        leave_blocks(w, i);
        i = step(w, i);
    }
    leave_runs(w, t->n);
    leave_blocks(w, t->n);
}

/* Hints handed down. */

bool psc_html_is_prose(const psc_html_line *l)
{
    if (l->link_width * 2 > l->width && !(l->closed && l->width - l->link_width >= 50))
        return false;
    return l->width >= 140 || (l->closed && l->width >= 35);
}

/* Width of the prose in front of each line. */
static uint64_t *prose_sums(const psc_html_lines *l, psc_arena *a)
{
    uint64_t *sum = psc_new(a, uint64_t, (size_t)l->n + 1);
    for (uint32_t i = 0; i < l->n; i++)
        sum[i + 1] = sum[i] + (psc_html_is_prose(&l->at[i]) ? l->at[i].width : 0);
    return sum;
}

void psc_html_inherit(psc_html_lines *l, psc_arena *a, double most)
{
    const uint32_t doubtful = PSC_HINT_NOISE | PSC_HINT_CAPTION | PSC_HINT_HEAD | PSC_HINT_HIDDEN;
    const psc_html_tree *t = l->tree;
    const uint64_t *sum = prose_sums(l, a);
    const double ceiling = most * (double)sum[l->n];
    l->all = psc_new(a, uint32_t, t->n);
    for (uint32_t i = 1; i < t->n; i++) {
        uint32_t own = l->own[i], above = l->all[t->node[i].parent];
        if ((double)(sum[l->last[i]] - sum[l->first[i]]) > ceiling) own &= ~doubtful;
        /* a body inside what looks like the head or a caption is a body */
        if (own & PSC_HINT_BODY) {
            own &= ~(uint32_t)(PSC_HINT_CAPTION | PSC_HINT_HEAD);
            above &= ~(uint32_t)(PSC_HINT_CAPTION | PSC_HINT_HEAD);
        }
        /* so is a quotation inside it, whatever it was embedded from */
        if ((own & PSC_HINT_QUOTE) && (above & PSC_HINT_BODY)) {
            own &= ~doubtful;
            above &= ~(uint32_t)PSC_HINT_NOISE;
        }
        l->all[i] = above | own;
    }
    for (uint32_t i = 0; i < l->n; i++) l->at[i].hints = l->all[l->at[i].node];
}
