/* SPDX-License-Identifier: Apache-2.0 */
/* Markup -> tree, in one pass over the bytes.
 *
 * The scanner finds tags as the HTML standard does (a quotation mark counts only
 * behind an equals sign, comments and raw text have their own ends).  The builder
 * keeps the open elements on a stack of bounded depth and counts them by tag, so
 * that an end tag that fits nothing costs nothing. */
#include "ingest/html/tree.h"

#include "base/str.h"

typedef struct open_element {
    uint32_t node;
    psc_str name; /* of elements we do not know */
    uint8_t tag;
    bool dead; /* its end tag has come, though elements in it are open still */
} open_element;

typedef struct builder {
    psc_arena *arena;
    psc_html_tree *tree;
    psc_str s;                         /* the page */
    open_element open[PSC_HTML_DEPTH]; /* [n_open]; open[0] is the root */
    uint32_t n_open;
    uint32_t live[PSC_TAG_COUNT];    /* open elements by tag */
    uint32_t skipped[PSC_TAG_COUNT]; /* too deep to be opened: their end tags count for nothing */
    bool no_end[PSC_TAG_COUNT];      /* raw text whose end tag does not come any more */
    bool xml;                        /* "<a/>" is empty */
    bool seen_html, seen_head, seen_body;
} builder;

/* Characters. */

static bool is_space(char c)
{
    return c == ' ' || c == '\n' || c == '\t' || c == '\r' || c == '\f';
}

static bool is_letter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static size_t skip_space(psc_str s, size_t at)
{
    while (at < s.len && is_space(s.ptr[at])) at++;
    return at;
}

/* Attributes. */

typedef struct attr {
    psc_str name, value;
} attr;

/* Behind the value at `at`; s.len if its quotation mark is never closed. */
static size_t scan_value(psc_str s, size_t at, psc_str *value)
{
    const char quote = at < s.len ? s.ptr[at] : 0;
    if (quote == '"' || quote == '\'') {
        const char *end = memchr(s.ptr + at + 1, quote, s.len - at - 1);
        const size_t to = end ? (size_t)(end - s.ptr) : s.len;
        *value = psc_str_sub(s, at + 1, to);
        return end ? to + 1 : s.len;
    }
    const size_t beg = at;
    while (at < s.len && !is_space(s.ptr[at]) && s.ptr[at] != '>') at++;
    *value = psc_str_sub(s, beg, at);
    return at;
}

/* The attribute at *at; false at the end of the tag, with *at on its '>' or at s.len. */
static bool scan_attr(psc_str s, size_t *at, attr *out)
{
    size_t i = *at;
    while (i < s.len && (is_space(s.ptr[i]) || s.ptr[i] == '/')) i++;
    *at = i;
    if (i >= s.len || s.ptr[i] == '>') return false;
    const size_t beg = i++; /* a leading '=' is part of the name */
    while (i < s.len && !is_space(s.ptr[i]) && s.ptr[i] != '/' && s.ptr[i] != '>' &&
           s.ptr[i] != '=')
        i++;
    *out = (attr){.name = psc_str_sub(s, beg, i)};
    const size_t eq = skip_space(s, i);
    if (eq < s.len && s.ptr[eq] == '=') i = scan_value(s, skip_space(s, eq + 1), &out->value);
    *at = i;
    return true;
}

bool psc_html_attr_next(psc_str *rest, psc_str *name, psc_str *value)
{
    attr a;
    size_t at = 0;
    const bool found = scan_attr(*rest, &at, &a);
    *rest = psc_str_sub(*rest, at, rest->len);
    if (!found) return false;
    *name = a.name;
    *value = a.value;
    return true;
}

psc_str psc_html_attr(const psc_html_tree *t, uint32_t node, const char *name)
{
    const psc_str want = psc_str_of(name);
    psc_str rest = psc_html_raw(t, node);
    attr a;
    for (size_t at = 0; scan_attr(rest, &at, &a);)
        if (a.name.len == want.len && psc_str_ieq(a.name, want)) return a.value;
    return (psc_str){0};
}

/* The stack of open elements. */

static const open_element *current(const builder *b)
{
    return &b->open[b->n_open - 1];
}

