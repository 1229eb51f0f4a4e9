/* SPDX-License-Identifier: Apache-2.0 */
/* What a store holds on a topic: the reports that speak of it, and everything
 * kept of one report, with the groups it was merged into (docs/merging.md).
 *
 * A topic is a list of terms, all of which must be met.  A report belongs to it
 * wholly if its first sentences (the headline is one) meet all terms between
 * them; of any other only the sentences that meet them all, and those that tell how it
 * stands with a meeting that the former speak of.  A term is met by
 * its words in any form, by a party of that name, or by the headline. */
#ifndef PSC_STORE_TOPIC_H
#define PSC_STORE_TOPIC_H

#include <priscus/store.h>

#include "base/arena.h"

enum { PSC_TOPIC_TERMS = 8, PSC_TOPIC_LEAD = 4 /* sentences that tell what a report is about */ };

typedef struct psc_topic_term {
    psc_str name;  /* as it was asked for */
    psc_str words; /* what psc_filter.text takes: "Syria OR Syrian" */
} psc_topic_term;

typedef struct psc_topic {
    psc_topic_term term[PSC_TOPIC_TERMS];
    uint32_t n;
    psc_period period; /* of publication; NONE: open */
    psc_lemma_fn *lemmas;
    const void *lemmas_ctx;
} psc_topic;

typedef struct psc_topic_hit {
    int64_t document;
    bool whole;
    uint32_t *sentence; /* [n], rising */
    uint32_t n, cap;
} psc_topic_hit;

typedef struct psc_topic_hits {
    psc_topic_hit *hit; /* [n], by document */
    uint32_t n, cap;
    psc_str missing; /* n is 0: the term that no report meets; empty: they never meet */
} psc_topic_hits;

/* All reports on the topic.  Everything lies in the arena, under whose trap this is called. */
psc_status psc_topic_find(psc_store *s, psc_arena *a, const psc_topic *t, psc_topic_hits *out,
                          psc_err *err);

typedef struct psc_kept_record {
    int64_t id, group;      /* incident, merged meeting, dispute; 0: alone */
    psc_str line;           /* as `priscus code` wrote it */
    psc_str place, country; /* of a dispute: what its figures are about */
} psc_kept_record;

typedef struct psc_kept_sentence {
    uint32_t number, beg, end; /* characters of the document's text */
} psc_kept_sentence;

typedef struct psc_kept_stance {
    int64_t record; /* an event */
    psc_str party, topic;
} psc_kept_stance;

typedef struct psc_kept_copy {
    psc_str doc, title, publisher, url, published;
} psc_kept_copy;

typedef struct psc_kept {
    psc_str copy_of; /* id of the report whose words these are; empty: its own */
    int64_t copy_of_id;
    psc_str wire;                /* agency whose words these are */
    psc_kept_record *record;     /* [n_record], the document's first */
    psc_kept_sentence *sentence; /* [n_sentence] */
    psc_kept_stance *stance;     /* [n_stance], by record */
    psc_kept_copy *copy;         /* [n_copy]: reports with the same words */
    uint32_t n_record, n_sentence, n_stance, n_copy;
    uint32_t cap_record, cap_sentence, cap_stance, cap_copy;
} psc_kept;

/* Everything of one report; in the arena, under its trap. */
psc_status psc_topic_report(psc_store *s, psc_arena *a, int64_t document, psc_kept *out,
                            psc_err *err);

#endif
