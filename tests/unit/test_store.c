/* SPDX-License-Identifier: Apache-2.0 */
/* The store: what is put in comes out again, whole, and nothing else does. */
#include <sys/stat.h>

#include "store/find.h"
#include "store/key.h"
#include "store/sqlite.h"
#include "store/tokens.h"
#include "store_bench.h"

static psc_status refused(bench *b, psc_store_mode mode)
{
    psc_store_close(b->store);
    b->store = NULL;
    return psc_store_open(&b->store, b->path, mode, psc_alloc_default(), &b->err);
}

static void store(bench *b, const char *const *json, size_t n)
{
    psc_stored how;
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    for (size_t i = 0; i < n; i++) assert_int_equal(put_report(b, json[i], 0, &how), PSC_OK);
    assert_int_equal(psc_store_commit(b->store, &b->err), PSC_OK);
}

/* All that the filter finds, as lines. */
static const char *find(bench *b, const psc_filter *f)
{
    psc_found *found;
    psc_str line;
    psc_status st;
    size_t n = 0;
    assert_int_equal(psc_store_find(&found, b->store, f, &b->err), PSC_OK);
    while ((st = psc_store_next(found, &line, &b->err)) == PSC_OK) {
        assert_true(n + line.len + 2 < sizeof b->lines);
        memcpy(b->lines + n, line.ptr, line.len);
        n += line.len;
        b->lines[n++] = '\n';
    }
    assert_int_equal(st, PSC_END);
    b->lines[n] = 0;
    psc_store_end(found);
    return b->lines;
}

/* Their ids, or kinds of documents, parted by blanks. */
static void assert_found(bench *b, const psc_filter *f, const char *want)
{
    char ids[512] = "";
    for (const char *p = find(b, f); *p; p = strchr(p, '\n') + 1) {
        const bool document = strncmp(p, "{\"kind\":\"document\"", 18) == 0;
        const char *key = document ? "\"doc\":\"" : "\"id\":\"", *id = strstr(p, key) + strlen(key);
        (void)snprintf(ids + strlen(ids), sizeof ids - strlen(ids), "%s%.*s", *ids ? " " : "",
                       (int)strcspn(id, "\""), id);
    }
    assert_string_equal(ids, want);
}

static const char *const news[] = {
    "{\"id\":\"a\",\"date\":\"2015-05-04\",\"text\":\"Russia attacked Syria in Damascus. Kenya "
    "accused Sudan of lies.\"}",
    "{\"id\":\"b\",\"date\":\"2015-06-01\",\"text\":\"Iran attacked Syria. The foreign minister "
    "of Russia met Turkish envoys on Monday.\"}",
    "{\"id\":\"c\",\"date\":\"2015-06-02\",\"text\":\"\\\"We will not leave the town,\\\" said "
    "Sergei Lavrov, the foreign minister of Russia. Russia did not attack Iran.\"}",
};

static void open_with_news(bench *b)
{
    open_store(b, PSC_STORE_WRITE);
    store(b, news, 3);
}

static void records_come_out_as_they_were_written(void **state)
{
    bench *b = *state;
    char want[1 << 14] = "";
    const psc_filter f = psc_filter_all();
    open_with_news(b);
    for (int i = 0; i < 3; i++) {
        const psc_report *r;
        const psc_input in = input_of(news[i]);
        assert_int_equal(psc_coder_code(b->coder, &in, &r, &b->err), PSC_OK);
        const psc_str lines = psc_coder_records(b->coder, r, PSC_RECORD_ALL);
        (void)strncat(want, lines.ptr, lines.len);
    }
    assert_string_equal(find(b, &f), want);
    open_store(b, PSC_STORE_READ);
    assert_string_equal(find(b, &f), want);
}

