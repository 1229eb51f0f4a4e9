/* SPDX-License-Identifier: Apache-2.0 */
/* Acts and outer acts: their patterns, roles, frame, codes and examples. */
#include <stddef.h>

#include "events/rules_read.h"

static void read_example(psc_rules_reader *l, const psc_field *f, uint32_t rule)
{
    psc_rules *r = l->r;
    psc_example *x = psc_push(l->arena, r->example, r->n_example, r->cap_example);
    *x = (psc_example){
        .rule = rule, .yes = psc_field_is(f, "yes"), .file = l->file, .line = f->line};
    (void)psc_example_cut(f->value, &x->text, &x->want);
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
    {"willing", offsetof(psc_rule, willing)},
    {"undone", offsetof(psc_rule, undone)},
    {"maybe", offsetof(psc_rule, maybe)},
    {"refugees", offsetof(psc_rule, refugees)},
    {"blamed", offsetof(psc_rule, blamed)},
    {"heeded", offsetof(psc_rule, heeded)},
    {"retort", offsetof(psc_rule, retort)},
    {"spared", offsetof(psc_rule, spared)},
    {"own-object", offsetof(psc_rule, own_object)},
    {"itself", offsetof(psc_rule, itself)},
    {"abroad", offsetof(psc_rule, abroad)},
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

static void read_frame(psc_rules_reader *l, const psc_field *f, psc_rule *rule)
{
    psc_str rest = f->value;
    for (psc_str w = psc_str_word(&rest); w.len; w = psc_str_word(&rest)) {
        if (psc_str_eq(w, PSC_STR("reciprocal")))
            rule->frame = PSC_RECIPROCAL;
        else if (psc_str_eq(w, PSC_STR("visit")))
            rule->frame = PSC_VISIT;
        else if (psc_str_eq(w, PSC_STR("directed")))
            rule->frame = PSC_DIRECTED;
        else if (!set_flag(rule, w))
            psc_rules_bad(l, f->line, "no such frame", w);
    }
}

/* Words and slots; false if the field tells neither. */
static bool read_words(psc_rules_reader *l, const psc_field *f, uint32_t at)
{
    psc_rule *rule = &l->r->rule[at];
    if (psc_field_is(f, "verb"))
        psc_rules_read_patterns(l, f, PSC_POS_VERB, at);
    else if (psc_field_is(f, "noun"))
        psc_rules_read_patterns(l, f, PSC_POS_NOUN, at);
    else if (psc_field_is(f, "adj"))
        psc_rules_read_patterns(l, f, PSC_POS_ADJ, at);
    else if (psc_field_is(f, "actor"))
        psc_rules_read_slots(l, f, &rule->actor);
    else if (psc_field_is(f, "recipient"))
        psc_rules_read_slots(l, f, &rule->recipient);
    else if (psc_field_is(f, "inner"))
        psc_rules_read_slots(l, f, &rule->inner);
    else
        return false;
    return true;
}

static void read_op(psc_rules_reader *l, const psc_field *f, psc_rule *rule)
{
    const int op = psc_op_of(f->value);
    if (op < 0) psc_rules_bad(l, f->line, "no such op", f->value);
    rule->op = (uint8_t)(op < 0 ? 0 : op);
}

static void read_row_of(psc_rules_reader *l, const psc_field *f, psc_rule *rule)
{
    rule->row = (int16_t)psc_rules_row(l->r, f->value);
    if (rule->row < 0) psc_rules_bad(l, f->line, "no such row", f->value);
}

static void read_field(psc_rules_reader *l, const psc_field *f, uint32_t at)
{
    psc_rule *rule = &l->r->rule[at];
    if (read_words(l, f, at)) return;
    if (psc_field_is(f, "frame"))
        read_frame(l, f, rule);
    else if (psc_field_is(f, "yes") || psc_field_is(f, "no"))
        read_example(l, f, at);
    else if (psc_field_is(f, "done") || psc_field_is(f, "bare"))
        psc_rules_read_cell(l, f, &rule->done);
    else if (psc_field_is(f, "also"))
        psc_rules_read_cell(l, f, &rule->also);
    else if (psc_field_is(f, "court"))
        psc_rules_read_cell(l, f, &rule->court);
    else if (psc_field_is(f, "row"))
        read_row_of(l, f, rule);
    else if (psc_field_is(f, "op"))
        read_op(l, f, rule);
    else if (!psc_field_is(f, "source") && !psc_field_is(f, "note"))
        psc_rules_bad(l, f->line, "unknown key", f->key);
}

void psc_rules_read_act(psc_rules_reader *l, const psc_stanza *s, bool outer)
{
    psc_rules *r = l->r;
    uint32_t at = r->n_rule;
    for (uint32_t i = 0; i < at; i++)
        if (psc_str_eq(r->rule[i].name, s->field[0].value))
            psc_rules_bad(l, s->field[0].line, "a rule of that name exists", s->field[0].value);
    psc_rule *rule = psc_push(l->arena, r->rule, r->n_rule, r->cap_rule);
    *rule = (psc_rule){.name = s->field[0].value,
                       .outer = outer,
                       .row = -1,
                       .done = {.row = -1},
                       .also = {.row = -1},
                       .file = l->file,
                       .line = s->field[0].line};
    for (uint32_t i = 1; i < s->n; i++) read_field(l, &s->field[i], at);
    if (outer && r->rule[at].op == PSC_OP_DONE)
        psc_rules_bad(l, s->field[0].line, "an outer act needs an op", s->field[0].value);
}
