/* SPDX-License-Identifier: Apache-2.0 */
/* Why an act makes no event. */
#include "events/coder.h"

#include "events/speaker.h"
#include "record/code.h"

/* "was reported to have sent troops": told, not meant. */
static bool is_hearsay(const psc_graph *g, int32_t t)
{
    const int32_t h = g->sent->tok[t].head;
    const psc_rule *rule = h >= 0 ? psc_graph_rule(g, h) : NULL;
    return rule && rule->outer && rule->op == PSC_OP_SAY && g->pred[h].passive;
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
    while (is_open_clause(g, t) && !is_meant_by_deed(g, t)) t = g->sent->tok[t].head;
    if (is_meant_by_deed(g, t)) return true;
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

static bool nobody(const psc_side *s)
{
    for (uint32_t i = 0; i < s->n; i++)
        if (psc_code_has_country(&s->at[i].code))
            return false;
        else if (s->at[i].code.sector[0] && s->at[i].code.sector[0] != PSC_SECTOR_UNK)
            return false;
    return true;
}

/* Nobody in particular, or of a calling without office; citizens may ask for something. */
static bool is_private(const psc_code *code, bool asks)
{
    const bool somewhere = psc_code_has_country(code);
    switch ((psc_sector)code->sector[0]) {
    case PSC_SECTOR_UNK: return !somewhere;
    case PSC_SECTOR_JRN: return true;
    case PSC_SECTOR_CVL:
    case PSC_SECTOR_EDU:
    case PSC_SECTOR_MED: return !asks;
    default: return false;
    }
}

static bool all_private(const psc_side *s)
{
    for (uint32_t i = 0; i < s->n; i++)
        if (!is_private(&s->at[i].code, false)) return false;
    return s->n > 0;
}

/* Firms that deal with each other or with nobody named: contracts, mergers, sales. */
static bool all_business(const psc_side *actor, const psc_side *recipient)
{
    const psc_side *both[] = {actor, recipient};
    uint32_t n = 0;
    for (int k = 0; k < 2; k++)
        for (uint32_t i = 0; i < both[k]->n; i++, n++)
            if (both[k]->at[i].code.sector[0] != PSC_SECTOR_BUS) return false;
    return n > 0;
}

/* "locked in battle over a patent", "their talks broke down". */
static bool is_strife_of_firms(const psc_act *a, const psc_side *actor, const psc_side *recipient)
{
    const bool strife = a->cell.type == PSC_TYPE_ASSAULT || a->cell.type == PSC_TYPE_REJECT;
    return strife && (actor->n || a->reciprocal) && all_business(actor, recipient);
}

static bool of_other_countries(const psc_entity *a, const psc_entity *b)
{
    const bool told = a->code.country[0] && b->code.country[0] && !a->inferred && !b->inferred;
    return told && strcmp(a->code.country, b->code.country) != 0;
}

/* Both sides are told, of different countries. */
static bool are_abroad(const psc_side *a, const psc_side *b)
{
    for (uint32_t i = 0; i < a->n; i++)
        for (uint32_t k = 0; k < b->n; k++)
            if (!of_other_countries(&a->at[i], &b->at[k])) return false;
    return a->n > 0 && b->n > 0;
}

/* "Kerry was in Cairo": somebody who speaks for a state or a body of states, not these themselves
 * ("Iran is in Syria"). */
static bool can_be_guest(const psc_side *s)
{
    for (uint32_t i = 0; i < s->n; i++) {
        const uint8_t sector = s->at[i].code.sector[0];
        if (s->at[i].kind == PSC_ENTITY_STATE) return false;
        if (sector != PSC_SECTOR_GOV && sector != PSC_SECTOR_IGO && sector != PSC_SECTOR_LEG &&
            sector != PSC_SECTOR_OPP && sector != PSC_SECTOR_REL)
            return false;
    }
    return s->n > 0;
}

/* Private people among themselves: interviews, families, passers-by. */
static bool private_matter(const psc_act *a, const psc_side *actor, const psc_side *recipient)
{
    const psc_event_type t = (psc_event_type)a->cell.type;
    if (t != PSC_TYPE_CONSULT && t != PSC_TYPE_REQUEST && t != PSC_TYPE_AGREE &&
        t != PSC_TYPE_SUPPORT && t != PSC_TYPE_COOPERATE)
        return false;
    if (t != PSC_TYPE_REQUEST && all_business(actor, recipient)) return true;
    const bool asks = t == PSC_TYPE_REQUEST || t == PSC_TYPE_SUPPORT;
    const psc_side *both[] = {actor, recipient};
    for (int k = 0; k < 2; k++)
        for (uint32_t i = 0; i < both[k]->n; i++)
            if (!is_private(&both[k]->at[i].code, asks)) return false;
    return true;
}

static bool all_unknown(const psc_side *s)
{
    for (uint32_t i = 0; i < s->n; i++) {
        const uint8_t x = s->at[i].code.sector[0];
        if (x != PSC_SECTOR_UNK && x != PSC_SECTOR_LAB) return false;
        if (psc_code_has_country(&s->at[i].code)) return false;
    }
    return s->n > 0;
}

/* "The couple borrowed a ladder from a neighbour": deals of nobody, or of people at work, with
 * anybody. */
static bool unknown_dealings(const psc_act *a, const psc_side *actor, const psc_side *recipient)
{
    const psc_event_type t = (psc_event_type)a->cell.type;
    if (t != PSC_TYPE_AGREE && t != PSC_TYPE_AID && t != PSC_TYPE_SANCTION) return false;
    if (!all_unknown(actor) && !all_unknown(recipient)) return false;
    const psc_side *both[] = {actor, recipient};
    for (int k = 0; k < 2; k++)
        for (uint32_t i = 0; i < both[k]->n; i++)
            if (psc_code_has_country(&both[k]->at[i].code)) return false;
    return true;
}

/* What a thing does ("the law would allow", "illness threatens") is nobody's word or offer. */
static bool done_by_thing(const psc_act *a, const psc_side *actor)
{
    if (!a->actor.n || actor->n || a->negated) return false; /* "no country recognised" */
    switch ((psc_event_type)a->cell.type) {
    case PSC_TYPE_AGREE:
    case PSC_TYPE_CONSULT:
    case PSC_TYPE_SUPPORT:
    case PSC_TYPE_CONCEDE:
    case PSC_TYPE_COOPERATE:
    case PSC_TYPE_AID:
    case PSC_TYPE_THREATEN: return true;
    default: return false;
    }
}

/* An infinitive or gerund of which nobody is the subject. */
static bool is_bare_form(const psc_coder *c, const psc_act *a)
{
    const uint8_t x = c->g.sent->tok[a->trigger].xpos;
    return (x == PSC_XPOS_VB || x == PSC_XPOS_VBG) && !c->g.pred[a->trigger].passive;
}

/* "resigned in protest at the raid": why somebody acts, not what he does. */
static bool is_reason(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t in = psc_graph_child(g, a->trigger, PSC_REL_CASE);
    return a->cell.type == PSC_TYPE_PROTEST && psc_str_eq(a->cell.mode, PSC_STR("demo")) &&
           g->sent->tok[a->trigger].xpos == PSC_XPOS_NN && in >= 0 && in + 1 == a->trigger &&
           g->word[in] == g->rules->in;
}

/* "a ban on arms sales", "an embargo on imports": what is banned is not told to be done. */
static bool is_banned(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    if (h < 0 || !psc_graph_is_noun(g, t) || psc_graph_base(g, t) != PSC_REL_NMOD) return false;
    const int32_t on = psc_graph_child(g, t, PSC_REL_CASE);
    if (on < 0 || g->word[on] != g->rules->on || g->pred[h].pattern < 0) return false;
    const psc_rule *rule = &g->rules->rule[g->rules->pattern[g->pred[h].pattern].rule];
    return rule->done.type == PSC_TYPE_COERCE || rule->done.type == PSC_TYPE_SANCTION;
}

/* "visiting ministers": an attribute tells who they are, unless they protest: "striking miners". */
static bool is_attribute(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    return psc_graph_base(g, a->trigger) == PSC_REL_AMOD && a->cell.type != PSC_TYPE_PROTEST &&
           g->sent->tok[a->trigger].xpos == PSC_XPOS_VBG;
}

/* "rebels backed by Chad": what is told by the way to say who somebody is. */
static bool told_aside(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t h = g->sent->tok[a->trigger].head, t = a->trigger;
    if (t > 0 && psc_str_eq(g->sent->tok[t - 1].form, PSC_STR(","))) return false; /* news */
    const psc_rel rel = psc_graph_rel(g, t);
    const bool adjective = g->sent->tok[t].upos == PSC_UPOS_ADJ && t > h &&
                           (rel == PSC_REL_ACL || rel == PSC_REL_AMOD); /* "farmers angry at" */
    return (adjective || (rel == PSC_REL_ACL && g->pred[t].passive)) &&
           psc_rules_is_cue(g->rules, g->word[a->trigger], PSC_CUE_BYWORD) &&
           psc_graph_entity(g, h) >= 0;
}

/* "blocked a text that would have condemned the vote": what a thing put forward would do. */
static bool only_drafted(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    return h >= 0 && psc_graph_rel(g, t) == PSC_REL_ACL_RELCL && psc_graph_is_noun(g, h) &&
           psc_graph_entity(g, h) < 0 && psc_graph_cue(g, t, PSC_CUE_BACKSHIFT, NULL) &&
           a->actor.n == 1 && a->actor.tok[0] == h;
}

/* "a report on its build-up": forces that are only written or talked about. */
static bool only_topic(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    if (a->cell.type != PSC_TYPE_MOBILIZE || h < 0 || !psc_graph_is_noun(g, t)) return false;
    if (psc_graph_base(g, t) != PSC_REL_NMOD || !psc_graph_is_noun(g, h)) return false;
    const int32_t prep = psc_graph_child(g, t, PSC_REL_CASE);
    return prep >= 0 && psc_rules_is_cue(g->rules, g->word[prep], PSC_CUE_TOPIC);
}

/* "turned his rifle on himself": harm that only he suffers who does it. */
static bool harms_himself(const psc_coder *c, const psc_act *a, const psc_side *recipient)
{
    if (a->cell.type != PSC_TYPE_ASSAULT || psc_str_eq(a->cell.mode, PSC_STR("suicide-attack")))
        return false;
    for (uint32_t i = 0; i < a->recipient.n; i++) {
        const int32_t t = a->recipient.tok[i];
        if (t < (int32_t)c->g.n && psc_rules_is_cue(c->g.rules, c->g.word[t], PSC_CUE_SELF))
            return recipient->n < 2;
    }
    return false;
}

/* "agents of military intelligence": the service, not what it gathers. */
static bool is_service(const psc_coder *c, const psc_act *a)
{
    const int32_t e = psc_graph_is_noun(&c->g, a->trigger) ? psc_graph_entity(&c->g, a->trigger)
                                                           : -1;
    return e >= 0 && c->g.mentions->at[e].head == (uint32_t)a->trigger &&
           c->g.mentions->at[e].code.sector[0] == PSC_SECTOR_SPY;
}

/* "the protest leader": a word of what somebody is. */
static bool is_title_word(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t e = a->cell.type == PSC_TYPE_PROTEST &&
                              psc_graph_base(g, a->trigger) == PSC_REL_COMPOUND
                          ? psc_graph_entity(g, g->sent->tok[a->trigger].head)
                          : -1;
    return e >= 0 && g->mentions->at[e].kind == PSC_ENTITY_PERSON;
}

/* "crashed, killing five": what comes of a thing that is no deed. */
static bool comes_of_accident(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    const psc_rule *above = h < 0 ? NULL : psc_graph_rule(g, h);
    return above && !above->outer && above->done.type == PSC_TYPE_NONE && above->row < 0 &&
           a->cell.type == PSC_TYPE_ASSAULT && psc_graph_base(g, t) == PSC_REL_ADVCL &&
           g->sent->tok[t].xpos == PSC_XPOS_VBG;
}

/* "backs Morocco's autonomy plan": whose plan it is, and no more is told of it than that. */
static bool plan_backed(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    if (a->op != PSC_OP_INTEND || !psc_graph_is_noun(g, t) || psc_graph_rel(g, t) != PSC_REL_OBJ)
        return false;
    const psc_rule *above = psc_graph_rule(g, h);
    return above && !above->outer && above->done.type == PSC_TYPE_SUPPORT &&
           psc_graph_child(g, t, PSC_REL_ACL) < 0 && psc_graph_child(g, t, PSC_REL_CCOMP) < 0;
}

/* "blamed a faulty valve": nobody is accused. */
static bool blames_thing(const psc_coder *c, const psc_act *a, const psc_side *recipient)
{
    const psc_rule *rule = &c->g.rules->rule[a->rule];
    const int32_t what = c->g.pred[a->trigger].obj;
    return rule->outer && rule->op == PSC_OP_ACCUSE && a->cell.type == PSC_TYPE_ACCUSE &&
           !recipient->n && what >= 0 && what < (int32_t)c->g.n && psc_graph_is_noun(&c->g, what) &&
           psc_graph_entity(&c->g, what) < 0;
}

/* "a book about the siege", "a film on the bombing": told of in a work. */
static bool in_a_work(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t h = g->sent->tok[a->trigger].head;
    return h >= 0 && psc_graph_is_noun(g, a->trigger) &&
           psc_graph_base(g, a->trigger) == PSC_REL_NMOD &&
           psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_WORK) &&
           psc_graph_cue(g, a->trigger, PSC_CUE_TOPIC, NULL);
}

