/* SPDX-License-Identifier: Apache-2.0 */
/* What the readers of dictionary files share: lines without comments, brackets, names. */
#ifndef PSC_DICTIONARY_READ_H
#define PSC_DICTIONARY_READ_H

#include "base/str.h"
#include "dictionary/dictionary.h"

enum {
    PSC_DICT_CHOICES = 256,   /* names that one line with sets may stand for */
    PSC_DICT_NAME_BYTES = 512 /* of one name */
};

/* The file being read. */
typedef struct psc_dict_reader {
    psc_dictionary *d;
    const char *file;
    psc_str rest; /* lines to come */
    uint32_t line;
    uint32_t comment; /* line where an open <!-- began; 0 */
    uint8_t layer;
    bool utf8;      /* the whole file is valid */
    bool quiet;     /* say nothing */
    psc_str behind; /* the comment behind the line's text, without its mark */
} psc_dict_reader;

/* line.c: the next line with text in it, trimmed and without comments; false at the end. */
bool psc_dict_line(psc_dict_reader *r, psc_str *line);
/* An entry, or a part of one, is left out. */
void psc_dict_bad(psc_dict_reader *r, uint32_t line, const char *fmt, ...) PSC_PRINTF(3, 4);
void psc_dict_remark(psc_dict_reader *r, uint32_t line, const char *fmt, ...) PSC_PRINTF(3, 4);
/* Slices in messages: at most 60 bytes. */
#define PSC_DICT_ARG(s) (int)((s).len < 60 ? (s).len : 60), ((s).len ? (s).ptr : "")

/* name.c: names of a phrase with {plurals} and {one|other} in it, added to the entry.
 * false, told, if its brackets are broken or nothing is left. */
bool psc_dict_names(psc_dict_reader *r, psc_dict_entry *e, psc_str phrase);
void psc_dict_add_name(psc_dict_reader *r, psc_dict_entry *e, psc_str text, bool plural);
/* "KABUL_" without underscores and blanks at its ends. */
psc_str psc_dict_name_trim(psc_str s);

/* term.c: every [CODE DATES] of the text.  false, told, if brackets are broken. */
bool psc_dict_terms(psc_dict_reader *r, psc_dict_entry *e, psc_str text, psc_str role);
/* Leave out terms that contradict another one of the entry. */
void psc_dict_check_terms(psc_dictionary *d, psc_dict_entry *e);
/* "090120", "20090120" -> day; false if there is no such day. */
bool psc_dict_date(psc_dict_reader *r, psc_str s, psc_day *out);
/* "<090120", ">090120", "090120 - 170120"; false, told, if it is none. */
bool psc_dict_range(psc_dict_reader *r, psc_str s, psc_day *from, psc_day *to);

/* code.c */
typedef enum psc_dict_word { PSC_DICT_CODE, PSC_DICT_NULL, PSC_DICT_DISCARDED } psc_dict_word;

struct psc_dict_codes *psc_dict_codes_new(psc_arena *arena);
/* "USAGOV", "~GOV", "NGO~" -> code; false, told, if nothing in it is known. */
bool psc_dict_code(psc_dict_reader *r, psc_str text, uint32_t line, psc_code *out);
/* Is it the code of a country alone? */
bool psc_dict_is_country(const psc_dictionary *d, psc_str text);
/* Tell what was kept untranslated in the file just read. */
void psc_dict_codes_report(psc_dict_reader *r);

/* The files. */
void psc_dict_read_actors(psc_dict_reader *r);
void psc_dict_read_agents(psc_dict_reader *r);
void psc_dict_read_countries(psc_dict_reader *r);
void psc_dict_read_discards(psc_dict_reader *r);

psc_dict_entry *psc_dict_new_entry(psc_dict_reader *r, psc_dict_use use);
/* Entry complete: check its terms, leave it out if nothing is left. */
void psc_dict_end_entry(psc_dict_reader *r, psc_dict_entry *e);
void psc_dict_add_discard(psc_dict_reader *r, psc_str text, uint32_t line);

#endif
