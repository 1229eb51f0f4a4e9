/* SPDX-License-Identifier: Apache-2.0 */
/* What comes first on the page: how much was read, and what a hurried reader must know: the
 * meetings told most of, positions that changed, figures that differ. */
#include "base/str.h"
#include "dossier/page.h"

enum { MAIN_TALKS = 6 };

static void put_count(psc_ds_page *p, const char **between, uint32_t n, const char *one,
                      const char *many)
{
    if (!n) return;
    psc_ds_say(p, *between);
    psc_sheet_text(&p->sheet, psc_arena_printf(p->a, "%u %s", n, n == 1 ? one : many));
    *between = ", ";
}

static void put_scope(psc_ds_page *p)
{
    const psc_dossier *d = p->d;
    psc_sheet_open(&p->sheet, PSC_TAG_P, "lede", NULL);
    const char *between = "";
    put_count(p, &between, d->n_report, "report", "reports");
    if (d->found > d->n_report + d->n_copy)
        psc_sheet_text(&p->sheet, psc_arena_printf(p->a, " of %u that speak of it", d->found));
    between = " and ";
    put_count(p, &between, d->n_copy, "copy", "copies");
    const psc_str days = psc_ds_period(p->a, d->told);
    if (days.len) {
        psc_ds_say(p, d->told.from == d->told.to ? ", published on " : ", published ");
        psc_sheet_text(&p->sheet, days);
    }
    if (d->n_undated == d->n_report)
        psc_ds_say(p, ", none of them dated");
    else if (d->n_undated)
        psc_sheet_text(&p->sheet, psc_arena_printf(p->a, "; %u without a date", d->n_undated));
    between = ": ";
    put_count(p, &between, d->n_talk, "meeting", "meetings");
    put_count(p, &between, d->n_event, "act or statement", "acts and statements");
    put_count(p, &between, d->n_quote, "quote", "quotes");
    put_count(p, &between, d->n_figure, "figure", "figures");
    psc_ds_say(p, ".");
    psc_sheet_close(&p->sheet, PSC_TAG_P);
}

static void open_point(psc_ds_page *p, psc_str term, const char *class)
{
    psc_sheet_open(&p->sheet, PSC_TAG_LI, NULL, NULL);
    psc_sheet_put(&p->sheet, PSC_TAG_SPAN, class, psc_ds_upper_first(p->a, term));
    psc_ds_say(p, p->sheet.form == PSC_PAGE_HTML ? " " : ": ");
    psc_sheet_open(&p->sheet, PSC_TAG_SPAN, "what", NULL);
}

static void close_point(psc_ds_page *p)
{
    psc_sheet_close(&p->sheet, PSC_TAG_SPAN);
    psc_sheet_close(&p->sheet, PSC_TAG_LI);
}

/* How many meetings are told of more often, or as often and later. */
static uint32_t rank_of(const psc_dossier *d, uint32_t i)
{
    uint32_t rank = 0;
    for (uint32_t k = 0; k < d->n_talk; k++)
        rank += d->talk[k].n_turn > d->talk[i].n_turn ||
                (d->talk[k].n_turn == d->talk[i].n_turn && k > i);
    return rank;
}

/* The meetings told most of, in their order. */
static void put_main_talks(psc_ds_page *p)
{
    for (uint32_t i = 0; i < p->d->n_talk; i++) {
        const psc_ds_talk *t = &p->d->talk[i];
        const psc_str when = t->when;
        if (rank_of(p->d, i) >= MAIN_TALKS) continue;
        open_point(p, psc_meeting_status_text(t->status),
                   psc_ds_is_off(t->status) ? "term off" : "term");
        psc_sheet_link(&p->sheet, NULL, psc_arena_printf(p->a, "#m%u", i + 1),
                       psc_ds_upper_first(p->a, t->name));
        if (when.len) psc_ds_say(p, ", ");
        psc_sheet_text(&p->sheet, when);
        close_point(p);
    }
}

static void put_changes(psc_ds_page *p)
{
    psc_dossier *d = p->d;
    for (uint32_t i = 0; i < d->n_side; i++) {
        const psc_ds_side *s = &d->side[i];
        for (uint32_t k = 0; k < s->n_stance; k++) {
            if (!s->stance[k].changed) continue;
            const psc_ds_event *now = &d->event[s->stance[k].event];
            const psc_ds_event *was = &d->event[s->stance[s->stance[k].before].event];
            open_point(p, PSC_STR("changed"), "term");
            psc_ds_put_side_name(p, s);
            psc_ds_say(p, " on ");
            psc_sheet_text(&p->sheet, s->stance[k].topic);
            psc_ds_say(p, ": first ");
            psc_sheet_text(&p->sheet, psc_ds_act(d, was->event));
            psc_ds_put_ref(p, was->at);
            psc_ds_say(p, ", then ");
            psc_sheet_text(&p->sheet, psc_ds_act(d, now->event));
            psc_ds_put_ref(p, now->at);
            close_point(p);
        }
    }
}

static void put_main_figures(psc_ds_page *p)
{
    const psc_dossier *d = p->d;
    for (uint32_t i = 0; i < d->n_matter; i++) {
        const psc_ds_matter *m = &d->matter[i];
        if (m->n_figure < 2 || m->low == m->high) continue;
        open_point(p, PSC_STR("figures"), "term");
        psc_sheet_text(&p->sheet, m->unit);
        if (m->place.len) {
            psc_ds_say(p, " in ");
            psc_sheet_text(&p->sheet, m->place);
        }
        psc_ds_say(p, ": ");
        for (uint32_t k = 0; k < m->n_figure; k++) {
            const psc_ds_figure *f = &d->figure[m->figure[k]];
            if (k) psc_ds_say(p, "; ");
            psc_sheet_text(&p->sheet, psc_ds_amount(p->a, f));
            psc_ds_put_ref(p, f->at);
        }
        close_point(p);
    }
}

void psc_ds_put_head(psc_ds_page *p)
{
    psc_sheet_open(&p->sheet, PSC_TAG_HEADER, NULL, NULL);
    if (p->sheet.form == PSC_PAGE_HTML)
        psc_sheet_put(&p->sheet, PSC_TAG_P, "kicker", PSC_STR("Dossier"));
    psc_sheet_put(&p->sheet, PSC_TAG_H1, NULL, psc_ds_upper_first(p->a, p->d->about));
    put_scope(p);
    psc_sheet_open(&p->sheet, PSC_TAG_UL, "brief", NULL);
    put_main_talks(p);
    put_changes(p);
    put_main_figures(p);
    psc_sheet_close(&p->sheet, PSC_TAG_UL);
}
