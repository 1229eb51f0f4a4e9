/* SPDX-License-Identifier: Apache-2.0 */
/* What several models think of a word, as shares (train_teach.h). */
#include "parse/train_teach.h"

#include <math.h>
#include <stdlib.h>

#include "base/str.h"
#include "parse/ner.h"
#include "parse/parser.h"

enum { TEACHERS = 16, FEATS_MAX = 1024 };

typedef struct teacher {
    psc_model *model;
    uint16_t tag[PSC_TAGS_MAX]; /* its number -> the data's; n_tag: unknown there */
    uint16_t feats[FEATS_MAX];
} teacher;

typedef struct school {
    psc_train_data *data;
    teacher teacher[TEACHERS];
    size_t n;
    int shares; /* every share-th sentence is one thread's */
    psc_status status[PSC_CREW_MAX];
    psc_err err[PSC_CREW_MAX];
} school;

/* Probabilities of one sentence, added up over the teachers. */
typedef struct opinion {
    float head[PSC_PIECE][PSC_HEADS], tag[PSC_PIECE][PSC_TAGS_MAX], feats[PSC_PIECE][FEATS_MAX],
        ner[PSC_PIECE][PSC_NERS];
    float rel[PSC_RELS];
} opinion;

static psc_status open_teacher(teacher *t, const psc_train_data *d, const char *path, psc_err *err)
{
    psc_status st = psc_model_open(&t->model, path, psc_alloc_default(), err);
    if (st) return st;
    const psc_model *m = t->model;
    if (m->feats.n >= FEATS_MAX)
        return psc_fail(err, PSC_MODEL, path, 0, UINT64_MAX, "too many features for a teacher");
    for (uint32_t i = 0; i < m->n_tag; i++) {
        const psc_token like = {.upos = m->tag[i].upos, .xpos = m->tag[i].xpos};
        t->tag[i] = (uint16_t)psc_train_tag(d, &like);
    }
    for (uint32_t i = 1; i <= m->feats.n; i++)
        t->feats[i] = (uint16_t)psc_intern_find(&d->feats, psc_strings_at(&m->feats, i));
    return PSC_OK;
}

/* Add the softmax of score[0 ... n) to sum, at map[i] if there is a map. */
static void add_softmax(const float *score, uint32_t n, const uint16_t *map, float *sum)
{
    float p[FEATS_MAX], top = score[0], all = 0;
    for (uint32_t i = 1; i < n; i++) top = score[i] > top ? score[i] : top;
    for (uint32_t i = 0; i < n; i++) all += p[i] = expf(score[i] - top);
    for (uint32_t i = 0; i < n; i++) sum[map ? map[i] : i] += p[i] / all;
}

/* Scores of all feature strings. */
static void score_feats(const psc_parser *p, uint32_t word, float *score)
{
    const psc_model *m = p->m;
    const size_t v_size = m->shape.dim.v;
    const int16_t *v = p->enc.v_steps + word * v_size;
    const float *bias = psc_model_at(m, PSC_DENSE_FEAT_B);
    for (uint32_t i = 0; i <= m->feats.n; i++) {
        const int16_t *q = m->feat.wide + i * v_size;
        int32_t sum = 0;
        for (size_t l = 0; l < v_size; l++) sum += v[l] * q[l];
        score[i] = (float)sum * m->feat.scale[i] + bias[i];
    }
}

static void ask(const teacher *t, psc_parser *p, const psc_token *tok, uint32_t n, opinion *o)
{
    float feats[FEATS_MAX];
    psc_encode(&p->enc, tok, n);
    psc_score_tags(p, n);
    psc_score_ners(p, tok, n);
    psc_score_arcs(p, n);
    for (uint32_t i = 0; i < n; i++) {
        p->tree.score[i][i] = -1e30f;
        score_feats(p, i, feats);
        add_softmax(p->tree.score[i], n + 1, NULL, o->head[i]);
        add_softmax(p->tags[i], t->model->n_tag, t->tag, o->tag[i]);
        add_softmax(feats, t->model->feats.n + 1, t->feats, o->feats[i]);
        if (t->model->names) add_softmax(p->ners[i], PSC_NER_LABELS, NULL, o->ner[i]);
    }
}

static uint32_t largest(const float *p, uint32_t n)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < n; i++)
        if (p[i] > p[best]) best = i;
    return best;
}

