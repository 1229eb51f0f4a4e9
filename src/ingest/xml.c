/* SPDX-License-Identifier: Apache-2.0 */
/* The scanner.  "<" that opens no tag is text, a tag ends at the first ">" outside
 * quotes, or at the next "<" if there is none before. */
#include "ingest/xml.h"

#include "base/str.h"
#include "base/utf8.h"

static bool is_name(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_' ||
           c == '-' || c == '.' || c == ':' || (unsigned char)c >= 0x80;
}

static bool is_blank(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n';
}

/* A token of the kind that ends behind `closing`; text is what stands between. */
static psc_xml_kind until(psc_str s, size_t *at, size_t open, psc_str closing, psc_xml_kind kind,
                          psc_xml_token *t)
{
    const ptrdiff_t end = psc_str_find(s, closing, *at + open);
    if (end < 0) return PSC_XML_SHORT;
    t->text = psc_str_sub(s, *at + open, (size_t)end);
    t->raw = psc_str_sub(s, *at, (size_t)end + closing.len);
    *at = (size_t)end + closing.len;
    return kind;
}

/* <!DOCTYPE ... [ ... ]>: to the > outside brackets and quotes. */
static psc_xml_kind doctype(psc_str s, size_t *at, psc_xml_token *t)
{
    char quote = 0;
    int depth = 0;
    for (size_t i = *at; i < s.len; i++) {
        const char c = s.ptr[i];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '"' || c == '\'')
            quote = c;
        else if (c == '[' || c == ']')
            depth += c == '[' ? 1 : -1;
        else if (c == '>' && depth <= 0) {
            t->raw = psc_str_sub(s, *at, i + 1);
            *at = i + 1;
            return PSC_XML_OTHER;
        }
    }
    return PSC_XML_SHORT;
}

/* Where the tag that begins at `from` ends (its >, or the < of the next); s.len: not yet. */
static size_t tag_end(psc_str s, size_t from)
{
    char quote = 0;
    for (size_t i = from; i < s.len; i++) {
        const char c = s.ptr[i];
        if (quote)
            quote = c == quote ? 0 : quote;
        else if (c == '>' || c == '<')
            return i;
        else if ((c == '"' || c == '\'') && s.ptr[i - 1] == '=')
            quote = c;
    }
    return s.len;
}

static void set_name(psc_xml_token *t, psc_str name)
{
    psc_str rest = name;
    const psc_str first = psc_str_cut(&rest, ':');
    t->prefix = rest.len ? first : (psc_str){0};
    t->name = rest.len ? rest : first;
}

static psc_xml_kind tag(psc_str s, size_t *at, psc_xml_token *t)
{
    const bool closing = s.ptr[*at + 1] == '/';
    const size_t name = *at + 1 + closing, end = tag_end(s, name);
    if (end == s.len) return PSC_XML_SHORT;
    size_t i = name;
    while (i < end && is_name(s.ptr[i])) i++;
    set_name(t, psc_str_sub(s, name, i));
    const bool empty = end > i && s.ptr[end - 1] == '/';
    t->text = psc_str_sub(s, i, end - (empty ? 1 : 0));
    t->raw = psc_str_sub(s, *at, end + (s.ptr[end] == '>'));
    *at = end + (s.ptr[end] == '>');
    return closing ? PSC_XML_CLOSE : empty ? PSC_XML_EMPTY : PSC_XML_OPEN;
}

/* Up to the next < that can open something; it is SHORT only if it is empty. */
static psc_xml_kind text(psc_str s, size_t *at, psc_xml_token *t)
{
    const char *p = *at + 1 < s.len ? memchr(s.ptr + *at + 1, '<', s.len - *at - 1) : NULL;
    t->text = t->raw = psc_str_sub(s, *at, p ? (size_t)(p - s.ptr) : s.len);
    *at += t->raw.len;
    return PSC_XML_TEXT;
}

static psc_xml_kind next(psc_str s, size_t *at, psc_xml_token *t)
{
    const psc_str rest = psc_str_sub(s, *at, s.len);
    if (rest.len == 0) return PSC_XML_SHORT;
    if (rest.ptr[0] != '<') return text(s, at, t);
    if (rest.len < 9 && !memchr(rest.ptr, '>', rest.len)) return PSC_XML_SHORT;
    if (psc_str_starts(rest, PSC_STR("<![CDATA[")))
        return until(s, at, 9, PSC_STR("]]>"), PSC_XML_CDATA, t);
    if (psc_str_starts(rest, PSC_STR("<!--")))
        return until(s, at, 4, PSC_STR("-->"), PSC_XML_OTHER, t);
    if (psc_str_starts(rest, PSC_STR("<?")))
        return until(s, at, 2, PSC_STR("?>"), PSC_XML_OTHER, t);
    if (psc_str_starts(rest, PSC_STR("<!"))) return doctype(s, at, t);
    const char c = rest.ptr[1] == '/' ? rest.ptr[2] : rest.ptr[1];
    if (!is_name(c) || (c >= '0' && c <= '9')) return text(s, at, t);
    return tag(s, at, t);
}

