/* SPDX-License-Identifier: Apache-2.0 */
/* What merging needs of a report: from its parcel if that was put a moment ago, else read back
 * from the tables. */
#include "store/merge.h"

#include <stdio.h>

#include "base/str.h"
#include "merge/credit.h"

/* Sentences and records of one report. */
enum { LIMIT = 2000, MEETINGS = 200, PARTIES = 8000 };
_Static_assert(LIMIT == 2000 && MEETINGS == 200 && PARTIES == 8000, "the statements say the same");

/* Helpers for all steps. */

typedef struct each {
    psc_rows *rows;
    psc_value *value;
    int columns;
    psc_merge_row *f;
    void *ctx;
    psc_err *err;
    psc_status st;
} each;

static void read_on(void *ctx)
{
    each *e = ctx;
    while ((e->st = psc_rows_next(e->rows, e->value, e->columns, e->err)) == PSC_OK)
        e->f(e->ctx, e->value);
}

psc_status psc_merge_each(psc_merging *m, const char *sql, const psc_value *value, int n,
                          int columns, psc_merge_row *f, void *ctx)
{
    psc_value out[16];
    each e = {.value = out, .columns = columns, .f = f, .ctx = ctx, .err = m->err};
    const psc_status st = psc_db_select(m->db, &e.rows, sql, value, n, m->err);
    if (st) return st;
    const bool whole = psc_arena_try(m->a, read_on, &e);
    psc_rows_end(e.rows);
    if (!whole) psc_arena_fail(m->a);
    return e.st == PSC_END ? PSC_OK : e.st;
}

psc_str psc_merge_keep(psc_merging *m, const psc_value *v)
{
    return psc_arena_str(m->a, v->s);
}

bool psc_merge_next_id(psc_str *rest, int64_t *id)
{
    size_t i = 0;
    *id = 0;
    while (i < rest->len && rest->ptr[i] == ' ') i++;
    const size_t start = i;
    for (; i < rest->len && rest->ptr[i] >= '0' && rest->ptr[i] <= '9' && i < start + 18; i++)
        *id = *id * 10 + (rest->ptr[i] - '0');
    *rest = psc_str_sub(*rest, i, rest->len);
    return i > start;
}

enum { PERIOD_DAYS = 16, PERIOD_ZERO = 100000 /* days before 1970 have a period too */ };

int64_t psc_merge_period(psc_day day)
{
    if (day == PSC_DAY_NONE) return 0;
    const int32_t floor = day >= 0 ? day / PERIOD_DAYS : -((-day + PERIOD_DAYS - 1) / PERIOD_DAYS);
    return PERIOD_ZERO + floor;
}

int64_t psc_merge_period_beside(psc_day day)
{
    const int64_t p = psc_merge_period(day);
    if (p == 0) return 0;
    const bool early = day - (p - PERIOD_ZERO) * PERIOD_DAYS < PERIOD_DAYS / 2;
    return early ? p - 1 : p + 1;
}

psc_str psc_merge_day_text(psc_merging *m, psc_day day)
{
    char text[12];
    if (day == PSC_DAY_NONE) return PSC_STR("");
    psc_day_format(day, text);
    return psc_arena_str(m->a, psc_str_of(text));
}

psc_day psc_merge_day_of(psc_str text)
{
    return psc_period_of(text).from;
}

/* Rows. */

static void take_sentence(void *ctx, const psc_value *v)
{
    psc_merging *m = ctx;
    *psc_push(m->a, m->sentence, m->n_sentence, m->cap_sentence) = psc_merge_keep(m, &v[0]);
}

static void take_party(void *ctx, const psc_value *v)
{
    psc_merging *m = ctx;
    if (psc_str_eq(v[1].s, PSC_STR("addressee"))) return; /* who is told something does nothing */
    psc_merge_party *p = psc_push(m->a, m->party, m->n_party, m->cap_party);
    *p = (psc_merge_party){.record = v[0].i,
                           .entity = v[2].i,
                           .side = psc_merge_keep(m, &v[1]),
                           .country = psc_merge_keep(m, &v[3]),
                           .code = psc_merge_keep(m, &v[4]),
                           .name = psc_merge_keep(m, &v[5])};
}

