/* SPDX-License-Identifier: Apache-2.0 */
/* The data syntax: fields stay inside the lines, lines count up. */
#include <stdlib.h>

#include "fuzz.h"

#include "base/stanza.h"
#include "base/str.h"

static void read_all(psc_stanza_reader *r)
{
    psc_stanza s;
    psc_err err;
    psc_status st;
    uint32_t line = 0;
    while ((st = psc_stanza_next(r, &s, &err)) != PSC_END) {
        if (st != PSC_OK && (st != PSC_DATA || err.line == 0 || s.n)) abort();
        for (uint32_t i = 0; i < s.n; i++) {
            if (s.field[i].line <= line || !s.field[i].key.len) abort();
            if (!psc_str_eq(psc_str_trim(s.field[i].value), s.field[i].value)) abort();
            line = s.field[i].line;
        }
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    psc_arena arena;
    psc_arena_init(&arena, psc_alloc_default(), 64 << 20);
    if (!PSC_TRAP(&arena)) {
        psc_stanza_reader r;
        psc_stanza_init(&r, (psc_str){(const char *)data, size}, "fuzz", &arena);
        read_all(&r);
    }
    psc_arena_deinit(&arena);
    return 0;
}
