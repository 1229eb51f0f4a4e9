/* SPDX-License-Identifier: Apache-2.0 */
/* Headlines. */
#include "ingest/html/title.h"

#include "base/str.h"
#include "base/utf8.h"

/* The next letter or digit of s in lower case; 0 at the end. */
static uint32_t next_letter(psc_str s, size_t *at)
{
    while (*at < s.len) {
        const uint32_t cp = psc_lower(psc_utf8_next(s, at));
        if (psc_is_alpha(cp) || psc_is_digit(cp)) return cp;
    }
    return 0;
}

bool psc_html_begins(psc_str whole, psc_str part, size_t *rest)
{
    size_t i = 0, k = 0, n = 0;
    uint32_t b;
    while ((b = next_letter(part, &k)) != 0) {
        if (next_letter(whole, &i) != b) return false;
        n++;
    }
    *rest = i;
    return n > 0;
}

uint32_t psc_html_count_words(psc_str s)
{
    uint32_t n = 0;
    for (size_t i = 0; i < s.len; i++) n += s.ptr[i] != ' ' && (i == 0 || s.ptr[i - 1] == ' ');
    return n;
}

bool psc_html_shows(psc_str line, psc_str title)
{
    size_t rest;
    const uint32_t words = psc_html_count_words(line);
    return title.len && words >= 3 && words * 3 >= psc_html_count_words(title) &&
           (psc_html_begins(title, line, &rest) || psc_html_begins(line, title, &rest));
}
