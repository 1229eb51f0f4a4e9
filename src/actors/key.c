/* SPDX-License-Identifier: Apache-2.0 */
/* Folding of words and the trie of names; see key.h. */
#include "actors/key.h"

#include "base/str.h"
#include "base/utf8.h"

/* Base letters of U+00C0..U+024F and U+1E00..U+1EFF by canonical decomposition
 * (Unicode 14), with the usual plain letters for stroked ones; '.' has none. */
static const char latin_a[] =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuyt.aaaaaa.ceeeeiiiidnooooo.ouuuuytyaaaaaaccccccccdd"
    "ddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkk.llllll..llnnnnnn.nnoooooo..rrrrrrssssss"
    "ssttttttuuuuuuuuuuuuwwyyyzzzzzz................a................oo.............u"
    "u............................aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...."
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............................";
static const char latin_b[] =
    "aabbbbbbccddddddddddeeeeeeeeeeffgghhhhhhhhhhiiiikkkkkkllllllllmmmmmmnnnnnnnnoooo"
    "oooopppprrrrrrrrssssssssssttttttttuuuuuuuuuuvvvvwwwwwwwwwwxxxxyyzzzzzzhtwy......"
    "aaaaaaaaaaaaaaaaaaaaaaaaeeeeeeeeeeeeeeeeiiiioooooooooooooooooooooooouuuuuuuuuuuu"
    "uuyyyyyyyy......";

/* The folded letters of one code point, written to out; returns how many. */
static size_t fold_letter(uint32_t cp, char out[4])
{
    const char *pair = cp == 0xC6 || cp == 0xE6     ? "ae"
                       : cp == 0xDF                 ? "ss"
                       : cp == 0x152 || cp == 0x153 ? "oe"
                                                    : NULL;
    if (pair) {
        memcpy(out, pair, 2);
        return 2;
    }
    char c = '.';
    if (cp >= 0xC0 && cp < 0xC0 + sizeof latin_a - 1) c = latin_a[cp - 0xC0];
    if (cp >= 0x1E00 && cp < 0x1E00 + sizeof latin_b - 1) c = latin_b[cp - 0x1E00];
    if (c == '.') return psc_utf8_put(psc_lower(cp), out);
    out[0] = c;
    return 1;
}

static bool is_silent(uint32_t cp)
{
    return cp == '.' || cp == '\'' || cp == '`' || cp == 0x2018 || cp == 0x2019 ||
           cp == 0x2BC || cp == 0x2BB || (cp >= 0x300 && cp < 0x370);
}

static bool is_letter(uint32_t cp)
{
    return psc_is_alpha(cp) || psc_is_digit(cp) || cp == '&';
}

/* Does a possessive 's, closing a word, begin at `at`?  It is a word of its own
 * ("People's Republic" -> people, s, republic), as treebanks have it. */
static bool is_possessive(psc_str text, size_t at)
{
    psc_str rest = psc_str_sub(text, at, text.len);
    size_t n = psc_str_starts(rest, PSC_STR("'s"))                ? 2
               : psc_str_starts(rest, PSC_STR("\xE2\x80\x99s")) ? 4
                                                                 : 0;
    return n && (n == rest.len || !is_letter(psc_utf8_next(rest, &n)));
}

bool psc_word_next(psc_str *rest, psc_word *out)
{
    size_t at = 0;
    unsigned upper = 0, letters = 0;
    bool initial = false;
    out->len = 0;
    while (at < rest->len) {
        size_t before = at;
        uint32_t cp = psc_utf8_next(*rest, &at);
        if (out->len && is_possessive(*rest, before)) {
            at = before;
            break;
        }
        if (is_silent(cp)) continue;
        if (!is_letter(cp)) {
            if (out->len == 0) continue;
            at = before;
            break;
        }
        bool up = psc_is_upper(cp);
        if (letters == 0) initial = up;
        upper += up;
        letters++;
        char fold[4];
        size_t n = fold_letter(cp, fold);
        if (out->len + n > PSC_WORD_MAX) continue;
        memcpy(out->text + out->len, fold, n);
        out->len = (uint8_t)(out->len + n);
    }
    *rest = psc_str_sub(*rest, at, rest->len);
    bool caps = letters > 1 && upper == letters;
    out->shape = caps ? (letters > 3 ? PSC_SHAPE_CAPS_LONG : PSC_SHAPE_CAPS)
                 : initial ? PSC_SHAPE_INITIAL
                           : PSC_SHAPE_ANY;
    return out->len > 0;
}

bool psc_shape_fits(unsigned asked, unsigned seen)
{
    if (asked == PSC_SHAPE_ANY) return true;
    if (asked == PSC_SHAPE_CAPS) return seen >= PSC_SHAPE_CAPS;
    return seen >= PSC_SHAPE_INITIAL;
}

/* ---- trie --------------------------------------------------------------- */

void psc_trie_init(psc_trie *t, psc_arena *arena)
{
    *t = (psc_trie){.arena = arena};
    psc_intern_init(&t->word, arena);
    t->n_slot = 1u << 12;
    t->edge = psc_new(arena, uint64_t, t->n_slot);
    t->child = psc_new(arena, uint32_t, t->n_slot);
    t->cap_node = 1u << 11;
    t->value = psc_new(arena, uint32_t, t->cap_node);
    t->n_node = 1;
}

/* Slot of the edge, or the empty slot where it would go (splitmix64 finish). */
static uint32_t slot_of(const psc_trie *t, uint64_t edge)
{
    uint64_t h = edge * 0x9E3779B97F4A7C15u;
    h ^= h >> 32;
    uint32_t mask = t->n_slot - 1, i = (uint32_t)h & mask;
    while (t->edge[i] && t->edge[i] != edge) i = (i + 1) & mask;
    return i;
}

uint32_t psc_trie_step(const psc_trie *t, uint32_t node, uint32_t word)
{
    if (word == 0) return 0;
    uint32_t i = slot_of(t, (uint64_t)node << 32 | word);
    return t->edge[i] ? t->child[i] : 0;
}

static void grow_edges(psc_trie *t)
{
    psc_trie old = *t;
    t->n_slot = old.n_slot * 2;
    t->edge = psc_new(t->arena, uint64_t, t->n_slot);
    t->child = psc_new(t->arena, uint32_t, t->n_slot);
    for (uint32_t i = 0; i < old.n_slot; i++) {
        if (!old.edge[i]) continue;
        uint32_t j = slot_of(t, old.edge[i]);
        t->edge[j] = old.edge[i];
        t->child[j] = old.child[i];
    }
}

static uint32_t new_node(psc_trie *t)
{
    if (t->n_node == t->cap_node) {
        uint32_t *value = psc_new(t->arena, uint32_t, (size_t)t->cap_node * 2);
        memcpy(value, t->value, t->cap_node * sizeof *value);
        t->value = value;
        t->cap_node *= 2;
    }
    return t->n_node++;
}

uint32_t psc_trie_add(psc_trie *t, uint32_t node, uint32_t word)
{
    uint64_t edge = (uint64_t)node << 32 | word;
    uint32_t i = slot_of(t, edge);
    if (t->edge[i]) return t->child[i];
    if ((t->n_edge + 1) * 2 > t->n_slot) {
        grow_edges(t);
        i = slot_of(t, edge);
    }
    t->n_edge++;
    t->edge[i] = edge;
    t->child[i] = new_node(t);
    return t->child[i];
}
