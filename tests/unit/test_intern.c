/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"
#include "failing.h"

#include "base/intern.h"
#include "base/str.h"

static void ids_count_from_one_in_order_of_arrival(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    psc_intern t;
    psc_intern_init(&t, &a);
    for (int round = 0; round < 2; round++)
        for (unsigned i = 1; i <= 5000; i++)
            assert_int_equal(psc_intern_add(&t, psc_arena_printf(&a, "word%u", i)), i);
    assert_int_equal(t.n, 5000);
    for (unsigned i = 1; i <= 5000; i++) {
        const psc_str s = psc_arena_printf(&a, "word%u", i);
        assert_int_equal(psc_intern_find(&t, s), i);
        assert_true(psc_str_eq(psc_intern_str(&t, i), s));
    }
    psc_arena_deinit(&a);
}

static void none_is_zero_and_empty(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    psc_intern t;
    psc_intern_init(&t, &a);
    assert_int_equal(psc_intern_find(&t, PSC_STR("never")), 0);
    assert_int_equal(psc_intern_str(&t, 0).len, 0);
    assert_int_equal(psc_intern_add(&t, PSC_STR("")), 1); /* an empty string is a string */
    assert_int_equal(psc_intern_find(&t, (psc_str){NULL, 0}), 1);
    psc_arena_deinit(&a);
}

static void copies_what_it_is_given(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    psc_intern t;
    psc_intern_init(&t, &a);
    char text[] = "mine";
    const uint32_t id = psc_intern_add(&t, psc_str_of(text));
    text[0] = 'f';
    assert_true(psc_str_eq(psc_intern_str(&t, id), PSC_STR("mine")));
    assert_int_equal(psc_intern_find(&t, PSC_STR("fine")), 0);
    psc_arena_deinit(&a);
}

static void the_hash_is_xxh3(void **state)
{
    (void)state;
    assert_true(psc_hash(PSC_STR("")) == UINT64_C(0x2D06800538D394C2));
    assert_true(psc_hash((psc_str){NULL, 0}) == psc_hash(PSC_STR("")));
    assert_true(psc_hash(PSC_STR("a")) != psc_hash(PSC_STR("b")));
}

static bool fill(psc_alloc alloc)
{
    psc_arena a;
    psc_arena_init(&a, alloc, 0);
    volatile bool ok = false;
    if (!PSC_TRAP(&a)) {
        psc_intern t;
        psc_intern_init(&t, &a);
        for (uint32_t i = 0; i < 300; i++)
            psc_intern_add(&t, (psc_str){(const char *)&i, sizeof i});
        ok = t.n == 300;
    }
    psc_arena_deinit(&a);
    return ok;
}

static void leaks_nothing_whichever_allocation_fails(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing f = {.fail_at = n};
        const bool ok = fill(failing_alloc(&f));
        assert_int_equal(f.held, 0);
        if (ok) break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(ids_count_from_one_in_order_of_arrival),
        cmocka_unit_test(none_is_zero_and_empty),
        cmocka_unit_test(copies_what_it_is_given),
        cmocka_unit_test(the_hash_is_xxh3),
        cmocka_unit_test(leaks_nothing_whichever_allocation_fails),
    };
    return cmocka_run_group_tests_name("intern", tests, NULL, NULL);
}
