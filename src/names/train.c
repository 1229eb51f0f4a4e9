/* SPDX-License-Identifier: Apache-2.0 */
/* Learning a finder; see train.h.
 *
 *     sentences ── features that occur twice ── numbers
 *       round 1: weights of all of them
 *       the strongest ones that fit the slots
 *       round 2: their weights alone ── bytes
 *
 * A sentence's gradient is, for each feature and label, how often it occurs in truth less how
 * often the model expects it; AdaGrad (Duchi et al. 2011) takes the step. */
#include "names/train.h"

#include <math.h>
#include <stdio.h>

#include "base/intern.h"
#include "base/str.h"
#include "names/lists.h"
#include "names/memory.h"

enum {
    LABELS = PSC_FINDER_LABELS,
    COUNTERS = 1 << 26, /* of features' hashes; two that share one are both kept */
    FILL = 80           /* percent of the slots of weights that are used */
};

static const float RATE = 0.1f, START = 0.3f, SHRINK = 1e-6f, DROP = 0.4f;

/* A sentence: features at[i] .. at[i + 1] of its word i; a piece if it is long. */
typedef struct sample {
    uint32_t n;
    uint32_t *at;      /* [n + 1] */
    uint32_t *feature; /* numbers */
    uint8_t *label;    /* [n] */
} sample;

/* Features by hash. */
typedef struct numbers {
    uint64_t *hash;   /* [n_slot]; 0: empty */
    uint32_t *number; /* [n_slot] */
    uint32_t n_slot, n;
} numbers;

typedef float row[LABELS];

typedef struct learner {
    const psc_name_training *t;
    psc_arena *arena;
    psc_name_clusters cluster;
    unsigned char *word_slot; /* bytes of the file */
    uint32_t n_word;
    uint8_t *count; /* [COUNTERS], up to 2 */
    numbers all;
    sample *at; /* [n] */
    uint32_t n, cap;
    row *w, *g; /* [all.n] weights, sums of squared gradients */
    row *mean;  /* [all.n] sums of weights */
    row move[LABELS + 1], move_g[LABELS + 1], mean_move[LABELS + 1];
    bool *kept;             /* [all.n]; NULL: all */
    psc_name_memory memory; /* of the report */
    uint32_t *room;         /* features of a piece */
    uint64_t random;
    float rate;
} learner;

static void say(const learner *l, const char *line)
{
    if (l->t->log) l->t->log(l->t->log_ctx, line);
}

/* xorshift64*, Vigna 2016. */
static uint64_t draw(learner *l)
{
    l->random ^= l->random >> 12;
    l->random ^= l->random << 25;
    l->random ^= l->random >> 27;
    return l->random * 0x2545F4914F6CDD1Du;
}

/* ---------------------------------------------------------------- clusters */

static void put_word(learner *l, psc_str word, uint16_t value)
{
    const uint64_t h = psc_name_hash(word);
    const uint32_t mask = l->n_word - 1;
    uint16_t slot[2] = {0};
    for (uint32_t i = (uint32_t)h & mask;; i = (i + 1) & mask) {
        memcpy(slot, l->word_slot + (size_t)4 * i, sizeof slot);
        if (slot[0] == psc_name_cluster_key(h)) return; /* taken: the more frequent word stays */
        if (slot[0]) continue;
        slot[0] = psc_name_cluster_key(h);
        slot[1] = value;
        memcpy(l->word_slot + (size_t)4 * i, slot, sizeof slot);
        return;
    }
}

/* 1: one of the most frequent words, .. 5. */
static unsigned rank_of(uint32_t i)
{
    return i < 500 ? 1 : i < 3000 ? 2 : i < 10000 ? 3 : i < 30000 ? 4 : 5;
}

static void make_clusters(learner *l)
{
    uint16_t *group = psc_new(l->arena, uint16_t, PSC_NAME_CLUSTERED);
    const uint32_t n = psc_name_cluster(l->t, l->arena, group, l->cluster.coarse);
    l->n_word = 2 * PSC_NAME_CLUSTERED;
    l->word_slot = psc_new(l->arena, unsigned char, (size_t)4 * l->n_word);
    psc_str rest = l->t->vectors_txt, line;
    for (uint32_t i = 0; i < n && psc_str_line(&rest, &line); i++)
        put_word(l, line, (uint16_t)(group[i] + PSC_NAME_CLUSTERS * rank_of(i)));
    l->cluster.slot = l->word_slot;
    l->cluster.n_slot = l->n_word;
}

