/* SPDX-License-Identifier: Apache-2.0 */
/* A user's file of actors: it is read or refused with a line, and what was read
 * can code phrases, here the values of its own lines. */
#include <stdlib.h>

#include "fuzz.h"

#include "actors/actors.h"
#include "base/str.h"
#include "base/utf8.h"

static void ignore(void *ctx, const psc_err *err)
{
    (void)ctx;
    if (err->code != PSC_DATA) abort();
}

static void code_lines(const psc_actor_lexicon *lx, psc_arena *a, psc_str rest)
{
    psc_str line;
    psc_entity *out;
    uint32_t run;
    for (int i = 0; i < 50 && psc_str_line(&rest, &line); i++) {
        psc_str_cut(&line, ' ');
        const uint32_t n = psc_actors_code_phrase(lx, a, line, 16000, &out);
        for (uint32_t k = 0; k < n; k++) psc_code_format(a, &out[k].code);
    }
    psc_actors_run_examples(lx, a, ignore, NULL, &run);
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const psc_str text = {(const char *)data, size};
    psc_arena arena;
    psc_arena_init(&arena, psc_alloc_default(), 256 << 20);
    if (!PSC_TRAP(&arena)) {
        psc_err err;
        psc_actor_lexicon *lx;
        const psc_actor_source source = {.file = "data/actors/fuzz.txt", .text = text};
        const psc_status st = psc_actor_lexicon_load(&lx, &arena, &source, 1, ignore, NULL, &err);
        if (st != PSC_OK && (st != PSC_DATA || lx)) abort();
        if (st == PSC_OK && psc_utf8_check(text) == text.len) code_lines(lx, &arena, text);
    }
    psc_arena_deinit(&arena);
    return 0;
}
