/* SPDX-License-Identifier: Apache-2.0 */
/* The working state of finding actors in one report, shared by the files of this
 * folder.  A story's way: match.c finds the lexicon's names in a sentence, parts.c
 * takes a noun phrase apart, np.c codes it (by its head: role.c, org.c, nation.c, person.c;
 * by what stands around it: sector.c, country.c, apposition.c), link.c carries names through
 * the report and pronoun.c pronouns, context.c gives groups the country of the report,
 * find.c runs them in order and writes psc_mentions. */
#ifndef PSC_ACTORS_SCENE_H
#define PSC_ACTORS_SCENE_H

#include "actors/lexicon.h"

enum { PSC_MATCH_NAMES = 8 };

/* Words of the sentence that are a name of the lexicon, with every name whose
 * capitals they satisfy. */
typedef struct psc_match {
    uint32_t first, last; /* tokens */
    uint32_t head;        /* the token of them that hangs on something outside */
    uint32_t name[PSC_MATCH_NAMES];
    uint8_t n;
    bool modifies; /* all of it modifies one noun outside */
} psc_match;

/* One reading of a noun phrase: an entity in the making. */
typedef struct psc_np {
    psc_code code;
    uint8_t kind; /* psc_entity_kind */
    uint8_t flag; /* PSC_MENTION_... */
    char sex;     /* 'm', 'f', 0 */
    bool plural, definite;
    bool bound;       /* has a body before it: "government forces", "opposition groups" */
    bool short_name;  /* a surname alone, a single word */
    bool acronym;     /* "(NUPW)" behind the name it stands for, and as that later */
    bool paired;      /* one of "both sides" */
    bool own_country; /* told by the phrase itself, not taken over from elsewhere */
    psc_str name, role;
    psc_str told;         /* of a role, all of it: "the UN envoy for Syria" */
    psc_str title;        /* as the phrase itself has it: "Foreign Minister" */
    bool title_office;    /* it names an office by itself ("president", not "leader") */
    uint8_t title_sector; /* that it tells; 0 none */
    bool former;          /* "former" */
    uint32_t first, last, head;
    const psc_thing *thing; /* person, organisation or country meant; may be NULL */
    uint32_t role_thing;    /* roles stanza + 1; 0 none */
    uint32_t list_role;     /* the same, of a title in the plural before a list of names */
    uint32_t noun;          /* hash of the head noun, for "the minister"; 0 unknown */
    uint32_t surname;       /* hash of the surname or only name; 0 none */
    uint32_t given;         /* hash of a stranger's first name; 0 none */
    int32_t link;
    psc_str why;
} psc_np;

enum { PSC_NP_MAX = 6 };

typedef struct psc_np_list {
    psc_np at[PSC_NP_MAX];
    uint8_t n;
} psc_np_list;

/* The same in the arena, no longer than need be. */
typedef struct psc_reading {
    psc_np *at; /* [n] */
    uint32_t n;
} psc_reading;

/* Somebody the report has introduced. */
typedef struct psc_known {
    uint32_t entity;
    psc_np np;
} psc_known;

typedef struct psc_scene {
    const psc_actor_lexicon *lx;
    psc_arena *arena;
    const psc_document *doc;
    psc_mentions *m;
    psc_day day; /* of the report; PSC_DAY_NONE */
    bool phrase; /* one phrase alone: nothing is taken from context */

    const psc_sentence *s;
    int32_t *child, *sibling; /* [n] first child, next child of the same head; -1 */
    uint32_t *word;           /* [n] word id of the token's last word; 0: not in the lexicon */
    uint64_t *lists;          /* [n] closed lists that this word is in, bit psc_words each */
    int32_t *match_of;        /* [n] first match that touches the token; -1 */
    psc_match *match;         /* in order */
    uint32_t n_match, cap_match;
    psc_reading *memo; /* [n] readings of the phrase of each head */
    uint8_t *state;    /* [n] 0 new, 1 being read, 2 read */
    uint32_t cap_token;
    uint32_t at; /* token being visited; pronouns behind it wait for their turn */
    int depth;

    int32_t speaker; /* the person who spoke last, in sentence `spoken` */
    uint32_t spoken;
    bool has_speaker;

    psc_known *known; /* everyone named or described so far, oldest first */
    uint32_t n_known, cap_known;
} psc_scene;

