/* SPDX-License-Identifier: Apache-2.0 */
/* Meetings over reports: records of one merged meeting become one, with all its parties and
 * the history of its status in the order in which reports told it. */
#include "base/str.h"
#include "dossier/dossier.h"

static psc_ds_talk *talk_of(psc_dossier *d, const psc_ds_told *m)
{
    const int64_t group = m->group ? m->group : m->record;
    for (uint32_t i = 0; i < d->n_talk; i++)
        if (d->talk[i].group == group) return &d->talk[i];
    psc_ds_talk *t = psc_push(&d->arena, d->talk, d->n_talk, d->cap_talk);
    *t = (psc_ds_talk){.group = group, .name = m->meeting->name, .day = PSC_DAY_NONE};
    t->period = (psc_period){PSC_DAY_NONE, PSC_DAY_NONE};
    return t;
}

/* Some of a side stay away, others come. */
static bool apart_in_part(const psc_ds_party *p, psc_part part)
{
    return (p->part == PSC_PART_REFUSES) != (part == PSC_PART_REFUSES);
}

/* A government by whatever name: "Moscow", "Russia", "government representatives". */
static bool is_government(const psc_ds_party *p, const psc_entity *who)
{
    return p->state && !who->role.len && who->code.sector[0] == PSC_SECTOR_GOV &&
           !who->code.sector[1] && who->code.country[0] != '-';
}

static bool tells(psc_str role, psc_str label)
{
    return psc_str_find(role, label, 0) >= 0;
}

/* One who is there already: of that name; or unnamed, and of his code ("government
 * representatives") or role ("UN envoy"). */
static psc_ds_party *party_of(psc_ds_talk *t, const psc_party *told, psc_str label, psc_str code)
{
    const psc_entity *who = told->who;
    for (uint32_t i = 0; i < t->n_party; i++) {
        psc_ds_party *p = &t->party[i];
        if (!psc_str_eq(p->code_text, code)) continue;
        if (apart_in_part(p, told->part) && !psc_str_eq(p->label, label)) continue;
        if (is_government(p, who)) return p;
        if (!who->name.len || psc_str_eq(p->label, label)) return p;
        if (p->named || !tells(who->role, p->label)) continue;
        p->label = label;
        p->named = true;
        return p;
    }
    return NULL;
}

static void add_parties(psc_dossier *d, psc_ds_talk *t, const psc_meeting *m)
{
    for (uint32_t i = 0; i < m->n_party; i++) {
        const psc_entity *who = m->party[i].who;
        const psc_str label = psc_ds_label(d, who), code = psc_ds_code(&d->arena, &who->code);
        psc_ds_party *p = party_of(t, &m->party[i], label, code);
        if (!p) {
            p = psc_push(&d->arena, t->party, t->n_party, t->cap_party);
            *p = (psc_ds_party){label, code, m->party[i].part, who->name.len > 0, !who->role.len};
        }
        const bool came = p->part == PSC_PART_INVITED && m->status == PSC_MEETING_HELD;
        if (m->party[i].part != PSC_PART_ATTENDS || came) p->part = m->party[i].part;
    }
}

static int32_t sentence_at(const psc_ds_report *r, uint32_t number)
{
    for (uint32_t i = 0; i < r->kept.n_sentence; i++)
        if (r->sentence[i].span.number == number) return (int32_t)i;
    return -1;
}

static void add_turns(psc_dossier *d, psc_ds_talk *t, const psc_ds_told *m)
{
    for (uint32_t i = 0; i < m->meeting->n_turn; i++) {
        const psc_meeting_turn *turn = &m->meeting->turn[i];
        const int32_t at = sentence_at(&d->report[m->report], turn->sentence);
        if (at < 0 || (turn->status == PSC_MEETING_NONE && (i || m->meeting->n_turn > 1))) continue;
        psc_ds_turn *n = psc_push(&d->arena, t->turn, t->n_turn, t->cap_turn);
        *n = (psc_ds_turn){{m->report, (uint32_t)at}, m->published, turn->status};
        if (turn->status == PSC_MEETING_NONE) n->status = m->meeting->status;
    }
}

/* Named after two of many who came: after the place. */
static void name_by_place(psc_dossier *d, psc_ds_talk *t)
{
    psc_str name = t->name;
    const psc_str form = psc_str_cut(&name, ' ');
    if (t->n_party < 3 || !t->place.len || psc_str_eq(form, PSC_STR("visit"))) return;
    t->name = psc_arena_printf(&d->arena, "%.*s in %.*s", (int)form.len, form.ptr,
                               (int)t->place.len, t->place.ptr);
}

