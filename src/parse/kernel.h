/* SPDX-License-Identifier: Apache-2.0 */
/* The arithmetic of the parser: dense products and a few functions over rows.
 *
 * One text, kernel_body.h, is compiled for several instruction sets; psc_kernel_best
 * chooses at run time.  All give the same bits: every sum is formed in one order
 * (over k from 0 up, starting with the bias), products and sums are rounded
 * apart (no fused multiply-add), and nothing but + - * / is used.  So a tree never
 * depends on the machine.
 *
 * Matrices are row-major floats; a row stride is in floats.  Numbers of columns
 * are multiples of PSC_PAD. */
#ifndef PSC_PARSE_KERNEL_H
#define PSC_PARSE_KERNEL_H

#include <stdbool.h>
#include <stddef.h>
#include <stdint.h>

enum { PSC_PAD = 16 }; /* floats: a cache line, a vector of AVX-512 */

/* Where a product's left side lies: element (i, k) is at[i * row + k * col], so
 * that transposed matrices and overlapping windows need no copy. */
typedef struct psc_left {
    const float *at;
    size_t row, col;
} psc_left;

/* A matrix in whole numbers for the fast product: w[k][n] is about q scale[n].  Kernels with
 * products of bytes read `bytes`, the others `wide`, which has the same numbers. */
typedef struct psc_whole {
    uint32_t k, n;
    const int8_t *bytes; /* [k / 4][n][4], |q| <= PSC_WHOLE_W */
    const int16_t *wide; /* [k / 2][n][2] */
    const int32_t *lift; /* [n]: PSC_WHOLE_MID times the sum of a column */
    const float *scale;  /* [n]; PSC_WHOLE_X is divided out */
} psc_whole;

/* Left sides are taken to steps of 1 / PSC_WHOLE_X and must lie within PSC_WHOLE_MOST; in bytes,
 * PSC_WHOLE_MID stands for 0.  Two products of a byte (up to 253) and a weight fit into 16 bits. */
enum { PSC_WHOLE_X = 25, PSC_WHOLE_W = 63, PSC_WHOLE_MID = 128, PSC_WHOLE_MOST = 5 };

typedef struct psc_kernel {
    const char *name;
    /* c[m][n] (row stride ldc) = start + a[m][k] b[k][n] (row stride ldb), where
     * start is c itself if add, else bias[n], else 0. */
    void (*product)(size_t m, size_t n, size_t k, psc_left a, const float *b, size_t ldb, float *c,
                    size_t ldc, const float *bias, bool add);
    /* c[m][n] = scale[n] (a[m][k] q[k][n]) + bias[n] (bias may be NULL): exact sums.  a is what
     * this kernel's round makes. */
    void (*whole)(size_t m, const void *a, const psc_whole *b, const float *bias, float *c,
                  size_t ldc);
    /* x to whole numbers, rounded to even: out[n] = x[n] PSC_WHOLE_X, in up to 16 bits each. */
    void (*round)(size_t n, const float *x, void *out);
    /* The same in 16 bits whatever the kernel. */
    void (*steps)(size_t n, const float *x, int16_t *out);
    /* out[n] = bias + x[k] b[k][n] for one row: four sums (k modulo 4) side by
     * side, added up at the end. */
    void (*score)(size_t n, size_t k, const float *x, const float *b, const float *bias,
                  float *out);
    /* out[n] = src[0][n] + src[1][n] + ... (n_src >= 1), in that order. */
    void (*sum)(size_t n, const float *const *src, size_t n_src, float *out);
    void (*tanh)(size_t n, float *x);
    void (*sigmoid)(size_t n, float *x);
    void (*relu)(size_t n, float *x);
    /* One step of the gated memory: h[n] = prev + f (z - prev). */
    void (*step)(size_t n, const float *z, const float *f, const float *prev, float *h);
    /* y[n] += a x[n] */
    void (*axpy)(size_t n, float a, const float *x, float *y);
} psc_kernel;

/* The plain C twin; it runs everywhere. */
const psc_kernel *psc_kernel_plain(void);
/* The fastest this processor can run. */
const psc_kernel *psc_kernel_best(void);
/* All that this processor can run, plain first; NULL past the end.  For tests. */
const psc_kernel *psc_kernel_at(size_t i);

#endif
