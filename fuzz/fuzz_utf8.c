/* SPDX-License-Identifier: Apache-2.0 */
/* UTF-8 and JSON strings: what the decoder accepts, the encoder writes again; what
 * the JSON writer makes of any bytes is valid UTF-8 and read back by jansson. */
#include <stdlib.h>

#include <jansson.h>

#include "fuzz.h"

#include "base/json.h"
#include "base/str.h"
#include "base/utf8.h"

/* Decode everything; returns the offset of the first malformed sequence. */
static size_t walk(psc_str s)
{
    size_t bad = s.len;
    for (size_t at = 0; at < s.len;) {
        const size_t from = at;
        const uint32_t cp = psc_utf8_next(s, &at);
        char out[4];
        const size_t n = psc_utf8_put(cp, out);
        if (at <= from || at > s.len || cp > 0x10FFFF) abort();
        if (!psc_str_eq(psc_str_sub(s, from, at), (psc_str){out, n}) && from < bad) bad = from;
        if (psc_is_upper(cp) && psc_is_lower(cp)) abort();
        if (psc_lower(cp) > 0x10FFFF || psc_upper(cp) > 0x10FFFF) abort();
    }
    return bad;
}

static void write_and_read(psc_str s, bool valid)
{
    psc_buf b;
    psc_json j;
    psc_buf_init(&b, psc_alloc_default(), 0);
    psc_json_init(&j, &b);
    psc_json_array(&j);
    psc_json_str(&j, s);
    psc_json_array_end(&j);
    json_t *root = json_loadb(b.ptr, b.len, JSON_ALLOW_NUL, NULL);
    if (!root) abort();
    const json_t *text = json_array_get(root, 0);
    const psc_str back = {json_string_value(text), json_string_length(text)};
    if (psc_utf8_check(back) != back.len || (valid && !psc_str_eq(back, s))) abort();
    json_decref(root);
    psc_buf_deinit(&b);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const psc_str s = {(const char *)data, size};
    const size_t good = walk(s);
    if (psc_utf8_check(s) != good) abort();
    if (good == size && psc_utf8_count(s) > size) abort();
    write_and_read(s, good == size);
    return 0;
}
