/* SPDX-License-Identifier: Apache-2.0 */
/* What every database does in the same way; see db.h. */
#include "store/db.h"

#include <assert.h>

#include "base/str.h"
#include "store/driver.h"

static bool is_postgresql(const char *where)
{
    return psc_str_starts(psc_str_of(where), PSC_STR("postgresql://")) ||
           psc_str_starts(psc_str_of(where), PSC_STR("postgres://"));
}

psc_status psc_db_open(psc_db **out, const char *where, psc_store_mode mode, psc_alloc alloc,
                       psc_err *err)
{
    *out = NULL;
    if (is_postgresql(where)) {
#ifdef PSC_POSTGRESQL
        return psc_postgresql_open(out, where, mode, alloc, err);
#else
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX,
                        "this priscus was built without PostgreSQL: install libpq-dev and build "
                        "it again, or give a path for a store in SQLite");
#endif
    }
    const ptrdiff_t scheme = psc_str_find(psc_str_of(where), PSC_STR("://"), 0);
    if (scheme >= 0) /* the rest may hold a password */
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX,
                        "there are no stores at %.*s://; give a path for one in SQLite, or "
                        "postgresql://USER@HOST/DATABASE",
                        scheme < 20 ? (int)scheme : 20, where);
    return psc_sqlite_open(out, where, mode, alloc, err);
}

void psc_db_close(psc_db *db)
{
    if (!db) return;
    psc_db_rollback(db);
    psc_buf_deinit(&db->scratch);
    db->driver->close(db);
}

const psc_dialect *psc_db_dialect(const psc_db *db)
{
    return &db->driver->dialect;
}

/* Transactions. */

psc_status psc_db_begin(psc_db *db, psc_err *err)
{
    if (db->mode != PSC_STORE_WRITE)
        return psc_fail(err, PSC_USAGE, db->where, 0, UINT64_MAX,
                        "the store was opened for reading only");
    const psc_status st = db->driver->begin(db, err);
    db->open = st == PSC_OK;
    return st;
}

psc_status psc_db_commit(psc_db *db, psc_err *err)
{
    assert(db->open && "commit follows begin");
    psc_status st = psc_db_settle(db, err);
    if (st == PSC_OK) st = db->driver->commit(db, err);
    db->open = st != PSC_OK;
    if (st) psc_db_rollback(db);
    return st;
}

void psc_db_rollback(psc_db *db)
{
    if (db->open) db->driver->rollback(db);
    db->open = false;
}

const char *psc_db_where(const psc_db *db)
{
    return db->where;
}

bool psc_db_is_open(const psc_db *db)
{
    return db->open;
}

/* Statements. */

psc_status psc_db_select(psc_db *db, psc_rows **out, const char *sql, const psc_value *value, int n,
                         psc_err *err)
{
    return db->driver->select(db, out, psc_str_of(sql), true, value, n, err);
}

psc_status psc_db_search(psc_db *db, psc_rows **out, psc_str sql, const psc_value *value, int n,
                         psc_err *err)
{
    return db->driver->select(db, out, sql, false, value, n, err);
}

psc_status psc_rows_next(psc_rows *rows, psc_value *out, int m, psc_err *err)
{
    return rows->db->driver->next(rows, out, m, err);
}

void psc_rows_end(psc_rows *rows)
{
    if (rows) rows->db->driver->end(rows);
}

psc_status psc_db_run(psc_db *db, const char *sql, const psc_value *value, int n, psc_err *err)
{
    psc_rows *rows;
    psc_status st = psc_db_select(db, &rows, sql, value, n, err);
    while (st == PSC_OK) st = psc_rows_next(rows, NULL, 0, err);
    psc_rows_end(rows);
    return st == PSC_END ? PSC_OK : st;
}

/* The texts of the row to a place of their own: the statement gives its up. */
static psc_status keep_texts(psc_db *db, psc_value *out, int m, psc_err *err)
{
    psc_buf_clear(&db->scratch);
    for (int i = 0; i < m; i++) psc_buf_str(&db->scratch, out[i].s);
    if (db->scratch.failed) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    size_t at = 0;
    for (int i = 0; i < m; i++) {
        if (out[i].s.len) out[i].s.ptr = db->scratch.ptr + at;
        at += out[i].s.len;
    }
    return PSC_OK;
}

psc_status psc_db_one(psc_db *db, const char *sql, const psc_value *value, int n, psc_value *out,
                      int m, psc_err *err)
{
    psc_rows *rows;
    for (int i = 0; i < m; i++) out[i] = psc_null();
    psc_status st = psc_db_select(db, &rows, sql, value, n, err);
    if (st == PSC_OK) st = psc_rows_next(rows, out, m, err);
    if (st == PSC_OK) st = keep_texts(db, out, m, err);
    psc_rows_end(rows);
    return st;
}

/* Writing. */

psc_status psc_db_others(psc_db *db, bool *out, psc_err *err)
{
    *out = true;
    return db->driver->others ? db->driver->others(db, out, err) : PSC_OK;
}

psc_status psc_db_claim(psc_db *db, psc_str name, psc_err *err)
{
    return db->driver->claim(db, name, err);
}

psc_status psc_db_take(psc_db *db, const psc_value *document, psc_taken *out, psc_err *err)
{
    *out = (psc_taken){0};
    return db->driver->take(db, document, out, err);
}

psc_status psc_db_new_id(psc_db *db, psc_serial serial, psc_str day, int64_t *out, psc_err *err)
{
    assert(db->open && "ids are given within a transaction");
    return db->driver->new_id(db, serial, day, out, err);
}

psc_status psc_db_insert(psc_db *db, const psc_table *table, const psc_value *value, psc_err *err)
{
    assert(db->open && "rows are put within a transaction");
    return db->driver->insert(db, table, value, err);
}

psc_status psc_db_entity(psc_db *db, uint64_t key, const psc_value *name, const psc_value *code,
                         const psc_value *country, int64_t *id, psc_err *err)
{
    return db->driver->entity(db, key, name, code, country, id, err);
}

psc_status psc_db_flush(psc_db *db, psc_err *err)
{
    return db->driver->flush(db, err);
}

psc_status psc_db_later(psc_db *db, const char *sql, const psc_value *value, int n, int by,
                        psc_err *err)
{
    return db->driver->later ? db->driver->later(db, sql, value, n, by, err)
                             : psc_db_run(db, sql, value, n, err);
}

psc_status psc_db_settle(psc_db *db, psc_err *err)
{
    const psc_status st = db->driver->flush(db, err);
    return st || !db->driver->settle ? st : db->driver->settle(db, err);
}
