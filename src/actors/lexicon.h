/* SPDX-License-Identifier: Apache-2.0 */
/* What the lexicon is made of, for the files of this folder.
 *
 * A *thing* is a stanza of data/actors: a country, a person, an organisation, a
 * group of role nouns ...  Its codes are *terms*, each with the days it holds.
 * A *name* ties words to a thing and says in what use ("Russian" is an adjective
 * of RUS); names hang in a trie of folded words, several to a node where words
 * are shared ("Georgia"). */
#ifndef PSC_ACTORS_LEXICON_H
#define PSC_ACTORS_LEXICON_H

#include "actors/actors.h"
#include "actors/key.h"
#include "record/code.h"

typedef enum psc_thing_kind {
    PSC_THING_COUNTRY,
    PSC_THING_BLOC,
    PSC_THING_ETHNIC,
    PSC_THING_ORG,
    PSC_THING_PERSON,
    PSC_THING_ROLES,
    PSC_THING_MODIFIER,
    PSC_THING_WORDS,
    PSC_THING_COUNT
} psc_thing_kind;

/* In order of preference where one phrase has several uses. */
typedef enum psc_use {
    PSC_USE_PERSON,
    PSC_USE_ORG,
    PSC_USE_STATE, /* name of a country or bloc */
    PSC_USE_SEAT,
    PSC_USE_CAPITAL,
    PSC_USE_PEOPLE, /* noun for people: "Syrians", "Kurds", "Westerner" */
    PSC_USE_ADJECTIVE,
    PSC_USE_ROLE,
    PSC_USE_ROLE_ADJ, /* "presidential" */
    PSC_USE_CITY,
    PSC_USE_SURNAME,
    PSC_USE_ETHNIC, /* the head line of an ethnic stanza, where no form is given */
    PSC_USE_MODIFIER,
    PSC_USE_WORD,
    PSC_USE_COUNT
} psc_use;

/* kind of a roles stanza */
enum { PSC_ROLE_PERSON, PSC_ROLE_PEOPLE, PSC_ROLE_BODY, PSC_ROLE_PART, PSC_ROLE_THING };

/* roles: against its owner if that is a government; if it is a state, too */
enum {
    PSC_OPPOSES_NOBODY,
    PSC_OPPOSES_GOVERNMENT,
    PSC_OPPOSES_OWNER,
    PSC_OPPOSES_STATE,     /* not against it, but another one: "Mali's neighbours" */
    PSC_OPPOSES_NEIGHBOUR, /* likewise; "its neighbour" is the other one just told of */
    PSC_OPPOSES_GUEST      /* another one too, whom the report has told of: "her hosts" */
};

/* effect of a modifier */
enum {
    PSC_EFFECT_NONE,
    PSC_EFFECT_SECTOR,
    PSC_EFFECT_FOREIGN,
    PSC_EFFECT_AGAINST,
    PSC_EFFECT_FOR,
    PSC_EFFECT_ACROSS, /* "pan-": of no country of those it names */
    PSC_EFFECT_LEADER, /* "-led": the actor's own, if it is armed */
    PSC_EFFECT_ABROAD  /* "foreign", "international": not of the country they are in */
};

/* Closed lists the machinery asks for by name (data/actors/words.txt). */
/* clang-format off */
#define PSC_WORDS_LIST(X)                                                           \
    X(PARTICLE, "particle") X(HONORIFIC, "honorific") X(HONORIFIC_F, "honorific-f") \
    X(HONORIFIC_M, "honorific-m") X(SUFFIX, "suffix") X(OF, "preposition-of")       \
    X(FROM, "preposition-from") X(FOR, "preposition-for") X(IN, "preposition-in")   \
    X(ABOUT, "preposition-about") X(HE, "pronoun-m") X(SHE, "pronoun-f")            \
    X(IT, "pronoun-it") X(THEY, "pronoun-they") X(WE, "pronoun-we")                 \
    X(RELATIVE, "relative") X(DEFINITE, "definite") X(INDEFINITE, "indefinite")     \
    X(THAT, "demonstrative") X(AND, "coordinator") X(BREAK, "break")                \
    X(CALENDAR, "calendar") X(BOTH, "both") X(KIND, "kind-word") X(CLAUSE, "clause-adjective") \
    X(REFLEXIVE, "reflexive") X(LESSER, "lesser") X(LEFT, "left-office")        \
    X(FIGHT, "fight") X(HARM, "harm") X(BELONGING, "belonging")                     \
    X(SETTLEMENT, "settlement") X(MEDIUM, "medium") X(PARTY, "party-word")          \
    X(SEND, "send") X(NEGATION, "negation")                                         \
    X(LAND, "land") X(WAR, "war") X(THREE, "three") X(FOUR, "four") X(PAIR, "pair") X(BY, "preposition-by")       \
    X(TO, "preposition-to") X(DUTY, "duty") X(OBLIGED, "obliged") X(RUE, "rue")     \
    X(OWN_WORD, "own-word") X(MOUTHPIECE, "mouthpiece") X(LOYAL, "loyal") X(TRAVEL, "travel") X(LEAVE, "leave") X(SOUGHT, "sought") X(BETWEEN, "preposition-between") \
    X(OUTCOME, "outcome")

