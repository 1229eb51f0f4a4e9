/* SPDX-License-Identifier: Apache-2.0 */
/* Keys: what is left of a place's name when spelling habits are taken away.
 *
 * Words are folded as those of actors are (actors/key.h): lower case, no diacritics, no
 * apostrophes, hyphens part words.  On top of that the Arabic article has one spelling (al,
 * el, ez- before z, ash- before sh), a closing -ah loses its h, and saint, mount and fort
 * are short.  tools/make_places.py folds the same way. */
#ifndef PSC_PLACES_KEY_H
#define PSC_PLACES_KEY_H

#include <priscus/base.h>

enum { PSC_PLACE_KEY_MAX = 128 };

typedef struct psc_place_key {
    char text[PSC_PLACE_KEY_MAX];
    size_t len;
} psc_place_key;

/* The key of a name; empty if it has no word or is too long. */
void psc_place_key_of(psc_place_key *out, psc_str name);

/* Does its last word look like an article, which a word behind it would change
 * ("deir ez" to "deir al zor")? */
bool psc_place_key_is_open(const psc_place_key *k);

static inline psc_str psc_place_key_str(const psc_place_key *k)
{
    return (psc_str){k->text, k->len};
}

#endif
