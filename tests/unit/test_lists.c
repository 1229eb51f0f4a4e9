/* SPDX-License-Identifier: Apache-2.0 */
/* Lists of ids in memory, over the table of a store in a file. */
#include <stdio.h>
#include <stdlib.h>
#include <unistd.h>

#include "cmocka_all.h"

#include "base/str.h"
#include "store/lists.h"

enum { MANY = 5000 };

typedef struct bench {
    char dir[64], path[80];
    psc_db *db;
    psc_lists lists;
    psc_err err;
} bench;

static int open_all(void **state)
{
    static bench b;
    (void)snprintf(b.dir, sizeof b.dir, "/tmp/priscus-lists-XXXXXX");
    assert_non_null(mkdtemp(b.dir));
    (void)snprintf(b.path, sizeof b.path, "%s/a.db", b.dir);
    assert_int_equal(psc_db_open(&b.db, b.path, PSC_STORE_WRITE, psc_alloc_default(), &b.err),
                     PSC_OK);
    assert_int_equal(psc_db_begin(b.db, &b.err), PSC_OK);
    psc_lists_init(&b.lists, &psc_band_lists, psc_alloc_default());
    *state = &b;
    return 0;
}

static int close_all(void **state)
{
    static const char *const tail[] = {"", "-wal", "-shm"};
    bench *b = *state;
    char path[100];
    psc_lists_deinit(&b->lists);
    psc_db_close(b->db);
    for (int i = 0; i < 3; i++) {
        (void)snprintf(path, sizeof path, "%s%s", b->path, tail[i]);
        (void)unlink(path);
    }
    return rmdir(b->dir);
}

/* What is found of one key. */
static psc_str read_one(bench *b, int64_t id)
{
    assert_int_equal(psc_lists_read(&b->lists, b->db, &id, 1, &b->err), PSC_OK);
    return psc_lists_find(&b->lists, id);
}

static void add_one(bench *b, int64_t id, int64_t member)
{
    (void)read_one(b, id);
    assert_int_equal(psc_lists_add(&b->lists, id, member, &b->err), PSC_OK);
}

static void assert_list(psc_str have, const char *want)
{
    if (!psc_str_eq(have, psc_str_of(want)))
        fail_msg("\"%.*s\", not \"%s\"", (int)have.len, have.ptr, want);
}

static int64_t count_rows(bench *b, const char *sql)
{
    psc_value out;
    assert_int_equal(psc_db_one(b->db, sql, NULL, 0, &out, 1, &b->err), PSC_OK);
    return out.i;
}

static void what_is_added_is_found_and_written_later(void **state)
{
    bench *b = *state;
    assert_list(read_one(b, 7), "");
    add_one(b, 7, 12);
    add_one(b, 7, 345);
    add_one(b, -3, 1);
    assert_list(read_one(b, 7), " 12 345");
    assert_list(read_one(b, -3), " 1");
    assert_int_equal(count_rows(b, "SELECT count(*) FROM band"), 0);
    assert_int_equal(psc_lists_write(&b->lists, b->db, &b->err), PSC_OK);
    assert_int_equal(count_rows(b, "SELECT count(*) FROM band"), 2);
    assert_int_equal(count_rows(b, "SELECT id FROM band WHERE documents = ' 12 345'"), 7);
}

static void rows_are_read_again_and_changed_in_their_place(void **state)
{
    bench *b = *state;
    add_one(b, 7, 12);
    assert_int_equal(psc_lists_write(&b->lists, b->db, &b->err), PSC_OK);
    psc_lists_forget(&b->lists, true);
    assert_list(read_one(b, 7), " 12");
    add_one(b, 7, 13);
    assert_int_equal(psc_lists_write(&b->lists, b->db, &b->err), PSC_OK);
    assert_int_equal(count_rows(b, "SELECT id FROM band WHERE documents = ' 12 13'"), 7);
    assert_int_equal(count_rows(b, "SELECT count(*) FROM band"), 1);
}

static void what_was_not_written_is_forgotten(void **state)
{
    bench *b = *state;
    add_one(b, 7, 12);
    psc_lists_forget(&b->lists, false);
    assert_list(read_one(b, 7), "");
    assert_int_equal(psc_lists_write(&b->lists, b->db, &b->err), PSC_OK);
    assert_int_equal(count_rows(b, "SELECT count(*) FROM band"), 0);
}

