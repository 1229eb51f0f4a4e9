/* SPDX-License-Identifier: Apache-2.0 */
/* What every store does, whatever database is behind it. */
#include "store/store.h"

#include <assert.h>

#include "base/str.h"
#include "store/aggregate.h"
#include "store/find.h"
#include "store/merge.h"
#include "store/merged.h"

enum { SQL_BYTES = 1 << 16 };

psc_status psc_store_open(psc_store **out, const char *where, psc_store_mode mode, psc_alloc alloc,
                          psc_err *err)
{
    *out = NULL;
    psc_store *s = alloc.resize(alloc.ctx, NULL, 0, sizeof *s);
    if (!s) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(s, 0, sizeof *s);
    s->alloc = alloc;
    psc_recent_init(&s->recent, alloc);
    const psc_status st = psc_db_open(&s->db, where, mode, alloc, err);
    if (st)
        psc_store_close(s);
    else
        *out = s;
    return st;
}

const char *psc_store_name(const psc_store *s)
{
    return psc_db_where(s->db);
}

void psc_store_close(psc_store *s)
{
    if (!s) return;
    psc_merge_close(s);
    psc_recent_deinit(&s->recent);
    psc_db_close(s->db);
    s->alloc.resize(s->alloc.ctx, s, sizeof *s, 0);
}

psc_status psc_store_begin(psc_store *s, psc_err *err)
{
    psc_recent_clear(&s->recent);
    return psc_db_begin(s->db, err);
}

psc_status psc_store_commit(psc_store *s, psc_err *err)
{
    psc_status st = psc_merge_finish(s, err);
    if (st == PSC_OK) st = psc_db_commit(s->db, err);
    if (st) psc_store_rollback(s);
    return st;
}

/* Entities that were made in the transaction are gone too. */
void psc_store_rollback(psc_store *s)
{
    psc_db_rollback(s->db);
    psc_merge_forget(s);
    memset(s->entity, 0, sizeof s->entity);
}

bool psc_store_is_shared(const psc_store *s)
{
    return !psc_db_dialect(s->db)->alone;
}

psc_status psc_store_reports(psc_store *s, uint64_t *n, psc_err *err)
{
    psc_value last;
    const psc_status st =
        psc_db_one(s->db, "SELECT coalesce(max(id), 0) FROM document", NULL, 0, &last, 1, err);
    *n = (uint64_t)last.i & (((uint64_t)1 << PSC_ID_BITS) - 1);
    return st;
}

psc_status psc_store_has(psc_store *s, const psc_input *in, bool *out, psc_err *err)
{
    unsigned char input[PSC_HASH_BYTES], hash[PSC_HASH_BYTES];
    psc_input_keys(in, input, hash);
    const psc_value key = psc_bytes((psc_str){(const char *)input, sizeof input});
    const psc_status st =
        psc_db_one(s->db, "SELECT id FROM document WHERE input = $1", &key, 1, NULL, 0, err);
    *out = st == PSC_OK;
    return st == PSC_END ? PSC_OK : st;
}

psc_status psc_store_put(psc_store *s, psc_str parcel, unsigned flags, psc_stored *how,
                         psc_err *err)
{
    psc_parcel p;
    assert(psc_db_is_open(s->db) && "put follows begin");
    *how = PSC_STORED_SAME;
    if (!psc_parcel_open(&p, parcel))
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX,
                        "there was no memory to write the report down");
    return psc_store_put_parcel(s, &p, flags, how, err);
}

/* Searching. */

psc_filter psc_filter_all(void)
{
    return (psc_filter){.period = {PSC_DAY_NONE, PSC_DAY_NONE}};
}

struct psc_found {
    psc_store *s;
    psc_rows *rows;
    psc_arena arena;
    psc_sql sql;
    psc_merged_line merged;
};

/* What SQL is made of: a search, or counts. */
typedef struct wish {
    const psc_filter *filter;
    psc_by by;
    psc_per per;
} wish;

static psc_status make_sql(psc_found *f, const wish *w, psc_err *err)
{
    if (PSC_TRAP(&f->arena))
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "the filter is too long");
    return w->by ? psc_aggregate_sql(&f->sql, w->filter, w->by, w->per, err)
                 : psc_find_sql(&f->sql, w->filter, err);
}

static psc_status look(psc_found **out, psc_store *s, const wish *w, psc_err *err)
{
    *out = NULL;
    psc_found *f = s->alloc.resize(s->alloc.ctx, NULL, 0, sizeof *f);
    if (!f) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(f, 0, sizeof *f);
    f->s = s;
    psc_merged_init(&f->merged, s->alloc);
    psc_arena_init(&f->arena, s->alloc, 1 << 22);
    f->sql.dialect = psc_db_dialect(s->db);
    f->sql.arena = &f->arena;
    psc_buf_init(&f->sql.text, s->alloc, SQL_BYTES);
    psc_status st = psc_db_is_open(s->db) ? psc_db_settle(s->db, err) : PSC_OK;
    if (st == PSC_OK) st = make_sql(f, w, err);
    if (st == PSC_OK && f->sql.text.failed)
        st = psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "the filter is too long");
    if (st == PSC_OK)
        st =
            psc_db_search(s->db, &f->rows, psc_buf_view(&f->sql.text), f->sql.value, f->sql.n, err);
    if (st)
        psc_store_end(f);
    else
        *out = f;
    return st;
}

psc_status psc_store_find(psc_found **out, psc_store *s, const psc_filter *filter, psc_err *err)
{
    return look(out, s, &(wish){.filter = filter}, err);
}

psc_status psc_store_aggregate(psc_found **out, psc_store *s, const psc_filter *filter, psc_by by,
                               psc_per per, psc_err *err)
{
    *out = NULL;
    if (by == PSC_BY_NOTHING)
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX,
                        "counts by whom? dyad, country, actor");
    return look(out, s, &(wish){filter, by, per}, err);
}

psc_status psc_store_count(psc_found *f, psc_count *out, psc_err *err)
{
    psc_value value[PSC_AGGREGATE_VALUES];
    *out = (psc_count){0};
    const psc_status st = psc_rows_next(f->rows, value, PSC_AGGREGATE_VALUES, err);
    if (st == PSC_OK) psc_aggregate_read(value, out);
    return st;
}

psc_status psc_store_next(psc_found *f, psc_str *line, psc_err *err)
{
    psc_value json;
    *line = (psc_str){0};
    const psc_status st = psc_rows_next(f->rows, &json, 1, err);
    if (st) return st;
    *line = json.s;
    return psc_merged_add(&f->merged, f->s->db, line, err);
}

void psc_store_end(psc_found *f)
{
    if (!f) return;
    psc_rows_end(f->rows);
    psc_merged_deinit(&f->merged);
    psc_buf_deinit(&f->sql.text);
    psc_arena_deinit(&f->arena);
    f->s->alloc.resize(f->s->alloc.ctx, f, sizeof *f, 0);
}
