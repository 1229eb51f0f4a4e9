/* SPDX-License-Identifier: Apache-2.0 */
/* The coder as a program uses it: reports in, records out, and nothing lost when
 * memory is. */
#include <stdlib.h>
#include <string.h>

#include "handles.h"

/* An allocator that counts what is held and fails at the n-th request. */
typedef struct meter {
    size_t held, asked, fail_at; /* bytes; requests; SIZE_MAX: never */
} meter;

static void *meter_resize(void *ctx, void *old, size_t old_size, size_t size)
{
    meter *m = ctx;
    if (size == 0) {
        if (old) m->held -= old_size;
        free(old);
        return NULL;
    }
    if (m->asked++ == m->fail_at) return NULL;
    void *p = realloc(old, size);
    if (p) m->held = m->held - (old ? old_size : 0) + size;
    return p;
}

static const char story[] =
    "Envoys on the bridge\n\nRussia attacked Syria on Monday. The president met "
    "rebel envoys in Geneva, officials said.\n";

static void a_report_becomes_records(void **state)
{
    (void)state;
    psc_coder *c = new_coder(NULL);
    const psc_report *r;
    const psc_input in = input_of(story);
    assert_int_equal(psc_coder_code(c, &in, &r, NULL), PSC_OK);
    assert_int_equal(r->doc->n_sent, 3);
    assert_true(r->n_event > 0);
    const psc_str out = psc_coder_records(c, r, PSC_RECORD_ALL);
    assert_true(psc_str_starts(out, PSC_STR("{\"kind\":\"document\",\"doc\":\"a.txt\"")));
    assert_true(psc_str_find(out, PSC_STR("\"id\":\"a.txt#e1\""), 0) > 0);
    psc_coder_free(c);
}

static void a_coder_says_the_same_twice(void **state)
{
    (void)state;
    psc_coder *c = new_coder(NULL);
    const psc_report *r;
    const psc_input in = input_of(story), other = input_of("Iran condemned Israel.\n");
    assert_int_equal(psc_coder_code(c, &in, &r, NULL), PSC_OK);
    psc_str out = psc_coder_records(c, r, PSC_RECORD_ALL);
    char *first = malloc(out.len);
    assert_non_null(first);
    memcpy(first, out.ptr, out.len);
    const size_t len = out.len;
    assert_int_equal(psc_coder_code(c, &other, &r, NULL), PSC_OK);
    assert_int_equal(psc_coder_code(c, &in, &r, NULL), PSC_OK);
    out = psc_coder_records(c, r, PSC_RECORD_ALL);
    assert_int_equal(out.len, len);
    assert_memory_equal(out.ptr, first, len);
    free(first);
    psc_coder_free(c);
}

static void a_report_over_its_ceiling_is_given_up_and_the_next_is_not(void **state)
{
    (void)state;
    psc_coder_options o = psc_coder_defaults();
    psc_coder *c;
    const psc_report *r;
    psc_err err;
    enum { SIZE = 4 << 20 };
    char *big = malloc(SIZE + 1);
    assert_non_null(big);
    for (size_t i = 0; i < SIZE; i++) big[i] = "a b c. \n"[i % 8];
    big[SIZE] = 0;
    o.memory = 8 << 20;
    assert_int_equal(psc_coder_new(&c, model, lexicon, &o, psc_alloc_default(), NULL), PSC_OK);
    const psc_input in = input_of(big), good = input_of(story);
    assert_int_equal(psc_coder_code(c, &in, &r, &err), PSC_NOMEM);
    assert_null(r);
    assert_string_equal(err.file, "a.txt");
    assert_int_equal(psc_coder_code(c, &good, &r, &err), PSC_OK);
    psc_coder_free(c);
    free(big);
}

static psc_status code_with(psc_alloc alloc)
{
    psc_coder *c = NULL;
    const psc_report *r;
    const psc_input in = input_of(story);
    psc_status st = psc_coder_new(&c, model, lexicon, NULL, alloc, NULL);
    if (st == PSC_OK) st = psc_coder_code(c, &in, &r, NULL);
    if (st == PSC_OK && !psc_coder_records(c, r, PSC_RECORD_ALL).ptr) st = PSC_NOMEM;
    if (st == PSC_OK && !psc_coder_trees(c, r).ptr) st = PSC_NOMEM;
    if (st == PSC_OK && !psc_coder_account(c, r, (psc_look){0}).ptr) st = PSC_NOMEM;
    if (st == PSC_OK && !psc_coder_explain(c, r, (psc_str){0}, (psc_look){0}).ptr) st = PSC_NOMEM;
    psc_coder_free(c);
    return st;
}

static void whichever_request_for_memory_fails_nothing_leaks(void **state)
{
    (void)state;
    for (size_t n = 0; n < 10000; n++) {
        meter m = {.fail_at = n};
        const psc_status st = code_with((psc_alloc){meter_resize, &m});
        assert_int_equal(m.held, 0);
        if (st == PSC_OK && m.asked <= n) return; /* it never got so far */
        if (st != PSC_OK) assert_int_equal(st, PSC_NOMEM);
    }
    fail_msg("no end of requests");
}

static void a_lexicon_that_runs_out_of_memory_leaks_nothing(void **state)
{
    (void)state;
    size_t step = 1;
    for (size_t n = 0; n < 1000000; n += step, step = n / 8 + 1) {
        meter m = {.fail_at = n};
        psc_lexicon *lx;
        const psc_status st = psc_lexicon_open(&lx, NULL, (psc_alloc){meter_resize, &m}, NULL);
        psc_lexicon_close(lx);
        assert_int_equal(m.held, 0);
        if (st == PSC_OK) return;
        assert_null(lx);
    }
}

static void a_relation_is_asked_in_json_and_answered_in_json(void **state)
{
    (void)state;
    psc_coder *c = new_coder(NULL);
    psc_input in = input_of("{\"id\":\"x\",\"text\":\"Russia attacked "
                            "Syria.\",\"source\":\"Russia\",\"target\":\"Syria\"}");
    psc_str out;
    psc_err err;
    in.kind = PSC_INPUT_JSON;
    assert_int_equal(psc_coder_relate(c, &in, &out, &err), PSC_OK);
    assert_true(psc_str_starts(out, PSC_STR("{\"id\":\"x\",\"type\":\"ASSAULT\"")));
    in.bytes = PSC_STR("{\"id\":\"x\"}");
    assert_int_equal(psc_coder_relate(c, &in, &out, &err), PSC_INPUT);
    psc_coder_free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_report_becomes_records),
        cmocka_unit_test(a_coder_says_the_same_twice),
        cmocka_unit_test(a_report_over_its_ceiling_is_given_up_and_the_next_is_not),
        cmocka_unit_test(whichever_request_for_memory_fails_nothing_leaks),
        cmocka_unit_test(a_lexicon_that_runs_out_of_memory_leaks_nothing),
        cmocka_unit_test(a_relation_is_asked_in_json_and_answered_in_json),
    };
    return cmocka_run_group_tests(tests, open_handles, close_handles);
}
