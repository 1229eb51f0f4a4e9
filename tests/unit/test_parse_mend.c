/* SPDX-License-Identifier: Apache-2.0 */
/* Sentences taken for noun phrases. */
#include "cmocka_all.h"

#include "base/str.h"
#include "parse/mend.h"

enum { N = 5 };

static const bool past[N] = {false, true};

/* "Bolivia severed relations abroad ." with the participle under the noun. */
static void fill(psc_token *tok, int32_t *head)
{
    const uint8_t upos[N] = {PSC_UPOS_PROPN, PSC_UPOS_VERB, PSC_UPOS_NOUN, PSC_UPOS_ADV,
                             PSC_UPOS_PUNCT};
    const uint8_t xpos[N] = {PSC_XPOS_NNP, PSC_XPOS_VBN, PSC_XPOS_NNS, PSC_XPOS_RB, PSC_XPOS_NONE};
    const uint8_t rel[N] = {PSC_REL_COMPOUND, PSC_REL_AMOD, PSC_REL_ROOT, PSC_REL_ADVMOD,
                            PSC_REL_PUNCT};
    for (uint32_t i = 0; i < N; i++) {
        tok[i] = (psc_token){.upos = upos[i], .xpos = xpos[i], .rel = rel[i]};
        head[i] = i == 2 ? N : 2;
    }
}

static void a_sentence_without_a_verb_gets_its_participle(void **state)
{
    (void)state;
    psc_token tok[N];
    int32_t head[N];
    psc_missed_verb m;
    fill(tok, head);
    assert_true(psc_missed_verb_find(tok, head, N, past, &m));
    assert_int_equal(m.verb, 1);
    assert_int_equal(m.subject, 0);
    assert_int_equal(m.noun, 2);
}

static void headlines_and_sentences_with_verbs_stay(void **state)
{
    (void)state;
    psc_token tok[N];
    int32_t head[N];
    psc_missed_verb m;
    fill(tok, head);
    tok[4].upos = PSC_UPOS_NOUN; /* no stop */
    assert_false(psc_missed_verb_find(tok, head, N, past, &m));
    fill(tok, head);
    tok[3].xpos = PSC_XPOS_VBZ;
    assert_false(psc_missed_verb_find(tok, head, N, past, &m));
    fill(tok, head);
    tok[0].upos = PSC_UPOS_ADJ; /* "Recent severed relations." */
    assert_false(psc_missed_verb_find(tok, head, N, past, &m));
    fill(tok, head);
    assert_false(psc_missed_verb_find(tok, head, 3, past, &m));
}

/* "Police in Suva used water cannon ." with the verb under the last noun. */
static void a_verb_behind_the_root_noun_is_found(void **state)
{
    (void)state;
    enum { LEN = 7 };
    psc_token tok[LEN] = {{.upos = PSC_UPOS_NOUN, .xpos = PSC_XPOS_NNS, .rel = PSC_REL_ROOT},
                          {.upos = PSC_UPOS_ADP, .xpos = PSC_XPOS_IN, .rel = PSC_REL_CASE},
                          {.upos = PSC_UPOS_PROPN, .xpos = PSC_XPOS_NNP, .rel = PSC_REL_NMOD},
                          {.upos = PSC_UPOS_VERB, .xpos = PSC_XPOS_VBN, .rel = PSC_REL_AMOD},
                          {.upos = PSC_UPOS_NOUN, .xpos = PSC_XPOS_NN, .rel = PSC_REL_COMPOUND},
                          {.upos = PSC_UPOS_NOUN, .xpos = PSC_XPOS_NN, .rel = PSC_REL_NMOD},
                          {.upos = PSC_UPOS_PUNCT, .rel = PSC_REL_PUNCT}};
    int32_t head[LEN] = {LEN, 2, 0, 5, 5, 0, 0};
    const bool may[LEN] = {false, false, false, true};
    psc_missed_verb m;
    assert_true(psc_missed_verb_find(tok, head, LEN, may, &m));
    assert_int_equal(m.verb, 3);
    assert_int_equal(m.subject, 0);
    assert_int_equal(m.noun, 5);
    head[1] = 5; /* "in" taken for a word of "cannon" */
    assert_true(psc_missed_verb_find(tok, head, LEN, may, &m));
    head[2] = 5; /* "Police in Suva water cannon" */
    assert_false(psc_missed_verb_find(tok, head, LEN, may, &m));
    tok[6].upos = PSC_UPOS_NOUN;
    assert_false(psc_missed_verb_find(tok, head, LEN, may, &m));
}

