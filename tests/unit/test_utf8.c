/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include "base/str.h"
#include "base/utf8.h"

static void every_code_point_survives_the_round(void **state)
{
    (void)state;
    for (uint32_t cp = 0; cp <= 0x10FFFF; cp++) {
        if (cp >= 0xD800 && cp < 0xE000) continue;
        char out[4];
        size_t at = 0;
        const psc_str s = {out, psc_utf8_put(cp, out)};
        assert_true(psc_utf8_next(s, &at) == cp && at == s.len);
        assert_true(psc_utf8_check(s) == s.len && psc_utf8_count(s) == 1);
    }
}

static void writes_what_is_no_character_as_replacement(void **state)
{
    (void)state;
    const uint32_t bad[] = {0xD800, 0xDFFF, 0x110000, UINT32_MAX};
    for (size_t i = 0; i < 4; i++) {
        char out[4];
        assert_int_equal(psc_utf8_put(bad[i], out), 3);
        assert_memory_equal(out, "\xEF\xBF\xBD", 3);
    }
}

/* Steps of decoding a malformed text: the number of U+FFFD, by table 3-8 and the
 * practice of replacing maximal ill-formed parts. */
static void assert_replaced(const char *text, size_t len, const char *steps)
{
    const psc_str s = {text, len};
    size_t at = 0, n = 0;
    for (; at < s.len; n++) {
        const size_t from = at;
        psc_utf8_next(s, &at);
        assert_int_equal(at - from, steps[n] - '0');
    }
    assert_int_equal(n, strlen(steps));
}

static void replaces_maximal_ill_formed_parts(void **state)
{
    (void)state;
    assert_replaced("\xC0\xAF\xE0\x80\xBF\xF0\x81\x82\x41", 9, "111111111");
    assert_replaced("\xED\xA0\x80\xED\xBF\xBF\xED\xAF\x41", 9, "111111111");
    assert_replaced("\xF4\x91\x92\x93\xFF\x41\x80\xBF\x42", 9, "111111111");
    assert_replaced("\xE1\x80\xE2\xF0\x91\x92\xF1\xBF\x41", 9, "21321");
    assert_replaced("\xE2\x82", 2, "2"); /* cut short at the end */
    assert_replaced("\xF0\x9F\x98", 3, "3");
}

static void finds_the_first_malformed_byte(void **state)
{
    (void)state;
    assert_int_equal(psc_utf8_check(PSC_STR("")), 0);
    assert_int_equal(psc_utf8_check((psc_str){NULL, 0}), 0);
    assert_int_equal(psc_utf8_check(PSC_STR("plain text of some length")), 25);
    assert_int_equal(psc_utf8_check(PSC_STR("caf\xC3\xA9 \xE2\x82")), 6);
    for (size_t at = 0; at < 40; at++) { /* wherever it stands to the steps of eight */
        char text[41];
        memset(text, 'a', sizeof text);
        text[at] = '\xFF';
        assert_int_equal(psc_utf8_check((psc_str){text, 40}), at);
    }
}

static void counts_code_points(void **state)
{
    (void)state;
    assert_int_equal(psc_utf8_count(PSC_STR("Z\xC3\xBCrich \xE2\x82\xAC \xF0\x9F\x98\x80")), 10);
    assert_int_equal(psc_utf8_count((psc_str){NULL, 0}), 0);
}

static void letters_change_case_in_three_scripts(void **state)
{
    (void)state;
    const uint32_t pair[][2] = {{'A', 'a'},     {'Z', 'z'},       {0xC9, 0xE9},     {0x141, 0x142},
                                {0x178, 0xFF},  {0x391, 0x3B1},   {0x416, 0x436},   {0x406, 0x456},
                                {0x490, 0x491}, {0x1EA0, 0x1EA1}, {0x1F08, 0x1F00}, {0x18E, 0x1DD}};
    for (size_t i = 0; i < sizeof pair / sizeof *pair; i++) {
        assert_int_equal(psc_lower(pair[i][0]), pair[i][1]);
        assert_int_equal(psc_upper(pair[i][1]), pair[i][0]);
        assert_int_equal(psc_lower(pair[i][1]), pair[i][1]);
        assert_int_equal(psc_upper(pair[i][0]), pair[i][0]);
        assert_true(psc_is_upper(pair[i][0]) && !psc_is_lower(pair[i][0]));
        assert_true(psc_is_lower(pair[i][1]) && !psc_is_upper(pair[i][1]));
    }
    assert_int_equal(psc_lower(0x130), 'i');   /* dotted capital I */
    assert_int_equal(psc_upper(0x131), 'I');   /* dotless small i */
    assert_int_equal(psc_upper(0xDF), 0xDF);   /* sharp s has no single capital */
    assert_int_equal(psc_upper(0x3C2), 0x3A3); /* final sigma */
}

static void other_characters_have_no_case(void **state)
{
    (void)state;
    const uint32_t cp[] = {'1', ' ', '@', '[', 0xD7, 0xF7, 0x2014, 0x5D0, 0x4E2D, 0x10FFFF};
    for (size_t i = 0; i < sizeof cp / sizeof *cp; i++) {
        assert_int_equal(psc_lower(cp[i]), cp[i]);
        assert_int_equal(psc_upper(cp[i]), cp[i]);
        assert_false(psc_is_upper(cp[i]) || psc_is_lower(cp[i]));
    }
}

static void letters_of_any_script_are_alpha(void **state)
{
    (void)state;
    const uint32_t yes[] = {'a', 0xE9, 0x301, 0x3B1, 0x436, 0x5D0, 0x627, 0x4E2D, 0xAC00, 0x20000};
    const uint32_t no[] = {'1',    '_',   '-',     ' ',    0xB7,     0x2019,
                           0x20AC, 0x660, 0x1F600, 0xFFFD, 0x110000, UINT32_MAX};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) assert_true(psc_is_alpha(yes[i]));
    for (size_t i = 0; i < sizeof no / sizeof *no; i++) assert_false(psc_is_alpha(no[i]));
}

static void digits_are_ascii_and_blanks_are_many(void **state)
{
    (void)state;
    assert_true(psc_is_digit('0') && psc_is_digit('9'));
    assert_false(psc_is_digit('/') || psc_is_digit(':') || psc_is_digit(0x661));
    const uint32_t yes[] = {' ',  '\t',   '\n',   '\v',   '\f',   '\r',   0x85,
                            0xA0, 0x2003, 0x200B, 0x2028, 0x202F, 0x3000, 0xFEFF};
    const uint32_t no[] = {'a', 0, 0x1F, 0x200C, 0x200D, 0xAD, 0x2010};
    for (size_t i = 0; i < sizeof yes / sizeof *yes; i++) assert_true(psc_is_space(yes[i]));
    for (size_t i = 0; i < sizeof no / sizeof *no; i++) assert_false(psc_is_space(no[i]));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_code_point_survives_the_round),
        cmocka_unit_test(writes_what_is_no_character_as_replacement),
        cmocka_unit_test(replaces_maximal_ill_formed_parts),
        cmocka_unit_test(finds_the_first_malformed_byte),
        cmocka_unit_test(counts_code_points),
        cmocka_unit_test(letters_change_case_in_three_scripts),
        cmocka_unit_test(other_characters_have_no_case),
        cmocka_unit_test(letters_of_any_script_are_alpha),
        cmocka_unit_test(digits_are_ascii_and_blanks_are_many),
    };
    return cmocka_run_group_tests_name("utf8", tests, NULL, NULL);
}
