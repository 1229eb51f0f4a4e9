/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include <math.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <priscus/score.h>

#include "failing.h"

/* Spaces of the text stand for tabs. */
static psc_scored file(const char *name, const char *text, char *room)
{
    const size_t n = strlen(text);
    for (size_t i = 0; i < n; i++) room[i] = text[i] == ' ' ? '\t' : text[i];
    return (psc_scored){name, {room, n}};
}

static char gold_room[1 << 14], system_room[1 << 14];

static psc_scores *score(const char *g, const char *s)
{
    psc_scores *out;
    psc_err err;
    const psc_status st = psc_score_trees(&out, file("gold", g, gold_room),
                                          file("system", s, system_room), psc_alloc_default(),
                                          &err);
    if (st) fail_msg("%s:%u: %s", err.file, (unsigned)err.line, err.text);
    return out;
}

static psc_scores *names(const char *g, const char *s, const char *types)
{
    psc_scores *out;
    psc_err err;
    const psc_status st = psc_score_names(&out, file("gold", g, gold_room),
                                          file("system", s, system_room), types,
                                          psc_alloc_default(), &err);
    if (st) fail_msg("%s:%u: %s", err.file, (unsigned)err.line, err.text);
    return out;
}

/* The error of a pair of files that do not fit. */
static psc_err refused(const char *g, const char *s, bool of_names)
{
    psc_scores *out;
    psc_err err;
    const psc_scored a = file("gold", g, gold_room), b = file("system", s, system_room);
    const psc_status st = of_names ? psc_score_names(&out, a, b, NULL, psc_alloc_default(), &err)
                                   : psc_score_trees(&out, a, b, psc_alloc_default(), &err);
    assert_int_not_equal(st, PSC_OK);
    assert_null(out);
    return err;
}

static void assert_near(double have, double want)
{
    if (fabs(have - want) > 0.005) fail_msg("%.3f, not %.3f", have, want);
}

static double f1(const psc_scores *s, psc_measure m)
{
    return psc_tally_f1(&s->measure[m]);
}

#define THEY "1 They they PRON PRP _ 2 nsubj _ _\n"
#define MET "2 met meet VERB VBD _ 0 root _ _\n"
#define ENVOYS "3 envoys envoy NOUN NNS Number=Plur 2 obj _ _\n"

static void equal_trees_score_a_hundred(void **state)
{
    (void)state;
    psc_scores *s = score(THEY MET ENVOYS "\n", THEY MET ENVOYS "\n");
    for (int m = 0; m < PSC_MEASURE_COUNT; m++) assert_near(f1(s, (psc_measure)m), 100);
    assert_int_equal(s->measure[PSC_MEASURE_WORDS].gold, 3);
    assert_int_equal(s->wrong, 0);
    psc_scores_free(s);
}

static void each_measure_counts_its_own_column(void **state)
{
    (void)state;
    psc_scores *s = score(THEY MET ENVOYS "\n", "1 They they PRON PRP _ 2 nsubj:pass _ _\n"
                                                "2 met met NOUN VBD _ 0 root _ _\n"
                                                "3 envoys envoy NOUN NN _ 2 obl _ _\n\n");
    assert_near(f1(s, PSC_MEASURE_LAS), 200.0 / 3); /* the subtype is cut */
    assert_near(f1(s, PSC_MEASURE_UAS), 100);
    assert_near(f1(s, PSC_MEASURE_UPOS), 200.0 / 3);
    assert_near(f1(s, PSC_MEASURE_XPOS), 200.0 / 3);
    assert_near(f1(s, PSC_MEASURE_LEMMAS), 200.0 / 3);
    assert_near(f1(s, PSC_MEASURE_UFEATS), 200.0 / 3);
    assert_near(f1(s, PSC_MEASURE_ALLTAGS), 100.0 / 3);
    assert_near(f1(s, PSC_MEASURE_CLAS), 200.0 / 3);
    assert_near(f1(s, PSC_MEASURE_MLAS), 100.0 / 3); /* met is no VERB any more */
    assert_near(f1(s, PSC_MEASURE_BLEX), 100.0 / 3); /* its lemma is wrong, too */
    psc_scores_free(s);
}

static void features_of_one_language_do_not_count(void **state)
{
    (void)state;
    psc_scores *s = score("1 ran run VERB VBD Mood=Ind|Tense=Past 0 root _ _\n\n",
                          "1 ran run VERB VBD Style=Vrnc|Tense=Past|Mood=Ind 0 root _ _\n\n");
    assert_near(f1(s, PSC_MEASURE_UFEATS), 100);
    psc_scores_free(s);
}

