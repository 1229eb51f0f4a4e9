/* SPDX-License-Identifier: Apache-2.0 */
/* Look-up in the table of embedded files (sorted by scripts/embed.py). */
#include <assert.h>
#include <string.h>

#include "base/embed.h"

psc_str psc_embedded(const char *name)
{
    size_t lo = 0, hi = psc_embed_table_n;
    while (lo < hi) {
        const size_t mid = lo + (hi - lo) / 2;
        const int c = strcmp(name, psc_embed_table[mid].name);
        if (c == 0) return psc_embed_table[mid].bytes;
        if (c < 0)
            hi = mid;
        else
            lo = mid + 1;
    }
    return (psc_str){NULL, 0};
}

size_t psc_embedded_count(void)
{
    return psc_embed_table_n;
}

psc_embed psc_embedded_at(size_t i)
{
    assert(i < psc_embed_table_n && "an embedded file that is there");
    return psc_embed_table[i];
}
