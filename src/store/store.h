/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the store: what a database must be able to do.
 *
 * A driver is a table of functions over its own struct, which begins with a
 * psc_store. Which one serves is told by `where` (store.c).  Filters come to
 * all of them as SQL made by find.c; only words of full text are the driver's
 * own matter. */
#ifndef PSC_STORE_STORE_H
#define PSC_STORE_STORE_H

#include <priscus/store.h>

#include "store/find.h"
#include "store/parcel.h"

typedef struct psc_store_driver {
    void (*close)(psc_store *s);
    psc_status (*begin)(psc_store *s, psc_err *err);
    psc_status (*commit)(psc_store *s, psc_err *err);
    void (*rollback)(psc_store *s);
    psc_status (*has)(psc_store *s, const unsigned char input[PSC_HASH_BYTES], bool *out,
                      psc_err *err);
    psc_status (*put)(psc_store *s, psc_parcel *p, unsigned flags, psc_stored *how, psc_err *err);
    /* Runs q; its rows are read by row until PSC_END. */
    psc_status (*select)(psc_store *s, const psc_sql *q, void **rows, psc_err *err);
    psc_status (*row)(void *rows, psc_value *value, int n, psc_err *err);
    void (*done)(void *rows);
    /* The line of a record; until the next call. */
    psc_status (*record)(psc_store *s, int64_t id, psc_str *line, psc_err *err);
} psc_store_driver;

struct psc_store {
    const psc_store_driver *driver;
    psc_alloc alloc;
    char where[PSC_ERR_FILE]; /* for messages */
    psc_store_mode mode;
    bool open; /* a transaction is */
};

psc_status psc_sqlite_open(psc_store **out, const char *path, psc_store_mode mode, psc_alloc alloc,
                           psc_err *err);

#endif
