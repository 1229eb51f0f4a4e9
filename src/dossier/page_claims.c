/* SPDX-License-Identifier: Apache-2.0 */
/* Parts of the page: meetings and what became of them, quotes, figures side by side. */
#include "base/str.h"
#include "dossier/page.h"

static void open(psc_ds_page *p, psc_tag tag, const char *class)
{
    psc_sheet_open(&p->sheet, tag, class, NULL);
}

static void close(psc_ds_page *p, psc_tag tag)
{
    psc_sheet_close(&p->sheet, tag);
}

static void text(psc_ds_page *p, psc_str s)
{
    psc_sheet_text(&p->sheet, s);
}

/* Meetings. */

static void put_part(psc_ds_page *p, const psc_ds_talk *t, psc_part part, const char *title)
{
    bool any = false;
    for (uint32_t i = 0; i < t->n_party; i++) {
        if (t->party[i].part != part) continue;
        if (!any) open(p, PSC_TAG_P, "part");
        if (!any) psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "term", psc_str_of(title));
        psc_ds_say(p, any ? ", " : p->sheet.form == PSC_PAGE_HTML ? " " : ": ");
        text(p, t->party[i].label);
        psc_ds_put_code(p, t->party[i].code_text);
        any = true;
    }
    if (any) close(p, PSC_TAG_P);
}

/* Stayed away from, or was going to, before it was held all the same: by whom, is told; whether
 * they came then, not always. */
static bool was_refused_before(const psc_ds_talk *t)
{
    bool refused = false;
    for (uint32_t i = 0; i < t->n_turn; i++) {
        if (refused && t->turn[i].status == PSC_MEETING_HELD) return true;
        refused |= t->turn[i].status == PSC_MEETING_REFUSED;
    }
    return false;
}

/* "proposed 10 February 2016 5.3 -> refused 11 February 2016 5.14 5.15" */
static void put_history(psc_ds_page *p, const psc_ds_talk *t)
{
    open(p, PSC_TAG_P, "steps");
    for (uint32_t i = 0; i < t->n_turn; i++) {
        const psc_ds_turn *n = &t->turn[i];
        const bool same = i && n->status == t->turn[i - 1].status,
                   day = !i || n->day != t->turn[i - 1].day;
        if (i && !same) psc_ds_say(p, " \xE2\x86\x92 ");
        if (!same) psc_sheet_put(&p->sheet, PSC_TAG_EM, NULL, psc_meeting_status_text(n->status));
        if (day && n->day != PSC_DAY_NONE) {
            psc_ds_say(p, same ? ", " : " ");
            text(p, psc_ds_day(p->a, n->day));
        }
        psc_ds_put_ref(p, n->at);
    }
    close(p, PSC_TAG_P);
}

static void put_talk(psc_ds_page *p, uint32_t i)
{
    const psc_ds_talk *t = &p->d->talk[i];
    const psc_str when = t->when;
    open(p, PSC_TAG_ARTICLE, "talk");
    psc_sheet_open(&p->sheet, PSC_TAG_H3, NULL, psc_arena_printf(p->a, "m%u", i + 1).ptr);
    text(p, psc_ds_upper_first(p->a, t->name));
    psc_ds_say(p, p->sheet.form == PSC_PAGE_HTML ? " " : ": ");
    psc_sheet_put(&p->sheet, PSC_TAG_SPAN, psc_ds_is_off(t->status) ? "status off" : "status",
                  psc_meeting_status_text(t->status));
    close(p, PSC_TAG_H3);
    if (when.len || t->place.len) {
        open(p, PSC_TAG_P, "facts");
        text(p, when);
        if (when.len && t->place.len) psc_ds_say(p, " \xC2\xB7 ");
        text(p, t->place);
        close(p, PSC_TAG_P);
    }
    put_part(p, t, PSC_PART_HOST, "host");
    put_part(p, t, PSC_PART_MEDIATOR, "mediator");
    put_part(p, t, PSC_PART_ATTENDS, "parties");
    put_part(p, t, PSC_PART_INVITED, "invited");
    put_part(p, t, PSC_PART_REFUSES, was_refused_before(t) ? "refused before" : "refuse");
    put_history(p, t);
    close(p, PSC_TAG_ARTICLE);
}

