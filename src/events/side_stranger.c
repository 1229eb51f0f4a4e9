/* SPDX-License-Identifier: Apache-2.0 */
/* Strangers: persons of whom the report tells a name and nothing else.  Who is killed, held, freed
 * or tried by name is somebody all the same, and so is who does violence: private people, of the
 * place where it is done (homeland.c). */
#include "events/coder.h"

#include "base/str.h"
#include "record/code.h"

/* Persons by a given name or "Mr"; names of several words too, where only people can be meant. */
static bool is_person(const psc_entity *e, bool human)
{
    if (!e->name.len || !psc_code_none(&e->code)) return false;
    if (e->kind == PSC_ENTITY_PERSON) return true;
    return human && e->kind == PSC_ENTITY_NONE && psc_str_find(e->name, PSC_STR(" "), 0) > 0;
}

/* "Usman Khan", or "him" and "Khan" that go back to the name; NULL. */
static const psc_entity *stranger_at(const psc_graph *g, int32_t t, bool human)
{
    const int32_t m = t < 0 || t >= (int32_t)g->n ? -1 : psc_graph_entity(g, t);
    if (m < 0 || !psc_code_none(&g->mentions->at[m].code)) return NULL;
    const psc_entity *first = psc_graph_first_mention(g, &g->mentions->at[m]);
    return is_person(first, human) ? &g->mentions->at[m] : NULL;
}

/* Sentences, arrests and releases; a charge, where no party to a quarrel makes it. */
static bool befalls_people(const psc_act *a, const psc_side *actor)
{
    const psc_cell *x = &a->cell;
    if (a->op != PSC_OP_DONE && a->cell.type != PSC_TYPE_ACCUSE) return false;
    switch ((psc_event_type)x->type) {
    case PSC_TYPE_ASSAULT: return true;
    case PSC_TYPE_COERCE:
        return psc_str_eq(x->mode, PSC_STR("arrest")) || psc_str_eq(x->mode, PSC_STR("deport"));
    case PSC_TYPE_RETREAT: return psc_str_eq(x->mode, PSC_STR("release"));
    case PSC_TYPE_SANCTION: return psc_str_eq(x->mode, PSC_STR("convict"));
    case PSC_TYPE_ACCUSE:
        return psc_str_eq(x->mode, PSC_STR("allege")) && actor->n &&
               (actor->at[0].code.sector[0] == PSC_SECTOR_JUD ||
                actor->at[0].code.sector[0] == PSC_SECTOR_COP);
    default: return false;
    }
}

/* Done to people alone: a town may be attacked, but is not jailed or stabbed. */
static bool is_for_humans(const psc_cell *x)
{
    static const char *const mode[] = {"abduct", "beat", "torture", "sexual", "targeted"};
    bool any = x->type != PSC_TYPE_ASSAULT;
    for (size_t i = 0; i < sizeof mode / sizeof *mode; i++)
        any |= psc_str_eq(x->mode, psc_str_of(mode[i]));
    return any;
}

static void add_strangers(psc_coder *c, psc_side *s, const psc_args *args, bool human)
{
    for (uint32_t i = 0; i < args->n; i++) {
        const psc_entity *who = stranger_at(&c->g, args->tok[i], human);
        if (!who) continue;
        psc_entity *new = psc_push(c->g.arena, s->at, s->n, s->cap);
        *new = *who;
        new->kind = PSC_ENTITY_PERSON;
        new->code.sector[0] = PSC_SECTOR_CVL;
    }
}

void psc_sides_add_strangers(psc_coder *c, const psc_act *a, psc_side *actor, psc_side *recipient)
{
    const bool does = a->op == PSC_OP_DONE && a->cell.type == PSC_TYPE_ASSAULT;
    if (!actor->n && does) add_strangers(c, actor, &a->actor, false);
    if (!recipient->n && befalls_people(a, actor)) {
        add_strangers(c, recipient, &a->recipient, is_for_humans(&a->cell));
        psc_side_drop_actors(c, recipient, actor);
    }
}
