/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"
#include "failing.h"

#include "base/str.h"
#include "when/rules.h"

static psc_when_rules *rules(void)
{
    psc_when_rules *r;
    psc_err err = {0};
    if (psc_when_rules_open(&r, psc_alloc_default(), &err))
        fail_msg("%s:%u: %s", err.file, (unsigned)err.line, err.text);
    return r;
}

static psc_when_list scan(const psc_when_rules *r, const char *text, psc_day date)
{
    psc_when_list l;
    if (psc_when_scan(r, psc_str_of(text), date, psc_alloc_default(), &l, NULL))
        fail_msg("scanning failed");
    return l;
}

static void assert_str(psc_str s, const char *want)
{
    if (!psc_str_eq(s, psc_str_of(want))) fail_msg("%.*s is not %s", (int)s.len, s.ptr, want);
}

static void points_to_the_words_and_the_day(void **state)
{
    (void)state;
    psc_when_rules *r = rules();
    const char *text = "First line.\nThe envoy left on 3 May 2014.\n";
    psc_when_list l = scan(r, text, PSC_DAY_NONE);
    assert_int_equal(l.n, 1);
    assert_str(psc_str_at(psc_str_of(text), l.at[0].span), "3 May 2014");
    assert_int_equal(l.at[0].sentence, 1);
    assert_int_equal(l.at[0].type, PSC_TIMEX_DATE);
    assert_int_equal(l.at[0].period.from, psc_day_of(2014, 5, 3));
    assert_int_equal(l.at[0].period.to, psc_day_of(2014, 5, 3));
    assert_int_equal(l.at[0].anchor, PSC_DAY_NONE);
    assert_int_equal(l.at[0].mate, PSC_TIMEX_NONE);
    psc_when_list_free(&l);
    psc_when_list_free(&l); /* an empty list is fine */
    psc_when_rules_close(r);
    psc_when_rules_close(NULL);
}

static void tells_both_ends_of_a_range_about_each_other(void **state)
{
    (void)state;
    psc_when_rules *r = rules();
    const psc_day day = psc_day_of(2016, 1, 16);
    psc_when_list l = scan(r, "They will meet between January 26 and 29.", day);
    assert_int_equal(l.n, 2);
    assert_int_equal(l.at[0].mate, 1);
    assert_int_equal(l.at[1].mate, 0);
    assert_int_equal(l.at[0].whole.to, psc_day_of(2016, 1, 29));
    assert_int_equal(l.at[1].whole.from, psc_day_of(2016, 1, 26));
    assert_int_equal(l.at[0].anchor, day);
    psc_when_list_free(&l);
    psc_when_rules_close(r);
}

/* The one time expression of the document, in an arena that begins here. */
static const psc_timex *only_time(const psc_when_rules *r, psc_arena *a, const psc_document *doc)
{
    psc_timex *time;
    uint32_t n;
    psc_arena_init(a, psc_alloc_default(), 0);
    if (PSC_TRAP(a)) fail_msg("memory ran out");
    psc_when_find(r, a, doc, &time, &n);
    assert_int_equal(n, 1);
    return time;
}

static void finds_the_tokens_of_an_expression(void **state)
{
    (void)state;
    psc_when_rules *r = rules();
    psc_arena a;
    psc_token tok[] = {{.span = {0, 2}},   {.span = {3, 7}},   {.span = {8, 10}},
                       {.span = {11, 14}}, {.span = {14, 15}}, {.span = {15, 19}},
                       {.span = {19, 20}}};
    psc_sentence sent = {.span = {0, 20}, .tok = tok, .n = 7};
    psc_document doc = {.text = PSC_STR("He left in mid-July."),
                        .published = psc_day_of(2016, 9, 1),
                        .dateline.date = PSC_DAY_NONE,
                        .sent = &sent,
                        .n_sent = 1};
    const psc_timex *time = only_time(r, &a, &doc);
    assert_int_equal(time->first, 3);
    assert_int_equal(time->last, 5);
    assert_str(time->value, "2016-07");
    assert_str(time->mod, "MID");
    psc_arena_deinit(&a);
    psc_when_rules_close(r);
}

/* "Talks PREDICATE Thursday": the tree says what the words alone do not. */
static psc_day thursday_of(const psc_when_rules *r, const char *text, psc_token *tok, uint32_t n)
{
    psc_arena a;
    psc_sentence sent = {.span = {0, (uint32_t)strlen(text)}, .tok = tok, .n = n};
    psc_document doc = {.text = psc_str_of(text),
                        .published = psc_day_of(2016, 2, 12), /* a Friday */
                        .dateline.date = PSC_DAY_NONE,
                        .sent = &sent,
                        .n_sent = 1};
    const psc_day day = only_time(r, &a, &doc)->period.from;
    psc_arena_deinit(&a);
    return day;
}

