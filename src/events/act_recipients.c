/* SPDX-License-Identifier: Apache-2.0 */
/* To whom a verb does it.
 *
 * The slots of the rule come first, topics and places among them last; then, as
 * long as nobody is, what the tree hangs on the object, on what is joined to it, or on the last
 * noun of the phrase.  What the verb only speaks of is taken out again. */
#include "events/act_part.h"
#include "events/graph_part.h"

int32_t psc_act_object(psc_graph *g, int32_t t)
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

/* Where a slot stands in line: persons and things, what is only spoken of, places. */
enum { FIRST, TOPIC, PLACE, RANKS };
static int rank_of(const psc_rules *r, psc_slot slot)
{
    if (psc_rules_is_place(r, slot)) return PLACE;
    const bool topic = slot.kind == PSC_SLOT_PREP && psc_rules_is_cue(r, slot.prep, PSC_CUE_TOPIC);
    return topic || slot.kind == PSC_SLOT_PURPOSE ? TOPIC : FIRST;
}

/* A topic or a purpose counts only where nobody is named, a place only where nothing is: "disagreed
 * with Moscow about Assad" is not meant for Assad, "lent Kyiv a billion to keep its schools open"
 * no loan to schools. */
static void add_slots_in_line(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    for (int rank = FIRST; rank < RANKS; rank++) {
        if (rank == TOPIC && psc_args_name_somebody(g, a)) continue;
        if (rank == PLACE) drop_edges(g, a);
        if (rank == PLACE && psc_args_name_thing(g, a)) return; /* "blew himself up near" */
        for (uint32_t i = 0; i < slots->n; i++)
            if (rank_of(g->rules, slots->at[i]) == rank) psc_args_add_slot(g, a, t, slots->at[i]);
    }
}

/* "discussed the release of prisoners": they are no party to the talks. */
static bool is_topics(const psc_graph *g, int32_t verb, psc_slot slot)
{
    const psc_rule *rule = psc_graph_rule(g, verb);
    return rule && rule->frame == PSC_RECIPROCAL && rule->done.type == PSC_TYPE_CONSULT &&
           slot.prep == g->rules->of;
}

bool psc_act_asks_object(const psc_graph *g, int32_t t)
{
    const int32_t p = g->pred[t].pattern;
    for (uint32_t i = 0; p >= 0 && i < g->rules->pattern[p].n_need; i++) {
        const psc_need *need = &g->rules->need[g->rules->pattern[p].need + i];
        if (psc_need_asks(need, PSC_SLOT_OBJ)) return need->n > 0 && !need->actor;
    }
    return false;
}

/* "criticised the deal with Peru": not Peru's doing, unless the words of blame take it so. */
static bool blames_thing(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    return rule && (!rule->outer || rule->op == PSC_OP_JUDGE) &&
           rule->done.type == PSC_TYPE_ACCUSE && g->sent->tok[t].upos == PSC_UPOS_VERB &&
           !psc_act_asks_object(g, t);
}

/* "delivered 20 ventilators and 100,000 masks to the minister": it hangs on what is joined. */
static void add_behind_joined(psc_graph *g, int32_t t, psc_args *a, const psc_slots *slots)
{
    const int32_t obj = psc_act_object(g, t);
    for (int32_t c = obj < 0 ? -1 : g->child[obj]; c >= 0; c = g->next[c])
        for (uint32_t i = 0; i < slots->n && !psc_args_name_somebody(g, a); i++)
            if (c > obj && psc_graph_rel(g, c) == PSC_REL_CONJ &&
                slots->at[i].kind == PSC_SLOT_PREP && !psc_rules_is_place(g->rules, slots->at[i]))
                psc_args_add_slot(g, a, c, slots->at[i]);
}

/* A phrase that belongs to the verb may hang on its object in the tree:
 * "exchanged a list of names with ...". */
static void add_on_object(psc_graph *g, psc_args *a, int32_t verb, const psc_slots *slots)
{
    const bool blames = blames_thing(g, verb);
    int32_t t = verb;
    for (int depth = 0; !psc_args_name_somebody(g, a) && depth < 3; depth++) {
        t = depth == 0 ? psc_act_object(g, t) : psc_graph_child(g, t, PSC_REL_NMOD);
        if (t < 0) break;
        const bool told = psc_args_name_thing(g, a);
        for (uint32_t i = 0; i < slots->n; i++)
            if (slots->at[i].kind == PSC_SLOT_PREP && !is_topics(g, verb, slots->at[i]) &&
                !(blames && slots->at[i].prep == g->rules->with) &&
                !(told && psc_rules_is_place(g->rules, slots->at[i])))
                psc_args_add_slot(g, a, t, slots->at[i]);
        psc_act_drop_gift(g, verb, a);
    }
}

/* "for a programme for the rebels", "to the border with Chad": those of whom a thing is. */
static void add_below_things(psc_graph *g, psc_args *a)
{
    const psc_args given = *a;
    for (uint32_t k = 0; k < given.n; k++)
        for (int32_t c = g->child[given.tok[k]]; c >= 0; c = g->next[c])
            if (psc_graph_rel(g, c) == PSC_REL_NMOD && psc_graph_is_somebodys(g, c) &&
                !psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_WEAPON) &&
                !psc_graph_has_owner(g, given.tok[k]) && !psc_graph_cue(g, c, PSC_CUE_PLACE, NULL))
                psc_args_add(a, c);
}

