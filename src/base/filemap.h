/* SPDX-License-Identifier: Apache-2.0 */
/* A whole file as a slice, read into memory ("-" is standard input). */
#ifndef PSC_BASE_FILEMAP_H
#define PSC_BASE_FILEMAP_H

#include <priscus/status.h>

typedef struct psc_filemap {
    psc_str text;
    psc_alloc alloc;
} psc_filemap;

/* Refuses directories and more than `limit` bytes (0: no limit) with a message
 * that says so.  *m is empty on failure. */
PSC_MUST_USE psc_status psc_filemap_open(psc_filemap *m, const char *path, size_t limit,
                                         psc_alloc alloc, psc_err *err);
void psc_filemap_close(psc_filemap *m); /* a zeroed map is fine */

#endif
