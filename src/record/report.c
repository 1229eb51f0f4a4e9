/* SPDX-License-Identifier: Apache-2.0 */
/* The order of a report's records, for all who write them. */
#include <priscus/report.h>

/* ORDER KIND: kinds of one sentence come in this order. */
enum { EVENT, QUOTE, FIGURE, KINDS };

unsigned psc_record_next(psc_record_walk *w, const psc_report *r, unsigned what, uint32_t *index)
{
    static const unsigned bit[KINDS] = {PSC_RECORD_EVENT, PSC_RECORD_QUOTE, PSC_RECORD_FIGURE};
    uint32_t *const at[KINDS] = {&w->event, &w->quote, &w->figure};
    const uint32_t n[KINDS] = {r->n_event, r->n_quote, r->n_figure};
    int best = -1;
    uint32_t first = UINT32_MAX;
    for (int k = 0; k < KINDS; k++) {
        if (!(what & bit[k]) || *at[k] >= n[k]) continue;
        const uint32_t sentence = k == EVENT   ? r->event[*at[k]].sentence
                                  : k == QUOTE ? r->quote[*at[k]].sentence
                                               : r->figure[*at[k]].sentence;
        if (best >= 0 && sentence >= first) continue;
        best = k;
        first = sentence;
    }
    if (best < 0) return 0;
    *index = (*at[best])++;
    return bit[best];
}
