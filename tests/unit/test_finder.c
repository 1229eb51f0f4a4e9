/* SPDX-License-Identifier: Apache-2.0 */
/* The finder of names: learned from a handful of sentences, opened, asked. */
#include <stdlib.h>

#include "cmocka_all.h"

#include "base/str.h"
#include "names/finder.h"
#include "names/train.h"

enum { WORDS = 8, SENTENCES = 64 };

/* A finder learned from "President Maria Kaplan left Aleppo on Monday ." and its like. */
typedef struct world {
    psc_arena arena;
    psc_buf file;
    psc_finder *finder;
    psc_finder_work *work;
} world;

static const char *const given[] = {"Maria", "Omar", "Peter", "Ruth"};
static const char *const surname[] = {"Kaplan", "Mansour", "Nowak", "Hill"};
static const char *const place[] = {"Aleppo", "Tunis", "Riga", "Lima"};

/* Eight words: title, given name, surname, verb, place, preposition, day, stop. */
static void fill(psc_token *tok, const char *a, const char *b, const char *c)
{
    const char *form[WORDS] = {"President", a, b, "left", c, "on", "Monday", "."};
    const uint8_t upos[WORDS] = {PSC_UPOS_PROPN, PSC_UPOS_PROPN, PSC_UPOS_PROPN, PSC_UPOS_VERB,
                                 PSC_UPOS_PROPN, PSC_UPOS_ADP,   PSC_UPOS_PROPN, PSC_UPOS_PUNCT};
    for (uint32_t i = 0; i < WORDS; i++)
        tok[i] = (psc_token){.form = psc_str_of(form[i]), .upos = upos[i], .head = i == 3 ? -1 : 3};
}

static psc_sentence *sentences(psc_arena *a)
{
    psc_sentence *s = psc_new(a, psc_sentence, SENTENCES);
    for (uint32_t i = 0; i < SENTENCES; i++) {
        s[i].tok = psc_new(a, psc_token, WORDS);
        s[i].n = WORDS;
        fill(s[i].tok, given[i % 4], surname[i / 4 % 4], place[i / 16 % 4]);
        s[i].tok[1].ner = PSC_NER_B_PER;
        s[i].tok[2].ner = PSC_NER_I_PER;
        s[i].tok[4].ner = PSC_NER_B_LOC;
    }
    return s;
}

static void learn(psc_arena *a, psc_buf *out)
{
    uint32_t *report = psc_new(a, uint32_t, SENTENCES);
    for (uint32_t i = 0; i < SENTENCES; i++) report[i] = i / 2;
    const psc_name_training t = {.sent = sentences(a),
                                 .report = report,
                                 .n = SENTENCES,
                                 .n_slot = 4096,
                                 .epochs = 6,
                                 .seed = 1};
    psc_name_train(&t, a, out);
}

static int set_up(void **state)
{
    world *w = calloc(1, sizeof *w);
    psc_err err;
    psc_arena_init(&w->arena, psc_alloc_default(), 0);
    psc_buf_init(&w->file, psc_alloc_default(), 0);
    if (PSC_TRAP(&w->arena)) return -1;
    learn(&w->arena, &w->file);
    psc_arena_reset(&w->arena);
    *state = w;
    return psc_finder_open(&w->finder, psc_buf_view(&w->file), "x.bin", psc_alloc_default(),
                           &err) ||
                   psc_finder_work_new(&w->work, psc_alloc_default(), &err)
               ? -1
               : 0;
}

static int tear_down(void **state)
{
    world *w = *state;
    psc_finder_close(w->finder);
    psc_finder_work_free(w->work);
    psc_buf_deinit(&w->file);
    psc_arena_deinit(&w->arena);
    free(w);
    return 0;
}

static psc_status find(const world *w, psc_token *tok, uint32_t n)
{
    const psc_sentence s = {.tok = tok, .n = n};
    return psc_finder_find(w->finder, w->work, &s, 1);
}

static void names_never_seen_are_found(void **state)
{
    world *w = *state;
    psc_token tok[WORDS];
    fill(tok, "Amina", "Horvath", "Mombasa");
    assert_int_equal(find(w, tok, WORDS), PSC_OK);
    const uint8_t want[WORDS] = {0, PSC_NER_B_PER, PSC_NER_I_PER, 0, PSC_NER_B_LOC, 0, 0, 0};
    for (uint32_t i = 0; i < WORDS; i++) assert_int_equal(tok[i].ner, want[i]);
}

static void a_sentence_longer_than_a_piece_is_served(void **state)
{
    world *w = *state;
    enum { TIMES = 100 };
    psc_token *tok = calloc(TIMES * WORDS, sizeof *tok);
    for (uint32_t i = 0; i < TIMES; i++) {
        fill(tok + i * WORDS, "Ruth", "Nowak", "Riga");
        for (uint32_t k = 0; k < WORDS; k++)
            if (tok[i * WORDS + k].head >= 0) tok[i * WORDS + k].head += (int32_t)(i * WORDS);
    }
    assert_int_equal(find(w, tok, TIMES * WORDS), PSC_OK);
    for (uint32_t i = 0; i < TIMES; i++) assert_int_equal(tok[i * WORDS + 4].ner, PSC_NER_B_LOC);
    free(tok);
}