static void nothing_is_joined_to_the_middle_of_a_name(void **state)
{
    (void)state; /* "Chancellor Angela Merkel and Jan Pek" */
    const psc_token tok[N] = {{.rel = PSC_REL_ROOT},
                              {.rel = PSC_REL_FLAT},
                              {.rel = PSC_REL_FLAT},
                              {.rel = PSC_REL_CC},
                              {.rel = PSC_REL_CONJ}};
    int32_t head[N] = {N, 0, 1, 4, 2};
    psc_mend_names(tok, head, N);
    assert_int_equal(head[4], 0);
    assert_int_equal(head[3], 4);
    assert_int_equal(head[2], 1);
}

/* "promised Kyiv 19 jets ." with the name under the jets. */
static void a_name_before_a_number_receives(void **state)
{
    (void)state;
    psc_token tok[N] = {{.upos = PSC_UPOS_VERB, .rel = PSC_REL_ROOT},
                        {.upos = PSC_UPOS_PROPN, .rel = PSC_REL_COMPOUND},
                        {.upos = PSC_UPOS_NUM, .rel = PSC_REL_NUMMOD},
                        {.upos = PSC_UPOS_NOUN, .rel = PSC_REL_OBJ},
                        {.upos = PSC_UPOS_PUNCT, .rel = PSC_REL_PUNCT}};
    int32_t head[N] = {N, 3, 3, 0, 0};
    psc_mend_receivers(tok, head, N);
    assert_int_equal(head[1], 0);
    assert_int_equal(tok[1].rel, PSC_REL_IOBJ);
    tok[1].rel = PSC_REL_COMPOUND; /* "sold Boeing passenger jets" */
    tok[2] = (psc_token){.upos = PSC_UPOS_NOUN, .rel = PSC_REL_COMPOUND};
    head[1] = 3;
    psc_mend_receivers(tok, head, N);
    assert_int_equal(head[1], 3);
}

/* "Kazakh and Chinese police met" with all three joined. */
static void two_nations_are_both_of_the_noun(void **state)
{
    (void)state;
    psc_token tok[N] = {{.upos = PSC_UPOS_PROPN, .rel = PSC_REL_NSUBJ},
                        {.upos = PSC_UPOS_CCONJ, .rel = PSC_REL_CC},
                        {.upos = PSC_UPOS_ADJ, .rel = PSC_REL_CONJ},
                        {.upos = PSC_UPOS_NOUN, .rel = PSC_REL_CONJ},
                        {.upos = PSC_UPOS_VERB, .rel = PSC_REL_ROOT}};
    int32_t head[N] = {4, 3, 0, 0, N};
    psc_mend_nations(tok, head, N);
    assert_int_equal(head[3], 4);
    assert_int_equal(tok[3].rel, PSC_REL_NSUBJ);
    assert_int_equal(head[0], 3);
    assert_int_equal(tok[0].rel, PSC_REL_AMOD);
    assert_int_equal(head[2], 0);
    assert_int_equal(head[1], 2);
}

/* "In Oslo Iran and Iraq met" with Iraq joined to Oslo. */
static void what_is_joined_across_the_subject_is_joined_to_it(void **state)
{
    (void)state;
    enum { LEN = 6 };
    const psc_token tok[LEN] = {{.upos = PSC_UPOS_ADP, .rel = PSC_REL_CASE},
                                {.upos = PSC_UPOS_PROPN, .rel = PSC_REL_OBL},
                                {.upos = PSC_UPOS_PROPN, .rel = PSC_REL_NSUBJ},
                                {.upos = PSC_UPOS_CCONJ, .rel = PSC_REL_CC},
                                {.upos = PSC_UPOS_PROPN, .rel = PSC_REL_CONJ},
                                {.upos = PSC_UPOS_VERB, .rel = PSC_REL_ROOT}};
    int32_t head[LEN] = {1, 5, 5, 4, 1, LEN};
    psc_mend_joined(tok, head, LEN);
    assert_int_equal(head[4], 2);
    head[4] = 1;
    head[5] = 4; /* no circle is made */
    head[2] = 5;
    psc_mend_joined(tok, head, LEN);
    assert_int_equal(head[4], 1);
}

