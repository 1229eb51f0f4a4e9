/* SPDX-License-Identifier: Apache-2.0 */
/* Text as it should be written: NFC, letters for ligatures, no soft hyphens, no
 * zero-width or direction marks, and what Latin-1 calls controls as Windows-1252
 * meant it. */
#ifndef PSC_INGEST_TIDY_H
#define PSC_INGEST_TIDY_H

#include "base/arena.h"

/* `s` is valid UTF-8; itself if there is nothing to do, which is told at once. */
psc_str psc_tidy(psc_arena *a, psc_str s);

#endif
