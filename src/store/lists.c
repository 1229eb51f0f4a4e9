/* SPDX-License-Identifier: Apache-2.0 */
/* Lists of ids in memory; see lists.h. */
#include "store/lists.h"

#include <assert.h>
#include <stdlib.h>

#include "base/str.h"
#include "store/merge.h"

enum {
    FEW = 12,
    BITS_MIN = 10,
    ROOM_MIN = 24,
    MEMBER_BYTES = 21,
    PAYS = 32 /* a sieve is made once a report of so many was merged in this run */
};

const psc_lists_sql psc_band_lists = {
    "SELECT id, documents FROM band WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, "
    "$12)",
    "SELECT id, documents FROM band WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,"
    " $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30,"
    " $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48,"
    " $49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60, $61, $62, $63, $64)",
    "SELECT id FROM band",
    "UPDATE band SET documents = $1 WHERE id = $2",
    {"band", "id, documents", 2, 0, {0, 0}}};

const psc_lists_sql psc_term_lists = {
    "SELECT id, stories FROM term WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)",
    "SELECT id, stories FROM term WHERE id IN ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12,"
    " $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $23, $24, $25, $26, $27, $28, $29, $30,"
    " $31, $32, $33, $34, $35, $36, $37, $38, $39, $40, $41, $42, $43, $44, $45, $46, $47, $48,"
    " $49, $50, $51, $52, $53, $54, $55, $56, $57, $58, $59, $60, $61, $62, $63, $64)",
    "SELECT id FROM term",
    "UPDATE term SET stories = $1 WHERE id = $2",
    {"term", "id, stories", 2, 0, {0, 0}}};

void psc_lists_init(psc_lists *l, const psc_lists_sql *sql, psc_alloc alloc)
{
    *l = (psc_lists){.sql = sql, .alloc = alloc, .bits_max = PSC_LISTS_BITS_MAX};
    psc_buf_init(&l->text, alloc, PSC_LISTS_BYTES);
}

static size_t slot_bytes(const psc_lists *l)
{
    return l->slot ? sizeof *l->slot << l->bits : 0;
}

static void drop_sieve(psc_lists *l)
{
    const size_t size = (size_t)1 << (PSC_SIEVE_BITS - 3);
    if (l->sieve) l->alloc.resize(l->alloc.ctx, l->sieve, size, 0);
    l->sieve = NULL;
    l->n_read = 0;
}

void psc_lists_deinit(psc_lists *l)
{
    if (l->slot) l->alloc.resize(l->alloc.ctx, l->slot, slot_bytes(l), 0);
    l->slot = NULL;
    drop_sieve(l);
    psc_buf_deinit(&l->text);
}

void psc_lists_forget(psc_lists *l, bool others)
{
    if (l->slot) memset(l->slot, 0, slot_bytes(l));
    l->n = l->n_changed = 0;
    psc_buf_clear(&l->text);
    if (others) drop_sieve(l);
}

static psc_status no_memory(psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "there was no memory to merge reports");
}

/* Slots. */

static uint64_t mix(int64_t id)
{
    const uint64_t h = (uint64_t)id * UINT64_C(0x9E3779B97F4A7C15);
    return (h ^ h >> 32) * UINT64_C(0xD6E8FEB86659FD93);
}

/* Where the id is, or may be put. */
static psc_list *slot_of(const psc_lists *l, int64_t id)
{
    const size_t mask = ((size_t)1 << l->bits) - 1;
    for (size_t i = (size_t)(mix(id) >> (64 - l->bits));; i++) {
        psc_list *at = &l->slot[i & mask];
        if (!at->room || at->id == id) return at;
    }
}

static bool resize(psc_lists *l, unsigned bits)
{
    psc_lists old = *l;
    psc_list *slot = l->alloc.resize(l->alloc.ctx, NULL, 0, sizeof *slot << bits);
    if (!slot) return false;
    memset(slot, 0, sizeof *slot << bits);
    l->slot = slot;
    l->bits = bits;
    for (size_t i = 0; old.slot && i < (size_t)1 << old.bits; i++)
        if (old.slot[i].room) *slot_of(l, old.slot[i].id) = old.slot[i];
    if (old.slot) l->alloc.resize(l->alloc.ctx, old.slot, slot_bytes(&old), 0);
    return true;
}

static bool is_crowded(const psc_lists *l, unsigned bits)
{
    return ((size_t)l->n + PSC_LISTS_ASKED) * 3 > (size_t)2 << bits;
}

