/* SPDX-License-Identifier: Apache-2.0 */
/* How much what stands around a gap between two pieces speaks for the end of a
 * sentence there.
 *
 * Text of the net has sentences that no mark ends, and has lost line breaks; what is
 * left to tell ends by is soft: "Thanks," in front of a name, a heading, "It" behind
 * a small noun.  So features of the gap (the sorts of the pieces around it, a few
 * words) have weights in data/text/gaps.txt, learned from treebanks by
 * tools/train_gaps.py: a logistic regression, of which only the sign of the sum is
 * asked here.  boundary.c asks it where its rules have no say. */
#ifndef PSC_TEXT_GAP_H
#define PSC_TEXT_GAP_H

#include "base/buf.h"
#include "text/piece.h"

/* A sentence that is open. */
typedef struct psc_open_sentence {
    uint32_t from;       /* its first piece */
    bool bracket, quote; /* one is open */
    bool stopped;        /* its block ends with a stop */
} psc_open_sentence;

/* The features of a gap. */
typedef struct psc_gap {
    uint8_t code[PSC_GAP_CODES][2]; /* sorts or numbers, as psc_gap_code in rules.h has them */
    psc_str word[PSC_GAP_WORDS];    /* empty: none */
} psc_gap;

/* Set the sort of every piece. */
void psc_gap_sort(const psc_text_rules *r, psc_str text, psc_pieces *p);
/* A sentence that begins with piece `from`; then step over every piece behind which a gap may
 * be read. */
psc_open_sentence psc_gap_begin(const psc_pieces *p, uint32_t from);
void psc_gap_step(psc_open_sentence *s, const psc_piece *p);

/* Whether a sentence may end in the gap before piece i at all (0 < i < n). */
bool psc_gap_may_end(const psc_pieces *p, uint32_t i);
void psc_gap_read(psc_str text, const psc_pieces *p, const psc_open_sentence *s, uint32_t i,
                  psc_gap *out);
/* Whether the weights say that a sentence ends there. */
bool psc_gap_ends(const psc_text_rules *r, const psc_gap *g);

/* The features by the names of data/text/gaps.txt, each behind a tab, for the trainer. */
void psc_gap_print(const psc_gap *g, psc_buf *out);

#endif
