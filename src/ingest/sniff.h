/* SPDX-License-Identifier: Apache-2.0 */
/* What a stream is, by its first bytes. */
#ifndef PSC_INGEST_SNIFF_H
#define PSC_INGEST_SNIFF_H

#include "ingest/unpack.h"

typedef enum psc_form {
    PSC_FORM_TEXT,
    PSC_FORM_JSON_LINES,
    PSC_FORM_JSON, /* an array, or values one behind the other */
    PSC_FORM_HTML,
    PSC_FORM_XML, /* reports as elements: feeds, NITF, NewsML */
    PSC_FORM_WARC,
    PSC_FORM_MAIL,
    PSC_FORM_MBOX,
    PSC_FORM_EXPORT, /* of a press database: articles with fields */
    PSC_FORM_TABLE,  /* CSV and the like: a report a row */
    /* streams in the stream */
    PSC_FORM_PACKED,
    PSC_FORM_WIDE, /* UTF-16, UTF-32 */
    PSC_FORM_TAR,
    PSC_FORM_ZIP
} psc_form;

typedef struct psc_found {
    psc_form form;
    psc_packing packing; /* PACKED */
    int width;           /* WIDE: bytes a unit */
    bool big;
} psc_found;

/* PSC_OK and what it is, or PSC_INPUT with a message about what it is instead.
 * `head` are the first bytes of the stream, all of them if it is short. */
PSC_MUST_USE psc_status psc_sniff(psc_str head, const char *file, psc_found *found, psc_err *err);

#endif
