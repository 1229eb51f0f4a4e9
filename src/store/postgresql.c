/* SPDX-License-Identifier: Apache-2.0 */
/* PostgreSQL as a database of the store: the connection, statements, rows, and what to say
 * when something goes wrong.  Writing is in postgresql_put.c, the tables are in
 * schema-postgresql.sql.
 *
 * Statements known by their address are prepared once and answered whole; searches come
 * through a cursor, so that any number of rows needs little memory and other statements may
 * run between them. */
#include "store/postgresql.h"

#include <assert.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/str.h"
#include "base/utf8.h"

enum {
    OLDEST_SERVER = 130000,
    AT_ONCE = 256, /* rows fetched from a cursor */
    VALUES = 64    /* of a statement, at most */
};

/* Errors. */

typedef struct advice {
    const char *state; /* SQLSTATE, or its beginning */
    const char *todo;
} advice;

static const advice advices[] = {
    {"08", "the connection is lost; what was committed is safe: run again"},
    {"25006", "this server takes no changes (a standby?); name the one that does"},
    {"28", "look at user and password; PGPASSWORD or ~/.pgpass keep it out of the command line"},
    {"3D000", "make the database first: createdb NAME"},
    {"40", "two writers met; what was committed is safe: run again"},
    {"42501", "the user has no right to; ask for: GRANT ALL ON DATABASE and ON SCHEMA public"},
    {"53100", "the server's disk is full; what was committed is safe: make room, run again"},
    {"53200", "the server has too few locks for so many months at once: raise "
              "max_locks_per_transaction there"},
    {"53300", "the server has no connection left; close some or raise max_connections"},
    {"57P", "the server is stopping or starting; what was committed is safe: run again"},
    {"XX001", "the database is damaged; restore a copy"},
    {"XX002", "an index is damaged; run REINDEX DATABASE"},
};

static const char *advise(const psc_pg *s, const char *state)
{
    if (!state || PQstatus(s->conn) == CONNECTION_BAD) state = "08"; /* libpq's own troubles */
    for (size_t i = 0; i < sizeof advices / sizeof *advices; i++)
        if (strncmp(state, advices[i].state, strlen(advices[i].state)) == 0) return advices[i].todo;
    return NULL;
}

/* The first line, which tells what is wrong. */
static void say_line(char *out, size_t size, const char *said)
{
    (void)snprintf(out, size, "%.*s", (int)strcspn(said, "\n"), said);
}

psc_status psc_pg_fail(psc_pg *s, const PGresult *res, psc_err *err)
{
    char line[PSC_ERR_TEXT];
    const char *state = res ? PQresultErrorField(res, PG_DIAG_SQLSTATE) : NULL;
    const char *said = res ? PQresultErrorField(res, PG_DIAG_MESSAGE_PRIMARY) : NULL;
    const char *todo = advise(s, state);
    say_line(line, sizeof line, said ? said : PQerrorMessage(s->conn));
    return psc_fail(err, state && strncmp(state, "XX00", 4) == 0 ? PSC_INPUT : PSC_IO,
                    s->base.where, 0, UINT64_MAX, "the store: %s%s%s", line, todo ? ": " : "",
                    todo ? todo : "");
}

/* Clears the result; fails unless it is of that status. */
static psc_status expect(psc_pg *s, PGresult *res, ExecStatusType want, psc_err *err)
{
    const psc_status st = res && PQresultStatus(res) == want ? PSC_OK : psc_pg_fail(s, res, err);
    PQclear(res);
    return st;
}

psc_status psc_pg_execute(psc_pg *s, const char *sql, psc_err *err)
{
    return expect(s, PQexec(s->conn, sql), PGRES_COMMAND_OK, err);
}

/* Values to the server. */

psc_str psc_pg_clean(psc_buf *b, psc_str text)
{
    const bool nul = text.len && memchr(text.ptr, 0, text.len);
    if (!nul && psc_utf8_check(text) == text.len) return text;
    const size_t start = b->len;
    for (size_t at = 0; at < text.len;) {
        char out[4];
        const uint32_t cp = psc_utf8_next(text, &at);
        psc_buf_bytes(b, out, psc_utf8_put(cp ? cp : PSC_UTF8_BAD, out));
    }
    return (psc_str){b->failed ? NULL : b->ptr + start, b->failed ? 0 : b->len - start};
}