/* ---------------------------------------------------------------- samples */

typedef void visit(learner *l, const psc_sentence *s, const psc_name_piece *p, uint32_t k);

/* What is longer than a piece is not learned from. */
static bool fill_piece(learner *l, psc_name_piece *p, uint32_t k)
{
    const psc_sentence *s = &l->t->sent[k];
    uint16_t bits[PSC_NAME_PIECE];
    const uint32_t n = s->n < PSC_NAME_PIECE ? s->n : PSC_NAME_PIECE;
    psc_name_classes(s->tok, n, bits);
    psc_name_piece_fill(p, &l->cluster, s->tok, s->n, 0, n, bits);
    return n > 0;
}

static void each_piece(learner *l, psc_name_piece *p, visit *f)
{
    const psc_name_training *t = l->t;
    for (uint32_t beg = 0, end; beg < t->n; beg = end) {
        psc_name_memory_clear(&l->memory);
        for (end = beg; end < t->n && t->report[end] == t->report[beg]; end++)
            if (fill_piece(l, p, end) && !psc_name_memory_add(&l->memory, p, end))
                psc_arena_fail(l->arena);
        for (uint32_t k = beg; k < end; k++)
            if (fill_piece(l, p, k)) f(l, &t->sent[k], p, k);
    }
}

static void count_features(learner *l, const psc_sentence *s, const psc_name_piece *p, uint32_t nr)
{
    (void)s;
    uint64_t f[PSC_NAME_FEATURES];
    for (uint32_t i = 0; i < p->n; i++)
        for (uint32_t k = psc_name_features(p, i, &l->memory, nr, f); k-- > 0;) {
            uint8_t *c = &l->count[f[k] % COUNTERS];
            *c = (uint8_t)(*c < 2 ? *c + 1 : 2);
        }
}

/* Room doubles when half of it is used. */
static void grow_numbers(learner *l)
{
    const numbers old = l->all;
    numbers *a = &l->all;
    a->n_slot = old.n_slot ? 2 * old.n_slot : 1 << 20;
    a->hash = psc_new(l->arena, uint64_t, a->n_slot);
    a->number = psc_new(l->arena, uint32_t, a->n_slot);
    for (uint32_t i = 0; i < old.n_slot; i++) {
        if (!old.hash[i]) continue;
        uint32_t k = (uint32_t)old.hash[i] & (a->n_slot - 1);
        while (a->hash[k]) k = (k + 1) & (a->n_slot - 1);
        a->hash[k] = old.hash[i];
        a->number[k] = old.number[i];
    }
}

static uint32_t number_of(learner *l, uint64_t hash)
{
    numbers *a = &l->all;
    if (2 * a->n >= a->n_slot) grow_numbers(l);
    const uint64_t h = hash ? hash : 1;
    uint32_t k = (uint32_t)h & (a->n_slot - 1);
    while (a->hash[k] && a->hash[k] != h) k = (k + 1) & (a->n_slot - 1);
    if (!a->hash[k]) {
        a->hash[k] = h;
        a->number[k] = a->n++;
    }
    return a->number[k];
}

/* Numbers of the features of word i that occur twice; returns how many. */
static uint32_t number_features(learner *l, const psc_name_piece *p, uint32_t i, uint32_t nr,
                                uint32_t *out)
{
    uint64_t f[PSC_NAME_FEATURES];
    const uint32_t many = psc_name_features(p, i, &l->memory, nr, f);
    uint32_t n = 0;
    for (uint32_t k = 0; k < many; k++)
        if (l->count[f[k] % COUNTERS] > 1) out[n++] = number_of(l, f[k]);
    return n;
}

static void make_sample(learner *l, const psc_sentence *s, const psc_name_piece *p, uint32_t nr)
{
    sample *x = psc_push(l->arena, l->at, l->n, l->cap);
    x->n = p->n;
    x->at = psc_new(l->arena, uint32_t, p->n + 1);
    x->label = psc_new(l->arena, uint8_t, s->n);
    psc_finder_labels(s->tok, s->n, x->label);
    for (uint32_t i = 0; i < p->n; i++)
        x->at[i + 1] = x->at[i] + number_features(l, p, i, nr, l->room + x->at[i]);
    x->feature = psc_new(l->arena, uint32_t, x->at[p->n]);
    memcpy(x->feature, l->room, x->at[p->n] * sizeof *x->feature);
}