/* Neighbours of "Riga", in the report's order. */
static void a_memory_has_every_occurrence_of_a_word(void **state)
{
    (void)state;
    enum { MANY = 700 }; /* more words than a memory has room for at first */
    psc_name_memory m;
    psc_name_piece p;
    const psc_name_clusters none = {0};
    const uint16_t bits[WORDS] = {0};
    psc_token tok[WORDS];
    psc_name_memory_init(&m, psc_alloc_default());
    for (uint32_t k = 0; k < MANY; k++) {
        fill(tok, given[k % 4], surname[k % 3], k % 2 ? "Riga" : "Lima");
        psc_name_piece_fill(&p, &none, tok, WORDS, 0, WORDS, bits);
        assert_true(psc_name_memory_add(&m, &p, k));
    }
    uint32_t k = 1;
    const psc_name_seen *s = psc_name_memory_find(&m, psc_name_hash(PSC_STR("riga")));
    for (; s; s = psc_name_memory_later(&m, s), k += 2) {
        assert_int_equal(s->sentence, k);
        assert_true(s->capital && !s->first);
    }
    assert_int_equal(k, MANY + 1);
    assert_null(psc_name_memory_find(&m, psc_name_hash(PSC_STR("Tunis"))));
    psc_name_memory_clear(&m);
    assert_null(psc_name_memory_find(&m, psc_name_hash(PSC_STR("riga"))));
    psc_name_memory_deinit(&m);
}

static void empty_sentences_and_odd_words_are_served(void **state)
{
    world *w = *state;
    psc_token tok[2] = {{.form = {"", 0}, .head = 7},
                        {.form = PSC_STR("\xFF\xE2\x80"), .head = -1}};
    assert_int_equal(find(w, tok, 0), PSC_OK);
    assert_int_equal(find(w, tok, 2), PSC_OK);
}

static void names_become_labels_and_labels_names(void **state)
{
    (void)state;
    psc_token tok[6] = {{.ner = PSC_NER_B_PER}, {.ner = PSC_NER_I_PER},  {.ner = PSC_NER_I_PER},
                        {.ner = PSC_NER_B_PER}, {.ner = PSC_NER_B_MISC}, {.ner = PSC_NER_B_ORG}};
    uint8_t label[6];
    psc_finder_labels(tok, 6, label);
    const uint8_t want[6] = {
        1 + PSC_NER_BEGIN,     1 + PSC_NER_INSIDE, 1 + PSC_NER_END, 1 + PSC_NER_SINGLE, 0,
        1 + 8 + PSC_NER_SINGLE};
    for (uint32_t i = 0; i < 6; i++) {
        assert_int_equal(label[i], want[i]);
        if (i != 4) assert_int_equal(psc_finder_ner(label[i]), tok[i].ner);
    }
}

static void labels_follow_one_another_as_names_do(void **state)
{
    (void)state;
    assert_true(psc_finder_follows(PSC_FINDER_LABELS, 0));
    assert_false(psc_finder_follows(PSC_FINDER_LABELS, 1 + PSC_NER_INSIDE));
    assert_true(psc_finder_follows(1 + PSC_NER_BEGIN, 1 + PSC_NER_END));
    assert_false(psc_finder_follows(1 + PSC_NER_BEGIN, 0));
    assert_false(psc_finder_follows(1 + PSC_NER_BEGIN, 5 + PSC_NER_END));
    assert_false(psc_finder_may_end(1 + PSC_NER_INSIDE));
}

static void a_damaged_file_is_refused_by_name(void **state)
{
    world *w = *state;
    psc_err err;
    psc_finder *f;
    const psc_str good = psc_buf_view(&w->file);
    char *bytes = malloc(good.len);
    for (size_t at = 0; at < good.len; at += at < 1200 ? 7 : 9973) {
        memcpy(bytes, good.ptr, good.len);
        bytes[at] = (char)(bytes[at] ^ 0x20);
        if (at >= 12 && at < 16) continue; /* reserved */
        assert_int_equal(
            psc_finder_open(&f, (psc_str){bytes, good.len}, "x.bin", psc_alloc_default(), &err),
            PSC_MODEL);
        assert_null(f);
        assert_string_equal(err.file, "x.bin");
    }
    const psc_status cut =
        psc_finder_open(&f, (psc_str){good.ptr, good.len - 64}, "x.bin", psc_alloc_default(), &err);
    assert_int_equal(cut, PSC_MODEL);
    assert_int_equal(
        psc_finder_open(&f, (psc_str){good.ptr, 10}, "x.bin", psc_alloc_default(), &err),
        PSC_MODEL);
    free(bytes);
}

static void one_seed_gives_one_file(void **state)
{
    world *w = *state;
    psc_buf again;
    psc_buf_init(&again, psc_alloc_default(), 0);
    if (PSC_TRAP(&w->arena)) fail();
    learn(&w->arena, &again);
    assert_true(psc_str_eq(psc_buf_view(&again), psc_buf_view(&w->file)));
    psc_buf_deinit(&again);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(names_never_seen_are_found),
        cmocka_unit_test(a_sentence_longer_than_a_piece_is_served),
        cmocka_unit_test(a_memory_has_every_occurrence_of_a_word),
        cmocka_unit_test(empty_sentences_and_odd_words_are_served),
        cmocka_unit_test(names_become_labels_and_labels_names),
        cmocka_unit_test(labels_follow_one_another_as_names_do),
        cmocka_unit_test(a_damaged_file_is_refused_by_name),
        cmocka_unit_test(one_seed_gives_one_file),
    };
    return cmocka_run_group_tests(tests, set_up, tear_down);
}
