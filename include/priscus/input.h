/* SPDX-License-Identifier: Apache-2.0 */
/* From files to reports: what a file is, is told by its content.
 *
 *     psc_reader *r;
 *     st = psc_reader_open(&r, "news.jsonl", "news.jsonl", 0, psc_alloc_default(), &err);
 *     while ((st = psc_reader_next(r, &in, &err)) != PSC_END)
 *         if (st == PSC_OK) use(&in);          // else err tells of one report; go on
 *     psc_reader_close(r);
 *
 * A plain text file is one report; JSON Lines hold one a line and are read in
 * pieces, so that a file of any size needs the memory of its longest line. */
#ifndef PRISCUS_INPUT_H
#define PRISCUS_INPUT_H

#include <priscus/document.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum psc_input_kind {
    PSC_INPUT_TEXT, /* plain text */
    PSC_INPUT_JSON  /* one line of JSON Lines: an object with "text" */
} psc_input_kind;

/* One report as it lies in a file. */
typedef struct psc_input {
    psc_input_kind kind;
    psc_str bytes;
    const char *file; /* path, for messages and the record's `source` */
    psc_str name;     /* what the record is called when it has no id of its own */
    uint64_t number;  /* of the report in its file, from 1; 0: the file is the report */
    uint64_t line;    /* first line in the file, from 1; 0 unknown */
    uint64_t byte;    /* first byte in the file */
} psc_input;

/* What one report may have, unless told otherwise.  Longer ones are refused. */
#define PSC_REPORT_BYTES ((size_t)16 << 20)

typedef struct psc_reader psc_reader;

/* `path` "-" is standard input.  `name` is borrowed, path copied.  `limit` 0:
 * PSC_REPORT_BYTES.  Refuses directories, unreadable files, compressed and
 * other formats it knows by their first bytes, with a message. */
PSC_API PSC_MUST_USE psc_status psc_reader_open(psc_reader **out, const char *path,
                                                const char *name, size_t limit, psc_alloc alloc,
                                                psc_err *err);
/* The next report, borrowed until the next call.  PSC_END at the end.  PSC_LIMIT:
 * a report was too long and has been skipped; PSC_IO: the rest cannot be read. */
PSC_API PSC_MUST_USE psc_status psc_reader_next(psc_reader *r, psc_input *out, psc_err *err);
/* Bytes read so far, for progress. */
PSC_API uint64_t psc_reader_tell(const psc_reader *r);
PSC_API void psc_reader_close(psc_reader *r); /* NULL is fine */

#ifdef __cplusplus
}
#endif
#endif
