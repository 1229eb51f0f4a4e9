/* SPDX-License-Identifier: Apache-2.0 */
/* A page: what is known about the report, then the paragraphs that are kept, one a
 * line.  The headline is marked by =, a dateline ends at |. */
#include "stages.h"

#include "base/embed.h"
#include "base/str.h"
#include "ingest/ingest.h"

static void print_pair(psc_buf *out, const char *key, psc_str value)
{
    if (value.len) psc_buf_printf(out, "%s: %.*s\n", key, (int)value.len, value.ptr);
}

static void print_day(psc_buf *out, const char *key, psc_day day, const char *more)
{
    char text[12];
    if (day == PSC_DAY_NONE) return;
    psc_day_format(day, text);
    psc_buf_printf(out, "%s: %s%s\n", key, text, more);
}

static void print_facts(const psc_document *d, psc_buf *out)
{
    static const char *const basis[] = {"", " metadata", " stated", " inferred", " given"};
    print_pair(out, "title", d->title);
    print_pair(out, "byline", d->byline);
    print_day(out, "published", d->published, basis[d->basis]);
    print_pair(out, "place", d->dateline.place);
    print_pair(out, "agency", d->dateline.agency);
    print_day(out, "dateline", d->dateline.date, "");
}

static void print_text(const psc_document *d, psc_buf *out)
{
    for (uint32_t i = 0; i < d->n_block; i++) {
        const psc_block *b = &d->block[i];
        if (b->kind == PSC_BLOCK_TITLE) psc_buf_str(out, PSC_STR("= "));
        psc_buf_str(out, psc_str_at(d->text, b->span));
        psc_buf_char(out, b->kind == PSC_BLOCK_CLUTTER ? '|' : '\n');
    }
}

static void print_page(psc_arena *a, psc_str input, psc_buf *out)
{
    const char *name[] = {"data/page/clutter.txt", "data/page/facts.txt"};
    psc_page_source source[2];
    psc_page_cues *cues;
    psc_document doc;
    psc_plain_faults faults;
    psc_err err;
    const psc_input in = {
        .kind = PSC_INPUT_TEXT, .bytes = input, .file = "case", .name = PSC_STR("case")};
    if (PSC_TRAP(a)) return;
    for (int i = 0; i < 2; i++) source[i] = (psc_page_source){name[i], psc_embedded(name[i])};
    if (psc_page_load(&cues, a, source, 2, NULL, NULL, &err) ||
        psc_ingest(cues, a, &in, PSC_DAY_NONE, &doc, &faults, &err)) {
        psc_buf_printf(out, "%s:%d: %s\n", err.file, (int)err.line, err.text);
        return;
    }
    print_facts(&doc, out);
    print_text(&doc, out);
}

void psc_case_page(psc_str input, psc_buf *out)
{
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    print_page(&a, input, out);
    psc_arena_deinit(&a);
}
