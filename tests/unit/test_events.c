/* SPDX-License-Identifier: Apache-2.0 */
/* From trees to events, with the built-in lexicon and trees written by hand: what the
 * machinery does when the parse is right. */
#include "knowledge.h"
#include "tree.h"

typedef struct fixture {
    knowledge k;
    psc_document doc;
    psc_sentence sent[2];
    psc_event_list list;
} fixture;

static int open_lexicon(void **state)
{
    static fixture f;
    *state = &f;
    return knowledge_open(&f.k, NULL) == PSC_OK ? 0 : -1;
}

static int close_lexicon(void **state)
{
    fixture *f = *state;
    knowledge_close(&f->k);
    return 0;
}

static void code(fixture *f)
{
    f->doc.published = psc_day_of(2016, 2, 11);
    f->doc.sent = f->sent;
    f->list = (psc_event_list){0};
    psc_mentions *m = psc_actors_find(f->k.actors, &f->k.arena, &f->doc);
    psc_events_code(f->k.rules, NULL, &f->k.arena, &f->doc, m, NULL, 0, &f->list, NULL, NULL);
}

#define CODE(f, ...)                                                     \
    do {                                                                 \
        psc_arena_reset(&(f)->k.arena);                                  \
        assert_false(PSC_TRAP(&(f)->k.arena));                           \
        (f)->doc = (psc_document){0};                                    \
        (f)->sent[0] = TREE(&(f)->k.arena, &(f)->doc.text, __VA_ARGS__); \
        (f)->doc.n_sent = 1;                                             \
        code(f);                                                         \
    } while (0)

static const psc_event *event_at(const fixture *f, uint32_t i)
{
    assert_true(i < f->list.n);
    return &f->list.at[i];
}

static void expect(fixture *f, const psc_event *e, const char *type, const char *mode,
                   const char *actor, const char *recipient)
{
    assert_true(psc_str_eq(psc_type_text(e->type), psc_str_of(type)));
    assert_true(psc_str_eq(e->mode, psc_str_of(mode)));
    if (*actor) {
        assert_true(e->n_actor > 0);
        assert_true(psc_str_eq(psc_code_format(&f->k.arena, &e->actor[0].code), psc_str_of(actor)));
    } else {
        assert_int_equal(e->n_actor, 0);
    }
    if (*recipient) {
        assert_true(e->n_recipient > 0);
        assert_true(
            psc_str_eq(psc_code_format(&f->k.arena, &e->recipient[0].code), psc_str_of(recipient)));
    } else {
        assert_int_equal(e->n_recipient, 0);
    }
}

/* This and nothing else. */
static void expect_one(fixture *f, const char *type, const char *mode, const char *actor,
                       const char *recipient)
{
    assert_int_equal(f->list.n, 1);
    expect(f, event_at(f, 0), type, mode, actor, recipient);
}

static void deed_has_actor_and_recipient(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "attacked attack VERB VBD 0 root",
         "Niger Niger PROPN NNP 2 obj");
    expect_one(f, "ASSAULT", "", "TCD GOV", "NER GOV");
    assert_int_equal(event_at(f, 0)->modality, PSC_ASSERTED);
}

static void diplomats_are_not_of_the_state_that_holds_them(void **state)
{
    fixture *f = *state;
    CODE(f, "Soldiers soldier NOUN NNS 4 nsubj", "in in ADP IN 3 case",
         "Mali Mali PROPN NNP 1 nmod", "arrested arrest VERB VBD 0 root",
         "diplomats diplomat NOUN NNS 4 obj");
    expect_one(f, "COERCE", "arrest", "MLI MIL", "--- GOV");
}

static void a_bare_number_counts_those_counted_before(void **state)
{
    fixture *f = *state;
    CODE(f, "Three three NUM CD 3 nummod", "Chadian Chadian ADJ JJ 3 amod",
         "soldiers soldier NOUN NNS 5 nsubj:pass", "were be AUX VBD 5 aux:pass",
         "killed kill VERB VBN 0 root", "and and CCONJ CC 8 cc", "eight eight NUM CD 8 nsubj:pass",
         "wounded wound VERB VBN 5 conj");
    for (uint32_t i = 0; i < f->list.n; i++)
        assert_true(psc_str_eq(psc_code_format(&f->k.arena, &f->list.at[i].recipient[0].code),
                               PSC_STR("TCD MIL")));
}

