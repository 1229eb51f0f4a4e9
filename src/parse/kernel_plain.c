/* SPDX-License-Identifier: Apache-2.0 */
/* The kernels for any processor: what the compiler's default target offers. */
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
