/* SPDX-License-Identifier: Apache-2.0 */
#include <string.h>

#include "cmocka_all.h"

#include "base/embed.h"
#include "base/filemap.h"
#include "base/str.h"

static void files_are_sorted_and_found_by_name(void **state)
{
    (void)state;
    assert_true(psc_embedded_count() > 0);
    for (size_t i = 0; i < psc_embedded_count(); i++) {
        const psc_embed e = psc_embedded_at(i);
        if (i) assert_true(strcmp(psc_embedded_at(i - 1).name, e.name) < 0);
        const psc_str found = psc_embedded(e.name);
        assert_ptr_equal(found.ptr, e.bytes.ptr);
        assert_int_equal(found.len, e.bytes.len);
        assert_int_equal((uintptr_t)e.bytes.ptr % 64, 0);
        assert_int_equal(e.bytes.ptr[e.bytes.len], 0);
    }
    assert_null(psc_embedded("data/no-such-file.txt").ptr);
}

static void bytes_are_those_of_the_files(void **state)
{
    (void)state;
    for (size_t i = 0; i < psc_embedded_count(); i++) {
        const psc_embed e = psc_embedded_at(i);
        psc_filemap m;
        assert_int_equal(psc_filemap_open(&m, e.name, 0, psc_alloc_default(), NULL), PSC_OK);
        assert_true(psc_str_eq(m.text, e.bytes));
        psc_filemap_close(&m);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(files_are_sorted_and_found_by_name),
        cmocka_unit_test(bytes_are_those_of_the_files),
    };
    return cmocka_run_group_tests_name("embed", tests, NULL, NULL);
}
