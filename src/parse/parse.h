/* SPDX-License-Identifier: Apache-2.0 */
/* The parser as the pipeline uses it: one sentence, lemmas in the document's arena. */
#ifndef PSC_PARSE_PARSE_H
#define PSC_PARSE_PARSE_H

#include <priscus/model.h>

#include "base/arena.h"
#include "parse/kernel.h"

/* Fills lemma, feats, upos, xpos, head and rel from the forms, and ner if that is wanted.
 * Allocates in the arena, so inside its PSC_TRAP; lemmas may borrow from forms, feats borrow from the model.
 * Linear in the tokens: a sentence longer than PSC_PIECE words is cut into pieces, whose
 * roots hang on the first piece's root as parataxis. */
void psc_parse_sentence(psc_parser *p, psc_arena *arena, psc_sentence *s);

/* Names by the model's own labels; src/names finds better ones from its tags and trees. */
void psc_parser_want_names(psc_parser *p, bool want);

/* The kernels to use instead of the fastest ones.  For tests. */
void psc_parser_set_kernel(psc_parser *p, const psc_kernel *k);

#endif
