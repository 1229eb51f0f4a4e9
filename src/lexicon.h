/* SPDX-License-Identifier: Apache-2.0 */
/* What a psc_lexicon holds: the knowledge of every stage, loaded together. */
#ifndef PSC_LEXICON_H
#define PSC_LEXICON_H

#include "actors/actors.h"
#include "events/confidence.h"
#include "events/context.h"
#include "events/quotation.h"
#include "figures/figures.h"
#include "ingest/cues.h"
#include "meetings/meetings.h"
#include "places/places.h"
#include "text/text.h"
#include "when/when.h"
#include <priscus/lexicon.h>

struct psc_lexicon {
    psc_arena arena; /* owns all of it, the texts of files that were read too */
    psc_page_cues *cues;
    psc_actor_lexicon *actors;
    psc_rules *rules;
    psc_quote_rules *quotes;
    psc_context_rules *contexts;
    psc_confidence *confidence;
    psc_phrasebook *figures;
    psc_phrasebook *meetings;
    psc_when_rules *when;
    psc_discards *discards; /* NULL: none */
    psc_text_rules *text;   /* a handle of its own */
    psc_gazetteer *places;  /* another */
};

#endif
