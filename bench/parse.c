/* SPDX-License-Identifier: Apache-2.0 */
/* How fast sentences are tagged, lemmatized and parsed, by each set of kernels that this
 * processor runs.
 *
 *     parse_bench [--model FILE] TREES.conllu
 *
 * "first": words come for the first time; "again": best of further rounds over the same
 * sentences, when the words are in the parser's store, as most are in running text. */
#include <stdio.h>
#include <string.h>
#include <time.h>

#include "base/filemap.h"
#include "parse/parse.h"
#include "record/conllu.h"

enum { ROUNDS = 8 };

typedef struct sample {
    psc_sentence *sent;
    uint32_t n, cap;
    uint64_t words;
} sample;

/* CPU time of this thread: other work on the machine counts less. */
static double now_s(void)
{
    struct timespec t;
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static psc_status read_sample(sample *s, psc_arena *a, psc_str text, const char *path, psc_err *err)
{
    psc_conllu_reader r;
    psc_conllu_sentence one;
    psc_status st;
    psc_conllu_init(&r, text, path);
    while (!(st = psc_conllu_next(&r, a, &one, err))) {
        *psc_push(a, s->sent, s->n, s->cap) = one.sent;
        s->words += one.sent.n;
    }
    return st == PSC_END ? PSC_OK : st;
}

/* Words a second of one round. */
static double run_round(psc_parser *p, const sample *s)
{
    const double start = now_s();
    for (uint32_t i = 0; i < s->n; i++) {
        if (psc_parse(p, &s->sent[i])) return 0;
        psc_parser_reset(p);
    }
    return (double)s->words / (now_s() - start);
}

static psc_status measure(const psc_model *m, const sample *s, const psc_kernel *k, psc_err *err)
{
    psc_parser *p;
    psc_status st = psc_parser_new(&p, m, psc_alloc_default(), err);
    if (st) return st;
    psc_parser_set_kernel(p, k);
    const double first = run_round(p, s);
    double again = 0;
    for (int i = 0; i < ROUNDS; i++) {
        const double now = run_round(p, s);
        again = now > again ? now : again;
    }
    printf("%-8s first %8.0f  again %8.0f words/s\n", k->name, first, again);
    psc_parser_free(p);
    return PSC_OK;
}

static psc_status run(const char *model, const char *path, psc_err *err)
{
    psc_arena a;
    psc_filemap map;
    psc_model *m = NULL;
    sample s = {0};
    psc_status st = psc_filemap_open(&map, path, 0, psc_alloc_default(), err);
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (!st && PSC_TRAP(&a)) st = psc_fail(err, PSC_NOMEM, path, 0, UINT64_MAX, "no memory");
    const double start = now_s();
    if (!st) st = psc_model_open(&m, model, psc_alloc_default(), err);
    if (!st) printf("model opened in %.1f ms\n", 1e3 * (now_s() - start));
    if (!st) st = read_sample(&s, &a, map.text, path, err);
    for (size_t i = 0; !st && psc_kernel_at(i); i++) st = measure(m, &s, psc_kernel_at(i), err);
    psc_model_close(m);
    psc_arena_deinit(&a);
    psc_filemap_close(&map);
    return st;
}

int main(int argc, char **argv)
{
    const char *model = NULL;
    psc_err err;
    if (argc > 3 && strcmp(argv[1], "--model") == 0) {
        model = argv[2];
        argv += 2;
        argc -= 2;
    }
    if (argc != 2) {
        fputs("usage: parse_bench [--model FILE] TREES.conllu\n", stderr);
        return 2;
    }
    if (!run(model, argv[1], &err)) return 0;
    char line[1024];
    psc_err_format(&err, line, sizeof line);
    fprintf(stderr, "parse_bench: %s\n", line);
    return 1;
}