static void the_same_report_twice_changes_nothing(void **state)
{
    bench *b = *state;
    psc_stored how;
    bool there;
    const psc_input in = input_of(news[0]);
    open_with_news(b);
    assert_int_equal(psc_store_has(b->store, &in, &there, &b->err), PSC_OK);
    assert_true(there);
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    assert_int_equal(put_report(b, news[0], 0, &how), PSC_OK);
    assert_int_equal(how, PSC_STORED_SAME);
    assert_int_equal(psc_store_commit(b->store, &b->err), PSC_OK);
    psc_filter f = psc_filter_all();
    f.kinds = PSC_RECORD_DOCUMENT;
    assert_found(b, &f, "a b c");
}

static void another_report_takes_a_stored_id_only_when_told(void **state)
{
    bench *b = *state;
    psc_stored how;
    static const char other[] =
        "{\"id\":\"a\",\"date\":\"2015-05-04\",\"text\":\"Kenya attacked Sudan.\"}";
    open_with_news(b);
    psc_filter f = psc_filter_all();
    f.doc = PSC_STR("a");
    f.text = PSC_STR("Damascus");
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    assert_int_equal(put_report(b, other, 0, &how), PSC_INPUT);
    assert_non_null(strstr(b->err.text, "id a"));
    assert_found(b, &f, "a a#e1");
    assert_int_equal(put_report(b, other, PSC_STORE_REPLACE, &how), PSC_OK);
    assert_int_equal(how, PSC_STORED_REPLACED);
    assert_int_equal(psc_store_commit(b->store, &b->err), PSC_OK);
    assert_found(b, &f, "");
    f.text = PSC_STR("Kenya");
    assert_found(b, &f, "a a#e1");
}

static void what_is_not_committed_is_not_there(void **state)
{
    bench *b = *state;
    psc_stored how;
    open_with_news(b);
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    assert_int_equal(put_report(b, "{\"id\":\"d\",\"text\":\"Chad attacked Mali.\"}", 0, &how),
                     PSC_OK);
    open_store(b, PSC_STORE_READ);
    psc_filter f = psc_filter_all();
    f.kinds = PSC_RECORD_DOCUMENT;
    assert_found(b, &f, "a b c");
}

/* Within the transaction, where some of its rows are not written yet. */
static void what_was_put_is_found_before_the_commit(void **state)
{
    bench *b = *state;
    psc_stored how;
    static const char first[] = "{\"id\":\"d\",\"text\":\"Peru attacked Bolivia.\"}",
                      second[] = "{\"id\":\"d\",\"text\":\"Nepal attacked Laos.\"}";
    open_with_news(b);
    psc_filter f = psc_filter_all();
    f.kinds = PSC_RECORD_EVENT;
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    assert_int_equal(put_report(b, first, 0, &how), PSC_OK);
    f.actor = PSC_STR("PER");
    assert_found(b, &f, "d#e1");
    assert_int_equal(put_report(b, second, PSC_STORE_REPLACE, &how), PSC_OK);
    assert_found(b, &f, "");
    assert_int_equal(psc_store_commit(b->store, &b->err), PSC_OK);
    assert_found(b, &f, "");
    f.actor = PSC_STR("NPL");
    assert_found(b, &f, "d#e1");
}

