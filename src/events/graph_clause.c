/* SPDX-License-Identifier: Apache-2.0 */
/* A clause on a noun: what the noun is to it.
 *
 * "troops fighting ...": its subject; "troops armed with ...": its object.  But the tree also
 * takes a sentence for such a clause, where it takes the participle for no finite verb. */
#include "events/graph_part.h"

/* A phrase with that preposition hangs on t. */
static bool has_phrase(const psc_graph *g, int32_t t, uint32_t prep)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_has_case(g, c, prep)) return true;
    return false;
}

/* A rule has the verb at t with a preposition that stands there, and without an object. */
static bool takes_preposition(const psc_graph *g, int32_t t)
{
    const psc_rules *r = g->rules;
    const uint32_t word = g->word[t];
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++) {
        bool prep = false, obj = r->pattern[i].pos != PSC_POS_VERB;
        for (uint32_t k = 0; k < r->pattern[i].n_need; k++) {
            const psc_need *need = &r->need[r->pattern[i].need + k];
            obj |= psc_need_asks(need, PSC_SLOT_OBJ);
            prep |= psc_need_asks(need, PSC_SLOT_PREP) && has_phrase(g, t, need->slot.prep);
        }
        if (prep && !obj) return true;
    }
    return false;
}

/* "The leader called for talks." as a noun with a participle below it: prose without a finite
 * verb, so the participle is one, if it has an object or stands with a preposition that its
 * rule asks for (else it may be a headline's passive: "Three men arrested in the capital"). */
static bool is_finite_root(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    if (h < 0 || h > t || g->sent->tok[h].head >= 0 || psc_graph_rel(g, t) != PSC_REL_ACL)
        return false;
    if (psc_graph_is_headline(g) || g->sent->tok[t].upos != PSC_UPOS_VERB ||
        !psc_graph_is_participle(g, t))
        return false;
    if (psc_graph_child(g, h, PSC_REL_COP) >= 0 || psc_graph_child(g, h, PSC_REL_NSUBJ) >= 0 ||
        psc_graph_child(g, t, PSC_REL_AUX_PASS) >= 0)
        return false;
    return psc_graph_child(g, t, PSC_REL_OBJ) >= 0 || takes_preposition(g, t);
}

/* A phrase or participle between a verb and its subject: "rebels armed with machetes killed". */
static bool hangs_on_subject(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    return base == PSC_REL_NMOD || base == PSC_REL_OBL ||
           (psc_graph_rel(g, t) == PSC_REL_ACL && psc_graph_is_participle(g, t));
}

/* "Gunmen on motorcycles killed nine men, the governor said": a clause that the tree hangs on its
 * own subject, and that on the verb which tells it; -1 if t is none. */
static int32_t told_subject(const psc_graph *g, int32_t t)
{
    int32_t n = g->sent->tok[t].head;
    if (!psc_graph_is_participle(g, t) || psc_graph_rel(g, t) != PSC_REL_ACL || n > t) return -1;
    for (int up = 0; up < 4 && n >= 0 && hangs_on_subject(g, n); up++) n = g->sent->tok[n].head;
    const int32_t h = n < 0 ? -1 : g->sent->tok[n].head;
    if (h < t || psc_graph_rel(g, n) != PSC_REL_NSUBJ || psc_graph_agent(g, t) >= 0) return -1;
    for (int32_t c = g->next[n]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_NSUBJ && c > t) return n;
    return -1;
}

/* A phrase behind the verb at t that has no preposition: "killed at least nine men". */
static int32_t bare_phrase(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > t && psc_graph_base(g, c) == PSC_REL_OBL && psc_graph_entity(g, c) >= 0 &&
            psc_graph_child(g, c, PSC_REL_CASE) < 0)
            return c;
    return -1;
}

/* "A and B, meeting in Prague, ...": behind a comma the whole list does it. */
static int32_t list_head(const psc_graph *g, int32_t noun, int32_t t)
{
    const int32_t first = g->sent->tok[noun].head;
    const bool comma = t > 0 && psc_str_eq(g->sent->tok[t - 1].form, PSC_STR(","));
    return comma && psc_graph_rel(g, noun) == PSC_REL_CONJ && psc_graph_entity(g, first) >= 0
               ? first
               : noun;
}

/* "sent a letter to Chad urging it to ...": of words to somebody it is who sends them that asks;
 * -1 if those are none. */
static int32_t sender_of(const psc_graph *g, int32_t t, int32_t whom)
{
    const int32_t letter = g->sent->tok[whom].head;
    const int32_t verb = letter < 0 ? -1 : g->sent->tok[letter].head;
    if (verb < 0 || !psc_rules_has(g->rules, g->word[t], PSC_TRAIT_MOUTH)) return -1;
    const bool words = psc_graph_base(g, whom) == PSC_REL_NMOD &&
                       psc_graph_base(g, letter) == PSC_REL_OBJ &&
                       psc_graph_has_case(g, whom, g->rules->to);
    const int32_t obj = psc_graph_child(g, t, PSC_REL_OBJ);
    if (!words || obj < 0 || g->sent->tok[obj].upos != PSC_UPOS_PRON) return -1;
    return psc_graph_child(g, verb, PSC_REL_NSUBJ);
}

void psc_graph_borrow_noun(const psc_graph *g, int32_t t, psc_predicate *p)
{
    const int32_t h = g->sent->tok[t].head, told = told_subject(g, t);
    if (told >= 0) {
        p->passive = false;
        p->subj = told;
        if (p->obj < 0) p->obj = bare_phrase(g, t);
    } else if (is_finite_root(g, t)) {
        p->subj = h;
    } else if (psc_graph_is_participle(g, t)) {
        p->passive = true;
        if (p->subj < 0) p->subj = psc_graph_agent(g, t);
        if (p->obj < 0) p->obj = h;
    } else if (p->subj < 0 && g->sent->tok[t].xpos == PSC_XPOS_VBG && !psc_graph_has_mark(g, t)) {
        const int32_t sender = sender_of(g, t, h);
        p->subj = sender >= 0 ? sender : list_head(g, h, t); /* not "the idea of ousting" */
    }
}
