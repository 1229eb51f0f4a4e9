/* SPDX-License-Identifier: Apache-2.0 */
/* Composition: from predicates to acts.
 *
 *   resolve(t)   an act in itself: its row, code and roles
 *                an outer act: find its inner acts, resolve them, look up the
 *                cell (row of the inner act, op of the outer), merge the roles
 *   finite(t)    "will", "not", "could", "must" act like outer acts with the
 *                same subject: will meet = intend over meet, will not = refuse
 *
 * Inner acts are searched in the complement slots of the outer rule, through
 * nouns that are no acts themselves ("a plan for the release of ..."). */
#include "events/act.h"
#include "events/modality.h"

#include "events/owner.h"

enum { DEPTH_MAX = 5, INNER_MAX = 3 };

static uint32_t resolve(psc_graph *g, int32_t t, psc_act *out, int depth);
static void finite(psc_graph *g, int32_t t, psc_act *a);

/* ---- roles ---- */

/* Of a word of this sentence; parties told elsewhere have none. */
static const psc_rule *rule_at(const psc_graph *g, int32_t t)
{
    const int32_t p = t < (int32_t)g->n ? g->pred[t].pattern : -1;
    return p < 0 ? NULL : &g->rules->rule[g->rules->pattern[p].rule];
}

static bool has_arg(const psc_args *a, int32_t t)
{
    for (uint32_t i = 0; i < a->n; i++)
        if (a->tok[i] == t) return true;
    return false;
}

static void add_arg(psc_args *a, int32_t t)
{
    if (t >= 0 && a->n < PSC_ARGS_MAX && !has_arg(a, t)) a->tok[a->n++] = t;
}

static void add_args(psc_args *a, const psc_args *more)
{
    for (uint32_t i = 0; i < more->n; i++) add_arg(a, more->tok[i]);
}

static void add_slot(psc_graph *g, psc_args *a, int32_t t, psc_slot slot)
{
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, slot, fill);
    for (uint32_t i = 0; i < n; i++) add_arg(a, fill[i]);
}

static void add_slots(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    for (uint32_t i = 0; i < slots->n; i++) add_slot(g, a, t, slots->at[i]);
}

static void add_kind(psc_graph *g, psc_args *a, int32_t t, psc_slot_kind kind)
{
    add_slot(g, a, t, (psc_slot){(uint8_t)kind, 0});
}

static void add_prep(psc_graph *g, psc_args *a, int32_t t, uint32_t prep)
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
                add_arg(a, fill[i]);
    }
}

static void drop_args(psc_args *a, const psc_args *gone)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++)
        if (!has_arg(gone, a->tok[i])) a->tok[n++] = a->tok[i];
    a->n = n;
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
    drop_args(&a->actor, &owner);
    add_args(&a->recipient, &owner);
}

static void noun_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    add_prep(g, &a->actor, t, g->rules->by);
    add_owners(g, &a->actor, t);
    add_slots(g, &a->actor, t, &rule->actor);
    psc_args of = {0};
    add_prep(g, &of, t, g->rules->of);
    if (rule->own_object && !of.n) own_object(g, t, a);
    add_args(rule->of_actor || rule->frame == PSC_RECIPROCAL ? &a->actor : &a->recipient, &of);
    for (uint32_t i = 0; i < rule->recipient.n; i++)
        if (rule->recipient.at[i].kind == PSC_SLOT_PREP)
            add_slot(g, &a->recipient, t, rule->recipient.at[i]);
    int32_t first = psc_graph_tok(g, t)->head;
    if (!a->actor.n && psc_graph_rel(g, t) == PSC_REL_CONJ && psc_graph_is_noun(g, first))
        add_owners(g, &a->actor, first); /* "government sieges and air strikes" */
    psc_args between = {0};
    add_prep(g, &between, t, g->rules->between);
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

static bool names_somebody(psc_graph *g, const psc_args *a)
{
    for (uint32_t i = 0; i < a->n; i++)
        if (!g->mentions || psc_graph_entity(g, a->tok[i]) >= 0 || has_owner(g, a->tok[i]))
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

static bool is_place_slot(const psc_graph *g, psc_slot slot)
{
    return slot.kind == PSC_SLOT_PREP && psc_rules_is_cue(g->rules, slot.prep, PSC_CUE_PLACE);
}

/* "attacked Syria in Damascus": where it is done suffers it only if nobody else does. */
static void add_slots_then_places(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    for (uint32_t i = 0; i < slots->n; i++)
        if (!is_place_slot(g, slots->at[i])) add_slot(g, a, t, slots->at[i]);
    bool told = false; /* "blew himself up near" tells nobody */
    for (uint32_t i = 0; i < a->n; i++)
        told |= psc_graph_entity(g, a->tok[i]) >= 0 &&
                psc_graph_tok(g, a->tok[i])->upos != PSC_UPOS_PRON;
    for (uint32_t i = 0; i < slots->n && !told; i++)
        if (is_place_slot(g, slots->at[i])) add_slot(g, a, t, slots->at[i]);
}

/* Somebody, or a thing of somebody's: "the cabinet's decision". */
static bool is_somebodys(psc_graph *g, int32_t t)
{
    const int32_t owner = psc_graph_child(g, t, PSC_REL_NMOD_POSS);
    return psc_graph_entity(g, t) >= 0 || psc_graph_entity(g, owner) >= 0 || has_owner(g, t);
}

/* A phrase that belongs to the verb may hang on its object in the tree:
 * "exchanged a list of names with ...". */
static void add_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    add_slots_then_places(g, a, t, slots);
    for (int depth = 0; !names_somebody(g, a) && depth < 2; depth++) {
        t = depth == 0 ? object_of(g, t) : psc_graph_child(g, t, PSC_REL_NMOD);
        if (t < 0) break;
        for (uint32_t i = 0; i < slots->n; i++)
            if (slots->at[i].kind == PSC_SLOT_PREP) add_slot(g, a, t, slots->at[i]);
    }
    if (names_somebody(g, a)) return;
    const psc_args given = *a; /* "for a programme for the rebels", "to the border with Chad" */
    for (uint32_t k = 0; k < given.n; k++)
        for (int32_t c = g->child[given.tok[k]]; c >= 0; c = g->next[c])
            if (psc_graph_rel(g, c) == PSC_REL_NMOD && is_somebodys(g, c) &&
                !has_owner(g, given.tok[k]) && !psc_graph_cue(g, c, PSC_CUE_PLACE, NULL))
                add_arg(a, c);
}

