/* SPDX-License-Identifier: Apache-2.0 */
/* Merging: what makes two reports, events, meetings or figures one (src/merge). */
#include <stdio.h>

#include "cmocka_all.h"

#include "base/str.h"
#include "merge/claim.h"
#include "merge/credit.h"
#include "merge/happening.h"
#include "merge/shingle.h"
#include "merge/talks.h"

typedef struct bench {
    psc_arena a;
    psc_merge_rules *rules;
    psc_word_counts *counts;
} bench;

static int open_all(void **state)
{
    static bench b;
    psc_err err;
    psc_arena_init(&b.a, psc_alloc_default(), 0);
    if (PSC_TRAP(&b.a)) return 1;
    b.counts = psc_new(&b.a, psc_word_counts, 1);
    *state = &b;
    return psc_merge_rules_load(&b.rules, &b.a, &err) == PSC_OK ? 0 : 1;
}

static int close_all(void **state)
{
    bench *b = *state;
    psc_arena_deinit(&b->a);
    return 0;
}

/* Copies. */

static const char first[] =
    "a flood sweep away the wooden bridge at Orlu and cut the village off from the market town";
static const char second[] =
    "the mayor of Orlu ask the army for boat and tent because forty family have no roof any more";
static const char third[] =
    "school in the valley stay shut until engineer have look at the road say the district office";

static psc_shingles shingles(bench *b, const char *one, const char *two, const char *three)
{
    const psc_str s[] = {psc_str_of(one), psc_str_of(two), psc_str_of(three)};
    return psc_shingles_of(&b->a, s, three ? 3 : two ? 2 : 1);
}

static void a_shortened_report_is_a_copy_of_the_whole(void **state)
{
    bench *b = *state;
    const psc_shingles whole = shingles(b, first, second, third);
    const psc_shingles part = shingles(b, third, first, NULL);
    assert_true(psc_shingles_are_copies(&whole, &part));
    assert_true(psc_shingles_are_copies(&part, &whole));
    assert_true(psc_shingles_within(&part, &whole) == 1);
    assert_true(psc_shingles_within(&whole, &part) < 1);
}

static void one_sentence_in_common_makes_no_copy(void **state)
{
    bench *b = *state;
    const psc_shingles x = shingles(b, first, second, NULL), y = shingles(b, first, third, NULL);
    assert_false(psc_shingles_are_copies(&x, &y));
}

static bool may_be(const psc_shingles *a, const psc_shingles *b)
{
    uint32_t tops[200];
    assert_true(b->n <= 200);
    psc_shingles_tops(b, tops);
    return psc_shingles_may_be_copies(a, tops, b->n);
}

static void half_of_the_hashes_tells_that_reports_are_no_copies(void **state)
{
    bench *b = *state;
    const psc_shingles whole = shingles(b, first, second, third);
    const psc_shingles x = shingles(b, first, second, NULL), y = shingles(b, first, third, NULL);
    assert_true(may_be(&whole, &x) && may_be(&x, &whole) && may_be(&x, &x));
    assert_false(may_be(&x, &y) || may_be(&y, &x));
    psc_shingles other = shingles(b, first, second, NULL);
    for (uint32_t i = 0; i < other.n; i++) other.at[i]++; /* the lower half */
    assert_true(may_be(&x, &other) && !psc_shingles_are_copies(&x, &other));
}

static void shingles_come_back_as_they_were_written(void **state)
{
    bench *b = *state;
    const psc_shingles x = shingles(b, first, second, third);
    const psc_shingles y = psc_shingles_read(&b->a, psc_shingles_write(&b->a, &x));
    assert_true(x.n > 20 && y.n == x.n);
    assert_memory_equal(x.at, y.at, x.n * sizeof *x.at);
    assert_int_equal(psc_shingles_read(&b->a, PSC_STR("short")).n, 0);
}

static void a_report_of_a_few_words_is_nobodys_copy(void **state)
{
    bench *b = *state;
    const psc_shingles x = shingles(b, "rain stop the match on Sunday", NULL, NULL);
    assert_false(psc_shingles_are_copies(&x, &x));
    const psc_shingles none = shingles(b, "", NULL, NULL);
    assert_int_equal(none.n, 0);
    assert_true(psc_shingles_within(&none, &x) == 0);
}

