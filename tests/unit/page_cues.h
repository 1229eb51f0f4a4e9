/* SPDX-License-Identifier: Apache-2.0 */
/* The built-in cues about web pages, for tests and fuzz targets. */
#ifndef TESTS_PAGE_CUES_H
#define TESTS_PAGE_CUES_H

#include "base/embed.h"
#include "base/str.h"
#include "ingest/cues.h"

/* Reads them into the arena, which has a trap set; err may be NULL. */
static inline psc_status page_cues_load(psc_page_cues **out, psc_arena *arena, psc_err *err)
{
    static const char *const name[] = {"data/page/clutter.txt", "data/page/clutter-other.txt",
                                       "data/page/facts.txt",   "data/page/html.txt",
                                       "data/page/months.txt",  "data/page/languages.txt"};
    enum { FILES = sizeof name / sizeof *name };
    psc_page_source source[FILES];
    for (int i = 0; i < FILES; i++) source[i] = (psc_page_source){name[i], psc_embedded(name[i])};
    return psc_page_load(out, arena, source, FILES, NULL, NULL, err);
}

#endif
