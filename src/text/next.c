/* SPDX-License-Identifier: Apache-2.0 */
/* What the first letters behind a place say. */
#include "base/utf8.h"
#include "text/cut.h"

static bool passed_over(psc_char cls)
{
    return cls == PSC_CHAR_QUOTE || cls == PSC_CHAR_OPEN_QUOTE || cls == PSC_CHAR_CLOSE_QUOTE ||
           cls == PSC_CHAR_APOSTROPHE || cls == PSC_CHAR_OPEN_SINGLE || cls == PSC_CHAR_OPEN ||
           cls == PSC_CHAR_CLOSE;
}

enum { NEXT_MAX = 64 }; /* bytes of white space and marks looked at */

psc_next psc_text_next(const psc_text_rules *r, psc_str text, size_t at)
{
    const size_t limit = at + NEXT_MAX;
    psc_next next = {.cls = PSC_CHAR_SPACE};
    psc_char cls = PSC_CHAR_SPACE;
    while (at < text.len && at < limit) {
        cls = psc_text_peek(r, text, at);
        if (cls != PSC_CHAR_SPACE && !passed_over(cls)) break;
        psc_text_char(r, text, &at);
    }
    if (at >= text.len || at >= limit) return next;
    next.cls = cls;
    size_t end = at, first = at;
    const uint32_t cp = psc_utf8_next(text, &first);
    next.capital = psc_is_upper(cp);
    next.small = psc_is_lower(cp);
    while (end < text.len && end - at < PSC_WORD_MAX &&
           (psc_char_is_word(cls = psc_text_peek(r, text, end)) || cls == PSC_CHAR_APOSTROPHE))
        psc_text_char(r, text, &end);
    next.word = psc_str_sub(text, at, end);
    return next;
}
