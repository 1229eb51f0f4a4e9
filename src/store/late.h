/* SPDX-License-Identifier: Apache-2.0 */
/* Rows and changes that nobody asks for before the commit, held in memory until then.
 *
 *     psc_late_add(l, 3, psc_late_order(value, t), value, n);       // to statement 3
 *     psc_late_sort(l);
 *     for (uint32_t i = 0; i < psc_late_count(l); i++) run(psc_late_read(l, i, value, n));
 *
 * What is written as it comes falls on another page of an index with each row, and the page
 * has left the processor's cache when the next one falls on it.  In the order of the index the
 * rows of a transaction go through it once, from one end to the other.
 *
 * Bounded: who finds it full writes what there is.  Order is a number, for statements of one
 * kind; of like ones the first that came goes first. */
#ifndef PSC_STORE_LATE_H
#define PSC_STORE_LATE_H

#include "base/buf.h"
#include "store/value.h"

enum { PSC_LATE_BYTES = 32 << 20, PSC_LATE_VALUES = 24 };

typedef struct psc_late {
    psc_buf bytes, rows;
} psc_late;

void psc_late_init(psc_late *l, psc_alloc alloc);
void psc_late_deinit(psc_late *l);
void psc_late_clear(psc_late *l);

/* By the text's first bytes, then by the number; either may be NULL. */
uint64_t psc_late_order(const psc_value *text, const psc_value *number);
/* At most VALUES of them; false: there is no memory. */
bool psc_late_add(psc_late *l, uint32_t what, uint64_t order, const psc_value *value, int n);
bool psc_late_is_full(const psc_late *l);

/* By `what`, then in their order. */
void psc_late_sort(psc_late *l);
uint32_t psc_late_count(const psc_late *l);
uint32_t psc_late_what(const psc_late *l, uint32_t i);
/* Its values; texts live until something is added. */
void psc_late_read(const psc_late *l, uint32_t i, psc_value *out, int n);

#endif
