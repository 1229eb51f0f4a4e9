/* SPDX-License-Identifier: Apache-2.0 */
/* Who tells of a happening, and whether it happened, wherever the sentence says so. */
#include "handles.h"

static psc_coder *coder;

static int begin(void **state)
{
    if (open_handles(state)) return -1;
    coder = new_coder(NULL);
    return 0;
}

static int end(void **state)
{
    psc_coder_free(coder);
    return close_handles(state);
}

/* The records of a report have these words. */
static void assert_tells(const char *text, const char *words)
{
    const psc_str out = psc_coder_records(coder, code(coder, text), PSC_RECORD_EVENT);
    if (psc_str_find(out, psc_str_of(words), 0) < 0)
        fail_msg("%s: no %s in %.*s", text, words, (int)out.len, out.ptr);
}

static void a_remark_inside_the_clause_has_its_teller_and_the_clause_its_subject(void **state)
{
    (void)state;
    assert_tells("Syrian forces, activists said, killed thirty people in Homs.\n",
                 "\"attribution\":{\"text\":\"activists\"");
    assert_tells("Georgian forces, Russian officials said, shelled Tskhinvali overnight.\n",
                 "\"actors\":[{\"text\":\"Georgian forces\"");
}

static void a_teller_told_at_length_still_tells(void **state)
{
    (void)state;
    assert_tells("Five miners were shot dead by troops in the western province, two human rights "
                 "lawyers who visited the site said on Tuesday.\n",
                 "\"attribution\":{\"text\":\"two human rights lawyers\"");
    assert_tells("Twelve villagers were hacked to death in Ituri, a local chief, Pilo Kamara, "
                 "said.\n",
                 "\"attribution\":{\"text\":\"local chief\"");
}

static void what_is_said_in_a_statement_is_said_by_who_gives_it(void **state)
{
    (void)state;
    assert_tells("The Azeri ministry said in a statement that Armenian troops had fired on a "
                 "border post.\n",
                 "\"attribution\":{\"text\":\"Azeri ministry\"");
}

static void other_words_of_telling_name_the_teller(void **state)
{
    (void)state;
    assert_tells("In the words of the governor, the militia slaughtered the villagers.\n",
                 "\"attribution\":{\"text\":\"governor\"");
    assert_tells("Hezbollah fired rockets at Haifa, or so Israeli officials say.\n",
                 "\"attribution\":{\"text\":\"Israeli officials\"");
    assert_tells("Uganda is thought by analysts to be arming the Sudanese rebels.\n",
                 "\"attribution\":{\"text\":\"analysts\"");
}

static void what_others_report_of_somebody_is_his_deed(void **state)
{
    (void)state;
    assert_tells("Uganda was reported to have sent troops into eastern Congo.\n",
                 "\"actors\":[{\"text\":\"Uganda\"");
}

static void what_was_kept_from_happening_is_negated(void **state)
{
    (void)state;
    assert_tells("The army averted an attack on the embassy in Nairobi.\n",
                 "\"modality\":\"negated\"");
    assert_tells("The rebels no longer shell the town.\n", "\"modality\":\"negated\"");
    assert_tells("No evidence has emerged that Chad sent troops to Darfur.\n",
                 "\"modality\":\"negated\"");
}

static void what_is_only_feared_is_hypothetical(void **state)
{
    (void)state;
    assert_tells("The threat of a Turkish invasion hangs over the town.\n",
                 "\"modality\":\"hypothetical\"");
    assert_tells("Analysts fear that Ethiopia may invade Eritrea.\n",
                 "\"modality\":\"hypothetical\"");
}

static void what_is_remembered_is_historical(void **state)
{
    (void)state;
    assert_tells("Thousands marked the anniversary of the massacre of students by Thai troops.\n",
                 "\"modality\":\"historical\"");
}

static void a_verb_behind_what_is_said_only_tells_who_says_it(void **state)
{
    (void)state;
    assert_tells("Russian jets bombed a clinic in Idlib, Turkey protested.\n",
                 "\"attribution\":{\"text\":\"Turkey\"");
    assert_tells(
        "Gunmen on motorcycles killed at least twelve farmers in northern Burkina Faso, the "
        "governor of the region said.\n",
        "\"attribution\":{\"text\":\"governor of the region\"");
}

