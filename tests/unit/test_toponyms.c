/* SPDX-License-Identifier: Apache-2.0 */
/* Places in sentences: which words, how they stand, which place, and where a thing happens. */
#include <string.h>

#include "cmocka_all.h"

#include "gazetteer.h"
#include "places/places.h"
#include "tree.h"

typedef struct fixture {
    psc_arena arena;
    psc_document doc;
    psc_sentence sent;
    psc_toponyms *found;
    psc_nameless nameless;
} fixture;

static void find(fixture *f)
{
    f->doc.sent = &f->sent;
    f->doc.n_sent = 1;
    f->found = psc_places_find(gazetteer, &f->arena, &f->doc, NULL, &f->nameless);
}

/* One sentence without actors. */
#define FIND(f, ...)                                                \
    do {                                                            \
        psc_arena_init(&(f)->arena, psc_alloc_default(), 0);        \
        if (PSC_TRAP(&(f)->arena)) fail();                          \
        (f)->doc = (psc_document){.published = PSC_DAY_NONE};       \
        (f)->sent = TREE(&(f)->arena, &(f)->doc.text, __VA_ARGS__); \
        find(f);                                                    \
    } while (0)

static const psc_toponym *only(const fixture *f)
{
    assert_int_equal(f->found->n, 1);
    return &f->found->at[0];
}

static void a_preposition_of_place_stands_over_adjectives_and_kinds(void **state)
{
    (void)state;
    fixture f;
    FIND(&f, "Troops troop NOUN NNS 2 nsubj", "fought fight VERB VBD 0 root", "in in ADP IN 6 case",
         "the the DET DT 6 det", "northern northern ADJ JJ 6 amod", "city city NOUN NN 2 obl",
         "of of ADP IN 8 case", "Kunduz Kunduz PROPN NNP 6 nmod", ". . PUNCT . 2 punct");
    const psc_toponym *t = only(&f);
    assert_int_equal(t->stand, PSC_STAND_AT);
    assert_string_equal(t->place.country, "AFG");
    assert_true(psc_str_eq(t->place.kind, PSC_STR("city")));
    assert_int_equal(t->head, 5); /* "city" hangs on the verb */
    psc_arena_deinit(&f.arena);
}

static void the_noun_behind_a_name_tells_its_kind(void **state)
{
    (void)state;
    fixture f;
    FIND(&f, "They they PRON PRP 2 nsubj", "fled flee VERB VBD 0 root",
         "across across ADP IN 5 case", "Aleppo Aleppo PROPN NNP 5 compound",
         "province province NOUN NN 2 obl", ". . PUNCT . 2 punct");
    const psc_toponym *t = only(&f);
    assert_true(psc_str_eq(t->place.kind, PSC_STR("region")));
    assert_true(psc_str_eq(psc_str_at(f.doc.text, t->span), PSC_STR("Aleppo province")));
    psc_arena_deinit(&f.arena);
}

static void the_name_behind_a_comma_holds_the_one_before(void **state)
{
    (void)state;
    fixture f;
    FIND(&f, "Police police NOUN NNS 2 nsubj", "searched search VERB VBD 0 root",
         "in in ADP IN 4 case", "Paris Paris PROPN NNP 2 obl", ", , PUNCT , 6 punct",
         "Texas Texas PROPN NNP 4 appos", ". . PUNCT . 2 punct");
    assert_int_equal(f.found->n, 2);
    assert_int_equal(f.found->at[0].place.geonames, 4717560);
    assert_true(psc_str_eq(f.found->at[1].place.kind, PSC_STR("region")));
    psc_arena_deinit(&f.arena);
}

static void names_of_people_and_bodies_are_no_places(void **state)
{
    (void)state;
    fixture f;
    FIND(&f, "Mr. Mr. PROPN NNP 2 compound", "Houston Houston PROPN NNP 3 nsubj",
         "sued sue VERB VBD 0 root", "Manchester Manchester PROPN NNP 5 compound",
         "United United PROPN NNP 3 obj", "with with ADP IN 7 case", "Paris Paris PROPN NNP 3 obl",
         "Malone Malone PROPN NNP 7 flat", "of of ADP IN 12 case", "the the DET DT 12 det",
         "University University PROPN NNP 7 nmod", "of of ADP IN 14 case",
         "Geneva Geneva PROPN NNP 12 nmod", ". . PUNCT . 3 punct");
    assert_int_equal(f.found->n, 0);
    psc_arena_deinit(&f.arena);
}

