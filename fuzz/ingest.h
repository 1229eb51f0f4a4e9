/* SPDX-License-Identifier: Apache-2.0 */
/* What targets of src/ingest share: the cues, read once, and what must hold of a
 * document whatever came. */
#ifndef FUZZ_INGEST_H
#define FUZZ_INGEST_H

#include <stdlib.h>

#include "../tests/unit/page_cues.h"
#include "base/utf8.h"
#include "ingest/ingest.h"

static inline const psc_page_cues *fuzz_cues(void)
{
    static psc_arena keep;
    static psc_page_cues *cues;
    if (cues) return cues;
    psc_arena_init(&keep, psc_alloc_default(), 0);
    if (PSC_TRAP(&keep) || page_cues_load(&cues, &keep, NULL)) abort();
    return cues;
}

/* The text is valid UTF-8 without NULs, its blocks lie in it in order. */
static inline void fuzz_check(const psc_document *doc)
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

/* One report into a document; running out of memory is no fault. */
static inline void fuzz_ingest(const psc_input *in)
{
    psc_arena a;
    psc_document doc;
    psc_plain_faults faults;
    psc_err err;
    const psc_page_cues *cues = fuzz_cues();
    psc_arena_init(&a, psc_alloc_default(), (size_t)512 << 20);
    if (!PSC_TRAP(&a) && psc_ingest(cues, &a, in, 1, &doc, &faults, &err) == PSC_OK)
        fuzz_check(&doc);
    psc_arena_deinit(&a);
}

#endif
