/* SPDX-License-Identifier: Apache-2.0 */
/* Statements of SQLite, those that are kept, their rows, and what its errors mean. */
#include <assert.h>
#include <stdlib.h>

#include "base/str.h"
#include "store/sqlite.h"

/* Errors. */

static const char *advice(int code)
{
    switch (code & 0xFF) {
    case SQLITE_BUSY:
    case SQLITE_LOCKED: return "another program is writing to it; wait for it and run again";
    case SQLITE_READONLY: return "it may not be written to; look at its permissions";
    case SQLITE_FULL: return "the disk is full; what was committed is safe: make room, run again";
    case SQLITE_CORRUPT: return "it is damaged; restore a copy, or try: sqlite3 FILE .recover";
    case SQLITE_NOTADB: return "it is no database; name another file for --db";
    case SQLITE_CANTOPEN: return "it cannot be opened; look at the path and its permissions";
    case SQLITE_IOERR: return "the disk does not read or write as it should";
    default: return NULL;
    }
}

psc_status psc_sqlite_fail(const psc_sqlite *s, psc_err *err)
{
    const int code = s->db ? sqlite3_extended_errcode(s->db) : SQLITE_NOMEM;
    const char *said = s->db ? sqlite3_errmsg(s->db) : "out of memory";
    const char *todo = advice(code);
    const int kind = code & 0xFF;
    const psc_status st = kind == SQLITE_NOMEM                              ? PSC_NOMEM
                          : kind == SQLITE_NOTADB || kind == SQLITE_CORRUPT ? PSC_INPUT
                                                                            : PSC_IO;
    return psc_fail(err, st, s->base.where, 0, UINT64_MAX, "the store: %s%s%s", said,
                    todo ? ": " : "", todo ? todo : "");
}

/* Statements. */

static sqlite3_stmt *prepare(psc_sqlite *s, psc_str sql, unsigned flags, psc_err *err)
{
    sqlite3_stmt *stmt = NULL;
    if (sqlite3_prepare_v3(s->db, sql.ptr, (int)sql.len, flags, &stmt, NULL) == SQLITE_OK) {
        for (int i = sqlite3_bind_parameter_count(stmt); i > 0; i--)
            assert(atoi(sqlite3_bind_parameter_name(stmt, i) + 1) == i && "$1, $2, ... in order");
        return stmt;
    }
    (void)psc_sqlite_fail(s, err);
    return NULL;
}

/* The slot of the key, which may be free; NULL if the table is full. */
psc_sqlite_kept *psc_sqlite_slot_of(psc_sqlite *s, const void *key)
{
    size_t i = (size_t)((uintptr_t)key * UINT64_C(0x9E3779B97F4A7C15) >> 40);
    for (;; i++) {
        psc_sqlite_kept *k = &s->kept[i & (PSC_SQLITE_STATEMENTS - 1)];
        if (k->key == key) return k;
        if (!k->key) return s->n_kept < PSC_SQLITE_STATEMENTS * 3 / 4 ? k : NULL;
    }
}

/* The kept statement of the key, made of sql when it is met first; reset. */
psc_sqlite_kept *psc_sqlite_keep(psc_sqlite *s, const void *key, psc_str sql, psc_err *err)
{
    psc_sqlite_kept *k = psc_sqlite_slot_of(s, key);
    assert(k && "more statements than there are in the source");
    if (!k->key) {
        *k = (psc_sqlite_kept){.key = key, .stmt = prepare(s, sql, SQLITE_PREPARE_PERSISTENT, err)};
        if (!k->stmt) k->key = NULL;
        s->n_kept += k->key != NULL;
    }
    return k->key ? k : NULL;
}

void psc_sqlite_bind(sqlite3_stmt *stmt, int at, const psc_value *v)
{
    const char *text = v->s.ptr ? v->s.ptr : "";
    int rc;
    switch (v->kind) {
    case 'i': rc = sqlite3_bind_int64(stmt, at, v->i); break;
    case 'r': rc = sqlite3_bind_double(stmt, at, v->r); break;
    case 't': rc = sqlite3_bind_text64(stmt, at, text, v->s.len, SQLITE_STATIC, SQLITE_UTF8); break;
    case 'b': rc = sqlite3_bind_blob64(stmt, at, text, v->s.len, SQLITE_STATIC); break;
    default: rc = sqlite3_bind_null(stmt, at); break;
    }
    assert(rc != SQLITE_RANGE && rc != SQLITE_MISUSE && "as many values as the text has");
}

