/* SPDX-License-Identifier: Apache-2.0 */
/* Floats in 16 bits (IEEE 754 binary16), as model files keep matrices: half the size, and the
 * whole numbers that the products run in are no finer. */
#ifndef PSC_PARSE_HALF_H
#define PSC_PARSE_HALF_H

#include <stdint.h>
#include <string.h>

/* Exact, infinities and NaNs apart, which become large numbers. */
static inline float psc_half_float(uint16_t half)
{
    /* Exponent and mantissa in their new place stand for the value times 2^-112. */
    const uint32_t bits = (uint32_t)(half & 0x7FFFu) << 13, sign = (uint32_t)(half & 0x8000u) << 16;
    const uint32_t scale_bits = (127u + 112u) << 23;
    float value, scale;
    memcpy(&value, &bits, sizeof value);
    memcpy(&scale, &scale_bits, sizeof scale);
    value *= scale;
    uint32_t out;
    memcpy(&out, &value, sizeof out);
    out |= sign;
    memcpy(&value, &out, sizeof value);
    return value;
}

/* The nearest half, ties to even; at most 65504. */
static inline uint16_t psc_half_of(float value)
{
    uint32_t bits;
    memcpy(&bits, &value, sizeof bits);
    const uint16_t sign = (uint16_t)(bits >> 16 & 0x8000u);
    float size;
    bits &= 0x7FFFFFFFu;
    memcpy(&size, &bits, sizeof size);
    if (!(size < 65504.0f)) return (uint16_t)(sign | 0x7BFFu);
    if (size < 6.103515625e-05f) { /* subnormal: steps of 2^-24 */
        const float steps = size * 16777216.0f + 8388608.0f;
        memcpy(&bits, &steps, sizeof bits);
        return (uint16_t)(sign | (bits & 0xFFFFu));
    }
    bits += 0xFFFu + (bits >> 13 & 1u);
    return (uint16_t)(sign | ((bits - (112u << 23)) >> 13));
}

#endif
