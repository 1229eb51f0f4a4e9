/* SPDX-License-Identifier: Apache-2.0 */
/* Running the compiled rules over pieces.
 *
 * At each piece only those rules are tried whose first two pieces can be these
 * (psc_when_mask).  A rule is run by trying all its ways (programs have no loops,
 * so the depth is bounded by their length; STEPS bounds the time); the longest
 * match wins, the first in the data among equals. */
#include "when/rules.h"

#include "base/str.h"

enum {
    STEPS = 20000, /* instructions at one piece; real text needs some hundred at most */
    TRAIL = 256,   /* fields set along one way through a rule */
};

typedef struct reading {
    psc_when_fields f[2]; /* of the expression, and of the other end of a range */
    uint32_t side;        /* which of them is being read */
    uint32_t end_a, beg_b;
} reading;

/* What a field was before it was set, so that another way can be tried. */
typedef struct undo {
    uint16_t side, field;
    int32_t value;
} undo;

typedef struct machine {
    const psc_when_rules *r;
    const psc_when_piece *p;
    uint32_t n, start, rule;
    uint32_t steps;
    bool found;
    psc_when_match *best;
    reading t;
    undo trail[TRAIL];
    uint32_t n_trail;
} machine;

static bool put(machine *m, uint32_t field, int32_t value)
{
    int32_t *at = &m->t.f[m->t.side].f[field];
    if (m->n_trail == TRAIL) return false;
    m->trail[m->n_trail++] = (undo){(uint16_t)m->t.side, (uint16_t)field, *at};
    *at = value;
    return true;
}

static bool put_all(machine *m, uint32_t first, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (!put(m, m->r->assign[first + i].field, m->r->assign[first + i].value)) return false;
    return true;
}

static void take_back(machine *m, uint32_t mark)
{
    while (m->n_trail > mark) {
        const undo *u = &m->trail[--m->n_trail];
        m->t.f[u->side].f[u->field] = u->value;
    }
}

/* ---- numbers ---- */

static int32_t entry_value(const psc_when_rules *r, const psc_when_entry *e, psc_when_field k)
{
    for (uint32_t i = 0; i < e->n_assign; i++)
        if (r->assign[e->assign + i].field == k) return r->assign[e->assign + i].value;
    return PSC_WHEN_UNSET;
}

typedef struct number {
    int64_t value; /* in hundredths */
    uint32_t used; /* pieces; 0: none */
} number;

static bool leading_zero(const psc_when_piece *p)
{
    uint32_t least = 1;
    for (uint32_t k = p->beg + 1; k < p->end; k++) least *= 10;
    return p->number < least && least > 1;
}

/* 1,460  2.5  12 */
static number digits_at(const machine *m, uint32_t i)
{
    const psc_when_piece *p = m->p;
    if (p[i].kind != PIECE_DIGITS || p[i].number > 999999) return (number){0};
    if (leading_zero(&p[i])) return (number){0}; /* 007 counts nothing */
    number v = {(int64_t)p[i].number * PSC_WHEN_SCALE, 1};
    while (i + v.used + 1 < m->n && p[i + v.used].glued && p[i + v.used + 1].glued &&
           p[i + v.used + 1].kind == PIECE_DIGITS) {
        const psc_when_piece *mark = &p[i + v.used], *d = mark + 1;
        const uint32_t len = d->end - d->beg;
        if (mark->kind != PIECE_MARK || v.value > 99999999) break;
        if (mark->word == m->r->comma && len == 3) {
            v.value = v.value * 1000 + (int64_t)d->number * PSC_WHEN_SCALE;
        } else if (mark->word == m->r->dot && len <= 2) {
            v.value += d->number * (len == 1 ? 10 : 1);
            v.used += 2;
            break;
        } else {
            break;
        }
        v.used += 2;
    }
    return v;
}

/* The power of ten that a number leaves room below: 100 of 300, 10 of 20, 1 of 7 and 13. */
static int64_t room_below(int64_t value)
{
    int64_t room = PSC_WHEN_SCALE;
    if (value < 20 * PSC_WHEN_SCALE) return value % PSC_WHEN_SCALE ? 0 : room;
    while (value % (room * 10) == 0) room *= 10;
    return room;
}

