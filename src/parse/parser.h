/* SPDX-License-Identifier: Apache-2.0 */
/* The parser from inside: what it computes of a piece of a sentence, step by step.  The
 * trainer's teachers (train_teach.c) look at the same numbers. */
#ifndef PSC_PARSE_PARSER_H
#define PSC_PARSE_PARSER_H

#include "parse/encode.h"
#include "parse/lemma_store.h"
#include "parse/parse.h"
#include "parse/tree.h"

enum { PSC_TAGS_MAX = 256, PSC_ARC_MAX = 4 * PSC_WIDTH + PSC_NEAR };

struct psc_parser {
    psc_alloc alloc;
    psc_arena lemmas; /* of psc_parse */
    psc_lemma_store kept;
    const psc_model *m;
    const psc_kernel *k;
    bool names; /* psc_parser_want_names */
    psc_encoder enc;
    psc_tree tree;
    float tags[PSC_PIECE][PSC_TAGS_MAX]; /* scores of tags */
    float ners[PSC_PIECE][PSC_NERS];     /* scores of name labels */
    float arcs[PSC_PIECE][PSC_ARC_MAX];  /* v ARC_W + ARC_B, tanh taken of k */
    float heads[PSC_WIDTH * PSC_HEADS];  /* [arc][PSC_HEADS]: k of every head, ROOT last */
};

/* After psc_encode(&p->enc, ...): scores of the tags of n words, of their names' labels. */
void psc_score_tags(psc_parser *p, uint32_t n);
void psc_score_ners(psc_parser *p, const psc_token *tok, uint32_t n);
/* Then p->arcs and the table p->tree.score; n words, ROOT in column n. */
void psc_score_arcs(psc_parser *p, uint32_t n);
/* Then, for a word and its head: scores of relations. */
void psc_score_rels(const psc_parser *p, uint32_t word, uint32_t head, uint32_t n,
                    float score[PSC_RELS]);
/* Then the relations of the tree's arcs: tok[].rel.  Those whose head is still known[t] stay as
 * they are; NULL: none does. */
void psc_choose_rels(const psc_parser *p, psc_token *tok, uint32_t n, const int32_t *known);
/* Then, where grammar has no such tree, the best that it has (retree.c). */
void psc_retree(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n);
/* Tag number `tag`, and the features and lemma that go with it, for word t of the piece. */
void psc_set_tag(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t t, uint32_t tag);

#endif
