/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <priscus/train.h>

static char folder[] = "/tmp/priscus-test-XXXXXX";
static char gold[64], sys[64];

static int start(void **state)
{
    (void)state;
    if (!mkdtemp(folder)) return -1;
    snprintf(gold, sizeof gold, "%s/gold", folder);
    snprintf(sys, sizeof sys, "%s/sys", folder);
    return 0;
}

static int stop(void **state)
{
    (void)state;
    unlink(gold);
    unlink(sys);
    return rmdir(folder);
}

/* Spaces of the text stand for tabs. */
static void put(const char *path, const char *text)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    for (; *text; text++) fputc(*text == ' ' ? '\t' : *text, f);
    fclose(f);
}

static psc_scores score(const char *g, const char *s)
{
    psc_scores out;
    psc_err err;
    put(gold, g);
    put(sys, s);
    assert_int_equal(psc_score_conllu(gold, sys, &out, &err), PSC_OK);
    return out;
}

static void assert_near(double have, double want)
{
    if (fabs(have - want) > 0.005) fail_msg("%.3f, not %.3f", have, want);
}

#define THEY "1 They they PRON PRP _ 2 nsubj _ _\n"
#define MET "2 met meet VERB VBD _ 0 root _ _\n"
#define ENVOYS "3 envoys envoy NOUN NNS Number=Plur 2 obj _ _\n"

static void equal_trees_score_a_hundred(void **state)
{
    (void)state;
    const psc_scores s = score(THEY MET ENVOYS "\n", THEY MET ENVOYS "\n");
    assert_int_equal(s.n_word, 3);
    assert_near(s.words, 100);
    assert_near(s.sentences, 100);
    assert_near(s.feats, 100);
    assert_near(s.las, 100);
}

static void each_measure_counts_its_own_column(void **state)
{
    (void)state;
    const psc_scores s = score(THEY MET ENVOYS "\n", "1 They they PRON PRP _ 2 nsubj:pass _ _\n"
                                                     "2 met met NOUN VBD _ 0 root _ _\n"
                                                     "3 envoys envoy NOUN NN _ 2 obl _ _\n\n");
    assert_near(s.las, 200.0 / 3); /* the subtype is cut */
    assert_near(s.uas, 100);
    assert_near(s.upos, 200.0 / 3);
    assert_near(s.xpos, 200.0 / 3);
    assert_near(s.lemma, 200.0 / 3);
    assert_near(s.feats, 200.0 / 3);
}

static void other_cuts_are_aligned_by_characters(void **state)
{
    (void)state;
    /* one token more in the system's file, and another sentence */
    const psc_scores s = score(THEY MET ENVOYS "\n", THEY MET "\n1 en en X FW _ 0 root _ _\n"
                                                              "2 voys voys X FW _ 1 flat _ _\n\n");
    assert_near(s.words, 200.0 * 2 / 7);
    assert_near(s.uas, 200.0 * 2 / 7);
    assert_near(s.sentences, 0);
}

static void words_of_a_multiword_token_are_aligned_in_order(void **state)
{
    (void)state;
#define DIDNT "1-2 didn't _ _ _ _ _ _ _ _\n1 did do AUX VBD _ 0 root _ _\n"
    const psc_scores s = score(DIDNT "2 n't not PART RB _ 1 advmod _ _\n\n",
                               DIDNT "2 not not PART RB _ 1 advmod _ _\n\n");
    assert_near(s.words, 100);
    assert_near(s.las, 100);
}

static void other_texts_are_refused(void **state)
{
    (void)state;
    psc_scores out;
    psc_err err;
    put(gold, THEY MET ENVOYS "\n");
    put(sys, THEY MET "\n");
    assert_int_equal(psc_score_conllu(gold, sys, &out, &err), PSC_INPUT);
    assert_non_null(strstr(err.text, "differs"));
    assert_int_equal(psc_score_conllu("/nowhere", sys, &out, &err), PSC_IO);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_trees_score_a_hundred),
        cmocka_unit_test(each_measure_counts_its_own_column),
        cmocka_unit_test(other_cuts_are_aligned_by_characters),
        cmocka_unit_test(words_of_a_multiword_token_are_aligned_in_order),
        cmocka_unit_test(other_texts_are_refused),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
