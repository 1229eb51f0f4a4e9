/* SPDX-License-Identifier: Apache-2.0 */
/* A value of a row: NULL, a whole number, a real one, text or bytes. */
#ifndef PSC_STORE_VALUE_H
#define PSC_STORE_VALUE_H

#include <priscus/base.h>

typedef struct psc_value {
    char kind; /* n, i, r, t, b */
    int64_t i;
    double r;
    psc_str s; /* t, b; borrowed */
} psc_value;

static inline psc_value psc_int(int64_t i)
{
    return (psc_value){.kind = 'i', .i = i};
}
static inline psc_value psc_real(double r)
{
    return (psc_value){.kind = 'r', .r = r};
}
static inline psc_value psc_text(psc_str s)
{
    return (psc_value){.kind = 't', .s = s};
}
static inline psc_value psc_bytes(psc_str s)
{
    return (psc_value){.kind = 'b', .s = s};
}
static inline psc_value psc_null(void)
{
    return (psc_value){.kind = 'n'};
}

#endif
