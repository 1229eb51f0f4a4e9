/* SPDX-License-Identifier: Apache-2.0 */
/* Who takes part in a meeting, in what part, and where it is.
 *
 *     A and B held talks        subject of the verb, as the verb's kind says
 *     talks between A and B     what follows "between", "with", "of"
 *     A's visit to B            possessors and adjectives before the noun
 *     Geneva talks              a town before the noun is the venue
 *     flew to Muscat            where to: the venue, and its state the host */
#include "base/str.h"
#include "base/utf8.h"
#include "events/act.h"
#include "events/speaker.h"
#include "meetings/mention.h"
#include "record/code.h"
#include "record/form.h"

enum { LIST_MAX = 40, VENUE_REACH = 16, NOUN_REACH = 5 };

static uint8_t tag(const psc_convening *c, uint32_t t)
{
    return c->g->sent->tok[t].upos;
}

static const psc_entity *entity(const psc_convening *c, int32_t e)
{
    return &c->g->mentions->at[e];
}

/* ---- parties ---- */

static bool same_entity(const psc_convening *c, const psc_entity *a, const psc_entity *b)
{
    if (a == b || (a->name.len && psc_str_eq(a->name, b->name))) return true;
    if (a->kind == PSC_ENTITY_STATE && b->kind == PSC_ENTITY_STATE &&
        strcmp(a->code.country, b->code.country) == 0)
        return true; /* Moscow and Russia */
    return psc_graph_first_mention(c->g, a) == psc_graph_first_mention(c->g, b);
}

void psc_mention_add(const psc_convening *c, psc_mention *m, const psc_entity *who, psc_part part)
{
    if (psc_code_none(&who->code)) return;
    for (uint32_t i = 0; i < m->n_party; i++)
        if (same_entity(c, m->party[i].who, who)) return;
    if (m->n_party < PSC_PARTIES_MAX) m->party[m->n_party++] = (psc_party){who, part};
}

static void add_all(const psc_convening *c, psc_mention *m, int32_t e, psc_part part)
{
    for (; e >= 0; e = c->g->mentions->next[e]) psc_mention_add(c, m, entity(c, e), part);
}

/* A place or nationality as the government of its country. */
static const psc_entity *government(const psc_convening *c, const psc_entity *e)
{
    if (!psc_code_has_country(&e->code)) return NULL;
    if (e->code.sector[0]) return e;
    psc_entity *g = psc_new(c->g->arena, psc_entity, 1);
    *g = *e;
    g->code.sector[0] = PSC_SECTOR_GOV;
    return g;
}

static void add_government(const psc_convening *c, psc_mention *m, int32_t e, psc_part part)
{
    const psc_entity *g = e >= 0 ? government(c, entity(c, e)) : NULL;
    if (g) psc_mention_add(c, m, g, part);
}

static bool is_actor(const psc_convening *c, int32_t e)
{
    const uint8_t kind = e >= 0 ? entity(c, e)->kind : PSC_ENTITY_PLACE;
    return kind != PSC_ENTITY_PLACE && kind != PSC_ENTITY_ADJ && kind != PSC_ENTITY_NONE;
}

/* Somebody named at token t, by himself or for the speaker ("we"). */
static int32_t actor_at(const psc_convening *c, uint32_t t)
{
    int32_t cue;
    if (tag(c, t) == PSC_UPOS_PRON &&
        psc_rules_is_cue(c->g->rules, c->g->word[t], PSC_CUE_FIRST_PERSON)) {
        const int32_t who = psc_speaker(c->g, (int32_t)t, &cue);
        if (who == psc_graph_outside(c->g)) return c->g->speaker;
        return psc_graph_entity(c->g, who);
    }
    return psc_graph_entity(c->g, (int32_t)t);
}

/* "Egypt's" before another noun. */
static bool is_owner(const psc_convening *c, uint32_t t)
{
    return (t + 1 < c->g->n && c->g->sent->tok[t + 1].xpos == PSC_XPOS_POS) ||
           c->g->sent->tok[t].xpos == PSC_XPOS_PRPS;
}

/* ---- lists ---- */

