/* SPDX-License-Identifier: Apache-2.0 */
/* Whatever words come in whatever order, the shipped models make trees of them: one root, and a
 * way to it from every word.  What mends trees (parse/retree.c) is most at work where sentences
 * are odd, so they are drawn from the parts that it looks for. */
#include "cmocka_all.h"

#include <priscus/model.h>

#include "base/str.h"

enum { SENTENCES = 2500, WORDS = 32 };

static const char *const parts[][13] = {
    {"In Vienna", "After talks", "Under pressure", "With Peru", "At dawn", "In Syria", ""},
    {",", ""},
    {"Armenia", "rebels", "the army", "police", "Chad"},
    {"and", ", or", ","},
    {"claims", "proposals", "Peru", "word", "hopes", "a warning", "reports", "ministers", "a vow"},
    {"that", "because", "if", "after", "when", "as", "whether", "until", "while", "had", "has"},
    {"fell", "met", "left", "agreed", "resigned", "attacked troops", "said so", "broke"},
    {"", "yesterday", "were met", "said the army", "died", "is over", ", officials said"},
    {"."},
};

typedef struct draw {
    psc_token tok[WORDS];
    uint32_t n;
    uint32_t seed;
} draw;

static void add_words(draw *d, const char *words)
{
    psc_str rest = psc_str_of(words);
    while (rest.len && d->n < WORDS) d->tok[d->n++] = (psc_token){.form = psc_str_cut(&rest, ' ')};
}

static void draw_sentence(draw *d)
{
    d->n = 0;
    for (size_t i = 0; i < sizeof parts / sizeof *parts; i++) {
        uint32_t count = 0;
        while (count < sizeof *parts / sizeof **parts && parts[i][count]) count++;
        d->seed = d->seed * 1664525u + 1013904223u;
        add_words(d, parts[i][(d->seed >> 8) % count]);
    }
}

static void assert_tree(const draw *d)
{
    uint32_t roots = 0;
    for (uint32_t i = 0; i < d->n; i++) {
        uint32_t steps = 0;
        for (int32_t t = (int32_t)i; t >= 0 && steps <= d->n; t = d->tok[t].head) steps++;
        if (steps <= d->n) continue;
        for (uint32_t k = 0; k < d->n; k++)
            print_message("%.*s ", (int)d->tok[k].form.len, d->tok[k].form.ptr);
        fail_msg("word %u is below itself", i + 1);
    }
    for (uint32_t i = 0; i < d->n; i++) roots += d->tok[i].head == -1;
    assert_int_equal(roots, 1);
}

static void parse_many(psc_model *m)
{
    psc_parser *p;
    psc_err err;
    draw d = {.seed = 5};
    assert_int_equal(psc_parser_new(&p, m, psc_alloc_default(), &err), PSC_OK);
    for (int i = 0; i < SENTENCES; i++) {
        draw_sentence(&d);
        psc_sentence s = {.tok = d.tok, .n = d.n};
        assert_int_equal(psc_parse(p, &s), PSC_OK);
        assert_tree(&d);
        psc_parser_reset(p);
    }
    psc_parser_free(p);
    psc_model_close(m);
}

static void the_accurate_model_makes_trees_of_any_words(void **state)
{
    (void)state;
    psc_model *m;
    psc_err err;
    assert_int_equal(psc_model_open(&m, NULL, psc_alloc_default(), &err), PSC_OK);
    parse_many(m);
}

static void the_fast_model_makes_trees_of_any_words(void **state)
{
    (void)state;
    psc_model *m;
    psc_err err;
    assert_int_equal(psc_model_open_fast(&m, psc_alloc_default(), &err), PSC_OK);
    parse_many(m);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_accurate_model_makes_trees_of_any_words),
        cmocka_unit_test(the_fast_model_makes_trees_of_any_words),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
