/* SPDX-License-Identifier: Apache-2.0 */
/* Inside the scorer: two files as words over one row of characters, and which word of
 * the one is which of the other.
 *
 *     read.c    files to words         align.c   words to pairs
 *     score.c   the CoNLL measures     tables.c  by relation, length, distance, error
 *     names.c   spans of names         write.c   text and JSON */
#ifndef PSC_EVAL_EVAL_H
#define PSC_EVAL_EVAL_H

#include <priscus/score.h>

#include "base/arena.h"
#include "base/buf.h"
#include "base/intern.h"

/* One word.  Places count the bytes of all characters of the file but white space. */
typedef struct psc_eval_word {
    uint32_t beg, end;         /* of its token: a multiword token's words share it */
    uint32_t own_beg, own_end; /* of itself */
    uint32_t sent, line;
    int64_t head;         /* index in the file; -1 root */
    int64_t child, after; /* first functional child, the next one of the same head; -1 */
    psc_str form;
    psc_str name;                             /* "B-PER"; empty: none */
    uint32_t upos, xpos, feats, lemma;        /* numbers in the common table of texts */
    uint32_t rel, full;                       /* universal relation, with subtype */
    bool multi, content, functional, unknown; /* unknown: no lemma is given */
} psc_eval_word;

typedef struct psc_eval_text {
    const char *file;
    psc_eval_word *word; /* [n] */
    uint32_t n, cap;
    psc_span *token; /* [n_token] */
    uint32_t n_token, cap_token;
    psc_span *sent; /* [n_sent] */
    uint32_t n_sent, cap_sent;
    uint32_t *sent_words; /* [n_sent] */
    uint32_t cap_words;
    char *text; /* [n_char] */
    uint32_t n_char, cap_char;
} psc_eval_text;

/* Numbers are indices of words, -1 where there is none. */
typedef struct psc_eval_pairs {
    int64_t *gold;   /* [words of system] */
    int64_t *system; /* [words of gold] */
} psc_eval_pairs;

/* What is handed out: the scores first, then what they stand on. */
typedef struct psc_eval {
    psc_scores scores;
    psc_arena arena;
    psc_intern texts;
    psc_buf out;
    psc_eval_text gold, system;
    psc_eval_pairs pairs;
} psc_eval;

/* read.c */
PSC_MUST_USE psc_status psc_eval_read_trees(psc_eval_text *t, psc_eval *e, psc_scored file,
                                            psc_err *err);
/* Trees or IOB2; words have place, form, name and line. */
PSC_MUST_USE psc_status psc_eval_read_names(psc_eval_text *t, psc_eval *e, psc_scored file,
                                            psc_err *err);

/* align.c */
/* Whether both have the same text. */
PSC_MUST_USE psc_status psc_eval_same_text(const psc_eval_text *g, const psc_eval_text *s,
                                           psc_err *err);
PSC_MUST_USE psc_status psc_eval_align(psc_eval *e, psc_err *err);

/* score.c */
/* Is the head of system word s the one of gold word g? */
bool psc_eval_head_right(const psc_eval *e, const psc_eval_word *g, const psc_eval_word *s);

/* tables.c, names.c */
void psc_eval_tables(psc_eval *e);
PSC_MUST_USE psc_status psc_eval_names(psc_eval *e, const char *types, psc_err *err);

#endif
