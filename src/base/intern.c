/* SPDX-License-Identifier: Apache-2.0 */
/* Interning: a power-of-two table of ids, linear probing, at most half full.
 * Slot 0 means free, which is why ids start at 1. */
#include <assert.h>

#define XXH_INLINE_ALL
#include <xxhash.h>

#include "base/intern.h"
#include "base/str.h"

enum { SLOT_MIN = 64 };

uint64_t psc_hash(psc_str s)
{
    return XXH3_64bits(s.len ? s.ptr : "", s.len);
}

void psc_intern_init(psc_intern *t, psc_arena *arena)
{
    *t = (psc_intern){.arena = arena, .cap = SLOT_MIN / 2, .n_slot = SLOT_MIN};
    t->str = psc_new(arena, psc_str, t->cap);
    t->slot = psc_new(arena, struct psc_intern_slot, t->n_slot);
    t->str[0] = PSC_STR("");
}

/* Slot where s, whose hash is h, is, or where it would go. */
static uint32_t probe(const psc_intern *t, psc_str s, uint64_t h)
{
    const uint32_t mask = t->n_slot - 1, high = (uint32_t)(h >> 32);
    uint32_t i = (uint32_t)h & mask;
    while (t->slot[i].id && (t->slot[i].hash != high || !psc_str_eq(t->str[t->slot[i].id], s)))
        i = (i + 1) & mask;
    return i;
}

static void rehash(psc_intern *t)
{
    if (t->n_slot > UINT32_MAX / 2) psc_arena_fail(t->arena);
    t->n_slot *= 2;
    t->slot = psc_new(t->arena, struct psc_intern_slot, t->n_slot);
    for (uint32_t id = 1; id <= t->n; id++) {
        const uint64_t h = psc_hash(t->str[id]);
        t->slot[probe(t, t->str[id], h)] = (struct psc_intern_slot){id, (uint32_t)(h >> 32)};
    }
}

uint32_t psc_intern_find(const psc_intern *t, psc_str s)
{
    return t->slot[probe(t, s, psc_hash(s))].id;
}

uint32_t psc_intern_add(psc_intern *t, psc_str s)
{
    const uint64_t h = psc_hash(s);
    uint32_t at = probe(t, s, h);
    if (t->slot[at].id) return t->slot[at].id;
    if (t->n >= t->n_slot / 2 - 1) {
        rehash(t);
        at = probe(t, s, h);
    }
    t->str = psc_arena_grow(t->arena, t->str, (size_t)t->n + 1, &t->cap, sizeof *t->str);
    t->str[t->n + 1] = psc_arena_str(t->arena, s);
    t->slot[at] = (struct psc_intern_slot){++t->n, (uint32_t)(h >> 32)};
    return t->n;
}
