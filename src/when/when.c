/* SPDX-License-Identifier: Apache-2.0 */
/* Finding time expressions: the way through this folder.
 *
 * First all sentences are matched against the rules; what was found says whether
 * the document is a report or a narrative.  Then the findings are completed in
 * their order, each from the anchor or from the dates told before it. */
#include <stdlib.h>

#include "when/rules.h"

#include "base/str.h"

enum {
    WINDOW = 8192,         /* bytes of a sentence that are looked at together */
    MAX_FINDINGS = 200000, /* a book has fewer; what is behind them is not looked at */
    HEAD_LINES = 4,        /* where a line with a date may date the report */
    NARRATIVE_MIN = 3,     /* explicit years, at least */
    ASIDES_MIN = 10,       /* explicit years from which on far ones are known to be asides */
    ASIDE_GAP = 5,         /* years around the middle four fifths that are no asides */
};

typedef enum joint { JOINT_NONE, JOINT_RANGE } joint;

/* One expression as it was matched. */
typedef struct finding {
    psc_span span;
    psc_when_fields t;
    uint32_t sentence;
    psc_tense tense;
    bool after_since;
    bool joined; /* the second end of a range with the finding before */
} finding;

typedef struct finder {
    const psc_when_rules *r;
    psc_arena *a;
    const psc_document *doc;
    psc_when_piece *piece; /* [WINDOW + 1] */
    finding *at;
    uint32_t n, cap;
} finder;

psc_str psc_timex_text(psc_timex_type type)
{
    static const psc_str text[] = {
#define X(name) {#name, sizeof #name - 1},
        PSC_TIMEX_LIST(X)
#undef X
    };
    return type < PSC_TIMEX_COUNT ? text[type] : (psc_str){0};
}

/* ---- first pass: matching ---- */

static bool wants_tense(const psc_when_fields *t)
{
    if (t->f[F_unit] == UNIT_weekend && t->f[F_shift] == 0) return true;
    return !psc_when_has(t, F_year) && !psc_when_has(t, F_ref) && !psc_when_has(t, F_every) &&
           (psc_when_has(t, F_month) || psc_when_has(t, F_weekday) || psc_when_has(t, F_season) ||
            psc_when_has(t, F_day) || psc_when_has(t, F_easter));
}

static finding *add_finding(finder *f, const psc_when_fields *t, uint32_t sentence, uint32_t beg,
                            uint32_t end)
{
    finding *it = psc_push(f->a, f->at, f->n, f->cap);
    it->t = *t;
    it->sentence = sentence;
    it->span = (psc_span){f->piece[beg].beg, f->piece[end - 1].end};
    return it;
}

/* What the other end of a range leaves out: "3 to 5 May", "January 26 and 29". */
static void share(psc_when_fields *a, psc_when_fields *b)
{
    static const psc_when_field shared[] = {F_month, F_year, F_bc, F_pm, F_unit, F_season};
    for (size_t i = 0; i < sizeof shared / sizeof *shared; i++) {
        const psc_when_field k = shared[i];
        if (k == F_month && (psc_when_has(a, F_season) || psc_when_has(b, F_season))) continue;
        if (k == F_season && (psc_when_has(a, F_month) || psc_when_has(b, F_month))) continue;
        if (!psc_when_has(a, k)) a->f[k] = b->f[k];
        if (!psc_when_has(b, k)) b->f[k] = a->f[k];
    }
    if (psc_when_has(b, F_yy) && psc_when_has(a, F_year)) {
        b->f[F_year] = a->f[F_year] / 100 * 100 + b->f[F_yy];
        b->f[F_yy] = PSC_WHEN_UNSET;
    }
}

/* "A to B", "between A and B": is there just the joint between two findings? */
static bool is_joined(const finder *f, uint32_t prev_beg, uint32_t prev_end, uint32_t beg)
{
    const psc_when_piece *p = f->piece;
    if (beg != prev_end + 1) return false;
    if (psc_when_in_class(f->r, CLASS_joint, &p[prev_end])) return true;
    return prev_beg > 0 && psc_when_in_class(f->r, CLASS_between, &p[prev_beg - 1]) &&
           psc_when_in_class(f->r, CLASS_pair, &p[prev_end]);
}