/* "passed information about the leaders to the police": the phrase hangs on the last noun. */
static void add_lower_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    const int32_t obj = psc_graph_arguments(g, t)->obj;
    for (uint32_t i = 0; i < slots->n && obj >= 0 && !names_somebody(g, a); i++) {
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
        const psc_rule *rule = rule_at(g, given.tok[i]);
        if (!rule || rule->outer || !psc_graph_is_noun(g, given.tok[i])) continue;
        if (!g->mentions || psc_graph_entity(g, given.tok[i]) >= 0) continue;
        psc_act inner = {0};
        noun_roles(g, given.tok[i], rule, &inner);
        add_args(a, &inner.actor);
    }
}

/* ---- the deed in which a harm is done ---- */

static bool is_deed(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = rule_at(g, t);
    return rule && !rule->outer && rule->done.type == PSC_TYPE_ASSAULT && psc_graph_is_noun(g, t) &&
           psc_graph_entity(g, t) < 0;
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
    add_prep(g, &with, deed, g->rules->with);
    const psc_args *doers = names_somebody(g, &inner->actor) ? &inner->actor : &with;
    if (doers == &with && !(suffered && names_somebody(g, &with))) return;
    a->actor = *doers;
    drop_args(&a->actor, &a->recipient);
}

/* "were killed in a Russian air strike", "wounded in clashes with the rebels": one deed, told by
 * its noun and by the harm it did. */
static void take_deed(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    const int32_t deed = deed_of_harm(g, t);
    if (deed < 0 || rule->outer || rule->done.type != PSC_TYPE_ASSAULT) return;
    psc_act inner = {0};
    noun_roles(g, deed, rule_at(g, deed), &inner);
    const bool told = names_somebody(g, &a->actor), doers = names_somebody(g, &inner.actor);
    if (told && doers) return; /* two deeds */
    if (!told) take_doers(g, a, deed, &inner, psc_graph_arguments(g, t)->passive || rule->actor.n);
    if (!a->cell.mode.len && rule_at(g, deed)->done.mode.len) a->cell = rule_at(g, deed)->done;
    g->pred[deed].inner = true;
    g->pred[deed].outer = t;
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

/* "sent tanks to Kyiv": what is given gets nothing, where the one who gets it is named. */
static void add_receivers(psc_graph *g, psc_args *a, int32_t t, const psc_rule *rule)
{
    const bool gives = rule->done.type == PSC_TYPE_AID || rule->done.type == PSC_TYPE_COOPERATE;
    psc_slots others = {0};
    for (uint32_t i = 0; i < rule->recipient.n; i++) {
        const psc_slot slot = rule->recipient.at[i];
        if (slot.kind != PSC_SLOT_OBJ && !is_place_slot(g, slot)) others.at[others.n++] = slot;
    }
    if (gives && !rule->outer && asks_object_by_name(g, t)) {
        add_all_recipients(g, a, t, &others);
        if (names_somebody(g, a)) return;
    }
    add_all_recipients(g, a, t, &rule->recipient);
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
        if (is_company(g, c) && !has_arg(&act->recipient, c)) add_arg(a, c);
    for (int32_t c = g->child[subj]; c >= 0; c = g->next[c])
        if (is_company(g, c)) add_arg(a, c);
}

static void verb_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    if (rule->actor.n)
        add_slots(g, &a->actor, t, &rule->actor);
    else
        add_kind(g, &a->actor, t, PSC_SLOT_SUBJ);
    if (rule->outer) add_kind(g, &a->recipient, t, PSC_SLOT_IOBJ); /* parsers mix it with obj */
    if (rule->recipient.n)
        add_receivers(g, &a->recipient, t, rule);
    else if (!rule->outer)
        add_kind(g, &a->recipient, t, PSC_SLOT_OBJ);
    if (!rule->swap) add_company(g, a, t);
    if (rule->speaker) {
        int32_t cue;
        a->recipient = a->actor;
        a->actor.n = 0;
        add_arg(&a->actor, psc_speaker(g, t, &cue));
    }
    if (rule->object_actor && !a->actor.n) {
        const int32_t obj = psc_graph_arguments(g, t)->obj;
        add_arg(&a->actor, obj < 0 ? obj : psc_graph_counted(g, obj));
    }
    if (!rule->outer) add_doers(g, rule->swap ? &a->recipient : &a->actor);
    if (!rule->swap) take_deed(g, t, rule, a);
    a->swap = rule->swap;
}

/* A noun that is said of somebody has a subject like a verb: "they are terrorists". */
static bool is_nominal(const psc_graph *g, int32_t t)
{
    return psc_graph_is_noun(g, t) && psc_graph_child(g, t, PSC_REL_COP) < 0;
}

/* "after talks", "during a visit", "on a visit" (but "spoke on talks"). */
static bool stands_beside(const psc_graph *g, int32_t t)
{
    if (psc_graph_cue(g, t, PSC_CUE_BESIDE, NULL)) return true;
    const psc_rule *rule = rule_at(g, t);
    const int32_t c = psc_graph_child(g, t, PSC_REL_CASE);
    return rule && rule->frame == PSC_VISIT && c >= 0 && g->word[c] == g->rules->on;
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
    if (!stands_beside(g, t) || psc_graph_is_noun(g, h)) return -1;
    if (psc_graph_cue(g, h, PSC_CUE_NEGATION, NULL) || psc_graph_cue(g, h, PSC_CUE_FUTURE, NULL) ||
        psc_graph_cue(g, h, PSC_CUE_HYPOTHETICAL, NULL))
        return -1;
    return h;
}

/* Whoever does something during or after talks with somebody has taken part in them. */
static void add_attendant(psc_graph *g, int32_t t, psc_act *a)
{
    const int32_t h = a->actor.n ? -1 : verb_beside(g, t);
    if (h < 0) return;
    const psc_predicate *p = psc_graph_arguments(g, h);
    const int32_t who = p->passive ? p->obj : p->subj;
    if (who >= 0 && psc_graph_entity(g, who) >= 0) add_arg(&a->actor, who);
}

