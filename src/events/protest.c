/* SPDX-License-Identifier: Apache-2.0 */
/* A protest and what it demands, chants and burns are one event. */
#include "events/coder.h"

#include "events/onedeed.h"

static bool is_protest(const psc_graph *g, int32_t t)
{
    const int32_t p = g->pred[t].pattern;
    return p >= 0 && g->rules->rule[g->rules->pattern[p].rule].done.type == PSC_TYPE_PROTEST;
}

/* "a strike by dockers demanding pay", "broke up a march by dockers demanding pay", "dockers downed
 * tools, demanding pay": a clause of those who strike, wherever the tree hangs it. */
static bool is_crowds_own(const psc_graph *g, const psc_act *a)
{
    const int32_t who = a->actor.n ? a->actor.tok[0] : -1;
    const psc_rel base = psc_graph_base(g, a->trigger);
    if (who < 0 || who >= (int32_t)g->n || (base != PSC_REL_ADVCL && base != PSC_REL_ACL))
        return false;
    const int32_t deed = g->sent->tok[who].head;
    if (deed < 0) return false;
    const psc_rel as = psc_graph_base(g, who);
    if (as == PSC_REL_NMOD || as == PSC_REL_NSUBJ) return is_protest(g, deed);
    const int32_t obj = as == PSC_REL_OBL ? psc_graph_child(g, deed, PSC_REL_OBJ) : -1;
    return obj >= 0 && obj < who && is_protest(g, obj);
}

/* "marched, calling on the king to go", "marched and demanded that he go": what a crowd demands
 * is part of its protest. */
bool psc_crowd_demands(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    if (a->cell.type != PSC_TYPE_REQUEST) return false;
    if (is_crowds_own(g, a)) return true;
    const psc_rel base = psc_graph_base(g, a->trigger);
    const int32_t h = g->sent->tok[a->trigger].head;
    if (h < 0) return false;
    const bool joined = base == PSC_REL_CONJ && psc_graph_child(g, a->trigger, PSC_REL_NSUBJ) < 0;
    if (base != PSC_REL_ADVCL && base != PSC_REL_ACL && base != PSC_REL_XCOMP && !joined)
        return false;
    return is_protest(g, h);
}

static psc_event *protest_at(psc_coder *c, int32_t t)
{
    for (uint32_t i = c->first_event; i < c->list->n; i++) {
        psc_event *o = &c->list->at[i];
        if (o->type == PSC_TYPE_PROTEST && (int32_t)o->trigger == t) return o;
    }
    return NULL;
}

enum { CLAUSES = 3 }; /* gone up: "gathered, blocking exits as they chanted" */

/* The protest that the clause at t belongs to, or is for: "marched to demand", "struck,
 * denouncing ..."; NULL. */
static psc_event *protest_above(psc_coder *c, int32_t t)
{
    const psc_graph *g = &c->g;
    for (int up = 0; up < CLAUSES; up++) {
        while (psc_graph_base(g, t) == PSC_REL_CONJ) /* "burning tyres and chanting" */
            t = psc_graph_tok(g, t)->head;
        const psc_rel base = psc_graph_base(g, t);
        if (base != PSC_REL_ADVCL && base != PSC_REL_XCOMP && base != PSC_REL_ACL &&
            base != PSC_REL_OBL)
            return NULL;
        t = psc_graph_tok(g, t)->head;
        psc_event *o = protest_at(c, t);
        if (o || !is_protest(g, t)) return o;
    }
    return NULL;
}

/* "Students, carrying placards, marched": what has been told of those who do this; NULL. */
static psc_event *protest_below(psc_coder *c, const psc_event *e)
{
    const int32_t subj = psc_graph_arguments(&c->g, (int32_t)e->trigger)->subj;
    for (uint32_t i = c->first_event; i < c->list->n; i++) {
        psc_event *o = &c->list->at[i];
        const psc_token *tok = psc_graph_tok(&c->g, (int32_t)o->trigger);
        if (o->type != PSC_TYPE_PROTEST || tok->xpos != PSC_XPOS_VBG) continue;
        const bool aside = tok->rel == PSC_REL_ACL && tok->head == subj;
        if (aside || (tok->rel == PSC_REL_ADVCL && tok->head == (int32_t)e->trigger)) return o;
    }
    return NULL;
}

/* A crowd protests against those who are to go or to change, and those it blames; so it does if
 * what it has come for is told: "turned out to chant against ...". */
void psc_protest_against(psc_coder *c, const psc_act *a, const psc_side *recipient)
{
    const psc_event_type t = (psc_event_type)a->cell.type;
    const bool change = t == PSC_TYPE_REQUEST && psc_str_eq(a->cell.mode, PSC_STR("change"));
    if (!change && t != PSC_TYPE_ACCUSE && t != PSC_TYPE_PROTEST) return;
    psc_event *o = protest_above(c, a->trigger);
    if (!o || o->n_recipient || !recipient->n) return;
    const uint8_t x = recipient->at[0].code.sector[0]; /* "denounced the killing of a boy" */
    if (x == PSC_SECTOR_CVL || x == PSC_SECTOR_REF || x == PSC_SECTOR_UNK) return;
    o->recipient = recipient->at;
    o->n_recipient = recipient->n;
}

static bool are_one(const psc_event *o, const psc_event *e)
{
    return o && o->modality == e->modality &&
           (!e->n_actor || psc_same_codes(o->actor, o->n_actor, e->actor, e->n_actor));
}

/* "staged a sit-in, chanting slogans against the generals" is one protest. */
bool psc_protest_join(psc_coder *c, const psc_event *e)
{
    if (e->type != PSC_TYPE_PROTEST) return false;
    psc_event *o = protest_above(c, (int32_t)e->trigger), sum = *e;
    const bool below = !are_one(o, e);
    if (below) o = protest_below(c, e);
    if (!are_one(o, e)) return false;
    const psc_event *more = below ? o : e;
    if (!below) sum = *o;
    if (!sum.n_recipient) {
        sum.recipient = more->recipient;
        sum.n_recipient = more->n_recipient;
    }
    *o = sum;
    return true;
}