/* Pieces at i that may stand between number words: "-", "and", "and a". */
static uint32_t joiners(const machine *m, uint32_t i)
{
    uint32_t k = 0;
    while (k < 5 && i + k < m->n && m->p[i + k].word &&
           psc_when_in_class(m->r, CLASS_joiner, &m->p[i + k]))
        k++;
    return i + k < m->n ? k : 0;
}

/* One more number word behind v; false if there is none that fits. */
static bool number_goes_on(const machine *m, uint32_t i, number *v)
{
    const uint32_t skip = v->used ? joiners(m, i + v->used) : 0, at = i + v->used + skip;
    if (at >= m->n) return false;
    const psc_when_entry *scale =
        v->used ? psc_when_entry_at(m->r, CLASS_scale, &m->p[at], m->n - at) : NULL;
    if (scale && v->value < 1000 * PSC_WHEN_SCALE) {
        v->value *= entry_value(m->r, scale, F_count) / PSC_WHEN_SCALE;
        v->used += skip + scale->n;
        return true;
    }
    const psc_when_entry *e = psc_when_entry_at(m->r, CLASS_number, &m->p[at], m->n - at);
    if (!e) return false;
    const int32_t one = entry_value(m->r, e, F_count);
    if (v->used && (one < 0 || one >= room_below(v->value))) return false;
    v->value = one < 0 ? one : v->value + one;
    v->used += skip + e->n;
    return one >= 0;
}

/* 12  1,460  twenty-one  two hundred and fifty  two and a half  several */
static number number_at(const machine *m, uint32_t i)
{
    number v = digits_at(m, i);
    while (number_goes_on(m, i, &v)) continue;
    return v;
}

/* 21st  first  twenty-first; the value is not scaled */
static number ordinal_at(const machine *m, uint32_t i)
{
    const psc_when_piece *p = m->p;
    number v = {0};
    if (p[i].kind == PIECE_DIGITS) {
        if (i + 1 < m->n && p[i + 1].glued && p[i].number < 1000 &&
            psc_when_in_class(m->r, CLASS_suffix, &p[i + 1]))
            v = (number){p[i].number, 2};
        return v;
    }
    const psc_when_entry *tens = psc_when_entry_at(m->r, CLASS_number, &p[i], m->n - i);
    if (tens) {
        v = (number){entry_value(m->r, tens, F_count) / PSC_WHEN_SCALE, tens->n};
        if (v.value < 20 || v.value > 90 || v.value % 10) return (number){0};
        v.used += joiners(m, i + v.used);
        if (i + v.used >= m->n) return (number){0};
    }
    const psc_when_entry *e =
        psc_when_entry_at(m->r, CLASS_ordinal, &p[i + v.used], m->n - i - v.used);
    if (!e || (tens && entry_value(m->r, e, F_nth) > 9)) return (number){0};
    return (number){v.value + entry_value(m->r, e, F_nth), v.used + e->n};
}

/* ---- the program ---- */

static bool in_set(const psc_when_rules *r, const psc_when_set *set, const psc_when_piece *p)
{
    if (p->kind == PIECE_DIGITS) return set->digits;
    if (set->plural && p->plural && !p->word) return true;
    for (uint32_t i = 0; i < set->n_word; i++)
        if (set->word[i] == p->word) return true;
    for (uint32_t i = 0; i < set->n_class; i++)
        if (psc_when_in_class(r, set->class_id[i], p)) return true;
    return false;
}

static bool look(const machine *m, const psc_when_inst *in, uint32_t i)
{
    const bool before = in->op == OP_BEFORE;
    const bool there = before ? m->start > 0 : i < m->n;
    const psc_when_piece *p = before ? &m->p[m->start - 1] : &m->p[i];
    const psc_when_set *set = &m->r->set[in->arg];
    return (there ? in_set(m->r, set, p) : set->edge) != (in->lo != 0);
}

static bool read_range(machine *m, const psc_when_inst *in, uint32_t i)
{
    const psc_when_piece *p = &m->p[i];
    if (i >= m->n || p->kind != PIECE_DIGITS || p->number > INT32_MAX) return false;
    if (in->digits && p->end - p->beg != in->digits) return false;
    if ((int32_t)p->number < in->lo || (int32_t)p->number > in->hi) return false;
    return put(m, in->arg, (int32_t)p->number);
}

