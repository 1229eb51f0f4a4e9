/* SPDX-License-Identifier: Apache-2.0 */
/* Occurrences of words in the order of the report, chained by form; see memory.h. */
#include "names/memory.h"

#include <string.h>

void psc_name_memory_init(psc_name_memory *m, psc_alloc alloc)
{
    *m = (psc_name_memory){.alloc = alloc};
}

void psc_name_memory_deinit(psc_name_memory *m)
{
    const psc_alloc a = m->alloc;
    if (m->seen) a.resize(a.ctx, m->seen, m->cap * sizeof *m->seen, 0);
    if (m->first) a.resize(a.ctx, m->first, 2 * m->n_slot * sizeof *m->first, 0);
    *m = (psc_name_memory){.alloc = a};
}

void psc_name_memory_clear(psc_name_memory *m)
{
    m->n = 0;
    if (m->first) memset(m->first, 0, 2 * m->n_slot * sizeof *m->first);
}

static uint32_t slot_of(const psc_name_memory *m, uint64_t low)
{
    uint32_t i = (uint32_t)low & (m->n_slot - 1);
    while (m->first[i] && m->seen[m->first[i] - 1].low != low) i = (i + 1) & (m->n_slot - 1);
    return i;
}

static void chain(psc_name_memory *m, uint32_t number)
{
    const uint32_t i = slot_of(m, m->seen[number].low);
    if (m->first[i])
        m->seen[m->last[i] - 1].later = number + 1;
    else
        m->first[i] = number + 1;
    m->last[i] = number + 1;
}

/* Room for twice the words, and as many slots again; chains are laid anew. */
static bool grow(psc_name_memory *m)
{
    const psc_alloc a = m->alloc;
    const uint32_t cap = m->cap ? 2 * m->cap : 512;
    psc_name_seen *seen =
        a.resize(a.ctx, m->seen, m->cap * sizeof *seen, (size_t)cap * sizeof *seen);
    if (!seen) return false;
    m->seen = seen;
    m->cap = cap;
    const size_t old = 2 * m->n_slot * sizeof *m->first;
    uint32_t *first = a.resize(a.ctx, m->first, old, (size_t)4 * cap * sizeof *first);
    if (!first) return false;
    m->first = first;
    m->n_slot = 2 * cap;
    m->last = first + m->n_slot;
    memset(first, 0, 2 * m->n_slot * sizeof *first);
    for (uint32_t i = 0; i < m->n; i++) {
        m->seen[i].later = 0;
        chain(m, i);
    }
    return true;
}

/* Frequent words in small letters are everywhere and tell nothing. */
static bool is_worth(const psc_name_word *w, bool first)
{
    return w->rank != 1 || (w->capital && !first);
}

bool psc_name_memory_add(psc_name_memory *m, const psc_name_piece *p, uint32_t k)
{
    for (uint32_t i = 0; i < p->n; i++) {
        const psc_name_word *w = &p->room[PSC_NAME_REACH + i];
        if (!is_worth(w, i == 0)) continue;
        if (m->n == PSC_NAME_SEEN_MOST) return true;
        if (m->n == m->cap && !grow(m)) return false;
        m->seen[m->n] = (psc_name_seen){.low = w->low,
                                        .sentence = k,
                                        .prev_bits = w[-1].bits,
                                        .next_bits = w[1].bits,
                                        .capital = w->capital,
                                        .first = i == 0};
        chain(m, m->n++);
    }
    return true;
}

const psc_name_seen *psc_name_memory_find(const psc_name_memory *m, uint64_t low)
{
    if (!m->n_slot) return NULL;
    const uint32_t number = m->first[slot_of(m, low)];
    return number ? &m->seen[number - 1] : NULL;
}

const psc_name_seen *psc_name_memory_later(const psc_name_memory *m, const psc_name_seen *s)
{
    return s->later ? &m->seen[s->later - 1] : NULL;
}