/* "talks of the rebels and Russia in Russia": the host is the place. */
static void name_without_host(psc_dossier *d, psc_ds_talk *t)
{
    psc_str name = t->name;
    const psc_str form = psc_str_cut(&name, ' ');
    if (t->n_party != 2 || psc_str_eq(form, PSC_STR("visit"))) return;
    for (uint32_t i = 0; i < 2; i++)
        if (psc_str_eq(t->party[i].label, t->place))
            t->name = psc_arena_printf(&d->arena, "%.*s of %.*s in %.*s", (int)form.len, form.ptr,
                                       (int)t->party[1 - i].label.len, t->party[1 - i].label.ptr,
                                       (int)t->place.len, t->place.ptr);
}

/* Where it stands among days: its first; of a stretch the day on which it was told to be held. */
static psc_day drawn_day(const psc_ds_talk *t)
{
    if (t->period.from == PSC_DAY_NONE) return t->day;
    for (uint32_t i = 0; i < t->n_turn && t->period.to > t->period.from; i++)
        if (t->turn[i].status == PSC_MEETING_HELD && t->period.from <= t->turn[i].day &&
            t->turn[i].day <= t->period.to)
            return t->turn[i].day;
    return t->period.from;
}

static int by_day(const void *a, const void *b)
{
    const psc_ds_talk *x = a, *y = b;
    if (x->day != y->day) return x->day < y->day ? -1 : 1;
    return x->group < y->group ? -1 : x->group > y->group;
}

static bool overlap(psc_period a, psc_period b)
{
    return a.from <= b.to && b.from <= a.to;
}

static int32_t width(psc_period p)
{
    return p.to - p.from;
}

/* What cannot be reckoned is told in the report's words: “Friday” */
static psc_str quoted(psc_arena *a, psc_str words)
{
    if (!words.len) return words;
    return psc_arena_printf(a, "\xE2\x80\x9C%.*s\xE2\x80\x9D", (int)words.len, words.ptr);
}

/* Days that a report tells: of two that overlap the narrower; what was put off has another
 * now; others stand side by side. */
static void add_days(psc_dossier *d, psc_ds_talk *t, const psc_meeting *m)
{
    const psc_when *when = &m->when;
    const psc_period p = when->period;
    const bool put_off = t->status == PSC_MEETING_POSTPONED || m->status == PSC_MEETING_POSTPONED;
    if (p.from == PSC_DAY_NONE) {
        if (!t->when.len && t->period.from == PSC_DAY_NONE)
            t->when = quoted(&d->arena, when->phrase.text);
        return;
    }
    if (t->period.from == PSC_DAY_NONE || overlap(t->period, p)) {
        if (t->period.from != PSC_DAY_NONE && width(p) >= width(t->period)) return;
        t->period = p;
        t->when = psc_ds_period(&d->arena, p);
    } else if (put_off && p.from > t->period.from) {
        const psc_str first = psc_ds_period(&d->arena, t->period);
        t->period = p;
        t->when = psc_ds_period(&d->arena, p);
        t->when = psc_arena_printf(&d->arena, "%.*s (put off from %.*s)", (int)t->when.len,
                                   t->when.ptr, (int)first.len, first.ptr);
    } else {
        const psc_str then = psc_ds_period(&d->arena, p);
        t->when = psc_arena_printf(&d->arena, "%.*s; %.*s", (int)t->when.len, t->when.ptr,
                                   (int)then.len, then.ptr);
        t->period = p;
    }
}

/* Reports come in the order of days, so what is told last holds. */
void psc_ds_find_talks(psc_dossier *d)
{
    for (uint32_t i = 0; i < d->n_meeting; i++) {
        const psc_ds_told *m = &d->meeting[i];
        psc_ds_talk *t = talk_of(d, m);
        const psc_where *v = &m->meeting->venue;
        add_parties(d, t, m->meeting);
        add_turns(d, t, m);
        add_days(d, t, m->meeting);
        if (!t->place.len) t->place = psc_ds_place(v);
        t->status = m->meeting->status;
        t->n_report++;
        if (t->day == PSC_DAY_NONE) t->day = m->published;
    }
    for (uint32_t i = 0; i < d->n_talk; i++) {
        name_by_place(d, &d->talk[i]);
        name_without_host(d, &d->talk[i]);
        d->talk[i].day = drawn_day(&d->talk[i]);
    }
    psc_ds_sort(d->talk, d->n_talk, sizeof *d->talk, by_day);
}