typedef enum psc_words {
    PSC_WORDS_NONE,
#define X(id, name) PSC_WORDS_##id,
    PSC_WORDS_LIST(X)
#undef X
    PSC_WORDS_COUNT
} psc_words;
/* clang-format on */

typedef struct psc_term {
    psc_code code;
    psc_day from, to; /* INT32_MIN, INT32_MAX where open */
    psc_str role;     /* "secretary of state"; empty if not told */
} psc_term;

/* Where a code was given, if not in a stanza: a term's line in a dictionary. */
typedef struct psc_given {
    psc_str code; /* as written there: "USAGOV" */
    uint32_t line;
} psc_given;

typedef struct psc_thing {
    psc_str name;
    psc_term *term; /* [n_term] by `from`; roles: term[0] is the own code, if any */
    uint32_t n_term;
    const psc_given *given; /* [n_term] of a dictionary; NULL: of a stanza */
    psc_code fallback;      /* roles: code where the phrase names no body (`default`) */
    uint8_t kind;           /* psc_thing_kind */
    uint8_t sub;            /* roles: PSC_ROLE_...; modifier: PSC_EFFECT_...; words: psc_words */
    char sex;               /* 'm', 'f', 0 */
    bool needs_country; /* roles: nobody unless the phrase tells a country ("the Syrian state") */
    uint8_t opposes;    /* roles: PSC_OPPOSES_...: against whoever's it is ("the king's rivals") */
    bool lives_abroad;  /* roles: "in Lebanon" does not tell their country */
    bool harms;         /* roles: "of" tells whom they harmed ("the killers of two Danes") */
    bool media;         /* a news agency, newspaper, broadcaster */
    uint8_t layer;
    const char *file;
    uint32_t line;
} psc_thing;

typedef struct psc_name {
    uint32_t thing;
    uint32_t next;  /* next name of the same words; 0 none */
    uint32_t shape; /* 2 bits a word, the first lowest */
    uint8_t use;    /* psc_use */
    bool plural;
} psc_name;

typedef struct psc_example {
    psc_str phrase, code; /* code empty: "none" */
    psc_day date;
    bool yes;
    const char *file;
    uint32_t line;
} psc_example;

struct psc_actor_lexicon {
    psc_arena *arena;
    psc_trie trie;  /* value: first name, index in name[]; 0 none */
    psc_name *name; /* [1 .. n_name] */
    uint32_t n_name, cap_name;
    psc_thing *thing; /* [n_thing] */
    uint32_t n_thing, cap_thing;
    psc_example *example;
    uint32_t n_example, cap_example;
    uint8_t *given_sex; /* [word id] 'm', 'f', 'x' both, 0: of persons' first names */
    uint32_t n_given;
    psc_str first_word[PSC_WORDS_COUNT]; /* of each closed list */
    bool has_dictionary;                 /* some things are of the field's dictionaries */
};

/* The term that holds on a day.  With day NONE the longest; outside all terms
 * the nearest, with *past set if all of it lies before the day (-1: after). */
const psc_term *psc_thing_at(const psc_thing *t, psc_day day, int *past);

/* Is the folded word in a closed list? */
bool psc_lexicon_word_is(const psc_actor_lexicon *lx, psc_str word, psc_words list);

/* Days in government: of namesakes the greater is meant. */
int64_t psc_thing_prominence(const psc_thing *t);

/* "RUS GOV", "GOV MIL", "---", "none" -> code; false if it is none.  Reads words
 * off *rest as long as they belong to the code. */
bool psc_code_read(psc_str *rest, psc_code *out);
/* "2012-11-11..", "..2013", "1999..2000-05"; false if it is no such range. */
bool psc_range_read(psc_str text, psc_day *from, psc_day *to);

/* Sectors that are what someone stands for, whatever his office: rebels, IGO ... */
bool psc_sector_is_cause(unsigned s);
/* Sectors that are offices, which can be left. */
bool psc_sector_is_office(unsigned s);
/* IGO, NGO: without a country. */
bool psc_sector_is_stateless(unsigned s);
void psc_code_set_sectors(psc_code *to, const psc_code *from);
void psc_code_set_sector(psc_code *to, psc_sector s);
/* Put a sector behind those there are. */
void psc_code_append(psc_code *code, psc_sector s);

#endif
