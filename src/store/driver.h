/* SPDX-License-Identifier: Apache-2.0 */
/* What a database must be able to do to be one of db.h: a table of functions over its own
 * struct, which begins with a psc_db.  Which one serves is told by `where` (db.c). */
#ifndef PSC_STORE_DRIVER_H
#define PSC_STORE_DRIVER_H

#include "store/db.h"

typedef struct psc_db_driver {
    psc_dialect dialect;
    void (*close)(psc_db *db);
    psc_status (*begin)(psc_db *db, psc_err *err);
    psc_status (*commit)(psc_db *db, psc_err *err);
    void (*rollback)(psc_db *db);
    /* kept: sql is a constant, to be prepared once. */
    psc_status (*select)(psc_db *db, psc_rows **out, psc_str sql, bool kept, const psc_value *value,
                         int n, psc_err *err);
    psc_status (*next)(psc_rows *rows, psc_value *out, int m, psc_err *err);
    void (*end)(psc_rows *rows);
    psc_status (*others)(psc_db *db, bool *out, psc_err *err);
    psc_status (*claim)(psc_db *db, psc_str name, psc_err *err);
    psc_status (*take)(psc_db *db, const psc_value *document, psc_taken *out, psc_err *err);
    psc_status (*new_id)(psc_db *db, psc_serial serial, psc_str day, int64_t *out, psc_err *err);
    psc_status (*insert)(psc_db *db, const psc_table *table, const psc_value *value, psc_err *err);
    psc_status (*entity)(psc_db *db, uint64_t key, const psc_value *name, const psc_value *code,
                         const psc_value *country, int64_t *id, psc_err *err);
    psc_status (*flush)(psc_db *db, psc_err *err);
    /* NULL: what is later is done at once, flush settles all. */
    psc_status (*later)(psc_db *db, const char *sql, const psc_value *value, int n, int by,
                        psc_err *err);
    psc_status (*settle)(psc_db *db, psc_err *err);
    /* Schema: its version, 0 if there is nothing; PSC_INPUT if this is another program's
     * database.  Scripts are many statements. */
    psc_status (*version)(psc_db *db, uint64_t *out, psc_err *err);
    psc_status (*stamp)(psc_db *db, uint64_t version, psc_err *err);
    psc_status (*script)(psc_db *db, psc_str sql, psc_err *err);
} psc_db_driver;

struct psc_db {
    const psc_db_driver *driver;
    psc_alloc alloc;
    char where[PSC_ERR_FILE]; /* for messages: no password in it */
    psc_store_mode mode;
    bool open;       /* a transaction is */
    psc_buf scratch; /* texts of psc_db_one */
};

struct psc_rows {
    psc_db *db;
};

psc_status psc_sqlite_open(psc_db **out, const char *path, psc_store_mode mode, psc_alloc alloc,
                           psc_err *err);

psc_status psc_postgresql_open(psc_db **out, const char *url, psc_store_mode mode, psc_alloc alloc,
                               psc_err *err);

/* Refuses stores of a version that this program cannot serve, before anything is written. */
psc_status psc_db_check(psc_db *db, psc_err *err);
/* To the newest version. */
psc_status psc_db_migrate(psc_db *db, psc_err *err);

#endif
