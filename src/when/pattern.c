/* SPDX-License-Identifier: Apache-2.0 */
/* Compiling patterns into a program without loops.
 *
 *     item     word  a|b  @class  <part>  %n  %ord  %1-31  ( ... | ... )  [set]  {look}  //
 *     item?    may be missing
 *     ~item    glued to the piece before
 *     %1-31:day  %4/1000-2199:year   digits in a range (of just so many digits) -> field
 *     %n:count   %ord:nth            a number or ordinal in digits or words -> field
 *     [a=1,b=2]  sets fields         {in|@unit|%} {!...}  (not) before or after the match;
 *                                    %: digits, ^: the sentence's edge, *s: a plural
 *     // and //  parts the two ends of a range
 *
 * Patterns are parted by blanks.  An optional item is a SPLIT around it; a group
 * a chain of SPLITs, each alternative ending in a JUMP behind the last. */
#include "when/rules.h"

#include "base/str.h"

enum { MAX_DEPTH = 12 };

typedef struct compiler {
    psc_when_rules *r;
    psc_arena *a;
    const psc_intern *parts;
    const psc_str *part_text;
    const char *why;
    int depth;     /* of groups and parts */
    bool started;  /* an item was read: look-around looks ahead */
    bool in_joint; /* between // and // */
} compiler;

static uint32_t emit(compiler *c, uint8_t op, uint32_t arg)
{
    psc_when_rules *r = c->r;
    psc_when_inst *in = psc_push(c->a, r->inst, r->n_inst, r->cap_inst);
    *in = (psc_when_inst){.op = op, .arg = arg};
    return r->n_inst - 1;
}

static bool bad(compiler *c, const char *why)
{
    if (!c->why) c->why = why;
    return false;
}

/* ---- fields and values ---- */

static bool field_of(psc_str name, uint8_t *out)
{
    /* clang-format off */
    static const char *const names[] = {
#define X(name) #name,
        PSC_WHEN_FIELD_LIST(X)
#undef X
    };
    /* clang-format on */
    for (uint8_t i = 0; i < F_COUNT; i++)
        if (psc_str_eq(name, psc_str_of(names[i]))) return *out = i, true;
    return false;
}

typedef struct named {
    const char *name;
    int32_t value;
} named;

static bool named_value(psc_str s, int32_t *out)
{
    static const named values[] = {
#define X(name, letter) {#name, UNIT_##name},
        PSC_WHEN_UNIT_LIST(X)
#undef X
#define X(name) {#name, MOD_##name},
            PSC_WHEN_MOD_LIST(X)
#undef X
#define X(name) {#name, PSC_TIMEX_##name},
                PSC_TIMEX_LIST(X)
#undef X
                    {"SP", SEASON_SP},
        {"SU", SEASON_SU},
        {"FA", SEASON_FA},
        {"WI", SEASON_WI},
        {"MO", PART_MO},
        {"MI", PART_MI},
        {"AF", PART_AF},
        {"EV", PART_EV},
        {"NI", PART_NI},
        {"DT", PART_DT},
        {"anchor", BASE_ANCHOR},
        {"told", BASE_TOLD},
        {"PAST", REF_PAST},
        {"PRESENT", REF_PRESENT},
        {"FUTURE", REF_FUTURE},
        {"vague", PSC_WHEN_VAGUE},
        {"last", -1},
        {"none", PSC_WHEN_UNSET},
    };
    for (size_t i = 0; i < sizeof values / sizeof *values; i++)
        if (psc_str_eq(s, psc_str_of(values[i].name))) return *out = values[i].value, true;
    return false;
}

/* "-3", "20", "0.25" (in hundredths when `scaled`). */
static bool number_value(psc_str s, bool scaled, int32_t *out)
{
    uint64_t v, frac = 0;
    const bool minus = s.len && s.ptr[0] == '-';
    psc_str rest = minus ? psc_str_sub(s, 1, s.len) : s;
    const psc_str whole = psc_str_cut(&rest, '.');
    if (!psc_str_u64(whole, &v) || v > 1000000) return false;
    if (rest.len && (!scaled || rest.len > 2 || !psc_str_u64(rest, &frac))) return false;
    if (rest.len == 1) frac *= 10;
    const int64_t n = scaled ? (int64_t)v * PSC_WHEN_SCALE + (int64_t)frac : (int64_t)v;
    *out = (int32_t)(minus ? -n : n);
    return true;
}

