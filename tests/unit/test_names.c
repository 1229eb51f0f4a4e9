/* SPDX-License-Identifier: Apache-2.0 */
/* Sectors, event types and modalities and their texts. */
#include "cmocka_all.h"

#include <priscus/event.h>

#include "base/str.h"

static void every_sector_is_found_by_its_text(void **state)
{
    (void)state;
    for (int i = 1; i < PSC_SECTOR_COUNT; i++)
        assert_int_equal(psc_sector_of(psc_sector_text((psc_sector)i)), i);
    assert_int_equal(psc_sector_of(PSC_STR("gov")), PSC_SECTOR_NONE);
    assert_int_equal(psc_sector_text(PSC_SECTOR_NONE).len, 0);
}

static void every_event_type_is_found_by_its_text(void **state)
{
    (void)state;
    for (int i = 1; i < PSC_TYPE_COUNT; i++)
        assert_int_equal(psc_type_of(psc_type_text((psc_event_type)i)), i);
    assert_int_equal(psc_type_of(PSC_STR("")), PSC_TYPE_NONE);
}

static void modalities_are_spelled_as_the_record_has_them(void **state)
{
    (void)state;
    assert_true(psc_str_eq(psc_modality_text(PSC_ASSERTED), PSC_STR("asserted")));
    assert_true(psc_str_eq(psc_modality_text(PSC_FUTURE), PSC_STR("future")));
    assert_true(psc_str_eq(psc_modality_text(PSC_HYPOTHETICAL), PSC_STR("hypothetical")));
    assert_true(psc_str_eq(psc_modality_text(PSC_NEGATED), PSC_STR("negated")));
    assert_true(psc_str_eq(psc_modality_text(PSC_HISTORICAL), PSC_STR("historical")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_sector_is_found_by_its_text),
        cmocka_unit_test(every_event_type_is_found_by_its_text),
        cmocka_unit_test(modalities_are_spelled_as_the_record_has_them),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
