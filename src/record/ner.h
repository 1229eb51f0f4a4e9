/* SPDX-License-Identifier: Apache-2.0 */
/* Where in a name a word stands: Begin, Inside, End, or a name of its own (BIOES; Ratinov and
 * Roth 2009).  What finds names decides between such labels; words carry IOB2 (psc_ner). */
#ifndef PSC_RECORD_NER_H
#define PSC_RECORD_NER_H

#include <priscus/token.h>

typedef enum psc_ner_place {
    PSC_NER_BEGIN,
    PSC_NER_INSIDE,
    PSC_NER_END,
    PSC_NER_SINGLE,
    PSC_NER_PLACES
} psc_ner_place;

/* Whether word i + 1 goes on with the name that word i is in. */
static inline bool psc_ner_goes_on(const psc_token *tok, uint32_t n, uint32_t i)
{
    if (i + 1 >= n || !tok[i].ner || !tok[i + 1].ner || psc_ner_is_first(tok[i + 1].ner))
        return false;
    return psc_ner_kind(tok[i].ner) == psc_ner_kind(tok[i + 1].ner);
}

/* Of a word that is in a name. */
static inline psc_ner_place psc_ner_place_of(const psc_token *tok, uint32_t n, uint32_t i)
{
    const bool first = i == 0 || !psc_ner_goes_on(tok, n, i - 1);
    if (psc_ner_goes_on(tok, n, i)) return first ? PSC_NER_BEGIN : PSC_NER_INSIDE;
    return first ? PSC_NER_SINGLE : PSC_NER_END;
}

/* A word of a name of that kind, at that place. */
static inline psc_ner psc_ner_at(unsigned kind, psc_ner_place place)
{
    const bool first = place == PSC_NER_BEGIN || place == PSC_NER_SINGLE;
    return (psc_ner)(1 + 2 * kind + (first ? 0 : 1));
}

#endif