static void take_event(void *ctx, const psc_value *v)
{
    psc_merging *m = ctx;
    psc_merge_event *e = psc_push(m->a, m->event, m->n_event, m->cap_event);
    *e = (psc_merge_event){.id = v[0].i,
                           .incident = v[8].i,
                           .sentence = (uint32_t)v[1].i,
                           .modality = psc_merge_keep(m, &v[4]),
                           .is = {.type = psc_merge_keep(m, &v[2]),
                                  .mode = psc_merge_keep(m, &v[3]),
                                  .day = psc_merge_day_of(v[5].s),
                                  .place = psc_merge_keep(m, &v[6]),
                                  .country = psc_merge_keep(m, &v[7]),
                                  .killed = -1,
                                  .wounded = -1}};
}

static void take_figure(void *ctx, const psc_value *v)
{
    psc_merging *m = ctx;
    psc_merge_figure *f = psc_push(m->a, m->figure, m->n_figure, m->cap_figure);
    *f = (psc_merge_figure){.id = v[0].i,
                            .dispute = v[9].i,
                            .sentence = (uint32_t)v[1].i,
                            .day = psc_merge_keep(m, &v[2]),
                            .value = v[3].r,
                            .max = v[4].kind == 'r' ? v[4].r : v[3].r,
                            .unit = psc_merge_keep(m, &v[5]),
                            .what = psc_merge_keep(m, &v[6]),
                            .place = psc_merge_keep(m, &v[7]),
                            .country = psc_merge_keep(m, &v[8])};
}

typedef struct meeting_reader {
    psc_merging *m;
    psc_status st;
} meeting_reader;

static void take_meeting(void *ctx, const psc_value *v)
{
    meeting_reader *x = ctx;
    psc_merging *m = x->m;
    psc_record r;
    const psc_status st = psc_record_read(m->a, psc_merge_keep(m, &v[2]), &r, m->err);
    if (st) x->st = st;
    if (st || !r.meeting) return;
    *psc_push(m->a, m->meeting, m->n_meeting, m->cap_meeting) =
        (psc_merge_meeting){v[0].i, v[1].i, r.meeting};
}

static psc_status read_meetings(psc_merging *m)
{
    static const char sql[] =
        "SELECT t.id, t.merged, r.json FROM meeting t JOIN record r ON r.id = t.id"
        " WHERE t.document = $1 ORDER BY t.id LIMIT 200";
    const psc_value id = psc_int(m->id);
    meeting_reader x = {m, PSC_OK};
    const psc_status st = psc_merge_each(m, sql, &id, 1, 3, take_meeting, &x);
    return st ? st : x.st;
}

/* Its day, and whose words it has. */
static void take_document(psc_merging *m, psc_str day, psc_str agency, psc_str publisher)
{
    m->day = psc_merge_day_of(day);
    m->published = psc_merge_day_text(m, m->day);
    m->wire = psc_arena_str(m->a, psc_credit_of(m->rules, agency, publisher));
}

static psc_status read_document(psc_merging *m)
{
    static const char sql[] = "SELECT published, agency, publisher FROM document WHERE id = $1";
    const psc_value id = psc_int(m->id);
    psc_value out[3];
    const psc_status st = psc_db_one(m->db, sql, &id, 1, out, 3, m->err);
    if (st == PSC_OK) take_document(m, out[0].s, out[1].s, out[2].s);
    return st;
}

/* Countries or, where there is none, sectors of one side, each once. */
static psc_str side_of(psc_merging *m, const psc_merge_event *e, psc_str side)
{
    psc_str out = {0};
    for (uint32_t i = 0; i < e->n_party; i++) {
        const psc_merge_party *p = &e->party[i];
        if (!psc_str_eq(p->side, side)) continue;
        psc_str rest = p->code;
        const psc_str country = psc_str_cut(&rest, ' ');
        const psc_str word = p->country.len ? country : psc_str_cut(&rest, ' ');
        if (!word.len || psc_str_eq(word, PSC_STR("UNK")) || psc_side_shares(out, word)) continue;
        out = out.len ? psc_arena_printf(m->a, "%.*s %.*s", (int)out.len, out.ptr, (int)word.len,
                                         word.ptr)
                      : word;
    }
    return out;
}