static bool one_assign(psc_when_rules *r, psc_arena *a, psc_str s, const char **why)
{
    uint8_t field;
    int32_t value;
    psc_str rest = s;
    const psc_str name = psc_str_cut(&rest, '=');
    if (!field_of(name, &field)) return *why = "names a field that does not exist", false;
    if (!named_value(rest, &value) && !number_value(rest, field == F_count, &value))
        return *why = "gives a field a value that does not exist", false;
    *psc_push(a, r->assign, r->n_assign, r->cap_assign) = (psc_when_assign){field, value};
    return true;
}

bool psc_when_assigns(psc_when_rules *r, psc_arena *a, psc_str text, uint32_t *first, uint32_t *n,
                      const char **why)
{
    *first = r->n_assign;
    while ((text = psc_str_trim(text)).len) {
        const psc_str one = psc_str_cut(&text, memchr(text.ptr, ',', text.len) ? ',' : ' ');
        if (one.len && !one_assign(r, a, psc_str_trim(one), why)) return false;
    }
    *n = r->n_assign - *first;
    return true;
}

/* ---- words ---- */

uint32_t psc_when_spell(psc_when_rules *r, psc_arena *a, psc_str s, uint32_t **ids, bool *capital)
{
    psc_when_piece *p = psc_new(a, psc_when_piece, s.len + 1);
    const uint32_t n = psc_when_cut(r, s, (psc_span){0, (uint32_t)s.len}, p);
    *ids = psc_new(a, uint32_t, n + 1);
    *capital = n && p[0].capital;
    for (uint32_t i = 0; i < n; i++) {
        char *low = psc_new(a, char, p[i].end - p[i].beg);
        const uint32_t len = p[i].end - p[i].beg;
        for (uint32_t k = 0; k < len; k++) {
            const char b = s.ptr[p[i].beg + k];
            low[k] = (char)(b >= 'A' && b <= 'Z' ? b | 32 : b);
        }
        (*ids)[i] = psc_intern_add(&r->words, (psc_str){low, len});
        if (len < 32) r->lengths[(unsigned char)low[0]] |= 1u << len;
    }
    return n;
}

static uint32_t class_of(compiler *c, psc_str name)
{
    const uint32_t id = psc_intern_find(&c->r->classes, name);
    if (!id) bad(c, "uses a class that is not defined above");
    return id;
}

/* a|b|c: alternatives that are single words or marks, each perhaps of many pieces. */
static void compile_words(compiler *c, psc_str s)
{
    uint32_t jump[64], n_jump = 0;
    while (s.len && n_jump < 64) {
        uint32_t *id;
        bool capital;
        const psc_str one = s.ptr[0] == '|' ? (psc_str){s.ptr, s.len} : psc_str_cut(&s, '|');
        const uint32_t split = s.len ? emit(c, OP_SPLIT, 0) : 0;
        const uint32_t n = psc_when_spell(c->r, c->a, one, &id, &capital);
        for (uint32_t i = 0; i < n; i++) {
            if (i) emit(c, OP_GLUED, 0);
            emit(c, OP_WORD, id[i]);
        }
        if (!s.len) break;
        jump[n_jump++] = emit(c, OP_JUMP, 0);
        c->r->inst[split].arg = c->r->n_inst;
    }
    for (uint32_t i = 0; i < n_jump; i++) c->r->inst[jump[i]].arg = c->r->n_inst;
}

/* ---- the other items ---- */

static bool parse_int(psc_str s, int32_t *out)
{
    uint64_t v;
    if (!psc_str_u64(s, &v) || v > INT32_MAX) return false;
    *out = (int32_t)v;
    return true;
}