/* The sample of a part is drawn from the sample of the whole. */
static void samples_of_copies_meet(void **state)
{
    bench *b = *state;
    const psc_shingles whole = shingles(b, first, second, third);
    const psc_shingles part = shingles(b, second, NULL, NULL);
    uint32_t met = 0;
    for (uint32_t i = 0; i < PSC_SKETCH && i < whole.n; i++)
        for (uint32_t k = 0; k < PSC_SKETCH && k < part.n; k++) met += whole.at[i] == part.at[k];
    assert_true(met >= 2);
}

static void the_original_is_the_earliest_then_the_longest_then_the_first(void **state)
{
    (void)state;
    const psc_copy_rank monday = {10, 50, 7}, tuesday = {11, 200, 3},
                        undated = {PSC_DAY_NONE, 50, 1};
    const psc_copy_rank longer = {10, 100, 9}, later = {10, 55, 8};
    assert_true(psc_copy_is_before(&monday, &tuesday));
    assert_true(psc_copy_is_before(&tuesday, &undated));
    assert_true(psc_copy_is_before(&longer, &monday));
    assert_true(psc_copy_is_before(&monday, &later));
    assert_false(psc_copy_is_before(&later, &monday));
}

/* Words and stories. */

static void rare_words_tell_more(void **state)
{
    bench *b = *state;
    psc_word_counts_start(b->counts, b->rules);
    const uint64_t the = psc_word_hash(PSC_STR("the")), say = psc_word_hash(PSC_STR("say"));
    const uint64_t town = psc_word_hash(PSC_STR("Orlu"));
    assert_true(psc_word_weight(b->counts, the) < 0.5);
    assert_true(psc_word_weight(b->counts, the) < psc_word_weight(b->counts, say));
    const double before = psc_word_weight(b->counts, town);
    assert_true(before > psc_word_weight(b->counts, say));
    for (int i = 0; i < 100; i++) psc_word_counts_add(b->counts, &town, 1);
    assert_true(psc_word_weight(b->counts, town) < before / 2);
}

static void words_are_the_same_in_any_case(void **state)
{
    (void)state;
    assert_int_equal(psc_word_hash(PSC_STR("Ärzte")), psc_word_hash(PSC_STR("ärzte")));
    assert_int_equal(psc_word_hash(PSC_STR("--")), 0);
    assert_int_equal(psc_word_hash(PSC_STR("")), 0);
}

static void counts_come_back_as_they_were_written(void **state)
{
    bench *b = *state;
    static unsigned char bytes[PSC_WORD_BYTES];
    psc_word_counts *again = psc_new(&b->a, psc_word_counts, 1);
    psc_word_counts_start(b->counts, b->rules);
    psc_word_counts_write(b->counts, bytes);
    assert_true(psc_word_counts_read(again, (psc_str){(char *)bytes, sizeof bytes}));
    assert_memory_equal(again, b->counts, sizeof *again);
    assert_false(psc_word_counts_read(again, (psc_str){(char *)bytes, sizeof bytes - 1}));
}

static void counts_never_overflow(void **state)
{
    bench *b = *state;
    const uint64_t h = psc_word_hash(PSC_STR("everywhere"));
    psc_word_counts_start(b->counts, b->rules);
    for (int i = 0; i < 200000; i++) psc_word_counts_add(b->counts, &h, 1);
    assert_true(b->counts->documents <= 60001);
    assert_true(psc_word_weight(b->counts, h) < 0.1);
}

static psc_vector vector(bench *b, const char *one, const char *two)
{
    const psc_str s[] = {psc_str_of(one), psc_str_of(two)};
    psc_word_list words;
    return psc_vector_of(&b->a, b->counts, s, 2, &words);
}

