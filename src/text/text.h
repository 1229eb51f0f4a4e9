/* SPDX-License-Identifier: Apache-2.0 */
/* A document's text becomes sentences and words, as English Universal
 * Dependencies cut them.
 *
 *     psc_text_rules *rules;
 *     if (psc_text_rules_open(&rules, psc_alloc_default(), &err)) ...
 *     doc.text = ...; doc.block = ...;         // from ingest
 *     psc_text_split(rules, &arena, &doc);     // inside the arena's PSC_TRAP
 *     for (uint32_t i = 0; i < doc.n_sent; i++) ...
 *     psc_text_rules_close(rules);
 *
 * Rules are read-only after opening and shared by threads. */
#ifndef PSC_TEXT_TEXT_H
#define PSC_TEXT_TEXT_H

#include "base/arena.h"
#include <priscus/document.h>

typedef struct psc_text_rules psc_text_rules;

/* Reads the embedded data/text/ files. *out is NULL unless the result is PSC_OK. */
PSC_MUST_USE psc_status psc_text_rules_open(psc_text_rules **out, psc_alloc alloc, psc_err *err);
void psc_text_rules_close(psc_text_rules *rules); /* NULL is fine */

enum {
    PSC_SENTENCE_TOKENS =
        400, /* a longer sentence is cut, at a semicolon or comma if there is one */
    PSC_SENTENCE_BYTES = 8192, /* the same */
    PSC_TOKEN_BYTES = 1000     /* more bytes without white space are cut into several tokens */
};

/* Fill doc->sent and doc->n_sent: the sentences of all blocks that are not clutter,
 * in order.  A block never shares a sentence with another; `paragraph` is the
 * block's index.  Tokens have span, form (a slice of the text) and flags; head is
 * -1, everything else empty.
 *
 * Any bytes will do: what is no UTF-8 counts as letters.  Every byte that is no
 * white space or control character belongs to exactly one token.  Time and memory
 * are linear in the text. */
void psc_text_split(const psc_text_rules *rules, psc_arena *a, psc_document *doc);

#endif
