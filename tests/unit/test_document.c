/* SPDX-License-Identifier: Apache-2.0 */
/* Days and periods of the calendar. */
#include "cmocka_all.h"

#include <priscus/document.h>

#include "base/str.h"

static void known_days_have_their_number(void **state)
{
    (void)state;
    assert_int_equal(psc_day_of(1970, 1, 1), 0);
    assert_int_equal(psc_day_of(2000, 3, 1), 11017);
    assert_int_equal(psc_day_of(1969, 12, 31), -1);
    assert_int_equal(psc_day_of(1, 1, 1), -719162);
}

static void days_that_do_not_exist_have_none(void **state)
{
    (void)state;
    assert_int_equal(psc_day_of(2015, 2, 29), PSC_DAY_NONE);
    assert_int_equal(psc_day_of(1900, 2, 29), PSC_DAY_NONE);
    assert_int_not_equal(psc_day_of(2000, 2, 29), PSC_DAY_NONE);
    assert_int_equal(psc_day_of(2015, 13, 1), PSC_DAY_NONE);
    assert_int_equal(psc_day_of(2015, 0, 1), PSC_DAY_NONE);
    assert_int_equal(psc_day_of(2015, 4, 31), PSC_DAY_NONE);
    assert_int_equal(psc_day_of(0, 1, 1), PSC_DAY_NONE);
    assert_int_equal(psc_day_of(10000, 1, 1), PSC_DAY_NONE);
}

static void every_day_splits_into_what_makes_it(void **state)
{
    (void)state;
    const psc_day last = psc_day_of(9999, 12, 31);
    for (psc_day d = psc_day_of(1, 1, 1); d <= last; d++) {
        int y, m, n;
        psc_day_split(d, &y, &m, &n);
        if (psc_day_of(y, m, n) != d) fail_msg("day %d became %d-%d-%d", (int)d, y, m, n);
    }
}

static void no_day_splits_into_zeros(void **state)
{
    (void)state;
    int y = 7, m = 7, d = 7;
    psc_day_split(PSC_DAY_NONE, &y, &m, &d);
    assert_int_equal(y, 0);
    assert_int_equal(m, 0);
    assert_int_equal(d, 0);
}

static void weekdays_count_from_monday(void **state)
{
    (void)state;
    assert_int_equal(psc_day_weekday(psc_day_of(2014, 12, 1)), 0);
    assert_int_equal(psc_day_weekday(psc_day_of(1970, 1, 1)), 3);
    assert_int_equal(psc_day_weekday(psc_day_of(1969, 12, 28)), 6);
}

static void assert_period(const char *text, psc_day from, psc_day to)
{
    const psc_period p = psc_period_of(psc_str_of(text));
    assert_int_equal(p.from, from);
    assert_int_equal(p.to, to);
}

static void periods_are_read_to_the_day_the_month_or_the_year(void **state)
{
    (void)state;
    assert_period("2014-12-01", psc_day_of(2014, 12, 1), psc_day_of(2014, 12, 1));
    assert_period("2016-02", psc_day_of(2016, 2, 1), psc_day_of(2016, 2, 29));
    assert_period("2014", psc_day_of(2014, 1, 1), psc_day_of(2014, 12, 31));
}

static void what_is_no_period_gives_none(void **state)
{
    (void)state;
    static const char *const wrong[] = {
        "",           "14",       "2014-13", "2014-02-30", "2014-2-3", "2014-12-1",   "2014/12/01",
        "2014-1201-", "20141201", "abcd",    "2014-00",    "0000",     "2014-12-01x", "-014-12-01"};
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++)
        assert_period(wrong[i], PSC_DAY_NONE, PSC_DAY_NONE);
}

static void days_are_written_as_iso_dates(void **state)
{
    (void)state;
    char out[12];
    psc_day_format(psc_day_of(2014, 12, 1), out);
    assert_string_equal(out, "2014-12-01");
    psc_day_format(psc_day_of(33, 4, 3), out);
    assert_string_equal(out, "0033-04-03");
    psc_day_format(PSC_DAY_NONE, out);
    assert_string_equal(out, "");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(known_days_have_their_number),
        cmocka_unit_test(days_that_do_not_exist_have_none),
        cmocka_unit_test(every_day_splits_into_what_makes_it),
        cmocka_unit_test(no_day_splits_into_zeros),
        cmocka_unit_test(weekdays_count_from_monday),
        cmocka_unit_test(periods_are_read_to_the_day_the_month_or_the_year),
        cmocka_unit_test(what_is_no_period_gives_none),
        cmocka_unit_test(days_are_written_as_iso_dates),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