/* A row: which member of the filter, its value, what is found. */
static void filters_find_what_they_say(void **state)
{
    bench *b = *state;
    static const struct {
        size_t member;
        const char *value, *want;
    } row[] = {
        {offsetof(psc_filter, actor), "RUS", "a#e1 b#e2 c#e1"},
        {offsetof(psc_filter, actor), "RUS GOV", "a#e1 b#e2 c#e1"},
        {offsetof(psc_filter, actor), "RUS MIL", ""},
        {offsetof(psc_filter, actor), "GOV", "a#e1 a#e2 b#e1 b#e2 c#e1"},
        {offsetof(psc_filter, actor), "kenya", "a#e2"},
        {offsetof(psc_filter, actor), "%", ""},
        {offsetof(psc_filter, actor), "RUS' OR '1'='1", ""},
        {offsetof(psc_filter, recipient), "SYR", "a#e1 b#e1"},
        {offsetof(psc_filter, party), "IRN", "b#e1 c#e1"},
        {offsetof(psc_filter, place), "SYR", "a#e1"},
        {offsetof(psc_filter, place), "damascus", "a#e1"},
        {offsetof(psc_filter, cameo), "19", "a#e1 b#e1 c#e1"},
        {offsetof(psc_filter, text), "attacking", "a#e1 b#e1 c#e1"},
        {offsetof(psc_filter, text), "attack -Iran", "a#e1"},
        {offsetof(psc_filter, text), "\"attack Syria\"", "a#e1 b#e1"},
        {offsetof(psc_filter, text), "envoy OR lies", "a#e2 b#e2"},
        {offsetof(psc_filter, text), "dam*", "a#e1"},
        {offsetof(psc_filter, doc), "b", "b#e1 b#e2"},
    };
    open_with_news(b);
    for (size_t i = 0; i < sizeof row / sizeof *row; i++) {
        psc_filter f = psc_filter_all();
        const psc_str value = psc_str_of(row[i].value);
        f.kinds = PSC_RECORD_EVENT;
        f.lemmas = psc_model_lemmas;
        f.lemmas_ctx = b->model;
        memcpy((char *)&f + row[i].member, &value, sizeof value);
        print_message("%s\n", row[i].value);
        assert_found(b, &f, row[i].want);
    }
}

static void types_periods_and_modalities_narrow_the_search(void **state)
{
    bench *b = *state;
    open_with_news(b);
    psc_filter f = psc_filter_all();
    f.kinds = PSC_RECORD_EVENT;
    f.types = 1u << PSC_TYPE_ASSAULT;
    assert_found(b, &f, "a#e1 b#e1 c#e1");
    f.modalities = 1u << PSC_NEGATED;
    assert_found(b, &f, "c#e1");
    f.modalities = 0;
    f.period = (psc_period){psc_day_of(2015, 6, 1), psc_day_of(2015, 6, 1)};
    assert_found(b, &f, "b#e1");
    f.actor = PSC_STR("IRN");
    assert_found(b, &f, "b#e1");
    f.period.to = psc_day_of(2015, 5, 31);
    assert_found(b, &f, "");
    f = psc_filter_all();
    f.kinds = PSC_RECORD_EVENT;
    f.quads = 1u << PSC_VERBAL_COOPERATION;
    assert_found(b, &f, "b#e2");
    f.quads = 0;
    f.limit = 2;
    f.by_day = true;
    assert_found(b, &f, "a#e1 a#e2");
}

static void quotes_and_documents_are_found_too(void **state)
{
    bench *b = *state;
    open_with_news(b);
    psc_filter f = psc_filter_all();
    f.kinds = PSC_RECORD_QUOTE;
    f.actor = PSC_STR("lavrov");
    assert_found(b, &f, "c#q1");
    f.place = PSC_STR("SYR");
    psc_found *found;
    assert_int_equal(psc_store_find(&found, b->store, &f, &b->err), PSC_USAGE);
    assert_null(found);
    f = psc_filter_all();
    f.kinds = PSC_RECORD_EVENT;
    f.documents = true;
    f.types = 1u << PSC_TYPE_ACCUSE;
    assert_found(b, &f, "a a#e2");
    f.kinds = PSC_RECORD_DOCUMENT;
    f.types = 1u << PSC_TYPE_CONSULT;
    assert_found(b, &f, "b");
    f.types = 0;
    f.text = PSC_STR("-Syria");
    assert_int_equal(psc_store_find(&found, b->store, &f, &b->err), PSC_USAGE);
}