static void fill_roles(psc_graph *g, int32_t t, const psc_rule *rule, psc_act *a)
{
    if (is_nominal(g, t))
        noun_roles(g, t, rule, a);
    else
        verb_roles(g, t, rule, a);
    a->reciprocal |= rule->frame == PSC_RECIPROCAL;
    const bool together = a->reciprocal || rule->frame == PSC_VISIT;
    if (together && is_nominal(g, t)) add_attendant(g, t, a);
}

/* ---- inner acts ---- */

static bool can_be_inner(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = rule_at(g, t);
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
    const psc_rule *rule = rule_at(g, c);
    return rule && rule->outer && rule->op == PSC_OP_SAY && !psc_graph_is_noun(g, c);
}

/* The act at or shortly below c; -1. */
static int32_t search_inner(const psc_graph *g, int32_t c, int depth)
{
    if (can_be_inner(g, c)) return c;
    if (depth == 0 || g->sent->tok[c].upos == PSC_UPOS_PRON || tells_besides(g, c)) return -1;
    for (int32_t d = g->child[c]; d >= 0; d = g->next[d]) {
        if (!leads_on(g, d)) continue;
        int32_t found = search_inner(g, d, depth - 1);
        if (found >= 0) return found;
    }
    return -1;
}

/* What is done with light words stands beside them ("made a contribution to the battle" is no
 * battle made); what is asked or refused may stand deeper ("a plan for the release of"). */
static int32_t search_from(const psc_graph *g, int32_t t, int32_t c)
{
    const psc_rule *rule = rule_at(g, t);
    const bool beside = rule && rule->op == PSC_OP_LIGHT && !psc_graph_is_noun(g, t);
    if (!beside) return search_inner(g, c, INNER_MAX);
    c = psc_graph_counted(g, c);
    return search_inner(g, c, psc_graph_is_noun(g, c) ? 0 : 1);
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

static int32_t inner_in_slot(psc_graph *g, int32_t t, psc_slot slot)
{
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, slot, fill);
    for (uint32_t i = 0; i < n; i++) {
        if (fill[i] == t || psc_graph_above(g, fill[i], t)) continue; /* a relative's noun */
        if (psc_graph_cue(g, fill[i], PSC_CUE_ASIDE, NULL)) continue;
        int32_t found = search_from(g, t, fill[i]);
        if (found >= 0 && found != t) return found;
        found = search_conjuncts(g, t, fill[i]);
        if (found >= 0) return found;
    }
    return -1;
}

static int32_t find_inner(psc_graph *g, int32_t t, const psc_rule *rule)
{
    static const uint8_t usual[] = {PSC_SLOT_XCOMP, PSC_SLOT_CCOMP, PSC_SLOT_ACL, PSC_SLOT_OBJ,
                                    PSC_SLOT_ADVCL};
    for (uint32_t i = 0; i < rule->inner.n; i++) {
        int32_t found = inner_in_slot(g, t, rule->inner.at[i]);
        if (found >= 0) return found;
    }
    if (rule->inner.n) return -1;
    bool noun = psc_graph_is_noun(g, t);
    for (size_t i = 0; i < sizeof usual; i++) {
        if (noun && usual[i] == PSC_SLOT_OBJ) continue;
        int32_t found = inner_in_slot(g, t, (psc_slot){usual[i], 0});
        bool purpose = usual[i] != PSC_SLOT_ADVCL || (found >= 0 && psc_graph_infinitive(g, found));
        if (found >= 0 && purpose) return found;
    }
    return -1;
}

/* ---- composing ---- */

/* Two tokens that do not stand for the same person or group. */
static bool differ(const psc_graph *g, int32_t a, int32_t b)
{
    if (a == b) return false;
    const int32_t e = psc_graph_entity(g, a), d = psc_graph_entity(g, b);
    if (e < 0 || d < 0) return true;
    const psc_entity *at = g->mentions->at;
    return psc_graph_first_mention(g, &at[e])->span.beg !=
           psc_graph_first_mention(g, &at[d])->span.beg;
}

static bool of_state(const psc_code *c)
{
    const uint8_t x = c->sector[0];
    return x == PSC_SECTOR_GOV || x == PSC_SECTOR_MIL || x == PSC_SECTOR_COP ||
           x == PSC_SECTOR_SPY || x == PSC_SECTOR_LEG;
}

/* A ministry and its government speak and act for each other. */
static bool of_another_side(const psc_graph *g, int32_t a, int32_t b)
{
    if (!differ(g, a, b)) return false;
    const int32_t e = psc_graph_entity(g, a), d = psc_graph_entity(g, b);
    if (e < 0 || d < 0) return true;
    const psc_code *x = &g->mentions->at[e].code, *y = &g->mentions->at[d].code;
    if (!x->country[0] || x->country[0] == '-' || strcmp(x->country, y->country) != 0) return true;
    if (of_state(x) && of_state(y)) return false;
    for (int i = 0; i < PSC_SECTOR_MAX && x->sector[i]; i++)
        for (int k = 0; k < PSC_SECTOR_MAX && y->sector[k]; k++)
            if (x->sector[i] == y->sector[k]) return false;
    return true;
}

/* A warning of what others may do is no threat. */
static bool done_by_another(const psc_graph *g, const psc_act *a, const psc_act *inner)
{
    return a->actor.n && inner->actor.n && !has_arg(&a->actor, inner->actor.tok[0]) &&
           of_another_side(g, a->actor.tok[0], inner->actor.tok[0]);
}

static const psc_cell *cell_of(const psc_graph *g, int16_t row, psc_op op)
{
    if (row < 0 || !g->rules->row[row].set[op]) return NULL;
    return &g->rules->row[row].cell[op];
}

static bool asks_or_offers(psc_op op)
{
    return op == PSC_OP_ASK || op == PSC_OP_DEMAND || op == PSC_OP_INTEND;
}

/* Put the cell's code on the act; true if the pair has one. */
static bool put_cell(const psc_graph *g, psc_act *a, psc_op op)
{
    const psc_cell *cell = cell_of(g, a->row, op);
    if (!cell) return false;
    if (cell->row == a->row) { /* meant to be done, it is the deed to come */
        a->future = true;
        a->op = PSC_OP_DONE;
        return true;
    }
    if (cell->row >= 0) {
        a->row = cell->row;
        const psc_cell *done = cell_of(g, a->row, PSC_OP_DONE);
        a->cell = done ? *done : (psc_cell){.row = -1};
        a->op = PSC_OP_DONE;
        return true;
    }
    a->cell = *cell;
    a->content = asks_or_offers(op) ? (int16_t)(a->row + 1) : 0;
    a->row = g->rules->op_row[op];
    a->op = op;
    return true;
}

