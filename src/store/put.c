/* SPDX-License-Identifier: Apache-2.0 */
/* Parcels into tables.  The document's own row goes first and by itself, so that the next
 * report of the same id meets it; the others go in bulk. */
#include <assert.h>
#include <stdio.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/str.h"
#include "merge/claim.h"
#include "store/merge.h"
#include "store/store.h"

/* ORDER VALUES: keys, then the values of the row as psc_row tells them; of a PARTY its name,
 * code and country have become the entity and the country again. */
static const psc_table tables[PSC_ROW_COUNT] = {
    [PSC_ROW_SENTENCE] = {"sentence", "id, document, number, beg, \"end\", lemmas", 6, 6, {0, 0}},
    [PSC_ROW_RECORD] = {"record", "id, document, kind, number, json", 5, 0, {0, 0}},
    [PSC_ROW_EVENT] = {"event",
                       "id, document, sentence, type, mode, cameo, quad, score, modality, day,"
                       " date_from, date_to, place, country, daily, rule, confidence, contexts,"
                       " key, incident",
                       20,
                       0,
                       {0, 19}},
    [PSC_ROW_QUOTE] = {"quote", "id, document, sentence, day, form, cue", 6, 0, {4, 0}},
    [PSC_ROW_FIGURE] = {"figure",
                        "id, document, sentence, day, value, max, approximate, unit, what, place,"
                        " country, dispute",
                        12,
                        0,
                        {4, 0}},
    [PSC_ROW_MEETING] = {"meeting",
                         "id, document, sentence, day, name, status, place, country, merged",
                         9,
                         0,
                         {4, 0}},
    [PSC_ROW_PARTY] =
        {"party", "record, side, position, entity, country, type, day, key", 8, 0, {5, 8}},
};

enum { KEYS = 2, EVENT_MODALITY = 6, EVENT_DAY = 7, EVENT_PLACE = 10, PARTY_NAME = 2 };
/* Groups, behind the values of the parcel: see put_group. */
enum { EVENT_INCIDENT = 17, MEETING_MERGED = 6, FIGURE_UNIT = 5, FIGURE_DISPUTE = 9 };

/* No index takes keys of any length. */
enum { ID_BYTES = 2000, NAME_BYTES = 500 };

static void cut_name(psc_value *v)
{
    if (v->s.len <= NAME_BYTES) return;
    v->s.len = NAME_BYTES;
    while (v->s.len && (v->s.ptr[v->s.len] & 0xC0) == 0x80) v->s.len--;
}

/* Entities: most have been met a moment ago, so that the last ones are remembered by the hash
 * of name and code. */

static psc_status entity_id(psc_store *s, const psc_value *v, int64_t *id, psc_err *err)
{
    const psc_value *name = v, *code = v + 1, *country = v + 2;
    const XXH128_hash_t n = XXH3_128bits(name->s.ptr, name->s.len);
    const XXH128_hash_t h = XXH3_128bits_withSeed(code->s.ptr, code->s.len, n.low64);
    const uint64_t key[2] = {h.low64, h.high64 ^ n.high64};
    psc_entity_slot *slot = &s->entity[key[0] & (PSC_ENTITY_SLOTS - 1)];
    if (slot->id && slot->hash[0] == key[0] && slot->hash[1] == key[1]) {
        *id = slot->id;
        return PSC_OK;
    }
    const psc_status st = psc_db_entity(s->db, key[0] ^ key[1], name, code, country, id, err);
    if (st == PSC_OK) *slot = (psc_entity_slot){.hash = {key[0], key[1]}, .id = *id};
    return st;
}

/* Rows: v has room for the keys before the row's values. */

static psc_status put_party(psc_store *s, const psc_value *in, psc_err *err)
{
    int64_t id = 0;
    const psc_status st = entity_id(s, &in[PARTY_NAME], &id, err);
    psc_recent_number(&s->recent, id);
    const psc_value v[] = {
        psc_int(s->record), in[0], in[1], psc_int(id), in[4], in[5], in[6], in[7]};
    return st ? st : psc_db_insert(s->db, &tables[PSC_ROW_PARTY], v, err);
}

static bool happened(const psc_value *event)
{
    return psc_str_eq(event[EVENT_MODALITY].s, PSC_STR("asserted")) && event[EVENT_DAY].s.len > 0;
}

static bool counts(const psc_value *figure)
{
    const psc_claim claim = {.unit = figure[FIGURE_UNIT].s};
    return psc_claim_counts(&claim);
}

/* What happened is an incident of its own, a meeting and a matter of figures one of its own,
 * until merging finds it told before; which is seldom, so that most rows need not be touched
 * again. */
static void put_group(psc_row row, int64_t record, psc_value *in)
{
    const psc_value own = psc_int(record);
    if (row == PSC_ROW_MEETING) in[MEETING_MERGED] = own;
    if (row == PSC_ROW_EVENT) in[EVENT_INCIDENT] = happened(in) ? own : psc_null();
    if (row == PSC_ROW_FIGURE) in[FIGURE_DISPUTE] = counts(in) ? own : psc_null();
}

