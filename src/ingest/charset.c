/* SPDX-License-Identifier: Apache-2.0 */
/* Charsets: Windows-1252, which most of what is not UTF-8 is whatever it says, by a
 * table; all others by iconv, under the names that pages use (WHATWG Encoding). */
#include "ingest/charset.h"

#include <errno.h>
#include <iconv.h>
#include <uchardet/uchardet.h>

#include "base/str.h"
#include "base/utf8.h"

enum {
    NAME_MAX_LEN = 40,
    LABEL_HEAD = 8192,     /* where a label of the text itself may stand */
    DETECT_BYTES = 1 << 16 /* what detection looks at */
};

/* Windows-1252, 0x80 to 0x9F; the five that it leaves open stay what they are. */
static const uint16_t cp1252[32] = {0x20AC, 0x81,   0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021,
                                    0x02C6, 0x2030, 0x0160, 0x2039, 0x0152, 0x8D,   0x017D, 0x8F,
                                    0x90,   0x2018, 0x2019, 0x201C, 0x201D, 0x2022, 0x2013, 0x2014,
                                    0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0x9D,   0x017E, 0x0178};

/* Names for which iconv knows a wider charset, or none. */
static const struct {
    const char *label, *name;
} aliases[] = {
    {"ascii", ""},
    {"us-ascii", ""},
    {"iso-8859-1", ""},
    {"iso8859-1", ""},
    {"iso_8859-1", ""},
    {"latin1", ""},
    {"latin-1", ""},
    {"l1", ""},
    {"windows-1252", ""},
    {"cp1252", ""},
    {"cp-1252", ""},
    {"x-cp1252", ""},
    {"ansi", ""},
    {"x-user-defined", ""},
    {"iso-8859-9", "CP1254"},
    {"gb2312", "GB18030"},
    {"gbk", "GB18030"},
    {"x-gbk", "GB18030"},
    {"big5", "BIG5-HKSCS"},
    {"ks_c_5601-1987", "UHC"},
    {"euc-kr", "UHC"},
    {"shift_jis", "CP932"},
    {"shift-jis", "CP932"},
    {"x-sjis", "CP932"},
    {"sjis", "CP932"},
    {"tis-620", "CP874"},
    {"iso-8859-11", "CP874"},
    {"x-mac-roman", "MACINTOSH"},
};

static psc_str from_cp1252(psc_arena *a, psc_str s)
{
    char *out = psc_new(a, char, s.len * 3 + 1);
    size_t n = 0;
    for (size_t i = 0; i < s.len; i++) {
        const unsigned char c = (unsigned char)s.ptr[i];
        n += psc_utf8_put(c >= 0x80 && c < 0xA0 ? cp1252[c - 0x80] : c, out + n);
    }
    return (psc_str){out, n};
}

/* By iconv; what it cannot convert becomes U+FFFD.  No character needs more than three
 * bytes of UTF-8 a byte.  An empty pointer: the charset is not known. */
static psc_str from_iconv(psc_arena *a, psc_str s, const char *name)
{
    union {
        const char *ro;
        char *rw;
    } in = {s.ptr}; /* iconv does not write there */
    size_t left = s.len, room = 3 * s.len + 16;
    char *const out = psc_new(a, char, room), *to = out;
    const iconv_t with = iconv_open("UTF-8", name); /* from here on no arena is asked */
    if (with == (iconv_t)-1) return (psc_str){0};
    while (left && room >= 4) {
        const size_t rc = iconv(with, &in.rw, &left, &to, &room);
        if (rc != (size_t)-1 || room < 4) continue;
        const size_t n = psc_utf8_put(PSC_UTF8_BAD, to);
        to += n, room -= n;
        in.rw++, left--;
    }
    (void)iconv_close(with);
    return (psc_str){out, (size_t)(to - out)};
}

/* The label as a charset iconv knows; "" for Windows-1252; false: of no use. */
static bool name_of(psc_str label, char out[NAME_MAX_LEN])
{
    label = psc_str_trim(label);
    if (label.len == 0 || label.len >= NAME_MAX_LEN) return false;
    for (size_t i = 0; i < label.len; i++) {
        const char c = label.ptr[i];
        const bool letter = (c | 32) >= 'a' && (c | 32) <= 'z';
        if (!letter && !(c >= '0' && c <= '9') && !(c && strchr("-_.:", c))) return false;
        out[i] = (char)(letter ? c | 32 : c);
    }
    out[label.len] = 0;
    for (size_t i = 0; i < sizeof aliases / sizeof *aliases; i++)
        if (strcmp(out, aliases[i].label) == 0) {
            (void)strcpy(out, aliases[i].name);
            return true;
        }
    return strncmp(out, "utf", 3) != 0 && strncmp(out, "ucs", 3) != 0 &&
           strncmp(out, "unicode", 7) != 0;
}