static void function_words_are_left_out_of_clas_but_not_of_mlas(void **state)
{
    (void)state;
#define THE "1 the the DET DT _ 2 det _ _\n"
#define A_CAT "2 cat cat NOUN NN _ 0 root _ _\n"
    psc_scores *s = score(THE A_CAT "\n", "1 the the PRON DT _ 2 det _ _\n" A_CAT "\n");
    assert_int_equal(s->measure[PSC_MEASURE_CLAS].gold, 1);
    assert_near(f1(s, PSC_MEASURE_CLAS), 100);
    assert_near(f1(s, PSC_MEASURE_MLAS), 0); /* the tag of its functional child is wrong */
    psc_scores_free(s);
}

static void unknown_gold_lemmas_count_as_right(void **state)
{
    (void)state;
    psc_scores *s = score("1 xyz _ X FW _ 0 root _ _\n\n", "1 xyz xy X FW _ 0 root _ _\n\n");
    assert_near(f1(s, PSC_MEASURE_LEMMAS), 100);
    psc_scores_free(s);
}

static void other_cuts_are_aligned_by_characters(void **state)
{
    (void)state;
    /* one token more in the system's file, and another sentence */
    psc_scores *s = score(THEY MET ENVOYS "\n", THEY MET "\n1 en en X FW _ 0 root _ _\n"
                                                         "2 voys voys X FW _ 1 flat _ _\n\n");
    assert_near(f1(s, PSC_MEASURE_WORDS), 200.0 * 2 / 7);
    assert_near(psc_tally_precision(&s->measure[PSC_MEASURE_WORDS]), 100.0 * 2 / 4);
    assert_near(psc_tally_recall(&s->measure[PSC_MEASURE_WORDS]), 100.0 * 2 / 3);
    assert_near(f1(s, PSC_MEASURE_UAS), 200.0 * 2 / 7);
    assert_near(psc_tally_accuracy(&s->measure[PSC_MEASURE_UAS]), 100);
    assert_near(f1(s, PSC_MEASURE_SENTENCES), 0);
    psc_scores_free(s);
}

/* Words without trees: "a bc=b,c d" is a, the multiword token bc of b and c, and d. */
static const char *words(char *out, const char *plan)
{
    char *p = out;
    int id = 0;
    while (*plan) {
        const size_t n = strcspn(plan, " ");
        const char *eq = memchr(plan, '=', n);
        if (eq) {
            int parts = 1;
            for (const char *c = eq; c < plan + n; c++) parts += *c == ',';
            p += sprintf(p, "%d-%d %.*s _ _ _ _ _ _ _ _\n", id + 1, id + parts, (int)(eq - plan),
                         plan);
        }
        for (const char *c = eq ? eq + 1 : plan; c < plan + n;) {
            const size_t m = strcspn(c, ", ");
            p += sprintf(p, "%d %.*s _ _ _ _ %d _ _ _\n", id + 1, (int)m, c, id > 0);
            id++;
            c += m + 1;
        }
        plan += n + (plan[n] == ' ');
    }
    strcpy(p, "\n");
    return out;
}

static void multiword_tokens_are_aligned_by_the_longest_common_words(void **state)
{
    (void)state;
    static const struct {
        const char *gold, *system;
        unsigned right;
    } list[] = {
        {"say cannot=can,not go", "say can not go", 4},
        {"xyuv=x,y,u,v", "xy=x,y uv=u,v", 4},
        {"xyz=x,y,z wv=w,v", "x yzw=y,z,w v", 5},
        {"pqrs", "p q r s", 0},
        {"p qr s", "p q r s", 2},
        {"p qr=q,r s", "p q rs", 2},
        {"pqr=p,QQ,r stu=s,TT,u", "pq=p,q rs=r,s tu=t,u", 4},
        {"pq=p,q rs=qr,s", "p qr s", 2},
        {"Gonna=Gon,na go", "Gonna=gon,NA go", 3},
    };
    char a[1 << 12], b[1 << 12];
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
        psc_scores *s = score(words(a, list[i].gold), words(b, list[i].system));
        if (s->measure[PSC_MEASURE_WORDS].right != list[i].right)
            fail_msg("%s and %s have %u words in common, not %u", list[i].gold, list[i].system,
                     (unsigned)s->measure[PSC_MEASURE_WORDS].right, list[i].right);
        psc_scores_free(s);
    }
}

