/* SPDX-License-Identifier: Apache-2.0 */
/* Meetings: which of those known a report tells of, and what becomes of them.
 *
 * Looked for are meetings of the same place, and of the same parties, that were told of in the
 * same weeks; a bounded number of each.  A meeting's history has a row for each sentence that
 * tells how it stands; its status is that told last, by day of publication.  Where no report
 * has a day, what was held is not planned any more. */
#include "store/merge.h"

#include "base/str.h"
#include "merge/talks.h"

enum {
    DAYS = 60,     /* news of a meeting come so long before and after it */
    BY_PLACE = 12, /* at most so many of one place, country or party; see look_between */
    BY_PARTY = 3,  /* parties whose meetings are looked through */
    CANDIDATES = 24,
    PARTIES = 32 /* of one meeting */
};

/* A meeting of the report, or one known. */
typedef struct meeting {
    int64_t id;
    psc_str name;
    psc_talks is;
    psc_attendee *who; /* [PARTIES], as entity and part */
    int64_t *entity;
    psc_str *part;
} meeting;

typedef struct search {
    psc_merging *m;
    const meeting *told;
    meeting *at; /* [n] that may be the one, by what is known of them without their parties */
    uint32_t n;
    int64_t *seen; /* [n_seen], looked at already */
    uint32_t n_seen, cap_seen;
} search;

/* Reading. */

static bool has_word(psc_str text, psc_str word)
{
    while (text.len)
        if (psc_str_ieq(psc_str_cut(&text, ' '), word)) return true;
    return false;
}

/* "John Kerry, secretary of state"; not "Syrian National Coalition, coalition". */
static bool is_person(const psc_entity *e)
{
    psc_str rest = e->role, last = {0};
    while (rest.len) last = psc_str_cut(&rest, ' ');
    return e->role.len && psc_str_find(e->name, PSC_STR(" "), 0) > 0 && !has_word(e->name, last);
}

static psc_str in_state(const psc_merging *m, psc_str place)
{
    return psc_cue_of(m->rules->country, m->rules->n_country, place);
}

static void read_parties(psc_merging *m, const psc_meeting *from, meeting *out)
{
    uint32_t row = 0;
    out->entity = psc_new(m->a, int64_t, PARTIES);
    out->part = psc_new(m->a, psc_str, PARTIES);
    out->who = psc_new(m->a, psc_attendee, PARTIES);
    while (row < m->n_party && m->party[row].record != out->id) row++;
    for (uint32_t i = 0; i < from->n_party && i < PARTIES; i++, row++) {
        if (row >= m->n_party || m->party[row].record != out->id) break;
        const psc_merge_party *p = &m->party[row];
        out->who[i] = (psc_attendee){p->name, p->code, p->country, is_person(from->party[i].who)};
        out->entity[i] = p->entity;
        out->part[i] = psc_part_text(from->party[i].part);
        out->is.n = i + 1;
    }
    out->is.who = out->who;
}

static void read_told(psc_merging *m, const psc_meeting *from, meeting *out)
{
    psc_str name = from->name;
    const psc_str place = from->venue.name.len ? from->venue.name : from->venue.phrase.text;
    out->name = name;
    out->is = (psc_talks){.form = psc_str_cut(&name, ' '),
                          .place = place,
                          .country = psc_str_of(from->venue.country),
                          .in_state = in_state(m, place).len > 0,
                          .held = from->when.period,
                          .told = {m->day, m->day},
                          .status = from->status,
                          .topic = m->vector};
    read_parties(m, from, out);
}

static psc_meeting_status status_of(psc_str text)
{
    for (unsigned i = PSC_MEETING_NONE; i <= PSC_MEETING_COLLAPSED; i++)
        if (psc_str_eq(psc_meeting_status_text((psc_meeting_status)i), text))
            return (psc_meeting_status)i;
    return PSC_MEETING_NONE;
}

typedef struct known_reader {
    psc_merging *m;
    meeting *out;
} known_reader;

static void take_party(void *ctx, const psc_value *v)
{
    known_reader *k = ctx;
    meeting *out = k->out;
    if (out->is.n == PARTIES) return;
    out->who[out->is.n++] = (psc_attendee){psc_merge_keep(k->m, &v[0]), psc_merge_keep(k->m, &v[1]),
                                           psc_merge_keep(k->m, &v[2]), v[3].i != 0};
}

