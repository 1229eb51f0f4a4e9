/* SPDX-License-Identifier: Apache-2.0 */
/* What headlines leave away, and numbers before prepositions. */
#include "cmocka_all.h"

#include "base/str.h"
#include "parse/mend.h"

static psc_token word(const char *form, psc_upos upos, psc_xpos xpos, psc_rel rel)
{
    return (psc_token){.form = psc_str_of(form),
                       .upos = (uint8_t)upos,
                       .xpos = (uint8_t)xpos,
                       .rel = (uint8_t)rel};
}

static void a_part_of_the_verb_is_its_subject(void **state)
{
    (void)state;
    psc_token tok[] = {word("Opposition", PSC_UPOS_NOUN, PSC_XPOS_NN, PSC_REL_COMPOUND),
                       word("boycotts", PSC_UPOS_VERB, PSC_XPOS_VBZ, PSC_REL_ROOT),
                       word("talks", PSC_UPOS_NOUN, PSC_XPOS_NNS, PSC_REL_OBJ)};
    int32_t head[] = {1, 3, 1};
    psc_mend_headline(tok, head, 3);
    assert_int_equal(tok[0].rel, PSC_REL_NSUBJ);
}

/* "Blinken, Lavrov meet there" with Blinken called upon. */
static void a_comma_joins_two_subjects(void **state)
{
    (void)state;
    psc_token tok[] = {word("Blinken", PSC_UPOS_PROPN, PSC_XPOS_NNP, PSC_REL_VOCATIVE),
                       word(",", PSC_UPOS_PUNCT, PSC_XPOS_NONE, PSC_REL_PUNCT),
                       word("Lavrov", PSC_UPOS_PROPN, PSC_XPOS_NNP, PSC_REL_NSUBJ),
                       word("meet", PSC_UPOS_VERB, PSC_XPOS_VBP, PSC_REL_ROOT),
                       word("there", PSC_UPOS_ADV, PSC_XPOS_RB, PSC_REL_ADVMOD)};
    int32_t head[] = {3, 0, 3, 5, 3};
    psc_mend_headline(tok, head, 5);
    assert_int_equal(tok[0].rel, PSC_REL_NSUBJ);
    assert_int_equal(head[2], 0);
    assert_int_equal(tok[2].rel, PSC_REL_CONJ);
}

/* "Russia trade blame" with the trade for a part of "blame". */
static void the_first_of_two_verbs_is_the_verb(void **state)
{
    (void)state;
    psc_token tok[] = {word("Russia", PSC_UPOS_PROPN, PSC_XPOS_NNP, PSC_REL_NSUBJ),
                       word("trade", PSC_UPOS_VERB, PSC_XPOS_VBP, PSC_REL_COMPOUND),
                       word("blame", PSC_UPOS_VERB, PSC_XPOS_VBP, PSC_REL_ROOT)};
    int32_t head[] = {2, 2, 3};
    psc_mend_headline(tok, head, 3);
    assert_int_equal(head[1], 3);
    assert_int_equal(head[0], 1);
    assert_int_equal(tok[2].rel, PSC_REL_OBJ);
    assert_int_equal(tok[2].upos, PSC_UPOS_NOUN);
}

static void an_infinitive_is_what_somebody_will_do(void **state)
{
    (void)state;
    psc_token tok[] = {word("Wang", PSC_UPOS_PROPN, PSC_XPOS_NNP, PSC_REL_ROOT),
                       word("to", PSC_UPOS_PART, PSC_XPOS_TO, PSC_REL_MARK),
                       word("visit", PSC_UPOS_VERB, PSC_XPOS_VB, PSC_REL_ACL),
                       word("Peru", PSC_UPOS_PROPN, PSC_XPOS_NNP, PSC_REL_OBJ)};
    int32_t head[] = {4, 2, 0, 2};
    psc_mend_headline(tok, head, 4);
    assert_int_equal(head[2], 4);
    assert_int_equal(head[0], 2);
    assert_int_equal(tok[0].rel, PSC_REL_NSUBJ);
}

static void plans_and_prose_stay(void **state)
{
    (void)state;
    psc_token tok[] = {word("Plan", PSC_UPOS_NOUN, PSC_XPOS_NN, PSC_REL_ROOT),
                       word("to", PSC_UPOS_PART, PSC_XPOS_TO, PSC_REL_MARK),
                       word("visit", PSC_UPOS_VERB, PSC_XPOS_VB, PSC_REL_ACL),
                       word("Peru", PSC_UPOS_PROPN, PSC_XPOS_NNP, PSC_REL_OBJ)};
    int32_t head[] = {4, 2, 0, 2};
    psc_mend_headline(tok, head, 4);
    assert_int_equal(head[0], 4);
    tok[0].upos = PSC_UPOS_PROPN;
    tok[3].upos = PSC_UPOS_PUNCT; /* a stop */
    psc_mend_headline(tok, head, 4);
    assert_int_equal(head[0], 4);
}

/* "killed six outside mosque" with the six for its number. */
static void a_number_before_a_preposition_is_the_object(void **state)
{
    (void)state;
    psc_token tok[] = {word("killed", PSC_UPOS_VERB, PSC_XPOS_VBD, PSC_REL_ROOT),
                       word("six", PSC_UPOS_NUM, PSC_XPOS_CD, PSC_REL_NUMMOD),
                       word("outside", PSC_UPOS_ADP, PSC_XPOS_IN, PSC_REL_CASE),
                       word("mosque", PSC_UPOS_NOUN, PSC_XPOS_NN, PSC_REL_OBL)};
    int32_t head[] = {4, 3, 3, 0};
    psc_mend_counted(tok, head, 4);
    assert_int_equal(head[1], 0);
    assert_int_equal(tok[1].rel, PSC_REL_OBJ);
}

/* "$ 500 for Peru" with the phrase below the number. */
static void a_phrase_hangs_on_the_sign_of_the_sum(void **state)
{
    (void)state;
    const psc_token tok[] = {word("$", PSC_UPOS_SYM, PSC_XPOS_NONE, PSC_REL_ROOT),
                             word("500", PSC_UPOS_NUM, PSC_XPOS_CD, PSC_REL_NUMMOD),
                             word("for", PSC_UPOS_ADP, PSC_XPOS_IN, PSC_REL_CASE),
                             word("Peru", PSC_UPOS_PROPN, PSC_XPOS_NNP, PSC_REL_NMOD)};
    int32_t head[] = {4, 0, 3, 1};
    psc_mend_amounts(tok, head, 4);
    assert_int_equal(head[3], 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_part_of_the_verb_is_its_subject),
        cmocka_unit_test(a_comma_joins_two_subjects),
        cmocka_unit_test(the_first_of_two_verbs_is_the_verb),
        cmocka_unit_test(an_infinitive_is_what_somebody_will_do),
        cmocka_unit_test(plans_and_prose_stay),
        cmocka_unit_test(a_number_before_a_preposition_is_the_object),
        cmocka_unit_test(a_phrase_hangs_on_the_sign_of_the_sum),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
