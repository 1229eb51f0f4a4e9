/* SPDX-License-Identifier: Apache-2.0 */
/* The coder's view of a tree: logical arguments and patterns. */
#include "events/graph.h"
#include "tree.h"

typedef struct fixture {
    psc_arena arena;
    psc_rules *rules;
    psc_document doc;
    psc_sentence sent;
    psc_graph g;
} fixture;

static const char rules_text[] =
    "row attack\nask ACCUSE disapprove 113\n\n"
    "act strike\nrow attack\ndone ASSAULT - 190\n"
    "verb attack; bomb; pull prt=out; hold obj=talk|meeting; open obj=fire !obj=door\n\n"
    "act raid\nrow attack\ndone ASSAULT - 190\nnoun raid\n\n"
    "cue negation\nword never\n\n"
    "outer urge\nop ask\nverb urge\nbare REQUEST - 020\n";

static void start(fixture *f)
{
    psc_arena_init(&f->arena, psc_alloc_default(), 0);
    assert_false(PSC_TRAP(&f->arena));
    psc_actor_source source = {"data/events/test.txt", psc_str_of(rules_text), 0};
    assert_int_equal(psc_rules_load(&f->rules, &f->arena, &source, 1, NULL, NULL, NULL), PSC_OK);
}

static void finish(fixture *f, psc_sentence sent, psc_str text)
{
    f->sent = sent;
    f->doc = (psc_document){.text = text, .sent = &f->sent, .n_sent = 1};
    psc_graph_init(&f->g, f->rules, &f->arena, &f->doc, &f->sent, NULL, -1);
}

static void done(fixture *f)
{
    psc_arena_deinit(&f->arena);
}

#define BUILD(f, ...)                                                \
    do {                                                             \
        psc_str text_;                                               \
        start(f);                                                    \
        psc_sentence sent_ = TREE(&(f)->arena, &text_, __VA_ARGS__); \
        finish((f), sent_, text_);                                   \
    } while (0)

static void passive_turns_subject_into_object(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Rebels rebel NOUN NNS 3 nsubj:pass", "were be AUX VBD 3 aux:pass",
          "attacked attack VERB VBN 0 root", "by by ADP IN 5 case",
          "troops troop NOUN NNS 3 obl:agent");
    const psc_predicate *p = psc_graph_arguments(&f.g, 2);
    assert_true(p->passive);
    assert_int_equal(p->subj, 4);
    assert_int_equal(p->obj, 0);
    done(&f);
}

static void infinitive_takes_the_object_of_its_governor_as_subject(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 2 nsubj", "urged urge VERB VBD 0 root",
          "Oslo Oslo PROPN NNP 2 obj", "to to PART TO 5 mark", "attack attack VERB VB 2 xcomp");
    assert_int_equal(psc_graph_arguments(&f.g, 4)->subj, 2);
    done(&f);
}

static void relative_clause_finds_its_noun(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Troops troop NOUN NNS 0 root", "who who PRON WP 3 nsubj",
          "attacked attack VERB VBD 1 acl:relcl", "Oslo Oslo PROPN NNP 3 obj");
    const psc_predicate *p = psc_graph_arguments(&f.g, 2);
    assert_int_equal(p->subj, 0);
    assert_int_equal(p->obj, 3);
    done(&f);
}

static void gap_of_a_relative_clause_is_its_object(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "town town NOUN NN 0 root", "troops troop NOUN NNS 3 nsubj",
          "attacked attack VERB VBD 1 acl:relcl");
    assert_int_equal(psc_graph_arguments(&f.g, 2)->obj, 0);
    done(&f);
}

static void conjunct_shares_the_subject(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Troops troop NOUN NNS 2 nsubj", "attacked attack VERB VBD 0 root",
          "and and CCONJ CC 4 cc", "bombed bomb VERB VBD 2 conj", "Oslo Oslo PROPN NNP 4 obj");
    assert_int_equal(psc_graph_arguments(&f.g, 3)->subj, 0);
    assert_int_equal(psc_graph_arguments(&f.g, 3)->obj, 4);
    done(&f);
}

