/* SPDX-License-Identifier: Apache-2.0 */
/* What the shipped models score on our own sentences, against what they scored when they were
 * committed (tests/data/wire.scores, wire-fast.scores).  A drop fails. */
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>

#include <priscus/model.h>
#include <priscus/score.h>

#include "base/filemap.h"
#include "record/conllu.h"

#define TREES "tests/data/wire.conllu"

/* CoNLL-U of the sentences as the model has them. */
static void parse_trees(psc_parser *p, psc_arena *arena, psc_buf *out)
{
    psc_filemap map;
    psc_err err;
    psc_conllu_reader r;
    psc_conllu_sentence s;
    assert_int_equal(psc_filemap_open(&map, TREES, 0, psc_alloc_default(), &err), PSC_OK);
    psc_conllu_init(&r, map.text, TREES);
    while (psc_conllu_next(&r, arena, &s, &err) == PSC_OK) {
        for (uint32_t i = 0; i < s.sent.n; i++) {
            psc_token *t = &s.sent.tok[i];
            *t = (psc_token){.span = t->span, .form = t->form, .flags = t->flags};
        }
        assert_int_equal(psc_parse(p, &s.sent), PSC_OK);
        psc_conllu_write(out, &s.sent, NULL, 0);
    }
    psc_filemap_close(&map);
}

static psc_scores *score_model(psc_model *m)
{
    psc_filemap gold;
    psc_parser *p;
    psc_err err;
    psc_arena arena;
    psc_buf out;
    psc_scores *scores;
    assert_int_equal(psc_parser_new(&p, m, psc_alloc_default(), &err), PSC_OK);
    psc_arena_init(&arena, psc_alloc_default(), 0);
    psc_buf_init(&out, psc_alloc_default(), 0);
    if (PSC_TRAP(&arena)) fail();
    parse_trees(p, &arena, &out);
    assert_false(out.failed);
    assert_int_equal(psc_filemap_open(&gold, TREES, 0, psc_alloc_default(), &err), PSC_OK);
    assert_int_equal(psc_score_trees(&scores, (psc_scored){TREES, gold.text},
                                     (psc_scored){"the model", psc_buf_view(&out)},
                                     psc_alloc_default(), &err),
                     PSC_OK);
    psc_filemap_close(&gold);
    psc_buf_deinit(&out);
    psc_arena_deinit(&arena);
    psc_parser_free(p);
    psc_model_close(m);
    return scores;
}

static double recorded(const char *path, const char *name)
{
    char key[32];
    double value = -1, found = -1;
    FILE *f = fopen(path, "r");
    assert_non_null(f);
    char line[128];
    while (fgets(line, sizeof line, f))
        if (sscanf(line, "%31s %lf", key, &value) == 2 && strcmp(key, name) == 0) found = value;
    fclose(f);
    if (found < 0) fail_msg("%s has no %s", path, name);
    return found;
}

static void assert_as_recorded(psc_model *m, const char *path)
{
    psc_scores *s = score_model(m);
    const struct {
        const char *name;
        psc_measure measure;
    } list[] = {{"upos", PSC_MEASURE_UPOS},    {"xpos", PSC_MEASURE_XPOS},
                {"feats", PSC_MEASURE_UFEATS}, {"lemma", PSC_MEASURE_LEMMAS},
                {"uas", PSC_MEASURE_UAS},      {"las", PSC_MEASURE_LAS}};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++) {
        const double have = psc_tally_f1(&s->measure[list[i].measure]);
        print_message("%s %.2f\n", list[i].name, have);
        if (have < recorded(path, list[i].name) - 0.01)
            fail_msg("%s fell from %.2f to %.2f", list[i].name, recorded(path, list[i].name), have);
    }
    psc_scores_free(s);
}

static void the_accurate_model_is_as_good_as_recorded(void **state)
{
    (void)state;
    psc_model *m;
    psc_err err;
    assert_int_equal(psc_model_open(&m, NULL, psc_alloc_default(), &err), PSC_OK);
    assert_as_recorded(m, "tests/data/wire.scores");
}

static void the_fast_model_is_as_good_as_recorded(void **state)
{
    (void)state;
    psc_model *m;
    psc_err err;
    assert_int_equal(psc_model_open_fast(&m, psc_alloc_default(), &err), PSC_OK);
    assert_as_recorded(m, "tests/data/wire-fast.scores");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_accurate_model_is_as_good_as_recorded),
        cmocka_unit_test(the_fast_model_is_as_good_as_recorded),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
