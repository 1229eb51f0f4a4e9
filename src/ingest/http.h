/* SPDX-License-Identifier: Apache-2.0 */
/* Header fields, and what an HTTP response carries. */
#ifndef PSC_INGEST_HTTP_H
#define PSC_INGEST_HTTP_H

#include "base/arena.h"
#include <priscus/status.h>

/* Cut off the header block at the front of *rest: what stands before the first empty
 * line.  False if there is none. */
bool psc_head_cut(psc_str *rest, psc_str *head);
/* Value of a field, its first line, trimmed; empty if there is none. */
psc_str psc_head_field(psc_str head, const char *name);

typedef struct psc_http {
    int status;   /* 0: no status line */
    psc_str type; /* Content-Type, may be empty */
    psc_str head, body;
} psc_http;

/* Head and body as they stand in the bytes. */
psc_http psc_http_cut(psc_str response);
/* Is it, by its type and first bytes, a page or a text? */
bool psc_http_is_page(const psc_http *h);
/* The body unchunked and unpacked, at most `limit` bytes. */
PSC_MUST_USE psc_status psc_http_body(psc_arena *a, const psc_http *h, size_t limit,
                                      const char *file, uint64_t byte, psc_str *out, psc_err *err);

#endif
