/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences and tokens of any bytes: they cover all that is no white space, in
 * order and without overlap, and no sentence is longer than promised. */
#include <stdlib.h>

#include "fuzz.h"

#include "base/str.h"
#include "text/rules.h"
#include "text/text.h"

/* Every character between from and to is white space. */
static void expect_space(const psc_text_rules *r, psc_str text, size_t from, size_t to)
{
    while (from < to)
        if (psc_text_char(r, text, &from) != PSC_CHAR_SPACE) abort();
}

static size_t check_token(const psc_text_rules *r, psc_str text, const psc_token *t, size_t at)
{
    if (t->span.beg < at || t->span.end <= t->span.beg || t->span.end > text.len) abort();
    if (!psc_str_eq(t->form, psc_str_at(text, t->span)) || t->head != -1) abort();
    expect_space(r, text, at, t->span.beg);
    return t->span.end;
}

static void check(const psc_text_rules *r, const psc_document *doc)
{
    size_t at = 0;
    for (uint32_t i = 0; i < doc->n_sent; i++) {
        const psc_sentence *s = &doc->sent[i];
        if (!s->n || s->index != i || s->span.beg != s->tok[0].span.beg) abort();
        if (s->span.end != s->tok[s->n - 1].span.end) abort();
        if (s->span.end - s->span.beg > PSC_SENTENCE_BYTES + PSC_TOKEN_BYTES) abort();
        for (uint32_t k = 0; k < s->n; k++) at = check_token(r, doc->text, &s->tok[k], at);
    }
    expect_space(r, doc->text, at, doc->text.len);
}

static void cut(const psc_text_rules *r, psc_arena *a, psc_document *doc)
{
    if (PSC_TRAP(a)) abort();
    psc_text_split(r, a, doc);
    check(r, doc);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    static psc_text_rules *rules; /* read once: it takes longer than cutting */
    psc_arena a;
    psc_block block = {.span = {0, (uint32_t)size}};
    psc_document doc = {.text = {(const char *)data, size}, .block = &block, .n_block = 1};
    if (!rules && psc_text_rules_open(&rules, psc_alloc_default(), NULL)) abort();
    psc_arena_init(&a, psc_alloc_default(), 0);
    cut(rules, &a, &doc);
    psc_arena_deinit(&a);
    return 0;
}