static uint32_t read_number(machine *m, const psc_when_inst *in, uint32_t i)
{
    if (i >= m->n) return 0;
    const number v = in->op == OP_NUMBER ? number_at(m, i) : ordinal_at(m, i);
    if (!v.used || v.value > 100000000) return 0;
    const bool scaled = in->op == OP_NUMBER && in->arg != F_count && v.value > 0;
    return put(m, in->arg, (int32_t)(scaled ? v.value / PSC_WHEN_SCALE : v.value)) ? v.used : 0;
}

/* Digits must not be cut out of a longer number or code ("1,914", "$1914", "1914.5", "M1914"). */
static bool digits_whole(const machine *m, uint32_t beg, uint32_t end)
{
    const psc_when_piece *p = m->p;
    if (p[beg].kind == PIECE_DIGITS && beg > 0 && p[beg].glued) {
        const psc_when_piece *b = &p[beg - 1];
        if (b->kind != PIECE_MARK) return false;
        if (b->word == m->r->dollar) return false;
        if ((b->word == m->r->dot || b->word == m->r->comma) && b->glued && beg > 1 &&
            p[beg - 2].kind == PIECE_DIGITS)
            return false;
    }
    if (p[end - 1].kind == PIECE_DIGITS && end < m->n && p[end].glued) {
        const psc_when_piece *e = &p[end];
        if (e->kind != PIECE_MARK || e->word == m->r->percent) return false;
        if ((e->word == m->r->dot || e->word == m->r->comma) && end + 1 < m->n &&
            p[end + 1].glued && p[end + 1].kind == PIECE_DIGITS)
            return false;
    }
    return true;
}

static void apply(const psc_when_rules *r, psc_when_fields *t, uint32_t first, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++) t->f[r->assign[first + i].field] = r->assign[first + i].value;
}

static void keep(machine *m, uint32_t end)
{
    const psc_when_rule *rule = &m->r->rule[m->rule];
    const reading *t = &m->t;
    if (end <= m->start || (m->found && end <= m->best->end)) return;
    if (!digits_whole(m, m->start, end)) return;
    m->found = true;
    *m->best = (psc_when_match){m->rule, m->start, end, t->end_a, t->beg_b, t->f[0], t->f[1]};
    apply(m->r, &m->best->a, rule->assign, rule->n_assign);
    if (t->end_a) apply(m->r, &m->best->b, rule->assign, rule->n_assign);
}

static bool has_class(const psc_when_rules *r, uint32_t class_id, const psc_when_piece *p)
{
    for (uint32_t k = p->word ? r->first_entry[p->word] : 0; k; k = r->entry[k].next)
        if (r->entry[k].class_id == class_id) return true;
    return false;
}

/* A glance at the piece: false only if the way that starts at pc cannot succeed here. */
static bool may_run(const machine *m, uint32_t pc, uint32_t i)
{
    for (;; pc++) {
        const psc_when_inst *in = &m->r->inst[pc];
        const psc_when_piece *p = i < m->n ? &m->p[i] : NULL;
        switch ((psc_when_op)in->op) {
        case OP_WORD: return p && p->word == in->arg;
        case OP_CLASS: return p && has_class(m->r, in->arg, p);
        case OP_RANGE: return p && p->kind == PIECE_DIGITS;
        case OP_NUMBER:
        case OP_ORDINAL: return p && (p->kind == PIECE_DIGITS || p->word);
        case OP_GLUED:
            if (!p || !p->glued) return false;
            break;
        case OP_SPLIT:
            if (may_run(m, pc + 1, i)) return true;
            pc = in->arg - 1;
            break;
        case OP_JUMP: pc = in->arg - 1; break;
        case OP_SET: break;
        default: return true;
        }
    }
}

static void run(machine *m, uint32_t pc, uint32_t i);

/* Try a way, then forget what it set. */
static void attempt(machine *m, uint32_t pc, uint32_t i)
{
    const uint32_t mark = m->n_trail, side = m->t.side, end_a = m->t.end_a, beg_b = m->t.beg_b;
    run(m, pc, i);
    take_back(m, mark);
    m->t.side = side;
    m->t.end_a = end_a;
    m->t.beg_b = beg_b;
}

