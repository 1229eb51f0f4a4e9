/* SPDX-License-Identifier: Apache-2.0 */
/* All reports that have not been merged yet, one after the other. */
#include "store/merge.h"

#include <assert.h>

#include "base/str.h"

enum { BATCH = 256, ARENA_LIMIT = 256 << 20 };
_Static_assert(BATCH == 256, "the statement below says the same");

/* Memory of one run: the rules, the counts of words, what was met lately, and what a report
 * needs. */
typedef struct run {
    psc_store *s;
    psc_arena rules_arena, arena;
    psc_merge_rules *rules;
    psc_word_counts *counts;
    psc_known_things *known;
    uint32_t *tops; /* known's, not touched before they are needed; NULL is fine */
    psc_lists bands, terms;
    bool remembers; /* all of these are the store's, */
    bool ahead;     /* but for what was merged since they were written */
    int64_t id[BATCH];
    uint32_t n;
} run;

static psc_status no_memory(psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "there was no memory to merge reports");
}

static psc_status load_rules(run *r, psc_err *err)
{
    if (PSC_TRAP(&r->rules_arena)) return no_memory(err);
    r->counts = psc_new(&r->rules_arena, psc_word_counts, 1);
    r->known = psc_new(&r->rules_arena, psc_known_things, 1);
    r->known->top = r->tops;
    return psc_merge_rules_load(&r->rules, &r->rules_arena, err);
}

/* Counts of words lie in the store. */

static psc_status load_counts(run *r, psc_err *err)
{
    psc_value out[1];
    const psc_status st =
        psc_db_one(r->s->db, "SELECT cells FROM word_count WHERE id = 1", NULL, 0, out, 1, err);
    if (st == PSC_END) psc_word_counts_start(r->counts, r->rules);
    if (st) return st == PSC_END ? PSC_OK : st;
    if (psc_word_counts_read(r->counts, out[0].s)) return PSC_OK;
    return psc_fail(err, PSC_INPUT, NULL, 0, UINT64_MAX,
                    "the store is damaged: its counts of words cannot be read");
}

static psc_status save_counts(run *r, psc_err *err)
{
    static const char sql[] = "INSERT INTO word_count (id, cells) VALUES (1, $1)"
                              " ON CONFLICT (id) DO UPDATE SET cells = excluded.cells";
    if (PSC_TRAP(&r->arena)) return no_memory(err);
    unsigned char *bytes = psc_new(&r->arena, unsigned char, PSC_WORD_BYTES);
    psc_word_counts_write(r->counts, bytes);
    const psc_value v = psc_bytes((psc_str){(const char *)bytes, PSC_WORD_BYTES});
    const psc_status st = psc_db_run(r->s->db, sql, &v, 1, err);
    psc_arena_reset(&r->arena);
    return st;
}

/* What merging remembers and the tables do not have yet. */
static psc_status save(run *r, psc_err *err)
{
    psc_status st = save_counts(r, err);
    if (st == PSC_OK) st = psc_lists_write(&r->bands, r->s->db, err);
    if (st == PSC_OK) st = psc_lists_write(&r->terms, r->s->db, err);
    r->ahead = st != PSC_OK;
    return st;
}

static psc_status find_unmerged(run *r, psc_err *err)
{
    static const char sql[] = "SELECT id FROM document WHERE story IS NULL ORDER BY id LIMIT 256";
    psc_rows *rows;
    psc_value v[1];
    psc_status st = psc_db_select(r->s->db, &rows, sql, NULL, 0, err);
    r->n = 0;
    while (st == PSC_OK && (st = psc_rows_next(rows, v, 1, err)) == PSC_OK)
        if (r->n < BATCH) r->id[r->n++] = v[0].i;
    psc_rows_end(rows);
    return st == PSC_END ? PSC_OK : st;
}

