/* SPDX-License-Identifier: Apache-2.0 */
/* Trees mended before they are read (mend.c). */
#ifndef PSC_EVENTS_MEND_H
#define PSC_EVENTS_MEND_H

#include "events/rules.h"
#include <priscus/token.h>

/* `sent` as it is, or a copy in the arena with verbs hung higher; word: ids of its lemmas;
 * entity: who stands at each token, -1 nobody; NULL: nobody is known. */
const psc_sentence *psc_mend(const psc_rules *r, psc_arena *arena, const psc_sentence *sent,
                             const uint32_t *word, const int32_t *entity);

#endif
