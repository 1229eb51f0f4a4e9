/* SPDX-License-Identifier: Apache-2.0 */
/* Positions: what parties demand, accept and refuse.
 *
 * An event of words is a position of each of its actors if its words name a topic of
 * data/merge/topics.txt.  The latest row of a party and topic is where it stands; the view
 * position_history tells where that changed. */
#include "store/merge.h"

#include "base/str.h"

/* Types by which a stance is taken: PLOVER's names. */
static bool is_stance(psc_str type)
{
    static const psc_event_type types[] = {PSC_TYPE_AGREE,   PSC_TYPE_SUPPORT, PSC_TYPE_CONCEDE,
                                           PSC_TYPE_REQUEST, PSC_TYPE_REJECT,  PSC_TYPE_ACCUSE,
                                           PSC_TYPE_THREATEN};
    for (size_t i = 0; i < sizeof types / sizeof *types; i++)
        if (psc_str_eq(type, psc_type_text(types[i]))) return true;
    return false;
}

/* What a party wants is a position, whether it comes about or not. */
static bool is_meant(psc_str modality)
{
    return psc_str_eq(modality, PSC_STR("asserted")) || psc_str_eq(modality, PSC_STR("future"));
}

static psc_status read_event(psc_merging *m, psc_merge_event *e)
{
    const psc_value v = psc_int(e->id);
    psc_value json[1];
    psc_record r;
    psc_status st =
        psc_db_one(m->db, "SELECT json FROM record WHERE id = $1", &v, 1, json, 1, m->err);
    if (st == PSC_OK) st = psc_record_read(m->a, psc_merge_keep(m, &json[0]), &r, m->err);
    e->told = st == PSC_OK && r.event;
    if (!e->told) return st;
    e->about = r.event->about.text;
    e->trigger = r.event->trigger_phrase.text;
    return PSC_OK;
}

/* By what is wanted; by the deed itself if that names it ("sanctions", "truce"). */
static psc_str topic_of(const psc_merge_rules *r, const psc_merge_event *e)
{
    psc_str topic = psc_cue_in(r->topic, r->n_topic, e->about, true);
    if (!topic.len && psc_str_eq(e->is.mode, PSC_STR("meet"))) topic = PSC_STR("talks");
    if (!topic.len) topic = psc_cue_in(r->topic, r->n_topic, e->trigger, true);
    return topic;
}

/* "RUS GOV" of "RUS GOV MIL"; a name where there is no country; empty: nobody known. */
static psc_str party_of(const psc_merge_party *p)
{
    psc_str rest = p->code;
    const psc_str country = psc_str_cut(&rest, ' '), sector = psc_str_cut(&rest, ' ');
    if (!p->country.len) return p->name;
    return psc_str_sub(p->code, 0, country.len + (sector.len ? 1 + sector.len : 0));
}

/* Merging never asks for positions: they are written when all is settled, party by party. */
static psc_status put(psc_merging *m, const psc_merge_event *e, const psc_merge_party *p,
                      psc_str topic)
{
    enum { PARTY = 1 };
    static const char sql[] =
        "INSERT INTO position (record, party, topic, subject, stance, entity, day, document,"
        " about) VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9) ON CONFLICT DO NOTHING";
    const psc_str party = party_of(p);
    const psc_str day = m->day != PSC_DAY_NONE ? m->published : psc_merge_day_text(m, e->is.day);
    const psc_value v[] = {psc_int(e->id),       psc_text(party),      psc_text(topic),
                           psc_text(m->subject), psc_text(e->is.type), psc_int(p->entity),
                           psc_text(day),        psc_int(m->id),       psc_text(e->about)};
    return party.len ? psc_db_later(m->db, sql, v, 9, PARTY, m->err) : PSC_OK;
}

static psc_status merge_event(psc_merging *m, psc_merge_event *e)
{
    psc_status st = e->told ? PSC_OK : read_event(m, e);
    if (st || !e->told) return st;
    const psc_str topic = topic_of(m->rules, e);
    for (uint32_t i = 0; i < e->n_party && topic.len && st == PSC_OK; i++)
        if (psc_str_eq(e->party[i].side, PSC_STR("actor"))) st = put(m, e, &e->party[i], topic);
    return st;
}

psc_status psc_merge_positions(psc_merging *m)
{
    psc_status st = PSC_OK;
    if (m->original) return PSC_OK; /* it says nothing new */
    for (uint32_t i = 0; i < m->n_event && st == PSC_OK; i++)
        if (is_stance(m->event[i].is.type) && is_meant(m->event[i].modality))
            st = merge_event(m, &m->event[i]);
    return st;
}
