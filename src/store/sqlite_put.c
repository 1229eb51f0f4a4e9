/* SPDX-License-Identifier: Apache-2.0 */
/* Parcels into tables.  Every statement is prepared once; values are bound,
 * never written into SQL. */
#include <assert.h>
#include <stdio.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/str.h"
#include "store/sqlite.h"

/* ORDER VALUES: the values of the row come as ?1, ?2, ...; of a PARTY its name
 * and code have become ?3, the entity.  ?20 is the document, ?21 the record. */
enum { AT_DOCUMENT = 20, AT_RECORD };

static const char *const insert[PSC_ROW_COUNT] = {
    [PSC_ROW_DOCUMENT] = "INSERT INTO document (doc, input, hash, source, title, publisher, "
                         "url, language,"
                         " published, basis, dateline_place, agency, sentences, version)"
                         " VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
    [PSC_ROW_SENTENCE] = "INSERT INTO sentence (document, number, beg, \"end\", lemmas)"
                         " VALUES (?20, ?1, ?2, ?3, ?4)",
    [PSC_ROW_RECORD] = "INSERT INTO record (document, kind, number, json)"
                       " VALUES (?20, ?1, ?2, ?3)",
    [PSC_ROW_EVENT] = "INSERT INTO event (id, document, sentence, type, mode, cameo, quad, "
                      "score, modality,"
                      " day, date_from, date_to, place, country, daily, rule, confidence)"
                      " VALUES (?21, ?20, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, "
                      "?13, ?14, ?15)",
    [PSC_ROW_QUOTE] = "INSERT INTO quote (id, document, sentence, day, form, cue)"
                      " VALUES (?21, ?20, ?1, ?2, ?3, ?4)",
    [PSC_ROW_FIGURE] = "INSERT INTO figure (id, document, sentence, day, "
                       "value, max, approximate,"
                       " unit, what, place, country)"
                       " VALUES (?21, ?20, ?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
    [PSC_ROW_MEETING] = "INSERT INTO meeting (id, document, sentence, day, name, status, place,"
                        " country) VALUES (?21, ?20, ?1, ?2, ?3, ?4, ?5, ?6)",
    [PSC_ROW_PARTY] = "INSERT INTO party (record, side, position, entity, country, type, day)"
                      " VALUES (?21, ?1, ?2, ?3, ?5, ?6, ?7)",
};

static const char text_sql[] = "INSERT INTO sentence_text (rowid, lemmas) VALUES (?1, ?2)";

static psc_status failed(const psc_err *err)
{
    return err && err->code ? err->code : PSC_IO;
}

/* Entities: most have been met a moment ago, so that the last ones are
 * remembered by the hash of name and code. */

void psc_sqlite_forget_entities(psc_sqlite *s)
{
    memset(s->entity, 0, PSC_ENTITY_SLOTS * sizeof *s->entity);
}

static void bind_entity(sqlite3_stmt *stmt, const psc_value *name, const psc_value *code,
                        const psc_value *country)
{
    (void)psc_sqlite_bind(stmt, 1, name);
    (void)psc_sqlite_bind(stmt, 2, code);
    if (country) (void)psc_sqlite_bind(stmt, 3, country);
}

static psc_status find_entity(psc_sqlite *s, const psc_value *name, const psc_value *code,
                              const psc_value *country, int64_t *id, psc_err *err)
{
    sqlite3_stmt *add = psc_sqlite_stmt_of(s, PSC_STMT_ENTITY_ADD,
                                           "INSERT INTO entity (name, code, country) VALUES (?1, "
                                           "?2, ?3) ON CONFLICT DO NOTHING",
                                           err);
    sqlite3_stmt *find = psc_sqlite_stmt_of(
        s, PSC_STMT_ENTITY_FIND,
        "SELECT id FROM entity WHERE name = ?1 COLLATE BINARY AND code = ?2", err);
    if (!add || !find) return failed(err);
    bind_entity(find, name, code, NULL);
    int rc = sqlite3_step(find);
    if (rc == SQLITE_ROW) *id = sqlite3_column_int64(find, 0);
    (void)sqlite3_reset(find);
    if (rc == SQLITE_ROW) return PSC_OK;
    if (rc != SQLITE_DONE) return psc_sqlite_fail(s, err);
    bind_entity(add, name, code, country);
    const psc_status st = psc_sqlite_run(s, add, err);
    *id = sqlite3_last_insert_rowid(s->db);
    return st;
}

