/* SPDX-License-Identifier: Apache-2.0 */
/* From acts to events: entities for roles, modality, attribution, date, place.
 *
 * Every predicate of a sentence is resolved first, which marks those that are
 * inner acts of others; the rest become events if somebody we can code takes
 * part.  The trace tells what became of each. */
#include "events/act.h"
#include "events/circumstance.h"
#include "events/condition.h"
#include "events/confidence.h"
#include "events/homeland.h"
#include "events/modality.h"
#include "events/onedeed.h"
#include "events/owner.h"
#include "events/quotation.h"
#include "events/speaker.h"
#include "record/code.h"
#include "record/path.h"

typedef struct coder {
    psc_graph g;
    const psc_timex *timex; /* of this sentence */
    uint32_t n_timex;
    psc_event_list *list;
    psc_trace *trace;
    psc_homeland *home;
    psc_proposals *proposals; /* of the report so far */
    uint32_t first_event;     /* of this sentence */
} coder;

/* ---- words ---- */

static psc_phrase phrase_of(const coder *c, uint32_t first, uint32_t last)
{
    const psc_token *tok = c->g.sent->tok;
    while (last > first && tok[last].upos == PSC_UPOS_PUNCT) last--;
    psc_span span = {tok[first].span.beg, tok[last].span.end};
    return (psc_phrase){psc_str_at(c->g.doc->text, span), span};
}

static psc_phrase subtree(const coder *c, int32_t t)
{
    uint32_t first, last;
    psc_graph_reach(&c->g, t, &first, &last);
    return phrase_of(c, first, last);
}

/* The trigger with its auxiliaries, negation and particle: "will not attend". */
static psc_phrase trigger_phrase(const coder *c, int32_t t)
{
    uint32_t first = (uint32_t)t, last = (uint32_t)t;
    for (int32_t k = c->g.child[t]; k >= 0; k = c->g.next[k]) {
        psc_rel rel = psc_graph_rel(&c->g, k);
        bool left = (uint32_t)k < first;
        if (left && (psc_rel_base(rel) == PSC_REL_AUX ||
                     psc_rules_is_cue(c->g.rules, c->g.word[k], PSC_CUE_NEGATION)))
            first = (uint32_t)k;
        if (rel == PSC_REL_COMPOUND_PRT && (uint32_t)k == last + 1) last = (uint32_t)k;
    }
    return phrase_of(c, first, last);
}

/* ---- entities ---- */

typedef struct side {
    psc_entity *at;
    uint32_t n, cap;
} side;

static bool in_side(const side *s, const psc_entity *e)
{
    for (uint32_t i = 0; i < s->n; i++) {
        const psc_entity *o = &s->at[i];
        if (o->span.beg == e->span.beg && o->span.end == e->span.end &&
            psc_str_eq(o->name, e->name) && !memcmp(&o->code, &e->code, sizeof e->code))
            return true;
        if (e->name.len && psc_str_eq(o->name, e->name)) return true;
    }
    return false;
}

static bool add_entity(coder *c, side *s, int32_t e)
{
    bool any = false;
    for (; e >= 0; e = c->g.mentions->next[e]) {
        const psc_entity *m = &c->g.mentions->at[e];
        if (m->kind == PSC_ENTITY_PLACE || psc_code_none(&m->code)) continue;
        any = true;
        if (in_side(s, m)) continue;
        psc_entity *new = psc_push(c->g.arena, s->at, s->n, s->cap);
        *new = *m;
        const char *home = psc_homeland_known(c->home, c->g.mentions, e);
        if (m->code.country[0] || !home[0]) continue;
        memcpy(new->code.country, home, sizeof new->code.country);
        new->inferred = true;
    }
    return any;
}

/* "its ally President X": a noun that is nobody by itself, and the name beside it. */
static bool add_name(coder *c, side *s, int32_t t)
{
    for (int32_t k = c->g.child[t]; k >= 0; k = c->g.next[k]) {
        psc_rel base = psc_graph_base(&c->g, k);
        if ((base == PSC_REL_APPOS || base == PSC_REL_FLAT) &&
            add_entity(c, s, psc_graph_entity(&c->g, k)))
            return true;
    }
    return false;
}

/* "the idea" is whoever's it was when it was told of: named by those words here. */
static void add_author(coder *c, side *s, int32_t t)
{
    const int32_t who = psc_proposals_owner(c->proposals, &c->g, t);
    if (who < 0 || psc_code_none(&c->g.mentions->at[who].code)) return;
    const psc_entity *author = &c->g.mentions->at[who];
    const psc_phrase words = subtree(c, t);
    psc_entity e = *author;
    e.text = words.text;
    e.span = words.span;
    e.sentence = c->g.sent->index;
    psc_graph_reach(&c->g, t, &e.first, &e.last);
    e.head = (uint32_t)t;
    e.link = who;
    if (!e.name.len) e.name = author->text;
    if (!in_side(s, &e)) *psc_push(c->g.arena, s->at, s->n, s->cap) = e;
}

/* A noun that is nobody itself stands for its owner: "the Russian proposal". */
static void add_owner(coder *c, side *s, int32_t t)
{
    const int32_t owner = psc_holder_of(&c->g, t);
    if (owner >= 0)
        add_entity(c, s, owner);
    else
        add_author(c, s, t);
}

