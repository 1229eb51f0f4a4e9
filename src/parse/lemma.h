/* SPDX-License-Identifier: Apache-2.0 */
/* Lemmas by edit scripts, chosen by tag and the word's longest known ending.
 *
 * A script is a letter for the case ('k' keep, 'l' lower all, 't' lower all but the
 * first), a byte (how many code points to cut at the end) and what to add:
 * "l\1" makes "Ministers" "minister", "l\3be" makes "was" "be".
 *
 * The set `lemmas` of a model holds keys: one byte for the tag, then "^" and the
 * whole lower-cased form, or an ending of it of 0 ... PSC_LEMMA_ENDING code points.
 * The longest key that is there decides.  A key is left out of the file when the
 * next shorter one says the same. */
#ifndef PSC_PARSE_LEMMA_H
#define PSC_PARSE_LEMMA_H

#include "base/arena.h"
#include "parse/model.h"

enum { PSC_LEMMA_ENDING = 6, PSC_LEMMA_CUT = 40, PSC_LEMMA_KEY = PSC_FOLD_MAX + 2 };

/* Key of a tag and the whole form (k < 0) or its ending of k code points; returns its
 * length in out[PSC_LEMMA_KEY]. */
size_t psc_lemma_key(char *out, uint8_t tag, const psc_fold *fold, int k);
/* The lemma of a form with that tag: the form itself or in the arena. */
psc_str psc_lemma_of(const psc_model *m, psc_arena *arena, psc_str form, uint32_t tag);
/* form rewritten by a script; the form itself where nothing changes. */
psc_str psc_lemma_apply(psc_arena *arena, psc_str form, psc_str script);
/* The script that turns form into lemma, written to out[2 + lemma.len]; its length, or 0
 * if there is none. */
size_t psc_lemma_script(char *out, psc_str form, psc_str lemma, psc_arena *scratch);

#endif
