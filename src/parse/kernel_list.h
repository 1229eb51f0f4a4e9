/* SPDX-License-Identifier: Apache-2.0 */
/* Which sets of kernels exist, and how a file is compiled for one processor. */
#ifndef PSC_PARSE_KERNEL_LIST_H
#define PSC_PARSE_KERNEL_LIST_H

#include "parse/kernel.h"

#if defined(__x86_64__) && defined(__GNUC__)
#define PSC_KERNEL_X86 1
#else
#define PSC_KERNEL_X86 0
#endif

#if PSC_KERNEL_X86
#define PSC_PRAGMA(text) _Pragma(#text)
#if defined(__clang__)
#define PSC_TARGET_PUSH(name) \
    PSC_PRAGMA(clang attribute push(__attribute__((target(name))), apply_to = function))
#define PSC_TARGET_POP PSC_PRAGMA(clang attribute pop)
#else
#define PSC_TARGET_PUSH(name) PSC_PRAGMA(GCC push_options) PSC_PRAGMA(GCC target(name))
#define PSC_TARGET_POP PSC_PRAGMA(GCC pop_options)
#endif
/* NULL where the processor lacks the instructions. */
const psc_kernel *psc_kernel_avx2(void);
const psc_kernel *psc_kernel_avx512(void);
#endif

#endif
