/* SPDX-License-Identifier: Apache-2.0 */
/* One deed that two words of a sentence tell: a visit and its talks, or a deed of violence.
 *
 *   deed and harm   "opened fire on a crowd, killing two": the participle has no doer of its own
 *   harm and deed   "two were killed when troops opened fire": the clause tells who did it
 *
 * The two become one event, with the doers of the deed and the victims of the harm, unless they
 * are done to people of different countries; then the harm takes the doers, and both stay. */
#include "events/onedeed.h"

#include "record/code.h"

bool psc_same_codes(const psc_entity *a, uint32_t n, const psc_entity *b, uint32_t m)
{
    if (n != m) return false;
    for (uint32_t i = 0; i < n; i++)
        if (memcmp(&a[i].code, &b[i].code, sizeof a->code) != 0) return false;
    return true;
}

/* A body of states, and somebody of one: "attacked a UN compound, killing an Afghan guard". */
static bool is_body_and_man(const psc_entity *a, const psc_entity *b)
{
    return (a->code.sector[0] == PSC_SECTOR_IGO && psc_code_has_country(&b->code)) ||
           (b->code.sector[0] == PSC_SECTOR_IGO && psc_code_has_country(&a->code));
}

/* Of one country, as far as they are told to be of any. */
static bool same_country(const psc_entity *a, uint32_t n, const psc_entity *b, uint32_t m)
{
    for (uint32_t i = 0; i < n; i++)
        for (uint32_t k = 0; k < m; k++) {
            if (is_body_and_man(&a[i], &b[k])) return false;
            if (psc_code_has_country(&a[i].code) && psc_code_has_country(&b[k].code) &&
                memcmp(a[i].code.country, b[k].code.country, 3) != 0)
                return false;
        }
    return true;
}

/* "fired at men leaving a mosque, killing two": parsers hang the last participle on the one before,
 * which is no deed. */
static bool is_participle_aside(const psc_graph *g, int32_t t)
{
    const psc_rule *rule = psc_graph_rule(g, t);
    return g->sent->tok[t].xpos == PSC_XPOS_VBG && !psc_rule_harms(rule) &&
           (psc_graph_base(g, t) == PSC_REL_ADVCL || psc_graph_base(g, t) == PSC_REL_ACL);
}

/* The deed's clause or participle hangs on the other verb, or on one joined to it. */
static bool is_clause_of(const psc_graph *g, uint32_t clause, uint32_t verb, bool participle)
{
    int32_t t = (int32_t)clause;
    if (psc_graph_base(g, t) == PSC_REL_CONJ) t = g->sent->tok[t].head;
    if (t < 0 || psc_graph_base(g, t) != PSC_REL_ADVCL || psc_graph_infinitive(g, t)) return false;
    if ((g->sent->tok[t].xpos == PSC_XPOS_VBG) != participle) return false;
    int32_t h = g->sent->tok[t].head;
    for (int up = 0; up < 2 && h >= 0; up++) {
        if (h == (int32_t)verb) return true;
        if (psc_graph_base(g, h) != PSC_REL_CONJ && !is_participle_aside(g, h)) return false;
        h = g->sent->tok[h].head;
    }
    return false;
}

static bool has_code(const psc_event *e, const psc_entity *who)
{
    for (uint32_t i = 0; i < e->n_recipient; i++)
        if (memcmp(&e->recipient[i].code, &who->code, sizeof who->code) == 0) return true;
    return false;
}

/* Those who fight each other are the doers, whoever falls. */
static bool fell_in_fight(const psc_event *e, const psc_entity *who)
{
    bool own = false;
    for (uint32_t i = 0; i < e->n_actor; i++) own |= same_country(who, 1, &e->actor[i], 1);
    return own && e->n_actor > 1 && !e->n_recipient;
}

/* Adds to the recipients those of another event that have another code. */
static void take_recipients(const psc_graph *g, psc_event *to, const psc_event *from)
{
    const uint32_t n = to->n_recipient + from->n_recipient;
    psc_entity *all = psc_new(g->arena, psc_entity, n ? n : 1);
    psc_event sum = *to;
    if (to->n_recipient) memcpy(all, to->recipient, to->n_recipient * sizeof *all);
    sum.recipient = all;
    for (uint32_t i = 0; i < from->n_recipient; i++) {
        const psc_entity *who = &from->recipient[i];
        const bool known = sum.n_recipient &&
                           (!psc_code_has_country(&who->code) || has_code(&sum, who));
        if (!known && !fell_in_fight(to, who)) all[sum.n_recipient++] = *who;
    }
    to->recipient = all;
    to->n_recipient = sum.n_recipient;
}

