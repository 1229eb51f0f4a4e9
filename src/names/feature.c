/* SPDX-License-Identifier: Apache-2.0 */
/* Features of words; see feature.h.  Templates have numbers, which are part of a trained
 * model: a new one takes a new number, and a change asks for training anew. */
#include "names/feature.h"

#include <string.h>

#include "base/str.h"
#include "names/lists.h"
#include "names/memory.h"

uint64_t psc_name_hash_exact(psc_str s)
{
    uint64_t h = 0xCBF29CE484222325u;
    for (size_t i = 0; i < s.len; i++) h = (h ^ (unsigned char)s.ptr[i]) * 0x100000001B3u;
    return h ^ h >> 32;
}

static bool is_upper(char c)
{
    return c >= 'A' && c <= 'Z';
}

static bool is_lower(char c)
{
    return c >= 'a' && c <= 'z';
}

static unsigned char small_letter(char c)
{
    return (unsigned char)(is_upper(c) ? c + 32 : c);
}

/* Of bytes [beg, end) in small letters. */
static uint64_t hash_part(psc_str s, size_t beg, size_t end)
{
    uint64_t h = 0xCBF29CE484222325u;
    for (size_t i = beg; i < end; i++) h = (h ^ small_letter(s.ptr[i])) * 0x100000001B3u;
    return h ^ h >> 32;
}

uint64_t psc_name_hash(psc_str s)
{
    return hash_part(s, 0, s.len);
}

/* Runs of capitals, small letters and digits as one sign each; other bytes as they are. */
static uint32_t shape_of(psc_str s)
{
    uint32_t h = 7;
    char last = 0;
    for (size_t i = 0; i < s.len; i++) {
        const char c = s.ptr[i];
        const bool small = is_lower(c) || (unsigned char)c >= 128;
        const char sign = is_upper(c) ? 'X' : small ? 'x' : c >= '0' && c <= '9' ? 'd' : c;
        if (sign != last) h = h * 31 + (unsigned char)sign;
        last = sign;
    }
    return h;
}

/* ---------------------------------------------------------------- words made ready */

static void set_cluster(psc_name_word *w, const psc_name_clusters *c)
{
    if (!c->n_slot) return;
    const uint16_t key = psc_name_cluster_key(w->low);
    const uint32_t mask = c->n_slot - 1;
    for (uint32_t i = (uint32_t)w->low & mask, tried = 0; tried < c->n_slot;
         i = (i + 1) & mask, tried++) {
        uint16_t slot[2];
        memcpy(slot, c->slot + (size_t)4 * i, sizeof slot);
        if (!slot[0]) return;
        if (slot[0] != key) continue;
        const uint16_t number = slot[1] % PSC_NAME_CLUSTERS;
        w->cluster = (uint16_t)(number + 1);
        w->coarse = (uint8_t)(c->coarse[number] + 1);
        w->rank = (uint8_t)(slot[1] / PSC_NAME_CLUSTERS);
        return;
    }
}

static psc_name_word ready(const psc_name_clusters *c, const psc_token *tok, uint32_t n, uint32_t i,
                           uint16_t bits)
{
    const psc_token *t = &tok[i];
    psc_name_word w = {.form = t->form, .bits = bits, .shape = shape_of(t->form)};
    w.low = psc_name_hash(t->form);
    w.exact = psc_name_hash_exact(t->form);
    w.upos = psc_name_hash_exact(psc_upos_text(t->upos));
    w.xpos = psc_name_hash_exact(psc_xpos_text(t->xpos));
    w.rel = psc_name_hash_exact(psc_rel_text(t->rel));
    const bool hangs = t->head >= 0 && (uint32_t)t->head < n;
    w.head = hangs ? psc_name_hash(tok[t->head].form) : 1;
    w.capital = t->form.len && is_upper(t->form.ptr[0]);
    set_cluster(&w, c);
    return w;
}

/* How a piece is written: whether small letters, or capitals, tell nothing. */
static uint32_t letters_of(const psc_name_piece *p)
{
    uint32_t words = 0, capitals = 0;
    bool any = false;
    for (uint32_t i = 0; i < p->n; i++) {
        const psc_str s = p->room[PSC_NAME_REACH + i].form;
        uint32_t upper = 0, lower = 0;
        for (size_t k = 0; k < s.len; k++) {
            upper += is_upper(s.ptr[k]);
            lower += is_lower(s.ptr[k]);
        }
        words += upper + lower > 0;
        capitals += upper > 0 && !lower;
        any = any || (upper && !psc_str_eq(s, PSC_STR("I")));
    }
    return (any ? 0u : 1u) + (words > 2 && capitals * 10 >= words * 7 ? 2u : 0u);
}

void psc_name_piece_fill(psc_name_piece *p, const psc_name_clusters *c, const psc_token *tok,
                         uint32_t n, uint32_t beg, uint32_t piece, const uint16_t *bits)
{
    p->n = piece;
    for (uint32_t k = 0; k < PSC_NAME_REACH; k++) {
        p->room[k] = (psc_name_word){.low = 0x11, .upos = 0x11, .xpos = 0x11, .shape = 0x11};
        p->room[PSC_NAME_REACH + piece + k] =
            (psc_name_word){.low = 0x22, .upos = 0x22, .xpos = 0x22, .shape = 0x22};
    }
    for (uint32_t i = 0; i < piece; i++)
        p->room[PSC_NAME_REACH + i] = ready(c, tok, n, beg + i, bits[beg + i]);
    p->letters = letters_of(p);
}

/* ---------------------------------------------------------------- features */

typedef struct sink {
    uint64_t *out;
    uint32_t n;
} sink;

