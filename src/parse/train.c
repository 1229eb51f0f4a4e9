/* SPDX-License-Identifier: Apache-2.0 */
/* Training: epochs over shuffled batches, a look at the dev sets after each with the
 * very code that users run, the best weights kept. */
#include <priscus/train.h>

#include <math.h>
#include <stdarg.h>
#include <stdio.h>
#include <stdlib.h>
#include <time.h>

#include "base/str.h"
#include "parse/checkpoint.h"
#include "parse/parse.h"
#include "parse/train_write.h"

enum { WARM = 400 }; /* batches until the full rate */
static const float rate_top = 2e-3f, rate_end = 5e-5f;

typedef struct trainer {
    const psc_train_options *o;
    psc_train_data data;
    psc_net net;
    psc_adam adam;
    psc_lemma_rules lemmas;
    psc_sentence *dev; /* [n_dev], with gold trees */
    uint32_t n_dev;
    psc_token *scratch; /* a sentence being parsed */
    uint32_t *order;    /* [data.n_example] */
    psc_buf best, now;  /* model files */
    double best_las;
    int epoch;
} trainer;

static void say(const trainer *t, const char *fmt, ...) PSC_PRINTF(2, 3);
static void say(const trainer *t, const char *fmt, ...)
{
    char line[256];
    if (!t->o->log) return;
    va_list ap;
    va_start(ap, fmt);
    vsnprintf(line, sizeof line, fmt, ap);
    va_end(ap);
    t->o->log(t->o->log_ctx, line);
}

static void shuffle(trainer *t)
{
    for (uint32_t i = t->data.n_example; i > 1; i--) {
        const uint32_t j = (uint32_t)((double)psc_net_random(&t->net) * i);
        const uint32_t k = t->order[j];
        t->order[j] = t->order[i - 1];
        t->order[i - 1] = k;
    }
}

/* Up to the top in WARM batches, then down along a cosine. */
static float rate_at(double done, uint32_t step)
{
    const float warm = step < WARM ? (float)(step + 1) / WARM : 1.0f;
    const float down = 0.5f * (1.0f + cosf(3.14159265f * (float)done));
    return warm * (rate_end + (rate_top - rate_end) * down);
}

static void step(trainer *t, double done)
{
    t->adam.rate = rate_at(done, t->adam.step);
    t->adam.step++;
    psc_params_step(&t->net.dense, &t->adam);
    for (int k = 1; k < PSC_TABLE_COUNT; k++) psc_params_step(&t->net.table[k], &t->adam);
}

static void run_epoch(trainer *t)
{
    const psc_example *batch[PSC_BATCH_SENTENCES];
    uint32_t n = 0, words = 0;
    t->net.loss = (psc_loss){0};
    t->net.explore = t->epoch > 0;
    shuffle(t);
    for (uint32_t i = 0; i < t->data.n_example; i++) {
        const psc_example *e = &t->data.example[t->order[i]];
        batch[n++] = e;
        words += e->n;
        const bool last = i + 1 == t->data.n_example;
        if (words < PSC_BATCH_WORDS && n < PSC_BATCH_SENTENCES / 2 && !last) continue;
        psc_net_batch(&t->net, batch, n);
        step(t, (t->epoch + (double)(i + 1) / t->data.n_example) / t->o->epochs);
        n = words = 0;
    }
}

typedef struct counts {
    uint64_t words, upos, xpos, feats, lemma, uas, las;
} counts;

static void count_sentence(counts *c, const psc_sentence *gold, const psc_sentence *sys)
{
    for (uint32_t i = 0; i < gold->n; i++) {
        const psc_token *g = &gold->tok[i], *s = &sys->tok[i];
        c->words++;
        c->upos += g->upos == s->upos;
        c->xpos += g->xpos == s->xpos;
        c->feats += psc_str_eq(g->feats, s->feats);
        c->lemma += g->lemma.len == 0 || psc_str_eq(g->lemma, s->lemma);
        c->uas += g->head == s->head;
        c->las += g->head == s->head &&
                  psc_rel_base((psc_rel)g->rel) == psc_rel_base((psc_rel)s->rel);
    }
}

/* Parse the dev sentences with the model in t->now. */
static psc_status score_dev(trainer *t, counts *c, psc_err *err)
{
    psc_model *m = NULL;
    psc_parser *p = NULL;
    psc_status st = psc_model_of(&m, psc_buf_view(&t->now), "new model", t->now.alloc, err);
    if (!st) st = psc_parser_new(&p, m, t->now.alloc, err);
    *c = (counts){0};
    for (uint32_t i = 0; !st && i < t->n_dev; i++) {
        psc_sentence s = t->dev[i];
        memcpy(t->scratch, s.tok, s.n * sizeof *s.tok);
        s.tok = t->scratch;
        st = psc_parse(p, &s);
        if (!st) count_sentence(c, &t->dev[i], &s);
        psc_parser_reset(p);
    }
    psc_parser_free(p);
    psc_model_close(m);
    return st;
}

/* What another would need to make the same model. */
static psc_str write_info(const trainer *t, char *out, size_t size)
{
    const int n = snprintf(out, size,
                           "sentences %u\nwords %llu\ntreebanks %016llx\nvectors %u\nseed %llu\n"
                           "epochs %d\nepoch %d\n",
                           t->data.n_example, (unsigned long long)t->data.n_word,
                           (unsigned long long)t->data.hash, t->data.vectors.n,
                           (unsigned long long)t->o->seed, t->o->epochs, t->epoch);
    return (psc_str){out, n > 0 && (size_t)n < size ? (size_t)n : 0};
}

