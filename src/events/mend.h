/* SPDX-License-Identifier: Apache-2.0 */
/* Trees mended before the rules read them; see mending.h. */
#ifndef PSC_EVENTS_MEND_H
#define PSC_EVENTS_MEND_H

#include "events/rules.h"
#include <priscus/token.h>

/* `sent` as it is, or a copy in the arena with words hung and tagged otherwise; word: ids of its
 * lemmas; entity: who stands at each token, -1 nobody; NULL: nobody is known.  O(n) steps, each of
 * O(n) at worst. */
const psc_sentence *psc_mend(const psc_rules *r, psc_arena *arena, const psc_sentence *sent,
                             const uint32_t *word, const int32_t *entity);

#endif
