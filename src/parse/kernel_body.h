/* SPDX-License-Identifier: Apache-2.0 */
/* The text of one set of kernels; included by kernel_plain.c, kernel_avx2.c and
 * kernel_avx512.c, which define
 *   LANES   floats in a vector
 *   ROWS    rows of a product's tile
 *   VECS    vectors of a product's tile (ROWS * VECS sums stay in registers)
 *   MADD    instruction that multiplies 16-bit pairs and adds the two products into 32 bits;
 *           left out, C does it
 *   DOT(sum, a, b)  instructions that multiply four unsigned bytes by four signed ones in each
 *           lane and add the products to sum; then matrices are read in bytes
 * GCC's vector extension stands for the instructions, so this is C all the same. */
#include <string.h>

#include "parse/kernel.h"

#if defined(__clang__)
#pragma STDC FP_CONTRACT OFF /* GCC has it off under -std=c17 */
#endif

typedef float vec __attribute__((vector_size(4 * LANES), aligned(4), may_alias));
typedef int mask __attribute__((vector_size(4 * LANES)));

static inline const vec *vec_in(const float *p)
{
    return (const vec *)p;
}

static inline vec *vec_out(float *p)
{
    return (vec *)p;
}

/* rows x vecs tile of a product; rows and vecs are constants where this is inlined. */
static inline __attribute__((always_inline)) void tile(size_t rows, size_t vecs, size_t k,
                                                       psc_left a, const float *b, size_t ldb,
                                                       float *c, size_t ldc, const float *bias,
                                                       bool add)
{
    vec sum[ROWS][VECS];
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < vecs; j++) {
            const float *from = add ? c + i * ldc : bias;
            sum[i][j] = from ? vec_in(from + j * LANES)[0] : (vec){0};
        }
    for (size_t l = 0; l < k; l++, b += ldb) {
        vec right[VECS];
        for (size_t j = 0; j < vecs; j++) right[j] = vec_in(b + j * LANES)[0];
        for (size_t i = 0; i < rows; i++) {
            float x = a.at[i * a.row + l * a.col];
            for (size_t j = 0; j < vecs; j++) sum[i][j] += x * right[j];
        }
    }
    for (size_t i = 0; i < rows; i++)
        for (size_t j = 0; j < vecs; j++) vec_out(c + i * ldc + j * LANES)[0] = sum[i][j];
}

/* All rows of a strip of `vecs` vectors. */
static inline __attribute__((always_inline)) void strip(size_t vecs, size_t m, size_t k, psc_left a,
                                                        const float *b, size_t ldb, float *c,
                                                        size_t ldc, const float *bias, bool add)
{
    for (; m >= ROWS; m -= ROWS, a.at += ROWS * a.row, c += ROWS * ldc)
        tile(ROWS, vecs, k, a, b, ldb, c, ldc, bias, add);
    if (m >= 4) {
        tile(4, vecs, k, a, b, ldb, c, ldc, bias, add);
        m -= 4, a.at += 4 * a.row, c += 4 * ldc;
    }
    if (m == 3)
        tile(3, vecs, k, a, b, ldb, c, ldc, bias, add);
    else if (m == 2)
        tile(2, vecs, k, a, b, ldb, c, ldc, bias, add);
    else if (m == 1)
        tile(1, vecs, k, a, b, ldb, c, ldc, bias, add);
}

static void product(size_t m, size_t n, size_t k, psc_left a, const float *b, size_t ldb, float *c,
                    size_t ldc, const float *bias, bool add)
{
    size_t j = 0;
    for (; j + VECS * LANES <= n; j += VECS * LANES)
        strip(VECS, m, k, a, b + j, ldb, c + j, ldc, bias ? bias + j : NULL, add);
    for (; j < n; j += LANES)
        strip(1, m, k, a, b + j, ldb, c + j, ldc, bias ? bias + j : NULL, add);
}

