/* SPDX-License-Identifier: Apache-2.0 */
/* Acts that are told only by the way, as a purpose, as what is banned or feared, or in other words
 * that make no event of them. */
#include "events/obstacle.h"

#include "events/graph_part.h"
#include "events/speaker.h"
#include "record/form.h"

/* An infinitive or gerund of which nobody is the subject. */
static bool is_bare_form(const psc_coder *c, const psc_act *a)
{
    const uint8_t x = c->g.sent->tok[a->trigger].xpos;
    return !a->actor.n && (x == PSC_XPOS_VB || x == PSC_XPOS_VBG) && !c->g.pred[a->trigger].passive;
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

static bool is_digit(psc_str form)
{
    return form.len == 1 && form.ptr[0] >= '0' && form.ptr[0] <= '9';
}

/* "sentenced for failing to protect her": what one is punished for not doing. */
static bool only_punished(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head,
                  mark = psc_graph_child(g, t, PSC_REL_MARK);
    const psc_rule *by = h < 0 ? NULL : psc_graph_rule(g, h);
    return a->negated && by && !by->outer && psc_graph_base(g, t) == PSC_REL_ADVCL && mark >= 0 &&
           g->word[mark] == g->rules->on_account &&
           (by->done.type == PSC_TYPE_SANCTION || by->done.type == PSC_TYPE_COERCE);
}

/* "3-0", "2-1" from t on, parted into words. */
static bool is_score(const psc_sentence *s, uint32_t t)
{
    return t + 2 < s->n && is_digit(s->tok[t].form) && is_digit(s->tok[t + 2].form) &&
           psc_str_eq(s->tok[t + 1].form, PSC_STR("-")) &&
           !(s->tok[t].flags & PSC_TOKEN_SPACE_AFTER);
}

/* "won 3-0 with a late strike": a match. */
static bool tells_match(const psc_coder *c, const psc_act *a)
{
    if (a->cell.type != PSC_TYPE_ASSAULT) return false;
    for (uint32_t t = 0; t < c->g.n; t++)
        if (is_score(c->g.sent, t)) return true;
    return false;
}

/* "a presenter known for denouncing drug lords": what one is known for. */
static bool only_renown(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK);
    if (h < 0 || h > t || !psc_rules_is_cue(g->rules, g->word[h], PSC_CUE_RENOWN)) return false;
    const psc_rel base = psc_graph_base(g, t);
    const bool gerund = base == PSC_REL_ADVCL && mark >= 0 && g->word[mark] == g->rules->on_account;
    return gerund || (base == PSC_REL_OBL && psc_graph_has_case(g, t, g->rules->on_account));
}