/* ---------------------------------------------------------------- the field */

/* What a sentence asks for: scores, sums of all ways to and from each label. */
typedef struct lattice {
    row score[PSC_NAME_PIECE], to[PSC_NAME_PIECE], from[PSC_NAME_PIECE];
    uint8_t seen[PSC_NAME_PIECE * PSC_NAME_FEATURES]; /* features not dropped */
    float total;
} lattice;

static float log_sum(const float *x, uint32_t n)
{
    float most = -1e30f, sum = 0;
    for (uint32_t i = 0; i < n; i++) most = x[i] > most ? x[i] : most;
    for (uint32_t i = 0; i < n; i++) sum += expf(x[i] - most);
    return most + logf(sum);
}

static void score_words(learner *l, const sample *x, lattice *a)
{
    const uint32_t drop = (uint32_t)(DROP * 65536);
    memset(a->score, 0, x->n * sizeof *a->score);
    for (uint32_t i = 0; i < x->n; i++) {
        for (uint32_t k = x->at[i]; k < x->at[i + 1]; k++) {
            const uint32_t f = x->feature[k];
            a->seen[k] = (!l->kept || l->kept[f]) && (uint32_t)(draw(l) >> 48) >= drop;
            if (!a->seen[k]) continue;
            for (unsigned y = 0; y < LABELS; y++) a->score[i][y] += l->w[f][y];
        }
        for (unsigned y = 0; y < LABELS; y++) a->score[i][y] /= 1 - DROP;
    }
}

static void sum_forward(const learner *l, const sample *x, lattice *a)
{
    float q[LABELS];
    for (unsigned y = 0; y < LABELS; y++)
        a->to[0][y] = psc_finder_follows(LABELS, y) ? a->score[0][y] + l->move[LABELS][y] : -1e9f;
    for (uint32_t i = 1; i < x->n; i++)
        for (unsigned y = 0; y < LABELS; y++) {
            uint32_t m = 0;
            for (unsigned j = 0; j < LABELS; j++)
                if (psc_finder_follows(j, y)) q[m++] = a->to[i - 1][j] + l->move[j][y];
            a->to[i][y] = log_sum(q, m) + a->score[i][y];
        }
}

static void sum_backward(const learner *l, const sample *x, lattice *a)
{
    float q[LABELS];
    const uint32_t last = x->n - 1;
    for (unsigned y = 0; y < LABELS; y++) a->from[last][y] = psc_finder_may_end(y) ? 0 : -1e9f;
    for (uint32_t i = last; i-- > 0;)
        for (unsigned j = 0; j < LABELS; j++) {
            uint32_t m = 0;
            for (unsigned y = 0; y < LABELS; y++)
                if (psc_finder_follows(j, y))
                    q[m++] = l->move[j][y] + a->score[i + 1][y] + a->from[i + 1][y];
            a->from[i][j] = log_sum(q, m);
        }
    for (unsigned y = 0; y < LABELS; y++) q[y] = a->to[last][y] + a->from[last][y];
    a->total = log_sum(q, LABELS);
}

static void step(const learner *l, float *w, float *g, float d)
{
    *g += d * d;
    *w += l->rate * d / (sqrtf(*g) + START);
}

static void learn_word(learner *l, const sample *x, const lattice *a, uint32_t i)
{
    float d[LABELS];
    bool any = false;
    for (unsigned y = 0; y < LABELS; y++) {
        d[y] = (y == x->label[i]) - expf(a->to[i][y] + a->from[i][y] - a->total);
        any = any || fabsf(d[y]) > 1e-4f;
    }
    for (uint32_t k = x->at[i]; any && k < x->at[i + 1]; k++) {
        if (!a->seen[k]) continue;
        float *w = l->w[x->feature[k]], *g = l->g[x->feature[k]];
        for (unsigned y = 0; y < LABELS; y++) step(l, &w[y], &g[y], d[y] - SHRINK * w[y]);
    }
}

