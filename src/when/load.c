/* SPDX-License-Identifier: Apache-2.0 */
/* Reading the sources (data/time): classes of words first, then parts and rules in their order.
 *
 *     class  month                     part   month-day            rule  date
 *     word   March; Mar. => month=3    match  @month %1-31:day     match the? <month-day>
 *                                                                  set   base=told
 *                                                                  yes   ...
 *
 * Lines `yes` and `no` are examples, run by the tests; `note` and `source` are for
 * readers. */
#include "when/rules.h"

#include "base/embed.h"
#include "base/stanza.h"
#include "base/str.h"

enum { MAX_PARTS = 256 };

typedef struct loader {
    psc_when_rules *r;
    psc_arena *a;
    const char *file;
    void (*complain)(void *ctx, const psc_err *err);
    void *ctx;
    psc_intern parts;
    psc_str part_text[MAX_PARTS + 1];
    bool failed;
} loader;

static void report(loader *l, uint32_t line, psc_str what, const char *why)
{
    psc_err err;
    l->failed = true;
    psc_fail(&err, PSC_DATA, l->file, line, UINT64_MAX, "\"%.*s\" %s", (int)what.len, what.ptr,
             why);
    if (l->complain) l->complain(l->ctx, &err);
}

static bool is_note(psc_str key)
{
    return psc_str_eq(key, PSC_STR("yes")) || psc_str_eq(key, PSC_STR("no")) ||
           psc_str_eq(key, PSC_STR("note")) || psc_str_eq(key, PSC_STR("source"));
}

/* ---- classes ---- */

static void add_entry(loader *l, uint32_t class_id, psc_str spelling, uint32_t assign, uint32_t n)
{
    psc_when_rules *r = l->r;
    psc_when_entry e = {.class_id = class_id, .assign = assign, .n_assign = n};
    e.n = psc_when_spell(r, l->a, spelling, &e.word, &e.capital);
    if (e.n) *psc_push(l->a, r->entry, r->n_entry, r->cap_entry) = e;
}

static void read_words(loader *l, uint32_t class_id, const psc_field *f)
{
    psc_str list = f->value, sets = {0};
    const char *why = NULL;
    uint32_t assign, n;
    const ptrdiff_t arrow = psc_str_find(f->value, PSC_STR("=>"), 0);
    if (arrow >= 0) {
        list = psc_str_sub(f->value, 0, (size_t)arrow);
        sets = psc_str_sub(f->value, (size_t)arrow + 2, f->value.len);
    }
    if (!psc_when_assigns(l->r, l->a, sets, &assign, &n, &why))
        report(l, f->line, sets, why);
    else
        while (list.len) add_entry(l, class_id, psc_str_item(&list), assign, n);
}

static void read_class(loader *l, const psc_stanza *s)
{
    const uint32_t id = psc_intern_add(&l->r->classes, s->field[0].value);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (psc_str_eq(f->key, PSC_STR("word")))
            read_words(l, id, f);
        else if (!is_note(f->key))
            report(l, f->line, f->key, "is no key of a class; use word");
    }
}

/* ---- parts and rules ---- */

/* All match lines of a part as alternatives. */
static void read_part(loader *l, const psc_stanza *s)
{
    psc_str all = {0};
    const uint32_t known = l->parts.n;
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (psc_str_eq(f->key, PSC_STR("match")))
            all = psc_arena_printf(l->a, "%.*s%s%.*s", (int)all.len, all.ptr ? all.ptr : "",
                                   all.len ? " | " : "", (int)f->value.len, f->value.ptr);
        else if (!is_note(f->key))
            report(l, f->line, f->key, "is no key of a part; use match");
    }
    if (l->parts.n >= MAX_PARTS) {
        report(l, s->field[0].line, s->field[0].value, "is one part too many");
        return;
    }
    const uint32_t id = psc_intern_add(&l->parts, s->field[0].value);
    if (id <= known) report(l, s->field[0].line, s->field[0].value, "is defined twice");
    l->part_text[id] = all;
}

