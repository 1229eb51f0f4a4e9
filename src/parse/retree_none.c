/* SPDX-License-Identifier: Apache-2.0 */
/* A subject for each verb: where a finite verb has none, the nearest noun that can be it, if that
 * costs the model little. */
#include "parse/retree.h"

static bool is_finite(const psc_token *t)
{
    return t->upos == PSC_UPOS_VERB &&
           (t->xpos == PSC_XPOS_VBD || t->xpos == PSC_XPOS_VBZ || t->xpos == PSC_XPOS_VBP);
}

bool psc_retree_lacks_subject(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t t)
{
    const psc_rel base = psc_rel_base((psc_rel)tok[t].rel);
    if (!is_finite(&tok[t]) || t < 2) return false;
    if (base != PSC_REL_ROOT && base != PSC_REL_ADVCL && base != PSC_REL_CCOMP) return false;
    for (uint32_t c = 0; c < n; c++) {
        if (p->tree.head[c] != (int32_t)t) continue;
        const psc_rel rel = psc_rel_base((psc_rel)tok[c].rel);
        if (rel == PSC_REL_NSUBJ || rel == PSC_REL_CSUBJ || rel == PSC_REL_EXPL) return false;
    }
    return true;
}

/* Does a word say that a clause begins, so that the verb is no participle? */
static bool is_led(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb)
{
    if (p->tree.head[verb] >= (int32_t)n) return true;
    if (tok[verb].rel == PSC_REL_CCOMP && p->tree.head[verb] > (int32_t)verb) return true;
    for (uint32_t c = 0; c < n; c++)
        if (p->tree.head[c] == (int32_t)verb &&
            (tok[c].rel == PSC_REL_MARK || psc_rel_base((psc_rel)tok[c].rel) == PSC_REL_AUX))
            return true;
    return false;
}

/* "hospital staff and witnesses", "a chief, Pilo Kamara": the first word stands for all. */
static bool is_joined(const psc_parser *p, const psc_token *tok, uint32_t t)
{
    const uint32_t head = (uint32_t)p->tree.head[t];
    const bool joined = tok[t].rel == PSC_REL_CONJ || tok[t].rel == PSC_REL_APPOS;
    return joined && psc_retree_is_nominal(&tok[head]) && !psc_retree_has_case(p, tok, head);
}

/* "Yesterday, ... marched": a time, unless it stands before the verb ("This week saw a vote"). */
static bool is_time(const psc_token *tok, uint32_t t, uint32_t verb)
{
    return tok[t].rel == PSC_REL_OBL_UNMARKED && t + 2 < verb;
}

/* Could the preposition open a clause: "after", not "under"? */
static bool may_lead(const psc_parser *p, uint32_t t)
{
    const psc_model *m = p->m;
    float lead = -PSC_SURE, best = -PSC_SURE;
    for (uint32_t i = 0; i < m->n_tag; i++) {
        const float x = p->tags[t][i];
        if (x > best) best = x;
        if (m->tag[i].upos == PSC_UPOS_SCONJ && x > lead) lead = x;
    }
    return lead + PSC_NEARLY > best;
}

/* What it costs that the word is the subject of the verb.  Its preposition then opens the clause
 * ("after a helicopter strayed"), or it cannot be. */
static float cost_subject(psc_parser *p, psc_token *tok, uint32_t n, uint32_t word, uint32_t verb)
{
    psc_two_subjects two;
    const uint32_t mark = psc_retree_case(p, tok, word);
    const float before = psc_retree_worth(p, n), sure = mark == word ? PSC_SURE : 2 * PSC_SURE;
    p->tree.score[word][verb] += PSC_SURE;
    if (mark != word) p->tree.score[mark][verb] += PSC_SURE;
    const float cost = psc_retree_solve(p, tok, n, before, sure);
    p->tree.score[word][verb] -= PSC_SURE;
    if (mark != word) p->tree.score[mark][verb] -= PSC_SURE;
    if (mark != word && tok[mark].rel != PSC_REL_MARK) return PSC_SURE;
    tok[word].rel = PSC_REL_NSUBJ;
    return cost + (float)(PSC_DEAR * psc_retree_two_subjects(p, tok, n, &two));
}

static bool is_below(const psc_parser *p, uint32_t n, uint32_t t, uint32_t top)
{
    while (t < n && t != top) t = (uint32_t)p->tree.head[t];
    return t == top;
}

/* "In Vienna, Armenia and Peru met": those joined behind the subject, as it was, are joined to it;
 * but not what the verb now hangs on ("Armenia and fears that they met grew"). */
static void follow_subject(psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb,
                           const psc_arcs *before)
{
    for (uint32_t s = 0; s < verb; s++) {
        if (p->tree.head[s] != (int32_t)verb || tok[s].rel != PSC_REL_NSUBJ) continue;
        for (uint32_t t = s + 1; t < verb && before->rel[s] == PSC_REL_CONJ; t++)
            if (before->rel[t] == PSC_REL_CONJ && before->head[t] == before->head[s] &&
                !is_below(p, n, verb, t))
                p->tree.head[t] = (int32_t)s;
    }
}

void psc_retree_find_subject(psc_parser *p, psc_token *tok, uint32_t n, uint32_t verb)
{
    psc_arcs before;
    psc_retree_way w = {.cost = 2 * PSC_DEAR};
    const bool led = is_led(p, tok, n, verb);
    psc_arcs_keep(p, tok, n, &before);
    for (uint32_t t = verb, tried = 0; t-- > 0 && tried < PSC_TRIES;) {
        const bool bare = psc_retree_case(p, tok, t) == t;
        if (!psc_retree_is_nominal(&tok[t]) || bare != led || is_joined(p, tok, t)) continue;
        if (!led && p->tree.head[t] != p->tree.head[verb]) continue;
        if (led ? is_time(tok, t, verb) : !may_lead(p, psc_retree_case(p, tok, t))) continue;
        psc_retree_offer(p, tok, n, cost_subject(p, tok, n, t, verb), &w);
        psc_arcs_set(p, tok, n, &before);
        tried++;
    }
    if (w.cost >= 2 * PSC_DEAR) return;
    psc_arcs_set(p, tok, n, &w.best);
    follow_subject(p, tok, n, verb, &before);
}
