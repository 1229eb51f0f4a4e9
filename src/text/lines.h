/* SPDX-License-Identifier: Apache-2.0 */
/* Lines of a text: see psc_lines.c. */
#ifndef PSC_TEXT_LINES_H
#define PSC_TEXT_LINES_H

#include <priscus/token.h>

typedef struct psc_lines {
    size_t widest; /* bytes */
    bool wrapped;  /* prose that was wrapped: a line break is white space */
} psc_lines;

/* Prose is wrapped when its lines are of a printer's width and hardly any had room for more. */
psc_lines psc_lines_find(psc_str text, psc_span span);
/* Whether the line that ends at `nl` was ended on purpose: the next word would have had room. */
bool psc_line_had_room(psc_str text, size_t from, size_t nl, size_t widest);

#endif
