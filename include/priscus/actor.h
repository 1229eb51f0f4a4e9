/* SPDX-License-Identifier: Apache-2.0 */
/* What a noun phrase is coded as: "Russia's deputy foreign minister" is RUS GOV.
 *
 *     psc_actor *a;
 *     if (psc_actor_code(&a, lx, phrase, psc_day_of(2014, 5, 1), psc_alloc_default(), &err)) ...
 *     for (size_t i = 0; i < psc_actor_count(a); i++)
 *         use(psc_actor_entity(a, i));
 *     psc_actor_free(a);
 *
 * No model is needed.  The lexicon is only read, so threads may share it. */
#ifndef PRISCUS_ACTOR_H
#define PRISCUS_ACTOR_H

#include <priscus/entity.h>
#include <priscus/lexicon.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct psc_actor psc_actor;

/* Code one phrase as of a day (PSC_DAY_NONE: unknown; dated roles then fall back
 * to the longest one, and the entity's `why` says so).  *out holds no entity if
 * nobody is known in the phrase; NULL unless the result is PSC_OK. */
PSC_API PSC_MUST_USE psc_status psc_actor_code(psc_actor **out, const psc_lexicon *lx,
                                               psc_str phrase, psc_day date, psc_alloc alloc,
                                               psc_err *err);
PSC_API size_t psc_actor_count(const psc_actor *a);
PSC_API const psc_entity *psc_actor_entity(const psc_actor *a, size_t i);
PSC_API void psc_actor_free(psc_actor *a); /* NULL is fine */

#ifdef __cplusplus
}
#endif
#endif
