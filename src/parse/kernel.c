/* SPDX-License-Identifier: Apache-2.0 */
/* Choice of the kernels at run time. */
#include "parse/kernel_list.h"

const psc_kernel *psc_kernel_at(size_t i)
{
    const psc_kernel *all[3] = {psc_kernel_plain()};
    size_t n = 1;
#if PSC_KERNEL_X86
    if ((all[n] = psc_kernel_avx2())) n++;
    if (n < 3 && (all[n] = psc_kernel_avx512())) n++;
#endif
    return i < n ? all[i] : NULL;
}

const psc_kernel *psc_kernel_best(void)
{
    const psc_kernel *best = psc_kernel_plain();
    for (size_t i = 1; psc_kernel_at(i); i++) best = psc_kernel_at(i);
    return best;
}