/* %n:count  %ord:nth  %1-31:day  %4/1000-2199:year */
static void compile_number(compiler *c, psc_str s)
{
    psc_str rest = psc_str_sub(s, 1, s.len);
    psc_str what = psc_str_cut(&rest, ':');
    uint8_t field;
    int32_t digits = 0, lo = 0, hi = 0;
    if (!field_of(rest, &field)) {
        bad(c, "has a % item without a field");
        return;
    }
    if (psc_str_eq(what, PSC_STR("n")) || psc_str_eq(what, PSC_STR("ord"))) {
        emit(c, what.len == 1 ? OP_NUMBER : OP_ORDINAL, field);
        return;
    }
    psc_str range = what;
    const psc_str head = psc_str_cut(&range, '/');
    if (range.len ? !parse_int(head, &digits) : (range = head, false)) bad(c, "has a bad % item");
    const psc_str low = psc_str_cut(&range, '-');
    if (!parse_int(low, &lo) || !parse_int(range, &hi) || digits > 9) bad(c, "has a bad % item");
    const uint32_t at = emit(c, OP_RANGE, field);
    psc_when_inst *in = &c->r->inst[at];
    in->digits = (uint8_t)digits;
    in->lo = lo;
    in->hi = hi;
}

/* {in|on} {!@unit} */
static void compile_look(compiler *c, psc_str s)
{
    psc_str body = psc_str_sub(s, 1, s.len - 1);
    const bool negated = body.len && body.ptr[0] == '!';
    psc_when_set set = {0};
    uint32_t cap_word = 0, cap_class = 0;
    if (negated) body = psc_str_sub(body, 1, body.len);
    while (body.len) {
        uint32_t *id;
        bool capital;
        const psc_str one = psc_str_cut(&body, '|');
        if (psc_str_eq(one, PSC_STR("%"))) {
            set.digits = true;
        } else if (psc_str_eq(one, PSC_STR("^"))) {
            set.edge = true;
        } else if (psc_str_eq(one, PSC_STR("*s"))) {
            set.plural = true;
        } else if (psc_str_starts(one, PSC_STR("@"))) {
            *psc_push(c->a, set.class_id, set.n_class, cap_class) =
                class_of(c, psc_str_sub(one, 1, one.len));
        } else if (psc_when_spell(c->r, c->a, one, &id, &capital) == 1) {
            *psc_push(c->a, set.word, set.n_word, cap_word) = id[0];
        } else {
            bad(c, "looks around for more than one word");
        }
    }
    *psc_push(c->a, c->r->set, c->r->n_set, c->r->cap_set) = set;
    const uint32_t at = emit(c, c->started ? OP_AFTER : OP_BEFORE, c->r->n_set - 1);
    c->r->inst[at].lo = negated;
}

static psc_str compile_alternatives(compiler *c, psc_str *rest);

static void compile_part(compiler *c, psc_str s)
{
    const uint32_t id = psc_intern_find(c->parts, psc_str_sub(s, 1, s.len - 1));
    if (!id) {
        bad(c, "uses a part that is not defined above");
        return;
    }
    if (c->depth >= MAX_DEPTH) {
        bad(c, "nests too deep");
        return;
    }
    c->depth++;
    psc_str body = c->part_text[id];
    compile_alternatives(c, &body);
    c->depth--;
}

static void compile_sets(compiler *c, psc_str s)
{
    uint32_t first, n;
    const char *why = NULL;
    if (!psc_when_assigns(c->r, c->a, psc_str_sub(s, 1, s.len - 1), &first, &n, &why)) {
        bad(c, why);
        return;
    }
    const uint32_t at = emit(c, OP_SET, first);
    c->r->inst[at].lo = (int32_t)n;
}

static bool wrapped(psc_str s, char open, char close)
{
    return s.len > 2 && s.ptr[0] == open && s.ptr[s.len - 1] == close;
}

static void compile_joint(compiler *c)
{
    emit(c, c->in_joint ? OP_BEG_B : OP_END_A, 0);
    c->in_joint = !c->in_joint;
}

/* Everything but groups and look-around. */
static void compile_atom(compiler *c, psc_str s)
{
    if (psc_str_eq(s, PSC_STR("//")))
        compile_joint(c);
    else if (wrapped(s, '<', '>'))
        compile_part(c, s);
    else if (wrapped(s, '[', ']'))
        compile_sets(c, s);
    else if (s.len > 1 && s.ptr[0] == '%')
        compile_number(c, s);
    else if (s.len > 1 && s.ptr[0] == '@')
        emit(c, OP_CLASS, class_of(c, psc_str_sub(s, 1, s.len)));
    else
        compile_words(c, s);
}

