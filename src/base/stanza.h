/* SPDX-License-Identifier: Apache-2.0 */
/* The one syntax of all files under data/.
 *
 *     # a comment runs to the end of its line
 *     person  John Kerry            <- first line of a stanza: its kind and name
 *     alias   John F. Kerry; Kerry  <- then its fields: key, blanks, value
 *     role    USA GOV  2013-02-01..2017-01-20  secretary of state
 *     yes     John Kerry @2014 => USA GOV
 *                                   <- a blank line ends it
 *
 * A key starts in column one; a line that starts with a blank goes on with the
 * value above.  Only " #" with a blank before it, or a # in column one, starts a
 * comment.  Lists are parted by semicolons (psc_str_cut). */
#ifndef PSC_BASE_STANZA_H
#define PSC_BASE_STANZA_H

#include "base/arena.h"
#include "base/str.h"
#include <priscus/status.h>

typedef struct psc_field {
    psc_str key, value;
    uint32_t line; /* from 1 */
} psc_field;

typedef struct psc_stanza {
    psc_field *field; /* [n]; field[0] is the head line: kind and name */
    uint32_t n;
} psc_stanza;

typedef struct psc_stanza_reader {
    psc_str rest;
    const char *file; /* for messages */
    uint32_t line;    /* last line read */
    psc_arena *arena; /* fields and joined lines */
} psc_stanza_reader;

void psc_stanza_init(psc_stanza_reader *r, psc_str text, const char *file, psc_arena *arena);
/* PSC_OK and the next stanza, PSC_END, or PSC_DATA (then it goes on after the
 * stanza of the bad line at the next call).  Texts borrow from the input where
 * they can. */
psc_status psc_stanza_next(psc_stanza_reader *r, psc_stanza *out, psc_err *err);
/* The field has that key. */
static inline bool psc_field_is(const psc_field *f, const char *key)
{
    return psc_str_eq(f->key, psc_str_of(key));
}
/* Cut "TEXT => WANTED", an example, apart; false if there is no arrow: then all of it is text. */
bool psc_example_cut(psc_str example, psc_str *text, psc_str *wanted);
/* First field of that key; NULL if there is none. */
const psc_field *psc_stanza_get(const psc_stanza *s, const char *key);

#endif
