/* SPDX-License-Identifier: Apache-2.0 */
/* Counting code points: every byte that does not continue one begins one. */
#include "record/offset.h"

enum { STEP = 256 };

static bool begins(char c)
{
    return ((unsigned char)c & 0xC0) != 0x80;
}

static uint32_t count(psc_str text, size_t from, size_t to)
{
    uint32_t n = 0;
    for (size_t i = from; i < to; i++) n += begins(text.ptr[i]);
    return n;
}

psc_offsets psc_offsets_of(psc_arena *a, psc_str text)
{
    psc_offsets o = {.text = text};
    if (count(text, 0, text.len) == text.len) return o;
    o.block = psc_new(a, uint32_t, text.len / STEP + 1);
    for (size_t i = 1; i * STEP <= text.len; i++)
        o.block[i] = o.block[i - 1] + count(text, (i - 1) * STEP, i * STEP);
    return o;
}

uint32_t psc_offsets_point(const psc_offsets *o, uint32_t byte)
{
    if (!o->block) return byte;
    return o->block[byte / STEP] + count(o->text, byte / STEP * STEP, byte);
}

uint32_t psc_offsets_byte(psc_str text, uint64_t point)
{
    uint64_t n = 0;
    for (size_t i = 0; i < text.len; i++)
        if (begins(text.ptr[i]) && n++ == point) return (uint32_t)i;
    return (uint32_t)text.len;
}
