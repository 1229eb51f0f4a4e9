/* SPDX-License-Identifier: Apache-2.0 */
/* What the patterns of a word say of it, whatever stands around it: see psc_trait. */
#include "events/rules.h"

/* Asks for nothing but a speaker and what he says. */
static bool takes_clause(const psc_rules *r, const psc_pattern *p)
{
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &r->need[p->need + i];
        const bool spoken = need->slot.kind == PSC_SLOT_SUBJ || need->slot.kind == PSC_SLOT_CCOMP;
        if (!need->absent && (!spoken || need->n > 0)) return false;
    }
    return true;
}

static uint8_t traits_of_deed(const psc_rules *r, const psc_pattern *p)
{
    const uint8_t type = r->rule[p->rule].done.type;
    if (type == PSC_TYPE_ASSAULT || type == PSC_TYPE_COERCE) return PSC_TRAIT_FORCE;
    return type == PSC_TYPE_ACCUSE && takes_clause(r, p) ? PSC_TRAIT_CHARGE : 0;
}

static uint8_t traits_of_outer(const psc_rules *r, const psc_pattern *p)
{
    const uint8_t at_once = p->n_need ? 0 : PSC_TRAIT_ACCUSE,
                  whom = p->n_need < 2 ? PSC_TRAIT_ADDRESS : 0,
                  promise = p->n_need < 2 ? PSC_TRAIT_PROMISE : 0,
                  charge = takes_clause(r, p) ? PSC_TRAIT_CHARGE : 0;
    switch ((psc_op)r->rule[p->rule].op) {
    case PSC_OP_ASK:
    case PSC_OP_DEMAND: return PSC_TRAIT_MOUTH | whom;
    case PSC_OP_ACCUSE: return PSC_TRAIT_MOUTH | whom | charge | at_once;
    case PSC_OP_THREATEN: return PSC_TRAIT_MOUTH | promise | charge;
    case PSC_OP_INTEND:
    case PSC_OP_REFUSE: return promise;
    case PSC_OP_JUDGE:
    case PSC_OP_DENY: return PSC_TRAIT_MOUTH;
    case PSC_OP_SAY: return PSC_TRAIT_MOUTH | PSC_TRAIT_SAY;
    default: return 0;
    }
}

static uint8_t traits_of(const psc_rules *r, const psc_pattern *p)
{
    if (p->pos == PSC_POS_NOUN) return PSC_TRAIT_DEED;
    if (p->pos != PSC_POS_VERB) return 0;
    return r->rule[p->rule].outer ? traits_of_outer(r, p) : traits_of_deed(r, p);
}

void psc_rules_find_traits(psc_rules *r)
{
    r->trait = psc_new(r->arena, uint8_t, r->word.n + 1);
    for (uint32_t i = 0; i < r->n_pattern; i++)
        r->trait[r->pattern[i].lemma] |= traits_of(r, &r->pattern[i]);
}
