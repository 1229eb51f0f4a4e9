/* SPDX-License-Identifier: Apache-2.0 */
/* "will", "not", "could", "must": they act like outer acts with the same subject. */
#include "events/act.h"
#include "events/act_part.h"
#include "events/condition.h"
#include "events/modality.h"
#include "events/owner.h"
#include "events/differ.h"
#include "events/graph_part.h"
#include "events/speaker.h"

/* "Chad should have closed the border": what others left undone is held against them. */
static bool reproach(const psc_graph *g, int32_t t, int32_t speaker, psc_act *a)
{
    if (!a->actor.n || psc_graph_entity(g, speaker) < 0 ||
        !psc_graph_of_another_side(g, speaker, a->actor.tok[0]))
        return false;
    a->cell = (psc_cell){
        .type = PSC_TYPE_ACCUSE, .row = -1, .mode = PSC_STR("disapprove"), .cameo = PSC_STR("111")};
    a->op = PSC_OP_JUDGE;
    a->recipient = a->actor;
    a->actor = (psc_args){.tok = {speaker}, .n = 1};
    a->about = t;
    return true;
}

static psc_cell ultimatum(void)
{
    return (psc_cell){
        .type = PSC_TYPE_THREATEN, .row = -1, .mode = PSC_STR(""), .cameo = PSC_STR("139")};
}

/* "must surrender or be crushed": what else awaits him is a threat. */
static bool or_else(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const int32_t cc = psc_graph_child(g, c, PSC_REL_CC);
        if (psc_graph_rel(g, c) != PSC_REL_CONJ || cc < 0) continue;
        const psc_rule *rule = psc_graph_rule(g, c);
        const psc_cell *cell = rule ? psc_act_cell(g, rule->row, PSC_OP_INTEND) : NULL;
        if (psc_str_eq(g->sent->tok[cc].lemma, PSC_STR("or")) && cell &&
            cell->type == PSC_TYPE_THREATEN)
            return true;
    }
    return false;
}

/* "should" in somebody's words is a request of the speaker to the subject. */
static bool oblige(psc_graph *g, int32_t t, psc_act *a)
{
    int32_t cue;
    int32_t speaker = psc_speaker(g, t, &cue);
    const bool too_late = g->sent->tok[t].xpos == PSC_XPOS_VBN && !g->pred[t].passive;
    if (speaker < 0 || psc_args_has(&a->actor, speaker)) return false;
    if (too_late) return reproach(g, t, speaker, a);
    psc_args doers = a->actor;
    if (!psc_act_put_cell(g, a, PSC_OP_ASK)) return false;
    if (or_else(g, t)) a->cell = ultimatum();
    a->recipient = doers.n ? doers : a->recipient;
    a->actor = (psc_args){.tok = {speaker}, .n = 1};
    a->about = t;
    return true;
}

/* "said it would meet": the future of somebody's past words. */
static bool backshifted(psc_graph *g, int32_t t)
{
    const int32_t head = psc_graph_tok(g, t)->head;
    const int32_t top = psc_graph_base(g, t) == PSC_REL_CONJ ? head : t;
    psc_rel base = psc_graph_base(g, top);
    int32_t cue; /* "would never yield, a spokesman snapped" */
    if (base == PSC_REL_ROOT && psc_speaker(g, top, &cue) >= 0 && cue > t &&
        psc_graph_tok(g, cue)->head == top)
        base = PSC_REL_PARATAXIS;
    return (base == PSC_REL_CCOMP || base == PSC_REL_PARATAXIS) &&
           psc_graph_cue(g, t, PSC_CUE_BACKSHIFT, NULL);
}

/* "Egypt would not take part": in a tale of the past that is its refusal; "would not have" is
 * none. */
static bool would_not(const psc_graph *g, int32_t t, const psc_act *a)
{
    if (a->op != PSC_OP_DONE || !psc_graph_cue(g, t, PSC_CUE_BACKSHIFT, NULL)) return false;
    if (psc_condition_of(g, t) >= 0 || psc_graph_is_asked(g, t)) return false;
    return g->sent->tok[t].xpos == PSC_XPOS_VB;
}