static psc_status merge_document(run *r, int64_t id, psc_err *err)
{
    psc_status (*const step[])(psc_merging *) = {
        psc_merge_read,     psc_merge_copies,  psc_merge_stories,  psc_merge_events,
        psc_merge_meetings, psc_merge_figures, psc_merge_positions};
    psc_merging m = {.db = r->s->db,
                     .a = &r->arena,
                     .rules = r->rules,
                     .counts = r->counts,
                     .known = r->known,
                     .bands = &r->bands,
                     .terms = &r->terms,
                     .recent = &r->s->recent,
                     .err = err,
                     .id = id,
                     .day = PSC_DAY_NONE};
    if (PSC_TRAP(&r->arena)) return no_memory(err);
    psc_status st = PSC_OK;
    for (size_t i = 0; i < sizeof step / sizeof *step && st == PSC_OK; i++) st = step[i](&m);
    psc_arena_reset(&r->arena);
    return st ? st : psc_db_flush(r->s->db, err);
}

/* What is remembered was so when this store was written to last; others may have written. */
static psc_status remember(run *r, psc_err *err)
{
    bool others;
    psc_status st = psc_db_others(r->s->db, &others, err);
    if (st || (r->remembers && !others)) return st;
    psc_known_clear(r->known);
    psc_lists_forget(&r->bands, others);
    psc_lists_forget(&r->terms, others);
    st = load_counts(r, err);
    r->remembers = st == PSC_OK;
    return st;
}

static psc_status merge_some(run *r, psc_err *err)
{
    psc_status st = find_unmerged(r, err);
    if (st || r->n == 0) return st;
    st = remember(r, err);
    for (uint32_t i = 0; i < r->n && st == PSC_OK; i++) st = merge_document(r, r->id[i], err);
    r->ahead = true;
    return st || psc_db_dialect(r->s->db)->alone ? st : save(r, err);
}

psc_status psc_merge_finish(psc_store *s, psc_err *err)
{
    run *r = s->merging;
    return r && r->ahead ? save(r, err) : PSC_OK;
}

/* What a store keeps between runs, so that the rules are read once. */
static psc_status open_run(psc_store *s, psc_err *err)
{
    run *r = s->alloc.resize(s->alloc.ctx, NULL, 0, sizeof *r);
    if (!r) return no_memory(err);
    memset(r, 0, sizeof *r);
    r->s = s;
    psc_arena_init(&r->rules_arena, s->alloc, 0);
    psc_arena_init(&r->arena, s->alloc, ARENA_LIMIT);
    r->tops = s->alloc.resize(s->alloc.ctx, NULL, 0, PSC_KNOWN_TOPS * sizeof *r->tops);
    psc_lists_init(&r->bands, &psc_band_lists, s->alloc);
    psc_lists_init(&r->terms, &psc_term_lists, s->alloc);
    s->merging = r;
    return load_rules(r, err);
}

void psc_merge_forget(psc_store *s)
{
    run *r = s->merging;
    if (r) r->remembers = r->ahead = false;
}

void psc_merge_close(psc_store *s)
{
    run *r = s->merging;
    if (!r) return;
    if (r->tops) s->alloc.resize(s->alloc.ctx, r->tops, PSC_KNOWN_TOPS * sizeof *r->tops, 0);
    psc_lists_deinit(&r->bands);
    psc_lists_deinit(&r->terms);
    psc_arena_deinit(&r->rules_arena);
    psc_arena_deinit(&r->arena);
    s->alloc.resize(s->alloc.ctx, r, sizeof *r, 0);
    s->merging = NULL;
}

psc_status psc_store_merge(psc_store *s, uint64_t *n, psc_err *err)
{
    assert(psc_db_is_open(s->db) && "merge follows begin");
    *n = 0;
    psc_status st = psc_db_flush(s->db, err);
    if (st == PSC_OK) st = psc_db_claim(s->db, PSC_STR("priscus merge"), err);
    if (st == PSC_OK && !s->merging) st = open_run(s, err);
    if (st == PSC_OK) st = merge_some(s->merging, err);
    if (st) return st;
    *n = ((run *)s->merging)->n;
    if (*n < BATCH) psc_recent_clear(&s->recent); /* all are merged */
    return PSC_OK;
}
