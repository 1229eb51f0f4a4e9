/* SPDX-License-Identifier: Apache-2.0 */
/* Places: the gazetteer, and which places a report speaks of.
 *
 *     psc_gazetteer *g;
 *     psc_place place[8];
 *     if (psc_gazetteer_open(&g, NULL, psc_alloc_default(), &err)) ...
 *     size_t n = psc_gazetteer_find(g, name, (psc_str){0}, place, 8);
 *     for (size_t i = 0; i < n; i++) use(place[i].name, place[i].lat, place[i].lon);
 *     psc_gazetteer_close(g);
 *
 * Settlements are those of GeoNames (CC BY 4.0, see NOTICE); countries, rivers, seas,
 * camps and the like are data/places.  Texts of a place live as long as the gazetteer.
 * It is read-only after opening and shared by threads.  docs/places.md tells more. */
#ifndef PRISCUS_PLACE_H
#define PRISCUS_PLACE_H

#include <priscus/document.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct psc_gazetteer psc_gazetteer;

typedef struct psc_place {
    psc_str name;        /* as maps have it: "Kharkiv" */
    psc_str kind;        /* country, region, city, neighbourhood, river, sea, camp, ... */
    char country[4];     /* ISO 3166 alpha-3, KOS; empty: of none, or of several (a sea) */
    psc_str region;      /* first-level region it lies in; empty: not known */
    double lat, lon;     /* degrees; of what is wide a point in its middle */
    uint64_t population; /* 0: not known */
    uint32_t geonames;   /* GeoNames id; 0: has none here */
    uint32_t ref;        /* what the gazetteer itself calls it */
    bool capital;
    bool alias; /* asked for by another of its names, or an older one */
} psc_place;

/* More features in the syntax of data/places/features.tsv. */
typedef struct psc_place_source {
    const char *file; /* for messages */
    psc_str text;     /* borrowed: must outlive the gazetteer */
} psc_place_source;

typedef struct psc_place_options {
    const psc_place_source *source; /* [n_source], on top of what is built in */
    size_t n_source;
    bool only; /* leave out the features built in (the settlements stay) */
    /* Told of every bad line; NULL: only the first is kept, in err. */
    void (*complain)(void *ctx, const psc_err *err);
    void *complain_ctx;
} psc_place_options;

/* options NULL: what is built in.  *out is NULL unless the result is PSC_OK. */
PSC_API PSC_MUST_USE psc_status psc_gazetteer_open(psc_gazetteer **out,
                                                   const psc_place_options *options,
                                                   psc_alloc alloc, psc_err *err);
PSC_API void psc_gazetteer_close(psc_gazetteer *g); /* NULL is fine */

/* Places of that name, the likeliest first; of one country if `country` (alpha-3) is
 * not empty.  Case, diacritics, hyphens and ways to write the Arabic article do not
 * count.  Returns how many of them are in out: cap at most. */
PSC_API size_t psc_gazetteer_find(const psc_gazetteer *g, psc_str name, psc_str country,
                                  psc_place *out, size_t cap);
/* Is it the code (alpha-3, KOS) of a country? */
PSC_API bool psc_gazetteer_has_country(const psc_gazetteer *g, const char *code);
/* One object of JSON without a line break, into out (NUL-ended; cut to nothing if it does
 * not fit): {"name", "kind", "country", ...}.  Returns its length. */
PSC_API size_t psc_place_json(const psc_place *p, psc_str asked, char *out, size_t cap);

/* How a place stands in its sentence. */
typedef enum psc_stand {
    PSC_STAND_AT,    /* where something is or happens: "in Aleppo", "near the dam" */
    PSC_STAND_FROM,  /* where something comes from or goes: "from", "to", "of" */
    PSC_STAND_PART,  /* inside a name or phrase: "Aleppo province", "the Aleppo front" */
    PSC_STAND_ACTOR, /* stands for its government: "Damascus said" */
} psc_stand;

/* Words of a report that name a place. */
typedef struct psc_toponym {
    psc_span span; /* bytes of the text */
    uint32_t sentence;
    uint32_t first, last, head; /* tokens of the sentence; head hangs on something outside */
    psc_stand stand;
    psc_place place;
    psc_str why; /* for explain: what spoke for this place, and how many others there were */
} psc_toponym;

PSC_API psc_str psc_stand_text(psc_stand s);

#ifdef __cplusplus
}
#endif
#endif
