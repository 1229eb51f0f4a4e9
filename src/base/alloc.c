/* SPDX-License-Identifier: Apache-2.0 */
/* The allocator everybody gets who asks for none: malloc behind a psc_alloc.  Large
 * blocks ask for huge pages: a lexicon of 12 MB is then 6 page faults, not 3,000, which
 * is a fifth of the time to start. */
#define _DEFAULT_SOURCE /* madvise */
#include <stdlib.h>
#include <sys/mman.h>

#include <priscus/base.h>

enum { HUGE_PAGE = 2 << 20, LARGE = 2 * HUGE_PAGE };

static void *large_block(size_t size)
{
    void *p = NULL;
    if (posix_memalign(&p, HUGE_PAGE, size)) return NULL;
#ifdef MADV_HUGEPAGE
    (void)madvise(p, size, MADV_HUGEPAGE); /* only a wish */
#endif
    return p;
}

static void *heap_resize(void *ctx, void *old, size_t old_size, size_t size)
{
    (void)ctx;
    (void)old_size;
    if (!old && size >= LARGE) return large_block(size);
    if (size == 0) {
        free(old);
        return NULL;
    }
    return realloc(old, size);
}

psc_alloc psc_alloc_default(void)
{
    return (psc_alloc){heap_resize, NULL};
}
