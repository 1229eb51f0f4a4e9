/* SPDX-License-Identifier: Apache-2.0 */
/* A sentence's tree as the files that mend it look at it. */
#ifndef PSC_EVENTS_MEND_TREE_H
#define PSC_EVENTS_MEND_TREE_H

#include <priscus/token.h>

static inline const psc_token *psc_sent_at(const psc_sentence *s, int32_t t)
{
    return &s->tok[t];
}

static inline psc_rel psc_sent_base(const psc_sentence *s, int32_t t)
{
    return psc_rel_base((psc_rel)s->tok[t].rel);
}

/* The first child of t by that relation; -1. */
static inline int32_t psc_sent_child(const psc_sentence *s, int32_t t, psc_rel base)
{
    for (uint32_t c = 0; c < s->n; c++)
        if (s->tok[c].head == t && psc_rel_base((psc_rel)s->tok[c].rel) == base) return (int32_t)c;
    return -1;
}

#endif
