/* SPDX-License-Identifier: Apache-2.0 */
/* The door for programs: rules as a handle of their own, texts without tokens. */
#include "when/rules.h"

#include "base/str.h"

enum {
    RULES_LIMIT = 64 << 20,
    FACTOR = 64,     /* memory for a text: at most so many times its length (lines) ... */
    ROOM = 200 << 20 /* ... and this (as many expressions as are looked for, when.c) */
};

typedef struct first_complaint {
    psc_err err;
    bool any;
} first_complaint;

static void note_first(void *ctx, const psc_err *err)
{
    first_complaint *c = ctx;
    if (!c->any) c->err = *err;
    c->any = true;
}

psc_status psc_when_rules_open(psc_when_rules **out, psc_alloc alloc, psc_err *err)
{
    psc_arena a;
    psc_when_rules *r = NULL;
    first_complaint first = {.any = false};
    *out = NULL;
    psc_arena_init(&a, alloc, RULES_LIMIT);
    if (PSC_TRAP(&a)) {
        psc_arena_deinit(&a);
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory for the time rules");
    }
    const psc_status st = psc_when_rules_load(&r, &a, NULL, 0, note_first, &first);
    if (st) {
        if (err) *err = first.err;
        psc_arena_deinit(&a);
        return st;
    }
    r->own = a;
    *out = r;
    return PSC_OK;
}

void psc_when_rules_close(psc_when_rules *r)
{
    if (!r) return;
    psc_arena a = r->own; /* r itself lies in it */
    psc_arena_deinit(&a);
}

/* A line as long as this that ends in no full stop goes on in the next. */
enum { WRAPPED_MIN = 50 };

static bool goes_on(psc_str line)
{
    const psc_str s = psc_str_trim(line);
    return line.len >= WRAPPED_MIN && !memchr(".!?:\"", s.ptr[s.len - 1], 5);
}

void psc_when_lines(psc_arena *a, psc_document *doc)
{
    uint32_t cap = 0;
    bool open = false;
    psc_str rest = doc->text, line;
    while (psc_str_line(&rest, &line)) {
        const uint32_t beg = (uint32_t)(line.ptr - doc->text.ptr), end = beg + (uint32_t)line.len;
        if (!psc_str_trim(line).len) {
            open = false;
            continue;
        }
        if (open) {
            doc->sent[doc->n_sent - 1].span.end = end;
        } else {
            const uint32_t index = doc->n_sent;
            psc_sentence *s = psc_push(a, doc->sent, doc->n_sent, cap);
            *s = (psc_sentence){.span = {beg, end}, .index = index, .paragraph = index};
        }
        open = goes_on(line);
    }
}

psc_status psc_when_scan(const psc_when_rules *r, psc_str text, psc_day date, psc_alloc alloc,
                         psc_when_list *out, psc_err *err)
{
    psc_arena *a = alloc.resize(alloc.ctx, NULL, 0, sizeof *a);
    *out = (psc_when_list){0};
    if (!a || text.len >= UINT32_MAX) {
        if (a) alloc.resize(alloc.ctx, a, sizeof *a, 0);
        return psc_fail(err, a ? PSC_LIMIT : PSC_NOMEM, NULL, 0, UINT64_MAX,
                        a ? "the text is longer than 4 GB" : "no memory for time expressions");
    }
    psc_arena_init(a, alloc, text.len * FACTOR + ROOM);
    out->memory = a;
    if (PSC_TRAP(a)) {
        psc_when_list_free(out);
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory for time expressions");
    }
    psc_document doc = {.text = text, .published = date, .dateline.date = PSC_DAY_NONE};
    psc_when_lines(a, &doc);
    psc_when_find(r, a, &doc, &out->at, &out->n);
    return PSC_OK;
}

void psc_when_list_free(psc_when_list *list)
{
    psc_arena *a = list->memory;
    if (a) {
        const psc_alloc alloc = a->alloc;
        psc_arena_deinit(a);
        alloc.resize(alloc.ctx, a, sizeof *a, 0);
    }
    *list = (psc_when_list){0};
}
