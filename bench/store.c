/* SPDX-License-Identifier: Apache-2.0 */
/* How fast a store takes reports that are coded already, and gives them back.
 *
 *     store_bench REPORTS.jsonl WHERE [BATCH]
 *
 * Every report is coded first and its parcel kept; then all are put into the store, BATCH
 * (256) to a transaction, then all records are read.  WHERE must be a new store. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <time.h>

#include <priscus/priscus.h>

typedef struct parcels {
    psc_str *at;
    size_t n, room;
} parcels;

static psc_err err;

static void need(psc_status st)
{
    if (st == PSC_OK) return;
    (void)fprintf(stderr, "store_bench: %s\n", err.text);
    exit(1);
}

static double now(void)
{
    struct timespec t;
    (void)clock_gettime(CLOCK_MONOTONIC, &t);
    return (double)t.tv_sec + 1e-9 * (double)t.tv_nsec;
}

static void keep(parcels *p, psc_str s)
{
    if (p->n == p->room) {
        p->room = p->room ? 2 * p->room : 1024;
        p->at = realloc(p->at, p->room * sizeof *p->at);
    }
    char *copy = malloc(s.len);
    memcpy(copy, s.ptr, s.len);
    p->at[p->n++] = (psc_str){copy, s.len};
}

static void code_all(parcels *p, const char *path)
{
    psc_model *model;
    psc_lexicon *lexicon;
    psc_coder *coder;
    const psc_report *r;
    char *line = NULL;
    size_t size = 0;
    uint64_t number = 0;
    need(psc_model_open(&model, NULL, psc_alloc_default(), &err));
    need(psc_lexicon_open(&lexicon, NULL, psc_alloc_default(), &err));
    need(psc_coder_new(&coder, model, lexicon, NULL, psc_alloc_default(), &err));
    FILE *f = fopen(path, "rb");
    for (ssize_t n; f && (n = getline(&line, &size, f)) > 0;) {
        number++;
        const psc_input in = {.kind = PSC_INPUT_JSON,
                              .bytes = {line, (size_t)n - 1},
                              .file = path,
                              .name = {path, strlen(path)},
                              .number = number,
                              .line = number};
        need(psc_coder_code(coder, &in, &r, &err));
        keep(p, psc_coder_parcel(coder, r, &in));
    }
    if (f) (void)fclose(f);
    free(line);
    psc_coder_free(coder);
    psc_lexicon_close(lexicon);
    psc_model_close(model);
}

static void put_all(psc_store *s, const parcels *p, size_t batch)
{
    psc_stored how;
    const double start = now();
    const clock_t cpu = clock();
    for (size_t i = 0; i < p->n; i++) {
        if (i % batch == 0) need(psc_store_begin(s, &err));
        need(psc_store_put(s, p->at[i], 0, &how, &err));
        if (i % batch == batch - 1 || i + 1 == p->n) need(psc_store_commit(s, &err));
    }
    const double seconds = now() - start;
    printf("put   %zu reports in %.2f s: %.0f a second; %.2f s of processor time here\n", p->n,
           seconds, (double)p->n / seconds, (double)(clock() - cpu) / CLOCKS_PER_SEC);
}

static void get_all(psc_store *s)
{
    psc_found *found;
    psc_str line;
    size_t n = 0;
    const psc_filter all = psc_filter_all();
    const double start = now();
    need(psc_store_find(&found, s, &all, &err));
    for (psc_status st; (st = psc_store_next(found, &line, &err)) != PSC_END; n++) need(st);
    psc_store_end(found);
    const double seconds = now() - start;
    printf("read  %zu records in %.2f s: %.0f a second\n", n, seconds, (double)n / seconds);
}

int main(int argc, char **argv)
{
    parcels p = {0};
    psc_store *s;
    if (argc < 3) {
        (void)fprintf(stderr, "usage: store_bench REPORTS.jsonl WHERE [BATCH]\n");
        return 2;
    }
    code_all(&p, argv[1]);
    need(psc_store_open(&s, argv[2], PSC_STORE_WRITE, psc_alloc_default(), &err));
    put_all(s, &p, argc > 3 ? (size_t)atoi(argv[3]) : 256);
    get_all(s);
    psc_store_close(s);
    for (size_t i = 0; i < p.n; i++) free((void *)p.at[i].ptr);
    free(p.at);
    return 0;
}
