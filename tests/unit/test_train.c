/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/filemap.h"
#include "base/str.h"
#include "parse/train_teach.h"
#include "tiny_model.h"

static char folder[] = "/tmp/priscus-test-XXXXXX";
static char first[64], second[64], kept[64];

static int start(void **state)
{
    (void)state;
    if (!mkdtemp(folder)) return -1;
    snprintf(first, sizeof first, "%s/first.bin", folder);
    snprintf(second, sizeof second, "%s/second.bin", folder);
    snprintf(kept, sizeof kept, "%s/kept", folder);
    psc_err err;
    return tiny_train(first, &err) == PSC_OK ? 0 : -1;
}

static int stop(void **state)
{
    (void)state;
    unlink(first);
    unlink(second);
    unlink(kept);
    return rmdir(folder);
}

static void assert_same_files(void)
{
    psc_filemap a, b;
    psc_err err;
    assert_int_equal(psc_filemap_open(&a, first, 0, psc_alloc_default(), &err), PSC_OK);
    assert_int_equal(psc_filemap_open(&b, second, 0, psc_alloc_default(), &err), PSC_OK);
    assert_true(psc_str_eq(a.text, b.text));
    psc_filemap_close(&a);
    psc_filemap_close(&b);
}

static void the_same_seed_gives_the_same_bytes(void **state)
{
    (void)state;
    psc_err err;
    assert_int_equal(tiny_train(second, &err), PSC_OK);
    assert_same_files();
}

static void more_threads_give_the_same_bytes(void **state)
{
    (void)state;
    psc_err err;
    psc_train_options o = tiny_options(second);
    o.threads = 3;
    assert_int_equal(psc_train(&o, &err), PSC_OK);
    assert_same_files();
}

static void count_second_epochs(void *ctx, const char *line)
{
    int *epochs = ctx;
    if (strncmp(line, "epoch 2 ", 8) == 0) ++*epochs;
}

static void a_run_goes_on_from_its_checkpoint(void **state)
{
    (void)state;
    psc_err err;
    int seen = 0;
    psc_train_options o = tiny_options(second);
    o.checkpoint = kept;
    o.stop_after = 2;
    o.log = count_second_epochs;
    o.log_ctx = &seen;
    assert_int_equal(psc_train(&o, &err), PSC_OK);
    assert_int_equal(seen, 1);
    o.stop_after = 0;
    assert_int_equal(psc_train(&o, &err), PSC_OK);
    assert_int_equal(seen, 1); /* epoch 2 was not done again */
    assert_same_files();
}

static void a_checkpoint_of_another_run_is_refused(void **state)
{
    (void)state;
    psc_err err;
    psc_train_options o = tiny_options(second);
    o.checkpoint = kept;
    o.seed = 99;
    assert_int_equal(psc_train(&o, &err), PSC_INPUT);
    assert_string_equal(err.file, kept);
}

/* A teacher's sum of shares is that of a treebank's single number. */
static void assert_told(const psc_aim *aim)
{
    unsigned sum = 0;
    for (int k = 0; k < PSC_AIMS; k++) sum += aim->share[k];
    assert_int_equal(sum, UINT8_MAX);
}

static void a_teacher_fills_in_what_is_not_told(void **state)
{
    (void)state;
    psc_err err;
    psc_arena arena;
    psc_crew crew;
    psc_train_data d;
    const char *const teacher[] = {first}, *const raw[] = {kept};
    FILE *f = fopen(kept, "w");
    assert_true(f && fputs("Rebels attacked the town. Talks ended on Friday.\n", f) >= 0);
    fclose(f);
    psc_train_options o = tiny_options("unused");
    o.raw = raw;
    o.n_raw = 1;
    psc_arena_init(&arena, psc_alloc_default(), 0);
    psc_train_data_init(&d, &arena);
    psc_crew_init(&crew, 2);
    if (PSC_TRAP(&arena)) fail();
    assert_int_equal(psc_train_data_read(&d, &o, &err), PSC_OK);
    const psc_example *last = &d.example[d.n_example - 1];
    assert_int_equal(last->n, 5);
    assert_int_equal(last->word[0].head.share[0], 0);
    assert_int_equal(psc_teach(&d, teacher, 1, &crew, &err), PSC_OK);
    for (uint32_t i = 0; i < last->n; i++) {
        assert_told(&last->word[i].head);
        assert_told(&last->word[i].rel);
        assert_told(&last->word[i].tag);
        assert_told(&last->word[i].feats);
        assert_int_equal(last->word[i].ner.share[0], 0); /* it has learned no names */
    }
    assert_int_equal(d.example[0].word[0].head.share[0], UINT8_MAX); /* as the treebank has it */
    psc_crew_deinit(&crew);
    psc_train_data_deinit(&d);
    psc_arena_deinit(&arena);
    unlink(kept);
}

static void bad_options_are_told(void **state)
{
    (void)state;
    psc_err err;
    psc_train_options o = psc_train_defaults();
    assert_int_equal(psc_train(&o, &err), PSC_USAGE);
    o.out = second;
    assert_int_equal(psc_train(&o, &err), PSC_USAGE);
    const char *const nowhere[] = {"/nowhere/x.conllu"};
    o.train = nowhere;
    o.n_train = 1;
    assert_int_equal(psc_train(&o, &err), PSC_IO);
    assert_string_equal(err.file, nowhere[0]);
    o = tiny_options(second);
    o.teacher = nowhere;
    o.n_teacher = 1;
    assert_int_equal(psc_train(&o, &err), PSC_IO);
    o = tiny_options(second);
    o.shape[1] = 40;
    assert_int_equal(psc_train(&o, &err), PSC_USAGE);
    o = tiny_options("/nowhere/model.bin");
    o.epochs = 1;
    assert_int_equal(psc_train(&o, &err), PSC_IO);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(the_same_seed_gives_the_same_bytes),
        cmocka_unit_test(more_threads_give_the_same_bytes),
        cmocka_unit_test(a_run_goes_on_from_its_checkpoint),
        cmocka_unit_test(a_checkpoint_of_another_run_is_refused),
        cmocka_unit_test(a_teacher_fills_in_what_is_not_told),
        cmocka_unit_test(bad_options_are_told),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