psc_status psc_sqlite_finish(psc_sqlite *s, sqlite3_stmt *stmt, psc_err *err)
{
    int rc;
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW) continue;
    const psc_status st = rc == SQLITE_DONE ? PSC_OK : psc_sqlite_fail(s, err);
    (void)sqlite3_reset(stmt);
    return st;
}

psc_status psc_sqlite_no_memory(psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
}

psc_status psc_sqlite_execute(psc_sqlite *s, const char *sql, psc_err *err)
{
    return sqlite3_exec(s->db, sql, NULL, NULL, NULL) == SQLITE_OK ? PSC_OK
                                                                   : psc_sqlite_fail(s, err);
}

/* Rows. */

void psc_sqlite_end(psc_rows *base)
{
    psc_sqlite_rows *r = (psc_sqlite_rows *)base;
    const psc_alloc alloc = base->db->alloc;
    if (r->busy) {
        *r->busy = false;
        (void)sqlite3_reset(r->stmt);
    } else {
        (void)sqlite3_finalize(r->stmt);
        alloc.resize(alloc.ctx, r, sizeof *r, 0);
    }
}

/* Of a statement that is not kept, or is being read already. */
static psc_sqlite_rows *new_rows(psc_sqlite *s, psc_str sql, psc_err *err)
{
    const psc_alloc alloc = s->base.alloc;
    psc_sqlite_rows *r = alloc.resize(alloc.ctx, NULL, 0, sizeof *r);
    if (!r) {
        (void)psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
        return NULL;
    }
    *r = (psc_sqlite_rows){.base = {&s->base}, .stmt = prepare(s, sql, 0, err)};
    if (r->stmt) return r;
    alloc.resize(alloc.ctx, r, sizeof *r, 0);
    return NULL;
}

static psc_sqlite_rows *find_rows(psc_sqlite *s, psc_str sql, bool keep_it, psc_err *err)
{
    psc_sqlite_kept *k = keep_it ? psc_sqlite_keep(s, sql.ptr, sql, err) : NULL;
    if (keep_it && !k) return NULL;
    if (!k || k->busy) return new_rows(s, sql, err);
    k->busy = true;
    k->rows = (psc_sqlite_rows){{&s->base}, k->stmt, &k->busy};
    return &k->rows;
}

psc_status psc_sqlite_select_rows(psc_db *db, psc_rows **out, psc_str sql, bool keep_it,
                                  const psc_value *value, int n, psc_err *err)
{
    psc_err own;
    if (!err) err = &own;
    *out = NULL;
    psc_sqlite_rows *r = find_rows((psc_sqlite *)db, sql, keep_it, err);
    if (!r) return err->code;
    for (int i = 0; i < n; i++) psc_sqlite_bind(r->stmt, i + 1, &value[i]);
    *out = &r->base;
    return PSC_OK;
}

static void column(sqlite3_stmt *stmt, int i, psc_value *v)
{
    const int type = sqlite3_column_type(stmt, i);
    *v = psc_null();
    switch (type) {
    case SQLITE_INTEGER: *v = psc_int(sqlite3_column_int64(stmt, i)); break;
    case SQLITE_FLOAT: *v = psc_real(sqlite3_column_double(stmt, i)); break;
    case SQLITE_TEXT:
    case SQLITE_BLOB:
        v->kind = type == SQLITE_TEXT ? 't' : 'b';
        v->s.ptr = sqlite3_column_blob(stmt, i);
        v->s.len = (size_t)sqlite3_column_bytes(stmt, i);
        break;
    default: break;
    }
}

psc_status psc_sqlite_next(psc_rows *base, psc_value *out, int m, psc_err *err)
{
    psc_sqlite_rows *r = (psc_sqlite_rows *)base;
    const int rc = sqlite3_step(r->stmt);
    if (rc == SQLITE_DONE) return PSC_END;
    if (rc != SQLITE_ROW) return psc_sqlite_fail((psc_sqlite *)base->db, err);
    for (int i = 0; i < m; i++) column(r->stmt, i, &out[i]);
    return PSC_OK;
}
