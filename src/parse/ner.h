/* SPDX-License-Identifier: Apache-2.0 */
/* Names: the best sequence of labels for a piece's scores. */
#ifndef PSC_PARSE_NER_H
#define PSC_PARSE_NER_H

#include "parse/net.h"
#include "record/ner.h"

/* Labels are 4 * kind + place, kinds as in PSC_NER_LIST.  The label of words outside of names is
 * PSC_NER_OUT. */
enum { PSC_NER_KINDS = (PSC_NER_COUNT - 1) / 2, PSC_NER_OUT = PSC_NER_KINDS * PSC_NER_PLACES };
enum { PSC_NER_LABELS = PSC_NER_OUT + 1 };
_Static_assert((int)PSC_NER_LABELS <= (int)PSC_NERS, "a column for every label");

/* Labels of a sentence's names as the words carry them (psc_ner), for training. */
void psc_ner_labels(const psc_token *tok, uint32_t n, uint8_t *label);
/* Viterbi: of the label sequences that are whole names, the one whose scores add up to the
 * most; given as psc_ner.  n <= PSC_PIECE. */
void psc_ner_decode(const float score[][PSC_NERS], uint32_t n, uint8_t *ner);

#endif