/* What is to come is told by somebody who will not do it himself: no threat of his. */
static bool foretold(psc_graph *g, int32_t t, const psc_act *a)
{
    const psc_cell *c = psc_act_cell(g, a->row, PSC_OP_INTEND);
    if (!c || c->type != PSC_TYPE_THREATEN || !a->actor.n) return false;
    int32_t cue, teller = psc_speaker(g, t, &cue), h = psc_graph_tok(g, t)->head;
    if (h >= 0 && psc_graph_base(g, t) == PSC_REL_CCOMP) teller = psc_graph_arguments(g, h)->subj;
    const int32_t e = psc_graph_entity(g, teller);
    if (e >= 0 && g->mentions->at[e].inferred) return false; /* of no country by his own words */
    return teller >= 0 && psc_graph_of_another_side(g, teller, a->actor.tok[0]);
}

/* "said his missiles could hit the capital": what the speaker's own side may do to others. */
static bool boasts(psc_graph *g, int32_t t, const psc_act *a)
{
    const psc_cell *c = psc_act_cell(g, a->row, PSC_OP_INTEND);
    if (!c || c->type != PSC_TYPE_THREATEN || !a->actor.n) return false;
    int32_t cue;
    const int32_t teller = psc_speaker(g, t, &cue);
    const int32_t who = psc_graph_entity(g, teller), doer = psc_graph_entity(g, a->actor.tok[0]);
    if (who < 0 || doer >= 0)
        return who >= 0 && !psc_graph_of_another_side(g, teller, a->actor.tok[0]);
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
        const bool not = base == PSC_REL_ADVMOD && g->sent->tok[c].upos == PSC_UPOS_PART;
        if ((base == PSC_REL_DET || base == PSC_REL_CC || not ) &&
            psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_NEGATION) &&
            !psc_graph_is_slogan(g, c, t))
            return true;
    }
    return false;
}

/* "under no circumstances will ...", "in no way". */
static bool has_noway(const psc_graph *g, int32_t t)
{
    for (int32_t c = g->child[t]; c >= 0; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if ((base == PSC_REL_OBL || base == PSC_REL_ADVMOD) &&
            psc_rules_is_cue(g->rules, g->word[c], PSC_CUE_NOWAY) && is_none(g, c))
            return true;
    }
    return false;
}

/* "there will be no talks", "could not hide his anger": the rule reads the negation itself. */
static bool reads_negation(const psc_graph *g, int32_t t)
{
    const psc_rules *r = g->rules;
    const int32_t own = g->pred[t].pattern;
    for (uint32_t k = 0; own >= 0 && k < r->pattern[own].n_need; k++) {
        const psc_need *need = &r->need[r->pattern[own].need + k];
        if (need->slot.kind == PSC_SLOT_DET) return true;
        if ((need->slot.kind == PSC_SLOT_ADV || need->slot.kind == PSC_SLOT_PRT) && need->n &&
            !need->absent && psc_rules_is_cue(r, r->need_word[need->first], PSC_CUE_NEGATION))
            return true;
    }
    return false;
}

/* "could expect to be shot": the rule reads the auxiliary itself. */
static bool reads_auxiliary(const psc_graph *g, int32_t t)
{
    const psc_rules *r = g->rules;
    const int32_t own = g->pred[t].pattern;
    for (uint32_t k = 0; own >= 0 && k < r->pattern[own].n_need; k++) {
        const psc_need *need = &r->need[r->pattern[own].need + k];
        if (need->slot.kind == PSC_SLOT_AUX && need->n && !need->absent) return true;
    }
    return false;
}

/* By a word of its own, or because nobody does it, or suffers it. */
static bool is_negated(psc_graph *g, int32_t t)
{
    if (reads_negation(g, t)) return false;
    if (psc_graph_cue(g, t, PSC_CUE_NEGATION, NULL) || has_noway(g, t)) return true;
    const psc_predicate *p = psc_graph_arguments(g, t);
    if (is_none(g, p->subj) || is_none(g, p->obj)) return true; /* "held no talks" */
    const int32_t in = p->obj < 0 ? -1 : psc_graph_child(g, t, PSC_REL_OBL);
    return in > p->obj && psc_graph_has_case(g, in, g->rules->in) && is_none(g, in);
}

/* "Kenya to send troops": a headline's clause of its own. */
static bool heads_headline(const psc_graph *g, int32_t t)
{
    const int32_t who = psc_graph_child(g, t, PSC_REL_NSUBJ);
    const psc_rel base = psc_graph_base(g, t);
    return psc_graph_is_headline(g) && who >= 0 && who < t &&
           (base == PSC_REL_ROOT || base == PSC_REL_CCOMP || base == PSC_REL_PARATAXIS);
}