static double percent(uint64_t part, uint64_t whole)
{
    return whole ? 100.0 * (double)part / (double)whole : 0.0;
}

static psc_status look_at_dev(trainer *t, double seconds, psc_err *err)
{
    counts c;
    char info[512];
    for (int k = 1; k < PSC_TABLE_COUNT; k++) psc_params_catch_up(&t->net.table[k], &t->adam);
    psc_buf_clear(&t->now);
    psc_model_write(&t->now, &t->net, &t->lemmas, write_info(t, info, sizeof info));
    if (t->now.failed) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory");
    const psc_status st = score_dev(t, &c, err);
    if (st) return st;
    const psc_loss *l = &t->net.loss;
    const double las = percent(c.las, c.words);
    say(t,
        "epoch %d  loss %.3f %.3f %.3f  train tag %.2f move %.2f rel %.2f  dev upos %.2f xpos %.2f "
        "feats %.2f lemma %.2f uas %.2f las %.2f  %.1f s",
        t->epoch, (l->tag + l->feats) / (double)l->words, l->move / (double)l->moves,
        l->rel / (double)l->rels, percent(l->tags_right, l->words),
        percent(l->moves_right, l->moves), percent(l->rels_right, l->rels),
        percent(c.upos, c.words), percent(c.xpos, c.words), percent(c.feats, c.words),
        percent(c.lemma, c.words), percent(c.uas, c.words), las, seconds);
    if (las < t->best_las) return PSC_OK;
    t->best_las = las;
    psc_buf_clear(&t->best);
    psc_buf_str(&t->best, psc_buf_view(&t->now));
    return PSC_OK;
}

psc_train_options psc_train_defaults(void)
{
    return (psc_train_options){.seed = 1, .epochs = 30, .threads = 1};
}

/* Tells this run from others whose checkpoint may lie there. */
static uint64_t run_key(const trainer *t)
{
    const uint64_t part[] = {t->data.hash, t->o->seed, (uint64_t)t->o->epochs, t->data.vectors.n,
                             t->net.shape.total};
    return psc_hash((psc_str){(const char *)part, sizeof part});
}

static psc_status prepare(trainer *t, psc_arena *arena, psc_err *err)
{
    uint64_t hash;
    psc_status st = psc_train_data_read(&t->data, t->o, err);
    if (!st) st = psc_read_trees(&t->data, t->o->dev, t->o->n_dev, &t->dev, &t->n_dev, &hash, err);
    if (st) return st;
    uint32_t longest = 1;
    for (uint32_t i = 0; i < t->n_dev; i++)
        if (t->dev[i].n > longest) longest = t->dev[i].n;
    t->scratch = psc_new(arena, psc_token, longest);
    psc_lemma_learn(&t->lemmas, &t->data, arena);
    psc_net_init(&t->net, &t->data, t->o->seed, arena);
    t->adam = (psc_adam){.beta1 = 0.9f, .beta2 = 0.98f, .epsilon = 1e-6f, .decay = 0.9995f};
    t->order = psc_new(arena, uint32_t, t->data.n_example);
    for (uint32_t i = 0; i < t->data.n_example; i++) t->order[i] = i;
    say(t,
        "%u sentences, %llu words; %u tags, %u features, %u words known, %u vectors, "
        "%u lemma rules, %zu weights",
        t->data.n_example, (unsigned long long)t->data.n_word, t->data.n_tag, t->data.feats.n,
        t->data.words.n, t->data.vectors.n, t->lemmas.n, t->net.shape.total);
    return PSC_OK;
}

static psc_status train(trainer *t, psc_arena *arena, psc_err *err)
{
    bool found = false;
    psc_status st = prepare(t, arena, err);
    if (st) return st;
    const psc_checkpoint c = {&t->net,      &t->adam,  t->order,  &t->best,
                              &t->best_las, &t->epoch, run_key(t)};
    if (t->o->checkpoint) st = psc_checkpoint_read(&c, t->o->checkpoint, &found, err);
    if (!st && found) say(t, "going on after epoch %d", t->epoch);
    const int last = t->o->stop_after ? t->epoch + t->o->stop_after : t->o->epochs;
    while (!st && t->epoch < t->o->epochs && t->epoch < last) {
        const clock_t start = clock();
        run_epoch(t);
        t->epoch++;
        st = look_at_dev(t, (double)(clock() - start) / CLOCKS_PER_SEC, err);
        if (!st && t->o->checkpoint) st = psc_checkpoint_write(&c, t->o->checkpoint, err);
    }
    return st ? st : psc_write_whole(t->o->out, psc_buf_view(&t->best), err);
}

psc_status psc_train(const psc_train_options *options, psc_err *err)
{
    if (!options->out || options->epochs < 1)
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX,
                        "tell where to write the model, and train for at least one epoch");
    trainer *t = calloc(1, sizeof *t);
    if (!t) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory to train");
    psc_arena arena;
    t->o = options;
    t->best_las = -1;
    psc_buf_init(&t->best, psc_alloc_default(), 0);
    psc_buf_init(&t->now, psc_alloc_default(), 0);
    psc_arena_init(&arena, psc_alloc_default(), 0);
    psc_train_data_init(&t->data, &arena);
    psc_status st;
    if (PSC_TRAP(&arena))
        st = psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory to train");
    else
        st = train(t, &arena, err);
    psc_train_data_deinit(&t->data);
    psc_arena_deinit(&arena);
    psc_buf_deinit(&t->best);
    psc_buf_deinit(&t->now);
    free(t);
    return st;
}
