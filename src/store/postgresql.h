/* SPDX-License-Identifier: Apache-2.0 */
/* What the two files of the PostgreSQL driver share. */
#ifndef PSC_STORE_POSTGRESQL_H
#define PSC_STORE_POSTGRESQL_H

#include <libpq-fe.h>

#include "store/driver.h"

enum {
    PSC_PG_TABLES = 32,       /* that rows wait for at a time */
    PSC_PG_PREPARED = 1 << 8, /* statements; a power of two */
    PSC_PG_MONTHS = 12 * 10000
};

typedef struct psc_pg_table {
    const psc_table *table;
    psc_buf rows; /* as COPY reads them */
} psc_pg_table;

typedef struct psc_pg_serial {
    int64_t next, end; /* of the block in hand */
} psc_pg_serial;

typedef struct psc_pg {
    psc_db base;
    PGconn *conn;
    const void *prepared[PSC_PG_PREPARED]; /* addresses of their texts */
    unsigned n_prepared, n_cursors;
    unsigned reading; /* cursors open, in a transaction of their own */
    psc_buf values;   /* of the statement being run */
    /* Bulk (postgresql_put.c) */
    psc_pg_table waiting[PSC_PG_TABLES];
    size_t waiting_bytes;
    psc_pg_serial serial[PSC_SERIAL_COUNT];
    unsigned char month[PSC_PG_MONTHS / 8]; /* bits: its partitions are there */
} psc_pg;

/* Fails with what the server says of the result (NULL: of the connection), in words that tell
 * what to do. */
psc_status psc_pg_fail(psc_pg *s, const PGresult *res, psc_err *err);
/* SQL without values and rows. */
psc_status psc_pg_execute(psc_pg *s, const char *sql, psc_err *err);
/* Valid UTF-8 without NUL, as the server wants it: the text itself, or a copy at the end of
 * the buffer. */
psc_str psc_pg_clean(psc_buf *b, psc_str text);

psc_status psc_pg_begin(psc_db *db, psc_err *err);
psc_status psc_pg_claim(psc_db *db, psc_str name, psc_err *err);
psc_status psc_pg_take(psc_db *db, const psc_value *document, psc_taken *out, psc_err *err);
psc_status psc_pg_new_id(psc_db *db, psc_serial serial, psc_str day, int64_t *out, psc_err *err);
psc_status psc_pg_insert(psc_db *db, const psc_table *table, const psc_value *value, psc_err *err);
psc_status psc_pg_entity(psc_db *db, uint64_t key, const psc_value *name, const psc_value *code,
                         const psc_value *country, int64_t *id, psc_err *err);
psc_status psc_pg_flush(psc_db *db, psc_err *err);
void psc_pg_drop_waiting(psc_pg *s);

#endif
