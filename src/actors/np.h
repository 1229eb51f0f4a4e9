/* SPDX-License-Identifier: Apache-2.0 */
/* A noun phrase taken apart, between parts.c (which reads the tree) and np.c
 * (which codes). */
#ifndef PSC_ACTORS_NP_H
#define PSC_ACTORS_NP_H

#include "actors/scene.h"

enum { PSC_OWN_MAX = 32, PSC_COMP_MAX = 12, PSC_CLUE_MAX = 16 };

/* How a phrase inside the phrase is joined to it. */
typedef enum psc_join {
    PSC_JOIN_POSS,  /* Russia's minister */
    PSC_JOIN_OF,    /* the minister of Russia */
    PSC_JOIN_FROM,  /* ministers from Russia */
    PSC_JOIN_FOR,   /* spokesman for the Kremlin */
    PSC_JOIN_IN,    /* rebels in Syria */
    PSC_JOIN_ABOUT, /* envoy to the UN: says nothing of the envoy's country */
    PSC_JOIN_APPOS  /* Vitaly Churkin, the envoy */
} psc_join;

typedef struct psc_comp {
    uint32_t head;
    uint8_t join; /* psc_join */
} psc_comp;

/* A name of the lexicon among the phrase's own words. */
typedef struct psc_clue {
    const psc_match *match;
    const psc_name *name;
    const psc_thing *thing;
    uint8_t use; /* psc_use */
    bool head;   /* covers the head */
    bool gone;   /* belongs to "-led", "anti-": not the actor's own */
} psc_clue;

typedef struct psc_parts {
    uint32_t head;
    uint32_t own[PSC_OWN_MAX]; /* [n_own] tokens, ascending: head, modifiers, titles, name */
    uint32_t n_own;
    psc_comp comp[PSC_COMP_MAX];
    uint32_t n_comp;
    psc_clue clue[PSC_CLUE_MAX]; /* [n_clue] in order of the text */
    uint32_t n_clue;
    int32_t name_first, name_last; /* run of proper nouns that no clue covers; -1 none */
    bool modifier;                 /* the words modify a noun that is no actor */
    bool definite, indefinite, that, counted;
    bool against, pro; /* "anti-government", "pro-government" */
} psc_parts;

void psc_parts_gather(psc_scene *sc, uint32_t head, psc_parts *p);
/* Of the tokens given only, without complements. */
void psc_parts_of(psc_scene *sc, uint32_t head, const uint32_t *own, uint32_t n_own, psc_parts *p);

#endif
