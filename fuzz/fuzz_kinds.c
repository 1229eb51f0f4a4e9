/* SPDX-License-Identifier: Apache-2.0 */
/* One report of each kind of input: the first byte says which. */
#include "fuzz.h"

#include "ingest.h"

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    if (size == 0) return 0;
    const psc_input in = {.kind = (psc_input_kind)(data[0] % (PSC_INPUT_TABLE + 1)),
                          .bytes = {(const char *)data + 1, size - 1},
                          .file = "fuzz",
                          .name = PSC_STR("fuzz"),
                          .number = 1,
                          .about = {.url = PSC_STR("http://example.org/2015/01/05/a")}};
    fuzz_ingest(&in);
    return 0;
}
