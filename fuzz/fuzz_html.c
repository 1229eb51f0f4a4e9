/* SPDX-License-Identifier: Apache-2.0 */
/* A page and a fragment of HTML: whatever comes, the tree is a tree, texts are valid
 * UTF-8 in one line, and memory stays in proportion to the input. */
#include "fuzz.h"
#include "ingest.h"

#include "ingest/html/document.h"
#include "ingest/html/tree.h"

static void check_text(psc_str s)
{
    if (psc_utf8_check(s) != s.len) abort();
    if (s.len && (memchr(s.ptr, 0, s.len) || memchr(s.ptr, '\n', s.len))) abort();
}

static void check_tree(psc_arena *a, psc_str bytes)
{
    psc_html_tree t;
    psc_html_parse(a, bytes, &t);
    for (uint32_t i = 1; i < t.n; i++) {
        const psc_html_node *n = &t.node[i];
        if (n->end <= i || n->end > t.n) abort();
        if (n->parent >= i || t.node[n->parent].end < n->end) abort();
        if ((size_t)n->beg + n->len > bytes.len) abort();
    }
}

static void check_page(const psc_html_page *p)
{
    check_text(p->title);
    check_text(p->byline);
    check_text(p->publisher);
    check_text(p->section);
    check_text(p->url);
    for (uint32_t i = 0; i < p->n_block; i++) check_text(p->block[i].text);
    for (uint32_t i = 0; i < p->n_caption; i++) check_text(p->caption[i]);
}

static void read_one(const psc_page_cues *cues, psc_arena *a, psc_str bytes, psc_html_how how)
{
    psc_html_page page;
    psc_document doc = {.published = PSC_DAY_NONE, .dateline.date = PSC_DAY_NONE};
    if (PSC_TRAP(a)) abort();
    check_tree(a, bytes);
    psc_html_read(cues, a, bytes, PSC_STR("https://a.example/2015/03/04/x"), how, &page);
    check_page(&page);
    psc_html_document(cues, a, bytes, how, &doc);
    fuzz_check(&doc);
}

enum { ROOM = 64 << 20, TIMES = 4000 /* bytes of memory a byte of input */ };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const psc_page_cues *cues = fuzz_cues();
    psc_arena a;
    const psc_str bytes = {(const char *)data, size};
    psc_arena_init(&a, psc_alloc_default(), ROOM + TIMES * size);
    read_one(cues, &a, bytes, PSC_HTML_PAGE);
    psc_arena_reset(&a);
    read_one(cues, &a, bytes, PSC_HTML_FRAGMENT);
    psc_arena_deinit(&a);
    return 0;
}
