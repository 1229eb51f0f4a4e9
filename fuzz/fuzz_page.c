/* SPDX-License-Identifier: Apache-2.0 */
/* A report as plain text and as a line of JSON: whatever comes, the text is valid
 * UTF-8 and its blocks lie in it in order. */
#include "fuzz.h"

#include "ingest.h"

static void read_one(psc_input_kind kind, psc_str bytes)
{
    const psc_input in = {
        .kind = kind, .bytes = bytes, .file = "fuzz", .name = PSC_STR("fuzz"), .number = 1};
    fuzz_ingest(&in);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const psc_str bytes = {(const char *)data, size};
    read_one(PSC_INPUT_TEXT, bytes);
    read_one(PSC_INPUT_JSON, bytes);
    return 0;
}
