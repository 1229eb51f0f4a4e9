/* SPDX-License-Identifier: Apache-2.0 */
#include "parse/lemma_store.h"

#include "base/intern.h"
#include "base/str.h"

static bool holds(const psc_kept_lemma *k, psc_str form, uint32_t tag)
{
    return k->form_len == form.len && k->tag == tag && memcmp(k->text, form.ptr, form.len) == 0;
}

static psc_str lemma_in(const psc_kept_lemma *k)
{
    return (psc_str){k->text + k->form_len, k->lemma_len};
}

static void keep(psc_kept_lemma *k, psc_str form, uint32_t tag, psc_str lemma)
{
    if (form.len + lemma.len > PSC_KEPT_BYTES) return;
    k->tag = (uint8_t)tag;
    k->form_len = (uint8_t)form.len;
    k->lemma_len = (uint8_t)lemma.len;
    memcpy(k->text, form.ptr, form.len);
    memcpy(k->text + form.len, lemma.ptr, lemma.len);
}

psc_str psc_lemma_store_of(psc_lemma_store *s, const psc_model *m, psc_arena *arena, psc_str form,
                           uint32_t tag)
{
    if (!form.len || tag > UINT8_MAX) return psc_lemma_of(m, arena, form, tag);
    psc_kept_lemma *k = &s->at[(psc_hash(form) + tag) % PSC_KEPT_LEMMAS];
    if (holds(k, form, tag)) {
        const psc_str lemma = lemma_in(k);
        return psc_str_eq(lemma, form) ? form : psc_arena_str(arena, lemma);
    }
    const psc_str lemma = psc_lemma_of(m, arena, form, tag);
    keep(k, form, tag, lemma);
    return lemma;
}
