/* SPDX-License-Identifier: Apache-2.0 */
/* Who does an act and to whom: the roles of a noun ("the shelling by"), of a verb, and of a harm
 * that is done in a deed told beside it. */
#include "events/act.h"
#include "events/act_part.h"
#include "events/speaker.h"
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

/* "with American support, the army drove ...": what helps is no party to the deed. */
static bool is_help(const psc_graph *g, int32_t t, psc_slot slot)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    return slot.kind == PSC_SLOT_PREP && slot.prep == g->rules->with && rule && !rule->outer &&
           rule->done.type == PSC_TYPE_AID && psc_graph_entity(g, t) < 0;
}

static void add_slot(psc_graph *g, psc_args *a, int32_t t, psc_slot slot)
{
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, slot, fill);
    for (uint32_t i = 0; i < n; i++)
        if (!is_help(g, fill[i], slot)) psc_args_add(a, fill[i]);
}

static void add_slots(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    for (uint32_t i = 0; i < slots->n; i++) add_slot(g, a, t, slots->at[i]);
}

static void add_kind(psc_graph *g, psc_args *a, int32_t t, psc_slot_kind kind)
{
    add_slot(g, a, t, (psc_slot){(uint8_t)kind, 0});
}

void psc_args_add_prep(psc_graph *g, psc_args *a, int32_t t, uint32_t prep)
{
    add_slot(g, a, t, (psc_slot){PSC_SLOT_PREP, prep});
}

/* Modifiers of a noun that are actors: "Russian", "US", "Assad's". */
static void add_owners(psc_graph *g, psc_args *a, int32_t t)
{
    static const psc_slot_kind kind[] = {PSC_SLOT_POSS, PSC_SLOT_AMOD, PSC_SLOT_COMPOUND};
    for (size_t k = 0; k < sizeof kind / sizeof *kind; k++) {
        int32_t fill[PSC_FILL_MAX];
        uint32_t n = psc_graph_fill(g, t, (psc_slot){(uint8_t)kind[k], 0}, fill);
        for (uint32_t i = 0; i < n; i++)
            if (kind[k] == PSC_SLOT_POSS ||
                (psc_graph_entity(g, fill[i]) >= 0 && !psc_graph_is_means(g, t, fill[i])))
                psc_args_add(a, fill[i]);
    }
}

/* "his arrest", "the tanker's release": the possessor suffers it, if a person or a thing;
 * "Turkey's arrests": a state does it. */
static void own_object(psc_graph *g, int32_t t, psc_act *a)
{
    psc_args owner = {0};
    add_kind(g, &owner, t, PSC_SLOT_POSS);
    if (!owner.n) return;
    const int32_t e = psc_graph_entity(g, owner.tok[0]);
    const psc_entity *who = e < 0 ? NULL : psc_graph_first_mention(g, &g->mentions->at[e]);
    if (who && who->kind != PSC_ENTITY_PERSON && who->kind != PSC_ENTITY_GROUP) return;
    psc_args_drop(&a->actor, &owner);
    psc_args_add_all(&a->recipient, &owner);
}

static bool gives(const psc_rule *rule)
{
    return rule && !rule->outer &&
           (rule->done.type == PSC_TYPE_AID || rule->done.type == PSC_TYPE_COOPERATE);
}

/* The pattern at t asks for that word behind "of" by name. */
static bool asks_by_name(const psc_graph *g, int32_t t, uint32_t word)
{
    const psc_pattern *p = &g->rules->pattern[g->pred[t].pattern];
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (need->slot.kind != PSC_SLOT_PREP || need->slot.prep != g->rules->of) continue;
        if (need->not || need->actor) continue;
        for (uint32_t k = 0; k < need->n; k++)
            if (word && g->rules->need_word[need->first + k] == word) return true;
    }
    return false;
}

/* "the sale of 66 fighters to Taipei": what is given gets nothing. */
static void drop_gift(const psc_graph *g, int32_t t, psc_args *a)
{
    uint32_t n = 0;
    if (!gives(psc_graph_rule(g, t))) return;
    for (uint32_t i = 0; i < a->n; i++)
        if (!asks_by_name(g, t, g->word[a->tok[i]])) a->tok[n++] = a->tok[i];
    a->n = n;
}

static bool is_place_slot(const psc_graph *g, psc_slot slot)
{
    return slot.kind == PSC_SLOT_PREP && psc_rules_is_cue(g->rules, slot.prep, PSC_CUE_PLACE);
}

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

/* "blamed the attack on the rebels": the phrase is the verb's, wherever the tree hangs it. */
static bool is_verbs_own(const psc_graph *g, int32_t t, psc_slot slot)
{
    const int32_t h = psc_graph_tok(g, t)->head;
    const psc_rule *above = h < 0 || psc_graph_rel(g, t) != PSC_REL_OBJ ? NULL
                                                                        : psc_graph_rule(g, h);
    if (!above || !above->factive || above->op != PSC_OP_ACCUSE) return false;
    for (uint32_t i = 0; i < above->recipient.n; i++)
        if (above->recipient.at[i].kind == slot.kind && above->recipient.at[i].prep == slot.prep)
            return true;
    return false;
}

