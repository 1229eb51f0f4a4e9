/* SPDX-License-Identifier: Apache-2.0 */
/* The subject of a finite verb, also where the tree hangs it elsewhere: on the verb that tells the
 * clause, on the one before, on an adjective, as a phrase of the verb or as a noun joined to
 * another.  Each of these is asked in turn only while none is found. */
#include "events/graph_part.h"

/* "the first meeting since the fighting began": what stands before the clause's own mark is no
 * part of it. */
static bool marked_between(const psc_graph *g, int32_t t, int32_t a, int32_t b)
{
    for (int32_t c = g->child[t]; c >= 0 && c < b; c = g->next[c])
        if (c > a && psc_graph_base(g, c) == PSC_REL_MARK) return true;
    return false;
}

/* Of two subjects in a wrong tree ("said Thursday it ...") the one that is somebody,
 * and the one nearer to the verb at t (b stands behind a). */
static int32_t likelier(const psc_graph *g, int32_t t, int32_t a, int32_t b)
{
    const bool only_a = psc_graph_entity(g, a) >= 0 && psc_graph_entity(g, b) < 0;
    if (a >= 0 && !only_a && marked_between(g, t, a, b)) return b;
    if (a < 0 || psc_graph_entity(g, b) < 0) return a < 0 ? b : a;
    return psc_graph_entity(g, a) < 0 || b < t ? b : a;
}

/* "said it was ready to talk": somebody where the tree has an empty "it"; unless what is
 * said of comes behind ("it was wrong to talk" has a clause for its subject). */
static int32_t who_it_is(const psc_graph *g, int32_t t)
{
    const int32_t it = psc_graph_child(g, t, PSC_REL_EXPL), h = g->sent->tok[t].head;
    if (it < 0 || psc_graph_entity(g, it) >= 0) return it;
    if (h < 0 || psc_graph_base(g, t) != PSC_REL_CCOMP || psc_graph_child(g, t, PSC_REL_CSUBJ) >= 0)
        return -1;
    const int32_t teller = psc_graph_child(g, h, PSC_REL_NSUBJ);
    return psc_graph_entity(g, teller) >= 0 ? teller : -1;
}

/* "Some are hopeful: the minister, who ..., repeated ...": the tree hangs the subject on the
 * clause before the colon, as its subject too or as a phrase without a preposition. */
static int32_t subject_behind_colon(const psc_graph *g, int32_t t)
{
    const uint8_t x = g->sent->tok[t].xpos;
    if (x != PSC_XPOS_VBD && x != PSC_XPOS_VBZ && x != PSC_XPOS_VBP) return -1;
    int32_t colon = t - 1;
    while (colon >= 0 && !psc_str_eq(g->sent->tok[colon].form, PSC_STR(":"))) colon--;
    for (int32_t k = colon + 1; colon >= 0 && k < t; k++) {
        const int32_t h = g->sent->tok[k].head;
        const psc_rel base = psc_graph_base(g, k);
        if (h < 0 || h > colon) continue;
        if (base != PSC_REL_OBL && base != PSC_REL_NSUBJ && base != PSC_REL_OBJ) continue;
        if (psc_graph_child(g, k, PSC_REL_CASE) < 0 && psc_graph_entity(g, k) >= 0) return k;
    }
    return -1;
}

/* "The troops killed nine men, the army said": the tree may hang both subjects on the verb that
 * tells it; the first one's is the clause at t. */
static int32_t subject_on_teller(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    const psc_rel base = psc_graph_base(g, t);
    if (h < t || (base != PSC_REL_CCOMP && base != PSC_REL_PARATAXIS)) return -1;
    const int32_t first = psc_graph_child(g, h, PSC_REL_NSUBJ);
    if (first < 0 || first > t) return -1;
    for (int32_t c = g->next[first]; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_NSUBJ && c > t) return first;
    return -1;
}

static bool is_finite(const psc_graph *g, int32_t t)
{
    const uint8_t x = g->sent->tok[t].xpos;
    return g->sent->tok[t].upos == PSC_UPOS_VERB &&
           (x == PSC_XPOS_VBD || x == PSC_XPOS_VBZ || x == PSC_XPOS_VBP ||
            psc_graph_child(g, t, PSC_REL_AUX) >= 0);
}

