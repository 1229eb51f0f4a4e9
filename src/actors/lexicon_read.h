/* SPDX-License-Identifier: Apache-2.0 */
/* The state of reading data/actors, shared by the files that do it: lexicon.c goes through the
 * stanzas, lexicon_stanza.c reads each, lexicon_field.c what several kinds of them have,
 * lexicon_name.c puts their names into the trie. */
#ifndef PSC_ACTORS_LEXICON_READ_H
#define PSC_ACTORS_LEXICON_READ_H

#include <string.h>

#include "actors/lexicon.h"
#include "base/complaints.h"
#include "base/stanza.h"
#include "base/str.h"

typedef struct psc_lexicon_pending {
    char country[4];
    const char *file;
    uint32_t line;
} psc_lexicon_pending;

typedef struct psc_lexicon_reader {
    psc_actor_lexicon *lx;
    const psc_actor_source *source; /* [n_source] */
    size_t n_source;
    psc_arena scratch; /* fields of the stanza being read */
    const psc_actor_source *src;
    psc_complaints complaints;
    psc_lexicon_pending *pending; /* countries of codes, to be looked for at the end */
    uint32_t n_pending, cap_pending;
    psc_intern country; /* codes that may stand in a code */
} psc_lexicon_reader;

/* Is that the key of the field?  The length is compared first, at no cost. */
#define PSC_KEY_IS(f, lit) \
    ((f)->key.len == sizeof(lit) - 1 && !memcmp((f)->key.ptr, lit, sizeof(lit) - 1))

/* ---- lexicon.c ---- */

void psc_lexicon_bad(psc_lexicon_reader *l, uint32_t line, const char *what, psc_str text);
/* Text that outlives the stanza: of the source as it is, of joined lines a copy. */
psc_str psc_lexicon_keep(psc_lexicon_reader *l, psc_str s);

/* ---- lexicon_name.c: names of a thing, in one use or as what they are ---- */

void psc_lexicon_add_name(psc_lexicon_reader *l, psc_str text, psc_use use, uint32_t thing,
                          bool plural, uint32_t line);
void psc_lexicon_add_names(psc_lexicon_reader *l, psc_str list, psc_use use, uint32_t thing,
                           uint32_t line);
/* "spokesman; aide; chief of staff", with their plurals. */
void psc_lexicon_add_nouns(psc_lexicon_reader *l, psc_str list, uint32_t thing, uint32_t line);
/* "Syrian; Syrians" */
void psc_lexicon_add_people(psc_lexicon_reader *l, psc_str list, uint32_t thing, uint32_t line);
/* Last word of a name, with the particle before it and without. */
void psc_lexicon_add_surname(psc_lexicon_reader *l, psc_str name, uint32_t thing, uint32_t line);

/* ---- lexicon_field.c ---- */

/* Room for all the terms of a stanza, told under that key. */
void psc_lexicon_make_terms(psc_lexicon_reader *l, const psc_stanza *s, const char *key,
                            psc_thing *t);
void psc_lexicon_add_term(psc_lexicon_reader *l, psc_thing *t, psc_str text, uint32_t line);
/* "USA GOV 2013-02-01..2017-01-20 secretary of state"; false with a complaint if it is none. */
bool psc_lexicon_read_term(psc_lexicon_reader *l, psc_str text, uint32_t line, psc_term *out);
/* There must be a country of the code: looked for when all is read. */
void psc_lexicon_check_country(psc_lexicon_reader *l, const psc_code *code, uint32_t line);
/* A field that any stanza may have; complains if it is none. */
void psc_lexicon_other_field(psc_lexicon_reader *l, const psc_field *f);

/* ---- lexicon_stanza.c ---- */

void psc_lexicon_read_stanza(psc_lexicon_reader *l, const psc_stanza *s);

#endif
