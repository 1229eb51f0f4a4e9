/* SPDX-License-Identifier: Apache-2.0 */
/* An arena: memory of one lifetime (a handle, a document, a call), given back
 * all at once.
 *
 *     psc_arena a;
 *     psc_arena_init(&a, psc_alloc_default(), 64 << 20);
 *     if (PSC_TRAP(&a)) { psc_arena_deinit(&a); return PSC_NOMEM; }
 *     psc_token *tok = psc_new(&a, psc_token, n);
 *     ...
 *     psc_arena_reset(&a);          // keep the first chunk for the next document
 *
 * What it hands out is zeroed and never NULL: when memory or the ceiling is
 * used up, control returns to the PSC_TRAP of this arena, so code that builds
 * trees and lists carries no checks.  Hence the rule: between PSC_TRAP and the
 * end of the work nothing may be held but memory of arenas (files, maps and
 * buffers are opened outside).  Built with PSC_ARENA_PLAIN every object is a
 * malloc of its own, so that sanitizers see it.
 *
 * Not shared between threads. */
#ifndef PSC_BASE_ARENA_H
#define PSC_BASE_ARENA_H

#include <setjmp.h>
#include <string.h>

#include <priscus/base.h>

typedef struct psc_chunk psc_chunk;

typedef struct psc_arena {
    psc_alloc alloc;
    psc_chunk *chunk; /* newest first */
    size_t used;      /* bytes handed out of the newest chunk */
    size_t total;     /* bytes held in all chunks */
    size_t limit;     /* ceiling for total; 0: none */
    jmp_buf *trap;    /* where to go when memory is out */
    jmp_buf trap_buf;
} psc_arena;

void psc_arena_init(psc_arena *a, psc_alloc alloc, size_t limit);
void psc_arena_deinit(psc_arena *a);
/* Take room for about size bytes at once, before anything else is asked for: for a
 * handle whose size is known beforehand.  Only a wish; needs no trap. */
void psc_arena_reserve(psc_arena *a, size_t size);
/* Forget everything handed out; keeps one chunk of modest size. */
void psc_arena_reset(psc_arena *a);

/* Zeroed memory for count objects of size bytes, aligned to align (a power of
 * two, at most 64).  Never NULL; count 0 gives a valid pointer. */
void *psc_arena_alloc(psc_arena *a, size_t count, size_t size, size_t align);

/* A copy of s that lives as long as the arena. */
psc_str psc_arena_str(psc_arena *a, psc_str s);
/* Text made by printf, in the arena. */
psc_str psc_arena_printf(psc_arena *a, const char *fmt, ...) PSC_PRINTF(2, 3);

/* Give up as if memory were out (a limit was met). */
void psc_arena_fail(psc_arena *a) PSC_NORETURN;

/* True when the arena has run out of memory since.  Use once per arena, in the
 * function that owns the work. */
#define PSC_TRAP(a) (setjmp(*psc_arena_arm(a)) != 0)
static inline jmp_buf *psc_arena_arm(psc_arena *a)
{
    a->trap = &a->trap_buf;
    return a->trap;
}

#define psc_new(a, type, count) \
    ((type *)psc_arena_alloc((a), (size_t)(count), sizeof(type), _Alignof(type)))

/* Run f where something else than arena memory is held (a file, a foreign object):
 * false when the arena gave up in it, so that the caller can let go and then call
 * psc_arena_fail itself.  The trap set before is in force again afterwards. */
bool psc_arena_try(psc_arena *a, void (*f)(void *ctx), void *ctx);

/* Room for one more at the end of a growing array kept as pointer, count and
 * capacity: returns the zeroed new element and counts it.
 *
 *     psc_entity *e = psc_push(arena, list->at, list->n, list->cap);
 */
#define psc_push(a, at, n, cap) \
    ((at) = psc_arena_grow((a), (at), (size_t)(n), &(cap), sizeof *(at)), (at) + (n)++)
void *psc_arena_grow(psc_arena *a, void *at, size_t n, uint32_t *cap, size_t size);

#endif
