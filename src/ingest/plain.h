/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes that claim to be text -> clean paragraphs.
 *
 * Clean text is valid UTF-8 with \n at line ends and no other control characters
 * but tabs.  A paragraph is what stands between blank lines; where the lines of a
 * text are wrapped at a width they are joined, otherwise every line is a
 * paragraph of its own (saved pages have one newline between paragraphs). */
#ifndef PSC_INGEST_PLAIN_H
#define PSC_INGEST_PLAIN_H

#include "base/arena.h"
#include <priscus/status.h>

/* What was wrong with the bytes. */
typedef struct psc_plain_faults {
    uint64_t n_bad;     /* malformed UTF-8 sequences, each replaced by U+FFFD */
    uint64_t first_bad; /* byte offset of the first */
} psc_plain_faults;

/* PSC_INPUT, with a message, for bytes that are no text (binary, UTF-16); the
 * message gives offsets from `base_byte`. */
PSC_MUST_USE psc_status psc_plain_clean(psc_arena *a, psc_str bytes, uint64_t base_byte,
                                        const char *file, psc_str *out, psc_plain_faults *faults,
                                        psc_err *err);

typedef struct psc_paragraph {
    psc_str text; /* one line, trimmed */
    bool gap;     /* a blank line stands before it */
} psc_paragraph;

/* Cut clean text into paragraphs; returns how many. */
uint32_t psc_plain_paragraphs(psc_arena *a, psc_str clean, psc_paragraph **out);

#endif
