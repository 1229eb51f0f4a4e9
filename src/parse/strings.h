/* SPDX-License-Identifier: Apache-2.0 */
/* A set of strings as it lies in a model file: numbered from 1, found by hash,
 * used where it lies.
 *
 *   u32 n          strings
 *   u32 n_slot     a power of two, greater than n
 *   u32 end[n + 1] end[i]: where string i ends among the bytes; end[0] is 0
 *   u32 slot[n_slot]  0 or a string's number; a string is sought from slot
 *                  XXH3(string) mod n_slot onward, until an empty one
 *   bytes */
#ifndef PSC_PARSE_STRINGS_H
#define PSC_PARSE_STRINGS_H

#include "base/buf.h"

typedef struct psc_strings {
    uint32_t n, n_slot;
    const uint32_t *end;  /* [n + 1] */
    const uint32_t *slot; /* [n_slot] */
    const char *bytes;
} psc_strings;

/* Looks at every number once; false if one is out of bounds.  Borrows the bytes,
 * which start at a multiple of 4. */
bool psc_strings_open(psc_strings *out, psc_str bytes);
/* Number of s; 0 if it is not there. */
uint32_t psc_strings_find(const psc_strings *t, psc_str s);
/* String number i, 1 ... n. */
static inline psc_str psc_strings_at(const psc_strings *t, uint32_t i)
{
    return (psc_str){t->bytes + t->end[i - 1], t->end[i] - t->end[i - 1]};
}
/* Append the set of the n given strings, which differ from each other. */
void psc_strings_write(psc_buf *out, const psc_str *str, uint32_t n);

#endif