static void lists_grow_beyond_their_first_room(void **state)
{
    bench *b = *state;
    size_t len = 0;
    for (int i = 1; i <= 200; i++) {
        add_one(b, 7, i);
        add_one(b, 8, 1000 + i);
        len += (size_t)snprintf(NULL, 0, " %d", i);
    }
    assert_int_equal(read_one(b, 7).len, len);
    assert_true(psc_str_ends(read_one(b, 7), PSC_STR(" 199 200")));
    assert_true(psc_str_starts(read_one(b, 8), PSC_STR(" 1001 1002")));
}

/* Whatever the sieve has let through or held back. */
static void many_keys_come_back_with_and_without_a_sieve(void **state)
{
    bench *b = *state;
    for (int64_t i = 0; i < MANY; i++) add_one(b, i << 44 | i * i, i);
    assert_non_null(b->lists.sieve);
    assert_int_equal(psc_lists_write(&b->lists, b->db, &b->err), PSC_OK);
    for (int others = 0; others < 2; others++) {
        psc_lists_forget(&b->lists, others != 0);
        for (int64_t i = 0; i < MANY; i++) {
            char want[24];
            (void)snprintf(want, sizeof want, " %lld", (long long)i);
            assert_list(read_one(b, i << 44 | i * i), want);
            assert_list(read_one(b, i << 44 | (i * i + 1)), "");
        }
    }
}

static void without_room_lists_are_written_and_the_rare_forgotten(void **state)
{
    bench *b = *state;
    b->lists.bits_max = 10;
    for (int64_t i = 0; i < MANY; i++) {
        add_one(b, i, 1);
        if (i % 50 == 0) add_one(b, i, 22);
        assert_true(b->lists.n < 1 << 10);
    }
    assert_list(psc_lists_find(&b->lists, 50), " 1 22");
    assert_list(psc_lists_find(&b->lists, 51), "");
    for (int64_t i = 0; i < MANY; i++) assert_list(read_one(b, i), i % 50 ? " 1" : " 1 22");
    add_one(b, 51, 3);
    add_one(b, 50, 3);
    assert_int_equal(psc_lists_write(&b->lists, b->db, &b->err), PSC_OK);
    assert_int_equal(count_rows(b, "SELECT count(*) FROM band"), MANY);
    assert_int_equal(count_rows(b, "SELECT id FROM band WHERE documents = ' 1 22 3'"), 50);
    assert_int_equal(count_rows(b, "SELECT id FROM band WHERE documents = ' 1 3'"), 51);
}

static void a_sieve_is_made_only_when_it_pays(void **state)
{
    bench *b = *state;
    static const char sql[] = "INSERT INTO document (id, doc, input, hash, sentences, version)"
                              " VALUES (640, 'a', x'00', x'00', 0, '0')";
    assert_int_equal(psc_db_run(b->db, sql, NULL, 0, &b->err), PSC_OK);
    for (int i = 1; i < 20; i++) {
        (void)read_one(b, i);
        assert_null(b->lists.sieve);
    }
    (void)read_one(b, 20);
    assert_non_null(b->lists.sieve);
    psc_lists_forget(&b->lists, true);
    assert_null(b->lists.sieve);
}

int main(void)
{
#define WITH_LISTS(f) cmocka_unit_test_setup_teardown(f, open_all, close_all)
    const struct CMUnitTest tests[] = {
        WITH_LISTS(what_is_added_is_found_and_written_later),
        WITH_LISTS(rows_are_read_again_and_changed_in_their_place),
        WITH_LISTS(what_was_not_written_is_forgotten),
        WITH_LISTS(lists_grow_beyond_their_first_room),
        WITH_LISTS(many_keys_come_back_with_and_without_a_sieve),
        WITH_LISTS(without_room_lists_are_written_and_the_rare_forgotten),
        WITH_LISTS(a_sieve_is_made_only_when_it_pays),
    };
    return cmocka_run_group_tests_name("lists", tests, NULL, NULL);
}