static uint32_t flags_of(const open_element *e)
{
    return psc_html_tag_flags((psc_html_tag)e->tag);
}

static void pop(builder *b)
{
    const open_element *e = &b->open[--b->n_open];
    b->tree->node[e->node].end = b->tree->n;
    if (!e->dead) b->live[e->tag]--;
}

/* Close everything down to element `depth` of the stack, and what is dead below it. */
static void pop_to(builder *b, uint32_t depth)
{
    while (b->n_open > depth) pop(b);
    while (b->n_open > 1 && current(b)->dead) pop(b);
}

/* Depth of the nearest open element of that tag, looking no further than a scope
 * (elements with one of the `walls` flags); 0: none. */
static uint32_t find_open(const builder *b, psc_html_tag tag, uint32_t walls)
{
    if (!b->live[tag]) return 0;
    for (uint32_t i = b->n_open - 1; i > 0; i--) {
        const open_element *e = &b->open[i];
        if (e->tag == tag && !e->dead) return i;
        if (flags_of(e) & walls) return 0;
    }
    return 0;
}

static void close_tag(builder *b, psc_html_tag tag, uint32_t walls)
{
    const uint32_t depth = find_open(b, tag, walls);
    if (depth) pop_to(b, depth);
}

/* Nodes. */

static uint32_t add_node(builder *b, psc_html_tag tag, size_t beg, size_t end)
{
    psc_html_tree *t = b->tree;
    const uint32_t id = t->n;
    psc_html_node *n = psc_push(b->arena, t->node, t->n, t->cap);
    n->parent = b->n_open ? current(b)->node : 0;
    n->end = id + 1;
    n->beg = (uint32_t)beg;
    n->len = (uint32_t)(end - beg);
    n->tag = (uint8_t)tag;
    return id;
}

static void push(builder *b, psc_html_tag tag, psc_str name, uint32_t node)
{
    if (b->n_open >= PSC_HTML_DEPTH) {
        b->skipped[tag]++;
        return;
    }
    b->open[b->n_open++] = (open_element){.node = node, .name = name, .tag = (uint8_t)tag};
    b->live[tag]++;
}

/* Start tags. */

/* The element ends others that it cannot stand in: items, cells, paragraphs. */
static void close_item(builder *b, psc_html_tag tag, psc_html_tag other)
{
    for (uint32_t i = b->n_open - 1; i > 0; i--) {
        const open_element *e = &b->open[i];
        if (!e->dead && (e->tag == tag || e->tag == other)) {
            pop_to(b, i);
            return;
        }
        if ((flags_of(e) & PSC_IS_SPECIAL) && e->tag != PSC_TAG_ADDRESS && e->tag != PSC_TAG_DIV &&
            e->tag != PSC_TAG_P)
            return;
    }
}

static bool is_table_level(psc_html_tag tag, uint8_t open)
{
    if (open == PSC_TAG_TABLE || open == PSC_TAG_TEMPLATE || open == PSC_TAG_HTML) return true;
    const bool section = open == PSC_TAG_TBODY || open == PSC_TAG_THEAD || open == PSC_TAG_TFOOT;
    if (tag == PSC_TAG_TR) return section;
    if (tag == PSC_TAG_TD || tag == PSC_TAG_TH) return section || open == PSC_TAG_TR;
    return false;
}

/* Make room for a part of a table; false if there is no table. */
static bool close_cells(builder *b, psc_html_tag tag)
{
    uint32_t i = b->n_open - 1;
    if (!b->live[PSC_TAG_TABLE]) return false;
    while (i > 0 && b->open[i].tag != PSC_TAG_TABLE && b->open[i].tag != PSC_TAG_TEMPLATE) i--;
    if (i == 0) return false;
    uint32_t to = b->n_open;
    while (to > i + 1 && !is_table_level(tag, b->open[to - 1].tag)) to--;
    pop_to(b, to);
    return true;
}

/* The first thing that cannot stand in the head ends it. */
static void leave_head(builder *b)
{
    const uint32_t depth = b->live[PSC_TAG_HEAD] ? find_open(b, PSC_TAG_HEAD, 0) : 0;
    if (depth && depth + 1 == b->n_open) pop_to(b, depth);
}

