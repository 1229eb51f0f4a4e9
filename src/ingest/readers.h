/* SPDX-License-Identifier: Apache-2.0 */
/* One report of each kind of input into a document.  Readers of formats fill in what
 * the format tells (title, date, ...) and then hand the words on, as plain text or as
 * HTML; what the words themselves tell is filled in there, where nothing is yet. */
#ifndef PSC_INGEST_READERS_H
#define PSC_INGEST_READERS_H

#include "ingest/cues.h"
#include "ingest/plain.h"
#include <priscus/input.h>

typedef struct psc_reading {
    const psc_page_cues *cues;
    psc_arena *arena;
    const psc_input *in;
    psc_document *doc;
    psc_plain_faults *faults;
    int copyright; /* year of the copyright line of a plain text; 0 */
} psc_reading;

typedef psc_status psc_read(psc_reading *r, psc_err *err);
psc_read psc_read_text;
psc_read psc_read_json;
psc_read psc_read_html;
psc_read psc_read_http;
psc_read psc_read_xml; /* feeds, NITF, NewsML */
psc_read psc_read_mail;
psc_read psc_read_export; /* of press databases */
psc_read psc_read_table;

/* A report as named fields; what is not told is empty. */
typedef struct psc_fields {
    psc_str text, html, id, title, byline, date, url, publisher, language;
    int64_t epoch; /* the date as seconds or milliseconds since 1970; 0: none */
} psc_fields;

/* Facts and words of such a report. */
PSC_MUST_USE psc_status psc_reading_fields(psc_reading *r, const psc_fields *f, psc_err *err);

/* Where the words go. */

/* UTF-8, bad sequences in it are told. */
PSC_MUST_USE psc_status psc_reading_text(psc_reading *r, psc_str text, psc_err *err);
/* UTF-8 markup; a fragment is an article without a page around it. */
PSC_MUST_USE psc_status psc_reading_html(psc_reading *r, psc_str html, bool fragment, psc_err *err);
/* Bytes of any charset; `label` may be empty. */
psc_str psc_reading_decode(psc_reading *r, psc_str bytes, psc_str label);

/* Small helpers. */

/* One line: entities were decoded already; newlines become blanks. */
psc_str psc_reading_line(psc_reading *r, psc_str s);
/* Without its "by". */
psc_str psc_reading_byline(psc_reading *r, psc_str s);
/* "en-GB", "English" -> "en"; empty if it is no code. */
psc_str psc_reading_language(psc_reading *r, psc_str s);
/* Publication date out of a field: ISO 8601, a mail date, written out.  Keeps the one
 * that is set already. */
void psc_reading_date(psc_reading *r, psc_str field);
/* "name:number", for reports without an id. */
psc_str psc_reading_id(psc_reading *r);
PSC_MUST_USE psc_status psc_reading_fail(const psc_reading *r, psc_err *err, const char *why);

#endif
