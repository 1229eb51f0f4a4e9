/* SPDX-License-Identifier: Apache-2.0 */
/* Confidence: weights as told, and what their sum comes to. */
#include <math.h>

#include "cmocka_all.h"

#include "base/arena.h"
#include "base/str.h"
#include "events/confidence.h"

static psc_arena arena;

static psc_status load(psc_confidence **w, const char *text)
{
    const psc_book_source source = {"data/confidence/test.txt", psc_str_of(text)};
    return psc_confidence_load(w, &arena, &source, 1, NULL, NULL);
}

static void no_weights_are_even_chances(void **state)
{
    (void)state;
    psc_confidence *w;
    assert_int_equal(load(&w, ""), PSC_OK);
    assert_true(fabs(psc_confidence_of(w, ~0ULL) - 0.5) < 1e-9);
}

static void weights_are_summed_in_the_exponent(void **state)
{
    (void)state;
    psc_confidence *w;
    assert_int_equal(load(&w, "bias 1\nno-actor -2.5\nloose 0.5\n"), PSC_OK);
    const uint64_t both = 1ULL << PSC_EVIDENCE_NO_ACTOR | 1ULL << PSC_EVIDENCE_LOOSE;
    assert_true(fabs(psc_confidence_of(w, 0) - 1 / (1 + exp(-1.0))) < 1e-9);
    assert_true(fabs(psc_confidence_of(w, both) - 1 / (1 + exp(1.0))) < 1e-9);
}

static void all_events_are_weighed(void **state)
{
    (void)state;
    psc_confidence *w;
    psc_event event[2] = {{.evidence = 1ULL << PSC_EVIDENCE_NOUN}, {.evidence = 0}};
    psc_event_list list = {.at = event, .n = 2};
    assert_int_equal(load(&w, "noun -1\n"), PSC_OK);
    psc_confidence_weigh(w, &list);
    assert_true(event[0].confidence < event[1].confidence);
}

static void unknown_signs_and_bad_numbers_are_refused(void **state)
{
    (void)state;
    psc_confidence *w;
    assert_int_equal(load(&w, "weather 1\n"), PSC_DATA);
    assert_int_equal(load(&w, "noun much\n"), PSC_DATA);
    assert_int_equal(load(&w, "noun\n"), PSC_DATA);
    assert_int_equal(load(&w, "noun nan\n"), PSC_DATA);
    assert_int_equal(load(&w, "noun 1000\n"), PSC_DATA);
}

static int open_arena(void **state)
{
    (void)state;
    psc_arena_init(&arena, psc_alloc_default(), 0);
    return 0;
}

static int close_arena(void **state)
{
    (void)state;
    psc_arena_deinit(&arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_weights_are_even_chances),
        cmocka_unit_test(weights_are_summed_in_the_exponent),
        cmocka_unit_test(all_events_are_weighed),
        cmocka_unit_test(unknown_signs_and_bad_numbers_are_refused),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
