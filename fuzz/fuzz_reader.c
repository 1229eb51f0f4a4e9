/* SPDX-License-Identifier: Apache-2.0 */
/* A file of any format, as it comes: packings, archives and everything that holds
 * reports.  Reading ends, whatever it meets, and what comes out can be read on. */
#include "fuzz.h"

#include "ingest.h"

enum { LIMIT = 1 << 16 /* bytes a report */ };

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    psc_reader *r;
    psc_input in;
    psc_err err;
    const psc_str bytes = {(const char *)data, size};
    psc_status st = psc_reader_of(&r, bytes, "fuzz", "fuzz", LIMIT, psc_alloc_default(), &err);
    if (st) return 0;
    size_t calls = 0;
    while ((st = psc_reader_next(r, &in, &err)) != PSC_END) {
        if (st == PSC_OK && in.bytes.len > LIMIT + (1 << 16)) abort();
        if (st == PSC_OK && calls < 64) fuzz_ingest(&in);
        if (++calls > 20000) break; /* a packed file of many tiny reports */
    }
    psc_reader_close(r);
    return 0;
}
