/* SPDX-License-Identifier: Apache-2.0 */
/* Writing for a terminal: columns, colours, line breaks.
 *
 * The pen counts columns as code points.  Control characters never get through,
 * so text of a report cannot play tricks on a terminal. */
#ifndef PSC_RECORD_PEN_H
#define PSC_RECORD_PEN_H

#include "base/arena.h"
#include "base/buf.h"
#include <priscus/coder.h>

typedef enum psc_ink {
    PSC_INK_PLAIN,
    PSC_INK_BOLD,
    PSC_INK_DIM,
    PSC_INK_GREEN,
    PSC_INK_CYAN,
    PSC_INK_YELLOW,
    PSC_INK_RED,
    PSC_INK_BLUE
} psc_ink;

typedef struct psc_pen {
    psc_buf *out;
    psc_look look;
    uint32_t col; /* code points since the last line break */
} psc_pen;

psc_pen psc_pen_init(psc_buf *out, psc_look look);
/* Columns that s takes. */
uint32_t psc_pen_width(psc_str s);
/* s cut to that many columns, with an ellipsis if anything was cut. */
psc_str psc_pen_cut(psc_arena *a, psc_str s, uint32_t width);
void psc_pen_put(psc_pen *p, psc_ink ink, psc_str s);
void psc_pen_line(psc_pen *p);             /* line break; blanks before it are dropped */
void psc_pen_to(psc_pen *p, uint32_t col); /* blanks up to that column, at least none */
/* Text of a sentence, broken into lines at `indent`; bytes inside one of the spans
 * (of s) are in bold. */
void psc_pen_wrap(psc_pen *p, psc_str s, uint32_t indent, const psc_span *bold, uint32_t n_bold);

#endif