psc_xml_kind psc_xml_next(psc_str s, size_t *at, psc_xml_token *t)
{
    *t = (psc_xml_token){0};
    return t->kind = next(s, at, t);
}

psc_str psc_xml_attr(const psc_xml_token *t, const char *name)
{
    psc_str s = t->text;
    const psc_str want = psc_str_of(name);
    while (s.len) {
        size_t i = 0;
        while (i < s.len && !is_name(s.ptr[i])) i++;
        const size_t beg = i;
        while (i < s.len && is_name(s.ptr[i])) i++;
        const bool found = psc_str_ieq(psc_str_sub(s, beg, i), want);
        while (i < s.len && is_blank(s.ptr[i])) i++;
        if (i >= s.len || s.ptr[i] != '=') {
            s = psc_str_sub(s, i, s.len);
            continue;
        }
        for (i++; i < s.len && is_blank(s.ptr[i]);) i++;
        const char quote = i < s.len && (s.ptr[i] == '"' || s.ptr[i] == '\'') ? s.ptr[i] : 0;
        const size_t value = i + (quote != 0);
        for (i = value; i < s.len && (quote ? s.ptr[i] != quote : !is_blank(s.ptr[i]));) i++;
        if (found) return psc_str_sub(s, value, i);
        s = psc_str_sub(s, i < s.len ? i + 1 : i, s.len);
    }
    return (psc_str){0};
}

psc_str psc_xml_inner(psc_str s, size_t *at, const psc_xml_token *open)
{
    const size_t beg = *at;
    uint32_t depth = open->kind == PSC_XML_OPEN;
    psc_xml_token t;
    while (depth) {
        const size_t before = *at;
        const psc_xml_kind k = psc_xml_next(s, at, &t);
        if (k == PSC_XML_SHORT) {
            *at = s.len;
            return psc_str_sub(s, beg, s.len);
        }
        const bool same = (k == PSC_XML_OPEN || k == PSC_XML_CLOSE) &&
                          psc_str_eq(t.name, open->name) && psc_str_eq(t.prefix, open->prefix);
        if (same) depth += k == PSC_XML_OPEN ? 1u : -1u;
        if (!depth) return psc_str_sub(s, beg, before);
    }
    return (psc_str){0};
}

/* Entities. */

typedef struct entity {
    const char *name;
    uint32_t cp;
} entity;

/* Those of XML, and what English and its neighbours write; sorted by no order,
 * for they are few and rare. */