typedef struct values {
    const char *at[VALUES];
    int len[VALUES], format[VALUES];
    size_t offset[VALUES];
} values;

/* Texts with a NUL behind them, numbers in digits, bytes as they are. */
static void write_value(psc_buf *b, const psc_value *v)
{
    switch (v->kind) {
    case 'i': psc_buf_printf(b, "%lld", (long long)v->i); break;
    case 'r': psc_buf_printf(b, "%.17g", v->r); break;
    case 'b': psc_buf_str(b, v->s); break;
    case 't': {
        const size_t before = b->len;
        const psc_str clean = psc_pg_clean(b, v->s);
        if (b->len == before) psc_buf_str(b, clean);
        break;
    }
    default: break;
    }
    psc_buf_char(b, 0);
}

static psc_status write_values(psc_pg *s, const psc_value *value, int n, values *out, psc_err *err)
{
    assert(n <= VALUES && "few values");
    psc_buf_clear(&s->values);
    for (int i = 0; i < n; i++) {
        out->offset[i] = s->values.len;
        write_value(&s->values, &value[i]);
        out->len[i] = (int)(s->values.len - out->offset[i] - 1);
        out->format[i] = value[i].kind == 'b';
    }
    if (s->values.failed) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    for (int i = 0; i < n; i++)
        out->at[i] = value[i].kind == 'n' ? NULL : s->values.ptr + out->offset[i];
    return PSC_OK;
}

/* Statements. */

/* "s" and the address of the text; prepared when it is met first. */
static psc_status prepare(psc_pg *s, psc_str sql, char name[32], psc_err *err)
{
    size_t i = (size_t)((uintptr_t)sql.ptr * UINT64_C(0x9E3779B97F4A7C15) >> 40);
    (void)snprintf(name, 32, "s%llx", (unsigned long long)(uintptr_t)sql.ptr);
    while (s->prepared[i & (PSC_PG_PREPARED - 1)] &&
           s->prepared[i & (PSC_PG_PREPARED - 1)] != sql.ptr)
        i++;
    const void **slot = &s->prepared[i & (PSC_PG_PREPARED - 1)];
    if (*slot) return PSC_OK;
    assert(s->n_prepared < PSC_PG_PREPARED * 3 / 4 && "more statements than the source has");
    const psc_status st =
        expect(s, PQprepare(s->conn, name, sql.ptr, 0, NULL), PGRES_COMMAND_OK, err);
    if (st == PSC_OK) {
        *slot = sql.ptr;
        s->n_prepared++;
    }
    return st;
}

/* Rows: all of them in res, or the next ones of a cursor. */
typedef struct rows {
    psc_rows base;
    PGresult *res;
    int at;
    unsigned cursor; /* 0: none */
    bool ours;       /* the cursor keeps a transaction open */
} rows;

static void end(psc_rows *base)
{
    rows *r = (rows *)base;
    psc_pg *s = (psc_pg *)base->db;
    char sql[48];
    PQclear(r->res);
    if (r->cursor) {
        (void)snprintf(sql, sizeof sql, "CLOSE c%u", r->cursor);
        (void)psc_pg_execute(s, sql, NULL);
    }
    if (r->ours && --s->reading == 0) (void)psc_pg_execute(s, "COMMIT", NULL);
    s->base.alloc.resize(s->base.alloc.ctx, r, sizeof *r, 0);
}

static psc_status run_kept(psc_pg *s, rows *r, psc_str sql, const values *v, int n, psc_err *err)
{
    char name[32];
    const psc_status st = prepare(s, sql, name, err);
    if (st) return st;
    r->res = PQexecPrepared(s->conn, name, n, v->at, v->len, v->format, 0);
    const ExecStatusType got = PQresultStatus(r->res);
    return got == PGRES_TUPLES_OK || got == PGRES_COMMAND_OK ? PSC_OK : psc_pg_fail(s, r->res, err);
}

