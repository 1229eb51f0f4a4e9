/* SPDX-License-Identifier: Apache-2.0 */
/* Figures: numbers that somebody claims, and what they count. */
#ifndef PRISCUS_FIGURE_H
#define PRISCUS_FIGURE_H

#include <priscus/event.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct psc_figure {
    uint32_t sentence;        /* index in the document */
    uint32_t token;           /* of the sentence: what is counted, else the number */
    psc_phrase words;         /* the number and what surrounds it: "more than 250,000" */
    double value, max;        /* max == value unless it is a range */
    bool approximate;         /* "about", "at least", "dozens" */
    psc_str unit;             /* "killed", "troops", "money:USD", "percent", "other" */
    psc_phrase what;          /* "people", "names"; may be empty */
    const psc_entity *source; /* who claims it inside the text; NULL: the reporter */
    psc_str cue;              /* "said"; empty without source */
    psc_when when;
    psc_where where;
} psc_figure;

#ifdef __cplusplus
}
#endif
#endif
