/* SPDX-License-Identifier: Apache-2.0 */
/* Merging in the store: what is written when reports come one after the other. */
#include "store/sqlite.h"
#include "store_bench.h"

static int open_new(void **state)
{
    (void)name_store(state);
    open_store(*state, PSC_STORE_WRITE);
    return 0;
}

static void put(bench *b, const char *json, unsigned flags)
{
    psc_stored how;
    assert_int_equal(put_report(b, json, flags, &how), PSC_OK);
}

static void merge(bench *b)
{
    uint64_t n;
    const psc_status st = psc_store_merge(b->store, &n, &b->err);
    if (st) print_message("%s\n", b->err.text);
    assert_int_equal(st, PSC_OK);
}

/* Stores and merges; `each`: one after the other, else all at once. */
static void store(bench *b, const char *const *json, size_t n, bool each)
{
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    for (size_t i = 0; i < n; i++) {
        put(b, json[i], 0);
        if (each || i + 1 == n) merge(b);
    }
    assert_int_equal(psc_store_commit(b->store, &b->err), PSC_OK);
}

/* Rows of the query, one a line, columns parted by blanks. */
static const char *rows(bench *b, const char *sql, int columns)
{
    psc_rows *r;
    psc_value v[8];
    size_t at = 0;
    b->lines[0] = 0;
    assert_int_equal(psc_db_search(b->store->db, &r, psc_str_of(sql), NULL, 0, &b->err), PSC_OK);
    while (psc_rows_next(r, v, columns, &b->err) == PSC_OK) {
        for (int i = 0; i < columns; i++) {
            const char *end = i + 1 < columns ? " " : "\n";
            const size_t room = sizeof b->lines - at;
            const int n = v[i].kind == 'i'
                              ? snprintf(b->lines + at, room, "%lld%s", (long long)v[i].i, end)
                          : v[i].kind == 'r'
                              ? snprintf(b->lines + at, room, "%g%s", v[i].r, end)
                              : snprintf(b->lines + at, room, "%.*s%s", (int)v[i].s.len,
                                         v[i].s.len ? v[i].s.ptr : "", end);
            at += (size_t)n;
            assert_true(at < sizeof b->lines);
        }
    }
    psc_rows_end(r);
    return b->lines;
}

static const char copies_sql[] =
    "SELECT d.doc, coalesce(o.doc, '-') FROM document d LEFT JOIN document o"
    " ON o.id = d.duplicate_of ORDER BY d.doc";

#define FLOOD                                                                                  \
    "A flood swept away the wooden bridge at Orlu on Monday and cut the village off from the " \
    "market town. "
#define BOATS                                                                                \
    "The mayor asked the army for boats and tents because forty families have no roof over " \
    "their heads. "
#define SCHOOL                                                                               \
    "Schools in the valley stay shut until engineers have looked at the road, the district " \
    "office said. "

static const char *const wire[] = {
    ("{\"id\":\"a\",\"date\":\"2015-05-04\",\"title\":\"Bridge gone\",\"text\":\"" FLOOD BOATS
         SCHOOL "\"}"),
    ("{\"id\":\"b\",\"date\":\"2015-05-05\",\"title\":\"Flood cuts off village\",\"text\":\"" FLOOD
         BOATS "\"}"),
    ("{\"id\":\"c\",\"date\":\"2015-05-05\",\"title\":\"In brief\",\"text\":\"" BOATS SCHOOL "\"}"),
    ("{\"id\":\"d\",\"date\":\"2015-05-05\",\"text\":\"Nurses of the hospital went on strike on "
     "Tuesday over wages that the ministry has not paid since the winter, their union said.\"}"),
};

static void copies_point_at_one_original(void **state)
{
    bench *b = *state;
    store(b, wire, 4, true);
    assert_string_equal(rows(b, copies_sql, 2), "a -\nb a\nc a\nd -\n");
    assert_string_equal(rows(b, "SELECT count(DISTINCT story), count(story) FROM document", 2),
                        "2 4\n");
    assert_string_equal(rows(b, "SELECT reports FROM story ORDER BY id", 1), "1\n1\n");
}

static void documents_come_out_with_original_and_story(void **state)
{
    bench *b = *state;
    psc_found *found;
    psc_str line;
    psc_filter f = psc_filter_all();
    f.kinds = PSC_RECORD_DOCUMENT;
    store(b, wire, 2, true);
    assert_int_equal(psc_store_find(&found, b->store, &f, &b->err), PSC_OK);
    assert_int_equal(psc_store_next(found, &line, &b->err), PSC_OK);
    assert_true(psc_str_ends(line, PSC_STR(",\"story\":\"a\"}")));
    assert_int_equal(psc_store_next(found, &line, &b->err), PSC_OK);
    assert_true(psc_str_ends(line, PSC_STR(",\"duplicate_of\":\"a\",\"story\":\"a\"}")));
    assert_int_equal(psc_store_next(found, &line, &b->err), PSC_END);
    psc_store_end(found);
}