/* A cursor lives in a transaction: in the writer's, or in one that it shares with others. */
static psc_status open_cursor(psc_pg *s, rows *r, psc_str sql, const values *v, int n, psc_err *err)
{
    psc_status st = PSC_OK;
    if (!s->base.open && s->reading == 0) st = psc_pg_execute(s, "BEGIN READ ONLY", err);
    if (st) return st;
    r->ours = !s->base.open;
    s->reading += r->ours;
    psc_buf b;
    psc_buf_init(&b, s->base.alloc, 0);
    psc_buf_printf(&b, "DECLARE c%u NO SCROLL CURSOR FOR ", ++s->n_cursors);
    psc_buf_str(&b, sql);
    psc_buf_char(&b, 0);
    st = b.failed ? psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory")
                  : expect(s, PQexecParams(s->conn, b.ptr, n, NULL, v->at, v->len, v->format, 0),
                           PGRES_COMMAND_OK, err);
    if (st == PSC_OK) r->cursor = s->n_cursors;
    psc_buf_deinit(&b);
    return st;
}

static psc_status select_rows(psc_db *db, psc_rows **out, psc_str sql, bool kept,
                              const psc_value *value, int n, psc_err *err)
{
    psc_pg *s = (psc_pg *)db;
    values v;
    *out = NULL;
    rows *r = db->alloc.resize(db->alloc.ctx, NULL, 0, sizeof *r);
    if (!r) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    *r = (rows){.base = {db}};
    psc_status st = write_values(s, value, n, &v, err);
    if (st == PSC_OK)
        st = kept ? run_kept(s, r, sql, &v, n, err) : open_cursor(s, r, sql, &v, n, err);
    if (st)
        end(&r->base);
    else
        *out = &r->base;
    return st;
}

static int hex_digit(char c)
{
    return c <= '9' ? c - '0' : (c | 32) - 'a' + 10;
}

/* "\x0aff" to bytes, in its own place: a row is read once. */
static psc_str read_bytes(char *text, size_t len)
{
    const size_t n = len >= 2 ? len / 2 - 1 : 0;
    for (size_t i = 0; i < n; i++)
        text[i] = (char)(hex_digit(text[2 + 2 * i]) << 4 | hex_digit(text[3 + 2 * i]));
    return (psc_str){text, n};
}

/* Types by their numbers in the catalogue, which never change. */
static psc_value column(const PGresult *res, int row, int i)
{
    char *text = PQgetvalue(res, row, i);
    const size_t len = (size_t)PQgetlength(res, row, i);
    if (PQgetisnull(res, row, i)) return psc_null();
    switch (PQftype(res, i)) {
    case 16: return psc_int(*text == 't'); /* boolean */
    case 20:
    case 21:
    case 23: return psc_int(strtoll(text, NULL, 10));
    case 700:
    case 701:
    case 1700: return psc_real(strtod(text, NULL));
    case 17: return psc_bytes(read_bytes(text, len));
    default: return psc_text((psc_str){text, len});
    }
}

static psc_status fetch(psc_pg *s, rows *r, psc_err *err)
{
    char sql[64];
    (void)snprintf(sql, sizeof sql, "FETCH %d FROM c%u", AT_ONCE, r->cursor);
    PQclear(r->res);
    r->at = 0;
    r->res = PQexec(s->conn, sql);
    return PQresultStatus(r->res) == PGRES_TUPLES_OK ? PSC_OK : psc_pg_fail(s, r->res, err);
}

static psc_status next(psc_rows *base, psc_value *out, int m, psc_err *err)
{
    rows *r = (rows *)base;
    if (r->cursor && (!r->res || (r->at == PQntuples(r->res) && r->at == AT_ONCE))) {
        const psc_status st = fetch((psc_pg *)base->db, r, err);
        if (st) return st;
    }
    if (r->at >= PQntuples(r->res)) return PSC_END;
    for (int i = 0; i < m; i++) out[i] = column(r->res, r->at, i);
    r->at++;
    return PSC_OK;
}

/* Transactions. */

static psc_status commit(psc_db *db, psc_err *err)
{
    return psc_pg_execute((psc_pg *)db, "COMMIT", err);
}

static void rollback(psc_db *db)
{
    psc_pg *s = (psc_pg *)db;
    psc_pg_drop_waiting(s);
    (void)psc_pg_execute(s, "ROLLBACK", NULL);
}

/* Schema. */