/* "a nurse who treated the wounded said": what a witness did is told to say who he is. */
static bool is_of_witness(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t noun = g->sent->tok[a->trigger].head;
    if (psc_graph_rel(g, a->trigger) != PSC_REL_ACL_RELCL || psc_graph_entity(g, noun) < 0)
        return false;
    const int32_t said = g->sent->tok[noun].head;
    const psc_rule *rule = said >= 0 ? psc_graph_rule(g, said) : NULL;
    if (!rule || !rule->outer || rule->op != PSC_OP_SAY) return false;
    if (psc_graph_base(g, noun) != PSC_REL_NSUBJ) return false;
    const uint8_t x = g->mentions->at[psc_graph_entity(g, noun)].code.sector[0];
    return x == PSC_SECTOR_CVL || x == PSC_SECTOR_MED || x == PSC_SECTOR_UNK ||
           x == PSC_SECTOR_SOC || x == PSC_SECTOR_EDU || x == PSC_SECTOR_REF;
}

/* "told Reuters by telephone": talking to the press is no meeting. */
static bool is_interview(const psc_act *a, const psc_side *actor, const psc_side *recipient)
{
    const psc_side *both[] = {actor, recipient};
    if (a->cell.type != PSC_TYPE_CONSULT) return false;
    for (int k = 0; k < 2; k++)
        for (uint32_t i = 0; i < both[k]->n; i++)
            if (both[k]->at[i].code.sector[0] == PSC_SECTOR_JRN) return true;
    return false;
}