/* Labels in the text itself. */

psc_str psc_charset_of_type(psc_str type)
{
    for (size_t i = 0; i + 8 < type.len; i++) {
        if (!psc_str_ieq(psc_str_sub(type, i, i + 7), PSC_STR("charset"))) continue;
        psc_str v = psc_str_trim(psc_str_sub(type, i + 7, type.len));
        if (!psc_str_starts(v, PSC_STR("="))) continue;
        v = psc_str_trim(psc_str_sub(v, 1, v.len));
        while (v.len && strchr("\"'", v.ptr[0])) v = psc_str_sub(v, 1, v.len);
        size_t n = 0;
        while (n < v.len && !strchr("\"' ;,/>\r\n\t", v.ptr[n])) n++;
        return psc_str_sub(v, 0, n);
    }
    return (psc_str){0};
}

psc_str psc_charset_of_xml(psc_str s)
{
    if (!psc_str_starts(s, PSC_STR("<?xml"))) return (psc_str){0};
    const ptrdiff_t end = psc_str_find(s, PSC_STR("?>"), 0);
    const psc_str head = psc_str_sub(s, 0, end > 0 && end < 256 ? (size_t)end : 0);
    const ptrdiff_t at = psc_str_find(head, PSC_STR("encoding"), 0);
    if (at < 0) return (psc_str){0};
    psc_str v = psc_str_sub(head, (size_t)at + 8, head.len);
    while (v.len && strchr(" =\"'", v.ptr[0])) v = psc_str_sub(v, 1, v.len);
    size_t n = 0;
    while (n < v.len && !strchr("\"' ", v.ptr[n])) n++;
    return psc_str_sub(v, 0, n);
}

/* A meta element in the head of a page, or its XML declaration. */
static psc_str of_meta(psc_str s)
{
    const psc_str head = psc_str_sub(s, 0, s.len < LABEL_HEAD ? s.len : LABEL_HEAD);
    psc_str label = psc_charset_of_xml(head);
    for (size_t i = 0; label.len == 0 && i + 5 < head.len; i++) {
        if (head.ptr[i] != '<' || !psc_str_ieq(psc_str_sub(head, i + 1, i + 5), PSC_STR("meta")))
            continue;
        psc_str tag = psc_str_sub(head, i, head.len);
        label = psc_charset_of_type(psc_str_cut(&tag, '>'));
    }
    return label;
}

/* Detection. */

/* Of the letters, how many in a hundred are outside ASCII? */
static unsigned foreign_percent(psc_str s)
{
    size_t high = 0, letters = 0;
    for (size_t i = 0; i < s.len; i++) {
        high += (unsigned char)s.ptr[i] >= 0x80;
        letters += (s.ptr[i] | 32) >= 'a' && (s.ptr[i] | 32) <= 'z';
    }
    return (unsigned)(high * 100 / (high + letters + 1));
}

static void detect(psc_str s, char out[NAME_MAX_LEN])
{
    out[0] = 0;
    s.len = s.len < DETECT_BYTES ? s.len : DETECT_BYTES;
    /* Latin letters with a few others among them: nothing tells Windows-1252 from its
     * kin but frequencies of languages that we do not read */
    if (foreign_percent(s) < 15) return;
    uchardet_t u = uchardet_new();
    if (!u) return;
    if (uchardet_handle_data(u, s.ptr, s.len) == 0) {
        uchardet_data_end(u);
        const char *name = uchardet_get_charset(u);
        if (!name_of(psc_str_of(name), out)) out[0] = 0;
    }
    uchardet_delete(u);
}

/* Is a malformed sequence rather a slip than the sign of another charset? */
static bool is_mostly_utf8(psc_str s)
{
    size_t good = 0, bad = 0;
    for (size_t i = 0; i < s.len;) {
        if ((unsigned char)s.ptr[i] < 0x80) {
            i++;
            continue;
        }
        if (psc_utf8_next(s, &i) == PSC_UTF8_BAD)
            bad++;
        else
            good++;
    }
    return good > bad;
}

