/* SPDX-License-Identifier: Apache-2.0 */
/* Clauses hung where they belong (rehang.c). */
#ifndef PSC_EVENTS_REHANG_H
#define PSC_EVENTS_REHANG_H

#include "events/rules.h"
#include <priscus/token.h>

/* `sent` as it is, or a copy in the arena; word: ids of its lemmas. */
const psc_sentence *psc_rehang(const psc_rules *r, psc_arena *arena, const psc_sentence *sent,
                               const uint32_t *word);

#endif