static void takes_the_tense_from_the_tree(void **state)
{
    (void)state;
    psc_when_rules *r = rules();
    psc_token will[] = {
        {.span = {0, 4},
         .head = 2,
         .upos = PSC_UPOS_NOUN,
         .xpos = PSC_XPOS_NNS,
         .rel = PSC_REL_NSUBJ},
        {.span = {5, 7}, .head = 2, .upos = PSC_UPOS_AUX, .xpos = PSC_XPOS_MD, .rel = PSC_REL_AUX},
        {.span = {8, 11},
         .head = -1,
         .upos = PSC_UPOS_VERB,
         .xpos = PSC_XPOS_VB,
         .rel = PSC_REL_ROOT},
        {.span = {12, 20},
         .head = 2,
         .upos = PSC_UPOS_PROPN,
         .xpos = PSC_XPOS_NNP,
         .rel = PSC_REL_OBL}};
    assert_int_equal(thursday_of(r, "They ll met Thursday", will, 4), psc_day_of(2016, 2, 18));
    psc_token did[] = {{.span = {0, 4},
                        .head = 1,
                        .upos = PSC_UPOS_NOUN,
                        .xpos = PSC_XPOS_NNS,
                        .rel = PSC_REL_NSUBJ},
                       {.span = {5, 9},
                        .head = -1,
                        .upos = PSC_UPOS_VERB,
                        .xpos = PSC_XPOS_VBD,
                        .rel = PSC_REL_ROOT},
                       {.span = {10, 18},
                        .head = 1,
                        .upos = PSC_UPOS_PROPN,
                        .xpos = PSC_XPOS_NNP,
                        .rel = PSC_REL_OBL}};
    assert_int_equal(thursday_of(r, "They will Thursday", did, 3), psc_day_of(2016, 2, 11));
    psc_when_rules_close(r);
}

static void a_clause_on_the_day_tells_its_tense(void **state)
{
    (void)state;
    psc_when_rules *r = rules();
    psc_token tok[] = {{.span = {0, 2},
                        .head = 1,
                        .upos = PSC_UPOS_PART,
                        .xpos = PSC_XPOS_TO,
                        .rel = PSC_REL_MARK},
                       {.span = {3, 7},
                        .head = -1,
                        .upos = PSC_UPOS_VERB,
                        .xpos = PSC_XPOS_VB,
                        .rel = PSC_REL_ROOT},
                       {.span = {8, 16}, .head = 1, .upos = PSC_UPOS_PROPN, .rel = PSC_REL_OBL},
                       {.span = {17, 19}, .head = 4, .upos = PSC_UPOS_PRON, .rel = PSC_REL_NSUBJ},
                       {.span = {20, 23},
                        .head = 2,
                        .upos = PSC_UPOS_VERB,
                        .xpos = PSC_XPOS_VBD,
                        .rel = PSC_REL_ACL_RELCL}};
    const char text[] = "to link Thursday it xyz";
    assert_int_equal(thursday_of(r, text, tok, 5), psc_day_of(2016, 2, 11));
    tok[4].xpos = PSC_XPOS_VBZ;
    assert_int_equal(thursday_of(r, text, tok, 5), psc_day_of(2016, 2, 18));
    psc_when_rules_close(r);
}

static void anchors_on_the_dateline_before_the_publication_date(void **state)
{
    (void)state;
    psc_when_rules *r = rules();
    psc_arena a;
    psc_sentence sent = {.span = {0, 18}};
    psc_document doc = {.text = PSC_STR("He left yesterday."),
                        .published = psc_day_of(2016, 3, 2),
                        .dateline.date = psc_day_of(2016, 3, 1),
                        .sent = &sent,
                        .n_sent = 1};
    const psc_timex *time = only_time(r, &a, &doc);
    assert_str(time->value, "2016-02-29");
    psc_arena_deinit(&a);
    psc_when_rules_close(r);
}

static psc_day first_day(psc_when_rules *r, const char *text, psc_day published)
{
    psc_when_list l;
    assert_int_equal(psc_when_scan(r, psc_str_of(text), published, psc_alloc_default(), &l, NULL),
                     PSC_OK);
    assert_true(l.n > 0);
    const psc_day day = l.at[0].period.from;
    psc_when_list_free(&l);
    return day;
}