/* "protect troops from attacks": what somebody is only guarded against. */
static bool is_guarded_against(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, prep = psc_graph_child(g, t, PSC_REL_CASE);
    int32_t h = g->sent->tok[t].head;
    if (a->cell.type != PSC_TYPE_ASSAULT || !psc_graph_is_noun(g, t) || prep < 0) return false;
    if (g->word[prep] != g->rules->from && g->word[prep] != g->rules->against) return false;
    if (h >= 0 && psc_graph_base(g, t) == PSC_REL_NMOD) h = g->sent->tok[h].head;
    return h >= 0 && psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_BENEFIT);
}

/* "The Thai princess returned to Thailand": nobody is a guest of his own state. */
static bool is_at_home(const psc_coder *c, const psc_act *a, const psc_side *actor)
{
    bool told = false;
    for (uint32_t i = 0; i < a->recipient.n; i++) {
        const int32_t e = psc_graph_entity(&c->g, a->recipient.tok[i]);
        if (e < 0) continue;
        told = true;
        for (uint32_t k = 0; k < actor->n; k++)
            if (!psc_code_has_country(&actor->at[k].code) ||
                strcmp(actor->at[k].code.country, c->g.mentions->at[e].code.country) != 0)
                return false;
    }
    return told && actor->n;
}