static psc_status version(psc_db *db, uint64_t *out, psc_err *err)
{
    psc_value v[2];
    *out = 0;
    psc_status st =
        psc_db_one(db,
                   "SELECT to_regclass('priscus_schema') IS NOT NULL, EXISTS (SELECT 1 FROM"
                   " pg_catalog.pg_class WHERE relkind IN ('r', 'p', 'v', 'm') AND relnamespace ="
                   " (SELECT oid FROM pg_catalog.pg_namespace WHERE nspname = current_schema()))",
                   NULL, 0, v, 2, err);
    if (st) return st;
    if (!v[0].i && v[1].i)
        return psc_fail(err, PSC_INPUT, db->where, 0, UINT64_MAX,
                        "this database has tables that are not of priscus; make one of its own: "
                        "createdb NAME");
    if (!v[0].i) return PSC_OK;
    st = psc_db_one(db, "SELECT version FROM priscus_schema", NULL, 0, v, 1, err);
    *out = st == PSC_OK && v[0].i > 0 ? (uint64_t)v[0].i : 0;
    return st == PSC_END ? PSC_OK : st;
}

static psc_status stamp(psc_db *db, uint64_t number, psc_err *err)
{
    const psc_value v = psc_int((int64_t)number);
    return psc_db_run(db, "UPDATE priscus_schema SET version = $1", &v, 1, err);
}

static psc_status script(psc_db *db, psc_str sql, psc_err *err)
{
    psc_buf b;
    psc_buf_init(&b, db->alloc, 0);
    psc_buf_str(&b, sql);
    psc_buf_char(&b, 0);
    const psc_status st = b.failed ? psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory")
                                   : psc_pg_execute((psc_pg *)db, b.ptr, err);
    psc_buf_deinit(&b);
    return st;
}

/* Opening and closing. */

static void close_connection(psc_db *db)
{
    psc_pg *s = (psc_pg *)db;
    const psc_alloc alloc = db->alloc;
    PQfinish(s->conn);
    for (int i = 0; i < PSC_PG_TABLES; i++) psc_buf_deinit(&s->waiting[i].rows);
    psc_buf_deinit(&s->values);
    alloc.resize(alloc.ctx, s, sizeof *s, 0);
}

static const psc_db_driver driver = {
    .dialect = {.schema = "src/store/schema-postgresql.sql",
                .aside = "",
                .join = "JOIN",
                .like = "ILIKE",
                .place = {"lower(x.place) = lower(", ")"},
                .hit = {"FROM psc_sentences(", "::tsquery) s"},
                .lines = {"SELECT j FROM (SELECT array_agg(id ORDER BY n) AS ids FROM"
                          " (SELECT id, row_number() OVER () AS n FROM ",
                          ") h GROUP BY (n - 1) / 256 ORDER BY min(n)) g"
                          " CROSS JOIN LATERAL psc_lines(g.ids) j"},
                .documents = {"SELECT r.id AS id, coalesce(d.published, '') AS day,"
                              " d.id AS document FROM psc_documents(ARRAY(SELECT d.id"
                              " FROM document d WHERE TRUE",
                              ")) r JOIN document d ON d.id = r.document"},
                .documents_hit = "SELECT r.id FROM psc_documents(ARRAY(SELECT DISTINCT document"
                                 " FROM hit)) r",
                .words = &psc_words_tsquery,
                .week = "CASE WHEN x.day <> '' THEN"
                        " to_char(date_trunc('week', x.day::date), 'YYYY-MM-DD') ELSE '' END",
                .drop_text = NULL},
    .close = close_connection,
    .begin = psc_pg_begin,
    .commit = commit,
    .rollback = rollback,
    .select = select_rows,
    .next = next,
    .end = end,
    .claim = psc_pg_claim,
    .take = psc_pg_take,
    .new_id = psc_pg_new_id,
    .insert = psc_pg_insert,
    .entity = psc_pg_entity,
    .flush = psc_pg_flush,
    .version = version,
    .stamp = stamp,
    .script = script};

/* The library never prints. */
static void be_silent(void *ctx, const char *notice)
{
    (void)ctx, (void)notice;
}

static const char *option(const PQconninfoOption *all, const char *name)
{
    for (; all->keyword; all++)
        if (strcmp(all->keyword, name) == 0) return all->val ? all->val : "";
    return "";
}

/* The URL in short, of parts that are no secret.  False: it is none. */
static bool name_store(psc_pg *s, const char *url)
{
    PQconninfoOption *all = PQconninfoParse(url, NULL);
    if (!all) return false;
    const char *user = option(all, "user"), *host = option(all, "host"),
               *port = option(all, "port"), *db = option(all, "dbname");
    const bool socket = *host == '/';
    (void)snprintf(s->base.where, sizeof s->base.where, "postgresql://%s%s%s%s%s/%s%s%s", user,
                   *user ? "@" : "", socket ? "" : host, *port && !socket ? ":" : "",
                   socket ? "" : port, db, socket ? "?host=" : "", socket ? host : "");
    PQconninfoFree(all);
    return true;
}

