/* SPDX-License-Identifier: Apache-2.0 */
/* Compressed streams, unpacked as they are read: gzip, Zstandard, xz, bzip2, and
 * the bare deflate of zip members.
 *
 * A file may hold several members one behind the other (a WARC has one a record).
 * Where one is damaged, its place is told and reading goes on at the next.  A file
 * whose unpacked bytes outgrow it a thousandfold is taken for a bomb and left. */
#ifndef PSC_INGEST_UNPACK_H
#define PSC_INGEST_UNPACK_H

#include "ingest/bytes.h"

typedef enum psc_packing {
    PSC_PACK_NONE,
    PSC_PACK_GZIP,
    PSC_PACK_ZSTD,
    PSC_PACK_XZ,
    PSC_PACK_BZIP2,
    PSC_PACK_DEFLATE /* no signature: never found by psc_packing_of */
} psc_packing;

/* By the first bytes. */
psc_packing psc_packing_of(psc_str head);
/* What is packed in `below`, which stays open under it.  NULL: no memory. */
psc_bytes *psc_unpack_new(psc_bytes *below, psc_packing packing, const char *file);

#endif