/* What is looked at is mostly apart: strings are kept of the others alone. */
static void take_known(void *ctx, const psc_value *v)
{
    search *s = ctx;
    psc_merging *m = s->m;
    meeting *out = &s->at[s->n];
    psc_talks *is = &out->is;
    *out = (meeting){0};
    *is = (psc_talks){.form = v[1].s,
                      .place = v[2].s,
                      .country = v[3].s,
                      .held = {psc_merge_day_of(v[4].s), psc_merge_day_of(v[5].s)},
                      .told = {psc_merge_day_of(v[6].s), psc_merge_day_of(v[7].s)},
                      .status = status_of(v[8].s)};
    is->in_state = in_state(m, is->place).len > 0;
    psc_known_put(m->known, v[0].i, is);
    if (psc_talks_are_apart(&s->told->is, is)) return;
    out->id = v[0].i;
    is->form = psc_merge_keep(m, &v[1]);
    is->place = psc_merge_keep(m, &v[2]);
    is->country = psc_merge_keep(m, &v[3]);
    is->topic = psc_vector_read(m->a, v[9].s);
    out->name = psc_merge_keep(m, &v[10]);
    s->n++;
}

static psc_status read_known_parties(psc_merging *m, meeting *out)
{
    static const char sql[] =
        "SELECT e.name, e.code, e.country, p.person FROM merged_party p JOIN entity e"
        " ON e.id = p.entity WHERE p.merged = $1 ORDER BY p.entity LIMIT 32";
    const psc_value key = psc_int(out->id);
    known_reader k = {m, out};
    out->who = psc_new(m->a, psc_attendee, PARTIES);
    out->is.n = 0;
    out->is.who = out->who;
    return psc_merge_each(m, sql, &key, 1, 4, take_party, &k);
}

/* Looking. */

typedef struct ids {
    psc_merging *m;
    int64_t *at; /* [n] */
    uint32_t n, cap;
} ids;

static void take_id(void *ctx, const psc_value *v)
{
    ids *l = ctx;
    *psc_push(l->m->a, l->at, l->n, l->cap) = v[0].i;
}

static bool is_seen(const search *s, int64_t id)
{
    for (uint32_t i = 0; i < s->n_seen; i++)
        if (s->seen[i] == id) return true;
    return false;
}

/* Without a look into the store, if it was met lately. */
static bool is_apart(const search *s, int64_t id)
{
    psc_talks is;
    return psc_known_get(s->m->known, id, &is) && psc_talks_are_apart(&s->told->is, &is);
}

/* Meetings by an index that has their ids: those that were met before, by another road, are
 * not looked at again. */
static psc_status look_by(search *s, const char *sql, const psc_value v[3])
{
    static const char known[] =
        "SELECT id, form, place, country, day_from, day_to, told_from, told_to, status, terms,"
        " name FROM merged_meeting WHERE id = $1";
    ids l = {.m = s->m};
    psc_status st = psc_merge_each(s->m, sql, v, 3, 1, take_id, &l);
    for (uint32_t i = 0; i < l.n && s->n < CANDIDATES && st == PSC_OK; i++) {
        const psc_value id = psc_int(l.at[i]);
        if (is_seen(s, id.i)) continue;
        *psc_push(s->m->a, s->seen, s->n_seen, s->cap_seen) = id.i;
        if (is_apart(s, id.i)) continue;
        st = psc_merge_each(s->m, known, &id, 1, 11, take_known, s);
    }
    return st;
}

/* Meetings told of within [from, to]: of that place, that country, those parties. */
static psc_status look_between(search *s, psc_str from, psc_str to)
{
    static const char by_place[] =
        "SELECT id FROM merged_meeting WHERE place = $1 AND told_to >= $2 AND told_to <= $3"
        " ORDER BY told_to DESC, id DESC LIMIT 12";
    static const char by_country[] =
        "SELECT id FROM merged_meeting WHERE country = $1 AND told_to >= $2 AND told_to <= $3"
        " ORDER BY told_to DESC, id DESC LIMIT 12";
    static const char by_party[] =
        "SELECT merged FROM merged_party WHERE entity = $1 AND told_to >= $2 AND told_to <= $3"
        " ORDER BY told_to DESC, merged DESC LIMIT 8";
    psc_merging *m = s->m;
    const psc_talks *t = &s->told->is;
    psc_value v[] = {psc_text(t->place), psc_text(from), psc_text(to)};
    psc_status st = PSC_OK;
    if (t->place.len) st = look_by(s, by_place, v);
    for (uint32_t i = 0; i < m->rules->n_country && t->place.len && !t->in_state; i++) {
        if (!psc_str_eq(m->rules->country[i].means, t->country) || st) continue;
        v[0] = psc_text(m->rules->country[i].words);
        st = look_by(s, by_place, v);
    }
    v[0] = psc_text(t->country);
    if (st == PSC_OK && t->in_state) st = look_by(s, by_country, v);
    for (uint32_t i = 0; i < t->n && i < BY_PARTY && st == PSC_OK; i++) {
        v[0] = psc_int(s->told->entity[i]);
        st = look_by(s, by_party, v);
    }
    return st;
}