static void add_sides(psc_merging *m)
{
    uint32_t p = 0;
    for (uint32_t i = 0; i < m->n_event; i++) {
        psc_merge_event *e = &m->event[i];
        while (p < m->n_party && m->party[p].record < e->id) p++;
        e->party = m->party + p;
        while (p < m->n_party && m->party[p].record == e->id) p++;
        e->n_party = (uint32_t)(m->party + p - e->party);
        e->is.actor = side_of(m, e, PSC_STR("actor"));
        e->is.recipient = side_of(m, e, PSC_STR("recipient"));
    }
}

/* The dead and wounded told in the sentence of an event belong to it. */
static void add_numbers(psc_merging *m)
{
    for (uint32_t i = 0; i < m->n_event; i++) {
        psc_happening *h = &m->event[i].is;
        for (uint32_t k = 0; k < m->n_figure; k++) {
            const psc_merge_figure *f = &m->figure[k];
            if (f->sentence != m->event[i].sentence) continue;
            if (psc_str_eq(f->unit, PSC_STR("killed")) && h->killed < 0) h->killed = f->value;
            if (psc_str_eq(f->unit, PSC_STR("wounded")) && h->wounded < 0) h->wounded = f->value;
        }
    }
}

/* "in Egypt": the last country that the sentence names as a place; empty: none. */
psc_str psc_merge_country_in(const psc_merging *m, uint32_t sentence)
{
    psc_str rest = sentence < m->n_sentence ? m->sentence[sentence] : PSC_STR(""), found = {0};
    bool behind = false;
    while (rest.len) {
        const psc_str w = psc_str_cut(&rest, ' ');
        const psc_str code = behind ? psc_cue_of(m->rules->country, m->rules->n_country, w)
                                    : (psc_str){0};
        if (code.len) found = code;
        behind = psc_str_eq(w, PSC_STR("in"));
    }
    return found;
}

/* The country met most often: where things happen and to whom says more than who speaks. */
static uint32_t weight_of(const psc_merging *m, const psc_str *named, psc_str country)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->n_party; i++)
        if (psc_str_eq(m->party[i].country, country))
            n += psc_str_eq(m->party[i].side, PSC_STR("recipient")) ? 2 : 1;
    for (uint32_t i = 0; i < m->n_event; i++) n += 2 * psc_str_eq(m->event[i].is.country, country);
    for (uint32_t i = 0; i < m->n_sentence; i++) n += 2 * psc_str_eq(named[i], country);
    return n;
}

static void offer_subject(psc_merging *m, const psc_str *named, psc_str country, uint32_t *most)
{
    const uint32_t weight = country.len ? weight_of(m, named, country) : 0;
    if (weight <= *most) return;
    *most = weight;
    m->subject = country;
}

static void find_subject(psc_merging *m)
{
    enum { OFFERS = 100 };
    uint32_t most = 0;
    psc_str *named = psc_new(m->a, psc_str, m->n_sentence);
    for (uint32_t i = 0; i < m->n_sentence; i++) named[i] = psc_merge_country_in(m, i);
    for (uint32_t i = 0; i < m->n_sentence && i < OFFERS; i++)
        offer_subject(m, named, named[i], &most);
    for (uint32_t i = 0; i < m->n_event && i < OFFERS; i++)
        offer_subject(m, named, m->event[i].is.country, &most);
    for (uint32_t i = 0; i < m->n_party && i < OFFERS; i++)
        offer_subject(m, named, m->party[i].country, &most);
}

