/* SPDX-License-Identifier: Apache-2.0 */
/* The training data in the network's numbers: words as rows of tables, tags, feature
 * strings, trees; and the vocabularies behind the numbers. */
#ifndef PSC_PARSE_TRAIN_DATA_H
#define PSC_PARSE_TRAIN_DATA_H

#include <priscus/train.h>

#include "base/filemap.h"
#include "base/intern.h"
#include "parse/model.h"

/* A sentence is seen as it is, in lower case, or in capitals, as headlines are. */
typedef enum psc_look { PSC_LOOK_PLAIN, PSC_LOOK_LOWER, PSC_LOOK_UPPER, PSC_LOOKS } psc_look;

/* What a word should be given: up to PSC_AIMS numbers and what share of 255 each has, the
 * largest first; a share of 0 ends the list.  Treebanks give one number all, teachers divide.
 * Nothing at all: there is nothing to learn here. */
enum { PSC_AIMS = 4 };
typedef struct psc_aim {
    uint16_t id[PSC_AIMS];
    uint8_t share[PSC_AIMS];
} psc_aim;

typedef struct psc_example_word {
    psc_word look[PSC_LOOKS];
    psc_aim head; /* the sentence's n: ROOT */
    psc_aim rel;  /* with the first of head */
    psc_aim tag, feats;
    psc_aim ner;    /* label of ner.h */
    uint16_t known; /* names/lists.h */
} psc_example_word;

typedef struct psc_example {
    psc_example_word *word; /* [n] */
    uint32_t n;
} psc_example;

/* What a sentence's comments say of it. */
typedef struct psc_about {
    bool named; /* "# names = yes": names are told, and are absent where none is told */
    bool made;  /* "# made = yes": made from other sentences, which have taught their lemmas */
} psc_about;

typedef struct psc_train_data {
    psc_arena *arena;
    psc_sentence *gold;      /* [n_gold]: all sentences read */
    psc_about *about;        /* [n_gold] */
    uint32_t n_gold, n_tree; /* the first n_tree are from treebanks, the others from raw text */
    psc_example *example;    /* [n_example]: those that are trained on */
    const psc_sentence **example_of; /* [n_example]: the sentences they were made from */
    uint32_t n_example;
    uint64_t n_word;
    psc_intern vectors; /* words of the frozen table; row = number */
    float *vector;      /* [vectors.n + 1][100]; row 0 is zero */
    psc_intern words;   /* learned words */
    uint32_t *count;    /* [words.n + 1] */
    psc_intern feats;
    psc_tag *tag; /* [n_tag] */
    uint32_t n_tag;
    uint16_t *choices;
    uint32_t n_choices, cap_choices;
    uint64_t hash; /* of the treebanks' bytes */
    /* Held while reading, so that they can be given back when the arena's memory ends. */
    psc_filemap file[2];
    psc_buf set[2];
} psc_train_data;

void psc_train_data_init(psc_train_data *d, psc_arena *arena);
/* Closes what is still open; the arena has the rest. */
void psc_train_data_deinit(psc_train_data *d);

/* Read treebanks into the arena, whose trap the caller has set. */
PSC_MUST_USE psc_status psc_read_trees(psc_train_data *d, const char *const *path, size_t n,
                                       psc_sentence **out, psc_about **about, uint32_t *n_out,
                                       uint64_t *hash, psc_err *err);
/* Read word vectors and treebanks and number everything. */
PSC_MUST_USE psc_status psc_train_data_read(psc_train_data *d, const psc_train_options *o,
                                            psc_err *err);
/* Number of a token's tag class; n_tag if it has none. */
uint32_t psc_train_tag(const psc_train_data *d, const psc_token *t);

#endif
