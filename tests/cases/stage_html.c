/* SPDX-License-Identifier: Apache-2.0 */
/* Pages of HTML.
 *
 * html: what is known about the page, its captions, then the article, a paragraph a
 * line, with a sign for what is no plain paragraph (# heading, * item, > quotation,
 * | row of a table, ! correction).
 * pages: the day of publication alone, or "none". */
#include "stages.h"

#include "../unit/page_cues.h"
#include "ingest/html/document.h"

static void print_pair(psc_buf *out, const char *key, psc_str value)
{
    if (value.len) psc_buf_printf(out, "%s: %.*s\n", key, (int)value.len, value.ptr);
}

static void print_day(psc_buf *out, const char *key, psc_day day, psc_html_from from)
{
    static const char *const name[] = {"", " json-ld", " meta", " element", " address", " text"};
    char text[12];
    if (day == PSC_DAY_NONE) return;
    psc_day_format(day, text);
    psc_buf_printf(out, "%s: %s%s\n", key, text, name[from]);
}

static void print_article(const psc_html_page *p, psc_buf *out)
{
    static const char *const sign[] = {"", "# ", "* ", "> ", "| ", "! "}; /* psc_html_kind */
    for (uint32_t i = 0; i < p->n_block; i++) {
        psc_buf_str(out, psc_str_of(sign[p->block[i].kind]));
        psc_buf_str(out, p->block[i].text);
        psc_buf_char(out, '\n');
    }
}

static void print_page(const psc_html_page *p, psc_buf *out)
{
    print_pair(out, "title", p->title);
    print_pair(out, "byline", p->byline);
    print_pair(out, "publisher", p->publisher);
    print_pair(out, "section", p->section);
    print_pair(out, "url", p->url);
    print_pair(out, "language", p->language);
    print_pair(out, "agency", p->agency);
    print_day(out, "published", p->published, p->published_from);
    print_day(out, "modified", p->modified, p->modified_from);
    for (uint32_t i = 0; i < p->n_caption; i++) print_pair(out, "caption", p->caption[i]);
    print_article(p, out);
}

static void print_published(const psc_page_cues *cues, psc_arena *a, psc_str input, psc_buf *out)
{
    char text[12] = "none";
    psc_document doc = {.published = PSC_DAY_NONE, .dateline.date = PSC_DAY_NONE};
    psc_html_document(cues, a, input, PSC_HTML_PAGE, &doc);
    if (doc.published != PSC_DAY_NONE) psc_day_format(doc.published, text);
    psc_buf_str(out, psc_str_of(text));
}

static void read_page(psc_arena *a, psc_str input, psc_buf *out, bool date_only)
{
    psc_page_cues *cues;
    psc_html_page page;
    psc_err err;
    if (PSC_TRAP(a)) return;
    if (page_cues_load(&cues, a, &err)) {
        psc_buf_printf(out, "%s:%d: %s\n", err.file, (int)err.line, err.text);
        return;
    }
    if (date_only) {
        print_published(cues, a, input, out);
        return;
    }
    psc_html_read(cues, a, input, (psc_str){0}, PSC_HTML_PAGE, &page);
    print_page(&page, out);
}

static void run(psc_str input, psc_buf *out, bool date_only)
{
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    read_page(&a, input, out, date_only);
    psc_arena_deinit(&a);
}

void psc_case_html(psc_str input, psc_buf *out)
{
    run(input, out, false);
}

void psc_case_pages(psc_str input, psc_buf *out)
{
    run(input, out, true);
}
