/* SPDX-License-Identifier: Apache-2.0 */
/* A report as plain text and as a line of JSON: whatever comes, the text is valid
 * UTF-8 and its blocks lie in it in order. */
#include <stdlib.h>

#include "fuzz.h"

#include "base/embed.h"
#include "base/str.h"
#include "base/utf8.h"
#include "ingest/ingest.h"

static void check(const psc_document *doc)
{
    uint32_t at = 0;
    if (psc_utf8_check(doc->text) != doc->text.len) abort();
    if (doc->text.len && memchr(doc->text.ptr, 0, doc->text.len)) abort();
    for (uint32_t i = 0; i < doc->n_block; i++) {
        const psc_span s = doc->block[i].span;
        if (s.beg < at || s.end < s.beg || s.end > doc->text.len) abort();
        at = s.end;
    }
}

static void read_one(const psc_page_cues *cues, psc_arena *a, psc_input_kind kind, psc_str bytes)
{
    psc_document doc;
    psc_plain_faults faults;
    psc_err err;
    const psc_input in = {
        .kind = kind, .bytes = bytes, .file = "fuzz", .name = PSC_STR("fuzz"), .number = 1};
    if (PSC_TRAP(a)) abort();
    if (psc_ingest(cues, a, &in, 1, &doc, &faults, &err) == PSC_OK) check(&doc);
}

static const psc_page_cues *load(psc_arena *a)
{
    const char *name[] = {"data/page/clutter.txt", "data/page/facts.txt"};
    psc_page_source source[2];
    psc_page_cues *cues;
    if (PSC_TRAP(a)) abort();
    for (int i = 0; i < 2; i++) source[i] = (psc_page_source){name[i], psc_embedded(name[i])};
    if (psc_page_load(&cues, a, source, 2, NULL, NULL, NULL)) abort();
    return cues;
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static psc_arena keep; /* cues, read once */
    static const psc_page_cues *cues;
    psc_arena a;
    const psc_str bytes = {(const char *)data, size};
    if (!cues) {
        psc_arena_init(&keep, psc_alloc_default(), 0);
        cues = load(&keep);
    }
    psc_arena_init(&a, psc_alloc_default(), 0);
    read_one(cues, &a, PSC_INPUT_TEXT, bytes);
    read_one(cues, &a, PSC_INPUT_JSON, bytes);
    psc_arena_deinit(&a);
    return 0;
}