/* "put the blame for the raid on the rebels" */
static bool is_blame(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    return rule && !rule->outer && rule->done.type == PSC_TYPE_ACCUSE;
}

/* "passed information about the leaders to the police": the phrase hangs on the last noun. */
static void add_lower_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    const int32_t obj = psc_graph_arguments(g, t)->obj;
    for (uint32_t i = 0; i < slots->n && obj >= 0 && !psc_args_name_somebody(g, a); i++) {
        if (slots->at[i].kind != PSC_SLOT_PREP) continue;
        const bool blamed = is_blame(g, t) && slots->at[i].prep == g->rules->on;
        if (!blamed && slots->at[i].prep != g->rules->to) continue;
        for (int32_t c = g->child[t]; c >= 0; c = g->next[c])
            if (c > obj && psc_graph_base(g, c) == PSC_REL_OBL)
                psc_args_add_slot(g, a, c, slots->at[i]);
    }
}

/* "overturned the sentence passed on a banker", "charges brought against her": whom the thing that
 * is undone was meant for. */
static void add_on_participle(psc_graph *g, psc_args *a, int32_t t)
{
    const int32_t obj = psc_graph_arguments(g, t)->obj;
    if (psc_args_name_somebody(g, a) || obj < 0 || psc_graph_entity(g, obj) >= 0) return;
    const int32_t done = psc_graph_child(g, obj, PSC_REL_ACL);
    if (done < obj || g->sent->tok[done].xpos != PSC_XPOS_VBN) return;
    psc_args_add_prep(g, a, done, g->rules->on);
    psc_args_add_prep(g, a, done, g->rules->against);
}

static void add_all_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_slots *slots)
{
    add_slots_in_line(g, a, t, slots);
    psc_act_drop_gift(g, t, a);
    add_on_object(g, a, t, slots);
    add_behind_joined(g, t, a, slots);
    if (!psc_args_name_somebody(g, a)) add_below_things(g, a);
    add_lower_recipients(g, a, t, slots);
    add_on_participle(g, a, t);
}

/* "took the Syrian town from the rebels": the town suffers nothing. */
static bool takes_from(const psc_graph *g, int32_t t, const psc_rule *rule)
{
    for (uint32_t i = 0; i < rule->recipient.n && psc_rule_harms(rule); i++)
        if (rule->recipient.at[i].kind == PSC_SLOT_PREP &&
            rule->recipient.at[i].prep == g->rules->from)
            return !psc_graph_is_noun(g, t);
    return false;
}

/* The slots of those who are neither an object nor a place. */
static psc_slots persons_alone(const psc_rules *r, const psc_slots *slots)
{
    psc_slots out = {0};
    for (uint32_t i = 0; i < slots->n; i++)
        if (slots->at[i].kind != PSC_SLOT_OBJ && !psc_rules_is_place(r, slots->at[i]))
            out.at[out.n++] = slots->at[i];
    return out;
}

/* "rescued nine sailors from a freighter": what they are saved from gets nothing. */
static psc_slots all_but_from(const psc_rules *r, const psc_slots *slots)
{
    psc_slots out = {0};
    for (uint32_t i = 0; i < slots->n; i++)
        if (slots->at[i].kind != PSC_SLOT_PREP || slots->at[i].prep != r->from)
            out.at[out.n++] = slots->at[i];
    return out;
}

/* "discussed the Chad crisis": what talks are about is no party to them. */
static void drop_topic(const psc_graph *g, psc_args *a, int32_t t, const psc_rule *rule)
{
    if (rule->outer || rule->frame != PSC_RECIPROCAL || rule->done.type != PSC_TYPE_CONSULT) return;
    psc_args kept = {0};
    for (uint32_t i = 0; i < a->n; i++) {
        const int32_t k = a->tok[i];
        const bool topic = k < (int32_t)g->n && psc_graph_entity(g, k) < 0 &&
                           psc_graph_rel(g, k) == PSC_REL_OBJ && psc_graph_tok(g, k)->head == t &&
                           psc_graph_child(g, k, PSC_REL_COMPOUND) >= 0 &&
                           psc_graph_child(g, k, PSC_REL_NMOD_POSS) < 0 && !psc_graph_rule(g, k);
        if (!topic) psc_args_add(&kept, k);
    }
    *a = kept;
}

void psc_act_add_recipients(psc_graph *g, psc_args *a, int32_t t, const psc_rule *rule)
{
    if (takes_from(g, t, rule)) {
        psc_args_add_prep(g, a, t, g->rules->from);
        if (psc_args_name_somebody(g, a)) return;
    }
    const bool whom = rule->done.type == PSC_TYPE_AID && !rule->swap &&
                      psc_graph_entity(g, psc_act_object(g, t)) >= 0;
    const psc_slots asked = whom ? all_but_from(g->rules, &rule->recipient) : rule->recipient;
    if (psc_rule_gives(rule) && psc_act_asks_object(g, t)) { /* "sent tanks to Kyiv" */
        const psc_slots getting = persons_alone(g->rules, &asked);
        add_all_recipients(g, a, t, &getting);
        if (psc_args_name_somebody(g, a)) return;
        psc_act_add_needy(g, a, t);
        if (psc_args_name_somebody(g, a)) return;
    }
    add_all_recipients(g, a, t, &asked);
    drop_topic(g, a, t, rule);
}

