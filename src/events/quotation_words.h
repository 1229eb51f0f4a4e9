/* SPDX-License-Identifier: Apache-2.0 */
/* Inside quotation*.c: looking at the words of a sentence and at those between marks. */
#ifndef PSC_EVENTS_QUOTATION_WORDS_H
#define PSC_EVENTS_QUOTATION_WORDS_H

#include "events/quotation_voice.h"
#include "record/form.h"

static inline bool psc_form_is_verb(const psc_sentence *s, uint32_t t)
{
    return s->tok[t].upos == PSC_UPOS_VERB || s->tok[t].upos == PSC_UPOS_AUX;
}

static inline bool psc_voice_is(const psc_voice *v, psc_quote_kind k)
{
    return v->kinds >> k & 1;
}

static inline bool psc_voice_describes(const psc_voice *v)
{
    return v->kinds == 1U << PSC_QUOTE_WORD_DESCRIBE;
}

#endif