/* "we" in somebody's words is whoever speaks. */
static int32_t entity_or_speaker(coder *c, int32_t t)
{
    int32_t cue;
    if (c->g.sent->tok[t].upos == PSC_UPOS_PRON &&
        psc_rules_is_cue(c->g.rules, c->g.word[t], PSC_CUE_FIRST_PERSON))
        return psc_graph_entity(&c->g, psc_speaker(&c->g, t, &cue));
    return psc_graph_entity(&c->g, t);
}

/* "A and B are among the countries sending ...": who a general word is said of; else t. */
static int32_t said_of(const coder *c, int32_t t)
{
    const psc_graph *g = &c->g;
    const int32_t e = psc_graph_entity(g, t), subj = psc_graph_child(g, t, PSC_REL_NSUBJ);
    if (e < 0 || subj < 0 || psc_graph_child(g, t, PSC_REL_COP) < 0) return t;
    const bool somewhere = psc_code_has_country(&g->mentions->at[e].code);
    return somewhere || psc_graph_entity(g, subj) < 0 ? t : subj;
}

/* "... with Sudan and its soldiers disarmed": joined in the tree, but subject of what follows. */
static bool is_subject_of_next(coder *c, int32_t noun)
{
    for (int32_t t = noun + 1; t < (int32_t)c->g.n && t < noun + 12; t++)
        if (psc_graph_base(&c->g, t) == PSC_REL_CONJ && psc_graph_joined_subject(&c->g, t) == noun)
            return true;
    return false;
}

static void add_token(coder *c, side *s, int32_t t, int depth)
{
    if (t == psc_graph_outside(&c->g)) {
        add_entity(c, s, c->g.speaker);
        return;
    }
    t = said_of(c, t);
    int32_t e = entity_or_speaker(c, t);
    if (e < 0) t = psc_graph_counted(&c->g, t), e = psc_graph_entity(&c->g, t);
    const bool coded = add_entity(c, s, e);
    if (!coded && e < 0 && !add_name(c, s, t)) add_owner(c, s, t);
    if (!coded && e >= 0 && c->g.mentions->at[e].kind == PSC_ENTITY_PRONOUN) add_author(c, s, t);
    for (int32_t k = c->g.child[t]; k >= 0 && depth > 0; k = c->g.next[k])
        if (psc_graph_rel(&c->g, k) == PSC_REL_CONJ && c->g.sent->tok[k].upos != PSC_UPOS_VERB &&
            !is_subject_of_next(c, k))
            add_token(c, s, k, depth - 1);
}

static side entities_of(coder *c, const psc_args *args)
{
    side s = {0};
    for (uint32_t i = 0; i < args->n; i++) add_token(c, &s, args->tok[i], 2);
    return s;
}

static bool is_one_of(const coder *c, const side *s, const psc_entity *e)
{
    if (in_side(s, e)) return true;
    const psc_entity *first = psc_graph_first_mention(&c->g, e);
    for (uint32_t i = 0; i < s->n; i++)
        if (psc_graph_first_mention(&c->g, &s->at[i])->span.beg == first->span.beg) return true;
    return false;
}

/* "warned that his country would ...": a state, before those who act for it. */
static bool is_own_state(const side *actor, const psc_entity *e)
{
    const bool state = e->kind == PSC_ENTITY_STATE || e->kind == PSC_ENTITY_ADJ;
    for (uint32_t i = 0; state && i < actor->n; i++) {
        const psc_code *a = &actor->at[i].code;
        const bool organ = a->sector[0] == PSC_SECTOR_GOV || a->sector[0] == PSC_SECTOR_MIL ||
                           a->sector[0] == PSC_SECTOR_COP;
        if (organ && !actor->at[i].inferred &&
            memcmp(a->country, e->code.country, sizeof a->country) == 0)
            return true;
    }
    return false;
}

/* Nobody does a thing to himself: those who act are no recipients. */
static void drop_actors(const coder *c, side *recipient, const side *actor)
{
    uint32_t n = 0;
    for (uint32_t i = 0; i < recipient->n; i++)
        if (!is_one_of(c, actor, &recipient->at[i]) && !is_own_state(actor, &recipient->at[i]))
            recipient->at[n++] = recipient->at[i];
    recipient->n = n;
}

/* "Russian air strikes": a nationality with arms is its forces. */
static void make_forces(side *s)
{
    for (uint32_t i = 0; i < s->n; i++)
        if (s->at[i].kind == PSC_ENTITY_ADJ && s->at[i].code.sector[0] == PSC_SECTOR_GOV)
            s->at[i].code.sector[0] = PSC_SECTOR_MIL;
}

/* People who flee or are driven out. */
static void make_refugees(side *s)
{
    for (uint32_t i = 0; i < s->n; i++) {
        uint8_t *sector = s->at[i].code.sector;
        if (sector[0] == PSC_SECTOR_CVL || sector[0] == PSC_SECTOR_UNK) sector[0] = PSC_SECTOR_REF;
    }
}

/* ---- source ---- */