static void contexts_and_addressees_are_found(void **state)
{
    bench *b = *state;
    static const char *const told[] = {
        "{\"id\":\"a\",\"date\":\"2015-05-04\",\"text\":\"\\\"We will not leave Syria,\\\" Sergei "
        "Lavrov told John Kerry on Monday. Russian soldiers bombed a hospital in Syria.\"}"};
    psc_found *found;
    open_store(b, PSC_STORE_WRITE);
    store(b, told, 1);
    psc_filter f = psc_filter_all();
    f.kinds = PSC_RECORD_QUOTE;
    f.recipient = PSC_STR("kerry");
    assert_found(b, &f, "a#q1");
    f.recipient = PSC_STR("lavrov");
    assert_found(b, &f, "");
    f.party = f.recipient;
    f.recipient = PSC_STR("USA");
    assert_found(b, &f, "a#q1");
    f.contexts = 1u << PSC_CONTEXT_MILITARY;
    assert_int_equal(psc_store_find(&found, b->store, &f, &b->err), PSC_USAGE);
    f = psc_filter_all();
    f.kinds = PSC_RECORD_EVENT;
    f.contexts = (uint64_t)1 << PSC_CONTEXT_HEALTH | (uint64_t)1 << PSC_CONTEXT_CYBER;
    assert_found(b, &f, "a#e1");
    f.contexts = (uint64_t)1 << PSC_CONTEXT_CYBER;
    assert_found(b, &f, "");
}

static void like_events_of_a_day_can_be_taken_once(void **state)
{
    bench *b = *state;
    static const char *const twice[] = {
        "{\"id\":\"a\",\"date\":\"2015-05-04\",\"text\":\"Russia attacked Syria.\"}",
        "{\"id\":\"b\",\"date\":\"2015-05-04\",\"text\":\"Russia attacked Syria.\"}",
        "{\"id\":\"c\",\"date\":\"2015-05-05\",\"text\":\"Russia attacked Syria.\"}",
    };
    open_store(b, PSC_STORE_WRITE);
    store(b, twice, 3);
    psc_filter f = psc_filter_all();
    f.kinds = PSC_RECORD_EVENT;
    f.daily = true;
    assert_found(b, &f, "a#e1 c#e1");
}

/* Texts with whatever parts values and lines in a database's own formats. */
static void odd_bytes_come_out_as_they_went_in(void **state)
{
    bench *b = *state;
    psc_stored how;
    const psc_report *r;
    psc_input in =
        input_of("{\"id\":\"a\\\\b\\t'%_\",\"title\":\"\\\\N\",\"text\":\"Russia attacked "
                 "Syria\\\\.\\n\\\\.\\n\\nIran\\tattacked Syria.\"}");
    in.file = "caf\xE9.jsonl"; /* no UTF-8 */
    in.name = psc_str_of(in.file);
    open_store(b, PSC_STORE_WRITE);
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    assert_int_equal(psc_coder_code(b->coder, &in, &r, &b->err), PSC_OK);
    assert_int_equal(psc_store_put(b->store, psc_coder_parcel(b->coder, r, &in), 0, &how, &b->err),
                     PSC_OK);
    assert_int_equal(psc_store_commit(b->store, &b->err), PSC_OK);
    const psc_str lines = psc_coder_records(b->coder, r, PSC_RECORD_ALL);
    psc_filter f = psc_filter_all();
    assert_int_equal(strlen(find(b, &f)), lines.len);
    assert_memory_equal(find(b, &f), lines.ptr, lines.len);
    f.kinds = PSC_RECORD_DOCUMENT;
    f.doc = PSC_STR("a\\b\t'%_");
    assert_int_not_equal(*find(b, &f), 0);
    f.doc = PSC_STR("caf\xE9\0x");
    assert_int_equal(*find(b, &f), 0);
}

static void an_id_that_no_index_takes_is_refused(void **state)
{
    bench *b = *state;
    psc_stored how;
    char json[4096] = "{\"id\":\"";
    memset(json + strlen(json), 'x', 3000);
    (void)strcat(json, "\",\"text\":\"Chad attacked Mali.\"}");
    open_store(b, PSC_STORE_WRITE);
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    assert_int_equal(put_report(b, json, 0, &how), PSC_INPUT);
    assert_int_equal(put_report(b, news[0], 0, &how), PSC_OK);
    assert_int_equal(psc_store_commit(b->store, &b->err), PSC_OK);
}

