/* SPDX-License-Identifier: Apache-2.0 */
/* Words a second of cutting text into sentences and tokens, on one core.
 *
 *     text_bench FILE [SECONDS]       each line of FILE is a block */
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/filemap.h"
#include "base/str.h"
#include "text/text.h"

typedef struct count {
    uint64_t words, sentences, bytes;
} count;

static double now(void)
{
    struct timespec t;
    clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void find_lines(psc_arena *a, psc_document *doc)
{
    uint32_t cap = 0;
    psc_str rest = doc->text, line;
    while (psc_str_line(&rest, &line)) {
        const uint32_t beg = (uint32_t)(line.ptr - doc->text.ptr);
        psc_block *b = psc_push(a, doc->block, doc->n_block, cap);
        b->span = (psc_span){beg, beg + (uint32_t)line.len};
    }
}

static bool cut(const psc_text_rules *rules, psc_arena *a, psc_str text, count *n)
{
    psc_document doc = {.text = text};
    if (PSC_TRAP(a)) return false;
    find_lines(a, &doc);
    psc_text_split(rules, a, &doc);
    for (uint32_t i = 0; i < doc.n_sent; i++) n->words += doc.sent[i].n;
    n->sentences += doc.n_sent;
    n->bytes += text.len;
    return true;
}

/* Cut the text again and again for some seconds. */
static int run(const psc_text_rules *rules, psc_str text, double seconds)
{
    psc_arena a;
    count n = {0};
    const double start = now();
    double spent = 0;
    psc_arena_init(&a, psc_alloc_default(), 0);
    while (spent < seconds && cut(rules, &a, text, &n)) {
        psc_arena_reset(&a);
        spent = now() - start;
    }
    psc_arena_deinit(&a);
    if (spent < seconds) return 1;
    printf("text: %.2f million words/s, %.0f sentences/s, %.1f MB/s\n",
           1e-6 * (double)n.words / spent, (double)n.sentences / spent,
           1e-6 * (double)n.bytes / spent);
    return 0;
}

int main(int argc, char **argv)
{
    psc_text_rules *rules = NULL;
    psc_filemap m = {0};
    psc_err err = {0};
    if (argc < 2) {
        fprintf(stderr, "usage: text_bench FILE [SECONDS]\n");
        return 2;
    }
    psc_status st = psc_text_rules_open(&rules, psc_alloc_default(), &err);
    if (!st) st = psc_filemap_open(&m, argv[1], 0, psc_alloc_default(), &err);
    if (st) fprintf(stderr, "text_bench: %s\n", err.text);
    int rc = st ? 1 : run(rules, m.text, argc > 2 ? strtod(argv[2], NULL) : 3);
    psc_filemap_close(&m);
    psc_text_rules_close(rules);
    return rc;
}