/* "a tweet by the minister", "a statement from the ministry": whose word it is. */
static int32_t behind_word(coder *c, int32_t t)
{
    const int32_t owner = psc_owner_of(&c->g, t);
    for (int32_t k = c->g.child[t]; k >= 0 && owner < 0; k = c->g.next[k])
        if (psc_graph_rel(&c->g, k) == PSC_REL_NMOD && psc_graph_entity(&c->g, k) >= 0)
            return psc_graph_entity(&c->g, k);
    return owner;
}

/* Who says so inside the text, unless it is the one who does it. */
static void attribute(coder *c, const psc_act *a, psc_event *e)
{
    int32_t cue;
    int32_t who = psc_speaker(&c->g, a->trigger, &cue);
    if (who < 0) return;
    int32_t m = psc_graph_entity(&c->g, who);
    if (m < 0 && who < (int32_t)c->g.n) m = behind_word(c, who);
    if (m < 0) return;
    psc_entity *source = &c->g.mentions->at[m];
    const side actor = {.at = e->actor, .n = e->n_actor};
    if (is_one_of(c, &actor, source)) return;
    e->source = source;
    e->cue = cue >= 0 ? psc_str_at(c->g.doc->text, c->g.sent->tok[cue].span) : PSC_STR("");
}

/* ---- events ---- */

static void note(coder *c, int32_t t, int32_t pattern, psc_str outcome, int32_t event)
{
    if (!c->trace || pattern < 0) return;
    const psc_pattern *p = &c->g.rules->pattern[pattern];
    *psc_push(c->g.arena, c->trace->at, c->trace->n, c->trace->cap) =
        (psc_trace_line){.sentence = c->g.sent->index,
                         .trigger = (uint32_t)t,
                         .rule = c->g.rules->rule[p->rule].name,
                         .pattern = p->text,
                         .outcome = outcome,
                         .event = event};
}

static bool same_side(const psc_entity *a, uint32_t n, const psc_entity *b, uint32_t m)
{
    if (n != m) return false;
    for (uint32_t i = 0; i < n; i++)
        if (memcmp(&a[i].code, &b[i].code, sizeof a->code) != 0) return false;
    return true;
}

/* "agreed to trade and will meet": two verbs, two deeds, if they are coded apart. */
static bool are_two_deeds(const coder *c, const psc_event *a, const psc_event *b)
{
    return c->g.sent->tok[a->trigger].upos == PSC_UPOS_VERB &&
           c->g.sent->tok[b->trigger].upos == PSC_UPOS_VERB && !psc_str_eq(a->cameo, b->cameo);
}

/* The same deed told by two words of one sentence ("cease-fire truce"). */
static bool told_already(const coder *c, const psc_event *e)
{
    for (uint32_t i = c->first_event; i < c->list->n; i++) {
        const psc_event *o = &c->list->at[i];
        if (are_two_deeds(c, o, e)) continue;
        if (o->type == e->type && psc_str_eq(o->mode, e->mode) && o->modality == e->modality &&
            same_side(o->actor, o->n_actor, e->actor, e->n_actor) &&
            same_side(o->recipient, o->n_recipient, e->recipient, e->n_recipient) &&
            psc_path_length(c->g.sent, (int32_t)o->trigger, (int32_t)e->trigger) <= 4)
            return true;
    }
    return false;
}

static bool code_in(const psc_entity *e, const psc_event *o)
{
    for (uint32_t i = 0; i < o->n_actor; i++)
        if (!memcmp(&o->actor[i].code, &e->code, sizeof e->code)) return true;
    for (uint32_t i = 0; i < o->n_recipient; i++)
        if (!memcmp(&o->recipient[i].code, &e->code, sizeof e->code)) return true;
    return false;
}

/* "met the rebels for talks, the first meeting of the two sides since ...": a noun below the
 * word that has told it, with nobody new. */
static bool named_again(const coder *c, const psc_act *a, const psc_event *e)
{
    if (!psc_graph_is_noun(&c->g, a->trigger)) return false;
    if (!a->reciprocal && e->type != PSC_TYPE_CONSULT) return false;
    for (uint32_t i = c->first_event; i < c->list->n; i++) {
        const psc_event *o = &c->list->at[i];
        /* "is expected in Amman, his first trip to the kingdom": planned and named */
        const bool planned = o->type == PSC_TYPE_AGREE && e->type == PSC_TYPE_CONSULT &&
                             psc_str_eq(o->cameo, PSC_STR("036"));
        if (o->type != e->type && !planned) continue;
        if (!psc_graph_above(&c->g, (int32_t)o->trigger, a->trigger)) continue;
        bool known = true;
        for (uint32_t k = 0; k < e->n_actor; k++) known &= code_in(&e->actor[k], o);
        for (uint32_t k = 0; k < e->n_recipient && !planned; k++)
            known &= code_in(&e->recipient[k], o);
        if (known) return true;
    }
    return false;
}

/* "flew to Paris to discuss ...", "made it hard to begin to talk": what is only meant to
 * be done is no event. */
static bool purpose_only(const coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    int32_t t = a->trigger;
    while (psc_graph_infinitive(g, t) &&
           (psc_graph_base(g, t) == PSC_REL_XCOMP || psc_graph_base(g, t) == PSC_REL_CONJ))
        t = g->sent->tok[t].head;
    const psc_rel rel = psc_graph_base(g, t);
    return (rel == PSC_REL_ADVCL || rel == PSC_REL_ACL) && psc_graph_infinitive(g, t);
}

