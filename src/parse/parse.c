/* SPDX-License-Identifier: Apache-2.0 */
/* A sentence's way through the model: vectors (encode.c), tags and features, lemmas
 * (lemma.c), names (ner.c), arcs and the best tree of them (tree.c), relations (relations.c), and
 * another tree where grammar has none such (retree.c). */
#include "parse/parser.h"

#include "base/str.h"
#include "names/lists.h"
#include "parse/lemma.h"
#include "parse/ner.h"

/* Index of the largest of the first n; the first of equals. */
static uint32_t largest(const float *x, uint32_t n)
{
    uint32_t best = 0;
    for (uint32_t i = 1; i < n; i++)
        if (x[i] > x[best]) best = i;
    return best;
}

/* Of the features that go with the tag, the ones that score best. */
static psc_str choose_feats(const psc_model *m, const psc_tag *tag, const int16_t *v)
{
    const float *bias = psc_model_at(m, PSC_DENSE_FEAT_B);
    const uint16_t *choice = m->choices + tag->choice;
    const size_t v_size = m->shape.dim.v;
    uint32_t best = choice[0];
    float best_score = 0;
    for (uint32_t i = 0; tag->n_choice > 1 && i < tag->n_choice; i++) {
        const int16_t *q = m->feat.wide + choice[i] * v_size;
        int32_t sum = 0;
        for (size_t l = 0; l < v_size; l++) sum += v[l] * q[l];
        const float score = (float)sum * m->feat.scale[choice[i]] + bias[choice[i]];
        if (i > 0 && score <= best_score) continue;
        best = choice[i];
        best_score = score;
    }
    return best ? psc_strings_at(&m->feats, best) : (psc_str){NULL, 0};
}

void psc_score_tags(psc_parser *p, uint32_t n)
{
    p->k->whole(n, p->enc.v_whole, &p->m->packed[PSC_PACKED_TAG],
                psc_model_at(p->m, PSC_DENSE_TAG_B), p->tags[0], PSC_TAGS_MAX);
}

/* Rows of NER_KNOWN for the bits of a word `side` places (0: before, 1: here, 2: behind) from
 * the word whose score it is. */
static void add_known(const psc_parser *p, uint32_t bits, uint32_t side, float *score)
{
    const float *row = psc_model_at(p->m, PSC_DENSE_NER_KNOWN) + side * PSC_NER_BITS * PSC_NERS;
    for (; bits; bits >>= 1, row += PSC_NERS)
        if (bits & 1) p->k->axpy(PSC_NERS, 1.0f, row, score);
}

void psc_score_ners(psc_parser *p, const psc_token *tok, uint32_t n)
{
    uint16_t bits[PSC_PIECE + 2] = {0};
    psc_name_classes(tok, n, bits + 1);
    p->k->whole(n, p->enc.v_whole, &p->m->packed[PSC_PACKED_NER],
                psc_model_at(p->m, PSC_DENSE_NER_B), p->ners[0], PSC_NERS);
    for (uint32_t t = 0; t < n; t++)
        for (uint32_t side = 0; side < 3; side++) add_known(p, bits[t + side], side, p->ners[t]);
}

void psc_set_tag(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t t, uint32_t tag)
{
    const psc_model *m = p->m;
    tok->upos = m->tag[tag].upos;
    tok->xpos = m->tag[tag].xpos;
    tok->feats = choose_feats(m, &m->tag[tag], p->enc.v_steps + t * (size_t)m->shape.dim.v);
    tok->lemma = psc_lemma_store_of(&p->kept, m, arena, tok->form, tag);
}

static void tag_piece(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n)
{
    psc_score_tags(p, n);
    for (uint32_t t = 0; t < n; t++)
        psc_set_tag(p, arena, &tok[t], t, largest(p->tags[t], p->m->n_tag));
}

static void name_piece(psc_parser *p, psc_token *tok, uint32_t n)
{
    uint8_t ner[PSC_PIECE] = {PSC_NER_NONE};
    if (p->m->names) {
        psc_score_ners(p, tok, n);
        psc_ner_decode((const float(*)[PSC_NERS])p->ners, n, ner);
    }
    for (uint32_t t = 0; t < n; t++) tok[t].ner = ner[t];
}

/* k of all heads, turned, so that each is a column. */
static void turn_heads(psc_parser *p, uint32_t n)
{
    const psc_dims *d = &p->m->shape.dim;
    const float *root = psc_model_at(p->m, PSC_DENSE_ROOT);
    const uint32_t cols = psc_pad(n + 1);
    for (uint32_t i = 0; i < d->arc; i++) {
        float *row = p->heads + (size_t)i * PSC_HEADS;
        for (uint32_t j = 0; j < n; j++) row[j] = p->arcs[j][d->arc + i];
        row[n] = root[i];
        for (uint32_t j = n + 1; j < cols; j++) row[j] = 0;
    }
}

