/* SPDX-License-Identifier: Apache-2.0 */
/* Time expressions: which words tell a time, and which days they mean.
 *
 *     psc_when_rules *r = NULL;
 *     psc_when_list times;
 *     psc_err err;
 *     if (psc_when_rules_open(&r, psc_alloc_default(), &err)) ...
 *     if (psc_when_scan(r, text, psc_day_of(2016, 2, 11), psc_alloc_default(), &times, &err)) ...
 *     for (uint32_t i = 0; i < times.n; i++) ... times.at[i].value ...
 *     psc_when_list_free(&times);
 *     psc_when_rules_close(r);
 *
 * Values are those of TIMEX3 (TimeML 1.2.1): "2016-02-11", "2016-02", "2015-FA",
 * "2016-W07", "2016-02-11T17:00", "2016-02-11TNI", "198" (the 1980s), "BC0480",
 * "P2W", "PXM", "PAST_REF", "PRESENT_REF", "FUTURE_REF".  Rules are read-only
 * after opening and shared by threads.  docs/time.md tells how values are found. */
#ifndef PRISCUS_WHEN_H
#define PRISCUS_WHEN_H

#include <priscus/document.h>

#ifdef __cplusplus
extern "C" {
#endif

/* TIMEX3 types. */
/* clang-format off */
#define PSC_TIMEX_LIST(X) X(DATE) X(TIME) X(DURATION) X(SET)

typedef enum psc_timex_type {
#define X(name) PSC_TIMEX_##name,
    PSC_TIMEX_LIST(X)
#undef X
    PSC_TIMEX_COUNT
} psc_timex_type;
/* clang-format on */

#define PSC_TIMEX_NONE UINT32_MAX

typedef struct psc_timex {
    psc_span span;        /* bytes of the text */
    uint32_t sentence;    /* index in the document */
    uint32_t first, last; /* its first and last token (inclusive) in that sentence */
    psc_timex_type type;
    psc_str value;     /* TIMEX3 value */
    psc_str mod;       /* TIMEX3 mod: "START", "MID", "END", "APPROX", "MORE_THAN", ...; or empty */
    psc_period period; /* the days it means; from NONE: none are known ("for two weeks") */
    psc_period whole;  /* of "from 3 to 5 May" or "since Monday": the whole stretch, told on each
                        * of its ends; else the same as period */
    uint32_t mate;     /* index of the other end of such a range; PSC_TIMEX_NONE */
    psc_day anchor;    /* the day it was reckoned from; PSC_DAY_NONE if it stands on its own */
} psc_timex;

typedef struct psc_when_rules psc_when_rules;

typedef struct psc_when_list {
    psc_timex *at; /* [n], in the order of the text, not overlapping */
    uint32_t n;
    void *memory; /* of psc_when_scan; not to be touched */
} psc_when_list;

PSC_API psc_str psc_timex_text(psc_timex_type type);

/* The built-in rules (data/time).  *out is NULL on failure. */
PSC_API PSC_MUST_USE psc_status psc_when_rules_open(psc_when_rules **out, psc_alloc alloc,
                                                    psc_err *err);
PSC_API void psc_when_rules_close(psc_when_rules *r); /* NULL is fine */

/* Find the time expressions of a text that was published on `date` (PSC_DAY_NONE:
 * not known).  Paragraphs are parted by line breaks; `sentence` counts them and
 * `first` and `last` are 0.  The list borrows the text for nothing: values are its
 * own, given back by psc_when_list_free.  On failure the list is empty. */
PSC_API PSC_MUST_USE psc_status psc_when_scan(const psc_when_rules *r, psc_str text, psc_day date,
                                              psc_alloc alloc, psc_when_list *out, psc_err *err);
PSC_API void psc_when_list_free(psc_when_list *list);

#ifdef __cplusplus
}
#endif
#endif
