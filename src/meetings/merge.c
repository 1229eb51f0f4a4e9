/* SPDX-License-Identifier: Apache-2.0 */
/* Which mentions are one meeting.
 *
 * Mentions are taken in order; each goes to the meeting told last that it can be, or
 * begins a new one.  Two are apart when they have different places, days, ordinals
 * ("first round") or people, or when one has been and the other is still to come.  What
 * has too little to be known by ("if talks fail") joins a meeting or is dropped. */
#include "base/str.h"
#include "meetings/mention.h"

enum {
    NAMES_MAX = 3,  /* in a meeting's name */
    ROUND_NEAR = 4, /* sentences from talks to their rounds */
    MEMORY = 256    /* meetings begun last, among which a mention's is sought: time is bounded */
};

typedef struct merger {
    psc_arena *a;
    const psc_document *doc;
    const psc_graph *graph;
    psc_meeting_list *list;
    const psc_mention **last; /* [list->n] last mention of each meeting */
    bool *in_state;           /* [list->n] its venue is a country */
    uint32_t cap_last, cap_state;
} merger;

/* ---- are they the same? ---- */

static bool has_time(psc_period p)
{
    return p.from != PSC_DAY_NONE;
}

static bool apart_in_time(psc_period a, psc_period b)
{
    return has_time(a) && has_time(b) && (a.to < b.from || b.to < a.from);
}

/* "in January and April", where nobody knows the year: two days of one sentence. */
static bool apart_in_words(const psc_mention *a, const psc_mention *b)
{
    const psc_str x = a->when.phrase.text, y = b->when.phrase.text;
    const bool known = has_time(a->when.period) || has_time(b->when.period);
    return !known && a->sentence == b->sentence && x.len && y.len && !psc_str_ieq(x, y);
}

static psc_str place_name(const psc_where *w)
{
    return w->name.len ? w->name : w->phrase.text;
}

/* Cities differ when their names do; a country holds all its cities. */
static bool apart_in_place(const psc_where *a, bool a_state, const psc_mention *m)
{
    const psc_where *b = &m->venue;
    const psc_str x = place_name(a), y = place_name(b);
    if (!x.len || !y.len || psc_str_ieq(x, y)) return false;
    return !((a_state || m->in_state) && strcmp(a->country, b->country) == 0);
}

static bool is_past(psc_meeting_status s)
{
    return s == PSC_MEETING_HELD;
}

static bool is_future(psc_meeting_status s)
{
    return s == PSC_MEETING_SCHEDULED || s == PSC_MEETING_PROPOSED || s == PSC_MEETING_UNCERTAIN;
}

/* "Friday's" is "Friday". */
static psc_str bare(psc_str day)
{
    const ptrdiff_t at = psc_str_find(day, PSC_STR("'"), 0);
    const ptrdiff_t curly = psc_str_find(day, PSC_STR("\xE2\x80\x99"), 0);
    if (at > 0) day.len = (size_t)at;
    if (curly > 0 && (size_t)curly < day.len) day.len = (size_t)curly;
    return day;
}

/* The same days; or, where nobody can reckon them, the same words. */
static bool same_day(const psc_when *a, const psc_when *b)
{
    const psc_period x = a->period, y = b->period;
    if (has_time(x) || has_time(y)) return has_time(x) && x.from == y.from && x.to == y.to;
    return a->phrase.text.len && psc_str_ieq(bare(a->phrase.text), bare(b->phrase.text));
}

static bool same_place(const psc_where *a, const psc_where *b)
{
    return place_name(a).len && psc_str_ieq(place_name(a), place_name(b));
}

/* Told as of today: "gathered on Thursday" and "will meet" may be one. */
static bool is_of_today(const merger *g, const psc_meeting *x, const psc_mention *m)
{
    return same_place(&x->venue, &m->venue) && has_time(x->when.period) &&
           g->doc->published != PSC_DAY_NONE && x->when.period.to >= g->doc->published;
}

/* "as ministers gathered in Oslo" sets the scene of what they will do there: one meeting,
 * where neither has a day of its own. */
static bool sets_the_scene(const merger *g, uint32_t i, const psc_mention *m)
{
    const psc_meeting *x = &g->list->at[i];
    return g->last[i]->by_verb && !m->by_verb && !g->in_state[i] && !m->in_state &&
           same_place(&x->venue, &m->venue) && !has_time(x->when.period) &&
           !has_time(m->when.period);
}

