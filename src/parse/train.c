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
#include "parse/ner.h"
#include "parse/parse.h"
#include "parse/train_teach.h"
#include "parse/train_write.h"

enum { WARM = 400 }; /* batches until the full rate */
static const float rate_end = 5e-5f;

typedef struct counts {
    uint64_t words, upos, xpos, feats, lemma;
    uint64_t arcs, uas, las;
    uint64_t gold_names, names, names_right;
} counts;

typedef struct trainer {
    const psc_train_options *o;
    psc_train_data data;
    psc_crew crew;
    psc_net net;
    psc_adam adam;
    psc_lemma_rules lemmas;
    psc_sentence *dev;    /* [n_dev], with gold trees */
    psc_about *dev_about; /* [n_dev] */
    uint32_t n_dev, dev_longest;
    uint32_t *order;   /* [data.n_example] */
    psc_buf best, now; /* model files */
    double best_score;
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
        const uint32_t j = (uint32_t)((double)psc_random(&t->net.random) * i);
        const uint32_t k = t->order[j];
        t->order[j] = t->order[i - 1];
        t->order[i - 1] = k;
    }
}

/* Up to the top in WARM batches, then down along a cosine. */
static float rate_at(float top, double done, uint32_t step)
{
    const float warm = step < WARM ? (float)(step + 1) / WARM : 1.0f;
    const float down = 0.5f * (1.0f + cosf(3.14159265f * (float)done));
    return warm * (rate_end + (top - rate_end) * down);
}

static void step(trainer *t, double done)
{
    t->adam.rate = rate_at(t->o->rate, done, t->adam.step);
    t->adam.step++;
    psc_net_step(&t->net, &t->adam);
}

static void run_epoch(trainer *t)
{
    const psc_example *batch[PSC_BATCH_SENTENCES];
    uint32_t n = 0, words = 0;
    t->net.loss = (psc_loss){0};
    shuffle(t);
    for (uint32_t i = 0; i < t->data.n_example; i++) {
        const psc_example *e = &t->data.example[t->order[i]];
        batch[n++] = e;
        words += e->n;
        const bool last = i + 1 == t->data.n_example;
        if (words < PSC_BATCH_WORDS && n < PSC_BATCH_SENTENCES && !last) continue;
        psc_net_batch(&t->net, batch, n);
        step(t, (t->epoch + (double)(i + 1) / t->data.n_example) / t->o->epochs);
        n = words = 0;
    }
}

static void count_word(counts *c, const psc_token *g, const psc_token *s)
{
    if (g->upos) {
        c->words++;
        c->upos += g->upos == s->upos;
        c->xpos += g->xpos == s->xpos;
        c->feats += psc_str_eq(g->feats, s->feats);
        c->lemma += g->lemma.len == 0 || psc_str_eq(g->lemma, s->lemma);
    }
    if (!g->rel) return;
    c->arcs++;
    c->uas += g->head == s->head;
    c->las += g->head == s->head && psc_rel_base((psc_rel)g->rel) == psc_rel_base((psc_rel)s->rel);
}

/* One behind the last word of the name that starts at i. */
static uint32_t name_end(const psc_sentence *s, uint32_t i)
{
    while (psc_ner_goes_on(s->tok, s->n, i)) i++;
    return i + 1;
}

static void count_names(counts *c, const psc_sentence *gold, const psc_sentence *sys)
{
    for (uint32_t i = 0; i < gold->n; i++) {
        const uint8_t g = gold->tok[i].ner, s = sys->tok[i].ner;
        c->gold_names += psc_ner_is_first(g);
        c->names += psc_ner_is_first(s);
        c->names_right += psc_ner_is_first(g) && g == s && name_end(gold, i) == name_end(sys, i);
    }
}

/* A share of the dev sentences, parsed by a parser of its own. */
typedef struct dev_share {
    const trainer *t;
    const psc_model *model;
    psc_token *scratch;
    counts count;
    psc_status status;
    psc_err err;
} dev_share;

enum { DEV_SHARES = 16 };

