/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences and tokens: a line for each sentence, a blank line between paragraphs,
 * a blank between tokens, + between the words of a multiword token. */
#include "stages.h"

#include "base/str.h"
#include "text/text.h"

/* Blocks of the text: lines between blank ones. */
static void find_blocks(psc_arena *a, psc_document *doc)
{
    uint32_t cap = 0;
    psc_block *open = NULL;
    psc_str rest = doc->text, line;
    while (psc_str_line(&rest, &line)) {
        const uint32_t beg = (uint32_t)(line.ptr - doc->text.ptr);
        if (!psc_str_trim(line).len) {
            open = NULL;
            continue;
        }
        if (!open) {
            open = psc_push(a, doc->block, doc->n_block, cap);
            open->span.beg = beg;
        }
        open->span.end = beg + (uint32_t)line.len;
    }
}

static void print_sentence(const psc_sentence *s, psc_buf *out)
{
    for (uint32_t i = 0; i < s->n; i++) {
        if (i) psc_buf_char(out, s->tok[i].flags & PSC_TOKEN_MWT_REST ? '+' : ' ');
        psc_buf_str(out, s->tok[i].form);
    }
    psc_buf_char(out, '\n');
}

static void print_document(psc_str input, const psc_text_rules *rules, psc_arena *a, psc_buf *out)
{
    psc_document doc = {.text = input};
    if (PSC_TRAP(a)) return;
    find_blocks(a, &doc);
    psc_text_split(rules, a, &doc);
    for (uint32_t i = 0; i < doc.n_sent; i++) {
        if (i && doc.sent[i].paragraph != doc.sent[i - 1].paragraph) psc_buf_char(out, '\n');
        print_sentence(&doc.sent[i], out);
    }
}

void psc_case_text(psc_str input, psc_buf *out)
{
    psc_text_rules *rules;
    psc_arena a;
    psc_err err;
    if (psc_text_rules_open(&rules, psc_alloc_default(), &err)) {
        psc_buf_printf(out, "%s:%d: %s\n", err.file, (int)err.line, err.text);
        return;
    }
    psc_arena_init(&a, psc_alloc_default(), 0);
    print_document(input, rules, &a, out);
    psc_arena_deinit(&a);
    psc_text_rules_close(rules);
}
