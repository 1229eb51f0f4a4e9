/* SPDX-License-Identifier: Apache-2.0 */
/* A first walk through src/base. */
#include "cmocka_all.h"

#include "base/embed.h"
#include "base/filemap.h"
#include "base/intern.h"
#include "base/json.h"
#include "base/stanza.h"
#include "base/str.h"
#include "base/utf8.h"

static void arena_hands_out_zeroed_memory(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 1 << 20);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    for (int round = 0; round < 3; round++) {
        for (size_t n = 0; n < 20000; n += 777) {
            unsigned char *p = psc_arena_alloc(&a, n, 1, 64);
            assert_int_equal((uintptr_t)p % 64, 0);
            for (size_t i = 0; i < n; i++) assert_int_equal(p[i], 0);
            memset(p, 0xAA, n);
        }
        psc_arena_reset(&a);
    }
    psc_arena_deinit(&a);
}

static void interning_counts_from_one(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    psc_intern t;
    psc_intern_init(&t, &a);
    for (unsigned i = 1; i <= 5000; i++)
        assert_int_equal(psc_intern_add(&t, psc_arena_printf(&a, "word%u", i)), i);
    assert_int_equal(psc_intern_find(&t, PSC_STR("word4711")), 4711);
    assert_int_equal(psc_intern_find(&t, PSC_STR("other")), 0);
    psc_arena_deinit(&a);
}

static void stanza_reads_fields(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    psc_stanza_reader r;
    psc_stanza s;
    psc_stanza_init(&r, PSC_STR("# top\n\nperson  A B # who\nalias  x;\n  y\n\nend"), "f", &a);
    assert_int_equal(psc_stanza_next(&r, &s, NULL), PSC_OK);
    assert_int_equal(s.n, 2);
    assert_true(psc_str_eq(s.field[0].value, PSC_STR("A B")));
    assert_true(psc_str_eq(psc_stanza_get(&s, "alias")->value, PSC_STR("x; y")));
    assert_int_equal(psc_stanza_next(&r, &s, NULL), PSC_OK);
    assert_int_equal(psc_stanza_next(&r, &s, NULL), PSC_END);
    psc_arena_deinit(&a);
}

static void json_writes_commas_and_escapes(void **state)
{
    (void)state;
    psc_buf b;
    psc_json j;
    psc_buf_init(&b, psc_alloc_default(), 0);
    psc_json_init(&j, &b);
    psc_json_object(&j);
    psc_json_pair(&j, "a", PSC_STR("q\"\n\x01\xFFz\xC3\xA9"));
    psc_json_pair(&j, "none", PSC_STR(""));
    psc_json_key(&j, "n");
    psc_json_array(&j);
    psc_json_int(&j, INT64_MIN);
    psc_json_num(&j, 0.5, 3);
    psc_json_num(&j, -0.0001, 2);
    psc_json_bool(&j, true);
    psc_json_null(&j);
    psc_json_array_end(&j);
    psc_json_object_end(&j);
    psc_buf_char(&b, 0);
    assert_string_equal(b.ptr, "{\"a\":\"q\\\"\\n\\u0001\xEF\xBF\xBDz\xC3\xA9\","
                               "\"n\":[-9223372036854775808,0.5,0,true,null]}");
    psc_buf_deinit(&b);
}

static void letters_have_case(void **state)
{
    (void)state;
    assert_int_equal(psc_lower('A'), 'a');
    assert_int_equal(psc_lower(0xC9), 0xE9);
    assert_int_equal(psc_upper(0x436), 0x416);
    assert_int_equal(psc_lower(0x1EA0), 0x1EA1);
    assert_true(psc_is_alpha(0x5D0));
    assert_true(psc_is_upper(0x141));
    assert_false(psc_is_alpha('1'));
}

static void filemap_refuses_directories(void **state)
{
    (void)state;
    psc_filemap m;
    psc_err err;
    assert_int_equal(psc_filemap_open(&m, "src", 0, psc_alloc_default(), &err), PSC_IO);
    assert_int_equal(psc_filemap_open(&m, "meson.build", 0, psc_alloc_default(), &err), PSC_OK);
    assert_true(m.mapped && m.text.len > 10);
    psc_filemap_close(&m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(arena_hands_out_zeroed_memory),
        cmocka_unit_test(interning_counts_from_one),
        cmocka_unit_test(stanza_reads_fields),
        cmocka_unit_test(json_writes_commas_and_escapes),
        cmocka_unit_test(letters_have_case),
        cmocka_unit_test(filemap_refuses_directories),
    };
    return cmocka_run_group_tests_name("base", tests, NULL, NULL);
}
