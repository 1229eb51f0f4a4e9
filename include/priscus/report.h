/* SPDX-License-Identifier: Apache-2.0 */
/* What the coder found in one report.  All of it is plain data that lives until
 * the coder takes the next report. */
#ifndef PRISCUS_REPORT_H
#define PRISCUS_REPORT_H

#include <priscus/event.h>
#include <priscus/quote.h>
#include <priscus/when.h>

#ifdef __cplusplus
extern "C" {
#endif

/* A rule whose trigger stood in a sentence, and what became of it. */
typedef struct psc_firing {
    uint32_t sentence, trigger; /* token of the sentence */
    psc_str rule, pattern;      /* "hold obj=talk|meeting" */
    psc_str outcome;            /* "CONSULT/visit", "no actor: dropped" */
    int32_t event;              /* index in event; -1: it lost */
} psc_firing;

typedef struct psc_report {
    const psc_document *doc;
    const psc_entity *entity; /* [n_entity], by sentence */
    const psc_event *event;   /* [n_event], by sentence */
    const psc_quote *quote;   /* [n_quote], by sentence */
    const psc_timex *time;    /* [n_time] */
    const psc_firing *firing; /* [n_firing]; only if the coder was asked to trace */
    const psc_err *warning;   /* [n_warning] what was mended in the input */
    uint32_t n_entity, n_event, n_quote, n_time, n_firing, n_warning;
} psc_report;

/* Records come by sentence, events before quotes: is event e (of the first n_event) the
 * next one written, rather than quote q (of the first n_quote)?  One of them is left. */
static inline bool psc_report_event_next(const psc_report *r, uint32_t e, uint32_t n_event,
                                         uint32_t q, uint32_t n_quote)
{
    return q == n_quote || (e < n_event && r->event[e].sentence <= r->quote[q].sentence);
}

#ifdef __cplusplus
}
#endif
#endif
