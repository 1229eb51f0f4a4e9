/* SPDX-License-Identifier: Apache-2.0 */
/* Reading and writing string sets of a model file (strings.h). */
#include "parse/strings.h"

#include "base/intern.h"
#include "base/str.h"

bool psc_strings_open(psc_strings *out, psc_str bytes)
{
    *out = (psc_strings){0};
    uint32_t head[2];
    if (bytes.len < sizeof head) return false;
    memcpy(head, bytes.ptr, sizeof head);
    const uint64_t n = head[0], n_slot = head[1];
    const uint64_t fixed = 4 * (2 + n + 1 + n_slot);
    if (n_slot <= n || (n_slot & (n_slot - 1)) || fixed > bytes.len) return false;
    const uint32_t *num = (const uint32_t *)(const void *)bytes.ptr;
    const uint32_t *end = num + 2, *slot = end + n + 1;
    if (end[0] != 0 || end[n] > bytes.len - fixed) return false;
    for (uint64_t i = 0; i < n; i++)
        if (end[i] > end[i + 1]) return false;
    uint64_t used = 0;
    for (uint64_t i = 0; i < n_slot; i++) {
        if (slot[i] > n) return false;
        used += slot[i] != 0;
    }
    if (used > n) return false; /* so that every search meets an empty slot */
    *out = (psc_strings){(uint32_t)n, (uint32_t)n_slot, end, slot, bytes.ptr + fixed};
    return true;
}

uint32_t psc_strings_find(const psc_strings *t, psc_str s)
{
    if (t->n == 0) return 0;
    const uint32_t mask = t->n_slot - 1;
    for (uint32_t i = (uint32_t)psc_hash(s) & mask; t->slot[i]; i = (i + 1) & mask)
        if (psc_str_eq(psc_strings_at(t, t->slot[i]), s)) return t->slot[i];
    return 0;
}

static void put_u32(psc_buf *out, uint32_t v)
{
    psc_buf_bytes(out, &v, sizeof v);
}

void psc_strings_write(psc_buf *out, const psc_str *str, uint32_t n)
{
    uint32_t n_slot = 2;
    while (n_slot < 2 * (n + 1)) n_slot *= 2;
    put_u32(out, n);
    put_u32(out, n_slot);
    uint32_t end = 0;
    put_u32(out, end);
    for (uint32_t i = 0; i < n; i++) put_u32(out, end += (uint32_t)str[i].len);
    char *at = psc_buf_reserve(out, 4 * (size_t)n_slot);
    if (!at) return;
    memset(at, 0, 4 * (size_t)n_slot);
    for (uint32_t i = 0; i < n; i++) {
        uint32_t k = (uint32_t)psc_hash(str[i]) & (n_slot - 1), v = 0;
        while (memcpy(&v, at + 4 * (size_t)k, 4), v) k = (k + 1) & (n_slot - 1);
        v = i + 1;
        memcpy(at + 4 * (size_t)k, &v, 4);
    }
    out->len += 4 * (size_t)n_slot;
    for (uint32_t i = 0; i < n; i++) psc_buf_str(out, str[i]);
}
