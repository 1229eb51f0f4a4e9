/* SPDX-License-Identifier: Apache-2.0 */
/* From files to reports: what a file is, is told by its content.
 *
 *     psc_reader *r;
 *     st = psc_reader_open(&r, "news.warc.gz", "news.warc.gz", 0, psc_alloc_default(), &err);
 *     while ((st = psc_reader_next(r, &in, &err)) != PSC_END)
 *         if (st == PSC_OK) use(&in);          // else err tells of one report; go on
 *     psc_reader_close(r);
 *
 * Everything is read in pieces: a file of any size, packed or not, needs the memory
 * of its longest report.  Archives are read like folders, what is packed like what is
 * in it, to a depth of PSC_READER_DEPTH.  docs/input.md has the formats. */
#ifndef PRISCUS_INPUT_H
#define PRISCUS_INPUT_H

#include <priscus/document.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum psc_input_kind {
    PSC_INPUT_TEXT,   /* plain text */
    PSC_INPUT_JSON,   /* an object with "text" or "html" */
    PSC_INPUT_HTML,   /* a page */
    PSC_INPUT_HTTP,   /* an HTTP response: head and body, as WARC records have it */
    PSC_INPUT_XML,    /* an element: item, entry, newsItem, nitf */
    PSC_INPUT_MAIL,   /* a message: header fields and parts */
    PSC_INPUT_EXPORT, /* an article of a press database, with fields */
    PSC_INPUT_TABLE   /* a row of a table, behind the line with the names of its columns */
} psc_input_kind;

/* What the container tells of a report; empty where it tells nothing. */
typedef struct psc_input_about {
    psc_str url, publisher, language;
    psc_str charset; /* as a header or declaration names it */
} psc_input_about;

/* One report as it lies in a file. */
typedef struct psc_input {
    psc_input_kind kind;
    psc_str bytes;
    psc_input_about about;
    const char *file; /* path, for messages and the record's `source`; members of archives
                         as if those were folders */
    psc_str name;     /* what the record is called when it has no id of its own */
    uint64_t number;  /* of the report in its file, from 1; 0: the file is the report */
    uint64_t line;    /* first line in the file, from 1; 0 unknown */
    uint64_t byte;    /* first byte in the file as it is unpacked; of a WARC record that is
                         packed by itself, the byte where it begins in the packed file */
} psc_input;

/* What is passed over without being wrong: name, what it is. */
/* clang-format off */
#define PSC_SKIP_LIST(X)                                            \
    X(REQUEST, "requests, crawl notes and other records that hold no page") \
    X(REVISIT, "revisits (pages stored before)")                    \
    X(NOT_PAGE, "pictures, scripts and other responses that are no page") \
    X(NOT_FOUND, "errors and redirections (status not 2xx)")        \
    X(HIDDEN, "hidden members of archives")

typedef enum psc_skip {
#define X(code, text) PSC_SKIP_##code,
    PSC_SKIP_LIST(X)
#undef X
    PSC_SKIP_COUNT
} psc_skip;
/* clang-format on */

/* What one report may have, unless told otherwise.  Longer ones are refused. */
#define PSC_REPORT_BYTES ((size_t)16 << 20)

typedef struct psc_reader psc_reader;

enum { PSC_READER_DEPTH = 6 /* archives and packings in each other */ };

/* `path` "-" is standard input.  `name` is borrowed, path copied.  `limit` 0:
 * PSC_REPORT_BYTES.  Refuses directories, unreadable files and formats that cannot be
 * read, with a message. */
PSC_API PSC_MUST_USE psc_status psc_reader_open(psc_reader **out, const char *path,
                                                const char *name, size_t limit, psc_alloc alloc,
                                                psc_err *err);
/* The same for bytes in memory, borrowed until the reader is closed; `file` is what
 * messages call them. */
PSC_API PSC_MUST_USE psc_status psc_reader_of(psc_reader **out, psc_str bytes, const char *file,
                                              const char *name, size_t limit, psc_alloc alloc,
                                              psc_err *err);
/* The next report, borrowed until the next call.  PSC_END at the end.  Anything else is
 * the trouble of one report, member or packed stretch: the next call goes on behind it. */
PSC_API PSC_MUST_USE psc_status psc_reader_next(psc_reader *r, psc_input *out, psc_err *err);
/* Bytes of the file itself read so far, for progress. */
PSC_API uint64_t psc_reader_tell(const psc_reader *r);
/* How many of each kind were passed over so far: [PSC_SKIP_COUNT]. */
PSC_API const uint64_t *psc_reader_skipped(const psc_reader *r);
PSC_API const char *psc_skip_text(psc_skip what);
PSC_API void psc_reader_close(psc_reader *r); /* NULL is fine */

#ifdef __cplusplus
}
#endif
#endif
