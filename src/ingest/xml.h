/* SPDX-License-Identifier: Apache-2.0 */
/* XML as feeds really write it: a scanner of tokens that takes what is malformed as
 * it comes.  There is no document type: what a <!DOCTYPE ...> declares is stepped
 * over, so no entity is ever fetched or expanded but the five of XML, those of HTML
 * and numbers.
 *
 *     size_t at = 0;
 *     psc_xml_token t;
 *     while (psc_xml_next(s, &at, &t) != PSC_XML_SHORT) ...       // ends in SHORT
 */
#ifndef PSC_INGEST_XML_H
#define PSC_INGEST_XML_H

#include "base/arena.h"

typedef enum psc_xml_kind {
    PSC_XML_TEXT,
    PSC_XML_CDATA,
    PSC_XML_OPEN,  /* <a> */
    PSC_XML_EMPTY, /* <a/> */
    PSC_XML_CLOSE, /* </a> */
    PSC_XML_OTHER, /* comments, declarations, instructions */
    PSC_XML_SHORT  /* the slice ends inside the token, or before one */
} psc_xml_kind;

typedef struct psc_xml_token {
    psc_xml_kind kind;
    psc_str raw;    /* all of it */
    psc_str name;   /* of an element, without its prefix */
    psc_str prefix; /* "content" in content:encoded */
    psc_str text;   /* TEXT, CDATA: the words; OPEN, EMPTY: the attributes */
} psc_xml_token;

/* The token at s[*at]; steps *at behind it unless it is SHORT. */
psc_xml_kind psc_xml_next(psc_str s, size_t *at, psc_xml_token *t);
/* Raw value of an attribute by its whole name; empty if there is none. */
psc_str psc_xml_attr(const psc_xml_token *t, const char *name);
/* From behind the start tag `t` at *at to before its end tag; *at goes behind that.
 * All of the rest if it is never closed. */
psc_str psc_xml_inner(psc_str s, size_t *at, const psc_xml_token *t);
/* Text of an element's inside: tags off, CDATA as it is, entities decoded. */
psc_str psc_xml_text(psc_arena *a, psc_str inner);
/* Entities decoded: those of XML, the Latin-1 and typographic ones of HTML, numbers. */
psc_str psc_xml_decode(psc_arena *a, psc_str s);

#endif
