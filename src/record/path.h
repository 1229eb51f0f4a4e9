/* SPDX-License-Identifier: Apache-2.0 */
/* How far apart two words of a parsed sentence stand. */
#ifndef PSC_RECORD_PATH_H
#define PSC_RECORD_PATH_H

#include <priscus/document.h>
#include <priscus/token.h>

enum { PSC_PATH_FAR = 16 };

/* Steps between two words of the tree over their common ancestor: those up from `from` count
 * twice, and more where the way down enters another clause, so that what hangs on a word itself
 * comes first and then what hangs on a word above it.  PSC_PATH_FAR if they are farther apart. */
int psc_path_length(const psc_sentence *s, int32_t from, int32_t to);

/* Does a word with this base relation head a clause of its own? */
bool psc_path_is_clause(psc_rel base);

#endif
