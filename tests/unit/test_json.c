/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"
#include "failing.h"

#include "base/json.h"
#include "base/str.h"

static int open_buf(void **state)
{
    static psc_buf b;
    psc_buf_init(&b, psc_alloc_default(), 0);
    *state = &b;
    return 0;
}

static int close_buf(void **state)
{
    psc_buf_deinit(*state);
    return 0;
}

static void assert_text(psc_buf *b, const char *want)
{
    psc_buf_char(b, 0);
    assert_false(b->failed);
    assert_string_equal(b->ptr, want);
    psc_buf_clear(b);
}

static void puts_commas_where_they_belong(void **state)
{
    psc_json j;
    psc_json_init(&j, *state);
    psc_json_object(&j);
    psc_json_key(&j, "a");
    psc_json_array(&j);
    psc_json_object(&j);
    psc_json_object_end(&j);
    psc_json_array(&j);
    psc_json_array_end(&j);
    psc_json_null(&j);
    psc_json_bool(&j, true);
    psc_json_bool(&j, false);
    psc_json_array_end(&j);
    psc_json_pair(&j, "b", PSC_STR("c"));
    psc_json_key(&j, "d");
    psc_json_int(&j, 1);
    psc_json_object_end(&j);
    assert_text(*state, "{\"a\":[{},[],null,true,false],\"b\":\"c\",\"d\":1}");
}

static void leaves_out_empty_pairs(void **state)
{
    psc_json j;
    psc_json_init(&j, *state);
    psc_json_object(&j);
    psc_json_pair(&j, "empty", PSC_STR(""));
    psc_json_pair(&j, "null", (psc_str){NULL, 0});
    psc_json_pair(&j, "x", PSC_STR("y"));
    psc_json_object_end(&j);
    assert_text(*state, "{\"x\":\"y\"}");
}

static void escapes_what_must_be_escaped(void **state)
{
    psc_json j;
    psc_json_init(&j, *state);
    psc_json_str(&j, PSC_STR("q\" b\\ s/ \b\f\n\r\t \x01\x1F\x7F"));
    assert_text(*state, "\"q\\\" b\\\\ s/ \\b\\f\\n\\r\\t \\u0001\\u001f\\u007f\"");
    psc_json_init(&j, *state);
    psc_json_str(&j, (psc_str){"a\0b", 3});
    assert_text(*state, "\"a\\u0000b\"");
    psc_json_init(&j, *state);
    psc_json_str(&j, (psc_str){NULL, 0});
    assert_text(*state, "\"\"");
}

static void keeps_utf8_and_mends_what_is_none(void **state)
{
    psc_json j;
    psc_json_init(&j, *state);
    psc_json_str(&j, PSC_STR("\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80 \xFF\xE2\x82z\xEF\xBF\xBD\xC3"));
    assert_text(*state, "\"\xC3\xA9\xE2\x82\xAC\xF0\x9F\x98\x80 "
                        "\xEF\xBF\xBD\xEF\xBF\xBDz\xEF\xBF\xBD\xEF\xBF\xBD\"");
}

static void writes_integers_to_their_ends(void **state)
{
    psc_json j;
    psc_json_init(&j, *state);
    psc_json_array(&j);
    psc_json_int(&j, 0);
    psc_json_int(&j, -7);
    psc_json_int(&j, INT64_MAX);
    psc_json_int(&j, INT64_MIN);
    psc_json_array_end(&j);
    assert_text(*state, "[0,-7,9223372036854775807,-9223372036854775808]");
}

static void writes_numbers_without_closing_zeros(void **state)
{
    static const struct {
        double v;
        int digits;
        const char *want;
    } row[] = {
        {0.5, 3, "0.5"},
        {-3, 2, "-3"},
        {2.25, 2, "2.25"},
        {100, 0, "100"},
        {100, 4, "100"},
        {0, 2, "0"},
        {-0.0, 2, "0"},
        {-0.001, 2, "0"},
        {-0.4, 0, "0"},
        {0.999, 2, "1"},
        {1e15, 3, "1000000000000000"},
        {10.10, 2, "10.1"},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        psc_json j;
        psc_json_init(&j, *state);
        psc_json_num(&j, row[i].v, row[i].digits);
        assert_text(*state, row[i].want);
    }
}

static void writes_no_number_that_json_has_not(void **state)
{
    const volatile double zero = 0;
    psc_json j;
    psc_json_init(&j, *state);
    psc_json_array(&j);
    psc_json_num(&j, 1 / zero, 2);
    psc_json_num(&j, zero / zero, 2);
    psc_json_num(&j, 1.7e308, 0); /* long, but a number */
    psc_json_array_end(&j);
    const psc_str s = psc_buf_view(*state);
    assert_true(psc_str_starts(s, PSC_STR("[null,null,1")));
    assert_int_equal(s.len, 11 + 309 + 1);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(puts_commas_where_they_belong, open_buf, close_buf),
        cmocka_unit_test_setup_teardown(leaves_out_empty_pairs, open_buf, close_buf),
        cmocka_unit_test_setup_teardown(escapes_what_must_be_escaped, open_buf, close_buf),
        cmocka_unit_test_setup_teardown(keeps_utf8_and_mends_what_is_none, open_buf, close_buf),
        cmocka_unit_test_setup_teardown(writes_integers_to_their_ends, open_buf, close_buf),
        cmocka_unit_test_setup_teardown(writes_numbers_without_closing_zeros, open_buf, close_buf),
        cmocka_unit_test_setup_teardown(writes_no_number_that_json_has_not, open_buf, close_buf),
    };
    return cmocka_run_group_tests_name("json", tests, NULL, NULL);
}