/* "asked him whether talks would resume": wants to know, and not to have it done. */
static bool asks_question(const psc_coder *c, int32_t t)
{
    const psc_graph *g = &c->g;
    const int32_t clause = psc_graph_child(g, t, PSC_REL_CCOMP);
    for (int32_t k = clause < 0 ? -1 : g->child[clause]; k >= 0 && k < clause; k = g->next[k]) {
        const uint8_t x = psc_graph_tok(g, k)->xpos;
        if (x == PSC_XPOS_WRB || x == PSC_XPOS_WP) return true;
        if (psc_graph_base(g, k) == PSC_REL_MARK &&
            psc_rules_is_cue(g->rules, g->word[k], PSC_CUE_QUESTION))
            return true;
    }
    return false;
}

/* "a demand that Chad disarm": a bare verb of one who is told in the singular. */
static bool is_subjunctive(const psc_graph *g, const psc_act *a)
{
    const int32_t t = a->trigger, subj = psc_graph_child(g, t, PSC_REL_NSUBJ);
    if (a->op != PSC_OP_DONE || g->sent->tok[t].xpos != PSC_XPOS_VB || subj < 0 || subj > t)
        return false;
    const uint8_t x = g->sent->tok[subj].xpos;
    const bool one = x == PSC_XPOS_NNP || x == PSC_XPOS_NN;
    return one && psc_graph_child(g, t, PSC_REL_MARK) >= 0 &&
           psc_graph_child(g, t, PSC_REL_AUX) < 0;
}

