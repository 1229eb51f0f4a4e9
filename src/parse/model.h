/* SPDX-License-Identifier: Apache-2.0 */
/* What is inside a model, as the stages of the parser use it: everything is borrowed from the
 * file's bytes but the matrices, in floats and some in whole numbers. */
#ifndef PSC_PARSE_MODEL_H
#define PSC_PARSE_MODEL_H

#include <priscus/model.h>

#include "base/filemap.h"
#include "parse/feature.h"
#include "parse/net.h"
#include "parse/strings.h"

/* A tag class of the tagger: UPOS and XPOS together, and which features go with it. */
typedef struct psc_tag {
    uint8_t upos, xpos;
    uint16_t n_choice;
    uint32_t choice; /* first of its n_choice numbers in `choices` */
} psc_tag;

/* A table of learned or frozen vectors in bytes: value = scale[row] * q[row][i]. */
typedef struct psc_rows {
    uint32_t n;
    const float *scale; /* [n] */
    const int8_t *q;    /* [n][psc_table_dim] */
} psc_rows;

/* Matrices kept in whole numbers too (kernel.h). */
typedef enum psc_packed {
    PSC_PACKED_L1, /* its three parts of e rows side by side */
    PSC_PACKED_L2,
    PSC_PACKED_L3,
    PSC_PACKED_L4,
    PSC_PACKED_L5,
    PSC_PACKED_P,
    PSC_PACKED_TAG,
    PSC_PACKED_NER,
    PSC_PACKED_ARC,
    PSC_PACKED_COUNT
} psc_packed;

struct psc_model {
    psc_alloc alloc;
    psc_filemap map; /* empty if the bytes are embedded or somebody else's */
    psc_shape shape;
    float *dense; /* [shape.total] */
    psc_whole packed[PSC_PACKED_COUNT];
    psc_whole feat; /* FEAT_W turned: q is [n][k], one row a feature string */
    void *packed_mem;
    size_t packed_size;
    psc_strings vectors, words;
    psc_rows table[PSC_TABLE_COUNT];
    bool names; /* it has learned names: NER_B is not all zero */
    const psc_tag *tag;
    uint32_t n_tag;
    psc_strings feats;       /* feature strings, "_" left out: number 0 is none */
    const uint16_t *choices; /* numbers of feature strings */
    psc_strings scripts;     /* lemma.h */
    psc_strings lemmas;
    const uint16_t *lemma_op; /* [lemmas.n] numbers of scripts */
    psc_str info;
};

/* The section "shape": these numbers, the dimensions (PSC_DIM_LIST), numbers of tags and of
 * feature strings, rows of each table. */
/* clang-format off */
#define PSC_SHAPE_LIST(X) X(PSC_TABLE_COUNT) X(PSC_X) X(PSC_NEAR) X(PSC_RELS) X(PSC_NERS)
/* clang-format on */
enum {
    PSC_SHAPE_FIXED = 0
#define X(name) +1
    PSC_SHAPE_LIST(X),
    PSC_SHAPE_DIMS = PSC_SHAPE_FIXED,
    PSC_SHAPE_TAGS = PSC_SHAPE_DIMS PSC_DIM_LIST(X),
#undef X
    PSC_SHAPE_FEATS,
    PSC_SHAPE_ROWS,
    PSC_SHAPE_COUNT = PSC_SHAPE_ROWS + PSC_TABLE_COUNT
};

/* A model in memory; borrows the bytes, which start at a multiple of 8. */
PSC_MUST_USE psc_status psc_model_of(psc_model **out, psc_str bytes, const char *name,
                                     psc_alloc alloc, psc_err *err);

/* pack.c: make m->packed from m->dense. */
PSC_MUST_USE bool psc_model_pack(psc_model *m);

static inline const float *psc_model_at(const psc_model *m, psc_dense d)
{
    return m->dense + m->shape.at[d];
}

#endif
