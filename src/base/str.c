/* SPDX-License-Identifier: Apache-2.0 */
/* Slices.  An empty slice may have a NULL pointer, which memcmp and friends must
 * not be shown: hence the looks at len. */
#include "base/str.h"

static bool is_blank(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

static int ascii_lower(char c)
{
    return c >= 'A' && c <= 'Z' ? c + 32 : c;
}

int psc_str_cmp(psc_str a, psc_str b)
{
    const size_t n = a.len < b.len ? a.len : b.len;
    const int c = n ? memcmp(a.ptr, b.ptr, n) : 0;
    return c ? c : (a.len > b.len) - (a.len < b.len);
}

bool psc_str_ieq(psc_str a, psc_str b)
{
    if (a.len != b.len) return false;
    for (size_t i = 0; i < a.len; i++)
        if (ascii_lower(a.ptr[i]) != ascii_lower(b.ptr[i])) return false;
    return true;
}

bool psc_str_starts(psc_str s, psc_str prefix)
{
    return s.len >= prefix.len && (!prefix.len || memcmp(s.ptr, prefix.ptr, prefix.len) == 0);
}

bool psc_str_ends(psc_str s, psc_str suffix)
{
    return s.len >= suffix.len &&
           (!suffix.len || memcmp(s.ptr + (s.len - suffix.len), suffix.ptr, suffix.len) == 0);
}

ptrdiff_t psc_str_find(psc_str s, psc_str needle, size_t from)
{
    if (from > s.len || needle.len > s.len - from) return -1;
    if (!needle.len) return (ptrdiff_t)from;
    const char *end = s.ptr + (s.len - needle.len) + 1; /* no match starts here or later */
    for (const char *p = s.ptr + from; p < end; p++) {
        p = memchr(p, needle.ptr[0], (size_t)(end - p));
        if (!p) return -1;
        if (memcmp(p, needle.ptr, needle.len) == 0) return p - s.ptr;
    }
    return -1;
}

psc_str psc_str_trim(psc_str s)
{
    while (s.len && is_blank(s.ptr[0])) s.ptr++, s.len--;
    while (s.len && is_blank(s.ptr[s.len - 1])) s.len--;
    return s;
}

psc_str psc_str_cut(psc_str *rest, char sep)
{
    const psc_str s = *rest;
    const char *p = s.len ? memchr(s.ptr, sep, s.len) : NULL;
    if (!p) {
        *rest = psc_str_sub(s, s.len, s.len);
        return s;
    }
    const size_t n = (size_t)(p - s.ptr);
    *rest = psc_str_sub(s, n + 1, s.len);
    return psc_str_sub(s, 0, n);
}

psc_str psc_str_item(psc_str *list)
{
    return psc_str_trim(psc_str_cut(list, ';'));
}

psc_str psc_str_word(psc_str *rest)
{
    const psc_str s = psc_str_trim(*rest);
    size_t n = 0;
    while (n < s.len && s.ptr[n] != ' ' && s.ptr[n] != '\t') n++;
    *rest = psc_str_trim(psc_str_sub(s, n, s.len));
    return psc_str_sub(s, 0, n);
}

bool psc_str_line(psc_str *rest, psc_str *line)
{
    if (!rest->len) {
        *line = *rest;
        return false;
    }
    *line = psc_str_cut(rest, '\n');
    if (line->len && line->ptr[line->len - 1] == '\r') line->len--;
    return true;
}

bool psc_str_u64(psc_str s, uint64_t *out)
{
    uint64_t v = 0;
    *out = 0;
    if (!s.len) return false;
    for (size_t i = 0; i < s.len; i++) {
        if (s.ptr[i] < '0' || s.ptr[i] > '9') return false;
        const unsigned digit = (unsigned)(s.ptr[i] - '0');
        if (v > (UINT64_MAX - digit) / 10) return false;
        v = v * 10 + digit;
    }
    *out = v;
    return true;
}
