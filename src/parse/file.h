/* SPDX-License-Identifier: Apache-2.0 */
/* The outer shape of a model file: a head, named sections, a checksum
 * (docs/formats/model.md).  What is inside the sections is model.h's business.
 *
 *   0  "PSCMODEL"   8 u32 version   12 u32 1 (tells the byte order)
 *  16  u64 size of the file         24 u64 XXH3 of all bytes from 32 on
 *  32  u32 number of sections, u32 0
 *  40  for each section: char name[8], u64 offset, u64 size
 * Sections start at multiples of 64. */
#ifndef PSC_PARSE_FILE_H
#define PSC_PARSE_FILE_H

#include "base/buf.h"
#include <priscus/status.h>

enum { PSC_FILE_VERSION = 2, PSC_FILE_ALIGN = 64, PSC_FILE_HEAD = 40, PSC_FILE_ENTRY = 24 };

/* clang-format off */
#define PSC_SECTION_LIST(X)                                                                 \
    X(SHAPE, "shape") X(DENSE, "dense") X(VECTORS, "vectors") X(WORDS, "words")             \
    X(TABLES, "tables") X(TAGS, "tags") X(FEATS, "feats") X(CHOICES, "choices")             \
    X(SCRIPTS, "scripts") X(LEMMAS, "lemmas") X(LEMMAOPS, "lemmaops") X(INFO, "info")
/* clang-format on */

typedef enum psc_section {
#define X(name, text) PSC_SECTION_##name,
    PSC_SECTION_LIST(X)
#undef X
        PSC_SECTION_COUNT
} psc_section;

typedef struct psc_file {
    psc_str section[PSC_SECTION_COUNT];
} psc_file;

/* Check head and checksum and find the sections.  `name` is for messages. */
PSC_MUST_USE psc_status psc_file_open(psc_file *out, psc_str bytes, const char *name, psc_err *err);
/* Append a whole file; look at out->failed. */
void psc_file_write(psc_buf *out, const psc_file *file);

#endif