static void searches_may_be_read_side_by_side(void **state)
{
    bench *b = *state;
    enum { N = 300 };
    char json[N][96];
    const char *all[N];
    psc_found *found[2];
    psc_str line;
    for (int i = 0; i < N; i++) {
        (void)snprintf(json[i], sizeof json[i], "{\"id\":\"n%d\",\"text\":\"Rain fell %d times.\"}",
                       i, i);
        all[i] = json[i];
    }
    open_store(b, PSC_STORE_WRITE);
    store(b, all, N);
    psc_filter f = psc_filter_all();
    for (int k = 0; k < 2; k++)
        assert_int_equal(psc_store_find(&found[k], b->store, &f, &b->err), PSC_OK);
    for (int i = 0; i < 2 * N; i++) {
        char id[32];
        bool there;
        const psc_input in = input_of(json[0]);
        assert_int_equal(psc_store_next(found[i % 2], &line, &b->err), PSC_OK);
        (void)snprintf(id, sizeof id, "\"doc\":\"n%d\"", i / 2);
        assert_true(psc_str_find(line, psc_str_of(id), 0) > 0);
        assert_int_equal(psc_store_has(b->store, &in, &there, &b->err), PSC_OK);
        assert_true(there);
    }
    for (int k = 0; k < 2; k++) {
        assert_int_equal(psc_store_next(found[k], &line, &b->err), PSC_END);
        psc_store_end(found[k]);
    }
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
}

/* Both databases shall find the same words. */
static void words_are_cut_as_fts5_cuts_them(void **state)
{
    (void)state;
    static const char *const text[] = {
        "al-Assad's \"cease-fire\", 12.5%",
        ("Caf\xC3\xA9 \xC3\x84RGER Stra\xC3\x9F"
         "e na\xC3\xAFve\xE2\x80\x94yes"),
        "\xD0\x9C\xD0\x9E\xD0\xA1\xD0\x9A\xD0\x92\xD0\x90 a_b @x #y 3\xC2\xBD",
        "cafe\xCC\x81 \xE5\x8C\x97\xE4\xBA\xAC", " . , "};
    for (size_t i = 0; i < sizeof text / sizeof *text; i++) {
        sqlite3 *db;
        sqlite3_stmt *stmt;
        char word[PSC_TOKEN_BYTES];
        psc_str rest = psc_str_of(text[i]);
        assert_int_equal(sqlite3_open(":memory:", &db), SQLITE_OK);
        assert_int_equal(
            sqlite3_exec(db,
                         "CREATE VIRTUAL TABLE t USING fts5 (x, tokenize = 'unicode61');"
                         "CREATE VIRTUAL TABLE v USING fts5vocab (t, instance)",
                         NULL, NULL, NULL),
            SQLITE_OK);
        assert_int_equal(sqlite3_prepare_v2(db, "INSERT INTO t VALUES (?)", -1, &stmt, NULL),
                         SQLITE_OK);
        (void)sqlite3_bind_text(stmt, 1, text[i], -1, SQLITE_STATIC);
        assert_int_equal(sqlite3_step(stmt), SQLITE_DONE);
        (void)sqlite3_finalize(stmt);
        assert_int_equal(
            sqlite3_prepare_v2(db, "SELECT term FROM v ORDER BY offset", -1, &stmt, NULL),
            SQLITE_OK);
        while (sqlite3_step(stmt) == SQLITE_ROW) {
            const size_t n = psc_token_next(&rest, word);
            const psc_str want = psc_str_of((const char *)sqlite3_column_text(stmt, 0));
            if (!psc_str_eq(want, (psc_str){word, n}))
                fail_msg("%s: %.*s, not %s", text[i], (int)n, word, want.ptr);
        }
        assert_int_equal(psc_token_next(&rest, word), 0);
        (void)sqlite3_finalize(stmt);
        (void)sqlite3_close(db);
    }
}