static bool nobody(const side *s)
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

static bool all_private(const side *s)
{
    for (uint32_t i = 0; i < s->n; i++)
        if (!is_private(&s->at[i].code, false)) return false;
    return s->n > 0;
}

/* Private people among themselves: interviews, families, passers-by. */
static bool private_matter(const psc_act *a, const side *actor, const side *recipient)
{
    const psc_event_type t = (psc_event_type)a->cell.type;
    if (t != PSC_TYPE_CONSULT && t != PSC_TYPE_REQUEST && t != PSC_TYPE_AGREE &&
        t != PSC_TYPE_SUPPORT && t != PSC_TYPE_COOPERATE)
        return false;
    const bool asks = t == PSC_TYPE_REQUEST || t == PSC_TYPE_SUPPORT;
    const side *both[] = {actor, recipient};
    for (int k = 0; k < 2; k++)
        for (uint32_t i = 0; i < both[k]->n; i++)
            if (!is_private(&both[k]->at[i].code, asks)) return false;
    return true;
}

/* The words that the pattern names for its subject: people, whatever they are. */
static bool is_named_subject(const psc_graph *g, const psc_act *a, int32_t t)
{
    const psc_pattern *p = &g->rules->pattern[a->pattern];
    for (uint32_t i = 0; i < p->n_need; i++) {
        const psc_need *need = &g->rules->need[p->need + i];
        if (need->slot.kind != PSC_SLOT_SUBJ || need->has_via || need->not ) continue;
        for (uint32_t k = 0; k < need->n; k++)
            if (g->word[t] == g->rules->need_word[need->first + k]) return true;
    }
    return false;
}

/* Those who stand behind the words at t. */
static void push_people(coder *c, side *s, const psc_act *a, int32_t t)
{
    const uint8_t sector = psc_str_eq(a->cell.mode, PSC_STR("strike")) ? PSC_SECTOR_LAB
                                                                       : PSC_SECTOR_CVL;
    uint32_t first, last;
    psc_graph_reach(&c->g, t, &first, &last);
    const psc_phrase words = phrase_of(c, first, last);
    *psc_push(c->g.arena, s->at, s->n, s->cap) = (psc_entity){.text = words.text,
                                                              .span = words.span,
                                                              .sentence = c->g.sent->index,
                                                              .first = first,
                                                              .last = last,
                                                              .head = (uint32_t)t,
                                                              .kind = PSC_ENTITY_GROUP,
                                                              .plural = true,
                                                              .link = -1,
                                                              .code = {.sector = {sector}}};
}

/* "Protests erupted in Kisumu": what takes place somewhere is done by people there. */
static void add_locals(coder *c, side *s, const psc_act *a, const psc_where *where)
{
    const bool placed = psc_country_known(where->country) || psc_homeland_scene(&c->g)[0];
    const bool verb = !psc_graph_is_noun(&c->g, a->trigger);
    const psc_rel base = psc_graph_base(&c->g, a->trigger);
    const int32_t noun = verb ? psc_graph_arguments(&c->g, a->trigger)->subj : a->trigger;
    if (!placed || a->op != PSC_OP_DONE || noun < 0 || (!verb && base != PSC_REL_NSUBJ)) return;
    const int32_t p = c->g.pred[noun].pattern,
                  told = verb ? a->trigger : psc_graph_tok(&c->g, noun)->head;
    if (psc_graph_cue(&c->g, told, PSC_CUE_NEGATION, NULL)) return; /* "were not reported" */
    if (p < 0 || psc_graph_entity(&c->g, noun) >= 0) return;
    if (c->g.rules->rule[c->g.rules->pattern[p].rule].done.type == PSC_TYPE_PROTEST)
        push_people(c, s, a, noun);
}

/* "Tens of thousands marched", "pilots walked out": people whom no role tells. */
static void add_people(coder *c, side *s, const psc_act *a, const psc_where *where)
{
    for (uint32_t i = 0; i < a->actor.n && !s->n; i++) {
        const int32_t t = a->actor.tok[i];
        if (t < 0 || t >= (int32_t)c->g.n) continue;
        const int32_t noun = psc_graph_counted(&c->g, t);
        if (psc_rules_is_cue(c->g.rules, c->g.word[noun], PSC_CUE_QUANTITY) ||
            is_named_subject(&c->g, a, noun))
            push_people(c, s, a, t);
    }
    if (!s->n) add_locals(c, s, a, where);
}

static bool is_about_people(const psc_act *a)
{
    return a->op == PSC_OP_DONE &&
           (a->cell.type == PSC_TYPE_ASSAULT || psc_str_eq(a->cell.mode, PSC_STR("arrest")) ||
            psc_str_eq(a->cell.mode, PSC_STR("release")));
}

