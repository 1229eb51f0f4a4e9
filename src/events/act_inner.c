/* SPDX-License-Identifier: Apache-2.0 */
/* Inner acts: where the act stands that an outer one is about, through nouns that are no acts
 * themselves ("a plan for the release of ..."), and what a predicate takes in besides. */
#include "events/act.h"
#include "events/act_part.h"

enum { INNER_MAX = 3 }; /* words gone down in search of the inner act */

bool psc_act_can_be_inner(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    return rule && !(rule->outer && rule->op == PSC_OP_SAY);
}

/* Words under an unknown word in which the inner act may stand. */
static bool leads_on(const psc_graph *g, int32_t c)
{
    psc_rel base = psc_graph_base(g, c);
    if (base == PSC_REL_XCOMP || base == PSC_REL_ACL || base == PSC_REL_COMPOUND ||
        base == PSC_REL_CCOMP || base == PSC_REL_OBJ)
        return psc_graph_rel(g, c) != PSC_REL_ACL_RELCL;
    return base == PSC_REL_NMOD && psc_graph_rel(g, c) != PSC_REL_NMOD_POSS;
}

/* "appealed to NATO, saying that ...": what is said besides is no part of what is asked. */
static bool tells_besides(const psc_graph *g, int32_t c)
{
    const psc_rule *rule = psc_graph_rule(g, c);
    return rule && rule->outer && rule->op == PSC_OP_SAY && !psc_graph_is_noun(g, c);
}

/* The act at or shortly below c; -1. */
static int32_t search_inner(const psc_graph *g, int32_t c, int depth)
{
    if (psc_act_can_be_inner(g, c)) return c;
    if (depth == 0 || g->sent->tok[c].upos == PSC_UPOS_PRON || tells_besides(g, c)) return -1;
    for (int32_t d = g->child[c]; d >= 0; d = g->next[d]) {
        if (!leads_on(g, d)) continue;
        int32_t found = search_inner(g, d, depth - 1);
        if (found >= 0) return found;
    }
    return -1;
}

/* The pattern asks for a clause on its object: "issued a statement accusing". */
static bool asks_clause(const psc_graph *g, int32_t t)
{
    const psc_pattern *p = &g->rules->pattern[g->pred[t].pattern];
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (need->has_via && need->slot.kind == PSC_SLOT_ACL && !need->absent) return true;
    }
    return false;
}

/* What is done with light words stands beside them ("made a contribution to the battle" is no
 * battle made); what is asked or refused may stand deeper ("a plan for the release of"). */
static int32_t search_from(const psc_graph *g, int32_t t, int32_t c)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    const bool beside = rule && rule->op == PSC_OP_LIGHT && !psc_graph_is_noun(g, t);
    if (!beside) return search_inner(g, c, INNER_MAX);
    c = psc_graph_counted(g, c);
    return search_inner(g, c, psc_graph_is_noun(g, c) && !asks_clause(g, t) ? 0 : 1);
}

/* "promised to raise spending and to send troops": the first that is an act. */
static int32_t search_conjuncts(const psc_graph *g, int32_t t, int32_t c)
{
    for (int32_t k = g->child[c]; k >= 0; k = g->next[k]) {
        if (psc_graph_rel(g, k) != PSC_REL_CONJ || !psc_graph_infinitive(g, k)) continue;
        const int32_t found = search_from(g, t, k);
        if (found >= 0 && found != t) return found;
    }
    return -1;
}

/* "ended, with Kenya urging Chad to ...": others do that. */
static bool has_own_doer(const psc_graph *g, int32_t t)
{
    return psc_graph_base(g, t) == PSC_REL_ADVCL && g->sent->tok[t].xpos == PSC_XPOS_VBG &&
           psc_graph_child(g, t, PSC_REL_NSUBJ) >= 0;
}

static int32_t inner_in_slot(psc_graph *g, int32_t t, psc_slot slot)
{
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, slot, fill);
    for (uint32_t i = 0; i < n; i++) {
        if (fill[i] == t || psc_graph_above(g, fill[i], t)) continue; /* a relative's noun */
        if (psc_graph_cue(g, fill[i], PSC_CUE_ASIDE, NULL) || has_own_doer(g, fill[i])) continue;
        int32_t found = search_from(g, t, fill[i]);
        if (found >= 0 && found != t) return found;
        found = search_conjuncts(g, t, fill[i]);
        if (found >= 0) return found;
    }
    return -1;
}

/* "ruled out sending troops", "flew in to send": no clause that tells something else besides. */
static bool is_complement(const psc_graph *g, int32_t t, int32_t found)
{
    if (found < 0) return false;
    const bool behind = g->sent->tok[found].xpos == PSC_XPOS_VBG && found > t && found <= t + 2 &&
                        g->sent->tok[found - 1].upos != PSC_UPOS_PUNCT;
    return behind || psc_graph_infinitive(g, found);
}

/* The gerund right behind the verb, as far as it tells an act; -1. */
static int32_t gerund_behind(psc_graph *g, int32_t t)
{
    if (psc_graph_is_noun(g, t)) return -1;
    const int32_t found = inner_in_slot(g, t, (psc_slot){PSC_SLOT_ADVCL, 0});
    return found >= 0 && is_complement(g, t, found) && !psc_graph_infinitive(g, found) ? found : -1;
}

/* '"They bombed the town," Lam continued': a clause before "began" or "continued" is said. */
static bool is_said(const psc_graph *g, int32_t t, int32_t found, const psc_rule *rule)
{
    return (rule->op == PSC_OP_LIGHT || rule->op == PSC_OP_STOP) && found < t &&
           psc_graph_base(g, found) == PSC_REL_CCOMP && !psc_graph_infinitive(g, found);
}

