/* SPDX-License-Identifier: Apache-2.0 */
/* Arena: a list of chunks, newest first; objects are cut from the front of the
 * newest one.
 *
 *     chunk -> | next size | obj obj obj ...... free | -> older chunk -> NULL
 *                            <---- a->used --->
 *
 * Chunks double in size up to CHUNK_MAX.  An object too large to share gets a
 * chunk of its own behind the newest one, so that the newest goes on filling.
 * Under PSC_ARENA_PLAIN each object has a chunk of its own, of exactly its size:
 * a sanitizer then sees every overrun. */
#include <assert.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>

#include "base/arena.h"

enum {
    CHUNK_MIN = 16 << 10, /* a short report fits in two or three */
    CHUNK_MAX = 1 << 20,  /* also what a reset may keep */
    ALIGN_MAX = 64
};

struct psc_chunk {
    psc_chunk *next;
    size_t size; /* bytes behind this head */
};

#define HEAD sizeof(psc_chunk)

static char *chunk_data(psc_chunk *c)
{
    return (char *)c + HEAD;
}

/* Bytes to skip so that p is aligned. */
static size_t padding(const char *p, size_t align)
{
    return (size_t)(-(uintptr_t)p & (align - 1));
}

static void chunk_free(psc_arena *a, psc_chunk *c)
{
    a->total -= HEAD + c->size;
    a->alloc.resize(a->alloc.ctx, c, HEAD + c->size, 0);
}

/* A chunk with room for size bytes; does not return when there is none. */
static psc_chunk *chunk_new(psc_arena *a, size_t size)
{
    if (size > SIZE_MAX - HEAD) psc_arena_fail(a);
    if (a->limit && (a->total >= a->limit || HEAD + size > a->limit - a->total)) psc_arena_fail(a);
    psc_chunk *c = a->alloc.resize(a->alloc.ctx, NULL, 0, HEAD + size);
    if (!c) psc_arena_fail(a);
    c->size = size;
    a->total += HEAD + size;
    return c;
}

void psc_arena_init(psc_arena *a, psc_alloc alloc, size_t limit)
{
    memset(a, 0, sizeof *a);
    a->alloc = alloc;
    a->limit = limit;
}

void psc_arena_reserve(psc_arena *a, size_t size)
{
#ifdef PSC_ARENA_PLAIN
    (void)a, (void)size;
#else
    if (a->chunk || size > SIZE_MAX - HEAD || (a->limit && HEAD + size > a->limit)) return;
    psc_chunk *c = a->alloc.resize(a->alloc.ctx, NULL, 0, HEAD + size);
    if (!c) return;
    *c = (psc_chunk){.size = size};
    a->total += HEAD + size;
    a->chunk = c;
#endif
}

void psc_arena_deinit(psc_arena *a)
{
    for (psc_chunk *c = a->chunk, *next; c; c = next) {
        next = c->next;
        chunk_free(a, c);
    }
    a->chunk = NULL;
    a->used = 0;
    a->trap = NULL;
}

void psc_arena_reset(psc_arena *a)
{
    psc_chunk *keep = NULL;
    for (psc_chunk *c = a->chunk, *next; c; c = next) {
        next = c->next;
#ifndef PSC_ARENA_PLAIN
        if (c->size <= CHUNK_MAX && (!keep || c->size > keep->size)) {
            psc_chunk *worse = keep;
            keep = c;
            c = worse;
        }
        if (!c) continue;
#endif
        chunk_free(a, c);
    }
    if (keep) keep->next = NULL;
    a->chunk = keep;
    a->used = 0;
}

void psc_arena_fail(psc_arena *a)
{
    assert(a->trap && "an arena is used outside of its PSC_TRAP");
    if (!a->trap) abort();
    longjmp(*a->trap, 1);
}

