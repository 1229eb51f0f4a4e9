/* SPDX-License-Identifier: Apache-2.0 */
/* The measures of the CoNLL 2018 shared task (Zeman et al. 2018): what is counted is a
 * gold word and the system's word that is aligned with it; precision is over the system's
 * words, recall over gold's, aligned accuracy over the pairs. */
#include "base/str.h"
#include "eval/eval.h"

static double percent(uint64_t part, uint64_t all)
{
    return all ? 100.0 * (double)part / (double)all : 0.0;
}

double psc_tally_precision(const psc_tally *t)
{
    return percent(t->right, t->system);
}

double psc_tally_recall(const psc_tally *t)
{
    return percent(t->found, t->gold);
}

double psc_tally_f1(const psc_tally *t)
{
    if (t->right == t->found) return percent(2 * t->right, t->gold + t->system);
    const double p = psc_tally_precision(t), r = psc_tally_recall(t);
    return p + r > 0 ? 2 * p * r / (p + r) : 0.0;
}

double psc_tally_accuracy(const psc_tally *t)
{
    return percent(t->right, t->aligned);
}

const char *psc_measure_name(psc_measure m)
{
    static const char *const name[] = {
#define X(name, text) text,
        PSC_MEASURE_LIST(X)
#undef X
    };
    return (unsigned)m < PSC_MEASURE_COUNT ? name[m] : "";
}

/* ---- single words ---- */

bool psc_eval_head_right(const psc_eval *e, const psc_eval_word *g, const psc_eval_word *s)
{
    if (g->head < 0 || s->head < 0) return g->head < 0 && s->head < 0;
    return e->pairs.gold[s->head] == g->head;
}

static bool same_tags(const psc_eval_word *g, const psc_eval_word *s)
{
    return g->upos == s->upos && g->feats == s->feats;
}

static bool same_lemma(const psc_eval_word *g, const psc_eval_word *s)
{
    return g->unknown || g->lemma == s->lemma;
}

/* Whether the functional children are the same, in the same order. */
static bool same_children(const psc_eval *e, const psc_eval_word *g, const psc_eval_word *s)
{
    int64_t i = g->child, j = s->child;
    while (i >= 0 && j >= 0) {
        const psc_eval_word *a = &e->gold.word[i], *b = &e->system.word[j];
        if (e->pairs.gold[j] != i || a->rel != b->rel || !same_tags(a, b)) return false;
        i = a->after;
        j = b->after;
    }
    return i < 0 && j < 0;
}

/* ---- all of them ---- */

static void count(psc_tally *t, bool right)
{
    t->aligned++;
    t->right += right;
    t->found += right;
}

static void count_pair(psc_eval *e, const psc_eval_word *g, const psc_eval_word *s)
{
    psc_tally *m = e->scores.measure;
    const bool head = psc_eval_head_right(e, g, s), arc = head && g->rel == s->rel;
    count(&m[PSC_MEASURE_UPOS], g->upos == s->upos);
    count(&m[PSC_MEASURE_XPOS], g->xpos == s->xpos);
    count(&m[PSC_MEASURE_UFEATS], g->feats == s->feats);
    count(&m[PSC_MEASURE_ALLTAGS], same_tags(g, s) && g->xpos == s->xpos);
    count(&m[PSC_MEASURE_LEMMAS], same_lemma(g, s));
    count(&m[PSC_MEASURE_UAS], head);
    count(&m[PSC_MEASURE_LAS], arc);
    if (!g->content) return;
    count(&m[PSC_MEASURE_CLAS], arc);
    count(&m[PSC_MEASURE_MLAS], arc && same_tags(g, s) && same_children(e, g, s));
    count(&m[PSC_MEASURE_BLEX], arc && same_lemma(g, s));
}

static uint64_t content_words(const psc_eval_text *t)
{
    uint64_t n = 0;
    for (uint32_t i = 0; i < t->n; i++) n += t->word[i].content;
    return n;
}

static void count_totals(psc_eval *e)
{
    const uint64_t gold = content_words(&e->gold), system = content_words(&e->system);
    for (int m = PSC_MEASURE_WORDS; m < PSC_MEASURE_COUNT; m++) {
        const bool content = m >= PSC_MEASURE_CLAS;
        e->scores.measure[m].gold = content ? gold : e->gold.n;
        e->scores.measure[m].system = content ? system : e->system.n;
    }
}

