/* SPDX-License-Identifier: Apache-2.0 */
/* A sentence's way through the model: vectors (encode.c), tags and features, lemmas
 * (lemma.c), then moves until the tree is whole (transition.c). */
#include "parse/parse.h"

#include "base/str.h"
#include "parse/encode.h"
#include "parse/lemma.h"

struct psc_parser {
    psc_alloc alloc;
    psc_arena lemmas; /* of psc_parse */
    const psc_model *m;
    const psc_kernel *k;
    psc_encoder enc;
    psc_state state;
    uint32_t tag[PSC_PIECE];
    float tags[PSC_PIECE][256];               /* scores of tags */
    float slot[PSC_PIECE][PSC_SLOTS * PSC_S]; /* v S_W, slot after slot */
};

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
    uint32_t best = choice[0];
    float best_score = 0;
    for (uint32_t i = 0; tag->n_choice > 1 && i < tag->n_choice; i++) {
        const int16_t *q = m->feat.q + (size_t)choice[i] * PSC_V;
        int32_t sum = 0;
        for (size_t l = 0; l < PSC_V; l++) sum += v[l] * q[l];
        const float score = (float)sum * m->feat.scale[choice[i]] + bias[choice[i]];
        if (i > 0 && score <= best_score) continue;
        best = choice[i];
        best_score = score;
    }
    return best ? psc_strings_at(&m->feats, best) : (psc_str){NULL, 0};
}

static void tag_piece(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n)
{
    const psc_model *m = p->m;
    p->k->whole(n, p->enc.v_whole, &m->packed[PSC_PACKED_TAG], psc_model_at(m, PSC_DENSE_TAG_B),
                p->tags[0], 256);
    for (uint32_t t = 0; t < n; t++) {
        const uint32_t best = largest(p->tags[t], m->n_tag);
        tok[t].upos = m->tag[best].upos;
        tok[t].xpos = m->tag[best].xpos;
        tok[t].feats = choose_feats(m, &m->tag[best], p->enc.v_whole + (size_t)t * PSC_V);
        tok[t].lemma = psc_lemma_of(m, arena, tok[t].form, best);
    }
}

/* The hidden layer of the present state. */
static void read_state(psc_parser *p, float *hidden)
{
    const psc_model *m = p->m;
    const float *none = psc_model_at(m, PSC_DENSE_NONE), *root = psc_model_at(m, PSC_DENSE_ROOT);
    const float *part[1 + PSC_SLOTS + PSC_DISC_MAX];
    int32_t slot[PSC_SLOTS];
    uint16_t disc[PSC_DISC_MAX];
    size_t n = 0;
    part[n++] = psc_model_at(m, PSC_DENSE_S_B);
    psc_state_slots(&p->state, slot);
    for (size_t i = 0; i < PSC_SLOTS; i++)
        part[n++] = slot[i] >= 0               ? p->slot[slot[i]] + i * PSC_S
                    : slot[i] == PSC_SLOT_ROOT ? root + i * PSC_S
                                               : none + i * PSC_S;
    const uint32_t n_disc = psc_state_disc(&p->state, disc);
    for (uint32_t i = 0; i < n_disc; i++)
        part[n++] = psc_model_at(m, PSC_DENSE_DISC) + (size_t)disc[i] * PSC_S;
    p->k->sum(PSC_S, part, n, hidden);
    p->k->relu(PSC_S, hidden);
}

static psc_move choose_move(psc_parser *p, const float *hidden, unsigned legal)
{
    float score[PSC_ACTS];
    p->k->score(PSC_ACTS, PSC_S, hidden, psc_model_at(p->m, PSC_DENSE_ACT_W),
                psc_model_at(p->m, PSC_DENSE_ACT_B), score);
    int best = -1;
    for (int i = 0; i < PSC_MOVES; i++)
        if ((legal >> i & 1u) && (best < 0 || score[i] > score[best])) best = i;
    return (psc_move)best;
}

static uint8_t choose_rel(psc_parser *p, const float *hidden, psc_move move)
{
    if (psc_state_head(&p->state, move) == p->state.n) return PSC_REL_ROOT;
    float score[PSC_RELS];
    const bool left = move == PSC_LEFT;
    p->k->score(PSC_RELS, PSC_S, hidden,
                psc_model_at(p->m, left ? PSC_DENSE_LEFT_W : PSC_DENSE_RIGHT_W),
                psc_model_at(p->m, left ? PSC_DENSE_LEFT_B : PSC_DENSE_RIGHT_B), score);
    uint32_t best = 1;
    for (uint32_t i = 2; i < PSC_REL_COUNT; i++)
        if (i != PSC_REL_ROOT && score[i] > score[best]) best = i;
    return (uint8_t)best;
}

static void make_tree(psc_parser *p, uint32_t n)
{
    p->k->whole(n, p->enc.v_whole, &p->m->packed[PSC_PACKED_S], NULL, p->slot[0],
                PSC_SLOTS * PSC_S);
    psc_state_init(&p->state, (int32_t)n);
    while (!psc_state_done(&p->state)) {
        const unsigned legal = psc_state_legal(&p->state);
        if (legal == 1u << PSC_SHIFT) {
            psc_state_move(&p->state, PSC_SHIFT, 0);
            continue;
        }
        float hidden[PSC_S];
        read_state(p, hidden);
        const psc_move move = choose_move(p, hidden, legal);
        psc_state_move(&p->state, move, move == PSC_SHIFT ? 0 : choose_rel(p, hidden, move));
    }
}

/* Words [from, from + n); roots after the first hang on it. */
static void parse_piece(psc_parser *p, psc_arena *arena, psc_sentence *s, uint32_t from, uint32_t n,
                        int32_t *root)
{
    psc_token *tok = s->tok + from;
    psc_encode(&p->enc, tok, n);
    tag_piece(p, arena, tok, n);
    make_tree(p, n);
    for (uint32_t t = 0; t < n; t++) {
        const int32_t head = p->state.head[t];
        tok[t].rel = p->state.rel[t];
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
