/* SPDX-License-Identifier: Apache-2.0 */
/* Bringing a store to the schema of this program (schema.sql), step by step. */
#include <stdio.h>

#include "base/embed.h"
#include "base/str.h"
#include "store/sqlite.h"

static psc_status read_number(psc_sqlite *s, const char *sql, int64_t *out, psc_err *err)
{
    sqlite3_stmt *stmt = NULL;
    *out = 0;
    int rc = sqlite3_prepare_v2(s->db, sql, -1, &stmt, NULL);
    if (rc == SQLITE_OK) rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW) *out = sqlite3_column_int64(stmt, 0);
    const psc_status st = rc == SQLITE_ROW || rc == SQLITE_DONE ? PSC_OK : psc_sqlite_fail(s, err);
    (void)sqlite3_finalize(stmt);
    return st;
}

/* Step n of schema.sql; empty if there is none. */
static psc_str step_text(uint64_t n)
{
    static const psc_str mark = {"\n-- migration ", 14};
    const psc_str all = psc_embedded("src/store/schema.sql");
    for (ptrdiff_t at = 0; (at = psc_str_find(all, mark, (size_t)at)) >= 0; at++) {
        psc_str rest = psc_str_sub(all, (size_t)at + mark.len, all.len);
        const ptrdiff_t next = psc_str_find(rest, mark, 0);
        if (next >= 0) rest = psc_str_sub(rest, 0, (size_t)next);
        uint64_t number;
        psc_str body = rest;
        if (psc_str_u64(psc_str_cut(&body, ':'), &number) && number == n) {
            (void)psc_str_cut(&body, '\n');
            return body;
        }
    }
    return (psc_str){0};
}

static uint64_t newest(void)
{
    uint64_t n = 0;
    while (step_text(n + 1).len) n++;
    return n;
}

/* A NUL follows the embedded file only; each statement is run by itself. */
static int run_text(sqlite3 *db, psc_str sql)
{
    int rc = SQLITE_OK;
    while (sql.len && rc == SQLITE_OK) {
        sqlite3_stmt *stmt = NULL;
        const char *tail = NULL;
        rc = sqlite3_prepare_v2(db, sql.ptr, (int)sql.len, &stmt, &tail);
        if (rc == SQLITE_OK && stmt) {
            rc = sqlite3_step(stmt);
            rc = rc == SQLITE_DONE || rc == SQLITE_ROW ? SQLITE_OK : rc;
        }
        (void)sqlite3_finalize(stmt);
        if (rc == SQLITE_OK) sql = psc_str_sub(sql, (size_t)(tail - sql.ptr), sql.len);
    }
    return rc;
}

static psc_status step(psc_sqlite *s, uint64_t n, psc_err *err)
{
    char mark[96];
    (void)snprintf(mark, sizeof mark, "PRAGMA application_id = %d; PRAGMA user_version = %u;",
                   PSC_SQLITE_APPLICATION, (unsigned)n);
    if (run_text(s->db, step_text(n)) != SQLITE_OK ||
        sqlite3_exec(s->db, mark, NULL, NULL, NULL) != SQLITE_OK)
        return psc_sqlite_fail(s, err);
    return PSC_OK;
}

static psc_status refuse(const psc_sqlite *s, psc_err *err, const char *why)
{
    return psc_fail(err, PSC_INPUT, s->base.where, 0, UINT64_MAX, "%s", why);
}

/* Is it a store, and what is its version?  An empty file is one of version 0.
 */
static psc_status look(psc_sqlite *s, uint64_t *version, psc_err *err)
{
    int64_t application, user, tables;
    psc_status st = read_number(s, "PRAGMA application_id", &application, err);
    if (st == PSC_OK) st = read_number(s, "PRAGMA user_version", &user, err);
    if (st == PSC_OK) st = read_number(s, "SELECT count(*) FROM sqlite_schema", &tables, err);
    if (st) return st;
    *version = user > 0 ? (uint64_t)user : 0;
    if (application != PSC_SQLITE_APPLICATION && (tables || application))
        return refuse(s, err, "this database is no store of priscus; name another file for --db");
    return PSC_OK;
}

static psc_status run_steps(psc_sqlite *s, psc_err *err)
{
    uint64_t version;
    psc_status st = look(s, &version, err); /* again: another program may have been faster */
    for (; st == PSC_OK && version < newest(); version++) st = step(s, version + 1, err);
    return st;
}

psc_status psc_sqlite_migrate(psc_sqlite *s, psc_err *err)
{
    uint64_t version;
    psc_status st = look(s, &version, err);
    if (st || version == newest()) return st;
    if (sqlite3_exec(s->db, "BEGIN IMMEDIATE", NULL, NULL, NULL) != SQLITE_OK)
        return psc_sqlite_fail(s, err);
    st = run_steps(s, err);
    if (st == PSC_OK && sqlite3_exec(s->db, "COMMIT", NULL, NULL, NULL) != SQLITE_OK)
        st = psc_sqlite_fail(s, err);
    if (st) (void)sqlite3_exec(s->db, "ROLLBACK", NULL, NULL, NULL);
    return st;
}

psc_status psc_sqlite_check(psc_sqlite *s, psc_err *err)
{
    uint64_t version;
    const psc_status st = look(s, &version, err);
    if (st) return st;
    if (version > newest())
        return psc_fail(err, PSC_INPUT, s->base.where, 0, UINT64_MAX,
                        "the store has schema %u, this priscus knows %u; use a newer priscus",
                        (unsigned)version, (unsigned)newest());
    if (version == newest() || s->base.mode == PSC_STORE_WRITE) return PSC_OK;
    return refuse(s, err,
                  version ? "the store is of an older priscus; bring it up with: "
                            "priscus ingest --db FILE"
                          : "the store is empty; fill it with: priscus ingest "
                            "--db FILE REPORTS");
}
