/* SPDX-License-Identifier: Apache-2.0 */
/* Finding figures: "a number somebody claims".
 *
 *     psc_phrasebook *r;
 *     psc_figure_rules_load(&r, &arena, source, n, complain, ctx);       // once
 *     psc_figures_code(r, &doc_arena, doc, graph, timex, n_timex, &list); // a document
 *
 * A number is read first (number.c), then what it counts (counted.c), then what befell
 * those who are counted (harm.c).  All words stand in data/figures.  Words beside each
 * other decide before the tree does: numbers are where parsers err most. */
#ifndef PSC_FIGURES_FIGURES_H
#define PSC_FIGURES_FIGURES_H

#include "events/events.h"
#include "text/phrasebook.h"
#include <priscus/figure.h>

PSC_MUST_USE psc_status psc_figure_rules_load(psc_phrasebook **out, psc_arena *a,
                                              const psc_book_source *source, uint32_t n,
                                              void (*complain)(void *, const psc_err *), void *ctx);

typedef struct psc_figure_list {
    psc_figure *at; /* [n], in the order of the text */
    uint32_t n, cap;
} psc_figure_list;

/* All figures of the document; `graph` is what psc_events_code returned. */
void psc_figures_code(const psc_phrasebook *r, psc_arena *arena, const psc_document *doc,
                      psc_graph *graph, const psc_timex *timex, uint32_t n_timex,
                      psc_figure_list *list);

/* Run the examples of data/figures.  `code` takes a text through all stages. */
typedef psc_figure_list (*psc_figure_coder)(void *ctx, psc_str text);
uint32_t psc_figures_check(const psc_phrasebook *r, psc_arena *arena, psc_figure_coder code,
                           void *ctx, void (*complain)(void *, const psc_err *), void *complain_ctx,
                           uint32_t *run);

#endif
