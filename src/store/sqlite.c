/* SPDX-License-Identifier: Apache-2.0 */
/* SQLite as a database of the store: a file.
 *
 * The file is in WAL mode: readers see the last commit while a writer is at
 * work, and a process killed at any moment leaves the last commit behind.  The
 * one writer holds the whole file, so that ids are counted here and nothing
 * need be claimed. */
#include "store/sqlite.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"
#include "store/driver.h"
#include "store/late.h"

enum {
    WAIT_MS = 30000,         /* for another writer */
    TABLES = 12,             /* that rows are put into in bulk */
    ROWS = 8,                /* of one table go in by one statement */
    COLUMNS = 20,            /* of such a table at most */
    LATE_KINDS = 16,         /* tables and statements whose rows and changes go in late */
    STATEMENTS = 1 << 8,     /* kept; a power of two */
    APPLICATION = 0x50534352 /* "PSCR" */
};

/* Rows being read. */
typedef struct rows {
    psc_rows base;
    sqlite3_stmt *stmt;
    bool *busy; /* of the statement that is kept; NULL: both are these rows' own */
} rows;

/* A statement and what it is known by: the address of its text, or of its table. */
typedef struct kept {
    const void *key;
    sqlite3_stmt *stmt;
    rows rows;
    bool busy; /* they are being read */
} kept;

/* Rows that are held back until they are ROWS, so that one statement goes through the table's
 * trees for all of them. */
typedef struct held {
    const psc_table *table; /* NULL: free */
    int n;
    psc_value value[ROWS * COLUMNS]; /* text: at .i of the bytes, until they are bound */
    psc_buf bytes;
} held;

/* What is held until it is settled: rows of a table, or values for a statement. */
typedef struct late_kind {
    const psc_table *table; /* or */
    const char *sql;
    int n; /* values */
} late_kind;

typedef struct sqlite {
    psc_db base;
    sqlite3 *db;
    int64_t last[PSC_SERIAL_COUNT]; /* ids given */
    int64_t seen;                   /* of what others wrote: SQLite's number of it */
    unsigned n_kept;
    kept kept[STATEMENTS];
    held held[TABLES];
    psc_late late;
    late_kind late_kind[LATE_KINDS]; /* tables from the beginning, statements from the end */
} sqlite;

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

static psc_status fail(const sqlite *s, psc_err *err)
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

static sqlite3_stmt *prepare(sqlite *s, psc_str sql, unsigned flags, psc_err *err)
{
    sqlite3_stmt *stmt = NULL;
    if (sqlite3_prepare_v3(s->db, sql.ptr, (int)sql.len, flags, &stmt, NULL) == SQLITE_OK) {
        for (int i = sqlite3_bind_parameter_count(stmt); i > 0; i--)
            assert(atoi(sqlite3_bind_parameter_name(stmt, i) + 1) == i && "$1, $2, ... in order");
        return stmt;
    }
    (void)fail(s, err);
    return NULL;
}

/* The slot of the key, which may be free; NULL if the table is full. */
static kept *slot_of(sqlite *s, const void *key)
{
    size_t i = (size_t)((uintptr_t)key * UINT64_C(0x9E3779B97F4A7C15) >> 40);
    for (;; i++) {
        kept *k = &s->kept[i & (STATEMENTS - 1)];
        if (k->key == key) return k;
        if (!k->key) return s->n_kept < STATEMENTS * 3 / 4 ? k : NULL;
    }
}

/* The kept statement of the key, made of sql when it is met first; reset. */
static kept *keep(sqlite *s, const void *key, psc_str sql, psc_err *err)
{
    kept *k = slot_of(s, key);
    assert(k && "more statements than there are in the source");
    if (!k->key) {
        *k = (kept){.key = key, .stmt = prepare(s, sql, SQLITE_PREPARE_PERSISTENT, err)};
        if (!k->stmt) k->key = NULL;
        s->n_kept += k->key != NULL;
    }
    return k->key ? k : NULL;
}

static void bind(sqlite3_stmt *stmt, int at, const psc_value *v)
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

static psc_status finish(sqlite *s, sqlite3_stmt *stmt, psc_err *err)
{
    int rc;
    while ((rc = sqlite3_step(stmt)) == SQLITE_ROW) continue;
    const psc_status st = rc == SQLITE_DONE ? PSC_OK : fail(s, err);
    (void)sqlite3_reset(stmt);
    return st;
}