static psc_status look_around(search *s, psc_period days)
{
    if (days.from == PSC_DAY_NONE) return PSC_OK;
    return look_between(s, psc_merge_day_text(s->m, days.from - DAYS),
                        psc_merge_day_text(s->m, days.to + DAYS));
}

/* Around the day of publication, around its own days, and those without any. */
static psc_status look(search *s)
{
    const psc_period told = s->told->is.told, held = s->told->is.held;
    psc_status st = look_around(s, told);
    if (st == PSC_OK && (told.from != held.from || told.to != held.to)) st = look_around(s, held);
    return st ? st : look_between(s, PSC_STR(""), PSC_STR(""));
}

/* The likest known meeting; id 0 if it is a new one.  [taken]: those the report told of. */
static psc_status choose(search *s, const int64_t *taken, uint32_t n_taken, meeting *best)
{
    int most = 0;
    best->id = 0;
    for (uint32_t i = 0; i < s->n; i++) {
        meeting *x = &s->at[i];
        bool same_report = false;
        const psc_status st = read_known_parties(s->m, x);
        if (st) return st;
        for (uint32_t k = 0; k < n_taken; k++) same_report |= taken[k] == x->id;
        const int alike = psc_talks_likeness(&s->told->is, &x->is, same_report);
        if (alike < most || alike == 0 || (alike == most && best->id < x->id)) continue;
        most = alike;
        *best = *x;
    }
    return PSC_OK;
}

/* Writing. */

static psc_status begin_merged(psc_merging *m, const meeting *t)
{
    static const char sql[] =
        "INSERT INTO merged_meeting (id, name, form, place, country, day_from, day_to, told_from,"
        " told_to, status, terms) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    const psc_talks *is = &t->is;
    const psc_value v[] = {
        psc_int(t->id),
        psc_text(t->name),
        psc_text(is->form),
        psc_text(is->place),
        psc_text(is->country),
        psc_text(psc_merge_day_text(m, is->held.from)),
        psc_text(is->held.from == PSC_DAY_NONE ? PSC_STR("") : psc_merge_day_text(m, is->held.to)),
        psc_text(m->published),
        psc_text(m->published),
        psc_text(psc_meeting_status_text(is->status)),
        psc_bytes(psc_vector_write(m->a, &is->topic))};
    return psc_db_run(m->db, sql, v, 11, m->err);
}

/* Its days: those told first, unless what was put off has got another day since. */
static psc_period days_of(const psc_merging *m, const meeting *t, const meeting *k)
{
    const bool later = m->day != PSC_DAY_NONE && m->day >= k->is.told.to;
    const bool moved = t->is.status == PSC_MEETING_POSTPONED ||
                       k->is.status == PSC_MEETING_POSTPONED;
    if (k->is.held.from == PSC_DAY_NONE) return t->is.held;
    return later && moved && t->is.held.from > k->is.held.from ? t->is.held : k->is.held;
}

/* What is known of the meeting, and what this report adds. */
static psc_status join_merged(psc_merging *m, const meeting *t, meeting *k)
{
    static const char sql[] =
        "UPDATE merged_meeting SET name = $1, place = $2, country = $3, day_from = $4, day_to = $5,"
        " told_from = $6, told_to = $7 WHERE id = $8";
    const bool placed = !k->is.place.len && t->is.place.len;
    const psc_period held = days_of(m, t, k);
    psc_period *told = &k->is.told;
    if (m->day != PSC_DAY_NONE) {
        told->from = told->from == PSC_DAY_NONE || m->day < told->from ? m->day : told->from;
        told->to = told->to == PSC_DAY_NONE || m->day > told->to ? m->day : told->to;
    }
    const psc_value v[] = {
        psc_text(placed ? t->name : k->name),
        psc_text(placed ? t->is.place : k->is.place),
        psc_text(placed ? t->is.country : k->is.country),
        psc_text(psc_merge_day_text(m, held.from)),
        psc_text(held.from == PSC_DAY_NONE ? PSC_STR("") : psc_merge_day_text(m, held.to)),
        psc_text(psc_merge_day_text(m, told->from)),
        psc_text(psc_merge_day_text(m, told->to)),
        psc_int(k->id)};
    return psc_db_run(m->db, sql, v, 8, m->err);
}

/* The day is told for all of them where it has become another.  Row by row: a statement that
 * changes several in SQLite makes FTS5 write down, each time, what it holds for the commit. */
