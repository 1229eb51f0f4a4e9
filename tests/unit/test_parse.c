/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/filemap.h"
#include "base/str.h"
#include "parse/parse.h"
#include "record/conllu.h"
#include "tiny_model.h"

static char folder[] = "/tmp/priscus-test-XXXXXX";
static char path[64];
static psc_model *model;

static int start(void **state)
{
    (void)state;
    psc_err err;
    if (!mkdtemp(folder)) return -1;
    snprintf(path, sizeof path, "%s/model.bin", folder);
    return tiny_train(path, &err) || psc_model_open(&model, path, psc_alloc_default(), &err);
}

static int stop(void **state)
{
    (void)state;
    psc_model_close(model);
    return unlink(path) || rmdir(folder);
}

static psc_parser *new_parser(void)
{
    psc_parser *p;
    psc_err err;
    assert_int_equal(psc_parser_new(&p, model, psc_alloc_default(), &err), PSC_OK);
    return p;
}

static void assert_whole(const psc_sentence *s)
{
    uint32_t roots = 0;
    for (uint32_t i = 0; i < s->n; i++) {
        const psc_token *t = &s->tok[i];
        assert_true(t->head >= -1 && t->head < (int32_t)s->n && t->head != (int32_t)i);
        assert_true(t->upos > 0 && t->upos < PSC_UPOS_COUNT && t->xpos < PSC_XPOS_COUNT);
        assert_true(t->rel > 0 && t->rel < PSC_REL_COUNT);
        assert_int_equal(t->head == -1, t->rel == PSC_REL_ROOT);
        assert_true(t->lemma.len > 0 || t->form.len == 0);
        roots += t->head == -1;
    }
    assert_int_equal(roots, s->n > 0);
}

static void every_sentence_gets_one_root_and_a_tree(void **state)
{
    (void)state;
    psc_parser *p = new_parser();
    static psc_token tok[5000];
    const psc_str form[4] = {PSC_STR("rebels"), PSC_STR("attacked"), PSC_STR("the"), PSC_STR(",")};
    const uint32_t size[] = {0, 1, 2, 3, 255, 256, 257, 513, 5000};
    for (size_t k = 0; k < sizeof size / sizeof *size; k++) {
        for (uint32_t i = 0; i < size[k]; i++) tok[i] = (psc_token){.form = form[i * 7 % 4]};
        psc_sentence s = {.tok = tok, .n = size[k]};
        assert_int_equal(psc_parse(p, &s), PSC_OK);
        assert_whole(&s);
        uint32_t steps = 0;
        for (int32_t at = (int32_t)size[k] - 1; at >= 0; at = tok[at].head)
            assert_true(steps++ <= size[k]);
    }
    psc_parser_free(p);
    psc_parser_free(NULL);
}

static void any_bytes_can_be_forms(void **state)
{
    (void)state;
    psc_parser *p = new_parser();
    char bytes[64 * 40];
    unsigned seed = 9;
    for (size_t i = 0; i < sizeof bytes; i++)
        bytes[i] = (char)(seed = seed * 1664525u + 1013904223u, seed >> 24);
    psc_token tok[64] = {0};
    for (int i = 0; i < 64; i++) tok[i].form = (psc_str){bytes + i * 40, (size_t)(i % 41)};
    tok[5].form = (psc_str){NULL, 0};
    psc_sentence s = {.tok = tok, .n = 64};
    assert_int_equal(psc_parse(p, &s), PSC_OK);
    assert_whole(&s);
    char *longest = malloc(1 << 20);
    memset(longest, 'A', 1 << 20);
    tok[0].form = (psc_str){longest, 1 << 20};
    assert_int_equal(psc_parse(p, &s), PSC_OK);
    assert_whole(&s);
    psc_parser_free(p);
    free(longest);
}

/* Trees of our sentences, as text. */
static void parse_all(psc_parser *p, psc_buf *out)
{
    psc_filemap map;
    psc_err err;
    psc_arena arena;
    psc_conllu_reader r;
    psc_conllu_sentence s;
    assert_int_equal(psc_filemap_open(&map, TINY_TREES, 0, psc_alloc_default(), &err), PSC_OK);
    psc_arena_init(&arena, psc_alloc_default(), 0);
    if (PSC_TRAP(&arena)) fail();
    psc_conllu_init(&r, map.text, TINY_TREES);
    while (psc_conllu_next(&r, &arena, &s, &err) == PSC_OK) {
        psc_parse_sentence(p, &arena, &s.sent);
        psc_conllu_write(out, &s.sent, NULL, 0);
    }
    psc_arena_deinit(&arena);
    psc_filemap_close(&map);
}

static void all_kernels_make_the_same_trees(void **state)
{
    (void)state;
    psc_buf want, have;
    psc_buf_init(&want, psc_alloc_default(), 0);
    psc_buf_init(&have, psc_alloc_default(), 0);
    for (size_t i = 0; psc_kernel_at(i); i++) {
        psc_parser *p = new_parser();
        psc_parser_set_kernel(p, psc_kernel_at(i));
        psc_buf_clear(&have);
        parse_all(p, i ? &have : &want);
        if (i && !psc_str_eq(psc_buf_view(&want), psc_buf_view(&have)))
            fail_msg("%s makes other trees than plain", psc_kernel_at(i)->name);
        psc_parser_free(p);
    }
    assert_true(want.len > 10000);
    psc_buf_deinit(&want);
    psc_buf_deinit(&have);
}

static void words_met_before_change_nothing(void **state)
{
    (void)state;
    psc_buf fresh, again;
    psc_buf_init(&fresh, psc_alloc_default(), 0);
    psc_buf_init(&again, psc_alloc_default(), 0);
    psc_parser *p = new_parser();
    parse_all(p, &fresh);
    parse_all(p, &again);
    assert_true(psc_str_eq(psc_buf_view(&fresh), psc_buf_view(&again)));
    psc_parser_free(p);
    psc_buf_deinit(&fresh);
    psc_buf_deinit(&again);
}

static void lemmas_live_until_the_reset(void **state)
{
    (void)state;
    psc_parser *p = new_parser();
    psc_token tok[2] = {{.form = PSC_STR("Talks")}, {.form = PSC_STR("ENDED")}};
    psc_sentence s = {.tok = tok, .n = 2};
    for (int i = 0; i < 1000; i++) {
        assert_int_equal(psc_parse(p, &s), PSC_OK);
        assert_true(tok[1].lemma.len > 0);
        psc_parser_reset(p);
    }
    psc_parser_free(p);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_sentence_gets_one_root_and_a_tree),
        cmocka_unit_test(any_bytes_can_be_forms),
        cmocka_unit_test(all_kernels_make_the_same_trees),
        cmocka_unit_test(words_met_before_change_nothing),
        cmocka_unit_test(lemmas_live_until_the_reset),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
