/* SPDX-License-Identifier: Apache-2.0 */
/* The best tree against all trees, on tables small enough to try them. */
#include "cmocka_all.h"

#include <stdlib.h>
#include <string.h>

#include "parse/tree.h"

enum { SMALL = 5 };

static psc_tree *t;

static int start(void **state)
{
    (void)state;
    t = calloc(1, sizeof *t);
    return t ? 0 : -1;
}

static int stop(void **state)
{
    (void)state;
    free(t);
    return 0;
}

static float next_score(unsigned *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return (float)(*seed >> 22) / 16.0f;
}

static void fill(int32_t n, unsigned *seed)
{
    for (int32_t i = 0; i < n; i++)
        for (int32_t j = 0; j <= n; j++) t->score[i][j] = next_score(seed);
}

static bool is_tree(const int32_t *head, int32_t n)
{
    int32_t roots = 0;
    for (int32_t i = 0; i < n; i++) {
        int32_t at = i, steps = 0;
        roots += head[i] == n;
        while (at < n && steps++ <= n) at = head[at];
        if (at != n) return false;
    }
    return roots == 1;
}

static float worth(const int32_t *head, int32_t n)
{
    float sum = 0;
    for (int32_t i = 0; i < n; i++) sum += t->score[i][head[i]];
    return sum;
}

/* The worth of the best of all trees, by trying every choice of heads. */
static float try_all(int32_t *head, int32_t word, int32_t n)
{
    float best = -1e9f;
    if (word == n) return is_tree(head, n) ? worth(head, n) : best;
    for (int32_t j = 0; j <= n; j++) {
        if (j == word) continue;
        head[word] = j;
        const float w = try_all(head, word + 1, n);
        best = w > best ? w : best;
    }
    return best;
}

static void no_tree_is_worth_more(void **state)
{
    (void)state;
    unsigned seed = 7;
    int32_t head[SMALL];
    for (int round = 0; round < 2000; round++) {
        const int32_t n = 1 + round % SMALL;
        fill(n, &seed);
        psc_tree_solve(t, n);
        assert_true(is_tree(t->head, n));
        if (worth(t->head, n) < try_all(head, 0, n) - 1e-3f) fail_msg("round %d", round);
    }
}

static void the_longest_piece_gets_a_tree(void **state)
{
    (void)state;
    unsigned seed = 1;
    for (int round = 0; round < 4; round++) {
        fill(PSC_PIECE, &seed);
        psc_tree_solve(t, PSC_PIECE);
        assert_true(is_tree(t->head, PSC_PIECE));
    }
}

/* Words in pairs that want each other: as many circles as can be, and circles of circles. */
static void circles_within_circles_are_opened(void **state)
{
    (void)state;
    for (int32_t i = 0; i < PSC_PIECE; i++)
        for (int32_t j = 0; j <= PSC_PIECE; j++) {
            int32_t step = 1, shared = 0;
            while (i / step != j / step) step *= 2, shared++;
            t->score[i][j] = j == PSC_PIECE ? -100.0f - (float)i : 10.0f - (float)shared;
        }
    psc_tree_solve(t, PSC_PIECE);
    assert_true(is_tree(t->head, PSC_PIECE));
    assert_int_equal(t->head[0], PSC_PIECE);
}

static void equal_scores_give_the_same_tree_again(void **state)
{
    (void)state;
    int32_t first[40];
    for (int round = 0; round < 2; round++) {
        for (int32_t i = 0; i < 40; i++)
            for (int32_t j = 0; j <= 40; j++) t->score[i][j] = 1.0f;
        psc_tree_solve(t, 40);
        assert_true(is_tree(t->head, 40));
        if (round == 0) memcpy(first, t->head, sizeof first);
    }
    assert_memory_equal(first, t->head, sizeof first);
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(no_tree_is_worth_more),
        cmocka_unit_test(the_longest_piece_gets_a_tree),
        cmocka_unit_test(circles_within_circles_are_opened),
        cmocka_unit_test(equal_scores_give_the_same_tree_again),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