static psc_tally count_spans(const psc_span *g, uint32_t n, const psc_span *s, uint32_t m)
{
    psc_tally t = {.gold = n, .system = m};
    for (uint32_t i = 0, j = 0; i < n && j < m;) {
        if (s[j].beg < g[i].beg)
            j++;
        else if (g[i].beg < s[j].beg)
            i++;
        else
            t.right += g[i++].end == s[j++].end;
    }
    t.found = t.right;
    return t;
}

static void score(psc_eval *e)
{
    const psc_eval_text *g = &e->gold, *s = &e->system;
    psc_tally *m = e->scores.measure;
    m[PSC_MEASURE_TOKENS] = count_spans(g->token, g->n_token, s->token, s->n_token);
    m[PSC_MEASURE_SENTENCES] = count_spans(g->sent, g->n_sent, s->sent, s->n_sent);
    count_totals(e);
    for (uint32_t j = 0; j < s->n; j++) {
        const int64_t i = e->pairs.gold[j];
        if (i < 0) continue;
        m[PSC_MEASURE_WORDS].right++;
        m[PSC_MEASURE_WORDS].found++;
        count_pair(e, &g->word[i], &s->word[j]);
    }
}

/* ---- the handle ---- */

static psc_eval *open_eval(psc_alloc alloc)
{
    psc_eval *e = alloc.resize(alloc.ctx, NULL, 0, sizeof *e);
    if (!e) return NULL;
    *e = (psc_eval){.gold = {0}};
    psc_arena_init(&e->arena, alloc, 0);
    psc_buf_init(&e->out, alloc, 0);
    return e;
}

void psc_scores_free(psc_scores *s)
{
    psc_eval *e = (psc_eval *)s;
    if (!e) return;
    psc_alloc alloc = e->out.alloc;
    psc_arena_deinit(&e->arena);
    psc_buf_deinit(&e->out);
    alloc.resize(alloc.ctx, e, sizeof *e, 0);
}

static psc_status no_memory(psc_err *err)
{
    return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory to compare the files");
}

static psc_status score_trees(psc_eval *e, psc_scored gold, psc_scored system, psc_err *err)
{
    psc_status st;
    if (PSC_TRAP(&e->arena)) return no_memory(err);
    psc_intern_init(&e->texts, &e->arena);
    if ((st = psc_eval_read_trees(&e->gold, e, gold, err))) return st;
    if ((st = psc_eval_read_trees(&e->system, e, system, err))) return st;
    if ((st = psc_eval_same_text(&e->gold, &e->system, err))) return st;
    if ((st = psc_eval_align(e, err))) return st;
    score(e);
    psc_eval_tables(e);
    return PSC_OK;
}

static psc_status score_names(psc_eval *e, psc_scored gold, psc_scored system, const char *types,
                              psc_err *err)
{
    psc_status st;
    if (PSC_TRAP(&e->arena)) return no_memory(err);
    psc_intern_init(&e->texts, &e->arena);
    if ((st = psc_eval_read_names(&e->gold, e, gold, err))) return st;
    if ((st = psc_eval_read_names(&e->system, e, system, err))) return st;
    if ((st = psc_eval_same_text(&e->gold, &e->system, err))) return st;
    return psc_eval_names(e, types, err);
}

/* Hand e out, or let it go. */
static psc_status finish(psc_scores **out, psc_eval *e, psc_status st)
{
    if (st)
        psc_scores_free(&e->scores);
    else
        *out = &e->scores;
    return st;
}

psc_status psc_score_trees(psc_scores **out, psc_scored gold, psc_scored system, psc_alloc alloc,
                           psc_err *err)
{
    *out = NULL;
    psc_eval *e = open_eval(alloc);
    if (!e) return no_memory(err);
    return finish(out, e, score_trees(e, gold, system, err));
}

psc_status psc_score_names(psc_scores **out, psc_scored gold, psc_scored system, const char *types,
                           psc_alloc alloc, psc_err *err)
{
    *out = NULL;
    psc_eval *e = open_eval(alloc);
    if (!e) return no_memory(err);
    return finish(out, e, score_names(e, gold, system, types, err));
}
