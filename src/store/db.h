/* SPDX-License-Identifier: Apache-2.0 */
/* A database behind the store: statements with values, rows, transactions.
 *
 *     psc_value id = psc_int(7), out[2];
 *     psc_db_one(db, "SELECT doc, story FROM document WHERE id = $1", &id, 1, out, 2, &err);
 *
 *     psc_db_select(db, &rows, "SELECT id FROM document WHERE story = $1", &story, 1, &err);
 *     while ((st = psc_rows_next(rows, out, 1, &err)) == PSC_OK) use(out[0].i);
 *     psc_rows_end(rows);
 *
 * SQL is a constant of the source; its address names the statement, which is prepared once
 * and kept.  What comes from outside is a value: $1, $2, ..., which first stand in the text
 * in this order.  It is SQL that SQLite and PostgreSQL both understand; the few words in
 * which they differ are in a dialect.
 *
 * Bulk: psc_db_insert takes rows of a table with ids from psc_db_new_id.  Such rows may be
 * held back: statements see them after psc_db_flush, those of tables with an order after
 * psc_db_settle, or after the commit.
 *
 * A database belongs to one thread.  Every failure has a message that tells what to do; after
 * one within a transaction, roll back. */
#ifndef PSC_STORE_DB_H
#define PSC_STORE_DB_H

#include <priscus/store.h>

#include "base/buf.h"
#include "store/value.h"

typedef struct psc_db psc_db;
typedef struct psc_rows psc_rows;

/* What rows are numbered by. */
typedef enum psc_serial {
    PSC_SERIAL_DOCUMENT,
    PSC_SERIAL_SENTENCE,
    PSC_SERIAL_RECORD,
    PSC_SERIAL_COUNT
} psc_serial;

/* A table as bulk sees it. */
typedef struct psc_table {
    const char *name, *columns; /* "id, document, ..." */
    int n;                      /* columns */
    int words;                  /* the column, from 1, that full text looks into; 0: none */
    /* Columns, from 1, of a text and a number in whose order rows fall on the fewest pages of the
     * table's indexes: they may be held until psc_db_settle or the commit.  0: none. */
    int order[2];
} psc_table;

/* How words to look for are written down (words.c). */
typedef struct psc_word_syntax {
    bool tokens; /* a phrase is its words by themselves, else a string in quotation marks */
    const char *and_, *or_, *not_;
} psc_word_syntax;

extern const psc_word_syntax psc_words_fts5, psc_words_tsquery;

typedef struct psc_dialect {
    const char *schema;   /* the embedded file of migrations */
    const char *aside;    /* before a column whose index shall not be used */
    const char *join;     /* that keeps its order, where the planner knows less than we do */
    bool joins_ranges;    /* many ranges of a key are best a table to join, else many ORs */
    const char *like;     /* LIKE for any case of ASCII letters */
    const char *place[2]; /* around a value: x.place is that, in any case */
    const char *hit[2];   /* around words to look for: FROM sentences s that have them */
    const char *lines[2]; /* around a table of ids in order: SELECT their records */
    /* Around conditions on documents d: SELECT id, day, document of their own records. */
    const char *documents[2];
    const char *documents_hit; /* SELECT id of the own records of what is in `hit` */
    const psc_word_syntax *words;
    const char *week;      /* the Monday of x.day */
    bool alone;            /* who writes has the whole store to himself until the commit */
    const char *drop_text; /* takes the sentences of document $1 out of full text; or NULL */
} psc_dialect;

/* `where`: a path (SQLite) or a URL (PostgreSQL).  A store of another kind or version is refused; with
 * PSC_STORE_WRITE it is made or brought to this version. */
psc_status psc_db_open(psc_db **out, const char *where, psc_store_mode mode, psc_alloc alloc,
                       psc_err *err);
void psc_db_close(psc_db *db);
const psc_dialect *psc_db_dialect(const psc_db *db);

/* PSC_USAGE if opened for reading. */
psc_status psc_db_begin(psc_db *db, psc_err *err);
psc_status psc_db_commit(psc_db *db, psc_err *err); /* rolled back if it fails */
void psc_db_rollback(psc_db *db);
const char *psc_db_where(const psc_db *db); /* for messages: no password in it */
bool psc_db_is_open(const psc_db *db);      /* a transaction is */
/* Has anybody else written, or may have, since this was asked last?  Within a transaction. */
psc_status psc_db_others(psc_db *db, bool *out, psc_err *err);

/* To the end; rows are not wanted. */
psc_status psc_db_run(psc_db *db, const char *sql, const psc_value *value, int n, psc_err *err);
/* The first row, m columns of it; PSC_END if there is none.  Texts until the next
 * psc_db_one. */
psc_status psc_db_one(psc_db *db, const char *sql, const psc_value *value, int n, psc_value *out,
                      int m, psc_err *err);
/* Rows to be read on; other statements may run meanwhile.  *out is NULL unless PSC_OK. */
psc_status psc_db_select(psc_db *db, psc_rows **out, const char *sql, const psc_value *value, int n,
                         psc_err *err);
/* The same of SQL put together by find.c, which is not kept; any number of rows. */
psc_status psc_db_search(psc_db *db, psc_rows **out, psc_str sql, const psc_value *value, int n,
                         psc_err *err);
/* The next row; its texts until the next call.  PSC_END at the end. */
psc_status psc_rows_next(psc_rows *rows, psc_value *out, int m, psc_err *err);
void psc_rows_end(psc_rows *rows); /* NULL is fine */

/* Within a transaction. */

/* Holds the name until the transaction's end: no other writer has it meanwhile.  To wait for
 * one that does, what was done before may be committed first. */
psc_status psc_db_claim(psc_db *db, psc_str name, psc_err *err);

/* The row of a document, by the values of psc_row: that which is stored under its id, or else
 * this one, made now.  Claims the id. */
enum { PSC_DOCUMENT_DOC, PSC_DOCUMENT_HASH = 2, PSC_DOCUMENT_DAY = 8, PSC_DOCUMENT_VALUES = 14 };
typedef struct psc_taken {
    int64_t id;
    bool made;
    bool same; /* hash as in the values */
} psc_taken;
psc_status psc_db_take(psc_db *db, const psc_value *document, psc_taken *out, psc_err *err);

/* The next number; `day`: of publication, YYYY-MM-DD or empty, by which big databases lay
 * out their tables. */
psc_status psc_db_new_id(psc_db *db, psc_serial serial, psc_str day, int64_t *out, psc_err *err);
psc_status psc_db_insert(psc_db *db, const psc_table *table, const psc_value *value, psc_err *err);
/* The row of an entity, made if need be; `key`: a hash of name and code. */
psc_status psc_db_entity(psc_db *db, uint64_t key, const psc_value *name, const psc_value *code,
                         const psc_value *country, int64_t *id, psc_err *err);
psc_status psc_db_flush(psc_db *db, psc_err *err);
/* A change of rows that psc_db_settle writes, or of what nobody asks for before: it may wait for
 * that, to be made in the order of value[by]. */
psc_status psc_db_later(psc_db *db, const char *sql, const psc_value *value, int n, int by,
                        psc_err *err);
psc_status psc_db_settle(psc_db *db, psc_err *err);

#endif
