/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the store: reports over a database (db.h). */
#ifndef PSC_STORE_STORE_H
#define PSC_STORE_STORE_H

#include <priscus/store.h>

#include "store/db.h"
#include "store/recent.h"

enum { PSC_ENTITY_SLOTS = 1 << 14 /* power of two; entities remembered while storing */ };

typedef struct psc_entity_slot {
    uint64_t hash[2]; /* of name and code; id 0: free */
    int64_t id;
} psc_entity_slot;

struct psc_store {
    psc_db *db;
    psc_alloc alloc;
    /* Of the document being put: its row and its newest record, its day. */
    int64_t document, record;
    psc_str day;
    psc_recent recent; /* put and not merged yet */
    void *merging;     /* merge.c: NULL until something is merged */
    psc_entity_slot entity[PSC_ENTITY_SLOTS];
};

/* put.c */
/* What a row has in the tables and its parcel does not tell: names of a length that indexes
 * take, and the group it is in until it is merged.  `in`: its values, with room for one more. */
void psc_store_finish_row(psc_row row, int64_t record, psc_value *in);
psc_status psc_store_put_parcel(psc_store *s, psc_parcel *p, unsigned flags, psc_stored *how,
                                psc_err *err);

#endif
