/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include "base/str.h"

static const psc_str null_str = {NULL, 0};

static void assert_str(psc_str have, const char *want)
{
    assert_int_equal(have.len, strlen(want));
    if (have.len) assert_memory_equal(have.ptr, want, have.len);
}

static void compares_bytewise(void **state)
{
    (void)state;
    assert_int_equal(psc_str_cmp(PSC_STR("ab"), PSC_STR("ab")), 0);
    assert_true(psc_str_cmp(PSC_STR("ab"), PSC_STR("abc")) < 0);
    assert_true(psc_str_cmp(PSC_STR("b"), PSC_STR("abc")) > 0);
    assert_true(psc_str_cmp(PSC_STR("z"), PSC_STR("\xC3\xA9")) < 0); /* unsigned bytes */
    assert_int_equal(psc_str_cmp(null_str, PSC_STR("")), 0);
    assert_true(psc_str_cmp(null_str, PSC_STR("a")) < 0);
    assert_true(psc_str_eq(null_str, PSC_STR("")));
    assert_false(psc_str_eq(PSC_STR("a"), PSC_STR("b")));
}

static void ignores_case_of_ascii_only(void **state)
{
    (void)state;
    assert_true(psc_str_ieq(PSC_STR("Kyiv 1@[`{"), PSC_STR("kYIV 1@[`{")));
    assert_false(psc_str_ieq(PSC_STR("@"), PSC_STR("`")));
    assert_false(psc_str_ieq(PSC_STR("["), PSC_STR("{")));
    assert_false(psc_str_ieq(PSC_STR("\xC3\x89"), PSC_STR("\xC3\xA9")));
    assert_false(psc_str_ieq(PSC_STR("a"), PSC_STR("ab")));
    assert_true(psc_str_ieq(null_str, null_str));
}

static void knows_how_a_slice_starts_and_ends(void **state)
{
    (void)state;
    assert_true(psc_str_starts(PSC_STR("envoy"), PSC_STR("en")));
    assert_true(psc_str_starts(PSC_STR("envoy"), null_str));
    assert_true(psc_str_starts(null_str, null_str));
    assert_false(psc_str_starts(PSC_STR("en"), PSC_STR("envoy")));
    assert_true(psc_str_ends(PSC_STR("envoy"), PSC_STR("voy")));
    assert_true(psc_str_ends(PSC_STR("envoy"), PSC_STR("envoy")));
    assert_false(psc_str_ends(PSC_STR("envoy"), PSC_STR("en")));
    assert_true(psc_str_ends(null_str, null_str));
}

static void finds_the_first_needle_from_an_offset(void **state)
{
    (void)state;
    const psc_str s = PSC_STR("abcabcab");
    assert_int_equal(psc_str_find(s, PSC_STR("abc"), 0), 0);
    assert_int_equal(psc_str_find(s, PSC_STR("abc"), 1), 3);
    assert_int_equal(psc_str_find(s, PSC_STR("abc"), 4), -1);
    assert_int_equal(psc_str_find(s, PSC_STR("ab"), 4), 6);
    assert_int_equal(psc_str_find(s, PSC_STR("abcabcabc"), 0), -1);
    assert_int_equal(psc_str_find(s, PSC_STR(""), 8), 8);
    assert_int_equal(psc_str_find(s, PSC_STR(""), 9), -1);
    assert_int_equal(psc_str_find(null_str, PSC_STR("a"), 0), -1);
    assert_int_equal(psc_str_find(null_str, null_str, 0), 0);
}

static void trims_ascii_white_space(void **state)
{
    (void)state;
    assert_str(psc_str_trim(PSC_STR(" \t\r\n\v\fa b \n")), "a b");
    assert_str(psc_str_trim(PSC_STR(" \n ")), "");
    assert_str(psc_str_trim(PSC_STR("\xC2\xA0")), "\xC2\xA0");
    assert_str(psc_str_trim(null_str), "");
}

static void cuts_pieces_off_the_front(void **state)
{
    (void)state;
    psc_str rest = PSC_STR("a;;bc;");
    assert_str(psc_str_cut(&rest, ';'), "a");
    assert_str(psc_str_cut(&rest, ';'), "");
    assert_str(psc_str_cut(&rest, ';'), "bc");
    assert_str(rest, "");
    assert_str(psc_str_cut(&rest, ';'), "");
    rest = PSC_STR("only");
    assert_str(psc_str_cut(&rest, ';'), "only");
    assert_str(rest, "");
    rest = null_str;
    assert_str(psc_str_cut(&rest, ';'), "");
}

static void reads_lines_of_both_kinds(void **state)
{
    (void)state;
    psc_str rest = PSC_STR("one\r\n\ntwo\rx\nlast"), line;
    assert_true(psc_str_line(&rest, &line));
    assert_str(line, "one");
    assert_true(psc_str_line(&rest, &line));
    assert_str(line, "");
    assert_true(psc_str_line(&rest, &line));
    assert_str(line, "two\rx");
    assert_true(psc_str_line(&rest, &line));
    assert_str(line, "last");
    assert_false(psc_str_line(&rest, &line));
    rest = PSC_STR("end\n");
    assert_true(psc_str_line(&rest, &line));
    assert_false(psc_str_line(&rest, &line)); /* no empty line behind the last one */
    rest = null_str;
    assert_false(psc_str_line(&rest, &line));
}

static void reads_whole_decimal_numbers_only(void **state)
{
    (void)state;
    uint64_t v = 9;
    assert_true(psc_str_u64(PSC_STR("0"), &v));
    assert_int_equal(v, 0);
    assert_true(psc_str_u64(PSC_STR("18446744073709551615"), &v));
    assert_true(v == UINT64_MAX);
    assert_true(psc_str_u64(PSC_STR("00042"), &v));
    assert_int_equal(v, 42);
    const char *bad[] = {"",
                         "18446744073709551616",
                         "99999999999999999999",
                         "-1",
                         "+1",
                         " 1",
                         "1 ",
                         "1.0",
                         "0x1",
                         "\xD9\xA1"};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++)
        assert_false(psc_str_u64(psc_str_of(bad[i]), &v));
}

static void slices_point_into_their_text(void **state)
{
    (void)state;
    const psc_str s = PSC_STR("in Geneva");
    assert_str(psc_str_at(s, (psc_span){3, 9}), "Geneva");
    assert_str(psc_str_sub(s, 0, 2), "in");
    assert_str(psc_str_of(NULL), "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(compares_bytewise),
        cmocka_unit_test(ignores_case_of_ascii_only),
        cmocka_unit_test(knows_how_a_slice_starts_and_ends),
        cmocka_unit_test(finds_the_first_needle_from_an_offset),
        cmocka_unit_test(trims_ascii_white_space),
        cmocka_unit_test(cuts_pieces_off_the_front),
        cmocka_unit_test(reads_lines_of_both_kinds),
        cmocka_unit_test(reads_whole_decimal_numbers_only),
        cmocka_unit_test(slices_point_into_their_text),
    };
    return cmocka_run_group_tests_name("str", tests, NULL, NULL);
}