static void an_article_waits_for_the_word_behind_it(void **state)
{
    (void)state;
    fixture f;
    FIND(&f, "Fighters fighter NOUN NNS 2 nsubj", "left leave VERB VBD 0 root",
         "El El PROPN NNP 2 obj", "Fasher Fasher PROPN NNP 3 flat", ". . PUNCT . 2 punct");
    assert_int_equal(only(&f)->place.geonames, 379555);
    assert_int_equal(only(&f)->stand, PSC_STAND_AT); /* what is left, taken, shelled is a place */
    psc_arena_deinit(&f.arena);
}

static void a_list_shares_its_preposition(void **state)
{
    (void)state;
    fixture f;
    FIND(&f, "Shells shell NOUN NNS 2 nsubj", "fell fall VERB VBD 0 root",
         "near near ADP IN 4 case", "Homs Homs PROPN NNP 2 obl", ", , PUNCT , 6 punct",
         "Hama Hama PROPN NNP 4 conj", "and and CCONJ CC 8 cc", "Idlib Idlib PROPN NNP 4 conj",
         ". . PUNCT . 2 punct");
    assert_int_equal(f.found->n, 3);
    for (uint32_t i = 0; i < 3; i++) {
        assert_int_equal(f.found->at[i].stand, PSC_STAND_AT);
        assert_string_equal(f.found->at[i].place.country, "SYR");
    }
    psc_arena_deinit(&f.arena);
}

static void what_stands_near_decides_between_namesakes(void **state)
{
    (void)state;
    fixture f;
    FIND(&f, "Boats boat NOUN NNS 2 nsubj", "left leave VERB VBD 0 root", "from from ADP IN 4 case",
         "Tripoli Tripoli PROPN NNP 2 obl", "and and CCONJ CC 6 cc", "Sidon Sidon PROPN NNP 4 conj",
         "for for ADP IN 8 case", "Beirut Beirut PROPN NNP 2 obl", ". . PUNCT . 2 punct");
    assert_int_equal(f.found->n, 3);
    assert_string_equal(f.found->at[0].place.country, "LBN");
    psc_arena_deinit(&f.arena);
}

static void a_thing_happens_at_the_place_its_word_governs(void **state)
{
    (void)state;
    fixture f;
    psc_where w = {0};
    FIND(&f, "Officials official NOUN NNS 4 nsubj", "in in ADP IN 3 case",
         "Ankara Ankara PROPN NNP 1 nmod", "said say VERB VBD 0 root",
         "rebels rebel NOUN NNS 6 nsubj", "attacked attack VERB VBD 4 ccomp", "a a DET DT 8 det",
         "base base NOUN NN 6 obj", "near near ADP IN 10 case", "Mosul Mosul PROPN NNP 6 obl",
         ". . PUNCT . 4 punct");
    psc_places_locate(f.found, &f.doc, 0, 5, &w); /* attacked */
    assert_true(psc_str_eq(w.name, PSC_STR("Mosul")));
    assert_string_equal(w.country, "IRQ");
    assert_non_null(w.place);
    assert_int_equal(w.place->geonames, 99072);
    psc_places_locate(f.found, &f.doc, 0, 0, &w); /* officials */
    assert_true(psc_str_eq(w.name, PSC_STR("Ankara")));
    psc_arena_deinit(&f.arena);
}

static void without_a_place_what_was_known_stays(void **state)
{
    (void)state;
    fixture f;
    psc_where w = {.phrase = {PSC_STR("the north"), {0, 9}}, .name = PSC_STR("north")};
    FIND(&f, "Rebels rebel NOUN NNS 2 nsubj", "attacked attack VERB VBD 0 root",
         ". . PUNCT . 2 punct");
    psc_places_locate(f.found, &f.doc, 0, 1, &w);
    assert_true(psc_str_eq(w.name, PSC_STR("north")));
    assert_null(w.place);
    psc_arena_deinit(&f.arena);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_preposition_of_place_stands_over_adjectives_and_kinds),
        cmocka_unit_test(the_noun_behind_a_name_tells_its_kind),
        cmocka_unit_test(the_name_behind_a_comma_holds_the_one_before),
        cmocka_unit_test(names_of_people_and_bodies_are_no_places),
        cmocka_unit_test(an_article_waits_for_the_word_behind_it),
        cmocka_unit_test(a_list_shares_its_preposition),
        cmocka_unit_test(what_stands_near_decides_between_namesakes),
        cmocka_unit_test(a_thing_happens_at_the_place_its_word_governs),
        cmocka_unit_test(without_a_place_what_was_known_stays),
    };
    return cmocka_run_group_tests(tests, open_it, close_it);
}
