/* SPDX-License-Identifier: Apache-2.0 */
/* Logical arguments of predicates.
 *
 * Who is the subject when none hangs on the verb (Universal Dependencies v2):
 *   conj      shares it with the first conjunct (passive with passive)
 *   xcomp     the governor's object if it has one, else its subject (control)
 *   advcl     the governor's subject
 *   acl       "troops fighting ...": the noun; of a past participle the object (graph_clause.c)
 *   acl:relcl the noun stands for its relative pronoun, or for what is missing (graph_relative.c)
 * Every step goes up the tree, so the search ends; its depth is bounded. */
#include "events/differ.h"
#include "events/graph_part.h"

static void own_arguments(const psc_graph *g, int32_t t, psc_predicate *p)
{
    int32_t obj = psc_graph_object(g, t), pass;
    int32_t subj = psc_graph_subject(g, t, obj, &pass);
    if (psc_graph_base(g, t) == PSC_REL_AMOD && subj >= 0 && obj < 0)
        obj = g->sent->tok[t].head; /* "Bolivia severed ties" as a noun and its attribute */
    p->passive = psc_graph_is_passive(g, t) && g->sent->tok[t].upos != PSC_UPOS_NOUN;
    if (p->passive && pass < 0) pass = subj, subj = -1;
    if (!p->passive && subj < 0) subj = pass;
    p->subj = p->passive ? psc_graph_agent(g, t) : subj;
    p->obj = p->passive ? (pass >= 0 ? pass : obj) : obj;
    psc_graph_resolve_relative(g, t, p);
}

static void borrow_arguments(psc_graph *g, int32_t t, psc_predicate *p, int depth);

static bool is_forceful(const psc_graph *g, int32_t t)
{
    return g->sent->tok[t].upos == PSC_UPOS_VERB &&
           psc_rules_has(g->rules, g->word[t], PSC_TRAIT_FORCE);
}

/* "rounded up and executed dozens of men": what stands behind the last verb is done to by both. */
static void share_object(const psc_graph *g, int32_t t, psc_predicate *p)
{
    if (p->passive || p->obj >= 0 || !is_forceful(g, t)) return;
    int32_t fellow = psc_graph_rel(g, t) == PSC_REL_CONJ ? g->sent->tok[t].head : -1;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > t && psc_graph_rel(g, c) == PSC_REL_CONJ) fellow = c;
    if (fellow < t || fellow > t + 4 || !is_forceful(g, fellow)) return;
    const int32_t obj = psc_graph_child(g, fellow, PSC_REL_OBJ);
    if (obj > fellow && psc_graph_child(g, fellow, PSC_REL_AUX) < 0) p->obj = obj;
}

/* "were beaten and robbed by sailors": who did the last of it did all. */
static void share_agent(const psc_graph *g, int32_t t, psc_predicate *p)
{
    if (!p->passive || p->subj >= 0 || !is_forceful(g, t)) return;
    for (int32_t c = g->child[t]; c >= 0 && p->subj < 0; c = g->next[c]) {
        if (c < t || psc_graph_rel(g, c) != PSC_REL_CONJ || !psc_graph_is_participle(g, c))
            continue;
        if (psc_graph_child(g, c, PSC_REL_NSUBJ_PASS) >= 0 ||
            psc_graph_child(g, c, PSC_REL_NSUBJ) >= 0 || psc_graph_child(g, c, PSC_REL_AUX) >= 0)
            continue;
        const int32_t who = psc_graph_agent(g, c);
        if (psc_graph_entity(g, who) >= 0) p->subj = who;
    }
}

static const psc_predicate *arguments(psc_graph *g, int32_t t, int depth)
{
    psc_predicate *p = &g->pred[t];
    if (p->found) return p;
    p->found = true;
    own_arguments(g, t, p);
    share_object(g, t, p);
    share_agent(g, t, p);
    if (depth < PSC_GRAPH_DEPTH) borrow_arguments(g, t, p, depth);
    return p;
}

static bool object_is_doer(const psc_graph *g, int32_t governor)
{
    int32_t pat = g->pred[governor].pattern;
    return pat < 0 || g->rules->rule[g->rules->pattern[pat].rule].op != PSC_OP_INTEND;
}

/* A conjunct without arguments of its own shares those of the first. */
static void share_conjunct(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    int32_t h = g->sent->tok[t].head;
    if (h >= 0 && g->sent->tok[t].upos == PSC_UPOS_VERB && psc_graph_is_noun(g, h))
        h = g->sent->tok[h].head; /* "welcomed the talks and called on ..." */
    if (h < 0 || psc_graph_is_noun(g, h)) return;
    const psc_predicate *q = arguments(g, h, depth + 1);
    bool bare = p->subj < 0 && p->obj < 0;
    /* "was summoned and handed a letter": a participle of the passive, with what is given */
    const bool given = p->subj < 0 && p->obj > t && g->sent->tok[t].xpos == PSC_XPOS_VBN;
    if (!p->passive && q->passive && (given || (bare && psc_graph_is_participle(g, t)))) {
        p->passive = true;
        p->subj = q->subj;
        p->obj = q->obj;
    } else if (p->passive) {
        if (p->obj < 0) p->obj = q->passive ? q->obj : q->subj;
    } else if (p->subj < 0) {
        p->subj = q->passive ? q->obj : q->subj;
    }
}

