/* SPDX-License-Identifier: Apache-2.0 */
/* A dependency tree drawn with box characters, a word a line, in the order of the
 * sentence, the root leftmost:
 *
 *     ─┮
 *      │ ╭─╼ Envoys
 *      ╰─┾ met ...
 */
#ifndef PSC_RECORD_BOXTREE_H
#define PSC_RECORD_BOXTREE_H

#include "base/arena.h"
#include <priscus/token.h>

/* The drawing left of each word: [s->n] slices in the arena. */
psc_str *psc_boxtree_draw(psc_arena *a, const psc_sentence *s);

#endif
