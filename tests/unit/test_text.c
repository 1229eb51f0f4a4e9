/* SPDX-License-Identifier: Apache-2.0 */
/* Cutting text: what the cases of tests/cases/text cannot show (spans, flags,
 * blocks, bounds, bad bytes, bad data files).  */
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>

#include "failing.h"

#include "base/str.h"
#include "text/rules.h"
#include "text/text.h"

typedef struct fixture {
    psc_text_rules *rules;
    psc_arena arena;
    psc_block block;
    psc_document doc;
} fixture;

static void begin(fixture *f)
{
    *f = (fixture){0};
    assert_int_equal(psc_text_rules_open(&f->rules, psc_alloc_default(), NULL), PSC_OK);
    psc_arena_init(&f->arena, psc_alloc_default(), 0);
}

static void end(fixture *f)
{
    psc_arena_deinit(&f->arena);
    psc_text_rules_close(f->rules);
}

static bool split(fixture *f)
{
    if (PSC_TRAP(&f->arena)) return false;
    psc_text_split(f->rules, &f->arena, &f->doc);
    return true;
}

/* Split text as one block. */
static void split_text(fixture *f, psc_str text)
{
    f->block = (psc_block){.span = {0, (uint32_t)text.len}};
    f->doc = (psc_document){.text = text, .block = &f->block, .n_block = 1};
    assert_true(split(f));
}

static void assert_token(const psc_sentence *s, uint32_t i, const char *form, int flags)
{
    assert_true(i < s->n);
    if (!psc_str_eq(s->tok[i].form, psc_str_of(form)))
        fail_msg("token %u is '%.*s', not '%s'", i, (int)s->tok[i].form.len, s->tok[i].form.ptr,
                 form);
    assert_int_equal(s->tok[i].flags, flags);
}

static void tokens_have_spans_flags_and_no_head(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    const psc_str text = PSC_STR("Mali won't go\xE2\x80\xA6");
    split_text(&f, text);
    assert_int_equal(f.doc.n_sent, 1);
    const psc_sentence *s = f.doc.sent;
    assert_int_equal(s->n, 5);
    assert_token(s, 0, "Mali", PSC_TOKEN_SPACE_AFTER);
    assert_token(s, 1, "wo", PSC_TOKEN_MWT_FIRST);
    assert_token(s, 2, "n't", PSC_TOKEN_MWT_REST | PSC_TOKEN_SPACE_AFTER);
    assert_token(s, 3, "go", 0);
    assert_token(s, 4, "\xE2\x80\xA6", PSC_TOKEN_SPACE_AFTER);
    for (uint32_t i = 0; i < s->n; i++) {
        assert_true(psc_str_eq(s->tok[i].form, psc_str_at(text, s->tok[i].span)));
        assert_int_equal(s->tok[i].head, -1);
    }
    assert_int_equal(s->span.beg, 0);
    assert_int_equal(s->span.end, text.len);
    end(&f);
}

static void blocks_share_no_sentence_and_clutter_has_none(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    psc_block blocks[] = {
        {{0, 9}, PSC_BLOCK_TITLE}, {{10, 19}, PSC_BLOCK_CLUTTER}, {{20, 29}, PSC_BLOCK_BODY}};
    f.doc = (psc_document){
        .text = PSC_STR("Talks now Subscribe Now then."), .block = blocks, .n_block = 3};
    assert_true(split(&f));
    assert_int_equal(f.doc.n_sent, 2);
    assert_int_equal(f.doc.sent[0].paragraph, 0);
    assert_int_equal(f.doc.sent[1].paragraph, 2);
    assert_int_equal(f.doc.sent[1].index, 1);
    assert_int_equal(f.doc.sent[1].span.beg, 20);
    end(&f);
}

static void text_without_words_has_no_sentences(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    split_text(&f, PSC_STR(""));
    assert_int_equal(f.doc.n_sent, 0);
    split_text(&f, PSC_STR(" \n\t\r\n "));
    assert_int_equal(f.doc.n_sent, 0);
    f.doc = (psc_document){0};
    assert_true(split(&f));
    assert_int_equal(f.doc.n_sent, 0);
    end(&f);
}

/* n copies of part, one after another; owned by the caller. */
static psc_str repeat(const char *part, size_t n)
{
    const size_t len = strlen(part);
    char *p = malloc(n * len + 1);
    assert_non_null(p);
    for (size_t i = 0; i < n; i++) memcpy(p + i * len, part, len);
    return (psc_str){p, n * len};
}

static void a_sentence_of_a_million_words_is_cut(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    psc_str text = repeat("talks, and ", 500000);
    split_text(&f, text);
    uint64_t n = 0;
    for (uint32_t i = 0; i < f.doc.n_sent; i++) {
        const psc_sentence *s = &f.doc.sent[i];
        assert_true(s->n <= PSC_SENTENCE_TOKENS);
        assert_true(s->n > PSC_SENTENCE_TOKENS / 2 || i + 1 == f.doc.n_sent);
        n += s->n;
        if (i + 1 < f.doc.n_sent) assert_token(s, s->n - 1, ",", PSC_TOKEN_SPACE_AFTER);
    }
    assert_int_equal(n, 1500000);
    free((void *)(uintptr_t)text.ptr);
    end(&f);
}

