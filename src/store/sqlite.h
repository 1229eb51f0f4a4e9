/* SPDX-License-Identifier: Apache-2.0 */
/* The SQLite driver's own: the connection, its prepared statements, its errors.
 */
#ifndef PSC_STORE_SQLITE_H
#define PSC_STORE_SQLITE_H

#include <sqlite3.h>

#include "store/store.h"

enum {
    PSC_SQLITE_APPLICATION = 0x50534352, /* "PSCR" */
    PSC_ENTITY_SLOTS = 1 << 14           /* power of two; entities remembered while storing */
};

typedef enum psc_sqlite_stmt {
    PSC_STMT_ROW, /* ... + psc_row: the insert of that row */
    PSC_STMT_BEGIN = PSC_ROW_COUNT,
    PSC_STMT_COMMIT,
    PSC_STMT_HAS,
    PSC_STMT_RECORD,
    PSC_STMT_FIND_DOC,
    PSC_STMT_TEXT,
    PSC_STMT_ENTITY_ADD,
    PSC_STMT_ENTITY_FIND,
    PSC_STMT_DELETE, /* ... + one for each table, see sqlite_put.c */
    PSC_STMT_COUNT = PSC_STMT_DELETE + 9
} psc_sqlite_stmt;

typedef struct psc_entity_slot {
    uint64_t hash[2]; /* of name and code; {0, 0} with id 0: free */
    int64_t id;
} psc_entity_slot;

typedef struct psc_sqlite {
    psc_store base;
    sqlite3 *db;
    sqlite3_stmt *stmt[PSC_STMT_COUNT]; /* prepared when first used */
    int64_t document, record;           /* rows being filled */
    psc_entity_slot *entity;            /* [PSC_ENTITY_SLOTS] */
} psc_sqlite;

/* Fails with what SQLite says, in words that tell what to do. */
psc_status psc_sqlite_fail(const psc_sqlite *s, psc_err *err);
/* The statement, reset; NULL with err when it cannot be prepared. */
sqlite3_stmt *psc_sqlite_stmt_of(psc_sqlite *s, unsigned which, const char *sql, psc_err *err);
/* Runs to the end. */
psc_status psc_sqlite_run(psc_sqlite *s, sqlite3_stmt *stmt, psc_err *err);
int psc_sqlite_bind(sqlite3_stmt *stmt, int at, const psc_value *v);

/* Refuses what is no store, or of a version that this program cannot serve. */
psc_status psc_sqlite_check(psc_sqlite *s, psc_err *err);
/* To the newest version. */
psc_status psc_sqlite_migrate(psc_sqlite *s, psc_err *err);
psc_status psc_sqlite_has(psc_store *s, const unsigned char input[PSC_HASH_BYTES], bool *out,
                          psc_err *err);
psc_status psc_sqlite_put(psc_store *s, psc_parcel *p, unsigned flags, psc_stored *how,
                          psc_err *err);
void psc_sqlite_forget_entities(psc_sqlite *s);

#endif