void psc_ds_put_talks(psc_ds_page *p)
{
    for (uint32_t i = 0; i < p->d->n_talk; i++) put_talk(p, i);
}

/* Quotes. */

static void put_speaker(psc_ds_page *p, const psc_ds_quote *q)
{
    const psc_entity *e = q->quote->speaker;
    const psc_str day = psc_ds_day(p->a, q->day);
    if (!e) {
        psc_ds_say(p, "Nobody is named");
    } else {
        psc_ds_put_party(p, e);
        if (e->role.len && !psc_ds_tells(psc_ds_label(p->d, e), e->role)) {
            psc_ds_say(p, ", ");
            text(p, e->role);
        }
    }
    if (day.len) {
        psc_ds_say(p, ", ");
        text(p, day);
    }
    psc_ds_put_ref(p, q->at);
}

static void put_quoted(psc_ds_page *p, psc_str words)
{
    psc_ds_say(p, "\xE2\x80\x9C");
    text(p, words);
    psc_ds_say(p, "\xE2\x80\x9D");
}

static void put_direct(psc_ds_page *p, uint32_t i)
{
    const psc_ds_quote *q = &p->d->quote[i];
    psc_sheet_open(&p->sheet, PSC_TAG_BLOCKQUOTE, NULL, psc_arena_printf(p->a, "q%u", i + 1).ptr);
    if (p->sheet.form == PSC_PAGE_HTML) open(p, PSC_TAG_P, NULL);
    put_quoted(p, q->words);
    if (p->sheet.form == PSC_PAGE_HTML)
        close(p, PSC_TAG_P);
    else
        psc_buf_str(p->sheet.out, PSC_STR("\n>\n"));
    open(p, PSC_TAG_P, "speaker");
    put_speaker(p, q);
    if (p->sheet.form == PSC_PAGE_HTML) close(p, PSC_TAG_P);
    close(p, PSC_TAG_BLOCKQUOTE);
}

static void put_partial(psc_ds_page *p, uint32_t i)
{
    const psc_ds_quote *q = &p->d->quote[i];
    psc_sheet_open(&p->sheet, PSC_TAG_LI, NULL, psc_arena_printf(p->a, "q%u", i + 1).ptr);
    put_quoted(p, q->words);
    psc_ds_say(p, " ");
    open(p, PSC_TAG_SPAN, "speaker");
    put_speaker(p, q);
    close(p, PSC_TAG_SPAN);
    close(p, PSC_TAG_LI);
}

void psc_ds_put_quotes(psc_ds_page *p)
{
    const psc_dossier *d = p->d;
    bool any = false;
    for (uint32_t i = 0; i < d->n_quote; i++)
        if (d->quote[i].quote->form == PSC_QUOTE_DIRECT) put_direct(p, i);
    for (uint32_t i = 0; i < d->n_quote; i++) {
        if (d->quote[i].quote->form == PSC_QUOTE_DIRECT) continue;
        if (!any) psc_sheet_put(&p->sheet, PSC_TAG_H3, NULL, PSC_STR("In part"));
        if (!any) open(p, PSC_TAG_UL, "partial");
        any = true;
        put_partial(p, i);
    }
    if (any) close(p, PSC_TAG_UL);
}

/* Figures. */

static void put_cell(psc_ds_page *p, const char *class, psc_str s)
{
    psc_sheet_put(&p->sheet, PSC_TAG_TD, class, s);
}

/* "money:USD" -> "USD" */
static psc_str unit_text(psc_str unit)
{
    static const psc_str money = {"money:", 6};
    return psc_str_starts(unit, money) ? psc_str_sub(unit, money.len, unit.len) : unit;
}

static void put_claimant(psc_ds_page *p, const psc_ds_figure *f)
{
    const psc_entity *e = f->figure->source;
    open(p, PSC_TAG_TD, NULL);
    if (e) {
        text(p, psc_ds_label(p->d, e));
        psc_ds_put_code(p, psc_ds_code(p->a, &e->code));
    } else {
        open(p, PSC_TAG_EM, NULL);
        psc_ds_say(p, "the report");
        close(p, PSC_TAG_EM);
    }
    close(p, PSC_TAG_TD);
}

/* Where it is counted, if it is told: a place, no body ("the 17-nation support group"). */
static psc_str where_of(const psc_figure *f)
{
    const bool nowhere = !f->where.place && f->where.country[0] == '-';
    return nowhere ? (psc_str){0} : psc_ds_place(&f->where);
}