void psc_store_finish_row(psc_row row, int64_t record, psc_value *in)
{
    if (row == PSC_ROW_PARTY) cut_name(&in[PARTY_NAME]);
    if (row == PSC_ROW_EVENT) cut_name(&in[EVENT_PLACE]);
    put_group(row, record, in);
}

static psc_status put_row(psc_store *s, psc_row row, psc_value *v, psc_err *err)
{
    int64_t id = s->record;
    psc_status st = PSC_OK;
    psc_store_finish_row(row, s->record, v + KEYS);
    if (row == PSC_ROW_PARTY) return put_party(s, v + KEYS, err);
    if (row == PSC_ROW_SENTENCE) st = psc_db_new_id(s->db, PSC_SERIAL_SENTENCE, s->day, &id, err);
    if (row == PSC_ROW_RECORD) st = psc_db_new_id(s->db, PSC_SERIAL_RECORD, s->day, &id, err);
    if (row == PSC_ROW_RECORD) psc_recent_number(&s->recent, s->record = id);
    v[0] = psc_int(id);
    v[1] = psc_int(s->document);
    return st ? st : psc_db_insert(s->db, &tables[row], v, err);
}

static psc_status put_rows(psc_store *s, psc_parcel *p, psc_err *err)
{
    psc_value v[KEYS + PSC_ROW_VALUES + 1];
    int n;
    psc_status st = PSC_OK;
    for (psc_row row; st == PSC_OK && (row = psc_parcel_next(p, v + KEYS, &n)) != PSC_ROW_END;) {
        assert(row < PSC_ROW_COUNT && "a parcel that psc_coder_parcel made");
        if (tables[row].n) st = put_row(s, row, v, err);
    }
    return st;
}

/* Taking a document out. */

static psc_status delete_document(psc_store *s, int64_t document, psc_err *err)
{
    const char *const sql[] = {
        psc_db_dialect(s->db)->drop_text,
        "DELETE FROM party WHERE record IN (SELECT id FROM record WHERE document = $1)",
        "DELETE FROM event WHERE id IN (SELECT id FROM record WHERE document = $1)",
        "DELETE FROM quote WHERE id IN (SELECT id FROM record WHERE document = $1)",
        "DELETE FROM figure WHERE id IN (SELECT id FROM record WHERE document = $1)",
        "DELETE FROM meeting WHERE id IN (SELECT id FROM record WHERE document = $1)",
        "DELETE FROM sentence WHERE document = $1",
        "DELETE FROM record WHERE document = $1",
        "DELETE FROM document WHERE id = $1",
    };
    const psc_value id = psc_int(document);
    psc_status st = psc_db_settle(s->db, err);
    if (st == PSC_OK) st = psc_merge_undo(s, document, err);
    for (size_t i = 0; i < sizeof sql / sizeof *sql && st == PSC_OK; i++)
        if (sql[i]) st = psc_db_run(s->db, sql[i], &id, 1, err);
    return st;
}

/* Documents. */

static psc_status refuse(const psc_value *v, psc_err *err)
{
    char file[PSC_ERR_FILE];
    const psc_str doc = v[0].s, source = v[3].s;
    (void)snprintf(file, sizeof file, "%.*s", (int)source.len, source.ptr);
    if (doc.len > ID_BYTES)
        return psc_fail(err, PSC_INPUT, file, 0, UINT64_MAX,
                        "the report's id has %zu bytes; give it one of at most %d", doc.len,
                        (int)ID_BYTES);
    return psc_fail(err, PSC_INPUT, file, 0, UINT64_MAX,
                    "another report is stored under the id %.*s; give this one an id of its own, "
                    "or --replace the stored one",
                    (int)(doc.len < 200 ? doc.len : 200), doc.ptr);
}

/* In the place of the one that is stored. */
static psc_status replace(psc_store *s, const psc_value *v, psc_taken *got, psc_err *err)
{
    const psc_status st = delete_document(s, got->id, err);
    return st ? st : psc_db_take(s->db, v, got, err);
}

psc_status psc_store_put_parcel(psc_store *s, psc_parcel *p, unsigned flags, psc_stored *how,
                                psc_err *err)
{
    psc_value v[PSC_ROW_VALUES];
    int n;
    psc_taken got;
    const psc_parcel whole = *p;
    const psc_row row = psc_parcel_next(p, v, &n);
    assert(row == PSC_ROW_DOCUMENT && n == PSC_DOCUMENT_VALUES && "a parcel of psc_coder_parcel");
    if (v[PSC_DOCUMENT_DOC].s.len > ID_BYTES) return refuse(v, err);
    psc_status st = psc_db_take(s->db, v, &got, err);
    const bool old = st == PSC_OK && !got.made;
    if (old && !(flags & PSC_STORE_REPLACE)) return got.same ? PSC_OK : refuse(v, err);
    if (old) st = replace(s, v, &got, err);
    s->document = got.id;
    s->day = v[PSC_DOCUMENT_DAY].s;
    if (st == PSC_OK && psc_db_dialect(s->db)->alone) psc_recent_add(&s->recent, got.id, &whole);
    if (st == PSC_OK) st = put_rows(s, p, err);
    *how = old ? PSC_STORED_REPLACED : PSC_STORED_NEW;
    return st;
}