static void take_actors(psc_event *to, const psc_event *from)
{
    to->actor = from->actor;
    to->n_actor = from->n_actor;
}

static void take_mode(psc_event *to, const psc_event *from)
{
    if (to->mode.len || !from->mode.len) return;
    to->mode = from->mode;
    to->cameo = from->cameo;
    to->quad = from->quad;
    to->score = from->score;
}

/* Those who do the one do not suffer the other: "was killed as he fought". */
static bool suffers(const psc_entity *a, const psc_event *e)
{
    for (uint32_t i = 0; i < e->n_recipient; i++)
        if (a->span.beg == e->recipient[i].span.beg) return true;
    return false;
}

static bool tells_doers(const psc_event *deed, const psc_event *harm)
{
    if (harm->n_actor || !harm->n_recipient) return false;
    for (uint32_t i = 0; i < deed->n_actor; i++)
        if (suffers(&deed->actor[i], harm)) return false;
    return true;
}

static bool is_harm_of(const psc_graph *g, const psc_event *deed, const psc_event *harm)
{
    return is_clause_of(g, harm->trigger, deed->trigger, true) &&
           (!harm->n_actor ||
            psc_same_codes(deed->actor, deed->n_actor, harm->actor, harm->n_actor));
}

/* "fired rockets at the airport, forcing airlines to turn back": what a deed of violence brings
 * with it is no deed more. */
static bool is_upshot(const psc_graph *g, const psc_event *deed, const psc_event *e)
{
    const bool mere = (e->type == PSC_TYPE_COERCE && !e->mode.len) || e->type == PSC_TYPE_PROTEST;
    return mere && deed->type == PSC_TYPE_ASSAULT && deed->modality == e->modality &&
           is_clause_of(g, e->trigger, deed->trigger, true) &&
           psc_same_codes(deed->actor, deed->n_actor, e->actor, e->n_actor);
}

/* "raided the village and killed nine": the raid in which they did it. */
static bool is_raid_of(const psc_graph *g, const psc_event *raid, const psc_event *harm)
{
    const bool plain = psc_str_eq(raid->mode, PSC_STR("seize")) && !raid->n_recipient;
    const psc_entity *there = raid->n_recipient == 1 ? raid->recipient : NULL;
    const bool nobody = plain ||
                        (there && !psc_code_has_country(&there->code) && !there->code.sector[0]);
    return raid->type == PSC_TYPE_COERCE && harm->type == PSC_TYPE_ASSAULT && nobody &&
           raid->modality == harm->modality && raid->n_actor &&
           psc_graph_rel(g, (int32_t)harm->trigger) == PSC_REL_CONJ &&
           g->sent->tok[harm->trigger].head == (int32_t)raid->trigger &&
           psc_same_codes(raid->actor, raid->n_actor, harm->actor, harm->n_actor);
}

static bool is_one(const psc_event *a, const psc_event *b)
{
    return same_country(a->recipient, a->n_recipient, b->recipient, b->n_recipient);
}

/* `kept` stands in the list, `e` would come: what both tell goes to the first. */
static bool join_harm(const psc_graph *g, psc_event *kept, const psc_event *e)
{
    if (!is_one(kept, e)) return false;
    take_recipients(g, kept, e);
    take_mode(kept, e);
    if (!kept->source) kept->source = e->source, kept->cue = e->cue;
    return true;
}

/* "were killed and 60 wounded": one harm more, of the same people by the same. */
static bool is_more_harm(const psc_graph *g, const psc_event *o, const psc_event *e)
{
    const bool joined = psc_graph_rel(g, (int32_t)e->trigger) == PSC_REL_CONJ &&
                        g->sent->tok[e->trigger].head == (int32_t)o->trigger;
    return joined && !e->mode.len && psc_same_codes(o->actor, o->n_actor, e->actor, e->n_actor) &&
           psc_same_codes(o->recipient, o->n_recipient, e->recipient, e->n_recipient);
}

/* A noun that nobody else is told to do, in the phrases of the verb: as its object, a part of a
 * compound, or by `other`. */