static void put_figure(psc_ds_page *p, uint32_t i, bool first)
{
    const psc_ds_figure *f = &p->d->figure[i];
    const psc_figure *x = f->figure;
    const psc_str told = psc_ds_period(p->a, x->when.period);
    psc_sheet_open(&p->sheet, PSC_TAG_TR, first ? "first" : NULL,
                   psc_arena_printf(p->a, "f%u", i + 1).ptr);
    open(p, PSC_TAG_TD, "num amount");
    if (p->sheet.form == PSC_PAGE_MARKDOWN)
        psc_buf_printf(p->sheet.out, "<a id=\"f%u\"></a>", i + 1);
    text(p, psc_ds_amount(p->a, f));
    close(p, PSC_TAG_TD);
    put_cell(p, "unit", unit_text(x->unit));
    put_cell(p, NULL, psc_str_eq(x->what.text, x->unit) ? (psc_str){0} : x->what.text);
    put_cell(p, NULL, where_of(x));
    put_cell(p, "when", told.len ? told : psc_ds_day(p->a, f->day));
    put_claimant(p, f);
    open(p, PSC_TAG_TD, "num");
    psc_ds_put_bare_ref(p, f->at);
    close(p, PSC_TAG_TD);
    close(p, PSC_TAG_TR);
}

static void open_figures(psc_ds_page *p)
{
    static const char *const name[] = {"Number", "",           "Of what", "Where",
                                       "When",   "Claimed by", "In"};
    open(p, PSC_TAG_TABLE, "figures");
    open(p, PSC_TAG_THEAD, NULL);
    open(p, PSC_TAG_TR, NULL);
    for (size_t i = 0; i < sizeof name / sizeof *name; i++)
        psc_sheet_put(&p->sheet, PSC_TAG_TH, i == 0 || i == 6 ? "num" : NULL, psc_str_of(name[i]));
    close(p, PSC_TAG_TR);
    close(p, PSC_TAG_THEAD);
    open(p, PSC_TAG_TBODY, NULL);
}

static void close_figures(psc_ds_page *p)
{
    close(p, PSC_TAG_TBODY);
    close(p, PSC_TAG_TABLE);
}

static bool is_of_unit(const psc_ds_matter *m, psc_str unit)
{
    return psc_str_eq(m->unit, unit);
}

static uint32_t count_unit(const psc_dossier *d, psc_str unit)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->n_matter; i++)
        if (is_of_unit(&d->matter[i], unit)) n += d->matter[i].n_figure;
    return n;
}

/* All numbers of a unit: those for one matter next to each other. */
static void put_unit(psc_ds_page *p, psc_str unit)
{
    psc_sheet_put(&p->sheet, PSC_TAG_H3, NULL, psc_ds_upper_first(p->a, unit_text(unit)));
    open_figures(p);
    for (uint32_t i = 0; i < p->d->n_matter; i++) {
        const psc_ds_matter *m = &p->d->matter[i];
        if (!is_of_unit(m, unit)) continue;
        for (uint32_t k = 0; k < m->n_figure; k++) put_figure(p, m->figure[k], k == 0);
    }
    close_figures(p);
}

static void put_others(psc_ds_page *p, bool alone)
{
    const psc_dossier *d = p->d;
    uint32_t n = 0;
    for (uint32_t i = 0; i < d->n_matter; i++) {
        if (count_unit(d, d->matter[i].unit) > 1) continue;
        if (!n && !alone) psc_sheet_put(&p->sheet, PSC_TAG_H3, NULL, PSC_STR("Other numbers"));
        if (!n++) open_figures(p);
        put_figure(p, d->matter[i].figure[0], true);
    }
    if (n) close_figures(p);
}

/* By unit: the dead with the dead, the displaced with the displaced; what is counted but once last.
 * Matters of a unit stand together. */
void psc_ds_put_figures(psc_ds_page *p)
{
    const psc_dossier *d = p->d;
    bool alone = true;
    for (uint32_t i = 0; i < d->n_matter; i++) {
        const psc_str unit = d->matter[i].unit;
        if (count_unit(d, unit) < 2 || (i && is_of_unit(&d->matter[i - 1], unit))) continue;
        put_unit(p, unit);
        alone = false;
    }
    put_others(p, alone);
}