static void relations_have_rows_of_their_own(void **state)
{
    (void)state;
    /* They is right but for the subtype; envoys has the head right, the relation wrong */
    psc_scores *s = score("1 They they PRON PRP _ 2 nsubj:pass _ _\n" MET ENVOYS "\n",
                          THEY MET "3 envoys envoy NOUN NNS _ 2 nsubj _ _\n\n");
    const psc_relation_score *r = s->relation;
    assert_int_equal(s->n_relation, 4);
    assert_memory_equal(r[0].name.ptr, "nsubj", 5);
    assert_false(r[0].subtype);
    assert_near(psc_tally_recall(&r[0].labelled), 100);
    assert_near(psc_tally_precision(&r[0].labelled), 50);
    assert_near(psc_tally_precision(&r[0].head), 100);
    assert_true(r[1].subtype);
    assert_int_equal(r[1].name.len, 10);
    assert_near(psc_tally_recall(&r[1].labelled), 0);
    assert_near(psc_tally_recall(&r[1].head), 100);
    psc_scores_free(s);
}

static void bands_and_errors_sum_up_to_the_measures(void **state)
{
    (void)state;
    psc_scores *s = score(THEY MET ENVOYS "\n" THE A_CAT "\n",
                          THEY MET "3 envoys envoy NOUN NNS _ 1 obj _ _\n\n" THE A_CAT "\n");
    uint64_t right[2] = {0, 0}, errors = 0;
    for (uint32_t i = 0; i < s->n_length; i++) right[0] += s->length[i].las.right;
    for (uint32_t i = 0; i < s->n_distance; i++) right[1] += s->distance[i].las.right;
    for (uint32_t i = 0; i < s->n_error; i++) errors += s->error[i].n;
    assert_int_equal(right[0], s->measure[PSC_MEASURE_LAS].right);
    assert_int_equal(right[1], s->measure[PSC_MEASURE_LAS].right);
    assert_int_equal(s->length[0].sentences, 2);
    assert_int_equal(errors, 1);
    assert_int_equal(s->wrong, 1);
    assert_true(s->error[0].head);
    assert_int_equal(s->error[0].line, 3);
    assert_memory_equal(s->error[0].gold.ptr, "obj", 3);
    psc_scores_free(s);
}

#define PETER "Peter B-PER\nHill I-PER\nleft O\nNew B-LOC\nYork I-LOC\n. O\n\n"

static void names_are_right_when_type_and_ends_are(void **state)
{
    (void)state;
    psc_scores *s =
        names(PETER, "Peter B-PER\nHill O\nleft O\nNew B-LOC\nYork I-LOC\n. B-ORG\n\n", NULL);
    assert_int_equal(s->names.gold, 2);
    assert_int_equal(s->names.system, 3);
    assert_int_equal(s->names.right, 1);
    assert_near(psc_tally_f1(&s->names), 40);
    assert_int_equal(s->n_name, 3); /* LOC, ORG, PER */
    assert_near(psc_tally_f1(&s->name[0].tally), 100);
    psc_scores_free(s);
}

static void names_come_in_several_formats(void **state)
{
    (void)state;
    static const char *const other[] = {
        "# id = 1\n1 Peter B-PER - -\n2 Hill I-PER - -\n3 left O - -\n4 NewYork B-LOC - -\n"
        "5 . O - -\n\n",
        "1 Peter _ _ _ _ 0 root _ Name=B-PER\n2 Hill _ _ _ _ 1 flat _ SpaceAfter=No|Name=I-PER\n"
        "3 left _ _ _ _ 1 dep _ _\n4 New _ _ _ _ 1 dep _ Name=B-LOC\n"
        "5 York _ _ _ _ 1 dep _ Name=I-LOC\n6 . _ _ _ _ 1 punct _ Name=O\n\n",
        "Peter B-PER\nHill E-PER\nleft O\nNewYork S-LOC\n. O\n",
        "Peter I-PER\nHill I-PER\nleft O\nNew I-LOC\nYork I-LOC\n. O\n",
    };
    for (size_t i = 0; i < sizeof other / sizeof *other; i++) {
        psc_scores *s = names(PETER, other[i], NULL);
        assert_int_equal(s->names.right, 2);
        assert_int_equal(s->names.system, 2);
        psc_scores_free(s);
    }
}

static void types_of_names_are_chosen_and_renamed(void **state)
{
    (void)state;
#define OTHERWISE \
    "Peter B-politician\nHill I-politician\nleft O\nNew B-place\nYork I-place\n. O\n\n"
    psc_scores *s = names(PETER, OTHERWISE, "politician=PER,ORG");
    assert_int_equal(s->names.gold, 1);
    assert_int_equal(s->names.system, 1);
    assert_int_equal(s->names.right, 1);
    assert_int_equal(s->n_name, 2); /* ORG was asked for: it has a row, though there is none */
    psc_scores_free(s);
}