/* "sent rescue teams ." with two objects. */
static void a_bare_noun_before_the_object_is_part_of_it(void **state)
{
    (void)state;
    psc_token tok[4] = {{.upos = PSC_UPOS_VERB, .rel = PSC_REL_ROOT},
                        {.upos = PSC_UPOS_NOUN, .xpos = PSC_XPOS_NN, .rel = PSC_REL_OBJ},
                        {.upos = PSC_UPOS_NOUN, .xpos = PSC_XPOS_NNS, .rel = PSC_REL_OBJ},
                        {.upos = PSC_UPOS_PUNCT, .rel = PSC_REL_PUNCT}};
    int32_t head[4] = {4, 0, 0, 0};
    psc_mend_objects(tok, head, 4);
    assert_int_equal(head[1], 2);
    assert_int_equal(tok[1].rel, PSC_REL_COMPOUND);
    tok[1] = (psc_token){.upos = PSC_UPOS_PROPN, .xpos = PSC_XPOS_NNP, .rel = PSC_REL_OBJ};
    head[1] = 0; /* "sent Kenya teams" */
    psc_mend_objects(tok, head, 4);
    assert_int_equal(head[1], 0);
}

/* "plan and talks can begin" with the talks joined to the plan and "and" the verb's. */
static void what_is_joined_across_the_verbs_own_and_is_its_subject(void **state)
{
    (void)state;
    psc_token tok[N] = {{.upos = PSC_UPOS_NOUN, .rel = PSC_REL_ROOT},
                        {.upos = PSC_UPOS_CCONJ, .rel = PSC_REL_CC},
                        {.upos = PSC_UPOS_NOUN, .rel = PSC_REL_CONJ},
                        {.upos = PSC_UPOS_AUX, .rel = PSC_REL_AUX},
                        {.upos = PSC_UPOS_VERB, .rel = PSC_REL_CONJ}};
    int32_t head[N] = {N, 4, 0, 4, 0};
    psc_mend_subjects(tok, head, N);
    assert_int_equal(head[2], 4);
    assert_int_equal(tok[2].rel, PSC_REL_NSUBJ);
}

/* "gave to India 9 men" with the name under the men. */
static void a_number_behind_a_name_begins_the_object(void **state)
{
    (void)state;
    psc_token tok[N] = {{.upos = PSC_UPOS_VERB, .rel = PSC_REL_ROOT},
                        {.upos = PSC_UPOS_ADP, .rel = PSC_REL_CASE},
                        {.upos = PSC_UPOS_PROPN, .rel = PSC_REL_COMPOUND},
                        {.upos = PSC_UPOS_NUM, .rel = PSC_REL_NUMMOD},
                        {.upos = PSC_UPOS_NOUN, .rel = PSC_REL_OBJ}};
    int32_t head[N] = {N, 4, 4, 4, 0};
    psc_mend_shifted(tok, head, N);
    assert_int_equal(head[2], 0);
    assert_int_equal(tok[2].rel, PSC_REL_OBL);
    assert_int_equal(head[1], 2);
    assert_int_equal(head[3], 4);
}

/* "sent to quake-hit Peru" with the name for what is hit. */
static void a_verb_behind_a_hyphen_describes_the_name(void **state)
{
    (void)state;
    enum { LEN = 6 };
    psc_token tok[LEN] = {{.upos = PSC_UPOS_VERB, .rel = PSC_REL_ROOT},
                          {.upos = PSC_UPOS_ADP, .rel = PSC_REL_MARK},
                          {.upos = PSC_UPOS_NOUN, .rel = PSC_REL_COMPOUND},
                          {.upos = PSC_UPOS_PUNCT, .form = PSC_STR("-"), .rel = PSC_REL_PUNCT},
                          {.upos = PSC_UPOS_VERB, .rel = PSC_REL_ADVCL},
                          {.upos = PSC_UPOS_PROPN, .rel = PSC_REL_OBJ}};
    int32_t head[LEN] = {LEN, 4, 4, 2, 0, 4};
    psc_mend_hyphens(tok, head, LEN);
    assert_int_equal(head[5], 0);
    assert_int_equal(tok[5].rel, PSC_REL_OBL);
    assert_int_equal(head[4], 5);
    assert_int_equal(head[1], 5);
}

