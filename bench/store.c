/* SPDX-License-Identifier: Apache-2.0 */
/* What storing and merging cost, without the coding.
 *
 *     store_bench pack REPORTS.jsonl PARCELS
 *     store_bench put PARCELS WHERE [STEP]          # 10000; WHERE: a new store, or a copy of one
 *
 * `pack` codes reports (bench/reports.py makes them up) and keeps what a coder hands to a
 * store; `put` then does what `priscus ingest` does with that, in transactions of the same size,
 * and tells for each STEP of them the milliseconds of processor time a thousand reports took
 * in this process: to store, to merge, to commit (with the checkpoints), and how much of all
 * that was the system's.  They should not grow. */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/resource.h>
#include <time.h>

#include <priscus/priscus.h>

#include "heap.h"

enum { BATCH_MIN = 256, BATCH_MAX = 4096, MERGE_AT = 8 }; /* as src/cli/ingest.c has them */

static psc_err err;

static void need(psc_status st)
{
    if (st == PSC_OK) return;
    (void)fprintf(stderr, "store_bench: %s\n", err.text);
    exit(1);
}

static void need_file(bool good, const char *path)
{
    if (good) return;
    perror(path);
    exit(1);
}

/* Packing: u64 n, then n bytes, for each report. */

static void pack_line(psc_coder *coder, psc_str line, uint64_t number, FILE *to)
{
    const psc_report *r;
    const psc_input in = {.kind = PSC_INPUT_JSON,
                          .bytes = line,
                          .file = "reports",
                          .name = {"reports", 7},
                          .number = number,
                          .line = number};
    need(psc_coder_code(coder, &in, &r, &err));
    const psc_str parcel = psc_coder_parcel(coder, r, &in);
    const uint64_t n = parcel.len;
    need_file(fwrite(&n, sizeof n, 1, to) == 1 && fwrite(parcel.ptr, 1, n, to) == n, "parcels");
}

static int pack(const char *from, const char *to)
{
    psc_model *model;
    psc_lexicon *lexicon;
    psc_coder *coder;
    char *line = NULL;
    size_t size = 0;
    uint64_t number = 0;
    FILE *in = fopen(from, "rb"), *out = fopen(to, "wb");
    need_file(in, from);
    need_file(out, to);
    need(psc_model_open(&model, NULL, psc_alloc_default(), &err));
    need(psc_lexicon_open(&lexicon, NULL, psc_alloc_default(), &err));
    need(psc_coder_new(&coder, model, lexicon, NULL, psc_alloc_default(), &err));
    for (ssize_t n; (n = getline(&line, &size, in)) > 0;)
        pack_line(coder, (psc_str){line, (size_t)n - 1}, ++number, out);
    need_file(fclose(out) == 0, to);
    (void)fclose(in);
    free(line);
    psc_coder_free(coder);
    psc_lexicon_close(lexicon);
    psc_model_close(model);
    return 0;
}

/* Putting. */

typedef struct parcels {
    FILE *file;
    char *bytes;
    size_t room;
} parcels;

static bool next_parcel(parcels *p, psc_str *out)
{
    uint64_t n;
    if (fread(&n, sizeof n, 1, p->file) != 1) return false;
    if (n > p->room) {
        p->room = 2 * n;
        p->bytes = realloc(p->bytes, p->room);
        if (!p->bytes) exit(1);
    }
    *out = (psc_str){p->bytes, n};
    return fread(p->bytes, 1, n, p->file) == n;
}

/* Milliseconds of processor time. */
typedef struct spent {
    double put, merge, commit, system;
} spent;

static double ms_of(struct timeval t)
{
    return 1e3 * (double)t.tv_sec + 1e-3 * (double)t.tv_usec;
}

/* Since the last call; also how much of it was the system's. */
static double lap(spent *t)
{
    static double before, system_before;
    struct rusage now;
    (void)getrusage(RUSAGE_SELF, &now);
    const double system = ms_of(now.ru_stime), all = ms_of(now.ru_utime) + system;
    const double took = all - before;
    t->system += system - system_before;
    before = all;
    system_before = system;
    return took;
}

static void merge(psc_store *s, spent *t)
{
    uint64_t merged = 1;
    t->put += lap(t);
    while (merged) need(psc_store_merge(s, &merged, &err));
    t->merge += lap(t);
}

static size_t put_batch(psc_store *s, parcels *p, size_t batch, spent *t)
{
    psc_stored how;
    psc_str parcel;
    size_t n = 0;
    need(psc_store_begin(s, &err));
    while (n < batch && next_parcel(p, &parcel)) {
        need(psc_store_put(s, parcel, 0, &how, &err));
        if (++n % MERGE_AT == 0 && !psc_store_is_shared(s)) merge(s, t);
    }
    merge(s, t);
    need(psc_store_commit(s, &err));
    t->commit += lap(t);
    return n;
}

static void tell(uint64_t reports, size_t n, const spent *t)
{
    const double thousands = (double)n / 1000;
    printf("%10llu  %8.0f  %8.0f  %8.0f  %8.0f  %8.0f\n", (unsigned long long)reports,
           t->put / thousands, t->merge / thousands, t->commit / thousands,
           (t->put + t->merge + t->commit) / thousands, t->system / thousands);
    (void)fflush(stdout);
}

static void put_all(psc_store *s, parcels *p, size_t step)
{
    spent t = {0};
    size_t n = 0, got;
    uint64_t all;
    need(psc_store_reports(s, &all, &err));
    (void)lap(&t);
    t = (spent){0};
    printf("   reports   storing   merging    commit       all    system   (ms for a thousand)\n");
    do {
        const size_t eighth = (size_t)all / 8;
        got = put_batch(s, p,
                        eighth < BATCH_MIN   ? BATCH_MIN
                        : eighth < BATCH_MAX ? eighth
                                             : BATCH_MAX,
                        &t);
        n += got;
        all += got;
        if (n < step && got) continue;
        if (n) tell(all, n, &t);
        t = (spent){0};
        n = 0;
    } while (got);
}

static void get_all(psc_store *s)
{
    psc_found *found;
    psc_str line;
    spent t = {0};
    size_t n = 0;
    const psc_filter all = psc_filter_all();
    (void)lap(&t);
    need(psc_store_find(&found, s, &all, &err));
    for (psc_status st; (st = psc_store_next(found, &line, &err)) != PSC_END; n++) need(st);
    psc_store_end(found);
    printf("all %zu records read in %.0f ms\n", n, lap(&t));
}

static int put(const char *from, const char *where, size_t step)
{
    cli_widen_heap();
    psc_store *s;
    parcels p = {.file = fopen(from, "rb")};
    need_file(p.file, from);
    need(psc_store_open(&s, where, PSC_STORE_WRITE, psc_alloc_default(), &err));
    put_all(s, &p, step);
    get_all(s);
    psc_store_close(s);
    (void)fclose(p.file);
    free(p.bytes);
    return 0;
}

int main(int argc, char **argv)
{
    if (argc == 4 && strcmp(argv[1], "pack") == 0) return pack(argv[2], argv[3]);
    if (argc >= 4 && strcmp(argv[1], "put") == 0)
        return put(argv[2], argv[3], argc > 4 ? (size_t)strtoull(argv[4], NULL, 10) : 10000);
    (void)fprintf(stderr, "usage: store_bench pack REPORTS.jsonl PARCELS\n"
                          "       store_bench put PARCELS WHERE [STEP]\n");
    return 2;
}