static void close_for(builder *b, psc_html_tag tag, uint32_t flags)
{
    if (!(flags & PSC_IS_HEAD)) leave_head(b);
    if ((flags & PSC_IS_CLOSES_P) && b->live[PSC_TAG_P]) close_tag(b, PSC_TAG_P, PSC_IS_SCOPE);
    if ((flags & PSC_IS_HEADING) && (flags_of(current(b)) & PSC_IS_HEADING))
        pop_to(b, b->n_open - 1);
    switch (tag) {
    case PSC_TAG_LI: close_item(b, PSC_TAG_LI, PSC_TAG_LI); break;
    case PSC_TAG_DD:
    case PSC_TAG_DT: close_item(b, PSC_TAG_DD, PSC_TAG_DT); break;
    case PSC_TAG_A: close_tag(b, PSC_TAG_A, PSC_IS_SCOPE); break;
    case PSC_TAG_BUTTON: close_tag(b, PSC_TAG_BUTTON, PSC_IS_SCOPE); break;
    case PSC_TAG_OPTION:
    case PSC_TAG_OPTGROUP:
        if (current(b)->tag == PSC_TAG_OPTION) pop_to(b, b->n_open - 1);
        break;
    default: break;
    }
}

/* html, head and body come once; false: nothing more to do. */
static bool open_frame(builder *b, psc_html_tag tag)
{
    bool *seen = tag == PSC_TAG_HTML   ? &b->seen_html
                 : tag == PSC_TAG_HEAD ? &b->seen_head
                 : tag == PSC_TAG_BODY ? &b->seen_body
                                       : NULL;
    if (!seen) return true;
    if (*seen || (tag != PSC_TAG_BODY && b->seen_body)) return false;
    *seen = true;
    return true;
}

static psc_html_tag plain_tag(psc_html_tag tag)
{
    return tag == PSC_TAG_TEXT ? PSC_TAG_OTHER : tag;
}

static bool is_empty(const builder *b, psc_html_tag tag, bool slash)
{
    if (psc_html_tag_flags(tag) & PSC_IS_VOID) return true;
    return slash && (b->xml || b->live[PSC_TAG_SVG] || b->live[PSC_TAG_MATH]);
}

static size_t raw_text(builder *b, psc_html_tag tag, psc_str name, size_t at);

/* An element with name s[beg, name_end) and attributes up to `end`; returns where to go on. */
static size_t open_tag(builder *b, psc_str name, size_t attrs, size_t end)
{
    const psc_html_tag tag = plain_tag(psc_html_tag_of(name));
    const uint32_t flags = psc_html_tag_flags(tag);
    const size_t next = end < b->s.len ? end + 1 : b->s.len;
    const bool slash = end > attrs && b->s.ptr[end - 1] == '/';
    if (!open_frame(b, tag)) return next;
    if ((flags & PSC_IS_TABLE_PART) && !close_cells(b, tag)) return next;
    close_for(b, tag, flags);
    const uint32_t node = add_node(b, tag, attrs, end);
    if (is_empty(b, tag, slash)) return next;
    if ((flags & PSC_IS_RAW) && !b->live[PSC_TAG_SVG]) {
        const size_t to = raw_text(b, tag, name, next);
        if (to != next) return to;
    }
    push(b, tag, name, node);
    return next;
}

/* End tags. */

static uint32_t walls_of(psc_html_tag tag)
{
    if (tag == PSC_TAG_OTHER || tag == PSC_TAG_SPAN) return PSC_IS_SPECIAL;
    return PSC_IS_SCOPE;
}

/* Is there an element above `depth` that formatting cannot end? */
static bool holds_block(const builder *b, uint32_t depth)
{
    for (uint32_t i = depth + 1; i < b->n_open; i++)
        if (flags_of(&b->open[i]) & PSC_IS_SPECIAL) return true;
    return false;
}