/* "rejected calls to resign", "urged them to seek talks": what is asked or offered
 * counts, not that it was asked. */
static void pass_content(psc_act *inner, psc_op op)
{
    bool passes = op == PSC_OP_ASK || op == PSC_OP_DEMAND || op == PSC_OP_REFUSE ||
                  (op == PSC_OP_INTEND && inner->op == PSC_OP_INTEND);
    if (passes && inner->content) inner->row = (int16_t)(inner->content - 1);
}

/* Those of `all` who are none of `gone`. */
static psc_args others(const psc_graph *g, const psc_args *all, const psc_args *gone)
{
    psc_args kept = {0};
    for (uint32_t i = 0; i < all->n; i++) {
        bool same = false;
        for (uint32_t k = 0; k < gone->n; k++) same |= !differ(g, all->tok[i], gone->tok[k]);
        if (!same) add_arg(&kept, all->tok[i]);
    }
    return kept;
}

static const psc_code *code_of(const psc_graph *g, int32_t t)
{
    const int32_t e = psc_graph_entity(g, t);
    return e < 0 ? NULL : &g->mentions->at[e].code;
}

/* "demanded the release of its sailors": those who are to be freed are not the ones it is asked
 * of, unless their country tells whom. */
static void drop_spared(const psc_graph *g, psc_args *done_to, const psc_args *actor)
{
    psc_args kept = {0};
    const psc_code *own = actor->n ? code_of(g, actor->tok[0]) : NULL;
    for (uint32_t i = 0; i < done_to->n; i++) {
        const psc_code *c = code_of(g, done_to->tok[i]);
        if (!c || !c->country[0] || c->country[0] == '-') continue;
        if (!own || strcmp(own->country, c->country) != 0) add_arg(&kept, done_to->tok[i]);
    }
    *done_to = kept;
}

/* Whom an outer act is addressed to, if its own slots do not say: the doers of
 * what is asked or blamed, else those it is done to. */
static void address(psc_graph *g, psc_act *a, const psc_act *inner, psc_op op)
{
    if (a->recipient.n && names_somebody(g, &a->recipient)) return;
    psc_args doers = others(g, &inner->actor, &a->actor);
    psc_args done_to = others(g, &inner->recipient, &a->actor);
    const bool asked = op == PSC_OP_ASK || op == PSC_OP_DEMAND || op == PSC_OP_REFUSE;
    if (asked && g->rules->rule[inner->rule].spared && g->mentions)
        drop_spared(g, &done_to, &a->actor);
    bool doer_first = op == PSC_OP_ASK || op == PSC_OP_DEMAND || op == PSC_OP_ACCUSE ||
                      op == PSC_OP_JUDGE || op == PSC_OP_REFUSE || inner->reciprocal;
    if (!names_somebody(g, &doers) && names_somebody(g, &done_to)) doers.n = 0;
    a->recipient = doer_first && doers.n ? doers : done_to;
    if (a->recipient.n == 0 || inner->reciprocal) add_args(&a->recipient, &doers);
    if (inner->reciprocal) add_args(&a->recipient, &done_to);
}

/* "talks began": the happening does nothing, those who take part do. */
static void drop_itself(const psc_graph *g, psc_args *a, int32_t trigger)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < a->n; i++)
        if (psc_graph_entity(g, a->tok[i]) >= 0 || !psc_graph_above(g, a->tok[i], trigger))
            a->tok[n++] = a->tok[i];
    a->n = n;
}

static void compose_light(psc_graph *g, psc_act *a, psc_act *inner)
{
    psc_args own = a->actor;
    drop_itself(g, &own, inner->trigger);
    if (a->swap) { /* "came under attack": the subject suffers it, who it is "from" does it */
        add_args(&inner->actor, &a->recipient);
        a->recipient = own;
        own.n = 0;
    }
    const psc_predicate *p = &g->pred[a->trigger]; /* "was given aid": the subject gets it */
    const bool gets = g->sent->tok[a->trigger].upos == PSC_UPOS_VERB && p->passive && !a->swap;
    if (gets && p->obj >= 0 && !psc_graph_above(g, p->obj, inner->trigger))
        add_arg(&inner->recipient, p->obj);
    psc_args between = {0}; /* "fighting raged between A and B" */
    add_prep(g, &between, a->trigger, g->rules->between);
    inner->reciprocal |= between.n > 0;
    if (own.n && inner->reciprocal) add_args(&inner->recipient, &inner->actor);
    if (own.n) inner->actor = own;
    drop_args(&inner->recipient, &inner->actor);
    add_args(&inner->recipient, &a->recipient);
    inner->trigger = a->trigger;
    *a = *inner;
}

static void keep_flags(psc_act *a, const psc_act *inner)
{
    a->hypothetical |= inner->hypothetical;
    a->about = inner->trigger;
}

/* What may happen: a meeting that may be held is one that is meant to be. */
static void possible(const psc_graph *g, psc_act *a)
{
    const psc_cell *c = a->op == PSC_OP_DONE && !a->negated ? cell_of(g, a->row, PSC_OP_INTEND)
                                                            : NULL;
    if (c && (c->type == PSC_TYPE_AGREE || c->type == PSC_TYPE_CONCEDE))
        put_cell(g, a, PSC_OP_INTEND);
    a->hypothetical = true;
}

/* "rejected an intervention by ...": not to want it is no promise to refrain from it. */
static bool rejects_deed_of_others(const psc_graph *g, const psc_act *a, const psc_act *inner,
                                   psc_op op)
{
    const psc_cell *c = op == PSC_OP_REFUSE ? cell_of(g, inner->row, op) : NULL;
    if (!c || c->type != PSC_TYPE_CONCEDE || !psc_graph_is_noun(g, inner->trigger)) return false;
    return !inner->actor.n || done_by_another(g, a, inner);
}

