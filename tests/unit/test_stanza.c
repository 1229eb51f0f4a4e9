/* SPDX-License-Identifier: Apache-2.0 */
/* Allocation and errors; what the syntax means is in tests/cases/stanza/. */
#include <stdio.h>

#include "cmocka_all.h"
#include "failing.h"

#include "base/stanza.h"
#include "base/str.h"

static psc_arena arena;
static psc_stanza_reader reader;
static psc_stanza stanza;
static psc_err err;

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

static psc_status next(void)
{
    return psc_stanza_next(&reader, &stanza, &err);
}

static void ends_at_once_when_there_is_nothing(void **state)
{
    (void)state;
    const psc_str nothing[] = {{NULL, 0},
                               PSC_STR(""),
                               PSC_STR("\n\n"),
                               PSC_STR("# only\n #x\n"),
                               PSC_STR("\xEF\xBB\xBF"),
                               PSC_STR("   \t\r\n")};
    if (PSC_TRAP(&arena)) fail_msg("memory ran out");
    for (size_t i = 0; i < sizeof nothing / sizeof *nothing; i++) {
        psc_stanza_init(&reader, nothing[i], "f", &arena);
        assert_int_equal(next(), PSC_END);
        assert_int_equal(next(), PSC_END);
        assert_int_equal(stanza.n, 0);
    }
}

static void borrows_from_the_input_where_it_can(void **state)
{
    (void)state;
    const psc_str text = PSC_STR("\xEF\xBB\xBFkey  value \r\n");
    if (PSC_TRAP(&arena)) fail_msg("memory ran out");
    psc_stanza_init(&reader, text, "f", &arena);
    assert_int_equal(next(), PSC_OK);
    assert_ptr_equal(stanza.field[0].key.ptr, text.ptr + 3);
    assert_ptr_equal(stanza.field[0].value.ptr, text.ptr + 8);
    assert_int_equal(stanza.field[0].value.len, 5);
}

static void gets_the_first_field_of_a_key(void **state)
{
    (void)state;
    if (PSC_TRAP(&arena)) fail_msg("memory ran out");
    psc_stanza_init(&reader, PSC_STR("a 1\nb 2\nb 3\n"), "f", &arena);
    assert_int_equal(next(), PSC_OK);
    assert_int_equal(psc_stanza_get(&stanza, "b")->line, 2);
    assert_null(psc_stanza_get(&stanza, "c"));
}

static void names_the_bad_line_and_goes_on_with_the_next_stanza(void **state)
{
    (void)state;
    if (PSC_TRAP(&arena)) fail_msg("memory ran out");
    psc_stanza_init(&reader, PSC_STR("a 1\nb \xFF\nc 3\n\nd\n\ne \x01\n\nf\0\n"), "data/f.txt",
                    &arena);
    assert_int_equal(next(), PSC_DATA);
    assert_int_equal(stanza.n, 0);
    assert_int_equal(err.line, 2);
    assert_string_equal(err.file, "data/f.txt");
    assert_non_null(strstr(err.text, "UTF-8"));
    assert_int_equal(next(), PSC_OK);
    assert_true(psc_str_eq(stanza.field[0].key, PSC_STR("d")));
    assert_int_equal(next(), PSC_DATA);
    assert_int_equal(err.line, 7);
    assert_int_equal(next(), PSC_DATA);
    assert_int_equal(err.line, 9);
    assert_int_equal(next(), PSC_END);
}

static bool read_all(psc_alloc alloc, psc_str text)
{
    volatile bool ok = false;
    psc_arena a;
    psc_arena_init(&a, alloc, 0);
    if (!PSC_TRAP(&a)) {
        psc_stanza_reader r;
        psc_stanza s;
        psc_stanza_init(&r, text, "f", &a);
        while (psc_stanza_next(&r, &s, NULL) != PSC_END) continue;
        ok = true;
    }
    psc_arena_deinit(&a);
    return ok;
}

static void leaks_nothing_whichever_allocation_fails(void **state)
{
    (void)state;
    static char text[60000];
    for (size_t i = 0; i + 16 < sizeof text; i += 13)
        snprintf(text + i, 14, i % 1300 ? "k%05u\n  mor\n" : "h%05u     \n\n", (unsigned)i);
    size_t n = 1;
    for (;; n++) {
        failing f = {.fail_at = n};
        const bool ok = read_all(failing_alloc(&f), psc_str_of(text));
        assert_int_equal(f.held, 0);
        if (ok) break;
    }
    assert_true(n > 2);
}

#define TEST(f) cmocka_unit_test_setup_teardown(f, open_arena, close_arena)

int main(void)
{
    const struct CMUnitTest tests[] = {
        TEST(ends_at_once_when_there_is_nothing),
        TEST(borrows_from_the_input_where_it_can),
        TEST(gets_the_first_field_of_a_key),
        TEST(names_the_bad_line_and_goes_on_with_the_next_stanza),
        TEST(leaks_nothing_whichever_allocation_fails),
    };
    return cmocka_run_group_tests_name("stanza", tests, NULL, NULL);
}