static void learn_moves(learner *l, const sample *x, const lattice *a)
{
    row d[LABELS + 1] = {{0}};
    for (unsigned y = 0; y < LABELS; y++)
        d[LABELS][y] -= expf(a->to[0][y] + a->from[0][y] - a->total);
    for (uint32_t i = 1; i < x->n; i++)
        for (unsigned j = 0; j < LABELS; j++)
            for (unsigned y = 0; y < LABELS; y++)
                if (psc_finder_follows(j, y))
                    d[j][y] -= expf(a->to[i - 1][j] + l->move[j][y] + a->score[i][y] +
                                    a->from[i][y] - a->total);
    for (uint32_t i = 0; i < x->n; i++) d[i ? x->label[i - 1] : LABELS][x->label[i]] += 1;
    for (unsigned j = 0; j <= LABELS; j++)
        for (unsigned y = 0; y < LABELS; y++)
            if (psc_finder_follows(j, y)) step(l, &l->move[j][y], &l->move_g[j][y], d[j][y]);
}

static double log_loss(const learner *l, const sample *x, const lattice *a)
{
    double right = 0;
    for (uint32_t i = 0; i < x->n; i++)
        right += a->score[i][x->label[i]] + l->move[i ? x->label[i - 1] : LABELS][x->label[i]];
    return a->total - right;
}

static void shuffle(learner *l, uint32_t *order)
{
    for (uint32_t i = l->n; i > 1; i--) {
        const uint32_t j = (uint32_t)(draw(l) % i), x = order[i - 1];
        order[i - 1] = order[j];
        order[j] = x;
    }
}

/* The weights are the mean of those at the ends of the later epochs (Polyak and Juditsky 1992). */
static void add_to_mean(learner *l)
{
    for (uint32_t f = 0; f < l->all.n; f++)
        for (unsigned y = 0; y < LABELS; y++) l->mean[f][y] += l->w[f][y];
    for (unsigned j = 0; j <= LABELS; j++)
        for (unsigned y = 0; y < LABELS; y++) l->mean_move[j][y] += l->move[j][y];
}

static void take_mean(learner *l, float n)
{
    for (uint32_t f = 0; f < l->all.n; f++)
        for (unsigned y = 0; y < LABELS; y++) l->w[f][y] = l->mean[f][y] / n;
    for (unsigned j = 0; j <= LABELS; j++)
        for (unsigned y = 0; y < LABELS; y++) l->move[j][y] = l->mean_move[j][y] / n;
}

static void learn(learner *l, lattice *a)
{
    uint32_t *order = psc_new(l->arena, uint32_t, l->n);
    for (uint32_t i = 0; i < l->n; i++) order[i] = i;
    memset(l->w, 0, l->all.n * sizeof *l->w);
    memset(l->g, 0, l->all.n * sizeof *l->g);
    memset(l->move, 0, sizeof l->move);
    memset(l->move_g, 0, sizeof l->move_g);
    memset(l->mean, 0, l->all.n * sizeof *l->mean);
    memset(l->mean_move, 0, sizeof l->mean_move);
    for (int e = 0; e < l->t->epochs; e++) {
        double loss = 0;
        l->rate = RATE * (1 - 0.9f * (float)e / (float)l->t->epochs);
        shuffle(l, order);
        for (uint32_t i = 0; i < l->n; i++) {
            const sample *x = &l->at[order[i]];
            score_words(l, x, a);
            sum_forward(l, x, a);
            sum_backward(l, x, a);
            loss += log_loss(l, x, a);
            learn_moves(l, x, a);
            for (uint32_t k = 0; k < x->n; k++) learn_word(l, x, a, k);
        }
        char line[80];
        snprintf(line, sizeof line, "epoch %d  loss %.0f", e + 1, loss);
        say(l, line);
        if (e >= l->t->epochs / 2) add_to_mean(l);
    }
    take_mean(l, (float)(l->t->epochs - l->t->epochs / 2));
}

/* ---------------------------------------------------------------- what is kept */

/* How much a feature can say against "outside". */
static float strength(const float *w)
{
    float most = 0;
    for (unsigned y = 1; y < LABELS; y++)
        if (fabsf(w[y] - w[0]) > most) most = fabsf(w[y] - w[0]);
    return most;
}

/* The least strength such that no more features than fit have more. */
static float threshold(const learner *l, uint32_t fit)
{
    enum { STEPS = 4096 };
    uint32_t *n = psc_new(l->arena, uint32_t, STEPS + 1);
    for (uint32_t f = 0; f < l->all.n; f++) {
        const float s = strength(l->w[f]) * 512;
        n[s < STEPS ? (uint32_t)s : STEPS]++;
    }
    uint32_t at = STEPS + 1, sum = 0;
    while (at > 0 && sum + n[at - 1] <= fit) sum += n[--at];
    return (float)at / 512;
}

