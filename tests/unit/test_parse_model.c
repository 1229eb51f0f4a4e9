/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include <stdlib.h>
#include <unistd.h>

#include "base/filemap.h"
#include "base/intern.h"
#include "base/str.h"
#include "failing.h"
#include "parse/model.h"
#include "tiny_model.h"

static char folder[] = "/tmp/priscus-test-XXXXXX";
static char path[64];
static char *bytes; /* of the good model; altered and mended by the tests */
static size_t size;

static int start(void **state)
{
    (void)state;
    psc_filemap map;
    psc_err err;
    if (!mkdtemp(folder)) return -1;
    snprintf(path, sizeof path, "%s/model.bin", folder);
    if (tiny_train(path, &err) || psc_filemap_open(&map, path, 0, psc_alloc_default(), &err))
        return -1;
    size = map.text.len;
    bytes = malloc(size);
    if (bytes) memcpy(bytes, map.text.ptr, size);
    psc_filemap_close(&map);
    return bytes ? 0 : -1;
}

static int stop(void **state)
{
    (void)state;
    free(bytes);
    return unlink(path) || rmdir(folder);
}

static psc_err assert_refused(size_t len)
{
    psc_err err = {0};
    psc_model *m = (psc_model *)(void *)&err;
    assert_int_equal(psc_model_of(&m, (psc_str){bytes, len}, "m.bin", psc_alloc_default(), &err),
                     PSC_MODEL);
    assert_null(m);
    assert_string_equal(err.file, "m.bin");
    return err;
}

static void a_good_model_opens(void **state)
{
    (void)state;
    psc_err err;
    psc_model *m;
    assert_int_equal(psc_model_of(&m, (psc_str){bytes, size}, "m", psc_alloc_default(), &err), 0);
    psc_model_close(m);
    assert_int_equal(psc_model_open(&m, path, psc_alloc_default(), &err), PSC_OK);
    psc_model_close(m);
    psc_model_close(NULL);
}

static void what_is_no_model_is_named_so(void **state)
{
    (void)state;
    bytes[0] ^= 1;
    assert_non_null(strstr(assert_refused(size).text, "not a priscus model"));
    bytes[0] ^= 1;
    for (size_t len = 0; len < 40; len++) assert_refused(len);
}

static void another_version_is_told_by_number(void **state)
{
    (void)state;
    bytes[8] ^= 64;
    assert_non_null(strstr(assert_refused(size).text, "version 66"));
    bytes[8] ^= 64;
}

static void a_cut_model_is_refused(void **state)
{
    (void)state;
    assert_non_null(strstr(assert_refused(size - 1).text, "bytes"));
    assert_refused(size / 2);
    assert_refused(64);
}

static void any_altered_byte_breaks_the_checksum(void **state)
{
    (void)state;
    for (size_t i = 32; i < size; i += size / 37) {
        bytes[i] ^= 0x10;
        assert_non_null(strstr(assert_refused(size).text, "checksum"));
        bytes[i] ^= 0x10;
    }
}

/* Whoever makes the checksum right as well meets the checks of every number. */
static void forged_numbers_are_refused_or_harmless(void **state)
{
    (void)state;
    char good[8];
    memcpy(good, bytes + 24, 8);
    for (size_t at = 32; at + 4 < size; at += at < 1024 ? 4 : size / 97 / 4 * 4) {
        const unsigned char keep = (unsigned char)bytes[at + 3];
        bytes[at + 3] = (char)0xFF;
        const uint64_t hash = psc_hash((psc_str){bytes + 32, size - 32});
        memcpy(bytes + 24, &hash, sizeof hash);
        psc_model *m;
        psc_parser *p;
        psc_err err;
        if (!psc_model_of(&m, (psc_str){bytes, size}, "m", psc_alloc_default(), &err)) {
            psc_token tok[2] = {{.form = PSC_STR("Talks")}, {.form = PSC_STR("failed")}};
            psc_sentence s = {.tok = tok, .n = 2};
            assert_int_equal(psc_parser_new(&p, m, psc_alloc_default(), &err), PSC_OK);
            assert_int_equal(psc_parse(p, &s), PSC_OK);
            psc_parser_free(p);
            psc_model_close(m);
        }
        bytes[at + 3] = (char)keep;
    }
    memcpy(bytes + 24, good, 8);
}

static void a_missing_file_and_a_folder_are_errors_of_reading(void **state)
{
    (void)state;
    psc_err err;
    psc_model *m;
    assert_int_equal(psc_model_open(&m, "/nowhere/m.bin", psc_alloc_default(), &err), PSC_IO);
    assert_null(m);
    assert_int_not_equal(psc_model_open(&m, folder, psc_alloc_default(), &err), PSC_OK);
    assert_null(m);
}

static bool open_and_parse(psc_alloc alloc)
{
    psc_model *m;
    psc_parser *p;
    if (psc_model_of(&m, (psc_str){bytes, size}, "m", alloc, NULL)) return false;
    bool ok = psc_parser_new(&p, m, alloc, NULL) == PSC_OK;
    if (ok) {
        psc_token tok[2] = {{.form = PSC_STR("Ministers")}, {.form = PSC_STR("MET")}};
        psc_sentence s = {.tok = tok, .n = 2};
        ok = psc_parse(p, &s) == PSC_OK;
    }
    psc_parser_free(p);
    psc_model_close(m);
    return ok;
}

static void nothing_leaks_whichever_allocation_fails(void **state)
{
    (void)state;
    for (size_t n = 1;; n++) {
        failing f = {.fail_at = n};
        const bool ok = open_and_parse(failing_alloc(&f));
        assert_int_equal(f.held, 0);
        if (ok) break;
        assert_true(n < 100);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(a_good_model_opens),
        cmocka_unit_test(what_is_no_model_is_named_so),
        cmocka_unit_test(another_version_is_told_by_number),
        cmocka_unit_test(a_cut_model_is_refused),
        cmocka_unit_test(any_altered_byte_breaks_the_checksum),
        cmocka_unit_test(forged_numbers_are_refused_or_harmless),
        cmocka_unit_test(a_missing_file_and_a_folder_are_errors_of_reading),
        cmocka_unit_test(nothing_leaks_whichever_allocation_fails),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