#ifndef PSC_ARENA_PLAIN
/* Size of the next shared chunk: twice the last, within bounds and ceiling. */
static size_t next_size(const psc_arena *a)
{
    size_t size = a->chunk ? a->chunk->size * 2 : CHUNK_MIN;
    if (size < CHUNK_MIN) size = CHUNK_MIN;
    if (size > CHUNK_MAX) size = CHUNK_MAX;
    if (a->limit && a->total + HEAD < a->limit && size > a->limit - a->total - HEAD)
        size = a->limit - a->total - HEAD;
    return size;
}
#endif

/* Room for size bytes in a new chunk. */
static void *alloc_slow(psc_arena *a, size_t size, size_t align)
{
    size_t need = size + align - 1;
    if (need < size) psc_arena_fail(a);
#ifdef PSC_ARENA_PLAIN
    if (align <= _Alignof(max_align_t)) need = size;
    psc_chunk *c = chunk_new(a, need);
    c->next = a->chunk;
    a->chunk = c;
    return chunk_data(c) + padding(chunk_data(c), align);
#else
    size_t shared = next_size(a);
    bool own = need > shared / 4;
    psc_chunk *c = chunk_new(a, own ? need : shared);
    size_t pad = padding(chunk_data(c), align);
    if (own && a->chunk) {
        c->next = a->chunk->next;
        a->chunk->next = c;
    } else {
        c->next = a->chunk;
        a->chunk = c;
        a->used = pad + size;
    }
    return chunk_data(c) + pad;
#endif
}

/* Room for size bytes, not zeroed. */
static void *alloc_raw(psc_arena *a, size_t size, size_t align)
{
#ifndef PSC_ARENA_PLAIN
    if (a->chunk) {
        char *p = chunk_data(a->chunk) + a->used;
        size_t pad = padding(p, align), left = a->chunk->size - a->used;
        if (pad <= left && size <= left - pad) {
            a->used += pad + size;
            return p + pad;
        }
    }
#endif
    return alloc_slow(a, size, align);
}

void *psc_arena_alloc(psc_arena *a, size_t count, size_t size, size_t align)
{
    assert(align && align <= ALIGN_MAX && (align & (align - 1)) == 0 && "a small power of two");
    if (size && count > SIZE_MAX / size) psc_arena_fail(a);
    return memset(alloc_raw(a, count * size, align), 0, count * size);
}

psc_str psc_arena_str(psc_arena *a, psc_str s)
{
    char *p = alloc_raw(a, s.len, 1);
    if (s.len) memcpy(p, s.ptr, s.len);
    return (psc_str){p, s.len};
}

psc_str psc_arena_printf(psc_arena *a, const char *fmt, ...)
{
    va_list ap;
    va_start(ap, fmt);
    const int n = vsnprintf(NULL, 0, fmt, ap);
    va_end(ap);
    if (n < 0) psc_arena_fail(a);
    char *p = alloc_raw(a, (size_t)n + 1, 1);
    va_start(ap, fmt);
    vsnprintf(p, (size_t)n + 1, fmt, ap);
    va_end(ap);
    return (psc_str){p, (size_t)n};
}

void *psc_arena_grow(psc_arena *a, void *at, size_t n, uint32_t *cap, size_t size)
{
    if (n < *cap) {
        memset((char *)at + n * size, 0, size); /* it may have been used and dropped */
        return at;
    }
    if (*cap > UINT32_MAX / 2) psc_arena_fail(a);
    const uint32_t more = *cap ? *cap * 2 : 4;
    void *wide = psc_arena_alloc(a, more, size, _Alignof(max_align_t));
    if (n) memcpy(wide, at, n * size);
    *cap = more;
    return wide;
}

bool psc_arena_try(psc_arena *a, void (*f)(void *ctx), void *ctx)
{
    jmp_buf *const outer = a->trap;
    jmp_buf here;
    a->trap = &here;
    const bool ok = setjmp(here) == 0;
    if (ok) f(ctx);
    a->trap = outer;
    return ok;
}
