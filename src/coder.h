/* SPDX-License-Identifier: Apache-2.0 */
/* Inside a coder: the handles it borrows and the memory of one report. */
#ifndef PSC_CODER_H
#define PSC_CODER_H

#include "base/arena.h"
#include "base/buf.h"
#include "lexicon.h"
#include "names/finder.h"
#include <priscus/coder.h>
#include <priscus/export.h>

struct psc_coder {
    psc_alloc alloc;
    const psc_model *model;
    const psc_lexicon *lexicon;
    psc_model *own_model; /* closed with the coder; NULL: borrowed */
    psc_lexicon *own_lexicon;
    psc_coder_options options;
    psc_parser *parser;
    psc_finder *finder; /* of names; NULL: none is built in */
    psc_finder_work *finder_work;
    psc_arena arena; /* of the report */
    psc_buf out;     /* what a writer wrote last */
    /* the report at hand; its parts lie in the arena */
    psc_document doc;
    psc_report report;
    psc_mentions *mentions;
    psc_toponyms *places;
    psc_nameless nameless;  /* of all reports */
    psc_exporter *exporter; /* of psc_coder_rows; made when first used */
    psc_format format;
};

/* Tags, trees and names of a report's sentences. */
PSC_MUST_USE psc_status psc_coder_analyse(psc_coder *c, psc_sentence *s, uint32_t n);
/* Forget the last report. */
void psc_coder_reset(psc_coder *c);
/* Sentences, trees, actors, events of c->doc as far as the stage wants.  Under
 * the trap of c->arena. */
void psc_coder_run(psc_coder *c, psc_stage stage);
/* discarded.c: look which sentences a discard dictionary keeps out; true: all of them.
 * Nothing is told of any but those, and what was found in them goes out again. */
bool psc_coder_discard(psc_coder *c);
void psc_coder_drop_discarded(psc_coder *c);
/* Trees of the sentences [0, n_sent) of c->doc; traps if the parser has no memory. */
void psc_coder_parse(psc_coder *c);

#endif