static psc_status entity_id(psc_sqlite *s, const psc_value *name, const psc_value *code,
                            const psc_value *country, int64_t *id, psc_err *err)
{
    const XXH128_hash_t n = XXH3_128bits(name->s.ptr, name->s.len);
    const XXH128_hash_t h = XXH3_128bits_withSeed(code->s.ptr, code->s.len, n.low64);
    const uint64_t key[2] = {h.low64, h.high64 ^ n.high64};
    psc_entity_slot *slot = &s->entity[key[0] & (PSC_ENTITY_SLOTS - 1)];
    if (slot->id && slot->hash[0] == key[0] && slot->hash[1] == key[1]) {
        *id = slot->id;
        return PSC_OK;
    }
    const psc_status st = find_entity(s, name, code, country, id, err);
    if (st == PSC_OK) *slot = (psc_entity_slot){.hash = {key[0], key[1]}, .id = *id};
    return st;
}

/* Rows. */

static psc_status put_row(psc_sqlite *s, psc_row row, const psc_value *v, int n, psc_err *err)
{
    sqlite3_stmt *stmt = psc_sqlite_stmt_of(s, PSC_STMT_ROW + (unsigned)row, insert[row], err);
    if (!stmt) return failed(err);
    const int room = sqlite3_bind_parameter_count(stmt);
    for (int i = 0; i < n; i++) (void)psc_sqlite_bind(stmt, i + 1, &v[i]);
    if (room >= AT_DOCUMENT) (void)sqlite3_bind_int64(stmt, AT_DOCUMENT, s->document);
    if (room >= AT_RECORD) (void)sqlite3_bind_int64(stmt, AT_RECORD, s->record);
    return psc_sqlite_run(s, stmt, err);
}

static psc_status put_sentence(psc_sqlite *s, const psc_value *v, int n, psc_err *err)
{
    const psc_status st = put_row(s, PSC_ROW_SENTENCE, v, n, err);
    if (st) return st;
    const psc_value id = {.kind = 'i', .i = sqlite3_last_insert_rowid(s->db)};
    sqlite3_stmt *stmt = psc_sqlite_stmt_of(s, PSC_STMT_TEXT, text_sql, err);
    if (!stmt) return failed(err);
    (void)psc_sqlite_bind(stmt, 1, &id);
    (void)psc_sqlite_bind(stmt, 2, &v[3]);
    return psc_sqlite_run(s, stmt, err);
}

static psc_status put_party(psc_sqlite *s, psc_value *v, int n, psc_err *err)
{
    int64_t id = 0;
    const psc_status st = entity_id(s, &v[2], &v[3], &v[4], &id, err);
    v[2] = (psc_value){.kind = 'i', .i = id};
    return st ? st : put_row(s, PSC_ROW_PARTY, v, n, err);
}

static psc_status put_rows(psc_sqlite *s, psc_parcel *p, psc_err *err)
{
    psc_value v[PSC_ROW_VALUES];
    int n;
    for (psc_row row; (row = psc_parcel_next(p, v, &n)) != PSC_ROW_END;) {
        assert(row < PSC_ROW_COUNT && "a parcel that psc_coder_parcel made");
        const psc_status st = row == PSC_ROW_SENTENCE ? put_sentence(s, v, n, err)
                              : row == PSC_ROW_PARTY  ? put_party(s, v, n, err)
                                                      : put_row(s, row, v, n, err);
        if (st) return st;
        if (row == PSC_ROW_RECORD) s->record = sqlite3_last_insert_rowid(s->db);
    }
    return PSC_OK;
}

/* Taking a document out. */

