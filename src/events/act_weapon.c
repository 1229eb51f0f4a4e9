/* SPDX-License-Identifier: Apache-2.0 */
/* Who stands behind a weapon or a deed that does the harm.
 *
 *   wielded   "rockets fired by the rebels struck", "hit a mine that soldiers had laid"
 *   claimed   "an attack for which the Taliban claimed responsibility killed"
 *   whence    "shells from Pakistani positions killed", "a drone launched from Iraq hit"
 *
 * A weapon does nothing itself: whoever used it has done it.  Where only the place is told from
 * which it came, whoever is there has; nobody knows who they are. */
#include "events/act_part.h"
#include "events/graph_part.h"
#include "record/code.h"

static bool is_weapon(const psc_graph *g, int32_t t)
{
    return t >= 0 && t < (int32_t)g->n && psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_WEAPON);
}

static bool is_deed(const psc_graph *g, int32_t t)
{
    return t >= 0 && t < (int32_t)g->n && psc_graph_is_noun(g, t) &&
           psc_rule_harms(psc_graph_rule(g, t)) && psc_graph_entity(g, t) < 0;
}

/* The clause at c says of the noun that it was used, or claimed as theirs. */
static bool is_wielding(const psc_graph *g, int32_t c)
{
    return g->sent->tok[c].upos == PSC_UPOS_VERB &&
           psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_WIELD);
}

/* A participle right behind the noun, on it or, in a wrong tree, beside it. */
static bool says_of(const psc_graph *g, int32_t noun, int32_t c)
{
    const int32_t h = g->sent->tok[c].head;
    if (h == noun) return psc_graph_base(g, c) == PSC_REL_ACL;
    const bool beside = c == noun + 1 && h == g->sent->tok[noun].head &&
                        g->sent->tok[c].xpos == PSC_XPOS_VBN;
    return beside && psc_graph_child(g, c, PSC_REL_AUX) < 0;
}

/* Where the clause or the phrase says the weapon came from; -1. */
static int32_t whence(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > t && psc_graph_has_case(g, c, g->rules->from)) return c;
    return -1;
}

/* A place or a state, here or in the phrase behind: "the hills of southern Lebanon"; -1. */
static int32_t place_at(const psc_graph *g, int32_t t)
{
    for (int down = 0; t >= 0 && down < 3; down++, t = psc_graph_child(g, t, PSC_REL_NMOD)) {
        const int32_t e = psc_graph_entity(g, t);
        const psc_entity *m = e < 0 ? NULL : &g->mentions->at[e];
        if (m && (m->kind == PSC_ENTITY_PLACE || m->kind == PSC_ENTITY_STATE)) return t;
    }
    return -1;
}

static void add_origin(psc_graph *g, int32_t from, psc_act *a)
{
    if (from < 0 || !g->mentions) return;
    const int32_t place = place_at(g, from);
    if (place >= 0)
        a->origin = place + 1;
    else if (psc_graph_is_somebody(g, from))
        psc_args_add(&a->actor, from);
}

/* "Iran launched the drone that hit the tanker": who fires it, where it is the object. */
static void add_user(psc_graph *g, int32_t noun, int32_t t, psc_act *a)
{
    const int32_t h = g->sent->tok[noun].head;
    if (h < 0 || psc_graph_rel(g, noun) != PSC_REL_OBJ || !is_wielding(g, h)) return;
    const psc_predicate *p = psc_graph_arguments(g, h);
    if (p->passive || p->subj < 0 || !psc_graph_is_somebody(g, p->subj)) return;
    psc_args_add(&a->actor, p->subj);
    const psc_rule *shown = psc_graph_rule(g, h); /* force that is used is not only shown */
    if (!shown || shown->outer || shown->done.type != PSC_TYPE_MOBILIZE) return;
    g->pred[h].inner = true;
    g->pred[h].outer = t;
}

/* Who wields the noun, by the clauses on it; then where it came from. */
static void add_wielder(psc_graph *g, int32_t noun, int32_t t, psc_act *a)
{
    if (is_weapon(g, noun)) add_user(g, noun, t, a);
    int32_t from = is_weapon(g, noun) ? whence(g, noun) : -1;
    for (int32_t c = noun + 1; c < (int32_t)g->n && !a->actor.n; c++) {
        if (!says_of(g, noun, c) || !is_wielding(g, c)) continue;
        const psc_predicate *p = psc_graph_arguments(g, c);
        const int32_t who = p->passive ? psc_graph_agent(g, c) : p->subj;
        if (who >= 0 && who != noun && psc_graph_is_somebody(g, who)) psc_args_add(&a->actor, who);
        if (from < 0 && is_weapon(g, noun)) from = whence(g, c);
        if (!a->actor.n && from < 0) continue;
        g->pred[c].inner = true;
        g->pred[c].outer = t;
    }
    if (!a->actor.n) add_origin(g, from, a);
}

/* The words for those who act name nobody but the weapon. */
static bool names_weapon_alone(psc_graph *g, const psc_args *a)
{
    bool somebody = false;
    for (uint32_t i = 0; i < a->n; i++) {
        const int32_t t = a->tok[i], e = psc_graph_entity(g, t);
        const bool of_none = e >= 0 && !psc_code_has_country(&g->mentions->at[e].code);
        somebody |= !(is_weapon(g, t) && (e < 0 || of_none) && !psc_graph_has_owner(g, t));
    }
    return a->n && !somebody;
}

/* A weapon or deed in the phrases of the verb: "killed in an attack", "hit a mine"; -1. */
static int32_t means_of(psc_graph *g, int32_t t)
{
    const psc_predicate *p = psc_graph_arguments(g, t);
    if (is_weapon(g, p->subj) || is_deed(g, p->subj)) return p->subj;
    if (is_weapon(g, p->obj)) return p->obj;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (c > t && psc_graph_base(g, c) == PSC_REL_OBL && (is_weapon(g, c) || is_deed(g, c)))
            return psc_graph_counted(g, c);
    return -1;
}

void psc_act_take_wielder(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    if (rule->outer || rule->done.type != PSC_TYPE_ASSAULT || !g->mentions) return;
    if (psc_args_name_somebody(g, &a->actor) && !names_weapon_alone(g, &a->actor)) return;
    const int32_t noun = psc_graph_is_noun(g, t) ? t : means_of(g, t);
    if (noun < 0) return;
    psc_act found = {0};
    int32_t at = noun; /* "a barrage of rockets fired by" */
    for (int down = 0; at >= 0 && down < 2 && !found.actor.n && !found.origin; down++) {
        add_wielder(g, at, t, &found);
        at = psc_graph_child(g, at, PSC_REL_NMOD);
        if (!is_weapon(g, at)) break;
    }
    if (!found.actor.n && !found.origin) return;
    a->actor = found.actor;
    a->origin = found.origin;
}
