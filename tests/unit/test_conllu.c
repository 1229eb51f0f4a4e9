/* SPDX-License-Identifier: Apache-2.0 */
/* CoNLL-U: what is read, what is refused, and that writing gives it back. */
#include "cmocka_all.h"

#include <stdio.h>

#include "base/arena.h"
#include "base/str.h"
#include "record/conllu.h"

typedef struct fixture {
    psc_arena arena;
    psc_conllu_reader r;
    psc_conllu_sentence s;
    psc_err err;
} fixture;

static psc_status next(fixture *f)
{
    if (PSC_TRAP(&f->arena)) return PSC_NOMEM;
    return psc_conllu_next(&f->r, &f->arena, &f->s, &f->err);
}

static void begin(fixture *f, const char *text)
{
    *f = (fixture){0};
    psc_arena_init(&f->arena, psc_alloc_default(), 0);
    psc_conllu_init(&f->r, psc_str_of(text), "test.conllu");
}

static void end(fixture *f)
{
    psc_arena_deinit(&f->arena);
}

static const char two[] = "# sent_id = 1\n# text = Rebels don't talk.\n"
                          "1\tRebels\trebel\tNOUN\tNNS\tNumber=Plur\t4\tnsubj\t_\t_\n"
                          "2-3\tdon't\t_\t_\t_\t_\t_\t_\t_\t_\n"
                          "2\tdo\tdo\tAUX\tVBP\t_\t4\taux\t_\t_\n"
                          "3\tn't\tnot\tPART\tRB\tPolarity=Neg\t4\tadvmod\t_\t_\n"
                          "4\ttalk\ttalk\tVERB\tVB\t_\t0\troot\t_\tSpaceAfter=No\n"
                          "5\t.\t.\tPUNCT\t.\t_\t4\tpunct\t_\t_\n"
                          "\n"
                          "1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\tSpaceAfter=No\n"
                          "\n";

static void words_tags_and_heads_are_read(void **state)
{
    (void)state;
    fixture f;
    begin(&f, two);
    assert_int_equal(next(&f), PSC_OK);
    assert_int_equal(f.s.sent.n, 5);
    assert_int_equal(f.s.n_comment, 2);
    assert_true(psc_str_eq(f.s.comment[0], PSC_STR("# sent_id = 1")));
    const psc_token *t = f.s.sent.tok;
    assert_true(psc_str_eq(t[0].form, PSC_STR("Rebels")));
    assert_true(psc_str_eq(t[0].lemma, PSC_STR("rebel")));
    assert_true(psc_str_eq(t[0].feats, PSC_STR("Number=Plur")));
    assert_int_equal(t[0].upos, PSC_UPOS_NOUN);
    assert_int_equal(t[0].xpos, PSC_XPOS_NNS);
    assert_int_equal(t[0].rel, PSC_REL_NSUBJ);
    assert_int_equal(t[0].head, 3);
    assert_int_equal(t[3].head, -1);
    assert_int_equal(t[3].rel, PSC_REL_ROOT);
    assert_int_equal(t[1].feats.len, 0);
    end(&f);
}

static void words_of_a_multiword_token_share_its_surface(void **state)
{
    (void)state;
    fixture f;
    begin(&f, two);
    assert_int_equal(next(&f), PSC_OK);
    const psc_token *t = f.s.sent.tok;
    assert_true(psc_str_eq(f.s.text, PSC_STR("Rebels don't talk.")));
    assert_int_equal(t[1].flags, PSC_TOKEN_MWT_FIRST);
    assert_int_equal(t[2].flags, PSC_TOKEN_MWT_REST | PSC_TOKEN_SPACE_AFTER);
    assert_true(psc_str_eq(psc_str_at(f.s.text, t[1].span), PSC_STR("do")));
    assert_true(psc_str_eq(psc_str_at(f.s.text, t[2].span), PSC_STR("n't")));
    assert_true(psc_str_eq(psc_str_at(f.s.text, t[4].span), PSC_STR(".")));
    end(&f);
}

static void spans_go_on_from_sentence_to_sentence(void **state)
{
    (void)state;
    fixture f;
    begin(&f, two);
    assert_int_equal(next(&f), PSC_OK);
    assert_int_equal(f.s.sent.span.end, 18);
    assert_int_equal(next(&f), PSC_OK);
    assert_int_equal(f.s.sent.span.beg, 19);
    assert_int_equal(f.s.sent.tok[0].span.beg, 19);
    assert_int_equal(f.s.sent.tok[0].flags, 0);
    assert_int_equal(next(&f), PSC_END);
    end(&f);
}

static void writing_gives_back_what_was_read(void **state)
{
    (void)state;
    fixture f;
    begin(&f, two);
    psc_buf out;
    psc_buf_init(&out, psc_alloc_default(), 0);
    while (next(&f) == PSC_OK) psc_conllu_write(&out, &f.s.sent, f.s.comment, f.s.n_comment);
    assert_true(psc_str_eq(psc_buf_view(&out), psc_str_of(two)));
    psc_buf_deinit(&out);
    end(&f);
}

