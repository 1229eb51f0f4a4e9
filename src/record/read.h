/* SPDX-License-Identifier: Apache-2.0 */
/* Records as `priscus code` writes them, read back. */
#ifndef PSC_RECORD_READ_H
#define PSC_RECORD_READ_H

#include "base/arena.h"
#include <priscus/report.h>

/* One record.  Spans are left as they stand: code points of the document's
 * text. */
typedef struct psc_record {
    unsigned kind;     /* PSC_RECORD_DOCUMENT, _EVENT, _QUOTE, _FIGURE, _MEETING; 0: another */
    psc_document *doc; /* of a document; sentences are not there, n_sent and text are */
    uint32_t n_point;  /* code points of its text */
    psc_event *event;
    psc_quote *quote;
    psc_figure *figure;
    psc_meeting *meeting; /* its form and token are not told */
    psc_str id, doc_id;   /* of an event: "a.txt#e3", "a.txt" */
    uint32_t number;      /* 3 */
    psc_str sentence;     /* its words */
    psc_span span;        /* of the sentence */
} psc_record;

/* Everything lies in the arena.  Under its trap.  PSC_INPUT: the line is no
 * record. */
psc_status psc_record_read(psc_arena *a, psc_str line, psc_record *out, psc_err *err);

#endif
