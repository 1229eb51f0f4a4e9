/* SPDX-License-Identifier: Apache-2.0 */
/* Why an act makes no event: how it is told (obstacle_told.c), what it is told for, or who takes
 * part (obstacle_who.c). */
#include "events/obstacle.h"

#include "base/str.h"
#include "record/code.h"

/* "was reported to have sent troops": told, not meant. */
static bool is_hearsay(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    const psc_rule *rule = h >= 0 ? psc_graph_rule(g, h) : NULL;
    return rule && rule->outer && rule->op == PSC_OP_SAY && g->pred[h].passive;
}

/* "degrade and defeat", "help them retake": without a "to" of its own. */
static bool is_bare_infinitive(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    const int32_t h = g->sent->tok[t].head;
    if (g->sent->tok[t].xpos != PSC_XPOS_VB || psc_graph_child(g, t, PSC_REL_AUX) >= 0 ||
        !psc_str_ieq(g->sent->tok[t].form, g->sent->tok[t].lemma) || /* "froze" */
        psc_graph_child(g, t, PSC_REL_NSUBJ) >= 0)
        return false;
    return (base == PSC_REL_CONJ || base == PSC_REL_XCOMP) && psc_graph_infinitive(g, h);
}

/* "to talk", joined to what is above it; "prevent them from talking". */
static bool is_open_clause(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    const int32_t h = g->sent->tok[t].head;
    if (h < 0) return false;
    const bool kept = psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_AVERTED) &&
                      (base == PSC_REL_XCOMP || base == PSC_REL_ADVCL || base == PSC_REL_OBJ);
    return kept || (psc_graph_infinitive(g, t) && (base == PSC_REL_XCOMP || base == PSC_REL_CONJ));
}

/* "to prevent an attack": what is not to happen. */
static bool is_kept_off(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    return h >= 0 && psc_graph_infinitive(g, h) &&
           (psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_AVERTED) ||
            psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_FEND));
}

/* "deployed to prevent ...": the complement of a verb that tells a deed by itself. */
static bool is_meant_by_deed(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    const psc_rule *rule = h >= 0 ? psc_graph_rule(g, h) : NULL;
    return rule && !rule->outer && !psc_graph_is_noun(g, h) && psc_graph_infinitive(g, t) &&
           psc_graph_base(g, t) == PSC_REL_XCOMP;
}

static bool is_purpose(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    return is_meant_by_deed(g, t) ||
           ((base == PSC_REL_ADVCL || base == PSC_REL_ACL) && psc_graph_infinitive(g, t));
}

/* "vowed to fight on and retake the city": joined to what is only promised, asked or refused. */
static bool is_joined_to_wish(const psc_graph *g, int32_t t)
{
    while (psc_graph_rel(g, t) == PSC_REL_CONJ && is_bare_infinitive(g, t))
        t = g->sent->tok[t].head;
    const int32_t h = g->sent->tok[t].head;
    const psc_rule *rule = h >= 0 && psc_graph_infinitive(g, t) ? psc_graph_rule(g, h) : NULL;
    if (!rule || !rule->outer || psc_graph_base(g, t) != PSC_REL_XCOMP) return false;
    return rule->op == PSC_OP_ASK || rule->op == PSC_OP_DEMAND || rule->op == PSC_OP_INTEND ||
           rule->op == PSC_OP_REFUSE || rule->op == PSC_OP_THREATEN;
}

/* "forces focused on taking the town", "tasked with arresting deserters". */
static bool is_aim(const psc_graph *g, int32_t t)
{
    const psc_rel base = psc_graph_base(g, t);
    const int32_t h = g->sent->tok[t].head, mark = psc_graph_child(g, t, PSC_REL_MARK);
    return (base == PSC_REL_ADVCL || base == PSC_REL_ACL) && h >= 0 && mark >= 0 && mark < t &&
           g->sent->tok[t].xpos == PSC_XPOS_VBG && g->sent->tok[mark].upos != PSC_UPOS_PART &&
           psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_AIM);
}

/* "works to defeat the rebels": an infinitive below a word of aims. */
static bool works_towards(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    return psc_graph_infinitive(g, t) && psc_graph_base(g, t) == PSC_REL_XCOMP &&
           psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_AIM);
}