/* An instruction that does nothing until it becomes a SPLIT. */
static uint32_t emit_maybe(compiler *c)
{
    return emit(c, OP_JUMP, c->r->n_inst + 1);
}

static void make_split(compiler *c, uint32_t at)
{
    c->r->inst[at].op = OP_SPLIT;
    c->r->inst[at].arg = c->r->n_inst;
}

static void compile_item(compiler *c, psc_str s, psc_str *rest)
{
    const uint32_t split = emit_maybe(c);
    bool optional = false;
    if (wrapped(s, '{', '}')) {
        compile_look(c, s);
        return;
    }
    if (s.len > 1 && s.ptr[0] == '~') {
        emit(c, OP_GLUED, 0);
        s = psc_str_sub(s, 1, s.len);
    }
    if (psc_str_eq(s, PSC_STR("("))) {
        if (c->depth >= MAX_DEPTH) {
            bad(c, "nests too deep");
            return;
        }
        c->depth++;
        const psc_str close = compile_alternatives(c, rest);
        c->depth--;
        if (!close.len || close.ptr[0] != ')') bad(c, "has a ( without its )");
        optional = close.len == 2;
    } else {
        optional = s.len > 1 && s.ptr[s.len - 1] == '?';
        compile_atom(c, optional ? psc_str_sub(s, 0, s.len - 1) : s);
    }
    c->started = true;
    if (optional) make_split(c, split);
}

/* Items up to the end, "|", ")" or ")?"; returns what stopped it. */
static psc_str compile_items(compiler *c, psc_str *rest)
{
    while ((*rest = psc_str_trim(*rest)).len && !c->why) {
        const psc_str s = psc_str_cut(rest, ' ');
        if (psc_str_eq(s, PSC_STR("|")) || psc_str_eq(s, PSC_STR(")")) ||
            psc_str_eq(s, PSC_STR(")?")))
            return s;
        compile_item(c, s, rest);
    }
    return (psc_str){0};
}

static psc_str compile_alternatives(compiler *c, psc_str *rest)
{
    uint32_t jump[64], n_jump = 0, split = emit_maybe(c);
    psc_str stop;
    while (psc_str_eq(stop = compile_items(c, rest), PSC_STR("|"))) {
        if (n_jump == 64) {
            bad(c, "has more than 64 alternatives");
            break;
        }
        jump[n_jump++] = emit(c, OP_JUMP, 0);
        make_split(c, split);
        split = emit_maybe(c);
    }
    for (uint32_t i = 0; i < n_jump; i++) c->r->inst[jump[i]].arg = c->r->n_inst;
    return stop;
}

/* Drop the instructions that stayed without effect since `from`. */
static void squeeze(compiler *c, uint32_t from)
{
    psc_when_rules *r = c->r;
    uint32_t *moved = psc_new(c->a, uint32_t, r->n_inst - from + 1), n = from;
    for (uint32_t i = from; i < r->n_inst; i++) {
        moved[i - from] = n;
        if (r->inst[i].op != OP_JUMP || r->inst[i].arg != i + 1) n++;
    }
    moved[r->n_inst - from] = n;
    n = from;
    for (uint32_t i = from; i < r->n_inst; i++) {
        psc_when_inst in = r->inst[i];
        if (in.op == OP_JUMP && in.arg == i + 1) continue;
        if (in.op == OP_JUMP || in.op == OP_SPLIT) in.arg = moved[in.arg - from];
        r->inst[n++] = in;
    }
    r->n_inst = n;
}

bool psc_when_compile(psc_when_rules *r, psc_arena *a, psc_str pattern, const psc_intern *parts,
                      const psc_str *part_text, psc_when_rule rule, const char **why)
{
    compiler c = {.r = r, .a = a, .parts = parts, .part_text = part_text};
    rule.pc = r->n_inst;
    const psc_str stop = compile_alternatives(&c, &pattern);
    if (stop.len) bad(&c, "has a ) without its (");
    if (c.in_joint) bad(&c, "has one // without the other");
    emit(&c, OP_MATCH, 0);
    if (!c.why) squeeze(&c, rule.pc);
    if (r->n_rule >= PSC_WHEN_MAX_RULES)
        bad(&c, "is one pattern too many");
    else
        *psc_push(a, r->rule, r->n_rule, r->cap_rule) = rule;
    *why = c.why;
    return !c.why;
}