/* Outer act a (roles filled) over one inner act; false if the pair is nothing. */
static bool compose(psc_graph *g, psc_act *a, psc_act *inner)
{
    const psc_rule *rule = &g->rules->rule[a->rule];
    psc_op op = (psc_op)rule->op;
    if (op == PSC_OP_LIGHT) {
        if (rule->maybe) possible(g, inner);
        inner->negated |= rule->undone;
        compose_light(g, a, inner);
        return true;
    }
    if (op == PSC_OP_EXPECT) {
        inner->future = true;
        inner->trigger = a->trigger;
        *a = *inner;
        return true;
    }
    if (inner->negated && op == PSC_OP_INTEND) op = PSC_OP_REFUSE; /* "decided not to attend" */
    if (inner->negated && (op == PSC_OP_ASK || op == PSC_OP_DEMAND))
        put_cell(g, inner, PSC_OP_STOP);
    if (rule->frame == PSC_RECIPROCAL) { /* "talks between A and B collapsed" */
        add_args(&a->actor, &inner->actor);
        add_args(&a->actor, &inner->recipient);
    }
    address(g, a, inner, op);
    keep_flags(a, inner);
    if (op == PSC_OP_JUDGE || op == PSC_OP_DENY) {
        a->op = op;
        return a->cell.type != PSC_TYPE_NONE;
    }
    pass_content(inner, op);
    if (rejects_deed_of_others(g, a, inner, op)) return a->cell.type != PSC_TYPE_NONE;
    a->row = inner->row;
    const psc_cell *cell = cell_of(g, a->row, op);
    if (cell && cell->row == a->row) a->cell = inner->cell;
    if (op == PSC_OP_STOP) {
        a->recipient = inner->recipient;
        if (!a->actor.n || inner->reciprocal) add_args(&a->actor, &inner->actor);
    }
    if (put_cell(g, a, op)) return a->cell.type != PSC_TYPE_NONE || a->row >= 0;
    a->row = g->rules->op_row[op];
    a->op = op;
    return a->cell.type != PSC_TYPE_NONE;
}

/* "were killed when troops shelled the town": the clause tells who did it. */
static bool tells_doer(const psc_graph *g, int32_t t)
{
    return psc_graph_base(g, t) == PSC_REL_ADVCL && psc_graph_child(g, t, PSC_REL_NSUBJ) >= 0;
}

/* Words that the pattern asked for tell the same happening: "air strikes hit". */
static void take_in_needs(psc_graph *g, int32_t t, const psc_pattern *pat)
{
    const psc_rule *own = &g->rules->rule[pat->rule];
    for (uint32_t i = 0; i < pat->n_need; i++) {
        const psc_need *need = &g->rules->need[pat->need + i];
        if (need->n == 0 || need->not ) continue;
        int32_t fill[PSC_FILL_MAX];
        uint32_t n = psc_graph_fill(g, t, need->slot, fill);
        const int32_t obj = n ? -1 : psc_graph_arguments(g, t)->obj; /* "lifted a ban on imports" */
        if (obj >= 0 && need->slot.kind == PSC_SLOT_PREP && !need->has_via)
            n = psc_graph_fill(g, obj, need->slot, fill);
        for (uint32_t k = 0; k < n; k++) {
            const psc_rule *rule = fill[k] == t ? NULL : rule_at(g, fill[k]);
            if (!rule || psc_graph_above(g, fill[k], t) || tells_doer(g, fill[k])) continue;
            const bool both = own->outer && psc_graph_is_noun(g, fill[k]); /* "gave an ultimatum" */
            if (rule->outer && rule->op != PSC_OP_ACCUSE && !both)
                continue; /* "made accusations" */
            g->pred[fill[k]].inner = true;
            g->pred[fill[k]].outer = t;
        }
    }
}

/* "turned out for a rally against the premier": whom the noun that was taken in is done to. */
static void take_in_roles(psc_graph *g, int32_t t, psc_act *a)
{
    for (uint32_t k = 0; k < g->n; k++) {
        const psc_rule *rule = g->pred[k].outer == t ? rule_at(g, (int32_t)k) : NULL;
        if (!rule || !g->pred[k].inner || rule->row != a->row || rule->outer) continue;
        if (!is_nominal(g, (int32_t)k)) continue;
        psc_act inner = {0};
        noun_roles(g, (int32_t)k, rule, &inner);
        add_args(&a->recipient, &inner.recipient);
    }
}

/* A happening that is named there is no event of its own. */
static void take_in_noun(psc_graph *g, int32_t t, int32_t c)
{
    c = psc_graph_counted(g, c);
    const psc_rule *rule = rule_at(g, c);
    if (!rule || c == t || !psc_graph_is_noun(g, c) || psc_graph_above(g, c, t)) return;
    g->pred[c].inner = true;
    g->pred[c].outer = t;
}

/* "discussed trade and the release of prisoners", "talks on a withdrawal": only spoken of. */
static void take_in_topic(psc_graph *g, int32_t t)
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

static psc_act bare_act(psc_graph *g, int32_t t)
{
    int32_t p = g->pred[t].pattern;
    const psc_pattern *pat = &g->rules->pattern[p];
    const psc_rule *rule = &g->rules->rule[pat->rule];
    psc_act a = {.trigger = t,
                 .about = -1,
                 .rule = pat->rule,
                 .pattern = p,
                 .cell = rule->done,
                 .row = rule->row};
    fill_roles(g, t, rule, &a);
    return a;
}

/* Take in the inner act at c and its conjuncts. */
static uint32_t compose_all(psc_graph *g, int32_t t, int32_t c, const psc_act *outer, psc_act *out,
                            int depth)
{
    const psc_rule *rule = &g->rules->rule[outer->rule];
    uint32_t n = 0;
    for (int32_t k = c; k >= 0;) {
        psc_act inner[PSC_ACTS_MAX];
        uint32_t n_inner = resolve(g, k, inner, depth + 1);
        if (rule->op == PSC_OP_LIGHT) /* "announced that it would": its tense is the act's */
            for (uint32_t i = 0; i < n_inner; i++) finite(g, k, &inner[i]);
        if (n_inner && rule->op == PSC_OP_THREATEN &&
            (done_by_another(g, outer, &inner[0]) ||
             (g->rules->rule[inner[0].rule].speaker && inner[0].cell.type == PSC_TYPE_ACCUSE)))
            n_inner = 0; /* foretold or deplored, not threatened */
        for (uint32_t i = 0; i < n_inner && n < PSC_ACTS_MAX; i++) {
            out[n] = *outer;
            if (compose(g, &out[n], &inner[i])) n++;
        }
        if (n_inner && !rule->factive && rule->op != PSC_OP_SAY) {
            g->pred[k].inner = true;
            g->pred[k].outer = t;
        }
        int32_t from = k == c ? g->child[c] : g->next[k];
        for (k = from; k >= 0; k = g->next[k])
            if (psc_graph_rel(g, k) == PSC_REL_CONJ && can_be_inner(g, k) &&
                psc_graph_is_noun(g, k) == psc_graph_is_noun(g, c))
                break;
    }
    return n;
}