static psc_status date_parties(psc_merging *m, int64_t merged, psc_str told_to)
{
    static const char entities[] = "SELECT entity FROM merged_party WHERE merged = $1 ORDER BY 1";
    static const char date[] =
        "UPDATE merged_party SET told_to = $1 WHERE merged = $2 AND entity = $3";
    const psc_value id = psc_int(merged);
    ids l = {.m = m};
    psc_status st = psc_merge_each(m, entities, &id, 1, 1, take_id, &l);
    for (uint32_t i = 0; i < l.n && st == PSC_OK; i++) {
        const psc_value v[] = {psc_text(told_to), id, psc_int(l.at[i])};
        st = psc_db_run(m->db, date, v, 3, m->err);
    }
    return st;
}

static psc_status put_parties(psc_merging *m, const meeting *t, int64_t merged, psc_str told_to,
                              bool later)
{
    static const char add[] =
        "INSERT INTO merged_party (merged, entity, part, person, told_to) VALUES ($1, $2, $3, $4,"
        " $5) ON CONFLICT (merged, entity) DO UPDATE SET part = excluded.part"
        " WHERE excluded.part <> 'attends'";
    psc_status st = PSC_OK;
    for (uint32_t i = 0; i < t->is.n && st == PSC_OK; i++) {
        const psc_value v[] = {psc_int(merged), psc_int(t->entity[i]), psc_text(t->part[i]),
                               psc_int(t->who[i].person), psc_text(told_to)};
        st = psc_db_run(m->db, add, v, 5, m->err);
    }
    return st || !later ? st : date_parties(m, merged, told_to);
}

/* A new meeting of which one sentence tells stands as that does. */
static psc_status put_history(psc_merging *m, const psc_meeting *from, int64_t merged, bool begun)
{
    static const char add[] = "INSERT INTO merged_status (merged, day, document, sentence, status)"
                              " VALUES ($1, $2, $3, $4, $5) ON CONFLICT DO NOTHING";
    static const char last[] =
        "UPDATE merged_meeting SET status = COALESCE((SELECT status FROM merged_status WHERE merged"
        " = $1 ORDER BY day DESC, CASE WHEN day = '' AND status IN ('held', 'collapsed') THEN 0"
        " ELSE 1 END, document DESC, sentence DESC LIMIT 1), status) WHERE id = $1";
    psc_status st = PSC_OK;
    bool stands = begun;
    for (uint32_t i = 0; i < from->n_turn && st == PSC_OK; i++) {
        const psc_meeting_status status = from->turn[i].status;
        stands = stands && status == from->status;
        if (status == PSC_MEETING_NONE) continue;
        const psc_value v[] = {psc_int(merged), psc_text(m->published), psc_int(m->id),
                               psc_int(from->turn[i].sentence),
                               psc_text(psc_meeting_status_text(status))};
        st = psc_db_run(m->db, add, v, 5, m->err);
    }
    const psc_value id = psc_int(merged);
    return st || stands ? st : psc_db_run(m->db, last, &id, 1, m->err);
}

/* Copies say nothing new of it. */
static psc_status put(psc_merging *m, const psc_meeting *from, const meeting *t, meeting *best)
{
    psc_status st = PSC_OK;
    const bool known = best->id != 0;
    const psc_day told_before = best->is.told.to;
    if (known && m->original) return PSC_OK;
    if (!known) best->id = t->id;
    if (!known) best->is.told = t->is.told;
    psc_known_drop(m->known, best->id);
    st = known ? join_merged(m, t, best) : begin_merged(m, t);
    const psc_day told_to = best->is.told.to;
    if (st == PSC_OK)
        st = put_parties(m, t, best->id, psc_merge_day_text(m, told_to),
                         known && told_to != told_before);
    return st ? st : put_history(m, from, best->id, !known);
}

static psc_status merge_meeting(psc_merging *m, const psc_merge_meeting *l, int64_t *taken,
                                uint32_t *n_taken)
{
    meeting *told = psc_new(m->a, meeting, 2), *best = told + 1;
    told->id = l->id;
    read_told(m, l->is, told);
    search s = {.m = m, .told = told, .at = psc_new(m->a, meeting, CANDIDATES)};
    psc_status st = look(&s);
    if (st == PSC_OK) st = choose(&s, taken, *n_taken, best);
    if (st == PSC_OK) st = put(m, l->is, told, best);
    if (st) return st;
    taken[(*n_taken)++] = best->id;
    const psc_value v[] = {psc_int(best->id), psc_int(l->id)};
    if (best->id == l->merged) return PSC_OK;
    return psc_db_later(m->db, "UPDATE meeting SET merged = $1 WHERE id = $2", v, 2, 1, m->err);
}

psc_status psc_merge_meetings(psc_merging *m)
{
    psc_status st = PSC_OK;
    int64_t *taken = psc_new(m->a, int64_t, m->n_meeting);
    uint32_t n_taken = 0;
    for (uint32_t i = 0; i < m->n_meeting && st == PSC_OK; i++)
        st = merge_meeting(m, &m->meeting[i], taken, &n_taken);
    return st;
}