static void score_share(void *ctx, int share)
{
    dev_share *d = (dev_share *)ctx + share;
    const trainer *t = d->t;
    psc_parser *p = NULL;
    d->status = psc_parser_new(&p, d->model, psc_alloc_default(), &d->err);
    if (p) psc_parser_want_names(p, true);
    for (uint32_t i = (uint32_t)share; !d->status && i < t->n_dev; i += DEV_SHARES) {
        psc_sentence s = t->dev[i];
        memcpy(d->scratch, s.tok, s.n * sizeof *s.tok);
        s.tok = d->scratch;
        d->status = psc_parse(p, &s);
        for (uint32_t k = 0; k < s.n; k++) count_word(&d->count, &t->dev[i].tok[k], &s.tok[k]);
        if (t->dev_about[i].named) count_names(&d->count, &t->dev[i], &s);
        psc_parser_reset(p);
    }
    psc_parser_free(p);
}

static void add_counts(counts *to, const counts *c)
{
    to->words += c->words;
    to->upos += c->upos;
    to->xpos += c->xpos;
    to->feats += c->feats;
    to->lemma += c->lemma;
    to->arcs += c->arcs;
    to->uas += c->uas;
    to->las += c->las;
    to->gold_names += c->gold_names;
    to->names += c->names;
    to->names_right += c->names_right;
}

/* Parse the dev sentences with the model in t->now. */
static psc_status score_dev(trainer *t, counts *c, psc_err *err)
{
    dev_share share[DEV_SHARES];
    psc_model *m = NULL;
    psc_status st = psc_model_of(&m, psc_buf_view(&t->now), "new model", t->now.alloc, err);
    psc_token *scratch = calloc((size_t)t->dev_longest * DEV_SHARES, sizeof *scratch);
    if (!st && !scratch) st = psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory");
    *c = (counts){0};
    if (!st) {
        for (size_t i = 0; i < DEV_SHARES; i++)
            share[i] = (dev_share){.t = t, .model = m, .scratch = scratch + i * t->dev_longest};
        psc_crew_run(&t->crew, DEV_SHARES, score_share, share);
        for (int i = 0; i < DEV_SHARES && !st; i++) {
            add_counts(c, &share[i].count);
            if ((st = share[i].status)) *err = share[i].err;
        }
    }
    free(scratch);
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

static double name_f1(const counts *c)
{
    return percent(2 * c->names_right, c->gold_names + c->names);
}

static void say_epoch(const trainer *t, const counts *c, double seconds)
{
    const psc_loss *l = &t->net.loss;
    const double words = (double)l->words + 1e-9, heads = (double)l->heads + 1e-9;
    say(t,
        "epoch %d  loss %.3f %.3f %.3f %.3f  train tag %.2f head %.2f rel %.2f  dev upos %.2f xpos "
        "%.2f feats %.2f lemma %.2f uas %.2f las %.2f names %.2f  %.1f s",
        t->epoch, (l->tag + l->feats) / words, l->head / heads, l->rel / heads,
        l->ner / ((double)l->named + 1e-9), percent(l->tags_right, l->words),
        percent(l->heads_right, l->heads), percent(l->rels_right, l->heads),
        percent(c->upos, c->words), percent(c->xpos, c->words), percent(c->feats, c->words),
        percent(c->lemma, c->words), percent(c->uas, c->arcs), percent(c->las, c->arcs), name_f1(c),
        seconds);
}

/* Names count a tenth of what trees do in the choice of the best epoch. */
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
    say_epoch(t, &c, seconds);
    const double score = percent(c.las, c.arcs) + 0.1 * name_f1(&c);
    if (score < t->best_score) return PSC_OK;
    t->best_score = score;
    psc_buf_clear(&t->best);
    psc_buf_str(&t->best, psc_buf_view(&t->now));
    return PSC_OK;
}

psc_train_options psc_train_defaults(void)
{
    return (psc_train_options){.seed = 1,
                               .epochs = 24,
                               .threads = 1,
                               .n_vector = 80000,
                               .word_min = 2,
                               .dropout = 1.0f,
                               .rate = 2e-3f,
                               .shape = {192, 128, 4, 160, 128, 128}};
}

