/* SPDX-License-Identifier: Apache-2.0 */
/* The kernels for x86 processors with AVX-512 and its VNNI part (Intel from 2019, AMD from
 * 2022 on). */
#include <string.h>

#include "parse/kernel_list.h"

#if PSC_KERNEL_X86
#include <immintrin.h>
PSC_TARGET_PUSH("avx512f,avx512vl,avx512bw,avx512dq,avx512vnni")
#define DOT _mm512_dpbusd_epi32
#define MADD_TYPE __m512i
#define LANES 16
#define ROWS 8
#define VECS 3
#include "parse/kernel_body.h"

static const psc_kernel avx512 = KERNEL_TABLE("avx512");

PSC_TARGET_POP
const psc_kernel *psc_kernel_avx512(void)
{
    bool can = __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512vl") &&
               __builtin_cpu_supports("avx512bw") && __builtin_cpu_supports("avx512dq") &&
               __builtin_cpu_supports("avx512vnni");
    return can ? &avx512 : NULL;
}
#endif
