/* SPDX-License-Identifier: Apache-2.0 */
/* Reading the event lexicon: acts, outer acts, rows of the table, classes, cues, scores.
 *
 * The files' own head comments describe their syntax; data/README.md the stanza
 * syntax below it.  Everything that can be wrong in a line is told with its
 * place; the lexicon is refused as a whole when anything was. */
#include "events/rules.h"

#include <stdio.h>
#include <stdlib.h>

#include "base/stanza.h"
#include "base/utf8.h"

typedef struct loader {
    psc_rules *r;
    psc_arena *arena;
    const char *file;
    psc_actor_complain *complain;
    void *ctx;
    psc_err *err;
    uint32_t n_bad;
} loader;

static void bad(loader *l, uint32_t line, const char *what, psc_str word)
{
    psc_err e = {0};
    psc_fail(&e, PSC_DATA, l->file, line, UINT64_MAX, "%s: '%.*s'", what,
             (int)(word.len > 80 ? 80 : word.len), word.ptr);
    if (l->n_bad++ == 0 && l->err) *l->err = e;
    if (l->complain) l->complain(l->ctx, &e);
}

static const char *const op_text[PSC_OP_COUNT] = {"done",
#define X(name, text) text,
                                                  PSC_OP_LIST(X)
#undef X
};

const char *psc_op_text(psc_op op)
{
    return op_text[op];
}

static int op_of(psc_str s)
{
    for (int i = 0; i < PSC_OP_COUNT; i++)
        if (psc_str_eq(s, psc_str_of(op_text[i]))) return i;
    return -1;
}

int psc_rules_row(const psc_rules *r, psc_str name)
{
    for (uint32_t i = 0; i < r->n_row; i++)
        if (psc_str_eq(r->row[i].name, name)) return (int)i;
    return -1;
}

const psc_mode_score *psc_rules_score(const psc_rules *r, psc_event_type type, psc_str mode)
{
    const psc_mode_score *own = NULL;
    for (uint32_t i = 0; i < r->n_score; i++) {
        const psc_mode_score *s = &r->score[i];
        if (s->type != type) continue;
        if (psc_str_eq(s->mode, mode)) return s;
        if (s->mode.len == 0) own = s;
    }
    return own;
}

/* The next blank-parted word of *rest; empty at the end. */
static psc_str word_cut(psc_str *rest)
{
    psc_str s = psc_str_trim(*rest);
    size_t n = 0;
    while (n < s.len && s.ptr[n] != ' ' && s.ptr[n] != '\t') n++;
    *rest = psc_str_sub(s, n, s.len);
    return psc_str_sub(s, 0, n);
}

/* ---- slots ---- */

static const struct {
    const char *name;
    uint8_t kind;
} slot_name[] = {
    {"subj", PSC_SLOT_SUBJ},         {"obj", PSC_SLOT_OBJ},         {"iobj", PSC_SLOT_IOBJ},
    {"prt", PSC_SLOT_PRT},           {"xcomp", PSC_SLOT_XCOMP},     {"ccomp", PSC_SLOT_CCOMP},
    {"advcl", PSC_SLOT_ADVCL},       {"acl", PSC_SLOT_ACL},         {"amod", PSC_SLOT_AMOD},
    {"compound", PSC_SLOT_COMPOUND}, {"poss", PSC_SLOT_POSS},       {"adv", PSC_SLOT_ADV},
    {"aux", PSC_SLOT_AUX},           {"inf", PSC_SLOT_INF},         {"conj", PSC_SLOT_CONJ},
    {"det", PSC_SLOT_DET},           {"purpose", PSC_SLOT_PURPOSE}, {"ger", PSC_SLOT_GER},
    {"base", PSC_SLOT_BASE},         {"benefit", PSC_SLOT_BENEFIT}, {"case", PSC_SLOT_CASE},
};

static psc_slot slot_of(loader *l, psc_str name)
{
    for (size_t i = 0; i < sizeof slot_name / sizeof *slot_name; i++)
        if (psc_str_eq(name, psc_str_of(slot_name[i].name)))
            return (psc_slot){slot_name[i].kind, 0};
    return (psc_slot){PSC_SLOT_PREP, psc_intern_add(&l->r->word, name)};
}

