/* SPDX-License-Identifier: Apache-2.0 */
/* Places that the lexicon of actors does not know, told to its mentions.
 *
 * "Gunmen killed nine shepherds near Medea": the gazetteer has many more towns, and whose the
 * shepherds are is told by theirs.  A name that may as well mean a place of another country, as
 * large or nearly so, tells none, unless the report speaks of the one that was chosen. */
#include "places/places.h"

#include "base/str.h"

enum { ASKED = 24, LARGER = 8 }; /* so many times as large as its namesakes abroad */

/* Somebody or something of the country is told elsewhere in the report. */
static bool is_spoken_of(const psc_mentions *m, const char *country)
{
    for (uint32_t i = 0; i < m->n; i++)
        if (!m->at[i].inferred && strncmp(m->at[i].code.country, country, 3) == 0) return true;
    return false;
}

/* No place of that name in another country comes near it. */
static bool stands_out(const psc_gazetteer *g, psc_str name, const psc_place *p)
{
    psc_place other[ASKED];
    const size_t n = psc_gazetteer_find(g, name, (psc_str){0}, other, ASKED);
    if (n > 1 && !p->population) return false;
    for (size_t i = 0; i < n && i < ASKED; i++) {
        if (!other[i].country[0] || strcmp(other[i].country, p->country) == 0) continue;
        if (other[i].population * LARGER >= p->population) return false;
    }
    return n <= ASKED;
}

/* The mention of the name: "Azaz" in "the town of Azaz", where the place is the town. */
static int32_t mention_of(const psc_mentions *m, const psc_toponym *t)
{
    int32_t e = psc_mention_at(m, t->sentence, t->head);
    for (uint32_t k = t->first; k <= t->last && e < 0; k++) e = psc_mention_at(m, t->sentence, k);
    return e;
}

static bool is_town(const psc_toponym *t)
{
    return t->place.country[0] && (t->stand == PSC_STAND_AT || t->stand == PSC_STAND_FROM);
}

void psc_places_tell(const psc_toponyms *all, const psc_gazetteer *g, const psc_document *doc,
                     psc_mentions *m)
{
    for (uint32_t i = 0; i < all->n; i++) {
        const psc_toponym *t = &all->at[i];
        const int32_t e = mention_of(m, t);
        if (e < 0 || !is_town(t)) continue;
        psc_entity *who = &m->at[e];
        if (who->code.country[0] || who->code.sector[0] || who->first != t->first) continue;
        const psc_str name = psc_str_at(doc->text, t->span);
        if (!is_spoken_of(m, t->place.country) && !stands_out(g, name, &t->place)) continue;
        who->kind = PSC_ENTITY_PLACE;
        memcpy(who->code.country, t->place.country, sizeof who->code.country);
    }
}
