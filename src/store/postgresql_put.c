/* SPDX-License-Identifier: Apache-2.0 */
/* Writing to PostgreSQL: many writers at once, rows in bulk.
 *
 * A report is claimed by its id with an advisory lock until the end of the transaction, so
 * that of two writers with the same report one stores it and the other then finds it.  Who
 * must wait for another commits first what it has: so nobody who waits is waited for, and
 * there are no deadlocks.
 *
 * Rows wait in memory as COPY reads them until the commit, or until they are many.  Their ids
 * come from blocks of numbers that are taken from a sequence (schema-postgresql.sql). */
#include <assert.h>
#include <stdio.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/str.h"
#include "store/postgresql.h"
#include "store/tokens.h"

enum { BLOCK = 1024, MONTH_BITS = 40, WAITING_BYTES = 16 << 20, PIECE_BYTES = 1 << 20 };

static psc_status no_memory(psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
}

/* Transactions. */

psc_status psc_pg_begin(psc_db *db, psc_err *err)
{
    psc_pg *s = (psc_pg *)db;
    if (s->reading)
        return psc_fail(err, PSC_USAGE, db->where, 0, UINT64_MAX,
                        "a search is being read; end it before writing");
    return psc_pg_execute(s, "BEGIN", err);
}

/* What was done is kept, locks are given back. */
static psc_status let_go(psc_pg *s, psc_err *err)
{
    const psc_status st = psc_db_commit(&s->base, err);
    return st ? st : psc_db_begin(&s->base, err);
}

/* Months. */

/* 12 * year + month - 1 of YYYY-MM-DD; 0: no day. */
static int64_t month_of(psc_str day)
{
    uint64_t year, month;
    if (day.len < 7 || !psc_str_u64(psc_str_sub(day, 0, 4), &year) ||
        !psc_str_u64(psc_str_sub(day, 5, 7), &month))
        return 0;
    return month >= 1 && month <= 12 ? (int64_t)(12 * year + month - 1) : 0;
}

static psc_status look_for_month(psc_pg *s, int64_t month, bool *there, psc_err *err)
{
    psc_value found;
    char name[32];
    (void)snprintf(name, sizeof name, "record_%04d_%02d", (int)(month / 12), (int)(month % 12) + 1);
    const psc_value v = psc_text(psc_str_of(name));
    const psc_status st =
        psc_db_one(&s->base, "SELECT to_regclass($1) IS NOT NULL", &v, 1, &found, 1, err);
    *there = st == PSC_OK && found.i;
    return st;
}

/* In a transaction of its own for each table: making a partition locks the whole. */
static psc_status make_month(psc_pg *s, int64_t month, psc_err *err)
{
    static const char *const whole[] = {"sentence", "record"}; /* ORDER: the last is looked for */
    psc_status st = let_go(s, err);
    for (size_t i = 0; i < sizeof whole / sizeof *whole && st == PSC_OK; i++) {
        const psc_value v[] = {psc_text(psc_str_of(whole[i])), psc_int(month)};
        st = psc_db_run(&s->base, "SELECT pg_advisory_xact_lock(0)", NULL, 0, err);
        if (st == PSC_OK) st = psc_db_run(&s->base, "SELECT psc_month($1, $2)", v, 2, err);
        if (st == PSC_OK) st = let_go(s, err);
    }
    return st;
}

static psc_status need_month(psc_pg *s, int64_t month, psc_err *err)
{
    bool there;
    const unsigned char bit = (unsigned char)(1 << month % 8);
    if (month <= 0 || month >= PSC_PG_MONTHS || s->month[month / 8] & bit) return PSC_OK;
    psc_status st = look_for_month(s, month, &there, err);
    if (st == PSC_OK && !there) st = make_month(s, month, err);
    if (st == PSC_OK) s->month[month / 8] |= bit;
    return st;
}

/* Claims. */

static psc_value key_of(psc_str name)
{
    const uint64_t hash = XXH3_64bits(name.ptr, name.len) | 1; /* 0 is for partitions */
    int64_t key;
    memcpy(&key, &hash, sizeof key);
    return psc_int(key);
}

/* Another writer has it: what was done here is committed before we wait for him. */
static psc_status wait_for(psc_pg *s, const psc_value *key, psc_err *err)
{
    const psc_status st = let_go(s, err);
    return st ? st : psc_db_run(&s->base, "SELECT pg_advisory_xact_lock($1)", key, 1, err);
}

psc_status psc_pg_claim(psc_db *db, psc_str name, psc_err *err)
{
    psc_value got;
    const psc_value key = key_of(name);
    const psc_status st =
        psc_db_one(db, "SELECT pg_try_advisory_xact_lock($1)", &key, 1, &got, 1, err);
    return st || got.i ? st : wait_for((psc_pg *)db, &key, err);
}

/* Ids. */