/* Words of somebody: "criticism from Poland", "a request from Laos" are theirs. */
static bool is_said(const psc_rule *rule)
{
    if (rule->outer)
        return rule->op == PSC_OP_ASK || rule->op == PSC_OP_DEMAND || rule->op == PSC_OP_ACCUSE ||
               rule->op == PSC_OP_THREATEN || rule->op == PSC_OP_INTEND;
    return rule->done.type == PSC_TYPE_ACCUSE || rule->done.type == PSC_TYPE_THREATEN;
}

/* Those a noun's phrases name; "an ambush of the convoy in Peru": the place only if nobody else
 * is. */
static void add_noun_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots,
                                bool said)
{
    for (int places = 0; places < 2; places++) {
        bool told = false;
        for (uint32_t i = 0; i < a->n; i++) told |= is_named_thing(g, a->tok[i]);
        for (uint32_t i = 0; i < slots->n && !(places && told); i++)
            if (slots->at[i].kind == PSC_SLOT_PREP &&
                is_place_slot(g, slots->at[i]) == (places == 1) &&
                !(said && slots->at[i].prep == g->rules->from) && !is_verbs_own(g, t, slots->at[i]))
                add_slot(g, a, t, slots->at[i]);
    }
}

/* "talks on a prisoner swap between A and B": whose talks they are stands behind their subject. */
static void add_lower_parties(psc_graph *g, psc_args *between, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0 && !between->n; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_NMOD && c > t && psc_graph_entity(g, c) < 0)
            psc_args_add_prep(g, between, c, g->rules->between);
}

/* "In a warning to Ankara, the admiral said ...": whose words follow it. */
static void add_utterer(psc_graph *g, int32_t t, psc_act *a)
{
    const int32_t h = psc_graph_tok(g, t)->head, in = psc_graph_child(g, t, PSC_REL_CASE);
    if (h < 0 || in < 0 || psc_graph_base(g, t) != PSC_REL_OBL) return;
    if (g->word[in] != g->rules->in || g->sent->tok[h].upos != PSC_UPOS_VERB) return;
    const psc_predicate *p = psc_graph_arguments(g, h);
    if (!p->passive && p->subj >= 0 && psc_graph_entity(g, p->subj) >= 0)
        psc_args_add(&a->actor, p->subj);
}

void psc_act_noun_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    psc_args_add_prep(g, &a->actor, t, g->rules->by);
    add_owners(g, &a->actor, t);
    add_slots(g, &a->actor, t, &rule->actor);
    psc_args of = {0};
    psc_args_add_prep(g, &of, t, g->rules->of);
    drop_gift(g, t, &of);
    if (rule->own_object && !of.n) own_object(g, t, a);
    psc_args_add_all(rule->of_actor || rule->frame == PSC_RECIPROCAL ? &a->actor : &a->recipient,
                     &of);
    const bool said = is_said(rule);
    if (said) psc_args_add_prep(g, &a->actor, t, g->rules->from);
    add_noun_recipients(g, &a->recipient, t, &rule->recipient, said);
    int32_t first = psc_graph_tok(g, t)->head;
    if (!a->actor.n && psc_graph_rel(g, t) == PSC_REL_CONJ && psc_graph_is_noun(g, first))
        add_owners(g, &a->actor, first); /* "government sieges and air strikes" */
    psc_args between = {0};
    psc_args_add_prep(g, &between, t, g->rules->between);
    if (!between.n && rule->frame == PSC_RECIPROCAL) add_lower_parties(g, &between, t);
    if (said && !a->actor.n && a->recipient.n) add_utterer(g, t, a);
    if (between.n) {
        a->actor = between;
        a->reciprocal = true;
    }
}

/* "the Russian side", "the killing by soldiers": a noun that stands for somebody else. */
static bool has_owner(psc_graph *g, int32_t t)
{
    for (int32_t c = t < (int32_t)g->n ? g->child[t] : -1; c >= 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_AMOD && psc_graph_entity(g, c) >= 0) return true;
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
static bool is_somebodys(psc_graph *g, int32_t t)
{
    const int32_t owner = psc_graph_child(g, t, PSC_REL_NMOD_POSS);
    return psc_graph_entity(g, t) >= 0 || psc_graph_entity(g, owner) >= 0 || has_owner(g, t);
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
        if (!g->mentions || is_known(g, a->tok[i]) || has_owner(g, a->tok[i]) ||
            is_named_owners(g, a->tok[i]))
            return true;
    return false;
}

/* The object; where a particle was taken for a preposition ("handed over tents"), the noun
 * behind it. */
static int32_t object_of(psc_graph *g, int32_t t)
{
    const int32_t obj = psc_graph_arguments(g, t)->obj;
    return obj >= 0 ? psc_graph_counted(g, obj) : psc_graph_child(g, t, PSC_REL_OBL);
}

/* "bombed the fighters on the Nigerian side": an edge suffers nothing where somebody does. */
static void drop_edges(const psc_graph *g, psc_args *a)
{
    psc_args kept = {0};
    bool told = false;
    for (uint32_t i = 0; i < a->n; i++) {
        const int32_t t = a->tok[i];
        const bool edge = psc_graph_entity(g, t) < 0 && t < (int32_t)g->n &&
                          psc_graph_child(g, t, PSC_REL_CASE) >= 0 &&
                          psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_EDGE);
        if (!edge) psc_args_add(&kept, t);
        told |= psc_graph_entity(g, t) >= 0;
    }
    if (told) *a = kept;
}

