/* SPDX-License-Identifier: Apache-2.0 */
/* Records as a table for people: a line a record, columns as wide as the terminal allows.
 *
 *     psc_table *t;
 *     psc_table_new(&t, look, psc_alloc_default(), &err);
 *     while (psc_store_next(found, &line, &err) == PSC_OK)
 *         if (psc_table_line(t, line, &out, &err) == PSC_OK) print(out);
 *     psc_table_free(t);
 *
 * The names of the columns come before the first record and wherever another kind of
 * record begins.  A document may come before what was found in it: then the days of
 * what tells none are known.  What is cut off is marked by an ellipsis; control
 * characters never get through.  A table belongs to one thread. */
#ifndef PRISCUS_TABLE_H
#define PRISCUS_TABLE_H

#include <priscus/coder.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct psc_table psc_table;

/* `documents`: write lines for document records too, not only learn from them. */
PSC_API PSC_MUST_USE psc_status psc_table_new(psc_table **out, psc_look look, bool documents,
                                              psc_alloc alloc, psc_err *err);
/* *out: lines with their ends, until the next call; empty for a document that is only
 * learnt from.  PSC_INPUT: the line is no record. */
PSC_API PSC_MUST_USE psc_status psc_table_line(psc_table *t, psc_str line, psc_str *out,
                                               psc_err *err);
PSC_API void psc_table_free(psc_table *t); /* NULL is fine */

#ifdef __cplusplus
}
#endif
#endif
