/* SPDX-License-Identifier: Apache-2.0 */
/* Runs the steps that mend a tree, and changes it for them; see mending.h.
 *
 * What belongs to one clause comes first, so that the second round, which moves whole clauses,
 * finds words as what they are. */
#include "events/mend.h"

#include "events/mending.h"

psc_token *psc_mend_edit(psc_mending *m, int32_t t)
{
    if (!m->own) {
        psc_sentence *copy = psc_new(m->arena, psc_sentence, 1);
        *copy = *m->sent;
        copy->tok = psc_new(m->arena, psc_token, m->sent->n);
        memcpy(copy->tok, m->sent->tok, m->sent->n * sizeof *copy->tok);
        m->own = copy->tok;
        m->sent = copy;
    }
    *psc_push(m->arena, m->undo, m->n_undo, m->cap_undo) = (struct psc_mended){t, m->own[t]};
    return &m->own[t];
}

/* The word hangs below itself. */
static bool is_in_circle(const psc_mending *m, int32_t t)
{
    int32_t h = psc_mend_at(m, t)->head;
    for (uint32_t up = 0; up <= m->sent->n && h >= 0 && h != t; up++) h = psc_mend_at(m, h)->head;
    return h >= 0;
}

/* Take back what the step has done, if that is no tree. */
static bool settle(psc_mending *m, bool changed)
{
    bool circle = false;
    for (uint32_t i = 0; i < m->n_undo && !circle; i++) circle = is_in_circle(m, m->undo[i].t);
    for (; circle && m->n_undo; m->n_undo--)
        m->own[m->undo[m->n_undo - 1].t] = m->undo[m->n_undo - 1].was;
    m->n_undo = 0;
    return changed && !circle;
}

bool psc_mend_try(psc_mending *m, psc_mend_step *const *step, size_t n, int32_t t)
{
    for (size_t k = 0; k < n; k++)
        if (settle(m, step[k](m, t))) return true;
    return false;
}

void psc_mend_hang(psc_mending *m, int32_t t, int32_t head, psc_rel rel)
{
    psc_token *tok = psc_mend_edit(m, t);
    tok->head = head;
    tok->rel = (uint8_t)rel;
}

void psc_mend_noun(psc_mending *m, int32_t t, int32_t head, psc_rel rel)
{
    psc_mend_hang(m, t, head, rel);
    m->own[t].upos = PSC_UPOS_NOUN;
    m->own[t].xpos = PSC_XPOS_NN;
    m->own[t].lemma = m->own[t].form;
}

int32_t psc_mend_child_in(const psc_mending *m, int32_t t, psc_rel rel, int32_t from, int32_t to)
{
    const int32_t n = (int32_t)m->sent->n;
    for (int32_t c = from < 0 ? 0 : from; c < to && c < n; c++)
        if (psc_mend_at(m, c)->head == t && psc_mend_rel(m, c) == rel) return c;
    return -1;
}

const psc_sentence *psc_mend(const psc_rules *r, psc_arena *arena, const psc_sentence *sent,
                             const uint32_t *word, const int32_t *entity)
{
    psc_mending m = {.rules = r, .arena = arena, .sent = sent, .word = word, .entity = entity};
    for (int32_t t = 0; t < (int32_t)sent->n; t++)
        if (!psc_mend_tag(&m, t) && !psc_mend_remark(&m, t) && !psc_mend_reduced(&m, t) &&
            !psc_mend_words(&m, t))
            psc_mend_verb(&m, t);
    for (int32_t t = 0; t < (int32_t)sent->n; t++)
        if (!psc_mend_said(&m, t) && !psc_mend_deed(&m, t)) psc_mend_clause(&m, t);
    return m.sent;
}
