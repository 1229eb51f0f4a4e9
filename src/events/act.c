/* SPDX-License-Identifier: Apache-2.0 */
/* Composition: from predicates to acts.
 *
 *   resolve(t)   an act in itself: its row, code and roles (act_roles.c)
 *                an outer act: find its inner acts (act_inner.c), resolve them, look up
 *                the cell (row of the inner act, op of the outer; act_table.c), merge the
 *                roles
 *   finite       "will", "not", "could", "must" act like outer acts with the same subject:
 *                will meet = intend over meet, will not = refuse (act_finite.c) */
#include "events/act.h"
#include "record/code.h"

#include "events/act_part.h"
#include "events/graph_part.h"
#include "events/differ.h"
#include "events/speaker.h"

enum { DEPTH_MAX = 5 }; /* acts in acts */

static uint32_t resolve(psc_graph *g, int32_t t, psc_act *out, int depth);

/* A warning of what others may do is no threat. */
static bool done_by_another(const psc_graph *g, const psc_act *a, const psc_act *inner)
{
    return a->actor.n && inner->actor.n && !psc_args_has(&a->actor, inner->actor.tok[0]) &&
           psc_graph_of_another_side(g, a->actor.tok[0], inner->actor.tok[0]);
}

/* "the guerrillas would strike, a rebel commander warned": who is of no country by his own words
 * threatens for those he speaks of. */
static bool speaks_for(const psc_graph *g, const psc_act *a, const psc_act *inner)
{
    const int32_t who = a->actor.n == 1 ? psc_graph_entity(g, a->actor.tok[0]) : -1;
    return who >= 0 && inner->actor.n && !g->mentions->at[who].code.country[0] &&
           psc_graph_entity(g, inner->actor.tok[0]) >= 0 && !done_by_another(g, a, inner);
}

/* Those of `all` who are none of `gone`. */
static psc_args others(const psc_graph *g, const psc_args *all, const psc_args *gone)
{
    psc_args kept = {0};
    for (uint32_t i = 0; i < all->n; i++) {
        bool same = false;
        for (uint32_t k = 0; k < gone->n; k++)
            same |= !psc_graph_differ(g, all->tok[i], gone->tok[k]);
        if (!same) psc_args_add(&kept, all->tok[i]);
    }
    return kept;
}

static void drop_own_side(const psc_graph *g, const psc_act *a, psc_args *who)
{
    psc_args kept = {0};
    for (uint32_t i = 0; i < who->n; i++)
        if (!a->actor.n || psc_graph_of_another_side(g, a->actor.tok[0], who->tok[i]))
            psc_args_add(&kept, who->tok[i]);
    *who = kept;
}

/* "condemned the killing of a judge", "denied a role in it", "alleged that a clerk was jailed": not
 * meant for those who suffered it. */
static bool suffered_by_victims(const psc_graph *g, const psc_act *inner, psc_op op)
{
    const psc_rule *rule = &g->rules->rule[inner->rule];
    if (op == PSC_OP_ACCUSE && psc_rule_harms(rule) && !psc_graph_is_noun(g, inner->trigger))
        return g->mentions && g->pred[inner->trigger].passive;
    return g->mentions && (op == PSC_OP_JUDGE || op == PSC_OP_DENY) && !rule->outer &&
           rule->done.type == PSC_TYPE_ASSAULT && !inner->reciprocal;
}

/* Whom an outer act is addressed to, if its own slots do not say: the doers of
 * what is asked or blamed, else those it is done to. */
