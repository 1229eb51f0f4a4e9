/* SPDX-License-Identifier: Apache-2.0 */
/* From acts to events: entities for roles, modality, attribution, date, place.
 *
 * Every predicate of a sentence is resolved first, which marks those that are
 * inner acts of others; the rest become events if somebody we can code takes
 * part.  The trace tells what became of each. */
#include "events/coder.h"

#include "events/act_part.h"
#include "events/circumstance.h"
#include "events/condition.h"
#include "events/confidence.h"
#include "events/modality.h"
#include "events/onedeed.h"
#include "events/quotation.h"
#include "events/speaker.h"
#include "record/code.h"
#include "record/path.h"

/* The trigger with its auxiliaries, negation and particle: "will not attend". */
static psc_phrase trigger_phrase(const psc_coder *c, int32_t t)
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
    return psc_coder_phrase(c, first, last);
}

/* ---- source ---- */

/* "a tweet by the minister", "a statement from the ministry": whose word it is. */
static int32_t behind_word(psc_coder *c, int32_t t)
{
    psc_graph *g = &c->g;
    const int32_t owner = psc_owner_of(g, t);
    for (int32_t k = g->child[t]; k >= 0 && owner < 0; k = g->next[k]) {
        if (psc_graph_rel(g, k) != PSC_REL_NMOD) continue;
        if (psc_graph_entity(g, k) >= 0) return psc_graph_entity(g, k);
        const int32_t of = psc_owner_of(g, k); /* "a statement on the ministry's website" */
        if (of >= 0) return of;
    }
    for (int32_t k = g->child[t]; k >= 0 && owner < 0; k = g->next[k]) {
        if (psc_graph_rel(g, k) != PSC_REL_ACL) continue; /* "a statement released by the army" */
        const int32_t by = psc_graph_entity(g, psc_graph_child(g, k, PSC_REL_OBL_AGENT));
        if (by >= 0) return by;
    }
    return owner;
}

/* Who says so inside the text above t; false if it is the one who does it. */
static bool attribute_at(psc_coder *c, int32_t t, psc_event *e, int32_t *cue)
{
    const int32_t who = psc_speaker(&c->g, t, cue);
    if (who < 0) return true;
    int32_t m = psc_graph_entity(&c->g, who);
    if (m < 0 && who < (int32_t)c->g.n) m = behind_word(c, who);
    if (m < 0) return true;
    psc_entity *source = &c->g.mentions->at[m];
    if (source->kind == PSC_ENTITY_PRONOUN && psc_code_none(&source->code)) return true;
    const psc_side actor = {.at = e->actor, .n = e->n_actor};
    if (psc_side_has(c, &actor, source)) return false;
    e->source = source;
    e->cue = *cue >= 0 ? psc_str_at(c->g.doc->text, c->g.sent->tok[*cue].span) : PSC_STR("");
    return true;
}

/* "Cairo, newspapers said, has told Sudan it will not come": whoever does it is no source, but
 * who tells that he said so is. */
static void attribute(psc_coder *c, const psc_act *a, psc_event *e)
{
    int32_t cue, t = a->trigger;
    for (int up = 0; up < 3; up++) {
        if (attribute_at(c, t, e, &cue) || cue < 0 || cue == t || cue >= (int32_t)c->g.n) return;
        t = cue;
    }
}

/* ---- events ---- */

static void note(psc_coder *c, int32_t t, int32_t pattern, psc_str outcome, int32_t event)
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

/* "agreed to trade and will meet": two verbs, two deeds, if they are coded apart. */
static bool are_two_deeds(const psc_coder *c, const psc_event *a, const psc_event *b)
{
    return c->g.sent->tok[a->trigger].upos == PSC_UPOS_VERB &&
           c->g.sent->tok[b->trigger].upos == PSC_UPOS_VERB && !psc_str_eq(a->cameo, b->cameo);
}

