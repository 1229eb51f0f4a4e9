/* SPDX-License-Identifier: Apache-2.0 */
/* Page -> document: paragraphs parted by blank lines.  Rows of tables and corrections
 * stay in the text, but nothing is coded in them; so does a dateline. */
#include "ingest/html/document.h"

#include "base/str.h"
#include "ingest/page.h"
#include "ingest/tidy.h"

typedef struct builder {
    psc_arena *arena;
    psc_document *doc;
    char *ptr;
    size_t len;
    uint32_t cap;
} builder;

static void add_block(builder *b, psc_str text, psc_block_kind kind)
{
    psc_document *d = b->doc;
    memcpy(b->ptr + b->len, text.ptr, text.len);
    *psc_push(b->arena, d->block, d->n_block, b->cap) =
        (psc_block){.span = {(uint32_t)b->len, (uint32_t)(b->len + text.len)}, .kind = kind};
    b->len += text.len;
}

static void add_paragraph(builder *b, const psc_html_block *p, size_t dateline)
{
    const bool coded = p->kind != PSC_HTML_ROW && p->kind != PSC_HTML_CORRECTION;
    if (b->len) {
        memcpy(b->ptr + b->len, "\n\n", 2);
        b->len += 2;
    }
    if (dateline) add_block(b, psc_str_sub(p->text, 0, dateline), PSC_BLOCK_CLUTTER);
    add_block(b, psc_str_sub(p->text, dateline, p->text.len),
              coded ? PSC_BLOCK_BODY : PSC_BLOCK_CLUTTER);
}

static void build_text(const psc_page_cues *cues, psc_arena *a, const psc_html_page *page,
                       psc_document *doc)
{
    builder b = {.arena = a, .doc = doc};
    size_t room = 1;
    for (uint32_t i = 0; i < page->n_block; i++) room += page->block[i].text.len + 2;
    b.ptr = psc_new(a, char, room);
    for (uint32_t i = 0; i < page->n_block; i++) {
        psc_dateline unused;
        add_paragraph(&b, &page->block[i],
                      i ? 0 : psc_page_dateline(cues, page->block[0].text, 0, &unused));
    }
    doc->text = (psc_str){b.ptr, b.len};
}

static psc_basis basis_of(psc_html_from from)
{
    switch (from) {
    case PSC_HTML_FROM_NONE: return PSC_BASIS_NONE;
    case PSC_HTML_FROM_TEXT: return PSC_BASIS_STATED;
    case PSC_HTML_FROM_URL: return PSC_BASIS_INFERRED;
    case PSC_HTML_FROM_JSON_LD:
    case PSC_HTML_FROM_META:
    case PSC_HTML_FROM_TIME: break;
    }
    return PSC_BASIS_METADATA;
}

static void settle(psc_arena *a, psc_str *to, psc_str value)
{
    if (to->len == 0) *to = psc_tidy(a, value);
}

static bool is_absolute(psc_str url)
{
    return psc_str_starts(url, PSC_STR("http://")) || psc_str_starts(url, PSC_STR("https://"));
}

/* The length of "https://host" at the front of an absolute address. */
static size_t host_end(psc_str url)
{
    const ptrdiff_t at = psc_str_find(url, PSC_STR("/"), sizeof "https://" - 1);
    return at < 0 ? url.len : (size_t)at;
}

/* The address that a page calls its own; one that leads to the front page (a common
 * mistake) or that cannot be completed is passed over for the one it came from. */
static psc_str address(psc_arena *a, psc_str own, psc_str from)
{
    if (is_absolute(own)) return host_end(own) + 1 < own.len ? own : from;
    if (own.len < 2 || own.ptr[0] != '/' || own.ptr[1] == '/' || !is_absolute(from)) return from;
    const size_t host = host_end(from);
    return psc_arena_printf(a, "%.*s%.*s", (int)host, from.ptr, (int)own.len, own.ptr);
}

static void copy_facts(psc_arena *a, const psc_html_page *page, psc_document *doc)
{
    settle(a, &doc->title, page->title);
    settle(a, &doc->byline, page->byline);
    settle(a, &doc->publisher, page->publisher);
    settle(a, &doc->section, page->section);
    doc->url = address(a, psc_tidy(a, page->url), doc->url);
    settle(a, &doc->language, page->language);
    if (doc->basis == PSC_BASIS_NONE && page->published != PSC_DAY_NONE) {
        doc->published = page->published;
        doc->basis = basis_of(page->published_from);
    }
    if (doc->updated_basis == PSC_BASIS_NONE && page->modified != PSC_DAY_NONE) {
        doc->updated = page->modified;
        doc->updated_basis = basis_of(page->modified_from);
    }
    doc->caption = page->caption;
    doc->n_caption = page->n_caption;
}

/* Text as it should be written.  Only what is kept is looked at: a page is ten times as
 * long as its article. */
static void tidy(psc_arena *a, psc_html_page *page)
{
    for (uint32_t i = 0; i < page->n_block; i++)
        page->block[i].text = psc_tidy(a, page->block[i].text);
    for (uint32_t i = 0; i < page->n_caption; i++) page->caption[i] = psc_tidy(a, page->caption[i]);
}

void psc_html_document(const psc_page_cues *cues, psc_arena *a, psc_str utf8, psc_html_how how,
                       psc_document *doc)
{
    psc_html_page page;
    psc_html_read(cues, a, utf8, doc->url, how, &page);
    tidy(a, &page);
    copy_facts(a, &page, doc);
    build_text(cues, a, &page, doc);
    if (page.n_block) psc_page_settle_dateline(cues, page.block[0].text, 0, doc);
    psc_page_settle_origin(cues, doc);
    if (doc->dateline.agency.len == 0) doc->dateline.agency = page.agency;
}
