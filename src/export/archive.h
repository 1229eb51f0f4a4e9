/* SPDX-License-Identifier: Apache-2.0 */
/* A zip archive written from front to back, as xlsx wants one (APPNOTE.TXT 6.3):
 *
 *     members: header, name, content [, "PK 7 8", checksum, sizes]    directory    its end
 *
 * Small members are stored; one that comes in pieces is deflated, and its sizes follow it, so
 * that nothing is kept but 24 bytes and the name of each.  Every member is of 1 January 1980,
 * so that the same content gives the same bytes.  No zip64: an archive has 4 GiB at most. */
#ifndef PSC_EXPORT_ARCHIVE_H
#define PSC_EXPORT_ARCHIVE_H

#include "base/buf.h"

typedef struct psc_archive psc_archive;

psc_archive *psc_archive_new(psc_alloc alloc); /* NULL: out of memory */
void psc_archive_free(psc_archive *z);

/* A member as it is. */
void psc_archive_add(psc_archive *z, const char *name, psc_str bytes, psc_buf *out);

/* A member in pieces: begin, put, finish.  `raw` of them so far. */
void psc_archive_begin(psc_archive *z, const char *name, psc_buf *out);
void psc_archive_put(psc_archive *z, psc_str bytes, psc_buf *out);
void psc_archive_finish(psc_archive *z, psc_buf *out);
uint64_t psc_archive_raw(const psc_archive *z);

void psc_archive_end(psc_archive *z, psc_buf *out);

bool psc_archive_full(const psc_archive *z);   /* it would have more than 4 GiB */
bool psc_archive_failed(const psc_archive *z); /* out of memory */

#endif
