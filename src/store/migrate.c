/* SPDX-License-Identifier: Apache-2.0 */
/* Bringing a store to the schema of this program (the dialect's schema file), step by step. */
#include <stdio.h>

#include "base/embed.h"
#include "base/str.h"
#include "store/driver.h"

/* Step n of the schema; empty if there is none. */
static psc_str step_text(const psc_db *db, uint64_t n)
{
    static const psc_str mark = {"\n-- migration ", 14};
    const psc_str all = psc_embedded(db->driver->dialect.schema);
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

static uint64_t newest(const psc_db *db)
{
    uint64_t n = 0;
    while (step_text(db, n + 1).len) n++;
    return n;
}

static psc_status run_steps(psc_db *db, psc_err *err)
{
    uint64_t version = 0;
    psc_status st = psc_db_claim(db, PSC_STR("priscus schema"), err);
    /* again: another program may have been faster */
    if (st == PSC_OK) st = db->driver->version(db, &version, err);
    while (st == PSC_OK && version < newest(db)) {
        st = db->driver->script(db, step_text(db, ++version), err);
        if (st == PSC_OK) st = db->driver->stamp(db, version, err);
    }
    return st;
}

psc_status psc_db_migrate(psc_db *db, psc_err *err)
{
    uint64_t version;
    psc_status st = db->driver->version(db, &version, err);
    if (st || version == newest(db)) return st;
    st = psc_db_begin(db, err);
    if (st) return st;
    st = run_steps(db, err);
    if (st == PSC_OK) return psc_db_commit(db, err);
    psc_db_rollback(db);
    return st;
}

static psc_status refuse(const psc_db *db, psc_err *err, const char *why)
{
    return psc_fail(err, PSC_INPUT, db->where, 0, UINT64_MAX, "%s", why);
}

psc_status psc_db_check(psc_db *db, psc_err *err)
{
    uint64_t version;
    const psc_status st = db->driver->version(db, &version, err);
    if (st) return st;
    if (version > newest(db))
        return psc_fail(err, PSC_INPUT, db->where, 0, UINT64_MAX,
                        "the store has schema %u, this priscus knows %u; use a newer priscus",
                        (unsigned)version, (unsigned)newest(db));
    if (version == newest(db) || db->mode == PSC_STORE_WRITE) return PSC_OK;
    return refuse(db, err,
                  version ? "the store is of an older priscus; bring it up with: "
                            "priscus ingest --db STORE"
                          : "the store is empty; fill it with: priscus ingest "
                            "--db STORE REPORTS");
}