static psc_status refused(psc_pg *s, psc_err *err)
{
    char line[PSC_ERR_TEXT];
    const char *todo = PQconnectionNeedsPassword(s->conn) || PQconnectionUsedPassword(s->conn)
                           ? "look at user and password; PGPASSWORD or ~/.pgpass keep it out of "
                             "the command line"
                           : "is the server running, and are host, user and database right?";
    say_line(line, sizeof line, PQerrorMessage(s->conn));
    return psc_fail(err, PSC_IO, s->base.where, 0, UINT64_MAX, "the store: %s: %s", line, todo);
}

static psc_status connect(psc_pg *s, const char *url, psc_err *err)
{
    const char *const key[] = {"connect_timeout", "fallback_application_name", "dbname",
                               "client_encoding", NULL};
    const char *const value[] = {"15", "priscus", url, "UTF8", NULL};
    if (!name_store(s, url)) /* its own message would show the password */
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX,
                        "this URL cannot be read; it looks like postgresql://USER@HOST:PORT/"
                        "DATABASE, with %%40 for an @ in a name or password");
    s->conn = PQconnectdbParams(key, value, 1);
    if (!s->conn) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    if (PQstatus(s->conn) != CONNECTION_OK) return refused(s, err);
    (void)PQsetNoticeProcessor(s->conn, be_silent, NULL);
    return PSC_OK;
}

static psc_status look_at_server(const psc_pg *s, psc_err *err)
{
    const char *encoding = PQparameterStatus(s->conn, "server_encoding");
    if (PQserverVersion(s->conn) < OLDEST_SERVER)
        return psc_fail(err, PSC_INPUT, s->base.where, 0, UINT64_MAX,
                        "the server is PostgreSQL %d; stores need %d or later",
                        PQserverVersion(s->conn) / 10000, OLDEST_SERVER / 10000);
    if (!encoding || strcmp(encoding, "UTF8") != 0)
        return psc_fail(err, PSC_INPUT, s->base.where, 0, UINT64_MAX,
                        "the database is encoded in %s; make one in UTF-8: createdb -E UTF8 -T "
                        "template0 NAME",
                        encoding ? encoding : "an unknown way");
    return PSC_OK;
}

/* Rows of a search are all wanted; plans for the first few would be the wrong ones.  What is
 * counted is best counted in memory. */
static psc_status set_up(psc_pg *s, psc_err *err)
{
    psc_status st = look_at_server(s, err);
    if (st == PSC_OK)
        st = psc_pg_execute(s,
                            "SET cursor_tuple_fraction = 1; SET extra_float_digits = 1;"
                            "SET bytea_output = hex; SET standard_conforming_strings = on;"
                            "SET jit = off; SET work_mem = '64MB'",
                            err);
    if (st == PSC_OK) st = psc_db_check(&s->base, err);
    if (st || s->base.mode == PSC_STORE_READ) return st;
    st = psc_db_migrate(&s->base, err);
    return st ? st
              : psc_pg_execute(s,
                               "CREATE TEMPORARY TABLE entity_new (id bigint, name text, code "
                               "text, country text) ON COMMIT DELETE ROWS",
                               err);
}

psc_status psc_postgresql_open(psc_db **out, const char *url, psc_store_mode mode, psc_alloc alloc,
                               psc_err *err)
{
    *out = NULL;
    psc_pg *s = alloc.resize(alloc.ctx, NULL, 0, sizeof *s);
    if (!s) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(s, 0, sizeof *s);
    s->base = (psc_db){.driver = &driver, .alloc = alloc, .mode = mode};
    psc_buf_init(&s->base.scratch, alloc, 0);
    psc_buf_init(&s->values, alloc, 0);
    for (int i = 0; i < PSC_PG_TABLES; i++) psc_buf_init(&s->waiting[i].rows, alloc, 0);
    psc_status st = connect(s, url, err);
    if (st == PSC_OK) st = set_up(s, err);
    if (st)
        psc_db_close(&s->base);
    else
        *out = &s->base;
    return st;
}
