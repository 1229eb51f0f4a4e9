/* SPDX-License-Identifier: Apache-2.0 */
/* Parts of the page: who is who; what was done, day by day; positions. */
#include "base/str.h"
#include "dossier/page.h"

enum { OTHERS_MAX = 15 }; /* of those told of once or twice */

static void open(psc_ds_page *p, psc_tag tag, const char *class)
{
    psc_sheet_open(&p->sheet, tag, class, NULL);
}

static void close(psc_ds_page *p, psc_tag tag)
{
    psc_sheet_close(&p->sheet, tag);
}

/* Who is who. */

static void put_names(psc_ds_page *p, const char *const *name, const char *const *class, size_t n)
{
    open(p, PSC_TAG_THEAD, NULL);
    open(p, PSC_TAG_TR, NULL);
    for (size_t i = 0; i < n; i++)
        psc_sheet_put(&p->sheet, PSC_TAG_TH, class[i], psc_str_of(name[i]));
    close(p, PSC_TAG_TR);
    close(p, PSC_TAG_THEAD);
}

static bool is_main(const psc_ds_person *q)
{
    return q->named || q->acts + q->acted_on + q->speaks + q->meets > 2;
}

static void put_number(psc_ds_page *p, uint32_t n)
{
    psc_sheet_put(&p->sheet, PSC_TAG_TD, "num",
                  n ? psc_arena_printf(p->a, "%u", n) : PSC_STR("\xC2\xB7"));
}

static psc_str country_of(const psc_ds_page *p, const psc_ds_person *q)
{
    const psc_str name = psc_ds_country(p->d, &q->code);
    return name.len ? name : PSC_STR("Of no country");
}

static void put_person(psc_ds_page *p, const psc_ds_person *q, bool first)
{
    open(p, PSC_TAG_TR, first ? "first" : NULL);
    psc_sheet_put(&p->sheet, PSC_TAG_TH, "country", first ? country_of(p, q) : (psc_str){0});
    open(p, PSC_TAG_TD, "name");
    psc_sheet_text(&p->sheet, q->label);
    if (q->role.len && q->named && !psc_str_eq(q->label, country_of(p, q))) {
        psc_ds_say(p, ", ");
        psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "role", q->role);
    }
    close(p, PSC_TAG_TD);
    psc_sheet_put(&p->sheet, PSC_TAG_TD, "code", q->code_text);
    put_number(p, q->acts);
    put_number(p, q->acted_on);
    put_number(p, q->speaks);
    put_number(p, q->meets);
    open(p, PSC_TAG_TD, "num");
    psc_ds_put_bare_ref(p, q->first);
    close(p, PSC_TAG_TD);
    close(p, PSC_TAG_TR);
}

/* Those told of once or twice and by no name. */
static void put_others(psc_ds_page *p)
{
    const char *between = "Also: ";
    uint32_t more = 0, n = 0;
    for (uint32_t i = 0; i < p->d->n_person; i++) {
        const psc_ds_person *q = &p->d->person[i];
        if (is_main(q)) continue;
        more += n == OTHERS_MAX;
        if (n == OTHERS_MAX) continue;
        n++;
        if (*between == 'A') open(p, PSC_TAG_P, "also");
        psc_ds_say(p, between);
        psc_sheet_text(&p->sheet, q->label);
        psc_ds_put_code(p, q->code_text);
        psc_ds_put_ref(p, q->first);
        between = "; ";
    }
    if (*between == 'A') return;
    if (more) psc_sheet_text(&p->sheet, psc_arena_printf(p->a, "; and %u more", more));
    psc_ds_say(p, ".");
    close(p, PSC_TAG_P);
}

void psc_ds_put_who(psc_ds_page *p)
{
    static const char *const name[] = {"Country",  "Who",    "Code",  "acts",
                                       "acted on", "speaks", "meets", "first in"};
    static const char *const class[] = {NULL, NULL, NULL, "num", "num", "num", "num", "num"};
    const psc_ds_person *last = NULL;
    open(p, PSC_TAG_TABLE, "who");
    put_names(p, name, class, sizeof name / sizeof *name);
    open(p, PSC_TAG_TBODY, NULL);
    for (uint32_t i = 0; i < p->d->n_person; i++) {
        const psc_ds_person *q = &p->d->person[i];
        if (!is_main(q)) continue;
        put_person(p, q, !last || !psc_str_eq(country_of(p, last), country_of(p, q)));
        last = q;
    }
    close(p, PSC_TAG_TBODY);
    close(p, PSC_TAG_TABLE);
    put_others(p);
}

/* What was done. */

static void open_day(psc_ds_page *p, psc_period period)
{
    const psc_str text = psc_ds_period(p->a, period);
    psc_sheet_put(&p->sheet, PSC_TAG_H3, "day",
                  text.len ? text : PSC_STR("On a day that is not known"));
    open(p, PSC_TAG_UL, "moves");
}

static bool same_period(psc_period a, psc_period b)
{
    return a.from == b.from && a.to == b.to;
}

static bool same_sentence(const psc_ds_event *a, const psc_ds_event *b)
{
    return a->at.report == b->at.report && a->at.sentence == b->at.sentence;
}

static bool is_done(const psc_ds_event *e)
{
    return psc_ds_is_done(e->event) && !e->ahead;
}

/* Under which day it stands: what is not done yet, under that of the report. */
static psc_period period_of(const psc_ds_event *e)
{
    return e->ahead ? (psc_period){e->day, e->day} : e->period;
}

