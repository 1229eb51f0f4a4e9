/* SPDX-License-Identifier: Apache-2.0 */
/* A user's file of event rules: it is read, or refused with a line. */
#include <stdlib.h>

#include "fuzz.h"

#include "events/events.h"

static void ignore(void *ctx, const psc_err *err)
{
    (void)ctx;
    if (err->code != PSC_DATA) abort();
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    psc_arena arena;
    psc_arena_init(&arena, psc_alloc_default(), 256 << 20);
    if (!PSC_TRAP(&arena)) {
        psc_err err;
        psc_rules *rules;
        const psc_actor_source source = {.file = "data/events/fuzz.txt",
                                         .text = {(const char *)data, size}};
        const psc_status st = psc_rules_load(&rules, &arena, &source, 1, ignore, NULL, &err);
        if (st != PSC_OK && (st != PSC_DATA || rules)) abort();
    }
    psc_arena_deinit(&arena);
    return 0;
}
