/* SPDX-License-Identifier: Apache-2.0 */
/* Labels that say where in a name a word stands (ner.h). */
#include "parse/ner.h"

#include <string.h>

#include "parse/tree.h"

void psc_ner_labels(const psc_token *tok, uint32_t n, uint8_t *label)
{
    for (uint32_t i = 0; i < n; i++) {
        const uint8_t ner = tok[i].ner;
        const bool named = ner != PSC_NER_NONE && ner < PSC_NER_COUNT;
        label[i] = named
                       ? (uint8_t)(psc_ner_kind(ner) * PSC_NER_PLACES + psc_ner_place_of(tok, n, i))
                       : PSC_NER_OUT;
    }
}

/* These labels go on with a name. */
static bool continues(uint32_t label)
{
    const uint32_t place = label % PSC_NER_PLACES;
    return label != PSC_NER_OUT && (place == PSC_NER_INSIDE || place == PSC_NER_END);
}

/* The label with the larger sum; the first of equals. */
static uint8_t larger(const float *sum, uint32_t a, uint32_t b)
{
    return (uint8_t)(sum[b] > sum[a] ? b : a);
}

/* Best label behind which no name is open. */
static uint8_t best_closed(const float *sum)
{
    uint8_t best = PSC_NER_OUT;
    for (uint32_t kind = 0; kind < PSC_NER_OUT; kind += PSC_NER_PLACES) {
        best = larger(sum, best, kind + PSC_NER_END);
        best = larger(sum, best, kind + PSC_NER_SINGLE);
    }
    return best;
}

/* One word further: sums of the best sequences that end in each label, and the label before. */
static void step(float *sum, const float *score, uint8_t *from)
{
    const uint8_t closed = best_closed(sum);
    float next[PSC_NER_LABELS];
    for (uint32_t b = 0; b < PSC_NER_LABELS; b++) {
        const uint32_t kind = b - b % PSC_NER_PLACES;
        from[b] = continues(b) ? larger(sum, kind + PSC_NER_BEGIN, kind + PSC_NER_INSIDE) : closed;
        next[b] = sum[from[b]] + score[b];
    }
    memcpy(sum, next, sizeof next);
}

static psc_ner ner_of(uint32_t label)
{
    if (label == PSC_NER_OUT) return PSC_NER_NONE;
    return psc_ner_at(label / PSC_NER_PLACES, (psc_ner_place)(label % PSC_NER_PLACES));
}

void psc_ner_decode(const float score[][PSC_NERS], uint32_t n, uint8_t *ner)
{
    uint8_t from[PSC_PIECE][PSC_NER_LABELS];
    float sum[PSC_NER_LABELS];
    for (uint32_t b = 0; b < PSC_NER_LABELS; b++) sum[b] = b == PSC_NER_OUT ? 0 : -1e30f;
    for (uint32_t t = 0; t < n; t++) step(sum, score[t], from[t]);
    uint32_t best = best_closed(sum);
    for (uint32_t t = n; t-- > 0; best = from[t][best]) ner[t] = (uint8_t)ner_of(best);
}
