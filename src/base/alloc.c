/* SPDX-License-Identifier: Apache-2.0 */
/* The allocator everybody gets who asks for none: malloc behind a psc_alloc. */
#include <stdlib.h>

#include <priscus/base.h>

static void *heap_resize(void *ctx, void *old, size_t old_size, size_t size)
{
    (void)ctx;
    (void)old_size;
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
