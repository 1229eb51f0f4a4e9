/* SPDX-License-Identifier: Apache-2.0 */
/* The language of a report, by the script of its letters and its small words.
 *
 * data/page/languages.txt lists frequent words of some sixty languages; a text is in
 * the language that most of its words are found under.  What a page or feed says of
 * itself counts only where the words are too few: templates say "en" on pages in any
 * language.  Read-only after loading; shared by threads. */
#ifndef PSC_INGEST_LANGUAGE_H
#define PSC_INGEST_LANGUAGE_H

#include "base/intern.h"
#include "base/stanza.h"
#include <priscus/document.h>

enum { PSC_LANGUAGES_MAX = 128, PSC_SCRIPTS_MAX = 64 };

typedef struct psc_language_set {
    uint64_t bit[PSC_LANGUAGES_MAX / 64];
} psc_language_set;

typedef struct psc_languages {
    psc_arena *arena;
    psc_str code[PSC_LANGUAGES_MAX]; /* [n]; code[0] is English's once it is loaded */
    uint32_t n;
    psc_intern words;     /* lower case */
    psc_language_set *of; /* [n_of] by id of words: the languages that have it */
    psc_intern names;     /* lower case */
    uint8_t *named;       /* [n_named] by id of names: which language */
    struct psc_script {
        psc_str name;
        uint8_t language; /* 1 + which, 0: none */
        uint8_t beats;    /* 1 + which script, 0: none */
    } script[PSC_SCRIPTS_MAX];
    struct psc_script_range {
        uint32_t first, last;
        uint8_t script;
    } * range; /* [n_range] */
    uint32_t n_of, cap_of, n_named, cap_named, n_script, n_range, cap_range;
} psc_languages;

void psc_languages_init(psc_languages *t, psc_arena *arena);
/* Take a stanza `script` or `language`; the field that is wrong, and why, if one is. */
const psc_field *psc_languages_add(psc_languages *t, const psc_stanza *s, const char **why);

/* ISO 639-1 code of the language of clean UTF-8; "und" where it is none of those known
 * and surely not English; empty if there is too little to tell. */
psc_str psc_language_of(const psc_languages *t, psc_str text);
/* "English", "eng", "en-GB" -> "en"; codes that are not known stay; empty if it is none. */
psc_str psc_language_code(const psc_languages *t, psc_arena *a, psc_str name);
/* Decide doc->language by its text, else by what it says of itself; in an English report
 * keep paragraphs in other languages from being coded. */
void psc_language_settle(const psc_languages *t, psc_arena *a, psc_document *doc);

#endif