/* "attacked Syria in Damascus": where it is done suffers it only if nobody else does. */
static bool names_thing(const psc_graph *g, const psc_args *a)
{
    for (uint32_t i = 0; i < a->n; i++)
        if (is_named_thing(g, a->tok[i])) return true;
    return false;
}

static void add_slots_then_places(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    for (uint32_t i = 0; i < slots->n; i++)
        if (!is_place_slot(g, slots->at[i])) add_slot(g, a, t, slots->at[i]);
    drop_edges(g, a);
    const bool told = names_thing(g, a); /* "blew himself up near" tells nobody */
    for (uint32_t i = 0; i < slots->n && !told; i++)
        if (is_place_slot(g, slots->at[i])) add_slot(g, a, t, slots->at[i]);
}

/* "discussed the release of prisoners": they are no party to the talks. */
static bool is_topics(const psc_graph *g, int32_t verb, psc_slot slot)
{
    const psc_rule *rule = psc_graph_rule(g, verb);
    return rule && rule->frame == PSC_RECIPROCAL && rule->done.type == PSC_TYPE_CONSULT &&
           slot.prep == g->rules->of;
}

/* The pattern asks for the object by name: "sent tanks". */
static bool asks_object_by_name(const psc_graph *g, int32_t t)
{
    const int32_t p = g->pred[t].pattern;
    for (uint32_t i = 0; p >= 0 && i < g->rules->pattern[p].n_need; i++) {
        const psc_need *need = &g->rules->need[g->rules->pattern[p].need + i];
        if (need->slot.kind == PSC_SLOT_OBJ && !need->has_via && !need->not )
            return need->n > 0 && !need->actor;
    }
    return false;
}

/* "criticised the deal with Peru": not Peru's doing, unless the words of blame take it so. */
static bool blames_thing(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    return rule && (!rule->outer || rule->op == PSC_OP_JUDGE) &&
           rule->done.type == PSC_TYPE_ACCUSE && g->sent->tok[t].upos == PSC_UPOS_VERB &&
           !asks_object_by_name(g, t);
}

/* "delivered 20 ventilators and 100,000 masks to the minister": it hangs on what is joined. */
static void add_behind_joined(psc_graph *g, int32_t t, psc_args *a, const psc_slots *slots)
{
    const int32_t obj = object_of(g, t);
    for (int32_t c = obj < 0 ? -1 : g->child[obj]; c >= 0; c = g->next[c])
        for (uint32_t i = 0; i < slots->n && !psc_args_name_somebody(g, a); i++)
            if (c > obj && psc_graph_rel(g, c) == PSC_REL_CONJ &&
                slots->at[i].kind == PSC_SLOT_PREP && !is_place_slot(g, slots->at[i]))
                add_slot(g, a, c, slots->at[i]);
}

/* A phrase that belongs to the verb may hang on its object in the tree:
 * "exchanged a list of names with ...". */
static void add_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    const int32_t verb = t;
    const bool blames = blames_thing(g, t);
    add_slots_then_places(g, a, t, slots);
    drop_gift(g, verb, a);
    for (int depth = 0; !psc_args_name_somebody(g, a) && depth < 3; depth++) {
        t = depth == 0 ? object_of(g, t) : psc_graph_child(g, t, PSC_REL_NMOD);
        if (t < 0) break;
        const bool told = names_thing(g, a);
        for (uint32_t i = 0; i < slots->n; i++)
            if (slots->at[i].kind == PSC_SLOT_PREP && !is_topics(g, verb, slots->at[i]) &&
                !(blames && slots->at[i].prep == g->rules->with) &&
                !(told && is_place_slot(g, slots->at[i])))
                add_slot(g, a, t, slots->at[i]);
        drop_gift(g, verb, a);
    }
    add_behind_joined(g, verb, a, slots);
    if (psc_args_name_somebody(g, a)) return;
    const psc_args given = *a; /* "for a programme for the rebels", "to the border with Chad" */
    for (uint32_t k = 0; k < given.n; k++)
        for (int32_t c = g->child[given.tok[k]]; c >= 0; c = g->next[c])
            if (psc_graph_rel(g, c) == PSC_REL_NMOD && is_somebodys(g, c) &&
                !has_owner(g, given.tok[k]) && !psc_graph_cue(g, c, PSC_CUE_PLACE, NULL))
                psc_args_add(a, c);
}