static void long_sentences_of_long_words_are_cut_by_bytes(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    psc_str text = repeat("abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz ", 1000);
    split_text(&f, text);
    assert_true(f.doc.n_sent > 5);
    for (uint32_t i = 0; i < f.doc.n_sent; i++)
        assert_true(f.doc.sent[i].span.end - f.doc.sent[i].span.beg <= PSC_SENTENCE_BYTES);
    free((void *)(uintptr_t)text.ptr);
    end(&f);
}

static void bytes_without_white_space_are_cut_between_characters(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    psc_str text = repeat("\xD0\x96", 5000);
    split_text(&f, text);
    uint64_t bytes = 0;
    for (uint32_t i = 0; i < f.doc.n_sent; i++)
        for (uint32_t k = 0; k < f.doc.sent[i].n; k++) {
            const psc_token *t = &f.doc.sent[i].tok[k];
            assert_true(t->form.len <= PSC_TOKEN_BYTES);
            assert_int_equal(t->form.len % 2, 0);
            bytes += t->form.len;
        }
    assert_int_equal(bytes, 10000);
    free((void *)(uintptr_t)text.ptr);
    end(&f);
}

static void noise_of_one_mark_takes_linear_time(void **state)
{
    (void)state;
    static const char *const noise[] = {".",    "(",   ")",   "'",   "\"",    "-",
                                        "a.",   "a-",  "1,",  "1/",  "a@",    "a'",
                                        ". ",   ".) ", "a: ", "x.y", "U.S. ", "s' ",
                                        "A - ", "1.1", "\n",  "a\n", "$a",    "\xE2\x80\x98s' "};
    for (size_t i = 0; i < sizeof noise / sizeof *noise; i++) {
        fixture f;
        begin(&f);
        psc_str text = repeat(noise[i], 200000 / strlen(noise[i]));
        split_text(&f, text);
        for (uint32_t k = 0; k < f.doc.n_sent; k++)
            assert_true(f.doc.sent[k].span.end - f.doc.sent[k].span.beg <=
                        PSC_SENTENCE_BYTES + PSC_TOKEN_BYTES);
        free((void *)(uintptr_t)text.ptr);
        end(&f);
    }
}

static void sentences_before_many_brackets_take_linear_time(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    psc_str text = repeat("He left. ", 200000);
    memset((char *)(uintptr_t)text.ptr + 900000, ')', 900000);
    split_text(&f, text);
    assert_true(f.doc.n_sent > 100000);
    free((void *)(uintptr_t)text.ptr);
    end(&f);
}

static void malformed_bytes_are_letters(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    split_text(&f, PSC_STR("Mali\xFF\xC3 left\x80. \xE2\x80"));
    assert_int_equal(f.doc.n_sent, 2);
    assert_token(f.doc.sent, 0, "Mali\xFF\xC3", PSC_TOKEN_SPACE_AFTER);
    assert_token(f.doc.sent, 1, "left\x80", 0);
    assert_token(f.doc.sent, 2, ".", PSC_TOKEN_SPACE_AFTER);
    assert_token(f.doc.sent + 1, 0, "\xE2\x80", PSC_TOKEN_SPACE_AFTER);
    end(&f);
}

static void control_characters_part_words(void **state)
{
    (void)state;
    fixture f;
    begin(&f);
    split_text(&f, (psc_str){"a\0b\x07"
                             "c",
                             5});
    assert_int_equal(f.doc.n_sent, 1);
    assert_int_equal(f.doc.sent[0].n, 3);
    end(&f);
}

static void weights_end_a_sentence_without_a_mark(void **state)
{
    (void)state;
    const psc_embed file = {"data/text/a.txt",
                            PSC_STR("class  starter\nwords  they\n\n"
                                    "weights  left+right\nvalues  small+starter 9\n\n"
                                    "weights  left-word\nvalues  Left -12; came 2\n")};
    fixture f = {0};
    assert_int_equal(psc_text_rules_read(&f.rules, &file, 1, psc_alloc_default(), NULL), PSC_OK);
    psc_arena_init(&f.arena, psc_alloc_default(), 0);
    split_text(&f, PSC_STR("he came They left They saw They"));
    assert_int_equal(f.doc.n_sent, 3);
    assert_token(f.doc.sent, 1, "came", PSC_TOKEN_SPACE_AFTER);
    assert_token(f.doc.sent + 1, 3, "saw", PSC_TOKEN_SPACE_AFTER);
    end(&f);
}

static bool open_and_split(psc_alloc alloc)
{
    fixture f = {0};
    if (psc_text_rules_open(&f.rules, alloc, NULL)) return false;
    psc_arena_init(&f.arena, alloc, 0);
    f.block = (psc_block){.span = {0, 21}};
    f.doc =
        (psc_document){.text = PSC_STR("One. Two don't. Four."), .block = &f.block, .n_block = 1};
    const bool ok = split(&f);
    psc_arena_deinit(&f.arena);
    psc_text_rules_close(f.rules);
    return ok;
}

