/* SPDX-License-Identifier: Apache-2.0 */
/* The kernels for x86 processors with AVX2 (from 2013 on).  FMA is left out on
 * purpose: it rounds once where the others round twice. */
#include <string.h>

#include "parse/kernel_list.h"

#if PSC_KERNEL_X86
#include <immintrin.h>
PSC_TARGET_PUSH("avx2")
#define MADD_TYPE __m256i
#define DOT(sum, a, b) \
    _mm256_add_epi32(sum, _mm256_madd_epi16(_mm256_maddubs_epi16(a, b), _mm256_set1_epi16(1)))
#define LANES 8
#define ROWS 6
#define VECS 2
#include "parse/kernel_body.h"

static const psc_kernel avx2 = KERNEL_TABLE("avx2");

PSC_TARGET_POP
const psc_kernel *psc_kernel_avx2(void)
{
    return __builtin_cpu_supports("avx2") ? &avx2 : NULL;
}
#endif