static void troops_sent_by_a_state_are_its_own(void **state)
{
    fixture *f = *state;
    CODE(f, "Troops troop NOUN NNS 5 nsubj", "sent send VERB VBN 1 acl", "by by ADP IN 4 case",
         "France France PROPN NNP 2 obl:agent", "attacked attack VERB VBD 0 root",
         "Niger Niger PROPN NNP 5 obj");
    assert_true(f->list.n > 0);
    const psc_event *e = event_at(f, f->list.n - 1);
    assert_true(psc_str_eq(psc_code_format(&f->k.arena, &e->actor[0].code), PSC_STR("FRA MIL")));
}

static void whom_a_visitor_goes_to_a_town_to_meet_is_his_host(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 3 nmod:poss", "'s 's PART POS 1 case",
         "minister minister NOUN NN 4 nsubj", "flew fly VERB VBD 0 root", "to to ADP IN 6 case",
         "Gao Gao PROPN NNP 4 obl", "for for ADP IN 8 case", "talks talk NOUN NNS 4 obl",
         "with with ADP IN 11 case", "Tuareg Tuareg ADJ JJ 11 amod",
         "rebels rebel NOUN NNS 8 nmod");
    assert_true(f->list.n > 0);
    const psc_event *e = event_at(f, 0);
    assert_true(psc_str_eq(e->mode, PSC_STR("visit")));
    assert_int_equal(e->n_recipient, 1);
    assert_int_equal(e->recipient[0].code.sector[0], PSC_SECTOR_REB);
}

static void a_slogan_that_says_no_denies_no_march(void **state)
{
    fixture *f = *state;
    CODE(f, "Chanting chant VERB VBG 8 advcl", "\" \" PUNCT `` 3 punct", "No no DET DT 7 det",
         "to to ADP IN 5 case", "war war NOUN NN 3 obl", "\" \" PUNCT '' 3 punct",
         "Turks Turk PROPN NNPS 8 nsubj", "marched march VERB VBD 0 root", "to to ADP IN 11 case",
         "the the DET DT 11 det", "parliament parliament NOUN NN 8 obl");
    assert_true(f->list.n > 0);
    assert_int_equal(event_at(f, f->list.n - 1)->modality, PSC_ASSERTED);
}

static void words_in_marks_are_denied_by_a_no_before_them(void **state)
{
    fixture *f = *state;
    CODE(f, "No no DET DT 3 det", "\" \" PUNCT `` 3 punct", "Turks Turk PROPN NNPS 7 nsubj:pass",
         "\" \" PUNCT '' 3 punct", "were be AUX VBD 7 aux", "ever ever ADV RB 7 advmod",
         "killed kill VERB VBN 0 root");
    assert_int_equal(f->list.n, 1);
    assert_int_equal(event_at(f, 0)->modality, PSC_NEGATED);
}

static void a_clause_opened_by_should_asks_nobody(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "vowed vow VERB VBD 0 root",
         "revenge revenge NOUN NN 2 obj", "should should AUX MD 6 aux",
         "Niger Niger PROPN NNP 6 nsubj", "attack attack VERB VB 2 parataxis",
         "it it PRON PRP 6 obj");
    expect_one(f, "THREATEN", "", "TCD GOV", "NER GOV");
}

static void passive_keeps_the_roles(void **state)
{
    fixture *f = *state;
    CODE(f, "Niger Niger PROPN NNP 3 nsubj:pass", "was be AUX VBD 3 aux:pass",
         "attacked attack VERB VBN 0 root", "by by ADP IN 5 case",
         "Chad Chad PROPN NNP 3 obl:agent");
    expect(f, event_at(f, 0), "ASSAULT", "", "TCD GOV", "NER GOV");
}

