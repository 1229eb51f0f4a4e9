/* SPDX-License-Identifier: Apache-2.0 */
/* Taking a report out of what was merged, before it is deleted.
 *
 * A group that others have joined stays, under the number of the report that began it; that
 * number is not given again (drop_numbers).  Words of the report stay in the sum of its story
 * and in the counts of words, where one report weighs little. */
#include "store/merge.h"

#include "base/str.h"

enum { ARENA_LIMIT = 256 << 20 };

/* The next report gets numbers above all that are in use now. */
static psc_status drop_numbers(psc_db *db, psc_err *err)
{
    int64_t id;
    const psc_status st = psc_db_new_id(db, PSC_SERIAL_DOCUMENT, PSC_STR(""), &id, err);
    return st ? st : psc_db_new_id(db, PSC_SERIAL_RECORD, PSC_STR(""), &id, err);
}

static psc_status drop_rows(psc_merging *m)
{
    static const char *const sql[] = {
        "UPDATE document SET duplicate_of = NULL, story = NULL WHERE duplicate_of = $1",
        "UPDATE story SET reports = reports - 1 WHERE id = (SELECT story FROM document WHERE id ="
        " $1 AND duplicate_of IS NULL)",
        "DELETE FROM story WHERE reports <= 0 AND id = (SELECT story FROM document WHERE id = $1)",
        "DELETE FROM incident WHERE id IN (SELECT incident FROM event WHERE document = $1) AND NOT"
        " EXISTS (SELECT 1 FROM event e WHERE e.incident = incident.id AND e.document <> $1)",
        "DELETE FROM merged_status WHERE document = $1",
        "DELETE FROM merged_party WHERE merged IN (SELECT merged FROM meeting WHERE document = $1)"
        " AND NOT EXISTS (SELECT 1 FROM meeting x WHERE x.merged = merged_party.merged AND"
        " x.document <> $1)",
        "DELETE FROM merged_meeting WHERE id IN (SELECT merged FROM meeting WHERE document = $1)"
        " AND NOT EXISTS (SELECT 1 FROM meeting x WHERE x.merged = merged_meeting.id AND"
        " x.document <> $1)",
        "DELETE FROM dispute WHERE id IN (SELECT dispute FROM figure WHERE document = $1) AND NOT"
        " EXISTS (SELECT 1 FROM figure f WHERE f.dispute = dispute.id AND f.document <> $1)",
        "DELETE FROM position WHERE document = $1",
    };
    const psc_value id = psc_int(m->id);
    psc_status st = PSC_OK;
    for (size_t i = 0; i < sizeof sql / sizeof *sql && st == PSC_OK; i++)
        st = psc_db_run(m->db, sql[i], &id, 1, m->err);
    return st;
}

static psc_status undo(psc_merging *m)
{
    const psc_value id = psc_int(m->id);
    psc_value out[2];
    psc_status st = psc_db_one(m->db, "SELECT published, story FROM document WHERE id = $1", &id, 1,
                               out, 2, m->err);
    if (st || out[1].kind != 'i') return st; /* not merged yet */
    m->day = psc_merge_day_of(out[0].s);
    st = drop_numbers(m->db, m->err);
    if (st == PSC_OK) st = psc_merge_drop_copies(m);
    return st ? st : drop_rows(m);
}

static psc_status undo_or_fail(psc_merging *m)
{
    if (PSC_TRAP(m->a)) return psc_fail(m->err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    return undo(m);
}

psc_status psc_merge_undo(psc_store *s, int64_t document, psc_err *err)
{
    psc_arena arena;
    psc_arena_init(&arena, s->alloc, ARENA_LIMIT);
    psc_merging m = {.db = s->db, .a = &arena, .err = err, .id = document};
    psc_status st = psc_merge_finish(s, err);
    if (st == PSC_OK) st = undo_or_fail(&m);
    psc_merge_forget(s);
    psc_arena_deinit(&arena);
    return st;
}