static void keep_strongest(learner *l)
{
    const uint32_t fit = (uint32_t)((uint64_t)l->t->n_slot * FILL / 100);
    const float least = threshold(l, fit);
    uint32_t kept = 0;
    l->kept = psc_new(l->arena, bool, l->all.n);
    for (uint32_t f = 0; f < l->all.n; f++) {
        l->kept[f] = strength(l->w[f]) >= least && strength(l->w[f]) > 0;
        kept += l->kept[f];
    }
    char line[80];
    snprintf(line, sizeof line, "%u features, %u kept", l->all.n, kept);
    say(l, line);
}

/* ---------------------------------------------------------------- the file */

/* One step of a byte; the strongest weights are cut at 127 steps. */
static float unit_of(const learner *l)
{
    float most = 0;
    for (uint32_t f = 0; f < l->all.n; f++)
        if (l->kept[f] && strength(l->w[f]) > most) most = strength(l->w[f]);
    return (most < 4 ? most : 4) / 127;
}

static int whole(float x, float unit, int most)
{
    const float r = roundf(x / unit);
    return r > (float)most ? most : r < (float)-most ? -most : (int)r;
}

static void put_weights(const learner *l, uint64_t hash, uint32_t number, float unit,
                        psc_finder_slot *slot)
{
    const float *w = l->w[number];
    uint32_t i = (uint32_t)hash & (l->t->n_slot - 1);
    while (slot[i].key) i = (i + 1) & (l->t->n_slot - 1);
    slot[i].key = hash >> 32 ? (uint32_t)(hash >> 32) : 1;
    for (unsigned y = 1; y < LABELS; y++)
        slot[i].weight[y - 1] = (int8_t)whole(w[y] - w[0], unit, 127);
}

static void write_file(const learner *l, psc_buf *out)
{
    const float unit = unit_of(l);
    psc_finder_slot *slot = psc_new(l->arena, psc_finder_slot, l->t->n_slot);
    for (uint32_t i = 0; i < l->all.n_slot; i++)
        if (l->all.hash[i] && l->kept[l->all.number[i]])
            put_weights(l, l->all.hash[i], l->all.number[i], unit, slot);
    psc_finder_head h = {.magic = "PSCNAME", .version = PSC_FINDER_VERSION};
    h.magic[7] = 'S';
    h.n_weight = l->t->n_slot;
    h.n_word = l->n_word;
    h.steps = (uint32_t)lrintf(1 / unit);
    h.size = sizeof h + (uint64_t)h.n_weight * sizeof *slot + (uint64_t)4 * h.n_word;
    for (unsigned a = 0; a <= LABELS; a++)
        for (unsigned b = 0; b < LABELS; b++)
            h.transition[a][b] = (int16_t)whole(l->move[a][b], unit, 32000);
    memcpy(h.coarse, l->cluster.coarse, sizeof h.coarse);
    const size_t beg = out->len;
    psc_buf_bytes(out, &h, sizeof h);
    psc_buf_bytes(out, slot, (size_t)h.n_weight * sizeof *slot);
    psc_buf_bytes(out, l->word_slot, (size_t)4 * h.n_word);
    if (out->failed) return;
    h.checksum = psc_hash(
        (psc_str){out->ptr + beg + PSC_FINDER_CHECKED, out->len - beg - PSC_FINDER_CHECKED});
    memcpy(out->ptr + beg, &h, PSC_FINDER_CHECKED);
}

void psc_name_train(const psc_name_training *t, psc_arena *arena, psc_buf *out)
{
    learner *l = psc_new(arena, learner, 1);
    psc_name_piece *piece = psc_new(arena, psc_name_piece, 1);
    lattice *a = psc_new(arena, lattice, 1);
    l->t = t;
    l->arena = arena;
    psc_name_memory_init(&l->memory, arena->alloc);
    l->room = psc_new(arena, uint32_t, PSC_NAME_PIECE * PSC_NAME_FEATURES);
    l->random = t->seed * 0x9E3779B97F4A7C15u | 1;
    make_clusters(l);
    l->count = psc_new(arena, uint8_t, COUNTERS);
    each_piece(l, piece, count_features);
    each_piece(l, piece, make_sample);
    psc_name_memory_deinit(&l->memory);
    l->w = psc_new(arena, row, l->all.n);
    l->g = psc_new(arena, row, l->all.n);
    l->mean = psc_new(arena, row, l->all.n);
    learn(l, a);
    keep_strongest(l);
    learn(l, a);
    write_file(l, out);
}