static void conjuncts_share_one_list(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 4 nsubj", "and and CCONJ CC 3 cc", "Mali Mali PROPN NNP 1 conj",
         "attacked attack VERB VBD 0 root", "Niger Niger PROPN NNP 4 obj");
    assert_int_equal(f->list.n, 1);
    assert_int_equal(event_at(f, 0)->n_actor, 2);
}

static void refusal_is_composed_with_what_is_refused(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "refused refuse VERB VBD 0 root", "to to PART TO 4 mark",
         "meet meet VERB VB 2 xcomp", "Niger Niger PROPN NNP 4 obj");
    expect_one(f, "REJECT", "meet", "TCD GOV", "NER GOV");
    assert_true(psc_str_eq(event_at(f, 0)->cameo, PSC_STR("125")));
}

static void outer_acts_nest(void **state)
{
    fixture *f = *state;
    CODE(f, "Mali Mali PROPN NNP 2 nsubj", "urged urge VERB VBD 0 root",
         "Chad Chad PROPN NNP 2 obj", "to to PART TO 5 mark", "stop stop VERB VB 2 xcomp",
         "attacking attack VERB VBG 5 xcomp", "Niger Niger PROPN NNP 6 obj");
    expect_one(f, "REQUEST", "yield", "MLI GOV", "TCD GOV");
    assert_true(psc_str_eq(event_at(f, 0)->cameo, PSC_STR("0256")));
    assert_true(event_at(f, 0)->about.text.len > 0);
}

static void a_meeting_to_come_is_an_agreement(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 3 nsubj", "will will AUX MD 3 aux", "meet meet VERB VB 0 root",
         "Niger Niger PROPN NNP 3 obj");
    expect(f, event_at(f, 0), "AGREE", "", "TCD GOV", "NER GOV");
    assert_int_equal(event_at(f, 0)->modality, PSC_ASSERTED);
}

static void a_meeting_held_joins_its_parties(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "met meet VERB VBD 0 root",
         "Niger Niger PROPN NNP 2 obj");
    expect(f, event_at(f, 0), "CONSULT", "", "TCD GOV", "");
    assert_int_equal(event_at(f, 0)->n_actor, 2);
}

static void will_not_is_a_refusal(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 4 nsubj", "will will AUX MD 4 aux", "not not PART RB 4 advmod",
         "meet meet VERB VB 0 root", "Niger Niger PROPN NNP 4 obj");
    expect(f, event_at(f, 0), "REJECT", "meet", "TCD GOV", "NER GOV");
}

static void did_not_is_negated(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 4 nsubj", "did do AUX VBD 4 aux", "not not PART RB 4 advmod",
         "attack attack VERB VB 0 root", "Niger Niger PROPN NNP 4 obj");
    expect(f, event_at(f, 0), "ASSAULT", "", "TCD GOV", "NER GOV");
    assert_int_equal(event_at(f, 0)->modality, PSC_NEGATED);
}

static void a_condition_is_hypothetical(void **state)
{
    fixture *f = *state;
    CODE(f, "If if SCONJ IN 3 mark", "Chad Chad PROPN NNP 3 nsubj",
         "attacks attack VERB VBZ 6 advcl", "Niger Niger PROPN NNP 3 obj",
         "prices price NOUN NNS 6 nsubj", "rise rise VERB VBP 0 root");
    assert_int_equal(event_at(f, 0)->modality, PSC_HYPOTHETICAL);
}

static void reported_speech_is_attributed(void **state)
{
    fixture *f = *state;
    CODE(f, "Mali Mali PROPN NNP 2 nsubj", "said say VERB VBD 0 root",
         "Chad Chad PROPN NNP 4 nsubj", "attacked attack VERB VBD 2 ccomp",
         "Niger Niger PROPN NNP 4 obj");
    expect_one(f, "ASSAULT", "", "TCD GOV", "NER GOV");
    assert_non_null(event_at(f, 0)->source);
    assert_true(psc_str_eq(event_at(f, 0)->source->text, PSC_STR("Mali")));
    assert_true(psc_str_eq(event_at(f, 0)->cue, PSC_STR("said")));
}

