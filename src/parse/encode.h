/* SPDX-License-Identifier: Apache-2.0 */
/* Words to vectors that know their sentence: the recurrent layers (net.h), and
 * the store of first-layer products of words met before. */
#ifndef PSC_PARSE_ENCODE_H
#define PSC_PARSE_ENCODE_H

#include "parse/kernel.h"
#include "parse/model.h"
#include "parse/tree.h"

enum {
    PSC_STORE_WORDS = 8192, /* words kept; their memory is touched as words come */
    PSC_STORE_WAYS = 2,     /* places that a word may take */
    PSC_STORE_FORM = 30,    /* longest form kept, in bytes */
    PSC_STORE_NEW = 32      /* new words computed together */
};

typedef struct psc_word_kept {
    uint8_t len; /* of form; 0: free */
    char form[PSC_STORE_FORM];
    uint32_t piece; /* when it was last used: not thrown out while in use */
} psc_word_kept;

/* Rows lie under each other without gaps; dimensions are those of m->shape.dim. */
typedef struct psc_encoder {
    const psc_model *m;
    const psc_kernel *k;
    psc_alloc alloc;
    void *memory; /* of all arrays */
    size_t size;
    uint32_t piece;        /* counts the runs of words encoded */
    psc_word_kept *stored; /* [PSC_STORE_WORDS] */
    float *kept;           /* [PSC_STORE_WORDS][12 h] */
    float *fresh;          /* [PSC_PIECE + 2][12 h]: words that found no place; the edges */
    const float *word[PSC_PIECE + 2]; /* products of each word, an edge on either side */
    float *x, *e, *w;                 /* [PSC_STORE_NEW][PSC_X], [e], [12 h] */
    void *e_whole;                    /* [PSC_STORE_NEW][e]: kernel.h, round */
    float *to[PSC_STORE_NEW];         /* where a new word's products go */
    uint32_t n_new;
    float *a;         /* [PSC_PIECE][4 h]: one layer's inputs: z left, z right, f left, f right */
    float *sum, *own; /* [PSC_PIECE][2 h]: memories of the layers so far, of this one */
    void *sum_whole;  /* [PSC_PIECE][2 h] */
    float *v;         /* [PSC_PIECE][v]: the result */
    void *v_whole;    /* the result in whole numbers (kernel.h) */
    int16_t *v_steps; /* the same, for any kernel */
} psc_encoder;

/* False if there is no memory; call psc_encoder_deinit all the same. */
PSC_MUST_USE bool psc_encoder_init(psc_encoder *e, const psc_model *m, const psc_kernel *k,
                                   psc_alloc alloc);
void psc_encoder_deinit(psc_encoder *e);
/* Fills e->v[0 ... n) for n words, n <= PSC_PIECE. */
void psc_encode(psc_encoder *e, const psc_token *tok, uint32_t n);

/* The rows of a word side by side, as floats x[PSC_X]. */
void psc_word_input(const psc_model *m, const psc_word *w, float *x);

#endif
