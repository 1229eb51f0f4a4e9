/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"
#include "failing.h"

#include "base/arena.h"
#include "base/str.h"

static void hands_out_zeroed_aligned_memory_again_and_again(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 4 << 20);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    for (int round = 0; round < 3; round++) {
        for (size_t align = 1; align <= 64; align *= 2)
            for (size_t n = 0; n < 20000; n += 777) {
                unsigned char *p = psc_arena_alloc(&a, n, 1, align);
                assert_non_null(p);
                assert_int_equal((uintptr_t)p % align, 0);
                for (size_t i = 0; i < n; i++) assert_int_equal(p[i], 0);
                memset(p, 0xAA, n);
            }
        psc_arena_reset(&a);
    }
    psc_arena_deinit(&a);
}

static void keeps_what_it_handed_out_apart(void **state)
{
    (void)state;
    enum { N = 300 };
    psc_arena a;
    uint32_t *at[N];
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    for (uint32_t i = 0; i < N; i++) {
        at[i] = psc_new(&a, uint32_t, i * 7 + 1);
        for (uint32_t k = 0; k < i * 7 + 1; k++) at[i][k] = i;
    }
    for (uint32_t i = 0; i < N; i++)
        for (uint32_t k = 0; k < i * 7 + 1; k++) assert_int_equal(at[i][k], i);
    psc_arena_deinit(&a);
}

static void traps_at_its_ceiling(void **state)
{
    (void)state;
    failing f = {0};
    psc_arena a;
    psc_arena_init(&a, failing_alloc(&f), 100000);
    if (!PSC_TRAP(&a))
        for (;;) psc_arena_alloc(&a, 1, 1000, 8);
    assert_true(a.total <= 100000);
    assert_true(f.peak <= 100000);
    assert_true(a.total > 80000); /* it could use most of it */
    psc_arena_deinit(&a);
    assert_int_equal(f.held, 0);
}

static void traps_when_count_times_size_overflows(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    volatile int trapped = 0;
    const size_t huge[][2] = {{SIZE_MAX / 2, 3}, {SIZE_MAX, 1}, {1, SIZE_MAX - 8}};
    for (volatile size_t i = 0; i < 3; i++) {
        if (PSC_TRAP(&a)) {
            trapped++;
            continue;
        }
        psc_arena_alloc(&a, huge[i][0], huge[i][1], 8);
    }
    assert_int_equal(trapped, 3);
    psc_arena_deinit(&a);
}

static void can_be_made_to_trap_and_used_again(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    volatile bool first = true;
    if (PSC_TRAP(&a)) {
        first = false;
        psc_arena_reset(&a);
    }
    if (first) {
        psc_new(&a, int, 10);
        psc_arena_fail(&a);
    }
    assert_non_null(psc_new(&a, int, 10));
    psc_arena_deinit(&a);
}

static void reset_keeps_one_modest_chunk(void **state)
{
    (void)state;
    failing f = {0};
    psc_arena a;
    psc_arena_init(&a, failing_alloc(&f), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    psc_arena_reset(&a); /* nothing there yet */
    psc_arena_alloc(&a, 1, 10 << 20, 8);
    for (int i = 0; i < 1000; i++) psc_arena_alloc(&a, 1, 3000, 8);
    psc_arena_reset(&a);
    assert_true(f.held <= (1 << 20) + 64);
    assert_int_equal(a.total, f.held);
#ifndef PSC_ARENA_PLAIN
    const size_t calls = f.calls;
    psc_arena_alloc(&a, 1, 3000, 8);
    assert_int_equal(f.calls, calls); /* served from what was kept */
#endif
    psc_arena_deinit(&a);
    assert_int_equal(f.held, 0);
    psc_arena_deinit(&a); /* twice does no harm */
}

static void copies_and_prints_text(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    const psc_str s = psc_arena_str(&a, PSC_STR("talks"));
    const psc_str t = psc_arena_printf(&a, "%.*s in %d", (int)s.len, s.ptr, 2014);
    assert_true(psc_str_eq(s, PSC_STR("talks")));
    assert_true(psc_str_eq(t, PSC_STR("talks in 2014")));
    assert_int_equal(psc_arena_str(&a, (psc_str){NULL, 0}).len, 0);
    assert_int_equal(psc_arena_printf(&a, "%s", "").len, 0);
    psc_arena_deinit(&a);
}

static void arrays_grow_by_push(void **state)
{
    (void)state;
    typedef struct item {
        uint32_t v;
        uint32_t untouched;
    } item;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    item *at = NULL;
    uint32_t n = 0, cap = 0;
    for (uint32_t i = 0; i < 1000; i++) psc_push(&a, at, n, cap)->v = i;
    assert_int_equal(n, 1000);
    for (uint32_t i = 0; i < n; i++) {
        assert_int_equal(at[i].v, i);
        assert_int_equal(at[i].untouched, 0);
    }
    n = 3; /* dropped elements come back zeroed */
    assert_int_equal(psc_push(&a, at, n, cap)->v, 0);
    psc_arena_deinit(&a);
}

static bool some_work(psc_alloc alloc)
{
    psc_arena a;
    psc_arena_init(&a, alloc, 0);
    volatile bool ok = false;
    if (!PSC_TRAP(&a)) {
        for (size_t i = 1; i < 200; i++) {
            psc_arena_alloc(&a, i, 300, 8);
            if (i % 50 == 0) psc_arena_reset(&a);
        }
        ok = true;
    }
    psc_arena_deinit(&a);
    return ok;
}

static void leaks_nothing_whichever_allocation_fails(void **state)
{
    (void)state;
    size_t n = 1;
    for (;; n++) {
        failing f = {.fail_at = n};
        const bool ok = some_work(failing_alloc(&f));
        assert_int_equal(f.held, 0);
        if (ok) break;
    }
    assert_true(n > 5);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(hands_out_zeroed_aligned_memory_again_and_again),
        cmocka_unit_test(keeps_what_it_handed_out_apart),
        cmocka_unit_test(traps_at_its_ceiling),
        cmocka_unit_test(traps_when_count_times_size_overflows),
        cmocka_unit_test(can_be_made_to_trap_and_used_again),
        cmocka_unit_test(reset_keeps_one_modest_chunk),
        cmocka_unit_test(copies_and_prints_text),
        cmocka_unit_test(arrays_grow_by_push),
        cmocka_unit_test(leaks_nothing_whichever_allocation_fails),
    };
    return cmocka_run_group_tests_name("arena", tests, NULL, NULL);
}