static void own_words_are_not_attributed(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "said say VERB VBD 0 root", "it it PRON PRP 5 nsubj",
         "would would AUX MD 5 aux", "meet meet VERB VB 2 ccomp", "Niger Niger PROPN NNP 5 obj");
    expect(f, event_at(f, 0), "AGREE", "", "TCD GOV", "NER GOV");
    assert_null(event_at(f, 0)->source);
}

static void a_purpose_is_no_event(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "borrowed borrow VERB VBD 0 root",
         "boats boat NOUN NNS 2 obj", "to to PART TO 5 mark", "attack attack VERB VB 2 advcl",
         "Niger Niger PROPN NNP 5 obj");
    assert_int_equal(f->list.n, 0);
}

static void a_harm_and_the_deed_that_did_it_are_one_event(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "shelled shell VERB VBD 0 root",
         "Niger Niger PROPN NNP 2 obj", ", , PUNCT , 5 punct", "killing kill VERB VBG 2 advcl",
         "three three NUM CD 7 nummod", "villagers villager NOUN NNS 5 obj", ". . PUNCT . 2 punct");
    expect_one(f, "ASSAULT", "heavy-weapons", "TCD GOV", "NER GOV");
}

static void the_clause_tells_who_did_the_harm(void **state)
{
    fixture *f = *state;
    CODE(f, "Three three NUM CD 3 nummod", "Malian malian ADJ JJ 3 amod",
         "villagers villager NOUN NNS 5 nsubj:pass", "were be AUX VBD 5 aux:pass",
         "killed kill VERB VBN 0 root", "when when ADV WRB 8 advmod", "Chad Chad PROPN NNP 8 nsubj",
         "shelled shell VERB VBD 5 advcl", "the the DET DT 10 det", "town town NOUN NN 8 obj",
         ". . PUNCT . 5 punct");
    expect_one(f, "ASSAULT", "heavy-weapons", "TCD GOV", "MLI CVL");
}

static void people_without_a_country_are_of_the_state_that_arrests_them(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "arrested arrest VERB VBD 0 root",
         "three three NUM CD 4 nummod", "students student NOUN NNS 2 obj", ". . PUNCT . 2 punct");
    expect(f, event_at(f, 0), "COERCE", "arrest", "TCD GOV", "TCD EDU");
}

static void victims_may_be_counted_alone(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "arrested arrest VERB VBD 0 root",
         "dozens dozen NOUN NNS 2 obj", ". . PUNCT . 2 punct");
    assert_int_equal(event_at(f, 0)->n_recipient, 1);
    expect(f, event_at(f, 0), "COERCE", "arrest", "TCD GOV", "TCD CVL");
}

static void a_subject_taken_for_an_object_is_found(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "attacked attack VERB VBD 0 root",
         "Niger Niger PROPN NNP 2 obj", ", , PUNCT , 7 punct", "and and CCONJ CC 7 cc",
         "Mali Mali PROPN NNP 3 conj", "shelled shell VERB VBD 2 conj", "Togo Togo PROPN NNP 7 obj",
         ". . PUNCT . 2 punct");
    assert_int_equal(f->list.n, 2);
    expect(f, event_at(f, 0), "ASSAULT", "", "TCD GOV", "NER GOV");
    expect(f, event_at(f, 1), "ASSAULT", "heavy-weapons", "MLI GOV", "TGO GOV");
}

static void to_jail_is_to_convict_and_to_hold(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "jailed jail VERB VBD 0 root",
         "Togo Togo PROPN NNP 2 obj", "for for ADP IN 6 case", "nine nine NUM CD 6 nummod",
         "years year NOUN NNS 2 obl", ". . PUNCT . 2 punct");
    assert_int_equal(f->list.n, 2);
    expect(f, event_at(f, 0), "SANCTION", "convict", "TCD GOV", "TGO GOV");
    expect(f, event_at(f, 1), "COERCE", "arrest", "TCD GOV", "TGO GOV");
}

