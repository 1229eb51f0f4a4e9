/* SPDX-License-Identifier: Apache-2.0 */
/* The examples of data/meetings:
 *
 *     yes  Oman hosted talks between Iran and Iraq. => talks held: OMN GOV host, IRN GOV, IRQ GOV @ Oman
 *     no   The two lines meet at the corner.
 *
 * A yes tells all meetings of the text: form, status, parties with their part (none for
 * "attends"), and the venue behind "@"; it holds for what it tells first ("talks held").
 * A no has no meeting. */
#include "actors/actors.h"
#include "base/str.h"
#include "meetings/mention.h"

typedef struct checker {
    psc_arena *arena;
    psc_meeting_coder code;
    void *ctx;
} checker;

static psc_str append(psc_arena *a, psc_str s, psc_str more)
{
    return psc_arena_printf(a, "%.*s%.*s", (int)s.len, s.len ? s.ptr : "", (int)more.len,
                            more.len ? more.ptr : "");
}

static psc_str told(psc_arena *a, const psc_meeting *m)
{
    const psc_str status = psc_meeting_status_text(m->status);
    psc_str s = psc_arena_printf(a, "%.*s %.*s:", (int)m->form.len, m->form.ptr, (int)status.len,
                                 status.ptr);
    for (uint32_t i = 0; i < m->n_party; i++) {
        s = append(a, s, i ? PSC_STR(", ") : PSC_STR(" "));
        s = append(a, s, psc_code_format(a, &m->party[i].who->code));
        if (m->party[i].part == PSC_PART_ATTENDS) continue;
        s = append(a, append(a, s, PSC_STR(" ")), psc_part_text(m->party[i].part));
    }
    const psc_str at = m->venue.name.len ? m->venue.name : m->venue.phrase.text;
    return at.len ? append(a, append(a, s, PSC_STR(" @ ")), at) : s;
}

static bool holds(void *ctx, const psc_book_example *x, psc_str *got)
{
    const checker *c = ctx;
    const psc_meeting_list list = c->code(c->ctx, x->text);
    *got = PSC_STR("");
    for (uint32_t i = 0; i < list.n; i++)
        *got = append(c->arena, append(c->arena, *got, i ? PSC_STR("; ") : PSC_STR("")),
                      told(c->arena, &list.at[i]));
    return x->yes ? psc_book_same(x->want, *got) : list.n == 0;
}

uint32_t psc_meetings_check(const psc_phrasebook *r, psc_arena *arena, psc_meeting_coder code,
                            void *ctx, void (*complain)(void *, const psc_err *),
                            void *complain_ctx, uint32_t *run)
{
    checker c = {arena, code, ctx};
    return psc_phrasebook_check(r, holds, &c, complain, complain_ctx, run);
}