static void reports_of_one_happening_are_alike(void **state)
{
    bench *b = *state;
    psc_word_counts_start(b->counts, b->rules);
    const uint64_t town = psc_word_hash(PSC_STR("Orlu")); /* often in the news */
    for (int i = 0; i < 20; i++) psc_word_counts_add(b->counts, &town, 1);
    const psc_vector flood = vector(b, first, second);
    const psc_vector other = vector(b, "the bridge at Orlu be carry off by the flood overnight",
                                    "the mayor say village be cut off and call for boat");
    const psc_vector strike = vector(b, "nurse at the hospital of Orlu go on strike over pay",
                                     "the union want a rise of ten percent before Easter");
    assert_true(psc_story_likeness(&other, &flood, 0) >= psc_story_threshold(0));
    assert_true(psc_story_likeness(&strike, &flood, 0) < psc_story_threshold(0));
    assert_true(psc_story_likeness(&other, &flood, 20) < psc_story_threshold(20));
    assert_true(psc_story_threshold(PSC_GAP_UNKNOWN) > psc_story_threshold(0));
}

static void a_story_is_the_sum_of_its_reports(void **state)
{
    bench *b = *state;
    psc_word_counts_start(b->counts, b->rules);
    const psc_vector x = vector(b, first, ""), y = vector(b, second, "");
    psc_vector story = x;
    psc_story_add(&b->a, &story, &y);
    assert_true(psc_vector_cosine(&story, &y) > psc_vector_cosine(&x, &y));
    assert_true(story.n <= PSC_STORY_TERMS);
    const psc_vector again = psc_vector_read(&b->a, psc_vector_write(&b->a, &story));
    assert_int_equal(again.n, story.n);
    assert_memory_equal(again.at, story.at, story.n * sizeof *story.at);
    assert_int_equal(psc_vector_read(&b->a, PSC_STR("broken")).n, 0);
}

static void the_weightiest_words_lead_to_a_story(void **state)
{
    bench *b = *state;
    uint32_t key[PSC_STORY_KEYS];
    psc_word_counts_start(b->counts, b->rules);
    const psc_vector v = vector(b, first, second);
    const uint32_t n = psc_vector_keys(&v, key);
    const uint32_t the = (uint32_t)(psc_word_hash(PSC_STR("the")) >> 32);
    assert_int_equal(n, PSC_STORY_KEYS);
    for (uint32_t i = 0; i < n; i++) assert_int_not_equal(key[i], the);
}

/* Incidents. */

static psc_happening strike_on(const char *place, psc_day day, double killed)
{
    return (psc_happening){.type = PSC_STR("ASSAULT"),
                           .mode = PSC_STR(""),
                           .actor = PSC_STR("RUS"),
                           .recipient = PSC_STR("SYR"),
                           .place = psc_str_of(place),
                           .country = PSC_STR("SYR"),
                           .day = day,
                           .killed = killed,
                           .wounded = -1};
}

static void events_are_one_when_nothing_told_differs(void **state)
{
    (void)state;
    const psc_happening a = strike_on("Idlib", 100, 14), same = strike_on("Idlib", 100, 17);
    const psc_happening no_place = strike_on("", 101, -1), other_day = strike_on("Idlib", 103, 14);
    const psc_happening town = strike_on("Aleppo", 100, -1), toll = strike_on("Idlib", 100, 90);
    assert_true(psc_happening_likeness(&a, &same, true) > 0);
    assert_true(psc_happening_likeness(&a, &same, false) > 0);
    assert_true(psc_happening_likeness(&a, &no_place, true) > 0);
    assert_int_equal(psc_happening_likeness(&a, &no_place, false), 0);
    assert_int_equal(psc_happening_likeness(&a, &other_day, true), 0);
    assert_int_equal(psc_happening_likeness(&a, &toll, true), 0);
    psc_happening elsewhere = town;
    elsewhere.country = PSC_STR("TUR");
    assert_int_equal(psc_happening_likeness(&a, &elsewhere, true), 0);
}