/* "jailed them for marching": who is blamed, thanked or punished for it did it. */
static bool on_account(const psc_graph *g, int32_t t)
{
    const int32_t have = psc_graph_child(g, t, PSC_REL_AUX); /* "of having marched" */
    if (g->sent->tok[have >= 0 ? have : t].xpos != PSC_XPOS_VBG) return false;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_MARK)
            return g->word[c] == g->rules->on_account || g->word[c] == g->rules->of;
    return false;
}

/* Who does what the open complement t of q says: q's object, if it is the doer. */
static int32_t controller(const psc_graph *g, int32_t t, int32_t h, const psc_predicate *q)
{
    if (q->obj < 0 || !object_is_doer(g, h)) return q->subj;
    if (psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_MEANS) && psc_graph_entity(g, q->obj) < 0)
        return q->subj;
    const bool aside = g->sent->tok[t].upos == PSC_UPOS_ADJ && psc_graph_entity(g, q->obj) < 0;
    return aside && psc_graph_entity(g, q->subj) >= 0 ? q->subj : q->obj;
}

/* "had their throats cut", "had his office raided": to whom it is done, not who has it done. */
static bool is_own_thing(const psc_graph *g, int32_t verb, const psc_predicate *q)
{
    const int32_t his = psc_graph_child(g, q->obj, PSC_REL_NMOD_POSS);
    return psc_rules_is_cue(g->rules, g->word[verb], PSC_CUE_INVERTED) && his >= 0 &&
           g->sent->tok[his].upos == PSC_UPOS_PRON && psc_graph_entity(g, q->obj) < 0 &&
           psc_graph_entity(g, his) >= 0 && q->subj >= 0 && !psc_graph_differ(g, q->subj, his);
}

static void borrow_complement(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    const int32_t h = g->sent->tok[t].head;
    const psc_predicate *q = arguments(g, h, depth + 1);
    const int32_t doer = controller(g, t, h, q);
    const bool done_to = g->sent->tok[t].xpos == PSC_XPOS_VBN && q->obj >= 0 && p->obj < 0 &&
                         psc_graph_child(g, t, PSC_REL_AUX) < 0;
    if (done_to) p->passive = true, p->subj = q->subj; /* "had him arrested" */
    if (done_to && is_own_thing(g, h, q)) p->subj = psc_graph_agent(g, t);
    if (p->passive && p->obj < 0)
        p->obj = done_to ? q->obj : doer;
    else if (!p->passive)
        p->subj = doer;
}

/* "killing them", "killing nine of them", "calling him a thief": the pronoun for whom it is done to;
 * -1. */
static int32_t done_to_them(const psc_graph *g, int32_t t, int32_t whom)
{
    const int32_t named = psc_graph_child(g, t, PSC_REL_IOBJ);
    if (named >= 0) whom = named;
    for (int32_t c = whom < 0 ? -1 : g->child[whom]; c >= 0; c = g->next[c])
        if (g->sent->tok[c].upos == PSC_UPOS_PRON && psc_graph_has_case(g, c, g->rules->of))
            whom = c;
    return whom >= 0 && g->sent->tok[whom].upos == PSC_UPOS_PRON ? whom : -1;
}

/* The verb over the clause in which t stands, or over the noun that it is said of; -1. */
static int32_t verb_of_clause_above(const psc_graph *g, int32_t t)
{
    const psc_token *tok = g->sent->tok;
    int32_t h = tok[t].head;
    while (h >= 0 &&
           (psc_graph_base(g, h) == PSC_REL_XCOMP || psc_graph_base(g, h) == PSC_REL_CONJ))
        h = tok[h].head;
    if (h < 0 || tok[h].head < 0) return -1;
    if (psc_graph_base(g, h) == PSC_REL_ADVCL) return tok[h].head;
    return psc_graph_rel(g, h) == PSC_REL_ACL ? tok[tok[h].head].head : -1;
}

/* "fired when prisoners fled, killing nine of them": the doer is none of those it is done to, so
 * he is the subject one clause up; else as it was. */
static int32_t doer_above(psc_graph *g, int32_t t, const psc_predicate *p, int32_t doer, int depth)
{
    const int32_t whom = done_to_them(g, t, p->obj);
    if (whom < 0 || psc_graph_entity(g, whom) < 0 || psc_graph_differ(g, whom, doer)) return doer;
    const int32_t verb = verb_of_clause_above(g, t);
    if (verb < 0) return doer;
    const psc_predicate *q = arguments(g, verb, depth + 1);
    return q->subj >= 0 ? q->subj : doer;
}

