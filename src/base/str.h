/* SPDX-License-Identifier: Apache-2.0 */
/* Slices: comparing, cutting, reading numbers.  Input is read by eating from
 * the front of a slice; nothing here allocates. */
#ifndef PSC_BASE_STR_H
#define PSC_BASE_STR_H

#include <string.h>

#include <priscus/base.h>

#define PSC_STR(lit) ((psc_str){"" lit, sizeof(lit) - 1})

static inline psc_str psc_str_of(const char *cstr)
{
    return (psc_str){cstr, cstr ? strlen(cstr) : 0};
}
static inline bool psc_str_eq(psc_str a, psc_str b)
{
    if (a.len != b.len) return false;
    if (a.len == 0) return true;
    return a.ptr[0] == b.ptr[0] && memcmp(a.ptr, b.ptr, a.len) == 0; /* mostly the first tells */
}
/* Bytes [beg, end) of s; of an empty slice, whose pointer may be NULL, itself. */
static inline psc_str psc_str_sub(psc_str s, size_t beg, size_t end)
{
    return (psc_str){beg ? s.ptr + beg : s.ptr, end - beg};
}
static inline psc_str psc_str_at(psc_str text, psc_span span)
{
    return psc_str_sub(text, span.beg, span.end);
}

/* Bytewise order, for qsort and binary search. */
int psc_str_cmp(psc_str a, psc_str b);
/* Equal but for the case of ASCII letters. */
bool psc_str_ieq(psc_str a, psc_str b);
bool psc_str_starts(psc_str s, psc_str prefix);
bool psc_str_ends(psc_str s, psc_str suffix);
/* Byte offset of the first `needle` at or after `from`; -1 if there is none. */
ptrdiff_t psc_str_find(psc_str s, psc_str needle, size_t from);
/* Without ASCII white space at both ends. */
psc_str psc_str_trim(psc_str s);
/* Cut off and return what stands before the first `sep` (all, if there is none);
 * *rest becomes what follows it. */
psc_str psc_str_cut(psc_str *rest, char sep);
/* Cut off and return the next item of a list parted by semicolons, white space about it aside. */
psc_str psc_str_item(psc_str *list);
/* Cut off and return the next word, parted by blanks and tabs; empty at the end. */
psc_str psc_str_word(psc_str *rest);
/* Next line without its \n or \r\n; false at the end. */
bool psc_str_line(psc_str *rest, psc_str *line);
/* Decimal digits only, whole slice; false if it is anything else or overflows. */
bool psc_str_u64(psc_str s, uint64_t *out);

#endif
