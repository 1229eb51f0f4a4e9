/* SPDX-License-Identifier: Apache-2.0 */
/* Labels of names: from words to labels and, by Viterbi, from scores to words. */
#include "cmocka_all.h"

#include "parse/ner.h"

enum { N = 6 };

static uint32_t label_of(uint32_t kind, uint32_t place)
{
    return kind * PSC_NER_PLACES + place;
}

static void words_of_names_know_their_place(void **state)
{
    (void)state;
    const psc_token tok[N] = {{.ner = PSC_NER_B_PER}, {.ner = PSC_NER_I_PER},
                              {.ner = PSC_NER_I_PER}, {.ner = PSC_NER_NONE},
                              {.ner = PSC_NER_B_LOC}, {.ner = PSC_NER_B_ORG}};
    const uint32_t want[N] = {label_of(0, PSC_NER_BEGIN),  label_of(0, PSC_NER_INSIDE),
                              label_of(0, PSC_NER_END),    PSC_NER_OUT,
                              label_of(1, PSC_NER_SINGLE), label_of(2, PSC_NER_SINGLE)};
    uint8_t label[N];
    psc_ner_labels(tok, N, label);
    for (int i = 0; i < N; i++) assert_int_equal(label[i], want[i]);
}

static void scores_that_agree_are_followed(void **state)
{
    (void)state;
    float score[N][PSC_NERS] = {{0}};
    uint8_t ner[N];
    score[0][PSC_NER_OUT] = score[4][PSC_NER_OUT] = 1;
    score[1][label_of(2, PSC_NER_BEGIN)] = 1;
    score[2][label_of(2, PSC_NER_INSIDE)] = 1;
    score[3][label_of(2, PSC_NER_END)] = 1;
    score[5][label_of(3, PSC_NER_SINGLE)] = 1;
    psc_ner_decode(score, N, ner);
    const uint8_t want[N] = {PSC_NER_NONE,  PSC_NER_B_ORG, PSC_NER_I_ORG,
                             PSC_NER_I_ORG, PSC_NER_NONE,  PSC_NER_B_MISC};
    assert_memory_equal(ner, want, N);
}

static bool is_whole(const uint8_t *ner, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) {
        const bool later = ner[i] != PSC_NER_NONE && ner[i] % 2 == 0;
        if (ner[i] >= PSC_NER_COUNT) return false;
        if (later && (i == 0 || (ner[i - 1] != ner[i] && ner[i - 1] != ner[i] - 1))) return false;
    }
    return true;
}

static void whatever_the_scores_names_are_whole(void **state)
{
    (void)state;
    unsigned seed = 5;
    float score[N][PSC_NERS];
    uint8_t ner[N];
    for (int round = 0; round < 1000; round++) {
        for (int i = 0; i < N; i++)
            for (int k = 0; k < PSC_NERS; k++) {
                seed = seed * 1664525u + 1013904223u;
                score[i][k] = (float)(seed >> 20) / 100.0f;
            }
        const uint32_t n = 1 + (uint32_t)round % N;
        psc_ner_decode(score, n, ner);
        assert_true(is_whole(ner, n));
    }
}

/* The beginning of a name that cannot go on is not taken, however high it scores. */
static void a_name_is_not_left_open(void **state)
{
    (void)state;
    float score[2][PSC_NERS] = {{0}};
    uint8_t ner[2];
    score[1][label_of(0, PSC_NER_BEGIN)] = 5;
    score[1][label_of(0, PSC_NER_SINGLE)] = 1;
    psc_ner_decode(score, 2, ner);
    assert_int_equal(ner[1], PSC_NER_B_PER);
    score[1][label_of(0, PSC_NER_SINGLE)] = -1;
    score[1][PSC_NER_OUT] = 0.5f;
    psc_ner_decode(score, 2, ner);
    assert_int_equal(ner[1], PSC_NER_NONE);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_names_know_their_place),
        cmocka_unit_test(scores_that_agree_are_followed),
        cmocka_unit_test(whatever_the_scores_names_are_whole),
        cmocka_unit_test(a_name_is_not_left_open),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