/* All spellings of the class that fit here, each with what it sets. */
static void run_class(machine *m, uint32_t pc, uint32_t i)
{
    const psc_when_rules *r = m->r;
    const uint32_t class_id = r->inst[pc].arg, mark = m->n_trail;
    if (i >= m->n || !m->p[i].word) return;
    for (uint32_t k = r->first_entry[m->p[i].word]; k; k = r->entry[k].next) {
        const psc_when_entry *e = &r->entry[k];
        uint32_t w = 1;
        if (e->class_id != class_id || e->n > m->n - i || (e->capital && !m->p[i].capital))
            continue;
        while (w < e->n && m->p[i + w].word == e->word[w]) w++;
        if (w == e->n && put_all(m, e->assign, e->n_assign)) attempt(m, pc + 1, i + w);
        take_back(m, mark);
    }
}

/* The switch over all instructions: those that read a piece step i on, those that
 * fail return, SPLIT tries its first way and goes on with the second. */
static void run(machine *m, uint32_t pc, uint32_t i)
{
    for (;;) {
        const psc_when_inst *in = &m->r->inst[pc++];
        if (m->steps++ > STEPS) return;
        switch ((psc_when_op)in->op) {
        case OP_MATCH: keep(m, i); return;
        case OP_WORD:
            if (i >= m->n || m->p[i++].word != in->arg) return;
            break;
        case OP_CLASS: run_class(m, pc - 1, i); return;
        case OP_RANGE:
            if (!read_range(m, in, i++)) return;
            break;
        case OP_NUMBER:
        case OP_ORDINAL: {
            const uint32_t used = read_number(m, in, i);
            if (!used) return;
            i += used;
            break;
        }
        case OP_GLUED:
            if (i >= m->n || !m->p[i].glued) return;
            break;
        case OP_SPLIT:
            if (may_run(m, pc, i)) attempt(m, pc, i);
            pc = in->arg;
            break;
        case OP_JUMP: pc = in->arg; break;
        case OP_SET:
            if (!put_all(m, in->arg, (uint32_t)in->lo)) return;
            break;
        case OP_BEFORE:
        case OP_AFTER:
            if (!look(m, in, i)) return;
            break;
        case OP_END_A: m->t.end_a = i; break;
        case OP_BEG_B:
            m->t.beg_b = i;
            m->t.side = 1;
            break;
        }
    }
}

static uint32_t lowest_bit(uint64_t x)
{
#if defined(__GNUC__)
    return (uint32_t)__builtin_ctzll(x);
#else
    uint32_t n = 0;
    while (!(x & 1)) x >>= 1, n++;
    return n;
#endif
}

static void init(machine *m, const psc_when_rules *r, const psc_when_piece *p, uint32_t n,
                 uint32_t start, psc_when_match *best)
{
    m->r = r;
    m->p = p;
    m->n = n;
    m->start = start;
    m->best = best;
    m->steps = m->n_trail = 0;
    m->found = false;
    for (uint32_t k = 0; k < F_COUNT; k++) m->t.f[0].f[k] = m->t.f[1].f[k] = PSC_WHEN_UNSET;
    m->t.side = m->t.end_a = m->t.beg_b = 0;
}

bool psc_when_match_at(const psc_when_rules *r, const psc_when_piece *p, uint32_t n, uint32_t i,
                       psc_when_match *out)
{
    const uint32_t s0 = psc_when_symbol(r, &p[i]);
    if (!s0) return false;
    const psc_when_mask *first = &r->first[s0];
    const psc_when_mask *second = &r->second[i + 1 < n ? psc_when_symbol(r, &p[i + 1]) : 0];
    const psc_when_mask *open = &r->open[s0];
    machine m;
    bool ready = false;
    for (uint32_t k = 0; k < r->n_mask; k++)
        for (uint64_t bits = (first->bit[k] & second->bit[k]) | open->bit[k]; bits;
             bits &= bits - 1) {
            m.rule = k * 64 + lowest_bit(bits);
            if (!ready) init(&m, r, p, n, i, out), ready = true;
            attempt(&m, r->rule[m.rule].pc, i);
        }
    return ready && m.found;
}
