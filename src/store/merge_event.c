/* SPDX-License-Identifier: Apache-2.0 */
/* Incidents: which events of other reports a report's events are.
 *
 * Compared are the incidents of the report's story with that type, then those of all stories
 * with type, dyad and day; a bounded number of each. */
#include "store/merge.h"

#include "base/str.h"

typedef struct search {
    psc_merging *m;
    const psc_happening *event;
    bool same_story;
    int64_t best;
    int most;
} search;

static double number_of(const psc_value *v)
{
    return v->kind == 'r' ? v->r : -1;
}

static void take_incident(void *ctx, const psc_value *v)
{
    search *s = ctx;
    const psc_happening h = {.type = s->event->type,
                             .mode = v[1].s,
                             .actor = v[2].s,
                             .recipient = v[3].s,
                             .day = psc_merge_day_of(v[4].s),
                             .place = v[5].s,
                             .country = v[6].s,
                             .killed = number_of(&v[7]),
                             .wounded = number_of(&v[8])};
    const int alike = psc_happening_likeness(s->event, &h, s->same_story);
    if (alike < s->most || alike == 0 || (alike == s->most && s->best < v[0].i)) return;
    s->most = alike;
    s->best = v[0].i;
}

static psc_status look_in_story(search *s)
{
    static const char sql[] =
        "SELECT id, mode, actor, recipient, day, place, country, killed, wounded FROM incident"
        " WHERE story = $1 AND type = $2 AND day >= $3 AND day <= $4"
        " ORDER BY day DESC, id DESC LIMIT 128";
    const psc_value v[] = {psc_int(s->m->story), psc_text(s->event->type),
                           psc_text(psc_merge_day_text(s->m, s->event->day - PSC_HAPPENING_DAYS)),
                           psc_text(psc_merge_day_text(s->m, s->event->day + PSC_HAPPENING_DAYS))};
    s->same_story = true;
    return psc_merge_each(s->m, sql, v, 4, 9, take_incident, s);
}

static psc_status look_beyond(search *s)
{
    static const char sql[] =
        "SELECT id, mode, actor, recipient, day, place, country, killed, wounded FROM incident"
        " WHERE type = $1 AND actor = $2 AND recipient = $3 AND day = $4 AND place <> ''"
        " ORDER BY id DESC LIMIT 32";
    const psc_happening *e = s->event;
    const psc_value v[] = {psc_text(e->type), psc_text(e->actor), psc_text(e->recipient),
                           psc_text(psc_merge_day_text(s->m, e->day))};
    s->same_story = false;
    if (!e->actor.len || !e->recipient.len || !e->place.len) return PSC_OK;
    return psc_merge_each(s->m, sql, v, 4, 9, take_incident, s);
}

static psc_value number_or_null(double n)
{
    return n < 0 ? psc_null() : psc_real(n);
}

static psc_status begin_incident(psc_merging *m, const psc_merge_event *e)
{
    static const char sql[] =
        "INSERT INTO incident (id, story, type, mode, actor, recipient, day, place, country,"
        " killed, wounded) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)";
    const psc_happening *h = &e->is;
    const psc_value v[] = {psc_int(e->id),
                           psc_int(m->story),
                           psc_text(h->type),
                           psc_text(h->mode),
                           psc_text(h->actor),
                           psc_text(h->recipient),
                           psc_text(psc_merge_day_text(m, h->day)),
                           psc_text(h->place),
                           psc_text(h->country),
                           number_or_null(h->killed),
                           number_or_null(h->wounded)};
    return psc_db_run(m->db, sql, v, 11, m->err);
}

/* Plans, denials and conditions are no incidents; nor is what has no day. */
static bool happened(const psc_merge_event *e)
{
    return psc_str_eq(e->modality, PSC_STR("asserted")) && e->is.day != PSC_DAY_NONE;
}

psc_status psc_merge_events(psc_merging *m)
{
    for (uint32_t i = 0; i < m->n_event; i++) {
        const psc_merge_event *e = &m->event[i];
        search s = {.m = m, .event = &e->is};
        if (!happened(e)) continue;
        psc_status st = look_in_story(&s);
        if (st == PSC_OK && !s.best) st = look_beyond(&s);
        if (st == PSC_OK && !s.best) st = begin_incident(m, e);
        const int64_t incident = s.best ? s.best : e->id;
        const psc_value v[] = {psc_int(incident), psc_int(e->id)};
        if (st == PSC_OK && incident != e->incident)
            st = psc_db_later(m->db, "UPDATE event SET incident = $1 WHERE id = $2", v, 2, 1,
                              m->err);
        if (st) return st;
    }
    return PSC_OK;
}
