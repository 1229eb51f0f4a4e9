/* SPDX-License-Identifier: Apache-2.0 */
/* Tags and relations and their texts. */
#include "cmocka_all.h"

#include <priscus/token.h>

#include "base/str.h"

static void every_tag_is_found_by_its_text(void **state)
{
    (void)state;
    for (int i = 1; i < PSC_UPOS_COUNT; i++)
        assert_int_equal(psc_upos_of(psc_upos_text((psc_upos)i)), i);
    for (int i = 1; i < PSC_XPOS_COUNT; i++)
        assert_int_equal(psc_xpos_of(psc_xpos_text((psc_xpos)i)), i);
}

static void every_relation_is_found_by_its_text(void **state)
{
    (void)state;
    for (int i = 1; i < PSC_REL_COUNT; i++)
        assert_int_equal(psc_rel_of(psc_rel_text((psc_rel)i)), i);
}

static void no_tag_is_an_underscore_and_back(void **state)
{
    (void)state;
    assert_true(psc_str_eq(psc_upos_text(PSC_UPOS_NONE), PSC_STR("_")));
    assert_true(psc_str_eq(psc_xpos_text(PSC_XPOS_COUNT), PSC_STR("_")));
    assert_int_equal(psc_upos_of(PSC_STR("_")), PSC_UPOS_NONE);
    assert_int_equal(psc_xpos_of(PSC_STR("NOPE")), PSC_XPOS_NONE);
    assert_int_equal(psc_rel_of(PSC_STR("")), PSC_REL_NONE);
}

static void an_unknown_subtype_is_read_as_the_universal_relation(void **state)
{
    (void)state;
    assert_int_equal(psc_rel_of(PSC_STR("nsubj:odd")), PSC_REL_NSUBJ);
    assert_int_equal(psc_rel_of(PSC_STR("odd:pass")), PSC_REL_NONE);
}

static void a_subtype_knows_its_universal_relation(void **state)
{
    (void)state;
    assert_int_equal(psc_rel_base(PSC_REL_NSUBJ_PASS), PSC_REL_NSUBJ);
    assert_int_equal(psc_rel_base(PSC_REL_OBJ), PSC_REL_OBJ);
    assert_int_equal(psc_rel_base(PSC_REL_NONE), PSC_REL_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_tag_is_found_by_its_text),
        cmocka_unit_test(every_relation_is_found_by_its_text),
        cmocka_unit_test(no_tag_is_an_underscore_and_back),
        cmocka_unit_test(an_unknown_subtype_is_read_as_the_universal_relation),
        cmocka_unit_test(a_subtype_knows_its_universal_relation),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
