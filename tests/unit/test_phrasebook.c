/* SPDX-License-Identifier: Apache-2.0 */
/* Phrase books: reading them, and finding their phrases in sentences. */
#include "cmocka_all.h"

#include "base/str.h"
#include "text/phrasebook.h"

enum { COLOUR, BEAST };
static const psc_str kinds[] = {{"colour", 6}, {"beast", 5}};

typedef struct told {
    uint32_t n, line;
} told;

static void complain(void *ctx, const psc_err *e)
{
    told *t = ctx;
    if (t->n++ == 0) t->line = (uint32_t)e->line;
}

static psc_status load(psc_phrasebook **b, psc_arena *a, const char *text, told *t)
{
    const psc_book_source source = {"test.txt", psc_str_of(text)};
    return psc_phrasebook_load(b, a, kinds, 2, &source, 1, complain, t);
}

static psc_sentence sentence(psc_arena *a, const char *const *form, const char *const *lemma,
                             uint32_t n)
{
    psc_sentence s = {.tok = psc_new(a, psc_token, n), .n = n};
    for (uint32_t i = 0; i < n; i++)
        s.tok[i] = (psc_token){.form = psc_str_of(form[i]), .lemma = psc_str_of(lemma[i])};
    return s;
}

static const char book[] =
    "words  colour\nunit   warm\nmatch  form\nword   red = 1; dark red = 2\n\n"
    "words  beast\nword   grey horse; horse; race-horse\n"
    "yes    A horse ran. => horse\nno     It rained.\n";

static void the_longest_phrase_of_a_kind_is_found(void **state)
{
    (void)state;
    psc_arena a;
    psc_phrasebook *b;
    told t = {0};
    psc_arena_init(&a, psc_alloc_default(), 0);
    assert_false(PSC_TRAP(&a));
    assert_int_equal(load(&b, &a, book, &t), PSC_OK);
    static const char *const form[] = {"Dark", "Red", "horses", "race", "-", "horse"};
    static const char *const lemma[] = {"dark", "red", "horse", "race", "-", "horse"};
    const psc_sentence s = sentence(&a, form, lemma, 6);
    const psc_words w = psc_words_of(b, &a, &s);
    const psc_book_phrase *p = psc_words_at(&w, 0, COLOUR);
    assert_non_null(p);
    assert_int_equal(p->n, 2);
    assert_true(p->value > 1.9 && p->value < 2.1);
    assert_true(psc_str_eq(p->unit, PSC_STR("warm")));
    assert_int_equal(psc_words_ending(&w, 1, COLOUR)->n, 2);
    assert_true(psc_words_is(&w, 2, BEAST));
    assert_false(psc_words_is(&w, 2, COLOUR));
    assert_int_equal(psc_words_at(&w, 3, BEAST)->n, 3);
    assert_null(psc_words_at(&w, 6, BEAST));
    assert_null(psc_words_ending(&w, 6, BEAST));
    psc_arena_deinit(&a);
}

static void what_is_matched_by_form_is_not_matched_by_lemma(void **state)
{
    (void)state;
    psc_arena a;
    psc_phrasebook *b;
    told t = {0};
    psc_arena_init(&a, psc_alloc_default(), 0);
    assert_false(PSC_TRAP(&a));
    assert_int_equal(load(&b, &a, book, &t), PSC_OK);
    static const char *const form[] = {"reds"}, *const lemma[] = {"red"};
    const psc_sentence s = sentence(&a, form, lemma, 1);
    const psc_words w = psc_words_of(b, &a, &s);
    assert_null(psc_words_at(&w, 0, COLOUR));
    psc_arena_deinit(&a);
}

static void every_bad_line_is_told_with_its_number(void **state)
{
    (void)state;
    static const struct bad {
        const char *text;
        uint32_t line;
    } bad[] = {{"words  fish\nword   cod\n", 1},
               {"beast  horse\n", 1},
               {"words  beast\nwrd    horse\n", 2},
               {"words  beast\nword   horse = many\n", 2},
               {"words  beast\nmatch  ear\nword   horse\n", 2},
               {"words  beast\nword   a b c d e f g h i j k l m\n", 2}};
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        psc_arena a;
        psc_phrasebook *b;
        told t = {0};
        psc_arena_init(&a, psc_alloc_default(), 0);
        assert_false(PSC_TRAP(&a));
        assert_int_equal(load(&b, &a, bad[i].text, &t), PSC_DATA);
        assert_null(b);
        assert_int_equal(t.n, 1);
        assert_int_equal(t.line, bad[i].line);
        psc_arena_deinit(&a);
    }
}

static bool never(void *ctx, const psc_book_example *x, psc_str *got)
{
    (void)ctx;
    *got = PSC_STR("nothing");
    return !x->yes;
}

static void examples_that_fail_are_counted_and_told(void **state)
{
    (void)state;
    psc_arena a;
    psc_phrasebook *b;
    told t = {0};
    uint32_t run;
    psc_arena_init(&a, psc_alloc_default(), 0);
    assert_false(PSC_TRAP(&a));
    assert_int_equal(load(&b, &a, book, &t), PSC_OK);
    assert_int_equal(psc_phrasebook_check(b, never, NULL, complain, &t, &run), 1);
    assert_int_equal(run, 2);
    assert_int_equal(t.n, 1);
    assert_int_equal(t.line, 8);
    psc_arena_deinit(&a);
}

static void lists_are_the_same_item_by_item(void **state)
{
    (void)state;
    assert_true(
        psc_book_same(PSC_STR("12 killed; 3 wounded"), PSC_STR("12 killed men; 3 wounded ")));
    assert_true(psc_book_same(PSC_STR(""), PSC_STR("")));
    assert_false(psc_book_same(PSC_STR("12 killed"), PSC_STR("12 killed; 3 wounded")));
    assert_false(psc_book_same(PSC_STR("12 killed; 3 wounded"), PSC_STR("12 killed")));
    assert_false(psc_book_same(PSC_STR("1"), PSC_STR("12 killed")));
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_longest_phrase_of_a_kind_is_found),
        cmocka_unit_test(what_is_matched_by_form_is_not_matched_by_lemma),
        cmocka_unit_test(every_bad_line_is_told_with_its_number),
        cmocka_unit_test(examples_that_fail_are_counted_and_told),
        cmocka_unit_test(lists_are_the_same_item_by_item),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
