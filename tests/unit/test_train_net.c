/* SPDX-License-Identifier: Apache-2.0 */
/* Is the way back through the network the derivative of the way forward?  Weights are
 * moved a little and the loss must change as the gradient says. */
#include "cmocka_all.h"

#include <math.h>

#include "parse/train_net.h"
#include "tiny_model.h"

enum { SENTENCES = 4, PROBES = 4 };

static psc_arena arena;
static psc_train_data data;
static psc_net net;
static const psc_example *batch[SENTENCES];

static int start(void **state)
{
    (void)state;
    psc_err err;
    const psc_train_options o = tiny_options("unused");
    psc_arena_init(&arena, psc_alloc_default(), 0);
    psc_train_data_init(&data, &arena);
    if (PSC_TRAP(&arena) || psc_train_data_read(&data, &o, &err)) return -1;
    psc_net_init(&net, &data, 3, &arena);
    net.drop = (psc_drop){0};
    for (int i = 0; i < SENTENCES; i++) batch[i] = &data.example[i];
    return 0;
}

static int stop(void **state)
{
    (void)state;
    psc_train_data_deinit(&data);
    psc_arena_deinit(&arena);
    return 0;
}

static double loss(void)
{
    net.loss = (psc_loss){0};
    psc_net_batch(&net, batch, SENTENCES);
    return net.loss.tag + net.loss.feats + net.loss.move + net.loss.rel;
}

static void clear_gradients(void)
{
    memset(net.dense.g, 0, net.shape.total * sizeof(float));
    for (int k = 1; k < PSC_TABLE_COUNT; k++)
        memset(net.table[k].g, 0, net.table[k].n_row * net.table[k].dim * sizeof(float));
}

/* What the loss changes by, per unit of *w. */
static double slope(float *w)
{
    const float keep = *w, step = 5e-3f;
    *w = keep + step;
    const double up = loss();
    *w = keep - step;
    const double down = loss();
    *w = keep;
    return (up - down) / (2.0 * step);
}

/* Compare on some of n weights; those at which the parser would go another way (then the
 * loss has a step) are told by a wide miss, and a few may. */
static void assert_slopes(const char *name, float *w, float *g, size_t n)
{
    int wide = 0;
    for (size_t i = 0; i < PROBES; i++) {
        const size_t at = (i * 7919 + 13) % n;
        clear_gradients();
        (void)loss();
        const double want = g[at], have = slope(&w[at]);
        wide += fabs(want - have) > 0.02 + 0.1 * fabs(want);
    }
    if (wide > 1) fail_msg("%s: %d of %d gradients are wrong", name, wide, PROBES);
}

static void gradients_are_the_slopes_of_the_loss(void **state)
{
    (void)state;
    static const struct {
        const char *name;
        psc_dense at;
    } list[] = {
        {"IN_W", PSC_DENSE_IN_W},       {"EDGE", PSC_DENSE_EDGE},   {"L1_W", PSC_DENSE_L1_W},
        {"L2_W", PSC_DENSE_L2_W},       {"L2_B", PSC_DENSE_L2_B},   {"L3_W", PSC_DENSE_L3_W},
        {"P_W", PSC_DENSE_P_W},         {"TAG_W", PSC_DENSE_TAG_W}, {"FEAT_W", PSC_DENSE_FEAT_W},
        {"S_W", PSC_DENSE_S_W},         {"NONE", PSC_DENSE_NONE},   {"ROOT", PSC_DENSE_ROOT},
        {"DISC", PSC_DENSE_DISC},       {"ACT_W", PSC_DENSE_ACT_W}, {"LEFT_W", PSC_DENSE_LEFT_W},
        {"RIGHT_W", PSC_DENSE_RIGHT_W},
    };
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        assert_slopes(list[i].name, psc_net_w(&net, list[i].at), psc_net_g(&net, list[i].at),
                      (size_t)net.shape.rows[list[i].at] * net.shape.cols[list[i].at]);
}

static void tables_learn_by_the_rows_that_were_read(void **state)
{
    (void)state;
    for (int k = 1; k < PSC_TABLE_COUNT; k++) {
        const uint32_t row = batch[0]->word[2].look[0].row[k];
        const size_t dim = net.table[k].dim;
        assert_slopes(psc_table_name[k], net.table[k].w + row * dim, net.table[k].g + row * dim,
                      dim);
    }
}

int main(void)
{
    const struct CMUnitTest tests[] = {
        cmocka_unit_test(gradients_are_the_slopes_of_the_loss),
        cmocka_unit_test(tables_learn_by_the_rows_that_were_read),
    };
    return cmocka_run_group_tests(tests, start, stop);
}