static psc_status delete_document(psc_sqlite *s, int64_t document, psc_err *err)
{
    static const char *const sql[] = {
        "DELETE FROM party WHERE record IN (SELECT id FROM record WHERE document "
        "= ?1)",
        "DELETE FROM event WHERE id IN (SELECT id FROM record WHERE document = "
        "?1)",
        "DELETE FROM quote WHERE id IN (SELECT id FROM record WHERE document = "
        "?1)",
        "DELETE FROM figure WHERE id IN (SELECT id FROM record WHERE document = "
        "?1)",
        "DELETE FROM meeting WHERE id IN (SELECT id FROM record WHERE document = "
        "?1)",
        "INSERT INTO sentence_text (sentence_text, rowid, lemmas)"
        " SELECT 'delete', id, lemmas FROM sentence WHERE document = ?1",
        "DELETE FROM sentence WHERE document = ?1",
        "DELETE FROM record WHERE document = ?1",
        "DELETE FROM document WHERE id = ?1",
    };
    enum { N = sizeof sql / sizeof *sql };
    _Static_assert(PSC_STMT_DELETE + N <= PSC_STMT_COUNT, "a slot for each statement");
    for (unsigned i = 0; i < N; i++) {
        sqlite3_stmt *stmt = psc_sqlite_stmt_of(s, PSC_STMT_DELETE + i, sql[i], err);
        if (!stmt) return failed(err);
        (void)sqlite3_bind_int64(stmt, 1, document);
        const psc_status st = psc_sqlite_run(s, stmt, err);
        if (st) return st;
    }
    return PSC_OK;
}

/* Documents. */

psc_status psc_sqlite_has(psc_store *base, const unsigned char input[PSC_HASH_BYTES], bool *out,
                          psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)base;
    *out = false;
    sqlite3_stmt *stmt =
        psc_sqlite_stmt_of(s, PSC_STMT_HAS, "SELECT 1 FROM document WHERE input = ?1", err);
    if (!stmt) return failed(err);
    (void)sqlite3_bind_blob(stmt, 1, input, PSC_HASH_BYTES, SQLITE_STATIC);
    const int rc = sqlite3_step(stmt);
    *out = rc == SQLITE_ROW;
    const psc_status st = rc == SQLITE_ROW || rc == SQLITE_DONE ? PSC_OK : psc_sqlite_fail(s, err);
    (void)sqlite3_reset(stmt);
    return st;
}

/* The document stored under that id; *id 0 if there is none. */
static psc_status find_document(psc_sqlite *s, const psc_value *doc, const psc_value *hash,
                                int64_t *id, bool *same, psc_err *err)
{
    *id = 0;
    *same = false;
    sqlite3_stmt *stmt = psc_sqlite_stmt_of(
        s, PSC_STMT_FIND_DOC, "SELECT id, hash = ?2 FROM document WHERE doc = ?1", err);
    if (!stmt) return failed(err);
    (void)psc_sqlite_bind(stmt, 1, doc);
    (void)psc_sqlite_bind(stmt, 2, hash);
    const int rc = sqlite3_step(stmt);
    if (rc == SQLITE_ROW) {
        *id = sqlite3_column_int64(stmt, 0);
        *same = sqlite3_column_int(stmt, 1) != 0;
    }
    const psc_status st = rc == SQLITE_ROW || rc == SQLITE_DONE ? PSC_OK : psc_sqlite_fail(s, err);
    (void)sqlite3_reset(stmt);
    return st;
}

static psc_status refuse(const psc_value *doc, const psc_value *source, psc_err *err)
{
    char file[PSC_ERR_FILE];
    (void)snprintf(file, sizeof file, "%.*s", (int)source->s.len, source->s.ptr);
    return psc_fail(err, PSC_INPUT, file, 0, UINT64_MAX,
                    "another report is stored under the id %.*s; give this one "
                    "an id of its own, "
                    "or --replace the stored one",
                    (int)(doc->s.len < 200 ? doc->s.len : 200), doc->s.ptr);
}

psc_status psc_sqlite_put(psc_store *base, psc_parcel *p, unsigned flags, psc_stored *how,
                          psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)base;
    psc_value v[PSC_ROW_VALUES];
    int n;
    int64_t old;
    bool same;
    *how = PSC_STORED_SAME;
    const psc_row row = psc_parcel_next(p, v, &n);
    assert(row == PSC_ROW_DOCUMENT && "a parcel that psc_coder_parcel made");
    psc_status st = find_document(s, &v[0], &v[2], &old, &same, err);
    const bool replace = flags & PSC_STORE_REPLACE;
    if (st || (old && same && !replace)) return st;
    if (old && !replace) return refuse(&v[0], &v[3], err);
    if (old) st = delete_document(s, old, err);
    if (st == PSC_OK) st = put_row(s, row, v, n, err);
    s->document = sqlite3_last_insert_rowid(s->db);
    if (st == PSC_OK) st = put_rows(s, p, err);
    *how = old ? PSC_STORED_REPLACED : PSC_STORED_NEW;
    return st;
}
