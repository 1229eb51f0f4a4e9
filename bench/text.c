/* SPDX-License-Identifier: Apache-2.0 */
/* How fast text is cut into sentences and tokens, and what comes of it.
 *
 *     text_bench FILE...           words, sentences and bytes a second, best of five rounds
 *     text_bench --conllu FILE|-   the tokens as CoNLL-U (for tools/score_text.py)
 *     text_bench --gaps FILE|-     features of gaps (for tools/train_gaps.py)
 *
 * Blocks are parted by blank lines. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/buf.h"
#include "base/filemap.h"
#include "base/str.h"
#include "record/conllu.h"
#include "text/boundary.h"
#include "text/gap.h"
#include "text/text.h"

typedef struct count {
    uint64_t words, sentences;
} count;

enum { ROUNDS = 5 };

static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

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

/* Cut once; with `out`, write what came. */
static bool cut(const psc_text_rules *rules, psc_arena *a, psc_str text, count *n, psc_buf *out)
{
    psc_document doc = {.text = text};
    if (PSC_TRAP(a)) return false;
    find_blocks(a, &doc);
    psc_text_split(rules, a, &doc);
    *n = (count){.sentences = doc.n_sent};
    for (uint32_t i = 0; i < doc.n_sent; i++) {
        n->words += doc.sent[i].n;
        if (out) psc_conllu_write(out, &doc.sent[i], NULL, 0);
    }
    return !out || !out->failed;
}

static int time_text(const psc_text_rules *rules, psc_arena *a, psc_str text)
{
    double best = 1e9;
    count n = {0};
    for (int i = 0; i < ROUNDS; i++) {
        const double start = now_s();
        psc_arena_reset(a);
        if (!cut(rules, a, text, &n, NULL)) return 1;
        const double spent = now_s() - start;
        if (spent < best) best = spent;
    }
    printf("text: %.2f million words/s, %.0f sentences/s, %.1f MB/s\n",
           1e-6 * (double)n.words / best, (double)n.sentences / best,
           1e-6 * (double)text.len / best);
    return 0;
}

static int print_tokens(const psc_text_rules *rules, psc_arena *a, psc_str text)
{
    psc_buf out;
    count n;
    psc_buf_init(&out, psc_alloc_default(), 0);
    bool ok = cut(rules, a, text, &n, &out);
    ok = ok && fwrite(out.ptr, 1, out.len, stdout) == out.len;
    psc_buf_deinit(&out);
    return !ok;
}

static bool write_gaps(const psc_text_rules *rules, psc_arena *a, psc_str text, psc_buf *out)
{
    psc_document doc = {.text = text};
    psc_pieces pieces = {0};
    if (PSC_TRAP(a)) return false;
    find_blocks(a, &doc);
    for (uint32_t b = 0; b < doc.n_block; b++) {
        psc_text_cut(rules, a, text, doc.block[b].span, &pieces);
        psc_gap_sort(rules, text, &pieces);
        psc_text_gaps_print(rules, text, &pieces, out);
    }
    return !out->failed;
}

static int print_gaps(const psc_text_rules *rules, psc_arena *a, psc_str text)
{
    psc_buf out;
    psc_buf_init(&out, psc_alloc_default(), 0);
    bool ok = write_gaps(rules, a, text, &out);
    ok = ok && fwrite(out.ptr, 1, out.len, stdout) == out.len;
    psc_buf_deinit(&out);
    return !ok;
}

typedef int use(const psc_text_rules *rules, psc_arena *a, psc_str text);

static int one_file(const psc_text_rules *rules, const char *path, use *what)
{
    psc_filemap m = {0};
    psc_err err = {0};
    psc_arena a;
    if (psc_filemap_open(&m, path, 0, psc_alloc_default(), &err)) {
        fprintf(stderr, "text_bench: %s: %s\n", path, err.text);
        return 1;
    }
    psc_arena_init(&a, psc_alloc_default(), 0);
    const int rc = what(rules, &a, m.text);
    psc_arena_deinit(&a);
    psc_filemap_close(&m);
    return rc;
}

int main(int argc, char **argv)
{
    psc_text_rules *rules = NULL;
    psc_err err = {0};
    int rc = 0;
    const bool conllu = argc > 1 && strcmp(argv[1], "--conllu") == 0;
    const bool gaps = argc > 1 && strcmp(argv[1], "--gaps") == 0;
    use *what = conllu ? print_tokens : gaps ? print_gaps : time_text;
    if (psc_text_rules_open(&rules, psc_alloc_default(), &err)) {
        fprintf(stderr, "text_bench: %s:%d: %s\n", err.file, (int)err.line, err.text);
        return 1;
    }
    for (int i = 1 + (conllu || gaps); i < argc; i++) rc |= one_file(rules, argv[i], what);
    psc_text_rules_close(rules);
    return rc;
}
