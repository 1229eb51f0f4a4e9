/* SPDX-License-Identifier: Apache-2.0 */
/* Trees that grammar does not have, and the best of those that it has.
 *
 * Heads are chosen for the whole sentence, but relations one by one, so a verb may come to have
 * two subjects: "militiamen armed with machetes slaughtered villagers, a spokesman said" with
 * both under "said".  The tree is sought again without the one arc or the other, or the relation
 * without that name, whichever costs the model least (retree_two.c); likewise where a verb
 * (retree_verb.c) or its subject (retree_none.c) is missing. */
#include "parse/mend.h"
#include "parse/retree.h"

enum { ROUNDS = 3 }; /* verbs with two subjects, or none, that a sentence may have */

void psc_retree_make_past(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t t)
{
    const psc_model *m = p->m;
    uint32_t best = m->n_tag;
    for (uint32_t i = 0; i < m->n_tag; i++)
        if (m->tag[i].xpos == PSC_XPOS_VBD &&
            (best == m->n_tag || p->tags[t][i] > p->tags[t][best]))
            best = i;
    if (best < m->n_tag) psc_set_tag(p, arena, &tok[t], t, best);
}

bool psc_retree_may_be_past(const psc_parser *p, const psc_token *tok, uint32_t t)
{
    const psc_model *m = p->m;
    float most = -PSC_SURE, best = -PSC_SURE; /* of past tenses, of all */
    if (tok[t].xpos != PSC_XPOS_VBN && tok[t].xpos != PSC_XPOS_VBD) return false;
    for (uint32_t i = 0; i < m->n_tag; i++) {
        const float x = p->tags[t][i];
        if (x > best) best = x;
        if (m->tag[i].xpos == PSC_XPOS_VBD && x > most) most = x;
    }
    return most + PSC_NEARLY > best;
}

bool psc_retree_two_subjects(const psc_parser *p, const psc_token *tok, uint32_t n,
                             psc_two_subjects *out)
{
    uint16_t first[PSC_PIECE + 1] = {0}; /* [head]: 1 + its first subject */
    for (uint32_t t = 0; t < n; t++) {
        if (!psc_retree_is_subject(&tok[t])) continue;
        uint16_t *known = &first[p->tree.head[t]];
        if (*known) {
            *out = (psc_two_subjects){(uint32_t)p->tree.head[t], *known - 1u, t};
            return true;
        }
        *known = (uint16_t)(t + 1);
    }
    return false;
}

float psc_retree_worth(const psc_parser *p, uint32_t n)
{
    float sum = 0;
    for (uint32_t t = 0; t < n; t++) sum += p->tree.score[t][p->tree.head[t]];
    return sum;
}

float psc_retree_solve(psc_parser *p, psc_token *tok, uint32_t n, float before, float sure)
{
    int32_t known[PSC_PIECE];
    memcpy(known, p->tree.head, n * sizeof *known);
    psc_tree_solve(&p->tree, (int32_t)n);
    psc_choose_rels(p, tok, n, known);
    return before - (psc_retree_worth(p, n) - sure);
}

uint32_t psc_retree_case(const psc_parser *p, const psc_token *tok, uint32_t word)
{
    for (uint32_t t = 0; t < word; t++)
        if (p->tree.head[t] == (int32_t)word && tok[t].rel == PSC_REL_CASE) return t;
    return word;
}

bool psc_retree_has_aux(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb)
{
    for (uint32_t t = 0; t < n; t++)
        if (p->tree.head[t] == (int32_t)verb && psc_rel_base((psc_rel)tok[t].rel) == PSC_REL_AUX)
            return true;
    return false;
}

void psc_arcs_keep(const psc_parser *p, const psc_token *tok, uint32_t n, psc_arcs *out)
{
    for (uint32_t t = 0; t < n; t++) {
        out->head[t] = p->tree.head[t];
        out->rel[t] = tok[t].rel;
    }
}

void psc_arcs_set(psc_parser *p, psc_token *tok, uint32_t n, const psc_arcs *from)
{
    for (uint32_t t = 0; t < n; t++) {
        p->tree.head[t] = from->head[t];
        tok[t].rel = from->rel[t];
    }
}

void psc_retree_offer(const psc_parser *p, const psc_token *tok, uint32_t n, float cost,
                      psc_retree_way *w)
{
    if (cost >= w->cost) return;
    w->cost = cost;
    psc_arcs_keep(p, tok, n, &w->best);
}

void psc_retree(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n)
{
    psc_two_subjects at;
    psc_retree_find_verb(p, arena, tok, n);
    for (int round = 0; round < ROUNDS && psc_retree_two_subjects(p, tok, n, &at); round++)
        if (!psc_retree_part_subjects(p, arena, tok, n, &at)) break;
    for (uint32_t t = 0, found = 0; t < n && found < ROUNDS; t++)
        if (psc_retree_lacks_subject(p, tok, n, t)) found++, psc_retree_find_subject(p, tok, n, t);
    psc_mend_headline(tok, p->tree.head, n);
    psc_mend_names(tok, p->tree.head, n);
    psc_mend_titled(tok, p->tree.head, n);
    psc_mend_joined(tok, p->tree.head, n);
    psc_mend_objects(tok, p->tree.head, n);
    psc_mend_subjects(tok, p->tree.head, n);
    psc_mend_receivers(tok, p->tree.head, n);
    psc_mend_nations(tok, p->tree.head, n);
    psc_mend_shifted(tok, p->tree.head, n);
    psc_mend_hyphens(tok, p->tree.head, n);
    psc_mend_agents(tok, p->tree.head, n);
    psc_mend_compounds(tok, p->tree.head, n);
    psc_mend_told_to_be(tok, p->tree.head, n);
    psc_mend_beyond_asides(tok, p->tree.head, n);
    psc_mend_counted(tok, p->tree.head, n);
    psc_mend_amounts(tok, p->tree.head, n);
}