/* "passed information about the leaders to the police": the phrase hangs on the last noun. */
static void add_lower_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    const int32_t obj = psc_graph_arguments(g, t)->obj;
    for (uint32_t i = 0; i < slots->n && obj >= 0 && !psc_args_name_somebody(g, a); i++) {
        if (slots->at[i].kind != PSC_SLOT_PREP || slots->at[i].prep != g->rules->to) continue;
        for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
            if (c > obj && psc_graph_base(g, c) == PSC_REL_OBL) add_slot(g, a, c, slots->at[i]);
    }
}

static void add_all_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    add_recipients(g, a, t, slots);
    add_lower_recipients(g, a, t, slots);
}

/* A happening that does something stands for those who do it: "the shelling by the
 * rebels killed ...", "fled the bombardment by the army". */
static void add_doers(psc_graph *g, psc_args *a)
{
    const psc_args given = *a;
    for (uint32_t i = 0; i < given.n; i++) {
        const psc_rule *rule = psc_graph_rule(g, given.tok[i]);
        if (!rule || rule->outer || !psc_graph_is_noun(g, given.tok[i])) continue;
        if (!g->mentions || psc_graph_entity(g, given.tok[i]) >= 0) continue;
        psc_act inner = {0};
        psc_act_noun_roles(g, given.tok[i], rule, &inner);
        psc_args_add_all(a, &inner.actor);
    }
}

static bool is_deed(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    return rule && !rule->outer && psc_graph_is_noun(g, t) && psc_graph_entity(g, t) < 0 &&
           (rule->done.type == PSC_TYPE_ASSAULT || rule->done.type == PSC_TYPE_COERCE);
}

/* Below t, by that relation: a deed after a preposition other than "of" and "to". */
static int32_t deed_below(const psc_graph *g, int32_t t, psc_rel base)
{
    for (int32_t c = t < 0 ? -1 : g->child[t]; c >= 0; c = g->next[c]) {
        if (psc_graph_base(g, c) != base || c < t || !is_deed(g, c)) continue;
        const int32_t prep = psc_graph_child(g, c, PSC_REL_CASE);
        if (prep >= 0 && g->word[prep] != g->rules->of && g->word[prep] != g->rules->to) return c;
    }
    return -1;
}

/* "was killed and two were wounded in an attack by": the deed of the verb or of its fellows. */
static int32_t deed_of_harm(psc_graph *g, int32_t t)
{
    const int32_t subj = psc_graph_arguments(g, t)->subj; /* "an attack by X killed ..." */
    if (subj >= 0 && subj < (int32_t)g->n && is_deed(g, subj)) return subj;
    int32_t found = deed_below(g, t, PSC_REL_OBL);
    if (found < 0) found = deed_below(g, psc_graph_child(g, t, PSC_REL_OBJ), PSC_REL_NMOD);
    for (int32_t c = g->child[t]; c >= 0 && found < 0; c = g->next[c])
        if (psc_graph_rel(g, c) == PSC_REL_CONJ) found = deed_below(g, c, PSC_REL_OBL);
    return found;
}

/* Who does the deed does the harm, or with whom it is fought if nobody is told to do it. */
static void take_doers(psc_graph *g, psc_act *a, int32_t deed, const psc_act *inner, bool suffered)
{
    psc_args with = {0};
    psc_args_add_prep(g, &with, deed, g->rules->with);
    const psc_args *doers = psc_args_name_somebody(g, &inner->actor) ? &inner->actor : &with;
    if (doers == &with && !(suffered && psc_args_name_somebody(g, &with))) return;
    a->actor = *doers;
    psc_args_drop(&a->actor, &a->recipient);
}

/* "were killed in a Russian air strike", "wounded in clashes with the rebels": one deed, told by
 * its noun and by the harm it did. */
static void take_deed(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const int32_t deed = deed_of_harm(g, t);
    if (deed < 0 || rule->outer || rule->done.type != PSC_TYPE_ASSAULT) return;
    psc_act inner = {0};
    psc_act_noun_roles(g, deed, psc_graph_rule(g, deed), &inner);
    const bool told = psc_args_name_somebody(g, &a->actor),
               doers = psc_args_name_somebody(g, &inner.actor);
    if (told && doers && !psc_args_has(&a->actor, inner.actor.tok[0])) return; /* two deeds */
    if (!told) take_doers(g, a, deed, &inner, psc_graph_arguments(g, t)->passive || rule->actor.n);
    const psc_cell *told_by = &psc_graph_rule(g, deed)->done;
    if (!a->cell.mode.len && told_by->mode.len && told_by->type == PSC_TYPE_ASSAULT)
        a->cell = *told_by;
    g->pred[deed].inner = true;
    g->pred[deed].outer = t;
}

