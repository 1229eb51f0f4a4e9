/* SPDX-License-Identifier: Apache-2.0 */
/* Words that are not patterns: cues, and the classes that patterns may name. */
#include "events/rules_read.h"

static int cue_of(psc_str text)
{
    static const char *const name[] = {"",
#define X(id, text) text,
                                       PSC_CUE_LIST(X)
#undef X
    };
    for (int i = 1; i < PSC_CUE_COUNT; i++)
        if (psc_str_eq(text, psc_str_of(name[i]))) return i;
    return 0;
}

void psc_rules_read_cues(psc_rules_reader *l, const psc_stanza *s)
{
    const int cue = cue_of(s->field[0].value);
    if (!cue) psc_rules_bad(l, s->field[0].line, "no such kind of cue", s->field[0].value);
    for (uint32_t i = 1; cue && i < s->n; i++) {
        if (!psc_field_is(&s->field[i], "word")) continue;
        for (psc_str rest = s->field[i].value; rest.len;) {
            const psc_str w = psc_str_item(&rest);
            const uint32_t id = w.len ? psc_intern_add(&l->r->word, w) : 0;
            if (id && id < PSC_CUE_ROOM)
                l->r->cue[id][cue / PSC_CUE_BITS] |= UINT64_C(1) << cue % PSC_CUE_BITS;
        }
    }
}

static void add_class_word(psc_rules_reader *l, uint32_t class, psc_str word)
{
    psc_rules *r = l->r;
    *psc_push(l->arena, r->class_word, r->n_class_word, r->cap_class_word) =
        (psc_class_word){.name = class, .word = psc_intern_add(&r->word, word)};
}

void psc_rules_read_class(psc_rules_reader *l, const psc_stanza *s)
{
    const uint32_t class = psc_intern_add(&l->r->word, s->field[0].value);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        const bool words = psc_field_is(f, "word");
        if (!words && !psc_field_is(f, "note")) psc_rules_bad(l, f->line, "unknown key", f->key);
        for (psc_str rest = f->value; rest.len && words;) {
            const psc_str w = psc_str_item(&rest);
            if (w.len) add_class_word(l, class, w);
        }
    }
}
