/* SPDX-License-Identifier: Apache-2.0 */
/* A sheet of paper: one way to write a page, as HTML or as Markdown.
 *
 *     psc_sheet_open(s, PSC_TAG_LI, "move", "e12");
 *     psc_sheet_text(s, sentence);                   // escaped, always
 *     psc_sheet_link(s, "ref", "#s5-3", "5.3");
 *     psc_sheet_close(s, PSC_TAG_LI);
 *
 * What is opened is closed in reverse.  Markdown has no classes; ids become anchors.
 * Control characters, and those that turn the direction of writing, never get
 * through. */
#ifndef PSC_DOSSIER_SHEET_H
#define PSC_DOSSIER_SHEET_H

#include <priscus/dossier.h>

#include "base/arena.h"
#include "base/buf.h"

/* clang-format off */
#define PSC_TAG_LIST(X)                                                                     \
    X(HEADER, "header") X(MAIN, "main") X(NAV, "nav") X(SECTION, "section")                 \
    X(ARTICLE, "article") X(DIV, "div") X(H1, "h1") X(H2, "h2") X(H3, "h3") X(H4, "h4")     \
    X(P, "p") X(UL, "ul") X(OL, "ol") X(LI, "li") X(BLOCKQUOTE, "blockquote")               \
    X(TABLE, "table") X(THEAD, "thead") X(TBODY, "tbody") X(TR, "tr") X(TH, "th")           \
    X(TD, "td") X(STRONG, "strong") X(EM, "em") X(SPAN, "span") X(FOOTER, "footer")
/* clang-format on */

typedef enum psc_tag {
#define X(name, text) PSC_TAG_##name,
    PSC_TAG_LIST(X)
#undef X
        PSC_TAG_COUNT
} psc_tag;

typedef struct psc_sheet {
    psc_buf *out;
    psc_page form;
    /* Markdown: */
    uint32_t cells;   /* of the row at hand */
    bool head, quote; /* within a table's head, a quotation */
} psc_sheet;

/* class and id may be NULL. */
void psc_sheet_open(psc_sheet *s, psc_tag tag, const char *class, const char *id);
void psc_sheet_close(psc_sheet *s, psc_tag tag);
void psc_sheet_text(psc_sheet *s, psc_str text);
/* Our own words, escaped like others'. */
void psc_sheet_say(psc_sheet *s, const char *words);
/* An element of text alone. */
void psc_sheet_put(psc_sheet *s, psc_tag tag, const char *class, psc_str text);
/* To "#id" of this page, or an address. */
void psc_sheet_link(psc_sheet *s, const char *class, psc_str to, psc_str text);
/* Written as it is, in HTML alone. */
void psc_sheet_raw(psc_sheet *s, psc_str html);

#endif
