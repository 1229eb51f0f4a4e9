/* SPDX-License-Identifier: Apache-2.0 */
/* Inside quotation*.c: which words stand between quotation marks.
 *
 * A quotation is cut at sentence ends; each part of it is a piece. */
#ifndef PSC_EVENTS_QUOTATION_MARKS_H
#define PSC_EVENTS_QUOTATION_MARKS_H

#include "base/arena.h"
#include <priscus/document.h>

typedef struct psc_quoted {
    uint32_t sentence, first, last; /* tokens [first, last] of it, without the marks */
    uint32_t region;                /* pieces of one quotation share it; from 1 */
    bool opens, closes;             /* its opening, closing mark stands in this sentence */
    bool stray;                     /* no closing mark was found anywhere */
} psc_quoted;

typedef struct psc_quoted_list {
    psc_quoted *at; /* [n], by sentence, then by token */
    uint32_t n, cap;
} psc_quoted_list;

psc_quoted_list psc_quoted_of(psc_arena *arena, const psc_document *doc);

/* The sentence opens with a double mark. */
bool psc_sentence_opens_quoted(const psc_sentence *s);

#endif
