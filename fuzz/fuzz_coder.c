/* SPDX-License-Identifier: Apache-2.0 */
/* Times, actors and events over trees that no parser would give: the input is
 * CoNLL-U, the knowledge the built-in one. */
#include <stdlib.h>

#include "fuzz.h"

#include "actors/actors.h"
#include "base/embed.h"
#include "base/str.h"
#include "base/utf8.h"
#include "events/events.h"
#include "record/conllu.h"
#include "when/when.h"

typedef struct knowledge {
    psc_arena arena;
    psc_actor_lexicon *actors;
    psc_rules *rules;
    psc_when_rules *when;
} knowledge;

/* The embedded files whose name starts so. */
static size_t sources(psc_arena *a, const char *prefix, psc_actor_source **out)
{
    size_t n = 0;
    *out = psc_new(a, psc_actor_source, psc_embedded_count());
    for (size_t i = 0; i < psc_embedded_count(); i++) {
        const psc_embed e = psc_embedded_at(i);
        if (!psc_str_starts(psc_str_of(e.name), psc_str_of(prefix))) continue;
        (*out)[n++] = (psc_actor_source){.file = e.name, .text = e.bytes};
    }
    return n;
}

/* Loaded once; stays until the process ends. */
static knowledge *know(void)
{
    static knowledge k;
    if (k.actors) return &k;
    psc_actor_source *source;
    psc_arena_init(&k.arena, psc_alloc_default(), 0);
    if (PSC_TRAP(&k.arena)) abort();
    size_t n = sources(&k.arena, "data/actors/", &source);
    if (psc_actor_lexicon_load(&k.actors, &k.arena, source, n, NULL, NULL, NULL)) abort();
    n = sources(&k.arena, "data/", &source);
    if (psc_rules_load(&k.rules, &k.arena, source, n, NULL, NULL, NULL)) abort();
    if (psc_when_rules_load(&k.when, &k.arena, NULL, 0, NULL, NULL)) abort();
    return &k;
}

/* All good sentences of the input as a document. */
static void read_document(psc_arena *a, psc_str text, psc_document *doc)
{
    psc_conllu_reader r;
    psc_conllu_sentence s;
    psc_status st;
    uint32_t cap = 0;
    char *to = psc_new(a, char, text.len * 2 + 1);
    *doc = (psc_document){.published = 16000, .basis = PSC_BASIS_GIVEN};
    doc->dateline.date = PSC_DAY_NONE;
    psc_conllu_init(&r, text, "fuzz");
    while ((st = psc_conllu_next(&r, a, &s, NULL)) != PSC_END) {
        if (st || s.sent.span.end > text.len * 2) continue;
        memcpy(to + s.sent.span.beg, s.text.ptr, s.text.len);
        if (s.sent.span.beg && !to[s.sent.span.beg - 1]) to[s.sent.span.beg - 1] = ' ';
        s.sent.index = doc->n_sent;
        doc->text = (psc_str){to, s.sent.span.end};
        *psc_push(a, doc->sent, doc->n_sent, cap) = s.sent;
    }
}

static void assert_inside(const psc_document *doc, psc_span span)
{
    if (span.beg > span.end || span.end > doc->text.len) abort();
}

static void code(psc_arena *a, const knowledge *k, psc_document *doc)
{
    psc_timex *timex;
    uint32_t n_timex;
    psc_event_list list = {0};
    psc_when_find(k->when, a, doc, &timex, &n_timex);
    psc_mentions *m = psc_actors_find(k->actors, a, doc);
    psc_events_code(k->rules, NULL, a, doc, m, timex, n_timex, &list, NULL, NULL);
    for (uint32_t i = 0; i < m->n; i++) assert_inside(doc, m->at[i].span);
    for (uint32_t i = 0; i < list.n; i++) {
        const psc_event *e = &list.at[i];
        if (e->sentence >= doc->n_sent || e->trigger >= doc->sent[e->sentence].n) abort();
        assert_inside(doc, e->trigger_phrase.span);
        assert_inside(doc, e->about.span);
        for (uint32_t p = 0; p < e->n_actor; p++) assert_inside(doc, e->actor[p].span);
        for (uint32_t p = 0; p < e->n_recipient; p++) assert_inside(doc, e->recipient[p].span);
    }
}

int LLVMFuzzerTestOneInput(const uint8_t *data, size_t size)
{
    const psc_str text = {(const char *)data, size};
    if (psc_utf8_check(text) < size) return 0; /* ingest lets only UTF-8 through */
    knowledge *k = know();
    psc_arena arena;
    psc_arena_init(&arena, psc_alloc_default(), 64 << 20);
    if (!PSC_TRAP(&arena)) {
        psc_document doc;
        read_document(&arena, text, &doc);
        code(&arena, k, &doc);
    }
    psc_arena_deinit(&arena);
    return 0;
}
