/* SPDX-License-Identifier: Apache-2.0 */
/* CoNLL-U in and out (universaldependencies.org/format.html).
 *
 * Reading keeps FORM, LEMMA, UPOS, XPOS, FEATS, HEAD, DEPREL, multiword ranges,
 * SpaceAfter=No and Name=B-PER (psc_ner); empty nodes and enhanced dependencies are dropped.  A bad
 * line is an error with its number, and the reader goes on behind that sentence. */
#ifndef PSC_RECORD_CONLLU_H
#define PSC_RECORD_CONLLU_H

#include "base/arena.h"
#include "base/buf.h"
#include <priscus/token.h>

/* What a token does not keep of its line. */
typedef struct psc_conllu_row {
    psc_str upos, xpos, deprel, misc; /* as they stand, "_" too */
    uint32_t line;                    /* of the file, from 1 */
} psc_conllu_row;

typedef struct psc_conllu_reader {
    psc_str rest;
    const char *file;
    bool rows;       /* keep them; set after psc_conllu_init */
    uint32_t line;   /* last line read */
    uint32_t offset; /* bytes of text that the sentences so far stand for */
} psc_conllu_reader;

typedef struct psc_conllu_sentence {
    psc_sentence sent;   /* spans are in the text rebuilt from forms and SpaceAfter */
    psc_str text;        /* that text, this sentence's part */
    psc_conllu_row *row; /* [sent.n] if the reader keeps them, else NULL */
    psc_str *comment;    /* [n_comment], with their "#" */
    uint32_t n_comment;
} psc_conllu_sentence;

void psc_conllu_init(psc_conllu_reader *r, psc_str text, const char *file);
/* PSC_OK, PSC_END or PSC_INPUT (call again to go on behind the bad sentence).
 * Everything in *out lives in the arena; columns that hold "_" are left empty,
 * HEAD "_" gives head -1 and rel NONE. */
psc_status psc_conllu_next(psc_conllu_reader *r, psc_arena *arena, psc_conllu_sentence *out,
                           psc_err *err);
/* Append one sentence.  `comment` lines go first as they are ("# text = ..."). */
void psc_conllu_write(psc_buf *out, const psc_sentence *sent, const psc_str *comment,
                      uint32_t n_comment);

#endif
