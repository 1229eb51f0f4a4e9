/* SPDX-License-Identifier: Apache-2.0 */
/* An allocator that fails at the n-th call and keeps books, to show that nothing
 * leaks and nothing crashes whichever allocation fails:
 *
 *     for (size_t n = 1;; n++) {
 *         failing f = {.fail_at = n};
 *         bool ok = work(failing_alloc(&f));      // frees all it took
 *         assert_int_equal(f.held, 0);
 *         if (ok) break;                          // n was more than it needs
 *     }
 */
#ifndef TESTS_FAILING_H
#define TESTS_FAILING_H

#include <stdlib.h>

#include <priscus/base.h>

typedef struct failing {
    size_t fail_at; /* 0: never */
    size_t calls;   /* that asked for memory */
    size_t held;    /* bytes out now, by the sizes told */
    size_t peak;
} failing;

static inline void *failing_resize(void *ctx, void *old, size_t old_size, size_t size)
{
    failing *f = ctx;
    if (size && ++f->calls == f->fail_at) return NULL;
    f->held += size - (old ? old_size : 0);
    if (f->held > f->peak) f->peak = f->held;
    if (!size) {
        free(old);
        return NULL;
    }
    return realloc(old, size);
}

static inline psc_alloc failing_alloc(failing *f)
{
    return (psc_alloc){failing_resize, f};
}

#endif
