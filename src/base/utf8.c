/* SPDX-License-Identifier: Apache-2.0 */
/* UTF-8, and the case and class of characters (rows of letters.h). */
#include <string.h>

#include "base/letters.h"
#include "base/utf8.h"

enum { ALPHA = 1, UPPER = 2, LOWER = 4 }; /* as in letters.h */

/* What may follow a lead byte: how many bytes, and the bounds of the first of
 * them (table 3-7 of the Unicode Standard). */
typedef struct lead {
    unsigned more, low, high;
} lead;

static lead lead_of(unsigned c)
{
    if (c < 0xC2) return (lead){0, 0, 0}; /* continuation or overlong */
    if (c < 0xE0) return (lead){1, 0x80, 0xBF};
    if (c == 0xE0) return (lead){2, 0xA0, 0xBF};
    if (c == 0xED) return (lead){2, 0x80, 0x9F};
    if (c < 0xF0) return (lead){2, 0x80, 0xBF};
    if (c == 0xF0) return (lead){3, 0x90, 0xBF};
    if (c < 0xF4) return (lead){3, 0x80, 0xBF};
    if (c == 0xF4) return (lead){3, 0x80, 0x8F};
    return (lead){0, 0, 0};
}

/* Decode a sequence that is not ASCII; false if it is malformed (*at is then
 * behind its maximal ill-formed part). */
static bool decode(psc_str s, size_t *at, uint32_t *cp)
{
    const unsigned char *p = (const unsigned char *)s.ptr;
    lead l = lead_of(p[*at]);
    size_t i = *at + 1;
    uint32_t v = p[*at] & (0x3Fu >> l.more);
    bool ok = l.more > 0;
    for (unsigned k = 0; ok && k < l.more; k++) {
        ok = i < s.len && p[i] >= l.low && p[i] <= l.high;
        if (ok) v = v << 6 | (p[i++] & 0x3Fu);
        l.low = 0x80;
        l.high = 0xBF;
    }
    *at = i;
    *cp = ok ? v : (uint32_t)PSC_UTF8_BAD;
    return ok;
}

uint32_t psc_utf8_next(psc_str s, size_t *at)
{
    const unsigned char c = (unsigned char)s.ptr[*at];
    uint32_t cp = c;
    if (c < 0x80)
        ++*at;
    else
        decode(s, at, &cp);
    return cp;
}

/* Bytes of plain ASCII from `at` on, in steps of eight as long as possible. */
static size_t skip_ascii(psc_str s, size_t at)
{
    uint64_t w;
    while (at + sizeof w <= s.len) {
        memcpy(&w, s.ptr + at, sizeof w);
        if (w & 0x8080808080808080u) break;
        at += sizeof w;
    }
    while (at < s.len && (unsigned char)s.ptr[at] < 0x80) at++;
    return at;
}

size_t psc_utf8_check(psc_str s)
{
    size_t at = skip_ascii(s, 0);
    while (at < s.len) {
        size_t next = at;
        uint32_t cp;
        if (!decode(s, &next, &cp)) return at;
        at = skip_ascii(s, next);
    }
    return at;
}

size_t psc_utf8_put(uint32_t cp, char *out)
{
    if (cp > 0x10FFFF || (cp >= 0xD800 && cp < 0xE000)) cp = PSC_UTF8_BAD;
    if (cp < 0x80) {
        out[0] = (char)cp;
        return 1;
    }
    const size_t n = cp < 0x800 ? 2 : cp < 0x10000 ? 3 : 4;
    for (size_t i = n - 1; i > 0; i--, cp >>= 6) out[i] = (char)(0x80 | (cp & 0x3F));
    out[0] = (char)((0xF00u >> n & 0xFF) | cp);
    return n;
}

size_t psc_utf8_count(psc_str s)
{
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) n += ((unsigned char)s.ptr[i] & 0xC0) != 0x80;
    return n;
}

static const letter *letter_of(uint32_t cp)
{
    static const letter none = {0, 0, 0};
    if (cp < BLOCK0_END) return &block0[cp];
    return cp - BLOCK1_BEG < BLOCK1_END - BLOCK1_BEG ? &block1[cp - BLOCK1_BEG] : &none;
}

uint32_t psc_lower(uint32_t cp)
{
    return (uint32_t)((int32_t)cp + letter_of(cp)->lower);
}

uint32_t psc_upper(uint32_t cp)
{
    return (uint32_t)((int32_t)cp + letter_of(cp)->upper);
}

bool psc_is_upper(uint32_t cp)
{
    return letter_of(cp)->kind & UPPER;
}

bool psc_is_lower(uint32_t cp)
{
    return letter_of(cp)->kind & LOWER;
}

static bool in_other_letters(uint32_t cp)
{
    size_t lo = 0, hi = sizeof other_letters / sizeof *other_letters;
    while (lo < hi) {
        const size_t mid = lo + (hi - lo) / 2;
        if (cp < other_letters[mid][0])
            hi = mid;
        else if (cp > other_letters[mid][1])
            lo = mid + 1;
        else
            return true;
    }
    return false;
}

bool psc_is_alpha(uint32_t cp)
{
    return letter_of(cp)->kind & ALPHA || (cp >= BLOCK0_END && in_other_letters(cp));
}

bool psc_is_digit(uint32_t cp)
{
    return cp >= '0' && cp <= '9';
}

bool psc_is_space(uint32_t cp)
{
    if (cp < 0x80) return cp == ' ' || (cp >= '\t' && cp <= '\r');
    return cp == 0x85 || cp == 0xA0 || cp == 0x1680 || (cp >= 0x2000 && cp <= 0x200B) ||
           cp == 0x2028 || cp == 0x2029 || cp == 0x202F || cp == 0x205F || cp == 0x2060 ||
           cp == 0x3000 || cp == 0xFEFF;
}