/* By the words about it: no deed is told as done. */
static psc_str untold(const psc_coder *c, const psc_act *a, const psc_side *actor,
                      const psc_side *recipient)
{
    if (a->cell.type == PSC_TYPE_NONE) return PSC_STR("nothing asked or done");
    if (harms_himself(c, a, recipient)) return PSC_STR("done to himself");
    if (is_service(c, a)) return PSC_STR("somebody, no deed");
    if (plan_backed(c, a)) return PSC_STR("a plan that is backed");
    if (is_banned(c, a)) return PSC_STR("banned, not done");
    if (psc_crowd_demands(c, a)) return PSC_STR("what a crowd demands is its protest");
    if (is_reason(c, a)) return PSC_STR("why somebody acts");
    if (only_drafted(c, a)) return PSC_STR("what a plan would do");
    if (is_subjunctive(&c->g, a)) return PSC_STR("asked for, not done");
    if (is_interview(a, actor, recipient)) return PSC_STR("an interview");
    if (is_guarded_against(c, a)) return PSC_STR("guarded against, not done");
    if (only_topic(c, a)) return PSC_STR("only spoken of");
    if (is_title_word(c, a)) return PSC_STR("told by the way");
    if (comes_of_accident(c, a)) return PSC_STR("by accident");
    if (told_aside(c, a) || is_attribute(c, a) || is_of_witness(c, a))
        return PSC_STR("told by the way");
    if (purpose_only(c, a) && !done_to_help(c, a, actor, recipient))
        return PSC_STR("a purpose, not a deed");
    return (psc_str){0};
}