static void what_is_put_off_until_a_day_is_still_to_come(void **state)
{
    (void)state;
    psc_when_rules *r = rules();
    const psc_day told = psc_day_of(2014, 3, 3);
    assert_int_equal(first_day(r, "Chad delayed the talks until March 24.", told),
                     psc_day_of(2014, 3, 24));
    assert_int_equal(first_day(r, "They extended the truce to June 30.", told),
                     psc_day_of(2014, 6, 30));
    assert_int_equal(first_day(r, "The army shelled the town on March 24.", told),
                     psc_day_of(2013, 3, 24));
    psc_when_rules_close(r);
}

static void knows_history_from_news_of_the_same_date(void **state)
{
    (void)state;
    psc_when_rules *r = rules();
    const psc_day day = psc_day_of(2016, 2, 11);
    psc_when_list l = scan(
        r, "War came in 1914. By 1915 it was lost. In 1916 all was over. In May, rain fell.", day);
    assert_int_equal(l.n, 4);
    assert_str(l.at[3].value, "1916-05");
    psc_when_list_free(&l);
    l = scan(r, "On Monday talks began. In 1916 all was over. In May, rain fell.", day);
    assert_int_equal(l.n, 3);
    assert_str(l.at[2].value, "2015-05");
    psc_when_list_free(&l);
    psc_when_rules_close(r);
}

static void reads_a_line_of_any_length(void **state)
{
    (void)state;
    enum { TIMES = 20000 };
    static char text[TIMES * 20 + 1];
    psc_when_rules *r = rules();
    for (int i = 0; i < TIMES; i++) memcpy(text + i * 20, "it was on May 3 2014", 20);
    for (int i = 0; i < TIMES; i++) text[i * 20] = i ? ' ' : 'i';
    psc_when_list l = scan(r, text, PSC_DAY_NONE);
    assert_true(l.n > TIMES * 99 / 100);
    psc_when_list_free(&l);
    psc_when_rules_close(r);
}

static void survives_bytes_that_are_no_text(void **state)
{
    (void)state;
    psc_when_rules *r = rules();
    char text[3000];
    uint32_t seed = 1;
    for (int round = 0; round < 200; round++) {
        for (size_t i = 0; i < sizeof text; i++) {
            seed = seed * 1664525 + 1013904223;
            text[i] = (char)(seed >> 24);
        }
        psc_when_list l;
        const psc_str s = {text, sizeof text};
        assert_int_equal(psc_when_scan(r, s, psc_day_of(2016, 1, 1), psc_alloc_default(), &l, NULL),
                         PSC_OK);
        for (uint32_t i = 0; i < l.n; i++) assert_true(l.at[i].span.end <= sizeof text);
        psc_when_list_free(&l);
    }
    psc_when_rules_close(r);
}

static void gives_all_memory_back_whichever_allocation_fails(void **state)
{
    (void)state;
    for (size_t n = 1; n < 400; n++) {
        failing f = {.fail_at = n};
        psc_when_rules *r;
        psc_when_list l = {0};
        psc_err err;
        if (!psc_when_rules_open(&r, failing_alloc(&f), &err)) {
            const psc_status st = psc_when_scan(r, PSC_STR("He left on 3 May 2014 and in June."),
                                                PSC_DAY_NONE, failing_alloc(&f), &l, &err);
            if (!st) n = 400;
            psc_when_list_free(&l);
        }
        psc_when_rules_close(r);
        assert_int_equal(f.held, 0);
    }
}

static void reckons_easter_and_iso_weeks(void **state)
{
    (void)state;
    int year, week;
    assert_int_equal(psc_when_easter(2014), psc_day_of(2014, 4, 20));
    assert_int_equal(psc_when_easter(2016), psc_day_of(2016, 3, 27));
    assert_int_equal(psc_when_easter(1961), psc_day_of(1961, 4, 2));
    psc_when_week_of(psc_day_of(2016, 1, 1), &year, &week);
    assert_int_equal(year, 2015);
    assert_int_equal(week, 53);
    assert_int_equal(psc_when_week_start(2015, 53), psc_day_of(2015, 12, 28));
    psc_when_week_of(psc_day_of(2014, 12, 29), &year, &week);
    assert_int_equal(year, 2015);
    assert_int_equal(week, 1);
}

static void print_complaint(void *ctx, const psc_err *err)
{
    (void)ctx;
    print_message("%s:%u: %s\n", err->file, (unsigned)err->line, err->text);
}