static bool has_escapes(psc_str s)
{
    return psc_str_find(s, PSC_STR("\x1B$"), 0) >= 0;
}

psc_str psc_charset_decode(psc_arena *a, psc_str s, psc_str label)
{
    char name[NAME_MAX_LEN];
    if (psc_str_starts(s, PSC_STR("\xEF\xBB\xBF"))) return psc_str_sub(s, 3, s.len);
    const bool stateful = has_escapes(s); /* ISO-2022: ASCII to look at */
    if (!stateful && psc_utf8_check(s) == s.len) return s;
    const psc_str inner = of_meta(s);
    bool known = name_of(label, name) || name_of(inner, name);
    if (!known && !stateful && is_mostly_utf8(s)) return s;
    if (!known) detect(s, name);
    if (!name[0] && stateful) (void)strcpy(name, "iso-2022-jp");
    const psc_str text = name[0] ? from_iconv(a, s, name) : (psc_str){0};
    if (text.ptr) return text;
    return is_mostly_utf8(s) ? s : from_cp1252(a, s);
}

/* Mojibake. */

/* The byte that Windows-1252 has for a character; -1. */
static int byte_of(uint32_t cp)
{
    if (cp < 0x80 || (cp >= 0xA0 && cp < 0x100)) return (int)cp;
    for (int i = 0; i < 32; i++)
        if (cp1252[i] == cp) return 0x80 + i;
    return cp >= 0x80 && cp < 0xA0 ? (int)cp : -1;
}

/* What is sure to be meant when its bytes were taken for letters: accented letters,
 * typographic signs.  (Other sequences occur: an accented letter before two quotes.) */
static bool is_plausible(uint32_t cp)
{
    return (cp >= 0xA0 && cp <= 0x17F) || (cp >= 0x2010 && cp <= 0x203A) || cp == 0x20AC ||
           cp == 0x2122 || (cp >= 0xFB00 && cp <= 0xFB04) || cp == 0xFEFF;
}

/* The character whose UTF-8 stands at s[*at] as letters, 0 if none; *at goes behind it. */
static uint32_t mangled_at(psc_str s, size_t *at)
{
    char raw[4];
    size_t i = *at, n = 0;
    const int lead = byte_of(psc_utf8_next(s, &i));
    const size_t need = lead >= 0xC2 && lead < 0xE0 ? 2 : lead >= 0xE2 && lead < 0xF0 ? 3 : 0;
    if (!need) return 0;
    raw[n++] = (char)lead;
    while (n < need && i < s.len) {
        const int b = byte_of(psc_utf8_next(s, &i));
        if (b < 0x80 || b > 0xBF) return 0;
        raw[n++] = (char)b;
    }
    size_t end = 0;
    if (n < need) return 0;
    const uint32_t cp = psc_utf8_next((psc_str){raw, n}, &end);
    if (end != n || !is_plausible(cp)) return 0;
    *at = i;
    return cp;
}

/* Certain: one of three letters, or two of two that begin as accented letters do (with
 * A and a circumflex or tilde). */
static bool is_mangled(psc_str s)
{
    uint32_t evidence = 0;
    if (s.len == 0) return false;
    const char *p = s.ptr, *end = s.ptr + s.len;
    while (evidence < 2 && (p = memchr(p, 0xC3, (size_t)(end - p))) != NULL) {
        size_t i = (size_t)(p - s.ptr);
        const unsigned char second = p + 1 < end ? (unsigned char)p[1] : 0;
        const uint32_t cp = mangled_at(s, &i);
        evidence += cp >= 0x800 ? 2 : cp && (second == 0x82 || second == 0x83);
        p = cp ? s.ptr + i : p + 1;
    }
    return evidence >= 2;
}

static psc_str unmangle_once(psc_arena *a, psc_str s)
{
    char *out = psc_new(a, char, s.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < s.len;) {
        const uint32_t cp = (unsigned char)s.ptr[i] == 0xC3 ? mangled_at(s, &i) : 0;
        if (cp)
            n += psc_utf8_put(cp, out + n);
        else
            out[n++] = s.ptr[i++];
    }
    return (psc_str){out, n};
}

psc_str psc_charset_unmangle(psc_arena *a, psc_str s)
{
    for (int i = 0; i < 3 && is_mangled(s); i++) s = unmangle_once(a, s);
    return s;
}
