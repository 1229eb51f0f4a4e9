/* SPDX-License-Identifier: Apache-2.0 */
/* Plain text: cleaning bytes, finding paragraphs.
 *
 * Hard-wrapped text is told by the greedy test: a line that was broken at width W
 * ends where the first word of the next line would not have fitted any more.  If
 * most lines that are followed by another one end so, and inside a sentence, the
 * text is wrapped; so it is if half of them go on in lower case. */
#include "ingest/plain.h"

#include "base/str.h"
#include "base/utf8.h"

/* Cleaning. */

static size_t skip_bom(psc_str s)
{
    return s.len >= 3 && memcmp(s.ptr, "\xEF\xBB\xBF", 3) == 0 ? 3 : 0;
}

static bool is_utf16(psc_str s)
{
    return s.len >= 2 && (memcmp(s.ptr, "\xFF\xFE", 2) == 0 || memcmp(s.ptr, "\xFE\xFF", 2) == 0);
}

/* More than one in ten characters outside UTF-8 is no text of ours. */
static bool too_many(uint64_t bad, uint64_t all)
{
    return bad > 16 && bad * 10 > all;
}

static bool is_control(unsigned char c)
{
    return (c < 0x20 && c != '\n' && c != '\t') || c == 0x7F;
}

static psc_status refuse(psc_err *err, const char *file, uint64_t byte, const char *why)
{
    return psc_fail(err, PSC_INPUT, file, 0, byte, "%s", why);
}

/* Copy one character of in at *i to out, mending it; returns the bytes written. */
static size_t copy_char(psc_str in, size_t *i, char *out, psc_plain_faults *f, uint64_t base)
{
    const unsigned char c = (unsigned char)in.ptr[*i];
    if (c == '\r') {
        *i += *i + 1 < in.len && in.ptr[*i + 1] == '\n' ? 2 : 1;
        *out = '\n';
        return 1;
    }
    if (c < 0x80) {
        *out = c == '\f' || c == '\v' ? '\n' : is_control(c) ? ' ' : (char)c;
        ++*i;
        return 1;
    }
    const size_t from = *i;
    const uint32_t cp = psc_utf8_next(in, i);
    const bool genuine = *i - from == 3 && memcmp(in.ptr + from, "\xEF\xBF\xBD", 3) == 0;
    if (cp == PSC_UTF8_BAD && !genuine && f->n_bad++ == 0) f->first_bad = base + from;
    return psc_utf8_put(cp, out);
}

psc_status psc_plain_clean(psc_arena *a, psc_str bytes, uint64_t base_byte, const char *file,
                           psc_str *out, psc_plain_faults *faults, psc_err *err)
{
    *out = (psc_str){0};
    *faults = (psc_plain_faults){0};
    if (is_utf16(bytes))
        return refuse(err, file, base_byte,
                      "UTF-16 text; convert it with: iconv -f UTF-16 -t UTF-8");
    const char *nul = bytes.len ? memchr(bytes.ptr, 0, bytes.len) : NULL;
    if (nul)
        return refuse(err, file, base_byte + (uint64_t)(nul - bytes.ptr),
                      "binary data, not text: there is a NUL byte in it");
    /* a malformed byte becomes three */
    size_t n = 0, bad_room = 0;
    for (size_t at = 0; at < bytes.len;) {
        const psc_str rest = {bytes.ptr + at, bytes.len - at};
        at += psc_utf8_check(rest);
        if (at >= bytes.len) break;
        (void)psc_utf8_next(bytes, &at);
        bad_room++;
    }
    char *p = psc_new(a, char, bytes.len + 2 * bad_room + 4);
    for (size_t i = skip_bom(bytes); i < bytes.len;)
        n += copy_char(bytes, &i, p + n, faults, base_byte);
    if (too_many(faults->n_bad, psc_utf8_count((psc_str){p, n})))
        return refuse(err, file, faults->first_bad,
                      "not UTF-8 text: one character in ten is malformed");
    *out = (psc_str){p, n};
    return PSC_OK;
}

/* Lines. */

typedef struct line {
    psc_str text;   /* trimmed */
    uint32_t width; /* code points, indent included */
    uint32_t first; /* code points of the first word */
    bool indented, blank;
} line;

typedef struct lines {
    line *at;
    uint32_t n, cap;
} lines;

/* Trims ASCII and no-break spaces. */
static psc_str trim(psc_str s)
{
    for (;;) {
        s = psc_str_trim(s);
        if (s.len >= 2 && memcmp(s.ptr, "\xC2\xA0", 2) == 0)
            s = psc_str_sub(s, 2, s.len);
        else if (s.len >= 2 && memcmp(s.ptr + s.len - 2, "\xC2\xA0", 2) == 0)
            s.len -= 2;
        else
            return s;
    }
}