#if defined(DOT)
typedef uint8_t left_number;
typedef int8_t right_number;
static inline const right_number *right_of(const psc_whole *b)
{
    return b->bytes;
}
/* Lanes hold four bytes each: their products, added to sum. */
static inline mask add_products(mask sum, mask a, mask b)
{
    return (mask)DOT((MADD_TYPE)sum, (MADD_TYPE)a, (MADD_TYPE)b);
}
#else
typedef int16_t left_number;
typedef int16_t right_number;
static inline const right_number *right_of(const psc_whole *b)
{
    return b->wide;
}
/* Lanes hold two 16-bit numbers each: their products, added to sum. */
static inline mask add_products(mask sum, mask a, mask b)
{
#if defined(MADD)
    return sum + (mask)MADD((MADD_TYPE)a, (MADD_TYPE)b);
#else
    return sum + ((a << 16) >> 16) * ((b << 16) >> 16) + (a >> 16) * (b >> 16);
#endif
}
#endif

enum { TOGETHER = 4 / sizeof(left_number) }; /* numbers in a lane */

/* What the sums of column j on start from: bytes stand PSC_WHOLE_MID too high. */
static inline mask first_sum(const psc_whole *b, size_t j)
{
    mask sum = {0};
    if (sizeof(left_number) > 1) return sum;
    memcpy(&sum, b->lift + j, sizeof sum);
    return -sum;
}

static inline __attribute__((always_inline)) void whole_tile(size_t rows, size_t vecs,
                                                             const left_number *a,
                                                             const psc_whole *b, size_t j,
                                                             const float *bias, float *c,
                                                             size_t ldc)
{
    mask sum[ROWS][VECS];
    const right_number *q = right_of(b) + TOGETHER * j;
    for (size_t v = 0; v < vecs; v++)
        for (size_t i = 0; i < rows; i++) sum[i][v] = first_sum(b, j + v * LANES);
    for (size_t l = 0; l < b->k; l += TOGETHER, q += TOGETHER * (size_t)b->n) {
        mask right[VECS];
        for (size_t v = 0; v < vecs; v++)
            memcpy(&right[v], q + v * TOGETHER * LANES, sizeof right[v]);
        for (size_t i = 0; i < rows; i++) {
            int32_t x;
            memcpy(&x, a + i * b->k + l, sizeof x);
            const mask left = x - (mask){0};
            for (size_t v = 0; v < vecs; v++) sum[i][v] = add_products(sum[i][v], left, right[v]);
        }
    }
    for (size_t v = 0; v < vecs; v++) {
        const vec scale = vec_in(b->scale + j + v * LANES)[0];
        const vec start = bias ? vec_in(bias + j + v * LANES)[0] : (vec){0};
        for (size_t i = 0; i < rows; i++)
            vec_out(c + i * ldc + j + v * LANES)[0] =
                __builtin_convertvector(sum[i][v], vec) * scale + start;
    }
}

static inline __attribute__((always_inline)) void whole_strip(size_t vecs, size_t m,
                                                              const left_number *a,
                                                              const psc_whole *b, size_t j,
                                                              const float *bias, float *c,
                                                              size_t ldc)
{
    for (; m >= ROWS; m -= ROWS, a += ROWS * (size_t)b->k, c += ROWS * ldc)
        whole_tile(ROWS, vecs, a, b, j, bias, c, ldc);
    if (m >= 4) {
        whole_tile(4, vecs, a, b, j, bias, c, ldc);
        m -= 4, a += 4 * (size_t)b->k, c += 4 * ldc;
    }
    if (m == 3)
        whole_tile(3, vecs, a, b, j, bias, c, ldc);
    else if (m == 2)
        whole_tile(2, vecs, a, b, j, bias, c, ldc);
    else if (m == 1)
        whole_tile(1, vecs, a, b, j, bias, c, ldc);
}

static void whole(size_t m, const void *left, const psc_whole *b, const float *bias, float *c,
                  size_t ldc)
{
    const left_number *a = left;
    size_t j = 0;
    for (; j + VECS * LANES <= b->n; j += VECS * LANES) whole_strip(VECS, m, a, b, j, bias, c, ldc);
    for (; j < b->n; j += LANES) whole_strip(1, m, a, b, j, bias, c, ldc);
}

/* Adding 1.5 * 2^23 leaves the rounded number in the low bits of the float. */
static inline int32_t step_of(float x)
{
    const float shifted = x * (float)PSC_WHOLE_X + 12582912.0f;
    int32_t bits;
    memcpy(&bits, &shifted, sizeof bits);
    return bits;
}