static void other_parties_make_another_event(void **state)
{
    (void)state;
    const psc_happening a = strike_on("Idlib", 100, -1);
    psc_happening b = a, c = a, d = a;
    b.actor = PSC_STR("USA");
    c.actor = PSC_STR("");
    d.type = PSC_STR("THREATEN");
    assert_int_equal(psc_happening_likeness(&a, &b, true), 0);
    assert_true(psc_happening_likeness(&a, &c, true) > 0);
    assert_int_equal(psc_happening_likeness(&a, &d, true), 0);
}

/* Meetings. */

static const psc_attendee okello = {{"Sam Okello", 10}, {"KEN GOV", 7}, {"KEN", 3}, true};
static const psc_attendee diallo = {{"Awa Diallo", 10}, {"SEN GOV", 7}, {"SEN", 3}, true};
static const psc_attendee lund = {{"Mara Lund", 9}, {"NOR GOV", 7}, {"NOR", 3}, true};

static psc_talks talks_in(const char *place, const psc_attendee *who, uint32_t n, psc_day told)
{
    return (psc_talks){.form = PSC_STR("talks"),
                       .place = psc_str_of(place),
                       .country = PSC_STR("AUT"),
                       .held = {PSC_DAY_NONE, PSC_DAY_NONE},
                       .told = {told, told},
                       .status = PSC_MEETING_SCHEDULED,
                       .who = who,
                       .n = n};
}

static void talks_in_one_town_in_one_month_are_one(void **state)
{
    (void)state;
    const psc_attendee who[] = {okello, diallo, lund}, one[] = {diallo};
    const psc_talks a = talks_in("Vienna", who, 3, 100), b = talks_in("Vienna", one, 1, 110);
    const psc_talks c = talks_in("Graz", one, 1, 110), late = talks_in("Vienna", one, 1, 200);
    assert_true(psc_talks_likeness(&b, &a, false) > 0);
    assert_int_equal(psc_talks_likeness(&c, &a, false), 0);
    assert_int_equal(psc_talks_likeness(&late, &a, false), 0);
    psc_talks call = b;
    call.form = PSC_STR("call");
    assert_int_equal(psc_talks_likeness(&call, &a, false), 0);
}

static void what_is_announced_after_a_meeting_is_the_next_round(void **state)
{
    (void)state;
    const psc_attendee who[] = {okello, diallo};
    psc_talks held = talks_in("Vienna", who, 2, 100), next = talks_in("Vienna", who, 2, 105);
    held.status = PSC_MEETING_HELD;
    assert_int_equal(psc_talks_likeness(&next, &held, false), 0);
    held.held = next.held = (psc_period){103, 104};
    assert_true(psc_talks_likeness(&next, &held, false) > 0);
    next.held = (psc_period){120, 121};
    assert_int_equal(psc_talks_likeness(&next, &held, false), 0);
}

static void two_persons_meet_nobody_else(void **state)
{
    (void)state;
    const psc_attendee both[] = {okello, diallo}, others[] = {okello, lund};
    const psc_talks a = talks_in("Vienna", both, 2, 100), b = talks_in("Vienna", others, 2, 100);
    const psc_talks nowhere = talks_in("", both, 2, 101);
    assert_int_equal(psc_talks_likeness(&b, &a, false), 0);
    assert_true(psc_talks_likeness(&nowhere, &a, false) > 0);
    const psc_talks undated = talks_in("", both, 2, PSC_DAY_NONE);
    assert_int_equal(psc_talks_likeness(&undated, &a, false), 0);
}

static void a_country_holds_its_towns(void **state)
{
    (void)state;
    const psc_attendee who[] = {okello, diallo, lund};
    const psc_talks a = talks_in("Vienna", who, 3, 100);
    psc_talks b = talks_in("Austria", who, 3, 100);
    assert_int_equal(psc_talks_likeness(&b, &a, false), 0);
    b.in_state = true;
    assert_true(psc_talks_likeness(&b, &a, false) > 0);
    assert_int_equal(psc_talks_likeness(&b, &a, true), 0);
}

/* Figures. */

static psc_claim killed(double low, int64_t story, const char *place)
{
    return (psc_claim){.unit = PSC_STR("killed"),
                       .place = psc_str_of(place),
                       .country = PSC_STR("SYR"),
                       .day = {100, 100},
                       .low = low,
                       .high = low,
                       .story = story};
}

