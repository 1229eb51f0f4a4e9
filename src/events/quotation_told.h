/* SPDX-License-Identifier: Apache-2.0 */
/* Inside quotation*.c: indirect speech, "the envoy said the truce was dead". */
#ifndef PSC_EVENTS_QUOTATION_TOLD_H
#define PSC_EVENTS_QUOTATION_TOLD_H

#include "events/quotation_voice.h"

/* First and last token of some words that are told. */
typedef struct psc_told {
    uint32_t first, last;
} psc_told;

enum { PSC_TOLD_MAX = 2 }; /* "The truce, he said, was dead" */

/* What the voice tells in the reporter's words; returns how many runs of words.  A verb's clause
 * in the tree; of "according to X" the clause that this hangs on.  None if the verb is negated, if
 * there is no clause with a subject, or if some of it stands between marks: that is a quote. */
uint32_t psc_quote_told(const psc_voicing *v, const psc_voice *voice, psc_told told[PSC_TOLD_MAX]);

#endif