static void who_tells_that_somebody_said_so_is_the_source_of_his_words(void **state)
{
    (void)state;
    assert_tells(
        "Cairo, state newspapers reported, has told Addis Ababa it will not sit down with its "
        "engineers again.\n",
        "\"attribution\":{\"text\":\"state newspapers\"");
    assert_tells("Interfax quoted a Georgian official as saying that rebels had ambushed a police "
                 "patrol near Grozny.\n",
                 "\"attribution\":{\"text\":\"Georgian official\"");
}

static void who_is_behind_a_statement_or_above_an_unnamed_source_tells(void **state)
{
    (void)state;
    assert_tells(
        "According to a statement released by the Chadian army, rebels attacked the town of "
        "Faya.\n",
        "\"attribution\":{\"text\":\"Chadian army\"");
    assert_tells("Three soldiers were reported killed in the attack, the Kenyan army said.\n",
                 "\"attribution\":{\"text\":\"Kenyan army\"");
}

static void what_is_left_undone_is_negated(void **state)
{
    (void)state;
    assert_tells("Rather than attack the rebels, the army withdrew.\n", "\"modality\":\"negated\"");
    assert_tells("Not a single shot was fired at the protesters, the police chief said.\n",
                 "\"modality\":\"negated\"");
    assert_tells("Israel has never admitted bombing the reactor.\n",
                 "\"modality\":\"hypothetical\"");
}

static void years_after_a_deed_it_is_historical(void **state)
{
    (void)state;
    assert_tells(
        "Seven years after Russian troops invaded Georgia, the village is still divided.\n",
        "\"modality\":\"historical\"");
    assert_tells("Since 2001 American drones have killed hundreds of militants in Pakistan.\n",
                 "\"modality\":\"asserted\"");
}

/* The report has no records of events. */
static void assert_nothing(const char *text)
{
    const psc_report *r;
    const psc_input in = {.kind = PSC_INPUT_TEXT,
                          .bytes = psc_str_of(text),
                          .file = "a.txt",
                          .name = PSC_STR("a.txt")};
    assert_int_equal(psc_coder_code(coder, &in, &r, NULL), PSC_OK);
    if (r->n_event) fail_msg("%s: %u events", text, (unsigned)r->n_event);
}

static void words_of_war_for_other_things_are_no_events(void **state)
{
    (void)state;
    assert_nothing(
        "Doctors are waging a losing battle against measles in the highlands of Kenya.\n");
    assert_nothing("The president visited the site of the Battle of Kursk.\n");
    assert_nothing("She has written a book about the siege of Sarajevo.\n");
    assert_nothing("The space agency blamed a faulty valve for the explosion.\n");
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_remark_inside_the_clause_has_its_teller_and_the_clause_its_subject),
        cmocka_unit_test(a_teller_told_at_length_still_tells),
        cmocka_unit_test(what_is_said_in_a_statement_is_said_by_who_gives_it),
        cmocka_unit_test(other_words_of_telling_name_the_teller),
        cmocka_unit_test(what_others_report_of_somebody_is_his_deed),
        cmocka_unit_test(what_was_kept_from_happening_is_negated),
        cmocka_unit_test(what_is_only_feared_is_hypothetical),
        cmocka_unit_test(what_is_remembered_is_historical),
        cmocka_unit_test(a_verb_behind_what_is_said_only_tells_who_says_it),
        cmocka_unit_test(who_tells_that_somebody_said_so_is_the_source_of_his_words),
        cmocka_unit_test(who_is_behind_a_statement_or_above_an_unnamed_source_tells),
        cmocka_unit_test(what_is_left_undone_is_negated),
        cmocka_unit_test(words_of_war_for_other_things_are_no_events),
        cmocka_unit_test(years_after_a_deed_it_is_historical),
    };
    return cmocka_run_group_tests(tests, begin, end);
}