static line read_line(psc_str raw)
{
    line l = {.text = trim(raw)};
    l.blank = l.text.len == 0;
    if (l.blank) return l;
    const psc_str upto = {raw.ptr, (size_t)(l.text.ptr + l.text.len - raw.ptr)};
    psc_str rest = l.text;
    const psc_str word = psc_str_cut(&rest, ' ');
    l.width = (uint32_t)psc_utf8_count(upto);
    l.first = (uint32_t)psc_utf8_count(word);
    l.indented = l.text.ptr > raw.ptr;
    return l;
}

static lines read_lines(psc_arena *a, psc_str text)
{
    lines ls = {0};
    psc_str raw;
    while (psc_str_line(&text, &raw)) *psc_push(a, ls.at, ls.n, ls.cap) = read_line(raw);
    return ls;
}

enum {
    WIDTH_MIN = 40,  /* narrower columns are lists and verse */
    WIDTH_MAX = 130, /* wider lines are paragraphs */
    SLACK = 12       /* a line that had room for so much more ends a paragraph */
};

static bool ends_sentence(psc_str s)
{
    while (s.len && strchr("\"')]", s.ptr[s.len - 1])) s.len--;
    return s.len && strchr(".!?:", s.ptr[s.len - 1]);
}

static bool starts_lower(psc_str s)
{
    size_t at = 0;
    return s.len && psc_is_lower(psc_utf8_next(s, &at));
}

/* What the pairs of lines that stand together say. */
typedef struct wrap_evidence {
    uint32_t pairs;
    uint32_t full; /* no room was left for the next word, and no sentence ends */
    uint32_t runs; /* the same, and the next line goes on in lower case */
} wrap_evidence;

static wrap_evidence look_at_pairs(const lines *ls, uint32_t width)
{
    wrap_evidence e = {0};
    for (uint32_t i = 0; i + 1 < ls->n; i++) {
        const line *l = &ls->at[i], *next = l + 1;
        if (l->blank || next->blank) continue;
        e.pairs++;
        if (ends_sentence(l->text) || l->width + 1 + next->first + SLACK <= width) continue;
        e.full += l->width + 1 + next->first + 2 > width;
        e.runs += starts_lower(next->text);
    }
    return e;
}

/* The width at which the text is wrapped; 0: it is not.  The widest line counts
 * among those that are followed by another; a wrapped text has no wider ones. */
static uint32_t wrap_width(const lines *ls)
{
    uint32_t width = 0;
    for (uint32_t i = 0; i + 1 < ls->n; i++)
        if (!ls->at[i].blank && !ls->at[i + 1].blank && ls->at[i].width > width)
            width = ls->at[i].width;
    if (width < WIDTH_MIN || width > WIDTH_MAX) return 0;
    const wrap_evidence e = look_at_pairs(ls, width);
    const bool wrapped = (e.pairs >= 3 && e.full * 10 >= e.pairs * 6) || e.runs * 2 >= e.pairs;
    return e.pairs && wrapped ? width : 0;
}

/* "- ", "* " or a bullet opens an item of a list. */
static bool is_item(psc_str s)
{
    if (s.len >= 2 && (s.ptr[0] == '-' || s.ptr[0] == '*') && s.ptr[1] == ' ') return true;
    return s.len >= 3 && memcmp(s.ptr, "\xE2\x80\xA2", 3) == 0;
}

/* Does the paragraph go on in the next line? */
static bool goes_on(const lines *ls, uint32_t i, uint32_t width)
{
    if (width == 0 || i + 1 >= ls->n) return false;
    const line *l = &ls->at[i], *next = l + 1;
    if (next->blank || is_item(next->text)) return false;
    if (next->indented && !l->indented) return false;
    return l->width + 1 + next->first + SLACK > width;
}

/* Lines [from, to] as one. */
static psc_str join(psc_arena *a, const lines *ls, uint32_t from, uint32_t to)
{
    if (from == to) return ls->at[from].text;
    size_t room = 0, n = 0;
    for (uint32_t i = from; i <= to; i++) room += ls->at[i].text.len + 1;
    char *p = psc_new(a, char, room);
    for (uint32_t i = from; i <= to; i++) {
        const psc_str s = ls->at[i].text;
        /* "state-" + "owned"; but a dash between blanks stays one */
        const bool hyphen = n >= 2 && p[n - 1] == '-' && p[n - 2] != ' ' && p[n - 2] != '-';
        if (n && !hyphen) p[n++] = ' ';
        memcpy(p + n, s.ptr, s.len);
        n += s.len;
    }
    return (psc_str){p, n};
}

uint32_t psc_plain_paragraphs(psc_arena *a, psc_str clean, psc_paragraph **out)
{
    const lines ls = read_lines(a, clean);
    const uint32_t width = wrap_width(&ls);
    psc_paragraph *at = NULL;
    uint32_t n = 0, cap = 0;
    for (uint32_t i = 0; i < ls.n; i++) {
        if (ls.at[i].blank) continue;
        const uint32_t from = i;
        while (goes_on(&ls, i, width)) i++;
        *psc_push(a, at, n, cap) = (psc_paragraph){.text = join(a, &ls, from, i),
                                                   .gap = from > 0 && ls.at[from - 1].blank};
    }
    *out = at;
    return n;
}