/* ---- which pieces a rule can start with ---- */

typedef struct starts {
    psc_when_rules *r;
    uint32_t rule;
} starts;

static void add_bit(psc_when_mask *m, uint32_t rule)
{
    m->bit[rule / 64] |= (uint64_t)1 << (rule % 64);
}

static void add_all(psc_when_rules *r, psc_when_mask *m, uint32_t rule)
{
    for (uint32_t i = 0; i < r->n_symbol; i++) add_bit(&m[i], rule);
}

static void walk(starts *s, uint32_t pc, bool second);

static void walk_class(starts *s, uint32_t pc, bool second)
{
    psc_when_rules *r = s->r;
    for (uint32_t i = 1; i < r->n_entry; i++) {
        const psc_when_entry *e = &r->entry[i];
        if (e->class_id != r->inst[pc].arg) continue;
        add_bit(second ? &r->second[e->word[0]] : &r->first[e->word[0]], s->rule);
        if (!second && e->n > 1) add_bit(&r->second[e->word[1]], s->rule);
        if (!second && e->n == 1) walk(s, pc + 1, true);
    }
}

/* First words of a class into `at`; those of several words ("a few") with their second,
 * unless `at` holds second pieces itself. */
static void add_words(psc_when_rules *r, psc_when_mask *at, uint32_t class_id, uint32_t rule)
{
    for (uint32_t i = 1; i < r->n_entry; i++) {
        const psc_when_entry *e = &r->entry[i];
        if (e->class_id != class_id) continue;
        if (e->n == 1 || at == r->second) {
            add_bit(&at[e->word[0]], rule);
        } else {
            add_bit(&r->first[e->word[0]], rule);
            add_bit(&r->second[e->word[1]], rule);
        }
    }
}

/* Behind the first piece of a number anything may stand (`open`); only ordinals in digits
 * must have their suffix. */
static void walk_number(starts *s, bool ordinal, bool second)
{
    psc_when_rules *r = s->r;
    const uint32_t digits = r->n_symbol - 1;
    psc_when_mask *at = second ? r->second : r->open;
    add_words(r, at, CLASS_number, s->rule);
    if (ordinal) add_words(r, at, CLASS_ordinal, s->rule);
    if (second || !ordinal) {
        add_bit(&at[digits], s->rule);
        return;
    }
    add_bit(&r->first[digits], s->rule);
    add_words(r, r->second, CLASS_suffix, s->rule);
}

static void walk(starts *s, uint32_t pc, bool second)
{
    psc_when_rules *r = s->r;
    const psc_when_inst *in = &r->inst[pc];
    switch ((psc_when_op)in->op) {
    case OP_MATCH: add_all(r, second ? r->second : r->first, s->rule); break;
    case OP_WORD:
    case OP_RANGE: {
        const uint32_t symbol = in->op == OP_WORD ? in->arg : r->n_symbol - 1;
        add_bit(second ? &r->second[symbol] : &r->first[symbol], s->rule);
        if (!second) walk(s, pc + 1, true);
        break;
    }
    case OP_CLASS: walk_class(s, pc, second); break;
    case OP_NUMBER:
    case OP_ORDINAL: walk_number(s, in->op == OP_ORDINAL, second); break;
    case OP_SPLIT:
        walk(s, pc + 1, second);
        walk(s, in->arg, second);
        break;
    case OP_JUMP: walk(s, in->arg, second); break;
    default: walk(s, pc + 1, second);
    }
}

void psc_when_index(psc_when_rules *r, psc_arena *a)
{
    r->n_symbol = r->words.n + 2;
    r->n_mask = (r->n_rule + 63) / 64;
    r->first = psc_new(a, psc_when_mask, r->n_symbol);
    r->second = psc_new(a, psc_when_mask, r->n_symbol);
    r->open = psc_new(a, psc_when_mask, r->n_symbol);
    for (uint32_t i = 0; i < r->n_rule; i++)
        walk(&(starts){.r = r, .rule = i}, r->rule[i].pc, false);
}
