/* SPDX-License-Identifier: Apache-2.0 */
/* Lemma rules from counts: every ending votes with the distinct words it was seen in,
 * every whole form with its tokens; a key is kept when its majority differs from what
 * the next shorter kept key says. */
#include "parse/train_lemma.h"

#include "base/str.h"
#include "parse/lemma.h"

enum { SUPPORT_MIN = 2 }; /* distinct words behind an ending */

/* Counts of (key, script) pairs, and the best script of each key. */
typedef struct votes {
    psc_intern pairs, keys;
    uint32_t *count; /* [pairs.n + 1] */
    uint32_t n_count, cap_count;
    uint32_t *best, *best_count, *total; /* [keys.n + 1] */
    uint32_t n_best, cap_best, n_bc, cap_bc, n_total, cap_total;
} votes;

static void votes_init(votes *v, psc_arena *a)
{
    *v = (votes){0};
    psc_intern_init(&v->pairs, a);
    psc_intern_init(&v->keys, a);
}

/* Add one vote; returns true if the pair is new. */
static bool vote(votes *v, psc_arena *a, psc_str key, uint16_t script)
{
    char buf[PSC_LEMMA_KEY + 2];
    memcpy(buf, key.ptr, key.len);
    memcpy(buf + key.len, &script, sizeof script);
    const uint32_t before = v->pairs.n;
    const uint32_t pair = psc_intern_add(&v->pairs, (psc_str){buf, key.len + sizeof script});
    const uint32_t id = psc_intern_add(&v->keys, key);
    while (v->n_count <= pair) (void)psc_push(a, v->count, v->n_count, v->cap_count);
    while (v->n_best <= id) (void)psc_push(a, v->best, v->n_best, v->cap_best);
    while (v->n_bc <= id) (void)psc_push(a, v->best_count, v->n_bc, v->cap_bc);
    while (v->n_total <= id) (void)psc_push(a, v->total, v->n_total, v->cap_total);
    v->count[pair]++;
    v->total[id]++;
    if (v->count[pair] > v->best_count[id]) {
        v->best_count[id] = v->count[pair];
        v->best[id] = script;
    }
    return pair > before;
}

static uint32_t best_script(const votes *v, psc_str key, uint32_t support)
{
    const uint32_t id = psc_intern_find(&v->keys, key);
    return id && v->total[id] >= support ? v->best[id] : 0;
}

static void keep(psc_lemma_rules *out, psc_arena *a, psc_str key, uint32_t script)
{
    *psc_push(a, out->key, out->n, out->cap) = psc_arena_str(a, key);
    uint32_t n = out->n - 1;
    *psc_push(a, out->op, n, out->cap_op) = (uint16_t)script;
}

typedef struct learner {
    psc_lemma_rules *out;
    psc_arena *arena;
    votes whole, ending;
    psc_intern kept; /* keys already decided */
} learner;

/* What the kept keys shorter than k letters say. */
static uint32_t say(const learner *l, uint8_t tag, const psc_fold *f, int k)
{
    char key[PSC_LEMMA_KEY];
    for (k--; k >= 0; k--) {
        const size_t n = psc_lemma_key(key, tag, f, k);
        const uint32_t id = psc_intern_find(&l->kept, (psc_str){key, n});
        if (id) return l->out->op[id - 1];
    }
    return 0;
}

static void decide(learner *l, const votes *v, uint8_t tag, const psc_fold *f, int k,
                   uint32_t support)
{
    char key[PSC_LEMMA_KEY];
    const size_t n = psc_lemma_key(key, tag, f, k > PSC_LEMMA_ENDING ? -1 : k);
    const uint32_t script = best_script(v, (psc_str){key, n}, support);
    if (!script || psc_intern_find(&l->kept, (psc_str){key, n})) return;
    if (script == say(l, tag, f, k)) return;
    psc_intern_add(&l->kept, (psc_str){key, n});
    keep(l->out, l->arena, (psc_str){key, n}, script);
}