static bool is_list_word(const psc_convening *c, uint32_t t)
{
    switch (tag(c, t)) {
    case PSC_UPOS_NOUN:
    case PSC_UPOS_PROPN:
    case PSC_UPOS_ADJ:
    case PSC_UPOS_DET:
    case PSC_UPOS_CCONJ:
    case PSC_UPOS_NUM:
    case PSC_UPOS_PRON: return true;
    case PSC_UPOS_PART: return c->g->sent->tok[t].xpos == PSC_XPOS_POS;
    default:
        return psc_form_is(c->g->sent, t, ",") || psc_form_is(c->g->sent, t, "of") ||
               psc_form_is(c->g->sent, t, "as") || psc_form_is(c->g->sent, t, "-") ||
               psc_form_is(c->g->sent, t, "well") || psc_form_is(c->g->sent, t, "from");
    }
}

/* ", the minister said": the list has ended, somebody speaks. */
static bool opens_remark(const psc_convening *c, const psc_mention *m, uint32_t t)
{
    if (!psc_form_is(c->g->sent, t, ",")) return false;
    uint32_t i = t + 1;
    while (i < m->to && is_list_word(c, i) && !psc_form_is(c->g->sent, i, ",")) i++;
    return i < m->to && (tag(c, i) == PSC_UPOS_VERB || tag(c, i) == PSC_UPOS_AUX);
}

/* Everybody in the list of names from token t on. */
static void add_list(const psc_convening *c, psc_mention *m, uint32_t t, psc_part part)
{
    for (uint32_t i = t; i < m->to && i < t + LIST_MAX && is_list_word(c, i); i++) {
        const int32_t e = actor_at(c, i);
        if (i > t && opens_remark(c, m, i)) return;
        if (is_actor(c, e) && !is_owner(c, i)) add_all(c, m, e, part);
    }
}

/* ---- subjects ---- */

static void add_with_conjuncts(const psc_convening *c, psc_mention *m, int32_t t, psc_part part)
{
    const int32_t e = t >= 0 && t < (int32_t)c->g->n ? actor_at(c, (uint32_t)t) : -1;
    if (is_actor(c, e)) add_all(c, m, e, part);
    for (int32_t k = t >= 0 && t < (int32_t)c->g->n ? c->g->child[t] : -1; k >= 0;
         k = c->g->next[k])
        if (psc_graph_rel(c->g, k) == PSC_REL_CONJ && tag(c, (uint32_t)k) != PSC_UPOS_VERB)
            add_with_conjuncts(c, m, k, part);
}

/* Words between subject and verb: "will not", a quotation mark. */
static bool is_between(const psc_convening *c, uint32_t t)
{
    const uint8_t xpos = c->g->sent->tok[t].xpos;
    return tag(c, t) == PSC_UPOS_AUX || tag(c, t) == PSC_UPOS_ADV || tag(c, t) == PSC_UPOS_PART ||
           xpos == PSC_XPOS_LQUOTE || xpos == PSC_XPOS_RQUOTE;
}

/* Names right before the verb, where the tree has no subject. */
static void add_before(const psc_convening *c, psc_mention *m, int32_t verb, psc_part part)
{
    int32_t t = verb - 1;
    while (t >= (int32_t)m->from && is_between(c, (uint32_t)t)) t--;
    for (; t >= (int32_t)m->from && is_list_word(c, (uint32_t)t) &&
           !psc_form_is(c->g->sent, (uint32_t)t, ",");
         t--) {
        const int32_t e = actor_at(c, (uint32_t)t);
        if (is_actor(c, e) && !is_owner(c, (uint32_t)t)) add_all(c, m, e, part);
    }
}

static void add_subject(const psc_convening *c, psc_mention *m, int32_t verb, psc_part part)
{
    const uint32_t n = m->n_party;
    const int32_t subj = psc_graph_arguments(c->g, verb)->subj;
    if (subj == psc_graph_outside(c->g)) add_all(c, m, c->g->speaker, part);
    add_with_conjuncts(c, m, subj, part);
    if (m->n_party == n) add_before(c, m, verb, part);
}

static bool is_passive(const psc_convening *c, int32_t verb)
{
    for (int32_t t = verb - 1; t >= 0 && t + 3 > verb; t--)
        if (psc_kind_at(c, t, PSC_WORD_BE)) return true;
    return false;
}

/* ---- behind the word ---- */