static void nobody_attacked_is_nothing_done(void **state)
{
    fixture *f = *state;
    CODE(f, "No no DET DT 2 det", "villagers villager NOUN NNS 4 nsubj:pass",
         "were be AUX VBD 4 aux:pass", "attacked attack VERB VBN 0 root", "by by ADP IN 6 case",
         "Chad Chad PROPN NNP 4 obl:agent", ". . PUNCT . 4 punct");
    assert_int_equal(event_at(f, 0)->modality, PSC_NEGATED);
}

static void nominal_deed_takes_owner_and_target(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 3 nmod:poss", "'s 's PART POS 1 case",
         "attack attack NOUN NN 6 nsubj", "on on ADP IN 5 case", "Niger Niger PROPN NNP 3 nmod",
         "lasted last VERB VBD 0 root", "hours hour NOUN NNS 6 obj");
    expect_one(f, "ASSAULT", "", "TCD GOV", "NER GOV");
}

static void light_verb_gives_its_subject(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "launched launch VERB VBD 0 root",
         "attacks attack NOUN NNS 2 obj", "against against ADP IN 5 case",
         "Niger Niger PROPN NNP 2 obl");
    expect_one(f, "ASSAULT", "", "TCD GOV", "NER GOV");
}

static void what_is_alleged_behind_it_is_an_accusation(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "attacked attack VERB VBD 0 root",
         "rebels rebel NOUN NNS 2 obj", ", , PUNCT , 6 punct", "Niger Niger PROPN NNP 6 nsubj",
         "alleged allege VERB VBD 2 parataxis", ". . PUNCT . 2 punct");
    expect_one(f, "ACCUSE", "allege", "NER GOV", "TCD GOV");
}

static void a_denial_answers_the_accuser(void **state)
{
    fixture *f = *state;
    CODE(f, "Niger Niger PROPN NNP 2 nsubj", "criticised criticise VERB VBD 0 root",
         "Chad Chad PROPN NNP 2 obj", ", , PUNCT , 7 punct", "which which PRON WDT 7 obj",
         "Ndjamena Ndjamena PROPN NNP 7 nsubj", "denied deny VERB VBD 2 conj");
    assert_int_equal(f->list.n, 2);
    expect(f, event_at(f, 1), "ACCUSE", "disapprove", "TCD GOV", "NER GOV");
}

static void a_denial_without_an_accusation_answers_nobody(void **state)
{
    fixture *f = *state;
    CODE(f, "Niger Niger PROPN NNP 2 nsubj", "denied deny VERB VBD 0 root",
         "everything everything PRON NN 2 obj");
    expect(f, event_at(f, 0), "ACCUSE", "disapprove", "NER GOV", "");
}

static void what_it_called_something_is_that(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "condemned condemn VERB VBD 0 root",
         "what what PRON WP 2 obj", "it it PRON PRP 5 nsubj", "called call VERB VBD 3 acl:relcl",
         "meddling meddling NOUN NN 5 obj", "by by ADP IN 8 case", "Niger Niger PROPN NNP 5 obl");
    expect_one(f, "ACCUSE", "disapprove", "TCD GOV", "NER GOV");
}

static void what_somebody_objects_to_tells_to_whom(void **state)
{
    fixture *f = *state;
    CODE(f, "Niger Niger PROPN NNP 2 nsubj", "complained complain VERB VBD 0 root",
         "after after SCONJ IN 5 mark", "Chad Chad PROPN NNP 5 nsubj",
         "slept sleep VERB VBD 2 advcl");
    expect_one(f, "ACCUSE", "disapprove", "NER GOV", "TCD GOV");
}

static void criticism_from_somebody_is_his(void **state)
{
    fixture *f = *state;
    CODE(f, "criticism criticism NOUN NN 6 nsubj", "of of ADP IN 3 case",
         "Chad Chad PROPN NNP 1 nmod", "from from ADP IN 5 case", "Niger Niger PROPN NNP 1 nmod",
         "grew grow VERB VBD 0 root");
    expect_one(f, "ACCUSE", "disapprove", "NER GOV", "TCD GOV");
}

