/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes under a label: up to the first newline the label, then the bytes. */
#include "fuzz.h"

#include "ingest.h"
#include "ingest/charset.h"
#include "ingest/tidy.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    psc_arena a;
    psc_str bytes = {(const char *)data, size};
    psc_arena_init(&a, psc_alloc_default(), (size_t)256 << 20);
    if (!PSC_TRAP(&a)) {
        const psc_str label = psc_str_cut(&bytes, '\n');
        const psc_str text = psc_charset_unmangle(&a, psc_charset_decode(&a, bytes, label));
        const bool valid = psc_utf8_check(text) == text.len;
        const psc_str tidy = psc_tidy(&a, text);
        if (valid && psc_utf8_check(tidy) != tidy.len) abort();
        const psc_str again = psc_tidy(&a, tidy);
        if (valid && !psc_str_eq(tidy, again)) abort();
    }
    psc_arena_deinit(&a);
    return 0;
}