/* "between A and B", "with A", "of the contact group": lists behind the words. */
static void add_behind(const psc_convening *c, psc_mention *m, psc_part part)
{
    for (uint32_t t = m->last + 1; t < m->to; t++) {
        const bool of = psc_form_is(c->g->sent, t, "of") && t == m->last + 1;
        if (psc_words_is(c->w, t, PSC_WORD_BETWEEN) || psc_words_is(c->w, t, PSC_WORD_WITH) || of)
            add_list(c, m, t + 1, part);
        else if (m->by_verb ? psc_words_is(c->w, t, PSC_WORD_NOUN)
                            : tag(c, t) == PSC_UPOS_VERB && !psc_words_is(c->w, t, PSC_WORD_HOLD))
            return;
    }
}

static bool is_place(const psc_convening *c, int32_t e)
{
    return entity(c, e)->kind == PSC_ENTITY_PLACE || entity(c, e)->kind == PSC_ENTITY_STATE;
}

static void set_venue(const psc_convening *c, psc_mention *m, int32_t e)
{
    const psc_entity *p = entity(c, e);
    m->venue = (psc_where){.phrase = {p->text, p->span}, .name = p->name};
    memcpy(m->venue.country, p->code.country, sizeof m->venue.country);
    m->in_state = p->kind == PSC_ENTITY_STATE && !(c->g->mentions->flag[e] & PSC_MENTION_CAPITAL);
}

/* "Egypt's round of talks"; not "the officers' threat clouds a round of talks". */
static bool owns_meeting(const psc_convening *c, const psc_mention *m, uint32_t owner)
{
    const int32_t owned = c->g->sent->tok[owner].head;
    int32_t t = (int32_t)m->token;
    for (int up = 0; up < NOUN_REACH && t >= 0 && t != owned; up++) {
        const psc_rel base = psc_graph_base(c->g, t);
        if (base != PSC_REL_NMOD && base != PSC_REL_COMPOUND) break;
        t = c->g->sent->tok[t].head;
    }
    return t == owned || owned > (int32_t)m->token || owned < (int32_t)owner;
}

static bool is_town(const psc_convening *c, int32_t e)
{
    return entity(c, e)->kind == PSC_ENTITY_PLACE ||
           (entity(c, e)->kind == PSC_ENTITY_STATE &&
            c->g->mentions->flag[e] & PSC_MENTION_CAPITAL);
}

/* "Darfur talks", "Kashmir talks": where no house is to meet in, but what they are about. */
static bool is_wide(const psc_convening *c, uint32_t t)
{
    for (uint32_t i = 0; i < c->n_place; i++) {
        const psc_toponym *p = &c->place[i];
        if (t >= p->first && t <= p->last)
            return psc_str_eq(p->place.kind, PSC_STR("area")) ||
                   psc_str_eq(p->place.kind, PSC_STR("region"));
    }
    return false;
}

/* "A's", "US-Russian", "Syrian": before the noun; towns there are the venue. */
static void add_modifiers(const psc_convening *c, psc_mention *m)
{
    for (uint32_t t = m->token; t-- > m->from;) {
        const int32_t e = psc_graph_entity(c->g, (int32_t)t);
        const uint8_t u = tag(c, t);
        if (u != PSC_UPOS_ADJ && u != PSC_UPOS_NOUN && u != PSC_UPOS_PROPN &&
            c->g->sent->tok[t].xpos != PSC_XPOS_POS && u != PSC_UPOS_NUM &&
            !psc_form_is(c->g->sent, t, "-") && u != PSC_UPOS_PUNCT &&
            !psc_form_is(c->g->sent, t, "of") &&
            (c->g->sent->tok[t].xpos != PSC_XPOS_VBN || (int32_t)t == m->verb))
            return;
        if (psc_form_is(c->g->sent, t, ",") || psc_form_is(c->g->sent, t, ".")) return;
        if (e < 0) continue;
        const psc_entity *who = entity(c, e);
        const bool owner = is_owner(c, t);
        if (owner && !owns_meeting(c, m, t)) return;
        if (is_town(c, e) && !owner) {
            if (is_wide(c, t))
                m->matter = who->text;
            else if (!m->venue.phrase.text.len)
                set_venue(c, m, e);
        } else {
            add_government(c, m, e, PSC_PART_ATTENDS);
        }
    }
}