static void names_go_through_misc(void **state)
{
    (void)state;
    static const char named[] = "1\tMr\t_\t_\t_\t_\t_\t_\t_\t_\n"
                                "2\tAmin\t_\t_\t_\t_\t_\t_\t_\tName=B-PER\n"
                                "3\tDada\t_\t_\t_\t_\t_\t_\t_\tName=I-PER|SpaceAfter=No\n\n";
    fixture f;
    begin(&f, named);
    assert_int_equal(next(&f), PSC_OK);
    assert_int_equal(f.s.sent.tok[0].ner, PSC_NER_NONE);
    assert_int_equal(f.s.sent.tok[1].ner, PSC_NER_B_PER);
    assert_int_equal(f.s.sent.tok[2].ner, PSC_NER_I_PER);
    psc_buf out;
    psc_buf_init(&out, psc_alloc_default(), 0);
    psc_conllu_write(&out, &f.s.sent, NULL, 0);
    assert_true(psc_str_eq(psc_buf_view(&out), psc_str_of(named)));
    psc_buf_deinit(&out);
    end(&f);
}

static void words_without_a_tree_have_no_head(void **state)
{
    (void)state;
    static const char bare[] = "1\tTalks\t_\t_\t_\t_\t_\t_\t_\t_\n\n";
    fixture f;
    begin(&f, bare);
    assert_int_equal(next(&f), PSC_OK);
    assert_int_equal(f.s.sent.tok[0].head, -1);
    assert_int_equal(f.s.sent.tok[0].rel, PSC_REL_NONE);
    psc_buf out;
    psc_buf_init(&out, psc_alloc_default(), 0);
    psc_conllu_write(&out, &f.s.sent, NULL, 0);
    assert_true(psc_str_eq(psc_buf_view(&out), psc_str_of(bare)));
    psc_buf_deinit(&out);
    end(&f);
}

static void empty_nodes_are_dropped_and_line_ends_may_be_dos(void **state)
{
    (void)state;
    fixture f;
    begin(&f,
          "1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\r\n1.1\tx\tx\tVERB\tVB\t_\t_\t_\t_\t_\r\n\r\n");
    assert_int_equal(next(&f), PSC_OK);
    assert_int_equal(f.s.sent.n, 1);
    assert_true(psc_str_eq(f.s.text, PSC_STR("Go")));
    assert_int_equal(next(&f), PSC_END);
    end(&f);
}

static void an_underscore_may_be_a_word(void **state)
{
    (void)state;
    fixture f;
    begin(&f, "1\t_\t_\tPUNCT\tNFP\t_\t0\troot\t_\t_\n\n");
    assert_int_equal(next(&f), PSC_OK);
    assert_true(psc_str_eq(f.s.sent.tok[0].form, PSC_STR("_")));
    assert_true(psc_str_eq(f.s.sent.tok[0].lemma, PSC_STR("_")));
    end(&f);
}

static void a_bad_line_is_told_with_its_number_and_the_reader_goes_on(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        int line;
    } wrong[] = {
        {"# c\n1\tGo\n", 2},                               /* columns missing */
        {"1\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\t_\n", 1}, /* one too many */
        {"1\tGo\t\tVERB\tVB\t_\t0\troot\t_\t_\n", 1},      /* an empty one */
        {"2\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n", 1},    /* does not start at 1 */
        {"x\tGo\tgo\tVERB\tVB\t_\t0\troot\t_\t_\n", 1},
        {"1\tGo\tgo\tVERB\tVB\t_\tx\troot\t_\t_\n", 1},
        {"1\tGo\tgo\tVERB\tVB\t_\t1\troot\t_\t_\n", 1}, /* its own head */
        {"1\tGo\tgo\tVERB\tVB\t_\t2\troot\t_\t_\n", 1}, /* no such head */
        {"1\tGo\tgo\tVERB\tVB\t_\t99999999999\troot\t_\t_\n", 1},
        {"1\ta\t_\t_\t_\t_\t2\tdep\t_\t_\n2\tb\t_\t_\t_\t_\t1\tdep\t_\t_\n", 2}, /* a circle */
        {"1-2\tdont\t_\t_\t_\t_\t_\t_\t_\t_\n1\tdo\t_\t_\t_\t_\t_\t_\t_\t_\n", 2},
        {"2-3\tdont\t_\t_\t_\t_\t_\t_\t_\t_\n", 1},
        {"1-0\tdont\t_\t_\t_\t_\t_\t_\t_\t_\n", 1},
        {"# only a comment\n", 1},
    };
    for (size_t i = 0; i < sizeof wrong / sizeof *wrong; i++) {
        char text[512];
        snprintf(text, sizeof text, "%s\n1\tYes\tyes\tINTJ\tUH\t_\t0\troot\t_\t_\n\n",
                 wrong[i].text);
        fixture f;
        begin(&f, text);
        assert_int_equal(next(&f), PSC_INPUT);
        assert_int_equal(f.err.line, wrong[i].line);
        assert_string_equal(f.err.file, "test.conllu");
        assert_int_equal(next(&f), PSC_OK);
        assert_int_equal(next(&f), PSC_END);
        end(&f);
    }
}

static void nothing_at_all_is_the_end(void **state)
{
    (void)state;
    fixture f;
    begin(&f, "\n\n  \n");
    assert_int_equal(next(&f), PSC_END);
    assert_int_equal(f.s.sent.n, 0);
    end(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_tags_and_heads_are_read),
        cmocka_unit_test(words_of_a_multiword_token_share_its_surface),
        cmocka_unit_test(spans_go_on_from_sentence_to_sentence),
        cmocka_unit_test(writing_gives_back_what_was_read),
        cmocka_unit_test(names_go_through_misc),
        cmocka_unit_test(words_without_a_tree_have_no_head),
        cmocka_unit_test(empty_nodes_are_dropped_and_line_ends_may_be_dos),
        cmocka_unit_test(an_underscore_may_be_a_word),
        cmocka_unit_test(a_bad_line_is_told_with_its_number_and_the_reader_goes_on),
        cmocka_unit_test(nothing_at_all_is_the_end),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