/* Rows. */

static void end(psc_rows *base)
{
    rows *r = (rows *)base;
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
static rows *new_rows(sqlite *s, psc_str sql, psc_err *err)
{
    const psc_alloc alloc = s->base.alloc;
    rows *r = alloc.resize(alloc.ctx, NULL, 0, sizeof *r);
    if (!r) {
        (void)psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
        return NULL;
    }
    *r = (rows){.base = {&s->base}, .stmt = prepare(s, sql, 0, err)};
    if (r->stmt) return r;
    alloc.resize(alloc.ctx, r, sizeof *r, 0);
    return NULL;
}

static rows *find_rows(sqlite *s, psc_str sql, bool keep_it, psc_err *err)
{
    kept *k = keep_it ? keep(s, sql.ptr, sql, err) : NULL;
    if (keep_it && !k) return NULL;
    if (!k || k->busy) return new_rows(s, sql, err);
    k->busy = true;
    k->rows = (rows){{&s->base}, k->stmt, &k->busy};
    return &k->rows;
}

static psc_status select_rows(psc_db *db, psc_rows **out, psc_str sql, bool keep_it,
                              const psc_value *value, int n, psc_err *err)
{
    psc_err own;
    if (!err) err = &own;
    *out = NULL;
    rows *r = find_rows((sqlite *)db, sql, keep_it, err);
    if (!r) return err->code;
    for (int i = 0; i < n; i++) bind(r->stmt, i + 1, &value[i]);
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

static psc_status next(psc_rows *base, psc_value *out, int m, psc_err *err)
{
    rows *r = (rows *)base;
    const int rc = sqlite3_step(r->stmt);
    if (rc == SQLITE_DONE) return PSC_END;
    if (rc != SQLITE_ROW) return fail((sqlite *)base->db, err);
    for (int i = 0; i < m; i++) column(r->stmt, i, &out[i]);
    return PSC_OK;
}

/* Transactions. */

static psc_status execute(sqlite *s, const char *sql, psc_err *err)
{
    return sqlite3_exec(s->db, sql, NULL, NULL, NULL) == SQLITE_OK ? PSC_OK : fail(s, err);
}

static psc_status begin(psc_db *db, psc_err *err)
{
    sqlite *s = (sqlite *)db;
    memset(s->last, -1, sizeof s->last);
    return execute(s, "BEGIN IMMEDIATE", err);
}

static psc_status commit(psc_db *db, psc_err *err)
{
    return execute((sqlite *)db, "COMMIT", err);
}

static void rollback(psc_db *db)
{
    sqlite *s = (sqlite *)db;
    for (int i = 0; i < TABLES; i++) {
        s->held[i].n = 0;
        psc_buf_clear(&s->held[i].bytes);
    }
    psc_late_clear(&s->late);
    if (!sqlite3_get_autocommit(s->db)) (void)sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
}

/* Writing. */

static psc_status others(psc_db *db, bool *out, psc_err *err)
{
    sqlite *s = (sqlite *)db;
    psc_value now;
    const psc_status st = psc_db_one(db, "PRAGMA data_version", NULL, 0, &now, 1, err);
    *out = st != PSC_OK || now.i != s->seen;
    s->seen = now.i;
    return st;
}

static psc_status claim(psc_db *db, psc_str name, psc_err *err)
{
    (void)db, (void)name, (void)err;
    return PSC_OK;
}

static psc_status new_id(psc_db *db, psc_serial serial, psc_str day, int64_t *out, psc_err *err)
{
    static const char *const newest[] = {
        [PSC_SERIAL_DOCUMENT] = "SELECT coalesce(max(id), 0) FROM document",
        [PSC_SERIAL_SENTENCE] = "SELECT coalesce(max(id), 0) FROM sentence",
        [PSC_SERIAL_RECORD] = "SELECT coalesce(max(id), 0) FROM record"};
    sqlite *s = (sqlite *)db;
    psc_value last;
    (void)day;
    *out = 0;
    if (s->last[serial] < 0) {
        const psc_status st = psc_db_one(db, newest[serial], NULL, 0, &last, 1, err);
        if (st) return st;
        s->last[serial] = last.i;
    }
    *out = ++s->last[serial];
    return PSC_OK;
}

static psc_status take(psc_db *db, const psc_value *document, psc_taken *out, psc_err *err)
{
    static const char insert_document[] =
        "INSERT INTO document (doc, input, hash, source, title, publisher, url, language,"
        " published, basis, dateline_place, agency, sentences, version, id)"
        " VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)";
    psc_value old[2], value[PSC_DOCUMENT_VALUES + 1];
    psc_status st = psc_db_one(db, "SELECT id, hash FROM document WHERE doc = $1",
                               &document[PSC_DOCUMENT_DOC], 1, old, 2, err);
    out->id = old[0].i;
    out->same = st == PSC_OK && psc_str_eq(old[1].s, document[PSC_DOCUMENT_HASH].s);
    if (st != PSC_END) return st;
    st = new_id(db, PSC_SERIAL_DOCUMENT, document[PSC_DOCUMENT_DAY].s, &out->id, err);
    out->made = true;
    memcpy(value, document, PSC_DOCUMENT_VALUES * sizeof *document);
    value[PSC_DOCUMENT_VALUES] = psc_int(out->id);
    return st ? st : psc_db_run(db, insert_document, value, PSC_DOCUMENT_VALUES + 1, err);
}

/* OR FAIL: a statement of several rows need not be able to take back the first ones by itself,
 * which would cost more than they do; after an error the transaction is taken back. */
static psc_str insert_sql(const psc_table *t, int n_rows, psc_buf *b)
{
    psc_buf_printf(b, "INSERT OR FAIL INTO %s (%s) VALUES ", t->name, t->columns);
    for (int row = 0, at = 1; row < n_rows; row++) {
        psc_buf_str(b, row ? PSC_STR(", (") : PSC_STR("("));
        for (int i = 0; i < t->n; i++, at++) psc_buf_printf(b, i ? ", $%d" : "$%d", at);
        psc_buf_char(b, ')');
    }
    return psc_buf_view(b);
}

/* The statement for one row, or for ROWS, is known by the table's first byte or the next. */
static kept *insert_statement(sqlite *s, const psc_table *t, int n_rows, psc_err *err)
{
    const void *key = (const char *)t + (n_rows > 1);
    char room[2048];
    psc_buf b = {.ptr = room, .cap = sizeof room, .limit = sizeof room - 1};
    const bool known = slot_of(s, key) && slot_of(s, key)->key;
    kept *k = keep(s, key, known ? (psc_str){0} : insert_sql(t, n_rows, &b), err);
    assert(!b.failed && "there is room for the columns of all rows");
    return k;
}

static psc_status add_words(sqlite *s, const psc_value *id, const psc_value *words, psc_err *err)
{
    static const char sql[] = "INSERT INTO sentence_text (rowid, lemmas) VALUES ($1, $2)";
    kept *k = keep(s, sql, psc_str_of(sql), err);
    if (!k) return PSC_IO;
    bind(k->stmt, 1, id);
    bind(k->stmt, 2, words);
    return finish(s, k->stmt, err);
}

static psc_status put_rows(sqlite *s, const psc_table *t, const psc_value *value, int n_rows,
                           psc_err *err)
{
    kept *k = insert_statement(s, t, n_rows, err);
    if (!k) return PSC_IO;
    for (int i = 0; i < n_rows * t->n; i++) bind(k->stmt, i + 1, &value[i]);
    psc_status st = finish(s, k->stmt, err);
    for (int i = 0; t->words && i < n_rows && st == PSC_OK; i++)
        st = add_words(s, &value[i * t->n], &value[i * t->n + t->words - 1], err);
    return st;
}

/* All that is held of one table. */
static psc_status put_held(sqlite *s, held *h, psc_err *err)
{
    psc_status st = PSC_OK;
    const int columns = h->table ? h->table->n : 0, n = h->n;
    for (int i = 0; i < n * columns; i++)
        if (h->value[i].s.len) h->value[i].s.ptr = h->bytes.ptr + h->value[i].i;
    if (n == ROWS) st = put_rows(s, h->table, h->value, ROWS, err);
    for (int i = 0; i < n && n < ROWS && st == PSC_OK; i++)
        st = put_rows(s, h->table, &h->value[i * columns], 1, err);
    h->n = 0;
    psc_buf_clear(&h->bytes);
    return st;
}

static psc_status flush(psc_db *db, psc_err *err)
{
    sqlite *s = (sqlite *)db;
    psc_status st = PSC_OK;
    for (int i = 0; i < TABLES && st == PSC_OK; i++) st = put_held(s, &s->held[i], err);
    return st;
}

static held *held_of(sqlite *s, const psc_table *t)
{
    int i = 0;
    while (s->held[i].table && s->held[i].table != t) i++;
    assert(i < TABLES && t->n <= COLUMNS && "as many tables and columns as the source has");
    s->held[i].table = t;
    return &s->held[i];
}

/* Late: what is settled, or written when there is no more room for it. */

static psc_status no_memory(psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
}

/* Rows [from, to) of one table. */
static psc_status put_late_rows(sqlite *s, const psc_table *t, uint32_t from, uint32_t to,
                                psc_err *err)
{
    psc_value value[ROWS * COLUMNS];
    psc_status st = PSC_OK;
    for (uint32_t i = from; i < to && st == PSC_OK;) {
        const int n_rows = to - i < ROWS ? 1 : ROWS;
        for (int k = 0; k < n_rows; k++, i++) psc_late_read(&s->late, i, &value[k * t->n], t->n);
        st = put_rows(s, t, value, n_rows, err);
    }
    return st;
}

static psc_status run_late(sqlite *s, const late_kind *k, uint32_t from, uint32_t to, psc_err *err)
{
    psc_value value[PSC_LATE_VALUES];
    psc_status st = PSC_OK;
    for (uint32_t i = from; i < to && st == PSC_OK; i++) {
        psc_late_read(&s->late, i, value, k->n);
        st = psc_db_run(&s->base, k->sql, value, k->n, err);
    }
    return st;
}

static psc_status settle(psc_db *db, psc_err *err)
{
    sqlite *s = (sqlite *)db;
    psc_status st = PSC_OK;
    const uint32_t n = psc_late_count(&s->late);
    psc_late_sort(&s->late);
    for (uint32_t from = 0, to; from < n && st == PSC_OK; from = to) {
        const late_kind *k = &s->late_kind[psc_late_what(&s->late, from)];
        for (to = from; to < n && &s->late_kind[psc_late_what(&s->late, to)] == k;) to++;
        st = k->table ? put_late_rows(s, k->table, from, to, err) : run_late(s, k, from, to, err);
    }
    psc_late_clear(&s->late);
    return st;
}

/* Rows are settled before the changes, which may be of them. */
static uint32_t late_kind_of(sqlite *s, const psc_table *t, const char *sql, int n)
{
    uint32_t i = t ? 0 : LATE_KINDS - 1;
    while (s->late_kind[i].n && (s->late_kind[i].table != t || s->late_kind[i].sql != sql))
        i += t ? 1 : -1u;
    assert(i < LATE_KINDS && "as many as the source has");
    s->late_kind[i] = (late_kind){t, sql, n};
    return i;
}

static psc_status hold(sqlite *s, uint32_t kind, uint64_t order, const psc_value *value,
                       psc_err *err)
{
    const psc_status st = psc_late_is_full(&s->late) ? settle(&s->base, err) : PSC_OK;
    if (st) return st;
    return psc_late_add(&s->late, kind, order, value, s->late_kind[kind].n) ? PSC_OK
                                                                            : no_memory(err);
}

static psc_status later(psc_db *db, const char *sql, const psc_value *value, int n, int by,
                        psc_err *err)
{
    sqlite *s = (sqlite *)db;
    const psc_value *v = &value[by];
    const uint64_t order = v->kind == 't' ? psc_late_order(v, NULL) : psc_late_order(NULL, v);
    return hold(s, late_kind_of(s, NULL, sql, n), order, value, err);
}

static psc_status insert_late(sqlite *s, const psc_table *t, const psc_value *value, psc_err *err)
{
    const int *by = t->order;
    const uint64_t order =
        psc_late_order(by[0] ? &value[by[0] - 1] : NULL, by[1] ? &value[by[1] - 1] : NULL);
    return hold(s, late_kind_of(s, t, NULL, t->n), order, value, err);
}

static psc_status insert(psc_db *db, const psc_table *t, const psc_value *value, psc_err *err)
{
    sqlite *s = (sqlite *)db;
    if (t->order[0] || t->order[1]) return insert_late(s, t, value, err);
    held *h = held_of(s, t);
    psc_value *row = &h->value[h->n * t->n];
    for (int i = 0; i < t->n; i++) {
        row[i] = value[i];
        if (!value[i].s.len) continue;
        row[i].i = (int64_t)h->bytes.len;
        psc_buf_str(&h->bytes, value[i].s);
    }
    if (h->bytes.failed) return no_memory(err);
    return ++h->n < ROWS ? PSC_OK : put_held(s, h, err);
}

static psc_status entity(psc_db *db, uint64_t key, const psc_value *name, const psc_value *code,
                         const psc_value *country, int64_t *id, psc_err *err)
{
    sqlite *s = (sqlite *)db;
    const psc_value value[] = {*name, *code, *country};
    psc_value found;
    (void)key;
    psc_status st = psc_db_one(db,
                               "SELECT id FROM entity WHERE name = $1 COLLATE BINARY AND code = $2",
                               value, 2, &found, 1, err);
    *id = found.i;
    if (st != PSC_END) return st;
    st = psc_db_run(db, "INSERT INTO entity (name, code, country) VALUES ($1, $2, $3)", value, 3,
                    err);
    *id = sqlite3_last_insert_rowid(s->db);
    return st;
}

/* Schema. */

static psc_status read_number(sqlite *s, const char *sql, int64_t *out, psc_err *err)
{
    psc_value v;
    const psc_status st = psc_db_one(&s->base, sql, NULL, 0, &v, 1, err);
    *out = v.i;
    return st;
}

static psc_status version(psc_db *db, uint64_t *out, psc_err *err)
{
    sqlite *s = (sqlite *)db;
    int64_t application = 0, user = 0, tables = 0;
    *out = 0;
    psc_status st = read_number(s, "PRAGMA application_id", &application, err);
    if (st == PSC_OK) st = read_number(s, "PRAGMA user_version", &user, err);
    if (st == PSC_OK) st = read_number(s, "SELECT count(*) FROM sqlite_schema", &tables, err);
    if (st) return st;
    *out = user > 0 ? (uint64_t)user : 0;
    if (application != APPLICATION && (tables || application))
        return psc_fail(err, PSC_INPUT, db->where, 0, UINT64_MAX,
                        "this database is no store of priscus; name another file for --db");
    return PSC_OK;
}

static psc_status stamp(psc_db *db, uint64_t number, psc_err *err)
{
    char sql[96];
    (void)snprintf(sql, sizeof sql, "PRAGMA application_id = %d; PRAGMA user_version = %u;",
                   APPLICATION, (unsigned)number);
    return execute((sqlite *)db, sql, err);
}

static psc_status script(psc_db *db, psc_str sql, psc_err *err)
{
    sqlite *s = (sqlite *)db;
    int rc = SQLITE_OK;
    while (sql.len && rc == SQLITE_OK) {
        sqlite3_stmt *stmt = NULL;
        const char *tail = NULL;
        rc = sqlite3_prepare_v2(s->db, sql.ptr, (int)sql.len, &stmt, &tail);
        if (rc == SQLITE_OK && stmt) {
            rc = sqlite3_step(stmt);
            rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? SQLITE_OK : rc;
        }
        (void)sqlite3_finalize(stmt);
        if (rc == SQLITE_OK) sql = psc_str_sub(sql, (size_t)(tail - sql.ptr), sql.len);
    }
    return rc == SQLITE_OK ? PSC_OK : fail(s, err);
}

/* Opening and closing. */

static void close_file(psc_db *db)
{
    sqlite *s = (sqlite *)db;
    const psc_alloc alloc = db->alloc;
    for (int i = 0; i < STATEMENTS; i++) (void)sqlite3_finalize(s->kept[i].stmt);
    for (int i = 0; i < TABLES; i++) psc_buf_deinit(&s->held[i].bytes);
    psc_late_deinit(&s->late);
    (void)sqlite3_close(s->db);
    alloc.resize(alloc.ctx, s, sizeof *s, 0);
}

static const psc_db_driver driver = {
    .dialect = {.schema = "src/store/schema.sql",
                .aside = "+",
                .join = "CROSS JOIN",
                .joins_ranges = true,
                .like = "LIKE",
                .place = {"x.place = ", " COLLATE NOCASE"},
                .hit = {"FROM sentence_text t CROSS JOIN sentence s INDEXED BY sentence_place"
                        " ON s.id = t.rowid"
                        " WHERE sentence_text MATCH ",
                        ""},
                .lines = {"SELECT (SELECT json FROM record r WHERE r.id = h.id) FROM ", " h"},
                .documents = {"SELECT r.id AS id, coalesce(d.published, '') AS day,"
                              " d.id AS document FROM document d CROSS JOIN record r"
                              " ON r.document = d.id AND r.kind = 'document' WHERE TRUE",
                              ""},
                .documents_hit = "SELECT r.id FROM record r WHERE r.kind = 'document'"
                                 " AND r.document IN (SELECT document FROM hit)",
                .words = &psc_words_fts5,
                .week = "date(x.day, 'weekday 0', '-6 days')",
                .alone = true,
                .drop_text = "INSERT INTO sentence_text (sentence_text, rowid, lemmas)"
                             " SELECT 'delete', id, lemmas FROM sentence WHERE document = $1"},
    .close = close_file,
    .begin = begin,
    .commit = commit,
    .rollback = rollback,
    .select = select_rows,
    .next = next,
    .end = end,
    .others = others,
    .claim = claim,
    .take = take,
    .new_id = new_id,
    .insert = insert,
    .entity = entity,
    .flush = flush,
    .later = later,
    .settle = settle,
    .version = version,
    .stamp = stamp,
    .script = script};

void *psc_sqlite_handle(psc_db *db)
{
    return ((sqlite *)db)->db;
}

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

static psc_status connect(sqlite *s, const char *path, psc_err *err)
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
    if (sqlite3_open_v2(uri, &s->db, flags, NULL) != SQLITE_OK) return fail(s, err);
    (void)sqlite3_extended_result_codes(s->db, 1);
    (void)sqlite3_busy_timeout(s->db, WAIT_MS);
    return PSC_OK;
}

/* Nothing is written before it is known that the file is a store, or new. */
static psc_status set_up(sqlite *s, psc_err *err)
{
    static const char always[] = "PRAGMA cache_size = -65536; PRAGMA temp_store = MEMORY;"
                                 "PRAGMA trusted_schema = OFF; PRAGMA foreign_keys = OFF;"
                                 "PRAGMA secure_delete = OFF;";
    /* The pages a transaction writes are best all in memory, with those it looks at: 350 MB at
     * 100,000 reports.  Nearly each page of an index is among them, so that bigger ones are
     * fewer and cost less. */
    static const char writer[] =
        "PRAGMA page_size = 16384; PRAGMA journal_mode = WAL;"
        "PRAGMA synchronous = NORMAL; PRAGMA cache_size = -393216;"
        "PRAGMA journal_size_limit = 67108864; PRAGMA wal_autocheckpoint = 2048;";
    /* A search looks at some thousand pages once: they are not copied for that. */
    static const char reader[] = "PRAGMA mmap_size = 2147418112;";
    const bool reads = s->base.mode == PSC_STORE_READ;
    psc_status st = execute(s, always, err);
    if (st == PSC_OK && reads) st = execute(s, reader, err);
    if (st == PSC_OK) st = psc_db_check(&s->base, err);
    if (st || reads) return st;
    st = execute(s, writer, err);
    return st ? st : psc_db_migrate(&s->base, err);
}

psc_status psc_sqlite_open(psc_db **out, const char *path, psc_store_mode mode, psc_alloc alloc,
                           psc_err *err)
{
    *out = NULL;
    sqlite *s = alloc.resize(alloc.ctx, NULL, 0, sizeof *s);
    if (!s) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(s, 0, sizeof *s);
    s->base = (psc_db){.driver = &driver, .alloc = alloc, .mode = mode};
    psc_buf_init(&s->base.scratch, alloc, 0);
    for (int i = 0; i < TABLES; i++) psc_buf_init(&s->held[i].bytes, alloc, 0);
    psc_late_init(&s->late, alloc);
    (void)snprintf(s->base.where, sizeof s->base.where, "%s", path);
    psc_status st = connect(s, path, err);
    if (st == PSC_OK) st = set_up(s, err);
    if (st)
        psc_db_close(&s->base);
    else
        *out = &s->base;
    return st;
}