static void close_heading(builder *b)
{
    for (uint32_t i = b->n_open - 1; i > 0; i--) {
        const uint32_t flags = flags_of(&b->open[i]);
        if (flags & PSC_IS_HEADING) {
            pop_to(b, i);
            return;
        }
        if (flags & PSC_IS_SCOPE) return;
    }
}

static void close_other(builder *b, psc_str name)
{
    if (!b->live[PSC_TAG_OTHER]) return;
    for (uint32_t i = b->n_open - 1; i > 0; i--) {
        const open_element *e = &b->open[i];
        if (e->tag == PSC_TAG_OTHER && psc_str_ieq(e->name, name)) {
            pop_to(b, i);
            return;
        }
        if (flags_of(e) & PSC_IS_SPECIAL) return;
    }
}

static void end_known(builder *b, psc_html_tag tag, uint32_t flags)
{
    /* an end tag of a table reaches through its own cells */
    uint32_t walls = walls_of(tag);
    if (tag == PSC_TAG_TABLE || tag == PSC_TAG_TR || tag == PSC_TAG_TBODY || tag == PSC_TAG_THEAD ||
        tag == PSC_TAG_TFOOT)
        walls = 0;
    const uint32_t depth = find_open(b, tag, walls);
    if (!depth) return;
    if (walls == 0)
        for (uint32_t i = b->n_open - 1; i > depth; i--)
            if (b->open[i].tag == PSC_TAG_TABLE) return; /* of an outer table */
    if ((flags & PSC_IS_FORMAT) && holds_block(b, depth)) {
        b->open[depth].dead = true;
        b->live[tag]--;
        return;
    }
    pop_to(b, depth);
}

static void end_tag(builder *b, psc_str name)
{
    const psc_html_tag tag = psc_html_tag_of(name);
    const uint32_t flags = psc_html_tag_flags(tag);
    if (tag == PSC_TAG_HTML || tag == PSC_TAG_BODY || tag == PSC_TAG_TEXT) return;
    if (b->skipped[tag]) {
        b->skipped[tag]--;
        return;
    }
    if (tag == PSC_TAG_OTHER)
        close_other(b, name);
    else if (tag == PSC_TAG_BR)
        (void)add_node(b, tag, 0, 0);
    else if (flags & PSC_IS_HEADING)
        close_heading(b);
    else
        end_known(b, tag, flags);
}

/* Scanning. */

/* Does `</name` stand at s[at]? */
static bool ends_raw(psc_str s, size_t at, psc_str name)
{
    if (at + 2 + name.len > s.len || s.ptr[at + 1] != '/') return false;
    if (!psc_str_ieq(psc_str_sub(s, at + 2, at + 2 + name.len), name)) return false;
    const size_t end = at + 2 + name.len;
    return end == s.len || is_space(s.ptr[end]) || s.ptr[end] == '>' || s.ptr[end] == '/';
}

/* Text up to the end tag as a node of its own; returns what is behind the end tag,
 * or `at` itself when it never comes. */
static size_t raw_text(builder *b, psc_html_tag tag, psc_str name, size_t at)
{
    const psc_str s = b->s;
    if (b->no_end[tag]) return at;
    size_t end = at;
    for (;;) {
        const char *lt = end < s.len ? memchr(s.ptr + end, '<', s.len - end) : NULL;
        if (!lt) {
            b->no_end[tag] = true;
            return at;
        }
        end = (size_t)(lt - s.ptr);
        if (ends_raw(s, end, name)) break;
        end++;
    }
    const uint32_t parent = b->tree->n - 1;
    const uint32_t text = add_node(b, PSC_TAG_TEXT, at, end);
    b->tree->node[text].parent = parent;
    b->tree->node[text].raw = tag != PSC_TAG_TITLE && tag != PSC_TAG_TEXTAREA;
    b->tree->node[parent].end = text + 1;
    const char *gt = memchr(s.ptr + end, '>', s.len - end);
    return gt ? (size_t)(gt - s.ptr) + 1 : s.len;
}