/* One token's votes. */
static void count_token(learner *l, const psc_token *t, uint8_t tag, psc_arena *scratch)
{
    char key[PSC_LEMMA_KEY], *script = psc_new(scratch, char, t->lemma.len + 2);
    psc_fold f;
    const size_t len = psc_lemma_script(script, t->form, t->lemma, scratch);
    if (len == 0) return;
    const uint32_t id = psc_intern_add(&l->out->scripts, (psc_str){script, len});
    psc_fold_form(&f, t->form);
    const size_t n = psc_lemma_key(key, tag, &f, -1);
    if (!vote(&l->whole, l->arena, (psc_str){key, n}, (uint16_t)id)) return;
    for (int k = 0; k <= PSC_LEMMA_ENDING && k <= (int)f.n; k++) {
        const size_t m = psc_lemma_key(key, tag, &f, k);
        vote(&l->ending, l->arena, (psc_str){key, m}, (uint16_t)id);
    }
}

/* ---- words the treebank never showed ---- */

/* What was cut off for a script under a tag: "ed" for "-ed", and in how many words. */
typedef struct shapes {
    psc_intern key;  /* tag byte, script number (2 bytes), text cut off */
    uint32_t *count; /* [key.n + 1] */
    uint32_t n_count, cap_count;
} shapes;

enum {
    SHAPE_WORDS = 5,     /* distinct words that make a shape trustworthy */
    VOCABULARY_FORM = 4, /* shorter forms are left to what was seen */
    RARER = 30,          /* a lemma this many times rarer than another loses to it */
    VOCABULARY = 60000   /* most frequent words looked at */
};

static void count_shape(shapes *h, psc_arena *a, uint8_t tag, uint16_t script, psc_str gone)
{
    char key[PSC_LEMMA_KEY];
    if (gone.len == 0 || gone.len > 8) return;
    key[0] = (char)tag;
    memcpy(key + 1, &script, sizeof script);
    memcpy(key + 3, gone.ptr, gone.len);
    const uint32_t id = psc_intern_add(&h->key, (psc_str){key, 3 + gone.len});
    while (h->n_count <= id) (void)psc_push(a, h->count, h->n_count, h->cap_count);
    h->count[id]++;
}

/* Shapes of all whole forms that were seen. */
static void find_shapes(const learner *l, shapes *h)
{
    psc_intern_init(&h->key, l->arena);
    for (uint32_t i = 1; i <= l->whole.keys.n; i++) {
        const psc_str key = psc_intern_str(&l->whole.keys, i);
        const psc_str script = psc_intern_str(&l->out->scripts, l->whole.best[i]);
        const size_t cut = (unsigned char)script.ptr[1];
        if (cut == 0 || key.len < cut + 3) continue;
        count_shape(h, l->arena, (uint8_t)key.ptr[0], (uint16_t)l->whole.best[i],
                    psc_str_sub(key, key.len - cut, key.len));
    }
}

/* Place among the words by frequency, from 1; past the end for one that is not there. */
static uint32_t rank_of(const psc_train_data *d, psc_str word)
{
    const uint32_t id = psc_intern_find(&d->vectors, word);
    return id ? id : d->vectors.n * RARER;
}

static bool is_plain(psc_str w)
{
    for (size_t i = 0; i < w.len; i++)
        if (w.ptr[i] < 'a' || w.ptr[i] > 'z') return false;
    return w.len > VOCABULARY_FORM;
}

/* The script of that tag whose lemma is the most frequent word; 0 if none fits. */
static uint32_t likeliest(const learner *l, const psc_train_data *d, const shapes *h, psc_str w,
                          uint8_t tag, psc_arena *scratch, uint32_t *rank)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i <= h->key.n; i++) {
        const psc_str key = psc_intern_str(&h->key, i);
        uint16_t script;
        if (h->count[i] < SHAPE_WORDS || (uint8_t)key.ptr[0] != tag) continue;
        if (!psc_str_ends(w, psc_str_sub(key, 3, key.len))) continue;
        memcpy(&script, key.ptr + 1, sizeof script);
        const psc_str text = psc_intern_str(&l->out->scripts, script);
        const uint32_t r = rank_of(d, psc_lemma_apply(scratch, w, text));
        if (best && r >= *rank) continue;
        *rank = r;
        best = script;
    }
    return best;
}

