/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes -> a psc_document: its words, and what is known about it.
 *
 * The text of the document is the article alone; clutter is gone.  A dateline
 * stays in the text, as a block of kind CLUTTER, for nothing is coded in it. */
#ifndef PSC_INGEST_INGEST_H
#define PSC_INGEST_INGEST_H

#include "ingest/cues.h"
#include "ingest/plain.h"
#include <priscus/input.h>

/* Read one report into *doc; everything lives in the arena or borrows from the
 * input and the cues.  PSC_INPUT with a message when the input is not what it
 * says; faults that were mended are told in *faults. */
PSC_MUST_USE psc_status psc_ingest(const psc_page_cues *cues, psc_arena *a, const psc_input *in,
                                   psc_day given, psc_document *doc, psc_plain_faults *faults,
                                   psc_err *err);

#endif
