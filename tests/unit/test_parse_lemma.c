/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include "base/str.h"
#include "parse/lemma.h"

static psc_arena arena;

static int start(void **state)
{
    (void)state;
    psc_arena_init(&arena, psc_alloc_default(), 0);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    psc_arena_deinit(&arena);
    return 0;
}

/* The script found for a pair, applied again, gives the lemma. */
static void assert_goes_round(psc_str form, psc_str lemma)
{
    char script[256];
    if (PSC_TRAP(&arena)) fail();
    const size_t n = psc_lemma_script(script, form, lemma, &arena);
    assert_true(n >= 2);
    const psc_str have = psc_lemma_apply(&arena, form, (psc_str){script, n});
    assert_int_equal(have.len, lemma.len);
    assert_memory_equal(have.ptr, lemma.ptr, lemma.len);
}

static void scripts_turn_forms_into_their_lemmas(void **state)
{
    (void)state;
    assert_goes_round(PSC_STR("Ministers"), PSC_STR("minister"));
    assert_goes_round(PSC_STR("was"), PSC_STR("be"));
    assert_goes_round(PSC_STR("n't"), PSC_STR("not"));
    assert_goes_round(PSC_STR("Kenya"), PSC_STR("Kenya"));
    assert_goes_round(PSC_STR("KENYA"), PSC_STR("Kenya"));
    assert_goes_round(PSC_STR("caf\xC3\xA9s"), PSC_STR("caf\xC3\xA9"));
    assert_goes_round(PSC_STR("\xC3\x89tats"), PSC_STR("\xC3\xA9tat"));
    assert_goes_round(PSC_STR("a"), PSC_STR("\xC3\xA9"));
}

static void a_script_never_makes_an_empty_lemma(void **state)
{
    (void)state;
    if (PSC_TRAP(&arena)) fail();
    const psc_str have = psc_lemma_apply(&arena, PSC_STR("as"), PSC_STR("k\x09"));
    assert_int_equal(have.len, 2);
}

static void odd_bytes_pass_through(void **state)
{
    (void)state;
    if (PSC_TRAP(&arena)) fail();
    const psc_str have = psc_lemma_apply(&arena, PSC_STR("\xFF\x80X\xE2"), PSC_STR("l\1"));
    assert_true(have.len > 0);
    assert_int_equal(psc_lemma_apply(&arena, PSC_STR(""), PSC_STR("l\1")).len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(scripts_turn_forms_into_their_lemmas),
        cmocka_unit_test(a_script_never_makes_an_empty_lemma),
        cmocka_unit_test(odd_bytes_pass_through),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