static void read_slots(loader *l, const psc_field *f, psc_slots *out)
{
    psc_str rest = f->value;
    out->n = 0;
    for (psc_str w = word_cut(&rest); w.len; w = word_cut(&rest)) {
        if (out->n == PSC_SLOTS_MAX) {
            bad(l, f->line, "too many slots in one field", w);
            return;
        }
        out->at[out->n++] = slot_of(l, w);
    }
}

/* ---- patterns ---- */

static void add_need_word(loader *l, uint32_t word)
{
    psc_rules *r = l->r;
    *psc_push(l->arena, r->need_word, r->n_need_word, r->cap_need_word) = word;
}

/* Every word of the class that "$name" stands for. */
static void add_class(loader *l, psc_str name, uint32_t line)
{
    psc_rules *r = l->r;
    const uint32_t id = psc_intern_find(&r->word, name), before = r->n_need_word;
    for (uint32_t i = 0; id && i < r->n_class_word; i++)
        if (r->class_word[i].name == id) add_need_word(l, r->class_word[i].word);
    if (r->n_need_word == before) bad(l, line, "no such class of words", name);
}

/* Add every alternative of "a|b|$class|@" to need_word; returns how many, "@" and "@@" apart. */
static uint32_t read_words(loader *l, psc_str s, bool *actor, bool *abroad, uint32_t line)
{
    psc_rules *r = l->r;
    const uint32_t before = r->n_need_word;
    while (s.len) {
        psc_str w = psc_str_cut(&s, '|');
        if (psc_str_eq(w, PSC_STR("@")))
            *actor = true;
        else if (psc_str_eq(w, PSC_STR("@@")))
            *actor = *abroad = true;
        else if (w.len && w.ptr[0] == '$' && w.len > 1)
            add_class(l, psc_str_sub(w, 1, w.len), line);
        else if (w.len)
            add_need_word(l, psc_intern_add(&r->word, w));
    }
    return r->n_need_word - before;
}

/* The k-th of "on|onto|into"; how many there are goes to *n. */
static psc_str alternative(psc_str s, uint32_t k, uint32_t *n)
{
    psc_str found = s;
    for (*n = 0; s.len; ++*n) {
        const psc_str one = psc_str_cut(&s, '|');
        if (*n == k) found = one;
    }
    return found;
}

/* "obj=talk|meeting", "prt=off", "with", "!obj", "obj=@", "obj.compound=tear"; of the slots of
 * "on|onto=street" the one that *choice tells, which passes what is left of it on. */
static void read_need(loader *l, psc_str s, uint32_t line, uint32_t *choice)
{
    psc_rules *r = l->r;
    psc_need *need = psc_push(l->arena, r->need, r->n_need, r->cap_need);
    if (s.ptr[0] == '!') {
        need->not = true;
        s = psc_str_sub(s, 1, s.len);
    }
    psc_str slot = psc_str_cut(&s, '=');
    if (psc_str_find(slot, PSC_STR("."), 0) > 0) {
        need->via = slot_of(l, psc_str_cut(&slot, '.'));
        need->has_via = true;
    }
    uint32_t n;
    alternative(slot, 0, &n);
    if (need->not &&n > 1) bad(l, line, "say each slot that must be empty by itself", slot);
    need->slot = slot_of(l, alternative(slot, n ? *choice % n : 0, &n));
    *choice /= n ? n : 1;
    need->first = r->n_need_word;
    need->n = read_words(l, s, &need->actor, &need->abroad, line);
}

enum { CHOICES_MAX = 64 };

/* In how many ways the slots of a pattern's needs can be chosen. */
static uint32_t count_choices(psc_str needs)
{
    uint32_t all = 1, n;
    for (psc_str w = word_cut(&needs); w.len; w = word_cut(&needs)) {
        psc_str slot = psc_str_cut(&w, '=');
        if (psc_str_find(slot, PSC_STR("."), 0) > 0) psc_str_cut(&slot, '.');
        alternative(slot, 0, &n);
        if (n && all <= CHOICES_MAX) all *= n;
    }
    return all;
}

/* How much a need tells; that something is missing tells nothing. */
static uint32_t need_weight(const psc_need *need)
{
    return need->not ? 0 : need->n ? 2 : 1;
}