static void any_allocation_may_fail(void **state)
{
    (void)state;
    bool ok = false;
    for (size_t n = 1; !ok && n < 10000; n++) {
        failing f = {.fail_at = n};
        ok = open_and_split(failing_alloc(&f));
        assert_int_equal(f.held, 0);
    }
    assert_true(ok);
}

static void assert_refused(const char *text, uint64_t line)
{
    const psc_embed file = {"data/text/odd.txt", psc_str_of(text)};
    psc_text_rules *rules = (psc_text_rules *)&file;
    psc_err err = {0};
    assert_int_equal(psc_text_rules_read(&rules, &file, 1, psc_alloc_default(), &err), PSC_DATA);
    assert_null(rules);
    assert_int_equal(err.line, line);
    assert_string_equal(err.file, "data/text/odd.txt");
}

static void bad_lines_of_data_files_are_refused_with_their_place(void **state)
{
    (void)state;
    assert_refused("kind  title\nwords  Mr\n", 1);
    assert_refused("class  tittle\nwords  Mr\n", 2);
    assert_refused("class  title\nchars  M\n", 2);
    assert_refused("class  stop\nwords  M\n", 2);
    assert_refused("class  stop\nchars  !?\n", 2);
    assert_refused("class  stop\nchars  U+12345\n", 2);
    assert_refused("class  stop\nchars  U+20..U+10\n", 2);
    assert_refused("class  stop\nchars  ! ? !\n", 2);
    assert_refused("class  title\nwords  Mr;; Mrs\n", 2);
    assert_refused("class  title\nwords  abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz\n",
                   2);
    assert_refused("class  split\nwords  cannot\n", 2);
    assert_refused("class  split\nwords  a b c d\n", 2);
    assert_refused("weights  left+wrong\nvalues  small+small 1\n", 1);
    assert_refused("weights  left+right\nwords  small+small 1\n", 2);
    assert_refused("weights  left+right\nvalues  small+large 1\n", 2);
    assert_refused("weights  left+right\nvalues  small+small\n", 2);
    assert_refused("weights  left+right\nvalues  small+small 1001\n", 2);
    assert_refused("weights  length+left\nvalues  99+small 1\n", 2);
    assert_refused("weights  left-word\nvalues  -3\n", 2);
    assert_refused("weights  left-word\n"
                   "values  abcdefghijklmnopqrstuvwxyzabcdefghijklmnopqrstuvwxyz 1\n",
                   2);
}

static void files_of_other_folders_are_not_read(void **state)
{
    (void)state;
    const psc_embed file = {"data/odd.txt", PSC_STR("nonsense\n")};
    psc_text_rules *rules = NULL;
    assert_int_equal(psc_text_rules_read(&rules, &file, 1, psc_alloc_default(), NULL), PSC_OK);
    psc_text_rules_close(rules);
    psc_text_rules_close(NULL);
}

static void capitals_count_where_they_were_listed(void **state)
{
    (void)state;
    const psc_embed file = {"data/text/a.txt", PSC_STR("class  title\nwords  Gen; dr\n")};
    psc_text_rules *r = NULL;
    assert_int_equal(psc_text_rules_read(&r, &file, 1, psc_alloc_default(), NULL), PSC_OK);
    assert_int_equal(psc_text_word_bits(r, PSC_STR("Gen")), PSC_WORD_TITLE);
    assert_int_equal(psc_text_word_bits(r, PSC_STR("GEN")), PSC_WORD_TITLE);
    assert_int_equal(psc_text_word_bits(r, PSC_STR("gen")), 0);
    assert_int_equal(psc_text_word_bits(r, PSC_STR("Dr")), PSC_WORD_TITLE);
    assert_int_equal(psc_text_word_bits(r, PSC_STR("dr")), PSC_WORD_TITLE);
    assert_int_equal(psc_text_word_bits(r, PSC_STR("")), 0);
    psc_text_rules_close(r);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(tokens_have_spans_flags_and_no_head),
        cmocka_unit_test(blocks_share_no_sentence_and_clutter_has_none),
        cmocka_unit_test(text_without_words_has_no_sentences),
        cmocka_unit_test(a_sentence_of_a_million_words_is_cut),
        cmocka_unit_test(long_sentences_of_long_words_are_cut_by_bytes),
        cmocka_unit_test(bytes_without_white_space_are_cut_between_characters),
        cmocka_unit_test(noise_of_one_mark_takes_linear_time),
        cmocka_unit_test(sentences_before_many_brackets_take_linear_time),
        cmocka_unit_test(malformed_bytes_are_letters),
        cmocka_unit_test(control_characters_part_words),
        cmocka_unit_test(weights_end_a_sentence_without_a_mark),
        cmocka_unit_test(any_allocation_may_fail),
        cmocka_unit_test(bad_lines_of_data_files_are_refused_with_their_place),
        cmocka_unit_test(files_of_other_folders_are_not_read),
        cmocka_unit_test(capitals_count_where_they_were_listed),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
