/* SPDX-License-Identifier: Apache-2.0 */
/* The event coder: trees and actors in, events out.
 *
 *     psc_rules *r;
 *     psc_rules_load(&r, &arena, source, n_source, NULL, NULL, &err);
 *     psc_event_list list = {0};
 *     psc_events_code(r, quote_rules, &doc_arena, doc, mentions, NULL, 0, &list, NULL, NULL);
 *
 * Rules are read-only after loading and shared by threads.  The coder reads
 * trees and mentions, it calls neither parser nor actor finder.  What it
 * returns lives in the arena given and borrows from rules, document, mentions. */
#ifndef PSC_EVENTS_EVENTS_H
#define PSC_EVENTS_EVENTS_H

#include "actors/actors.h"
#include "base/arena.h"
#include "when/when.h"
#include <priscus/event.h>
#include <priscus/quote.h>

typedef struct psc_rules psc_rules;
typedef struct psc_quote_rules psc_quote_rules; /* events/quotation.h */
typedef struct psc_graph psc_graph;             /* events/graph.h */

/* Read data/events and data/codebook files in order (their names tell what they
 * are).  Bad lines are told as psc_actor_lexicon_load does. */
PSC_MUST_USE psc_status psc_rules_load(psc_rules **out, psc_arena *arena,
                                       const psc_actor_source *source, size_t n_source,
                                       psc_actor_complain *complain, void *complain_ctx,
                                       psc_err *err);

typedef struct psc_event_list {
    psc_event *at; /* [n], by sentence, then by trigger */
    uint32_t n, cap;
} psc_event_list;

typedef struct psc_quote_list {
    psc_quote *at; /* [n], in the order of the text */
    uint32_t n, cap;
    bool indirect; /* asked for: what is told without marks too */
} psc_quote_list;

/* Why, for people: every trigger that matched and what became of it. */
typedef struct psc_trace_line {
    uint32_t sentence, trigger;
    psc_str rule, pattern; /* "hold obj=talk|meeting" */
    psc_str outcome;       /* "CONSULT/visit", "inner act of refuse", "no actor: dropped" */
    int32_t event;         /* index in the list; -1: none */
} psc_trace_line;

typedef struct psc_trace {
    psc_trace_line *at; /* [n] */
    uint32_t n, cap;
} psc_trace;

/* Code every sentence of the document.  `timex` are the time expressions of the
 * document in order (may be NULL); quotes and trace may be NULL; without quote rules
 * (NULL) there are no quotes.
 * Returns the graphs of the sentences, [doc->n_sent], for the stages behind. */
psc_graph *psc_events_code(const psc_rules *r, const psc_quote_rules *qr, psc_arena *arena,
                           const psc_document *doc, const psc_mentions *m, const psc_timex *timex,
                           uint32_t n_timex, psc_event_list *list, psc_quote_list *quotes,
                           psc_trace *trace);

/* What `source` does to `target` in the sentences of doc; spans are bytes of
 * doc->text.  type NONE when nothing; no actor of ours need hang on the spans. */
typedef struct psc_relation {
    psc_event_type type;
    psc_str mode, cameo, rule;
    double confidence;
} psc_relation;

psc_relation psc_events_relate(const psc_rules *r, psc_arena *arena, const psc_document *doc,
                               const psc_mentions *m, psc_span source, psc_span target);

/* Code one example sentence: text to document, tokens, trees, mentions, events.
 * Given by the caller, since the coder calls no other stage. */
typedef psc_event_list (*psc_example_coder)(void *ctx, psc_arena *arena, psc_str text);

/* Run the `yes` and `no` lines of the rules; every one that fails is told to
 * `complain` with file and line.  Returns how many failed; *run how many ran. */
uint32_t psc_rules_run_examples(const psc_rules *r, psc_arena *arena, psc_example_coder code,
                                void *ctx, psc_actor_complain *complain, void *complain_ctx,
                                uint32_t *run);

#endif