static bool is_done(const psc_meeting *x)
{
    return x->status == PSC_MEETING_COLLAPSED;
}

static uint32_t shared(const merger *g, const psc_meeting *x, const psc_mention *m);

/* What broke down elsewhere, or on a day of its own, is not what is still planned. */
static bool broke_down_before(const merger *g, const psc_meeting *x, const psc_mention *m)
{
    if (!is_future(x->status) || m->status != PSC_MEETING_COLLAPSED || shared(g, x, m))
        return false;
    if (same_place(&x->venue, &m->venue)) return false;
    return place_name(&m->venue).len || m->when.phrase.text.len;
}

static bool apart_in_status(const merger *g, uint32_t i, const psc_mention *m)
{
    const psc_meeting *x = &g->list->at[i];
    if (m->past && is_future(x->status)) return true;
    if (broke_down_before(g, x, m) || (m->ahead && is_done(x))) return true;
    if (is_of_today(g, x, m) || sets_the_scene(g, i, m)) return false;
    if (same_day(&x->when, &m->when)) return false;
    return (is_past(x->status) && is_future(m->status)) ||
           (is_future(x->status) && is_past(m->status));
}

static bool is_kind(psc_str form, const char *kind)
{
    return psc_str_eq(form, psc_str_of(kind));
}

/* Visits and calls are no talks; talks, meetings and summits may be one. */
static bool apart_in_form(psc_str a, psc_str b)
{
    if (psc_str_eq(a, b)) return false;
    return is_kind(a, "call") || is_kind(b, "call") || is_kind(a, "visit") || is_kind(b, "visit");
}

static const psc_entity *first_of(const merger *g, const psc_entity *e)
{
    return psc_graph_first_mention(&g->graph[e->sentence], e);
}

/* The same person or body; or the same side, where one of them has no name. */
static bool same_party(const merger *g, const psc_entity *a, const psc_entity *b, bool strict)
{
    const psc_entity *x = first_of(g, a), *y = first_of(g, b);
    if (x == y || (x->name.len && psc_str_eq(x->name, y->name))) return true;
    const bool persons = strict ? x->kind == PSC_ENTITY_PERSON || y->kind == PSC_ENTITY_PERSON
                                : x->kind == PSC_ENTITY_PERSON && y->kind == PSC_ENTITY_PERSON;
    return !persons && strcmp(a->code.country, b->code.country) == 0 &&
           a->code.sector[0] == b->code.sector[0];
}

static uint32_t shared(const merger *g, const psc_meeting *x, const psc_mention *m)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < m->n_party; i++)
        for (uint32_t k = 0; k < x->n_party; k++)
            if (same_party(g, m->party[i].who, x->party[k].who, m->by_verb)) {
                n++;
                break;
            }
    return n;
}

/* Do the people allow it?  "A met B" is only the meeting of A and B. */
static bool people_fit(const merger *g, const psc_meeting *x, const psc_mention *m)
{
    if (!m->n_party || !x->n_party) return true;
    const uint32_t n = shared(g, x, m);
    if (m->by_verb && m->n_party > 1) return n == m->n_party || (n == x->n_party && n > 1);
    if (n) return true;
    return same_place(&x->venue, &m->venue) || same_day(&x->when, &m->when) ||
           (m->definite && m->n_party == 1);
}

/* "We will not go to Muscat", where there are to be talks: going there is to attend them. */
static bool is_way_to(const merger *g, uint32_t i, const psc_mention *m)
{
    const psc_meeting *x = &g->list->at[i];
    return is_kind(m->form, "visit") && m->by_verb && !is_kind(x->form, "visit") &&
           !is_kind(x->form, "call") && !is_past(m->status) && !is_past(x->status) &&
           !m->when.phrase.text.len && !m->in_state && !g->in_state[i] &&
           same_place(&x->venue, &m->venue);
}

