/* SPDX-License-Identifier: Apache-2.0 */
/* Train a model from CoNLL-U files. */
#ifndef PRISCUS_TRAIN_H
#define PRISCUS_TRAIN_H

#include <priscus/model.h>

#ifdef __cplusplus
extern "C" {
#endif

typedef struct psc_train_options {
    const char *const *train; /* [n_train] CoNLL-U files */
    size_t n_train;
    const char *const *dev; /* [n_dev] CoNLL-U files that choose the weights kept */
    size_t n_dev;
    const char *const *raw; /* [n_raw] text without trees, a paragraph a line; wants teachers */
    size_t n_raw;
    const char *const *teacher; /* [n_teacher] models that fill in what the files do not tell: trees
                                   and tags of sentences without, names of sentences without */
    size_t n_teacher;
    const char *vectors;    /* word vectors PREFIX (.txt and .f32), or NULL */
    uint32_t n_vector;      /* so many of them, the first ones */
    uint32_t word_min;      /* times a word must be seen to have a vector of its own */
    const char *out;        /* model file to write */
    const char *start;      /* model to go on from, of the same shape; or NULL: random weights */
    const char *checkpoint; /* written as training goes on; read first if it exists; or NULL */
    float dropout;          /* times the usual dropout: 1; less where there is much to learn from */
    float rate;             /* of learning, at the most: 2e-3; less where a model is gone on from */
    uint64_t seed;
    int epochs;
    int stop_after;    /* leave off after so many epochs, to go on later; 0: never */
    int threads;       /* the model is the same for any number */
    uint32_t shape[6]; /* widths of words, memories, number of layers, widths of vectors, arcs,
                          relations: src/parse/net.h */
    void (*log)(void *ctx, const char *line); /* progress, one line each; may be NULL */
    void *log_ctx;
} psc_train_options;

/* Defaults of everything that has one. */
PSC_API psc_train_options psc_train_defaults(void);
PSC_API PSC_MUST_USE psc_status psc_train(const psc_train_options *options, psc_err *err);

/* Train the finder of names instead: the sentences of `train` that tell their names (the comment
 * "# names = yes", Name=B-PER in MISC), tagged by the model.  Of the options train, vectors, out,
 * seed, epochs and log count. */
PSC_API PSC_MUST_USE psc_status psc_train_names(const psc_train_options *options,
                                                const psc_model *model, psc_err *err);

#ifdef __cplusplus
}
#endif
#endif
