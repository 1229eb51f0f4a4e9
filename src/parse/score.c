/* SPDX-License-Identifier: Apache-2.0 */
/* Scores of trees against gold trees, as in the CoNLL 2018 shared task: words are
 * aligned by the characters they stand for (white space left out, a multiword token's
 * words by its whole span and their order), F1 = 2 correct / (gold + system). */
#include <priscus/train.h>

#include "base/arena.h"
#include "base/filemap.h"
#include "base/str.h"
#include "base/utf8.h"
#include "record/conllu.h"

/* One word of a file: where its surface lies among the file's characters. */
typedef struct place {
    uint64_t beg, end;
    uint32_t sub; /* of its multiword token, from 0 */
    int64_t head; /* index in the file; -1 root */
    const psc_token *tok;
} place;

typedef struct trees {
    place *word; /* [n] */
    uint32_t n, cap;
    psc_span *sent; /* [n_sent], in characters */
    uint32_t n_sent, cap_sent;
    char *text; /* [n_char]: all characters but white space, as bytes */
    uint32_t n_char, cap_char;
} trees;

/* Append the bytes of s but for blanks and no-break spaces. */
static void add_text(trees *t, psc_arena *a, psc_str s)
{
    for (size_t at = 0; at < s.len;) {
        const size_t from = at;
        const uint32_t cp = psc_utf8_next(s, &at);
        if (cp == ' ' || cp == 0xA0) continue;
        for (size_t i = from; i < at; i++) *psc_push(a, t->text, t->n_char, t->cap_char) = s.ptr[i];
    }
}

/* Words after `first` that belong to the same multiword token. */
static uint32_t rest_of(const psc_sentence *s, uint32_t first)
{
    uint32_t n = 0;
    if (!(s->tok[first].flags & PSC_TOKEN_MWT_FIRST)) return 0;
    while (first + n + 1 < s->n && (s->tok[first + n + 1].flags & PSC_TOKEN_MWT_REST)) n++;
    return n;
}

static void add_sentence(trees *t, psc_arena *a, const psc_conllu_sentence *s)
{
    const uint32_t base = t->n, from = t->n_char, offset = s->sent.span.beg;
    for (uint32_t i = 0; i < s->sent.n;) {
        const uint32_t rest = rest_of(&s->sent, i), beg = t->n_char;
        const psc_span span = {s->sent.tok[i].span.beg - offset,
                               s->sent.tok[i + rest].span.end - offset};
        add_text(t, a, psc_str_at(s->text, span));
        for (uint32_t sub = 0; sub <= rest; sub++, i++) {
            const psc_token *tok = &s->sent.tok[i];
            const int64_t head = tok->head < 0 ? -1 : (int64_t)base + tok->head;
            *psc_push(a, t->word, t->n, t->cap) = (place){beg, t->n_char, sub, head, tok};
        }
    }
    *psc_push(a, t->sent, t->n_sent, t->cap_sent) = (psc_span){from, t->n_char};
}

static psc_status read_trees(trees *t, psc_arena *a, psc_str text, const char *path, psc_err *err)
{
    psc_conllu_reader r;
    psc_conllu_init(&r, text, path);
    for (;;) {
        psc_conllu_sentence *s = psc_new(a, psc_conllu_sentence, 1);
        const psc_status st = psc_conllu_next(&r, a, s, err);
        if (st == PSC_END) return PSC_OK;
        if (st) return st;
        add_sentence(t, a, s);
    }
}

static int order(const place *a, const place *b)
{
    if (a->beg != b->beg) return a->beg < b->beg ? -1 : 1;
    if (a->end != b->end) return a->end < b->end ? -1 : 1;
    return a->sub < b->sub ? -1 : a->sub > b->sub;
}

/* For each word of s the index of the same word of g, -1 if there is none. */
static int64_t *align(const trees *g, const trees *s, psc_arena *a)
{
    int64_t *pair = psc_new(a, int64_t, s->n);
    uint32_t i = 0, j = 0;
    while (j < s->n) {
        const int c = i < g->n ? order(&g->word[i], &s->word[j]) : 1;
        if (c < 0)
            i++;
        else
            pair[j++] = c == 0 ? (int64_t)i++ : -1;
    }
    return pair;
}