static bool may_be(const merger *g, uint32_t i, const psc_mention *m)
{
    const psc_meeting *x = &g->list->at[i];
    if (is_way_to(g, i, m)) return true;
    const psc_mention *last = g->last[i];
    const bool other_day = apart_in_time(x->when.period, m->when.period);
    const bool follows = last->sentence + 1 >= m->sentence;
    if (apart_in_form(x->form, m->form) || apart_in_place(&x->venue, g->in_state[i], m))
        return false;
    if (m->ordinal >= PSC_ORDINAL_OTHER && last->ordinal != m->ordinal) return false;
    if (m->ordinal > 0 && last->ordinal > 0 && m->ordinal != last->ordinal) return false;
    if (other_day || apart_in_words(last, m) || apart_in_status(g, i, m)) return false;
    if (last->sentence == m->sentence && !m->definite && m->n_party && x->n_party &&
        !shared(g, x, m))
        return false;
    if (last->by_verb && !m->definite && !m->by_verb && m->n_party && !follows &&
        !same_place(&x->venue, &m->venue))
        return false;
    return people_fit(g, x, m);
}

/* ---- meetings ---- */

/* Some of a side stay away: "key opposition figures will not attend" does not tell of all. */
static bool is_another_part(psc_party known, psc_party p)
{
    return (known.part == PSC_PART_REFUSES) != (p.part == PSC_PART_REFUSES) &&
           known.who->kind != PSC_ENTITY_STATE && !psc_str_ieq(known.who->text, p.who->text);
}

static void add_party(const merger *g, psc_meeting *x, psc_party p)
{
    for (uint32_t i = 0; i < x->n_party; i++) {
        const psc_entity *a = first_of(g, x->party[i].who), *b = first_of(g, p.who);
        const bool state = a->kind == PSC_ENTITY_STATE && b->kind == PSC_ENTITY_STATE &&
                           strcmp(a->code.country, b->code.country) == 0;
        if (a != b && !state && !(a->name.len && psc_str_eq(a->name, b->name)) &&
            !(!a->name.len && !b->name.len && memcmp(&a->code, &b->code, sizeof a->code) == 0))
            continue;
        if (is_another_part(x->party[i], p) && a != b) continue;
        if (x->party[i].part == PSC_PART_ATTENDS) x->party[i].part = p.part;
        return;
    }
    if (x->n_party < PSC_PARTIES_MAX) x->party[x->n_party++] = p;
}

static void add_turn(const merger *g, psc_meeting *x, const psc_mention *m)
{
    const bool ahead = m->ahead && x->status == PSC_MEETING_NONE;
    const psc_meeting_turn turn = {m->sentence, ahead ? PSC_MEETING_SCHEDULED : m->status};
    psc_meeting_turn *last = x->n_turn ? &x->turn[x->n_turn - 1] : NULL;
    if (last && last->sentence == m->sentence) {
        if (m->status != PSC_MEETING_HELD && m->status != PSC_MEETING_NONE)
            last->status = m->status;
    } else {
        psc_meeting_turn *more = psc_new(g->a, psc_meeting_turn, x->n_turn + 1);
        if (x->n_turn) memcpy(more, x->turn, x->n_turn * sizeof *more);
        more[x->n_turn++] = turn;
        x->turn = more;
    }
}

/* They gathered for what is still to come: it has not been. */
static void unsay_held(psc_meeting *x)
{
    for (uint32_t i = 0; i < x->n_turn; i++)
        if (is_past(x->turn[i].status)) x->turn[i].status = PSC_MEETING_NONE;
}

/* What supposes that the meeting will be: "would support the talks", "would still go there". */
static bool is_no_news(const psc_meeting *x, const psc_mention *m)
{
    const bool way = is_kind(m->form, "visit") && !is_kind(x->form, "visit");
    return x->status != PSC_MEETING_NONE && (m->weak || (way && m->status != PSC_MEETING_REFUSED));
}

/* "next week", then "on March 8" */
static bool tells_more(const psc_when *known, const psc_when *told)
{
    const psc_period a = known->period, b = told->period;
    if (!told->phrase.text.len || has_time(a) != has_time(b)) return !has_time(a) && has_time(b);
    if (!has_time(a)) return !known->phrase.text.len;
    return a.from <= b.from && b.to <= a.to && b.to - b.from < a.to - a.from;
}

