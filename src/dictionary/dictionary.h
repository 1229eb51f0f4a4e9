/* SPDX-License-Identifier: Apache-2.0 */
/* The field's dictionaries: files of PETRARCH and TABARI, read as they are.
 *
 *     psc_dictionary d;
 *     psc_dictionary_init(&d, &arena, told);
 *     kind = psc_dict_kind_of(file, text);
 *     psc_dictionary_read(&d, kind, file, text, layer);      // as many as there are
 *     psc_dictionary_finish(&d);                             // synonyms over all files
 *     use(d.entry[i]) where !d.entry[i].bad
 *
 * What is read is neutral: entries with names and dated codes, already translated into
 * country and sectors (data/codebook/cameo-actors.tsv).  src/actors/dictionary.c puts
 * them into the lexicon, discard.c makes a matcher of the discard phrases.
 *
 * Files are hostile: every bad line is told with file and line and left out, reading goes
 * on.  Time is linear in the bytes but for sorting the ranges of one entry.  All memory is
 * the arena's; names and codes borrow from the texts, which must outlive the dictionary. */
#ifndef PSC_DICTIONARY_DICTIONARY_H
#define PSC_DICTIONARY_DICTIONARY_H

#include <priscus/document.h>
#include <priscus/entity.h>
#include <priscus/status.h>

#include "base/arena.h"
#include "base/intern.h"

typedef enum psc_dict_kind {
    PSC_DICT_NONE, /* no dictionary */
    PSC_DICT_ACTORS,
    PSC_DICT_AGENTS,
    PSC_DICT_COUNTRIES, /* CountryInfo: almost XML */
    PSC_DICT_DISCARDS,
    PSC_DICT_OTHER /* verbs, issues, options: known, and not read */
} psc_dict_kind;

/* By its name, else by what the first lines look like. */
psc_dict_kind psc_dict_kind_of(const char *file, psc_str text);

/* What an entry's names are. */
typedef enum psc_dict_use {
    PSC_DICT_ACTOR,  /* the file does not tell: person, organisation, state ... */
    PSC_DICT_PERSON, /* of CountryInfo */
    PSC_DICT_CAPITAL,
    PSC_DICT_CITY,
    PSC_DICT_AGENT,  /* a role noun */
    PSC_DICT_NOBODY, /* [---]: known to be no actor */
} psc_dict_use;

typedef struct psc_dict_term {
    psc_code code;    /* translated */
    psc_day from, to; /* INT32_MIN, INT32_MAX where open */
    psc_str was;      /* "USAGOV" as it stands in the file */
    psc_str role;     /* title told beside the code; may be empty */
    uint32_t line;
    bool bad; /* left out */
} psc_dict_term;

typedef struct psc_dict_name {
    psc_str text; /* "UNITED_STATES": underscores part words */
    uint32_t line;
    bool plural;
    bool bad;
} psc_dict_name;

typedef struct psc_dict_entry {
    const char *file;
    uint32_t name, n_name; /* in the dictionary's name[]; the first is the primary one */
    uint32_t term, n_term; /* in its term[] */
    uint32_t line;
    uint8_t use; /* psc_dict_use */
    uint8_t layer;
    bool refused; /* a code of it was */
    bool bad;     /* left out */
} psc_dict_entry;

/* A phrase whose sentence, or whole report, is not to be coded. */
typedef struct psc_dict_discard {
    psc_str text;
    const char *file;
    uint32_t line;
    bool story; /* "+": the whole report */
    bool stem;  /* the last word may go on; not with "_" behind it */
} psc_dict_discard;

/* Where complaints go. */
typedef struct psc_dict_told {
    void (*bad)(void *ctx, const psc_err *err);    /* an entry is left out; may be NULL */
    void (*remark)(void *ctx, const psc_err *err); /* worth knowing; may be NULL */
    void *ctx;
} psc_dict_told;

struct psc_dict_codes;

typedef struct psc_dictionary {
    psc_arena *arena;
    psc_dict_told told;
    psc_dict_entry *entry; /* [n_entry] in order */
    uint32_t n_entry, cap_entry;
    psc_dict_name *name; /* [n_name] of all entries; an entry's stand together */
    uint32_t n_name, cap_name;
    psc_dict_term *term; /* [n_term] */
    uint32_t n_term, cap_term;
    psc_dict_discard *discard; /* [n_discard] */
    uint32_t n_discard, cap_discard;
    struct psc_dict_codes *codes;
    size_t bytes; /* of all files */
    uint32_t n_bad, n_remark;
} psc_dictionary;

void psc_dictionary_init(psc_dictionary *d, psc_arena *arena, psc_dict_told told);
/* Under the trap of the arena. */
void psc_dictionary_read(psc_dictionary *d, psc_dict_kind kind, const char *file, psc_str text,
                         uint32_t layer);
void psc_dictionary_finish(psc_dictionary *d);

/* ---- discards ----------------------------------------------------------- */

typedef struct psc_discards psc_discards;

/* NULL if there are none.  Borrows the dictionary's texts. */
psc_discards *psc_discards_new(psc_arena *arena, const psc_dictionary *d);
/* The first phrase in the text; `story`: only those that discard whole reports.  *span are
 * its bytes.  NULL if there is none. */
const psc_dict_discard *psc_discards_find(const psc_discards *d, psc_str text, bool story,
                                          psc_span *span);

#endif