static void read_choice(loader *l, const psc_pattern *like, psc_str needs, uint32_t choice,
                        uint32_t head, uint32_t n_head, uint32_t line)
{
    psc_rules *r = l->r;
    psc_pattern p = *like;
    p.need = r->n_need;
    for (psc_str w = word_cut(&needs); w.len; w = word_cut(&needs)) read_need(l, w, line, &choice);
    p.n_need = r->n_need - p.need;
    for (uint32_t i = 0; i < p.n_need; i++) p.weight += need_weight(&r->need[p.need + i]);
    for (uint32_t i = 0; i < n_head; i++) {
        p.lemma = r->need_word[head + i];
        *psc_push(l->arena, r->pattern, r->n_pattern, r->cap_pattern) = p;
    }
}

static void read_pattern(loader *l, psc_str text, uint8_t pos, uint32_t rule, uint32_t line)
{
    psc_rules *r = l->r;
    psc_str rest = text;
    const psc_str heads = word_cut(&rest);
    if (heads.len == 0) {
        bad(l, line, "a pattern without a word", text);
        return;
    }
    bool somebody = false;
    const psc_pattern like = {.pos = pos, .rule = rule, .text = text};
    const uint32_t head = r->n_need_word, n_head = read_words(l, heads, &somebody, &somebody, line);
    const uint32_t n = count_choices(rest);
    if (somebody) bad(l, line, "'@' is no word that a pattern can begin with", text);
    if (n > CHOICES_MAX) bad(l, line, "too many slots to choose from", text);
    for (uint32_t i = 0; i < n && n <= CHOICES_MAX; i++)
        read_choice(l, &like, rest, i, head, n_head, line);
}

static void read_patterns(loader *l, const psc_field *f, uint8_t pos, uint32_t rule)
{
    psc_str rest = f->value;
    while (rest.len) {
        psc_str one = psc_str_trim(psc_str_cut(&rest, ';'));
        if (one.len) read_pattern(l, one, pos, rule, f->line);
    }
}

/* ---- cells ---- */

/* "REJECT meet 125", "- - -" (no event), "=> truce" (becomes an act of that row). */
static bool read_cell(loader *l, const psc_field *f, psc_str value, psc_cell *out)
{
    psc_str rest = value;
    psc_str type = word_cut(&rest), mode = word_cut(&rest), cameo = word_cut(&rest);
    *out = (psc_cell){.row = -1};
    if (psc_str_eq(type, PSC_STR("-"))) return true;
    if (psc_str_eq(type, PSC_STR("=>"))) {
        int row = psc_rules_row(l->r, mode);
        if (row < 0) bad(l, f->line, "no such row", mode);
        out->row = (int16_t)row;
        return row >= 0;
    }
    out->type = (uint8_t)psc_type_of(type);
    if (out->type == PSC_TYPE_NONE) {
        bad(l, f->line, "no such PLOVER type", type);
        return false;
    }
    if (!psc_str_eq(mode, PSC_STR("-"))) out->mode = mode;
    out->cameo = cameo;
    const psc_mode_score *s = psc_rules_score(l->r, out->type, out->mode);
    if (l->r->n_score && (!s || !psc_str_eq(s->mode, out->mode)))
        bad(l, f->line, "no such mode of that type", mode);
    if (cameo.len < 2 || cameo.len > 4) bad(l, f->line, "a CAMEO code has 2 to 4 digits", cameo);
    return true;
}

/* ---- stanzas ---- */

static bool key_is(const psc_field *f, const char *key)
{
    return psc_str_eq(f->key, psc_str_of(key));
}

static void read_example(loader *l, const psc_field *f, uint32_t rule)
{
    psc_rules *r = l->r;
    psc_example *x = psc_push(l->arena, r->example, r->n_example, r->cap_example);
    *x = (psc_example){
        .rule = rule, .yes = key_is(f, "yes"), .text = f->value, .file = l->file, .line = f->line};
    ptrdiff_t at = psc_str_find(f->value, PSC_STR("=>"), 0);
    if (at < 0) return;
    x->text = psc_str_trim(psc_str_sub(f->value, 0, (size_t)at));
    x->want = psc_str_trim(psc_str_sub(f->value, (size_t)at + 2, f->value.len));
}

