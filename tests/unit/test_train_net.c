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
static psc_crew crew;
static const psc_example *batch[SENTENCES];

static int start(void **state)
{
    (void)state;
    psc_err err;
    const psc_train_options o = tiny_options("unused");
    psc_arena_init(&arena, psc_alloc_default(), 0);
    psc_train_data_init(&data, &arena);
    if (PSC_TRAP(&arena) || psc_train_data_read(&data, &o, &err)) return -1;
    const psc_dims dim = {32, 16, 3, 32, 16, 32};
    psc_crew_init(&crew, 2);
    psc_net_init(&net, &data, &dim, 3, &crew, &arena);
    net.drop = (psc_drop){0};
    for (int i = 0; i < SENTENCES; i++) batch[i] = &data.example[i];
    for (uint32_t i = 0; i < data.example[0].n; i++)
        data.example[0].word[i].ner = (psc_aim){{(uint16_t)(i % 17)}, {255}};
    data.example[1].word[0].head = (psc_aim){{2, 3}, {155, 100}}; /* as a teacher might say */
    return 0;
}

static int stop(void **state)
{
    (void)state;
    psc_crew_deinit(&crew);
    psc_train_data_deinit(&data);
    psc_arena_deinit(&arena);
    return 0;
}

static double loss(void)
{
    net.loss = (psc_loss){0};
    psc_net_batch(&net, batch, SENTENCES);
    return net.loss.tag + net.loss.feats + net.loss.ner + net.loss.head + net.loss.rel;
}

static void clear_gradients(void)
{
    for (int s = 0; s < PSC_SHARDS; s++) {
        memset(net.shard[s].dense.g, 0, net.shape.total * sizeof(float));
        for (int k = 1; k < PSC_TABLE_COUNT; k++)
            memset(net.shard[s].table[k].g, 0,
                   net.table[k].n_row * net.table[k].dim * sizeof(float));
    }
}

/* The gradient of number `at` of the dense weights (table 0) or of a table: what all shards
 * say. */
static double gradient(int table, size_t at)
{
    double sum = 0;
    clear_gradients();
    (void)loss();
    for (int s = 0; s < PSC_SHARDS; s++)
        sum += table ? net.shard[s].table[table].g[at] : net.shard[s].dense.g[at];
    return sum;
}

/* What the loss changes by, per unit of *w. */
static double slope(float *w)
{
    const float keep = *w, step = 1e-3f;
    *w = keep + step;
    const double up = loss();
    *w = keep - step;
    const double down = loss();
    *w = keep;
    return (up - down) / (2.0 * step);
}

/* Compare on some of the weights [from, from + n). */
static void assert_slopes(const char *name, int table, size_t from, size_t n)
{
    float *w = table ? net.table[table].w : net.dense.w;
    for (size_t i = 0; i < PROBES; i++) {
        const size_t at = from + (i * 7919 + 13) % n;
        const double want = gradient(table, at), have = slope(&w[at]);
        if (fabs(want - have) > 0.01 + 0.05 * fabs(want))
            fail_msg("%s[%zu]: %g, but the loss moves by %g", name, at, want, have);
    }
}

static void gradients_are_the_slopes_of_the_loss(void **state)
{
    (void)state;
    static const char *const name[] = {
#define X(name, rows, cols) #name,
        PSC_DENSE_LIST(X)
#undef X
    };
    for (int i = 0; i < PSC_DENSE_COUNT; i++)
        if (net.shape.rows[i])
            assert_slopes(name[i], 0, net.shape.at[i],
                          (size_t)net.shape.rows[i] * net.shape.cols[i]);
}

static void tables_learn_by_the_rows_that_were_read(void **state)
{
    (void)state;
    for (int k = 1; k < PSC_TABLE_COUNT; k++) {
        const size_t dim = net.table[k].dim;
        assert_slopes(psc_table_name[k], k, batch[0]->word[2].look[0].row[k] * dim, dim);
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
