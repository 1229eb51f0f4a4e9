/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include <math.h>
#include <stdlib.h>
#include <string.h>

#include "parse/kernel.h"

enum { M = 13, N = 112, K = 37, SIZE = 128 * 128 };

static float *numbers(unsigned seed)
{
    float *x = malloc(SIZE * sizeof *x);
    for (int i = 0; i < SIZE; i++) {
        seed = seed * 1664525u + 1013904223u;
        x[i] = (float)(int)(seed >> 8) * (1.0f / (1 << 23)) - 1.0f;
    }
    return x;
}

static void same_bits(const psc_kernel *k, const float *have, const float *want, size_t n)
{
    if (memcmp(have, want, n * sizeof *have) != 0) fail_msg("%s differs from plain", k->name);
}

/* Every kernel against the plain twin, for all small shapes. */
static void products_have_the_same_bits(void **state)
{
    (void)state;
    float *a = numbers(1), *b = numbers(2), *bias = numbers(3), *want = numbers(4),
          *have = numbers(4);
    for (size_t i = 1; psc_kernel_at(i); i++)
        for (size_t m = 0; m <= M; m++)
            for (size_t n = 16; n <= N; n += 16)
                for (int add = 0; add < 2; add++) {
                    const float *start = m % 2 ? bias : NULL;
                    psc_kernel_plain()->product(m, n, K, (psc_left){a, K, 1}, b, n, want, N, start,
                                                add);
                    psc_kernel_at(i)->product(m, n, K, (psc_left){a, K, 1}, b, n, have, N, start,
                                              add);
                    same_bits(psc_kernel_at(i), have, want, SIZE);
                }
    free(a), free(b), free(bias), free(want), free(have);
}

static void turned_left_sides_give_the_same_product(void **state)
{
    (void)state;
    float *a = numbers(1), *b = numbers(2), *want = numbers(4), *have = numbers(4);
    float turned[M * K];
    for (size_t i = 0; i < M; i++)
        for (size_t l = 0; l < K; l++) turned[l * M + i] = a[i * K + l];
    const psc_kernel *k = psc_kernel_best();
    k->product(M, N, K, (psc_left){a, K, 1}, b, N, want, N, NULL, false);
    k->product(M, N, K, (psc_left){turned, 1, M}, b, N, have, N, NULL, false);
    same_bits(k, have, want, SIZE);
    free(a), free(b), free(want), free(have);
}

/* Left sides and weights of every size that may come. */
static void whole_products_are_exact(void **state)
{
    (void)state;
    enum { K2 = 256 };
    static float x[M * K2], scale[N], c[M * N];
    static int8_t bytes[K2 * N];
    static int16_t wide[K2 * N], steps[M * K2], left[M * K2];
    static int32_t lift[N];
    for (int i = 0; i < M * K2; i++)
        x[i] = (float)(i * 37 % (2 * PSC_WHOLE_MOST * PSC_WHOLE_X + 1)) / PSC_WHOLE_X -
               PSC_WHOLE_MOST;
    for (size_t l = 0; l < K2; l++)
        for (size_t j = 0; j < N; j++) {
            const int q = (int)((l * N + j) * 101 % (2 * PSC_WHOLE_W + 1)) - PSC_WHOLE_W;
            bytes[(l / 4 * N + j) * 4 + l % 4] = (int8_t)(j == 0 ? PSC_WHOLE_W : q);
            wide[(l / 2 * N + j) * 2 + l % 2] = bytes[(l / 4 * N + j) * 4 + l % 4];
            lift[j] += PSC_WHOLE_MID * wide[(l / 2 * N + j) * 2 + l % 2];
        }
    for (int j = 0; j < N; j++) scale[j] = 1.0f;
    const psc_whole b = {K2, N, bytes, wide, lift, scale};
    for (size_t s = 0; psc_kernel_at(s); s++) {
        psc_kernel_at(s)->round(M * K2, x, left);
        psc_kernel_at(s)->steps(M * K2, x, steps);
        psc_kernel_at(s)->whole(M, left, &b, NULL, c, N);
        for (size_t i = 0; i < M; i++)
            for (size_t j = 0; j < N; j++) {
                int64_t want = 0;
                for (size_t l = 0; l < K2; l++)
                    want += steps[i * K2 + l] * wide[(l / 2 * N + j) * 2 + l % 2];
                assert_true(c[i * N + j] == (float)(int32_t)want);
            }
    }
}

static void rounding_goes_to_the_nearest_even(void **state)
{
    (void)state;
    float x[16] = {0.0f, 1.0f, -1.0f, 1.5f / PSC_WHOLE_X, 2.5f / PSC_WHOLE_X, -0.5f / PSC_WHOLE_X,
                   2.0f, -2.0f};
    const int16_t want[8] = {0, PSC_WHOLE_X, -PSC_WHOLE_X,    2,
                             2, 0,           2 * PSC_WHOLE_X, -2 * PSC_WHOLE_X};
    int16_t have[16];
    for (size_t s = 0; psc_kernel_at(s); s++) {
        psc_kernel_at(s)->steps(16, x, have);
        assert_memory_equal(have, want, sizeof want);
    }
}

static void functions_of_rows_have_the_same_bits(void **state)
{
    (void)state;
    for (size_t i = 1; psc_kernel_at(i); i++) {
        const psc_kernel *k = psc_kernel_at(i), *p = psc_kernel_plain();
        float *a = numbers(5), *b = numbers(5), *x = numbers(6), *bias = numbers(7);
        for (int j = 0; j < SIZE; j++) a[j] = b[j] = a[j] * 12.0f;
        p->tanh(SIZE, a), k->tanh(SIZE, b), same_bits(k, b, a, SIZE);
        p->sigmoid(SIZE, a), k->sigmoid(SIZE, b), same_bits(k, b, a, SIZE);
        p->step(SIZE / 2, x, x + SIZE / 2, a, a), k->step(SIZE / 2, x, x + SIZE / 2, b, b);
        same_bits(k, b, a, SIZE);
        p->axpy(SIZE, 0.3f, x, a), k->axpy(SIZE, 0.3f, x, b), same_bits(k, b, a, SIZE);
        p->relu(SIZE, a), k->relu(SIZE, b), same_bits(k, b, a, SIZE);
        const float *src[3] = {x, bias, x + 4096};
        p->sum(4096, src, 3, a), k->sum(4096, src, 3, b), same_bits(k, b, a, SIZE);
        p->score(64, 97, x, bias, x, a), k->score(64, 97, x, bias, x, b), same_bits(k, b, a, SIZE);
        free(a), free(b), free(x), free(bias);
    }
}

static void tanh_is_close_to_the_true_one(void **state)
{
    (void)state;
    for (float x = -12.0f; x < 12.0f; x += 0.037f) {
        float y[16] = {x};
        psc_kernel_best()->tanh(16, y);
        assert_true(fabsf(y[0] - tanhf(x)) < 1e-6f);
        assert_true(fabsf(y[0]) <= 1.0f);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(products_have_the_same_bits),
        cmocka_unit_test(turned_left_sides_give_the_same_product),
        cmocka_unit_test(whole_products_are_exact),
        cmocka_unit_test(rounding_goes_to_the_nearest_even),
        cmocka_unit_test(functions_of_rows_have_the_same_bits),
        cmocka_unit_test(tanh_is_close_to_the_true_one),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
