/* SPDX-License-Identifier: Apache-2.0 */
/* A sentence of prose has a verb: where the tree has none, the best of those that have one. */
#include "parse/mend.h"
#include "parse/retree.h"

static void find_past(const psc_parser *p, const psc_token *tok, uint32_t n, bool *past)
{
    for (uint32_t t = 0; t < n; t++) past[t] = psc_retree_may_be_past(p, tok, t);
}

void psc_retree_find_verb(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n)
{
    psc_missed_verb m;
    bool past[PSC_PIECE] = {false};
    find_past(p, tok, n, past);
    if (!psc_missed_verb_find(tok, p->tree.head, n, past, &m)) return;
    const bool part = m.noun < n && p->tree.head[m.verb - 1] == (int32_t)m.noun &&
                      tok[m.verb - 1].rel == PSC_REL_COMPOUND; /* "at a gas scheme" */
    for (uint32_t t = 0; t < m.verb; t++) { /* "in" belongs to the noun before the verb */
        if (p->tree.head[t] != (int32_t)m.noun || t == m.subject) continue;
        const bool leads = t + 1 < m.verb && (part || tok[t].upos == PSC_UPOS_ADP);
        p->tree.score[t][leads ? m.verb - 1 : m.subject] += PSC_SURE;
    }
    p->tree.score[m.subject][m.verb] += PSC_SURE;
    if (m.adj < n) p->tree.score[m.adj][m.subject] += PSC_SURE;
    if (m.noun < n) p->tree.score[m.noun][m.verb] += PSC_SURE;
    p->tree.score[m.verb][n] += PSC_SURE;
    psc_tree_solve(&p->tree, (int32_t)n);
    psc_retree_make_past(p, arena, tok, m.verb);
    psc_choose_rels(p, tok, n, NULL);
    tok[m.subject].rel = PSC_REL_NSUBJ;
}
