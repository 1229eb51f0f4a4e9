/* SPDX-License-Identifier: Apache-2.0 */
/* Bytes of a text to code points, as the record counts them.
 *
 * Counts are kept at every 256th byte; the rest is counted when asked.  For ASCII
 * text nothing is kept. */
#ifndef PSC_RECORD_OFFSET_H
#define PSC_RECORD_OFFSET_H

#include "base/arena.h"

typedef struct psc_offsets {
    psc_str text;
    uint32_t *block; /* code points before byte 256 * i; NULL: all ASCII */
} psc_offsets;

psc_offsets psc_offsets_of(psc_arena *a, psc_str text);
/* Code points before the byte. */
uint32_t psc_offsets_point(const psc_offsets *o, uint32_t byte);
/* Byte at which code point `point` begins; the text's length if it has no such. */
uint32_t psc_offsets_byte(psc_str text, uint64_t point);

#endif