/* "killing 14", "detained dozens": the victims are people, though no noun says so. */
static void add_counted(coder *c, side *s, const psc_act *a)
{
    const psc_graph *g = &c->g;
    for (uint32_t i = 0; i < a->recipient.n && !s->n && is_about_people(a); i++) {
        const int32_t t = a->recipient.tok[i];
        if (t < 0 || t >= (int32_t)g->n || psc_graph_child(g, t, PSC_REL_CASE) >= 0) continue;
        const psc_rel rel = psc_graph_base(g, t);
        const bool counts = g->sent->tok[t].upos == PSC_UPOS_NUM ||
                            (psc_rules_is_cue(g->rules, g->word[t], PSC_CUE_QUANTITY) &&
                             psc_graph_counted(g, t) == t);
        if (counts && (rel == PSC_REL_OBJ || rel == PSC_REL_NSUBJ || rel == PSC_REL_OBL))
            push_people(c, s, a, t);
    }
}

/* What a thing does ("the law would allow", "illness threatens") is nobody's word or offer. */
static bool done_by_thing(const psc_act *a, const side *actor)
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
static bool is_bare_form(const coder *c, const psc_act *a)
{
    const uint8_t x = c->g.sent->tok[a->trigger].xpos;
    return (x == PSC_XPOS_VB || x == PSC_XPOS_VBG) && !c->g.pred[a->trigger].passive;
}

/* "marched, calling on the king to go": what a crowd demands is part of its protest. */
static bool crowd_demands(coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    if (a->cell.type != PSC_TYPE_REQUEST) return false;
    const psc_rel base = psc_graph_base(g, a->trigger);
    const int32_t h = g->sent->tok[a->trigger].head;
    if (h < 0 || g->pred[h].pattern < 0) return false;
    if (base != PSC_REL_ADVCL && base != PSC_REL_ACL && base != PSC_REL_XCOMP) return false;
    const psc_rules *r = g->rules;
    return r->rule[r->pattern[g->pred[h].pattern].rule].done.type == PSC_TYPE_PROTEST;
}

/* Below the protest at h, or what it is for: "marched to demand", "struck, denouncing ...". */
static psc_event *protest_above(coder *c, int32_t trigger)
{
    while (psc_graph_base(&c->g, trigger) == PSC_REL_CONJ) /* "burning tyres and chanting" */
        trigger = psc_graph_tok(&c->g, trigger)->head;
    const psc_rel base = psc_graph_base(&c->g, trigger);
    const int32_t h = psc_graph_tok(&c->g, trigger)->head;
    if (base != PSC_REL_ADVCL && base != PSC_REL_XCOMP && base != PSC_REL_ACL &&
        base != PSC_REL_OBL)
        return NULL;
    for (uint32_t i = c->first_event; i < c->list->n; i++) {
        psc_event *o = &c->list->at[i];
        if (o->type == PSC_TYPE_PROTEST && (int32_t)o->trigger == h) return o;
    }
    return NULL;
}

/* A crowd protests against those who are to go or to change, and those it blames. */
static void protest_against(coder *c, const psc_act *a, const side *recipient)
{
    const psc_event_type t = (psc_event_type)a->cell.type;
    const bool change = t == PSC_TYPE_REQUEST && psc_str_eq(a->cell.mode, PSC_STR("change"));
    if (!change && t != PSC_TYPE_ACCUSE) return;
    psc_event *o = protest_above(c, a->trigger);
    if (!o || o->n_recipient || !recipient->n) return;
    const uint8_t x = recipient->at[0].code.sector[0]; /* "denounced the killing of a boy" */
    if (x == PSC_SECTOR_CVL || x == PSC_SECTOR_REF || x == PSC_SECTOR_UNK) return;
    o->recipient = recipient->at;
    o->n_recipient = recipient->n;
}

/* "staged a sit-in, chanting slogans against the generals" is one protest. */
static bool same_protest(coder *c, const psc_event *e)
{
    psc_event *o = e->type == PSC_TYPE_PROTEST ? protest_above(c, (int32_t)e->trigger) : NULL;
    if (!o || o->modality != e->modality) return false;
    if (e->n_actor && !same_side(o->actor, o->n_actor, e->actor, e->n_actor)) return false;
    if (!o->n_recipient) {
        o->recipient = e->recipient;
        o->n_recipient = e->n_recipient;
    }
    return true;
}

/* "a ban on arms sales", "an embargo on imports": what is banned is not told to be done. */
static bool is_banned(const coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t t = a->trigger, h = g->sent->tok[t].head;
    if (h < 0 || !psc_graph_is_noun(g, t) || psc_graph_base(g, t) != PSC_REL_NMOD) return false;
    const int32_t on = psc_graph_child(g, t, PSC_REL_CASE);
    if (on < 0 || g->word[on] != g->rules->on || g->pred[h].pattern < 0) return false;
    const psc_rule *rule = &g->rules->rule[g->rules->pattern[g->pred[h].pattern].rule];
    return rule->done.type == PSC_TYPE_COERCE || rule->done.type == PSC_TYPE_SANCTION;
}

/* "rebels backed by Chad": what is told by the way to say who somebody is. */
static bool told_aside(const coder *c, const psc_act *a)
{
    const psc_graph *g = &c->g;
    const int32_t h = g->sent->tok[a->trigger].head, t = a->trigger;
    if (t > 0 && psc_str_eq(g->sent->tok[t - 1].form, PSC_STR(","))) return false; /* news */
    return psc_graph_rel(g, a->trigger) == PSC_REL_ACL && g->pred[a->trigger].passive &&
           psc_rules_is_cue(g->rules, g->word[a->trigger], PSC_CUE_BYWORD) &&
           psc_graph_entity(g, h) >= 0;
}

