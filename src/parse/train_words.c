/* SPDX-License-Identifier: Apache-2.0 */
/* Tags, features and names of words, and what they are to learn. */
#include "parse/ner.h"
#include "parse/train_shard.h"

static void score_words(psc_shard *t)
{
    const psc_shape *s = &t->net->shape;
    const uint32_t nt = s->cols[PSC_DENSE_TAG_W], nf = s->cols[PSC_DENSE_FEAT_W];
    static const psc_aim none;
    for (size_t r = 0; r < t->n_row; r++) {
        const psc_example_word *w = t->word[r];
        bool right;
        t->loss.feats += psc_softmax(t->feats + r * nf, nf, w ? &w->feats : &none, &right);
        t->loss.ner +=
            psc_softmax(t->ners + r * PSC_NERS, PSC_NER_LABELS, w ? &w->ner : &none, &right);
        memset(t->ners + r * PSC_NERS + PSC_NER_LABELS, 0,
               (PSC_NERS - PSC_NER_LABELS) * sizeof(float));
        t->loss.tag += psc_softmax(t->tags + r * nt, nt, w ? &w->tag : &none, &right);
        t->loss.tags_right += right;
        t->loss.words += w && w->tag.share[0];
        t->loss.named += w && w->ner.share[0];
    }
}

/* For every bit of a word and its neighbours: the row of NER_KNOWN goes to the word's scores,
 * or (back) the word's gradient to the row. */
static void pass_known(psc_shard *t, bool back)
{
    const float *w = psc_net_w(t->net, PSC_DENSE_NER_KNOWN);
    float *g = psc_shard_g(t, PSC_DENSE_NER_KNOWN);
    for (size_t r = 0; r < t->n_row; r++) {
        float *score = t->ners + r * PSC_NERS;
        for (size_t side = 0; t->word[r] && side < 3; side++)
            for (size_t bit = 0; bit < PSC_NER_BITS; bit++) {
                if (!(t->known[r + side - 1] >> bit & 1)) continue;
                const size_t at = (side * PSC_NER_BITS + bit) * PSC_NERS;
                if (back)
                    t->net->k->axpy(PSC_NERS, 1.0f, score, g + at);
                else
                    t->net->k->axpy(PSC_NERS, 1.0f, w + at, score);
            }
    }
}

void psc_shard_words(psc_shard *t)
{
    static const psc_dense w[3] = {PSC_DENSE_TAG_W, PSC_DENSE_FEAT_W, PSC_DENSE_NER_W};
    static const psc_dense bias[3] = {PSC_DENSE_TAG_B, PSC_DENSE_FEAT_B, PSC_DENSE_NER_B};
    float *out[3] = {t->tags, t->feats, t->ners};
    for (int i = 0; i < 3; i++) psc_shard_through(t, w[i], bias[i], t->dv, out[i]);
    pass_known(t, false);
    score_words(t);
    pass_known(t, true);
    for (int i = 0; i < 3; i++) {
        psc_shard_learn(t, w[i], bias[i], t->dv, out[i]);
        psc_shard_back(t, w[i], out[i], t->g_v, i > 0);
    }
}