/* Where to: "to Muscat", "in Cairo" behind verbs and nouns of travel. */
static void add_destination(const psc_convening *c, psc_mention *m)
{
    for (uint32_t t = m->last + 1; t < m->to; t++) {
        const bool to = psc_words_is(c->w, t, PSC_WORD_TO);
        if (!to && t > m->last + 1) continue;
        for (uint32_t i = t + to; i < m->to && i < t + 5; i++) {
            const int32_t e = psc_graph_entity(c->g, (int32_t)i);
            if (e < 0 || !is_place(c, e)) continue;
            set_venue(c, m, e);
            add_government(c, m, e, PSC_PART_HOST);
            return;
        }
    }
}

static bool in_time(const psc_convening *c, uint32_t t)
{
    for (uint32_t i = 0; i < c->n_timex; i++)
        if (t >= c->timex[i].first && t <= c->timex[i].last) return true;
    return false;
}

/* A place right behind the preposition at t; -1. */
static int32_t place_behind(const psc_convening *c, const psc_mention *m, uint32_t t)
{
    for (uint32_t i = t + 1; i < m->to && i < t + 5 && tag(c, i) != PSC_UPOS_VERB; i++) {
        const int32_t e = psc_graph_entity(c->g, (int32_t)i);
        if (i > t + 1 && (psc_words_is(c->w, i, PSC_WORD_AT) || psc_form_is(c->g->sent, i, ",")))
            return -1;
        if (e >= 0 && is_place(c, e) && !is_owner(c, i)) return e;
    }
    return -1;
}

/* A dash between names is none, whatever its tag. */
static bool is_name(const psc_convening *c, uint32_t t)
{
    const psc_str form = c->g->sent->tok[t].form;
    size_t at = 0;
    return tag(c, t) == PSC_UPOS_PROPN && form.len && psc_is_alpha(psc_utf8_next(form, &at)) &&
           !in_time(c, t);
}

/* A name behind the preposition that is no place to the actors: "in Brussels", "in Ourtown". */
static bool take_name(const psc_convening *c, psc_mention *m, uint32_t t)
{
    uint32_t last = t;
    while (last + 1 < m->to && is_name(c, last + 1)) last++;
    if (last == t || !psc_form_is(c->g->sent, t, "in")) return false;
    const int32_t e = psc_graph_entity(c->g, (int32_t)last);
    if (e >= 0 && entity(c, e)->kind != PSC_ENTITY_ORG) return false;
    const psc_token *tok = c->g->sent->tok;
    const psc_span span = {tok[t + 1].span.beg, tok[last].span.end};
    m->venue = (psc_where){.phrase = {psc_str_at(c->g->doc->text, span), span}};
    return true;
}

/* "Gaza talks in Cairo": right behind the words a town goes before what stands ahead of them. */
static void prefer_behind(const psc_convening *c, psc_mention *m)
{
    const bool at = m->last + 1 < m->to && psc_words_is(c->w, m->last + 1, PSC_WORD_AT);
    const int32_t e = at ? place_behind(c, m, m->last + 1) : -1;
    if (e >= 0 && is_town(c, e)) set_venue(c, m, e);
}

/* "in Vienna" behind the words, or before them where the clause begins. */
static void find_venue(const psc_convening *c, psc_mention *m)
{
    int32_t e = -1;
    if (m->venue.phrase.text.len) {
        prefer_behind(c, m);
        return;
    }
    for (uint32_t t = m->last + 1; t < m->to && t < m->last + VENUE_REACH && e < 0; t++)
        if (psc_words_is(c->w, t, PSC_WORD_AT)) e = place_behind(c, m, t);
    for (uint32_t t = m->from; t < m->token && t < m->from + 3 && e < 0; t++)
        if (psc_words_is(c->w, t, PSC_WORD_AT)) e = place_behind(c, m, t);
    for (uint32_t t = m->token;
         t-- > m->from && t + 10 > m->token && e < 0;) /* "in Munich for a meeting" */
        if (tag(c, t) == PSC_UPOS_VERB)
            break;
        else if (psc_words_is(c->w, t, PSC_WORD_AT))
            e = place_behind(c, m, t);
    if (e >= 0) set_venue(c, m, e);
    for (uint32_t t = m->last + 1; e < 0 && t < m->to && t < m->last + VENUE_REACH; t++)
        if (take_name(c, m, t)) return;
}