/* A place for that many bytes and as many again; what the list has is moved there. */
static bool place(psc_lists *l, psc_list *at, size_t len)
{
    const size_t room = 2 * len > ROOM_MIN ? 2 * len : ROOM_MIN;
    char *text = psc_buf_reserve(&l->text, room);
    if (!text) return false;
    if (at->len) memcpy(text, l->text.ptr + at->at, at->len);
    at->at = (uint32_t)l->text.len;
    at->room = (uint32_t)room;
    l->text.len += room;
    return true;
}

static bool append(psc_lists *l, int64_t id, psc_str ids)
{
    psc_list *at = slot_of(l, id);
    const bool is_new = !at->room;
    if (at->len + ids.len > at->room && !place(l, at, at->len + ids.len)) return false;
    at->id = id;
    memcpy(l->text.ptr + at->at + at->len, ids.ptr, ids.len);
    at->len += (uint32_t)ids.len;
    l->n += is_new;
    return true;
}

/* Those of one member are seldom asked for again. */
static bool is_common(const psc_lists *l, const psc_list *at)
{
    return at->room && memchr(l->text.ptr + at->at + 1, ' ', at->len - 1);
}

/* Forgets lists, which have been written, until half of the room is free. */
static psc_status forget_rare(psc_lists *l, psc_err *err)
{
    psc_lists old = *l;
    psc_buf_init(&l->text, l->alloc, PSC_LISTS_BYTES);
    l->slot = NULL;
    l->n = 0;
    bool good = resize(l, old.bits);
    for (size_t i = 0; good && i < (size_t)1 << old.bits; i++) {
        const psc_list *at = &old.slot[i];
        if (l->n == (uint32_t)1 << old.bits >> 2 || !is_common(&old, at)) continue;
        good = append(l, at->id, psc_str_sub(psc_buf_view(&old.text), at->at, at->at + at->len));
        slot_of(l, at->id)->stored = true;
    }
    l->alloc.resize(l->alloc.ctx, old.slot, slot_bytes(&old), 0);
    psc_buf_deinit(&old.text);
    return good ? PSC_OK : no_memory(err);
}

static bool is_full(const psc_lists *l)
{
    return is_crowded(l, l->bits_max) || l->text.len > PSC_LISTS_BYTES / 2;
}

/* For as many lists as one read may bring, each of which may grow. */
static psc_status make_room(psc_lists *l, psc_db *db, psc_err *err)
{
    psc_status st = is_full(l) ? psc_lists_write(l, db, err) : PSC_OK;
    if (st == PSC_OK && is_full(l)) st = forget_rare(l, err);
    if (st) return st;
    if (is_full(l)) psc_lists_forget(l, false);
    if (!l->slot && !resize(l, BITS_MIN)) return no_memory(err);
    while (is_crowded(l, l->bits))
        if (!resize(l, l->bits + 1)) return no_memory(err);
    return PSC_OK;
}

/* The sieve: two bits for each id. */

static void find_bits(int64_t id, uint64_t bit[2])
{
    const uint64_t h = mix(id), mask = ((uint64_t)1 << PSC_SIEVE_BITS) - 1;
    bit[0] = h & mask;
    bit[1] = h >> 32 & mask;
}

static void sieve_add(psc_lists *l, int64_t id)
{
    uint64_t bit[2];
    find_bits(id, bit);
    for (int i = 0; l->sieve && i < 2; i++) l->sieve[bit[i] / 64] |= (uint64_t)1 << bit[i] % 64;
}

static bool may_be_stored(const psc_lists *l, int64_t id)
{
    uint64_t bit[2];
    find_bits(id, bit);
    for (int i = 0; l->sieve && i < 2; i++)
        if (!(l->sieve[bit[i] / 64] >> bit[i] % 64 & 1)) return false;
    return true;
}

static psc_status fill_sieve(psc_lists *l, psc_db *db, psc_err *err)
{
    psc_rows *rows;
    psc_value id;
    psc_status st = psc_db_select(db, &rows, l->sql->keys, NULL, 0, err);
    while (st == PSC_OK && (st = psc_rows_next(rows, &id, 1, err)) == PSC_OK) sieve_add(l, id.i);
    psc_rows_end(rows);
    for (size_t i = 0; i < (size_t)1 << l->bits && l->slot; i++)
        if (l->slot[i].room) sieve_add(l, l->slot[i].id);
    return st == PSC_END ? PSC_OK : st;
}

/* Without memory for it there is none. */
static psc_status make_sieve(psc_lists *l, psc_db *db, psc_err *err)
{
    const size_t size = (size_t)1 << (PSC_SIEVE_BITS - 3);
    psc_value reports = {0};
    if (l->sieve || !psc_db_dialect(db)->alone) return PSC_OK;
    psc_status st =
        psc_db_one(db, "SELECT coalesce(max(id), 0) FROM document", NULL, 0, &reports, 1, err);
    if (st || ++l->n_read < (uint64_t)reports.i / PAYS) return st;
    l->sieve = l->alloc.resize(l->alloc.ctx, NULL, 0, size);
    if (!l->sieve) return PSC_OK;
    memset(l->sieve, 0, size);
    st = fill_sieve(l, db, err);
    if (st) drop_sieve(l);
    return st;
}