static void past_tense_beside_an_infinitive_belongs_to_the_verb_above(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 2 nsubj", "urged urge VERB VBD 0 root",
          "Oslo Oslo PROPN NNP 2 obj", "to to PART TO 5 mark", "stay stay VERB VB 2 xcomp",
          "and and CCONJ CC 7 cc", "attacked attack VERB VBD 5 conj", "Bonn Bonn PROPN NNP 7 obj");
    assert_int_equal(psc_graph_arguments(&f.g, 6)->subj, 0);
    assert_int_equal(f.sent.tok[6].head, 4); /* the parser's tree is left alone */
    done(&f);
}

static void past_tense_beside_a_past_tense_stays(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 2 nsubj", "said say VERB VBD 0 root",
          "Oslo Oslo PROPN NNP 4 nsubj", "fled flee VERB VBD 2 ccomp", "and and CCONJ CC 6 cc",
          "attacked attack VERB VBD 4 conj");
    assert_int_equal(psc_graph_arguments(&f.g, 5)->subj, 2);
    done(&f);
}

static void participle_after_a_noun_has_it_as_object(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "town town NOUN NN 0 root", "attacked attack VERB VBN 1 acl", "by by ADP IN 4 case",
          "rebels rebel NOUN NNS 2 obl");
    const psc_predicate *p = psc_graph_arguments(&f.g, 1);
    assert_int_equal(p->subj, 3);
    assert_int_equal(p->obj, 0);
    done(&f);
}

static void never_before_an_infinitive_is_its_own(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 2 nsubj", "urged urge VERB VBD 0 root",
          "never never ADV RB 2 advmod", "to to PART TO 5 mark", "attack attack VERB VB 2 xcomp");
    assert_int_equal(psc_graph_tok(&f.g, 2)->head, 4);
    done(&f);
}

static void participle_of_words_behind_what_is_said_belongs_to_the_sayer(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 2 nsubj", "urged urge VERB VBD 0 root",
          "Oslo Oslo PROPN NNP 4 nsubj", "flee flee VERB VB 2 ccomp", ", , PUNCT , 6 punct",
          "urging urge VERB VBG 4 advcl");
    assert_int_equal(psc_graph_tok(&f.g, 5)->head, 1);
    done(&f);
}

static void bare_infinitive_joins_the_one_before_it(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 3 nsubj", "is be AUX VBZ 3 aux",
          "drafting draft VERB VBG 0 root", "plans plan NOUN NNS 3 obj",
          "that that PRON WDT 7 nsubj", "would would AUX MD 7 aux", "pay pay VERB VB 4 acl:relcl",
          ", , PUNCT , 9 punct", "attack attack VERB VB 3 parataxis");
    assert_int_equal(psc_graph_tok(&f.g, 8)->head, 6);
    done(&f);
}

static void adverb_is_no_fellow_of_a_noun(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 2 nsubj", "attacked attack VERB VBD 0 root",
          "bases base NOUN NNS 2 obj", "and and CCONJ CC 5 cc", "towns town NOUN NNS 3 conj",
          "east east ADV RB 3 conj", "of of ADP IN 8 case", "Homs Homs PROPN NNP 6 obl");
    assert_int_equal(psc_graph_tok(&f.g, 5)->head, 4);
    assert_int_equal(psc_graph_base(&f.g, 5), PSC_REL_ADVMOD);
    done(&f);
}

static void noun_before_an_adverb_is_the_fellow_itself(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 2 nsubj", "attacked attack VERB VBD 0 root",
          "bases base NOUN NNS 2 obj", "and and CCONJ CC 6 cc", "towns town NOUN NNS 6 compound",
          "east east ADV RB 3 conj", "of of ADP IN 8 case", "Homs Homs PROPN NNP 6 obl");
    assert_int_equal(psc_graph_tok(&f.g, 4)->head, 2);
    assert_int_equal(psc_graph_base(&f.g, 4), PSC_REL_CONJ);
    assert_int_equal(psc_graph_tok(&f.g, 3)->head, 4);
    assert_int_equal(psc_graph_tok(&f.g, 5)->head, 4);
    done(&f);
}