static const struct {
    const char *name;
    size_t at; /* of the flag in psc_rule */
} frame_flag[] = {
    {"of-actor", offsetof(psc_rule, of_actor)},
    {"swap", offsetof(psc_rule, swap)},
    {"factive", offsetof(psc_rule, factive)},
    {"speaker", offsetof(psc_rule, speaker)},
    {"bound", offsetof(psc_rule, bound)},
    {"arms", offsetof(psc_rule, arms)},
    {"undone", offsetof(psc_rule, undone)},
    {"maybe", offsetof(psc_rule, maybe)},
    {"refugees", offsetof(psc_rule, refugees)},
    {"blamed", offsetof(psc_rule, blamed)},
    {"retort", offsetof(psc_rule, retort)},
    {"spared", offsetof(psc_rule, spared)},
    {"own-object", offsetof(psc_rule, own_object)},
    {"object-doer", offsetof(psc_rule, object_doer)},
    {"topic", offsetof(psc_rule, topic)},
    {"object-actor", offsetof(psc_rule, object_actor)},
};

static bool set_flag(psc_rule *rule, psc_str name)
{
    for (size_t i = 0; i < sizeof frame_flag / sizeof *frame_flag; i++)
        if (psc_str_eq(name, psc_str_of(frame_flag[i].name))) {
            *(bool *)((char *)rule + frame_flag[i].at) = true;
            return true;
        }
    return false;
}

static void read_frame(loader *l, const psc_field *f, psc_rule *rule)
{
    psc_str rest = f->value;
    for (psc_str w = word_cut(&rest); w.len; w = word_cut(&rest)) {
        if (psc_str_eq(w, PSC_STR("reciprocal")))
            rule->frame = PSC_RECIPROCAL;
        else if (psc_str_eq(w, PSC_STR("visit")))
            rule->frame = PSC_VISIT;
        else if (psc_str_eq(w, PSC_STR("directed")))
            rule->frame = PSC_DIRECTED;
        else if (!set_flag(rule, w))
            bad(l, f->line, "no such frame", w);
    }
}

static void read_rule_field(loader *l, const psc_field *f, uint32_t at)
{
    psc_rule *rule = &l->r->rule[at];
    if (key_is(f, "verb"))
        read_patterns(l, f, PSC_POS_VERB, at);
    else if (key_is(f, "noun"))
        read_patterns(l, f, PSC_POS_NOUN, at);
    else if (key_is(f, "adj"))
        read_patterns(l, f, PSC_POS_ADJ, at);
    else if (key_is(f, "actor"))
        read_slots(l, f, &rule->actor);
    else if (key_is(f, "recipient"))
        read_slots(l, f, &rule->recipient);
    else if (key_is(f, "inner"))
        read_slots(l, f, &rule->inner);
    else if (key_is(f, "frame"))
        read_frame(l, f, rule);
    else if (key_is(f, "yes") || key_is(f, "no"))
        read_example(l, f, at);
    else if (key_is(f, "done") || key_is(f, "bare"))
        read_cell(l, f, f->value, &rule->done);
    else if (key_is(f, "also"))
        read_cell(l, f, f->value, &rule->also);
    else if (key_is(f, "row")) {
        rule->row = (int16_t)psc_rules_row(l->r, f->value);
        if (rule->row < 0) bad(l, f->line, "no such row", f->value);
    } else if (key_is(f, "op")) {
        int op = op_of(f->value);
        if (op < 0) bad(l, f->line, "no such op", f->value);
        rule->op = (uint8_t)(op < 0 ? 0 : op);
    } else if (!key_is(f, "source") && !key_is(f, "note")) {
        bad(l, f->line, "unknown key", f->key);
    }
}

static void read_rule(loader *l, const psc_stanza *s, bool outer)
{
    psc_rules *r = l->r;
    uint32_t at = r->n_rule;
    for (uint32_t i = 0; i < at; i++)
        if (psc_str_eq(r->rule[i].name, s->field[0].value))
            bad(l, s->field[0].line, "a rule of that name exists", s->field[0].value);
    psc_rule *rule = psc_push(l->arena, r->rule, r->n_rule, r->cap_rule);
    *rule = (psc_rule){.name = s->field[0].value,
                       .outer = outer,
                       .row = -1,
                       .done = {.row = -1},
                       .also = {.row = -1},
                       .file = l->file,
                       .line = s->field[0].line};
    for (uint32_t i = 1; i < s->n; i++) read_rule_field(l, &s->field[i], at);
    if (outer && r->rule[at].op == PSC_OP_DONE)
        bad(l, s->field[0].line, "an outer act needs an op", s->field[0].value);
}

