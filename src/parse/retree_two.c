/* SPDX-License-Identifier: Apache-2.0 */
/* One subject for each verb.
 *
 * Of two words that the tree takes for subjects of one verb, one is the subject of a verb below
 * ("troops killed two, the army said"), hangs elsewhere, or is no subject: whichever costs the
 * model least. */
#include "base/str.h"
#include "parse/retree.h"

/* "the main opposition bloc": before its noun a subject of it is part of its name. */
static bool is_subject_of_noun(const psc_parser *p, psc_token *tok, uint32_t n, uint32_t word)
{
    const uint32_t head = (uint32_t)p->tree.head[word];
    if (head >= n || !psc_retree_is_subject(&tok[word]) || !psc_retree_is_nominal(&tok[head]))
        return false;
    if (head == word + 1) tok[word].rel = PSC_REL_COMPOUND;
    return head != word + 1;
}

/* What it costs not to hang `word` on the verb. */
static float cost_without(psc_parser *p, psc_token *tok, uint32_t n, const psc_two_subjects *at,
                          uint32_t word)
{
    psc_two_subjects next;
    const float before = psc_retree_worth(p, n);
    p->tree.score[word][at->verb] -= PSC_SURE;
    const float cost = psc_retree_solve(p, tok, n, before, 0);
    p->tree.score[word][at->verb] += PSC_SURE;
    if (is_subject_of_noun(p, tok, n, word)) return PSC_SURE;
    return cost + (float)(PSC_DEAR * psc_retree_two_subjects(p, tok, n, &next));
}

/* What it costs to call the word something else that a noun can be; *rel is what. */
static float cost_renamed(const psc_parser *p, const psc_token *tok, uint32_t n,
                          const psc_two_subjects *at, uint32_t word, uint8_t *rel)
{
    static const psc_rel bare[] = {PSC_REL_APPOS, PSC_REL_OBJ, PSC_REL_PARATAXIS,
                                   PSC_REL_OBL_UNMARKED},
                         marked[] = {PSC_REL_OBL, PSC_REL_OBL_AGENT};
    const bool at_case = psc_retree_has_case(p, tok, word);
    const psc_rel *other = at_case ? marked : bare;
    const size_t count = at_case ? sizeof marked / sizeof *marked : sizeof bare / sizeof *bare;
    float score[PSC_RELS];
    psc_score_rels(p, word, at->verb, n, score);
    const float active = score[PSC_REL_NSUBJ], passive = score[PSC_REL_NSUBJ_PASS];
    *rel = PSC_REL_NONE;
    for (size_t i = 0; i < count; i++)
        if (!*rel || score[other[i]] > score[*rel]) *rel = (uint8_t)other[i];
    return (active > passive ? active : passive) - score[*rel];
}

/* A participle that has come to have a subject of its own is a past tense. */
static void settle_tense(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n,
                         uint32_t subject)
{
    const uint32_t verb = (uint32_t)p->tree.head[subject];
    if (verb >= n || !psc_retree_is_subject(&tok[subject]) || tok[verb].xpos != PSC_XPOS_VBN)
        return;
    if (psc_retree_has_aux(p, tok, n, verb)) return;
    psc_retree_make_past(p, arena, tok, verb);
    tok[subject].rel = PSC_REL_NSUBJ;
}

static bool comma_in(const psc_token *tok, uint32_t from, uint32_t to)
{
    for (uint32_t t = from; t < to; t++)
        if (tok[t].upos == PSC_UPOS_PUNCT && psc_str_eq(tok[t].form, PSC_STR(","))) return true;
    return false;
}

/* "troops killed two, the army said": the verb tells what the first subject did. */
static bool is_told(const psc_parser *p, const psc_token *tok, uint32_t n,
                    const psc_two_subjects *at)
{
    return at->second < at->verb && comma_in(tok, at->first, at->second) &&
           !comma_in(tok, at->second, at->verb) && !psc_retree_has_case(p, tok, at->second) &&
           !psc_retree_has_aux(p, tok, n, at->verb);
}

static bool has_subject(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb)
{
    for (uint32_t t = 0; t < n; t++)
        if (p->tree.head[t] == (int32_t)verb && psc_rel_base((psc_rel)tok[t].rel) == PSC_REL_NSUBJ)
            return true;
    return false;
}

