/* SPDX-License-Identifier: Apache-2.0 */
/* Addresses: of pages and mail, and names of hosts and files.
 *
 * An address runs to the first character that none may hold, and gives back
 * punctuation at its end: "(see http://a.org/b)." is an address in brackets. */
#include <string.h>

#include "base/str.h"
#include "text/piece.h"

static bool is_alnum(char c)
{
    return (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

static bool is_wide(char c)
{
    return (unsigned char)c >= 0x80;
}

/* Characters of hosts and of what stands before the @. */
static bool is_name(char c)
{
    return is_alnum(c) || c == '.' || c == '-' || c == '_' || c == '+' || c == '%';
}

/* Bytes of s that a path may have, without closing punctuation. */
static size_t path_length(const psc_text_rules *r, psc_str s)
{
    size_t n = 0, end = 0;
    int depth = 0; /* of round brackets */
    while (n < s.len) {
        const char c = s.ptr[n];
        if (memchr("<>\"{}|\\^`[]", c, 12)) break;
        const size_t from = n;
        const psc_char cls = psc_text_char(r, s, &n);
        const bool wide = is_wide(s.ptr[from]);
        if (wide && cls != PSC_CHAR_LETTER) break;
        depth += c == '(';
        depth -= c == ')';
        if (depth < 0) break;
        if (!memchr(".,;:!?'*(", c, 9) && (c != ')' || depth == 0)) end = n;
    }
    return end;
}

/* "scheme:rest" or "www." */
static size_t with_scheme(const psc_text_rules *r, psc_str s)
{
    size_t n = 0;
    while (n < s.len && n < PSC_WORD_MAX && is_alnum(s.ptr[n])) n++;
    if (!n || n + 1 >= s.len) return 0;
    const bool www = n == 3 && s.ptr[n] == '.' && psc_str_ieq(psc_str_sub(s, 0, 3), PSC_STR("www"));
    const bool scheme = s.ptr[n] == ':' &&
                        psc_text_word_bits(r, psc_str_sub(s, 0, n)) & PSC_WORD_SCHEME;
    if (!www && !scheme) return 0;
    const size_t len = path_length(r, s);
    return len > n + 1 ? len : 0;
}

/* "name@host": the @ must stand between name characters. */
static size_t with_at(psc_str s)
{
    const char *at = memchr(s.ptr, '@', s.len);
    const size_t k = at ? (size_t)(at - s.ptr) : 0;
    if (!k || k + 1 >= s.len || !is_alnum(s.ptr[k + 1])) return 0;
    for (size_t i = 0; i < k; i++)
        if (!is_name(s.ptr[i])) return 0;
    size_t n = k + 1;
    while (n < s.len && is_name(s.ptr[n])) n++;
    while (!is_alnum(s.ptr[n - 1])) n--;
    return n;
}

/* "un.org", "a.b.c.txt", with a path: the last part must be a known ending. */
static size_t with_domain(const psc_text_rules *r, psc_str s)
{
    size_t n = 0, dot = 0, dots = 0;
    bool small = true;
    while (n < s.len && is_name(s.ptr[n])) n++;
    while (n && !is_alnum(s.ptr[n - 1])) n--;
    for (size_t i = 0; i < n; i++) {
        if (s.ptr[i] == '.') dot = i, dots++;
        small &= !(s.ptr[i] >= 'A' && s.ptr[i] <= 'Z');
        if (s.ptr[i] == '.' && s.ptr[i + 1] == '.') return 0;
    }
    if (dot < 2) return 0; /* "a.m" */
    const psc_str last = psc_str_sub(s, dot + 1, n);
    const bool known = psc_text_word_bits(r, last) & PSC_WORD_DOMAIN;
    const bool capital = last.ptr[0] >= 'A' && last.ptr[0] <= 'Z' &&
                         !(last.ptr[last.len - 1] <= 'Z');
    const bool news = dots > 1 && small && !(last.ptr[0] <= '9') &&
                      dot > 3; /* "alt.politics.misc" */
    if ((!known || capital) && !news) return 0;
    if (n < s.len && s.ptr[n] == '/' && known) {
        const size_t more = path_length(r, psc_str_sub(s, n, s.len));
        if (more > 1) n += more;
    }
    return n;
}

size_t psc_text_address(const psc_text_rules *r, psc_str s)
{
    size_t n = with_scheme(r, s);
    if (!n) n = with_at(s);
    if (!n) n = with_domain(r, s);
    return n;
}
