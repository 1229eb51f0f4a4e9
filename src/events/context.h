/* SPDX-License-Identifier: Apache-2.0 */
/* PLOVER's contexts: what an event is about besides who does what (CODEBOOK.md, section 4).
 *
 *     psc_context_rules_load(&r, &arena, source, n, complain, ctx);   // once
 *     psc_contexts_find(r, &doc_arena, doc, &list);                   // a document
 *
 * Four signs: words of the event's sentence, words that run through the report, who takes
 * part and how (data/contexts/signs.txt), and the code book's context of the CAMEO code. */
#ifndef PSC_EVENTS_CONTEXT_H
#define PSC_EVENTS_CONTEXT_H

#include "events/events.h"
#include "text/phrasebook.h"

typedef struct psc_context_rules psc_context_rules;

/* Sources are the files of data/contexts, and codebook/cameo.tsv. */
PSC_MUST_USE psc_status psc_context_rules_load(psc_context_rules **out, psc_arena *a,
                                               const psc_book_source *source, uint32_t n,
                                               void (*complain)(void *, const psc_err *),
                                               void *ctx);

/* Fill in the contexts of all events of the document. */
void psc_contexts_find(const psc_context_rules *r, psc_arena *arena, const psc_document *doc,
                       psc_event_list *list);

/* Run the examples of data/contexts.  `code` takes a text through all stages. */
uint32_t psc_contexts_check(const psc_context_rules *r, psc_arena *arena, psc_example_coder code,
                            void *ctx, void (*complain)(void *, const psc_err *),
                            void *complain_ctx, uint32_t *run);

#endif
