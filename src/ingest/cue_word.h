/* SPDX-License-Identifier: Apache-2.0 */
/* Inside cues*.c: the words of a line. */
#ifndef PSC_INGEST_CUE_WORD_H
#define PSC_INGEST_CUE_WORD_H

#include "base/str.h"

typedef struct psc_cue_word {
    char text[32]; /* lower case, cut */
    size_t len;
    bool number; /* digits only, with , and . between them */
} psc_cue_word;

/* A byte that words are made of. */
static inline bool psc_cue_word_byte(unsigned char c)
{
    return c >= 0x80 || (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/* Next word of s from *at; false at the end. */
bool psc_cue_word_next(psc_str s, size_t *at, psc_cue_word *w);

#endif