/* ---- the verb ---- */

static bool has_parties_of_its_own(const psc_mention *m)
{
    return m->n_party > 1;
}

/* "Oman hosts talks": the capital or country that hosts is the venue too. */
static void host_is_venue(const psc_convening *c, psc_mention *m)
{
    for (uint32_t i = 0; i < m->n_party && !m->venue.phrase.text.len; i++) {
        const psc_entity *e = m->party[i].who; /* "Chad said it would host" */
        if (e->kind == PSC_ENTITY_PRONOUN) e = psc_graph_first_mention(c->g, e);
        if (m->party[i].part != PSC_PART_HOST || e->kind != PSC_ENTITY_STATE) continue;
        m->venue = (psc_where){.phrase = {e->text, e->span}, .name = e->name};
        memcpy(m->venue.country, e->code.country, sizeof m->venue.country);
    }
}

/* The verb before that the infinitive completes: "refused on Thursday to attend"; -1. */
static int32_t wanted_by(const psc_convening *c, int32_t verb)
{
    if (verb < 1 || !psc_form_is(c->g->sent, (uint32_t)verb - 1, "to")) return -1;
    const psc_rel rel = psc_graph_base(c->g, verb);
    const int32_t above = c->g->sent->tok[verb].head;
    return (rel == PSC_REL_XCOMP || rel == PSC_REL_ADVCL) && above < verb ? above : -1;
}

static bool is_refusal(const psc_convening *c, const psc_mention *m)
{
    for (int32_t t = m->verb - 1; t >= (int32_t)m->from && t + 4 > m->verb; t--)
        if (psc_kind_at(c, t, PSC_WORD_NOT) || psc_kind_at(c, t, PSC_WORD_REFUSE)) return true;
    return psc_kind_at(c, m->verb, PSC_WORD_REFUSE) || psc_kind_at(c, m->verb, PSC_WORD_CANCEL) ||
           psc_kind_at(c, wanted_by(c, m->verb), PSC_WORD_REFUSE);
}

/* The part that the verb gives its subject; false if it gives none. */
static bool part_of_subject(const psc_convening *c, const psc_mention *m, psc_part *part)
{
    const int32_t v = m->verb;
    *part = PSC_PART_ATTENDS;
    bool hosting = false; /* "pursued its hosting of talks" */
    for (int32_t t = v + 1; t < (int32_t)m->token; t++) hosting |= psc_kind_at(c, t, PSC_WORD_HOST);
    if (is_refusal(c, m))
        *part = PSC_PART_REFUSES;
    else if (hosting || psc_kind_at(c, v, PSC_WORD_HOST) || psc_kind_at(c, v, PSC_WORD_INVITE))
        *part = PSC_PART_HOST;
    else if (psc_kind_at(c, v, PSC_WORD_MEDIATE))
        *part = PSC_PART_MEDIATOR;
    else if (psc_kind_at(c, v, PSC_WORD_PROPOSE))
        *part = has_parties_of_its_own(m) ? PSC_PART_MEDIATOR : PSC_PART_ATTENDS;
    else
        return psc_kind_at(c, v, PSC_WORD_ATTEND) || psc_kind_at(c, v, PSC_WORD_HOLD) ||
               psc_kind_at(c, v, PSC_WORD_TRAVEL) || psc_kind_at(c, v, PSC_WORD_MEET) ||
               psc_kind_at(c, v, PSC_WORD_POSTPONE) || psc_kind_at(c, v, PSC_WORD_GATHER) ||
               psc_kind_at(c, v, PSC_WORD_PHONE);
    return true;
}

/* "At talks in Vienna, Moscow said ... and exchanged lists with Riyadh": they are there. */
static void add_those_there(const psc_convening *c, psc_mention *m)
{
    add_subject(c, m, m->verb, PSC_PART_ATTENDS);
    for (uint32_t t = (uint32_t)m->verb + 1; t < m->to; t++)
        if (psc_words_is(c->w, t, PSC_WORD_WITH)) add_list(c, m, t + 1, PSC_PART_ATTENDS);
}