/* Why an act makes no event; empty if it makes one. */
static psc_str obstacle(coder *c, const psc_act *a, const side *actor, const side *recipient)
{
    const psc_rule *rule = &c->g.rules->rule[a->rule];
    if (a->cell.type == PSC_TYPE_NONE) return PSC_STR("nothing asked or done");
    if (is_banned(c, a)) return PSC_STR("banned, not done");
    if (crowd_demands(c, a)) return PSC_STR("what a crowd demands is its protest");
    if (told_aside(c, a)) return PSC_STR("told by the way");
    if (purpose_only(c, a)) return PSC_STR("a purpose, not a deed");
    if (actor->n + recipient->n == 0) return PSC_STR("nobody we can code takes part");
    if (!a->actor.n && is_bare_form(c, a)) return PSC_STR("nobody is told to do it");
    if (!actor->n && nobody(recipient)) return PSC_STR("nobody we can code takes part");
    if (rule->speaker && !actor->n) return PSC_STR("nobody says so");
    if (rule->speaker && rule->op == PSC_OP_ASK && !recipient->n)
        return PSC_STR("nobody we can code is told to");
    if (rule->speaker && a->cell.type == PSC_TYPE_ACCUSE && a->hypothetical && !recipient->n)
        return PSC_STR("what would be wrong is no reproach");
    if (private_matter(a, actor, recipient)) return PSC_STR("private people among themselves");
    if (done_by_thing(a, actor)) return PSC_STR("a thing does it, nobody we can code");
    if (rule->bound && psc_graph_is_noun(&c->g, a->trigger))
        return PSC_STR("a word for a thing, not told as a deed");
    if (rule->frame == PSC_VISIT && !actor->n && psc_graph_is_noun(&c->g, a->trigger))
        return PSC_STR("a visit of nobody");
    if (a->cell.type == PSC_TYPE_AID && !a->actor.n && all_private(recipient))
        return PSC_STR("private people helped by nobody we can code");
    if (a->reciprocal && a->op == PSC_OP_DONE && psc_graph_is_noun(&c->g, a->trigger) &&
        actor->n < 2)
        return PSC_STR("one party alone");
    return PSC_STR("");
}

/* "will not return unless the sieges end": a refusal is told to whoever is to do that. */
static void add_conditions(coder *c, side *s, int32_t t)
{
    psc_graph *g = &c->g;
    for (int32_t k = g->child[t]; k >= 0; k = g->next[k]) {
        const psc_rel base = psc_graph_base(g, k);
        if (!psc_graph_cue(g, k, PSC_CUE_CONDITION, NULL)) continue;
        if (base == PSC_REL_OBL) add_token(c, s, k, 1);
        const int32_t doer = base == PSC_REL_ADVCL ? psc_graph_arguments(g, k)->subj : -1;
        if (doer >= 0 && doer < (int32_t)g->n) add_token(c, s, doer, 1);
    }
}

static bool is_country(const psc_graph *g, int32_t e)
{
    return e >= 0 && g->mentions->at[e].kind == PSC_ENTITY_STATE &&
           !(g->mentions->flag[e] & (PSC_MENTION_CAPITAL | PSC_MENTION_SEAT));
}

/* "boycotted the talks held in Qatar": a country that has them is their host; a town need
 * not be. */
static void add_host(coder *c, side *s, int32_t talks)
{
    psc_graph *g = &c->g;
    for (int32_t k = talks < 0 ? -1 : g->child[talks]; k >= 0; k = g->next[k]) {
        if (psc_graph_rel(g, k) == PSC_REL_ACL && g->sent->tok[k].upos == PSC_UPOS_VERB)
            add_host(c, s, k);
        const psc_rel base = psc_graph_base(g, k);
        if ((base == PSC_REL_NMOD || base == PSC_REL_OBL) &&
            psc_graph_cue(g, k, PSC_CUE_PLACE, NULL) && is_country(g, psc_graph_entity(g, k)))
            add_token(c, s, k, 0);
    }
}

/* Whom a refusal that names nobody is meant for. */
static void add_refused(coder *c, side *s, const psc_act *a)
{
    if (a->cell.type != PSC_TYPE_REJECT || s->n) return;
    add_conditions(c, s, a->trigger);
    if (!s->n && psc_str_eq(a->cell.mode, PSC_STR("meet"))) add_host(c, s, a->about);
}

/* "government forces, backed by Russian bombers": those who back them with arms fight too. */
static void add_helpers(coder *c, side *s, const psc_args *args)
{
    psc_graph *g = &c->g;
    for (uint32_t i = 0; i < args->n; i++) {
        if (args->tok[i] >= (int32_t)g->n) continue;
        for (int32_t k = g->child[args->tok[i]]; k >= 0; k = g->next[k]) {
            if (psc_graph_rel(g, k) != PSC_REL_ACL) continue;
            if (!psc_rules_is_cue(g->rules, g->word[k], PSC_CUE_BACKING)) continue;
            const int32_t doer = psc_graph_arguments(g, k)->subj;
            const int32_t e = psc_graph_entity(g, doer);
            if (e >= 0 && g->mentions->at[e].code.sector[0] == PSC_SECTOR_MIL)
                add_token(c, s, doer, 2);
        }
    }
}