/* "the previous year", "two years earlier": a look back that the story does not follow. */
static bool is_backward(const psc_when_fields *t)
{
    if (psc_when_has(t, F_dir)) return t->f[F_dir] < 0 && t->f[F_unit] >= UNIT_month;
    return psc_when_has(t, F_shift) && t->f[F_shift] < 0;
}

static void take(finder *f, psc_when_match *m, uint32_t n, uint32_t sentence, uint32_t prev[2])
{
    const psc_when_piece *p = f->piece;
    const uint32_t end_a = m->end_a ? m->end_a : m->end;
    if (m->end_a) share(&m->a, &m->b);
    finding *it = add_finding(f, &m->a, sentence, m->beg, end_a);
    it->joined = prev[1] && is_joined(f, prev[0], prev[1], m->beg);
    it->after_since = m->beg > 0 && psc_when_in_class(f->r, CLASS_since, &p[m->beg - 1]);
    if (m->beg > 0 && psc_when_in_class(f->r, CLASS_aside, &p[m->beg - 1])) it->t.f[F_weak] = 1;
    if (is_backward(&it->t)) it->t.f[F_weak] = 1;
    const psc_tense tense = wants_tense(&m->a)
                                ? psc_when_tense_near(f->r, f->doc->text, p, n, m->beg, m->end)
                                : TENSE_NONE;
    it->tense = tense;
    if (m->end_a && m->beg_b < m->end) {
        it = add_finding(f, &m->b, sentence, m->beg_b, m->end);
        it->joined = true;
        it->tense = tense;
        if (!psc_when_has(&it->t, F_month))
            it->t.f[F_weak] = 1; /* the story starts at 1861 of 1861-65 */
    }
    prev[0] = m->beg;
    prev[1] = m->end;
}

static void match_window(finder *f, psc_span span, uint32_t sentence)
{
    uint32_t prev[2] = {0, 0};
    const uint32_t n = psc_when_cut(f->r, f->doc->text, span, f->piece);
    for (uint32_t i = 0; i < n && f->n < MAX_FINDINGS;) {
        psc_when_match m;
        if (psc_when_match_at(f->r, f->piece, n, i, &m)) {
            if (m.a.f[F_skip] != 1) take(f, &m, n, sentence, prev);
            i = m.end;
        } else {
            i++;
        }
    }
}

/* Where a window of the sentence may end: at its end or at white space. */
static uint32_t window_end(psc_str text, uint32_t beg, uint32_t end)
{
    if (end - beg <= WINDOW) return end;
    for (uint32_t at = beg + WINDOW; at > beg + WINDOW / 2; at--)
        if (text.ptr[at] == ' ' || text.ptr[at] == '\n') return at;
    return beg + WINDOW;
}

static void match_sentence(finder *f, psc_span span, uint32_t sentence)
{
    while (span.beg < span.end) {
        const uint32_t end = window_end(f->doc->text, span.beg, span.end);
        match_window(f, (psc_span){span.beg, end}, sentence);
        span.beg = end;
    }
}

/* ---- between the passes ---- */

/* A full date that is a line of its own at the head of the text dates the report. */
static psc_day headed_day(const finder *f)
{
    for (uint32_t i = 0; i < f->n && f->at[i].sentence < HEAD_LINES; i++) {
        const finding *it = &f->at[i];
        const psc_span s = f->doc->sent[it->sentence].span;
        const int32_t *t = it->t.f;
        if (t[F_year] > 0 && t[F_month] > 0 && t[F_day] > 0 && t[F_bc] != 1 &&
            s.end - s.beg <= it->span.end - it->span.beg + 2)
            return psc_day_of(t[F_year], t[F_month], t[F_day]);
    }
    return PSC_DAY_NONE;
}

