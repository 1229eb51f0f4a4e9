/* SPDX-License-Identifier: Apache-2.0 */
/* Data syntax: every field as "line key|value", a line "." after each stanza. */
#include "stages.h"

#include "base/stanza.h"

void psc_case_stanza(psc_str input, psc_buf *out)
{
    psc_arena arena;
    psc_arena_init(&arena, psc_alloc_default(), 0);
    if (PSC_TRAP(&arena)) {
        psc_arena_deinit(&arena);
        return;
    }
    psc_stanza_reader r;
    psc_stanza s;
    psc_err err;
    psc_status st;
    psc_stanza_init(&r, input, "case", &arena);
    while ((st = psc_stanza_next(&r, &s, &err)) != PSC_END) {
        if (st) {
            char line[512];
            psc_err_format(&err, line, sizeof line);
            psc_buf_printf(out, "%s\n", line);
            continue;
        }
        for (uint32_t i = 0; i < s.n; i++)
            psc_buf_printf(out, "%u %.*s|%.*s\n", s.field[i].line, (int)s.field[i].key.len,
                           s.field[i].key.ptr, (int)s.field[i].value.len, s.field[i].value.ptr);
        psc_buf_str(out, (psc_str){".\n", 2});
    }
    psc_arena_deinit(&arena);
}
