/* SPDX-License-Identifier: Apache-2.0 */
/* Groups of words by their vectors: k-means with cosines (Brown clusters serve names as well,
 * Turian et al. 2010; these are made in seconds from vectors we have). */
#include <math.h>

#include "names/train.h"

enum { DIM = 100, COARSE = 64, ROUNDS = 10 };

static void to_unit(float *v)
{
    float sum = 0;
    for (int d = 0; d < DIM; d++) sum += v[d] * v[d];
    const float scale = sum > 0 ? 1 / sqrtf(sum) : 0;
    for (int d = 0; d < DIM; d++) v[d] *= scale;
}

/* mean[DIM][k], so that the sums of all groups grow side by side. */
static uint32_t nearest(const float *v, const float *mean, uint32_t k)
{
    float s[PSC_NAME_CLUSTERS] = {0};
    for (uint32_t d = 0; d < DIM; d++)
        for (uint32_t c = 0; c < k; c++) s[c] += v[d] * mean[d * k + c];
    uint32_t best = 0;
    for (uint32_t c = 1; c < k; c++)
        if (s[c] > s[best]) best = c;
    return best;
}

/* Rows of mean[k][DIM] become columns of out[DIM][k]. */
static void turn(const float *mean, uint32_t k, float *out)
{
    for (uint32_t c = 0; c < k; c++)
        for (uint32_t d = 0; d < DIM; d++) out[d * k + c] = mean[c * DIM + d];
}

/* Vectors v[n], of length one, into k groups around mean[k]; the first means are vectors
 * spread evenly over the list. */
static void k_means(const float *v, uint32_t n, uint32_t k, float *mean, float *room,
                    uint16_t *group)
{
    float *sum = room, *turned = room + PSC_NAME_CLUSTERS * DIM;
    for (uint32_t c = 0; c < k; c++)
        memcpy(mean + c * DIM, v + (size_t)((uint64_t)c * n / k) * DIM, DIM * sizeof *v);
    for (int round = 0; round < ROUNDS; round++) {
        memset(sum, 0, (size_t)k * DIM * sizeof *sum);
        turn(mean, k, turned);
        for (uint32_t i = 0; i < n; i++) {
            const float *x = v + (size_t)i * DIM;
            group[i] = (uint16_t)nearest(x, turned, k);
            for (int d = 0; d < DIM; d++) sum[group[i] * DIM + d] += x[d];
        }
        memcpy(mean, sum, (size_t)k * DIM * sizeof *sum);
        for (uint32_t c = 0; c < k; c++) to_unit(mean + c * DIM);
    }
}

uint32_t psc_name_cluster(const psc_name_training *t, psc_arena *arena, uint16_t *group,
                          uint8_t *coarse)
{
    const size_t have = t->vectors_f32.len / (DIM * sizeof(float));
    const uint32_t n = have < PSC_NAME_CLUSTERED ? (uint32_t)have : PSC_NAME_CLUSTERED;
    if (n < PSC_NAME_CLUSTERS) return 0;
    float *v = psc_new(arena, float, (size_t)n *DIM);
    float *mean = psc_new(arena, float, PSC_NAME_CLUSTERS *DIM);
    float *room = psc_new(arena, float, 2 * PSC_NAME_CLUSTERS * DIM);
    float *top = psc_new(arena, float, COARSE *DIM);
    uint16_t *upper = psc_new(arena, uint16_t, PSC_NAME_CLUSTERS);
    memcpy(v, t->vectors_f32.ptr, (size_t)n * DIM * sizeof *v);
    for (uint32_t i = 0; i < n; i++) to_unit(v + (size_t)i * DIM);
    k_means(v, n, PSC_NAME_CLUSTERS, mean, room, group);
    k_means(mean, PSC_NAME_CLUSTERS, COARSE, top, room, upper);
    for (uint32_t c = 0; c < PSC_NAME_CLUSTERS; c++) coarse[c] = (uint8_t)upper[c];
    return n;
}
