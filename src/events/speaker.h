/* SPDX-License-Identifier: Apache-2.0 */
/* Who says the words of a sentence. */
#ifndef PSC_EVENTS_SPEAKER_H
#define PSC_EVENTS_SPEAKER_H

#include "events/graph.h"

/* Token of who speaks by the speech verb t: its subject, or the object of "quoted X". */
int32_t psc_speech_subject(psc_graph *g, int32_t t);

/* Speaker of the words at t inside the sentence: subject token of the nearest
 * speech verb above, or of "according to"; psc_graph_outside() if a quotation of
 * somebody told before goes on; -1.  *cue is the verb, or -1. */
int32_t psc_speaker(psc_graph *g, int32_t t, int32_t *cue);

/* "..., the army conceded": a verb that only tells who says so, behind what is said. */
bool psc_graph_is_remark(const psc_graph *g, int32_t t);

#endif