static void words_become_strings_and_nothing_else(void **state)
{
    (void)state;
    static const struct {
        const char *text, *fts5, *tsquery;
    } row[] = {
        {"talks", "((\"talks\"))", "(('talks'))"},
        {"a b", "((\"a\") AND (\"b\"))", "(('a') & ('b'))"},
        {"a OR b c", "((\"a\" OR \"b\") AND (\"c\"))", "(('a' | 'b') & ('c'))"},
        {"\"cease fire\" -x", "((\"cease fire\")) NOT (\"x\")", "(('cease' <-> 'fire')) & !('x')"},
        {"neg* \"\" ) OR", "((\"neg\" *))", "(('neg':*))"},
        {"x\"y", "((\"xy\"))", "(('x' <-> 'y'))"},
        {"O'Neill\\", "((\"O'Neill\\\"))", "(('o' <-> 'neill'))"},
        {"\xE2\x80\x94", "((\"\xE2\x80\x94\"))", "((' '))"},
        {"- . \"", "", ""},
    };
    const psc_word_syntax *syntax[] = {&psc_words_fts5, &psc_words_tsquery};
    psc_arena a;
    psc_arena_init(&a, psc_alloc_default(), 0);
    for (size_t i = 0; i < 2 * sizeof row / sizeof *row; i++) {
        psc_buf out;
        const char *want = i % 2 ? row[i / 2].tsquery : row[i / 2].fts5;
        psc_filter f = psc_filter_all();
        psc_buf_init(&out, psc_alloc_default(), 0);
        f.text = psc_str_of(row[i / 2].text);
        assert_int_equal(psc_find_words(&out, &a, syntax[i % 2], &f), *want != 0);
        psc_buf_char(&out, 0);
        assert_string_equal(out.ptr, want);
        psc_buf_deinit(&out);
    }
    psc_arena_deinit(&a);
}

/* Trouble. */

static void write_file(const char *path, const char *bytes, size_t n)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(bytes, 1, n, f), n);
    assert_int_equal(fclose(f), 0);
}

