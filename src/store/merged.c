/* SPDX-License-Identifier: Apache-2.0 */
/* Documents with what merging found; see merged.h. */
#include "store/merged.h"

#include "base/json.h"
#include "base/str.h"
#include "record/read.h"

enum { ARENA_LIMIT = 256 << 20 };

void psc_merged_init(psc_merged_line *m, psc_alloc alloc)
{
    psc_arena_init(&m->arena, alloc, ARENA_LIMIT);
    psc_buf_init(&m->line, alloc, 0);
}

void psc_merged_deinit(psc_merged_line *m)
{
    psc_buf_deinit(&m->line);
    psc_arena_deinit(&m->arena);
}

static psc_status read_id(psc_merged_line *m, psc_str line, psc_str *id, psc_err *err)
{
    psc_record r;
    if (PSC_TRAP(&m->arena)) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    const psc_status st = psc_record_read(&m->arena, line, &r, err);
    *id = st == PSC_OK ? r.doc->id : (psc_str){0};
    return st;
}

/* The keys stand at the end of a document's record. */
static psc_status write_line(psc_merged_line *m, psc_str *line, const psc_value *ids, psc_err *err)
{
    psc_json j;
    psc_buf_clear(&m->line);
    psc_buf_str(&m->line, psc_str_sub(*line, 0, line->len - 1));
    psc_json_init(&j, &m->line);
    j.comma = true;
    psc_json_pair(&j, "duplicate_of", ids[0].s);
    psc_json_pair(&j, "story", ids[1].s);
    psc_buf_char(&m->line, '}');
    if (m->line.failed) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    *line = psc_buf_view(&m->line);
    return PSC_OK;
}

psc_status psc_merged_add(psc_merged_line *m, psc_db *db, psc_str *line, psc_err *err)
{
    static const char sql[] =
        "SELECT o.doc, s.doc FROM document d LEFT JOIN document o ON o.id = d.duplicate_of"
        " LEFT JOIN document s ON s.id = d.story WHERE d.doc = $1";
    psc_str id;
    psc_value out[2];
    if (!psc_str_starts(*line, PSC_STR("{\"kind\":\"document\""))) return PSC_OK;
    psc_arena_reset(&m->arena);
    psc_status st = read_id(m, *line, &id, err);
    const psc_value key = psc_text(id);
    if (st == PSC_OK) st = psc_db_one(db, sql, &key, 1, out, 2, err);
    if (st) return st == PSC_END ? PSC_OK : st;
    return write_line(m, line, out, err);
}