static void address(psc_graph *g, psc_act *a, const psc_act *inner, psc_op op)
{
    if (op == PSC_OP_THREATEN && speaks_for(g, a, inner)) a->actor = inner->actor;
    if (a->recipient.n && psc_args_name_somebody(g, &a->recipient)) return;
    psc_args doers = others(g, &inner->actor, &a->actor);
    psc_args done_to = others(g, &inner->recipient, &a->actor);
    if (op == PSC_OP_DENY || op == PSC_OP_THREATEN) { /* "denied that her embassy had meddled" */
        drop_own_side(g, a, &doers);                  /* "warned that his country would ..." */
        if (op == PSC_OP_DENY) drop_own_side(g, a, &done_to);
    }
    if (suffered_by_victims(g, inner, op)) done_to.n = 0;
    const bool asked = op == PSC_OP_ASK || op == PSC_OP_DEMAND || op == PSC_OP_REFUSE;
    if (asked && g->rules->rule[inner->rule].spared && g->mentions)
        psc_act_drop_spared(g, &done_to, &a->actor);
    bool doer_first = op == PSC_OP_ASK || op == PSC_OP_DEMAND || op == PSC_OP_ACCUSE ||
                      op == PSC_OP_JUDGE || op == PSC_OP_REFUSE || inner->reciprocal ||
                      (op == PSC_OP_DENY && inner->cell.type == PSC_TYPE_ACCUSE);
    if (!psc_args_name_somebody(g, &doers) && psc_args_name_somebody(g, &done_to)) doers.n = 0;
    a->recipient = doer_first && doers.n ? doers : done_to;
    a->unaddressed = op == PSC_OP_DENY && !doers.n; /* "denied bombing Mali" */
    if (a->recipient.n == 0 || inner->reciprocal) psc_args_add_all(&a->recipient, &doers);
    if (inner->reciprocal) psc_args_add_all(&a->recipient, &done_to);
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
        psc_args_add_all(&inner->actor, &a->recipient);
        a->recipient = own;
        own.n = 0;
    }
    const psc_predicate *p = &g->pred[a->trigger]; /* "was given aid": the subject gets it */
    const bool gets = g->sent->tok[a->trigger].upos == PSC_UPOS_VERB && p->passive && !a->swap;
    if (gets && p->obj >= 0 && !psc_graph_above(g, p->obj, inner->trigger))
        psc_args_add(&inner->recipient, p->obj);
    psc_args between = {0}; /* "fighting raged between A and B" */
    psc_args_add_prep(g, &between, a->trigger, g->rules->between);
    inner->reciprocal |= between.n > 0;
    if (own.n && inner->reciprocal) psc_args_add_all(&inner->recipient, &inner->actor);
    if (own.n) inner->actor = own;
    psc_args_drop(&inner->recipient, &inner->actor);
    psc_args_add_all(&inner->recipient, &a->recipient);
    inner->trigger = a->trigger;
    *a = *inner;
}

/* "asked the judge to put off his ruling": where there is no third to act against it only asks. */
static bool is_plain_request(psc_graph *g, const psc_act *a, const psc_act *inner, psc_op op)
{
    if ((op != PSC_OP_ASK && op != PSC_OP_DEMAND) || psc_graph_is_noun(g, inner->trigger))
        return false;
    psc_args third = others(g, &inner->recipient, &a->actor);
    third = others(g, &third, &inner->actor);
    return !psc_args_name_somebody(g, &third);
}

static psc_cell request_of(psc_op op)
{
    return (psc_cell){.type = PSC_TYPE_REQUEST,
                      .row = -1,
                      .mode = PSC_STR(""),
                      .cameo = op == PSC_OP_ASK ? PSC_STR("020") : PSC_STR("100")};
}

/* "rejected an intervention by ...": not to want it is no promise to refrain from it. */
static bool rejects_deed_of_others(const psc_graph *g, const psc_act *a, const psc_act *inner,
                                   psc_op op)
{
    const psc_cell *c = op == PSC_OP_REFUSE ? psc_act_cell(g, inner->row, op) : NULL;
    if (!c || c->type != PSC_TYPE_CONCEDE || !psc_graph_is_noun(g, inner->trigger)) return false;
    return !inner->actor.n || done_by_another(g, a, inner);
}

/* "made an attack", "is expected to meet": the outer words add to the inner act, which stays. */
static bool compose_thin(psc_graph *g, psc_act *a, psc_act *inner)
{
    const psc_rule *rule = &g->rules->rule[a->rule];
    if (rule->op == PSC_OP_LIGHT) {
        if (rule->maybe) psc_act_possible(g, inner);
        inner->negated |= rule->undone;
        compose_light(g, a, inner);
        return true;
    }
    if (rule->op != PSC_OP_EXPECT) return false;
    const bool planned = inner->cell.type == PSC_TYPE_CONSULT && inner->op == PSC_OP_DONE &&
                         !inner->negated && !rule->maybe; /* "is due to meet": they will */
    if (rule->maybe)
        psc_act_possible(g, inner);
    else if (!planned || !psc_act_put_cell(g, inner, PSC_OP_INTEND))
        inner->future = true;
    inner->trigger = a->trigger;
    *a = *inner;
    return true;
}

