/* SPDX-License-Identifier: Apache-2.0 */
/* What the files that link mentions share: link.c (names, acronyms, states), refer.c
 * (descriptions: "the minister", "the group", "both sides") and pronoun.c. */
#ifndef PSC_ACTORS_LINK_H
#define PSC_ACTORS_LINK_H

#include "actors/scene.h"

enum { PSC_LOOK_BACK = 400 }; /* mentions looked at for one that is linked */

/* Both are of some country, and not of the same. */
static inline bool psc_codes_differ(const psc_code *a, const psc_code *b)
{
    return psc_code_has_country(a) && psc_code_has_country(b) &&
           memcmp(a->country, b->country, 3) != 0;
}

/* The last but `back` of those told of so far. */
static inline const psc_known *psc_known_at(const psc_scene *sc, uint32_t back)
{
    return &sc->known[sc->n_known - 1 - back];
}

static inline uint32_t psc_look_back(const psc_scene *sc)
{
    return sc->n_known < PSC_LOOK_BACK ? sc->n_known : PSC_LOOK_BACK;
}

/* Take over who it is; keep where it stands. */
void psc_link_take(psc_scene *sc, psc_np *np, const psc_known *k, const char *how);

#endif