static void take(const merger *g, psc_meeting *x, const psc_mention *told)
{
    psc_mention *m = psc_new(g->a, psc_mention, 1);
    *m = *told;
    if (is_no_news(x, m)) m->status = PSC_MEETING_NONE;
    for (uint32_t i = 0; i < m->n_party; i++) add_party(g, x, m->party[i]);
    if (!place_name(&x->venue).len) x->venue = m->venue;
    if (!x->matter.len) x->matter = m->matter;
    if (tells_more(&x->when, &m->when)) x->when = m->when;
    if (is_past(x->status) && is_future(m->status)) unsay_held(x);
    add_turn(g, x, m);
    if (m->status != PSC_MEETING_NONE && (x->n_turn == 1 || m->status != PSC_MEETING_HELD))
        x->status = m->status;
    if (m->ahead && x->status == PSC_MEETING_NONE) x->status = PSC_MEETING_SCHEDULED;
}

/* States, armed and political groups, world bodies: whose meetings are politics. */
static bool is_political(const psc_entity *e)
{
    switch (e->code.sector[0]) {
    case PSC_SECTOR_GOV:
    case PSC_SECTOR_MIL:
    case PSC_SECTOR_SPY:
    case PSC_SECTOR_LEG:
    case PSC_SECTOR_IGO:
    case PSC_SECTOR_REB:
    case PSC_SECTOR_OPP:
    case PSC_SECTOR_PTY: return true;
    default: return false;
    }
}

/* Somebody who comes of himself, not the place they meet in. */
static bool comes(const psc_meeting *x, const psc_party *p)
{
    const bool place = p->who->kind == PSC_ENTITY_STATE || p->who->kind == PSC_ENTITY_PLACE;
    return p->part != PSC_PART_HOST && is_political(p->who) &&
           !(place && strcmp(p->who->code.country, x->venue.country) == 0);
}

static bool are_many(const merger *g, const psc_entity *e)
{
    const psc_sentence *s = &g->doc->sent[e->sentence];
    return e->plural || e->kind == PSC_ENTITY_GROUP ||
           (e->head < s->n && s->tok[e->head].xpos == PSC_XPOS_NNS);
}

/* "returned to Uganda": who comes home visits nobody. */
static bool is_at_home(const psc_meeting *x)
{
    const psc_entity *host = NULL;
    for (uint32_t i = 0; i < x->n_party; i++)
        if (x->party[i].part == PSC_PART_HOST) host = x->party[i].who;
    for (uint32_t i = 0; i < x->n_party; i++)
        if (host && strncmp(x->party[i].who->code.country, host->code.country, 3) != 0)
            return false;
    return host != NULL;
}

/* Is enough told for a meeting of those who make politics?  Two parties, or one and the
 * place, or the land that they talk about; a visit needs a visitor and where he goes; a verb alone ("the senate met") two
 * parties or several of a kind. */
static bool is_known(const merger *g, const psc_meeting *x, const psc_mention *last)
{
    const bool placed = place_name(&x->venue).len || x->matter.len;
    uint32_t n = 0;
    bool many = false, hosted = false;
    for (uint32_t i = 0; i < x->n_party; i++) {
        const bool one = comes(x, &x->party[i]);
        n += one;
        many |= one && are_many(g, x->party[i].who);
        hosted |= x->party[i].part == PSC_PART_HOST && is_political(x->party[i].who);
    }
    if (n == 0) return hosted && placed && !last->by_verb && !is_kind(x->form, "visit");
    if (is_kind(x->form, "visit")) return placed && !(last->by_verb && is_at_home(x));
    if (x->n_party > 1) return true;
    return placed && (many || !last->by_verb || x->n_turn > 1);
}

/* Enough to begin a meeting with; the rest must join one. */
static bool may_begin(const psc_mention *m)
{
    return m->n_party || place_name(&m->venue).len;
}

/* "The first round of talks": of those told of right before; who takes part is told there. */
static void take_parties_of_round(const merger *g, psc_meeting *x, const psc_mention *m)
{
    if (m->n_party || m->ordinal <= 0 || m->ordinal == PSC_ORDINAL_ANOTHER) return;
    for (uint32_t i = g->list->n - 1; i-- > 0;) {
        const psc_meeting *before = &g->list->at[i];
        if (apart_in_form(before->form, x->form) || g->last[i]->sentence + ROUND_NEAR < m->sentence)
            continue;
        for (uint32_t k = 0; k < before->n_party; k++)
            if (before->party[k].part != PSC_PART_HOST)
                add_party(g, x, (psc_party){before->party[k].who, PSC_PART_ATTENDS});
        return;
    }
}

