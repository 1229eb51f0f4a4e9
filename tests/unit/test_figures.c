/* SPDX-License-Identifier: Apache-2.0 */
/* Numbers as words and digits, read from tokens alone; figures as the coder makes them. */
#include "figures/number.h"
#include "handles.h"
#include "lexicon.h"
#include "text/text.h"

static psc_arena arena;

static int begin(void **state)
{
    psc_arena_init(&arena, psc_alloc_default(), 0);
    return open_handles(state);
}

static int end(void **state)
{
    psc_arena_deinit(&arena);
    return close_handles(state);
}

/* The first number of a text of one sentence; false if there is none. */
static bool number_of(const char *text, psc_number *n)
{
    psc_arena_reset(&arena);
    if (PSC_TRAP(&arena)) fail_msg("memory ran out");
    psc_block block = {.span = {0, (uint32_t)strlen(text)}, .kind = PSC_BLOCK_BODY};
    psc_document doc = {.text = psc_str_of(text), .block = &block, .n_block = 1};
    psc_text_split(lexicon->text, &arena, &doc);
    if (doc.n_sent == 0) return false;
    const psc_words w = psc_words_of(lexicon->figures, &arena, &doc.sent[0]);
    for (uint32_t t = 0; t < doc.sent[0].n; t++)
        if (psc_number_at(&w, t, n)) return true;
    return false;
}

static void numbers_are_read_in_digits_and_words(void **state)
{
    (void)state;
    static const struct row {
        const char *text;
        double value, max;
        bool approximate;
    } row[] = {
        {"4,000 men", 4000, 4000, false},
        {"2.5 million men", 2.5e6, 2.5e6, false},
        {"twenty-one men", 21, 21, false},
        {"two hundred and fifty thousand men", 250000, 250000, false},
        {"three million two hundred thousand men", 3.2e6, 3.2e6, false},
        {"half a million men", 5e5, 5e5, false},
        {"a dozen men", 12, 12, false},
        {"two and a half million men", 2.5e6, 2.5e6, false},
        {"hundreds of thousands of men", 1e5, 1e5, true},
        {"several hundred men", 300, 300, true},
        {"between 200 and 300 men", 200, 300, false},
        {"four or five men", 4, 5, false},
        {"3-4 million men", 3e6, 4e6, false},
        {"more than 250,000 men", 250000, 250000, true},
        {"20 or more men", 20, 20, true},
    };
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        psc_number n;
        if (!number_of(row[i].text, &n)) fail_msg("no number in '%s'", row[i].text);
        if (n.value != row[i].value || n.max != row[i].max || n.approximate != row[i].approximate)
            fail_msg("'%s' is read as %g-%g%s", row[i].text, n.value, n.max,
                     n.approximate ? "~" : "");
    }
}

static void money_and_shares_tell_their_unit(void **state)
{
    (void)state;
    psc_number n;
    assert_true(number_of("$1.5 billion", &n));
    assert_true(psc_str_eq(n.currency, PSC_STR("USD")) && n.value == 1.5e9);
    assert_true(number_of("500 million euros", &n));
    assert_true(psc_str_eq(n.currency, PSC_STR("EUR")));
    assert_true(number_of("40 Syrian pounds", &n));
    assert_true(psc_str_eq(n.currency, PSC_STR("SYP")));
    assert_true(number_of("20 to 30 per cent", &n));
    assert_true(n.share && n.range && n.max == 30);
    assert_true(number_of("a third of it", &n));
    assert_true(n.share && n.value > 33 && n.value < 34);
}

static void what_only_looks_like_a_number_is_none(void **state)
{
    (void)state;
    psc_number n;
    assert_false(number_of("the 1st man", &n));
    assert_false(number_of("12:30", &n));
    assert_false(number_of("a man", &n));
    assert_true(number_of("999999999999999999999999", &n));
    assert_false(number_of("9999999999999999999999999", &n));
    assert_false(number_of("", &n));
}

static void a_figure_knows_who_claims_it_and_when(void **state)
{
    (void)state;
    psc_coder *c = new_coder(NULL);
    const psc_report *r =
        code(c, "Officials said at least 40 villagers were killed on 3 May 2015.\n");
    assert_int_equal(r->n_figure, 1);
    const psc_figure *f = &r->figure[0];
    assert_true(psc_str_eq(f->words.text, PSC_STR("at least 40")));
    assert_true(psc_str_eq(f->unit, PSC_STR("killed")));
    assert_true(psc_str_eq(f->what.text, PSC_STR("villagers")));
    assert_non_null(f->source);
    assert_true(psc_str_eq(f->cue, PSC_STR("said")));
    assert_int_equal(f->when.period.from, psc_day_of(2015, 5, 3));
    psc_coder_free(c);
}

static void the_record_has_the_keys_of_the_contract(void **state)
{
    (void)state;
    psc_coder *c = new_coder(NULL);
    const psc_report *r = code(c, "Between 200 and 300 rebels surrendered.\n");
    const psc_str out = psc_coder_records(c, r, PSC_RECORD_FIGURE);
    assert_true(
        psc_str_starts(out, PSC_STR("{\"kind\":\"figure\",\"id\":\"a.txt#f1\",\"doc\":\"a.txt\"")));
    assert_true(psc_str_find(out,
                             PSC_STR("\"span\":[0,19],\"value\":200,\"max\":300,\"unit\":"
                                     "\"fighters\",\"what\":\"rebels\"}\n"),
                             0) > 0);
    psc_coder_free(c);
}

static void records_come_by_sentence_and_then_by_kind(void **state)
{
    (void)state;
    psc_coder *c = new_coder(NULL);
    const psc_report *r = code(c,
                               "Russia bombed Syria, killing 40 civilians.\n\nRussia bombed Syria "
                               "again, killing 50 civilians.\n");
    psc_record_walk walk = {0};
    uint32_t i, last = 0, figures = 0, events = 0;
    unsigned before = 0;
    for (unsigned kind; (kind = psc_record_next(&walk, r, PSC_RECORD_ALL, &i)) != 0;
         before = kind) {
        const uint32_t s = psc_record_sentence(r, kind, i);
        assert_true(s > last || (s == last && kind >= before));
        last = s;
        figures += kind == PSC_RECORD_FIGURE;
        events += kind == PSC_RECORD_EVENT;
    }
    assert_int_equal(figures, 2);
    assert_int_equal(events, r->n_event);
    walk = (psc_record_walk){0};
    assert_int_equal(psc_record_next(&walk, r, PSC_RECORD_FIGURE, &i), PSC_RECORD_FIGURE);
    assert_int_equal(psc_record_next(&walk, r, PSC_RECORD_QUOTE, &i), 0);
    psc_coder_free(c);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(numbers_are_read_in_digits_and_words),
        cmocka_unit_test(money_and_shares_tell_their_unit),
        cmocka_unit_test(what_only_looks_like_a_number_is_none),
        cmocka_unit_test(a_figure_knows_who_claims_it_and_when),
        cmocka_unit_test(the_record_has_the_keys_of_the_contract),
        cmocka_unit_test(records_come_by_sentence_and_then_by_kind),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