/* The same deed told by two words of one sentence ("cease-fire truce"). */
static bool told_already(const psc_coder *c, const psc_event *e)
{
    for (uint32_t i = c->first_event; i < c->list->n; i++) {
        const psc_event *o = &c->list->at[i];
        if (are_two_deeds(c, o, e)) continue;
        if (o->type == e->type && psc_str_eq(o->mode, e->mode) && o->modality == e->modality &&
            psc_same_codes(o->actor, o->n_actor, e->actor, e->n_actor) &&
            psc_same_codes(o->recipient, o->n_recipient, e->recipient, e->n_recipient) &&
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
static bool named_again(const psc_coder *c, const psc_act *a, const psc_event *e)
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

/* t stands in what `above` says, not beside it ("accused ... and summoned ..."). */
static bool is_within(const psc_graph *g, int32_t above, int32_t t)
{
    for (; t >= 0 && t != above; t = g->sent->tok[t].head)
        if (psc_graph_base(g, t) == PSC_REL_CONJ && g->sent->tok[t].head == above) return false;
    return t == above;
}

/* "complained that it was dragging its feet": the reproach, and once more what it says. */
static bool blamed_again(const psc_coder *c, const psc_event *e)
{
    for (uint32_t i = c->first_event; i < c->list->n && e->type == PSC_TYPE_ACCUSE; i++) {
        const psc_event *o = &c->list->at[i];
        if (o->type == e->type && psc_same_codes(o->actor, o->n_actor, e->actor, e->n_actor) &&
            psc_same_codes(o->recipient, o->n_recipient, e->recipient, e->n_recipient) &&
            is_within(&c->g, (int32_t)o->trigger, (int32_t)e->trigger))
            return true;
    }
    return false;
}

/* The same visit or request by the same side, told of the same time. */
static bool is_same_but_whom(const psc_event *a, const psc_event *b)
{
    const bool visit = a->type == PSC_TYPE_CONSULT && psc_str_eq(a->mode, PSC_STR("visit")),
               request = a->type == PSC_TYPE_REQUEST;
    return (visit || request) && a->type == b->type && a->modality == b->modality && a->n_actor &&
           psc_same_codes(a->actor, a->n_actor, b->actor, b->n_actor);
}

/* "flew to Oran, where Tunisia's premier received him": once without the host and once with him. A
 * request that tells nothing of what is asked is one with another that does. */
static psc_event *told_fuller(const psc_coder *c, const psc_event *e)
{
    for (uint32_t i = c->first_event; i < c->list->n; i++) {
        psc_event *o = &c->list->at[i];
        const psc_event *less = o->n_recipient ? e : o, *more = less == e ? o : e;
        if (!is_same_but_whom(o, e) || less->n_recipient || !more->n_recipient) continue;
        if (less->mode.len == 0 || psc_str_eq(less->mode, more->mode)) return o;
    }
    return NULL;
}

/* "urged residents to help and keep calm": one request, of which one half tells what is asked. */
static psc_event *asked_at_once(const psc_coder *c, const psc_event *e)
{
    for (uint32_t i = c->first_event; i < c->list->n && e->type == PSC_TYPE_REQUEST; i++) {
        psc_event *o = &c->list->at[i];
        const bool one = o->trigger == e->trigger && is_same_but_whom(o, e) &&
                         psc_same_codes(o->recipient, o->n_recipient, e->recipient, e->n_recipient);
        if (one && (!o->mode.len || !e->mode.len)) return o;
    }
    return NULL;
}

/* The event of an act with its time, modality, source and countries. */
static bool is_people(const psc_entity *e)
{
    return e->kind == PSC_ENTITY_GROUP || e->kind == PSC_ENTITY_PLACE;
}

/* "killed dozens in Mogadishu", "South Sudan's Machar": of a country, and nothing else told; people
 * without a name are civilians. */
static void put_sectors(psc_entity *e, uint32_t n)
{
    for (uint32_t i = 0; i < n; i++)
        if (psc_code_has_country(&e[i].code) && !e[i].code.sector[0])
            e[i].code.sector[0] = is_people(&e[i]) ? PSC_SECTOR_CVL : PSC_SECTOR_UNK;
}

/* "the planned visit", "talks next week": a meeting to come is agreed on. */
static void agree_on_meeting(const psc_coder *c, const psc_act *a, psc_event *e)
{
    if (e->type != PSC_TYPE_CONSULT || e->modality != PSC_FUTURE || a->row < 0) return;
    const psc_cell *plan = psc_act_cell(&c->g, a->row, PSC_OP_INTEND);
    if (!plan || plan->row >= 0 || !psc_graph_is_noun(&c->g, a->trigger)) return;
    const psc_mode_score *score =
        psc_rules_score(c->g.rules, (psc_event_type)plan->type, plan->mode);
    e->type = (psc_event_type)plan->type;
    e->mode = plan->mode;
    e->cameo = plan->cameo;
    e->modality = PSC_ASSERTED;
    if (score) e->quad = score->quad, e->score = score->score;
}

static psc_event event_of(psc_coder *c, const psc_act *a, const psc_side *actor,
                          const psc_side *recipient, const psc_where *where)
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
    if (a->about >= 0) e.about = psc_coder_matter(c, a->about);
    e.when = psc_when_of(&c->g, c->timex, c->n_timex, a->trigger);
    e.where = *where;
    e.modality = psc_act_modality(&c->g, a, c->timex, c->n_timex, &e.when);
    agree_on_meeting(c, a, &e);
    attribute(c, a, &e);
    psc_homeland_fill(c->home, &c->g, &e);
    put_sectors(e.actor, e.n_actor);
    put_sectors(e.recipient, e.n_recipient);
    psc_homeland_keep(c->home, c->g.mentions, &e);
    e.evidence = psc_evidence_of(&c->g, a, &e);
    return e;
}

/* To the list, unless it has been told already or is one with what has. */
static void add_event(psc_coder *c, const psc_act *a, psc_event *e)
{
    if (told_already(c, e) || blamed_again(c, e) || psc_protest_join(c, e) ||
        named_again(c, a, e)) {
        note(c, a->trigger, a->pattern, PSC_STR("told already"), -1);
        return;
    }
    psc_event *o = asked_at_once(c, e);
    const bool fuller = o ? e->mode.len > 0 : e->n_recipient > 0;
    if (!o) o = told_fuller(c, e);
    if (o) {
        if (fuller) *o = *e;
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

static bool are_judges(const psc_side *s)
{
    for (uint32_t i = 0; i < s->n; i++)
        if (s->at[i].code.sector[0] != PSC_SECTOR_JUD) return false;
    return s->n > 0;
}

/* What a court says may weigh more than the same word of others. */
static psc_act as_said_by(const psc_coder *c, const psc_act *a, const psc_side *actor)
{
    const psc_cell *court = &c->g.rules->rule[a->rule].court;
    psc_act own = *a;
    if (court->type != PSC_TYPE_NONE && a->op == PSC_OP_DONE && are_judges(actor))
        own.cell = *court;
    return own;
}

static void emit(psc_coder *c, const psc_act *told)
{
    psc_side actor, recipient;
    psc_sides_find(c, told, &actor, &recipient);
    const psc_act own = as_said_by(c, told, &actor), *a = &own;
    psc_side_add_lawgiver(c, &actor, a);
    const psc_where where = psc_where_of(&c->g, a->trigger);
    const bool crowd = a->cell.type == PSC_TYPE_PROTEST || a->cell.type == PSC_TYPE_SUPPORT;
    if (crowd && !actor.n) psc_side_add_people(c, &actor, a, &where);
    if (a->cell.type == PSC_TYPE_ASSAULT && !actor.n && !recipient.n)
        psc_side_add_victims(c, &recipient, a, &where);
    const psc_str why_not = psc_act_obstacle(c, a, &actor, &recipient);
    if (why_not.len) {
        psc_protest_against(c, a, &recipient);
        note(c, a->trigger, a->pattern, why_not, -1);
        return;
    }
    psc_event e = event_of(c, a, &actor, &recipient, &where);
    add_event(c, a, &e);
}

/* A deed that is two things at once: to jail is to convict and to hold. */
static void emit_both(psc_coder *c, const psc_act *a)
{
    const psc_rule *rule = &c->g.rules->rule[a->rule];
    emit(c, a);
    if (rule->also.type == PSC_TYPE_NONE || a->op != PSC_OP_DONE) return;
    if (a->cell.type != rule->done.type) return;
    psc_act twin = *a;
    twin.cell = rule->also;
    emit(c, &twin);
}

/* What of a clause on which an act hangs makes no event. */
typedef enum held { HELD_NOT, HELD_YIELD, HELD_ALL } held;

static held waits(psc_event_type t)
{
    if (t == PSC_TYPE_THREATEN) return HELD_ALL;
    const bool yields = t == PSC_TYPE_CONCEDE || t == PSC_TYPE_RETREAT || t == PSC_TYPE_AGREE;
    return yields || t == PSC_TYPE_REJECT ? HELD_YIELD : HELD_NOT;
}

/* Clauses on which a threat hangs: what they tell is part of the threat. */
static held *find_conditions(const psc_coder *c, psc_act *const *acts, const uint32_t *n)
{
    const psc_graph *g = &c->g;
    held *condition = psc_new(g->arena, held, g->n);
    for (uint32_t t = 0; t < g->n; t++)
        for (uint32_t i = 0; i < n[t] && !g->pred[t].inner; i++) {
            const held by = waits((psc_event_type)acts[t][i].cell.type);
            const int32_t clause = by ? psc_condition_of(g, acts[t][i].trigger) : -1;
            if (clause >= 0 && condition[clause] < by) condition[clause] = by;
        }
    return condition;
}

static held held_by(const psc_graph *g, const held *clause, int32_t t)
{
    for (; t >= 0; t = psc_graph_tok(g, t)->head) {
        if (clause[t]) return clause[t];
        const psc_rel base = psc_graph_base(g, t); /* a clause of its own: "as tension mounts" */
        if (base == PSC_REL_ADVCL || base == PSC_REL_ACL) break;
    }
    return HELD_NOT;
}

/* "might send them home unless Chad gave way", "if their chief was not freed" */
static bool hangs_on_unless(const psc_graph *g, int32_t t, bool negated)
{
    const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK);
    if (psc_graph_base(g, t) != PSC_REL_ADVCL || mark < 0 || mark > t) return false;
    return psc_rules_is_cue(g->rules, g->word[mark], PSC_CUE_UNLESS) ||
           (negated && psc_rules_is_cue(g->rules, g->word[mark], PSC_CUE_QUESTION));
}

/* "will not sign until the king is recognised": in no clause of what did happen. */
static bool is_in_until(const psc_graph *g, const psc_act *a)
{
    for (int32_t t = a->trigger; t >= 0; t = psc_graph_tok(g, t)->head) {
        if (psc_graph_base(g, t) != PSC_REL_ADVCL) continue;
        const int32_t mark = psc_graph_child(g, t, PSC_REL_MARK), verb = psc_graph_tok(g, t)->head;
        if (mark < 0 || mark > t || verb < 0) return false;
        if (psc_rules_is_cue(g->rules, g->word[mark], PSC_CUE_UNLESS)) return true;
        return psc_rules_is_cue(g->rules, g->word[mark], PSC_CUE_CONDITION) &&
               psc_graph_child(g, verb, PSC_REL_AUX) >= 0 &&
               psc_graph_cue(g, verb, PSC_CUE_NEGATION, NULL);
    }
    return false;
}

/* "will not leave until the raids stop": what others are to give way in has not been done. */
static bool is_only_awaited(const psc_graph *g, const held *clause, const psc_act *a)
{
    const held by = held_by(g, clause, a->trigger);
    const psc_event_type t = (psc_event_type)a->cell.type;
    if (by == HELD_ALL || is_in_until(g, a)) return true;
    if (hangs_on_unless(g, a->trigger, a->negated)) return true;
    return by == HELD_YIELD && (t == PSC_TYPE_CONCEDE || t == PSC_TYPE_RETREAT);
}

static void code_sentence(psc_coder *c)
{
    psc_graph *g = &c->g;
    psc_act **acts = psc_new(g->arena, psc_act *, g->n);
    uint32_t *n = psc_new(g->arena, uint32_t, g->n);
    for (uint32_t t = 0; t < g->n; t++) {
        if (g->pred[t].pattern < 0) continue;
        acts[t] = psc_new(g->arena, psc_act, PSC_ACTS_MAX);
        n[t] = psc_acts_of(g, (int32_t)t, acts[t]);
    }
    c->first_event = c->list->n;
    const held *condition = find_conditions(c, acts, n);
    for (uint32_t t = 0; t < g->n; t++) {
        if (n[t] && is_only_awaited(g, condition, &acts[t][0])) {
            note(c, (int32_t)t, g->pred[t].pattern, PSC_STR("what another act hangs on"), -1);
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
        psc_coder c = {.list = list, .trace = trace, .home = &home, .proposals = &proposals};
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