static void verb_with_an_object_is_no_fellow_of_a_participle(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Gunmen gunman NOUN NNS 2 nsubj", "killed kill VERB VBD 0 root",
          "men man NOUN NNS 2 obj", "called call VERB VBN 3 acl", "Pek Pek PROPN NNP 4 xcomp",
          "and and CCONJ CC 7 cc", "bombed bomb VERB VBD 4 conj", "towns town NOUN NNS 7 obj");
    assert_int_equal(psc_graph_tok(&f.g, 6)->head, 1);
    assert_int_equal(psc_graph_arguments(&f.g, 6)->subj, 0);
    done(&f);
}

static void bare_infinitive_joins_the_infinitive_before_it(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 2 nsubj", "pressed press VERB VBD 0 root",
          "Chad Chad PROPN NNP 2 obj", "to to PART TO 5 mark", "yield yield VERB VB 2 xcomp",
          "and and CCONJ CC 7 cc", "bomb bomb VERB VB 2 conj", "towns town NOUN NNS 7 obj");
    assert_int_equal(psc_graph_tok(&f.g, 6)->head, 4);
    done(&f);
}

static void who_has_the_hands_does_it(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Men man NOUN NNS 3 nsubj:pass", "were be AUX VBD 3 aux:pass",
          "attacked attack VERB VBN 0 root", "at at ADP IN 6 case", "the the DET DT 6 det",
          "hands hand NOUN NNS 3 obl", "of of ADP IN 8 case", "troops troop NOUN NNS 6 nmod");
    assert_int_equal(psc_graph_arguments(&f.g, 2)->subj, 7);
    assert_int_equal(psc_graph_arguments(&f.g, 2)->obj, 0);
    done(&f);
}

static void subject_of_the_next_clause_is_no_object(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 3 nsubj", "had have AUX VBD 3 aux",
          "attacked attack VERB VBN 0 root", "rebels rebel NOUN NNS 3 obj", "and and CCONJ CC 6 cc",
          "Chad Chad PROPN NNP 4 conj", "would will AUX MD 8 aux", "move move VERB VB 3 ccomp");
    assert_int_equal(psc_graph_tok(&f.g, 5)->head, 7);
    assert_int_equal(psc_graph_tok(&f.g, 4)->head, 7);
    assert_int_equal(psc_graph_base(&f.g, 7), PSC_REL_CONJ);
    done(&f);
}

static void participle_before_an_object_tells_of_it(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Paris Paris PROPN NNP 2 nsubj", "stopped stop VERB VBD 0 root",
          "guarding guard VERB VBG 2 xcomp", "attacked attack VERB VBN 3 xcomp",
          "towns town NOUN NNS 4 obj");
    assert_int_equal(psc_graph_tok(&f.g, 4)->head, 2);
    assert_int_equal(psc_graph_tok(&f.g, 3)->head, 4);
    assert_int_equal(psc_graph_base(&f.g, 3), PSC_REL_AMOD);
    done(&f);
}

static void nothing_is_hung_below_itself(void **state)
{
    (void)state;
    fixture f; /* "recruit" stands below "attack", which a step would join to it */
    BUILD(&f, "Paris Paris PROPN NNP 2 nsubj", "urged urge VERB VBD 0 root",
          "plans plan NOUN NNS 2 obj", "that that PRON WDT 6 nsubj", "would would AUX MD 6 aux",
          "recruit recruit VERB VB 8 ccomp", ", , PUNCT , 8 punct",
          "attack attack VERB VB 2 parataxis");
    for (uint32_t t = 0; t < f.g.n; t++) {
        int32_t h = (int32_t)t;
        for (uint32_t up = 0; up < f.g.n && h >= 0; up++) h = psc_graph_tok(&f.g, h)->head;
        assert_int_equal(h, -1);
    }
    done(&f);
}