/* "soured after the leader accused ...": between a clause's mark and its verb stands its subject,
 * though the tree hangs it higher. */
static int32_t subject_behind_mark(const psc_graph *g, int32_t t)
{
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK);
    if (mark < 0 || mark > t || !is_finite(g, t) || psc_graph_infinitive(g, t)) return -1;
    for (int32_t k = t - 1; k > mark; k--) {
        const int32_t h = g->sent->tok[k].head;
        const psc_rel base = psc_graph_base(g, k);
        if (h > mark && h < t) continue;
        const bool part = base == PSC_REL_COMPOUND && h == t && k == t - 1;
        if (base != PSC_REL_OBL && base != PSC_REL_NMOD && base != PSC_REL_OBJ && !part) continue;
        if (psc_graph_child(g, k, PSC_REL_CASE) < 0 && psc_graph_entity(g, k) >= 0) return k;
    }
    return -1;
}

/* Nothing but auxiliaries and adverbs between the noun's last word and the verb. */
static bool stands_right_before(const psc_graph *g, uint32_t last, int32_t t)
{
    for (int32_t k = (int32_t)last + 1; k < t; k++) {
        const uint8_t u = g->sent->tok[k].upos;
        if (u != PSC_UPOS_AUX && u != PSC_UPOS_ADV && u != PSC_UPOS_PART) return false;
    }
    return (int32_t)last < t;
}

int32_t psc_graph_joined_subject(const psc_graph *g, int32_t t)
{
    if (!is_finite(g, t) || psc_graph_base(g, t) != PSC_REL_CONJ) return -1;
    if (psc_graph_child(g, t, PSC_REL_NSUBJ) >= 0 || psc_graph_child(g, t, PSC_REL_MARK) >= 0)
        return -1;
    const int32_t word = psc_graph_child(g, t, PSC_REL_CC); /* "and" hangs on either of them */
    for (int32_t k = t - 1; k >= 0 && k + 12 > t && k > word; k--) {
        if (psc_graph_rel(g, k) != PSC_REL_CONJ || psc_graph_entity(g, k) < 0) continue;
        if (!psc_graph_is_noun(g, k)) continue;
        uint32_t from, to;
        psc_graph_reach(g, k, &from, &to);
        const bool joined = word < 0 ? psc_graph_child(g, k, PSC_REL_CC) >= 0
                                     : (int32_t)from == word + 1;
        return joined && stands_right_before(g, to, t) ? k : -1;
    }
    return -1;
}

/* "soured after the leader accused him ...": the clause's word is taken for the noun's. */
static int32_t subject_with_mark(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    if (psc_graph_rel(g, t) != PSC_REL_ADVCL || !is_finite(g, t) || h < 0 || h > t) return -1;
    if (psc_graph_child(g, t, PSC_REL_OBJ) < 0 || psc_graph_child(g, t, PSC_REL_MARK) >= 0)
        return -1;
    for (int32_t k = g->child[h]; k >= 0 && k < t; k = g->next[k]) {
        if (k < h || psc_graph_base(g, k) != PSC_REL_OBL || psc_graph_entity(g, k) < 0) continue;
        uint32_t from, to;
        psc_graph_reach(g, k, &from, &to);
        if (stands_right_before(g, to, t)) return k;
    }
    return -1;
}

/* "soldiers loyal to the junta shot ...": a subject never has a preposition; it is what the
 * adjective before that is said of. */
static int32_t subject_of_adjective(const psc_graph *g, int32_t subj)
{
    const int32_t prep = psc_graph_child(g, subj, PSC_REL_CASE), adj = prep - 1;
    if (prep <= 0 || prep > subj || g->sent->tok[prep].upos != PSC_UPOS_ADP) return subj;
    if (g->sent->tok[adj].upos != PSC_UPOS_ADJ) return subj;
    const int32_t noun = psc_graph_child(g, adj, PSC_REL_NSUBJ);
    return noun >= 0 && noun < adj ? noun : subj;
}

