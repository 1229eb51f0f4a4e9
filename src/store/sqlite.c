/* SPDX-License-Identifier: Apache-2.0 */
/* SQLite as a database of the store: a file.
 *
 * The file is in WAL mode: readers see the last commit while a writer is at
 * work, and a process killed at any moment leaves the last commit behind. */
#include "store/sqlite.h"

#include <stdio.h>
#include <sys/stat.h>
#include <unistd.h>

#include "base/str.h"

enum {
    WAIT_MS = 30000,         /* for another writer */
    APPLICATION = 0x50534352 /* "PSCR" */
};

/* Transactions. */

static psc_status begin(psc_db *db, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)db;
    memset(s->last, -1, sizeof s->last);
    return psc_sqlite_execute(s, "BEGIN IMMEDIATE", err);
}

static psc_status commit(psc_db *db, psc_err *err)
{
    return psc_sqlite_execute((psc_sqlite *)db, "COMMIT", err);
}

static void rollback(psc_db *db)
{
    psc_sqlite *s = (psc_sqlite *)db;
    for (int i = 0; i < PSC_SQLITE_TABLES; i++) {
        s->held[i].n = 0;
        psc_buf_clear(&s->held[i].bytes);
    }
    psc_late_clear(&s->late);
    if (!sqlite3_get_autocommit(s->db)) (void)sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
}

/* Schema. */

static psc_status read_number(psc_sqlite *s, const char *sql, int64_t *out, psc_err *err)
{
    psc_value v;
    const psc_status st = psc_db_one(&s->base, sql, NULL, 0, &v, 1, err);
    *out = v.i;
    return st;
}

static psc_status version(psc_db *db, uint64_t *out, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)db;
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
    return psc_sqlite_execute((psc_sqlite *)db, sql, err);
}

static psc_status script(psc_db *db, psc_str sql, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)db;
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
    return rc == SQLITE_OK ? PSC_OK : psc_sqlite_fail(s, err);
}

/* Opening and closing. */

static void close_file(psc_db *db)
{
    psc_sqlite *s = (psc_sqlite *)db;
    const psc_alloc alloc = db->alloc;
    for (int i = 0; i < PSC_SQLITE_STATEMENTS; i++) (void)sqlite3_finalize(s->kept[i].stmt);
    for (int i = 0; i < PSC_SQLITE_TABLES; i++) psc_buf_deinit(&s->held[i].bytes);
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
    .select = psc_sqlite_select_rows,
    .next = psc_sqlite_next,
    .end = psc_sqlite_end,
    .others = psc_sqlite_others,
    .claim = psc_sqlite_claim,
    .take = psc_sqlite_take,
    .new_id = psc_sqlite_new_id,
    .insert = psc_sqlite_insert,
    .entity = psc_sqlite_entity,
    .flush = psc_sqlite_flush,
    .later = psc_sqlite_later,
    .settle = psc_sqlite_settle,
    .version = version,
    .stamp = stamp,
    .script = script};

void *psc_sqlite_handle(psc_db *db)
{
    return ((psc_sqlite *)db)->db;
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
    psc_status st = psc_sqlite_execute(s, always, err);
    if (st == PSC_OK && reads) st = psc_sqlite_execute(s, reader, err);
    if (st == PSC_OK) st = psc_db_check(&s->base, err);
    if (st || reads) return st;
    st = psc_sqlite_execute(s, writer, err);
    return st ? st : psc_db_migrate(&s->base, err);
}

psc_status psc_sqlite_open(psc_db **out, const char *path, psc_store_mode mode, psc_alloc alloc,
                           psc_err *err)
{
    *out = NULL;
    psc_sqlite *s = alloc.resize(alloc.ctx, NULL, 0, sizeof *s);
    if (!s) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(s, 0, sizeof *s);
    s->base = (psc_db){.driver = &driver, .alloc = alloc, .mode = mode};
    psc_buf_init(&s->base.scratch, alloc, 0);
    for (int i = 0; i < PSC_SQLITE_TABLES; i++) psc_buf_init(&s->held[i].bytes, alloc, 0);
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
