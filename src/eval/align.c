/* SPDX-License-Identifier: Apache-2.0 */
/* Which word is which, as in the CoNLL 2018 shared task: words that are tokens are the
 * same when their characters are.  Around multiword tokens of either file, words are
 * paired by the longest common subsequence of their forms, within the shortest stretch
 * out of which no multiword token sticks. */
#include "base/str.h"
#include "base/utf8.h"
#include "eval/eval.h"

/* ---- is it the same text? ---- */

/* The word that holds character `at`; NULL behind the last one. */
static const psc_eval_word *word_at(const psc_eval_text *t, uint32_t at)
{
    for (uint32_t i = 0; i < t->n; i++)
        if (t->word[i].own_end > at) return &t->word[i];
    return NULL;
}

static int shown(psc_str s)
{
    return s.len < 60 ? (int)s.len : 60;
}

psc_status psc_eval_same_text(const psc_eval_text *g, const psc_eval_text *s, psc_err *err)
{
    uint32_t at = 0;
    while (at < g->n_char && at < s->n_char && g->text[at] == s->text[at]) at++;
    const psc_eval_word *a = word_at(g, at), *b = word_at(s, at);
    if (!a && !b) return PSC_OK;
    if (!b)
        return psc_fail(err, PSC_INPUT, s->file, 0, UINT64_MAX,
                        "ends where line %u of %s goes on with \"%.*s\"; both must hold the same "
                        "text",
                        a->line, g->file, shown(a->form), a->form.ptr);
    if (!a)
        return psc_fail(err, PSC_INPUT, s->file, b->line, UINT64_MAX,
                        "goes on with \"%.*s\" where %s ends; both must hold the same text",
                        shown(b->form), b->form.ptr, g->file);
    return psc_fail(err, PSC_INPUT, s->file, b->line, UINT64_MAX,
                    "\"%.*s\" where line %u of %s has \"%.*s\"; both must hold the same text",
                    shown(b->form), b->form.ptr, a->line, g->file, shown(a->form), a->form.ptr);
}

/* ---- pairs ---- */

enum { TABLE_MAX = 1 << 24 /* pairs of words compared in one stretch; a sentence has 10^4 */ };

/* Equal but for case. */
static bool same_form(psc_str a, psc_str b)
{
    size_t i = 0, j = 0;
    while (i < a.len && j < b.len)
        if (psc_lower(psc_utf8_next(a, &i)) != psc_lower(psc_utf8_next(b, &j))) return false;
    return i == a.len && j == b.len;
}

/* A stretch: words [gold, gold_end) and [system, system_end). */
typedef struct stretch {
    uint32_t gold, gold_end, system, system_end;
} stretch;

static void pair(psc_eval *e, uint32_t g, uint32_t s)
{
    e->pairs.gold[s] = g;
    e->pairs.system[g] = s;
}

static bool is_beyond(const psc_eval_text *t, uint32_t i, uint32_t end)
{
    if (i >= t->n) return true;
    return t->word[i].multi ? t->word[i].beg >= end : t->word[i].end > end;
}

static uint32_t extend(const psc_eval_word *w, uint32_t end)
{
    return w->multi && w->end > end ? w->end : end;
}

/* The shortest stretch that begins at these words, of which one is of a multiword token. */
static stretch find_stretch(const psc_eval_text *g, const psc_eval_text *s, uint32_t gi,
                            uint32_t si)
{
    const bool by_gold = g->word[gi].multi;
    uint32_t end = by_gold ? g->word[gi].end : s->word[si].end;
    if (by_gold && !s->word[si].multi && s->word[si].beg < g->word[gi].beg) si++;
    if (!by_gold && g->word[gi].beg < s->word[si].beg) gi++;
    stretch out = {gi, gi, si, si};
    while (!is_beyond(g, gi, end) || !is_beyond(s, si, end)) {
        if (gi < g->n && (si >= s->n || g->word[gi].beg <= s->word[si].beg))
            end = extend(&g->word[gi++], end);
        else
            end = extend(&s->word[si++], end);
    }
    out.gold_end = gi;
    out.system_end = si;
    return out;
}

/* best[i][j]: length of the longest common subsequence from word i of gold's part and j
 * of the system's on; one row and column more than words, which stay 0. */
static uint32_t *fill_table(psc_eval *e, stretch t, uint32_t n, uint32_t m)
{
    uint32_t *best = psc_new(&e->arena, uint32_t, (size_t)(n + 1) * (m + 1));
    for (uint32_t i = n; i-- > 0;)
        for (uint32_t j = m; j-- > 0;) {
            uint32_t *at = best + (size_t)i * (m + 1) + j;
            if (same_form(e->gold.word[t.gold + i].form, e->system.word[t.system + j].form))
                *at = 1 + at[m + 2];
            if (at[m + 1] > *at) *at = at[m + 1];
            if (at[1] > *at) *at = at[1];
        }
    return best;
}

static psc_status pair_stretch(psc_eval *e, stretch t, psc_err *err)
{
    const uint32_t n = t.gold_end - t.gold, m = t.system_end - t.system;
    if (n == 0 || m == 0) return PSC_OK;
    if ((uint64_t)n * m > TABLE_MAX)
        return psc_fail(err, PSC_LIMIT, e->system.file, e->system.word[t.system].line, UINT64_MAX,
                        "multiword tokens overlap those of %s over %u words; are the ranges right?",
                        e->gold.file, m);
    const uint32_t *best = fill_table(e, t, n, m);
    for (uint32_t i = 0, j = 0; i < n && j < m;) {
        const uint32_t *at = best + (size_t)i * (m + 1) + j;
        if (same_form(e->gold.word[t.gold + i].form, e->system.word[t.system + j].form))
            pair(e, t.gold + i++, t.system + j++);
        else if (*at == at[m + 1])
            i++;
        else
            j++;
    }
    return PSC_OK;
}

psc_status psc_eval_align(psc_eval *e, psc_err *err)
{
    const psc_eval_text *g = &e->gold, *s = &e->system;
    uint32_t i = 0, j = 0;
    e->pairs.gold = psc_new(&e->arena, int64_t, s->n);
    e->pairs.system = psc_new(&e->arena, int64_t, g->n);
    for (uint32_t k = 0; k < s->n; k++) e->pairs.gold[k] = -1;
    for (uint32_t k = 0; k < g->n; k++) e->pairs.system[k] = -1;
    while (i < g->n && j < s->n) {
        const psc_eval_word *a = &g->word[i], *b = &s->word[j];
        if (a->multi || b->multi) {
            const stretch t = find_stretch(g, s, i, j);
            const psc_status st = pair_stretch(e, t, err);
            if (st) return st;
            i = t.gold_end;
            j = t.system_end;
        } else if (a->beg == b->beg && a->end == b->end) {
            pair(e, i++, j++);
        } else if (a->beg <= b->beg) {
            i++;
        } else {
            j++;
        }
    }
    return PSC_OK;
}