/* ---- "will", "not", "could", "must" ---- */

/* "should" in somebody's words is a request of the speaker to the subject. */
static bool oblige(psc_graph *g, int32_t t, psc_act *a)
{
    int32_t cue;
    int32_t speaker = psc_speaker(g, t, &cue);
    const bool too_late = g->sent->tok[t].xpos == PSC_XPOS_VBN && !g->pred[t].passive;
    if (speaker < 0 || too_late || has_arg(&a->actor, speaker)) return false;
    psc_args doers = a->actor;
    if (!put_cell(g, a, PSC_OP_ASK)) return false;
    a->recipient = doers.n ? doers : a->recipient;
    a->actor = (psc_args){.tok = {speaker}, .n = 1};
    a->about = t;
    return true;
}

/* "said it would meet": the future of somebody's past words. */
static bool backshifted(const psc_graph *g, int32_t t)
{
    psc_rel base = psc_graph_base(g, t);
    if (base == PSC_REL_CONJ) base = psc_graph_base(g, psc_graph_tok(g, t)->head);
    return (base == PSC_REL_CCOMP || base == PSC_REL_PARATAXIS) &&
           psc_graph_cue(g, t, PSC_CUE_BACKSHIFT, NULL);
}

/* What is to come is told by somebody who will not do it himself: no threat of his. */
static bool foretold(psc_graph *g, int32_t t, const psc_act *a)
{
    const psc_cell *c = cell_of(g, a->row, PSC_OP_INTEND);
    if (!c || c->type != PSC_TYPE_THREATEN || !a->actor.n) return false;
    int32_t cue, teller = psc_speaker(g, t, &cue), h = psc_graph_tok(g, t)->head;
    if (h >= 0 && psc_graph_base(g, t) == PSC_REL_CCOMP) teller = psc_graph_arguments(g, h)->subj;
    const int32_t e = psc_graph_entity(g, teller);
    if (e >= 0 && g->mentions->at[e].inferred) return false; /* of no country by his own words */
    return teller >= 0 && of_another_side(g, teller, a->actor.tok[0]);
}

/* "said his missiles could hit the capital": what the speaker's own side may do to others. */
static bool boasts(psc_graph *g, int32_t t, const psc_act *a)
{
    const psc_cell *c = cell_of(g, a->row, PSC_OP_INTEND);
    if (!c || c->type != PSC_TYPE_THREATEN || !a->actor.n) return false;
    int32_t cue;
    const int32_t teller = psc_speaker(g, t, &cue);
    const int32_t who = psc_graph_entity(g, teller), doer = psc_graph_entity(g, a->actor.tok[0]);
    if (who < 0 || doer >= 0) return who >= 0 && !of_another_side(g, teller, a->actor.tok[0]);
    const int32_t owner = psc_owner_of(g, a->actor.tok[0]);
    const psc_entity *m = g->mentions->at;
    return owner >= 0 && psc_graph_first_mention(g, &m[owner])->span.beg ==
                             psc_graph_first_mention(g, &m[who])->span.beg;
}

/* "nobody", "no state", "neither A nor B" */
static bool is_none(const psc_graph *g, int32_t t)
{
    if (t < 0 || t >= (int32_t)g->n) return false;
    if (psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_NEGATION)) return true;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if ((base == PSC_REL_DET || base == PSC_REL_CC) &&
            psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_NEGATION))
            return true;
    }
    return false;
}

/* By a word of its own, or because nobody does it, or suffers it. */
static bool is_negated(psc_graph *g, int32_t t)
{
    const int32_t own = g->pred[t].pattern; /* "there will be no talks": the rule reads it itself */
    for (uint32_t k = 0; own >= 0 && k < g->rules->pattern[own].n_need; k++) {
        const psc_need *need = &g->rules->need[g->rules->pattern[own].need + k];
        if (need->slot.kind == PSC_SLOT_DET) return false;
        if (need->slot.kind == PSC_SLOT_ADV && need->n && !need->not &&
            psc_rules_is_cue(g->rules, g->rules->need_word[need->first], PSC_CUE_NEGATION))
            return false;
    }
    if (psc_graph_cue(g, t, PSC_CUE_NEGATION, NULL)) return true;
    const psc_predicate *p = psc_graph_arguments(g, t);
    return is_none(g, p->subj) || (p->passive && is_none(g, p->obj));
}

/* "is to send troops": arranged. */
static bool is_to(const psc_graph *g, int32_t t)
{
    if (g->sent->tok[t].upos != PSC_UPOS_VERB) return false;
    bool be = false;
    for (int32_t c = g->child[t]; c >= 0 && c < t; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if (base == PSC_REL_MARK && g->word[c] == g->rules->to) return be;
        be = (base == PSC_REL_COP || base == PSC_REL_AUX) && g->word[c] == g->rules->be;
    }
    return false;
}

/* "will double its aid to Kenya": the thing given, of a verb that no rule knows. */
static bool will_be_done(const psc_graph *g, int32_t t, const psc_act *a)
{
    const int32_t h = psc_graph_tok(g, t)->head;
    if (a->cell.type != PSC_TYPE_AID && a->cell.type != PSC_TYPE_COOPERATE) return false;
    if (h < 0 || psc_graph_base(g, t) != PSC_REL_OBJ || g->pred[h].pattern >= 0) return false;
    return psc_graph_cue(g, h, PSC_CUE_FUTURE, NULL) || backshifted(g, h) || is_to(g, h);
}

static bool of_country(const psc_graph *g, int32_t t, const char *country)
{
    const int32_t e = psc_graph_entity(g, t);
    const char *own = e < 0 ? "" : g->mentions->at[e].code.country;
    return !own[0] || own[0] == '-' || strcmp(own, country) == 0;
}

