/* SPDX-License-Identifier: Apache-2.0 */
/* Plain text in, sentences and words out as CoNLL-U without tags: what
 * tools/score_text.py scores.  Blocks are parted by blank lines.
 *
 *     cut_text FILE|- */
#include <stdio.h>

#include "base/buf.h"
#include "base/filemap.h"
#include "base/str.h"
#include "record/conllu.h"
#include "text/text.h"

/* Blocks of the text: lines between blank ones. */
static void find_blocks(psc_arena *a, psc_document *doc)
{
    uint32_t cap = 0;
    psc_block *open = NULL;
    psc_str rest = doc->text, line;
    while (psc_str_line(&rest, &line)) {
        if (!psc_str_trim(line).len) {
            open = NULL;
            continue;
        }
        const uint32_t beg = (uint32_t)(line.ptr - doc->text.ptr);
        if (!open) {
            open = psc_push(a, doc->block, doc->n_block, cap);
            open->span.beg = beg;
        }
        open->span.end = beg + (uint32_t)line.len;
    }
}

static psc_status cut(const psc_text_rules *rules, psc_arena *a, psc_str text, psc_buf *out)
{
    psc_document doc = {.text = text};
    if (PSC_TRAP(a)) return PSC_NOMEM;
    find_blocks(a, &doc);
    psc_text_split(rules, a, &doc);
    for (uint32_t i = 0; i < doc.n_sent; i++) psc_conllu_write(out, &doc.sent[i], NULL, 0);
    return out->failed ? PSC_NOMEM : PSC_OK;
}

int main(int argc, char **argv)
{
    psc_text_rules *rules = NULL;
    psc_filemap m = {0};
    psc_err err = {0};
    psc_arena a;
    psc_buf out;
    psc_arena_init(&a, psc_alloc_default(), 0);
    psc_buf_init(&out, psc_alloc_default(), 0);
    psc_status st = psc_text_rules_open(&rules, psc_alloc_default(), &err);
    if (!st) st = psc_filemap_open(&m, argc > 1 ? argv[1] : "-", 0, psc_alloc_default(), &err);
    if (!st) st = cut(rules, &a, m.text, &out);
    if (st) fprintf(stderr, "cut_text: %s:%d: %s\n", err.file, (int)err.line, err.text);
    if (!st && fwrite(out.ptr, 1, out.len, stdout) != out.len) st = PSC_IO;
    psc_buf_deinit(&out);
    psc_arena_deinit(&a);
    psc_filemap_close(&m);
    psc_text_rules_close(rules);
    return st != PSC_OK;
}
