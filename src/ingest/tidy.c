/* SPDX-License-Identifier: Apache-2.0 */
/* One look tells whether anything is to be done: all that is touched here begins with
 * a byte above C1, most texts have few of those. */
#include "ingest/tidy.h"

#include <utf8proc.h>

#include "base/str.h"
#include "base/utf8.h"

enum change { KEEP, DROP, LETTERS, COMPOSE };

/* U+FB00 to U+FB06 */
static const char *const ligature[] = {"ff", "fi", "fl", "ffi", "ffl", "st", "st"};

/* What a C1 control was in Windows-1252; 0: nothing. */
static const uint16_t c1[32] = {0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0,      0x017D, 0,
                                0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

static enum change change_of(uint32_t cp)
{
    if (cp < 0x80) return KEEP;
    if (cp < 0xA0) return LETTERS;
    if (cp == 0xAD || cp == 0x200B || cp == 0x2060 || cp == 0xFEFF) return DROP;
    if (cp == 0x200E || cp == 0x200F || (cp >= 0x202A && cp <= 0x202E) ||
        (cp >= 0x2066 && cp <= 0x2069))
        return DROP;
    if (cp >= 0xFB00 && cp <= 0xFB06) return LETTERS;
    /* blocks that have marks, or characters with a better twin */
    const bool mark = (cp >= 0x300 && cp < 0x370) || (cp >= 0x591 && cp < 0x1200) || cp == 0x2126 ||
                      cp == 0x212A || cp == 0x212B || cp == 0x3099 || cp == 0x309A ||
                      (cp >= 0xF900 && cp < 0xFB00);
    return mark ? COMPOSE : KEEP;
}

/* Bytes above C3 or the C1 block, before which nothing is decoded. */
static bool is_plain(unsigned char c)
{
    return c < 0x80 || (c >= 0xC3 && c <= 0xCB);
}

/* Eight bytes of ASCII at once. */
static bool is_ascii8(const char *p)
{
    uint64_t w;
    memcpy(&w, p, 8);
    return (w & 0x8080808080808080u) == 0;
}

/* Which changes does it need at all? */
static unsigned needs(psc_str s)
{
    unsigned all = 0;
    for (size_t i = 0; i < s.len;) {
        const unsigned char c = (unsigned char)s.ptr[i];
        if (s.len - i >= 8 && is_ascii8(s.ptr + i))
            i += 8;
        else if (is_plain(c))
            i += c < 0x80 ? 1 : 2;
        else
            all |= 1u << change_of(psc_utf8_next(s, &i));
    }
    return all & ~1u;
}

static size_t put_letters(uint32_t cp, char *out)
{
    if (cp < 0xA0) return psc_utf8_put(c1[cp - 0x80] ? c1[cp - 0x80] : ' ', out);
    const char *l = ligature[cp - 0xFB00];
    const size_t n = strlen(l);
    memcpy(out, l, n);
    return n;
}

static psc_str rewrite(psc_arena *a, psc_str s)
{
    char *out = psc_new(a, char, s.len * 3 / 2 + 4); /* a control of two bytes becomes three */
    size_t n = 0;
    for (size_t i = 0; i < s.len;) {
        const size_t from = i;
        const uint32_t cp = psc_utf8_next(s, &i);
        const enum change how = change_of(cp);
        if (how == LETTERS) n += put_letters(cp, out + n);
        if (how != KEEP && how != COMPOSE) continue;
        memcpy(out + n, s.ptr + from, i - from);
        n += i - from;
    }
    return (psc_str){out, n};
}

static psc_str compose(psc_arena *a, psc_str s)
{
    const utf8proc_option_t how = (utf8proc_option_t)(UTF8PROC_STABLE | UTF8PROC_COMPOSE);
    const utf8proc_uint8_t *in = (const utf8proc_uint8_t *)s.ptr;
    const utf8proc_ssize_t len = (utf8proc_ssize_t)s.len;
    const utf8proc_ssize_t need = utf8proc_decompose(in, len, NULL, 0, how);
    if (need < 0) return s;
    utf8proc_int32_t *cp = psc_new(a, utf8proc_int32_t, need + 1);
    if (utf8proc_decompose(in, len, cp, need, how) != need) return s;
    const utf8proc_ssize_t n = utf8proc_reencode(cp, need, how); /* in place */
    return n < 0 ? s : (psc_str){(const char *)cp, (size_t)n};
}

psc_str psc_tidy(psc_arena *a, psc_str s)
{
    const unsigned todo = needs(s);
    if (todo & (1u << DROP | 1u << LETTERS)) s = rewrite(a, s);
    if (todo & 1u << COMPOSE) s = compose(a, s);
    return s;
}