/* match.c */
void psc_scene_match(psc_scene *sc);
/* Is the token's (last) word in a closed list? */
static inline bool psc_scene_is(const psc_scene *sc, uint32_t token, psc_words list)
{
    return sc->lists[token] >> list & 1;
}
/* Best name of the match among the uses in the mask (1 << use); NULL. */
const psc_name *psc_match_sense(const psc_scene *sc, const psc_match *m, unsigned mask);

/* Hash of the last word; never 0 for a word. */
uint32_t psc_hash_last(psc_str text);
uint32_t psc_scene_hash(const psc_scene *sc, uint32_t token);

/* np.c: readings of the phrase that hangs on token h. */
const psc_reading *psc_np_read(psc_scene *sc, uint32_t h);
/* Readings of what modifies h where h itself is no actor ("rebel attack"). */
uint32_t psc_np_modifiers(psc_scene *sc, uint32_t h, psc_np *out, uint32_t max);

/* link.c, refer.c, pronoun.c, context.c */
/* Give a bare name, definite description or pronoun its identity; false if
 * nobody fits. */
bool psc_link_name(psc_scene *sc, psc_np *np);
/* Has the report named a person with this surname? */
bool psc_link_is_surname(const psc_scene *sc, uint32_t token);
/* "(NUPW)" behind a name is that name, and NUPW so later; false if the token is none. */
bool psc_link_acronym(psc_scene *sc, uint32_t token, psc_np *np);
bool psc_link_short(psc_scene *sc, uint32_t token, psc_np *np);
/* A capital or seat of government that acts is the state told of before. */
void psc_link_state(psc_scene *sc, psc_np *np);
/* The person of the lexicon that a surname means here ("the Assad regime"): the one
 * this report has named, or whom the day and what the phrase tells (np; may be NULL)
 * fit best; NULL if several fit alike. */
const psc_thing *psc_link_surname(psc_scene *sc, const psc_match *m, const psc_np *np);
/* bare: nothing but "the" and the noun tells who. */
bool psc_link_role(psc_scene *sc, psc_np *np, bool bare);
bool psc_link_pronoun(psc_scene *sc, uint32_t token, psc_np *np);
/* The others whom "they" means beside the one it was linked to: "Peru and Chile". */
void psc_link_company(psc_scene *sc, const psc_np *they, psc_np_list *out);
/* "we" and "I" of the sentence just read are who says so. */
void psc_link_speakers(psc_scene *sc);
/* A body named before whose name ends in the noun of np; false if there is none. */
bool psc_link_named(psc_scene *sc, psc_np *np);
/* "both sides", "the two leaders": the two parties last told of together; 0 if
 * there are none; alone ("the delegations"): all of a list, or two that are alone.  How many. */
uint32_t psc_link_pair(psc_scene *sc, const psc_np *np, bool alone, psc_np out[PSC_NP_MAX]);
/* "the trio", "the three countries": those told of lately, if they are so many; 0 if not. */
uint32_t psc_link_group(psc_scene *sc, const psc_np *np, uint32_t wanted, psc_np out[PSC_NP_MAX]);
/* Remember an entity just written. */
void psc_link_remember(psc_scene *sc, uint32_t entity, const psc_np *np);
/* When the whole report is read: countries for "the opposition", "rebels". */
void psc_link_context(psc_scene *sc);

/* dictionary.c: why the code, with the lines of the dictionaries that gave it, or a part. */
psc_str psc_np_given(psc_scene *sc, const psc_np *np);

/* office.c: the roles of persons of the lexicon, by what the whole report tells of them. */
void psc_link_offices(psc_scene *sc);

/* find.c: make a sentence the current one. */
void psc_scene_enter(psc_scene *sc, const psc_sentence *s);
/* find.c: read one document with the sentences' trees; what psc_actors_find does. */
psc_mentions *psc_scene_run(psc_scene *sc);

/* Text of tokens [first, last] as it stands in the report. */
psc_str psc_scene_text(const psc_scene *sc, uint32_t first, uint32_t last);
static inline const psc_thing *psc_scene_thing(const psc_scene *sc, const psc_name *n)
{
    return &sc->lx->thing[n->thing];
}

#endif
