/* SPDX-License-Identifier: Apache-2.0 */
/* UTF-8 as the Unicode Standard defines it (table 3-7): no surrogates, no
 * overlong forms, nothing above U+10FFFF. */
#ifndef PSC_BASE_UTF8_H
#define PSC_BASE_UTF8_H

#include <priscus/base.h>

enum { PSC_UTF8_BAD = 0xFFFD };

/* Decode the code point at s[at] and step *at past it.  A malformed sequence
 * gives U+FFFD and steps past its maximal ill-formed part (at least a byte).
 * at must be below s.len. */
uint32_t psc_utf8_next(psc_str s, size_t *at);
/* Byte offset of the first malformed sequence; s.len if s is valid. */
size_t psc_utf8_check(psc_str s);
/* Bytes written to out (room for 4). */
size_t psc_utf8_put(uint32_t cp, char *out);
/* Number of code points of valid UTF-8. */
size_t psc_utf8_count(psc_str s);

/* Letter case and class of the scripts news in English meets (Latin, Greek,
 * Cyrillic); generated table, see tools/. */
uint32_t psc_lower(uint32_t cp);
uint32_t psc_upper(uint32_t cp);
bool psc_is_upper(uint32_t cp);
bool psc_is_lower(uint32_t cp);
bool psc_is_alpha(uint32_t cp);
bool psc_is_digit(uint32_t cp); /* ASCII 0-9 only */
bool psc_is_space(uint32_t cp); /* white space, no-break and zero-width too */

#endif
