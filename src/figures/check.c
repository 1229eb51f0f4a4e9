/* SPDX-License-Identifier: Apache-2.0 */
/* The examples of data/figures:
 *
 *     yes  At least 12 people died and 30 were hurt. => 12~ killed people; 30 wounded
 *     no   The ceasefire of 2014 lasted two weeks.
 *
 * A yes tells all figures of the sentence in order: value or "low-high", "~" if it is
 * approximate, unit, and what is counted (may be left out).  A no has none at all. */
#include <stdio.h>

#include "base/str.h"
#include "figures/number.h"

typedef struct checker {
    psc_arena *arena;
    psc_figure_coder code;
    void *ctx;
} checker;

static psc_str told(psc_arena *a, const psc_figure *f)
{
    char value[64];
    if (f->max > f->value)
        (void)snprintf(value, sizeof value, "%.15g-%.15g", f->value, f->max);
    else
        (void)snprintf(value, sizeof value, "%.15g", f->value);
    return psc_arena_printf(a, "%s%s %.*s %.*s", value, f->approximate ? "~" : "", (int)f->unit.len,
                            f->unit.ptr, (int)f->what.text.len,
                            f->what.text.len ? f->what.text.ptr : "");
}

static bool holds(void *ctx, const psc_book_example *x, psc_str *got)
{
    const checker *c = ctx;
    const psc_figure_list list = c->code(c->ctx, x->text);
    *got = PSC_STR("");
    for (uint32_t i = 0; i < list.n; i++) {
        const psc_str one = told(c->arena, &list.at[i]);
        *got = psc_arena_printf(c->arena, "%.*s%s%.*s", (int)got->len, got->ptr, i ? "; " : "",
                                (int)one.len, one.ptr);
    }
    return x->yes ? psc_book_same(x->want, *got) : list.n == 0;
}

uint32_t psc_figures_check(const psc_phrasebook *r, psc_arena *arena, psc_figure_coder code,
                           void *ctx, void (*complain)(void *, const psc_err *), void *complain_ctx,
                           uint32_t *run)
{
    checker c = {arena, code, ctx};
    return psc_phrasebook_check(r, holds, &c, complain, complain_ctx, run);
}
