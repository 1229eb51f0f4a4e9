/* SPDX-License-Identifier: Apache-2.0 */
/* Meetings as the coder makes them: one of many mentions, parts, status and its history. */
#include "handles.h"

static psc_coder *coder;

static int begin(void **state)
{
    psc_coder_options o = psc_coder_defaults();
    o.date = psc_day_of(2016, 2, 11);
    if (open_handles(state)) return -1;
    coder = new_coder(&o);
    return 0;
}

static int end(void **state)
{
    psc_coder_free(coder);
    return close_handles(state);
}

static psc_part part_of(const psc_meeting *m, const char *country)
{
    for (uint32_t i = 0; i < m->n_party; i++)
        if (strcmp(m->party[i].who->code.country, country) == 0) return m->party[i].part;
    fail_msg("%s takes no part", country);
    return PSC_PART_ATTENDS;
}

static void several_mentions_are_one_meeting_with_a_history(void **state)
{
    (void)state;
    const psc_report *r = code(coder,
                               "Oman will host talks between Iran and Iraq in Muscat on Friday.\n\n"
                               "Officials praised the weather.\n\nThe talks were postponed.\n");
    assert_int_equal(r->n_meeting, 1);
    const psc_meeting *m = &r->meeting[0];
    assert_int_equal(m->status, PSC_MEETING_POSTPONED);
    assert_int_equal(m->n_turn, 2);
    assert_int_equal(m->turn[0].sentence, 0);
    assert_int_equal(m->turn[0].status, PSC_MEETING_SCHEDULED);
    assert_int_equal(m->turn[1].sentence, 2);
    assert_int_equal(m->when.period.from, psc_day_of(2016, 2, 12));
    assert_true(psc_str_eq(m->venue.phrase.text, PSC_STR("Muscat")));
    assert_int_equal(part_of(m, "OMN"), PSC_PART_HOST);
    assert_int_equal(part_of(m, "IRN"), PSC_PART_ATTENDS);
}

static void meetings_in_two_places_are_two(void **state)
{
    (void)state;
    const psc_report *r = code(coder,
                               "India and Pakistan held talks in Agra.\n\nIn Vienna, Armenia and "
                               "Azerbaijan held talks.\n");
    assert_int_equal(r->n_meeting, 2);
}

static void two_months_are_two_meetings(void **state)
{
    (void)state;
    const psc_report *r =
        code(coder, "Chad and Sudan held talks in Tripoli in December and January.\n");
    assert_int_equal(r->n_meeting, 2);
    assert_int_equal(r->meeting[0].when.period.from, psc_day_of(2015, 12, 1));
    assert_int_equal(r->meeting[1].when.period.from, psc_day_of(2016, 1, 1));
}

static void who_stays_away_refuses(void **state)
{
    (void)state;
    const psc_report *r =
        code(coder, "Kenya and Somalia will meet in Nairobi on Monday.\n\nSomalia said it "
                    "would not attend the meeting.\n");
    assert_int_equal(r->n_meeting, 1);
    assert_int_equal(r->meeting[0].status, PSC_MEETING_REFUSED);
    assert_int_equal(part_of(&r->meeting[0], "SOM"), PSC_PART_REFUSES);
    assert_int_equal(part_of(&r->meeting[0], "KEN"), PSC_PART_ATTENDS);
}

static void what_might_be_is_uncertain_and_bare_words_are_no_meeting(void **state)
{
    (void)state;
    const psc_report *r = code(coder, "Armenia and Azerbaijan might meet in Vienna.\n");
    assert_int_equal(r->n_meeting, 1);
    assert_int_equal(r->meeting[0].status, PSC_MEETING_UNCERTAIN);
    assert_int_equal(code(coder, "If talks fail, the war goes on.\n")->n_meeting, 0);
    assert_int_equal(code(coder, "The talks were long.\n")->n_meeting, 0);
}

static void the_record_has_the_keys_of_the_contract(void **state)
{
    (void)state;
    const psc_report *r = code(coder, "Iran and Iraq held talks in Muscat.\n");
    const psc_str out = psc_coder_records(coder, r, PSC_RECORD_MEETING);
    assert_true(
        psc_str_starts(out, PSC_STR("{\"kind\":\"meeting\",\"id\":\"a.txt#m1\",\"doc\":\"a.txt\","
                                    "\"name\":\"talks of Iran and Iraq in Muscat\",\"sentences\":"
                                    "[0],\"parties\":[{\"text\":\"Iran\"")));
    assert_true(
        psc_str_find(out, PSC_STR("\"part\":\"attends\"}],\"venue\":{\"text\":\"Muscat\""), 0) > 0);
    assert_true(psc_str_ends(
        out, PSC_STR("\"status\":\"held\",\"history\":[{\"doc\":\"a.txt\",\"sentence\":0,"
                     "\"status\":\"held\"}]}\n")));
}

/* A meeting that no sentence says more of than its name has a status and a sentence for it. */
static void every_meeting_has_a_sentence_for_its_status(void **state)
{
    (void)state;
    const psc_report *r = code(coder,
                               "Fear of failure hangs over talks of Peru and Chile in Lima\n\n"
                               "Officials blamed talks between Chad and Sudan for the delay.\n");
    for (uint32_t i = 0; i < r->n_meeting; i++) {
        uint32_t told = 0;
        const psc_meeting *m = &r->meeting[i];
        for (uint32_t k = 0; k < m->n_turn; k++) told += m->turn[k].status != PSC_MEETING_NONE;
        assert_int_not_equal(m->status, PSC_MEETING_NONE);
        assert_true(told > 0);
    }
    assert_true(r->n_meeting > 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(every_meeting_has_a_sentence_for_its_status),
        cmocka_unit_test(several_mentions_are_one_meeting_with_a_history),
        cmocka_unit_test(meetings_in_two_places_are_two),
        cmocka_unit_test(two_months_are_two_meetings),
        cmocka_unit_test(who_stays_away_refuses),
        cmocka_unit_test(what_might_be_is_uncertain_and_bare_words_are_no_meeting),
        cmocka_unit_test(the_record_has_the_keys_of_the_contract),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