static bool names_country(const psc_graph *g, const psc_args *a)
{
    for (uint32_t i = 0; i < a->n; i++) {
        const int32_t e = psc_graph_entity(g, a->tok[i]);
        if (e >= 0 && psc_code_has_country(&g->mentions->at[e].code)) return true;
    }
    return false;
}

/* Over what is not to be: "decided not to attend" refuses, "asked not to attack" asks to stop. */
static psc_op op_over(psc_graph *g, const psc_rule *rule, int32_t t, psc_act *inner)
{
    const psc_op op = (psc_op)rule->op;
    if (psc_act_unwilling(g, t, rule)) return PSC_OP_REFUSE;
    if (!inner->negated) return op;
    if (op == PSC_OP_ASK || op == PSC_OP_DEMAND) psc_act_put_cell(g, inner, PSC_OP_STOP);
    return op == PSC_OP_INTEND ? PSC_OP_REFUSE : op;
}

/* The outer act alone, whatever it is about. */
static bool stay_outer(psc_act *a, psc_op op)
{
    a->op = op;
    return a->cell.type != PSC_TYPE_NONE;
}

/* The table has a code for this act over that one: whom it is then meant for. */
static bool settle_cell(psc_graph *g, const psc_rule *rule, psc_act *a, psc_act *inner, psc_op op)
{
    const bool rallies = psc_str_eq(a->cell.cameo, PSC_STR("113")); /* others against a third */
    if (rallies && names_country(g, &inner->recipient))
        a->recipient = inner->recipient;
    else if (rallies && is_plain_request(g, a, inner, op))
        a->cell = request_of(op);
    const bool plan = op == PSC_OP_REFUSE && psc_act_asks_object(g, a->trigger);
    if (a->cell.type == PSC_TYPE_NONE && plan) { /* "threw out a motion to quit the club" */
        a->cell = rule->done;
        a->recipient = (psc_args){0};
        psc_args_add(&a->recipient, psc_graph_arguments(g, a->trigger)->obj);
    }
    return a->cell.type != PSC_TYPE_NONE || a->row >= 0;
}

/* Outer act a (roles filled) over one inner act; false if the pair is nothing. */
static bool compose(psc_graph *g, psc_act *a, psc_act *inner)
{
    const psc_rule *rule = &g->rules->rule[a->rule];
    if (compose_thin(g, a, inner)) return true;
    const psc_op op = op_over(g, rule, a->trigger, inner);
    if (rule->frame == PSC_RECIPROCAL) { /* "talks between A and B collapsed" */
        psc_args_add_all(&a->actor, &inner->actor);
        psc_args_add_all(&a->actor, &inner->recipient);
    }
    address(g, a, inner, op);
    a->about = inner->trigger;
    if (op == PSC_OP_JUDGE || op == PSC_OP_DENY) return stay_outer(a, op);
    a->hypothetical |= inner->hypothetical;
    psc_act_pass_content(inner, op);
    if (rejects_deed_of_others(g, a, inner, op)) return stay_outer(a, op);
    a->row = inner->row;
    const psc_cell *cell = psc_act_cell(g, a->row, op);
    if (cell && cell->row == a->row) a->cell = inner->cell;
    if (op == PSC_OP_STOP) {
        a->recipient = inner->recipient;
        if (!a->actor.n || inner->reciprocal) psc_args_add_all(&a->actor, &inner->actor);
    }
    if (psc_act_put_cell(g, a, op)) return settle_cell(g, rule, a, inner, op);
    a->row = g->rules->op_row[op];
    return stay_outer(a, op);
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
    psc_act_fill_roles(g, t, rule, &a);
    return a;
}

/* "gave notice that it would not sign": a clause of its own, which tells what it is. */
static bool says_itself(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    return (base == PSC_REL_CCOMP || base == PSC_REL_ACL) && !psc_graph_infinitive(g, t) &&
           psc_graph_child(g, t, PSC_REL_NSUBJ) >= 0;
}

