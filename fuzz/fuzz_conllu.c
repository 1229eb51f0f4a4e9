/* SPDX-License-Identifier: Apache-2.0 */
/* CoNLL-U: spans and heads of what is read stay inside, and what was written is
 * read again as the same. */
#include <stdlib.h>

#include "fuzz.h"

#include "base/str.h"
#include "record/conllu.h"

static void look_at(const psc_conllu_sentence *s)
{
    if (!s->sent.n || s->sent.span.end - s->sent.span.beg != s->text.len) abort();
    for (uint32_t i = 0; i < s->sent.n; i++) {
        const psc_token *t = &s->sent.tok[i];
        if (t->head < -1 || t->head >= (int32_t)s->sent.n || t->head == (int32_t)i) abort();
        if (t->span.beg > t->span.end || t->span.end > s->sent.span.end) abort();
        if (t->span.beg < s->sent.span.beg || !t->form.len) abort();
    }
}

/* Read everything, write what is good. */
static void read_and_write(psc_arena *a, psc_str text, psc_buf *out, bool all_good)
{
    psc_conllu_reader r;
    psc_conllu_sentence s;
    psc_err err;
    psc_status st;
    psc_conllu_init(&r, text, "fuzz");
    while ((st = psc_conllu_next(&r, a, &s, &err)) != PSC_END) {
        if (st != PSC_OK && (st != PSC_INPUT || !err.line || all_good)) abort();
        if (st != PSC_OK) continue;
        look_at(&s);
        psc_conllu_write(out, &s.sent, s.comment, s.n_comment);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    psc_buf first, second;
    psc_arena arena;
    psc_buf_init(&first, psc_alloc_default(), 0);
    psc_buf_init(&second, psc_alloc_default(), 0);
    psc_arena_init(&arena, psc_alloc_default(), 256 << 20);
    if (!PSC_TRAP(&arena)) {
        read_and_write(&arena, (psc_str){(const char *)data, size}, &first, false);
        read_and_write(&arena, psc_buf_view(&first), &second, true);
        if (!psc_str_eq(psc_buf_view(&first), psc_buf_view(&second))) abort();
    }
    psc_arena_deinit(&arena);
    psc_buf_deinit(&second);
    psc_buf_deinit(&first);
    return 0;
}
