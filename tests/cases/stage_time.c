/* SPDX-License-Identifier: Apache-2.0 */
/* Stage "time": the first line is the day of the report (or "none"), the rest its text;
 * out come the expressions, one a line:
 *
 *     words => TYPE VALUE [from..to] [MOD] [whole from..to, of ranges and of "since"] */
#include <priscus/when.h>

#include "stages.h"

#include "base/str.h"

static void put_period(psc_buf *out, const char *before, psc_period p)
{
    char from[12], to[12];
    if (p.from == PSC_DAY_NONE) return;
    psc_day_format(p.from, from);
    psc_day_format(p.to, to);
    psc_buf_printf(out, "%s%s..%s", before, from, to);
}

static void put_time(psc_buf *out, psc_str text, const psc_timex *x)
{
    psc_buf_str(out, psc_str_at(text, x->span));
    psc_buf_printf(out, " => %s ", psc_timex_text(x->type).ptr);
    psc_buf_str(out, x->value);
    put_period(out, " ", x->period);
    if (x->mod.len) psc_buf_char(out, ' ');
    psc_buf_str(out, x->mod);
    if (x->whole.from != x->period.from || x->whole.to != x->period.to)
        put_period(out, " whole ", x->whole);
    psc_buf_char(out, '\n');
}

void psc_case_time(psc_str input, psc_buf *out)
{
    psc_when_rules *rules;
    psc_when_list list;
    psc_err err;
    psc_str day;
    psc_str_line(&input, &day);
    if (psc_when_rules_open(&rules, psc_alloc_default(), &err)) {
        psc_buf_printf(out, "%s:%u: %s\n", err.file, (unsigned)err.line, err.text);
        return;
    }
    if (psc_when_scan(rules, input, psc_period_of(day).from, psc_alloc_default(), &list, &err))
        psc_buf_printf(out, "%s\n", err.text);
    for (uint32_t i = 0; i < list.n; i++) put_time(out, input, &list.at[i]);
    psc_when_list_free(&list);
    psc_when_rules_close(rules);
}
