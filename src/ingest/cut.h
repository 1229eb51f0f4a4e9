/* SPDX-License-Identifier: Apache-2.0 */
/* Streams cut into reports, and archives into members.  A cutter keeps its place in
 * a psc_cut; each call gives one report, or the trouble of one, and goes on behind. */
#ifndef PSC_INGEST_CUT_H
#define PSC_INGEST_CUT_H

#include <string.h>

#include "base/buf.h"
#include "ingest/bytes.h"
#include <priscus/input.h>

typedef struct psc_cut {
    psc_bytes *bytes;
    const char *file;  /* as messages have it; borrowed */
    psc_str name;      /* of its reports; borrowed */
    size_t limit;      /* bytes a report may have */
    uint64_t line;     /* of the next byte, from 1, where lines are counted */
    uint64_t number;   /* of the last report */
    uint64_t *skipped; /* [PSC_SKIP_COUNT] */
    psc_buf note;      /* what out->about points to */
    bool begun, done;
    int depth;             /* JSON: 1 inside the array */
    char sep;              /* table: between values */
    size_t head;           /* table: bytes of its line of names, in note */
    int unclosed;          /* table: rows whose quotation mark is never closed */
    psc_input_about about; /* XML: of the whole feed, in note */
} psc_cut;

/* The next report; PSC_END at the end.  out->kind, file and name are set already. */
typedef psc_status psc_cut_next(psc_cut *c, psc_input *out, psc_err *err);
psc_cut_next psc_cut_whole;      /* the stream is one report */
psc_cut_next psc_cut_json_lines; /* a report a line */
psc_cut_next psc_cut_json;       /* an array, or values one behind the other */
psc_cut_next psc_cut_xml;        /* elements: item, entry, newsItem, nitf */
psc_cut_next psc_cut_warc;
psc_cut_next psc_cut_mbox;
psc_cut_next psc_cut_export;
psc_cut_next psc_cut_table; /* a report a row */

bool psc_mail_opens(psc_str head);
bool psc_mbox_opens(psc_str head);
bool psc_export_opens(psc_str head);

typedef enum psc_table_look {
    PSC_TABLE_NONE,
    PSC_TABLE_REPORTS,
    PSC_TABLE_WORDLESS /* facts of reports, but no column with their words */
} psc_table_look;

/* Is this a table of reports, and what stands between its values? */
psc_table_look psc_table_opens(psc_str head, char *sep);

/* Shared by cutters. */

/* The report at `byte` is longer than the limit. */
psc_status psc_cut_too_long(const psc_cut *c, uint64_t line, uint64_t byte, psc_err *err);
/* Step over n bytes of the member that begins at `byte`; told if they are not all there. */
psc_status psc_cut_skip(const psc_cut *c, uint64_t n, uint64_t byte, psc_err *err);
/* Nothing of what is in the window can be trusted. */
static inline void psc_cut_drop(psc_cut *c)
{
    c->bytes->pos = c->bytes->len;
}
static inline uint32_t psc_cut_lines(psc_str s)
{
    uint32_t n = 0;
    for (const char *p = s.ptr, *end = s.ptr + s.len;
         s.len && (p = memchr(p, '\n', (size_t)(end - p))) != NULL; p++)
        n++;
    return n;
}

/* Archives. */

typedef struct psc_member {
    psc_buf name;                /* as the archive has it */
    psc_bytes *bytes;            /* its content */
    psc_bytes *unpack, *section; /* zip: the streams below that, which end with it */
    uint64_t byte;               /* where its header begins */
    uint64_t pad;                /* tar: bytes behind the content */
    bool streamed;               /* zip: it does not tell its size */
} psc_member;

/* The next plain file of the archive.  PSC_END at the end; PSC_INPUT: a member that cannot be read, go on. */
bool psc_tar_opens(psc_str head);
psc_status psc_tar_next(psc_cut *c, psc_member *m, psc_err *err);
psc_status psc_zip_next(psc_cut *c, psc_member *m, psc_err *err);
/* Step over what the reader of the member has left. */
psc_status psc_tar_end(psc_cut *c, psc_member *m, psc_err *err);
psc_status psc_zip_end(psc_cut *c, psc_member *m, psc_err *err);

#endif