static void fulfils_the_examples_of_its_rules(void **state)
{
    (void)state;
    psc_when_rules *r = rules();
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    uint32_t n;
    assert_int_equal(psc_when_check(r, &a, print_complaint, NULL, &n), 0);
    assert_true(n > 50);
    psc_arena_deinit(&a);
    psc_when_rules_close(r);
}

static void note_line(void *ctx, const psc_err *err)
{
    uint32_t *lines = ctx;
    *lines = *lines * 10 + (uint32_t)err->line;
}

static void names_every_bad_line_of_a_source(void **state)
{
    (void)state;
    psc_arena a;
    psc_when_rules *r;
    uint32_t lines = 0;
    const psc_when_source bad = {"mine.txt", PSC_STR("class  month\n"
                                                     "word   March => mnth=3\n"
                                                     "words  April\n\n"
                                                     "rule   x\n"
                                                     "match  in @season\n"
                                                     "match  in @month )\n"
                                                     "match  in @month\n")};
    const psc_when_source good = {"mine.txt", PSC_STR("class  month\nword   Vendor => month=3\n\n"
                                                      "rule   x\nmatch  in @month\n"
                                                      "yes    We met in Vendor. => XXXX-03\n"
                                                      "no     We met in Vendor.\n")};
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    assert_int_equal(psc_when_rules_load(&r, &a, &bad, 1, note_line, &lines), PSC_DATA);
    assert_null(r);
    assert_int_equal(lines, 2367);
    uint32_t n = 0;
    lines = 0;
    assert_int_equal(psc_when_rules_load(&r, &a, &good, 1, note_line, &lines), PSC_OK);
    assert_int_equal(psc_when_check(r, &a, note_line, &lines, &n), 1);
    assert_int_equal(n, 2);
    assert_int_equal(lines, 7);
    psc_arena_deinit(&a);
}

static const char *why_not(const char *pattern)
{
    static const char *why;
    psc_arena a;
    psc_when_rules r = {0};
    psc_intern parts;
    const psc_str part_text[1] = {{0}};
    psc_arena_init(&a, psc_alloc_default(), 0);
    if (PSC_TRAP(&a)) fail_msg("memory ran out");
    psc_intern_init(&r.words, &a);
    psc_intern_init(&r.classes, &a);
    psc_intern_init(&parts, &a);
    psc_when_compile(&r, &a, psc_str_of(pattern), &parts, part_text, (psc_when_rule){0}, &why);
    psc_arena_deinit(&a);
    return why;
}

static void says_what_is_wrong_with_a_pattern(void **state)
{
    (void)state;
    assert_null(why_not("in the ( year | month )? %1-31:day [mod=START] {!and}"));
    assert_string_equal(why_not("in @nothing"), "uses a class that is not defined above");
    assert_string_equal(why_not("in <nothing>"), "uses a part that is not defined above");
    assert_string_equal(why_not("in ( a | b"), "has a ( without its )");
    assert_string_equal(why_not("in a )"), "has a ) without its (");
    assert_string_equal(why_not("a // b"), "has one // without the other");
    assert_string_equal(why_not("%1-31:dya"), "has a % item without a field");
    assert_string_equal(why_not("%x-31:day"), "has a bad % item");
    assert_string_equal(why_not("a [mod=OFTEN]"), "gives a field a value that does not exist");
    assert_string_equal(why_not("a [mood=START]"), "names a field that does not exist");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(points_to_the_words_and_the_day),
        cmocka_unit_test(tells_both_ends_of_a_range_about_each_other),
        cmocka_unit_test(finds_the_tokens_of_an_expression),
        cmocka_unit_test(takes_the_tense_from_the_tree),
        cmocka_unit_test(a_clause_on_the_day_tells_its_tense),
        cmocka_unit_test(anchors_on_the_dateline_before_the_publication_date),
        cmocka_unit_test(what_is_put_off_until_a_day_is_still_to_come),
        cmocka_unit_test(knows_history_from_news_of_the_same_date),
        cmocka_unit_test(reads_a_line_of_any_length),
        cmocka_unit_test(survives_bytes_that_are_no_text),
        cmocka_unit_test(gives_all_memory_back_whichever_allocation_fails),
        cmocka_unit_test(reckons_easter_and_iso_weeks),
        cmocka_unit_test(fulfils_the_examples_of_its_rules),
        cmocka_unit_test(names_every_bad_line_of_a_source),
        cmocka_unit_test(says_what_is_wrong_with_a_pattern),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
