/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the gazetteer: the compiled file of settlements, read where it lies, and the
 * features of data/places beside it (docs/formats/places.md).
 *
 * A place is known by a number: below n_place it is one of the file, from there on a
 * feature.  Looking a key up is a binary search over the first keys of blocks and a walk
 * of at most 16 front-coded keys; nothing is unpacked beforehand. */
#ifndef PSC_PLACES_GAZETTEER_H
#define PSC_PLACES_GAZETTEER_H

#include <priscus/place.h>

#include "base/arena.h"
#include "places/key.h"
#include "places/words.h"

enum { PSC_PLACE_HITS = 64 };

typedef struct psc_feature {
    psc_str name, kind, region;
    psc_str countries; /* "SYR IRQ TUR"; the first is where the point lies */
    double lat, lon;
} psc_feature;

typedef struct psc_feature_key {
    psc_str key;
    uint32_t feature;
    bool alias;
} psc_feature_key;

typedef struct psc_place_section {
    const unsigned char *ptr;
    size_t len;
} psc_place_section;

struct psc_gazetteer {
    psc_arena arena;
    psc_str bytes; /* the compiled file */
    uint32_t n_place, n_key, n_country;
    psc_place_section country, block, place, key_block, key;
    uint64_t *start;      /* [key blocks] first eight bytes of a block's first key */
    psc_feature *feature; /* [n_feature] */
    uint32_t n_feature, cap_feature;
    psc_feature_key *fkey; /* [n_fkey] sorted by key */
    uint32_t n_fkey, cap_fkey;
    psc_near_words near;
};

typedef struct psc_place_ref {
    uint32_t place;
    bool alias;
} psc_place_ref;

/* What stands under a key: features first, then settlements by size. */
typedef struct psc_place_hits {
    psc_place_ref at[PSC_PLACE_HITS];
    uint32_t n;
    bool longer; /* some key goes on with another word */
} psc_place_hits;

void psc_gazetteer_seek(const psc_gazetteer *g, psc_str key, psc_place_hits *out);
/* false if the file is damaged there. */
bool psc_gazetteer_get(const psc_gazetteer *g, uint32_t ref, psc_place *out);
/* The same but for the region's name; *in is the place it lies in, itself if in none. */
bool psc_gazetteer_sketch(const psc_gazetteer *g, uint32_t ref, psc_place *out, uint32_t *in);
void psc_gazetteer_name_region(const psc_gazetteer *g, psc_place *p, uint32_t in);
/* Does the feature touch that country, or the place lie in it? */
bool psc_gazetteer_in_country(const psc_gazetteer *g, const psc_place *p, const char *country);
/* The place number of a country's own entry; UINT32_MAX if there is none. */
uint32_t psc_gazetteer_country(const psc_gazetteer *g, const char *code);
/* Sound throughout: checksum, every block, key and reference. */
bool psc_gazetteer_sound(const psc_gazetteer *g);
/* The file of settlements, not the built-in one; borrowed.  For tests and fuzzing. */
PSC_MUST_USE psc_status psc_gazetteer_open_bytes(psc_gazetteer **out, psc_str bytes,
                                                 const psc_place_options *options, psc_alloc alloc,
                                                 psc_err *err);

/* features.c: read the tables, then sort the keys. */
PSC_MUST_USE psc_status psc_features_load(psc_gazetteer *g, const psc_place_options *options,
                                          psc_err *err);
/* First key not before `key`. */
uint32_t psc_features_find(const psc_gazetteer *g, psc_str key);

typedef struct psc_candidate {
    psc_place place;
    uint32_t in;  /* the region or country it lies in */
    double score; /* by itself: tenfold people count one */
} psc_candidate;

/* find.c: what stands under a key, the likeliest first; regions are not named yet. */
uint32_t psc_candidates_of(const psc_gazetteer *g, const psc_place_hits *hits,
                           psc_candidate out[PSC_PLACE_HITS]);

#endif
