/* SPDX-License-Identifier: Apache-2.0 */
/* Comparing meetings; see talks.h. */
#include "merge/talks.h"

#include "base/str.h"

enum {
    DAYS_TOLD = 30,   /* news of one meeting lie so close together */
    DAYS_MOVED = 14,  /* a meeting put off or broken off has another day than the one told first */
    DAYS_AHEAD = 60,  /* a meeting is told of so long before and after its day */
    DAYS_NOWHERE = 7, /* where the venue is told once at most, its parties must tell it */
    PERSONS_ONLY = 2,
    VAGUE = 4,    /* a stretch of days may be off by its fourth part, */
    SLACK_MAX = 3 /* at most so many days */
};
static const double SAME_TOPIC = 0.12;

static bool known(psc_period p)
{
    return p.from != PSC_DAY_NONE;
}

/* Days between two stretches; 0 if they overlap or one is not known. */
static int days_between(psc_period a, psc_period b)
{
    if (!known(a) || !known(b)) return 0;
    if (a.to < b.from) return b.from - a.to;
    return b.to < a.from ? a.from - b.to : 0;
}

static bool is_form(psc_str form, const char *name)
{
    return psc_str_eq(form, psc_str_of(name));
}

static bool apart_in_form(psc_str a, psc_str b)
{
    if (psc_str_eq(a, b)) return false;
    return is_form(a, "call") || is_form(b, "call") || is_form(a, "visit") || is_form(b, "visit");
}

static bool same_place(const psc_talks *a, const psc_talks *b)
{
    return a->place.len && psc_str_ieq(a->place, b->place);
}

static bool apart_in_place(const psc_talks *a, const psc_talks *b)
{
    if (!a->place.len || !b->place.len || same_place(a, b)) return false;
    return !((a->in_state || b->in_state) && psc_str_eq(a->country, b->country));
}

/* Put off, broken off, stayed away from: nothing that would be news of what nobody knew. */
static bool is_upset(psc_meeting_status s)
{
    return s == PSC_MEETING_COLLAPSED || s == PSC_MEETING_REFUSED || s == PSC_MEETING_POSTPONED;
}

/* What was postponed is held later; talks last for days before they collapse. */
static bool is_moved(const psc_talks *m, const psc_talks *k)
{
    const bool here = same_place(m, k) || (m->status == PSC_MEETING_POSTPONED && !m->place.len);
    return (k->status == PSC_MEETING_POSTPONED || (is_upset(m->status) && here)) &&
           m->held.from >= k->held.from && days_between(m->held, k->held) <= DAYS_MOVED;
}

/* How far off a stretch may be: "last month", written in the middle of one, may be some days
 * early or late; "this year" is no more so. */
static int slack(psc_period p)
{
    const int wide = (p.to - p.from + 1) / VAGUE;
    return wide < SLACK_MAX ? wide : SLACK_MAX;
}

static bool apart_in_days(psc_period a, psc_period b)
{
    const int off = slack(a) > slack(b) ? slack(a) : slack(b);
    return days_between(a, b) > 1 + off;
}

/* Days told agree; else the news are close enough. */
static bool apart_in_time(const psc_talks *m, const psc_talks *k)
{
    if (known(m->held) && known(k->held)) return apart_in_days(m->held, k->held) && !is_moved(m, k);
    if (known(m->held)) return days_between(m->held, k->told) > DAYS_AHEAD;
    if (known(k->held)) return days_between(m->told, k->held) > DAYS_AHEAD;
    return days_between(m->told, k->told) > DAYS_TOLD;
}

static bool is_over(psc_meeting_status s)
{
    return s == PSC_MEETING_HELD || s == PSC_MEETING_COLLAPSED;
}

static bool is_to_come(psc_meeting_status s)
{
    return s == PSC_MEETING_SCHEDULED || s == PSC_MEETING_PROPOSED || s == PSC_MEETING_UNCERTAIN;
}

static bool same_days(const psc_talks *m, const psc_talks *k)
{
    return known(m->held) && known(k->held) && days_between(m->held, k->held) == 0;
}

/* Announced on a day after it was told to have been held. */
static bool is_next_round(const psc_talks *m, const psc_talks *k)
{
    return is_over(k->status) && is_to_come(m->status) && known(m->told) && known(k->told) &&
           m->told.from > k->told.to && !same_days(m, k);
}

/* Parties. */

static bool same_party(const psc_attendee *a, const psc_attendee *b)
{
    if (a->name.len && b->name.len && psc_str_ieq(a->name, b->name)) return true;
    const bool told = a->country.len || (!a->name.len && !b->name.len); /* "ministers" */
    return !(a->person && b->person) && told && a->code.len && psc_str_eq(a->code, b->code);
}

typedef struct shared {
    uint32_t parties, countries;
} shared;

static shared count_shared(const psc_talks *m, const psc_talks *k)
{
    shared s = {0};
    for (uint32_t i = 0; i < m->n; i++) {
        bool party = false, country = false;
        for (uint32_t j = 0; j < k->n; j++) {
            party |= same_party(&m->who[i], &k->who[j]);
            country |= m->who[i].country.len && psc_str_eq(m->who[i].country, k->who[j].country);
        }
        s.parties += party;
        s.countries += country;
    }
    return s;
}

/* "Okello met Diallo": two persons and nobody else. */
static bool is_of_two(const psc_talks *t)
{
    return t->n == PERSONS_ONLY && t->who[0].person && t->who[1].person;
}

static bool apart_in_people(const psc_talks *m, const psc_talks *k, shared s)
{
    const uint32_t fewer = m->n < k->n ? m->n : k->n;
    if (is_of_two(m) || is_of_two(k))
        return s.parties < (fewer < PERSONS_ONLY ? fewer : PERSONS_ONLY);
    return false;
}

/* "Chad put off the talks", shortly before their day: where and with whom, need not be told again. */
static bool is_news_of(const psc_talks *m, const psc_talks *k)
{
    const bool open = is_to_come(k->status) || k->status == PSC_MEETING_POSTPONED;
    return is_upset(m->status) && open && known(k->held) && known(m->told) &&
           m->told.from <= k->held.to && days_between(m->told, k->held) <= DAYS_MOVED;
}

bool psc_talks_are_apart(const psc_talks *m, const psc_talks *k)
{
    return apart_in_form(m->form, k->form) || apart_in_place(m, k) || apart_in_time(m, k) ||
           is_next_round(m, k);
}

int psc_talks_likeness(const psc_talks *m, const psc_talks *k, bool same_report)
{
    const shared s = count_shared(m, k);
    const bool here = same_place(m, k), days = same_days(m, k);
    const bool topic = psc_vector_cosine(&m->topic, &k->topic) >= SAME_TOPIC;
    if (psc_talks_are_apart(m, k) || apart_in_people(m, k, s)) return 0;
    if (same_report && !(here && (s.parties || !m->n || !k->n))) return 0;
    const bool dated = known(m->told) && known(k->told);
    const bool wide = m->in_state && k->in_state && !dated && !days; /* "in Russia", some day */
    const bool placed = (here || (m->place.len && k->place.len)) && !wide;
    const bool news = s.parties && topic && is_news_of(m, k);
    if (!placed && s.parties < 2 && !news) return 0;
    if (!placed && !days && !news && (!dated || days_between(m->told, k->told) > DAYS_NOWHERE))
        return 0;
    if (!s.countries && !s.parties && !topic && m->n && k->n) return 0;
    const int place = !here ? 0 : m->in_state ? 2 : 4;
    return 1 + place + 3 * days + 2 * (int)s.parties + (int)s.countries + topic +
           psc_str_eq(m->form, k->form);
}