static void a_warning_in_passing_is_the_speakers(void **state)
{
    fixture *f = *state;
    CODE(f, "In in ADP IN 2 case", "warning warning NOUN NN 6 obl", "to to ADP IN 4 case",
         "Niger Niger PROPN NNP 2 nmod", "Chad Chad PROPN NNP 6 nsubj",
         "slept sleep VERB VBD 0 root");
    expect_one(f, "THREATEN", "", "TCD GOV", "NER GOV");
}

static void every_event_names_rule_trigger_and_score(void **state)
{
    fixture *f = *state;
    CODE(f, "Chad Chad PROPN NNP 2 nsubj", "praised praise VERB VBD 0 root",
         "Niger Niger PROPN NNP 2 obj");
    const psc_event *e = event_at(f, 0);
    assert_true(e->rule.len > 0);
    assert_true(psc_str_eq(e->trigger_phrase.text, PSC_STR("praised")));
    assert_true(psc_str_eq(e->quad, PSC_STR("verbal-cooperation")));
    assert_true(e->score > 4.9 && e->score < 5.1);
    assert_true(e->evidence & 1ULL << PSC_EVIDENCE_MAIN);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(deed_has_actor_and_recipient),
        cmocka_unit_test(diplomats_are_not_of_the_state_that_holds_them),
        cmocka_unit_test(a_bare_number_counts_those_counted_before),
        cmocka_unit_test(troops_sent_by_a_state_are_its_own),
        cmocka_unit_test(whom_a_visitor_goes_to_a_town_to_meet_is_his_host),
        cmocka_unit_test(a_slogan_that_says_no_denies_no_march),
        cmocka_unit_test(words_in_marks_are_denied_by_a_no_before_them),
        cmocka_unit_test(a_clause_opened_by_should_asks_nobody),
        cmocka_unit_test(passive_keeps_the_roles),
        cmocka_unit_test(conjuncts_share_one_list),
        cmocka_unit_test(refusal_is_composed_with_what_is_refused),
        cmocka_unit_test(outer_acts_nest),
        cmocka_unit_test(a_meeting_to_come_is_an_agreement),
        cmocka_unit_test(a_meeting_held_joins_its_parties),
        cmocka_unit_test(will_not_is_a_refusal),
        cmocka_unit_test(did_not_is_negated),
        cmocka_unit_test(a_condition_is_hypothetical),
        cmocka_unit_test(reported_speech_is_attributed),
        cmocka_unit_test(own_words_are_not_attributed),
        cmocka_unit_test(a_purpose_is_no_event),
        cmocka_unit_test(a_harm_and_the_deed_that_did_it_are_one_event),
        cmocka_unit_test(the_clause_tells_who_did_the_harm),
        cmocka_unit_test(people_without_a_country_are_of_the_state_that_arrests_them),
        cmocka_unit_test(victims_may_be_counted_alone),
        cmocka_unit_test(a_subject_taken_for_an_object_is_found),
        cmocka_unit_test(to_jail_is_to_convict_and_to_hold),
        cmocka_unit_test(nobody_attacked_is_nothing_done),
        cmocka_unit_test(nominal_deed_takes_owner_and_target),
        cmocka_unit_test(light_verb_gives_its_subject),
        cmocka_unit_test(what_is_alleged_behind_it_is_an_accusation),
        cmocka_unit_test(a_denial_answers_the_accuser),
        cmocka_unit_test(a_denial_without_an_accusation_answers_nobody),
        cmocka_unit_test(what_it_called_something_is_that),
        cmocka_unit_test(what_somebody_objects_to_tells_to_whom),
        cmocka_unit_test(criticism_from_somebody_is_his),
        cmocka_unit_test(a_warning_in_passing_is_the_speakers),
        cmocka_unit_test(every_event_names_rule_trigger_and_score),
    };
    return cmocka_run_group_tests(tests, open_lexicon, close_lexicon);
}