static void begin(merger *g, const psc_mention *m)
{
    psc_meeting *x = psc_push(g->a, g->list->at, g->list->n, g->list->cap);
    uint32_t n = g->list->n - 1, k = n;
    *x = (psc_meeting){.form = m->form,
                       .sentence = m->sentence,
                       .token = m->token,
                       .party = psc_new(g->a, psc_party, PSC_PARTIES_MAX),
                       .when.period = {PSC_DAY_NONE, PSC_DAY_NONE}};
    *psc_push(g->a, g->last, n, g->cap_last) = m;
    *psc_push(g->a, g->in_state, k, g->cap_state) = m->in_state;
    take_parties_of_round(g, x, m);
    take(g, x, m);
}

/* "if talks fail": nothing says which. */
static bool is_vague(const psc_mention *m)
{
    return !m->definite && !m->n_party && !place_name(&m->venue).len && !m->when.phrase.text.len;
}

/* "... a meeting between 3 and 5 May": the day of what is planned, which had none. */
static bool fills_the_day(const psc_meeting *x, const psc_mention *m)
{
    return !m->n_party && m->when.phrase.text.len && !x->when.phrase.text.len &&
           (is_future(x->status) || x->status == PSC_MEETING_REFUSED) && !is_past(m->status);
}

static bool covers(const psc_meeting *x, psc_day day)
{
    return has_time(x->when.period) && x->when.period.from <= day && day <= x->when.period.to;
}

/* How much speaks for it that the mention tells of meeting i; -1: it cannot. */
static int likeness(const merger *g, uint32_t i, const psc_mention *m)
{
    const psc_meeting *x = &g->list->at[i];
    const psc_mention *last = g->last[i];
    if (!may_be(g, i, m)) return -1;
    int s = 3 * (int)shared(g, x, m) + m->definite;
    if (same_place(&x->venue, &m->venue)) s += 3;
    if (same_day(&x->when, &m->when)) s += 3;
    if (fills_the_day(x, m)) s += 1;
    if (m->ahead && x->status == PSC_MEETING_SCHEDULED) s += 2 + covers(x, g->doc->published);
    if (m->ahead && x->status == PSC_MEETING_PROPOSED) s += 1;
    if (psc_str_eq(x->form, m->form)) s += 1;
    if (last->sentence + 1 >= m->sentence) s += 1 + (last->sentence == m->sentence);
    if (last->by_verb && !m->by_verb && !psc_str_eq(x->form, m->form))
        s -= last->sentence == m->sentence || (m->definite && last->sentence + 1 == m->sentence)
                 ? 0
                 : 2;
    if (x->status == PSC_MEETING_HELD && m->status == PSC_MEETING_REFUSED && !m->past) s -= 2;
    if (x->status == PSC_MEETING_COLLAPSED && m->status == PSC_MEETING_HELD) s -= 1;
    if (is_done(x) && m->status == PSC_MEETING_REFUSED && s > 1) s = 1; /* the next round, if any */
    return s > 0 ? s : -1;
}

/* "... a meeting in May, or that there might be talks at all": goes on with its sentence. */
static bool goes_on(const merger *g, uint32_t i, const psc_mention *m)
{
    return is_vague(m) && g->last[i]->sentence == m->sentence && may_be(g, i, m) &&
           m->status != PSC_MEETING_HELD && m->status != PSC_MEETING_NONE;
}

/* The likeliest meeting, of those alike the one told last; a new one if there is none. */
static void place(merger *g, const psc_mention *m)
{
    const uint32_t first = g->list->n > MEMORY ? g->list->n - MEMORY : 0;
    int best = 0;
    uint32_t at = 0;
    for (uint32_t i = first; i < g->list->n && is_vague(m); i++)
        if (goes_on(g, i, m)) take(g, &g->list->at[i], m);
    if (is_vague(m)) return;
    for (uint32_t i = first; i < g->list->n; i++) {
        const int s = likeness(g, i, m);
        if (s < best || s <= 0) continue;
        best = s;
        at = i;
    }
    if (best == 0) {
        if (may_begin(m)) begin(g, m);
        return;
    }
    const bool placed = place_name(&g->list->at[at].venue).len > 0;
    take(g, &g->list->at[at], m);
    g->last[at] = m;
    if (!placed) g->in_state[at] = m->in_state;
}

