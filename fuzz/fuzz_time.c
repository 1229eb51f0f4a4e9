/* SPDX-License-Identifier: Apache-2.0 */
/* Time expressions of any bytes: spans lie in the text, in order, without overlap, and
 * periods do not run backwards.  The first byte says whether a date is known. */
#include <stdlib.h>

#include "fuzz.h"

#include <priscus/when.h>

static void check(psc_str text, const psc_when_list *l)
{
    uint32_t at = 0;
    for (uint32_t i = 0; i < l->n; i++) {
        const psc_timex *x = &l->at[i];
        if (x->span.beg < at || x->span.end <= x->span.beg || x->span.end > text.len) abort();
        if (x->period.from > x->period.to || x->whole.from > x->whole.to) abort();
        if (!x->value.len || (x->mate != PSC_TIMEX_NONE && x->mate >= l->n)) abort();
        at = x->span.end;
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    psc_when_rules *rules;
    psc_when_list list;
    const psc_str text = {(const char *)data, size};
    const psc_day day = size && data[0] % 2 ? psc_day_of(2016, 2, 11) : PSC_DAY_NONE;
    if (psc_when_rules_open(&rules, psc_alloc_default(), NULL)) abort();
    if (psc_when_scan(rules, text, day, psc_alloc_default(), &list, NULL)) abort();
    check(text, &list);
    psc_when_list_free(&list);
    psc_when_rules_close(rules);
    return 0;
}
