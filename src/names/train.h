/* SPDX-License-Identifier: Apache-2.0 */
/* Learning a finder of names: tagged sentences with names in, a finder's file out.
 *
 * The weights maximize the likelihood of the labels (forward-backward, AdaGrad, features
 * dropped at random).  Then the strongest features are kept, learned again without the others,
 * and rounded to bytes. */
#ifndef PSC_NAMES_TRAIN_H
#define PSC_NAMES_TRAIN_H

#include "base/arena.h"
#include "base/buf.h"
#include "names/finder.h"

typedef struct psc_name_training {
    const psc_sentence *sent; /* [n] tagged, with heads; tok[].ner the names that are right */
    const uint32_t *report;   /* [n] which report a sentence is of; they come together */
    uint32_t n;
    psc_str vectors_txt, vectors_f32; /* words one a line by frequency, 100 floats each */
    uint32_t n_slot;                  /* of weights, a power of two */
    int epochs;                       /* of each of the two rounds */
    uint64_t seed;
    void (*log)(void *ctx, const char *line);
    void *log_ctx;
} psc_name_training;

/* Append the file's bytes.  Memory comes from the arena and is much: 300 bytes and more for
 * each word. */
void psc_name_train(const psc_name_training *t, psc_arena *arena, psc_buf *out);

/* Clusters of the most frequent words, cosine k-means; value[i] of word i is its group, and
 * coarse[g] the group of groups.  Returns how many words have one. */
uint32_t psc_name_cluster(const psc_name_training *t, psc_arena *arena, uint16_t *group,
                          uint8_t *coarse);
enum { PSC_NAME_CLUSTERED = 65536 }; /* words that get a cluster */

#endif
