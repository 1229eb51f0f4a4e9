/* SPDX-License-Identifier: Apache-2.0 */
/* Quotes: words that somebody is said to have used, and what somebody is said to have told. */
#ifndef PRISCUS_QUOTE_H
#define PRISCUS_QUOTE_H

#include <priscus/event.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef enum psc_quote_form {
    PSC_QUOTE_DIRECT,  /* a clause or more between quotation marks, or set off by a colon */
    PSC_QUOTE_PARTIAL, /* a few quoted words inside a sentence of the reporter */
    PSC_QUOTE_INDIRECT /* a clause that somebody is said to have told, in the reporter's words */
} psc_quote_form;

/* One sentence's part of a quotation: what runs over three sentences is three quotes. */
typedef struct psc_quote {
    uint32_t sentence;           /* index in the document */
    psc_phrase words;            /* without the marks and the comma before the closing one */
    const psc_entity *speaker;   /* NULL: nobody told */
    const psc_entity *addressee; /* whom it is said to; NULL: not told */
    psc_str cue;                 /* "said"; empty: the speaker was told before */
    psc_quote_form form;
} psc_quote;

PSC_API psc_str psc_quote_form_text(psc_quote_form form);

#ifdef __cplusplus
}
#endif
#endif