/* "would strike if Iran went on": whoever is to do or leave it is threatened. */
static void add_condition(coder *c, side *s, const psc_act *a)
{
    const int32_t clause = psc_condition_of(&c->g, a->trigger);
    const int32_t who = clause >= 0 ? psc_graph_arguments(&c->g, clause)->subj : -1;
    if (who >= 0) add_token(c, s, who, 2);
}

static bool is_promise_or_no(psc_event_type t)
{
    return t == PSC_TYPE_AGREE || t == PSC_TYPE_REJECT || t == PSC_TYPE_CONCEDE ||
           t == PSC_TYPE_THREATEN || t == PSC_TYPE_REQUEST;
}

/* "told the envoy that he would not attend": what one says of oneself is said to whom one tells
 * it. */
static void add_addressee(coder *c, const psc_act *a, const side *actor, side *recipient)
{
    int32_t cue;
    const int32_t who = psc_speaker(&c->g, a->trigger, &cue);
    const int32_t e = psc_graph_entity(&c->g, who);
    if (e < 0 || cue < 0 || cue >= (int32_t)c->g.n || cue == a->trigger) return;
    if (!psc_rules_is_cue(c->g.rules, c->g.word[cue], PSC_CUE_TELL)) return;
    if (!is_promise_or_no((psc_event_type)a->cell.type)) return;
    if (!is_one_of(c, actor, &c->g.mentions->at[e])) return;
    int32_t to[PSC_FILL_MAX];
    uint32_t n = psc_graph_fill(&c->g, cue, (psc_slot){PSC_SLOT_IOBJ, 0}, to);
    if (!n) n = psc_graph_fill(&c->g, cue, (psc_slot){PSC_SLOT_OBJ, 0}, to);
    for (uint32_t i = 0; i < n; i++) {
        const int32_t m = psc_graph_entity(&c->g, to[i]);
        if (m < 0 || to[i] == who || c->g.mentions->at[m].code.sector[0] == PSC_SECTOR_JRN)
            continue;
        if (c->g.mentions->flag[m] & (PSC_MENTION_MEDIA | PSC_MENTION_GENERIC)) continue;
        add_entity(c, recipient, m);
    }
}

/* Who did it and to whom, as far as the act and the words about it tell. */
static void find_sides(coder *c, const psc_act *a, side *actor, side *recipient)
{
    const psc_rule *rule = &c->g.rules->rule[a->rule];
    *actor = entities_of(c, &a->actor);
    *recipient = entities_of(c, &a->recipient);
    add_refused(c, recipient, a);
    if (a->cell.type == PSC_TYPE_ASSAULT || a->swap) add_helpers(c, actor, &a->actor);
    if (!recipient->n) add_addressee(c, a, actor, recipient);
    drop_actors(c, recipient, actor);
    add_counted(c, recipient, a);
    if (a->cell.type == PSC_TYPE_THREATEN && !recipient->n) {
        add_condition(c, recipient, a);
        drop_actors(c, recipient, actor);
    }
    if (rule->refugees) make_refugees(recipient);
    if (rule->arms && a->op == PSC_OP_DONE) make_forces(actor);
}

/* The event of an act with its time, modality, source and countries. */
static psc_event event_of(coder *c, const psc_act *a, const side *actor, const side *recipient,
                          const psc_where *where)
{
    const psc_rules *r = c->g.rules;
    const psc_mode_score *score = psc_rules_score(r, (psc_event_type)a->cell.type, a->cell.mode);
    psc_event e = {.sentence = c->g.sent->index,
                   .trigger = (uint32_t)a->trigger,
                   .type = (psc_event_type)a->cell.type,
                   .mode = a->cell.mode,
                   .cameo = a->cell.cameo,
                   .actor = actor->at,
                   .n_actor = actor->n,
                   .recipient = recipient->at,
                   .n_recipient = recipient->n,
                   .rule = r->rule[a->rule].name};
    if (score) e.quad = score->quad, e.score = score->score;
    e.trigger_phrase = trigger_phrase(c, a->trigger);
    if (a->about >= 0) e.about = subtree(c, a->about);
    e.when = psc_when_of(&c->g, c->timex, c->n_timex, a->trigger);
    e.where = *where;
    e.modality = psc_act_modality(&c->g, a, c->timex, c->n_timex, &e.when);
    attribute(c, a, &e);
    psc_homeland_fill(c->home, &c->g, &e);
    psc_homeland_keep(c->home, c->g.mentions, &e);
    e.evidence = psc_evidence_of(&c->g, a, &e);
    return e;
}

/* To the list, unless it has been told already or is one with what has. */
static void add_event(coder *c, const psc_act *a, psc_event *e)
{
    if (told_already(c, e) || same_protest(c, e) || named_again(c, a, e)) {
        note(c, a->trigger, a->pattern, PSC_STR("told already"), -1);
        return;
    }
    const uint32_t n = c->list->n - c->first_event;
    if (n && psc_event_join(&c->g, c->list->at + c->first_event, n, e)) {
        note(c, a->trigger, a->pattern, PSC_STR("one deed with what is told before"), -1);
        return;
    }
    *psc_push(c->g.arena, c->list->at, c->list->n, c->list->cap) = *e;
    note(c, a->trigger, a->pattern, psc_type_text(e->type), (int32_t)c->list->n - 1);
}

