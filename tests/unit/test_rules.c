/* SPDX-License-Identifier: Apache-2.0 */
/* Loading the event lexicon: the built-in one is clean, bad lines are told. */
#include <stdio.h>

#include "cmocka_all.h"

#include "events/rules.h"
#include "knowledge.h"

typedef struct heard {
    uint32_t n;
    psc_err first;
} heard;

static void listen(void *ctx, const psc_err *err)
{
    heard *h = ctx;
    if (h->n++ == 0) h->first = *err;
    fprintf(stderr, "%s:%u: %s\n", err->file, (unsigned)err->line, err->text);
}

static psc_status load(psc_arena *a, const char *text, psc_rules **out, heard *h)
{
    psc_actor_source source = {"data/events/test.txt", psc_str_of(text), 0};
    return psc_rules_load(out, a, &source, 1, listen, h, NULL);
}

static void builtin_lexicon_is_clean(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    assert_false(PSC_TRAP(&a));
    size_t n_actors, n;
    const psc_actor_source *source = knowledge_files(&a, &n_actors, &n);
    psc_rules *r;
    heard h = {0};
    assert_int_equal(psc_rules_load(&r, &a, source, n, listen, &h, NULL), PSC_OK);
    assert_int_equal(h.n, 0);
    assert_true(r->n_pattern > 500);
    assert_int_equal(psc_rules_score(r, PSC_TYPE_REJECT, PSC_STR("meet"))->score, -2);
    psc_arena_deinit(&a);
}

static void a_users_rule_comes_before_ours_of_equal_needs(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    assert_false(PSC_TRAP(&a));
    const psc_actor_source source[] = {
        {"data/events/ours.txt", PSC_STR("act ours\ndone CONSULT - 040\nverb greet; greet obj=@\n"),
         0},
        {"mine/events/own.txt", PSC_STR("act own\ndone COOPERATE - 060\nverb greet\n"), 1}};
    psc_rules *r;
    heard h = {0};
    assert_int_equal(psc_rules_load(&r, &a, source, 2, listen, &h, NULL), PSC_OK);
    const uint32_t first = r->first[psc_intern_find(&r->word, PSC_STR("greet"))];
    assert_int_equal(r->pattern[first].n_need, 1); /* the more telling one, whoever's it is */
    assert_int_equal(r->pattern[first + 1].layer, 1);
    assert_int_equal(r->pattern[first + 2].layer, 0);
    psc_arena_deinit(&a);
}

static void bad_lines_are_told_with_their_place(void **state)
{
    (void)state;
    static const struct {
        const char *text;
        unsigned line;
    } bad[] = {
        {"act a\nrow nowhere\n", 2},
        {"act a\ndone NOSUCH - 010\n", 2},
        {"outer o\nverb refuse\n", 1},
        {"outer o\nop nosuch\n", 2},
        {"act a\n\nact a\n", 3},
        {"cue nosuch\nword x\n", 1},
        {"row r\nnosuch REQUEST - 020\n", 2},
        {"act a\nframe sideways\n", 2},
        {"act a\ncolour red\n", 2},
        {"thing x\n", 1},
        {"act a\nverb send obj=$arms\n", 2},
        {"class arms\nword tank\n\nact a\nverb @ obj=$arms\n", 5},
        {"class arms\nlemma tank\n", 2},
        {"act a\nverb go !in|on=street\n", 2},
        {"act a\nverb go a|b|c|d|e=x a|b|c|d|e=y a|b|c|d|e=z\n", 2},
    };
    for (size_t i = 0; i < sizeof bad / sizeof *bad; i++) {
        psc_arena a;
        psc_arena_init(&a, psc_alloc_default(), 0);
        assert_false(PSC_TRAP(&a));
        psc_rules *r;
        heard h = {0};
        assert_int_equal(load(&a, bad[i].text, &r, &h), PSC_DATA);
        assert_null(r);
        assert_true(h.n >= 1);
        assert_int_equal(h.first.line, bad[i].line);
        assert_string_equal(h.first.file, "data/events/test.txt");
        psc_arena_deinit(&a);
    }
}

/* The bits of cues have room for so many words; a file with more is refused, and nothing is
 * written behind that room (the sanitizers see it). */
static void more_words_than_there_is_room_for_are_refused(void **state)
{
    enum { WORDS = 70000, ROOM = WORDS * 8 };
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    assert_false(PSC_TRAP(&a));
    char *text = psc_new(&a, char, ROOM);
    int n = snprintf(text, ROOM, "cue negation\nword w");
    for (int i = 1; i < WORDS; i++) n += snprintf(text + n, (size_t)(ROOM - n), "; w%d", i);
    psc_rules *r;
    heard h = {0};
    assert_int_equal(load(&a, text, &r, &h), PSC_DATA);
    assert_int_equal(h.n, 1);
    assert_non_null(strstr(h.first.text, "65,535"));
    psc_arena_deinit(&a);
}

static void a_class_stands_for_its_words_wherever_it_is_told(void **state)
{
    (void)state;
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    assert_false(PSC_TRAP(&a));
    psc_rules *r;
    heard h = {0};
    const char *text = "act a\nverb send|$move obj=$arms|man|@\n\n"
                       "class arms\nword tank; gun\n\nclass move\nword ship\n\n"
                       "class arms\nword jet\n";
    assert_int_equal(load(&a, text, &r, &h), PSC_OK);
    assert_int_equal(r->n_pattern, 2);
    assert_int_equal(r->n_need, 1);
    assert_int_equal(r->need[0].n, 4);
    assert_true(r->need[0].actor);
    static const char *const want[] = {"tank", "gun", "jet", "man"};
    for (uint32_t i = 0; i < 4; i++)
        assert_int_equal(r->need_word[r->need[0].first + i],
                         psc_intern_find(&r->word, psc_str_of(want[i])));
    psc_arena_deinit(&a);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(builtin_lexicon_is_clean),
        cmocka_unit_test(a_users_rule_comes_before_ours_of_equal_needs),
        cmocka_unit_test(bad_lines_are_told_with_their_place),
        cmocka_unit_test(more_words_than_there_is_room_for_are_refused),
        cmocka_unit_test(a_class_stands_for_its_words_wherever_it_is_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