/* "The minister said the marchers would be arrested": who speaks for a state or an armed group
 * will see to it himself; that others will be bombed or freed he may only foresee. */
static void done_by_teller(psc_graph *g, int32_t t, psc_act *a)
{
    const bool threat = a->cell.type == PSC_TYPE_THREATEN;
    if (a->actor.n || !g->pred[t].passive || (!threat && a->cell.type != PSC_TYPE_CONCEDE)) return;
    int32_t cue;
    const int32_t teller = psc_speaker(g, t, &cue), e = psc_graph_entity(g, teller);
    if (e < 0) return;
    const psc_code *who = &g->mentions->at[e].code;
    const uint8_t x = who->sector[0];
    if (x != PSC_SECTOR_GOV && x != PSC_SECTOR_MIL && x != PSC_SECTOR_COP && x != PSC_SECTOR_REB)
        return;
    const bool force = !threat || psc_str_eq(a->cell.mode, PSC_STR("violence"));
    for (uint32_t i = 0; force && i < a->recipient.n; i++)
        if (!of_country(g, a->recipient.tok[i], who->country)) return;
    add_arg(&a->actor, teller);
}

static void finite(psc_graph *g, int32_t t, psc_act *a)
{
    bool no = is_negated(g, t);
    bool shifted = backshifted(g, t);
    bool future = shifted || psc_graph_cue(g, t, PSC_CUE_FUTURE, NULL) || is_to(g, t);
    bool maybe = !shifted && !is_nominal(g, t) && psc_graph_cue(g, t, PSC_CUE_HYPOTHETICAL, NULL);
    maybe |= psc_is_asked(g, t); /* "Will they meet?" promises nothing */
    bool deed = a->op == PSC_OP_DONE;
    if (deed && !future && !no && is_nominal(g, t)) future = will_be_done(g, t, a);
    if (psc_graph_cue(g, t, PSC_CUE_OBLIGATION, NULL)) {
        const bool said = g->rules->rule[a->rule].speaker; /* the rule reads it itself */
        pass_content(a, PSC_OP_ASK);                       /* "must be ready to talk" */
        if (!said && ((!deed && !a->content) || !oblige(g, t, a))) a->hypothetical = true;
    } else if (maybe && deed && !no && boasts(g, t, a) && put_cell(g, a, PSC_OP_INTEND)) {
        a->about = t;
    } else if (maybe) {
        a->negated |= no;
        possible(g, a);
    } else if (future) {
        const psc_op op = no ? PSC_OP_REFUSE : PSC_OP_INTEND;
        if (!deed || foretold(g, t, a) || !put_cell(g, a, op)) {
            a->future = deed;
            a->negated = no;
        } else if (!no) {
            done_by_teller(g, t, a);
        } else if (g->rules->rule[a->rule].spared && g->mentions) {
            drop_spared(g, &a->recipient, &a->actor);
        }
    } else if (no) {
        a->negated = true;
    }
}

/* "complained that Nepal was dragging its feet", "demanded that Israel account for it": of whom
 * something is said that is no act is the one who is blamed or asked. */
static void address_subject(psc_graph *g, int32_t t, psc_act *a)
{
    const bool blames = a->cell.type == PSC_TYPE_ACCUSE || a->cell.type == PSC_TYPE_REQUEST;
    if (!blames || names_somebody(g, &a->recipient)) return;
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, (psc_slot){PSC_SLOT_CCOMP, 0}, fill);
    if (!n && psc_graph_is_noun(g, t)) n = psc_graph_fill(g, t, (psc_slot){PSC_SLOT_ACL, 0}, fill);
    if (!n || psc_graph_cue(g, fill[0], PSC_CUE_HYPOTHETICAL, NULL)) return;
    const psc_predicate *p = psc_graph_arguments(g, fill[0]);
    const int32_t who = p->passive ? p->obj : p->subj;
    if (who < 0 || who == t || (a->actor.n && !differ(g, who, a->actor.tok[0]))) return;
    add_arg(&a->recipient, who);
}

/* "warned Mali that mercenaries would come": what others will do is foretold. */
static bool warns_of_others(psc_graph *g, int32_t t, const psc_act *a)
{
    if (a->cell.type != PSC_TYPE_THREATEN || psc_graph_is_noun(g, t)) return false;
    int32_t fill[PSC_FILL_MAX];
    if (!psc_graph_fill(g, t, (psc_slot){PSC_SLOT_CCOMP, 0}, fill)) return false;
    const psc_predicate *p = psc_graph_arguments(g, fill[0]);
    if (p->passive || p->subj < 0 || psc_graph_entity(g, p->subj) < 0) return false;
    const psc_args *both[] = {&a->actor, &a->recipient};
    for (int k = 0; k < 2; k++)
        for (uint32_t i = 0; i < both[k]->n; i++)
            if (!of_another_side(g, both[k]->tok[i], p->subj)) return false;
    return true;
}

static uint32_t resolve(psc_graph *g, int32_t t, psc_act *out, int depth)
{
    const psc_rule *rule = rule_at(g, t);
    if (!rule || depth > DEPTH_MAX) return 0;
    uint32_t n = 0;
    if (rule->outer && rule->op == PSC_OP_SAY) return 0;
    psc_act own = bare_act(g, t);
    if (!rule->outer || rule->op == PSC_OP_JUDGE)
        take_in_needs(g, t, &g->rules->pattern[own.pattern]);
    if (!rule->outer && !rule->swap && !own.recipient.n) take_in_roles(g, t, &own);
    if (rule->topic) take_in_topic(g, t);
    if (rule->outer) {
        int32_t c = find_inner(g, t, rule);
        if (c >= 0) n = compose_all(g, t, c, &own, out, depth);
        own.op = (psc_op)rule->op;
        own.row = g->rules->op_row[rule->op];
    }
    if (n == 0 && warns_of_others(g, t, &own)) return 0;
    if (n == 0) address_subject(g, t, &own);
    if (n == 0 && own.cell.type != PSC_TYPE_NONE)
        out[n++] = own;
    else if (n == 0 && !rule->outer && own.row >= 0)
        out[n++] = own;
    for (uint32_t i = 0; i < n; i++)
        if (depth == 0)
            finite(g, t, &out[i]);
        else
            out[i].negated |= psc_graph_cue(g, t, PSC_CUE_NEGATION, NULL);
    return n;
}

