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

#ifdef __cplusplus
}
#endif
#endif
