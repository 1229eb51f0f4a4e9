/* SPDX-License-Identifier: Apache-2.0 */
/* The page: its frame and its parts in their order. */
#include "base/embed.h"
#include "base/str.h"
#include "dossier/page.h"

static void put_foot(psc_ds_page *p)
{
    psc_sheet_open(&p->sheet, PSC_TAG_FOOTER, NULL, NULL);
    psc_sheet_open(&p->sheet, PSC_TAG_P, NULL, NULL);
    psc_ds_say(p,
               "Read from the words of the reports by priscus " PSC_VERSION
               ", and by no hand. A number such as 2.3 stands for the third sentence of the second "
               "source and leads to it; what is said here was said there, and is not thereby true. "
               "Codes are PLOVER and CAMEO; what is marked future, hypothetical, negated or "
               "historical was not told as having happened.");
    psc_sheet_close(&p->sheet, PSC_TAG_P);
    psc_sheet_close(&p->sheet, PSC_TAG_FOOTER);
}

/* The parts. */

static bool has_people(const psc_dossier *d)
{
    return d->n_person > 0;
}
static bool has_events(const psc_dossier *d)
{
    return d->n_event > 0 || d->n_talk > 0;
}
static bool has_talks(const psc_dossier *d)
{
    return d->n_talk > 0;
}
static bool has_sides(const psc_dossier *d)
{
    return d->n_side > 0;
}
static bool has_quotes(const psc_dossier *d)
{
    return d->n_quote > 0;
}
static bool has_figures(const psc_dossier *d)
{
    return d->n_figure > 0;
}
static bool has_reports(const psc_dossier *d)
{
    return d->n_report > 0;
}

static const psc_ds_part parts[] = {
    {"who", "Who is who", has_people, psc_ds_put_who},
    {"timeline", "What was done", has_events, psc_ds_put_timeline},
    {"meetings", "Meetings", has_talks, psc_ds_put_talks},
    {"positions", "Positions", has_sides, psc_ds_put_sides},
    {"quotes", "Quotes", has_quotes, psc_ds_put_quotes},
    {"figures", "Figures", has_figures, psc_ds_put_figures},
    {"sources", "Sources", has_reports, psc_ds_put_sources},
};
enum { N_PART = sizeof parts / sizeof *parts };

static void put_contents(psc_ds_page *p)
{
    const char *between = "";
    psc_sheet_open(&p->sheet, PSC_TAG_NAV, NULL, NULL);
    psc_sheet_open(&p->sheet, PSC_TAG_P, NULL, NULL);
    for (size_t i = 0; i < N_PART; i++) {
        if (!parts[i].there(p->d)) continue;
        psc_ds_say(p, between);
        psc_sheet_link(&p->sheet, NULL, psc_arena_printf(p->a, "#%s", parts[i].id),
                       psc_str_of(parts[i].title));
        between = " \xC2\xB7 ";
    }
    psc_sheet_close(&p->sheet, PSC_TAG_P);
    psc_sheet_close(&p->sheet, PSC_TAG_NAV);
    psc_sheet_close(&p->sheet, PSC_TAG_HEADER);
}

static void put_part(psc_ds_page *p, const psc_ds_part *part)
{
    psc_sheet_open(&p->sheet, PSC_TAG_SECTION, NULL, NULL);
    psc_sheet_open(&p->sheet, PSC_TAG_H2, NULL, part->id);
    psc_ds_say(p, part->title);
    psc_sheet_close(&p->sheet, PSC_TAG_H2);
    part->put(p);
    psc_sheet_close(&p->sheet, PSC_TAG_SECTION);
}

static void put_frame(psc_ds_page *p)
{
    psc_sheet *s = &p->sheet;
    psc_sheet_raw(s,
                  PSC_STR("<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n"
                          "<meta name=\"viewport\" content=\"width=device-width, "
                          "initial-scale=1\">\n<meta name=\"color-scheme\" content=\"light "
                          "dark\">\n<meta name=\"generator\" content=\"priscus " PSC_VERSION
                          "\">\n<title>"));
    if (s->form == PSC_PAGE_HTML) psc_sheet_text(s, p->d->about);
    psc_sheet_raw(s, PSC_STR("</title>\n<style>\n"));
    psc_sheet_raw(s, psc_embedded("data/dossier/page.css"));
    psc_sheet_raw(s, PSC_STR("</style>\n</head>\n<body>\n"));
}

static void put_page(psc_ds_page *p)
{
    put_frame(p);
    psc_ds_put_head(p);
    put_contents(p);
    psc_sheet_open(&p->sheet, PSC_TAG_MAIN, NULL, NULL);
    for (size_t i = 0; i < N_PART; i++)
        if (parts[i].there(p->d)) put_part(p, &parts[i]);
    psc_sheet_close(&p->sheet, PSC_TAG_MAIN);
    put_foot(p);
    psc_sheet_raw(&p->sheet, PSC_STR("</body>\n</html>\n"));
}

psc_status psc_dossier_page(psc_dossier *d, psc_page form, psc_str *out, psc_err *err)
{
    psc_ds_page p = {.d = d, .a = &d->arena, .sheet = {.out = &d->page, .form = form}};
    *out = (psc_str){0};
    psc_buf_clear(&d->page);
    const bool fits = !PSC_TRAP(&d->arena);
    if (fits) put_page(&p);
    if (!fits || d->page.failed)
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX,
                        "the page is too long; ask for a shorter period");
    *out = psc_buf_view(&d->page);
    return PSC_OK;
}
