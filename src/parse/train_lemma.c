/* SPDX-License-Identifier: Apache-2.0 */
/* Lemma rules from counts: every ending votes with the distinct words it was seen in,
 * every whole form with its tokens; a key is kept when its majority differs from what
 * the next shorter kept key says. */
#include "parse/train_lemma.h"

#include "base/str.h"
#include "parse/lemma.h"

enum { ENDING_WORDS = 2, CASE_WORDS = 3 }; /* distinct words behind an ending, a case's key */

/* ---- votes ---- */

static void votes_init(psc_lemma_votes *v, psc_arena *a)
{
    *v = (psc_lemma_votes){0};
    psc_intern_init(&v->pairs, a);
    psc_intern_init(&v->keys, a);
}

/* The pair as a string in buf[PSC_LEMMA_KEY + 2]. */
static psc_str pair_of(char *buf, psc_str key, uint32_t script)
{
    const uint16_t number = (uint16_t)script;
    memcpy(buf, key.ptr, key.len);
    memcpy(buf + key.len, &number, sizeof number);
    return (psc_str){buf, key.len + sizeof number};
}

/* Add one vote; returns true if the pair is new. */
static bool vote(psc_lemma_votes *v, psc_arena *a, psc_str key, uint32_t script)
{
    char buf[PSC_LEMMA_KEY + 2];
    const uint32_t before = v->pairs.n;
    const uint32_t pair = psc_intern_add(&v->pairs, pair_of(buf, key, script));
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

uint32_t psc_lemma_votes_of(const psc_lemma_votes *v, psc_str key, uint32_t script)
{
    char buf[PSC_LEMMA_KEY + 2];
    const uint32_t pair = psc_intern_find(&v->pairs, pair_of(buf, key, script));
    return pair ? v->count[pair] : 0;
}

static uint32_t best_script(const psc_lemma_votes *v, psc_str key, uint32_t support)
{
    const uint32_t id = psc_intern_find(&v->keys, key);
    return id && v->total[id] >= support ? v->best[id] : 0;
}

/* ---- keys that are kept ---- */

static uint32_t kept_script(const psc_lemma_learner *l, psc_str key)
{
    const uint32_t id = psc_intern_find(&l->kept, key);
    return id ? l->out->op[id - 1] : 0;
}

static void keep(psc_lemma_learner *l, psc_str key, uint32_t script)
{
    psc_lemma_rules *out = l->out;
    (void)psc_intern_add(&l->kept, key);
    *psc_push(l->arena, out->key, out->n, out->cap) = psc_arena_str(l->arena, key);
    uint32_t n = out->n - 1;
    *psc_push(l->arena, out->op, n, out->cap_op) = (uint16_t)script;
}

uint32_t psc_lemma_say(const psc_lemma_learner *l, uint8_t tag, const psc_fold *f, int k)
{
    char key[PSC_LEMMA_KEY];
    uint32_t script = 0;
    for (k = (k > PSC_LEMMA_ENDING + 1 ? PSC_LEMMA_ENDING + 1 : k) - 1; k >= 0 && !script; k--) {
        if (k > (int)f->n) continue;
        script = kept_script(l, (psc_str){key, psc_lemma_key(key, tag, f, k)});
    }
    return script;
}

void psc_lemma_keep_word(psc_lemma_learner *l, uint8_t tag, const psc_fold *f, uint32_t script)
{
    char buf[PSC_LEMMA_KEY];
    const psc_str key = {buf, psc_lemma_key(buf, tag, f, -1)};
    if (psc_intern_find(&l->whole.keys, key) || psc_intern_find(&l->kept, key)) return;
    if (script != psc_lemma_say(l, tag, f, PSC_LEMMA_ENDING + 1)) keep(l, key, script);
}

/* What the case's keys behind `step` say. */
static uint32_t say_case(const psc_lemma_learner *l, uint8_t tag, char kind, const psc_fold *f,
                         int step)
{
    char key[PSC_LEMMA_KEY];
    uint32_t script = 0;
    while (++step < PSC_LEMMA_STEPS && !script) {
        const size_t n = psc_lemma_case_key(key, tag, kind, f, step);
        if (n) script = kept_script(l, (psc_str){key, n});
    }
    return script;
}

/* ---- deciding ---- */

static void decide_letters(psc_lemma_learner *l, uint8_t tag, const psc_fold *f, int k)
{
    char buf[PSC_LEMMA_KEY];
    const bool whole = k > PSC_LEMMA_ENDING;
    if (!whole && k > (int)f->n) return;
    const int n = whole ? -1 : k;
    psc_str key = {buf, psc_lemma_key(buf, whole ? tag : l->family[tag], f, n)};
    const uint32_t script =
        best_script(whole ? &l->whole : &l->ending, key, whole ? 1 : ENDING_WORDS);
    buf[0] = (char)tag;
    if (!script || psc_intern_find(&l->kept, key)) return;
    if (script != psc_lemma_say(l, tag, f, k)) keep(l, key, script);
}

static void decide_case(psc_lemma_learner *l, uint8_t tag, psc_str form, const psc_fold *f,
                        int step)
{
    char buf[PSC_LEMMA_KEY];
    const char kind = psc_lemma_kind(form);
    const psc_str key = {buf, psc_lemma_case_key(buf, tag, kind, f, step)};
    const bool outer = step == 0 || step == PSC_LEMMA_STEPS - 1;
    const uint32_t script = key.len ? best_script(&l->cases, key, outer ? 1 : CASE_WORDS) : 0;
    if (!script || psc_intern_find(&l->kept, key)) return;
    if (script != say_case(l, tag, kind, f, step)) keep(l, key, script);
}

/* ---- counting ---- */

/* Letters in the order in which they are preferred where several are right. */
static const char *letters_of(char kind)
{
    switch (kind) {
    case 'l': return "kcu";
    case 'm': return "klcu";
    case 's': return "lku";
    case 'n': return "kn";
    case '0': return "k";
    default: return "lkcu";
    }
}

static uint32_t letter_script(psc_lemma_learner *l, char letter)
{
    const char script[2] = {letter, 0};
    return psc_intern_add(&l->out->scripts, (psc_str){script, sizeof script});
}

/* Votes for every letter that makes the lemma of what the script leaves. */
static void count_case(psc_lemma_learner *l, const psc_token *t, uint8_t tag, const psc_fold *f,
                       psc_str script)
{
    char buf[PSC_LEMMA_KEY];
    const char kind = psc_lemma_kind(t->form);
    for (const char *letter = letters_of(kind); *letter; letter++) {
        const psc_str have = psc_lemma_apply(l->arena, t->form, script, *letter);
        if (!psc_str_eq(have, t->lemma)) continue;
        const uint32_t id = letter_script(l, *letter);
        psc_str key = {buf, psc_lemma_case_key(buf, tag, kind, f, 0)};
        if (!vote(&l->cases, l->arena, key, id)) continue;
        for (int step = 1; step < PSC_LEMMA_STEPS; step++) {
            key.len = psc_lemma_case_key(buf, tag, kind, f, step);
            if (key.len) vote(&l->cases, l->arena, key, id);
        }
    }
}

static void count_letters(psc_lemma_learner *l, uint8_t tag, const psc_fold *f, uint32_t script)
{
    char buf[PSC_LEMMA_KEY];
    vote(&l->whole, l->arena, (psc_str){buf, psc_lemma_key(buf, tag, f, -1)}, script);
    const uint8_t family = l->family[tag];
    psc_str key = {buf, psc_lemma_key(buf, family, f, -1)};
    if (!vote(&l->ending, l->arena, key, script)) return;
    for (int k = 0; k <= PSC_LEMMA_ENDING && k <= (int)f->n; k++) {
        key.len = psc_lemma_key(buf, family, f, k);
        vote(&l->ending, l->arena, key, script);
    }
}

/* One token's votes. */
static void count_token(psc_lemma_learner *l, const psc_token *t, uint8_t tag)
{
    char *script = psc_new(l->arena, char, 4 * t->lemma.len + 2);
    psc_fold f;
    psc_fold_form(&f, t->form);
    const bool number = psc_lemma_kind(t->form) == 'n';
    const size_t len = number ? 0 : psc_lemma_script(script, t->form, t->lemma, l->arena);
    if (number) {
        count_case(l, t, tag, &f, PSC_STR("k\0"));
    } else if (len) {
        const psc_str text = {script, len};
        count_letters(l, tag, &f, psc_intern_add(&l->out->scripts, text));
        count_case(l, t, tag, &f, text);
    }
}

/* ---- all ---- */

static uint8_t group_of(uint8_t xpos)
{
    switch (xpos) {
    case PSC_XPOS_VBN: return PSC_XPOS_VBD;
    case PSC_XPOS_RBR: return PSC_XPOS_JJR;
    case PSC_XPOS_RBS: return PSC_XPOS_JJS;
    default: return xpos;
    }
}

static bool same_family(const psc_tag *a, const psc_tag *b)
{
    const uint8_t group = group_of(a->xpos);
    const bool grade = group == PSC_XPOS_JJR || group == PSC_XPOS_JJS;
    const bool adjectives = (a->upos == PSC_UPOS_ADJ || a->upos == PSC_UPOS_ADV) &&
                            (b->upos == PSC_UPOS_ADJ || b->upos == PSC_UPOS_ADV);
    return group == group_of(b->xpos) && (a->upos == b->upos || (grade && adjectives));
}

static void find_families(psc_lemma_learner *l)
{
    for (uint32_t i = 0; i < l->data->n_tag && i < 256; i++) {
        uint32_t first = 0;
        while (!same_family(&l->data->tag[first], &l->data->tag[i])) first++;
        l->family[i] = (uint8_t)first;
    }
}

/* Call f for every token that has a lemma, in sentences that somebody wrote. */
static void each_token(psc_lemma_learner *l, int step,
                       void (*f)(psc_lemma_learner *l, const psc_token *t, uint8_t tag, int step))
{
    const psc_train_data *d = l->data;
    for (uint32_t s = 0; s < d->n_gold; s++)
        for (uint32_t i = 0; !d->about[s].made && i < d->gold[s].n; i++) {
            const psc_token *t = &d->gold[s].tok[i];
            const uint32_t tag = psc_train_tag(d, t);
            if (t->lemma.len && tag < d->n_tag) f(l, t, (uint8_t)tag, step);
        }
}

static void count_one(psc_lemma_learner *l, const psc_token *t, uint8_t tag, int step)
{
    (void)step;
    count_token(l, t, tag);
}

static void decide_letters_one(psc_lemma_learner *l, const psc_token *t, uint8_t tag, int k)
{
    psc_fold f;
    if (psc_lemma_kind(t->form) == 'n') return;
    psc_fold_form(&f, t->form);
    if (k > PSC_LEMMA_ENDING) {
        decide_letters(l, tag, &f, k);
        return;
    }
    for (uint32_t i = 0; i < l->data->n_tag; i++)
        if (l->family[i] == l->family[tag]) decide_letters(l, (uint8_t)i, &f, k);
}

static void decide_case_one(psc_lemma_learner *l, const psc_token *t, uint8_t tag, int step)
{
    psc_fold f;
    psc_fold_form(&f, t->form);
    decide_case(l, tag, t->form, &f, step);
}

void psc_lemma_learn(psc_lemma_rules *out, const psc_train_data *d, psc_arena *arena)
{
    *out = (psc_lemma_rules){0};
    psc_lemma_learner *l = psc_new(arena, psc_lemma_learner, 1);
    *l = (psc_lemma_learner){.out = out, .data = d, .arena = arena};
    psc_intern_init(&out->scripts, arena);
    psc_intern_init(&l->kept, arena);
    votes_init(&l->whole, arena);
    votes_init(&l->ending, arena);
    votes_init(&l->cases, arena);
    find_families(l);
    each_token(l, 0, count_one);
    for (int k = 0; k <= PSC_LEMMA_ENDING + 1; k++) each_token(l, k, decide_letters_one);
    for (int k = PSC_LEMMA_STEPS - 1; k >= 0; k--) each_token(l, k, decide_case_one);
    psc_lemma_learn_words(l);
}