psc_status psc_pg_new_id(psc_db *db, psc_serial serial, psc_str day, int64_t *out, psc_err *err)
{
    static const char *const block[] = {[PSC_SERIAL_DOCUMENT] = "SELECT nextval('document_block')",
                                        [PSC_SERIAL_SENTENCE] = "SELECT nextval('sentence_block')",
                                        [PSC_SERIAL_RECORD] = "SELECT nextval('record_block')"};
    psc_pg *s = (psc_pg *)db;
    psc_pg_serial *n = &s->serial[serial];
    psc_value v;
    *out = 0;
    if (n->next == n->end) {
        const psc_status st = psc_db_one(db, block[serial], NULL, 0, &v, 1, err);
        if (st) return st;
        *n = (psc_pg_serial){(v.i - 1) * BLOCK + 1, v.i * BLOCK + 1};
    }
    *out = month_of(day) << MONTH_BITS | n->next++;
    return PSC_OK;
}

/* Claim and insert in one message to the server.  PSC_END: another writer has the claim, or the
 * id is taken.  A row that is there is not touched: who merges may hold it, and would wait for
 * others that are held here. */
static psc_status insert_document(psc_db *db, const psc_value *v, psc_err *err)
{
    static const char sql[] =
        "INSERT INTO document (doc, input, hash, source, title, publisher, url, language,"
        " published, basis, dateline_place, agency, sentences, version, id)"
        " SELECT $1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15"
        " WHERE pg_try_advisory_xact_lock($16) ON CONFLICT (doc) DO NOTHING RETURNING id";
    psc_value id;
    return psc_db_one(db, sql, v, PSC_DOCUMENT_VALUES + 2, &id, 1, err);
}

static psc_status look_for_document(psc_db *db, const psc_value *document, psc_taken *out,
                                    psc_err *err)
{
    psc_value row[2];
    const psc_status st = psc_db_one(db, "SELECT id, hash FROM document WHERE doc = $1",
                                     &document[PSC_DOCUMENT_DOC], 1, row, 2, err);
    out->id = row[0].i;
    out->same = st == PSC_OK && psc_str_eq(row[1].s, document[PSC_DOCUMENT_HASH].s);
    return st;
}

psc_status psc_pg_take(psc_db *db, const psc_value *document, psc_taken *out, psc_err *err)
{
    enum { N = PSC_DOCUMENT_VALUES };
    psc_value v[N + 2];
    const psc_str day = document[PSC_DOCUMENT_DAY].s;
    int64_t id = 0;
    memcpy(v, document, N * sizeof *v);
    v[N + 1] = key_of(document[PSC_DOCUMENT_DOC].s);
    psc_status st = need_month((psc_pg *)db, month_of(day), err);
    if (st == PSC_OK) st = psc_pg_new_id(db, PSC_SERIAL_DOCUMENT, day, &id, err);
    v[N] = psc_int(id);
    if (st == PSC_OK) st = insert_document(db, v, err);
    if (st == PSC_END && (st = look_for_document(db, document, out, err)) != PSC_END) return st;
    if (st == PSC_END) {
        st = wait_for((psc_pg *)db, &v[N + 1], err);
        if (st == PSC_OK) st = insert_document(db, v, err);
        if (st == PSC_END) return look_for_document(db, document, out, err);
    }
    *out = (psc_taken){.id = id, .made = st == PSC_OK};
    return st;
}

/* Rows, as COPY reads them: values parted by tabs, \N for none. */

static void copy_text(psc_buf *b, psc_str text)
{
    size_t from = 0;
    for (size_t i = 0; i < text.len; i++) {
        const char c = text.ptr[i];
        if (c != '\\' && c != '\t' && c != '\n' && c != '\r') continue;
        psc_buf_str(b, psc_str_sub(text, from, i));
        psc_buf_char(b, '\\');
        psc_buf_char(b, c == '\t' ? 't' : c == '\n' ? 'n' : c == '\r' ? 'r' : c);
        from = i + 1;
    }
    psc_buf_str(b, psc_str_sub(text, from, text.len));
}

static void copy_bytes(psc_buf *b, psc_str bytes)
{
    static const char digit[] = "0123456789abcdef";
    psc_buf_str(b, PSC_STR("\\\\x"));
    for (size_t i = 0; i < bytes.len; i++) {
        const unsigned char c = (unsigned char)bytes.ptr[i];
        psc_buf_char(b, digit[c >> 4]);
        psc_buf_char(b, digit[c & 15]);
    }
}

static void copy_value(psc_pg *s, psc_buf *b, const psc_value *v)
{
    switch (v->kind) {
    case 'i': psc_buf_printf(b, "%lld", (long long)v->i); break;
    case 'r': psc_buf_printf(b, "%.17g", v->r); break;
    case 't':
        psc_buf_clear(&s->values);
        copy_text(b, psc_pg_clean(&s->values, v->s));
        break;
    case 'b': copy_bytes(b, v->s); break;
    default: psc_buf_str(b, PSC_STR("\\N")); break;
    }
}

