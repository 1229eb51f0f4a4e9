/* SPDX-License-Identifier: Apache-2.0 */
/* Rows and changes of SQLite that go in late: when they are settled, or when there is no more room
 * for them. */
#include <assert.h>

#include "store/sqlite.h"

/* Rows [from, to) of one table. */
static psc_status put_late_rows(psc_sqlite *s, const psc_table *t, uint32_t from, uint32_t to,
                                psc_err *err)
{
    psc_value value[PSC_SQLITE_ROWS * PSC_SQLITE_COLUMNS];
    psc_status st = PSC_OK;
    for (uint32_t i = from; i < to && st == PSC_OK;) {
        const int n_rows = to - i < PSC_SQLITE_ROWS ? 1 : PSC_SQLITE_ROWS;
        for (int k = 0; k < n_rows; k++, i++) psc_late_read(&s->late, i, &value[k * t->n], t->n);
        st = psc_sqlite_put_rows(s, t, value, n_rows, err);
    }
    return st;
}

static psc_status run_late(psc_sqlite *s, const psc_sqlite_late_kind *k, uint32_t from, uint32_t to,
                           psc_err *err)
{
    psc_value value[PSC_LATE_VALUES];
    psc_status st = PSC_OK;
    for (uint32_t i = from; i < to && st == PSC_OK; i++) {
        psc_late_read(&s->late, i, value, k->n);
        st = psc_db_run(&s->base, k->sql, value, k->n, err);
    }
    return st;
}

psc_status psc_sqlite_settle(psc_db *db, psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)db;
    psc_status st = PSC_OK;
    const uint32_t n = psc_late_count(&s->late);
    psc_late_sort(&s->late);
    for (uint32_t from = 0, to; from < n && st == PSC_OK; from = to) {
        const psc_sqlite_late_kind *k = &s->late_kind[psc_late_what(&s->late, from)];
        for (to = from; to < n && &s->late_kind[psc_late_what(&s->late, to)] == k;) to++;
        st = k->table ? put_late_rows(s, k->table, from, to, err) : run_late(s, k, from, to, err);
    }
    psc_late_clear(&s->late);
    return st;
}

/* Rows are settled before the changes, which may be of them. */
static uint32_t late_kind_of(psc_sqlite *s, const psc_table *t, const char *sql, int n)
{
    uint32_t i = t ? 0 : PSC_SQLITE_LATE_KINDS - 1;
    while (s->late_kind[i].n && (s->late_kind[i].table != t || s->late_kind[i].sql != sql))
        i += t ? 1 : -1u;
    assert(i < PSC_SQLITE_LATE_KINDS && "as many as the source has");
    s->late_kind[i] = (psc_sqlite_late_kind){t, sql, n};
    return i;
}

static psc_status hold(psc_sqlite *s, uint32_t kind, uint64_t order, const psc_value *value,
                       psc_err *err)
{
    const psc_status st = psc_late_is_full(&s->late) ? psc_sqlite_settle(&s->base, err) : PSC_OK;
    if (st) return st;
    return psc_late_add(&s->late, kind, order, value, s->late_kind[kind].n)
               ? PSC_OK
               : psc_sqlite_no_memory(err);
}

psc_status psc_sqlite_later(psc_db *db, const char *sql, const psc_value *value, int n, int by,
                            psc_err *err)
{
    psc_sqlite *s = (psc_sqlite *)db;
    const psc_value *v = &value[by];
    const uint64_t order = v->kind == 't' ? psc_late_order(v, NULL) : psc_late_order(NULL, v);
    return hold(s, late_kind_of(s, NULL, sql, n), order, value, err);
}

psc_status psc_sqlite_insert_late(psc_sqlite *s, const psc_table *t, const psc_value *value,
                                  psc_err *err)
{
    const int *by = t->order;
    const uint64_t order =
        psc_late_order(by[0] ? &value[by[0] - 1] : NULL, by[1] ? &value[by[1] - 1] : NULL);
    return hold(s, late_kind_of(s, t, NULL, t->n), order, value, err);
}