/* "upbraided the army for the beating of a driver": a deed that is named as known. */
static bool is_fact(const psc_graph *g, const psc_rule *outer, int32_t inner)
{
    if (outer->factive) return true;
    const int32_t det = psc_graph_child(g, inner, PSC_REL_DET);
    return outer->op == PSC_OP_JUDGE && psc_graph_is_noun(g, inner) && det >= 0 &&
           psc_rules_is_cue(g->rules, g->word[det], PSC_CUE_DEFINITE);
}

/* Take in the inner act at c and its conjuncts. */
static uint32_t compose_all(psc_graph *g, int32_t t, int32_t c, const psc_act *outer, psc_act *out,
                            int depth)
{
    const psc_rule *rule = &g->rules->rule[outer->rule];
    uint32_t n = 0;
    for (int32_t k = c; k >= 0;) {
        psc_act inner[PSC_ACTS_MAX];
        const uint32_t before = n;
        uint32_t n_inner = resolve(g, k, inner, depth + 1);
        if (rule->op == PSC_OP_LIGHT) /* "announced that it would": its tense is the act's */
            for (uint32_t i = 0; i < n_inner; i++) psc_act_finite(g, k, &inner[i]);
        if (n_inner && rule->op == PSC_OP_THREATEN &&
            (done_by_another(g, outer, &inner[0]) ||
             (g->rules->rule[inner[0].rule].speaker && inner[0].cell.type == PSC_TYPE_ACCUSE)))
            n_inner = 0; /* foretold or deplored, not threatened */
        for (uint32_t i = 0; i < n_inner && n < PSC_ACTS_MAX; i++) {
            out[n] = *outer;
            if (compose(g, &out[n], &inner[i])) n++;
        }
        const bool stays = rule->op == PSC_OP_THREATEN && n == before && says_itself(g, k);
        if (n_inner && !is_fact(g, rule, k) && rule->op != PSC_OP_SAY && !stays) {
            g->pred[k].inner = true;
            g->pred[k].outer = t;
        }
        int32_t from = k == c ? g->child[c] : g->next[k];
        for (k = from; k >= 0; k = g->next[k])
            if (psc_graph_rel(g, k) == PSC_REL_CONJ && psc_act_can_be_inner(g, k) &&
                psc_graph_is_noun(g, k) == psc_graph_is_noun(g, c))
                break;
    }
    return n;
}

/* What a noun tells that is no deed itself: "claims that settlers had burned the trees". */
static uint32_t fill_claim(psc_graph *g, int32_t noun, int32_t *out)
{
    const psc_rule *rule = psc_graph_rule(g, noun);
    const bool says = rule && rule->outer && (rule->op == PSC_OP_ACCUSE || rule->op == PSC_OP_SAY);
    if (rule && !says) return 0;
    uint32_t n = psc_graph_fill(g, noun, (psc_slot){PSC_SLOT_CCOMP, 0}, out);
    if (!n) n = psc_graph_fill(g, noun, (psc_slot){PSC_SLOT_ACL, 0}, out);
    return n && (says || psc_graph_child(g, out[0], PSC_REL_MARK) >= 0) ? n : 0;
}

/* "opened an inquiry into whether the mayor had ...": the clause behind "into" or "of". */
static uint32_t fill_whether(psc_graph *g, int32_t t, int32_t *out)
{
    uint32_t n = 0;
    for (int32_t c = g->child[t]; c >= 0 && !n; c = g->next[c])
        if (c > t && psc_graph_base(g, c) == PSC_REL_OBL) /* "into claims that settlers had" */
            n = fill_claim(g, c, out);
        else if (c > t && psc_graph_base(g, c) == PSC_REL_ADVCL &&
                 psc_graph_cue(g, c, PSC_CUE_HYPOTHETICAL, NULL) &&
                 psc_graph_child(g, c, PSC_REL_NSUBJ) >= 0)
            out[n++] = c;
    return n;
}

/* "retorted that its soldiers were there by right": nobody blames his own. */
static bool is_own_organ(const psc_graph *g, const psc_act *a, int32_t who)
{
    const int32_t own = a->actor.n ? psc_graph_entity(g, a->actor.tok[0]) : -1;
    const int32_t e = psc_graph_entity(g, who);
    return a->cell.type == PSC_TYPE_ACCUSE && own >= 0 && e >= 0 &&
           psc_code_has_country(&g->mentions->at[own].code) &&
           !psc_graph_of_another_side(g, a->actor.tok[0], who);
}

