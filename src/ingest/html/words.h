/* SPDX-License-Identifier: Apache-2.0 */
/* Text of a page as it is read: entities resolved, white space squeezed to single
 * blanks, soft hyphens and zero-width characters gone, malformed UTF-8 replaced.
 *
 *     psc_html_words w;
 *     psc_html_words_init(&w, &arena);
 *     psc_html_words_add(&w, raw);           // as often as there are pieces
 *     psc_str line = psc_html_words_take(&w); // in the arena; w is empty again
 */
#ifndef PSC_INGEST_HTML_WORDS_H
#define PSC_INGEST_HTML_WORDS_H

#include "base/arena.h"

typedef struct psc_html_words {
    psc_arena *arena;
    char *ptr;
    size_t len, cap;
    bool gap; /* a blank is due before the next character */
} psc_html_words;

void psc_html_words_init(psc_html_words *w, psc_arena *a);
/* Text as it stands in a page. */
void psc_html_words_add(psc_html_words *w, psc_str raw);
/* Text in which & is an ampersand. */
void psc_html_words_add_plain(psc_html_words *w, psc_str text);
/* White space, should something follow. */
static inline void psc_html_words_gap(psc_html_words *w)
{
    w->gap = w->len > 0;
}
/* What has come together, copied; empties w. */
psc_str psc_html_words_take(psc_html_words *w);
static inline void psc_html_words_clear(psc_html_words *w)
{
    w->len = 0;
    w->gap = false;
}

/* One value in one call: an attribute, a title. */
psc_str psc_html_text_of(psc_arena *a, psc_str raw);

#endif
