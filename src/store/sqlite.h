/* SPDX-License-Identifier: Apache-2.0 */
/* What the files of the SQLite driver share. */
#ifndef PSC_STORE_SQLITE_H
#define PSC_STORE_SQLITE_H

#include <sqlite3.h>

#include "store/driver.h"
#include "store/late.h"

enum {
    PSC_SQLITE_TABLES = 12,        /* that rows are put into in bulk */
    PSC_SQLITE_ROWS = 8,           /* of one table go in by one statement */
    PSC_SQLITE_COLUMNS = 20,       /* of such a table at most */
    PSC_SQLITE_LATE_KINDS = 16,    /* tables and statements whose rows and changes go in late */
    PSC_SQLITE_STATEMENTS = 1 << 8 /* kept; a power of two */
};

/* Rows being read. */
typedef struct psc_sqlite_rows {
    psc_rows base;
    sqlite3_stmt *stmt;
    bool *busy; /* of the statement that is kept; NULL: both are these rows' own */
} psc_sqlite_rows;

/* A statement and what it is known by: the address of its text, or of its table. */
typedef struct psc_sqlite_kept {
    const void *key;
    sqlite3_stmt *stmt;
    psc_sqlite_rows rows;
    bool busy; /* they are being read */
} psc_sqlite_kept;

/* Rows that are held back until they are PSC_SQLITE_ROWS, so that one statement goes through the
 * table's trees for all of them. */
typedef struct psc_sqlite_held {
    const psc_table *table; /* NULL: free */
    int n;
    psc_value value[PSC_SQLITE_ROWS * PSC_SQLITE_COLUMNS]; /* text: at .i of the bytes, until they
                                                              are bound */
    psc_buf bytes;
} psc_sqlite_held;

/* What is held until it is settled: rows of a table, or values for a statement. */
typedef struct psc_sqlite_late_kind {
    const psc_table *table; /* or */
    const char *sql;
    int n; /* values */
} psc_sqlite_late_kind;

typedef struct psc_sqlite {
    psc_db base;
    sqlite3 *db;
    /* Statements (sqlite_statement.c) */
    unsigned n_kept;
    psc_sqlite_kept kept[PSC_SQLITE_STATEMENTS];
    /* Writing (sqlite_put.c) */
    int64_t last[PSC_SERIAL_COUNT]; /* ids given */
    int64_t seen;                   /* of what others wrote: SQLite's number of it */
    psc_sqlite_held held[PSC_SQLITE_TABLES];
    /* Late (sqlite_late.c) */
    psc_late late;
    psc_sqlite_late_kind late_kind[PSC_SQLITE_LATE_KINDS]; /* tables from the beginning,
                                                              statements from the end */
} psc_sqlite;

/* Fails with what SQLite says last, in words that tell what to do. */
psc_status psc_sqlite_fail(const psc_sqlite *s, psc_err *err);
psc_status psc_sqlite_no_memory(psc_err *err);
/* SQL without values and rows. */
psc_status psc_sqlite_execute(psc_sqlite *s, const char *sql, psc_err *err);
/* The slot of the key, which may be free; NULL if the table is full. */
psc_sqlite_kept *psc_sqlite_slot_of(psc_sqlite *s, const void *key);
/* The kept statement of the key, made of sql when it is met first; reset. */
psc_sqlite_kept *psc_sqlite_keep(psc_sqlite *s, const void *key, psc_str sql, psc_err *err);
void psc_sqlite_bind(sqlite3_stmt *stmt, int at, const psc_value *v);
/* Steps to the end and resets. */
psc_status psc_sqlite_finish(psc_sqlite *s, sqlite3_stmt *stmt, psc_err *err);

/* Entries of the driver (store/driver.h). */
psc_status psc_sqlite_select_rows(psc_db *db, psc_rows **out, psc_str sql, bool keep_it,
                                  const psc_value *value, int n, psc_err *err);
psc_status psc_sqlite_next(psc_rows *base, psc_value *out, int m, psc_err *err);
void psc_sqlite_end(psc_rows *base);
psc_status psc_sqlite_others(psc_db *db, bool *out, psc_err *err);
psc_status psc_sqlite_claim(psc_db *db, psc_str name, psc_err *err);
psc_status psc_sqlite_take(psc_db *db, const psc_value *document, psc_taken *out, psc_err *err);
psc_status psc_sqlite_new_id(psc_db *db, psc_serial serial, psc_str day, int64_t *out,
                             psc_err *err);
psc_status psc_sqlite_insert(psc_db *db, const psc_table *t, const psc_value *value, psc_err *err);
psc_status psc_sqlite_entity(psc_db *db, uint64_t key, const psc_value *name, const psc_value *code,
                             const psc_value *country, int64_t *id, psc_err *err);
psc_status psc_sqlite_flush(psc_db *db, psc_err *err);
psc_status psc_sqlite_later(psc_db *db, const char *sql, const psc_value *value, int n, int by,
                            psc_err *err);
psc_status psc_sqlite_settle(psc_db *db, psc_err *err);

/* n_rows (1 or PSC_SQLITE_ROWS) rows of t, by one statement. */
psc_status psc_sqlite_put_rows(psc_sqlite *s, const psc_table *t, const psc_value *value,
                               int n_rows, psc_err *err);
/* One row of a table that has an order: held until it is settled. */
psc_status psc_sqlite_insert_late(psc_sqlite *s, const psc_table *t, const psc_value *value,
                                  psc_err *err);

void *psc_sqlite_handle(psc_db *db); /* sqlite3 *, for tests that bring the file into trouble */

#endif
