/* SPDX-License-Identifier: Apache-2.0 */
/* Adam and averaging over runs of floats (adam.h). */
#include "parse/adam.h"

#include <math.h>

void psc_params_init(psc_params *p, psc_arena *arena, size_t n_row, size_t dim, bool sparse)
{
    *p = (psc_params){.n_row = n_row, .dim = dim};
    float **all[4] = {&p->w, &p->m, &p->v, &p->avg};
    for (int i = 0; i < 4; i++) *all[i] = psc_arena_alloc(arena, n_row * dim, sizeof(float), 64);
    if (sparse) p->seen = psc_new(arena, uint32_t, n_row);
}

void psc_grads_init(psc_grads *g, psc_arena *arena, const psc_params *p)
{
    *g = (psc_grads){.dim = p->dim};
    g->g = psc_arena_alloc(arena, p->n_row * p->dim, sizeof(float), 64);
    if (!p->seen) return;
    g->touched = psc_new(arena, uint32_t, p->n_row);
    g->mark = psc_new(arena, bool, p->n_row);
}

float *psc_grads_touch(psc_grads *g, uint32_t row)
{
    if (!g->mark[row]) {
        g->mark[row] = true;
        g->touched[g->n_touched++] = row;
    }
    return g->g + (size_t)row * g->dim;
}

/* Weight of the old average: grows to `decay`, so that the start is soon forgotten. */
static float keep_at(const psc_adam *a)
{
    const float early = (1.0f + (float)a->step) / (10.0f + (float)a->step);
    return early < a->decay ? early : a->decay;
}

static void average(const psc_params *p, size_t from, size_t n, float keep)
{
    for (size_t i = from; i < from + n; i++) p->avg[i] += (1.0f - keep) * (p->w[i] - p->avg[i]);
}

/* Gradients of later shards go to the first one's. */
static void gather(psc_grads *const shard[PSC_SHARDS], size_t from, size_t n)
{
    float *to = shard[0]->g + from;
    for (int s = 1; s < PSC_SHARDS; s++) {
        float *g = shard[s]->g + from;
        for (size_t i = 0; i < n; i++) to[i] += g[i];
        memset(g, 0, n * sizeof *g);
    }
}

static void step_range(const psc_params *p, float *g, const psc_adam *a, size_t from, size_t n)
{
    const float c1 = 1.0f - powf(a->beta1, (float)a->step);
    const float c2 = 1.0f - powf(a->beta2, (float)a->step);
    const float rate = a->rate * sqrtf(c2) / c1;
    for (size_t i = from; i < from + n; i++) {
        p->m[i] += (1.0f - a->beta1) * (g[i] - p->m[i]);
        p->v[i] += (1.0f - a->beta2) * (g[i] * g[i] - p->v[i]);
        p->w[i] -= rate * p->m[i] / (sqrtf(p->v[i]) + a->epsilon);
    }
    memset(g + from, 0, n * sizeof *g);
}

void psc_params_step(psc_params *p, psc_grads *const shard[PSC_SHARDS], const psc_adam *a,
                     size_t from, size_t n)
{
    gather(shard, from, n);
    step_range(p, shard[0]->g, a, from, n);
    average(p, from, n, keep_at(a));
}

/* Average of a row that has stood still since it was last touched. */
static void catch_up_row(const psc_params *p, const psc_adam *a, uint32_t row)
{
    const uint32_t still = a->step - p->seen[row];
    if (p->seen[row] && still) average(p, row * p->dim, p->dim, powf(keep_at(a), (float)still));
}

static void step_row(psc_params *p, psc_grads *const shard[PSC_SHARDS], const psc_adam *a,
                     uint32_t row)
{
    const size_t from = row * p->dim;
    gather(shard, from, p->dim);
    catch_up_row(p, a, row);
    step_range(p, shard[0]->g, a, from, p->dim);
    average(p, from, p->dim, p->seen[row] ? keep_at(a) : 0.0f);
    p->seen[row] = a->step;
}

void psc_table_step(psc_params *p, psc_grads *const shard[PSC_SHARDS], const psc_adam *a)
{
    for (int s = 0; s < PSC_SHARDS; s++) {
        psc_grads *g = shard[s];
        for (uint32_t i = 0; i < g->n_touched; i++) {
            const uint32_t row = g->touched[i];
            if (p->seen[row] != a->step) step_row(p, shard, a, row);
            g->mark[row] = false;
        }
        g->n_touched = 0;
    }
}

void psc_params_catch_up(psc_params *p, const psc_adam *a)
{
    for (uint32_t row = 0; p->seen && row < p->n_row; row++) {
        catch_up_row(p, a, row);
        if (p->seen[row])
            p->seen[row] = a->step;
        else
            memcpy(p->avg + row * p->dim, p->w + row * p->dim, p->dim * sizeof(float));
    }
}