static void put(sink *s, uint64_t template, uint64_t a, uint64_t b)
{
    uint64_t x = (a ^ template * 0x9E3779B97F4A7C15u) * 0xD6E8FEB86659FD93u;
    x = (x ^ x >> 32 ^ b) * 0xBF58476D1CE4E5B9u;
    x = (x ^ x >> 29) * 0x94D049BB133111EBu;
    if (s->n < PSC_NAME_FEATURES) s->out[s->n++] = x ^ x >> 32;
}

static void put_forms(sink *s, const psc_name_word *w)
{
    put(s, 0, 0, 0);
    put(s, 1, w->exact, 0);
    for (int j = -2; j <= 2; j++) put(s, (uint64_t)(10 + j), w[j].low, 0);
    put(s, 20, w[-1].low, w->low);
    put(s, 21, w->low, w[1].low);
    put(s, 22, w[-1].low, w->shape);
    put(s, 23, w[1].low, w->shape);
    put(s, 24, w[-1].low, w[1].low);
}

static void put_parts(sink *s, const psc_name_word *w)
{
    const size_t z = w->form.len;
    for (size_t m = 1; m <= 5 && m <= z; m++) {
        put(s, 30 + m, hash_part(w->form, 0, m), 0);
        put(s, 40 + m, hash_part(w->form, z - m, z), 0);
    }
    put(s, 46, hash_part(w->form, z > 3 ? z - 3 : 0, z), w->capital);
    put(s, 47, hash_part(w->form, 0, z > 3 ? 3 : z), w->capital);
}

static void put_shapes(sink *s, const psc_name_word *w, bool first, uint32_t letters)
{
    for (int j = -2; j <= 2; j++) put(s, (uint64_t)(50 + j), w[j].shape, 0);
    put(s, 55, w[-1].shape, w->shape);
    put(s, 56, w[1].shape, w->shape);
    put(s, 57, w[-1].shape * 31u + w[1].shape, w->shape);
    put(s, 58, first, w->shape);
    put(s, 59, letters, w->shape);
}

static void put_clusters(sink *s, const psc_name_word *w)
{
    for (int j = -2; j <= 2; j++) {
        put(s, (uint64_t)(62 + j), w[j].coarse, 0);
        put(s, (uint64_t)(67 + j), w[j].cluster, 0);
    }
    put(s, 70, w->coarse, w->shape);
    put(s, 71, w->cluster, w->shape);
    put(s, 72, w[-1].cluster, w->shape);
    put(s, 73, w[1].cluster, w->shape);
    put(s, 74, w[-1].coarse, w->coarse);
    put(s, 75, w->coarse, w[1].coarse);
    put(s, 76, w[-1].cluster, w->cluster);
    put(s, 77, w->cluster, w[1].cluster);
    put(s, 79, w->rank, w->shape);
}

static void put_tags(sink *s, const psc_name_word *w)
{
    for (int j = -2; j <= 2; j++) put(s, (uint64_t)(92 + j), w[j].upos, 0);
    put(s, 83, w[-1].upos, w->upos);
    put(s, 84, w->upos, w[1].upos);
    put(s, 85, w->xpos, 0);
    put(s, 86, w->upos, w->shape);
    put(s, 87, w->rel, 0);
    put(s, 88, w->head, w->rel);
    put(s, 89, w[-1].xpos, w[1].xpos);
    put(s, 95, w[-1].low, w->upos);
    put(s, 96, w[1].low, w->upos);
}

static void put_lists(sink *s, const psc_name_word *w)
{
    for (int j = -2; j <= 2; j++)
        for (unsigned b = 0; b < 16; b++)
            if (w[j].bits >> b & 1) put(s, (uint64_t)(110 + j), b, 0);
    for (unsigned b = 0; b < 16; b++)
        if (w->bits >> b & 1) put(s, 120, b, w->shape);
    put(s, 121, w->bits, 0);
    put(s, 122, w->bits, w->capital);
    put(s, 123, w[-1].bits, w->bits);
    put(s, 124, w->bits, w[1].bits);
}

/* How often other sentences write the word small and with a capital, up to twice. */
static void count_letters(const psc_name_seen *o, const psc_name_memory *m, uint32_t k,
                          uint32_t *small, uint32_t *large)
{
    for (uint32_t asked = 0; o && asked < PSC_NAME_SEEN_ASKED; o = psc_name_memory_later(m, o)) {
        if (o->sentence == k || o->first) continue;
        asked++;
        if (o->capital)
            *large += *large < 2;
        else
            *small += *small < 2;
    }
}

static void put_memory(sink *s, const psc_name_word *w, const psc_name_memory *m, uint32_t k)
{
    uint32_t small = 0, large = 0;
    const psc_name_seen *o = psc_name_memory_find(m, w->low);
    count_letters(o, m, k, &small, &large);
    if (small || large) put(s, 140, small * 4 + large, w->shape);
    if (!large && !(small && w->capital)) return;
    for (uint32_t asked = 0; o && asked < PSC_NAME_SEEN_ASKED; o = psc_name_memory_later(m, o)) {
        if (o->sentence == k) continue;
        asked++;
        put(s, 137, o->prev_bits, 0);
        put(s, 138, o->next_bits, 0);
    }
}

uint32_t psc_name_features(const psc_name_piece *p, uint32_t i, const psc_name_memory *m,
                           uint32_t k, uint64_t *out)
{
    sink s = {.out = out};
    const psc_name_word *w = &p->room[PSC_NAME_REACH + i];
    put_forms(&s, w);
    put_parts(&s, w);
    put_shapes(&s, w, i == 0, p->letters);
    put_clusters(&s, w);
    put_tags(&s, w);
    put_lists(&s, w);
    put_memory(&s, w, m, k);
    return s.n;
}