static bool is_below(const psc_graph *g, const psc_event *o, const psc_event *e, psc_rel other)
{
    if (e->n_actor || !o->n_actor || !psc_graph_is_noun(g, (int32_t)e->trigger)) return false;
    int32_t t = (int32_t)e->trigger;
    for (int up = 0; up < 4 && t >= 0 && t != (int32_t)o->trigger; up++) {
        const psc_rel base = psc_graph_base(g, t);
        if (base != PSC_REL_OBJ && base != PSC_REL_COMPOUND && base != other) return false;
        t = g->sent->tok[t].head;
    }
    return t == (int32_t)o->trigger;
}

/* "used batons and pepper spray against" */
static bool is_part_of(const psc_graph *g, const psc_event *o, const psc_event *e)
{
    return is_below(g, o, e, PSC_REL_CONJ);
}

/* "released the last slice of a loan to": what the words of the verb's object tell once more. */
static bool is_told_within(const psc_graph *g, const psc_event *o, const psc_event *e)
{
    return is_below(g, o, e, PSC_REL_NMOD);
}

/* "lifted the sanctions imposed on Niger", "eased curbs placed on miners": whom they struck is who
 * is freed of them. */
static bool is_undone(const psc_graph *g, const psc_event *o, const psc_event *e)
{
    const int32_t t = (int32_t)e->trigger, thing = g->sent->tok[t].head;
    const bool eases = o->type == PSC_TYPE_RETREAT || o->type == PSC_TYPE_CONCEDE,
               binds = e->type == PSC_TYPE_SANCTION || e->type == PSC_TYPE_COERCE;
    return eases && binds && !e->n_actor && psc_graph_base(g, t) == PSC_REL_ACL && thing >= 0 &&
           psc_graph_base(g, thing) == PSC_REL_OBJ && psc_graph_entity(g, thing) < 0 &&
           g->sent->tok[thing].head == (int32_t)o->trigger;
}

static bool is_of_country_among(const psc_entity *who, const psc_event *e)
{
    for (uint32_t i = 0; i < e->n_actor; i++)
        if (memcmp(e->actor[i].code.country, who->code.country, 3) == 0) return true;
    for (uint32_t i = 0; i < e->n_recipient; i++)
        if (memcmp(e->recipient[i].code.country, who->code.country, 3) == 0) return true;
    return false;
}

/* "arrived in Cairo for talks with Egyptian officials": what guest and host will do is their
 * visit. */
static bool is_talks_of_visit(const psc_graph *g, const psc_event *visit, const psc_event *talks)
{
    const int32_t t = (int32_t)talks->trigger;
    if (!psc_str_eq(visit->mode, PSC_STR("visit")) || !visit->n_recipient) return false;
    if (psc_graph_base(g, t) != PSC_REL_OBL || g->sent->tok[t].head != (int32_t)visit->trigger)
        return false;
    bool all = psc_graph_is_noun(g, t);
    for (uint32_t i = 0; i < talks->n_actor; i++)
        all = all && is_of_country_among(&talks->actor[i], visit);
    for (uint32_t i = 0; i < talks->n_recipient; i++)
        all = all && is_of_country_among(&talks->recipient[i], visit);
    return all;
}

static bool join_within(const psc_graph *g, psc_event *told, uint32_t n, const psc_event *e)
{
    for (uint32_t i = 0; i < n; i++) {
        psc_event *o = &told[i];
        if (is_undone(g, o, e)) return take_recipients(g, o, e), true;
        if (is_upshot(g, o, e)) return true;
        if (o->type != e->type || o->modality != e->modality) continue;
        if (is_talks_of_visit(g, o, e)) return true;
        if (is_told_within(g, o, e) && is_one(o, e)) return join_harm(g, o, e);
    }
    return false;
}

/* "troops opened fire, and two men were wounded": the harm told after the deed, by nobody. */
static bool is_harm_after(const psc_graph *g, const psc_event *deed, const psc_event *harm)
{
    const int32_t t = (int32_t)harm->trigger;
    return deed->n_actor && psc_graph_base(g, t) == PSC_REL_CONJ &&
           g->sent->tok[t].head == (int32_t)deed->trigger && g->pred[t].passive &&
           tells_doers(deed, harm);
}