/* "the debt that Mongolia ran up", "a suspect wanted by Chad": who a clause says needs or owes
 * what is given is who gets it. */
static void add_needy(psc_graph *g, psc_args *a, int32_t t)
{
    const int32_t obj = object_of(g, t);
    for (int32_t n = obj, down = 0; n >= 0 && down < 2;
         n = psc_graph_child(g, n, PSC_REL_NMOD), down++) {
        for (int32_t c = g->child[n]; c >= 0; c = g->next[c]) {
            if (psc_graph_base(g, c) != PSC_REL_ACL ||
                !psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_NEED))
                continue;
            const psc_predicate *p = psc_graph_arguments(g, c);
            if (p->obj >= 0 && p->subj >= 0 && p->subj != n) psc_args_add(a, p->subj);
        }
    }
}

static bool takes_from(const psc_graph *g, int32_t t, const psc_rule *rule)
{
    const bool harms = rule->done.type == PSC_TYPE_ASSAULT || rule->done.type == PSC_TYPE_COERCE;
    for (uint32_t i = 0; i < rule->recipient.n && harms && !rule->outer; i++)
        if (rule->recipient.at[i].kind == PSC_SLOT_PREP &&
            rule->recipient.at[i].prep == g->rules->from)
            return !psc_graph_is_noun(g, t);
    return false;
}

/* "sent tanks to Kyiv": what is given gets nothing, where the one who gets it is named. */
static void add_receivers(psc_graph *g, psc_args *a, int32_t t, const psc_rule *rule)
{
    psc_slots others = {0};
    for (uint32_t i = 0; i < rule->recipient.n; i++) {
        const psc_slot slot = rule->recipient.at[i];
        if (slot.kind != PSC_SLOT_OBJ && !is_place_slot(g, slot)) others.at[others.n++] = slot;
    }
    if (takes_from(g, t,
                   rule)) { /* "took the Syrian town from the rebels": the town suffers nothing */
        add_slot(g, a, t, (psc_slot){PSC_SLOT_PREP, g->rules->from});
        if (psc_args_name_somebody(g, a)) return;
    }
    if (gives(rule) && asks_object_by_name(g, t)) {
        add_all_recipients(g, a, t, &others);
        if (psc_args_name_somebody(g, a)) return;
        add_needy(g, a, t);
        if (psc_args_name_somebody(g, a)) return;
    }
    add_all_recipients(g, a, t, &rule->recipient);
}

static bool fills_need(const psc_graph *g, const psc_need *need, uint32_t word)
{
    for (uint32_t k = 0; word && k < need->n; k++)
        if (g->rules->need_word[need->first + k] == word) return true;
    return false;
}

/* "took four sailors hostage": the word that the pattern asks for, where somebody else suffers. */
static void drop_complement(const psc_graph *g, psc_args *a, int32_t t)
{
    const psc_pattern *p = &g->rules->pattern[g->pred[t].pattern];
    for (uint32_t i = 0; i < p->n_need && a->n > 1; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (need->slot.kind != PSC_SLOT_OBJ || need->has_via || need->not || need->actor) continue;
        uint32_t n = 0;
        for (uint32_t k = 0; k < a->n; k++)
            if (psc_graph_entity(g, a->tok[k]) < 0 || !fills_need(g, need, g->word[a->tok[k]]))
                a->tok[n++] = a->tok[k];
        if (n) a->n = n;
    }
}

static bool is_company(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    return (base == PSC_REL_OBL || base == PSC_REL_NMOD) &&
           psc_graph_cue(g, t, PSC_CUE_COMPANY, NULL) && psc_graph_entity(g, t) >= 0;
}

/* "Kenya, along with Uganda, sent ...", "Together with his colleague, the minister ...". */
static void add_company(const psc_graph *g, psc_act *act, int32_t t)
{
    psc_args *a = &act->actor;
    const int32_t subj = a->n ? a->tok[0] : -1;
    if (subj < 0 || subj >= (int32_t)g->n || psc_graph_entity(g, subj) < 0) return;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (is_company(g, c) && !psc_args_has(&act->recipient, c)) psc_args_add(a, c);
    for (int32_t c = g->child[subj]; c >= 0; c = g->next[c])
        if (is_company(g, c)) psc_args_add(a, c);
}

/* Below a noun, its fellows and what is counted: a participle that tells who gave it; -1. */
static int32_t giving_below(const psc_graph *g, int32_t t, int depth)
{
    int32_t found = -1;
    for (int32_t c = t < 0 || t >= (int32_t)g->n ? -1 : g->child[t]; c >= 0 && found < 0;
         c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if (base == PSC_REL_ACL && psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_GIVE)) return c;
        if (depth > 0 && c > t && (base == PSC_REL_CONJ || base == PSC_REL_NMOD))
            found = giving_below(g, c, depth - 1);
    }
    return found;
}