/* "is to send troops": arranged. */
static bool is_to(const psc_graph *g, int32_t t)
{
    if (g->sent->tok[t].upos != PSC_UPOS_VERB) return false;
    bool be = false;
    for (int32_t c = g->child[t]; c >= 0 && c < t; c = g->next[c]) {
        const psc_rel base = psc_graph_base(g, c);
        if (base == PSC_REL_MARK && g->word[c] == g->rules->to) return be || heads_headline(g, t);
        be = (base == PSC_REL_COP || base == PSC_REL_AUX) && g->word[c] == g->rules->be;
    }
    return false;
}

/* "will double its aid to Kenya": the thing given, of a verb that no rule knows. */
static bool will_be_done(psc_graph *g, int32_t t, const psc_act *a)
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
    if (x != PSC_SECTOR_GOV && x != PSC_SECTOR_MIL && x != PSC_SECTOR_COP && x != PSC_SECTOR_REB &&
        x != PSC_SECTOR_IGO)
        return;
    const bool boast = g->rules->rule[a->rule].done.type == PSC_TYPE_NONE; /* "will be crushed" */
    const bool force = !threat || (psc_str_eq(a->cell.mode, PSC_STR("violence")) && !boast);
    for (uint32_t i = 0; force && i < a->recipient.n; i++)
        if (!of_country(g, a->recipient.tok[i], who->country)) return;
    psc_args_add(&a->actor, teller);
}

bool psc_act_unwilling(psc_graph *g, int32_t t, const psc_rule *rule)
{
    if (!rule->willing || !is_negated(g, t)) return false;
    return g->sent->tok[t].upos != PSC_UPOS_VERB || g->pred[t].passive ||
           psc_graph_cue(g, t, PSC_CUE_FUTURE, NULL) || backshifted(g, t);
}

/* Of what nothing more is told. */
static void refuse_plainly(psc_act *a)
{
    if (a->cell.type != PSC_TYPE_AGREE) return;
    a->cell = (psc_cell){
        .type = PSC_TYPE_REJECT, .row = -1, .mode = PSC_STR(""), .cameo = PSC_STR("120")};
}

void psc_act_finite(psc_graph *g, int32_t t, psc_act *a)
{
    const bool unwilling = psc_act_unwilling(g, t, &g->rules->rule[a->rule]);
    if (unwilling) refuse_plainly(a);
    bool no = !unwilling && is_negated(g, t);
    bool shifted = backshifted(g, t) || (no && would_not(g, t, a));
    const bool read = g->rules->rule[a->rule].speaker && reads_auxiliary(g, t);
    bool future = shifted || read || psc_graph_cue(g, t, PSC_CUE_FUTURE, NULL) || is_to(g, t);
    bool maybe = !shifted && !read && !psc_graph_is_nominal(g, t) &&
                 psc_graph_cue(g, t, PSC_CUE_HYPOTHETICAL, NULL) && !reads_negation(g, t);
    maybe |= psc_graph_is_asked(g, t); /* "Will they meet?" promises nothing */
    bool deed = a->op == PSC_OP_DONE;
    if (deed && !future && !no && psc_graph_is_nominal(g, t)) future = will_be_done(g, t, a);
    if (psc_graph_cue(g, t, PSC_CUE_OBLIGATION, NULL) && !psc_graph_is_inverted(g, t)) {
        const bool said = g->rules->rule[a->rule].speaker; /* the rule reads it itself */
        psc_act_pass_content(a, PSC_OP_ASK);               /* "must be ready to talk" */
        if (!said && ((!deed && !a->content) || !oblige(g, t, a))) a->hypothetical = true;
    } else if (maybe && deed && !no && boasts(g, t, a) && psc_act_put_cell(g, a, PSC_OP_INTEND)) {
        a->about = t;
    } else if (maybe) {
        a->negated |= no;
        psc_act_possible(g, a);
    } else if (future) {
        const bool hangs = a->cell.type == PSC_TYPE_MOBILIZE && psc_condition_of(g, t) >= 0;
        const psc_op op = no ? PSC_OP_REFUSE : hangs ? PSC_OP_THREATEN : PSC_OP_INTEND;
        if (!deed || foretold(g, t, a) || !psc_act_put_cell(g, a, op)) {
            a->future = deed;
            a->negated = no;
        } else if (!no) {
            done_by_teller(g, t, a);
        } else if (g->rules->rule[a->rule].spared && g->mentions) {
            psc_act_drop_spared(g, &a->recipient, &a->actor);
        }
    } else if (no) {
        a->negated = true;
    }
}
