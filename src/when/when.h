/* SPDX-License-Identifier: Apache-2.0 */
/* Time expressions of a report, for the stages behind (events).
 *
 *     psc_when_rules *rules;                      // once
 *     psc_status st = psc_when_rules_load(&rules, &arena, NULL, 0, complain, ctx);
 *     psc_timex *time; uint32_t n;                // for each document
 *     psc_when_find(rules, &doc_arena, doc, &time, &n);
 *
 * Days are reckoned from the dateline's date, else the publication date, else
 * the last explicit date before the words; a text that tells of years long past
 * is a narrative, and its "in May" belongs to the last date told. */
#ifndef PSC_WHEN_WHEN_H
#define PSC_WHEN_WHEN_H

#include <priscus/when.h>

#include "base/arena.h"

/* A file of data in the syntax of data/time/dates.txt. */
typedef struct psc_when_source {
    const char *file; /* for messages */
    psc_str text;
} psc_when_source;

/* Read n sources (NULL: the built-in data/time) into the arena.  Arena, names and texts
 * must outlive the rules.  Every bad line is told to `complain` (may be NULL); PSC_DATA if
 * there was one. */
PSC_MUST_USE psc_status psc_when_rules_load(psc_when_rules **out, psc_arena *a,
                                            const psc_when_source *source, uint32_t n,
                                            void (*complain)(void *ctx, const psc_err *err),
                                            void *ctx);

/* Time expressions of all sentences, in the order of the text, in the arena.
 * Needs tokens; uses tags and trees where there are some (tense). */
void psc_when_find(const psc_when_rules *r, psc_arena *a, const psc_document *doc, psc_timex **out,
                   uint32_t *n);

/* Make sentences of a document that has none: one for each line with words, lines that
 * are wrapped joined.  They have no tokens. */
void psc_when_lines(psc_arena *a, psc_document *doc);

/* Run the examples (`yes`, `no`) of the sources; returns how many fail, each told to
 * `complain` (may be NULL), and counts all in *n.  The arena holds what that needs. */
uint32_t psc_when_check(const psc_when_rules *r, psc_arena *a,
                        void (*complain)(void *ctx, const psc_err *err), void *ctx, uint32_t *n);

#endif