static void read_row(loader *l, const psc_stanza *s)
{
    int at = psc_rules_row(l->r, s->field[0].value);
    psc_row *row = &l->r->row[at];
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (key_is(f, "like")) {
            int like = psc_rules_row(l->r, f->value);
            if (like < 0 || like >= at)
                bad(l, f->line, "no such row before this one", f->value);
            else {
                memcpy(row->cell, l->r->row[like].cell, sizeof row->cell);
                memcpy(row->set, l->r->row[like].set, sizeof row->set);
            }
            continue;
        }
        if (key_is(f, "note") || key_is(f, "source")) continue;
        int op = op_of(f->key);
        if (op < 0)
            bad(l, f->line, "no such op", f->key);
        else
            row->set[op] = read_cell(l, f, f->value, &row->cell[op]);
    }
}

static void read_cues(loader *l, const psc_stanza *s)
{
    static const char *const name[] = {"",
#define X(id, text) text,
                                       PSC_CUE_LIST(X)
#undef X
    };
    int cue = 0;
    for (int i = 1; i < PSC_CUE_COUNT; i++)
        if (psc_str_eq(s->field[0].value, psc_str_of(name[i]))) cue = i;
    if (!cue) bad(l, s->field[0].line, "no such kind of cue", s->field[0].value);
    for (uint32_t i = 1; cue && i < s->n; i++) {
        psc_str rest = s->field[i].value;
        if (!key_is(&s->field[i], "word")) continue;
        while (rest.len) {
            psc_str w = psc_str_trim(psc_str_cut(&rest, ';'));
            if (w.len) l->r->cue[psc_intern_add(&l->r->word, w)] |= UINT64_C(1) << cue;
        }
    }
}

static void read_class(loader *l, const psc_stanza *s)
{
    psc_rules *r = l->r;
    const uint32_t name = psc_intern_add(&r->word, s->field[0].value);
    for (uint32_t i = 1; i < s->n; i++) {
        psc_str rest = s->field[i].value;
        if (!key_is(&s->field[i], "word") && !key_is(&s->field[i], "note"))
            bad(l, s->field[i].line, "unknown key", s->field[i].key);
        while (rest.len && key_is(&s->field[i], "word")) {
            const psc_str w = psc_str_trim(psc_str_cut(&rest, ';'));
            if (w.len)
                *psc_push(l->arena, r->class_word, r->n_class_word, r->cap_class_word) =
                    (psc_class_word){.name = name, .word = psc_intern_add(&r->word, w)};
        }
    }
}

/* Cue bits are kept by word id; ids grow while files are read. */
enum { CUE_ROOM = 65536 };

static void read_stanza(loader *l, const psc_stanza *s, int pass)
{
    const psc_field *head = &s->field[0];
    if (key_is(head, "class")) {
        if (pass == 0) read_class(l, s);
    } else if (key_is(head, "row")) {
        if (pass == 0) {
            if (psc_rules_row(l->r, head->value) >= 0)
                bad(l, head->line, "row told twice", head->value);
            psc_row *row = psc_push(l->arena, l->r->row, l->r->n_row, l->r->cap_row);
            row->name = head->value;
            for (int i = 0; i < PSC_OP_COUNT; i++) row->cell[i].row = -1;
        } else {
            read_row(l, s);
        }
    } else if (pass == 0) {
        return;
    } else if (key_is(head, "act")) {
        read_rule(l, s, false);
    } else if (key_is(head, "outer")) {
        read_rule(l, s, true);
    } else if (key_is(head, "cue")) {
        read_cues(l, s);
    } else {
        bad(l, head->line, "unknown kind of entry", head->key);
    }
}

/* Rows and classes first (pass 0), so that cells and acts may name what is told later. */
static void read_file(loader *l, psc_str text, int pass)
{
    psc_stanza_reader reader;
    psc_stanza s;
    psc_err e;
    psc_stanza_init(&reader, text, l->file, l->arena);
    for (;;) {
        psc_status st = psc_stanza_next(&reader, &s, &e);
        if (st == PSC_END) return;
        if (st == PSC_OK)
            read_stanza(l, &s, pass);
        else if (pass == 1)
            bad(l, (uint32_t)e.line, e.text, PSC_STR(""));
    }
}