/* Reading. */

static psc_status take_rows(psc_lists *l, psc_rows *rows, psc_err *err)
{
    psc_value v[2];
    psc_status st;
    while ((st = psc_rows_next(rows, v, 2, err)) == PSC_OK) {
        if (!append(l, v[0].i, v[1].s)) return no_memory(err);
        slot_of(l, v[0].i)->stored = true;
    }
    return st == PSC_END ? PSC_OK : st;
}

static psc_status read_rows(psc_lists *l, psc_db *db, const int64_t *id, uint32_t n, psc_err *err)
{
    const uint32_t asked = n <= FEW ? FEW : PSC_LISTS_ASKED;
    psc_value v[PSC_LISTS_ASKED];
    psc_rows *rows;
    if (n == 0) return PSC_OK;
    for (uint32_t i = 0; i < asked; i++) v[i] = psc_int(id[i < n ? i : 0]);
    psc_status st =
        psc_db_select(db, &rows, n <= FEW ? l->sql->few : l->sql->all, v, (int)asked, err);
    if (st == PSC_OK) st = take_rows(l, rows, err);
    psc_rows_end(rows);
    return st;
}

psc_status psc_lists_read(psc_lists *l, psc_db *db, const int64_t *id, uint32_t n, psc_err *err)
{
    int64_t missing[PSC_LISTS_ASKED];
    uint32_t n_missing = 0;
    assert(n <= PSC_LISTS_ASKED && "no more than the statement takes");
    psc_status st = make_room(l, db, err);
    if (st == PSC_OK) st = make_sieve(l, db, err);
    if (st) return st;
    for (uint32_t i = 0; i < n; i++)
        if (!slot_of(l, id[i])->room && may_be_stored(l, id[i])) missing[n_missing++] = id[i];
    return read_rows(l, db, missing, n_missing, err);
}

psc_str psc_lists_find(const psc_lists *l, int64_t id)
{
    const psc_list *at = slot_of(l, id);
    return at->room ? psc_str_sub(psc_buf_view(&l->text), at->at, at->at + at->len) : (psc_str){0};
}

/* Adding. */

psc_status psc_lists_add(psc_lists *l, int64_t id, int64_t member, psc_err *err)
{
    char room[MEMBER_BYTES + 1];
    psc_buf b = {.ptr = room, .cap = sizeof room, .limit = sizeof room - 1};
    psc_buf_printf(&b, " %lld", (long long)member);
    if (!append(l, id, psc_buf_view(&b))) return no_memory(err);
    psc_list *at = slot_of(l, id);
    l->n_changed += !at->changed;
    at->changed = true;
    sieve_add(l, id);
    return PSC_OK;
}

/* Writing. */

static int by_id(const void *a, const void *b)
{
    const psc_list *const *x = a, *const *y = b;
    return ((*x)->id > (*y)->id) - ((*x)->id < (*y)->id);
}

static psc_status write_list(const psc_lists *l, psc_db *db, psc_list *at, psc_err *err)
{
    const psc_value id = psc_int(at->id),
                    ids = psc_text(psc_str_sub(psc_buf_view(&l->text), at->at, at->at + at->len));
    const psc_value row[] = {id, ids}, change[] = {ids, id};
    const psc_status st = at->stored ? psc_db_run(db, l->sql->update, change, 2, err)
                                     : psc_db_insert(db, &l->sql->table, row, err);
    at->stored = st == PSC_OK || at->stored;
    at->changed = st != PSC_OK;
    return st;
}

psc_status psc_lists_write(psc_lists *l, psc_db *db, psc_err *err)
{
    const size_t size = l->n_changed * sizeof(psc_list *);
    psc_status st = PSC_OK;
    uint32_t n = 0;
    if (size == 0) return PSC_OK;
    psc_list **at = l->alloc.resize(l->alloc.ctx, NULL, 0, size);
    if (!at) return no_memory(err);
    for (size_t i = 0; i < (size_t)1 << l->bits; i++)
        if (l->slot[i].changed) at[n++] = &l->slot[i];
    qsort(at, n, sizeof *at, by_id);
    for (uint32_t i = 0; i < n && st == PSC_OK; i++) st = write_list(l, db, at[i], err);
    l->alloc.resize(l->alloc.ctx, at, size, 0);
    l->n_changed = 0;
    return st ? st : psc_db_flush(db, err);
}
