/* SPDX-License-Identifier: Apache-2.0 */
/* Files of data/page with anything in them: loaded or refused. */
#include "fuzz.h"

#include "ingest/cues.h"

static void load(psc_arena *a, psc_str text)
{
    psc_page_cues *cues;
    psc_err err;
    uint32_t id[PSC_PAGE_WORDS];
    const psc_page_source source = {"fuzz", text};
    if (PSC_TRAP(a)) return;
    if (psc_page_load(&cues, a, &source, 1, NULL, NULL, &err) == PSC_OK)
        (void)psc_page_words(cues, text, id, NULL, PSC_PAGE_WORDS);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 256 << 20);
    load(&a, (psc_str){(const char *)data, size});
    psc_arena_deinit(&a);
    return 0;
}
