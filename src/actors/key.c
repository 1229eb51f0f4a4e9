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
    return cp == '.' || cp == '\'' || cp == '`' || cp == 0x2018 || cp == 0x2019 || cp == 0x2BC ||
           cp == 0x2BB || (cp >= 0x300 && cp < 0x370);
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
    size_t n = psc_str_starts(rest, PSC_STR("'s"))              ? 2
               : psc_str_starts(rest, PSC_STR("\xE2\x80\x99s")) ? 4
                                                                : 0;
    return n && (n == rest.len || !is_letter(psc_utf8_next(rest, &n)));
}

typedef struct folding {
    psc_word *out;
    unsigned upper, letters;
    bool initial;
} folding;

static void add_letter(folding *f, bool upper, const char *fold, size_t n)
{
    if (f->letters++ == 0) f->initial = upper;
    f->upper += upper;
    if (f->out->len + n > PSC_WORD_MAX) return;
    memcpy(f->out->text + f->out->len, fold, n);
    f->out->len = (uint8_t)(f->out->len + n);
}

/* Letters of ASCII, most of all text: folds as far as they go. */
static size_t fold_ascii(folding *f, psc_str text, size_t at)
{
    for (; at < text.len; at++) {
        unsigned char c = (unsigned char)text.ptr[at];
        bool upper = (unsigned)(c - 'A') < 26u;
        if (!upper && (unsigned)(c - 'a') >= 26u && (unsigned)(c - '0') >= 10u) break;
        char low = (char)(upper ? c | 0x20 : c);
        add_letter(f, upper, &low, 1);
    }
    return at;
}

static bool is_apostrophe(uint32_t cp)
{
    return cp == '\'' || cp == 0x2019;
}

