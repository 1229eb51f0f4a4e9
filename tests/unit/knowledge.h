/* SPDX-License-Identifier: Apache-2.0 */
/* The built-in knowledge for tests of the coder. */
#ifndef TESTS_KNOWLEDGE_H
#define TESTS_KNOWLEDGE_H

#include <string.h>

#include "base/embed.h"
#include "events/events.h"

/* All embedded files; those of the actors first, *n_actors of them. */
static inline psc_actor_source *knowledge_files(psc_arena *arena, size_t *n_actors, size_t *n)
{
    *n = psc_embedded_count();
    *n_actors = 0;
    psc_actor_source *source = psc_new(arena, psc_actor_source, *n);
    size_t at = 0;
    for (int actors = 1; actors >= 0; actors--)
        for (size_t i = 0; i < *n; i++) {
            const psc_embed e = psc_embedded_at(i);
            if ((strstr(e.name, "data/actors/") != NULL) != actors) continue;
            source[at++] = (psc_actor_source){e.name, e.bytes, 0};
            *n_actors += (size_t)actors;
        }
    return source;
}

/* What holds the knowledge, and what is made of a report; both arenas start empty. */
typedef struct knowledge {
    psc_arena lexicon, arena;
    psc_actor_lexicon *actors;
    psc_rules *rules;
} knowledge;

/* Reads the built-in actors; the rules are those given, else the built-in ones. */
static inline psc_status knowledge_open(knowledge *k, const psc_actor_source *rules)
{
    psc_arena_init(&k->lexicon, psc_alloc_default(), 0);
    psc_arena_init(&k->arena, psc_alloc_default(), 0);
    if (PSC_TRAP(&k->lexicon)) return PSC_NOMEM;
    size_t n_actors, n;
    const psc_actor_source *source = knowledge_files(&k->lexicon, &n_actors, &n);
    const psc_status st =
        psc_actor_lexicon_load(&k->actors, &k->lexicon, source, n_actors, NULL, NULL, NULL);
    if (st) return st;
    return psc_rules_load(&k->rules, &k->lexicon, rules ? rules : source, rules ? 1 : n, NULL, NULL,
                          NULL);
}

static inline void knowledge_close(knowledge *k)
{
    psc_arena_deinit(&k->arena);
    psc_arena_deinit(&k->lexicon);
}

#endif
