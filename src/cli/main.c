/* SPDX-License-Identifier: Apache-2.0 */
/* The program: for now it only tells its version. */
#include <stdio.h>

int main(void)
{
    return puts("priscus " PSC_VERSION) < 0;
}