/* What is done together has its parties on one side; what one side offers,
 * asks or refuses to do together keeps them apart.  Likewise a host is the
 * recipient of a visit, but the doer of an invitation. */
static void settle_sides(const psc_graph *g, psc_act *a)
{
    if (a->op != PSC_OP_DONE) return;
    if (a->swap) {
        const psc_args keep = a->actor;
        a->actor = a->recipient;
        a->recipient = keep;
    }
    const psc_mode_score *s = psc_rules_score(g->rules, (psc_event_type)a->cell.type, a->cell.mode);
    if (!a->reciprocal || (s && s->recipient_required && a->actor.n)) return;
    add_args(&a->actor, &a->recipient);
    a->recipient.n = 0;
}

/* "said Chad was harbouring rebels", "said Turkey had violated the treaty": told by somebody of
 * another side, a wrong is his accusation. */
static void charge(psc_graph *g, psc_act *a)
{
    const psc_rule *rule = &g->rules->rule[a->rule];
    if (!rule->blamed || a->negated || a->hypothetical || a->future) return;
    if (!names_somebody(g, &a->actor)) return;
    int32_t cue;
    const int32_t who = psc_speaker(g, a->trigger, &cue);
    if (who < 0 || psc_graph_entity(g, who) < 0 || !of_another_side(g, who, a->actor.tok[0]))
        return;
    const psc_cell *c = cell_of(g, a->row, PSC_OP_ACCUSE);
    if (!c || c->type == PSC_TYPE_NONE) return;
    a->cell = *c;
    a->recipient = a->actor;
    a->actor = (psc_args){.tok = {who}, .n = 1};
    a->op = PSC_OP_ACCUSE;
    a->reciprocal = a->swap = false;
}

uint32_t psc_acts_of(psc_graph *g, int32_t t, psc_act out[PSC_ACTS_MAX])
{
    uint32_t n = resolve(g, t, out, 0);
    if (!n) { /* "should give advice": its own rule came to nothing */
        const int32_t own = g->pred[t].pattern, any = psc_graph_match_any(g, t);
        if (any >= 0 && any != own) {
            g->pred[t].pattern = any;
            n = resolve(g, t, out, 0);
            if (!n) g->pred[t].pattern = own;
        }
    }
    for (uint32_t i = 0; i < n; i++) {
        settle_sides(g, &out[i]);
        charge(g, &out[i]);
    }
    return n;
}

/* ---- who says so ---- */

int32_t psc_speech_subject(psc_graph *g, int32_t t)
{
    const psc_rule *rule = rule_at(g, t);
    const psc_predicate *p = psc_graph_arguments(g, t);
    if (!rule || !rule->swap) return p->subj;
    if (p->obj >= 0) return p->obj;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) { /* "quoted him saying" */
        const psc_rel base = psc_graph_base(g, c);
        const int32_t who = psc_graph_child(g, c, PSC_REL_NSUBJ);
        if (who >= 0 && (base == PSC_REL_ADVCL || base == PSC_REL_XCOMP)) return who;
    }
    return p->subj;
}

static int32_t according_to(psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
        if (psc_graph_base(g, c) == PSC_REL_OBL && psc_graph_cue(g, c, PSC_CUE_ACCORDING, NULL))
            return c;
    return -1;
}

static bool speech_complement(psc_rel base)
{
    return base == PSC_REL_CCOMP || base == PSC_REL_PARATAXIS || base == PSC_REL_XCOMP ||
           base == PSC_REL_ACL || base == PSC_REL_ADVCL || base == PSC_REL_DEP;
}

/* "the agency said, citing officials": those who are cited speak. */
static int32_t cited(psc_graph *g, int32_t t, int32_t *cue)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rule *rule = rule_at(g, c);
        const psc_rel base = psc_graph_base(g, c);
        if (!rule || rule->op != PSC_OP_SAY || !rule->swap) continue;
        if (base != PSC_REL_ADVCL && base != PSC_REL_PARATAXIS && base != PSC_REL_ACL) continue;
        const int32_t who = psc_graph_child(g, c, PSC_REL_OBJ);
        if (who < 0) continue;
        *cue = c;
        return who;
    }
    return -1;
}

/* Who speaks by the speech verb t. */
static int32_t teller(psc_graph *g, int32_t t, int32_t *cue)
{
    *cue = t;
    const int32_t who = cited(g, t, cue);
    return who >= 0 ? who : psc_speech_subject(g, t);
}

/* A speech verb that hangs as a side remark below what is said:
 * "Talks failed, the minister said". */
static int32_t said_below(psc_graph *g, int32_t t, int32_t *cue)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rule *rule = rule_at(g, c);
        if (psc_graph_base(g, c) != PSC_REL_PARATAXIS || !rule || rule->op != PSC_OP_SAY) continue;
        return teller(g, c, cue);
    }
    return -1;
}

/* A sentence that opens with quoted words: whoever it says speaks, though the tree hangs
 * the words elsewhere; else the speaker told before. */
static int32_t speaker_of_quotation(psc_graph *g, int32_t *cue)
{
    for (uint32_t t = 0; t < g->n; t++) {
        const psc_rule *rule = rule_at(g, (int32_t)t);
        if (!rule || rule->op != PSC_OP_SAY || g->sent->tok[t].upos != PSC_UPOS_VERB) continue;
        const int32_t who = psc_speech_subject(g, (int32_t)t);
        if (psc_graph_entity(g, who) < 0) continue;
        *cue = (int32_t)t;
        return who;
    }
    return psc_graph_outside(g);
}

int32_t psc_speaker(psc_graph *g, int32_t t, int32_t *cue)
{
    for (int32_t below = t; below >= 0; below = psc_graph_tok(g, below)->head) {
        int32_t who = according_to(g, below);
        *cue = who;
        if (who >= 0) return who;
        who = said_below(g, below, cue);
        if (who >= 0) return who;
        int32_t h = psc_graph_tok(g, below)->head;
        const psc_rule *rule = h >= 0 ? rule_at(g, h) : NULL;
        if (!rule || rule->op != PSC_OP_SAY || !speech_complement(psc_graph_base(g, below)))
            continue;
        return teller(g, h, cue); /* -1: somebody we cannot see */
    }
    *cue = -1;
    return g->speaker >= 0 ? speaker_of_quotation(g, cue) : -1;
}