/* "accused troops of having shelled it, wounding two": what they are blamed for besides. */
static bool only_charged(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    if (psc_graph_base(g, t) != PSC_REL_ADVCL || g->sent->tok[t].xpos != PSC_XPOS_VBG) return false;
    if (h < 0 || !g->pred[h].inner || !psc_rule_harms(psc_graph_rule(g, h))) return false;
    const psc_rule *by = psc_graph_rule(g, g->pred[h].outer);
    return by && a->cell.type == PSC_TYPE_ASSAULT && by->op == PSC_OP_ACCUSE;
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

/* "a bill that would have allowed China to extradite suspects": what it would let others do. */
static bool allowed_by_draft(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t v = g->sent->tok[a->trigger].head, thing = v < 0 ? -1 : g->sent->tok[v].head;
    return thing >= 0 && thing < v && psc_graph_base(g, a->trigger) == PSC_REL_XCOMP &&
           psc_graph_infinitive(g, a->trigger) && psc_graph_rel(g, v) == PSC_REL_ACL_RELCL &&
           psc_graph_is_noun(g, thing) && psc_graph_entity(g, thing) < 0 &&
           psc_graph_cue(g, v, PSC_CUE_BACKSHIFT, NULL);
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

/* "discussed selling tanks", "talks about sending troops": what is only talked about. */
static bool only_discussed(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    if (h < 0 || h > t || g->sent->tok[t].xpos != PSC_XPOS_VBG) return false;
    const psc_rule *above = psc_graph_rule(g, h);
    if (!above || above->outer) return false;
    const psc_event_type x = above->done.type;
    const psc_rel base = psc_graph_base(g, t);
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK);
    if (base == PSC_REL_XCOMP) /* "practised boarding ships" */
        return mark < 0 &&
               (x == PSC_TYPE_CONSULT || x == PSC_TYPE_COOPERATE || x == PSC_TYPE_MOBILIZE);
    return x == PSC_TYPE_CONSULT && (base == PSC_REL_ACL || base == PSC_REL_ADVCL) && mark >= 0 &&
           mark < t && psc_rules_is_cue(g->rules, g->word[mark], PSC_CUE_TOPIC);
}

/* "urged them to settle it by talking": by what means they are to do what they are asked. */
static bool is_means_of_asked(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head,
                  by = psc_graph_child(g, t, PSC_REL_MARK);
    if (h < 0 || h > t || by < 0 || g->word[by] != g->rules->by || !g->pred[h].inner) return false;
    const psc_rule *outer = psc_graph_rule(g, g->pred[h].outer);
    return psc_graph_base(g, t) == PSC_REL_ADVCL && outer && outer->outer &&
           (outer->op == PSC_OP_ASK || outer->op == PSC_OP_DEMAND || outer->op == PSC_OP_INTEND ||
            outer->op == PSC_OP_REFUSE || outer->op == PSC_OP_THREATEN);
}

/* "denounced what it called torture": the word is theirs. */
static bool only_called(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    const psc_rule *above = h < 0 || h > t ? NULL : psc_graph_rule(g, h);
    if (!above || !psc_graph_is_noun(g, t)) return false;
    if (above->outer ? above->op != PSC_OP_JUDGE && above->op != PSC_OP_ACCUSE
                     : above->done.type != PSC_TYPE_ACCUSE)
        return false;
    for (int32_t c2 = g->child[t]; c2 >= 0 && c2 < t; c2 = g->next[c2]) {
        const int32_t what = psc_graph_base(g, c2) == PSC_REL_DEP ? g->child[c2] : -1;
        if (what >= 0 && g->sent->tok[what].xpos == PSC_XPOS_WP) return true;
    }
    return false;
}

/* "failed to agree on a name": that nothing came of it promises nothing. */
static bool is_failed_accord(const psc_coder *c, const psc_act *a)
{
    const psc_rel base = psc_graph_base(&c->g, a->trigger);
    const int32_t h = c->g.sent->tok[a->trigger].head;
    return a->cell.type == PSC_TYPE_AGREE && h >= 0 && base == PSC_REL_XCOMP &&
           psc_rules_is_cue(c->g.rules, c->g.word[h], PSC_CUE_AVERTED);
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

/* "struck down the government's plan to send troops": what is said or done about a plan is told. */
static bool plan_judged(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    if (!c->g.rules->rule[a->rule].outer || h < 0 || !psc_graph_is_noun(g, t)) return false;
    if (g->sent->tok[t].head > t || c->g.rules->rule[a->rule].op != PSC_OP_INTEND) return false;
    const psc_rule *above = psc_graph_rule(g, h);
    if (!above || above->outer) return false;
    const psc_event_type x = above->done.type;
    return x == PSC_TYPE_SUPPORT || x == PSC_TYPE_ACCUSE || x == PSC_TYPE_SANCTION ||
           x == PSC_TYPE_PROTEST || x == PSC_TYPE_AGREE;
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

/* Most words have capitals: a headline, where they tell nothing. */
static bool is_headline(const psc_sentence *s)
{
    uint32_t capital = 0, word = 0;
    for (uint32_t t = 0; t < s->n; t++) {
        if (s->tok[t].upos == PSC_UPOS_PUNCT) continue;
        word++;
        capital += psc_form_upper(s, t);
    }
    return capital * 2 > word;
}

/* "the Volatiles Investigating Polar Rover", "a band named Bombing Berlin": a verb with a capital
 * among words that have one. */
static bool in_a_name(const psc_coder *c, const psc_act *a)
{
    const psc_sentence *s = c->g.sent;
    const uint32_t t = (uint32_t)a->trigger;
    if (t == 0 || t + 1 >= s->n || s->tok[t].upos != PSC_UPOS_VERB || !psc_form_upper(s, t))
        return false;
    return psc_form_upper(s, t - 1) && psc_form_upper(s, t + 1) && !is_headline(s);
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

/* "It is not about ships and clashes with the police": what something is about. */
static bool is_matter(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    int32_t t = a->trigger;
    if (!psc_graph_is_noun(g, t)) return false;
    while (psc_graph_base(g, t) == PSC_REL_CONJ && g->sent->tok[t].head >= 0)
        t = g->sent->tok[t].head;
    return psc_graph_child(g, t, PSC_REL_COP) >= 0 && psc_graph_cue(g, t, PSC_CUE_TOPIC, NULL) &&
           !psc_graph_has_case(g, t, g->rules->on); /* "on strike" */
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

/* "to stop Chad from selling tanks": what somebody is kept from is not done. */
static bool is_kept_from(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    const int32_t from = psc_graph_child(g, t, PSC_REL_MARK);
    if (h < 0 || h > t || from < 0 || g->word[from] != g->rules->from) return false;
    const psc_rel base = psc_graph_base(g, t);
    if (base != PSC_REL_ADVCL && base != PSC_REL_XCOMP) return false;
    return !psc_graph_is_noun(g, h) && psc_graph_child(g, h, PSC_REL_OBJ) >= 0;
}

/* "asked him whether talks would resume": wants to know, and not to have it done. */
static bool asks_question(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const psc_rule *rule = &g->rules->rule[a->rule];
    const int32_t clause = psc_graph_child(g, a->trigger, PSC_REL_CCOMP);
    if (!rule->outer || rule->op != PSC_OP_ASK) return false;
    if (psc_graph_child(g, a->trigger, PSC_REL_XCOMP) >= 0) return false; /* "to explain why" */
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
static bool is_subjunctive(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, subj = psc_graph_child(g, t, PSC_REL_NSUBJ);
    if (a->op != PSC_OP_DONE || g->sent->tok[t].xpos != PSC_XPOS_VB || subj < 0 || subj > t)
        return false;
    const uint8_t x = g->sent->tok[subj].xpos;
    const bool one = x == PSC_XPOS_NNP || x == PSC_XPOS_NN;
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK); /* "that"; but "is to disarm" */
    return one && mark >= 0 && g->word[mark] != g->rules->to &&
           psc_graph_child(g, t, PSC_REL_AUX) < 0;
}

static const psc_rule *rule_of(const psc_coder *c, const psc_act *a)
{
    return &c->g.rules->rule[a->rule];
}

static bool is_nothing(const psc_coder *c, const psc_act *a)
{
    (void)c;
    return a->cell.type == PSC_TYPE_NONE;
}

/* "the minister charged in a speech": tells who says so. */
static bool is_remark(const psc_coder *c, const psc_act *a)
{
    return !rule_of(c, a)->outer && a->cell.type != PSC_TYPE_ACCUSE &&
           psc_graph_is_remark(&c->g, a->trigger);
}

static bool is_not_denied(const psc_coder *c, const psc_act *a)
{
    return rule_of(c, a)->outer && rule_of(c, a)->op == PSC_OP_DENY && a->negated;
}

/* "a truce" as a word for a thing. */
static bool is_bound(const psc_coder *c, const psc_act *a)
{
    return rule_of(c, a)->bound && psc_graph_is_noun(&c->g, a->trigger);
}

/* "flour given to the miners": by nobody who is told. */
static bool is_given_aside(const psc_coder *c, const psc_act *a)
{
    return a->cell.type == PSC_TYPE_AID && !a->actor.n && c->g.pred[a->trigger].passive &&
           psc_graph_rel(&c->g, a->trigger) == PSC_REL_ACL;
}

/* "In support of her bid, the princess ...": for nobody who is told. */
static bool is_own_support(const psc_coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t noun = psc_graph_is_noun(g, a->trigger) ? a->trigger : a->about;
    if (a->cell.type != PSC_TYPE_SUPPORT || noun < 0 || !psc_graph_is_noun(g, noun)) return false;
    const int32_t in = psc_graph_child(g, noun, PSC_REL_CASE),
                  own = psc_graph_child(g, noun, PSC_REL_NMOD),
                  her = own < 0 ? -1 : psc_graph_child(g, own, PSC_REL_NMOD_POSS);
    return in >= 0 && g->word[in] == g->rules->in && her >= 0 &&
           g->sent->tok[her].upos == PSC_UPOS_PRON && psc_graph_entity(g, own) < 0;
}

psc_str psc_obstacle_told(const psc_coder *c, const psc_act *a)
{
    static const struct {
        bool (*holds)(const psc_coder *, const psc_act *);
        const char *why;
    } list[] = {
        {is_nothing, "nothing asked or done"},
        {is_service, "somebody, no deed"},
        {plan_backed, "a plan that is backed"},
        {plan_judged, "a plan that others judge"},
        {is_own_support, "for oneself"},
        {is_banned, "banned, not done"},
        {psc_crowd_demands, "what a crowd demands is its protest"},
        {is_reason, "why somebody acts"},
        {only_drafted, "what a plan would do"},
        {allowed_by_draft, "what a plan would allow"},
        {psc_act_is_lawful_only, "what a law allows"},
        {psc_act_is_part_of_demand, "part of what is demanded or meant"},
        {psc_act_is_by_statute, "what a statute lays down"},
        {psc_act_is_of_anybody, "told of nobody in particular"},
        {psc_act_is_wish, "a wish, no threat"},
        {psc_act_is_opinion_of_nobody, "what nobody who is told thinks"},
        {psc_act_is_standing_right, "how things stand"},
        {is_subjunctive, "asked for, not done"},
        {only_discussed, "only talked about"},
        {is_matter, "what something is about"},
        {is_failed_accord, "failed, and promises nothing"},
        {is_means_of_asked, "asked for, not done"},
        {only_called, "what somebody calls it"},
        {is_guarded_against, "guarded against, not done"},
        {is_kept_from, "kept from it, not done"},
        {only_topic, "only spoken of"},
        {is_title_word, "told by the way"},
        {comes_of_accident, "by accident"},
        {told_aside, "told by the way"},
        {only_charged, "part of what is blamed"},
        {only_punished, "what one is punished for not doing"},
        {tells_match, "a match is told of"},
        {only_renown, "what somebody is known for"},
        {is_attribute, "told by the way"},
        {is_of_witness, "told by the way"},
        {is_given_aside, "told by the way"},
        {is_bare_form, "nobody is told to do it"},
        {is_remark, "tells who says so"},
        {is_not_denied, "what is not denied is no event"},
        {in_a_work, "told of in a work"},
        {in_a_name, "a word of a name"},
        {is_bound, "a word for a thing, not told as a deed"},
        {asks_question, "a question"},
    };
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (list[i].holds(c, a)) return psc_str_of(list[i].why);
    return PSC_STR("");
}