static void emit(coder *c, const psc_act *a)
{
    side actor, recipient;
    find_sides(c, a, &actor, &recipient);
    const psc_where where = psc_where_of(&c->g, a->trigger);
    if (a->cell.type == PSC_TYPE_PROTEST && !actor.n) add_people(c, &actor, a, &where);
    const psc_str why_not = obstacle(c, a, &actor, &recipient);
    if (why_not.len) {
        protest_against(c, a, &recipient);
        note(c, a->trigger, a->pattern, why_not, -1);
        return;
    }
    psc_event e = event_of(c, a, &actor, &recipient, &where);
    add_event(c, a, &e);
}

/* A deed that is two things at once: to jail is to convict and to hold. */
static void emit_both(coder *c, const psc_act *a)
{
    const psc_rule *rule = &c->g.rules->rule[a->rule];
    emit(c, a);
    if (rule->also.type == PSC_TYPE_NONE || a->op != PSC_OP_DONE) return;
    if (a->cell.type != rule->done.type) return;
    psc_act twin = *a;
    twin.cell = rule->also;
    emit(c, &twin);
}

/* Clauses on which a threat hangs: what they tell is part of the threat. */
static bool *find_conditions(const coder *c, psc_act (*acts)[PSC_ACTS_MAX], const uint32_t *n)
{
    const psc_graph *g = &c->g;
    bool *condition = psc_new(g->arena, bool, g->n);
    for (uint32_t t = 0; t < g->n; t++)
        for (uint32_t i = 0; i < n[t] && !g->pred[t].inner; i++) {
            const int32_t clause = acts[t][i].cell.type == PSC_TYPE_THREATEN
                                       ? psc_condition_of(g, acts[t][i].trigger)
                                       : -1;
            if (clause >= 0) condition[clause] = true;
        }
    return condition;
}

static bool is_held_by(const psc_graph *g, const bool *clause, int32_t t)
{
    for (; t >= 0; t = psc_graph_tok(g, t)->head) {
        if (clause[t]) return true;
        const psc_rel base = psc_graph_base(g, t); /* a clause of its own: "as tension mounts" */
        if (base == PSC_REL_ADVCL || base == PSC_REL_ACL) return false;
    }
    return false;
}

static void code_sentence(coder *c)
{
    psc_graph *g = &c->g;
    psc_act(*acts)[PSC_ACTS_MAX] = psc_arena_alloc(g->arena, g->n, sizeof *acts, _Alignof(psc_act));
    uint32_t *n = psc_new(g->arena, uint32_t, g->n);
    for (uint32_t t = 0; t < g->n; t++)
        if (g->pred[t].pattern >= 0) n[t] = psc_acts_of(g, (int32_t)t, acts[t]);
    c->first_event = c->list->n;
    const bool *condition = find_conditions(c, acts, n);
    for (uint32_t t = 0; t < g->n; t++) {
        if (n[t] && is_held_by(g, condition, (int32_t)t)) {
            note(c, (int32_t)t, g->pred[t].pattern, PSC_STR("what a threat hangs on"), -1);
            continue;
        }
        if (g->pred[t].inner) {
            const psc_token *by = psc_graph_tok(g, g->pred[t].outer);
            note(c, (int32_t)t, g->pred[t].pattern,
                 psc_arena_printf(g->arena, "inner act of '%.*s'", (int)by->form.len, by->form.ptr),
                 -1);
            continue;
        }
        for (uint32_t i = 0; i < n[t]; i++) emit_both(c, &acts[t][i]);
        if (!n[t]) note(c, (int32_t)t, g->pred[t].pattern, PSC_STR("no event by itself"), -1);
    }
}

psc_graph *psc_events_code(const psc_rules *r, const psc_quote_rules *qr, psc_arena *arena,
                           const psc_document *doc, const psc_mentions *m, const psc_timex *timex,
                           uint32_t n_timex, psc_event_list *list, psc_quote_list *quotes,
                           psc_trace *trace)
{
    uint32_t at = 0;
    psc_graph *graph = psc_new(arena, psc_graph, doc->n_sent);
    psc_quotations *q = psc_quotations_mark(arena, qr, doc, quotes && quotes->indirect);
    psc_homeland home;
    psc_homeland_init(&home, arena, m);
    psc_proposals proposals = {.n = 0};
    for (uint32_t s = 0; s < doc->n_sent; s++) {
        coder c = {.list = list, .trace = trace, .home = &home, .proposals = &proposals};
        while (at < n_timex && timex[at].sentence < s) at++;
        c.timex = timex ? timex + at : NULL;
        while (at + c.n_timex < n_timex && timex[at + c.n_timex].sentence == s) c.n_timex++;
        psc_graph_init(&c.g, r, arena, doc, &doc->sent[s], m,
                       psc_quotations_speaker(q, &doc->sent[s]));
        if (m) psc_proposals_note(&proposals, &c.g);
        code_sentence(&c);
        psc_homeland_follow(&home, &c.g);
        graph[s] = c.g;
        psc_quotations_follow(q, &graph[s]);
    }
    if (quotes) psc_quotations_finish(q, quotes);
    return graph;
}