/* "armed with machetes": a participle with no object behind it. */
static bool is_passive(const psc_parser *p, const psc_token *tok, uint32_t n, uint32_t verb)
{
    for (uint32_t t = verb + 1; t < n; t++)
        if (p->tree.head[t] == (int32_t)verb && psc_retree_is_nominal(&tok[t]) &&
            !psc_retree_has_case(p, tok, t))
            return false;
    return tok[verb].xpos == PSC_XPOS_VBN;
}

/* What it costs that the first subject is that of `verb`, whose clause the other verb tells. */
static float cost_told(psc_parser *p, psc_token *tok, uint32_t n, const psc_two_subjects *at,
                       uint32_t verb)
{
    const float before = psc_retree_worth(p, n);
    p->tree.score[at->first][verb] += PSC_SURE;
    p->tree.score[verb][at->verb] += PSC_SURE;
    const bool finite = psc_retree_may_be_past(p, tok, verb) || psc_retree_has_aux(p, tok, n, verb);
    const int faults = has_subject(p, tok, n, verb) + is_passive(p, tok, n, verb) + !finite;
    const float cost = psc_retree_solve(p, tok, n, before, 2 * PSC_SURE) +
                       (float)(PSC_DEAR * faults);
    p->tree.score[at->first][verb] -= PSC_SURE;
    p->tree.score[verb][at->verb] -= PSC_SURE;
    tok[at->first].rel = tok[at->first].rel == PSC_REL_NSUBJ_PASS ? PSC_REL_NSUBJ_PASS
                                                                  : PSC_REL_NSUBJ;
    tok[verb].rel = PSC_REL_CCOMP;
    return cost;
}

static void offer_told(psc_parser *p, psc_token *tok, uint32_t n, const psc_two_subjects *at,
                       const psc_arcs *before, psc_retree_way *w)
{
    for (uint32_t t = at->first + 1, tried = 0; t < n && tried < PSC_TRIES; t++) {
        const bool told = p->tree.head[t] == (int32_t)at->verb && tok[t].rel == PSC_REL_CCOMP;
        if (tok[t].upos != PSC_UPOS_VERB || t == at->verb || (t > at->second && !told)) continue;
        psc_retree_offer(p, tok, n, cost_told(p, tok, n, at, t), w);
        psc_arcs_set(p, tok, n, before);
        tried++;
    }
}

static void offer_without(psc_parser *p, psc_token *tok, uint32_t n, const psc_two_subjects *at,
                          uint32_t word, const psc_arcs *before, psc_retree_way *w)
{
    psc_retree_offer(p, tok, n, cost_without(p, tok, n, at, word), w);
    psc_arcs_set(p, tok, n, before);
}

static void offer_renamed(psc_parser *p, psc_token *tok, uint32_t n, const psc_two_subjects *at,
                          uint32_t word, const psc_arcs *before, psc_retree_way *w)
{
    uint8_t rel;
    const float cost = cost_renamed(p, tok, n, at, word, &rel);
    tok[word].rel = rel;
    psc_retree_offer(p, tok, n, cost, w);
    psc_arcs_set(p, tok, n, before);
}

bool psc_retree_part_subjects(psc_parser *p, psc_arena *arena, psc_token *tok, uint32_t n,
                              const psc_two_subjects *at)
{
    psc_arcs before;
    psc_retree_way w = {.cost = PSC_SURE};
    psc_arcs_keep(p, tok, n, &before);
    offer_without(p, tok, n, at, at->first, &before, &w);
    if (is_told(p, tok, n, at)) {
        offer_told(p, tok, n, at, &before, &w);
    } else {
        offer_without(p, tok, n, at, at->second, &before, &w);
        offer_renamed(p, tok, n, at, at->first, &before, &w);
        offer_renamed(p, tok, n, at, at->second, &before, &w);
    }
    if (w.cost >= PSC_SURE) return false;
    psc_arcs_set(p, tok, n, &w.best);
    settle_tense(p, arena, tok, n, at->first);
    settle_tense(p, arena, tok, n, at->second);
    return true;
}
