/* SPDX-License-Identifier: Apache-2.0 */
/* Patterns of words: "hold obj=talk|meeting; call off obj=$meeting".
 *
 * A pattern with several words, or several slots to choose from, is written out as one for each
 * of them. */
#include "events/rules_read.h"

static const struct {
    const char *name;
    uint8_t kind;
} slot_name[] = {
    {"subj", PSC_SLOT_SUBJ},       {"obj", PSC_SLOT_OBJ},
    {"iobj", PSC_SLOT_IOBJ},       {"prt", PSC_SLOT_PRT},
    {"xcomp", PSC_SLOT_XCOMP},     {"ccomp", PSC_SLOT_CCOMP},
    {"advcl", PSC_SLOT_ADVCL},     {"acl", PSC_SLOT_ACL},
    {"amod", PSC_SLOT_AMOD},       {"compound", PSC_SLOT_COMPOUND},
    {"poss", PSC_SLOT_POSS},       {"adv", PSC_SLOT_ADV},
    {"aux", PSC_SLOT_AUX},         {"inf", PSC_SLOT_INF},
    {"conj", PSC_SLOT_CONJ},       {"or", PSC_SLOT_OR},
    {"det", PSC_SLOT_DET},         {"purpose", PSC_SLOT_PURPOSE},
    {"ger", PSC_SLOT_GER},         {"base", PSC_SLOT_BASE},
    {"benefit", PSC_SLOT_BENEFIT}, {"case", PSC_SLOT_CASE},
};

static psc_slot slot_of(psc_rules_reader *l, psc_str name)
{
    for (size_t i = 0; i < sizeof slot_name / sizeof *slot_name; i++)
        if (psc_str_eq(name, psc_str_of(slot_name[i].name)))
            return (psc_slot){slot_name[i].kind, 0};
    return (psc_slot){PSC_SLOT_PREP, psc_intern_add(&l->r->word, name)};
}

void psc_rules_read_slots(psc_rules_reader *l, const psc_field *f, psc_slots *out)
{
    psc_str rest = f->value;
    out->n = 0;
    for (psc_str w = psc_str_word(&rest); w.len; w = psc_str_word(&rest)) {
        if (out->n == PSC_SLOTS_MAX) {
            psc_rules_bad(l, f->line, "too many slots in one field", w);
            return;
        }
        out->at[out->n++] = slot_of(l, w);
    }
}

static void add_need_word(psc_rules_reader *l, uint32_t word)
{
    psc_rules *r = l->r;
    *psc_push(l->arena, r->need_word, r->n_need_word, r->cap_need_word) = word;
}

/* Every word of the class that "$name" stands for. */
static void add_class(psc_rules_reader *l, psc_str name, uint32_t line)
{
    psc_rules *r = l->r;
    const uint32_t id = psc_intern_find(&r->word, name), before = r->n_need_word;
    for (uint32_t i = 0; id && i < r->n_class_word; i++)
        if (r->class_word[i].name == id) add_need_word(l, r->class_word[i].word);
    if (r->n_need_word == before) psc_rules_bad(l, line, "no such class of words", name);
}

/* Add every alternative of "a|b|$class|@" to need_word; returns how many, "@" and "@@" apart. */
static uint32_t read_words(psc_rules_reader *l, psc_str s, bool *actor, bool *abroad, uint32_t line)
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
static void read_need(psc_rules_reader *l, psc_str s, uint32_t line, uint32_t *choice)
{
    psc_rules *r = l->r;
    psc_need *need = psc_push(l->arena, r->need, r->n_need, r->cap_need);
    if (s.ptr[0] == '!') {
        need->absent = true;
        s = psc_str_sub(s, 1, s.len);
    }
    psc_str slot = psc_str_cut(&s, '=');
    if (psc_str_find(slot, PSC_STR("."), 0) > 0) {
        need->via = slot_of(l, psc_str_cut(&slot, '.'));
        need->has_via = true;
    }
    uint32_t n;
    alternative(slot, 0, &n);
    if (need->absent && n > 1)
        psc_rules_bad(l, line, "say each slot that must be empty by itself", slot);
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
    for (psc_str w = psc_str_word(&needs); w.len; w = psc_str_word(&needs)) {
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
    return need->absent ? 0 : need->n ? 2 : 1;
}

static void read_choice(psc_rules_reader *l, const psc_pattern *like, psc_str needs,
                        uint32_t choice, uint32_t head, uint32_t n_head, uint32_t line)
{
    psc_rules *r = l->r;
    psc_pattern p = *like;
    p.need = r->n_need;
    for (psc_str w = psc_str_word(&needs); w.len; w = psc_str_word(&needs))
        read_need(l, w, line, &choice);
    p.n_need = r->n_need - p.need;
    for (uint32_t i = 0; i < p.n_need; i++) p.weight += need_weight(&r->need[p.need + i]);
    for (uint32_t i = 0; i < n_head; i++) {
        p.lemma = r->need_word[head + i];
        *psc_push(l->arena, r->pattern, r->n_pattern, r->cap_pattern) = p;
    }
}

static void read_pattern(psc_rules_reader *l, psc_str text, uint8_t pos, uint32_t rule,
                         uint32_t line)
{
    psc_rules *r = l->r;
    psc_str rest = text;
    const psc_str heads = psc_str_word(&rest);
    if (heads.len == 0) {
        psc_rules_bad(l, line, "a pattern without a word", text);
        return;
    }
    bool somebody = false;
    const psc_pattern like = {.pos = pos, .rule = rule, .text = text, .layer = l->layer};
    const uint32_t head = r->n_need_word, n_head = read_words(l, heads, &somebody, &somebody, line);
    const uint32_t n = count_choices(rest);
    if (somebody) psc_rules_bad(l, line, "'@' is no word that a pattern can begin with", text);
    if (n > CHOICES_MAX) psc_rules_bad(l, line, "too many slots to choose from", text);
    for (uint32_t i = 0; i < n && n <= CHOICES_MAX; i++)
        read_choice(l, &like, rest, i, head, n_head, line);
}

void psc_rules_read_patterns(psc_rules_reader *l, const psc_field *f, uint8_t pos, uint32_t rule)
{
    psc_str rest = f->value;
    while (rest.len) {
        psc_str one = psc_str_item(&rest);
        if (one.len) read_pattern(l, one, pos, rule, f->line);
    }
}
