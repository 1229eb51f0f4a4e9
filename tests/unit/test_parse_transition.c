/* SPDX-License-Identifier: Apache-2.0 */
#include "cmocka_all.h"

#include <stdlib.h>

#include "parse/oracle.h"

static unsigned next_random(unsigned *seed)
{
    *seed = *seed * 1664525u + 1013904223u;
    return *seed >> 16;
}

static psc_move any_move(unsigned legal, unsigned *seed)
{
    for (;;) {
        const unsigned m = next_random(seed) % PSC_MOVES;
        if (legal >> m & 1u) return (psc_move)m;
    }
}

static int count_roots(const psc_state *s)
{
    int roots = 0;
    for (int32_t i = 0; i < s->n; i++) roots += s->head[i] == s->n;
    return roots;
}

/* Every head is set and every word comes to ROOT in at most n steps. */
static void assert_tree(const psc_state *s)
{
    assert_int_equal(count_roots(s), 1);
    for (int32_t i = 0; i < s->n; i++) {
        int32_t at = i, steps = 0;
        while (at != s->n) {
            at = s->head[at];
            assert_in_range(at, 0, s->n);
            assert_true(++steps <= s->n);
        }
    }
}

static void any_run_makes_a_tree_with_one_root(void **state)
{
    (void)state;
    static psc_state s;
    unsigned seed = 7;
    for (int32_t n = 1; n <= PSC_PIECE; n = n < 12 ? n + 1 : n * 2)
        for (int run = 0; run < 50; run++) {
            int moves = 0;
            psc_state_init(&s, n);
            for (; !psc_state_done(&s); moves++) {
                const unsigned legal = psc_state_legal(&s);
                assert_int_not_equal(legal, 0);
                psc_state_move(&s, any_move(legal, &seed), 1);
            }
            assert_int_equal(moves, 2 * n);
            assert_tree(&s);
        }
}

static void small_features_stay_inside_their_table(void **state)
{
    (void)state;
    static psc_state s;
    unsigned seed = 3;
    int32_t slot[PSC_SLOTS];
    uint16_t row[PSC_DISC_MAX];
    for (psc_state_init(&s, 60); !psc_state_done(&s);) {
        psc_state_slots(&s, slot);
        for (int i = 0; i < PSC_SLOTS; i++) assert_true(slot[i] >= PSC_SLOT_ROOT && slot[i] < s.n);
        const uint32_t n = psc_state_disc(&s, row);
        assert_true(n <= PSC_DISC_MAX);
        for (uint32_t i = 0; i < n; i++) assert_true(row[i] < PSC_DISC_ROWS);
        psc_state_move(&s, any_move(psc_state_legal(&s), &seed), 53);
    }
}

/* Most gold arcs that any run from here can still make. */
static int best_from(const psc_state *s, const psc_gold *g)
{
    if (psc_state_done(s)) {
        int right = 0;
        for (int32_t i = 0; i < s->n; i++) right += s->head[i] == g->head[i];
        return right;
    }
    int best = 0;
    const unsigned legal = psc_state_legal(s);
    for (int m = 0; m < PSC_MOVES; m++) {
        if (!(legal >> m & 1u)) continue;
        psc_state next = *s;
        psc_state_move(&next, (psc_move)m, 1);
        const int right = best_from(&next, g);
        if (right > best) best = right;
    }
    return best;
}

/* A tree that the system can make: the outcome of a run of any moves. */
static void any_tree(psc_gold *g, int32_t n, unsigned *seed)
{
    psc_state s;
    for (psc_state_init(&s, n); !psc_state_done(&s);)
        psc_state_move(&s, any_move(psc_state_legal(&s), seed), 1);
    g->n = n;
    for (int32_t i = 0; i < n; i++) g->head[i] = s.head[i], g->rel[i] = 1;
}

static void free_moves_lead_to_the_gold_tree(void **state)
{
    (void)state;
    static psc_state s;
    static psc_gold g;
    unsigned seed = 5;
    for (int run = 0; run < 200; run++) {
        any_tree(&g, 1 + run % 40, &seed);
        psc_gold_init(&g);
        for (psc_state_init(&s, g.n); !psc_state_done(&s);) {
            int cost[PSC_MOVES], m = 0;
            const unsigned legal = psc_state_legal(&s);
            psc_gold_costs(&g, &s, legal, cost);
            while (m < PSC_MOVES && (!(legal >> m & 1u) || cost[m])) m++;
            assert_true(m < PSC_MOVES);
            psc_gold_move(&g, &s, (psc_move)m);
            psc_state_move(&s, (psc_move)m, 1);
        }
        assert_memory_equal(s.head, g.head, (size_t)g.n * sizeof *s.head);
    }
}

/* Away from the gold path too, cost 0 means that nothing more is lost. */
static void costs_tell_what_a_move_loses(void **state)
{
    (void)state;
    unsigned seed = 11;
    for (int run = 0; run < 60; run++) {
        psc_gold g;
        psc_state s;
        any_tree(&g, 2 + run % 4, &seed);
        psc_gold_init(&g);
        for (psc_state_init(&s, g.n); !psc_state_done(&s);) {
            int cost[PSC_MOVES];
            const unsigned legal = psc_state_legal(&s);
            const int best = best_from(&s, &g);
            psc_gold_costs(&g, &s, legal, cost);
            for (int m = 0; m < PSC_MOVES; m++) {
                if (!(legal >> m & 1u) || cost[m]) continue;
                psc_state next = s;
                psc_state_move(&next, (psc_move)m, 1);
                /* the rule of one root may cost one arc more than the oracle knows */
                assert_true(best_from(&next, &g) >= best - 1);
            }
            const psc_move m = any_move(legal, &seed);
            psc_gold_move(&g, &s, m);
            psc_state_move(&s, m, 1);
        }
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(any_run_makes_a_tree_with_one_root),
        cmocka_unit_test(small_features_stay_inside_their_table),
        cmocka_unit_test(free_moves_lead_to_the_gold_tree),
        cmocka_unit_test(costs_tell_what_a_move_loses),
    };
    return cmocka_run_group_tests(tests, NULL, NULL);
}