/* Forces that are moved into a fight which is told are fighting. */
static bool is_move_of(const psc_graph *g, const psc_event *fight, const psc_event *move)
{
    const int32_t f = (int32_t)fight->trigger, m = (int32_t)move->trigger;
    const bool beside = psc_graph_rel(g, f) == PSC_REL_CONJ && g->sent->tok[f].head == m;
    return (beside || psc_graph_above(g, f, m)) && fight->type == PSC_TYPE_ASSAULT &&
           move->type == PSC_TYPE_MOBILIZE && move->n_actor && fight->modality == PSC_ASSERTED &&
           move->modality == fight->modality &&
           psc_same_codes(fight->actor, fight->n_actor, move->actor, move->n_actor);
}

static bool join_move(const psc_graph *g, psc_event *told, uint32_t n, const psc_event *e)
{
    for (uint32_t i = 0; i < n; i++) {
        if (is_move_of(g, &told[i], e)) return true;
        if (!is_move_of(g, e, &told[i])) continue;
        told[i] = *e;
        return true;
    }
    return false;
}

/* The noun stands in the phrases of the verb: "claimed the bombing", "responsibility for it". */
static bool is_in_phrases(const psc_graph *g, int32_t noun, uint32_t verb)
{
    const psc_rule *rule = psc_graph_rule(g, (int32_t)verb);
    if (noun == (int32_t)verb || g->sent->tok[noun].head == (int32_t)verb) return true;
    for (int up = 0; up < 4 && noun >= 0 && rule && rule->outer; up++) { /* "claimed" */
        if (noun == (int32_t)verb) return true;
        const psc_rel base = psc_graph_base(g, noun);
        if (base != PSC_REL_OBJ && base != PSC_REL_NMOD && base != PSC_REL_NSUBJ) return false;
        noun = g->sent->tok[noun].head;
    }
    return false;
}

/* "the attack that killed two", "a bomb thrown by": what a clause says of the noun of a deed, or of
 * its means, in the phrases of the verb. */
static bool is_said_of(const psc_graph *g, uint32_t clause, uint32_t verb)
{
    const int32_t t = (int32_t)clause, noun = g->sent->tok[t].head;
    const psc_rule *rule = noun < 0 ? NULL : psc_graph_rule(g, noun);
    if (!rule || psc_graph_base(g, t) != PSC_REL_ACL || psc_graph_entity(g, noun) >= 0)
        return false;
    return psc_graph_is_noun(g, noun) && rule->done.type == PSC_TYPE_ASSAULT && !rule->outer &&
           is_in_phrases(g, noun, verb);
}

/* The doers told by one, the victims by the other. */
static bool join_said(const psc_graph *g, psc_event *o, psc_event *e)
{
    if (!is_said_of(g, e->trigger, o->trigger) && !is_said_of(g, o->trigger, e->trigger))
        return false;
    const bool same = psc_same_codes(o->actor, o->n_actor, e->actor, e->n_actor);
    if (o->n_actor && e->n_actor && !same) return false;
    if (o->n_recipient && e->n_recipient && !is_one(o, e)) return false;
    if (!o->n_actor) take_actors(o, e);
    return join_harm(g, o, e);
}

bool psc_event_join(const psc_graph *g, psc_event *told, uint32_t n, psc_event *e)
{
    if (join_move(g, told, n, e)) return true;
    for (uint32_t i = 0; i < n; i++)
        if (is_raid_of(g, &told[i], e)) {
            told[i] = *e;
            return true;
        }
    if (e->type != PSC_TYPE_ASSAULT) return join_within(g, told, n, e);
    for (uint32_t i = 0; i < n; i++) {
        psc_event *o = &told[i];
        if (o->type != e->type || o->modality != e->modality) continue;
        if (is_more_harm(g, o, e) || join_said(g, o, e)) return true;
        if (is_part_of(g, o, e) && join_harm(g, o, e)) return true;
        if (is_harm_of(g, o, e)) return join_harm(g, o, e);
        if (is_harm_after(g, o, e)) {
            if (join_harm(g, o, e)) return true;
            take_actors(e, o);
            return false;
        }
        if (is_clause_of(g, e->trigger, o->trigger, false) && tells_doers(e, o)) {
            take_actors(o, e);
            return join_harm(g, o, e);
        }
        if (is_clause_of(g, o->trigger, e->trigger, false) && tells_doers(o, e)) {
            take_actors(e, o);
            if (!is_one(o, e)) return false;
            take_recipients(g, e, o);
            o->recipient = e->recipient;
            o->n_recipient = e->n_recipient;
            return true;
        }
    }
    return false;
}