/* From the tables. */
static psc_status read_stored(psc_merging *m)
{
    static const char sentences[] =
        "SELECT lemmas FROM sentence WHERE document = $1 ORDER BY number LIMIT 2000";
    static const char events[] =
        "SELECT id, sentence, type, mode, modality, day, place, country, incident FROM event"
        " WHERE document = $1 ORDER BY id LIMIT 2000";
    static const char figures[] =
        "SELECT id, sentence, day, value, max, unit, what, place, country, dispute FROM figure"
        " WHERE document = $1 ORDER BY id LIMIT 2000";
    static const char parties[] =
        "SELECT p.record, p.side, p.entity, p.country, e.code, e.name FROM record r"
        " JOIN party p ON p.record = r.id JOIN entity e ON e.id = p.entity"
        " WHERE r.document = $1 AND r.id >= $2 AND r.id < $3 ORDER BY p.record, p.side, p.position "
        "LIMIT 8000";
    const int64_t month = m->id & ~(((int64_t)1 << PSC_ID_BITS) - 1);
    const psc_value id = psc_int(m->id);
    const psc_value ids[] = {id, psc_int(month), psc_int(month + ((int64_t)1 << PSC_ID_BITS))};
    psc_status st = psc_db_settle(m->db, m->err);
    if (st == PSC_OK) st = read_document(m);
    if (st == PSC_OK) st = psc_merge_each(m, sentences, &id, 1, 1, take_sentence, m);
    if (st == PSC_OK) st = psc_merge_each(m, events, &id, 1, 9, take_event, m);
    if (st == PSC_OK) st = psc_merge_each(m, figures, &id, 1, 10, take_figure, m);
    if (st == PSC_OK) st = read_meetings(m);
    return st ? st : psc_merge_each(m, parties, ids, 3, 6, take_party, m);
}

/* From its parcel.  The rows of each kind are handed on as the statements above select them,
 * and no more of them than they would. */
typedef struct told {
    psc_merging *m;
    const int64_t *number; /* the next */
    int64_t record;
    uint32_t n[PSC_ROW_COUNT];
    psc_meeting *meeting; /* whose parties and turns come now */
    psc_entity *who;      /* of the party just told */
    uint32_t cap_party, cap_turn;
} told;

static void tell_event(told *t, const psc_value *v)
{
    psc_merging *m = t->m;
    const psc_value row[] = {psc_int(t->record), v[0], v[1], v[2], v[6], v[7], v[10], v[11], v[17]};
    take_event(m, row);
}

static void tell_about(told *t, const psc_value *v)
{
    psc_merging *m = t->m;
    psc_merge_event *e = &m->event[m->n_event - 1];
    e->told = true;
    e->about = psc_merge_keep(m, &v[0]);
    e->trigger = psc_merge_keep(m, &v[1]);
}

/* The row of the table; what merging asks of it follows. */
static void tell_meeting(told *t, const psc_value *v)
{
    psc_merging *m = t->m;
    t->meeting = psc_new(m->a, psc_meeting, 1);
    t->cap_party = t->cap_turn = 0;
    t->meeting->name = psc_merge_keep(m, &v[2]);
    *psc_push(m->a, m->meeting, m->n_meeting, m->cap_meeting) =
        (psc_merge_meeting){t->record, t->record, t->meeting};
}

static void tell_talks(told *t, const psc_value *v)
{
    psc_meeting *is = t->meeting;
    const psc_str country = v[1].s;
    is->venue.name = psc_merge_keep(t->m, &v[0]);
    if (country.len < sizeof is->venue.country) memcpy(is->venue.country, country.ptr, country.len);
    is->when.period = (psc_period){(psc_day)v[2].i, (psc_day)v[3].i};
    is->status = (psc_meeting_status)v[4].i;
}

static void tell_party(told *t, int64_t entity, const psc_value *v)
{
    const psc_value row[] = {psc_int(t->record), v[0], psc_int(entity), v[4], v[3], v[2]};
    take_party(t->m, row);
    if (!t->meeting) return;
    t->who = psc_new(t->m->a, psc_entity, 1);
    t->who->name = psc_merge_keep(t->m, &v[2]);
    *psc_push(t->m->a, t->meeting->party, t->meeting->n_party, t->cap_party) =
        (psc_party){t->who, PSC_PART_ATTENDS};
}

