/* SPDX-License-Identifier: Apache-2.0 */
/* Lemmas in two steps, each chosen by the tag: which letters, and which case.
 *
 * Letters: a script is a letter for the case, a byte (how many code points to cut at the
 * end) and what to add: "l\1" makes "ministers" "minister", "l\3be" makes "was" "be".
 * Case: by how the form is written (its kind, below), its letters where they matter and
 * its ending: 'k' keep, 'l' lower, 'u' upper, 'c' capital first, 't' lower all but the
 * first, 'n' a number without its commas.
 *
 * The set `lemmas` of a model holds keys; each has the number of a script.  The longest
 * key that is there decides; one that says what the next shorter one does is left out.
 *
 *   letters  the tag's byte, then "^" and the whole lower-cased form, or an ending of it
 *            of 0 ... PSC_LEMMA_ENDING code points
 *   case     the tag's byte, 1, the kind, then "^" and the whole lower-cased form, or an
 *            ending of 4 or 3 (kind T), or the number of letters (kind C), or nothing;
 *            only the letter of their scripts counts
 *
 * Where no key tells the case, the letter of the first script does. */
#ifndef PSC_PARSE_LEMMA_H
#define PSC_PARSE_LEMMA_H

#include "base/arena.h"
#include "parse/model.h"

enum { PSC_LEMMA_ENDING = 6, PSC_LEMMA_CUT = 40, PSC_LEMMA_KEY = PSC_FOLD_MAX + 4 };

/* How a form is written: 'l' small letters, 'T' one capital in front, 'C' capitals, 's' one
 * capital alone, 'm' mixed, or capitals and digits, 'n' a number with commas, '0' no letters. */
char psc_lemma_kind(psc_str form);

/* Key of a tag and the whole form (k < 0) or its ending of k code points; returns its
 * length in out[PSC_LEMMA_KEY]. */
size_t psc_lemma_key(char *out, uint8_t tag, const psc_fold *fold, int k);
/* Keys of the case from the longest (step 0) to the shortest (PSC_LEMMA_STEPS - 1); 0: that
 * kind has no such step. */
enum { PSC_LEMMA_STEPS = 4 };
size_t psc_lemma_case_key(char *out, uint8_t tag, char kind, const psc_fold *fold, int step);

/* The lemma of a form with that tag: the form itself or in the arena. */
psc_str psc_lemma_of(const psc_model *m, psc_arena *arena, psc_str form, uint32_t tag);
/* form rewritten by a script, in the case of that letter; the form itself where nothing
 * changes. */
psc_str psc_lemma_apply(psc_arena *arena, psc_str form, psc_str script, char letter);
/* The script that turns form into lemma but for the case, written to out[2 + 4 * lemma.len];
 * its length, or 0 if there is none. */
size_t psc_lemma_script(char *out, psc_str form, psc_str lemma, psc_arena *scratch);

#endif
