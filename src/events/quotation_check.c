/* SPDX-License-Identifier: Apache-2.0 */
/* The examples of data/quotes:
 *
 *     yes  "We are late," the envoy said. => envoy: We are late
 *     no   The ferry "Aurora" sank.
 *
 * A yes tells all quotes of the text, each with who speaks it (by name where one is known)
 * and its first words; a no has none. */
#include "base/str.h"
#include "events/quotation_voice.h"

typedef struct checker {
    psc_arena *arena;
    psc_quote_coder code;
    void *ctx;
} checker;

static psc_str told(psc_arena *a, psc_str before, const psc_quote *q)
{
    const psc_str who = q->speaker->name.len ? q->speaker->name : q->speaker->text;
    return psc_arena_printf(a, "%.*s%s%.*s: %.*s", (int)before.len, before.len ? before.ptr : "",
                            before.len ? "; " : "", (int)who.len, who.ptr, (int)q->words.text.len,
                            q->words.text.ptr);
}

static bool same(psc_str want, psc_str got)
{
    while (want.len || got.len) {
        const psc_str w = psc_str_item(&want);
        const psc_str g = psc_str_item(&got);
        if (!w.len || !psc_str_starts(g, w)) return false;
    }
    return true;
}

static bool holds(void *ctx, const psc_book_example *x, psc_str *got)
{
    const checker *c = ctx;
    const psc_quote_list list = c->code(c->ctx, x->text);
    *got = PSC_STR("");
    for (uint32_t i = 0; i < list.n; i++) *got = told(c->arena, *got, &list.at[i]);
    return x->yes ? same(x->want, *got) : list.n == 0;
}

uint32_t psc_quotes_check(const psc_quote_rules *r, psc_arena *arena, psc_quote_coder code,
                          void *ctx, void (*complain)(void *, const psc_err *), void *complain_ctx,
                          uint32_t *run)
{
    checker c = {arena, code, ctx};
    return psc_phrasebook_check(r->book, holds, &c, complain, complain_ctx, run);
}
