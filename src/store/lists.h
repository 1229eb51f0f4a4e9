/* SPDX-License-Identifier: Apache-2.0 */
/* Lists of ids by a whole number (tables `band` and `term`), in memory between the table and
 * who merges.
 *
 *     psc_lists_read(l, db, key, n, &err);          // what the table has of them
 *     psc_str ids = psc_lists_find(l, key[0]);      // " 12 345"; empty: none
 *     psc_lists_add(l, key[0], 678);                // of those read
 *     psc_lists_write(l, db, &err);                 // before the commit
 *
 * A report asks for some eighty lists, adds itself to some twenty, and most of those are asked
 * for by others soon.  So lists that were read or added to stay here; a row is written once in
 * a transaction, in the order of keys, whoever has added to it.  Most keys asked for are in no
 * row at all: the sieve (Bloom 1970) tells so without a look, once a run is long enough to pay
 * for reading all keys into it, or from the beginning in a new store.
 *
 * Bounded: when there is no room, all is written and lists of one member, or all, are
 * forgotten.  What lies here is right as
 * long as nobody else writes; who merges forgets it when somebody has. */
#ifndef PSC_STORE_LISTS_H
#define PSC_STORE_LISTS_H

#include "store/db.h"

enum {
    PSC_LISTS_ASKED = 64,       /* of one read at most */
    PSC_LISTS_BYTES = 64 << 20, /* of which half is used before all is written */
    PSC_LISTS_BITS_MAX = 20,    /* of the number of slots: 24 MB */
    PSC_SIEVE_BITS = 26         /* of its number of bits: 8 MB */
};

/* The table's statements. */
typedef struct psc_lists_sql {
    const char *few, *all; /* rows of FEW and of ASKED ids */
    const char *keys;      /* all ids */
    const char *update;    /* the list $1 of the id $2 */
    psc_table table;       /* "id, list" */
} psc_lists_sql;

extern const psc_lists_sql psc_band_lists, psc_term_lists;

typedef struct psc_list {
    int64_t id;
    uint32_t at, len, room; /* in the text; room 0: a free slot */
    bool stored, changed;
} psc_list;

typedef struct psc_lists {
    const psc_lists_sql *sql;
    psc_alloc alloc;
    psc_list *slot; /* [1 << bits], open addressing; NULL: none yet */
    unsigned bits, bits_max;
    uint32_t n, n_changed;
    psc_buf text;
    uint64_t *sieve; /* NULL: none; every id of the table has its bits set */
    uint64_t n_read; /* since it was known that there is no sieve */
} psc_lists;

void psc_lists_init(psc_lists *l, const psc_lists_sql *sql, psc_alloc alloc);
void psc_lists_deinit(psc_lists *l);

/* At most ASKED ids; what has no room any more is written before. */
PSC_MUST_USE psc_status psc_lists_read(psc_lists *l, psc_db *db, const int64_t *id, uint32_t n,
                                       psc_err *err);
/* Of one that was read; the text lives until the next read or add. */
psc_str psc_lists_find(const psc_lists *l, int64_t id);
PSC_MUST_USE psc_status psc_lists_add(psc_lists *l, int64_t id, int64_t member, psc_err *err);
PSC_MUST_USE psc_status psc_lists_write(psc_lists *l, psc_db *db, psc_err *err);
/* Also what was not written; `others`: somebody else has written to the table. */
void psc_lists_forget(psc_lists *l, bool others);

#endif