/* "Tents donated by Ankara were handed to the villagers": one gift, and who gave it gives. */
static void take_giver(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const psc_predicate *p = psc_graph_arguments(g, t);
    if (rule->outer || rule->swap || rule->done.type != PSC_TYPE_AID || a->actor.n) return;
    const int32_t given = giving_below(g, p->obj, 2);
    if (given < 0 || given == t) return;
    psc_args giver = {0};
    psc_args_add_prep(g, &giver, given, g->rules->by);
    if (!psc_args_name_somebody(g, &giver)) return;
    a->actor = giver;
    g->pred[given].inner = true;
    g->pred[given].outer = t;
}

/* "called the president a traitor": what somebody is called is nobody it is said of. */
static void drop_predicate(psc_graph *g, int32_t t, psc_act *a)
{
    const psc_pattern *p = &g->rules->pattern[a->pattern];
    const int32_t first = psc_graph_child(g, t, PSC_REL_OBJ);
    bool calls = false;
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        calls |= need->slot.kind == PSC_SLOT_XCOMP && !need->has_via && !need->not ;
    }
    psc_args kept = {0};
    for (uint32_t i = 0; i < a->recipient.n; i++) {
        const int32_t who = a->recipient.tok[i];
        const bool second = who != first && who < (int32_t)g->n &&
                            psc_graph_tok(g, who)->head == t &&
                            psc_graph_rel(g, who) == PSC_REL_OBJ;
        if (!second || first < 0) psc_args_add(&kept, who);
    }
    if (calls) a->recipient = kept;
}

/* "protested against the killing of a trader": who suffers what is protested against is not its
 * target; who does it is. */
static void spare_victims(psc_graph *g, int32_t t, psc_args *a)
{
    psc_args doers = {0}, victims = {0};
    for (uint32_t i = 0; i < a->n; i++)
        for (int32_t d = a->tok[i], step = 0; d >= 0 && d != t && step < 6; step++) {
            const psc_rule *rule = psc_graph_rule(g, d);
            const bool harm =
                rule && !rule->outer && psc_graph_is_noun(g, d) &&
                psc_graph_base(g, d) == PSC_REL_OBL &&
                (rule->done.type == PSC_TYPE_ASSAULT || rule->done.type == PSC_TYPE_COERCE);
            if (harm) {
                psc_act inner = {0};
                psc_act_noun_roles(g, d, rule, &inner);
                const bool owns = rule->done.type == PSC_TYPE_SANCTION; /* "his conviction" */
                psc_args_add_all(owns ? &victims : &doers, &inner.actor);
                psc_args_add_all(&victims, &inner.recipient);
                psc_args_add(&victims, d);
            }
            d = psc_graph_tok(g, d)->head;
        }
    psc_args_drop(a, &victims);
    psc_args_add_all(a, &doers);
}

static bool is_harsh(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    return rule && !rule->outer &&
           (rule->done.type == PSC_TYPE_ASSAULT || rule->done.type == PSC_TYPE_COERCE);
}

/* "were kidnapped and killed by rebels": who does the last of it does it all. */
static void share_doer(psc_graph *g, psc_args *a, int32_t t)
{
    if (a->n || !psc_graph_arguments(g, t)->passive || !is_harsh(g, t)) return;
    for (int32_t c = g->child[t]; c >= 0 && !a->n; c = g->next[c]) {
        if (psc_graph_rel(g, c) != PSC_REL_CONJ || !is_harsh(g, c)) continue;
        if (psc_graph_child(g, c, PSC_REL_NSUBJ_PASS) >= 0) continue;
        const psc_predicate *p = psc_graph_arguments(g, c);
        if (p->passive) psc_args_add(a, p->subj);
    }
}

static void verb_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    if (rule->actor.n)
        add_slots(g, &a->actor, t, &rule->actor);
    else
        add_kind(g, &a->actor, t, PSC_SLOT_SUBJ);
    share_doer(g, &a->actor, t);
    if (rule->outer) add_kind(g, &a->recipient, t, PSC_SLOT_IOBJ); /* parsers mix it with obj */
    if (rule->recipient.n)
        add_receivers(g, &a->recipient, t, rule);
    else if (!rule->outer)
        add_kind(g, &a->recipient, t, PSC_SLOT_OBJ);
    if (a->recipient.n > 1) drop_predicate(g, t, a);
    if (rule->done.type == PSC_TYPE_ASSAULT) drop_complement(g, &a->recipient, t);
    if (!rule->swap) add_company(g, a, t);
    if (rule->speaker) {
        int32_t cue;
        a->recipient = a->actor;
        a->actor.n = 0;
        psc_args_add(&a->actor, psc_speaker(g, t, &cue));
    }
    if (rule->object_actor && !a->actor.n) {
        const int32_t obj = psc_graph_arguments(g, t)->obj;
        psc_args_add(&a->actor, obj < 0 ? obj : psc_graph_counted(g, obj));
    }
    if (!rule->outer) add_doers(g, rule->swap ? &a->recipient : &a->actor);
    if (!rule->swap) take_deed(g, t, rule, a);
    take_giver(g, t, rule, a);
    const bool against = !rule->outer && rule->done.type == PSC_TYPE_ACCUSE;
    if (rule->done.type == PSC_TYPE_PROTEST || against) spare_victims(g, t, &a->recipient);
    a->swap = rule->swap;
}

