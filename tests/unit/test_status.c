/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "cmocka_all.h"

#include <priscus/status.h>

static void every_status_has_a_name(void **state)
{
    (void)state;
    assert_string_equal(psc_status_name(PSC_OK), "ok");
    assert_string_equal(psc_status_name(PSC_NOMEM), "no-memory");
    assert_string_equal(psc_status_name(PSC_END), "end");
    assert_string_equal(psc_status_name((psc_status)(PSC_END + 1)), "unknown");
    for (int i = 0; i <= PSC_END; i++)
        assert_string_not_equal(psc_status_name((psc_status)i), "unknown");
}

static void assert_told(const psc_err *e, const char *want)
{
    char line[1024];
    assert_int_equal(psc_err_format(e, line, sizeof line), strlen(want));
    assert_string_equal(line, want);
}

static void tells_the_place_as_far_as_known(void **state)
{
    (void)state;
    psc_err e;
    assert_int_equal(psc_fail(&e, PSC_DATA, "f.txt", 3, 17, "no %s", "good"), PSC_DATA);
    assert_int_equal(e.code, PSC_DATA);
    assert_told(&e, "f.txt:3: no good");
    psc_fail(&e, PSC_MODEL, "m.bin", 0, 64, "cut short");
    assert_told(&e, "m.bin: byte 64: cut short");
    psc_fail(&e, PSC_IO, "f.txt", 0, UINT64_MAX, "gone");
    assert_told(&e, "f.txt: gone");
    psc_fail(&e, PSC_INPUT, NULL, 4, UINT64_MAX, "odd");
    assert_told(&e, "line 4: odd");
    psc_fail(&e, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    assert_told(&e, "out of memory");
}

static void takes_no_error_to_fill(void **state)
{
    (void)state;
    assert_int_equal(psc_fail(NULL, PSC_IO, "f", 1, 1, "x"), PSC_IO);
}

static void may_quote_the_error_it_overwrites(void **state)
{
    (void)state;
    psc_err e;
    psc_fail(&e, PSC_IO, "inner", 0, UINT64_MAX, "gone");
    psc_fail(&e, PSC_DATA, e.file, 2, UINT64_MAX, "because: %s", e.text);
    assert_told(&e, "inner:2: because: gone");
}

static void cuts_what_is_too_long(void **state)
{
    (void)state;
    char name[2000], small[8];
    memset(name, 'n', sizeof name - 1);
    name[sizeof name - 1] = 0;
    psc_err e;
    psc_fail(&e, PSC_IO, name, 0, UINT64_MAX, "%s", name);
    assert_int_equal(strlen(e.file), PSC_ERR_FILE - 1);
    assert_int_equal(strlen(e.text), PSC_ERR_TEXT - 1);
    assert_true(psc_err_format(&e, small, sizeof small) > sizeof small);
    assert_int_equal(strlen(small), sizeof small - 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_status_has_a_name),
        cmocka_unit_test(tells_the_place_as_far_as_known),
        cmocka_unit_test(takes_no_error_to_fill),
        cmocka_unit_test(may_quote_the_error_it_overwrites),
        cmocka_unit_test(cuts_what_is_too_long),
    };
    return cmocka_run_group_tests_name("status", tests, NULL, NULL);
}
