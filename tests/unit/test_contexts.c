/* SPDX-License-Identifier: Apache-2.0 */
/* Contexts of events: signs of all four kinds, and what the code book leaves out. */
#include "events/context.h"
#include "tree.h"

typedef struct fixture {
    psc_arena arena;
    psc_document doc;
    psc_sentence sent[4];
    psc_event event[4];
} fixture;

static fixture *start(void **state, psc_context_rules **r, const char *signs)
{
    static fixture f;
    static bool ready;
    if (!ready) psc_arena_init(&f.arena, psc_alloc_default(), 0);
    ready = true;
    static const char words[] = "words election\nword ballot box\n\nwords crime\nword gang\n\n"
                                "words corruption\nword bribe\n";
    static const char cameo[] =
        "code\tlabel\tparent\ttype\tmode\tcontext\n0211\tx\t021\tREQUEST\tassist\teconomic\n";
    psc_arena_reset(&f.arena);
    f.doc = (psc_document){.sent = f.sent};
    psc_book_source *source = psc_new(&f.arena, psc_book_source, 3);
    source[0] = (psc_book_source){"data/contexts/words.txt", psc_str_of(words)};
    source[1] = (psc_book_source){"data/contexts/signs.txt", psc_str_of(signs)};
    source[2] = (psc_book_source){"data/codebook/cameo.tsv", psc_str_of(cameo)};
    *state = &f;
    *r = NULL;
    const psc_status st = psc_context_rules_load(r, &f.arena, source, 3, NULL, NULL);
    if (st) *r = NULL;
    return &f;
}

static uint64_t bit(psc_context c)
{
    return 1ULL << c;
}

/* The sentence "word word ..." and one event in it. */
static void add(fixture *f, psc_sentence s, psc_event e)
{
    const uint32_t i = f->doc.n_sent++;
    s.index = e.sentence = i;
    f->sent[i] = s;
    f->event[i] = e;
}

static void find(fixture *f, const psc_context_rules *r)
{
    psc_event_list list = {.at = f->event, .n = f->doc.n_sent};
    psc_contexts_find(r, &f->arena, &f->doc, &list);
}

#define BOX TREE(&f->arena, &text, "Ballot ballot NOUN NN 2 compound", "boxes box NOUN NNS 0 root")
#define GANG TREE(&f->arena, &text, "gang gang NOUN NN 2 compound", "bribes bribe NOUN NNS 0 root")
#define RAIN TREE(&f->arena, &text, "rain rain NOUN NN 0 root")

static void words_of_the_sentence_count(void **state)
{
    psc_context_rules *r;
    psc_str text;
    fixture *f = start(state, &r, "");
    assert_non_null(r);
    assert_false(PSC_TRAP(&f->arena));
    add(f, BOX, (psc_event){.cameo = PSC_STR("0211")});
    add(f, RAIN, (psc_event){.cameo = PSC_STR("040")});
    find(f, r);
    assert_true(f->event[0].contexts == (bit(PSC_CONTEXT_ELECTION) | bit(PSC_CONTEXT_ECONOMIC)));
    assert_true(f->event[1].contexts == 0);
}

static void what_runs_through_the_report_counts_for_all(void **state)
{
    psc_context_rules *r;
    psc_str text;
    fixture *f = start(state, &r, "");
    assert_false(PSC_TRAP(&f->arena));
    for (int i = 0; i < 3; i++) add(f, BOX, (psc_event){0});
    add(f, RAIN, (psc_event){0});
    find(f, r);
    assert_true(f->event[3].contexts == bit(PSC_CONTEXT_ELECTION));
}

static void one_context_is_left_out_beside_another(void **state)
{
    psc_context_rules *r;
    psc_str text;
    fixture *f = start(state, &r, "context crime\nbeside corruption\n");
    assert_false(PSC_TRAP(&f->arena));
    add(f, GANG, (psc_event){0});
    find(f, r);
    assert_true(f->event[0].contexts == bit(PSC_CONTEXT_CORRUPTION));
}

static void armed_recipients_are_not_repressed(void **state)
{
    psc_context_rules *r;
    psc_str text;
    fixture *f = start(state, &r, "context repression\nmode crowd-control\nunless REB\n");
    assert_false(PSC_TRAP(&f->arena));
    psc_entity rebels = {.code = {.sector = {PSC_SECTOR_REB}}},
               crowd = {.code = {.sector = {PSC_SECTOR_CVL}}};
    add(f, RAIN,
        (psc_event){.mode = PSC_STR("crowd-control"), .recipient = &rebels, .n_recipient = 1});
    add(f, RAIN,
        (psc_event){.mode = PSC_STR("crowd-control"), .recipient = &crowd, .n_recipient = 1});
    find(f, r);
    assert_true(f->event[0].contexts == 0);
    assert_true(f->event[1].contexts == bit(PSC_CONTEXT_REPRESSION));
}

static void unknown_names_are_refused(void **state)
{
    psc_context_rules *r;
    start(state, &r, "context weather\n");
    assert_null(r);
    start(state, &r, "context crime\nsector XYZ\n");
    assert_null(r);
    start(state, &r, "context crime\ncolour red\n");
    assert_null(r);
}

static int open_arena(void **state)
{
    psc_context_rules *r;
    (void)start(state, &r, "");
    return 0;
}

static int close_arena(void **state)
{
    psc_arena_deinit(&((fixture *)*state)->arena);
    return 0;
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(words_of_the_sentence_count),
        cmocka_unit_test(what_runs_through_the_report_counts_for_all),
        cmocka_unit_test(one_context_is_left_out_beside_another),
        cmocka_unit_test(armed_recipients_are_not_repressed),
        cmocka_unit_test(unknown_names_are_refused),
    };
    return cmocka_run_group_tests(tests, open_arena, close_arena);
}