/* The weights of another model, if one is to be started from. */
static psc_status start_from(trainer *t, psc_err *err)
{
    psc_model *m;
    if (!t->o->start) return PSC_OK;
    psc_status st = psc_model_open(&m, t->o->start, psc_alloc_default(), err);
    if (st) return st;
    st = psc_net_start(&t->net, m, err);
    psc_model_close(m);
    return st;
}

/* Tells this run from others whose checkpoint may lie there. */
static uint64_t run_key(const trainer *t)
{
    const uint64_t part[] = {t->data.hash,
                             t->o->seed,
                             (uint64_t)t->o->epochs,
                             t->data.vectors.n,
                             t->data.words.n,
                             t->net.shape.total,
                             t->o->n_teacher,
                             (uint64_t)(t->o->dropout * 1000.0f),
                             (uint64_t)(t->o->rate * 1e6f)};
    return psc_hash((psc_str){(const char *)part, sizeof part});
}

static psc_status prepare(trainer *t, psc_arena *arena, psc_err *err)
{
    uint64_t hash;
    psc_status st = psc_train_data_read(&t->data, t->o, err);
    if (!st)
        st = psc_read_trees(&t->data, t->o->dev, t->o->n_dev, &t->dev, &t->dev_about, &t->n_dev,
                            &hash, err);
    if (st) return st;
    t->dev_longest = 1;
    for (uint32_t i = 0; i < t->n_dev; i++)
        if (t->dev[i].n > t->dev_longest) t->dev_longest = t->dev[i].n;
    psc_lemma_learn(&t->lemmas, &t->data, arena);
    if (t->o->n_teacher &&
        (st = psc_teach(&t->data, t->o->teacher, t->o->n_teacher, &t->crew, err)))
        return st;
    psc_dims dim;
    memcpy(&dim, t->o->shape, sizeof dim);
    if (!psc_dims_fit(&dim))
        return psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX,
                        "this shape cannot be: dimensions are multiples of 16 up to 256 (memories: "
                        "128), layers 1 to 5, layers times memories at most 512");
    psc_net_init(&t->net, &t->data, &dim, t->o->seed, &t->crew, arena);
    psc_net_set_dropout(&t->net, t->o->dropout);
    if ((st = start_from(t, err))) return st;
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
    const psc_checkpoint c = {&t->net,        &t->adam,  t->order,  &t->best,
                              &t->best_score, &t->epoch, run_key(t)};
    if (t->o->checkpoint) st = psc_checkpoint_read(&c, t->o->checkpoint, &found, err);
    if (!st && found) say(t, "going on after epoch %d", t->epoch);
    const int last = t->o->stop_after ? t->epoch + t->o->stop_after : t->o->epochs;
    while (!st && t->epoch < t->o->epochs && t->epoch < last) {
        struct timespec start, end;
        clock_gettime(CLOCK_MONOTONIC, &start);
        run_epoch(t);
        clock_gettime(CLOCK_MONOTONIC, &end);
        t->epoch++;
        st = look_at_dev(
            t, (double)(end.tv_sec - start.tv_sec) + 1e-9 * (double)(end.tv_nsec - start.tv_nsec),
            err);
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
    t->best_score = -1;
    psc_buf_init(&t->best, psc_alloc_default(), 0);
    psc_buf_init(&t->now, psc_alloc_default(), 0);
    psc_arena_init(&arena, psc_alloc_default(), 0);
    psc_train_data_init(&t->data, &arena);
    psc_crew_init(&t->crew, options->threads);
    psc_status st;
    if (PSC_TRAP(&arena))
        st = psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory to train");
    else
        st = train(t, &arena, err);
    psc_crew_deinit(&t->crew);
    psc_train_data_deinit(&t->data);
    psc_arena_deinit(&arena);
    psc_buf_deinit(&t->best);
    psc_buf_deinit(&t->now);
    free(t);
    return st;
}