static psc_day anchor_of(const finder *f)
{
    const psc_document *doc = f->doc;
    if (doc->dateline.date != PSC_DAY_NONE) return doc->dateline.date;
    return doc->published != PSC_DAY_NONE ? doc->published : headed_day(f);
}

/* "on Thursday", "yesterday", "last week": a reporter's way of telling time. */
static bool is_deictic(const psc_when_fields *t)
{
    if (psc_when_has(t, F_year) || psc_when_has(t, F_dir) || psc_when_has(t, F_ref)) return false;
    return t->f[F_every] != 1 && t->f[F_base] != BASE_TOLD &&
           (psc_when_has(t, F_weekday) || psc_when_has(t, F_shift));
}

/* Years are told again and again and most are past: history, not news. */
static bool is_narrative(const finder *f, psc_day anchor)
{
    int year, month, day;
    uint32_t all = 0, past = 0, deictic = 0;
    if (anchor == PSC_DAY_NONE) return true;
    psc_day_split(anchor, &year, &month, &day);
    for (uint32_t i = 0; i < f->n; i++) {
        const psc_when_fields *t = &f->at[i].t;
        deictic += is_deictic(t);
        if (!psc_when_has(t, F_year) || t->f[F_every] == 1) continue;
        all++;
        past += t->f[F_bc] == 1 || t->f[F_year] < year;
    }
    return all >= NARRATIVE_MIN && past * 4 > all * 3 && past > 2 * deictic;
}

static int year_of(const psc_when_fields *t)
{
    return psc_when_year(t->f[F_bc] == 1, t->f[F_year]);
}

static int compare_years(const void *a, const void *b)
{
    const int x = *(const int *)a, y = *(const int *)b;
    return (x > y) - (x < y);
}

/* The middle of all years told, and the first: an aside ("a report of 2005") shall not
 * move the story. */
static void find_years(const finder *f, psc_when_context *c)
{
    int *year = psc_new(f->a, int, f->n + 1);
    uint32_t n = 0;
    c->year_min = INT32_MIN;
    c->year_max = INT32_MAX;
    for (uint32_t i = 0; i < f->n; i++)
        if (psc_when_has(&f->at[i].t, F_year) && f->at[i].t.f[F_bc] != 2)
            year[n++] = year_of(&f->at[i].t);
    if (!n || !c->narrative) return;
    const int first = year[0];
    qsort(year, n, sizeof *year, compare_years);
    if (n >= ASIDES_MIN) {
        c->year_min = year[n / 10] - ASIDE_GAP;
        c->year_max = year[n - 1 - n / 10] + ASIDE_GAP;
    }
    if (first >= c->year_min && first <= c->year_max && first < PSC_WHEN_BC_BASE / 2)
        c->told.year = first;
}

static bool has_bc(const finder *f)
{
    for (uint32_t i = 0; i < f->n; i++)
        if (f->at[i].t.f[F_bc] == 1) return true;
    return false;
}

/* ---- second pass: completing ---- */

static int known(const psc_when_fields *t, psc_when_field k)
{
    return psc_when_has(t, k) && t->f[k] > 0 ? t->f[k] : 0;
}

static void remember(psc_when_context *c, const psc_when_fields *t)
{
    if (!known(t, F_year) || t->f[F_weak] == 1 || t->f[F_type] == PSC_TIMEX_DURATION) return;
    if (psc_when_has(t, F_every) || psc_when_has(t, F_ref)) return;
    if (year_of(t) < c->year_min || year_of(t) > c->year_max) return;
    c->told = (psc_when_told){t->f[F_bc] == 1, known(t, F_year), known(t, F_month), 0};
    if (c->told.month) c->told.day = known(t, F_day);
    if (psc_when_has(t, F_season)) c->told.month = t->f[F_season] * 3;
}

static void put_tokens(const psc_document *doc, psc_timex *x)
{
    if (x->sentence >= doc->n_sent) return;
    const psc_sentence *s = &doc->sent[x->sentence];
    uint32_t lo = 0, hi = s->n;
    while (lo < hi) { /* first token that ends behind the expression's start */
        const uint32_t mid = lo + (hi - lo) / 2;
        if (s->tok[mid].span.end <= x->span.beg)
            lo = mid + 1;
        else
            hi = mid;
    }
    x->first = x->last = lo < s->n ? lo : s->n ? s->n - 1 : 0;
    while (x->last + 1 < s->n && s->tok[x->last + 1].span.beg < x->span.end) x->last++;
}