static void tell_part(told *t, const psc_value *v)
{
    t->who->role = psc_merge_keep(t->m, &v[0]);
    t->meeting->party[t->meeting->n_party - 1].part = (psc_part)v[1].i;
}

static void tell_turn(told *t, const psc_value *v)
{
    *psc_push(t->m->a, t->meeting->turn, t->meeting->n_turn, t->cap_turn) =
        (psc_meeting_turn){(uint32_t)v[0].i, (psc_meeting_status)v[1].i};
}

static void tell_figure(told *t, const psc_value *v)
{
    const psc_value row[] = {
        psc_int(t->record), v[0], v[1], v[2], v[3], v[5], v[6], v[7], v[8], v[9]};
    take_figure(t->m, row);
}

/* Rows beyond the limits, and those that belong to such, are passed over. */
static bool is_beyond(told *t, psc_row row)
{
    static const uint32_t limit[PSC_ROW_COUNT] = {[PSC_ROW_SENTENCE] = LIMIT,
                                                  [PSC_ROW_EVENT] = LIMIT,
                                                  [PSC_ROW_FIGURE] = LIMIT,
                                                  [PSC_ROW_MEETING] = MEETINGS,
                                                  [PSC_ROW_PARTY] = PARTIES};
    if (row == PSC_ROW_ABOUT) return t->n[PSC_ROW_EVENT] > LIMIT;
    if (row == PSC_ROW_TALKS || row == PSC_ROW_TURN) return !t->meeting;
    if (row == PSC_ROW_PART) return !t->meeting || t->n[PSC_ROW_PARTY] > PARTIES;
    return limit[row] && t->n[row]++ >= limit[row];
}

static void tell_row(told *t, psc_row row, const psc_value *v)
{
    const bool numbered = row == PSC_ROW_RECORD || row == PSC_ROW_PARTY;
    const int64_t number = numbered ? *t->number++ : 0;
    if (row == PSC_ROW_RECORD) t->record = number;
    if (row == PSC_ROW_RECORD) t->meeting = NULL;
    if (is_beyond(t, row)) return;
    switch (row) {
    case PSC_ROW_DOCUMENT: take_document(t->m, v[8].s, v[11].s, v[5].s); break;
    case PSC_ROW_SENTENCE: take_sentence(t->m, &v[3]); break;
    case PSC_ROW_EVENT: tell_event(t, v); break;
    case PSC_ROW_ABOUT: tell_about(t, v); break;
    case PSC_ROW_FIGURE: tell_figure(t, v); break;
    case PSC_ROW_MEETING: tell_meeting(t, v); break;
    case PSC_ROW_TALKS: tell_talks(t, v); break;
    case PSC_ROW_PARTY: tell_party(t, number, v); break;
    case PSC_ROW_PART: tell_part(t, v); break;
    case PSC_ROW_TURN: tell_turn(t, v); break;
    default: break;
    }
}

static bool read_recent(psc_merging *m)
{
    psc_parcel p;
    psc_value v[PSC_ROW_VALUES + 1];
    told t = {.m = m};
    int n;
    if (!psc_recent_find(m->recent, m->id, &p, &t.number)) return false;
    for (psc_row row; (row = psc_parcel_next(&p, v, &n)) != PSC_ROW_END;) {
        psc_store_finish_row(row, t.record, v);
        tell_row(&t, row, v);
    }
    return true;
}

psc_status psc_merge_read(psc_merging *m)
{
    const psc_status st = read_recent(m) ? PSC_OK : read_stored(m);
    if (st) return st;
    add_sides(m);
    add_numbers(m);
    find_subject(m);
    m->shingles = psc_shingles_of(m->a, m->sentence, m->n_sentence);
    m->vector = psc_vector_of(m->a, m->counts, m->sentence, m->n_sentence, &m->words);
    return PSC_OK;
}