/* "denounced a decree by Chad closing the border": behind "by", without a comma, it is his; -1. */
static int32_t author_before(const psc_graph *g, int32_t t)
{
    const psc_token *tok = g->sent->tok;
    if (tok[t].xpos != PSC_XPOS_VBG || t < 3 || psc_graph_has_mark(g, t)) return -1;
    for (int32_t k = t - 1; k > 0 && k + 6 > t && k > tok[t].head; k--) {
        const psc_rel base = psc_graph_base(g, k);
        if ((base != PSC_REL_OBL && base != PSC_REL_NMOD) || psc_graph_entity(g, k) < 0) continue;
        uint32_t first, last;
        psc_graph_reach(g, k, &first, &last);
        const bool noun = first > 0 && tok[first - 1].upos == PSC_UPOS_NOUN;
        if (noun && last == (uint32_t)t - 1 && psc_graph_has_case(g, k, g->rules->by)) return k;
    }
    return -1;
}

/* "urged Chad to leave, warning that ...": behind a comma the one who urges speaks; the verb. */
static int32_t governor_of_speech(const psc_graph *g, int32_t t)
{
    const psc_token *tok = g->sent->tok;
    int32_t h = tok[t].head;
    const bool speech = psc_rules_has(g->rules, g->word[t], PSC_TRAIT_MOUTH) ||
                        psc_rules_has(g->rules, g->word[t], PSC_TRAIT_PROMISE);
    if (!speech || tok[t].xpos != PSC_XPOS_VBG || t < 1 || tok[t - 1].upos != PSC_UPOS_PUNCT)
        return h;
    while (h >= 0 && psc_graph_base(g, h) == PSC_REL_XCOMP && psc_graph_infinitive(g, h) &&
           psc_rules_has(g->rules, g->word[tok[h].head], PSC_TRAIT_MOUTH))
        h = tok[h].head;
    return h;
}

/* "while guarding": a gerund behind a word of time. */
static bool is_meanwhile(const psc_graph *g, int32_t t)
{
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK);
    return mark >= 0 && g->sent->tok[t].xpos == PSC_XPOS_VBG &&
           psc_rules_is_cue(g->rules, g->word[mark], PSC_CUE_ASIDE);
}

static void borrow_adverbial(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    const psc_predicate *q = arguments(g, governor_of_speech(g, t), depth + 1);
    const bool of_object = q->passive && /* "thought by X to have", "shot by X while guarding" */
                           (psc_graph_infinitive(g, t) || is_meanwhile(g, t));
    int32_t doer = q->subj >= 0 && !of_object ? q->subj : q->passive ? q->obj : -1;
    const int32_t h = g->sent->tok[t].head;
    const bool prompted = psc_graph_infinitive(g, t) && psc_graph_entity(g, q->obj) >= 0 &&
                          psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_SPUR);
    if (prompted || (on_account(g, t) && q->obj >= 0)) doer = q->obj;
    if (doer >= 0 && g->mentions) doer = doer_above(g, t, p, doer, depth);
    const int32_t author = q->passive ? -1 : author_before(g, t);
    if (author >= 0) doer = author;
    const bool participle = psc_graph_is_participle(g, t) && p->obj < 0;
    if (p->passive || participle) {
        p->passive = true;
        if (p->obj < 0) p->obj = doer;
    } else if (p->subj < 0) {
        p->subj = doer;
    }
}

/* "spent the day thanking them", "used the visit to thank them": who spends or uses it does so. */
static bool borrow_user(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    const int32_t noun = g->sent->tok[t].head, v = g->sent->tok[noun].head;
    if (v < 0 || p->passive || psc_graph_base(g, noun) != PSC_REL_OBJ) return false;
    if (psc_graph_entity(g, noun) >= 0 || !psc_rules_is_cue(g->rules, g->word[v], PSC_CUE_MEANS))
        return false;
    p->subj = arguments(g, v, depth + 1)->subj;
    return true;
}

static void borrow_arguments(psc_graph *g, int32_t t, psc_predicate *p, int depth)
{
    const psc_rel rel = psc_graph_rel(g, t);
    if (g->sent->tok[t].head < 0 || (p->subj >= 0 && !p->passive)) return;
    switch ((int)psc_rel_base(rel)) {
    case PSC_REL_CONJ: share_conjunct(g, t, p, depth); break;
    case PSC_REL_XCOMP: borrow_complement(g, t, p, depth); break;
    case PSC_REL_ADVCL: borrow_adverbial(g, t, p, depth); break;
    case PSC_REL_ACL:
        if (rel != PSC_REL_ACL_RELCL && !borrow_user(g, t, p, depth))
            psc_graph_borrow_noun(g, t, p);
        break;
    case PSC_REL_AMOD: /* "striking miners" */
        if (g->sent->tok[t].xpos == PSC_XPOS_VBG) p->subj = g->sent->tok[t].head;
        break;
    default: break;
    }
}

const psc_predicate *psc_graph_arguments(psc_graph *g, int32_t t)
{
    return arguments(g, t, 0);
}
