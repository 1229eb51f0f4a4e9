/* SPDX-License-Identifier: Apache-2.0 */
/* A batch through the network and back, and a step of the weights (train_net.h). */
#include "parse/train_shard.h"

static void run_shard(void *ctx, int i)
{
    psc_net *net = ctx;
    psc_shard *t = &net->shard[i];
    t->loss = (psc_loss){0};
    if (t->n_sentence == 0) return;
    psc_shard_lay_out(t);
    psc_shard_forward(t);
    psc_shard_words(t);
    psc_shard_arcs(t);
    psc_shard_backward(t);
}

/* Each sentence goes to the shard that has the fewest words. */
static void deal(psc_net *t, const psc_example *const *example, uint32_t n)
{
    uint32_t words[PSC_SHARDS] = {0};
    for (int s = 0; s < PSC_SHARDS; s++) {
        t->shard[s].n_sentence = 0;
        t->shard[s].random = psc_random_bits(&t->random) | 1;
    }
    for (uint32_t i = 0; i < n; i++) {
        int least = 0;
        for (int s = 1; s < PSC_SHARDS; s++)
            if (words[s] < words[least]) least = s;
        psc_shard *to = &t->shard[least];
        to->example[to->n_sentence++] = example[i];
        words[least] += example[i]->n;
    }
}

static void add_loss(psc_loss *to, const psc_loss *l)
{
    to->tag += l->tag;
    to->feats += l->feats;
    to->ner += l->ner;
    to->head += l->head;
    to->rel += l->rel;
    to->words += l->words;
    to->named += l->named;
    to->heads += l->heads;
    to->heads_right += l->heads_right;
    to->rels_right += l->rels_right;
    to->tags_right += l->tags_right;
}

void psc_net_batch(psc_net *t, const psc_example *const *example, uint32_t n)
{
    deal(t, example, n);
    psc_crew_run(t->crew, PSC_DENSE_COUNT, psc_net_turn, t);
    psc_crew_run(t->crew, PSC_SHARDS, run_shard, t);
    for (int s = 0; s < PSC_SHARDS; s++) add_loss(&t->loss, &t->shard[s].loss);
}

/* ---- a step ---- */

typedef struct step_job {
    psc_net *net;
    const psc_adam *adam;
} step_job;

enum { STEP_PARTS = 8 };

/* Parts of the dense matrices first, then the tables. */
static void step_part(void *ctx, int i)
{
    const step_job *job = ctx;
    psc_net *t = job->net;
    psc_grads *grads[PSC_SHARDS];
    const int table = i - STEP_PARTS + 1;
    for (int s = 0; s < PSC_SHARDS; s++)
        grads[s] = table > 0 ? &t->shard[s].table[table] : &t->shard[s].dense;
    if (table > 0) {
        psc_table_step(&t->table[table], grads, job->adam);
        return;
    }
    const size_t part = psc_pad((uint32_t)(t->shape.total / STEP_PARTS + 1));
    const size_t from = part * (size_t)i;
    if (from < t->shape.total)
        psc_params_step(&t->dense, grads, job->adam, from,
                        part < t->shape.total - from ? part : t->shape.total - from);
}

void psc_net_step(psc_net *t, const psc_adam *a)
{
    step_job job = {t, a};
    psc_crew_run(t->crew, STEP_PARTS + PSC_TABLE_COUNT - 1, step_part, &job);
}
