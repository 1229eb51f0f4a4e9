/* SPDX-License-Identifier: Apache-2.0 */
/* What tests of the store share: one coder for all of a program's tests, and a store for each:
 * a file in a folder of its own, or, with $PRISCUS_TEST_SERVER (tests/store/server.py sets it),
 * a database of its own in PostgreSQL. */
#ifndef TESTS_STORE_BENCH_H
#define TESTS_STORE_BENCH_H

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include "cmocka_all.h"

#include "base/str.h"
#include "store/store.h"

typedef struct bench {
    psc_model *model;
    psc_lexicon *lexicon;
    psc_coder *coder;
    const char *server; /* NULL: files */
    unsigned n_stores;
    char dir[64], path[256];
    psc_store *store;
    psc_err err;
    char lines[1 << 16];
} bench;

static int open_all(void **state)
{
    bench *b = calloc(1, sizeof *b);
    b->server = getenv("PRISCUS_TEST_SERVER");
    assert_int_equal(psc_model_open(&b->model, NULL, psc_alloc_default(), &b->err), PSC_OK);
    assert_int_equal(psc_lexicon_open(&b->lexicon, NULL, psc_alloc_default(), &b->err), PSC_OK);
    assert_int_equal(
        psc_coder_new(&b->coder, b->model, b->lexicon, NULL, psc_alloc_default(), NULL), PSC_OK);
    *state = b;
    return 0;
}

static int close_all(void **state)
{
    bench *b = *state;
    psc_coder_free(b->coder);
    psc_lexicon_close(b->lexicon);
    psc_model_close(b->model);
    free(b);
    return 0;
}

/* A name for a store that is not there yet. */
static int name_store(void **state)
{
    bench *b = *state;
    b->store = NULL;
    if (b->server) {
        const int before = (int)strcspn(b->server, "%");
        (void)snprintf(b->path, sizeof b->path, "%.*st%u%s", before, b->server, b->n_stores++,
                       b->server + before + 2);
        return 0;
    }
    (void)snprintf(b->dir, sizeof b->dir, "/tmp/priscus-store-XXXXXX");
    assert_non_null(mkdtemp(b->dir));
    (void)snprintf(b->path, sizeof b->path, "%s/a.db", b->dir);
    return 0;
}

static int drop_store(void **state)
{
    bench *b = *state;
    static const char *const tail[] = {"", "-wal", "-shm"};
    char path[300];
    psc_store_close(b->store);
    if (b->server) return 0;
    for (int i = 0; i < 3; i++) {
        (void)snprintf(path, sizeof path, "%s%s", b->path, tail[i]);
        (void)unlink(path);
    }
    (void)rmdir(b->dir);
    return 0;
}

/* The store of that name, opened anew. */
static void open_store(bench *b, psc_store_mode mode)
{
    psc_store_close(b->store);
    const psc_status st = psc_store_open(&b->store, b->path, mode, psc_alloc_default(), &b->err);
    if (st) print_message("%s\n", b->err.text);
    assert_int_equal(st, PSC_OK);
}

static psc_input input_of(const char *json)
{
    return (psc_input){.kind = PSC_INPUT_JSON,
                       .bytes = psc_str_of(json),
                       .file = "news.jsonl",
                       .name = PSC_STR("news.jsonl"),
                       .number = 1,
                       .line = 1};
}

/* One report, coded and stored; *how tells what became of it. */
static psc_status put_report(bench *b, const char *json, unsigned flags, psc_stored *how)
{
    const psc_report *r;
    const psc_input in = input_of(json);
    assert_int_equal(psc_coder_code(b->coder, &in, &r, &b->err), PSC_OK);
    return psc_store_put(b->store, psc_coder_parcel(b->coder, r, &in), flags, how, &b->err);
}

#endif