bool psc_graph_is_nominal(const psc_graph *g, int32_t t)
{
    return psc_graph_is_noun(g, t) && psc_graph_child(g, t, PSC_REL_COP) < 0;
}

/* "after talks", "during a visit", "on a visit" (but "spoke on talks"). */
static bool stands_beside(const psc_graph *g, int32_t t)
{
    if (psc_graph_cue(g, t, PSC_CUE_BESIDE, NULL)) return true;
    const psc_rule *rule = psc_graph_rule(g, t);
    const int32_t c = psc_graph_child(g, t, PSC_REL_CASE);
    return rule && rule->frame == PSC_VISIT && c >= 0 && g->word[c] == g->rules->on;
}

/* "crossed the bridge for talks with": who has moved for talks has held them. */
static bool moved_for(const psc_graph *g, int32_t t, int32_t verb)
{
    const int32_t c = psc_graph_child(g, t, PSC_REL_CASE);
    const uint8_t x = psc_graph_tok(g, verb)->xpos;
    return c >= 0 && g->word[c] == g->rules->on_account && x == PSC_XPOS_VBD &&
           psc_rules_is_cue(g->rules, g->word[verb], PSC_CUE_MOTION);
}

/* The verb that a meeting stands beside: "said after talks with", "spent three hours in talks
 * with"; -1.  A meeting before which, or to which, something is done has not been held yet. */
static int32_t verb_beside(const psc_graph *g, int32_t t)
{
    int32_t h = psc_graph_tok(g, t)->head;
    if (psc_graph_base(g, t) == PSC_REL_NMOD && h >= 0 && psc_graph_counted(g, h) == t) {
        t = h;
        h = psc_graph_tok(g, t)->head;
    }
    if (h < 0 || psc_graph_base(g, t) != PSC_REL_OBL || psc_graph_infinitive(g, h)) return -1;
    if ((!stands_beside(g, t) && !moved_for(g, t, h)) || psc_graph_is_noun(g, h)) return -1;
    if (psc_graph_cue(g, h, PSC_CUE_NEGATION, NULL) || psc_graph_cue(g, h, PSC_CUE_FUTURE, NULL) ||
        psc_graph_cue(g, h, PSC_CUE_HYPOTHETICAL, NULL))
        return -1;
    return h;
}

/* "in a show of solidarity with": the verb that the gesture goes with does it; -1. */
static int32_t verb_of_gesture(const psc_graph *g, int32_t t)
{
    const int32_t h = psc_graph_tok(g, t)->head;
    if (psc_graph_base(g, t) != PSC_REL_NMOD || h < 0 || psc_graph_counted(g, h) != t) return -1;
    const int32_t verb = psc_graph_tok(g, h)->head;
    const bool beside = psc_graph_base(g, h) == PSC_REL_OBL && verb >= 0 &&
                        !psc_graph_is_noun(g, verb) && psc_graph_cue(g, h, PSC_CUE_BESIDE, NULL);
    return beside ? verb : -1;
}

/* The doer of the verb, in the passive the one it is done to. */
static int32_t foremost(psc_graph *g, int32_t verb)
{
    const psc_predicate *p = psc_graph_arguments(g, verb);
    return p->passive ? p->obj : p->subj;
}

/* "With French help, the judges recovered ...": whom the help goes to. */
static void add_helped(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const int32_t verb = psc_graph_tok(g, t)->head, with = psc_graph_child(g, t, PSC_REL_CASE);
    if (rule->outer || rule->done.type != PSC_TYPE_AID || !psc_args_name_somebody(g, &a->actor))
        return;
    if (verb < 0 || with < 0 || g->word[with] != g->rules->with ||
        psc_graph_base(g, t) != PSC_REL_OBL || psc_args_name_somebody(g, &a->recipient))
        return;
    psc_args_add(&a->recipient, foremost(g, verb));
}

/* "is in Amman for talks": the place that somebody is said to be in, t the phrase behind it; -1. */
static int32_t place_stayed_in(const psc_graph *g, int32_t t)
{
    const int32_t h = psc_graph_tok(g, t)->head, prep = psc_graph_child(g, t, PSC_REL_CASE);
    if (h < 0 || prep < 0 || psc_graph_child(g, h, PSC_REL_COP) < 0 || psc_graph_entity(g, h) < 0)
        return -1;
    const bool there = psc_graph_cue(g, h, PSC_CUE_PLACE, NULL) &&
                       (g->word[prep] == g->rules->on_account || stands_beside(g, t));
    const bool still = psc_graph_cue(g, h, PSC_CUE_NEGATION, NULL) ||
                       psc_graph_cue(g, h, PSC_CUE_FUTURE, NULL) ||
                       psc_graph_cue(g, h, PSC_CUE_HYPOTHETICAL, NULL);
    return there && !still ? h : -1;
}

