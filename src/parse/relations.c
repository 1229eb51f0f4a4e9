/* SPDX-License-Identifier: Apache-2.0 */
/* How each word stands to its head. */
#include "parse/parser.h"

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
        return barred[PSC_REL_CSUBJ] = barred[PSC_REL_CSUBJ_PASS] = true;
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

void psc_choose_rels(const psc_parser *p, psc_token *tok, uint32_t n, const int32_t *known)
{
    static const rel_set none;
    for (uint32_t t = 0; t < n; t++)
        if (!known || known[t] != p->tree.head[t])
            tok[t].rel = choose_rel(p, t, (uint32_t)p->tree.head[t], n, none);
    for (uint32_t t = 0; t < n; t++) {
        rel_set barred = {false};
        if (bar(p, tok, t, n, barred))
            tok[t].rel = choose_rel(p, t, (uint32_t)p->tree.head[t], n, barred);
    }
}
