/* SPDX-License-Identifier: Apache-2.0 */
/* Inside quotation*.c: what quoted words are, and whose. */
#ifndef PSC_EVENTS_QUOTATION_SPEECH_H
#define PSC_EVENTS_QUOTATION_SPEECH_H

#include "events/quotation_voice.h"

/* ---- what they are (quotation_speech.c) ---- */

/* How many words, marks aside. */
uint32_t psc_quoted_words(const psc_sentence *s, const psc_quoted *p);
/* The word that hangs on something outside of the marks. */
uint32_t psc_quoted_top(const psc_graph *g, const psc_quoted *p);
/* They begin their sentence. */
bool psc_quoted_leads(const psc_quoted *p);
/* A clause or a sentence: speech by itself. */
bool psc_quoted_is_direct(const psc_graph *g, const psc_quoted *p);
/* The film "The Last Ferry", a ship named "Aurora", "Iron Door".  voice: theirs; may be NULL. */
bool psc_quoted_is_name(const psc_voicing *v, const psc_quoted *p, const psc_voice *voice);
/* Part of a noun phrase of the reporter's: the "moderate" rebels, the "republic". */
bool psc_quoted_is_doubt(const psc_voicing *v, const psc_quoted *p, const psc_voice *voice);

/* ---- whose they are (quotation_whose.c, quotation_colon.c) ---- */

/* The voice that speaks them; NULL. */
const psc_voice *psc_quoted_voice(const psc_voicing *v, const psc_quoted *p, const psc_voices *all);
/* Somebody whom the words before a colon, or behind a dash, name; who NULL: nobody. */
psc_voice psc_quoted_beside(psc_voicing *v, const psc_quoted *p);
/* Who speaks what stands behind a colon, without marks, from *from on; who NULL: nobody. */
psc_voice psc_quote_before_colon(psc_voicing *v, const psc_voices *all, uint32_t *from);

#endif
