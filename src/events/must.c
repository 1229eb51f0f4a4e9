/* SPDX-License-Identifier: Apache-2.0 */
/* What words a sentence must have for a need to hold: most needs of most patterns ask for words
 * that are nowhere in the sentence, and then no slot has to be filled to know it. */
#include "events/rules.h"

static uint64_t bits_of_words(const psc_rules *r, const psc_need *need)
{
    uint64_t bits = 0;
    if (need->n == 0 || need->actor) return UINT64_MAX;
    for (uint32_t k = 0; k < need->n; k++) {
        const uint32_t word = r->need_word[need->first + k];
        if (word == r->statesman || word == r->power || word == r->place)
            return UINT64_MAX; /* "Lavrov", "Manila" */
        bits |= psc_word_bit(word);
    }
    return bits;
}

static uint64_t bits_of_slot(psc_slot slot)
{
    return slot.kind == PSC_SLOT_PREP ? psc_word_bit(slot.prep) : UINT64_MAX;
}

void psc_rules_find_musts(psc_rules *r)
{
    for (uint32_t i = 0; i < r->n_need; i++) {
        psc_need *need = &r->need[i];
        need->has[0] = bits_of_words(r, need);
        need->has[1] = bits_of_slot(need->slot);
        need->has[2] = need->has_via ? bits_of_slot(need->via) : UINT64_MAX;
    }
}