/* The largest shares; p is spoilt. */
static psc_aim aim_of(float *p, uint32_t n)
{
    static const float least = 0.02f;
    psc_aim aim = {0};
    float share[PSC_AIMS] = {0}, all = 0;
    uint32_t k = 0;
    float total = 0;
    for (uint32_t i = 0; i < n; i++) total += p[i];
    for (; k < PSC_AIMS; k++) {
        const uint32_t best = largest(p, n);
        if (k > 0 && p[best] < least * total) break;
        aim.id[k] = (uint16_t)best;
        all += share[k] = p[best];
        p[best] = -1;
    }
    unsigned left = UINT8_MAX;
    for (uint32_t i = 1; i < PSC_AIMS && i < k; left -= aim.share[i++])
        aim.share[i] = (uint8_t)(share[i] / all * UINT8_MAX);
    aim.share[0] = (uint8_t)left;
    return aim;
}

/* The relation with the head that the word should have. */
static psc_aim ask_rel(psc_parser *const *p, size_t n_parser, uint32_t word, uint32_t head,
                       uint32_t n, opinion *o)
{
    float score[PSC_RELS];
    memset(o->rel, 0, sizeof o->rel);
    if (head == n) o->rel[PSC_REL_ROOT] = 1;
    for (size_t k = 0; k < n_parser && head < n; k++) {
        psc_score_rels(p[k], word, head, n, score);
        add_softmax(score, PSC_REL_COUNT, NULL, o->rel);
    }
    return aim_of(o->rel, PSC_REL_COUNT);
}

static void teach_sentence(const school *s, psc_parser *const *p, const psc_token *tok,
                           psc_example *e, opinion *o)
{
    const psc_train_data *d = s->data;
    const uint32_t n = e->n;
    bool names = false;
    for (size_t k = 0; k < s->n; k++) names |= s->teacher[k].model->names;
    for (uint32_t i = 0; i < n; i++) {
        memset(o->head[i], 0, sizeof o->head[i]);
        memset(o->tag[i], 0, sizeof o->tag[i]);
        memset(o->feats[i], 0, sizeof o->feats[i]);
        memset(o->ner[i], 0, sizeof o->ner[i]);
    }
    for (size_t k = 0; k < s->n; k++) ask(&s->teacher[k], p[k], tok, n, o);
    for (uint32_t i = 0; i < n; i++) {
        psc_example_word *w = &e->word[i];
        if (!w->tag.share[0]) w->tag = aim_of(o->tag[i], d->n_tag);
        if (!w->feats.share[0]) w->feats = aim_of(o->feats[i], d->feats.n + 1);
        if (names && !w->ner.share[0]) w->ner = aim_of(o->ner[i], PSC_NER_LABELS);
        if (w->head.share[0]) continue;
        w->head = aim_of(o->head[i], n + 1);
        w->rel = ask_rel(p, s->n, i, w->head.id[0], n, o);
    }
}

static bool is_told(const psc_example *e)
{
    const psc_example_word *w = &e->word[0];
    return w->tag.share[0] && w->ner.share[0] && w->head.share[0];
}

static void teach_share(void *ctx, int share)
{
    school *s = ctx;
    psc_parser *p[TEACHERS] = {0};
    psc_status *st = &s->status[share];
    opinion *o = malloc(sizeof *o);
    if (!o) *st = psc_fail(&s->err[share], PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory to teach");
    for (size_t k = 0; k < s->n && !*st; k++)
        *st = psc_parser_new(&p[k], s->teacher[k].model, psc_alloc_default(), &s->err[share]);
    const psc_train_data *d = s->data;
    for (uint32_t i = (uint32_t)share; !*st && i < d->n_example; i += (uint32_t)s->shares)
        if (!is_told(&d->example[i]))
            teach_sentence(s, p, d->example_of[i]->tok, &d->example[i], o);
    for (size_t k = 0; k < s->n; k++) psc_parser_free(p[k]);
    free(o);
}

psc_status psc_teach(psc_train_data *d, const char *const *model, size_t n_model, psc_crew *crew,
                     psc_err *err)
{
    psc_status st = PSC_OK;
    school *s = calloc(1, sizeof *s);
    if (!s) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory to teach");
    if (n_model > TEACHERS)
        st = psc_fail(err, PSC_USAGE, NULL, 0, UINT64_MAX, "there may be %d teachers", TEACHERS);
    s->data = d;
    s->n = n_model;
    s->shares = crew->n;
    for (size_t i = 0; i < n_model && !st; i++) st = open_teacher(&s->teacher[i], d, model[i], err);
    if (!st) psc_crew_run(crew, s->shares, teach_share, s);
    for (int i = 0; i < s->shares && !st; i++)
        if ((st = s->status[i])) *err = s->err[i];
    for (size_t i = 0; i < TEACHERS; i++) psc_model_close(s->teacher[i].model);
    free(s);
    return st;
}
