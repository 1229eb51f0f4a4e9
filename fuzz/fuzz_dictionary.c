/* SPDX-License-Identifier: Apache-2.0 */
/* A user's dictionary of any kind: the first byte says which (a, g, c, d; else whatever it
 * looks like).  Entries that stay must be sound; those that do not are told; what was read
 * codes phrases and finds discards in its own text. */
#include <stdlib.h>

#include "fuzz.h"

#include "actors/actors.h"
#include "base/str.h"
#include "base/utf8.h"
#include "dictionary/dictionary.h"

enum { MEMORY = 256 << 20, PHRASES = 30 };

static const char stanzas[] =
    "country  NGA\nname  Nigeria\nadjective Nigerian\ncapital Abuja\n\n"
    "org  River Front\ncode NGA REB\n\nperson  Ada Obi\nrole NGA GOV 2001..2005\n\n"
    "roles  guard\ncode COP\nkind person\nnoun guard\n\nwords  preposition-of\nword of\n\n";

static void told(void *ctx, const psc_err *err)
{
    (*(uint32_t *)ctx)++;
    if (err->code != PSC_DATA || !err->file[0]) abort();
}

static psc_dict_kind kind_of(uint8_t byte, psc_str text)
{
    switch (byte) {
    case 'a': return PSC_DICT_ACTORS;
    case 'g': return PSC_DICT_AGENTS;
    case 'c': return PSC_DICT_COUNTRIES;
    case 'd': return PSC_DICT_DISCARDS;
    default: return psc_dict_kind_of("fuzz.txt", text);
    }
}

static void check(const psc_dictionary *d, uint32_t n_told)
{
    if (n_told != d->n_bad + d->n_remark) abort();
    for (uint32_t i = 0; i < d->n_entry; i++) {
        const psc_dict_entry *e = &d->entry[i];
        if (e->bad) continue;
        if (e->n_name == 0 || e->name + e->n_name > d->n_name) abort();
        if (e->n_term && e->term + e->n_term > d->n_term) abort();
        for (uint32_t k = e->term; k < e->term + e->n_term; k++)
            if (d->term[k].from > d->term[k].to) abort();
    }
}

static void use(psc_arena *a, const psc_dictionary *d, psc_str text)
{
    const psc_actor_source s = {.file = "stanzas.txt", .text = psc_str_of(stanzas)};
    psc_actor_lexicon *lx;
    psc_entity *e;
    psc_err err;
    psc_span span;
    if (psc_actor_lexicon_load(&lx, a, &s, 1, NULL, NULL, &err)) abort();
    psc_actor_lexicon_add(lx, d);
    const psc_discards *x = psc_discards_new(a, d);
    if (psc_discards_find(x, text, false, &span) && (span.beg >= span.end || span.end > text.len))
        abort();
    for (int i = 0; i < PHRASES && text.len; i++) {
        psc_str line;
        if (!psc_str_line(&text, &line)) return;
        if (psc_utf8_check(line) == line.len) psc_actors_code_phrase(lx, a, line, 16000, &e);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const psc_str text = {(const char *)data + (size > 0), size - (size > 0)};
    uint32_t n_told = 0;
    psc_arena arena;
    if (!size) return 0;
    psc_arena_init(&arena, psc_alloc_default(), MEMORY);
    if (!PSC_TRAP(&arena)) {
        psc_dictionary d;
        psc_dictionary_init(&d, &arena, (psc_dict_told){told, told, &n_told});
        psc_dictionary_read(&d, kind_of(data[0], text), "fuzz.txt", text, 1);
        psc_dictionary_finish(&d);
        check(&d, n_told);
        use(&arena, &d, text);
    }
    psc_arena_deinit(&arena);
    return 0;
}
