/* SPDX-License-Identifier: Apache-2.0 */
/* Files cut into reports: kinds, limits, places of trouble. */
#include "cmocka_all.h"

#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <unistd.h>

#include <priscus/input.h>

#include "base/str.h"

typedef struct scratch {
    char path[64];
    psc_reader *r;
} scratch;

/* A file of these bytes, opened. */
static psc_status open_bytes(scratch *s, const char *bytes, size_t len, size_t limit, psc_err *err)
{
    (void)snprintf(s->path, sizeof s->path, "/tmp/priscus-test-XXXXXX");
    const int fd = mkstemp(s->path);
    assert_true(fd >= 0);
    assert_int_equal(write(fd, bytes, len), len);
    (void)close(fd);
    return psc_reader_open(&s->r, s->path, "name", limit, psc_alloc_default(), err);
}

static void drop(scratch *s)
{
    psc_reader_close(s->r);
    (void)unlink(s->path);
}

static void assert_refused(const char *bytes, size_t len, const char *word)
{
    scratch s;
    psc_err err;
    assert_int_equal(open_bytes(&s, bytes, len, 0, &err), PSC_INPUT);
    assert_null(s.r);
    assert_non_null(strstr(err.text, word));
    (void)unlink(s.path);
}

static void other_formats_are_named_and_refused(void **state)
{
    (void)state;
    assert_refused("", 0, "empty");
    assert_refused(" \n\r\n", 4, "empty");
    assert_refused("%PDF-1.4", 8, "PDF");
    assert_refused("\x89PNG\r\n", 6, "picture");
    assert_refused("7z\xBC\xAF\x27\x1C", 6, "7z");
    assert_refused("<?xml version='1.0'?><invoice/>", 31, "<invoice>");
    assert_refused("id,date,title\n1,2015-01-05,a\n", 30, "without a column of words");
}

static void assert_kind(const char *text, psc_input_kind kind)
{
    scratch s;
    psc_input in;
    assert_int_equal(open_bytes(&s, text, strlen(text), 0, NULL), PSC_OK);
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_OK);
    assert_int_equal(in.kind, kind);
    drop(&s);
}

static void the_kind_is_told_by_content(void **state)
{
    (void)state;
    assert_kind("{\"text\":\"a\"}", PSC_INPUT_JSON);
    assert_kind("id,text\n1,Troops left.\n", PSC_INPUT_TABLE);
    assert_kind("\xEF\xBB\xBF\"Full Text\";\"date\"\r\n\"Troops left.\";2015-01-05\r\n",
                PSC_INPUT_TABLE);
    assert_kind("Text, lies and tapes\n\nTroops left, and so did we, and others.\n",
                PSC_INPUT_TEXT);
    assert_kind("\n\n { \"text\" : \"a\"}\n", PSC_INPUT_JSON);
    assert_kind("\xEF\xBB\xBF{\"text\":\"a\"}\n", PSC_INPUT_JSON);
    assert_kind("oops\n{\"text\":\"a\"}\n{\"text\":\"b\"}\n", PSC_INPUT_JSON);
    assert_kind(" [{\"text\":1}]", PSC_INPUT_JSON);
    assert_kind("{\n \"text\": \"a\",\n \"id\": 1,\n \"x\": 2\n}\n", PSC_INPUT_JSON);
    assert_kind("\n<!DOCTYPE html><p>a", PSC_INPUT_HTML);
    assert_kind("<!-- x --><HTML><p>a", PSC_INPUT_HTML);
    assert_kind("<?xml version='1.0'?><rss><channel><item><title>a</title></item></channel></rss>",
                PSC_INPUT_XML);
    assert_kind("From: a@b.c\nSubject: x\nDate: y\n\nTroops left.", PSC_INPUT_MAIL);
    assert_kind("From a@b.c Mon\nFrom: a@b.c\nSubject: x\n\nTroops left.", PSC_INPUT_MAIL);
    assert_kind("\n 1 of 3 DOCUMENTS\n\nTroops left.\n", PSC_INPUT_EXPORT);
    assert_kind("Date: Monday\nTroops left. From: here.\n", PSC_INPUT_TEXT);
    assert_kind("<5 men left.", PSC_INPUT_TEXT);
    assert_kind("{curly} words\nof prose\n", PSC_INPUT_TEXT);
    assert_kind("Troops left.\n{\"not\": \"much\"}\nThey came back.\nAnd left.", PSC_INPUT_TEXT);
}

static void lines_have_numbers_and_places(void **state)
{
    (void)state;
    scratch s;
    psc_input in;
    const char text[] = "{\"a\":1}\n\n{\"b\":2}\r\n{\"c\":3}";
    assert_int_equal(open_bytes(&s, text, strlen(text), 0, NULL), PSC_OK);
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_OK);
    assert_int_equal(in.line, 1);
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_OK);
    assert_int_equal(in.number, 2);
    assert_int_equal(in.line, 3);
    assert_int_equal(in.byte, 9);
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_OK);
    assert_true(psc_str_eq(in.bytes, PSC_STR("{\"c\":3}")));
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_END);
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_END);
    drop(&s);
}

static void a_long_line_is_left_out_and_the_next_is_read(void **state)
{
    (void)state;
    enum { LONG = 300000 };
    scratch s;
    psc_input in;
    psc_err err;
    char *text = malloc(LONG + 64);
    assert_non_null(text);
    size_t n = (size_t)sprintf(text, "{\"a\":1}\n");
    memset(text + n, 'x', LONG);
    n += LONG;
    n += (size_t)sprintf(text + n, "\n{\"b\":2}\n");
    assert_int_equal(open_bytes(&s, text, n, 1000, NULL), PSC_OK);
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_OK);
    assert_int_equal(psc_reader_next(s.r, &in, &err), PSC_LIMIT);
    assert_int_equal(err.line, 2);
    assert_int_equal(err.byte, 8);
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_OK);
    assert_int_equal(in.line, 3);
    assert_true(psc_str_eq(in.bytes, PSC_STR("{\"b\":2}")));
    drop(&s);
    free(text);
}

static void a_text_over_the_limit_is_refused(void **state)
{
    (void)state;
    scratch s;
    psc_input in;
    assert_int_equal(open_bytes(&s, "Troops left.", 12, 11, NULL), PSC_OK);
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_LIMIT);
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_END);
    drop(&s);
    assert_int_equal(open_bytes(&s, "Troops left.", 12, 12, NULL), PSC_OK);
    assert_int_equal(psc_reader_next(s.r, &in, NULL), PSC_OK);
    assert_int_equal(in.bytes.len, 12);
    drop(&s);
}

static void folders_and_missing_files_are_told(void **state)
{
    (void)state;
    psc_reader *r;
    psc_err err;
    assert_int_equal(psc_reader_open(&r, "/tmp", "tmp", 0, psc_alloc_default(), &err), PSC_INPUT);
    assert_int_equal(psc_reader_open(&r, "/nowhere/at/all", "x", 0, psc_alloc_default(), &err),
                     PSC_IO);
    assert_string_equal(err.file, "/nowhere/at/all");
    psc_reader_close(NULL);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(other_formats_are_named_and_refused),
        cmocka_unit_test(the_kind_is_told_by_content),
        cmocka_unit_test(lines_have_numbers_and_places),
        cmocka_unit_test(a_long_line_is_left_out_and_the_next_is_read),
        cmocka_unit_test(a_text_over_the_limit_is_refused),
        cmocka_unit_test(folders_and_missing_files_are_told),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