static bool is_material(const psc_act *a)
{
    const psc_event_type x = (psc_event_type)a->cell.type;
    return x >= PSC_TYPE_PROTEST || x == PSC_TYPE_COOPERATE || x == PSC_TYPE_AID ||
           x == PSC_TYPE_RETREAT;
}

/* "flew to Paris to discuss ...", "made it hard to begin to talk": what is only meant to
 * be done is no event. */
static bool purpose_only(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    int32_t t = a->trigger;
    if (is_hearsay(g, t)) return false;
    const psc_rel own = psc_graph_base(g, t);
    if (psc_graph_is_noun(g, t) && (own == PSC_REL_OBJ || own == PSC_REL_OBL) && is_kept_off(g, t))
        t = g->sent->tok[t].head; /* "to prevent an attack" */
    if (a->op == PSC_OP_DONE && is_bare_infinitive(g, t) && is_joined_to_wish(g, t)) return true;
    if (own == PSC_REL_CONJ && is_bare_infinitive(g, t) && is_purpose(g, g->sent->tok[t].head))
        return true;                  /* "force them to leave and give up the town" */
    const bool deed = is_material(a); /* who calls to praise and thank has thanked */
    while ((is_open_clause(g, t) || (deed && is_bare_infinitive(g, t))) &&
           !is_meant_by_deed(g, t)) {
        if (deed && works_towards(g, t)) return true;
        t = g->sent->tok[t].head;
    }
    if (is_meant_by_deed(g, t) || is_aim(g, t)) return true;
    const psc_rel rel = psc_graph_base(g, t);
    const int32_t h = g->sent->tok[t].head; /* "prompting Peru to recall its envoy": it did */
    if (h >= 0 && rel == PSC_REL_ADVCL && psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_SPUR))
        return false;
    return (rel == PSC_REL_ADVCL || rel == PSC_REL_ACL) && psc_graph_infinitive(g, t);
}

/* "Argentine experts have dug up graves to help Bosnian prosecutors": what is done for another
 * country's sake, by a verb that tells no event of its own, helps it. */
static bool done_to_help(const psc_coder *c, const psc_act *a, const psc_side *actor,
                         const psc_side *recipient)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    if (a->op != PSC_OP_DONE || psc_graph_base(g, t) != PSC_REL_ADVCL || h < 0) return false;
    if (a->cell.type != PSC_TYPE_AID && a->cell.type != PSC_TYPE_COOPERATE) return false;
    const uint8_t x = g->sent->tok[h].xpos;
    const bool told = x == PSC_XPOS_VBD || x == PSC_XPOS_VBG || x == PSC_XPOS_VBN;
    if (!told || g->pred[h].pattern >= 0 || !actor->n || !recipient->n) return false;
    const psc_code *by = &actor->at[0].code, *to = &recipient->at[0].code;
    return psc_code_has_country(by) && psc_code_has_country(to) &&
           strcmp(by->country, to->country) != 0;
}

/* "was jailed for criticising the king": what somebody is said to be punished for. */
static bool is_punished_for(const psc_graph *g, const psc_act *a)
{
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    const psc_rel base = psc_graph_base(g, t);
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK);
    const psc_rule *rule = h < 0 || h > t ? NULL : psc_graph_rule(g, h);
    if (!rule || rule->outer || (base != PSC_REL_ADVCL && base != PSC_REL_ACL)) return false;
    if (g->sent->tok[t].xpos != PSC_XPOS_VBG || mark < 0 || g->word[mark] != g->rules->on_account)
        return false;
    const bool punishes = rule->done.type == PSC_TYPE_COERCE ||
                          rule->done.type == PSC_TYPE_SANCTION ||
                          rule->done.type == PSC_TYPE_ASSAULT;
    return punishes && a->cell.type != PSC_TYPE_ASSAULT && a->cell.type != PSC_TYPE_PROTEST;
}

psc_str psc_act_obstacle(const psc_coder *c, const psc_act *a, const psc_side *actor,
                         const psc_side *recipient)
{
    const psc_str told = psc_obstacle_told(c, a);
    if (told.len) return told;
    if (purpose_only(c, a) && !done_to_help(c, a, actor, recipient))
        return PSC_STR("a purpose, not a deed");
    if (is_punished_for(&c->g, a)) return PSC_STR("what somebody is punished for");
    return psc_obstacle_who(c, a, actor, recipient);
}
