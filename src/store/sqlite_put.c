/* SPDX-License-Identifier: Apache-2.0 */
/* Writing to SQLite: documents taken, their ids, entities, and rows in bulk.
 *
 * The one writer holds the whole file, so that ids are counted here and nothing need be claimed. */
#include <assert.h>

#include "base/str.h"
#include "store/sqlite.h"

psc_status psc_sqlite_others(psc_db *db, bool *out, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)db;
    psc_value now;
    const psc_status st = psc_db_one(db, "PRAGMA data_version", NULL, 0, &now, 1, err);
    *out = st != PSC_OK || now.i != s->seen;
    s->seen = now.i;
    return st;
}

psc_status psc_sqlite_claim(psc_db *db, psc_str name, psc_err *err)
{
    (void)db, (void)name, (void)err;
    return PSC_OK;
}

psc_status psc_sqlite_new_id(psc_db *db, psc_serial serial, psc_str day, int64_t *out, psc_err *err)
{
    static const char *const newest[] = {
        [PSC_SERIAL_DOCUMENT] = "SELECT coalesce(max(id), 0) FROM document",
        [PSC_SERIAL_SENTENCE] = "SELECT coalesce(max(id), 0) FROM sentence",
        [PSC_SERIAL_RECORD] = "SELECT coalesce(max(id), 0) FROM record"};
    psc_sqlite *s = (psc_sqlite *)db;
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

psc_status psc_sqlite_take(psc_db *db, const psc_value *document, psc_taken *out, psc_err *err)
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
    st = psc_sqlite_new_id(db, PSC_SERIAL_DOCUMENT, document[PSC_DOCUMENT_DAY].s, &out->id, err);
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

/* The statement for one row, or for PSC_SQLITE_ROWS, is known by the table's first byte or the
 * next. */
static psc_sqlite_kept *insert_statement(psc_sqlite *s, const psc_table *t, int n_rows,
                                         psc_err *err)
{
    const void *key = (const char *)t + (n_rows > 1);
    char room[2048];
    psc_buf b = {.ptr = room, .cap = sizeof room, .limit = sizeof room - 1};
    const bool known = psc_sqlite_slot_of(s, key) && psc_sqlite_slot_of(s, key)->key;
    psc_sqlite_kept *k =
        psc_sqlite_keep(s, key, known ? (psc_str){0} : insert_sql(t, n_rows, &b), err);
    assert(!b.failed && "there is room for the columns of all rows");
    return k;
}

static psc_status add_words(psc_sqlite *s, const psc_value *id, const psc_value *words,
                            psc_err *err)
{
    static const char sql[] = "INSERT INTO sentence_text (rowid, lemmas) VALUES ($1, $2)";
    psc_sqlite_kept *k = psc_sqlite_keep(s, sql, psc_str_of(sql), err);
    if (!k) return PSC_IO;
    psc_sqlite_bind(k->stmt, 1, id);
    psc_sqlite_bind(k->stmt, 2, words);
    return psc_sqlite_finish(s, k->stmt, err);
}

psc_status psc_sqlite_put_rows(psc_sqlite *s, const psc_table *t, const psc_value *value,
                               int n_rows, psc_err *err)
{
    psc_sqlite_kept *k = insert_statement(s, t, n_rows, err);
    if (!k) return PSC_IO;
    for (int i = 0; i < n_rows * t->n; i++) psc_sqlite_bind(k->stmt, i + 1, &value[i]);
    psc_status st = psc_sqlite_finish(s, k->stmt, err);
    for (int i = 0; t->words && i < n_rows && st == PSC_OK; i++)
        st = add_words(s, &value[i * t->n], &value[i * t->n + t->words - 1], err);
    return st;
}

/* All that is held of one table. */
static psc_status put_held(psc_sqlite *s, psc_sqlite_held *h, psc_err *err)
{
    psc_status st = PSC_OK;
    const int columns = h->table ? h->table->n : 0, n = h->n;
    for (int i = 0; i < n * columns; i++)
        if (h->value[i].s.len) h->value[i].s.ptr = h->bytes.ptr + h->value[i].i;
    if (n == PSC_SQLITE_ROWS) st = psc_sqlite_put_rows(s, h->table, h->value, PSC_SQLITE_ROWS, err);
    for (int i = 0; i < n && n < PSC_SQLITE_ROWS && st == PSC_OK; i++)
        st = psc_sqlite_put_rows(s, h->table, &h->value[i * columns], 1, err);
    h->n = 0;
    psc_buf_clear(&h->bytes);
    return st;
}

psc_status psc_sqlite_flush(psc_db *db, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)db;
    psc_status st = PSC_OK;
    for (int i = 0; i < PSC_SQLITE_TABLES && st == PSC_OK; i++) st = put_held(s, &s->held[i], err);
    return st;
}

static psc_sqlite_held *held_of(psc_sqlite *s, const psc_table *t)
{
    int i = 0;
    while (s->held[i].table && s->held[i].table != t) i++;
    assert(i < PSC_SQLITE_TABLES && t->n <= PSC_SQLITE_COLUMNS &&
           "as many tables and columns as the source has");
    s->held[i].table = t;
    return &s->held[i];
}

psc_status psc_sqlite_insert(psc_db *db, const psc_table *t, const psc_value *value, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)db;
    if (t->order[0] || t->order[1]) return psc_sqlite_insert_late(s, t, value, err);
    psc_sqlite_held *h = held_of(s, t);
    psc_value *row = &h->value[h->n * t->n];
    for (int i = 0; i < t->n; i++) {
        row[i] = value[i];
        if (!value[i].s.len) continue;
        row[i].i = (int64_t)h->bytes.len;
        psc_buf_str(&h->bytes, value[i].s);
    }
    if (h->bytes.failed) return psc_sqlite_no_memory(err);
    return ++h->n < PSC_SQLITE_ROWS ? PSC_OK : put_held(s, h, err);
}

psc_status psc_sqlite_entity(psc_db *db, uint64_t key, const psc_value *name, const psc_value *code,
                             const psc_value *country, int64_t *id, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)db;
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
