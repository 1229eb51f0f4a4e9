/* SPDX-License-Identifier: Apache-2.0 */
/* Reading data/actors: stanzas become things, their names go into the trie.
 *
 * Every complaint has its file and line and reading goes on, so that one run
 * shows all that is wrong.  What can only be judged when all files are read
 * (does the country of a code exist?) waits in `pending`. */
#include "actors/lexicon_read.h"

void psc_lexicon_bad(psc_lexicon_reader *l, uint32_t line, const char *what, psc_str text)
{
    psc_complaints_quote(&l->complaints, l->src->file, line, what, text);
}

psc_str psc_lexicon_keep(psc_lexicon_reader *l, psc_str s)
{
    uintptr_t at = (uintptr_t)s.ptr, beg = (uintptr_t)l->src->text.ptr;
    bool borrowed = at >= beg && at - beg <= l->src->text.len;
    return borrowed ? s : psc_arena_str(l->lx->arena, s);
}

static void read_source(psc_lexicon_reader *l)
{
    psc_stanza_reader r;
    psc_stanza_init(&r, l->src->text, l->src->file, &l->scratch);
    for (;;) {
        psc_stanza s;
        psc_err err;
        psc_arena_reset(&l->scratch);
        psc_status st = psc_stanza_next(&r, &s, &err);
        if (st == PSC_END) return;
        if (st == PSC_OK)
            psc_lexicon_read_stanza(l, &s);
        else
            psc_complaints_add(&l->complaints, &err);
    }
}

static void check_pending(psc_lexicon_reader *l)
{
    for (uint32_t i = 0; i < l->n_pending; i++) {
        const psc_lexicon_pending *p = &l->pending[i];
        psc_str code = {p->country, 3};
        if (psc_intern_find(&l->country, code)) continue;
        psc_actor_source src = {.file = p->file};
        l->src = &src;
        psc_lexicon_bad(l, p->line, "no country stanza has this code", code);
    }
}

/* Tables as large as these texts will need, so that none grows. */
static void make_room(psc_actor_lexicon *lx, size_t bytes)
{
    psc_trie_init(&lx->trie, lx->arena, bytes);
    lx->cap_name = (uint32_t)(bytes / 40) + 64;
    lx->name = psc_new(lx->arena, psc_name, lx->cap_name);
    lx->cap_thing = (uint32_t)(bytes / 160) + 64;
    lx->thing = psc_new(lx->arena, psc_thing, lx->cap_thing);
}

static void load(void *ctx)
{
    psc_lexicon_reader *l = ctx;
    psc_actor_lexicon *lx = l->lx;
    size_t bytes = 0;
    l->scratch.trap = lx->arena->trap;
    for (size_t i = 0; i < l->n_source; i++) bytes += l->source[i].text.len;
    if (bytes > UINT32_MAX / 2) psc_arena_fail(lx->arena);
    make_room(lx, bytes);
    psc_intern_init(&l->country, lx->arena);
    for (size_t i = 0; i < l->n_source; i++) {
        l->src = &l->source[i];
        read_source(l);
    }
    check_pending(l);
}

psc_status psc_actor_lexicon_load(psc_actor_lexicon **out, psc_arena *arena,
                                  const psc_actor_source *source, size_t n_source,
                                  psc_actor_complain *complain, void *complain_ctx, psc_err *err)
{
    *out = NULL;
    psc_actor_lexicon *lx = psc_new(arena, psc_actor_lexicon, 1);
    psc_lexicon_reader l = {.lx = lx,
                            .source = source,
                            .n_source = n_source,
                            .complaints = {.tell = complain, .ctx = complain_ctx, .first = err}};
    lx->arena = arena;
    psc_arena_init(&l.scratch, arena->alloc, arena->limit);
    bool ok = psc_arena_try(arena, load, &l);
    psc_arena_deinit(&l.scratch);
    if (!ok) psc_arena_fail(arena);
    if (l.complaints.n) return PSC_DATA;
    *out = lx;
    return PSC_OK;
}
