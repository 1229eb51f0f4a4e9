/* SPDX-License-Identifier: Apache-2.0 */
/* The connection to an SQLite file: opening, transactions, rows, and what to
 * say when something goes wrong.
 *
 * The file is in WAL mode: readers see the last commit while a writer is at
 * work, and a process killed at any moment leaves the last commit behind. */
#include "store/sqlite.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

enum { WAIT_MS = 30000 /* for another writer */ };

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

sqlite3_stmt *psc_sqlite_stmt_of(psc_sqlite *s, unsigned which, const char *sql, psc_err *err)
{
    sqlite3_stmt **stmt = &s->stmt[which];
    if (*stmt) {
        (void)sqlite3_reset(*stmt);
        return *stmt;
    }
    if (sqlite3_prepare_v3(s->db, sql, -1, SQLITE_PREPARE_PERSISTENT, stmt, NULL) != SQLITE_OK) {
        (void)psc_sqlite_fail(s, err);
        return NULL;
    }
    return *stmt;
}

psc_status psc_sqlite_run(psc_sqlite *s, sqlite3_stmt *stmt, psc_err *err)
{
    int rc;
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW) continue;
    const psc_status st = rc == SQLITE_DONE ? PSC_OK : psc_sqlite_fail(s, err);
    (void)sqlite3_reset(stmt);
    return st;
}

int psc_sqlite_bind(sqlite3_stmt *stmt, int at, const psc_value *v)
{
    const char *text = v->s.ptr ? v->s.ptr : "";
    switch (v->kind) {
    case 'i': return sqlite3_bind_int64(stmt, at, v->i);
    case 'r': return sqlite3_bind_double(stmt, at, v->r);
    case 't': return sqlite3_bind_text64(stmt, at, text, v->s.len, SQLITE_STATIC, SQLITE_UTF8);
    case 'b': return sqlite3_bind_blob64(stmt, at, text, v->s.len, SQLITE_STATIC);
    default: return sqlite3_bind_null(stmt, at);
    }
}

/* Transactions. */

static psc_status begin(psc_store *base, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)base;
    sqlite3_stmt *stmt = psc_sqlite_stmt_of(s, PSC_STMT_BEGIN, "BEGIN IMMEDIATE", err);
    return stmt ? psc_sqlite_run(s, stmt, err) : err ? err->code : PSC_IO;
}

static psc_status commit(psc_store *base, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)base;
    sqlite3_stmt *stmt = psc_sqlite_stmt_of(s, PSC_STMT_COMMIT, "COMMIT", err);
    return stmt ? psc_sqlite_run(s, stmt, err) : err ? err->code : PSC_IO;
}

static void rollback(psc_store *base)
{
    psc_sqlite *s = (psc_sqlite *)base;
    if (!sqlite3_get_autocommit(s->db)) (void)sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
    psc_sqlite_forget_entities(s);
}

/* Rows of a search. */

typedef struct rows {
    psc_sqlite *s;
    sqlite3_stmt *stmt;
} rows;

static void done(void *ctx)
{
    rows *r = ctx;
    if (!r) return;
    (void)sqlite3_finalize(r->stmt);
    r->s->base.alloc.resize(r->s->base.alloc.ctx, r, sizeof *r, 0);
}

static psc_status select_rows(psc_store *base, const psc_sql *q, void **out, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)base;
    rows *r = base->alloc.resize(base->alloc.ctx, NULL, 0, sizeof *r);
    *out = NULL;
    if (!r) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    *r = (rows){s, NULL};
    int rc = sqlite3_prepare_v2(s->db, q->text.ptr, (int)q->text.len, &r->stmt, NULL);
    for (int i = 0; i < q->n && rc == SQLITE_OK; i++)
        rc = psc_sqlite_bind(r->stmt, i + 1, &q->value[i]);
    if (rc == SQLITE_OK) {
        *out = r;
        return PSC_OK;
    }
    const psc_status st = psc_sqlite_fail(s, err);
    done(r);
    return st;
}

static void column(sqlite3_stmt *stmt, int i, psc_value *v)
{
    *v = (psc_value){.kind = 'n'};
    switch (sqlite3_column_type(stmt, i)) {
    case SQLITE_INTEGER:
        v->kind = 'i';
        v->i = sqlite3_column_int64(stmt, i);
        break;
    case SQLITE_FLOAT:
        v->kind = 'r';
        v->r = sqlite3_column_double(stmt, i);
        break;
    case SQLITE_TEXT:
        v->kind = 't';
        v->s.ptr = (const char *)sqlite3_column_text(stmt, i);
        v->s.len = (size_t)sqlite3_column_bytes(stmt, i);
        break;
    default: break;
    }
}

static psc_status row(void *ctx, psc_value *value, int n, psc_err *err)
{
    rows *r = ctx;
    const int rc = sqlite3_step(r->stmt);
    if (rc == SQLITE_DONE) return PSC_END;
    if (rc != SQLITE_ROW) return psc_sqlite_fail(r->s, err);
    for (int i = 0; i < n; i++) column(r->stmt, i, &value[i]);
    return PSC_OK;
}

static psc_status record(psc_store *base, int64_t id, psc_str *line, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)base;
    sqlite3_stmt *stmt =
        psc_sqlite_stmt_of(s, PSC_STMT_RECORD, "SELECT json FROM record WHERE id = ?1", err);
    if (!stmt) return err && err->code ? err->code : PSC_IO;
    (void)sqlite3_bind_int64(stmt, 1, id);
    const int rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW) {
        line->ptr = (const char *)sqlite3_column_text(stmt, 0);
        line->len = (size_t)sqlite3_column_bytes(stmt, 0);
        return PSC_OK;
    }
    if (rc != SQLITE_DONE) return psc_sqlite_fail(s, err);
    return psc_fail(err, PSC_INPUT, base->where, 0, UINT64_MAX,
                    "the store is damaged: record %lld is missing", (long long)id);
}

