/* SPDX-License-Identifier: Apache-2.0 */
/* Where sentences end. */
#ifndef PSC_TEXT_BOUNDARY_H
#define PSC_TEXT_BOUNDARY_H

#include "text/piece.h"

/* Index of the piece behind the sentence that begins with piece `from` (below n). */
uint32_t psc_text_sentence_end(const psc_text_rules *r, psc_str text, const psc_pieces *p,
                               uint32_t from);

#endif
