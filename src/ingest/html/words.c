/* SPDX-License-Identifier: Apache-2.0 */
/* Characters of a page. */
#include "ingest/html/words.h"

#include "base/str.h"
#include "base/utf8.h"
#include "ingest/html/entities.h"

void psc_html_words_init(psc_html_words *w, psc_arena *a)
{
    *w = (psc_html_words){.arena = a};
}

/* Room for n more bytes and the blank before them. */
static void reserve(psc_html_words *w, size_t n)
{
    if (w->cap - w->len >= n + 1) return;
    const size_t cap = (w->cap + n + 1) * 2 < 512 ? 512 : (w->cap + n + 1) * 2;
    char *p = psc_new(w->arena, char, cap);
    if (w->len) memcpy(p, w->ptr, w->len);
    w->ptr = p;
    w->cap = cap;
}

static void put(psc_html_words *w, const char *ptr, size_t n)
{
    reserve(w, n);
    if (w->gap) w->ptr[w->len++] = ' ';
    w->gap = false;
    memcpy(w->ptr + w->len, ptr, n);
    w->len += n;
}

/* White space of any kind, and characters that show nothing: what becomes of them. */
enum { SHOWN, BLANK, NOTHING };

static int sort_of(uint32_t cp)
{
    if (cp <= 0x20 || cp == 0x7F || cp == 0xA0) return BLANK;
    if (cp < 0xAD) return cp >= 0x80 && cp < 0xA0 ? NOTHING : SHOWN;
    if (cp == 0xAD || cp == 0xFEFF || cp == 0x2060) return NOTHING;
    if (cp < 0x2000 || cp > 0x3000) return cp == 0x1680 ? BLANK : SHOWN;
    if (cp <= 0x200A || cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F ||
        cp == 0x3000)
        return BLANK;
    return cp == 0x200B || cp == 0x200E || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) ||
                   (cp >= 0x2061 && cp <= 0x2069)
               ? NOTHING
               : SHOWN;
}

/* Characters 128 to 159 are windows-1252's, whether they stand in the page or are
 * told by number: so says the standard of the latter. */
static uint32_t windows_1252(uint32_t cp)
{
    static const uint16_t high[32] = {
        0x20AC, 0x81,   0x201A, 0x192,  0x201E, 0x2026, 0x2020, 0x2021, 0x2C6,  0x2030, 0x160,
        0x2039, 0x152,  0x8D,   0x17D,  0x8F,   0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
        0x2013, 0x2014, 0x2DC,  0x2122, 0x161,  0x203A, 0x153,  0x9D,   0x17E,  0x178};
    return cp >= 0x80 && cp < 0xA0 ? high[cp - 0x80] : cp;
}

static void put_cp(psc_html_words *w, uint32_t cp)
{
    char utf8[4];
    cp = windows_1252(cp);
    const int sort = sort_of(cp);
    if (sort == BLANK) psc_html_words_gap(w);
    if (sort == SHOWN) put(w, utf8, psc_utf8_put(cp, utf8));
}

/* Entities. */

/* "#233;" or "#xE9;" behind the ampersand; bytes read, 0 if it is none. */
static size_t read_number(psc_str s, uint32_t *cp)
{
    const bool hex = s.len > 1 && (s.ptr[1] | 32) == 'x';
    size_t i = hex ? 2 : 1;
    const size_t beg = i;
    uint32_t v = 0;
    for (; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.ptr[i], low = c | 32;
        uint32_t d = 99;
        if (c >= '0' && c <= '9') d = c - '0';
        if (hex && low >= 'a' && low <= 'f') d = low - 'a' + 10u;
        if (d == 99) break;
        if (v < 0x200000) v = v * (hex ? 16 : 10) + d;
    }
    if (i == beg) return 0;
    *cp = v == 0 || v > 0x10FFFF || (v >= 0xD800 && v < 0xE000) ? PSC_UTF8_BAD : v;
    return i < s.len && s.ptr[i] == ';' ? i + 1 : i;
}

static const entity *find_entity(psc_str name)
{
    size_t low = 0, high = ENTITIES;
    while (low < high) {
        const size_t mid = (low + high) / 2;
        const entity *e = &entities[mid];
        const int c = psc_str_cmp((psc_str){entity_names + e->name, e->name_len}, name);
        if (c == 0) return e;
        if (c < 0)
            low = mid + 1;
        else
            high = mid;
    }
    return NULL;
}

/* A name behind the ampersand; bytes read, 0 if it is none. */
static size_t read_name(psc_str s, const entity **out)
{
    size_t n = 0;
    while (n < s.len && n <= ENTITY_MAX &&
           ((s.ptr[n] >= '0' && s.ptr[n] <= '9') ||
            ((s.ptr[n] | 32) >= 'a' && (s.ptr[n] | 32) <= 'z')))
        n++;
    if (n < s.len && s.ptr[n] == ';' && (*out = find_entity(psc_str_sub(s, 0, n)))) return n + 1;
    for (n = n < LEGACY_MAX ? n : LEGACY_MAX; n > 1; n--)
        if ((*out = find_entity(psc_str_sub(s, 0, n))) && (*out)->legacy) return n;
    return 0;
}

/* The reference at s[at], which is an ampersand; steps behind it. */
static void add_entity(psc_html_words *w, psc_str s, size_t *at)
{
    const psc_str rest = psc_str_sub(s, *at + 1, s.len);
    const entity *e = NULL;
    uint32_t cp = 0;
    const bool number = rest.len && rest.ptr[0] == '#';
    const size_t n = number ? read_number(rest, &cp) : read_name(rest, &e);
    *at += 1 + n;
    if (n == 0) {
        put(w, "&", 1);
    } else if (number) {
        put_cp(w, cp);
    } else {
        const psc_str value = {entity_values + e->value, e->value_len};
        for (size_t i = 0; i < value.len;) put_cp(w, psc_utf8_next(value, &i));
    }
}

/* Text. */

static void add(psc_html_words *w, psc_str s, bool entities_too)
{
    for (size_t i = 0; i < s.len;) {
        size_t run = i;
        while (run < s.len && (unsigned char)s.ptr[run] > 0x20 &&
               (unsigned char)s.ptr[run] < 0x7F && s.ptr[run] != '&')
            run++;
        if (run > i) put(w, s.ptr + i, run - i);
        i = run;
        if (i == s.len) break;
        if (s.ptr[i] == '&' && entities_too) {
            add_entity(w, s, &i);
        } else if (s.ptr[i] == '&') {
            put(w, s.ptr + i++, 1);
        } else {
            put_cp(w, psc_utf8_next(s, &i));
        }
    }
}

void psc_html_words_add(psc_html_words *w, psc_str raw)
{
    add(w, raw, true);
}

void psc_html_words_add_plain(psc_html_words *w, psc_str text)
{
    add(w, text, false);
}

psc_str psc_html_words_take(psc_html_words *w)
{
    const psc_str out = psc_arena_str(w->arena, (psc_str){w->ptr, w->len});
    psc_html_words_clear(w);
    return out;
}

psc_str psc_html_text_of(psc_arena *a, psc_str raw)
{
    psc_html_words w;
    psc_html_words_init(&w, a);
    psc_html_words_add(&w, raw);
    return (psc_str){w.ptr, w.len};
}