static void files_that_are_no_store_are_refused_and_left_alone(void **state)
{
    bench *b = *state;
    struct stat before, after;
    assert_int_equal(refused(b, PSC_STORE_READ), PSC_IO);
    assert_non_null(strstr(b->err.text, "ingest"));
    char text[4096];
    memset(text, 'x', sizeof text);
    write_file(b->path, text, sizeof text);
    assert_int_equal(refused(b, PSC_STORE_WRITE), PSC_INPUT);
    (void)unlink(b->path);
    sqlite3 *db;
    assert_int_equal(sqlite3_open(b->path, &db), SQLITE_OK);
    assert_int_equal(sqlite3_exec(db, "CREATE TABLE mine (x)", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(sqlite3_close(db), SQLITE_OK);
    assert_int_equal(stat(b->path, &before), 0);
    assert_int_equal(refused(b, PSC_STORE_WRITE), PSC_INPUT);
    assert_non_null(strstr(b->err.text, "no store"));
    assert_int_equal(stat(b->path, &after), 0);
    assert_int_equal(before.st_size, after.st_size);
    assert_null(b->store);
}

static void a_newer_schema_is_refused(void **state)
{
    bench *b = *state;
    open_store(b, PSC_STORE_WRITE);
    const char *sql = b->server ? "UPDATE priscus_schema SET version = 999"
                                : "PRAGMA user_version = 999";
    assert_int_equal(psc_db_run(b->store->db, sql, NULL, 0, &b->err), PSC_OK);
    assert_int_equal(refused(b, PSC_STORE_WRITE), PSC_INPUT);
    assert_non_null(strstr(b->err.text, "999"));
    assert_int_equal(refused(b, PSC_STORE_READ), PSC_INPUT);
}

static void a_locked_store_is_told(void **state)
{
    bench *b = *state;
    psc_store *other;
    open_with_news(b);
    assert_int_equal(psc_store_open(&other, b->path, PSC_STORE_WRITE, psc_alloc_default(), &b->err),
                     PSC_OK);
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    assert_int_equal(sqlite3_busy_timeout(psc_sqlite_handle(other->db), 10), SQLITE_OK);
    assert_int_equal(psc_store_begin(other, &b->err), PSC_IO);
    assert_non_null(strstr(b->err.text, "another program"));
    psc_store_close(other);
    assert_int_equal(psc_store_commit(b->store, &b->err), PSC_OK);
}

static void a_full_disk_loses_nothing_that_was_committed(void **state)
{
    bench *b = *state;
    psc_stored how;
    psc_status st = PSC_OK;
    char json[512];
    open_with_news(b);
    sqlite3 *db = psc_sqlite_handle(b->store->db);
    assert_int_equal(sqlite3_exec(db, "PRAGMA max_page_count = 60", NULL, NULL, NULL), SQLITE_OK);
    assert_int_equal(psc_store_begin(b->store, &b->err), PSC_OK);
    for (int i = 0; i < 2000 && st == PSC_OK; i++) {
        (void)snprintf(json, sizeof json,
                       "{\"id\":\"x%d\",\"text\":\"Chad attacked Mali %d times. "
                       "Mali accused Chad of lies. Chad denied it.\"}",
                       i, i);
        st = put_report(b, json, 0, &how);
    }
    assert_int_equal(st, PSC_IO);
    assert_non_null(strstr(b->err.text, "full"));
    psc_store_rollback(b->store);
    psc_filter f = psc_filter_all();
    f.kinds = PSC_RECORD_DOCUMENT;
    assert_found(b, &f, "a b c");
}

static void a_damaged_store_is_told_not_followed(void **state)
{
    bench *b = *state;
    psc_found *found = NULL;
    psc_str line;
    open_with_news(b);
    psc_store_close(b->store);
    b->store = NULL;
    FILE *f = fopen(b->path, "r+b");
    assert_non_null(f);
    assert_int_equal(fseek(f, 0, SEEK_END), 0);
    const long size = ftell(f);
    for (long at = 8192; at < size; at += 64) {
        assert_int_equal(fseek(f, at, SEEK_SET), 0);
        assert_int_equal(fwrite("\xFF\xFE\xFD\xFC\xFB\xFA", 1, 6, f), 6);
    }
    assert_int_equal(fclose(f), 0);
    psc_status st =
        psc_store_open(&b->store, b->path, PSC_STORE_READ, psc_alloc_default(), &b->err);
    const psc_filter all = psc_filter_all();
    if (st == PSC_OK) st = psc_store_find(&found, b->store, &all, &b->err);
    while (st == PSC_OK) st = psc_store_next(found, &line, &b->err);
    psc_store_end(found);
    assert_int_equal(st, PSC_INPUT);
    assert_non_null(strstr(b->err.text, "damaged"));
}

static void a_store_may_lie_where_nothing_can_be_written(void **state)
{
    bench *b = *state;
    if (geteuid() == 0) skip(); /* root may write everywhere */
    open_with_news(b);
    psc_store_close(b->store);
    b->store = NULL;
    assert_int_equal(chmod(b->path, 0400), 0);
    assert_int_equal(chmod(b->dir, 0500), 0);
    open_store(b, PSC_STORE_READ);
    psc_filter f = psc_filter_all();
    f.kinds = PSC_RECORD_DOCUMENT;
    assert_found(b, &f, "a b c");
    assert_int_equal(chmod(b->dir, 0700), 0);
}

static void keys_are_in_the_order_of_sides_types_and_days(void **state)
{
    (void)state;
    const psc_day day = psc_day_of(2016, 2, 9);
    const psc_period all = {PSC_DAY_NONE, PSC_DAY_NONE}, until = {PSC_DAY_NONE, day};
    const psc_side side = PSC_SIDE_ACTOR;
    const int64_t key = psc_key_of(side, PSC_TYPE_AID, day);
    assert_true(key == ((int64_t)(32 + 6) << 24) + 16840 + (1 << 22));
    assert_true(psc_key_first(side, PSC_TYPE_AID, until) <= key);
    assert_true(psc_key_last(side, PSC_TYPE_AID, until) == key);
    assert_true(psc_key_last(side, PSC_TYPE_AID, all) < psc_key_first(side, PSC_TYPE_RETREAT, all));
    assert_true(psc_key_last(side, PSC_TYPE_ASSAULT, all) <
                psc_key_first(PSC_SIDE_RECIPIENT, PSC_TYPE_NONE, all));
    const int64_t undated = psc_key_of(side, PSC_TYPE_AID, PSC_DAY_NONE);
    assert_true(undated == psc_key_first(side, PSC_TYPE_AID, all));
    assert_true(undated < psc_key_first(side, PSC_TYPE_AID, until));
}

static void bytes_that_are_no_parcel_are_known(void **state)
{
    (void)state;
    psc_parcel p;
    psc_value v[PSC_ROW_VALUES];
    int n;
    assert_false(psc_parcel_open(&p, PSC_STR("short")));
    assert_false(psc_parcel_open(&p, PSC_STR("\xFF\0\0\0\0\0\0\0")));
    assert_true(psc_parcel_open(&p, PSC_STR("\0\0\0\0\0\0\0\0\4i")));
    assert_int_equal(psc_parcel_next(&p, v, &n), PSC_ROW_COUNT);
}

#define WITH_STORE(f) cmocka_unit_test_setup_teardown(f, name_store, drop_store)

/* What every database must do. */
#define EVERY_STORE                                                  \
    WITH_STORE(records_come_out_as_they_were_written),               \
        WITH_STORE(the_same_report_twice_changes_nothing),           \
        WITH_STORE(another_report_takes_a_stored_id_only_when_told), \
        WITH_STORE(what_is_not_committed_is_not_there),              \
        WITH_STORE(what_was_put_is_found_before_the_commit),         \
        WITH_STORE(filters_find_what_they_say),                      \
        WITH_STORE(types_periods_and_modalities_narrow_the_search),  \
        WITH_STORE(quotes_and_documents_are_found_too),              \
        WITH_STORE(contexts_and_addressees_are_found),               \
        WITH_STORE(like_events_of_a_day_can_be_taken_once),          \
        WITH_STORE(odd_bytes_come_out_as_they_went_in),              \
        WITH_STORE(an_id_that_no_index_takes_is_refused),            \
        WITH_STORE(searches_may_be_read_side_by_side), WITH_STORE(a_newer_schema_is_refused)

int main(void)
{
    const struct CMUnitTest sqlite[] = {
        EVERY_STORE,
        cmocka_unit_test(keys_are_in_the_order_of_sides_types_and_days),
        cmocka_unit_test(words_become_strings_and_nothing_else),
        cmocka_unit_test(words_are_cut_as_fts5_cuts_them),
        WITH_STORE(files_that_are_no_store_are_refused_and_left_alone),
        WITH_STORE(a_locked_store_is_told),
        WITH_STORE(a_full_disk_loses_nothing_that_was_committed),
        WITH_STORE(a_damaged_store_is_told_not_followed),
        WITH_STORE(a_store_may_lie_where_nothing_can_be_written),
        cmocka_unit_test(bytes_that_are_no_parcel_are_known),
    };
    const struct CMUnitTest server[] = {EVERY_STORE};
    return getenv("PRISCUS_TEST_SERVER")
               ? cmocka_run_group_tests_name("store in PostgreSQL", server, open_all, close_all)
               : cmocka_run_group_tests_name("store in SQLite", sqlite, open_all, close_all);
}
