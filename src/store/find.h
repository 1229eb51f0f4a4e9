/* SPDX-License-Identifier: Apache-2.0 */
/* Filters as SQL.
 *
 * The text of a query is put together from constants of find.c and of the
 * codebook alone; whatever a user gave is bound as a value ($1, $2, ...). Which
 * condition may use an index is decided here too (the most telling one), not
 * left to the planner, which knows nothing of how many events Russia has. */
#ifndef PSC_STORE_FIND_H
#define PSC_STORE_FIND_H

#include <priscus/store.h>

#include "base/arena.h"
#include "base/buf.h"
#include "store/db.h"

enum { PSC_SQL_VALUES = 64 };

typedef struct psc_sql {
    const psc_dialect *dialect;
    psc_arena *arena; /* of the values */
    psc_buf text;
    psc_value value[PSC_SQL_VALUES];
    int n;
} psc_sql;

/* Appends "$n" and keeps a copy of the value. */
void psc_sql_text(psc_sql *q, psc_str value);
void psc_sql_int(psc_sql *q, int64_t value);
void psc_sql_add(psc_sql *q, const char *text);

/* SQL whose rows are lines of records, in the order wanted.  Under the trap of
 * q->arena. PSC_USAGE if the filter cannot be served. */
psc_status psc_find_sql(psc_sql *q, const psc_filter *f, psc_err *err);
/* "SELECT x.id, ... FROM event x WHERE ..." of the events that the filter lets
 * through; `columns`: what is selected of x. */
psc_status psc_find_events(psc_sql *q, const psc_filter *f, const char *columns, psc_err *err);

/* The words of a filter's text as an expression of full text; false if nothing is left to
 * look for. */
bool psc_find_words(psc_buf *out, psc_arena *a, const psc_word_syntax *syntax, const psc_filter *f);

#endif
