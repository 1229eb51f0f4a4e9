/* SPDX-License-Identifier: Apache-2.0 */
/* Words of names looked up in the lists that are built in. */
#include "cmocka_all.h"

#include "base/str.h"
#include "names/lists.h"

enum { MOST = 32 };

/* Bits of each word of a text whose words are parted by blanks. */
static uint32_t classes(const char *text, uint16_t *bits)
{
    psc_token tok[MOST] = {0};
    psc_str rest = psc_str_of(text);
    uint32_t n = 0;
    while (rest.len && n < MOST) tok[n++].form = psc_str_cut(&rest, ' ');
    psc_name_classes(tok, n, bits);
    return n;
}

static void a_word_has_the_classes_of_its_lists(void **state)
{
    (void)state;
    uint16_t b[MOST];
    classes("President Maria Kaplan left Aleppo on Monday for the Iraqi Ministry", b);
    assert_true(b[0] & PSC_NAME_TITLE);
    assert_true(b[1] & PSC_NAME_GIVEN);
    assert_true(b[2] & PSC_NAME_SURNAME);
    assert_int_equal(b[3], 0);
    assert_true(b[4] & PSC_NAME_PLACE);
    assert_true(b[6] & PSC_NAME_TIME);
    assert_true(b[9] & PSC_NAME_NATION);
    assert_true(b[10] & PSC_NAME_ORG_HEAD);
}

static void a_phrase_marks_its_first_and_later_words(void **state)
{
    (void)state;
    uint16_t b[MOST];
    classes("in New York the United Nations met", b);
    assert_true(b[1] & PSC_NAME_PLACE_B);
    assert_true(b[2] & PSC_NAME_PLACE_I);
    assert_false(b[2] & PSC_NAME_PLACE_B);
    assert_true(b[4] & PSC_NAME_ORG_B);
    assert_true(b[5] & PSC_NAME_ORG_I);
    assert_false(b[6] & (PSC_NAME_ORG_I | PSC_NAME_ORG_B));
}

static void a_hyphen_counts_for_nothing(void **state)
{
    (void)state;
    uint16_t b[MOST];
    classes("al - Qaeda", b);
    assert_true(b[0] & PSC_NAME_ORG_B);
    assert_true(b[1] & PSC_NAME_ORG_I);
    assert_true(b[2] & PSC_NAME_ORG_I);
}

static void small_letters_do_but_for_short_words_in_capitals(void **state)
{
    (void)state;
    uint16_t b[MOST];
    classes("who aleppo WHO", b);
    assert_false(b[0] & PSC_NAME_ORG);
    assert_true(b[1] & PSC_NAME_PLACE);
    assert_true(b[2] & PSC_NAME_ORG);
}

static void a_phrase_cut_off_by_the_end_is_none(void **state)
{
    (void)state;
    uint16_t b[MOST];
    assert_int_equal(classes("United Arab", b), 2);
    assert_false(b[0] & PSC_NAME_PLACE_B);
    assert_int_equal(classes("", b), 0);
    classes("New -", b);
    assert_false(b[0] & PSC_NAME_PLACE_B);
}

static void any_bytes_are_a_word(void **state)
{
    (void)state;
    uint16_t b[MOST];
    classes("\xE2 \xE2\x80 \xFF\xFE O\xE2\x80\x99Neill", b);
    assert_true(b[3] & PSC_NAME_SURNAME);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_word_has_the_classes_of_its_lists),
        cmocka_unit_test(a_phrase_marks_its_first_and_later_words),
        cmocka_unit_test(a_hyphen_counts_for_nothing),
        cmocka_unit_test(small_letters_do_but_for_short_words_in_capitals),
        cmocka_unit_test(a_phrase_cut_off_by_the_end_is_none),
        cmocka_unit_test(any_bytes_are_a_word),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