/* Those whom it needs are not told. */
static psc_str unattended(const psc_coder *c, const psc_act *a, const psc_side *actor,
                          const psc_side *recipient)
{
    const psc_rule *rule = &c->g.rules->rule[a->rule];
    if (actor->n + recipient->n == 0) return PSC_STR("nobody we can code takes part");
    if (rule->refugees && !recipient->n) return PSC_STR("nobody is told to flee");
    if (rule->abroad && !are_abroad(actor, recipient)) return PSC_STR("within one country");
    if (rule->itself && !can_be_guest(actor)) return PSC_STR("nobody who pays a visit");
    if (!a->actor.n && is_bare_form(c, a)) return PSC_STR("nobody is told to do it");
    if (!actor->n && nobody(recipient)) return PSC_STR("nobody we can code takes part");
    if (rule->speaker && !actor->n) return PSC_STR("nobody says so");
    if (rule->speaker && rule->op == PSC_OP_ASK && !recipient->n)
        return PSC_STR("nobody we can code is told to");
    if (rule->speaker && a->cell.type == PSC_TYPE_ACCUSE && a->hypothetical && !recipient->n)
        return PSC_STR("what would be wrong is no reproach");
    return (psc_str){0};
}

/* It is talk, or that of people or things that do not count. */
static psc_str mere_words(const psc_coder *c, const psc_act *a, const psc_side *actor,
                          const psc_side *recipient)
{
    const psc_rule *rule = &c->g.rules->rule[a->rule];
    if (!rule->outer && a->cell.type != PSC_TYPE_ACCUSE && psc_graph_is_remark(&c->g, a->trigger))
        return PSC_STR("tells who says so");
    if (rule->op == PSC_OP_THREATEN && psc_str_eq(a->cell.cameo, PSC_STR("130")) &&
        (all_private(actor) || (actor->n && actor->at[0].code.sector[0] == PSC_SECTOR_AGR)))
        return PSC_STR("private people warn of a danger");
    if (rule->outer && rule->op == PSC_OP_DENY && a->negated)
        return PSC_STR("what is not denied is no event");
    if (in_a_work(c, a)) return PSC_STR("told of in a work");
    if (is_strife_of_firms(a, actor, recipient)) return PSC_STR("firms fight with words");
    if (blames_thing(c, a, recipient)) return PSC_STR("a thing is blamed, nobody");
    if (private_matter(a, actor, recipient) || unknown_dealings(a, actor, recipient))
        return PSC_STR("private people among themselves");
    if (done_by_thing(a, actor)) return PSC_STR("a thing does it, nobody we can code");
    return (psc_str){0};
}

/* Its rule asks for more than is told. */
static psc_str idle_rule(const psc_coder *c, const psc_act *a, const psc_side *actor,
                         const psc_side *recipient)
{
    const psc_rule *rule = &c->g.rules->rule[a->rule];
    if (rule->bound && psc_graph_is_noun(&c->g, a->trigger))
        return PSC_STR("a word for a thing, not told as a deed");
    if (rule->frame == PSC_VISIT && !actor->n && psc_graph_is_noun(&c->g, a->trigger))
        return PSC_STR("a visit of nobody");
    if (rule->frame == PSC_VISIT && !recipient->n && is_at_home(c, a, actor))
        return PSC_STR("at home");
    if (rule->outer && rule->op == PSC_OP_ASK && asks_question(c, a->trigger))
        return PSC_STR("a question");
    if (a->cell.type == PSC_TYPE_AID && !a->actor.n && c->g.pred[a->trigger].passive &&
        psc_graph_rel(&c->g, a->trigger) == PSC_REL_ACL)
        return PSC_STR("told by the way");
    if (a->cell.type == PSC_TYPE_AID && !a->actor.n && all_private(recipient))
        return PSC_STR("private people helped by nobody we can code");
    if (a->reciprocal && a->op == PSC_OP_DONE && psc_graph_is_noun(&c->g, a->trigger) &&
        actor->n < 2)
        return PSC_STR("one party alone");
    return (psc_str){0};
}

/* Why an act makes no event; empty if it makes one. */
psc_str psc_act_obstacle(const psc_coder *c, const psc_act *a, const psc_side *actor,
                         const psc_side *recipient)
{
    psc_str why = untold(c, a, actor, recipient);
    if (!why.len) why = unattended(c, a, actor, recipient);
    if (!why.len) why = mere_words(c, a, actor, recipient);
    if (!why.len) why = idle_rule(c, a, actor, recipient);
    return why.len ? why : PSC_STR("");
}
