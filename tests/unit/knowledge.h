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

#endif