/* "an offer from Russia for talks": who makes it would take part. */
static void add_those_who_offer(const psc_convening *c, psc_mention *m)
{
    uint32_t purpose = m->token;
    while (purpose > m->from && purpose + NOUN_REACH > m->token &&
           !psc_form_is(c->g->sent, purpose, "for"))
        purpose--;
    if (!psc_form_is(c->g->sent, purpose, "for")) return;
    for (uint32_t t = m->from; t + 1 < purpose; t++)
        if (psc_words_is(c->w, t, PSC_WORD_PROPOSE) && psc_words_is(c->w, t + 1, PSC_WORD_OFFER))
            add_list(c, m, t + 2, PSC_PART_ATTENDS);
}

/* "Syria talks": what they are about, unless nobody else is told to take part. */
static const psc_entity *matter_of(const psc_convening *c, const psc_mention *m)
{
    const psc_entity *who = m->n_party == 1 ? m->party[0].who : NULL;
    if (!who || who->kind != PSC_ENTITY_STATE || who->span.beg < c->g->sent->tok[m->from].span.beg)
        return NULL;
    for (uint32_t t = m->from; t < m->token; t++)
        if (c->g->sent->tok[t].span.end == who->span.end)
            return tag(c, t) == PSC_UPOS_PROPN && !is_owner(c, t) ? who : NULL;
    return NULL;
}

static void drop_matter(psc_mention *m, const psc_entity *matter)
{
    if (!matter || m->n_party < 2 || m->party[0].who != matter) return;
    m->n_party--;
    memmove(m->party, m->party + 1, m->n_party * sizeof *m->party);
}

static void add_by_verb(const psc_convening *c, psc_mention *m);

static void by_noun(const psc_convening *c, psc_mention *m)
{
    add_modifiers(c, m);
    const psc_entity *matter = matter_of(c, m);
    add_behind(c, m, PSC_PART_ATTENDS);
    add_those_who_offer(c, m);
    if (m->outcome >= 0)
        add_subject(c, m, m->outcome, PSC_PART_ATTENDS);
    else if (m->verb >= 0)
        add_by_verb(c, m);
    drop_matter(m, matter);
}

static void add_by_verb(const psc_convening *c, psc_mention *m)
{
    psc_part part;
    if (m->setting) {
        add_those_there(c, m);
    } else if (part_of_subject(c, m, &part)) {
        if (is_passive(c, m->verb) && m->verb > (int32_t)m->token) return;
        add_subject(c, m, m->verb, part);
        if (psc_kind_at(c, m->verb, PSC_WORD_INVITE))
            add_list(c, m, (uint32_t)m->verb + 1, PSC_PART_INVITED);
        if (psc_kind_at(c, m->verb, PSC_WORD_HOST))
            add_list(c, m, (uint32_t)m->verb + 1, PSC_PART_ATTENDS);
    }
}

static void by_verb(const psc_convening *c, psc_mention *m)
{
    psc_part part = PSC_PART_ATTENDS;
    (void)part_of_subject(c, m, &part);
    add_subject(c, m, m->verb, part);
    if (psc_kind_at(c, m->verb, PSC_WORD_TRAVEL)) {
        add_destination(c, m);
        return;
    }
    add_with_conjuncts(c, m, psc_graph_arguments(c->g, m->verb)->obj, PSC_PART_ATTENDS);
    add_list(c, m, m->last + 1, PSC_PART_ATTENDS);
    add_behind(c, m, PSC_PART_ATTENDS);
}

/* In the order of the text. */
static void sort_parties(psc_mention *m)
{
    for (uint32_t i = 1; i < m->n_party; i++)
        for (uint32_t k = i; k > 0 && m->party[k].who->span.beg < m->party[k - 1].who->span.beg;
             k--) {
            const psc_party p = m->party[k];
            m->party[k] = m->party[k - 1];
            m->party[k - 1] = p;
        }
}

void psc_mention_parties(const psc_convening *c, psc_mention *m)
{
    if (m->by_verb)
        by_verb(c, m);
    else
        by_noun(c, m);
    if (psc_str_eq(m->form, PSC_STR("visit")) && !m->venue.phrase.text.len) add_destination(c, m);
    find_venue(c, m);
    host_is_venue(c, m);
    sort_parties(m);
}
