/* SPDX-License-Identifier: Apache-2.0 */
/* What the coder found in one report.  All of it is plain data that lives until
 * the coder takes the next report. */
#ifndef PRISCUS_REPORT_H
#define PRISCUS_REPORT_H

#include <priscus/event.h>
#include <priscus/figure.h>
#include <priscus/meeting.h>
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

/* A sentence that a discard dictionary keeps from being coded: by a phrase in it, or by one
 * anywhere that discards the whole report. */
typedef struct psc_discarded {
    uint32_t sentence;
    psc_span span;  /* of the phrase; bytes of the document's text, maybe of another sentence */
    psc_str phrase; /* as the dictionary has it */
    const char *file;
    uint32_t line;
} psc_discarded;

typedef struct psc_report {
    const psc_document *doc;
    const psc_entity *entity;       /* [n_entity], by sentence */
    const psc_event *event;         /* [n_event], by sentence */
    const psc_quote *quote;         /* [n_quote], by sentence */
    const psc_figure *figure;       /* [n_figure], by sentence */
    const psc_meeting *meeting;     /* [n_meeting], by first sentence */
    const psc_timex *time;          /* [n_time] */
    const psc_toponym *place;       /* [n_place], by sentence */
    const psc_firing *firing;       /* [n_firing]; only if the coder was asked to trace */
    const psc_err *warning;         /* [n_warning] what was mended in the input */
    const psc_discarded *discarded; /* [n_discarded] by sentence */
    uint32_t n_discarded;
    double min_confidence; /* events below are not written; their numbers stay taken */
    uint32_t n_entity, n_event, n_quote, n_figure, n_meeting, n_time, n_place, n_firing, n_warning;
} psc_report;

/* Kinds of records; bits, for what shall be written. */
enum {
    PSC_RECORD_DOCUMENT = 1,
    PSC_RECORD_EVENT = 2,
    PSC_RECORD_QUOTE = 4,
    PSC_RECORD_FIGURE = 8,
    PSC_RECORD_TEXT = 16, /* the document's record has its text */
    PSC_RECORD_MEETING = 32,
    PSC_RECORD_ALL = PSC_RECORD_DOCUMENT | PSC_RECORD_EVENT | PSC_RECORD_QUOTE | PSC_RECORD_FIGURE |
                     PSC_RECORD_MEETING | PSC_RECORD_TEXT
};

/* Whether the event of that index is written. */
PSC_API bool psc_record_shows(const psc_report *r, uint32_t event);

/* A walk over the records of a report in the order in which they are written: by sentence,
 * of one sentence events, quotes, figures, and the meetings first told of in it.
 *
 *     psc_record_walk walk = {0};
 *     uint32_t i;
 *     for (unsigned kind; (kind = psc_record_next(&walk, r, what, &i)) != 0;)
 *         if (kind == PSC_RECORD_EVENT) use(&r->event[i]);
 */
typedef struct psc_record_walk {
    uint32_t event, quote, figure, meeting; /* the next of each */
} psc_record_walk;

/* The kind of the next record (one of `what`; never the document), *index in its list; 0 at
 * the end. */
PSC_API unsigned psc_record_next(psc_record_walk *w, const psc_report *r, unsigned what,
                                 uint32_t *index);
/* Index of the sentence that a record of the kind stands in. */
PSC_API uint32_t psc_record_sentence(const psc_report *r, unsigned kind, uint32_t index);

/* The one day that what is told counts on: of publication if the text tells none or a
 * longer stretch in which that day lies, else the first day of what it tells. */
PSC_API psc_day psc_told_day(const psc_document *doc, const psc_when *when);
/* The same for events of the same day, type, mode and modality between the same
 * parties; never 0.  An event without any date is told apart by its report. */
PSC_API uint64_t psc_event_daily(const psc_document *doc, const psc_event *e);

#ifdef __cplusplus
}
#endif
#endif
