/* SPDX-License-Identifier: Apache-2.0 */
/* The kernels for any processor: what the compiler's default target offers. */
#if defined(__SSE2__)
#include <emmintrin.h>
#define MADD _mm_madd_epi16
#define MADD_TYPE __m128i
#endif
#define LANES 4
#define ROWS 4
#define VECS 2
#include "parse/kernel_body.h"
#include "parse/kernel_list.h"

static const psc_kernel plain = KERNEL_TABLE("plain");

const psc_kernel *psc_kernel_plain(void)
{
    return &plain;
}