/* ---- names ---- */

static psc_str label(const merger *g, const psc_entity *e)
{
    const psc_entity *x = first_of(g, e);
    return x->name.len ? x->name : x->text;
}

/* Who stays away gives talks no name. */
static bool is_refused(const psc_meeting *x)
{
    for (uint32_t i = 0; i < x->n_party; i++)
        if (x->party[i].part == PSC_PART_REFUSES) return true;
    return false;
}

/* "meeting of A, B and C". */
static psc_str name_of_many(const merger *g, const psc_meeting *x)
{
    psc_str s = psc_arena_printf(g->a, "%.*s of ", (int)x->form.len, x->form.ptr);
    const uint32_t n = x->n_party < NAMES_MAX ? x->n_party : NAMES_MAX;
    for (uint32_t i = 0; i < n; i++) {
        const psc_str one = label(g, x->party[i].who);
        const char *then = i + 1 == n ? "" : i + 2 == n && n == x->n_party ? " and " : ", ";
        s = psc_arena_printf(g->a, "%.*s%.*s%s", (int)s.len, s.ptr, (int)one.len, one.ptr, then);
    }
    return n < x->n_party ? psc_arena_printf(g->a, "%.*s and others", (int)s.len, s.ptr) : s;
}

/* "talks in Geneva"; "meeting of A and B in Muscat"; "talks on Darfur". */
static psc_str name_of(const merger *g, const psc_meeting *x)
{
    psc_str s = x->form;
    const psc_str at = place_name(&x->venue);
    if (is_kind(x->form, "visit") && x->n_party && at.len) {
        const bool host = x->n_party > 1 && x->party[0].part == PSC_PART_HOST;
        const psc_str one = label(g, x->party[host].who);
        return psc_arena_printf(g->a, "%.*s of %.*s to %.*s", (int)s.len, s.ptr, (int)one.len,
                                one.ptr, (int)at.len, at.ptr);
    }
    if (x->n_party == 2 && !(at.len && is_refused(x))) {
        const psc_str one = label(g, x->party[0].who), two = label(g, x->party[1].who);
        const bool same = psc_str_eq(one, two); /* "the Greek and Turkish envoys" */
        s = psc_arena_printf(g->a, "%.*s of %.*s%s%.*s", (int)s.len, s.ptr, (int)one.len, one.ptr,
                             same ? "" : " and ", same ? 0 : (int)two.len, two.ptr);
    }
    if (!at.len && x->n_party > 2) return name_of_many(g, x);
    if (!at.len && x->n_party < 2 && x->matter.len)
        return psc_arena_printf(g->a, "%.*s on %.*s", (int)s.len, s.ptr, (int)x->matter.len,
                                x->matter.ptr);
    if (!at.len) return s;
    return psc_arena_printf(g->a, "%.*s in %.*s", (int)s.len, s.ptr, (int)at.len, at.ptr);
}

/* Every meeting has a status, and a sentence for it: where none tells, it was held. */
static void settle(psc_meeting *x)
{
    bool told = false;
    if (x->status == PSC_MEETING_NONE) x->status = PSC_MEETING_HELD;
    for (uint32_t i = 0; i < x->n_turn; i++) told |= x->turn[i].status != PSC_MEETING_NONE;
    if (!told && x->n_turn) x->turn[0].status = x->status;
}

void psc_mentions_merge(psc_arena *a, const psc_document *doc, const psc_graph *graph,
                        const psc_mention_list *mentions, psc_meeting_list *list)
{
    merger g = {.a = a, .doc = doc, .graph = graph, .list = list};
    uint32_t n = 0;
    for (uint32_t i = 0; i < mentions->n; i++) place(&g, &mentions->at[i]);
    for (uint32_t i = 0; i < list->n; i++) {
        if (!is_known(&g, &list->at[i], g.last[i])) continue;
        list->at[n] = list->at[i];
        settle(&list->at[n]);
        list->at[n].name = name_of(&g, &list->at[n]);
        n++;
    }
    list->n = n;
}
