/* SPDX-License-Identifier: Apache-2.0 */
/* The order of a report's records, for all who write them. */
#include <priscus/report.h>

/* ORDER KIND: kinds of one sentence come in this order. */
enum { EVENT, QUOTE, FIGURE, MEETING, KINDS };

uint32_t psc_record_sentence(const psc_report *r, unsigned kind, uint32_t index)
{
    switch (kind) {
    case PSC_RECORD_EVENT: return r->event[index].sentence;
    case PSC_RECORD_QUOTE: return r->quote[index].sentence;
    case PSC_RECORD_FIGURE: return r->figure[index].sentence;
    case PSC_RECORD_MEETING: return r->meeting[index].sentence;
    default: return 0;
    }
}

bool psc_record_shows(const psc_report *r, uint32_t event)
{
    return r->event[event].confidence >= r->min_confidence;
}

unsigned psc_record_next(psc_record_walk *w, const psc_report *r, unsigned what, uint32_t *index)
{
    static const unsigned bit[KINDS] = {PSC_RECORD_EVENT, PSC_RECORD_QUOTE, PSC_RECORD_FIGURE,
                                        PSC_RECORD_MEETING};
    uint32_t *const at[KINDS] = {&w->event, &w->quote, &w->figure, &w->meeting};
    const uint32_t n[KINDS] = {r->n_event, r->n_quote, r->n_figure, r->n_meeting};
    int best = -1;
    uint32_t first = UINT32_MAX;
    while (w->event < r->n_event && !psc_record_shows(r, w->event)) w->event++;
    for (int k = 0; k < KINDS; k++) {
        if (!(what & bit[k]) || *at[k] >= n[k]) continue;
        const uint32_t sentence = psc_record_sentence(r, bit[k], *at[k]);
        if (best >= 0 && sentence >= first) continue;
        best = k;
        first = sentence;
    }
    if (best < 0) return 0;
    *index = (*at[best])++;
    return bit[best];
}
