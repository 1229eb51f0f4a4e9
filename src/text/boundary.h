/* SPDX-License-Identifier: Apache-2.0 */
/* Where sentences end. */
#ifndef PSC_TEXT_BOUNDARY_H
#define PSC_TEXT_BOUNDARY_H

#include "base/buf.h"
#include "text/piece.h"

/* Index of the piece behind the sentence that begins with piece `from` (below n). */
uint32_t psc_text_sentence_end(const psc_text_rules *r, psc_str text, const psc_pieces *p,
                               uint32_t from);

/* For tools/train_gaps.py: the gaps that the weights are asked about, a line each, 1 in front
 * where U+001E stands in it, 0 elsewhere. */
void psc_text_gaps_print(const psc_text_rules *r, psc_str text, const psc_pieces *p, psc_buf *out);

#endif