static uint32_t equal_sentences(const trees *g, const trees *s)
{
    uint32_t i = 0, j = 0, n = 0;
    while (i < g->n_sent && j < s->n_sent) {
        const psc_span a = g->sent[i], b = s->sent[j];
        n += a.beg == b.beg && a.end == b.end;
        if (a.end <= b.end) i++;
        if (b.end <= a.end) j++;
    }
    return n;
}

typedef struct tally {
    uint64_t words, upos, xpos, feats, lemma, uas, las;
} tally;

static void count_word(tally *c, const place *g, const place *s, const int64_t *pair)
{
    const psc_token *a = g->tok, *b = s->tok;
    const int64_t head = s->head < 0 ? -1 : pair[s->head];
    const bool right = s->head < 0 ? g->head < 0 : head >= 0 && head == g->head;
    c->words++;
    c->upos += a->upos == b->upos;
    c->xpos += a->xpos == b->xpos;
    c->feats += psc_str_eq(a->feats, b->feats);
    c->lemma += a->lemma.len == 0 || psc_str_eq(a->lemma, b->lemma);
    c->uas += right;
    c->las += right && psc_rel_base((psc_rel)a->rel) == psc_rel_base((psc_rel)b->rel);
}

static double f1(uint64_t right, uint64_t gold, uint64_t system)
{
    return gold + system ? 200.0 * (double)right / (double)(gold + system) : 0.0;
}

static void score(const trees *g, const trees *s, psc_arena *a, psc_scores *out)
{
    const int64_t *pair = align(g, s, a);
    tally c = {0};
    for (uint32_t j = 0; j < s->n; j++)
        if (pair[j] >= 0) count_word(&c, &g->word[pair[j]], &s->word[j], pair);
    *out = (psc_scores){
        .sentences = f1(equal_sentences(g, s), g->n_sent, s->n_sent),
        .words = f1(c.words, g->n, s->n),
        .upos = f1(c.upos, g->n, s->n),
        .xpos = f1(c.xpos, g->n, s->n),
        .feats = f1(c.feats, g->n, s->n),
        .lemma = f1(c.lemma, g->n, s->n),
        .uas = f1(c.uas, g->n, s->n),
        .las = f1(c.las, g->n, s->n),
        .n_word = g->n,
    };
}

static psc_status compare(const char *gold, psc_str gold_text, const char *system,
                          psc_str system_text, psc_scores *out, psc_err *err)
{
    psc_arena a;
    trees g = {0}, s = {0};
    psc_arena_init(&a, psc_alloc_default(), 0);
    psc_status st;
    if (PSC_TRAP(&a)) {
        st = psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory to compare the trees");
        goto done;
    }
    if ((st = read_trees(&g, &a, gold_text, gold, err))) goto done;
    if ((st = read_trees(&s, &a, system_text, system, err))) goto done;
    uint32_t at = 0;
    while (at < g.n_char && at < s.n_char && g.text[at] == s.text[at]) at++;
    if (at < g.n_char || at < s.n_char) {
        st = psc_fail(err, PSC_INPUT, system, 0, UINT64_MAX,
                      "its text differs from %s after %u bytes (white space not counted)", gold,
                      at);
        goto done;
    }
    score(&g, &s, &a, out);
done:
    psc_arena_deinit(&a);
    return st;
}

psc_status psc_score_conllu(const char *gold, const char *system, psc_scores *out, psc_err *err)
{
    enum { LIMIT = 1 << 30 };
    psc_filemap g = {0}, s = {0};
    *out = (psc_scores){0};
    psc_status st = psc_filemap_open(&g, gold, LIMIT, psc_alloc_default(), err);
    if (!st) st = psc_filemap_open(&s, system, LIMIT, psc_alloc_default(), err);
    if (!st) st = compare(gold, g.text, system, s.text, out, err);
    psc_filemap_close(&g);
    psc_filemap_close(&s);
    return st;
}
