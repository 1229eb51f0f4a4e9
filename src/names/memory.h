/* SPDX-License-Identifier: Apache-2.0 */
/* What a report says of a word elsewhere: how its other occurrences are written and which lists
 * their neighbours are in ("context aggregation", Chieu and Ng 2003; Ratinov and Roth 2009).  A
 * surname that stands bare here has a title there.
 *
 * Words are remembered piece by piece, before the first one is looked at. */
#ifndef PSC_NAMES_MEMORY_H
#define PSC_NAMES_MEMORY_H

#include "names/feature.h"
#include <priscus/base.h>

enum {
    PSC_NAME_SEEN_MOST = 1 << 16, /* words of a report; later ones are not remembered */
    PSC_NAME_SEEN_ASKED = 8       /* occurrences of a word that are looked at */
};

/* An occurrence of a word. */
typedef struct psc_name_seen {
    uint64_t low; /* its form's hash */
    uint32_t sentence;
    uint32_t later;                /* one more than the next occurrence's number; 0: none */
    uint16_t prev_bits, next_bits; /* names/lists.h, of the words before and behind */
    bool capital, first;           /* first word of a piece: its capital tells nothing */
} psc_name_seen;

struct psc_name_memory {
    psc_alloc alloc;
    psc_name_seen *seen; /* [n] */
    uint32_t n, cap;
    uint32_t *first, *last; /* [n_slot] by hash: one more than an occurrence's number */
    uint32_t n_slot;
};

void psc_name_memory_init(psc_name_memory *m, psc_alloc alloc);
void psc_name_memory_deinit(psc_name_memory *m);
/* Forget all words; the room stays. */
void psc_name_memory_clear(psc_name_memory *m);
/* Remember the words of a piece of the report's k-th sentence.  False: no memory. */
PSC_MUST_USE bool psc_name_memory_add(psc_name_memory *m, const psc_name_piece *p, uint32_t k);
/* The first occurrence of a form, or NULL; and the next one of the same. */
const psc_name_seen *psc_name_memory_find(const psc_name_memory *m, uint64_t low);
const psc_name_seen *psc_name_memory_later(const psc_name_memory *m, const psc_name_seen *s);

#endif
