/* SPDX-License-Identifier: Apache-2.0 */
/* Names as keys: what is left of a word when spelling habits are taken away.
 *
 * A word is folded: lower case, no diacritics, no apostrophes and full stops
 * ("U.S." -> us, "Sana'a" -> sanaa, "Erdoğan" -> erdogan); hyphens part words
 * ("al-Khatib" -> al, khatib).  What folding loses and news keeps, the capitals,
 * goes into a shape: a name asks of the text at least the capitals it has itself,
 * so that the pronoun "us" is no country and a roast turkey no state. */
#ifndef PSC_ACTORS_KEY_H
#define PSC_ACTORS_KEY_H

#include "base/arena.h"
#include "base/intern.h"

enum {
    PSC_SHAPE_ANY = 0,      /* lower case in the data: any case will do */
    PSC_SHAPE_INITIAL = 1,  /* "Turkey": the text must have a capital */
    PSC_SHAPE_CAPS = 2,     /* "UN", "WHO": capitals throughout */
    PSC_SHAPE_CAPS_LONG = 3 /* "ASEAN", four letters or more: "Asean" will do as well */
};

enum { PSC_WORD_MAX = 64, PSC_KEY_WORDS = 16 };

typedef struct psc_word {
    char text[PSC_WORD_MAX]; /* folded; longer words are cut */
    uint8_t len;
    uint8_t shape;
} psc_word;

/* Cut the next folded word off the front of *rest; false when there is none. */
bool psc_word_next(psc_str *rest, psc_word *out);

/* Does a word of this shape in the text satisfy what the name asks? */
bool psc_shape_fits(unsigned asked, unsigned seen);

static inline psc_str psc_word_str(const psc_word *w)
{
    return (psc_str){w->text, w->len};
}

/* A word known by its hash alone (XXH3, 64 bits): among a million words the odds that
 * two share one are below 1 in 10 million, and the text need not be looked at. */
typedef struct psc_word_slot {
    uint64_t hash; /* 0 empty */
    uint32_t id;   /* from 1 */
} psc_word_slot;

typedef struct psc_node {
    uint32_t parent, word;
    uint32_t value; /* what the owner hangs there; 0 nothing */
} psc_node;

/* A trie of names: edges are (node, word), kept in one open hash table, but those of
 * the root, half of all, in an array.  Small tables: loading is a matter of cache
 * misses.  Node 0 is the root. */
typedef struct psc_trie {
    psc_arena *arena;
    psc_word_slot *word; /* [n_word_slot] */
    uint32_t n_word_slot, n_word;
    uint32_t *root; /* [n_word_slot] by word id: node of a first word; 0 none */
    uint32_t *edge; /* [n_slot] 8 bits of the hash, 24 of the child's id; 0 empty */
    uint32_t n_slot;
    psc_node *node; /* [n_node] */
    uint32_t n_node, cap_node;
} psc_trie;

/* `bytes` of names to come, to size the tables. */
void psc_trie_init(psc_trie *t, psc_arena *arena, size_t bytes);
/* Id of a folded word; find gives 0 for one that no name has. */
uint32_t psc_trie_word(psc_trie *t, psc_str word);
/* The same in two steps, for several words at once: the first asks memory for what the second
 * will look at. */
uint64_t psc_trie_hash(const psc_trie *t, psc_str word);
uint32_t psc_trie_word_of(psc_trie *t, uint64_t hash);
uint32_t psc_trie_find_word(const psc_trie *t, psc_str word);
/* Node reached from `node` by a word id; 0 if there is no such edge. */
uint32_t psc_trie_step(const psc_trie *t, uint32_t node, uint32_t word);
uint32_t psc_trie_add(psc_trie *t, uint32_t node, uint32_t word);

#endif