/* "complained that Nepal was dragging its feet", "demanded that Israel account for it": of whom
 * something is said that is no act is the one who is blamed or asked. */
static void address_subject(psc_graph *g, int32_t t, psc_act *a)
{
    const bool blames = a->cell.type == PSC_TYPE_ACCUSE || a->cell.type == PSC_TYPE_REQUEST;
    if (!blames || psc_args_name_somebody(g, &a->recipient)) return;
    int32_t fill[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(g, t, (psc_slot){PSC_SLOT_CCOMP, 0}, fill);
    if (!n && psc_graph_is_noun(g, t)) n = psc_graph_fill(g, t, (psc_slot){PSC_SLOT_ACL, 0}, fill);
    const bool asks = psc_str_eq(a->cell.mode, PSC_STR("investigate")); /* "whether X had sold" */
    if (!n && asks) n = fill_whether(g, t, fill);
    if (!n || (!asks && psc_graph_cue(g, fill[0], PSC_CUE_HYPOTHETICAL, NULL))) return;
    if (asks) g->pred[fill[0]].inner = true, g->pred[fill[0]].outer = t;
    const psc_predicate *p = psc_graph_arguments(g, fill[0]);
    const int32_t who = p->passive ? p->obj : p->subj;
    if (who < 0 || who == t || (a->actor.n && !psc_graph_differ(g, who, a->actor.tok[0]))) return;
    if (!asks && is_own_organ(g, a, who)) return;
    psc_args_add(&a->recipient, who);
}

/* "voiced anger after Chinese ships entered its waters": who did what somebody is moved by. */
static void address_prompt(psc_graph *g, int32_t t, psc_act *a)
{
    if (a->cell.type != PSC_TYPE_ACCUSE || psc_args_name_somebody(g, &a->recipient)) return;
    if (!a->actor.n || psc_graph_is_noun(g, t) || g->rules->rule[a->rule].speaker) return;
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const int32_t mark = psc_graph_child(g, c, PSC_REL_MARK);
        if (c < t || psc_graph_rel(g, c) != PSC_REL_ADVCL || mark < 0 ||
            !psc_rules_is_cue(g->rules, g->word[mark], PSC_CUE_PROMPT))
            continue;
        const int32_t who = psc_graph_arguments(g, c)->subj;
        if (who < 0 || !psc_graph_is_somebody(g, who)) continue;
        if (psc_graph_of_another_side(g, a->actor.tok[0], who)) psc_args_add(&a->recipient, who);
    }
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
            if (!psc_graph_of_another_side(g, both[k]->tok[i], p->subj)) return false;
    return true;
}

/* "Analysts said Turkey faced consequences": who only looks on threatens nobody. */
static bool is_onlooker(const psc_graph *g, const psc_rule *rule, const psc_act *a)
{
    const int32_t who =
        rule->speaker && !rule->outer && a->actor.n ? psc_graph_entity(g, a->actor.tok[0]) : -1;
    if (who < 0 || !g->mentions) return false;
    const psc_cell *c = psc_act_cell(g, a->row, PSC_OP_INTEND);
    const bool threat = a->cell.type == PSC_TYPE_THREATEN || (c && c->type == PSC_TYPE_THREATEN);
    const uint8_t x = g->mentions->at[who].code.sector[0];
    return threat && (x == PSC_SECTOR_EDU || x == PSC_SECTOR_JRN || x == PSC_SECTOR_NGO);
}

/* "one of its fighters": somebody's of the one at `owner`. */
static bool belongs_to(psc_graph *g, int32_t t, int32_t owner)
{
    const int32_t poss =
        t < (int32_t)g->n ? psc_graph_child(g, psc_graph_counted(g, t), PSC_REL_NMOD_POSS) : -1;
    return poss >= 0 && psc_graph_entity(g, poss) >= 0 && !psc_graph_differ(g, owner, poss);
}

/* "The rebels said they, or one of theirs, were behind the bombing": no blame, a claim. */
static bool blames_himself(psc_graph *g, const psc_rule *rule, const psc_act *a)
{
    return rule->speaker && a->cell.type == PSC_TYPE_ACCUSE && a->actor.n && a->recipient.n &&
           (!psc_graph_differ(g, a->actor.tok[0], a->recipient.tok[0]) ||
            belongs_to(g, a->recipient.tok[0], a->actor.tok[0]));
}

