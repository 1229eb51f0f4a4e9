/* SPDX-License-Identifier: Apache-2.0 */
/* Lists of tokens that take part in an act: what fills a slot is added to them, and they can be
 * asked whether they name anybody.  A token stands in a list once. */
#include "events/act_part.h"
#include "record/code.h"

bool psc_args_has(const psc_args *a, int32_t t)
{
    for (uint32_t i = 0; i < a->n; i++)
        if (a->tok[i] == t) return true;
    return false;
}

void psc_args_add(psc_args *a, int32_t t)
{
    if (t >= 0 && a->n < PSC_ARGS_MAX && !psc_args_has(a, t)) a->tok[a->n++] = t;
}

void psc_args_add_all(psc_args *a, const psc_args *more)
{
    for (uint32_t i = 0; i < more->n; i++) psc_args_add(a, more->tok[i]);
}

void psc_args_drop(psc_args *a, const psc_args *gone)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++)
        if (!psc_args_has(gone, a->tok[i])) a->tok[n++] = a->tok[i];
    a->n = n;
}

/* ---- what fills a slot -------------------------------------------------- */

/* "with American support, the army drove ...", "struck with a drone": what helps is no party to
 * the deed. */
static bool is_help(const psc_graph *g, int32_t t, psc_slot slot)
{
    if (slot.kind == PSC_SLOT_PREP && slot.prep == g->rules->with && t < (int32_t)g->n &&
        psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_WEAPON) && psc_graph_is_noun(g, t))
        return true;
    const psc_rule *rule = psc_graph_rule(g, t);
    return slot.kind == PSC_SLOT_PREP && slot.prep == g->rules->with && rule && !rule->outer &&
           rule->done.type == PSC_TYPE_AID && psc_graph_entity(g, t) < 0;
}

void psc_args_add_slot(psc_graph *g, psc_args *a, int32_t t, psc_slot slot)
{
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, slot, fill);
    for (uint32_t i = 0; i < n; i++)
        if (!is_help(g, fill[i], slot)) psc_args_add(a, fill[i]);
}

void psc_args_add_slots(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    for (uint32_t i = 0; i < slots->n; i++) psc_args_add_slot(g, a, t, slots->at[i]);
}

void psc_args_add_kind(psc_graph *g, psc_args *a, int32_t t, psc_slot_kind kind)
{
    psc_args_add_slot(g, a, t, (psc_slot){(uint8_t)kind, 0});
}

void psc_args_add_prep(psc_graph *g, psc_args *a, int32_t t, uint32_t prep)
{
    psc_args_add_slot(g, a, t, (psc_slot){PSC_SLOT_PREP, prep});
}

/* ---- whom they name ----------------------------------------------------- */

static bool is_named(const psc_graph *g, int32_t t)
{
    return psc_graph_entity(g, t) >= 0 && psc_graph_tok(g, t)->upos != PSC_UPOS_PRON;
}

/* Somebody, or what is called after him: "a UN convoy", "Chad's outpost", but not "its outpost". */
static bool is_named_thing(const psc_graph *g, int32_t t)
{
    static const psc_rel rel[] = {PSC_REL_COMPOUND, PSC_REL_AMOD, PSC_REL_NMOD_POSS};
    if (is_named(g, t)) return true;
    for (int32_t c = t < (int32_t)g->n ? g->child[t] : -1; c >= 0; c = g->next[c])
        for (size_t i = 0; i < sizeof rel / sizeof *rel; i++)
            if (psc_graph_rel(g, c) == rel[i] && is_named(g, c)) return true;
    return false;
}

/* "attacked Syria in Damascus": where it is done suffers it only if nobody else does. */
bool psc_args_name_thing(const psc_graph *g, const psc_args *a)
{
    for (uint32_t i = 0; i < a->n; i++)
        if (is_named_thing(g, a->tok[i])) return true;
    return false;
}

/* "the Russian side", "the killing by soldiers": a noun that stands for somebody else. */
bool psc_graph_has_owner(psc_graph *g, int32_t t)
{
    for (int32_t c = t < (int32_t)g->n ? g->child[t] : -1; c >= 0; c = g->next[c]) {
        const int32_t e = psc_graph_entity(g, c);
        if (e < 0) continue;
        if (psc_graph_rel(g, c) == PSC_REL_AMOD) return true;
        if (psc_graph_rel(g, c) == PSC_REL_COMPOUND && /* "the Renamo movement" */
            g->mentions->at[e].kind == PSC_ENTITY_ORG && g->mentions->at[e].name.len)
            return true;
    }
    int32_t doer[PSC_FILL_MAX];
    if (t >= (int32_t)g->n || !psc_graph_is_noun(g, t)) return false;
    const uint32_t n = psc_graph_fill(g, t, (psc_slot){PSC_SLOT_PREP, g->rules->by}, doer);
    return n > 0 && psc_graph_entity(g, doer[0]) >= 0;
}

/* "lined up behind Spain's call": a thing of somebody's who is told by name. */
static bool is_named_owners(const psc_graph *g, int32_t t)
{
    const int32_t owner = t < (int32_t)g->n ? psc_graph_child(g, t, PSC_REL_NMOD_POSS) : -1;
    if (owner < 0 || psc_graph_entity(g, owner) < 0) return false;
    const int32_t his = psc_graph_child(g, owner, PSC_REL_NMOD_POSS); /* "his country's" */
    return psc_graph_tok(g, owner)->upos != PSC_UPOS_PRON &&
           (his < 0 || psc_graph_tok(g, his)->upos != PSC_UPOS_PRON);
}

/* Somebody, or a thing of somebody's: "the cabinet's decision". */
bool psc_graph_is_somebodys(psc_graph *g, int32_t t)
{
    const int32_t owner = psc_graph_child(g, t, PSC_REL_NMOD_POSS);
    return psc_graph_entity(g, t) >= 0 || psc_graph_entity(g, owner) >= 0 ||
           psc_graph_has_owner(g, t);
}

/* Somebody; not a pronoun that nothing is known of. */
static bool is_known(const psc_graph *g, int32_t t)
{
    const int32_t e = psc_graph_entity(g, t);
    if (e < 0 || t >= (int32_t)g->n || psc_graph_tok(g, t)->upos != PSC_UPOS_PRON) return e >= 0;
    return !psc_code_none(&psc_graph_first_mention(g, &g->mentions->at[e])->code);
}

bool psc_args_name_somebody(psc_graph *g, const psc_args *a)
{
    for (uint32_t i = 0; i < a->n; i++)
        if (!g->mentions || is_known(g, a->tok[i]) || psc_graph_has_owner(g, a->tok[i]) ||
            is_named_owners(g, a->tok[i]))
            return true;
    return false;
}