/* b and c have no sentence chain between them: both turn to the whole text of an earlier day. */
static void the_whole_text_of_an_earlier_day_takes_over(void **state)
{
    bench *b = *state;
    const char *const order[] = {wire[1], wire[2], wire[0]};
    store(b, order, 3, true);
    assert_string_equal(rows(b, copies_sql, 2), "a -\nb a\nc a\n");
    assert_string_equal(rows(b,
                             "SELECT count(*) FROM document WHERE duplicate_of IN (SELECT id FROM"
                             " document WHERE duplicate_of IS NOT NULL)",
                             1),
                        "0\n");
}

static void a_replaced_original_frees_its_copies(void **state)
{
    bench *b = *state;
    store(b, wire, 3, true);
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    put(b, "{\"id\":\"a\",\"date\":\"2015-05-04\",\"text\":\"Kenya met Sudan in Juba.\"}",
        PSC_STORE_REPLACE);
    merge(b);
    assert_int_equal(psc_store_commit(b->store, &b->err), PSC_OK);
    assert_string_equal(rows(b, copies_sql, 2), "a -\nb -\nc -\n");
    assert_string_equal(rows(b, "SELECT count(*) FROM document WHERE story IS NULL", 1), "0\n");
    assert_string_equal(
        rows(b,
             "SELECT count(*) FROM band b WHERE NOT EXISTS (SELECT 1 FROM document d"
             " WHERE ' ' || b.documents || ' ' LIKE '% ' || d.id || ' %')",
             1),
        "0\n");
    assert_string_equal(rows(b,
                             "SELECT count(*) FROM document WHERE story NOT IN (SELECT id FROM"
                             " story)",
                             1),
                        "0\n");
}

static const char *const talks[] = {
    "{\"id\":\"t1\",\"date\":\"2016-01-20\",\"text\":\"Talks between the Syrian government and the "
    "Syrian opposition are scheduled to be held in Geneva on January 29.\"}",
    "{\"id\":\"t2\",\"date\":\"2016-01-25\",\"text\":\"The Geneva talks between the Syrian "
    "government and the Syrian opposition have been postponed, the United Nations said.\"}",
    "{\"id\":\"t3\",\"date\":\"2016-02-03\",\"text\":\"The talks between the Syrian government and "
    "the Syrian opposition in Geneva collapsed on Wednesday.\"}",
    "{\"id\":\"t4\",\"date\":\"2016-02-03\",\"text\":\"France and Germany held talks in Vienna on "
    "Tuesday.\"}",
};

static void a_meeting_has_the_history_of_all_reports(void **state)
{
    bench *b = *state;
    store(b, talks, 4, true);
    assert_string_equal(rows(b, "SELECT count(*) FROM merged_meeting WHERE place = 'Vienna'", 1),
                        "1\n");
    assert_string_equal(
        rows(b,
             "SELECT d.doc, h.status, h.change FROM merged_history h JOIN document d ON d.id ="
             " h.document JOIN merged_meeting m ON m.id = h.merged WHERE m.place = 'Geneva'"
             " ORDER BY h.merged, h.day",
             3),
        "t1 scheduled 1\nt2 postponed 1\nt3 collapsed 1\n");
    assert_string_equal(rows(b,
                             "SELECT status, count(*) FROM merged_meeting WHERE place = 'Geneva'"
                             " GROUP BY 1",
                             2),
                        "collapsed 1\n");
}

static const char *const toll[] = {
    "{\"id\":\"k1\",\"date\":\"2015-05-04\",\"text\":\"Russian jets bombed rebels in Idlib on "
    "Monday, "
    "killing 14 people, residents of the Syrian town said.\"}",
    "{\"id\":\"k2\",\"date\":\"2015-05-05\",\"text\":\"Russia bombed rebels in the Syrian town of "
    "Idlib on Monday. 19 people were killed, a doctor said.\"}",
};

static void an_event_told_twice_is_one_incident_with_two_sources(void **state)
{
    bench *b = *state;
    store(b, toll, 2, true);
    assert_string_equal(rows(b,
                             "SELECT sources FROM incident_sources WHERE type = 'ASSAULT'"
                             " AND actor = 'RUS'",
                             1),
                        "2\n");
    assert_string_equal(rows(b, "SELECT low, high FROM dispute WHERE unit = 'killed'", 2),
                        "14 19\n");
}

static const char *const stance[] = {
    "{\"id\":\"s1\",\"date\":\"2016-02-01\",\"text\":\"Russia rejected a ceasefire in Syria.\"}",
    "{\"id\":\"s2\",\"date\":\"2016-02-11\",\"text\":\"Russia said it was ready to accept a "
    "ceasefire in Syria.\"}",
};

static void a_position_that_changes_tells_when(void **state)
{
    bench *b = *state;
    store(b, stance, 2, true);
    assert_string_equal(rows(b,
                             "SELECT party, topic, stance, coalesce(before, '-'), day FROM"
                             " position_history ORDER BY day",
                             5),
                        "RUS GOV ceasefire REJECT - 2016-02-01\n"
                        "RUS GOV ceasefire CONCEDE REJECT 2016-02-11\n");
}

