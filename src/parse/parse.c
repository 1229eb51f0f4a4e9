/* SPDX-License-Identifier: Apache-2.0 */
/* A sentence's way through the model: vectors (encode.c), tags and features, lemmas
 * (lemma.c), names (ner.c), arcs and the best tree of them (tree.c), relations. */
#include "parse/parser.h"

#include "base/str.h"
#include "names/lists.h"
#include "parse/lemma.h"
#include "parse/mend.h"
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

/* Tag number `tag`, and the features and lemma that go with it, for word t of the piece. */
static void set_tag(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t t, uint32_t tag)
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
        set_tag(p, arena, &tok[t], t, largest(p->tags[t], p->m->n_tag));
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

void psc_score_rels(const psc_parser *p, uint32_t word, uint32_t head, uint32_t n,
                    float score[PSC_RELS])
{
    const psc_model *m = p->m;
    const psc_dims *d = &m->shape.dim;
    const psc_arc_at at = psc_arc_columns(d);
    const uint32_t near = psc_near((int32_t)word, (int32_t)head, (int32_t)n);
    const float *part[3] = {p->arcs[word] + at.d,
                            head == n ? psc_model_at(m, PSC_DENSE_ROOT) + d->arc
                                      : p->arcs[head] + at.g,
                            psc_model_at(m, PSC_DENSE_REL_NEAR) + (size_t)near * d->label};
    float hidden[PSC_WIDTH];
    p->k->sum(d->label, part, 3, hidden);
    p->k->relu(d->label, hidden);
    p->k->score(PSC_RELS, d->label, hidden, psc_model_at(m, PSC_DENSE_REL_W),
                psc_model_at(m, PSC_DENSE_REL_B), score);
}

/* Relations that a word may have, by number. */
typedef bool rel_set[PSC_RELS];

/* The best relation of those that are not barred; ROOT belongs to another head. */
static uint8_t choose_rel(const psc_parser *p, uint32_t word, uint32_t head, uint32_t n,
                          const rel_set barred)
{
    float score[PSC_RELS];
    if (head == n) return PSC_REL_ROOT;
    psc_score_rels(p, word, head, n, score);
    uint32_t best = PSC_REL_NONE;
    for (uint32_t i = 1; i < PSC_REL_COUNT; i++)
        if (i != PSC_REL_ROOT && !barred[i] && (!best || score[i] > score[best])) best = i;
    return (uint8_t)best;
}

/* Whether head has a dependent before `end` with a universal relation and a tag (NONE: any). */
static bool has_child(const psc_parser *p, const psc_token *tok, uint32_t head, uint32_t end,
                      psc_rel rel, psc_xpos xpos)
{
    for (uint32_t t = 0; t < end; t++)
        if (p->tree.head[t] == (int32_t)head && psc_rel_base((psc_rel)tok[t].rel) == rel &&
            (!xpos || tok[t].xpos == xpos))
            return true;
    return false;
}

/* Does a dash or colon stand between the two?  No name runs over it ("in Vienna - Kerry said"). */
static bool parts_names(const psc_token *tok, uint32_t head, uint32_t t)
{
    for (uint32_t i = head + 1; i < t; i++)
        if (tok[i].upos == PSC_UPOS_PUNCT && tok[i].xpos == PSC_XPOS_COLON) return true;
    return false;
}

/* Relations are chosen one by one; but who has a noun for a subject has no clause for one ("is
 * ready to talk"), and a verb with "to" is no noun phrase ("agreed to exchange lists"). */
static bool bar(const psc_parser *p, const psc_token *tok, uint32_t t, uint32_t n, rel_set barred)
{
    static const psc_rel nominal[] = {PSC_REL_OBL, PSC_REL_NMOD, PSC_REL_OBJ, PSC_REL_IOBJ,
                                      PSC_REL_NSUBJ};
    const psc_rel rel = psc_rel_base((psc_rel)tok[t].rel);
    const uint32_t head = (uint32_t)p->tree.head[t];
    if (rel == PSC_REL_CSUBJ && has_child(p, tok, head, n, PSC_REL_NSUBJ, PSC_XPOS_NONE))
        return barred[PSC_REL_CSUBJ] = true;
    if (rel == PSC_REL_FLAT && parts_names(tok, head, t)) return barred[PSC_REL_FLAT] = true;
    bool is_nominal = false;
    for (size_t i = 0; i < sizeof nominal / sizeof *nominal; i++) is_nominal |= rel == nominal[i];
    if (!is_nominal || tok[t].xpos != PSC_XPOS_VB ||
        !has_child(p, tok, t, t, PSC_REL_MARK, PSC_XPOS_TO))
        return false;
    for (uint32_t i = 1; i < PSC_REL_COUNT; i++)
        for (size_t k = 0; k < sizeof nominal / sizeof *nominal; k++)
            barred[i] |= psc_rel_base((psc_rel)i) == nominal[k];
    return true;
}

static void choose_rels(const psc_parser *p, psc_token *tok, uint32_t n)
{
    static const rel_set none;
    for (uint32_t t = 0; t < n; t++)
        tok[t].rel = choose_rel(p, t, (uint32_t)p->tree.head[t], n, none);
    for (uint32_t t = 0; t < n; t++) {
        rel_set barred = {false};
        if (bar(p, tok, t, n, barred))
            tok[t].rel = choose_rel(p, t, (uint32_t)p->tree.head[t], n, barred);
    }
}

/* The best tag among those of the finite past, and what goes with it. */
static void make_past(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t t)
{
    const psc_model *m = p->m;
    uint32_t best = m->n_tag;
    for (uint32_t i = 0; i < m->n_tag; i++)
        if (m->tag[i].xpos == PSC_XPOS_VBD &&
            (best == m->n_tag || p->tags[t][i] > p->tags[t][best]))
            best = i;
    if (best < m->n_tag) set_tag(p, arena, &tok[t], t, best);
}

enum { SURE = 1000 /* no sum of arcs comes near it */ };

/* If the sentence has no verb though it should, the best of the trees that have one. */
static void mend(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n)
{
    psc_mend m;
    if (!psc_mend_find(tok, p->tree.head, n, &m)) return;
    for (uint32_t t = 0; t < m.verb; t++)
        if (p->tree.head[t] == (int32_t)m.noun && t != m.subject)
            p->tree.score[t][m.subject] += SURE;
    p->tree.score[m.subject][m.verb] += SURE;
    p->tree.score[m.noun][m.verb] += SURE;
    p->tree.score[m.verb][n] += SURE;
    psc_tree_solve(&p->tree, (int32_t)n);
    make_past(p, arena, tok, m.verb);
    choose_rels(p, tok, n);
    tok[m.subject].rel = PSC_REL_NSUBJ;
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
    choose_rels(p, tok, n);
    mend(p, arena, tok, n);
    psc_mend_names(tok, p->tree.head, n);
    psc_mend_receivers(tok, p->tree.head, n);
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
