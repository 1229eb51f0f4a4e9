/* SPDX-License-Identifier: Apache-2.0 */
/* Adam and averaging over runs of floats (adam.h). */
#include "parse/adam.h"

#include <math.h>

void psc_params_init(psc_params *p, psc_arena *arena, size_t n_row, size_t dim, bool sparse)
{
    const size_t n = n_row * dim;
    *p = (psc_params){.n_row = n_row, .dim = dim};
    float **all[5] = {&p->w, &p->g, &p->m, &p->v, &p->avg};
    for (int i = 0; i < 5; i++) *all[i] = psc_arena_alloc(arena, n, sizeof(float), 64);
    if (!sparse) return;
    p->seen = psc_new(arena, uint32_t, n_row);
    p->touched = psc_new(arena, uint32_t, n_row);
    p->mark = psc_new(arena, bool, n_row);
}

float *psc_params_touch(psc_params *p, uint32_t row)
{
    if (!p->mark[row]) {
        p->mark[row] = true;
        p->touched[p->n_touched++] = row;
    }
    return p->g + (size_t)row * p->dim;
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

static void step_range(const psc_params *p, const psc_adam *a, size_t from, size_t n)
{
    const float c1 = 1.0f - powf(a->beta1, (float)a->step);
    const float c2 = 1.0f - powf(a->beta2, (float)a->step);
    const float rate = a->rate * sqrtf(c2) / c1;
    for (size_t i = from; i < from + n; i++) {
        const float g = p->g[i];
        p->m[i] += (1.0f - a->beta1) * (g - p->m[i]);
        p->v[i] += (1.0f - a->beta2) * (g * g - p->v[i]);
        p->w[i] -= rate * p->m[i] / (sqrtf(p->v[i]) + a->epsilon);
        p->g[i] = 0.0f;
    }
}

/* Average of a row that has stood still since it was last touched. */
static void catch_up_row(const psc_params *p, const psc_adam *a, uint32_t row)
{
    const uint32_t still = a->step - p->seen[row];
    if (p->seen[row] && still) average(p, row * p->dim, p->dim, powf(keep_at(a), (float)still));
}

void psc_params_step(psc_params *p, const psc_adam *a)
{
    if (!p->seen) {
        step_range(p, a, 0, p->n_row * p->dim);
        average(p, 0, p->n_row * p->dim, keep_at(a));
        return;
    }
    for (uint32_t i = 0; i < p->n_touched; i++) {
        const uint32_t row = p->touched[i];
        catch_up_row(p, a, row);
        step_range(p, a, row * p->dim, p->dim);
        average(p, row * p->dim, p->dim, p->seen[row] ? keep_at(a) : 0.0f);
        p->seen[row] = a->step;
        p->mark[row] = false;
    }
    p->n_touched = 0;
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