/* All that merging writes, as text. */
static void dump(bench *b, char *out, size_t size)
{
    static const char *const sql[] = {
        "SELECT doc, story, coalesce(duplicate_of, 0) FROM document ORDER BY id",
        "SELECT id, reports, length(terms) FROM story ORDER BY id",
        "SELECT id, coalesce(incident, 0), type FROM event ORDER BY id",
        "SELECT id, coalesce(merged, 0), name FROM meeting ORDER BY id",
        "SELECT merged, document, status FROM merged_status ORDER BY 1, 2, 3",
        "SELECT id, coalesce(dispute, 0), unit FROM figure ORDER BY id",
        "SELECT party, topic, stance FROM position ORDER BY record, party",
        "SELECT count(*), sum(id % 1000), sum(length(documents)) FROM band",
        "SELECT count(*), sum(id % 1000), sum(length(stories)) FROM term",
    };
    size_t at = 0;
    for (size_t i = 0; i < sizeof sql / sizeof *sql; i++)
        at += (size_t)snprintf(out + at, size - at, "%s\n", rows(b, sql[i], 3));
    assert_true(at < size);
}

/* In PostgreSQL reports of one run are merged month by month: there the order is another one. */
static void merging_does_not_depend_on_how_reports_are_cut_into_runs(void **state)
{
    bench *b = *state;
    if (b->server) skip();
    static char once[1 << 16], each[1 << 16];
    const char *order[] = {wire[1], toll[0], talks[0], wire[2],   stance[0], talks[1],
                           wire[0], toll[1], talks[2], stance[1], wire[3],   talks[3]};
    store(b, order, 12, false);
    dump(b, once, sizeof once);
    drop_store(state);
    open_new(state);
    store(b, order, 5, false);
    store(b, order + 5, 1, false);
    store(b, order + 6, 6, true);
    dump(b, each, sizeof each);
    assert_string_equal(once, each);
}

/* A store of before has reports that nobody has merged. */
static void reports_stored_before_are_merged_later(void **state)
{
    bench *b = *state;
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    for (int i = 0; i < 3; i++) put(b, wire[i], 0);
    assert_int_equal(psc_store_commit(b->store, &b->err), PSC_OK);
    assert_string_equal(rows(b, "SELECT count(*) FROM document WHERE story IS NULL", 1), "3\n");
    store(b, wire + 3, 1, false);
    assert_string_equal(rows(b, copies_sql, 2), "a -\nb a\nc a\nd -\n");
}

/* Else a report would cost more the more there are. */
static void no_statement_walks_through_a_table(void **state)
{
    bench *b = *state;
    if (b->server) skip();
    store(b, wire, 4, true);
    store(b, talks, 4, true);
    store(b, toll, 2, true);
    store(b, stance, 2, true);
    sqlite3 *db = psc_sqlite_handle(b->store->db);
    int n = 0;
    for (sqlite3_stmt *s = NULL; (s = sqlite3_next_stmt(db, s)) != NULL; n++) {
        const int steps = sqlite3_stmt_status(s, SQLITE_STMTSTATUS_FULLSCAN_STEP, 0);
        if (steps) print_message("%d steps: %s\n", steps, sqlite3_sql(s));
        assert_int_equal(steps, 0);
    }
    assert_true(n > 40);
}

static void a_report_without_words_is_a_story_of_its_own(void **state)
{
    bench *b = *state;
    const char *const empty[] = {"{\"id\":\"e\",\"text\":\"...\"}",
                                 "{\"id\":\"f\",\"text\":\"Yes.\"}"};
    store(b, empty, 2, false);
    assert_string_equal(rows(b, copies_sql, 2), "e -\nf -\n");
    assert_string_equal(rows(b, "SELECT count(*) FROM story", 1), "2\n");
}

int main(void)
{
#define WITH_STORE(f) cmocka_unit_test_setup_teardown(f, open_new, drop_store)
    const struct CMUnitTest tests[] = {
        WITH_STORE(copies_point_at_one_original),
        WITH_STORE(documents_come_out_with_original_and_story),
        WITH_STORE(the_whole_text_of_an_earlier_day_takes_over),
        WITH_STORE(a_replaced_original_frees_its_copies),
        WITH_STORE(a_meeting_has_the_history_of_all_reports),
        WITH_STORE(an_event_told_twice_is_one_incident_with_two_sources),
        WITH_STORE(a_position_that_changes_tells_when),
        WITH_STORE(merging_does_not_depend_on_how_reports_are_cut_into_runs),
        WITH_STORE(reports_stored_before_are_merged_later),
        WITH_STORE(no_statement_walks_through_a_table),
        WITH_STORE(a_report_without_words_is_a_story_of_its_own),
    };
    return cmocka_run_group_tests_name("store_merge", tests, open_all, close_all);
}
