/* SPDX-License-Identifier: Apache-2.0 */
/* The heap grows by as much as will be wanted, is marked, and is given back to malloc; see
 * heap.h.  SQLite has no way to be told where its pages shall lie, but to change what it does
 * in the whole process. */
#define _DEFAULT_SOURCE /* madvise */
#include "heap.h"

#include <stdlib.h> /* tells which library this is */

#ifdef __GLIBC__
#include <limits.h>
#include <malloc.h>
#include <stdint.h>
#include <sys/mman.h>

enum {
    HEAP = 512 << 20,
    HUGE_PAGE = 2 << 20,
    MAPS = 65536,          /* as malloc has it */
    MAPPED_FROM = 32 << 20 /* so large blocks lie by themselves, and are given back */
};

void cli_widen_heap(void)
{
    (void)mallopt(M_TRIM_THRESHOLD, INT_MAX);
    (void)mallopt(M_MMAP_MAX, 0);
    char *block = malloc(HEAP);
    (void)mallopt(M_MMAP_MAX, MAPS);
    (void)mallopt(M_MMAP_THRESHOLD, MAPPED_FROM);
    if (!block) return;
    const size_t skip = HUGE_PAGE - (uintptr_t)block % HUGE_PAGE;
#ifdef MADV_HUGEPAGE
    (void)madvise(block + skip, HEAP - 2 * HUGE_PAGE, MADV_HUGEPAGE);
#endif
    free(block);
}
#else
void cli_widen_heap(void)
{
}
#endif
