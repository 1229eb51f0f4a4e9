/* SPDX-License-Identifier: Apache-2.0 */
/* Model files: whatever opens, parses.  The checksum is made right first, or nothing
 * behind it would ever be reached. */
#include <stdlib.h>
#include <string.h>

#include "fuzz.h"

#include "base/intern.h"
#include "base/str.h"
#include "parse/model.h"

enum { SIZE_AT = 16, HASH_AT = 24, HASHED_FROM = 32 };

static void mend(char *bytes, size_t size)
{
    if (size < HASHED_FROM) return;
    const uint64_t whole = size,
                   hash = psc_hash((psc_str){bytes + HASHED_FROM, size - HASHED_FROM});
    memcpy(bytes + SIZE_AT, &whole, sizeof whole);
    memcpy(bytes + HASH_AT, &hash, sizeof hash);
}

static void parse_with(const psc_model *m)
{
    psc_parser *p;
    psc_token tok[3] = {
        {.form = PSC_STR("Talks")}, {.form = PSC_STR("FAILED")}, {.form = PSC_STR(".")}};
    psc_sentence s = {.tok = tok, .n = 3};
    if (psc_parser_new(&p, m, psc_alloc_default(), NULL)) return;
    if (!psc_parse(p, &s) && (tok[0].head == 0 || tok[0].head > 2)) abort();
    psc_parser_free(p);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    psc_model *m;
    psc_err err;
    char *bytes = malloc(size + 64);
    if (!bytes) return 0;
    memcpy(bytes, data, size);
    mend(bytes, size);
    if (!psc_model_of(&m, (psc_str){bytes, size}, "fuzz", psc_alloc_default(), &err)) {
        parse_with(m);
        psc_model_close(m);
    }
    free(bytes);
    return 0;
}