/* "Soldiers loyal to the junta left ...": the tree may hang them on the adjective alone. */
static int32_t subject_in_adjective(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0 && c < t; c = g->next[c]) {
        if (g->sent->tok[c].upos != PSC_UPOS_ADJ || psc_graph_child(g, c, PSC_REL_COP) >= 0)
            continue;
        const int32_t noun = psc_graph_child(g, c, PSC_REL_NSUBJ);
        if (noun >= 0 && noun < c && psc_graph_entity(g, noun) >= 0 && is_finite(g, t)) return noun;
    }
    return -1;
}

/* "Around 500 migrants, tired of waiting, marched": a count with a word before it is taken for a
 * phrase of the verb. */
static int32_t subject_about(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0 && c < t; c = g->next[c]) {
        const int32_t prep = psc_graph_child(g, c, PSC_REL_CASE);
        if (psc_graph_base(g, c) != PSC_REL_OBL || prep < 0 || psc_graph_entity(g, c) < 0) continue;
        const psc_token *count = psc_graph_tok(g, prep + 1);
        if (prep + 1 < c && count->upos == PSC_UPOS_NUM && count->head == c && is_finite(g, t))
            return c;
    }
    return -1;
}

static int32_t subject_elsewhere(const psc_graph *g, int32_t t)
{
    int32_t subj = subject_on_teller(g, t);
    if (subj < 0) subj = subject_behind_mark(g, t);
    if (subj < 0) subj = psc_graph_joined_subject(g, t);
    if (subj < 0) subj = subject_with_mark(g, t);
    if (subj < 0) subj = subject_about(g, t);
    return subj >= 0 ? subj : subject_in_adjective(g, t);
}

/* The subject hangs on the object, arcs that cross, or on a phrase: "is due in Paris". */
static int32_t subject_on_argument(const psc_graph *g, int32_t t, int32_t obj)
{
    if (obj > t && psc_graph_child(g, obj, PSC_REL_COP) < 0) {
        const int32_t c = psc_graph_child(g, obj, PSC_REL_NSUBJ);
        if (c >= 0 && c < t) return c;
    }
    if (g->sent->tok[t].upos != PSC_UPOS_ADJ) return -1;
    const int32_t phrase = psc_graph_child(g, t, PSC_REL_OBL);
    const int32_t c = phrase <= t ? -1 : psc_graph_child(g, phrase, PSC_REL_NSUBJ);
    return c < t ? c : -1;
}

/* "blocked the road, furious at the tax": an adjective behind a comma is said of who acts. */
static int32_t subject_before_comma(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    if (g->sent->tok[t].upos != PSC_UPOS_ADJ || psc_graph_base(g, t) != PSC_REL_PARATAXIS)
        return -1;
    if (h < 0 || h > t || g->sent->tok[h].upos != PSC_UPOS_VERB) return -1;
    const int32_t subj = psc_graph_child(g, h, PSC_REL_NSUBJ);
    const bool aside = psc_graph_child(g, t, PSC_REL_COP) < 0 && t > 0 &&
                       psc_str_eq(g->sent->tok[t - 1].form, PSC_STR(","));
    return aside && subj < h ? subj : -1;
}

int32_t psc_graph_subject(const psc_graph *g, int32_t t, int32_t obj, int32_t *pass)
{
    int32_t subj = *pass = -1;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rel rel = psc_graph_rel(g, c);
        if (rel == PSC_REL_NSUBJ || rel == PSC_REL_NSUBJ_OUTER) subj = likelier(g, t, subj, c);
        if (rel == PSC_REL_NSUBJ_PASS) *pass = likelier(g, t, *pass, c);
    }
    const bool none = subj < 0 && *pass < 0;
    if (none) subj = subject_elsewhere(g, t);
    if (subj >= 0) return subject_of_adjective(g, subj);
    if (none) subj = who_it_is(g, t);
    if (none && subj < 0) subj = subject_behind_colon(g, t);
    if (none && subj < 0) subj = subject_before_comma(g, t);
    return none && subj < 0 ? subject_on_argument(g, t, obj) : subj;
}
