/* SPDX-License-Identifier: Apache-2.0 */
/* Parts of the page: who is who; what was done, day by day; positions. */
#include "base/str.h"
#include "dossier/page.h"

static void say(psc_ds_page *p, const char *words)
{
    psc_sheet_say(&p->sheet, words);
}

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
    return q->named || q->acts + q->acted_on + q->speaks + q->meets > 1;
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
    if (q->role.len) {
        say(p, ", ");
        psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "role", q->role);
    }
    close(p, PSC_TAG_TD);
    psc_sheet_put(&p->sheet, PSC_TAG_TD, "code", q->code_text);
    put_number(p, q->acts);
    put_number(p, q->acted_on);
    put_number(p, q->speaks);
    put_number(p, q->meets);
    open(p, PSC_TAG_TD, "num");
    psc_ds_put_ref(p, q->first);
    close(p, PSC_TAG_TD);
    close(p, PSC_TAG_TR);
}

/* Those told of once and by no name. */
static void put_others(psc_ds_page *p)
{
    const char *between = "Also, once each: ";
    for (uint32_t i = 0; i < p->d->n_person; i++) {
        const psc_ds_person *q = &p->d->person[i];
        if (is_main(q)) continue;
        if (*between == 'A') open(p, PSC_TAG_P, "also");
        say(p, between);
        psc_sheet_text(&p->sheet, q->label);
        psc_ds_put_code(p, q->code_text);
        psc_ds_put_ref(p, q->first);
        between = "; ";
    }
    if (*between == 'A') return;
    say(p, ".");
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

static void open_day(psc_ds_page *p, psc_day day)
{
    const psc_str text = psc_ds_day(p->a, day);
    psc_sheet_put(&p->sheet, PSC_TAG_H3, "day",
                  text.len ? text : PSC_STR("On a day that is not known"));
    open(p, PSC_TAG_UL, "moves");
}

void psc_ds_put_timeline(psc_ds_page *p)
{
    const psc_dossier *d = p->d;
    bool any = false;
    psc_day day = PSC_DAY_NONE;
    psc_ds_put_drawing(p);
    for (uint32_t i = 0; i < d->n_event; i++) {
        if (d->event[i].placed) continue;
        if (any && d->event[i].day != day) close(p, PSC_TAG_UL);
        if (!any || d->event[i].day != day) open_day(p, d->event[i].day);
        day = d->event[i].day;
        any = true;
        psc_ds_put_event(p, i, true, (psc_str){0});
    }
    if (any) close(p, PSC_TAG_UL);
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
    for (uint32_t i = end; i-- > from;) {
        const psc_ds_event *e = &p->d->event[s->stance[i].event];
        psc_str remark = psc_ds_day(p->a, e->day);
        if (s->stance[i].changed)
            remark = psc_arena_printf(p->a, "%.*s%schanged", (int)remark.len, remark.ptr,
                                      remark.len ? "; " : "");
        psc_ds_put_event(p, s->stance[i].event, !seen(p->d, side, i), remark);
    }
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

void psc_ds_put_sides(psc_ds_page *p)
{
    for (uint32_t i = 0; i < p->d->n_side; i++) {
        const psc_ds_side *s = &p->d->side[i];
        open(p, PSC_TAG_ARTICLE, "side");
        open(p, PSC_TAG_H3, NULL);
        psc_sheet_text(&p->sheet,
                       s->country.len ? s->country : psc_ds_upper_first(p->a, s->sector));
        if (s->country.len && s->sector.len) {
            say(p, ", ");
            psc_sheet_text(&p->sheet, s->sector);
        }
        if (!psc_str_eq(s->country, s->code_text)) psc_ds_put_code(p, s->code_text);
        close(p, PSC_TAG_H3);
        put_topics(p, i);
        close(p, PSC_TAG_ARTICLE);
    }
}
