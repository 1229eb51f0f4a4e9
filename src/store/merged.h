/* SPDX-License-Identifier: Apache-2.0 */
/* What merging found, put into the record of a document: `duplicate_of` and `story`. */
#ifndef PSC_STORE_MERGED_H
#define PSC_STORE_MERGED_H

#include "base/arena.h"
#include "base/buf.h"
#include "store/db.h"

typedef struct psc_merged_line {
    psc_arena arena;
    psc_buf line;
} psc_merged_line;

void psc_merged_init(psc_merged_line *m, psc_alloc alloc);
void psc_merged_deinit(psc_merged_line *m);
/* The line of a document with the ids of its original and of its story's first report, until
 * the next call; lines of other records and of documents not merged stay as they are. */
psc_status psc_merged_add(psc_merged_line *m, psc_db *db, psc_str *line, psc_err *err);

#endif
