/* SPDX-License-Identifier: Apache-2.0 */
/* What the network sees of a word: one row of each table, found from its form
 * alone (so all that depends on it can be kept for the word's next coming).
 *
 *   VECTOR  the lower-cased form among the word vectors; 0 if it is not there
 *   WORD    the form among the words of the training data, else its lower-cased
 *           form, else 0; digits count as 0
 *   SUF2 SUF3 SUF4 PRE2 PRE3  the last or first letters of the lower-cased form,
 *           hashed
 *   SHAPE   capitals, digits, hyphens, points; whether VECTOR knows it */
#ifndef PSC_PARSE_FEATURE_H
#define PSC_PARSE_FEATURE_H

#include "parse/net.h"
#include "parse/strings.h"

enum {
    PSC_FORM_MAX = 48, /* code points of a form that are looked at: its first and last 24 */
    PSC_FOLD_MAX = 4 * PSC_FORM_MAX
};

typedef struct psc_word {
    uint32_t row[PSC_TABLE_COUNT];
} psc_word;

/* A form in lower case, cut to PSC_FORM_MAX code points. */
typedef struct psc_fold {
    char text[PSC_FOLD_MAX];
    uint32_t at[PSC_FORM_MAX + 1]; /* byte offset of each code point, and the end */
    uint32_t n;                    /* code points */
    bool changed;                  /* text differs from the form */
} psc_fold;

void psc_fold_form(psc_fold *out, psc_str form);
/* Its last (first) k code points; all, if there are fewer. */
psc_str psc_fold_suffix(const psc_fold *f, uint32_t k);
psc_str psc_fold_prefix(const psc_fold *f, uint32_t k);
static inline psc_str psc_fold_str(const psc_fold *f)
{
    return (psc_str){f->text, f->at[f->n]};
}
/* ASCII digits become 0, in place. */
void psc_zero_digits(char *text, size_t len);

/* Rows of the tables that are hashed or counted out; 0 for VECTOR and WORD. */
uint32_t psc_table_rows(psc_table t);
psc_word psc_word_of(psc_str form, const psc_strings *vectors, const psc_strings *words);

#endif
