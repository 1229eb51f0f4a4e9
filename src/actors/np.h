/* SPDX-License-Identifier: Apache-2.0 */
/* A noun phrase taken apart, between parts.c (which reads the tree) and np.c
 * (which codes). */
#ifndef PSC_ACTORS_NP_H
#define PSC_ACTORS_NP_H

#include "actors/scene.h"

enum { PSC_NP_DEPTH = 10 }; /* of phrases in phrases */
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

/* Clues. */
const psc_clue *psc_parts_head_clue(const psc_parts *p);
/* An organisation before the head. */
const psc_clue *psc_parts_org(const psc_parts *p);
/* Nearest clue before the head that names a body or a kind of people. */
const psc_clue *psc_parts_body(const psc_parts *p, const psc_clue *head);
/* The clue that makes the phrase a person of the lexicon. */
const psc_clue *psc_parts_person(const psc_scene *sc, const psc_parts *p);
/* Does an "of" tell the whole that this is a part of? */
bool psc_parts_has_whole(const psc_parts *p);
psc_str psc_clue_text(const psc_scene *sc, const psc_clue *c);
bool psc_clue_is_nation(const psc_clue *c);
/* A comma, "and" or a lone hyphen stands between the two. */
bool psc_clue_coordinated(const psc_scene *sc, const psc_clue *a, const psc_clue *b);
bool psc_roles_are_people(const psc_thing *t);
/* Code of a thing on the day of the report; NULL if it has none. */
const psc_code *psc_scene_code(const psc_scene *sc, const psc_thing *t);

/* country.c: where a country is told. */
typedef struct psc_source {
    char country[4];
    psc_str text;
    const char *how;
    bool shared; /* that of the noun before, joined by "and" */
    bool own;    /* told by the phrase, not by the place where it happens */
    bool partly; /* a partly recognised territory: adds PRE */
} psc_source;

typedef struct psc_sources {
    psc_source at[PSC_NP_MAX];
    uint32_t n;
    bool abroad; /* told to be of no country here */
} psc_sources;

/* plural: the phrase may belong to several; in: places count, as a last resort. */
void psc_np_countries(psc_scene *sc, const psc_parts *p, bool plural, bool in, psc_sources *out);

/* sector.c: the code of a role, before its country. */
void psc_np_sectors(psc_scene *sc, const psc_parts *p, const psc_clue *head, psc_np *np);
/* "former", "exiled" */
void psc_np_sector_words(psc_scene *sc, const psc_parts *p, psc_np *np);

/* clause.c: what stands around the role: whom it fights, whose enemy it is, who sends it. */
void psc_np_around(psc_scene *sc, const psc_parts *p, const psc_thing *role, psc_np *np);

/* person.c */
void psc_np_read_person(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out);
void psc_np_read_name(psc_scene *sc, const psc_parts *p, psc_np_list *out);
void psc_np_keep_title(const psc_scene *sc, const psc_np *title, psc_np *np);
/* A title in the text corrects the term chosen. */
void psc_np_fit_title(psc_scene *sc, const psc_np *title, psc_np *np);

/* role.c, org.c, nation.c: phrases whose head is that clue. */
void psc_np_read_role(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out);
void psc_np_read_org(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out);
void psc_np_read_state(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out);
void psc_np_read_people(psc_scene *sc, const psc_parts *p, const psc_clue *c, psc_np_list *out);

/* relative.c: pronouns with a clause; false if the word at h is none. */
bool psc_np_read_those(psc_scene *sc, uint32_t h, psc_np_list *out);
bool psc_np_read_whose(psc_scene *sc, uint32_t h, psc_np_list *out);

/* apposition.c: what stands beside the phrase is the same actor. */
void psc_np_read_appositions(psc_scene *sc, const psc_parts *p, psc_np_list *out);

/* earlier.c: the role is that of somebody told before. */
/* "the country": a state told before; false if it is none. */
bool psc_np_read_land(psc_scene *sc, const psc_parts *p, psc_np_list *out);
void psc_np_link_earlier(psc_scene *sc, const psc_parts *p, psc_np_list *out);
/* "the rebels", "that group": no possessor, complement or clause tells which. */
bool psc_np_is_bare(const psc_scene *sc, const psc_parts *p);

/* reading.c: making readings. */
psc_np psc_np_new(const psc_parts *p);
psc_np *psc_np_add(psc_np_list *out, const psc_np *np);
/* One reading for each country told. */
void psc_np_spread(psc_scene *sc, const psc_sources *from, const psc_np *np, psc_np_list *out);
/* May two descriptions side by side be one actor's? */
bool psc_np_can_be_same(const psc_np *a, const psc_np *b);
psc_str psc_np_role_text(const psc_scene *sc, const psc_parts *p, const psc_clue *c);
/* "role 'minister' + of 'Kenya'" */
void psc_np_why(psc_scene *sc, psc_np *np, const char *how, psc_str what, const char *how2,
                psc_str what2);
void psc_np_why_more(psc_scene *sc, psc_np *np, const char *more);

#endif