/* "generals stood by president": who stands by him is no patient. */
static void a_verb_with_a_subject_has_no_agent_besides(void **state)
{
    (void)state;
    psc_token tok[] = {{.upos = PSC_UPOS_NOUN, .rel = PSC_REL_NSUBJ},
                       {.upos = PSC_UPOS_VERB, .xpos = PSC_XPOS_VBD, .rel = PSC_REL_ROOT},
                       {.upos = PSC_UPOS_ADP, .rel = PSC_REL_CASE},
                       {.upos = PSC_UPOS_NOUN, .rel = PSC_REL_OBL_AGENT}};
    const int32_t head[] = {1, 4, 3, 1};
    psc_mend_agents(tok, head, 4);
    assert_int_equal(tok[3].rel, PSC_REL_OBL);
    tok[0].rel = PSC_REL_NSUBJ_PASS; /* "generals shot by police" */
    tok[3].rel = PSC_REL_OBL_AGENT;
    psc_mend_agents(tok, head, 4);
    assert_int_equal(tok[3].rel, PSC_REL_OBL_AGENT);
}

/* "Ambassador to Germany Richard Grenell spoke" with the name for a part of Germany. */
static void a_title_describes_the_name_behind_its_body(void **state)
{
    (void)state;
    enum { LEN = 6 };
    psc_token tok[LEN] = {
        {.upos = PSC_UPOS_PROPN, .form = PSC_STR("Ambassador"), .rel = PSC_REL_NSUBJ},
        {.upos = PSC_UPOS_ADP, .form = PSC_STR("to"), .rel = PSC_REL_CASE},
        {.upos = PSC_UPOS_PROPN, .form = PSC_STR("Germany"), .rel = PSC_REL_NMOD},
        {.upos = PSC_UPOS_PROPN, .form = PSC_STR("Richard"), .rel = PSC_REL_FLAT},
        {.upos = PSC_UPOS_PROPN, .form = PSC_STR("Grenell"), .rel = PSC_REL_FLAT},
        {.upos = PSC_UPOS_VERB, .form = PSC_STR("spoke"), .rel = PSC_REL_ROOT}};
    int32_t head[LEN] = {5, 2, 0, 2, 2, LEN};
    psc_mend_titled(tok, head, LEN);
    assert_int_equal(head[3], 5);
    assert_int_equal(tok[3].rel, PSC_REL_NSUBJ);
    assert_int_equal(head[4], 3);
    assert_int_equal(head[0], 3);
    assert_int_equal(tok[0].rel, PSC_REL_NMOD_DESC);
    assert_int_equal(head[2], 0);
}

/* "asked Lam, who leads, to resign" with the infinitive hung on "leads". */
static void an_infinitive_beyond_an_aside_is_the_first_verbs(void **state)
{
    (void)state;
    enum { LEN = 7 };
    psc_token tok[LEN] = {{.upos = PSC_UPOS_VERB, .rel = PSC_REL_ROOT},
                          {.upos = PSC_UPOS_PROPN, .rel = PSC_REL_OBJ},
                          {.upos = PSC_UPOS_PRON, .rel = PSC_REL_NSUBJ},
                          {.upos = PSC_UPOS_VERB, .rel = PSC_REL_ACL_RELCL},
                          {.upos = PSC_UPOS_PUNCT, .rel = PSC_REL_PUNCT},
                          {.upos = PSC_UPOS_PART, .xpos = PSC_XPOS_TO, .rel = PSC_REL_MARK},
                          {.upos = PSC_UPOS_VERB, .rel = PSC_REL_ADVCL}};
    int32_t head[LEN] = {LEN, 0, 3, 1, 6, 6, 3};
    psc_mend_beyond_asides(tok, head, LEN);
    assert_int_equal(head[6], 0);
    assert_int_equal(tok[6].rel, PSC_REL_XCOMP);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_sentence_without_a_verb_gets_its_participle),
        cmocka_unit_test(a_verb_behind_a_hyphen_describes_the_name),
        cmocka_unit_test(headlines_and_sentences_with_verbs_stay),
        cmocka_unit_test(a_verb_behind_the_root_noun_is_found),
        cmocka_unit_test(nothing_is_joined_to_the_middle_of_a_name),
        cmocka_unit_test(a_name_before_a_number_receives),
        cmocka_unit_test(two_nations_are_both_of_the_noun),
        cmocka_unit_test(a_number_behind_a_name_begins_the_object),
        cmocka_unit_test(what_is_joined_across_the_subject_is_joined_to_it),
        cmocka_unit_test(a_bare_noun_before_the_object_is_part_of_it),
        cmocka_unit_test(what_is_joined_across_the_verbs_own_and_is_its_subject),
        cmocka_unit_test(a_verb_with_a_subject_has_no_agent_besides),
        cmocka_unit_test(a_title_describes_the_name_behind_its_body),
        cmocka_unit_test(an_infinitive_beyond_an_aside_is_the_first_verbs),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
