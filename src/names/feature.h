/* SPDX-License-Identifier: Apache-2.0 */
/* What the finder of names sees of a word: its form, letters, ending, tags, cluster, the lists
 * it is in, and the same of its neighbours; each feature is a 64-bit hash.
 *
 * Training and finding take them from here, so that they cannot differ. */
#ifndef PSC_NAMES_FEATURE_H
#define PSC_NAMES_FEATURE_H

#include <priscus/token.h>

enum {
    PSC_NAME_FEATURES = 256, /* at most for one word */
    PSC_NAME_REACH = 2,      /* words to the left and right that are looked at */
    PSC_NAME_PIECE = 256,    /* words looked at together; longer sentences are cut */
    PSC_NAME_CLUSTERS = 512,
};

/* Groups of words that stand in like places (k-means over word vectors), as a finder's file
 * has them. */
typedef struct psc_name_clusters {
    const unsigned char *slot;         /* [n_slot] of four bytes: key, value; see finder.c */
    uint32_t n_slot;                   /* a power of two */
    uint8_t coarse[PSC_NAME_CLUSTERS]; /* group of groups */
} psc_name_clusters;

/* A word, made ready. */
typedef struct psc_name_word {
    psc_str form;
    uint64_t low, exact;      /* hashes of the form: in small letters, as it stands */
    uint64_t upos, xpos, rel; /* hashes of their names */
    uint64_t head;            /* of the head's form in small letters */
    uint32_t shape;           /* hash of "Xx-d" for "Ab-12" */
    uint16_t bits;            /* names/lists.h */
    uint16_t cluster;         /* 0: unknown word; else one more than its number */
    uint8_t coarse, rank;     /* rank: 0 unknown, 1 the most frequent words, .. 5 */
    bool capital;
} psc_name_word;

/* A piece of a sentence, with empty words around. */
typedef struct psc_name_piece {
    psc_name_word room[PSC_NAME_PIECE + 2 * PSC_NAME_REACH];
    uint32_t n;
    uint32_t letters; /* 1: no capitals at all, 2: most words in capitals */
} psc_name_piece;

/* What the report's other sentences say of its words; names/memory.h. */
typedef struct psc_name_memory psc_name_memory;

/* Words [beg, beg + piece) of a sentence of n words, tagged and with heads; piece at most
 * PSC_NAME_PIECE; bits[n] from psc_name_classes. */
void psc_name_piece_fill(psc_name_piece *p, const psc_name_clusters *c, const psc_token *tok,
                         uint32_t n, uint32_t beg, uint32_t piece, const uint16_t *bits);
/* Features of word i of the piece, which is of the report's k-th sentence; returns how many. */
uint32_t psc_name_features(const psc_name_piece *p, uint32_t i, const psc_name_memory *m,
                           uint32_t k, uint64_t *out);

/* FNV-1a over the bytes in small letters, or as they stand. */
uint64_t psc_name_hash(psc_str s);
uint64_t psc_name_hash_exact(psc_str s);
/* The slot that a hash belongs into holds this key; never 0. */
static inline uint16_t psc_name_cluster_key(uint64_t hash)
{
    const uint16_t key = (uint16_t)(hash >> 48);
    return key ? key : 1;
}

#endif