static void verb_taken_for_part_of_a_noun_is_an_infinitive(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "plan plan NOUN NN 0 root", "to to ADP IN 4 case", "bomb bomb VERB VB 4 compound",
          "camps camp NOUN NNS 1 nmod");
    assert_int_equal(psc_graph_rel(&f.g, 2), PSC_REL_ACL);
    assert_int_equal(psc_graph_arguments(&f.g, 2)->obj, 3);
    done(&f);
}

static void by_phrase_below_a_deed_belongs_to_the_deed(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "raid raid NOUN NN 0 root", "on on ADP IN 3 case", "house house NOUN NN 1 nmod",
          "by by ADP IN 5 case", "troops troop NOUN NNS 3 nmod");
    assert_int_equal(psc_graph_tok(&f.g, 4)->head, 0);
    done(&f);
}

static void pattern_asks_for_a_particle(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Troops troop NOUN NNS 2 nsubj", "pulled pull VERB VBD 0 root",
          "out out ADP RP 2 compound:prt");
    assert_true(f.g.pred[1].pattern >= 0);
    done(&f);
}

static void pattern_without_its_object_does_not_hold(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Troops troop NOUN NNS 2 nsubj", "hold hold VERB VBP 0 root",
          "towns town NOUN NNS 2 obj");
    assert_int_equal(f.g.pred[1].pattern, -1);
    done(&f);
}

static void pattern_of_a_passive_sees_the_logical_object(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "Talks talk NOUN NNS 3 nsubj:pass", "were be AUX VBD 3 aux:pass",
          "held hold VERB VBN 0 root");
    assert_true(f.g.pred[2].pattern >= 0);
    done(&f);
}

static void reach_covers_the_subtree(void **state)
{
    (void)state;
    fixture f;
    BUILD(&f, "the the DET DT 2 det", "talks talk NOUN NNS 4 nsubj",
          "quickly quickly ADV RB 4 advmod", "failed fail VERB VBD 0 root", ". . PUNCT . 4 punct");
    uint32_t first, last;
    psc_graph_reach(&f.g, 1, &first, &last);
    assert_int_equal(first, 0);
    assert_int_equal(last, 1);
    psc_graph_reach(&f.g, 3, &first, &last);
    assert_int_equal(first, 0);
    assert_int_equal(last, 4);
    done(&f);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(passive_turns_subject_into_object),
        cmocka_unit_test(infinitive_takes_the_object_of_its_governor_as_subject),
        cmocka_unit_test(relative_clause_finds_its_noun),
        cmocka_unit_test(gap_of_a_relative_clause_is_its_object),
        cmocka_unit_test(conjunct_shares_the_subject),
        cmocka_unit_test(past_tense_beside_an_infinitive_belongs_to_the_verb_above),
        cmocka_unit_test(past_tense_beside_a_past_tense_stays),
        cmocka_unit_test(participle_after_a_noun_has_it_as_object),
        cmocka_unit_test(never_before_an_infinitive_is_its_own),
        cmocka_unit_test(participle_of_words_behind_what_is_said_belongs_to_the_sayer),
        cmocka_unit_test(bare_infinitive_joins_the_one_before_it),
        cmocka_unit_test(adverb_is_no_fellow_of_a_noun),
        cmocka_unit_test(noun_before_an_adverb_is_the_fellow_itself),
        cmocka_unit_test(verb_with_an_object_is_no_fellow_of_a_participle),
        cmocka_unit_test(bare_infinitive_joins_the_infinitive_before_it),
        cmocka_unit_test(who_has_the_hands_does_it),
        cmocka_unit_test(subject_of_the_next_clause_is_no_object),
        cmocka_unit_test(participle_before_an_object_tells_of_it),
        cmocka_unit_test(nothing_is_hung_below_itself),
        cmocka_unit_test(verb_taken_for_part_of_a_noun_is_an_infinitive),
        cmocka_unit_test(by_phrase_below_a_deed_belongs_to_the_deed),
        cmocka_unit_test(pattern_asks_for_a_particle),
        cmocka_unit_test(pattern_without_its_object_does_not_hold),
        cmocka_unit_test(pattern_of_a_passive_sees_the_logical_object),
        cmocka_unit_test(reach_covers_the_subtree),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
