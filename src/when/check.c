/* SPDX-License-Identifier: Apache-2.0 */
/* Running the examples of the sources:
 *
 *     yes  He left on Thursday. @2016-02-12 => Thursday DATE 2016-02-11
 *     no   May I go?
 *
 * A `yes` wants the words to be found with that type and value (without @: in a text
 * of no date); a `no` wants nothing to be found. */
#include "when/rules.h"

#include "base/stanza.h"
#include "base/str.h"

typedef struct checker {
    const psc_when_rules *r;
    psc_arena *a;
    const char *file;
    void (*complain)(void *ctx, const psc_err *err);
    void *ctx;
    uint32_t n, bad;
} checker;

static void find(checker *c, psc_str text, psc_day day, psc_timex **time, uint32_t *n)
{
    psc_sentence s = {.span = {0, (uint32_t)text.len}};
    const psc_document doc = {
        .text = text, .published = day, .dateline.date = PSC_DAY_NONE, .sent = &s, .n_sent = 1};
    psc_when_find(c->r, c->a, &doc, time, n);
}

static psc_str shown(checker *c, psc_str text, const psc_timex *time, uint32_t n)
{
    psc_str all = {0};
    for (uint32_t i = 0; i < n; i++) {
        const psc_str words = psc_str_at(text, time[i].span);
        const psc_str type = psc_timex_text(time[i].type);
        all = psc_arena_printf(c->a, "%.*s%s%.*s %.*s %.*s", (int)all.len, all.len ? all.ptr : "",
                               all.len ? "; " : "", (int)words.len, words.ptr, (int)type.len,
                               type.ptr, (int)time[i].value.len, time[i].value.ptr);
    }
    return all;
}

/* Cut "TEXT @DAY => WANT" apart. */
static psc_str example_text(psc_str value, psc_day *day, psc_str *want)
{
    psc_str text;
    (void)psc_example_cut(value, &text, want);
    *day = PSC_DAY_NONE;
    if (text.len > 11 && text.ptr[text.len - 11] == '@') {
        *day = psc_period_of(psc_str_sub(text, text.len - 10, text.len)).from;
        text = psc_str_trim(psc_str_sub(text, 0, text.len - 11));
    }
    return text;
}

static void check_example(checker *c, const psc_field *f, bool yes)
{
    psc_day day;
    psc_str want;
    psc_timex *time;
    uint32_t n;
    psc_err err;
    const psc_str text = example_text(f->value, &day, &want);
    find(c, text, day, &time, &n);
    c->n++;
    const psc_str got = shown(c, text, time, n);
    if (yes ? want.len && psc_str_find(got, want, 0) >= 0 : n == 0) return;
    c->bad++;
    psc_fail(&err, PSC_DATA, c->file, f->line, UINT64_MAX, "\"%.*s\" gives \"%.*s\"", (int)text.len,
             text.ptr, (int)got.len, got.len ? got.ptr : "");
    if (c->complain) c->complain(c->ctx, &err);
}

static void check_file(checker *c, const psc_when_source *file)
{
    psc_stanza_reader in;
    psc_stanza s;
    psc_status st;
    c->file = file->file;
    psc_stanza_init(&in, file->text, file->file, c->a);
    while ((st = psc_stanza_next(&in, &s, NULL)) != PSC_END)
        for (uint32_t i = 0; !st && i < s.n; i++) {
            const bool yes = psc_str_eq(s.field[i].key, PSC_STR("yes"));
            if (yes || psc_str_eq(s.field[i].key, PSC_STR("no")))
                check_example(c, &s.field[i], yes);
        }
}

uint32_t psc_when_check(const psc_when_rules *r, psc_arena *a,
                        void (*complain)(void *ctx, const psc_err *err), void *ctx, uint32_t *n)
{
    checker c = {.r = r, .a = a, .complain = complain, .ctx = ctx};
    for (uint32_t i = 0; i < r->n_source; i++) check_file(&c, &r->source[i]);
    *n = c.n;
    return c.bad;
}