static psc_pg_table *waiting_for(psc_pg *s, const psc_table *t)
{
    for (int i = 0; i < PSC_PG_TABLES; i++) {
        psc_pg_table *w = &s->waiting[i];
        if (!w->table) w->table = t;
        if (w->table == t) return w;
    }
    return NULL;
}

static psc_status send_all(psc_pg *s, psc_err *err);

static psc_status add_row(psc_pg *s, const psc_table *t, const psc_value *value, psc_err *err)
{
    psc_pg_table *w = waiting_for(s, t);
    assert(w && "few tables");
    const size_t before = w->rows.len;
    for (int i = 0; i < t->n; i++) {
        if (i) psc_buf_char(&w->rows, '\t');
        copy_value(s, &w->rows, &value[i]);
    }
    if (t->words) {
        psc_buf_char(&w->rows, '\t');
        psc_tokens_write(&w->rows, value[t->words - 1].s);
    }
    psc_buf_char(&w->rows, '\n');
    if (w->rows.failed) return no_memory(err);
    s->waiting_bytes += w->rows.len - before;
    return PSC_OK;
}

psc_status psc_pg_insert(psc_db *db, const psc_table *t, const psc_value *value, psc_err *err)
{
    psc_pg *s = (psc_pg *)db;
    const psc_status st = add_row(s, t, value, err);
    return st || s->waiting_bytes < WAITING_BYTES ? st : send_all(s, err);
}

void psc_pg_drop_waiting(psc_pg *s)
{
    for (int i = 0; i < PSC_PG_TABLES; i++) psc_buf_clear(&s->waiting[i].rows);
    s->waiting_bytes = 0;
}

/* Sending. */

static psc_status finish_copy(psc_pg *s, psc_err *err)
{
    psc_status st = PSC_OK;
    if (PQputCopyEnd(s->conn, NULL) != 1) st = psc_pg_fail(s, NULL, err);
    for (PGresult *res; (res = PQgetResult(s->conn)); PQclear(res))
        if (st == PSC_OK && PQresultStatus(res) != PGRES_COMMAND_OK) st = psc_pg_fail(s, res, err);
    return st;
}

static psc_status start_copy(psc_pg *s, const psc_table *t, psc_err *err)
{
    char sql[512];
    (void)snprintf(sql, sizeof sql, "COPY %s (%s%s) FROM STDIN", t->name, t->columns,
                   t->words ? ", words" : "");
    PGresult *res = PQexec(s->conn, sql);
    const psc_status st = PQresultStatus(res) == PGRES_COPY_IN ? PSC_OK : psc_pg_fail(s, res, err);
    PQclear(res);
    return st;
}

static psc_status send(psc_pg *s, psc_pg_table *w, psc_err *err)
{
    if (w->rows.len == 0) return PSC_OK;
    psc_status st = start_copy(s, w->table, err);
    if (st) return st;
    for (size_t at = 0; at < w->rows.len; at += PIECE_BYTES) {
        const size_t left = w->rows.len - at;
        const int n = (int)(left < PIECE_BYTES ? left : PIECE_BYTES);
        if (PQputCopyData(s->conn, w->rows.ptr + at, n) != 1) break; /* finish tells why */
    }
    psc_buf_clear(&w->rows);
    return finish_copy(s, err);
}

/* Entities: written into a table of this connection, from which those go on that are new.  In
 * one order for all writers, and at the end only: who inserts what another is about to commit
 * waits for him. */

static const psc_table entity_new = {"entity_new", "id, name, code, country", 4, 0, {0, 0}};

psc_status psc_pg_entity(psc_db *db, uint64_t key, const psc_value *name, const psc_value *code,
                         const psc_value *country, int64_t *id, psc_err *err)
{
    *id = (int64_t)(key & INT64_MAX);
    const psc_value v[] = {psc_int(*id), *name, *code, *country};
    return add_row((psc_pg *)db, &entity_new, v, err);
}

static psc_status send_entities(psc_pg *s, psc_err *err)
{
    psc_pg_table *w = waiting_for(s, &entity_new);
    if (!w || w->rows.len == 0) return PSC_OK;
    const psc_status st = send(s, w, err);
    return st ? st
              : psc_pg_execute(s,
                               "INSERT INTO entity (id, name, code, country)"
                               " SELECT DISTINCT ON (id) id, name, code, country FROM entity_new"
                               " ORDER BY id ON CONFLICT DO NOTHING;"
                               "DELETE FROM entity_new",
                               err);
}

static psc_status send_all(psc_pg *s, psc_err *err)
{
    psc_status st = PSC_OK;
    for (int i = 0; i < PSC_PG_TABLES && st == PSC_OK; i++)
        if (s->waiting[i].table && s->waiting[i].table != &entity_new)
            st = send(s, &s->waiting[i], err);
    s->waiting_bytes = 0;
    return st;
}

psc_status psc_pg_flush(psc_db *db, psc_err *err)
{
    psc_pg *s = (psc_pg *)db;
    const psc_status st = send_all(s, err);
    return st ? st : send_entities(s, err);
}
