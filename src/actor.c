/* SPDX-License-Identifier: Apache-2.0 */
/* One phrase, coded without a model: the public face of actors/. */
#include <priscus/actor.h>

#include "lexicon.h"

enum { PHRASE_MEMORY = 16 << 20 };

struct psc_actor {
    psc_arena arena;
    psc_entity *at; /* [n] */
    uint32_t n;
};

psc_status psc_actor_code(psc_actor **out, const psc_lexicon *lx, psc_str phrase, psc_day date,
                          psc_alloc alloc, psc_err *err)
{
    *out = NULL;
    psc_actor *a = alloc.resize(alloc.ctx, NULL, 0, sizeof *a);
    if (!a) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory");
    memset(a, 0, sizeof *a);
    psc_arena_init(&a->arena, alloc, PHRASE_MEMORY);
    if (PSC_TRAP(&a->arena)) {
        psc_actor_free(a);
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "out of memory for the phrase");
    }
    a->n = psc_actors_code_phrase(lx->actors, &a->arena, psc_arena_str(&a->arena, phrase), date,
                                  &a->at);
    *out = a;
    return PSC_OK;
}

size_t psc_actor_count(const psc_actor *a)
{
    return a->n;
}

const psc_entity *psc_actor_entity(const psc_actor *a, size_t i)
{
    return &a->at[i];
}

void psc_actor_free(psc_actor *a)
{
    if (!a) return;
    const psc_alloc alloc = a->arena.alloc;
    psc_arena_deinit(&a->arena);
    alloc.resize(alloc.ctx, a, sizeof *a, 0);
}