static void names_end_with_the_sentence_and_before_another_one(void **state)
{
    (void)state;
    psc_scores *s = names("A B-PER\n\nB I-PER\nC B-PER\nD I-LOC\n\n",
                          "A B-PER\n\nB B-PER\nC B-PER\nD B-LOC\n\n", NULL);
    assert_int_equal(s->names.right, 4);
    psc_scores_free(s);
}

static void files_that_do_not_fit_are_refused_with_their_lines(void **state)
{
    (void)state;
    psc_err e = refused(THEY MET ENVOYS "\n", THEY MET "\n", false);
    assert_non_null(strstr(e.text, "line 3 of gold"));
    e = refused(THEY MET "\n", THEY MET ENVOYS "\n", false);
    assert_int_equal(e.line, 3);
    e = refused(THEY MET "\n", THEY "2 left leave VERB VBD _ 0 root _ _\n\n", false);
    assert_int_equal(e.line, 2);
    assert_non_null(strstr(e.text, "\"left\" where line 2 of gold has \"met\""));
    e = refused("1 \xC2\xA0 x X FW _ 0 root _ _\n\n", THEY MET "\n", false);
    assert_non_null(strstr(e.text, "white space alone"));
    e = refused(PETER, "Peter B-PER\nHill\nleft O\n", true);
    assert_int_equal(e.line, 2);
    e = refused(PETER, "no names here\n", true);
    assert_non_null(strstr(e.text, "neither CoNLL-U nor"));
    e = refused(THEY MET "\n", THEY MET "\n", true);
    assert_non_null(strstr(e.text, "has no names"));
}

static void empty_files_score_nothing(void **state)
{
    (void)state;
    psc_scores *s = score("", "\n");
    const psc_score_view view = {.relations = true, .lengths = true, .errors = 3};
    assert_near(f1(s, PSC_MEASURE_LAS), 0);
    assert_non_null(psc_scores_text(s, &view).ptr);
    assert_non_null(psc_scores_json(s, &view).ptr);
    psc_scores_free(s);
}

static void hostile_ranges_are_refused_not_computed(void **state)
{
    (void)state;
    /* one multiword token of 5,000 words against another: 25 million pairs */
    enum { N = 5000 };
    const size_t room = N * 40 + 20100;
    char *text = malloc(room);
    size_t at = (size_t)snprintf(text, room, "1-%d\t", N);
    for (int i = 0; i < N; i++) text[at++] = 'x';
    at += (size_t)snprintf(text + at, room - at, "\t_\t_\t_\t_\t_\t_\t_\t_\n");
    for (int i = 1; i <= N; i++)
        at += (size_t)snprintf(text + at, room - at, "%d\tx\t_\t_\t_\t_\t%d\t_\t_\t_\n", i, i > 1);
    psc_scores *out;
    psc_err err;
    const psc_scored f = {"f", {text, at}};
    assert_int_equal(psc_score_trees(&out, f, f, psc_alloc_default(), &err), PSC_LIMIT);
    free(text);
}

static void running_out_of_memory_is_told(void **state)
{
    (void)state;
    const psc_scored a = file("gold", THEY MET ENVOYS "\n", gold_room);
    psc_status st = PSC_NOMEM;
    for (size_t n = 1; st != PSC_OK; n++) {
        failing f = {.fail_at = n};
        psc_scores *out;
        psc_err err;
        st = psc_score_trees(&out, a, a, failing_alloc(&f), &err);
        if (st) assert_int_equal(st, PSC_NOMEM);
        psc_scores_free(out);
        assert_int_equal(f.held, 0);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(equal_trees_score_a_hundred),
        cmocka_unit_test(each_measure_counts_its_own_column),
        cmocka_unit_test(features_of_one_language_do_not_count),
        cmocka_unit_test(function_words_are_left_out_of_clas_but_not_of_mlas),
        cmocka_unit_test(unknown_gold_lemmas_count_as_right),
        cmocka_unit_test(other_cuts_are_aligned_by_characters),
        cmocka_unit_test(multiword_tokens_are_aligned_by_the_longest_common_words),
        cmocka_unit_test(relations_have_rows_of_their_own),
        cmocka_unit_test(bands_and_errors_sum_up_to_the_measures),
        cmocka_unit_test(names_are_right_when_type_and_ends_are),
        cmocka_unit_test(names_come_in_several_formats),
        cmocka_unit_test(types_of_names_are_chosen_and_renamed),
        cmocka_unit_test(names_end_with_the_sentence_and_before_another_one),
        cmocka_unit_test(files_that_do_not_fit_are_refused_with_their_lines),
        cmocka_unit_test(empty_files_score_nothing),
        cmocka_unit_test(hostile_ranges_are_refused_not_computed),
        cmocka_unit_test(running_out_of_memory_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
