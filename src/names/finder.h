/* SPDX-License-Identifier: Apache-2.0 */
/* Names of persons, places and organisations in a tagged sentence: a linear-chain conditional
 * random field over the labels O and Begin, Inside, End, Single of each kind (Lafferty et al.
 * 2001; Ratinov and Roth 2009), decoded by Viterbi.
 *
 *     psc_finder *f;
 *     if (psc_finder_open(&f, psc_embedded("model/names-en.bin"), "names-en.bin", alloc, &err)) ...
 *     psc_finder_find(f, work, doc->sent, doc->n_sent);  // fills tok[].ner
 *
 * A finder is read-only and shared by threads; the work is scratch of one thread.  Weights are
 * small whole numbers, so that every machine finds the same names. */
#ifndef PSC_NAMES_FINDER_H
#define PSC_NAMES_FINDER_H

#include "names/memory.h"
#include "record/ner.h"

/* Labels: 0 outside, 1 + 4 * kind + place; kinds in the order of PSC_NER_LIST. */
enum {
    PSC_FINDER_KINDS = 3,
    PSC_FINDER_LABELS = 1 + PSC_NER_PLACES * PSC_FINDER_KINDS,
    PSC_FINDER_SCORED = PSC_FINDER_LABELS - 1, /* "outside" has the score 0 */
    PSC_FINDER_MAX = 128 << 10,                /* words of a sentence beyond which none is sought */
};

typedef struct psc_finder psc_finder;

typedef struct psc_finder_work {
    psc_name_piece piece;
    psc_name_memory memory;
    uint16_t *bits; /* [cap] */
    uint32_t cap;
    psc_alloc alloc;
    int32_t score[PSC_NAME_PIECE][PSC_FINDER_LABELS];
    uint8_t back[PSC_NAME_PIECE][PSC_FINDER_LABELS];
    uint8_t label[PSC_NAME_PIECE];
} psc_finder_work;

/* The file's bytes are borrowed.  It is checked (magic, version, size, checksum) before use:
 * PSC_MODEL.  *out is NULL unless the result is PSC_OK. */
PSC_MUST_USE psc_status psc_finder_open(psc_finder **out, psc_str file, const char *name,
                                        psc_alloc alloc, psc_err *err);
void psc_finder_close(psc_finder *f); /* NULL is fine */

PSC_MUST_USE psc_status psc_finder_work_new(psc_finder_work **out, psc_alloc alloc, psc_err *err);
void psc_finder_work_free(psc_finder_work *w); /* NULL is fine */

/* Fill in the ner of every word of a report's sentences from forms, tags and heads.  What one
 * sentence says of a word counts in the others.  O(words); PSC_NOMEM leaves some words outside. */
PSC_MUST_USE psc_status psc_finder_find(const psc_finder *f, psc_finder_work *w,
                                        const psc_sentence *sent, uint32_t n);

/* Which label may follow which; `from` PSC_FINDER_LABELS is the beginning. */
bool psc_finder_follows(unsigned from, unsigned to);
bool psc_finder_may_end(unsigned label);
/* Labels of names as words carry them, and back. */
void psc_finder_labels(const psc_token *tok, uint32_t n, uint8_t *label);
psc_ner psc_finder_ner(unsigned label);

/* The file: this, 16-bit scores of transitions [from][to] (from PSC_FINDER_LABELS: the
 * beginning), the coarse groups, slots of weights, slots of words.  docs/formats/names.md. */
typedef struct psc_finder_head {
    char magic[8]; /* "PSCNAMES" */
    uint32_t version, reserved;
    uint64_t size, checksum; /* of the bytes behind this field, psc_hash */
    uint32_t n_weight, n_word;
    uint32_t steps; /* of a weight, for a factor of e in the odds */
    uint32_t zero[5];
    int16_t transition[PSC_FINDER_LABELS + 1][PSC_FINDER_LABELS];
    uint8_t coarse[PSC_NAME_CLUSTERS];
    uint8_t pad[20];
} psc_finder_head;
_Static_assert(sizeof(psc_finder_head) % 64 == 0, "slots begin at a multiple of 64");
enum { PSC_FINDER_VERSION = 1, PSC_FINDER_CHECKED = 32 /* bytes before what is summed up */ };

typedef struct psc_finder_slot {
    uint32_t key; /* upper half of the feature's hash; 0: empty */
    int8_t weight[PSC_FINDER_SCORED];
} psc_finder_slot;
_Static_assert(sizeof(psc_finder_slot) == 16, "four slots a cache line");

#endif