static void claims_of_one_matter_stand_side_by_side(void **state)
{
    (void)state;
    const psc_claim a = killed(14, 1, ""), b = killed(17, 1, "Idlib"), c = killed(90, 1, "");
    const psc_claim other = killed(14, 2, ""), war = killed(250000, 3, ""),
                    more = killed(300000, 4, "");
    assert_true(psc_claim_likeness(&a, &b) > 0);
    assert_int_equal(psc_claim_likeness(&a, &c), 0);
    assert_int_equal(psc_claim_likeness(&a, &other), 0);
    assert_true(psc_claim_likeness(&war, &more) > 0);
    psc_claim elsewhere = more;
    elsewhere.country = PSC_STR("YEM");
    assert_int_equal(psc_claim_likeness(&war, &elsewhere), 0);
    psc_claim unit = a;
    unit.unit = PSC_STR("wounded");
    assert_int_equal(psc_claim_likeness(&a, &unit), 0);
}

/* Data. */

static psc_str topic_of(bench *b, const char *text)
{
    return psc_cue_in(b->rules->topic, b->rules->n_topic, psc_str_of(text), true);
}

static void words_name_topics_countries_and_agencies(void **state)
{
    bench *b = *state;
    const psc_merge_rules *r = b->rules;
    assert_true(
        psc_str_eq(topic_of(b, "an immediate Cease-Fire in the south"), PSC_STR("ceasefire")));
    assert_true(psc_str_eq(topic_of(b, "to lift all sanctions"), PSC_STR("sanctions")));
    assert_int_equal(topic_of(b, "a better life").len, 0);
    assert_int_equal(topic_of(b, "").len, 0);
    assert_true(
        psc_str_eq(psc_cue_of(r->country, r->n_country, PSC_STR("Russia")), PSC_STR("RUS")));
    assert_int_equal(psc_cue_of(r->country, r->n_country, PSC_STR("Moscow")).len, 0);
    assert_true(
        psc_str_eq(psc_credit_of(r, PSC_STR("Agence France-Presse"), PSC_STR("")), PSC_STR("AFP")));
    assert_true(psc_str_eq(psc_credit_of(r, PSC_STR(""), PSC_STR("Reuters")), PSC_STR("Reuters")));
    assert_int_equal(psc_credit_of(r, PSC_STR(""), PSC_STR("Valley Courier")).len, 0);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_shortened_report_is_a_copy_of_the_whole),
        cmocka_unit_test(one_sentence_in_common_makes_no_copy),
        cmocka_unit_test(half_of_the_hashes_tells_that_reports_are_no_copies),
        cmocka_unit_test(shingles_come_back_as_they_were_written),
        cmocka_unit_test(a_report_of_a_few_words_is_nobodys_copy),
        cmocka_unit_test(samples_of_copies_meet),
        cmocka_unit_test(the_original_is_the_earliest_then_the_longest_then_the_first),
        cmocka_unit_test(rare_words_tell_more),
        cmocka_unit_test(words_are_the_same_in_any_case),
        cmocka_unit_test(counts_come_back_as_they_were_written),
        cmocka_unit_test(counts_never_overflow),
        cmocka_unit_test(reports_of_one_happening_are_alike),
        cmocka_unit_test(a_story_is_the_sum_of_its_reports),
        cmocka_unit_test(the_weightiest_words_lead_to_a_story),
        cmocka_unit_test(events_are_one_when_nothing_told_differs),
        cmocka_unit_test(other_parties_make_another_event),
        cmocka_unit_test(talks_in_one_town_in_one_month_are_one),
        cmocka_unit_test(what_is_announced_after_a_meeting_is_the_next_round),
        cmocka_unit_test(two_persons_meet_nobody_else),
        cmocka_unit_test(a_country_holds_its_towns),
        cmocka_unit_test(claims_of_one_matter_stand_side_by_side),
        cmocka_unit_test(words_name_topics_countries_and_agencies),
    };
    return cmocka_run_group_tests_name("merge", tests, open_all, close_all);
}