int32_t psc_act_find_inner(psc_graph *g, int32_t t, const psc_rule *rule)
{
    static const uint8_t usual[] = {PSC_SLOT_XCOMP, PSC_SLOT_CCOMP, PSC_SLOT_ACL, PSC_SLOT_OBJ,
                                    PSC_SLOT_ADVCL};
    for (uint32_t i = 0; i < rule->inner.n; i++) {
        int32_t found = inner_in_slot(g, t, rule->inner.at[i]);
        if (found >= 0 && !is_said(g, t, found, rule)) return found;
    }
    if (rule->inner.n) return gerund_behind(g, t);
    bool noun = psc_graph_is_noun(g, t);
    for (size_t i = 0; i < sizeof usual; i++) {
        if (noun && usual[i] == PSC_SLOT_OBJ) continue;
        int32_t found = inner_in_slot(g, t, (psc_slot){usual[i], 0});
        bool purpose = usual[i] != PSC_SLOT_ADVCL || is_complement(g, t, found);
        if (found >= 0 && purpose && !is_said(g, t, found, rule)) return found;
    }
    return -1;
}

/* "were killed when troops shelled the town", "opened an inquiry after shots were fired": the clause
 * tells a deed of its own. */
static bool tells_doer(const psc_graph *g, int32_t t)
{
    return psc_graph_base(g, t) == PSC_REL_ADVCL &&
           (psc_graph_child(g, t, PSC_REL_NSUBJ) >= 0 ||
            psc_graph_child(g, t, PSC_REL_NSUBJ_PASS) >= 0);
}

/* "charged her with attacking an officer": what it is about is not told as done. */
static bool is_charge(const psc_rule *rule)
{
    return !rule->outer && rule->done.type == PSC_TYPE_ACCUSE &&
           psc_str_eq(rule->done.mode, PSC_STR("allege"));
}

/* "broke up a rally by students": what is put down has taken place. */
static bool puts_down(const psc_graph *g, int32_t t, const psc_rule *own, const psc_rule *rule)
{
    return !own->outer && own->done.type != PSC_TYPE_PROTEST &&
           rule->done.type == PSC_TYPE_PROTEST &&
           psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_OCCASION);
}

void psc_act_take_needs(psc_graph *g, int32_t t, const psc_pattern *pat)
{
    const psc_rule *own = &g->rules->rule[pat->rule];
    for (uint32_t i = 0; i < pat->n_need; i++) {
        const psc_need *need = &g->rules->need[pat->need + i];
        const bool charge = need->slot.kind == PSC_SLOT_PREP && is_charge(own);
        if ((need->n == 0 && !charge) || need->absent) continue;
        int32_t fill[PSC_FILL_MAX];
        int32_t at = t; /* "to leave or be bombed": a need of what fills another slot */
        if (need->has_via && need->slot.kind == PSC_SLOT_OR)
            at = psc_graph_fill(g, t, need->via, fill) ? fill[0] : t;
        uint32_t n = psc_graph_fill(g, at, need->slot, fill);
        const int32_t obj = n ? -1 : psc_graph_arguments(g, t)->obj; /* "lifted a ban on imports" */
        if (obj >= 0 && need->slot.kind == PSC_SLOT_PREP && !need->has_via)
            n = psc_graph_fill(g, obj, need->slot, fill);
        for (uint32_t k = 0; k < n; k++) {
            const psc_rule *rule = fill[k] == t ? NULL : psc_graph_rule(g, fill[k]);
            if (!rule || psc_graph_above(g, fill[k], t) || tells_doer(g, fill[k])) continue;
            const bool dropped = own->done.type == PSC_TYPE_CONCEDE; /* "dropped a demand" */
            const bool both = (own->outer || dropped) && psc_graph_is_noun(g, fill[k]);
            if (rule->outer && rule->op != PSC_OP_ACCUSE && !both)
                continue; /* "made accusations", not "gave an ultimatum" */
            if (puts_down(g, t, own, rule)) continue;
            g->pred[fill[k]].inner = true;
            g->pred[fill[k]].outer = t;
        }
    }
}

void psc_act_take_roles(psc_graph *g, int32_t t, psc_act *a)
{
    for (uint32_t k = 0; k < g->n; k++) {
        const psc_rule *rule = g->pred[k].outer == t ? psc_graph_rule(g, (int32_t)k) : NULL;
        if (!rule || !g->pred[k].inner || rule->row != a->row || rule->outer) continue;
        if (!psc_graph_is_nominal(g, (int32_t)k)) continue;
        psc_act inner = {0};
        psc_act_noun_roles(g, (int32_t)k, rule, &inner);
        psc_args_add_all(&a->recipient, &inner.recipient);
    }
}

/* A happening that is named there is no event of its own. */
static void take_in_noun(psc_graph *g, int32_t t, int32_t c)
{
    c = psc_graph_counted(g, c);
    const psc_rule *rule = psc_graph_rule(g, c);
    if (!rule || c == t || !psc_graph_is_noun(g, c) || psc_graph_above(g, c, t)) return;
    g->pred[c].inner = true;
    g->pred[c].outer = t;
}

void psc_act_take_topic(psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        const bool object = base == PSC_REL_OBJ && !psc_graph_is_noun(g, t);
        const bool phrase = (base == PSC_REL_OBL || base == PSC_REL_NMOD) &&
                            psc_graph_cue(g, c, PSC_CUE_TOPIC, NULL);
        if (!object && !phrase) continue;
        take_in_noun(g, t, c);
        for (int32_t k = g->child[c]; k >= 0; k = g->next[k])
            if (psc_graph_rel(g, k) == PSC_REL_CONJ) take_in_noun(g, t, k);
    }
}
