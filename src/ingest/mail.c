/* SPDX-License-Identifier: Apache-2.0 */
/* Header fields and transfer encodings.  What is malformed stays as it stands. */
#include "ingest/mail.h"

#include "base/str.h"
#include "ingest/charset.h"

static bool is_folded(psc_str rest)
{
    return rest.len && (rest.ptr[0] == ' ' || rest.ptr[0] == '\t');
}

psc_str psc_mail_field(psc_arena *a, psc_str head, const char *name)
{
    const psc_str want = psc_str_of(name);
    psc_str line;
    while (psc_str_line(&head, &line)) {
        const bool found = line.len > want.len && line.ptr[want.len] == ':' &&
                           psc_str_ieq(psc_str_sub(line, 0, want.len), want);
        if (!found) continue;
        if (!is_folded(head)) return psc_str_trim(psc_str_sub(line, want.len + 1, line.len));
        char *out = psc_new(a, char, line.len + head.len + 1);
        size_t n = 0;
        line = psc_str_sub(line, want.len + 1, line.len);
        for (bool more = true; more; more = is_folded(head) && psc_str_line(&head, &line)) {
            if (line.len) memcpy(out + n, line.ptr, line.len);
            n += line.len;
        }
        return psc_str_trim((psc_str){out, n});
    }
    return (psc_str){0};
}

psc_str psc_mail_param(psc_str field, const char *name)
{
    const psc_str want = psc_str_of(name);
    (void)psc_str_cut(&field, ';');
    while (field.len) {
        field = psc_str_trim(field);
        psc_str rest = field;
        const psc_str key = psc_str_trim(psc_str_cut(&rest, '='));
        rest = psc_str_trim(rest);
        const bool quoted = rest.len && rest.ptr[0] == '"';
        if (quoted) rest = psc_str_sub(rest, 1, rest.len);
        const psc_str value = psc_str_cut(&rest, quoted ? '"' : ';');
        if (psc_str_ieq(key, want)) return quoted ? value : psc_str_trim(value);
        if (quoted) (void)psc_str_cut(&rest, ';');
        field = rest;
    }
    return (psc_str){0};
}

static int hex(char c)
{
    const char low = (char)(c | 32);
    return c >= '0' && c <= '9' ? c - '0' : low >= 'a' && low <= 'f' ? low - 'a' + 10 : -1;
}

/* Bytes to step over for a soft line break behind "="; 0: it is none. */
static size_t soft_break(psc_str s, size_t i)
{
    size_t n = 1;
    while (i + n < s.len && (s.ptr[i + n] == ' ' || s.ptr[i + n] == '\t')) n++;
    if (i + n < s.len && s.ptr[i + n] == '\r') n++;
    return i + n >= s.len ? n : s.ptr[i + n] == '\n' ? n + 1 : 0;
}

psc_str psc_mail_quoted(psc_arena *a, psc_str s, bool in_header)
{
    char *out = psc_new(a, char, s.len + 1);
    size_t n = 0;
    for (size_t i = 0; i < s.len;) {
        const char c = s.ptr[i];
        const bool pair = c == '=' && i + 2 < s.len && hex(s.ptr[i + 1]) >= 0 &&
                          hex(s.ptr[i + 2]) >= 0;
        const size_t soft = c == '=' && !pair ? soft_break(s, i) : 0;
        if (pair)
            out[n++] = (char)(hex(s.ptr[i + 1]) << 4 | hex(s.ptr[i + 2]));
        else if (!soft)
            out[n++] = in_header && c == '_' ? ' ' : c;
        i += pair ? 3 : soft ? soft : 1;
    }
    return (psc_str){out, n};
}

static int base64_digit(char c)
{
    if (c >= 'A' && c <= 'Z') return c - 'A';
    if (c >= 'a' && c <= 'z') return c - 'a' + 26;
    if (c >= '0' && c <= '9') return c - '0' + 52;
    return c == '+' || c == '-' ? 62 : c == '/' || c == '_' ? 63 : -1;
}

psc_str psc_mail_base64(psc_arena *a, psc_str s)
{
    char *out = psc_new(a, char, s.len / 4 * 3 + 4);
    size_t n = 0;
    uint32_t bits = 0, have = 0;
    for (size_t i = 0; i < s.len && s.ptr[i] != '='; i++) {
        const int d = base64_digit(s.ptr[i]);
        if (d < 0) continue; /* line ends, and what does not belong there */
        bits = bits << 6 | (uint32_t)d;
        have += 6;
        if (have < 8) continue;
        have -= 8;
        out[n++] = (char)(bits >> have & 0xFF);
    }
    return (psc_str){out, n};
}

/* One encoded word at the front of s, "=?charset?B?...?="; its length, 0 if none. */
static size_t encoded_word(psc_arena *a, psc_str s, psc_str *out)
{
    if (!psc_str_starts(s, PSC_STR("=?"))) return 0;
    psc_str rest = psc_str_sub(s, 2, s.len);
    psc_str charset = psc_str_cut(&rest, '?');
    const psc_str how = psc_str_cut(&rest, '?');
    const ptrdiff_t end = psc_str_find(rest, PSC_STR("?="), 0);
    if (end < 0 || how.len != 1 || charset.len == 0 || charset.len > 60) return 0;
    charset = psc_str_cut(&charset, '*'); /* a language may follow */
    const psc_str text = psc_str_sub(rest, 0, (size_t)end);
    const bool b64 = (how.ptr[0] | 32) == 'b';
    if (!b64 && (how.ptr[0] | 32) != 'q') return 0;
    *out = psc_charset_decode(a, b64 ? psc_mail_base64(a, text) : psc_mail_quoted(a, text, true),
                              charset);
    return (size_t)(rest.ptr + end + 2 - s.ptr);
}

static bool is_blank(psc_str s)
{
    return psc_str_trim(s).len == 0;
}

psc_str psc_mail_words(psc_arena *a, psc_str s)
{
    if (psc_str_find(s, PSC_STR("=?"), 0) < 0) return psc_charset_decode(a, s, (psc_str){0});
    char *out = psc_new(a, char, 3 * s.len + 16);
    size_t n = 0, plain = 0; /* plain: where what is not encoded began */
    bool after_word = false;
    for (size_t i = 0; i < s.len;) {
        psc_str word;
        const size_t len = encoded_word(a, psc_str_sub(s, i, s.len), &word);
        if (!len || word.len > 3 * len) {
            out[n++] = s.ptr[i++];
            continue;
        }
        if (after_word && is_blank(psc_str_sub(s, plain, i))) n -= i - plain;
        if (word.len) memcpy(out + n, word.ptr, word.len);
        n += word.len;
        i += len;
        plain = i;
        after_word = true;
    }
    return (psc_str){out, n};
}