/* Behind a comment, a declaration or an instruction that begins at `at`. */
static size_t skip_comment(psc_str s, size_t at)
{
    if (at + 4 <= s.len && memcmp(s.ptr + at, "<!--", 4) == 0) {
        size_t i = at + 4;
        if (i < s.len && s.ptr[i] == '>') return i + 1;
        if (i + 1 < s.len && s.ptr[i] == '-' && s.ptr[i + 1] == '>') return i + 2;
        while (i < s.len) {
            const char *dash = memchr(s.ptr + i, '-', s.len - i);
            if (!dash) return s.len;
            i = (size_t)(dash - s.ptr);
            const psc_str rest = psc_str_sub(s, i, s.len);
            if (psc_str_starts(rest, PSC_STR("-->"))) return i + 3;
            if (psc_str_starts(rest, PSC_STR("--!>"))) return i + 4;
            i++;
        }
        return s.len;
    }
    const char *gt = memchr(s.ptr + at, '>', s.len - at);
    return gt ? (size_t)(gt - s.ptr) + 1 : s.len;
}

/* Only white space between blocks says nothing; the scanner drops it. */
static bool is_layout(const builder *b, size_t beg, size_t end)
{
    if (end - beg > 1 && end - beg < 400) {
        for (size_t i = beg; i < end; i++)
            if (!is_space(b->s.ptr[i])) return false;
        return (flags_of(current(b)) & PSC_IS_BLOCK) != 0 && b->s.ptr[beg] != ' ';
    }
    return false;
}

static void add_text(builder *b, size_t beg, size_t end)
{
    if (beg == end || is_layout(b, beg, end)) return;
    if (b->live[PSC_TAG_HEAD] && skip_space(psc_str_sub(b->s, 0, end), beg) < end) leave_head(b);
    (void)add_node(b, PSC_TAG_TEXT, beg, end);
}

static size_t name_end(psc_str s, size_t at)
{
    while (at < s.len && !is_space(s.ptr[at]) && s.ptr[at] != '/' && s.ptr[at] != '>') at++;
    return at;
}

/* The tag whose name begins at `at`; returns what is behind it.  A tag that the page
 * breaks off in is dropped. */
static size_t scan_tag(builder *b, size_t at, bool end)
{
    attr unused;
    const size_t attrs = name_end(b->s, at);
    size_t gt = attrs;
    while (scan_attr(b->s, &gt, &unused)) continue;
    if (gt >= b->s.len) return b->s.len;
    const psc_str name = psc_str_sub(b->s, at, attrs);
    if (!end) return open_tag(b, name, attrs, gt);
    end_tag(b, name);
    return gt + 1;
}

/* What stands at a '<' that is followed by c: 0 text, else tag, end tag or comment. */
static char kind_of(psc_str s, size_t lt)
{
    const char c = lt + 1 < s.len ? s.ptr[lt + 1] : 0;
    if (is_letter(c)) return 't';
    if (c == '!' || c == '?') return '!';
    if (c != '/' || lt + 2 >= s.len) return 0;
    return is_letter(s.ptr[lt + 2]) ? '/' : '!';
}

static void scan(builder *b)
{
    const psc_str s = b->s;
    size_t at = 0, text = 0;
    while (at < s.len) {
        const char *found = memchr(s.ptr + at, '<', s.len - at);
        if (!found) break;
        const size_t lt = (size_t)(found - s.ptr);
        const char kind = kind_of(s, lt);
        if (!kind) {
            at = lt + 1;
            continue;
        }
        add_text(b, text, lt);
        at = kind == '!' ? skip_comment(s, lt)
                         : scan_tag(b, kind == '/' ? lt + 2 : lt + 1, kind == '/');
        text = at;
    }
    add_text(b, text, s.len);
}

void psc_html_parse(psc_arena *a, psc_str page, psc_html_tree *out)
{
    *out = (psc_html_tree){.page = page};
    builder *b = psc_new(a, builder, 1);
    b->arena = a;
    b->tree = out;
    b->s = page;
    b->xml = psc_str_starts(page, PSC_STR("<?xml"));
    out->cap = (uint32_t)(page.len / 64) + 16;
    out->node = psc_new(a, psc_html_node, out->cap);
    push(b, PSC_TAG_OTHER, (psc_str){0}, add_node(b, PSC_TAG_OTHER, 0, 0));
    scan(b);
    while (b->n_open > 0) pop(b);
}