void psc_act_drop_complement(const psc_graph *g, psc_args *a, int32_t t)
{
    const psc_pattern *p = &g->rules->pattern[g->pred[t].pattern];
    for (uint32_t i = 0; i < p->n_need && a->n > 1; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (!psc_need_asks(need, PSC_SLOT_OBJ) || need->actor) continue;
        uint32_t n = 0;
        for (uint32_t k = 0; k < a->n; k++)
            if (psc_graph_entity(g, a->tok[k]) < 0 ||
                !psc_need_lists(g->rules, need, g->word[a->tok[k]]))
                a->tok[n++] = a->tok[k];
        if (n) a->n = n;
    }
}

/* The pattern asks what somebody is called: "called ... a traitor". */
static bool asks_predicate(const psc_graph *g, int32_t pattern)
{
    const psc_pattern *p = &g->rules->pattern[pattern];
    for (uint32_t i = 0; i < p->n_need; i++)
        if (psc_need_asks(&g->rules->need[p->need + i], PSC_SLOT_XCOMP)) return true;
    return false;
}

void psc_act_drop_predicate(const psc_graph *g, int32_t t, psc_act *a)
{
    const int32_t first = psc_graph_child(g, t, PSC_REL_OBJ);
    if (first < 0 || !asks_predicate(g, a->pattern)) return;
    psc_args kept = {0};
    for (uint32_t i = 0; i < a->recipient.n; i++) {
        const int32_t who = a->recipient.tok[i];
        const bool second = who != first && who < (int32_t)g->n &&
                            psc_graph_tok(g, who)->head == t &&
                            psc_graph_rel(g, who) == PSC_REL_OBJ;
        if (!second) psc_args_add(&kept, who);
    }
    a->recipient = kept;
}

/* "condemned the killing of a judge", "denied a role in it". */
static bool is_judgement(const psc_rule *rule)
{
    return rule && rule->outer && (rule->op == PSC_OP_JUDGE || rule->op == PSC_OP_DENY);
}

/* Parties of the harm that the phrase of the verb t at d tells, and of those above it. */
static void sort_parties(psc_graph *g, int32_t t, int32_t d, psc_args *doers, psc_args *victims)
{
    for (int step = 0; d >= 0 && d != t && step < 6; step++, d = psc_graph_tok(g, d)->head) {
        const psc_rule *rule = psc_graph_rule(g, d);
        if (!psc_rule_harms(rule) || !psc_graph_is_noun(g, d)) continue;
        const psc_rel base = psc_graph_base(g, d);
        const bool judged = is_judgement(psc_graph_rule(g, t));
        if (judged && rule->done.type != PSC_TYPE_ASSAULT) continue;
        if (base != PSC_REL_OBL && base != PSC_REL_NMOD && !(judged && base == PSC_REL_OBJ))
            continue;
        psc_act inner = {0};
        psc_act_noun_roles(g, d, rule, &inner);
        psc_args_add_all(doers, &inner.actor);
        psc_args_add_all(victims, &inner.recipient);
        psc_args_add(victims, d);
    }
}

/* "opened an inquiry": what is opened is the deed itself, whatever body it may be elsewhere. */
void psc_act_drop_deed(const psc_graph *g, psc_args *a, const psc_rule *rule)
{
    psc_args kept = {0};
    for (uint32_t i = 0; i < a->n; i++) {
        const psc_rule *own = a->tok[i] < (int32_t)g->n ? psc_graph_rule(g, a->tok[i]) : NULL;
        const bool deed = own && !own->outer && own->row == rule->row && own->row >= 0 &&
                          psc_graph_is_noun(g, a->tok[i]);
        if (!deed) psc_args_add(&kept, a->tok[i]);
    }
    *a = kept;
}

/* "put the blame for the raid on the rebels": whom the verb asks for by its first preposition. */
static bool is_blamed(const psc_graph *g, int32_t t, int32_t who)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    const bool first = is_blame(g, t) && rule->recipient.n &&
                       rule->recipient.at[0].kind == PSC_SLOT_PREP && who < (int32_t)g->n;
    return first && psc_graph_has_case(g, who, rule->recipient.at[0].prep) &&
           !psc_rule_harms(psc_graph_rule(g, who));
}

void psc_act_spare_victims(psc_graph *g, int32_t t, psc_args *a)
{
    psc_args doers = {0}, victims = {0};
    for (uint32_t i = 0; i < a->n; i++)
        if (!is_blamed(g, t, a->tok[i])) sort_parties(g, t, a->tok[i], &doers, &victims);
    psc_args_drop(a, &victims);
    psc_args_add_all(a, &doers);
}
