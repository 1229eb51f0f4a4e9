/* SPDX-License-Identifier: Apache-2.0 */
/* Acts of which those who take part make no event: nobody, private people, firms, things. */
#include "events/obstacle.h"

#include "record/code.h"

/* An act and those who take part in it. */
typedef struct psc_case {
    const psc_coder *c;
    const psc_act *a;
    const psc_rule *rule;
    const psc_side *actor, *recipient;
} psc_case;

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
static bool is_strife_of_firms(const psc_case *k)
{
    const bool strife = k->a->cell.type == PSC_TYPE_ASSAULT || k->a->cell.type == PSC_TYPE_REJECT;
    return strife && (k->actor->n || k->a->reciprocal) && all_business(k->actor, k->recipient);
}

/* "was struck by a Toyota", "a Boeing killed 20": what a firm has made, not the firm. */
static bool is_harm_by_product(const psc_case *k)
{
    if (k->a->cell.type != PSC_TYPE_ASSAULT || k->a->cell.mode.len || !k->actor->n) return false;
    for (uint32_t i = 0; i < k->actor->n; i++) {
        const psc_entity *e = &k->actor->at[i];
        if (e->kind != PSC_ENTITY_ORG || !e->name.len || e->code.sector[0] != PSC_SECTOR_BUS)
            return false;
    }
    return true;
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

/* Deals and words, which count between those who stand for something; not what is done to people. */
static bool is_dealing(const psc_cell *c)
{
    switch ((psc_event_type)c->type) {
    case PSC_TYPE_CONSULT:
    case PSC_TYPE_REQUEST:
    case PSC_TYPE_AGREE:
    case PSC_TYPE_SUPPORT:
    case PSC_TYPE_COOPERATE:
    case PSC_TYPE_AID:
    case PSC_TYPE_REJECT: return true;
    case PSC_TYPE_ACCUSE: return psc_str_eq(c->mode, PSC_STR("disapprove"));
    default: return false;
    }
}

/* Private people and firms of one country, or of none. */
static bool at_home_among_themselves(const psc_case *k)
{
    const psc_side *both[] = {k->actor, k->recipient};
    const char *country = NULL;
    for (int m = 0; m < 2; m++)
        for (uint32_t i = 0; i < both[m]->n; i++) {
            const psc_code *code = &both[m]->at[i].code;
            if (!is_private(code, false) && code->sector[0] != PSC_SECTOR_BUS) return false;
            if (!psc_code_has_country(code)) continue;
            if (country && strcmp(country, code->country) != 0) return false;
            country = code->country;
        }
    if (k->actor->n && k->recipient->n)
        return k->a->cell.type != PSC_TYPE_AID || k->actor->at[0].code.sector[0] != PSC_SECTOR_MED;
    return false;
}

/* "The company denied it", "Disney spent billions", "will let you go": what a private person or a
 * firm does to nobody named. */
static bool is_own_affair(const psc_case *k)
{
    const psc_cell *c = &k->a->cell;
    if (c->type != PSC_TYPE_AID && c->type != PSC_TYPE_CONCEDE &&
        (c->type != PSC_TYPE_ACCUSE || !psc_str_eq(c->mode, PSC_STR("disapprove"))))
        return false;
    for (uint32_t i = 0; i < k->actor->n; i++) {
        const psc_code *code = &k->actor->at[i].code;
        const bool person = is_private(code, false) && code->sector[0] != PSC_SECTOR_CVL;
        if ((!person || c->type == PSC_TYPE_CONCEDE) && code->sector[0] != PSC_SECTOR_BUS)
            return false;
    }
    return k->actor->n && !k->recipient->n;
}

/* Private people among themselves: interviews, families, passers-by. */
static bool private_matter(const psc_case *k)
{
    const psc_event_type t = (psc_event_type)k->a->cell.type;
    if (is_own_affair(k)) return true;
    if (!is_dealing(&k->a->cell)) return false;
    if (at_home_among_themselves(k)) return true;
    if (t == PSC_TYPE_AID || t == PSC_TYPE_REJECT || t == PSC_TYPE_ACCUSE) return false;
    if (t != PSC_TYPE_REQUEST && all_business(k->actor, k->recipient)) return true;
    const bool asks = t == PSC_TYPE_REQUEST || t == PSC_TYPE_SUPPORT;
    const psc_side *both[] = {k->actor, k->recipient};
    for (int m = 0; m < 2; m++)
        for (uint32_t i = 0; i < both[m]->n; i++)
            if (!is_private(&both[m]->at[i].code, asks)) return false;
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
static bool unknown_dealings(const psc_case *k)
{
    const psc_event_type t = (psc_event_type)k->a->cell.type;
    if (t != PSC_TYPE_AGREE && t != PSC_TYPE_AID && t != PSC_TYPE_SANCTION) return false;
    if (!all_unknown(k->actor) && !all_unknown(k->recipient)) return false;
    const psc_side *both[] = {k->actor, k->recipient};
    for (int m = 0; m < 2; m++)
        for (uint32_t i = 0; i < both[m]->n; i++)
            if (psc_code_has_country(&both[m]->at[i].code)) return false;
    return true;
}

/* What a thing does ("the law would allow", "illness threatens") is nobody's word or offer. */
static bool done_by_thing(const psc_case *k)
{
    if (!k->a->actor.n || k->actor->n || k->a->negated) return false; /* "no country recognised" */
    switch ((psc_event_type)k->a->cell.type) {
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

/* "turned his rifle on himself": harm that only he suffers who does it. */
static bool harms_himself(const psc_case *k)
{
    if (k->a->cell.type != PSC_TYPE_ASSAULT ||
        psc_str_eq(k->a->cell.mode, PSC_STR("suicide-attack")))
        return false;
    for (uint32_t i = 0; i < k->a->recipient.n; i++) {
        const int32_t t = k->a->recipient.tok[i];
        if (t < (int32_t)k->c->g.n &&
            psc_rules_is_cue(k->c->g.rules, k->c->g.word[t], PSC_CUE_SELF))
            return k->recipient->n < 2;
    }
    return false;
}

/* "defended his decision": what is his own who praises it. */
static bool praises_himself(const psc_case *k)
{
    const psc_graph *g = &k->c->g;
    if (k->a->cell.type != PSC_TYPE_SUPPORT || k->recipient->n || k->actor->n != 1) return false;
    for (uint32_t i = 0; i < k->a->recipient.n; i++) {
        const int32_t t = k->a->recipient.tok[i];
        if (t < 0 || t >= (int32_t)g->n) continue;
        const int32_t owner = psc_graph_child(g, t, PSC_REL_NMOD_POSS),
                      e = psc_graph_entity(g, owner);
        if (e < 0 || g->mentions->at[e].kind != PSC_ENTITY_PRONOUN) continue;
        if (psc_str_eq(g->mentions->at[e].name, k->actor->at[0].name) &&
            !memcmp(&g->mentions->at[e].code, &k->actor->at[0].code, sizeof(psc_code)))
            return true;
    }
    return false;
}

/* "blamed a faulty valve": nobody is accused. */
static bool blames_thing(const psc_case *k)
{
    const int32_t what = k->c->g.pred[k->a->trigger].obj;
    return k->rule->outer && k->rule->op == PSC_OP_ACCUSE && k->a->cell.type == PSC_TYPE_ACCUSE &&
           !k->recipient->n && what >= 0 && what < (int32_t)k->c->g.n &&
           psc_graph_is_noun(&k->c->g, what) && psc_graph_entity(&k->c->g, what) < 0;
}

/* "told Reuters by telephone": talking to the press is no meeting. */
static bool is_interview(const psc_case *k)
{
    const psc_side *both[] = {k->actor, k->recipient};
    if (k->a->cell.type != PSC_TYPE_CONSULT) return false;
    for (int m = 0; m < 2; m++)
        for (uint32_t i = 0; i < both[m]->n; i++)
            if (both[m]->at[i].code.sector[0] == PSC_SECTOR_JRN) return true;
    return false;
}

/* "The Thai princess returned to Thailand": nobody is a guest of his own state. */
static bool is_at_home(const psc_case *k)
{
    bool told = false;
    if (k->rule->frame != PSC_VISIT || k->recipient->n) return false;
    for (uint32_t i = 0; i < k->a->recipient.n; i++) {
        const int32_t e = psc_graph_entity(&k->c->g, k->a->recipient.tok[i]);
        if (e < 0) continue;
        told = true;
        for (uint32_t m = 0; m < k->actor->n; m++)
            if (!psc_code_has_country(&k->actor->at[m].code) ||
                strcmp(k->actor->at[m].code.country, k->c->g.mentions->at[e].code.country) != 0)
                return false;
    }
    return told && k->actor->n;
}

/* "An individual was arrested in Gdansk": one person, whoever it is, where a place is told. */
static bool is_somebody_harmed(const psc_case *k)
{
    const bool arrest = k->a->cell.type == PSC_TYPE_COERCE &&
                        psc_str_eq(k->a->cell.mode, PSC_STR("arrest"));
    if (!arrest && k->a->cell.type != PSC_TYPE_ASSAULT) return false;
    return k->recipient->n == 1 && k->a->op == PSC_OP_DONE &&
           k->recipient->at[0].code.sector[0] == PSC_SECTOR_UNK &&
           k->recipient->at[0].kind == PSC_ENTITY_PERSON && psc_homeland_scene(&k->c->g)[0];
}

/* "The guns fell silent along the border": told of all who fight there. */
static bool is_calm(const psc_case *k)
{
    return k->a->cell.type == PSC_TYPE_RETREAT &&
           psc_str_eq(k->a->cell.mode, PSC_STR("ceasefire")) &&
           !psc_graph_is_noun(&k->c->g, k->a->trigger) && !k->a->negated && !k->rule->outer;
}

static bool is_nobody(const psc_case *k)
{
    return !is_calm(k) && !k->actor->n && nobody(k->recipient) && !is_somebody_harmed(k);
}

/* "fled": those who make them flee are told by whom they make flee. */
static bool drives_nobody(const psc_case *k)
{
    if (!k->rule->refugees) return false;
    for (uint32_t i = 0; i < k->a->recipient.n; i++) {
        const int32_t t = k->a->recipient.tok[i];
        if (t >= (int32_t)k->c->g.n || psc_graph_tok(&k->c->g, t)->xpos != PSC_XPOS_DT)
            return false;
    }
    return !k->recipient->n || k->a->recipient.n > 0; /* "those fleeing the town" */
}

static bool is_within_country(const psc_case *k)
{
    return k->rule->abroad && !are_abroad(k->actor, k->recipient);
}

/* "is in Cairo": a visit, unless private people pay it; whoever helps there may be anybody. */
static bool is_no_guest(const psc_case *k)
{
    return k->rule->itself && k->rule->frame == PSC_VISIT && !can_be_guest(k->actor);
}

static bool is_unsaid(const psc_case *k)
{
    return k->rule->speaker && !k->actor->n;
}

/* "According to the BBC, the talks must go on": the press tells it, and wants nothing. */
static bool press_tells(const psc_case *k)
{
    const psc_event_type t = (psc_event_type)k->a->cell.type;
    if (k->rule->outer && !k->rule->speaker) return false;
    if (!k->rule->outer && k->a->op == PSC_OP_DONE) return false;
    if (t != PSC_TYPE_REQUEST && t != PSC_TYPE_ACCUSE) return false;
    for (uint32_t i = 0; i < k->actor->n; i++)
        if (k->actor->at[i].code.sector[0] != PSC_SECTOR_JRN) return false;
    return k->actor->n > 0;
}

static bool asks_nobody(const psc_case *k)
{
    if (!k->rule->speaker || k->rule->op != PSC_OP_ASK || k->recipient->n) return false;
    const psc_code *by = k->actor->n ? &k->actor->at[0].code : NULL;
    const bool state = by && (psc_code_is_organ(by) || by->sector[0] == PSC_SECTOR_IGO);
    return k->a->about < 0 || !state; /* "Norway said a truce was needed" asks all */
}

/* Both sides have one and the same code. */
static bool are_same(const psc_side *a, const psc_side *b)
{
    return a->n == 1 && b->n == 1 && psc_code_has_country(&a->at[0].code) &&
           memcmp(&a->at[0].code, &b->at[0].code, sizeof a->at[0].code) == 0;
}

/* "it would be wrong to go". */
static bool would_blame(const psc_case *k)
{
    return k->rule->speaker && k->a->cell.type == PSC_TYPE_ACCUSE && k->a->hypothetical &&
           (!k->recipient->n || are_same(k->actor, k->recipient));
}

static bool warns_of_danger(const psc_case *k)
{
    if (k->rule->op != PSC_OP_THREATEN || !psc_str_eq(k->a->cell.cameo, PSC_STR("130")))
        return false;
    return all_private(k->actor) ||
           (k->actor->n && k->actor->at[0].code.sector[0] == PSC_SECTOR_AGR);
}

/* "The climber refused to give up" */
static bool refuses_privately(const psc_case *k)
{
    if (k->a->cell.type != PSC_TYPE_REJECT || k->recipient->n || k->a->cell.mode.len) return false;
    for (uint32_t i = 0; i < k->actor->n; i++)
        if (k->actor->at[i].kind != PSC_ENTITY_PERSON && k->actor->at[i].kind != PSC_ENTITY_GROUP)
            return false;
    return all_private(k->actor) && !psc_code_has_country(&k->actor->at[0].code);
}

/* "Some critics condemned the novel": nobody in particular, against nobody. */
static bool blames_at_large(const psc_case *k)
{
    if (k->a->cell.type != PSC_TYPE_ACCUSE || k->recipient->n) return false;
    for (uint32_t i = 0; i < k->actor->n; i++) {
        const psc_code *c = &k->actor->at[i].code;
        if (c->sector[0] != PSC_SECTOR_UNK || psc_code_has_country(c)) return false;
    }
    return k->actor->n > 0;
}

static bool is_visit_of_nobody(const psc_case *k)
{
    return k->rule->frame == PSC_VISIT && !k->actor->n &&
           psc_graph_is_noun(&k->c->g, k->a->trigger);
}

static bool helps_private(const psc_case *k)
{
    return k->a->cell.type == PSC_TYPE_AID && !k->a->actor.n && all_private(k->recipient);
}

/* "talks", of one party. */
static bool is_alone(const psc_case *k)
{
    const bool held = k->a->op == PSC_OP_DONE || k->a->op == PSC_OP_INTEND;
    return k->a->reciprocal && held && k->actor->n < 2 &&
           psc_graph_is_noun(&k->c->g, k->a->trigger);
}

/* "Nobody can put pressure on Kyiv", "no state has recognised it". */
static bool is_by_nobody(const psc_case *k)
{
    const psc_graph *g = &k->c->g;
    const int32_t t = k->a->trigger;
    const int32_t subj = psc_graph_is_noun(g, t) ? -1 : psc_graph_child(g, t, PSC_REL_NSUBJ);
    if (k->actor->n || subj < 0) return false;
    const int32_t det = psc_graph_child(g, subj, PSC_REL_DET);
    return psc_rules_is_cue(g->rules, g->word[subj], PSC_CUE_NEGATION) ||
           (det >= 0 && psc_rules_is_cue(g->rules, g->word[det], PSC_CUE_NEGATION));
}

psc_str psc_obstacle_who(const psc_coder *c, const psc_act *a, const psc_side *actor,
                         const psc_side *recipient)
{
    static const struct {
        bool (*holds)(const psc_case *);
        const char *why;
    } list[] = {
        {harms_himself, "done to himself"},
        {praises_himself, "his own doings"},
        {is_interview, "an interview"},
        {is_by_nobody, "nobody does it"},
        {is_nobody, "nobody we can code takes part"},
        {drives_nobody, "nobody is told to flee"},
        {is_within_country, "within one country"},
        {is_no_guest, "nobody who pays a visit"},
        {is_unsaid, "nobody says so"},
        {press_tells, "the press only tells it"},
        {asks_nobody, "nobody we can code is told to"},
        {would_blame, "what would be wrong is no reproach"},
        {warns_of_danger, "private people warn of a danger"},
        {blames_at_large, "nobody in particular blames nobody"},
        {refuses_privately, "private people refuse"},
        {is_strife_of_firms, "firms fight with words"},
        {is_harm_by_product, "what a firm has made does it"},
        {blames_thing, "a thing is blamed, nobody"},
        {private_matter, "private people among themselves"},
        {unknown_dealings, "private people among themselves"},
        {done_by_thing, "a thing does it, nobody we can code"},
        {is_visit_of_nobody, "a visit of nobody"},
        {is_at_home, "at home"},
        {helps_private, "private people helped by nobody we can code"},
        {is_alone, "one party alone"},
    };
    const psc_case k = {c, a, &c->g.rules->rule[a->rule], actor, recipient};
    for (size_t i = 0; i < sizeof list / sizeof *list; i++)
        if (list[i].holds(&k)) return psc_str_of(list[i].why);
    return PSC_STR("");
}
