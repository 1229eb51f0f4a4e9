/* SPDX-License-Identifier: Apache-2.0 */
/* Rows held until the commit. */
#include "cmocka_all.h"

#include "base/str.h"
#include "store/late.h"

static int begin(void **state)
{
    static psc_late l;
    psc_late_init(&l, psc_alloc_default());
    *state = &l;
    return 0;
}

static int end(void **state)
{
    psc_late_deinit(*state);
    return 0;
}

/* A row of one number, to be told from others by it. */
static void add(psc_late *l, uint32_t what, uint64_t order, int64_t name)
{
    const psc_value v = psc_int(name);
    assert_true(psc_late_add(l, what, order, &v, 1));
}

static int64_t name_of(const psc_late *l, uint32_t i)
{
    psc_value v;
    psc_late_read(l, i, &v, 1);
    return v.i;
}

static void rows_come_by_statement_then_in_order_then_as_they_came(void **state)
{
    psc_late *l = *state;
    add(l, 1, 5, 15);
    add(l, 0, 9, 9);
    add(l, 0, 7, 71);
    add(l, 0, 7, 72);
    add(l, 1, 2, 12);
    psc_late_sort(l);
    static const int64_t want[] = {71, 72, 9, 12, 15};
    assert_int_equal(psc_late_count(l), 5);
    for (uint32_t i = 0; i < 5; i++) assert_int_equal(name_of(l, i), want[i]);
    assert_int_equal(psc_late_what(l, 2), 0);
    assert_int_equal(psc_late_what(l, 3), 1);
    psc_late_clear(l);
    assert_int_equal(psc_late_count(l), 0);
}

static void values_come_back_as_they_were(void **state)
{
    psc_late *l = *state;
    char text[] = "Geneva", bytes[] = "\0\1";
    const psc_value in[] = {psc_null(),
                            psc_int(INT64_MIN),
                            psc_real(-0.5),
                            psc_text(psc_str_of(text)),
                            psc_bytes((psc_str){bytes, 2}),
                            psc_text((psc_str){0}),
                            psc_int(7)};
    psc_value out[7];
    add(l, 0, 0, 1);
    assert_true(psc_late_add(l, 0, 1, in, 7));
    text[0] = bytes[1] = 'x'; /* they are its own by now */
    psc_late_sort(l);
    psc_late_read(l, 1, out, 7);
    for (int i = 0; i < 7; i++) assert_int_equal(out[i].kind, in[i].kind);
    assert_true(out[1].i == INT64_MIN && out[2].r < 0 && out[6].i == 7);
    assert_true(psc_str_eq(out[3].s, PSC_STR("Geneva")));
    assert_true(psc_str_eq(out[4].s, (psc_str){"\0\1", 2}));
    assert_int_equal(out[5].s.len, 0);
}

static uint64_t by_text(const char *text)
{
    const psc_value v = psc_text(psc_str_of(text));
    return psc_late_order(&v, NULL);
}

static uint64_t by_number(int64_t number)
{
    const psc_value v = psc_int(number);
    return psc_late_order(NULL, &v);
}

static uint64_t by_both(const char *text, int64_t number)
{
    const psc_value t = psc_text(psc_str_of(text)), v = psc_int(number);
    return psc_late_order(&t, &v);
}

static void orders_are_those_of_texts_and_numbers(void **state)
{
    (void)state;
    assert_true(by_text("") < by_text("2015-03-12") && by_text("2015-03-12") < by_text("2016"));
    assert_true(by_text("Z") < by_text("\xC3\x84"));
    assert_true(by_number(INT64_MIN) < by_number(-1) && by_number(-1) < by_number(0));
    assert_true(by_number(0) < by_number(INT64_MAX));
    assert_true(by_both("IRN", 900) < by_both("IRQ", 5) && by_both("IRQ", 5) < by_both("IRQ", 6));
    assert_true(by_both("", 5) < by_both("IRN", 0));
}

static void it_tells_when_it_is_full(void **state)
{
    enum { LENGTH = 1 << 16 };
    static char text[LENGTH];
    psc_late *l = *state;
    const psc_value v = psc_text((psc_str){text, LENGTH});
    for (int i = 0; i < PSC_LATE_BYTES / LENGTH; i++) {
        assert_false(psc_late_is_full(l));
        assert_true(psc_late_add(l, 0, 0, &v, 1));
    }
    assert_true(psc_late_is_full(l));
    psc_late_clear(l);
    assert_false(psc_late_is_full(l));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test_setup_teardown(rows_come_by_statement_then_in_order_then_as_they_came,
                                        begin, end),
        cmocka_unit_test_setup_teardown(values_come_back_as_they_were, begin, end),
        cmocka_unit_test(orders_are_those_of_texts_and_numbers),
        cmocka_unit_test_setup_teardown(it_tells_when_it_is_full, begin, end),
    };
    return cmocka_run_group_tests_name("rows held until the commit", tests, NULL, NULL);
}