/* Where the endings lead to a word nobody writes ("traded": trad) and another shape of
 * the same tag to a common one (trade), keep that for the whole form. */
static void learn_word(learner *l, const psc_train_data *d, const shapes *h, psc_str w, uint8_t tag,
                       psc_arena *scratch)
{
    char key[PSC_LEMMA_KEY];
    psc_fold f;
    uint32_t rank = 0;
    psc_fold_form(&f, w);
    const size_t n = psc_lemma_key(key, tag, &f, -1);
    if (psc_intern_find(&l->whole.keys, (psc_str){key, n})) return;
    const uint32_t now = say(l, tag, &f, PSC_LEMMA_ENDING + 1);
    const uint32_t better = likeliest(l, d, h, w, tag, scratch, &rank);
    if (!now || !better || better == now) return;
    const psc_str text = psc_intern_str(&l->out->scripts, now);
    if (rank_of(d, psc_lemma_apply(scratch, w, text)) / RARER < rank) return;
    psc_intern_add(&l->kept, (psc_str){key, n});
    keep(l->out, l->arena, (psc_str){key, n}, better);
}

static void learn_vocabulary(learner *l, const psc_train_data *d)
{
    shapes h = {0};
    bool shaped[256] = {false};
    psc_arena scratch;
    find_shapes(l, &h);
    for (uint32_t i = 1; i <= h.key.n; i++)
        if (h.count[i] >= SHAPE_WORDS) shaped[(uint8_t)psc_intern_str(&h.key, i).ptr[0]] = true;
    psc_arena_init(&scratch, psc_alloc_default(), 0);
    scratch.trap = l->arena->trap;
    for (uint32_t id = 1; id <= d->vectors.n && id <= VOCABULARY; id++) {
        const psc_str w = psc_intern_str(&d->vectors, id);
        if (!is_plain(w)) continue;
        for (int tag = 0; tag < 256; tag++)
            if (shaped[tag]) learn_word(l, d, &h, w, (uint8_t)tag, &scratch);
        psc_arena_reset(&scratch);
    }
    psc_arena_deinit(&scratch);
}

void psc_lemma_learn(psc_lemma_rules *out, const psc_train_data *d, psc_arena *arena)
{
    *out = (psc_lemma_rules){0};
    learner l = {.out = out, .arena = arena};
    psc_intern_init(&out->scripts, arena);
    psc_intern_init(&l.kept, arena);
    votes_init(&l.whole, arena);
    votes_init(&l.ending, arena);
    for (uint32_t s = 0; s < d->n_gold; s++)
        for (uint32_t i = 0; i < d->gold[s].n; i++) {
            const psc_token *t = &d->gold[s].tok[i];
            if (t->lemma.len == 0) continue;
            count_token(&l, t, (uint8_t)psc_train_tag(d, t), arena);
        }
    for (int k = 0; k <= PSC_LEMMA_ENDING + 1; k++)
        for (uint32_t s = 0; s < d->n_gold; s++)
            for (uint32_t i = 0; i < d->gold[s].n; i++) {
                const psc_token *t = &d->gold[s].tok[i];
                psc_fold f;
                psc_fold_form(&f, t->form);
                if (k <= PSC_LEMMA_ENDING && k > (int)f.n) continue;
                const bool whole = k > PSC_LEMMA_ENDING;
                decide(&l, whole ? &l.whole : &l.ending, (uint8_t)psc_train_tag(d, t), &f, k,
                       whole ? 1 : SUPPORT_MIN);
            }
    learn_vocabulary(&l, d);
}