static void read_rule(loader *l, const psc_stanza *s)
{
    psc_when_rule rule = {.name = psc_arena_str(l->a, s->field[0].value)};
    const psc_field *set = psc_stanza_get(s, "set");
    const char *why = NULL;
    if (set && !psc_when_assigns(l->r, l->a, set->value, &rule.assign, &rule.n_assign, &why))
        report(l, set->line, set->value, why);
    for (uint32_t i = 1; i < s->n; i++) {
        const psc_field *f = &s->field[i];
        if (psc_str_eq(f->key, PSC_STR("match"))) {
            if (!psc_when_compile(l->r, l->a, f->value, &l->parts, l->part_text, rule, &why))
                report(l, f->line, f->value, why);
        } else if (f != set && !is_note(f->key)) {
            report(l, f->line, f->key, "is no key of a rule; use match, set, yes or no");
        }
    }
}

/* ---- files ---- */

static void read_file(loader *l, const psc_when_source *file, bool classes)
{
    psc_stanza_reader in;
    psc_stanza s;
    psc_err err;
    psc_status st;
    l->file = file->file;
    psc_stanza_init(&in, file->text, file->file, l->a);
    while ((st = psc_stanza_next(&in, &s, &err)) != PSC_END) {
        if (st) {
            if (classes && l->complain) l->complain(l->ctx, &err);
            l->failed = true;
            continue;
        }
        const psc_str kind = s.field[0].key;
        if (psc_str_eq(kind, PSC_STR("class"))) {
            if (classes) read_class(l, &s);
        } else if (psc_str_eq(kind, PSC_STR("part"))) {
            if (!classes) read_part(l, &s);
        } else if (psc_str_eq(kind, PSC_STR("rule"))) {
            if (!classes) read_rule(l, &s);
        } else if (classes) {
            report(l, s.field[0].line, kind, "is no kind of stanza here; use class, part or rule");
        }
    }
}

static void read_files(loader *l, bool classes)
{
    for (uint32_t i = 0; i < l->r->n_source; i++) read_file(l, &l->r->source[i], classes);
}

/* The files of data/time that the library carries. */
static void take_embedded(psc_when_rules *r, psc_arena *a)
{
    uint32_t cap = 0;
    psc_when_source *at = NULL;
    for (size_t i = 0; i < psc_embedded_count(); i++) {
        const psc_embed file = psc_embedded_at(i);
        if (psc_str_starts(psc_str_of(file.name), PSC_STR("data/time/")))
            *psc_push(a, at, r->n_source, cap) = (psc_when_source){file.name, file.bytes};
    }
    r->source = at;
}

/* Classes the machinery knows by number (ORDER CLASS), then those of the data. */
static void init_classes(psc_when_rules *r, psc_arena *a)
{
    psc_intern_init(&r->classes, a);
#define X(name) psc_intern_add(&r->classes, PSC_STR(#name));
    PSC_WHEN_CLASS_LIST(X)
#undef X
}

static uint32_t mark_id(psc_when_rules *r, psc_arena *a, psc_str mark)
{
    uint32_t *id;
    bool capital;
    return psc_when_spell(r, a, mark, &id, &capital) ? id[0] : 0;
}

/* Chain the entries by their first word, when all words are known. */
static void chain_entries(psc_when_rules *r, psc_arena *a)
{
    r->first_entry = psc_new(a, uint32_t, r->words.n + 1);
    for (uint32_t i = r->n_entry; i-- > 1;) {
        psc_when_entry *e = &r->entry[i];
        e->next = r->first_entry[e->word[0]];
        r->first_entry[e->word[0]] = i;
    }
}

psc_status psc_when_rules_load(psc_when_rules **out, psc_arena *a, const psc_when_source *source,
                               uint32_t n, void (*complain)(void *ctx, const psc_err *err),
                               void *ctx)
{
    psc_when_rules *r = psc_new(a, psc_when_rules, 1);
    loader *l = psc_new(a, loader, 1);
    *l = (loader){.r = r, .a = a, .complain = complain, .ctx = ctx};
    *out = NULL;
    psc_intern_init(&r->words, a);
    psc_intern_init(&l->parts, a);
    init_classes(r, a);
    r->comma = mark_id(r, a, PSC_STR(","));
    r->dot = mark_id(r, a, PSC_STR("."));
    r->dollar = mark_id(r, a, PSC_STR("$"));
    r->percent = mark_id(r, a, PSC_STR("%"));
    psc_push(a, r->entry, r->n_entry, r->cap_entry); /* entry 0 means none */
    r->source = source;
    r->n_source = n;
    if (!source) take_embedded(r, a);
    read_files(l, true);
    read_files(l, false);
    if (l->failed) return PSC_DATA;
    chain_entries(r, a);
    psc_when_index(r, a);
    *out = r;
    return PSC_OK;
}