static void steps(size_t n, const float *x, int16_t *out)
{
    for (size_t i = 0; i < n; i++) out[i] = (int16_t)(step_of(x[i]) & 0xFFFF);
}

static void round_all(size_t n, const float *x, void *to)
{
    left_number *out = to;
    const int32_t mid = sizeof(left_number) > 1 ? 0 : PSC_WHOLE_MID;
    for (size_t i = 0; i < n; i++) out[i] = (left_number)(step_of(x[i]) + mid);
}

static void score(size_t n, size_t k, const float *x, const float *b, const float *bias, float *out)
{
    for (size_t j = 0; j < n; j += LANES) {
        vec sum[4] = {vec_in(bias + j)[0], {0}, {0}, {0}};
        size_t l = 0;
        for (; l + 4 <= k; l += 4)
            for (size_t i = 0; i < 4; i++) sum[i] += x[l + i] * vec_in(b + (l + i) * n + j)[0];
        for (; l < k; l++) sum[0] += x[l] * vec_in(b + l * n + j)[0];
        vec_out(out + j)[0] = (sum[0] + sum[1]) + (sum[2] + sum[3]);
    }
}

static void sum_rows(size_t n, const float *const *src, size_t n_src, float *out)
{
    for (size_t j = 0; j < n; j += LANES) {
        vec v = vec_in(src[0] + j)[0];
        for (size_t i = 1; i < n_src; i++) v += vec_in(src[i] + j)[0];
        vec_out(out + j)[0] = v;
    }
}

/* Lane by lane: yes where mask is set, else no. */
static inline vec choose(mask m, vec yes, vec no)
{
    return (vec)((m & (mask)yes) | (~m & (mask)no));
}

/* tanh as a quotient of polynomials of degree 13 and 6 (the coefficients are
 * Eigen's, from a minimax fit on [-7.9, 7.9]); within 4 units of the last place. */
static inline vec tanh_of(vec x)
{
    const vec zero = {0}, top = zero + 7.9f;
    x = choose(x < -top, -top, x);
    x = choose(x > top, top, x);
    vec y = x * x;
    vec p = y * -2.76076847742355e-16f + 2.00018790482477e-13f;
    p = p * y + -8.60467152213735e-11f;
    p = p * y + 5.12229709037114e-08f;
    p = p * y + 1.48572235717979e-05f;
    p = p * y + 6.37261928875436e-04f;
    p = p * y + 4.89352455891786e-03f;
    vec q = y * 1.19825839466702e-06f + 1.18534705686654e-04f;
    q = q * y + 2.26843463243900e-03f;
    q = q * y + 4.89352518554385e-03f;
    return x * p / q;
}

static void tanh_all(size_t n, float *x)
{
    for (size_t j = 0; j < n; j += LANES) vec_out(x + j)[0] = tanh_of(vec_in(x + j)[0]);
}

static void sigmoid_all(size_t n, float *x)
{
    for (size_t j = 0; j < n; j += LANES)
        vec_out(x + j)[0] = 0.5f * tanh_of(0.5f * vec_in(x + j)[0]) + 0.5f;
}

static void relu_all(size_t n, float *x)
{
    const vec zero = {0};
    for (size_t j = 0; j < n; j += LANES) {
        vec v = vec_in(x + j)[0];
        vec_out(x + j)[0] = choose(v > zero, v, zero);
    }
}

static void step(size_t n, const float *z, const float *f, const float *prev, float *h)
{
    for (size_t j = 0; j < n; j += LANES) {
        vec p = vec_in(prev + j)[0];
        vec_out(h + j)[0] = p + vec_in(f + j)[0] * (vec_in(z + j)[0] - p);
    }
}

static void axpy(size_t n, float a, const float *x, float *y)
{
    for (size_t i = 0; i < n; i++) y[i] += a * x[i];
}

#define KERNEL_TABLE(label)                                                                    \
    {                                                                                          \
        .name = label, .product = product, .whole = whole, .round = round_all, .steps = steps, \
        .score = score, .sum = sum_rows, .tanh = tanh_all, .sigmoid = sigmoid_all,             \
        .relu = relu_all, .step = step, .axpy = axpy,                                          \
    }