/* Opening. */

static void close_store(psc_store *base)
{
    psc_sqlite *s = (psc_sqlite *)base;
    const psc_alloc alloc = base->alloc;
    for (int i = 0; i < PSC_STMT_COUNT; i++) (void)sqlite3_finalize(s->stmt[i]);
    (void)sqlite3_close(s->db);
    alloc.resize(alloc.ctx, s->entity, PSC_ENTITY_SLOTS * sizeof *s->entity, 0);
    alloc.resize(alloc.ctx, s, sizeof *s, 0);
}

static const psc_store_driver driver = {.close = close_store,
                                        .begin = begin,
                                        .commit = commit,
                                        .rollback = rollback,
                                        .has = psc_sqlite_has,
                                        .put = psc_sqlite_put,
                                        .select = select_rows,
                                        .row = row,
                                        .done = done,
                                        .record = record};

/* The path as a URI, on which SQLite takes options. */
static bool write_uri(char *out, size_t size, const char *path, const char *options)
{
    static const char digit[] = "0123456789ABCDEF";
    size_t n = (size_t)snprintf(out, size, "file:%s", path[0] == '/' ? "" : "./");
    for (const unsigned char *p = (const unsigned char *)path; *p; p++) {
        if (n + 4 > size) return false;
        if (*p == '?' || *p == '#' || *p == '%') {
            out[n++] = '%';
            out[n++] = digit[*p >> 4];
            out[n++] = digit[*p & 15];
        } else {
            out[n++] = (char)*p;
        }
    }
    const int m = snprintf(out + n, size - n, "%s", options);
    return m >= 0 && (size_t)m < size - n;
}

/* A store on a read-only medium cannot have the -shm file that WAL wants; with
 * nothing in the -wal beside it nobody is writing, and it may be taken as it
 * lies. */
static bool lies_still(const char *path)
{
    char wal[4096];
    struct stat s;
    const int n = snprintf(wal, sizeof wal, "%s-wal", path);
    return n > 0 && (size_t)n < sizeof wal && (stat(wal, &s) != 0 || s.st_size == 0);
}

static psc_status connect(psc_sqlite *s, const char *path, psc_err *err)
{
    char uri[4096];
    const bool write = s->base.mode == PSC_STORE_WRITE;
    const int flags = SQLITE_OPEN_URI | SQLITE_OPEN_NOMUTEX |
                      (write ? SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE : SQLITE_OPEN_READONLY);
    const bool still = !write && access(path, W_OK) != 0 && lies_still(path);
    if (!write && access(path, F_OK) != 0)
        return psc_fail(err, PSC_IO, path, 0, UINT64_MAX,
                        "there is no such store; make it with: priscus ingest --db "
                        "FILE REPORTS");
    if (!write_uri(uri, sizeof uri, path, still ? "?immutable=1" : ""))
        return psc_fail(err, PSC_USAGE, path, 0, UINT64_MAX, "the path is too long");
    if (sqlite3_open_v2(uri, &s->db, flags, NULL) != SQLITE_OK) return psc_sqlite_fail(s, err);
    (void)sqlite3_extended_result_codes(s->db, 1);
    (void)sqlite3_busy_timeout(s->db, WAIT_MS);
    return PSC_OK;
}

/* Nothing is written before it is known that the file is a store, or new. */
static psc_status set_up(psc_sqlite *s, psc_err *err)
{
    static const char always[] = "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;"
                                 "PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = OFF;";
    static const char writer[] =
        "PRAGMA page_size = 8192; PRAGMA journal_mode = WAL;"
        "PRAGMA synchronous = NORMAL;"
        "PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = 4096;";
    if (sqlite3_exec(s->db, always, NULL, NULL, NULL) != SQLITE_OK) return psc_sqlite_fail(s, err);
    const psc_status st = psc_sqlite_check(s, err);
    if (st || s->base.mode == PSC_STORE_READ) return st;
    if (sqlite3_exec(s->db, writer, NULL, NULL, NULL) != SQLITE_OK) return psc_sqlite_fail(s, err);
    return psc_sqlite_migrate(s, err);
}

psc_status psc_sqlite_open(psc_store **out, const char *path, psc_store_mode mode, psc_alloc alloc,
                           psc_err *err)
{
    const size_t slots = PSC_ENTITY_SLOTS * sizeof(psc_entity_slot);
    *out = NULL;
    psc_sqlite *s = alloc.resize(alloc.ctx, NULL, 0, sizeof *s);
    psc_entity_slot *entity = s ? alloc.resize(alloc.ctx, NULL, 0, slots) : NULL;
    if (!entity) {
        if (s) alloc.resize(alloc.ctx, s, sizeof *s, 0);
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    }
    *s = (psc_sqlite){.base = {.driver = &driver, .alloc = alloc, .mode = mode}, .entity = entity};
    (void)snprintf(s->base.where, sizeof s->base.where, "%s", path);
    psc_sqlite_forget_entities(s);
    psc_status st = connect(s, path, err);
    if (st == PSC_OK) st = set_up(s, err);
    if (st)
        close_store(&s->base);
    else
        *out = &s->base;
    return st;
}