void psc_score_arcs(psc_parser *p, uint32_t n)
{
    const psc_dims *d = &p->m->shape.dim;
    const psc_arc_at at = psc_arc_columns(d);
    p->k->whole(n, p->enc.v_whole, &p->m->packed[PSC_PACKED_ARC],
                psc_model_at(p->m, PSC_DENSE_ARC_B), p->arcs[0], PSC_ARC_MAX);
    for (uint32_t t = 0; t < n; t++) p->k->tanh(d->arc, p->arcs[t] + at.k);
    turn_heads(p, n);
    p->k->product(n, psc_pad(n + 1), d->arc, (psc_left){p->arcs[0], PSC_ARC_MAX, 1}, p->heads,
                  PSC_HEADS, p->tree.score[0], PSC_HEADS, NULL, false);
    for (uint32_t t = 0; t < n; t++)
        for (uint32_t j = 0; j <= n; j++)
            p->tree.score[t][j] +=
                p->arcs[t][at.near + psc_near((int32_t)t, (int32_t)j, (int32_t)n)];
}

/* Words [from, from + n); roots after the first hang on it. */
static void parse_piece(psc_parser *p, psc_arena *arena, psc_sentence *s, uint32_t from, uint32_t n,
                        int32_t *root)
{
    psc_token *tok = s->tok + from;
    psc_encode(&p->enc, tok, n);
    tag_piece(p, arena, tok, n);
    if (p->names) name_piece(p, tok, n);
    psc_score_arcs(p, n);
    psc_tree_solve(&p->tree, (int32_t)n);
    psc_choose_rels(p, tok, n, NULL);
    psc_retree(p, arena, tok, n);
    for (uint32_t t = 0; t < n; t++) {
        const int32_t head = p->tree.head[t];
        tok[t].head = head < (int32_t)n ? head + (int32_t)from : *root;
        if (head < (int32_t)n) continue;
        if (*root >= 0)
            tok[t].rel = PSC_REL_PARATAXIS;
        else
            *root = (int32_t)(from + t);
    }
}

/* Where to cut a long rest: behind the last punctuation of its second half. */
static uint32_t piece_size(const psc_token *tok, uint32_t n)
{
    if (n <= PSC_PIECE) return n;
    for (uint32_t i = PSC_PIECE; i > PSC_PIECE / 2; i--) {
        const psc_str f = tok[i - 1].form;
        if (f.len == 1 && (f.ptr[0] == ',' || f.ptr[0] == ';' || f.ptr[0] == '.')) return i;
    }
    return PSC_PIECE;
}

void psc_parse_sentence(psc_parser *p, psc_arena *arena, psc_sentence *s)
{
    int32_t root = -1;
    for (uint32_t from = 0, n; from < s->n; from += n) {
        n = piece_size(s->tok + from, s->n - from);
        parse_piece(p, arena, s, from, n, &root);
    }
}

void psc_parser_want_names(psc_parser *p, bool want)
{
    p->names = want;
}

void psc_parser_set_kernel(psc_parser *p, const psc_kernel *k)
{
    p->k = p->enc.k = k;
}

psc_status psc_parse(psc_parser *p, psc_sentence *sent)
{
    if (PSC_TRAP(&p->lemmas)) return PSC_NOMEM;
    psc_parse_sentence(p, &p->lemmas, sent);
    return PSC_OK;
}

void psc_parser_reset(psc_parser *p)
{
    psc_arena_reset(&p->lemmas);
}

psc_status psc_parser_new(psc_parser **out, const psc_model *m, psc_alloc alloc, psc_err *err)
{
    *out = NULL;
    psc_parser *p = alloc.resize(alloc.ctx, NULL, 0, sizeof *p);
    if (!p) return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory for a parser");
    p->alloc = alloc;
    p->m = m;
    p->k = psc_kernel_best();
    p->names = false;
    memset(&p->kept, 0, sizeof p->kept);
    psc_arena_init(&p->lemmas, alloc, 0);
    if (!psc_encoder_init(&p->enc, m, p->k, alloc)) {
        psc_parser_free(p);
        return psc_fail(err, PSC_NOMEM, NULL, 0, UINT64_MAX, "no memory for a parser");
    }
    *out = p;
    return PSC_OK;
}

void psc_parser_free(psc_parser *p)
{
    if (!p) return;
    psc_alloc alloc = p->alloc;
    psc_encoder_deinit(&p->enc);
    psc_arena_deinit(&p->lemmas);
    alloc.resize(alloc.ctx, p, sizeof *p, 0);
}
