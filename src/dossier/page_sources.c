/* SPDX-License-Identifier: Apache-2.0 */
/* The last part of the page: every report, and each of its sentences that the page speaks of,
 * with links back to what was made of it. */
#include "base/str.h"
#include "dossier/page.h"

enum { TITLE = 80 /* letters of a sentence that stands for a headline */ };

static const char *kind_name(char kind)
{
    switch (kind) {
    case 'm': return "meeting";
    case 'q': return "quote";
    case 'f': return "figure";
    default: return "event";
    }
}

static void put_sentence(psc_ds_page *p, uint32_t report, uint32_t i)
{
    const psc_ds_sentence *s = &p->d->report[report].sentence[i];
    const uint32_t n = s->span.number + 1;
    const psc_str anchor = psc_arena_printf(p->a, "s%u-%u", report + 1, n);
    psc_sheet_open(&p->sheet, PSC_TAG_P, "sentence", anchor.ptr);
    psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "n", psc_arena_printf(p->a, "%u.%u", report + 1, n));
    psc_ds_say(p, " ");
    psc_sheet_text(&p->sheet, s->text);
    psc_sheet_open(&p->sheet, PSC_TAG_SPAN, "back", NULL);
    for (uint32_t k = 0; k < s->n_cite; k++) {
        const psc_cite c = s->cite[k];
        psc_ds_say(p, " ");
        psc_sheet_link(&p->sheet, NULL, psc_arena_printf(p->a, "#%c%u", c.kind, c.number),
                       psc_arena_printf(p->a, "%s %u", kind_name(c.kind), c.number));
    }
    psc_sheet_close(&p->sheet, PSC_TAG_SPAN);
    psc_sheet_close(&p->sheet, PSC_TAG_P);
}

static void put_fact(psc_ds_page *p, psc_str fact, const char **between)
{
    if (!fact.len) return;
    psc_ds_say(p, *between);
    psc_sheet_text(&p->sheet, fact);
    *between = " \xC2\xB7 ";
}

/* Publisher, agency, place, day and how it is known, address, id. */
static void put_facts(psc_ds_page *p, const psc_ds_report *r)
{
    const psc_document *doc = r->doc;
    const char *between = "";
    const psc_str day = psc_ds_day(p->a, doc->published);
    psc_sheet_open(&p->sheet, PSC_TAG_P, "facts", NULL);
    put_fact(p, doc->publisher, &between);
    const psc_str agency = r->kept.wire.len ? r->kept.wire : doc->dateline.agency;
    if (agency.len && !psc_str_eq(agency, doc->publisher))
        put_fact(p,
                 r->kept.wire.len ? psc_arena_printf(p->a, "from %.*s", (int)agency.len, agency.ptr)
                                  : agency,
                 &between);
    put_fact(p, doc->byline, &between);
    put_fact(p, doc->dateline.place, &between);
    put_fact(p, day.len ? day : PSC_STR("no date"), &between);
    if (doc->basis == PSC_BASIS_INFERRED) psc_ds_say(p, " (inferred)");
    if (doc->url.len) {
        psc_ds_say(p, between);
        psc_sheet_link(&p->sheet, NULL, doc->url, doc->url);
        between = " \xC2\xB7 ";
    }
    if (!psc_str_eq(doc->id, doc->url)) put_fact(p, doc->id, &between);
    psc_sheet_close(&p->sheet, PSC_TAG_P);
}

static void put_copies(psc_ds_page *p, const psc_ds_report *r)
{
    const psc_kept *k = &r->kept;
    if (k->copy_of.len) {
        psc_sheet_open(&p->sheet, PSC_TAG_P, "facts", NULL);
        psc_ds_say(p, "The same words as ");
        psc_sheet_text(&p->sheet, k->copy_of);
        psc_ds_say(p, ", which is not in this dossier.");
        psc_sheet_close(&p->sheet, PSC_TAG_P);
    }
    if (!k->n_copy) return;
    psc_sheet_open(&p->sheet, PSC_TAG_P, "facts", NULL);
    psc_ds_say(p, "The same words also in ");
    for (uint32_t i = 0; i < k->n_copy; i++) {
        const psc_kept_copy *c = &k->copy[i];
        if (i) psc_ds_say(p, "; ");
        psc_sheet_link(&p->sheet, NULL, c->url,
                       c->publisher.len ? c->publisher
                       : c->title.len   ? c->title
                                        : c->doc);
    }
    psc_ds_say(p, ".");
    psc_sheet_close(&p->sheet, PSC_TAG_P);
}

static void put_sentences(psc_ds_page *p, uint32_t report)
{
    const psc_ds_report *r = &p->d->report[report];
    int64_t last = -1;
    for (uint32_t i = 0; i < r->kept.n_sentence; i++) {
        if (!r->sentence[i].n_cite && !r->sentence[i].shown) continue;
        if (i > 0 && last + 1 != (int64_t)i) {
            psc_sheet_open(&p->sheet, PSC_TAG_P, "gap", NULL);
            psc_ds_say(p, "\xC2\xB7 \xC2\xB7 \xC2\xB7");
            psc_sheet_close(&p->sheet, PSC_TAG_P);
        }
        put_sentence(p, report, i);
        last = i;
    }
}

void psc_ds_put_sources(psc_ds_page *p)
{
    for (uint32_t i = 0; i < p->d->n_report; i++) {
        const psc_ds_report *r = &p->d->report[i];
        const psc_str anchor = psc_arena_printf(p->a, "r%u", i + 1);
        const psc_str title = r->doc->title.len ? r->doc->title
                              : r->kept.n_sentence
                                  ? psc_ds_first_words(p, r->sentence[0].text, TITLE)
                                  : r->doc->id;
        psc_sheet_open(&p->sheet, PSC_TAG_ARTICLE, "source", NULL);
        psc_sheet_open(&p->sheet, PSC_TAG_H3, NULL, anchor.ptr);
        psc_sheet_put(&p->sheet, PSC_TAG_SPAN, "n", psc_arena_printf(p->a, "%u", i + 1));
        psc_ds_say(p, " ");
        psc_sheet_text(&p->sheet, title);
        psc_sheet_close(&p->sheet, PSC_TAG_H3);
        put_facts(p, r);
        put_copies(p, r);
        put_sentences(p, i);
        psc_sheet_close(&p->sheet, PSC_TAG_ARTICLE);
    }
}