/* codebook/plover.tsv: type, mode, quad, score, recipient_required, definition. */
static void read_scores(loader *l, psc_str text)
{
    psc_str line;
    bool head = true;
    while (psc_str_line(&text, &line)) {
        if (head || line.len == 0) {
            head = false;
            continue;
        }
        psc_str type = psc_str_cut(&line, '\t'), mode = psc_str_cut(&line, '\t');
        psc_str quad = psc_str_cut(&line, '\t'), score = psc_str_cut(&line, '\t');
        psc_str need = psc_str_cut(&line, '\t');
        char number[32];
        snprintf(number, sizeof number, "%.*s", (int)score.len, score.ptr);
        psc_mode_score *s = psc_push(l->arena, l->r->score, l->r->n_score, l->r->cap_score);
        *s = (psc_mode_score){.type = (uint8_t)psc_type_of(type),
                              .mode = mode,
                              .quad = quad,
                              .score = strtod(number, NULL),
                              .recipient_required = psc_str_eq(need, PSC_STR("yes"))};
    }
}

/* ---- the index ---- */

/* By lemma and part of speech, the most telling first; a later one of equal needs wins
 * over an earlier one, so that users' files come before ours. */
static int pattern_order(const void *a, const void *b)
{
    const psc_pattern *p = a, *q = b;
    if (p->lemma != q->lemma) return p->lemma < q->lemma ? -1 : 1;
    if (p->pos != q->pos) return p->pos < q->pos ? -1 : 1;
    if (p->weight != q->weight) return p->weight > q->weight ? -1 : 1;
    if (p->rule != q->rule) return p->rule < q->rule ? -1 : 1;
    return p->need < q->need ? -1 : p->need > q->need;
}

static void build_index(loader *l)
{
    psc_rules *r = l->r;
    if (r->n_pattern) qsort(r->pattern, r->n_pattern, sizeof *r->pattern, pattern_order);
    r->first = psc_new(l->arena, uint32_t, r->word.n + 2);
    uint32_t p = 0;
    for (uint32_t w = 0; w <= r->word.n + 1; w++) {
        while (p < r->n_pattern && r->pattern[p].lemma < w) p++;
        r->first[w] = p;
    }
}

static bool is_rules(const char *file)
{
    return strstr(file, "events/") != NULL && psc_str_ends(psc_str_of(file), PSC_STR(".txt"));
}

psc_status psc_rules_load(psc_rules **out, psc_arena *arena, const psc_actor_source *source,
                          size_t n_source, psc_actor_complain *complain, void *complain_ctx,
                          psc_err *err)
{
    psc_rules *r = psc_new(arena, psc_rules, 1);
    loader l = {.r = r, .arena = arena, .complain = complain, .ctx = complain_ctx, .err = err};
    *out = NULL;
    r->arena = arena;
    psc_intern_init(&r->word, arena);
    r->cue = psc_new(arena, uint64_t, CUE_ROOM);
    for (size_t i = 0; i < n_source; i++)
        if (strstr(source[i].file, "codebook/plover.tsv")) read_scores(&l, source[i].text);
    for (int pass = 0; pass < 2; pass++)
        for (size_t i = 0; i < n_source; i++) {
            l.file = source[i].file;
            if (is_rules(l.file)) read_file(&l, source[i].text, pass);
        }
    r->any = psc_intern_add(&r->word, PSC_STR("*"));
    r->by = psc_intern_add(&r->word, PSC_STR("by"));
    r->between = psc_intern_add(&r->word, PSC_STR("between"));
    r->as = psc_intern_add(&r->word, PSC_STR("as"));
    r->against = psc_intern_add(&r->word, PSC_STR("against"));
    r->from = psc_intern_add(&r->word, PSC_STR("from"));
    r->of = psc_intern_add(&r->word, PSC_STR("of"));
    r->to = psc_intern_add(&r->word, PSC_STR("to"));
    r->be = psc_intern_add(&r->word, PSC_STR("be"));
    r->on_account = psc_intern_add(&r->word, PSC_STR("for"));
    r->with = psc_intern_add(&r->word, PSC_STR("with"));
    r->on = psc_intern_add(&r->word, PSC_STR("on"));
    r->in = psc_intern_add(&r->word, PSC_STR("in"));
    for (int op = 0; op < PSC_OP_COUNT; op++) {
        psc_str name = psc_arena_printf(arena, "op-%s", op_text[op]);
        r->op_row[op] = (int16_t)psc_rules_row(r, name);
    }
    if (r->word.n >= CUE_ROOM) bad(&l, 0, "more than 65,535 different words in rules", PSC_STR(""));
    if (l.n_bad) return PSC_DATA;
    build_index(&l);
    psc_rules_find_traits(r);
    *out = r;
    return PSC_OK;
}