/* The deed that the noun at t is when nothing is asked of its surroundings; -1. */
static int32_t plain_deed(const psc_graph *g, int32_t t)
{
    const psc_rules *r = g->rules;
    for (uint32_t i = r->first[g->word[t]]; g->word[t] && i < r->first[g->word[t] + 1]; i++)
        if (r->pattern[i].pos == PSC_POS_NOUN && !r->pattern[i].n_need &&
            r->rule[r->pattern[i].rule].done.type == PSC_TYPE_ASSAULT)
            return (int32_t)i;
    return -1;
}

static uint32_t claim(psc_graph *g, int32_t t, const psc_act *blame, psc_act *out)
{
    const int32_t deed = psc_graph_is_noun(g, t) ? plain_deed(g, t) : -1;
    if (deed < 0) return 0;
    g->pred[t].pattern = deed;
    *out = bare_act(g, t);
    out->actor = blame->actor;
    return 1;
}

static uint32_t resolve(psc_graph *g, int32_t t, psc_act *out, int depth)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    if (!rule || depth > DEPTH_MAX) return 0;
    uint32_t n = 0;
    if (rule->outer && rule->op == PSC_OP_SAY) return 0;
    psc_act own = bare_act(g, t);
    if (blames_himself(g, rule, &own)) return claim(g, t, &own, out);
    if (!rule->outer || rule->op == PSC_OP_JUDGE)
        psc_act_take_needs(g, t, &g->rules->pattern[own.pattern]);
    if (!rule->outer && !rule->swap && !own.recipient.n) psc_act_take_roles(g, t, &own);
    if (rule->topic) psc_act_take_topic(g, t);
    if (rule->outer) {
        int32_t c = psc_act_find_inner(g, t, rule);
        if (c >= 0) n = compose_all(g, t, c, &own, out, depth);
        own.op = (psc_op)rule->op;
        own.row = g->rules->op_row[rule->op];
    }
    if (n == 0 && (warns_of_others(g, t, &own) || is_onlooker(g, rule, &own))) return 0;
    if (n == 0) address_subject(g, t, &own);
    if (n == 0) address_prompt(g, t, &own);
    for (uint32_t i = 0; i < n; i++) address_prompt(g, t, &out[i]);
    if (n == 0 && own.cell.type != PSC_TYPE_NONE)
        out[n++] = own;
    else if (n == 0 && !rule->outer && own.row >= 0)
        out[n++] = own;
    for (uint32_t i = 0; i < n; i++)
        if (depth == 0)
            psc_act_finite(g, t, &out[i]);
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
    psc_args_add_all(&a->actor, &a->recipient);
    a->recipient.n = 0;
}

/* "a lawmaker said the government was breaking the law": those who watch over it. */
static bool watches_over(const psc_graph *g, int32_t who, int32_t whom)
{
    const int32_t e = psc_graph_entity(g, who), d = psc_graph_entity(g, whom);
    if (e < 0 || d < 0) return false;
    const psc_code *x = &g->mentions->at[e].code, *y = &g->mentions->at[d].code;
    const uint8_t s = x->sector[0];
    return (s == PSC_SECTOR_LEG || s == PSC_SECTOR_PTY || s == PSC_SECTOR_OPP) &&
           y->sector[0] == PSC_SECTOR_GOV && strcmp(x->country, y->country) == 0;
}

/* "said Chad was harbouring rebels", "said Turkey had violated the treaty": told by somebody of
 * another side, a wrong is his accusation. */
static void charge(psc_graph *g, psc_act *a)
{
    const psc_rule *rule = &g->rules->rule[a->rule];
    if (!rule->blamed || a->negated || a->hypothetical || a->future) return;
    if (!psc_args_name_somebody(g, &a->actor)) return;
    int32_t cue;
    const int32_t who = psc_speaker(g, a->trigger, &cue);
    const int32_t whom = a->actor.tok[0];
    if (who < 0 || psc_graph_entity(g, who) < 0 ||
        (!psc_graph_of_another_side(g, who, whom) && !watches_over(g, who, whom)))
        return;
    const psc_cell *c = psc_act_cell(g, a->row, PSC_OP_ACCUSE);
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