static psc_str remark_on(psc_ds_page *p, const psc_ds_event *e)
{
    if (!e->ahead) return (psc_str){0};
    const psc_str day = psc_ds_period(p->a, e->period);
    return psc_arena_printf(p->a, "for %.*s", (int)day.len, day.ptr);
}

/* Those that were done, or those that were not, day by day; where the latter begin, a heading. */
static void put_deeds(psc_ds_page *p, bool done)
{
    const psc_ds_event *last = NULL;
    for (uint32_t i = 0; i < p->d->n_event; i++) {
        const psc_ds_event *e = &p->d->event[i];
        if (e->placed || is_done(e) != done) continue;
        const bool new_day = !last || !same_period(period_of(last), period_of(e));
        if (!last && !done)
            psc_sheet_put(&p->sheet, PSC_TAG_H3, "turn", PSC_STR("Foreseen, supposed or denied"));
        if (last && new_day) close(p, PSC_TAG_UL);
        if (new_day) open_day(p, period_of(e));
        psc_ds_put_deed(p, i, !new_day && same_sentence(last, e), remark_on(p, e));
        last = e;
    }
    if (last) close(p, PSC_TAG_UL);
}

void psc_ds_put_timeline(psc_ds_page *p)
{
    psc_ds_put_drawing(p);
    put_deeds(p, true);
    put_deeds(p, false);
}

/* Positions. */

/* Has the event its anchor further up? */
static bool seen(const psc_dossier *d, uint32_t side, uint32_t stance)
{
    const uint32_t event = d->side[side].stance[stance].event;
    for (uint32_t i = 0; i <= side; i++)
        for (uint32_t k = 0; k < (i < side ? d->side[i].n_stance : stance); k++)
            if (d->side[i].stance[k].event == event) return true;
    return false;
}

/* The first index of the topic that ends before `end`. */
static uint32_t topic_start(const psc_ds_side *s, uint32_t end)
{
    uint32_t i = end - 1;
    while (i > 0 && psc_str_eq(s->stance[i - 1].topic, s->stance[i].topic)) i--;
    return i;
}

static psc_str and_then(psc_arena *a, psc_str s, const char *between, psc_str more)
{
    if (!more.len) return s;
    if (!s.len) return more;
    return psc_arena_printf(a, "%.*s%s%.*s", (int)s.len, s.ptr, between, (int)more.len, more.ptr);
}

/* "for 25 February 2016; changed" */
static psc_str remark_of(psc_ds_page *p, const psc_ds_stance *s)
{
    const psc_ds_event *e = &p->d->event[s->event];
    const psc_str period = psc_ds_period(p->a, e->period);
    psc_str text = {0};
    if (e->ahead) text = and_then(p->a, PSC_STR("for"), " ", period);
    return and_then(p->a, text, "; ", s->changed ? PSC_STR("changed") : (psc_str){0});
}

static void put_stance(psc_ds_page *p, uint32_t side, uint32_t i)
{
    const psc_ds_stance *s = &p->d->side[side].stance[i];
    const psc_ds_event *e = &p->d->event[s->event];
    const psc_str date = e->ahead ? psc_ds_day(p->a, e->day) : psc_ds_period(p->a, e->period);
    psc_ds_put_stance(p, s->event, !seen(p->d, side, i), date, remark_of(p, s));
}

/* Of one topic, what holds first, then what was said before. */
static void put_topic(psc_ds_page *p, uint32_t side, uint32_t from, uint32_t end)
{
    const psc_ds_side *s = &p->d->side[side];
    const psc_str topic = s->stance[from].topic;
    const bool alone = from == 0 && end == s->n_stance && !topic.len;
    if (!alone)
        psc_sheet_put(&p->sheet, PSC_TAG_H4, NULL,
                      topic.len ? psc_ds_upper_first(p->a, topic) : PSC_STR("Other"));
    open(p, PSC_TAG_UL, "moves");
    for (uint32_t i = end; i-- > from;) put_stance(p, side, i);
    close(p, PSC_TAG_UL);
}

static void put_topics(psc_ds_page *p, uint32_t side)
{
    const psc_ds_side *s = &p->d->side[side];
    for (uint32_t i = 0; i < s->n_stance;) {
        uint32_t end = i + 1;
        while (end < s->n_stance && psc_str_eq(s->stance[end].topic, s->stance[i].topic)) end++;
        put_topic(p, side, topic_start(s, end), end);
        i = end;
    }
}

void psc_ds_put_side_name(psc_ds_page *p, const psc_ds_side *s)
{
    const psc_str sector = s->country.len ? s->sector : psc_ds_upper_first(p->a, s->sector);
    psc_sheet_text(&p->sheet, and_then(p->a, s->country, ", ", sector));
}

void psc_ds_put_sides(psc_ds_page *p)
{
    for (uint32_t i = 0; i < p->d->n_side; i++) {
        const psc_ds_side *s = &p->d->side[i];
        open(p, PSC_TAG_ARTICLE, "side");
        open(p, PSC_TAG_H3, NULL);
        psc_ds_put_side_name(p, s);
        if (!psc_str_eq(s->country, s->code_text)) psc_ds_put_code(p, s->code_text);
        close(p, PSC_TAG_H3);
        put_topics(p, i);
        close(p, PSC_TAG_ARTICLE);
    }
}