/* Who is there for talks takes part in them; with the hosts, if with nobody else. */
static void add_guest(psc_graph *g, int32_t t, psc_act *a)
{
    const int32_t h = place_stayed_in(g, t);
    const int32_t who = h < 0 ? -1 : psc_graph_child(g, h, PSC_REL_NSUBJ);
    if (who < 0 || psc_graph_entity(g, who) < 0) return;
    psc_args_add(&a->actor, who);
    const bool host = g->mentions->at[psc_graph_entity(g, h)].kind == PSC_ENTITY_STATE;
    if (host && !psc_args_name_somebody(g, &a->recipient)) psc_args_add(&a->recipient, h);
}

/* Whoever does something during or after talks with somebody has taken part in them. */
static void add_attendant(psc_graph *g, int32_t t, psc_act *a)
{
    if (!a->actor.n) add_guest(g, t, a);
    const int32_t h = a->actor.n ? -1 : verb_beside(g, t);
    if (h < 0) return;
    const int32_t who = foremost(g, h);
    if (who >= 0 && psc_graph_entity(g, who) >= 0) psc_args_add(&a->actor, who);
}

/* "tied up ferries in a 48-hour strike": the protest of those who do that, if they are people. */
static void add_protesters(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const int32_t h = psc_graph_tok(g, t)->head, in = psc_graph_child(g, t, PSC_REL_CASE);
    if (a->actor.n || rule->done.type != PSC_TYPE_PROTEST || h < 0 || in < 0) return;
    if (psc_graph_base(g, t) != PSC_REL_OBL || g->word[in] != g->rules->in) return;
    const psc_predicate *p = psc_graph_arguments(g, h);
    const int32_t e = p->passive ? -1 : psc_graph_entity(g, p->subj);
    if (e < 0) return;
    switch ((psc_sector)g->mentions->at[e].code.sector[0]) {
    case PSC_SECTOR_GOV:
    case PSC_SECTOR_MIL:
    case PSC_SECTOR_COP:
    case PSC_SECTOR_IGO:
    case PSC_SECTOR_JRN: return;
    default: psc_args_add(&a->actor, p->subj);
    }
}

/* "during his visit there": the state told last before it, other than the visitor's own. */
static void add_there(psc_graph *g, int32_t t, psc_act *a)
{
    int32_t there = t + 1;
    if (there >= (int32_t)g->n || !psc_rules_is_cue(g->rules, g->word[there], PSC_CUE_THERE))
        return;
    const int32_t own = a->actor.n ? psc_graph_entity(g, a->actor.tok[0]) : -1;
    for (int32_t k = t - 1; k >= 0; k--) {
        const int32_t e = psc_graph_entity(g, k);
        if (e < 0 || g->mentions->at[e].kind != PSC_ENTITY_STATE) continue;
        const char *country = g->mentions->at[e].code.country;
        if (own >= 0 && strcmp(country, g->mentions->at[own].code.country) == 0) continue;
        psc_args_add(&a->recipient, k);
        return;
    }
}

void psc_act_fill_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    if (psc_graph_is_nominal(g, t))
        psc_act_noun_roles(g, t, rule, a);
    else
        verb_roles(g, t, rule, a);
    a->reciprocal |= rule->frame == PSC_RECIPROCAL;
    const bool together = a->reciprocal || rule->frame == PSC_VISIT;
    if (rule->frame == PSC_VISIT && !psc_args_name_somebody(g, &a->recipient)) add_there(g, t, a);
    if (!psc_graph_is_nominal(g, t)) return;
    if (together) add_attendant(g, t, a);
    add_helped(g, t, rule, a);
    const int32_t verb = a->actor.n || rule->outer ? -1 : verb_of_gesture(g, t);
    if (verb >= 0) psc_args_add(&a->actor, foremost(g, verb));
    add_protesters(g, t, rule, a);
}

static const psc_code *code_of(const psc_graph *g, int32_t t)
{
    const int32_t e = psc_graph_entity(g, t);
    return e < 0 ? NULL : &g->mentions->at[e].code;
}

void psc_act_drop_spared(const psc_graph *g, psc_args *done_to, const psc_args *actor)
{
    psc_args kept = {0};
    const psc_code *own = actor->n ? code_of(g, actor->tok[0]) : NULL;
    for (uint32_t i = 0; i < done_to->n; i++) {
        const psc_code *c = code_of(g, done_to->tok[i]);
        if (!c || !psc_code_has_country(c)) continue;
        if (!own || strcmp(own->country, c->country) != 0) psc_args_add(&kept, done_to->tok[i]);
    }
    *done_to = kept;
}
