/* SPDX-License-Identifier: Apache-2.0 */
/* Reports that were put and are about to be merged: their parcels, and the numbers their rows
 * were given, so that merging need not read back from the tables what was just written there.
 *
 *     psc_recent_add(r, document, &parcel);                  // as it came
 *     psc_recent_number(r, id);                              // of each record, of each party
 *     if (psc_recent_find(r, document, &parcel, &number)) read rows
 *
 * It is a help and no more: what has no room here is read from the tables. */
#ifndef PSC_STORE_RECENT_H
#define PSC_STORE_RECENT_H

#include "store/parcel.h"

typedef struct psc_recent_document {
    int64_t id;
    size_t records, rest, end; /* in `bytes`: [records, rest) and [rest, end) of the parcel */
    size_t number;             /* its first in `numbers` */
} psc_recent_document;

typedef struct psc_recent {
    psc_buf bytes, numbers, documents;
    bool full;
} psc_recent;

void psc_recent_init(psc_recent *r, psc_alloc alloc);
void psc_recent_deinit(psc_recent *r);
void psc_recent_clear(psc_recent *r);

/* Documents come with rising ids. */
void psc_recent_add(psc_recent *r, int64_t document, const psc_parcel *p);
/* Of the document added last. */
void psc_recent_number(psc_recent *r, int64_t number);
/* The parcel at its beginning, and its numbers; they live until something is added. */
bool psc_recent_find(const psc_recent *r, int64_t document, psc_parcel *p, const int64_t **number);

#endif
