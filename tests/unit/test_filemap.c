/* SPDX-License-Identifier: Apache-2.0 */
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <unistd.h>

#include "cmocka_all.h"
#include "failing.h"

#include "base/filemap.h"
#include "base/str.h"

static char folder[] = "/tmp/priscus-test-XXXXXX";
static char path[64];

static int make_folder(void **state)
{
    (void)state;
    if (!mkdtemp(folder)) return -1;
    snprintf(path, sizeof path, "%s/file", folder);
    return 0;
}

static int remove_folder(void **state)
{
    (void)state;
    remove(path);
    return rmdir(folder);
}

static void write_file(const char *text, size_t len)
{
    FILE *f = fopen(path, "wb");
    assert_non_null(f);
    assert_int_equal(fwrite(text, 1, len, f), len);
    assert_int_equal(fclose(f), 0);
}

/* Put a pipe with text in it in the place of standard input. */
static int pipe_to_stdin(const char *text, size_t len)
{
    int fd[2];
    const int old = dup(STDIN_FILENO);
    assert_int_equal(pipe(fd), 0);
    assert_int_equal(write(fd[1], text, len), (ssize_t)len);
    close(fd[1]);
    dup2(fd[0], STDIN_FILENO);
    close(fd[0]);
    return old;
}

static void stdin_back(int old)
{
    dup2(old, STDIN_FILENO);
    close(old);
}

static void reads_a_plain_file(void **state)
{
    (void)state;
    psc_filemap m;
    write_file("some\0text", 9);
    assert_int_equal(psc_filemap_open(&m, path, 9, psc_alloc_default(), NULL), PSC_OK);
    assert_int_equal(m.text.len, 9);
    assert_memory_equal(m.text.ptr, "some\0text", 9);
    psc_filemap_close(&m);
    assert_int_equal(m.text.len, 0);
    psc_filemap_close(&m);
    psc_filemap zero = {0};
    psc_filemap_close(&zero);
}

static void a_file_cut_while_it_is_used_does_no_harm(void **state)
{
    (void)state;
    enum { LONG = 3 << 20 };
    psc_filemap m;
    char *text = malloc(LONG);
    assert_non_null(text);
    memset(text, 'a', LONG);
    write_file(text, LONG);
    free(text);
    assert_int_equal(psc_filemap_open(&m, path, 0, psc_alloc_default(), NULL), PSC_OK);
    assert_int_equal(truncate(path, 1), 0);
    assert_int_equal(m.text.len, LONG);
    assert_int_equal(m.text.ptr[LONG - 1], 'a');
    psc_filemap_close(&m);
}

static void an_empty_file_is_an_empty_slice(void **state)
{
    (void)state;
    psc_filemap m;
    write_file("", 0);
    assert_int_equal(psc_filemap_open(&m, path, 0, psc_alloc_default(), NULL), PSC_OK);
    assert_int_equal(m.text.len, 0);
    assert_non_null(m.text.ptr);
    psc_filemap_close(&m);
}

static void refuses_with_a_reason(void **state)
{
    (void)state;
    psc_filemap m;
    psc_err err;
    assert_int_equal(psc_filemap_open(&m, folder, 0, psc_alloc_default(), &err), PSC_IO);
    assert_non_null(strstr(err.text, "directory"));
    assert_string_equal(err.file, folder);
    assert_int_equal(psc_filemap_open(&m, "/no/such/file", 0, psc_alloc_default(), &err), PSC_IO);
    assert_non_null(strstr(err.text, "No such file"));
    write_file("12345", 5);
    assert_int_equal(psc_filemap_open(&m, path, 4, psc_alloc_default(), &err), PSC_LIMIT);
    assert_non_null(strstr(err.text, "4 bytes"));
    assert_int_equal(m.text.len, 0);
    if (geteuid() != 0) { /* root reads everything */
        chmod(path, 0);
        assert_int_equal(psc_filemap_open(&m, path, 0, psc_alloc_default(), &err), PSC_IO);
        chmod(path, 0600);
    }
}

static void reads_standard_input_to_its_end(void **state)
{
    (void)state;
    psc_filemap m;
    failing f = {0};
    int old = pipe_to_stdin("from a pipe", 11);
    assert_int_equal(psc_filemap_open(&m, "-", 11, failing_alloc(&f), NULL), PSC_OK);
    assert_true(psc_str_eq(m.text, PSC_STR("from a pipe")));
    psc_filemap_close(&m);
    assert_int_equal(f.held, 0);
    stdin_back(old);
    old = pipe_to_stdin("", 0);
    assert_int_equal(psc_filemap_open(&m, "-", 0, failing_alloc(&f), NULL), PSC_OK);
    assert_int_equal(m.text.len, 0);
    psc_filemap_close(&m);
    assert_int_equal(f.held, 0);
    stdin_back(old);
}

static void a_pipe_meets_the_limit_too(void **state)
{
    (void)state;
    psc_filemap m;
    psc_err err;
    failing f = {0};
    const int old = pipe_to_stdin("from a pipe", 11);
    assert_int_equal(psc_filemap_open(&m, "-", 10, failing_alloc(&f), &err), PSC_LIMIT);
    assert_string_equal(err.file, "standard input");
    assert_int_equal(m.text.len, 0);
    assert_int_equal(f.held, 0);
    stdin_back(old);
}

static void leaks_nothing_whichever_allocation_fails(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        psc_filemap m;
        failing f = {.fail_at = n};
        const int old = pipe_to_stdin("from a pipe", 11);
        const psc_status st = psc_filemap_open(&m, "-", 0, failing_alloc(&f), NULL);
        stdin_back(old);
        assert_true(st == PSC_NOMEM || st == PSC_OK);
        psc_filemap_close(&m);
        assert_int_equal(f.held, 0);
        if (st == PSC_OK) break;
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(reads_a_plain_file),
        cmocka_unit_test(a_file_cut_while_it_is_used_does_no_harm),
        cmocka_unit_test(an_empty_file_is_an_empty_slice),
        cmocka_unit_test(refuses_with_a_reason),
        cmocka_unit_test(reads_standard_input_to_its_end),
        cmocka_unit_test(a_pipe_meets_the_limit_too),
        cmocka_unit_test(leaks_nothing_whichever_allocation_fails),
    };
    return cmocka_run_group_tests_name("filemap", tests, make_folder, remove_folder);
}