static psc_tense tense_of(const finder *f, const finding *it, const psc_timex *x)
{
    if (!wants_tense(&it->t) || x->sentence >= f->doc->n_sent) return it->tense;
    const psc_sentence *s = &f->doc->sent[x->sentence];
    if (!s->n || s->tok[0].upos == PSC_UPOS_NONE) return it->tense;
    const psc_tense t = psc_when_tense_tree(f->r, f->doc->text, s, x->first, x->last);
    return t ? t : it->tense;
}

/* A range's days from the first day of one end to the last of the other. */
static void join(psc_timex *at, uint32_t a, uint32_t b)
{
    if (at[a].mate != PSC_TIMEX_NONE) return;
    at[a].mate = b;
    at[b].mate = a;
    if (at[a].period.from == PSC_DAY_NONE || at[b].period.to == PSC_DAY_NONE) return;
    if (at[a].period.from > at[b].period.to) return;
    at[a].whole = at[b].whole = (psc_period){at[a].period.from, at[b].period.to};
}

/* "from November to March": the end of a range is on or after its start. */
static void follow(const psc_when_fields *a, psc_when_fields *b)
{
    if (psc_when_has(b, F_year) || psc_when_has(b, F_shift) || !psc_when_has(b, F_month)) return;
    if (!known(a, F_year) || !known(a, F_month) || a->f[F_bc] == 1) return;
    b->f[F_year] = a->f[F_year] + (b->f[F_month] < a->f[F_month]);
}

static bool complete(finder *f, psc_when_context *c, finding *it, psc_timex *x)
{
    if (it->t.f[F_bc] == 2) return false;
    *x = (psc_timex){.span = it->span, .sentence = it->sentence, .mate = PSC_TIMEX_NONE};
    put_tokens(f->doc, x);
    c->tense = tense_of(f, it, x);
    const bool relative = psc_when_resolve(c, &it->t);
    x->anchor = relative && !c->narrative ? c->anchor : PSC_DAY_NONE;
    x->type = psc_when_type(&it->t);
    x->value = psc_when_value(f->a, &it->t);
    x->mod = psc_when_mod_text(it->t.f[F_mod]);
    x->period = x->whole = psc_when_period(&it->t, c);
    if (it->after_since && c->anchor != PSC_DAY_NONE && x->whole.from != PSC_DAY_NONE &&
        x->whole.from <= c->anchor)
        x->whole.to = c->anchor;
    remember(c, &it->t);
    return true;
}

static uint32_t complete_all(finder *f, psc_timex *out)
{
    uint32_t n = 0;
    psc_when_context c = {.anchor = anchor_of(f)};
    const bool bc = has_bc(f);
    c.narrative = is_narrative(f, c.anchor);
    find_years(f, &c);
    for (uint32_t i = 0; i < f->n; i++) {
        finding *it = &f->at[i];
        if (it->t.f[F_bc] == 2 && bc) it->t.f[F_bc] = 1;
        if (it->joined && i) follow(&it[-1].t, &it->t);
        if (!complete(f, &c, it, &out[n])) continue;
        if (it->joined && n && out[n - 1].sentence == out[n].sentence) join(out, n - 1, n);
        n++;
    }
    return n;
}

void psc_when_find(const psc_when_rules *r, psc_arena *a, const psc_document *doc, psc_timex **out,
                   uint32_t *n)
{
    finder f = {.r = r, .a = a, .doc = doc};
    f.piece = psc_new(a, psc_when_piece, WINDOW + 1);
    for (uint32_t i = 0; i < doc->n_sent; i++) match_sentence(&f, doc->sent[i].span, i);
    *out = psc_new(a, psc_timex, f.n);
    *n = complete_all(&f, *out);
}
