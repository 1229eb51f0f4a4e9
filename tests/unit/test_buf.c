/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"
#include "failing.h"

#include "base/buf.h"
#include "base/str.h"

static void assert_view(const psc_buf *b, const char *want)
{
    assert_true(psc_str_eq(psc_buf_view(b), psc_str_of(want)));
}

static void appends_in_all_ways(void **state)
{
    (void)state;
    psc_buf b;
    psc_buf_init(&b, psc_alloc_default(), 0);
    assert_view(&b, "");
    psc_buf_str(&b, PSC_STR("a"));
    psc_buf_str(&b, (psc_str){NULL, 0});
    psc_buf_char(&b, 'b');
    psc_buf_bytes(&b, "cd", 2);
    psc_buf_printf(&b, "-%d-%s", 7, "e");
    psc_buf_printf(&b, "%s", "");
    char *p = psc_buf_reserve(&b, 2);
    memcpy(p, "yz", 2);
    b.len += 2;
    assert_false(b.failed);
    assert_view(&b, "abcd-7-eyz");
    psc_buf_deinit(&b);
    psc_buf_deinit(&b);
}

static void grows_as_long_as_wanted(void **state)
{
    (void)state;
    psc_buf b;
    psc_buf_init(&b, psc_alloc_default(), 0);
    for (int i = 0; i < 100000; i++) psc_buf_printf(&b, "%d,", i % 10);
    assert_false(b.failed);
    assert_int_equal(b.len, 200000);
    for (size_t i = 0; i < b.len; i += 2) assert_int_equal(b.ptr[i], '0' + (char)(i / 2 % 10));
    psc_buf_deinit(&b);
}

static void stops_at_its_limit_and_says_so(void **state)
{
    (void)state;
    psc_buf b;
    psc_buf_init(&b, psc_alloc_default(), 10);
    psc_buf_printf(&b, "%s", "0123456789");
    assert_false(b.failed); /* exactly full */
    psc_buf_char(&b, 'x');
    assert_true(b.failed);
    psc_buf_str(&b, PSC_STR(""));
    assert_view(&b, "0123456789"); /* what was there stays */
    assert_null(psc_buf_reserve(&b, 1));
    psc_buf_clear(&b);
    assert_false(b.failed);
    psc_buf_str(&b, PSC_STR("short"));
    psc_buf_printf(&b, "%s", "too long for it");
    assert_true(b.failed);
    assert_view(&b, "short"); /* nothing by half */
    psc_buf_deinit(&b);
}

static void refuses_sizes_that_overflow(void **state)
{
    (void)state;
    psc_buf b;
    psc_buf_init(&b, psc_alloc_default(), 0);
    psc_buf_char(&b, 'a');
    assert_null(psc_buf_reserve(&b, SIZE_MAX));
    assert_true(b.failed);
    psc_buf_deinit(&b);
}

static void after_a_failure_does_nothing_until_cleared(void **state)
{
    (void)state;
    for (size_t n = 1; n < 8; n++) {
        failing f = {.fail_at = n};
        psc_buf b;
        psc_buf_init(&b, failing_alloc(&f), 0);
        for (int i = 0; i < 3000; i++) psc_buf_printf(&b, "%d", 1);
        assert_true(b.failed);
        const size_t len = b.len;
        psc_buf_char(&b, 'x');
        assert_int_equal(b.len, len);
        psc_buf_clear(&b);
        psc_buf_char(&b, 'x');
        assert_view(&b, "x");
        psc_buf_deinit(&b);
        assert_int_equal(f.held, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(appends_in_all_ways),
        cmocka_unit_test(grows_as_long_as_wanted),
        cmocka_unit_test(stops_at_its_limit_and_says_so),
        cmocka_unit_test(refuses_sizes_that_overflow),
        cmocka_unit_test(after_a_failure_does_nothing_until_cleared),
    };
    return cmocka_run_group_tests_name("buf", tests, NULL, NULL);
}
