/* SPDX-License-Identifier: Apache-2.0 */
/* Strings become small integers once; afterwards integers are compared.
 * Open addressing over XXH3; ids count from 1 in order of arrival, 0 is "none". */
#ifndef PSC_BASE_INTERN_H
#define PSC_BASE_INTERN_H

#include "base/arena.h"

typedef struct psc_intern {
    psc_arena *arena; /* owns table and copies */
    psc_str *str;     /* [n + 1], str[0] is empty */
    uint32_t n, cap;
    struct psc_intern_slot {
        uint32_t id, hash; /* id 0: free; the hash's upper half, asked before the string is */
    } * slot;              /* [n_slot]; a power of two */
    uint32_t n_slot;
} psc_intern;

void psc_intern_init(psc_intern *t, psc_arena *arena);
/* Id of s, adding a copy of it when it is new. */
uint32_t psc_intern_add(psc_intern *t, psc_str s);
/* Id of s, 0 if it was never added.  Safe for many threads at once. */
uint32_t psc_intern_find(const psc_intern *t, psc_str s);
static inline psc_str psc_intern_str(const psc_intern *t, uint32_t id)
{
    return t->str[id];
}

/* 64-bit hash of bytes (XXH3), the same on every machine. */
uint64_t psc_hash(psc_str s);

#endif