static const entity entities[] = {
    {"amp", '&'},       {"lt", '<'},        {"gt", '>'},       {"quot", '"'},
    {"apos", '\''},     {"nbsp", 0xA0},     {"iexcl", 0xA1},   {"cent", 0xA2},
    {"pound", 0xA3},    {"yen", 0xA5},      {"sect", 0xA7},    {"copy", 0xA9},
    {"laquo", 0xAB},    {"shy", 0xAD},      {"reg", 0xAE},     {"deg", 0xB0},
    {"plusmn", 0xB1},   {"acute", 0xB4},    {"para", 0xB6},    {"middot", 0xB7},
    {"raquo", 0xBB},    {"frac14", 0xBC},   {"frac12", 0xBD},  {"frac34", 0xBE},
    {"iquest", 0xBF},   {"Agrave", 0xC0},   {"Aacute", 0xC1},  {"Acirc", 0xC2},
    {"Atilde", 0xC3},   {"Auml", 0xC4},     {"Aring", 0xC5},   {"AElig", 0xC6},
    {"Ccedil", 0xC7},   {"Egrave", 0xC8},   {"Eacute", 0xC9},  {"Ecirc", 0xCA},
    {"Euml", 0xCB},     {"Igrave", 0xCC},   {"Iacute", 0xCD},  {"Icirc", 0xCE},
    {"Iuml", 0xCF},     {"ETH", 0xD0},      {"Ntilde", 0xD1},  {"Ograve", 0xD2},
    {"Oacute", 0xD3},   {"Ocirc", 0xD4},    {"Otilde", 0xD5},  {"Ouml", 0xD6},
    {"times", 0xD7},    {"Oslash", 0xD8},   {"Ugrave", 0xD9},  {"Uacute", 0xDA},
    {"Ucirc", 0xDB},    {"Uuml", 0xDC},     {"Yacute", 0xDD},  {"THORN", 0xDE},
    {"szlig", 0xDF},    {"agrave", 0xE0},   {"aacute", 0xE1},  {"acirc", 0xE2},
    {"atilde", 0xE3},   {"auml", 0xE4},     {"aring", 0xE5},   {"aelig", 0xE6},
    {"ccedil", 0xE7},   {"egrave", 0xE8},   {"eacute", 0xE9},  {"ecirc", 0xEA},
    {"euml", 0xEB},     {"igrave", 0xEC},   {"iacute", 0xED},  {"icirc", 0xEE},
    {"iuml", 0xEF},     {"eth", 0xF0},      {"ntilde", 0xF1},  {"ograve", 0xF2},
    {"oacute", 0xF3},   {"ocirc", 0xF4},    {"otilde", 0xF5},  {"ouml", 0xF6},
    {"divide", 0xF7},   {"oslash", 0xF8},   {"ugrave", 0xF9},  {"uacute", 0xFA},
    {"ucirc", 0xFB},    {"uuml", 0xFC},     {"yacute", 0xFD},  {"thorn", 0xFE},
    {"yuml", 0xFF},     {"OElig", 0x152},   {"oelig", 0x153},  {"Scaron", 0x160},
    {"scaron", 0x161},  {"ensp", 0x2002},   {"emsp", 0x2003},  {"thinsp", 0x2009},
    {"zwnj", 0x200C},   {"zwj", 0x200D},    {"ndash", 0x2013}, {"mdash", 0x2014},
    {"lsquo", 0x2018},  {"rsquo", 0x2019},  {"sbquo", 0x201A}, {"ldquo", 0x201C},
    {"rdquo", 0x201D},  {"bdquo", 0x201E},  {"bull", 0x2022},  {"hellip", 0x2026},
    {"lsaquo", 0x2039}, {"rsaquo", 0x203A}, {"euro", 0x20AC},  {"trade", 0x2122},
};

/* The character that s[at], an ampersand, stands for; 0: for itself.  *end: behind it. */
static uint32_t entity_at(psc_str s, size_t at, size_t *end)
{
    const size_t most = s.len - at < 12 ? s.len - at : 12;
    const char *semi = memchr(s.ptr + at, ';', most);
    if (!semi) return 0;
    const psc_str name = psc_str_sub(s, at + 1, (size_t)(semi - s.ptr));
    *end = (size_t)(semi - s.ptr) + 1;
    if (name.len < 2) return 0;
    if (name.ptr[0] != '#') {
        for (size_t i = 0; i < sizeof entities / sizeof *entities; i++)
            if (psc_str_eq(name, psc_str_of(entities[i].name))) return entities[i].cp;
        return 0;
    }
    const bool hex = name.ptr[1] == 'x' || name.ptr[1] == 'X';
    uint32_t cp = 0;
    for (size_t i = hex ? 2 : 1; i < name.len; i++) {
        const char c = name.ptr[i], low = (char)(c | 32);
        const bool digit = c >= '0' && c <= '9';
        if (!digit && !(hex && low >= 'a' && low <= 'f')) return 0;
        cp = cp * (hex ? 16 : 10) + (uint32_t)(digit ? c - '0' : low - 'a' + 10);
        if (cp > 0x10FFFF) return PSC_UTF8_BAD;
    }
    return cp == 0 || (cp >= 0xD800 && cp < 0xE000) ? PSC_UTF8_BAD : cp;
}

psc_str psc_xml_decode(psc_arena *a, psc_str s)
{
    if (!s.len || !memchr(s.ptr, '&', s.len)) return s;
    char *out = psc_new(a, char, s.len + 4);
    size_t n = 0;
    for (size_t i = 0; i < s.len;) {
        size_t end = 0;
        const uint32_t cp = s.ptr[i] == '&' ? entity_at(s, i, &end) : 0;
        if (cp) {
            n += psc_utf8_put(cp, out + n);
            i = end;
        } else {
            out[n++] = s.ptr[i++];
        }
    }
    return (psc_str){out, n};
}

psc_str psc_xml_text(psc_arena *a, psc_str inner)
{
    psc_xml_token t;
    char *out = psc_new(a, char, inner.len + 1);
    size_t n = 0, at = 0;
    for (psc_xml_kind k; (k = psc_xml_next(inner, &at, &t)) != PSC_XML_SHORT;) {
        if (k != PSC_XML_TEXT && k != PSC_XML_CDATA) continue;
        const psc_str s = k == PSC_XML_TEXT ? psc_xml_decode(a, t.text) : t.text;
        if (s.len) memcpy(out + n, s.ptr, s.len);
        n += s.len;
    }
    return (psc_str){out, n};
}