bool psc_word_next(psc_str *rest, psc_word *out)
{
    size_t at = 0;
    folding f = {.out = out};
    out->len = 0;
    for (;;) {
        at = fold_ascii(&f, *rest, at);
        if (at >= rest->len) break;
        size_t before = at;
        uint32_t cp = psc_utf8_next(*rest, &at);
        if (out->len && is_apostrophe(cp) && is_possessive(*rest, before)) {
            at = before;
            break;
        }
        if (is_silent(cp)) continue;
        if (is_letter(cp)) {
            char fold[4];
            size_t n = fold_letter(cp, fold);
            add_letter(&f, psc_is_upper(cp), fold, n);
        } else if (out->len) {
            at = before;
            break;
        }
    }
    *rest = psc_str_sub(*rest, at, rest->len);
    bool caps = f.letters > 1 && f.upper == f.letters;
    out->shape = caps        ? (f.letters > 3 ? PSC_SHAPE_CAPS_LONG : PSC_SHAPE_CAPS)
                 : f.initial ? PSC_SHAPE_INITIAL
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

enum { NODE_MAX = 0xFFFFFF };

static uint32_t power_above(size_t n)
{
    uint32_t p = 64;
    while (p < n && p < 1u << 24) p *= 2;
    return p;
}

void psc_trie_init(psc_trie *t, psc_arena *arena, size_t bytes)
{
    *t = (psc_trie){.arena = arena};
    t->n_word_slot = power_above(bytes / 32);
    t->word = psc_new(arena, psc_word_slot, t->n_word_slot);
    t->root = psc_new(arena, uint32_t, t->n_word_slot);
    t->n_slot = power_above(bytes / 16);
    t->edge = psc_new(arena, uint32_t, t->n_slot);
    t->cap_node = (uint32_t)(bytes / 28) + 64;
    t->node = psc_new(arena, psc_node, t->cap_node);
    t->n_node = 1;
}

/* ---- words -------------------------------------------------------------- */

static uint64_t hash_of(psc_str word)
{
    uint64_t h = psc_hash(word);
    return h ? h : 1;
}

static psc_word_slot *word_slot(const psc_trie *t, uint64_t hash)
{
    uint32_t mask = t->n_word_slot - 1, i = (uint32_t)hash & mask;
    while (t->word[i].hash && t->word[i].hash != hash) i = (i + 1) & mask;
    return &t->word[i];
}

uint32_t psc_trie_find_word(const psc_trie *t, psc_str word)
{
    return word_slot(t, hash_of(word))->id;
}

static void grow_words(psc_trie *t)
{
    const psc_word_slot *old = t->word;
    uint32_t n = t->n_word_slot;
    t->n_word_slot = n * 2;
    t->word = psc_new(t->arena, psc_word_slot, t->n_word_slot);
    for (uint32_t i = 0; i < n; i++)
        if (old[i].hash) *word_slot(t, old[i].hash) = old[i];
    uint32_t *root = psc_new(t->arena, uint32_t, t->n_word_slot);
    memcpy(root, t->root, n * sizeof *root);
    t->root = root;
}

uint64_t psc_trie_hash(const psc_trie *t, psc_str word)
{
    const uint64_t hash = hash_of(word);
    __builtin_prefetch(&t->word[(uint32_t)hash & (t->n_word_slot - 1)]);
    return hash;
}

uint32_t psc_trie_word_of(psc_trie *t, uint64_t hash)
{
    psc_word_slot *slot = word_slot(t, hash);
    if (slot->hash) return slot->id;
    if ((t->n_word + 1) / 3 * 4 >= t->n_word_slot) {
        grow_words(t);
        slot = word_slot(t, hash);
    }
    *slot = (psc_word_slot){.hash = hash, .id = ++t->n_word};
    return slot->id;
}

uint32_t psc_trie_word(psc_trie *t, psc_str word)
{
    return psc_trie_word_of(t, hash_of(word));
}

/* ---- edges -------------------------------------------------------------- */

static uint64_t edge_hash(uint32_t node, uint32_t word)
{
    uint64_t h = ((uint64_t)node << 32 | word) * 0x9E3779B97F4A7C15u;
    return h ^ h >> 32;
}

static bool is_edge(const psc_trie *t, uint32_t slot, uint32_t node, uint32_t word)
{
    const psc_node *n = &t->node[slot & NODE_MAX];
    return n->parent == node && n->word == word;
}

/* Slot of the edge, or the empty slot where it would go. */
static uint32_t slot_of(const psc_trie *t, uint64_t hash, uint32_t node, uint32_t word)
{
    const uint32_t mask = t->n_slot - 1, tag = (uint32_t)(hash >> 56);
    uint32_t i = (uint32_t)hash & mask;
    for (; t->edge[i]; i = (i + 1) & mask)
        if (t->edge[i] >> 24 == tag && is_edge(t, t->edge[i], node, word)) break;
    return i;
}

uint32_t psc_trie_step(const psc_trie *t, uint32_t node, uint32_t word)
{
    if (node == 0) return t->root[word]; /* root[0] is 0 */
    if (word == 0) return 0;
    return t->edge[slot_of(t, edge_hash(node, word), node, word)] & NODE_MAX;
}

static uint32_t new_node(psc_trie *t, uint32_t parent, uint32_t word)
{
    if (t->n_node == NODE_MAX) psc_arena_fail(t->arena);
    psc_node *n = psc_push(t->arena, t->node, t->n_node, t->cap_node);
    *n = (psc_node){.parent = parent, .word = word};
    return t->n_node - 1;
}

static void put_edge(psc_trie *t, uint32_t child)
{
    const psc_node *n = &t->node[child];
    const uint64_t hash = edge_hash(n->parent, n->word);
    t->edge[slot_of(t, hash, n->parent, n->word)] = (uint32_t)(hash >> 56) << 24 | child;
}

static void grow_edges(psc_trie *t)
{
    t->n_slot *= 2;
    t->edge = psc_new(t->arena, uint32_t, t->n_slot);
    for (uint32_t i = 1; i < t->n_node; i++)
        if (t->node[i].parent) put_edge(t, i);
}

uint32_t psc_trie_add(psc_trie *t, uint32_t node, uint32_t word)
{
    if (node == 0) {
        if (!t->root[word]) t->root[word] = new_node(t, 0, word);
        return t->root[word];
    }
    const uint64_t hash = edge_hash(node, word);
    const uint32_t i = slot_of(t, hash, node, word);
    if (t->edge[i]) return t->edge[i] & NODE_MAX;
    const uint32_t child = new_node(t, node, word);
    t->edge[i] = (uint32_t)(hash >> 56) << 24 | child;
    if (t->n_node / 3 * 4 >= t->n_slot) grow_edges(t);
    return child;
}
