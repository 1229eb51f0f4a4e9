/* SPDX-License-Identifier: Apache-2.0 */
/* Quotations: where they begin and end, who speaks them, and to whom.
 *
 *     psc_quote_rules_load(&r, &arena, source, n, complain, ctx);   // once
 *     psc_quotations *q = psc_quotations_mark(arena, r, doc);       // a document
 *     for each sentence s, in order:
 *         speaker = psc_quotations_speaker(q, s);    // of a quotation that goes on
 *         ... build the graph, code the sentence ...
 *         psc_quotations_follow(q, &graph);
 *     psc_quotations_finish(q, &list);
 *
 * quotation_marks.c pairs the marks, quotation_speech.c tells speech from names and doubts,
 * quotation_voice.c finds who says something in a sentence, quotation_whose.c and
 * quotation_colon.c whose the words are, quotation_told.c what is told without marks; quotation.c
 * brings them together.  All words stand in data/quotes. */
#ifndef PSC_EVENTS_QUOTATION_H
#define PSC_EVENTS_QUOTATION_H

#include "events/events.h"
#include "text/phrasebook.h"
#include <priscus/quote.h>

PSC_MUST_USE psc_status psc_quote_rules_load(psc_quote_rules **out, psc_arena *a,
                                             const psc_book_source *source, uint32_t n,
                                             void (*complain)(void *, const psc_err *), void *ctx);

typedef struct psc_quotations psc_quotations;

/* Without rules (NULL) nothing is a quotation; `indirect`: told clauses are wanted too. */
psc_quotations *psc_quotations_mark(psc_arena *arena, const psc_quote_rules *r,
                                    const psc_document *doc, bool indirect);

/* Entity whose words the whole sentence is, told before it; -1. */
int32_t psc_quotations_speaker(psc_quotations *q, const psc_sentence *s);

/* Take note of who speaks in the sentence of g, and of its quotes. */
void psc_quotations_follow(psc_quotations *q, psc_graph *g);

/* The quotes of the document, in the order of the text. */
void psc_quotations_finish(psc_quotations *q, psc_quote_list *list);

/* Run the examples of data/quotes.  `code` takes a text through all stages. */
typedef psc_quote_list (*psc_quote_coder)(void *ctx, psc_str text);
uint32_t psc_quotes_check(const psc_quote_rules *r, psc_arena *arena, psc_quote_coder code,
                          void *ctx, void (*complain)(void *, const psc_err *), void *complain_ctx,
                          uint32_t *run);

#endif
