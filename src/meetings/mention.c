/* SPDX-License-Identifier: Apache-2.0 */
/* Words that tell of a meeting: nouns ("talks", "visit"), verbs of meeting, verbs of
 * travelling; and how it stands with the meeting there: held, scheduled, refused.
 *
 * A mention has a clause of its own, so that one sentence can tell of two meetings. */
#include "meetings/mention.h"

#include "base/str.h"
#include "events/circumstance.h"

enum { CLIMB = 4, NEAR = 4, FAR = 8, BEHIND = 12 };

static uint8_t tag(const psc_convening *c, uint32_t t)
{
    return c->g->sent->tok[t].upos;
}

static bool form_is(const psc_convening *c, uint32_t t, const char *form)
{
    return t < c->g->n && psc_str_eq(c->g->sent->tok[t].form, psc_str_of(form));
}

/* ---- clauses ---- */

static bool is_border(const psc_convening *c, uint32_t t)
{
    if (form_is(c, t, ";") || psc_words_is(c->w, t, PSC_WORD_CLAUSE)) return true;
    return form_is(c, t, ",") && (form_is(c, t + 1, "and") || form_is(c, t + 1, "but"));
}

static void find_clause(const psc_convening *c, psc_mention *m)
{
    m->from = m->token;
    m->to = m->last + 1;
    while (m->from > 0 && !is_border(c, m->from - 1)) m->from--;
    while (m->to < c->g->n && !is_border(c, m->to)) m->to++;
}

/* The verb that the noun hangs on, in the tree; else the nearest one before it. */
static int32_t governor(const psc_convening *c, const psc_mention *m)
{
    int32_t t = (int32_t)m->token;
    for (int up = 0; up < CLIMB; up++) {
        t = c->g->sent->tok[t].head;
        if (t < 0) break;
        if (tag(c, (uint32_t)t) == PSC_UPOS_VERB && t >= (int32_t)m->from && t < (int32_t)m->to)
            return t;
    }
    for (uint32_t i = m->token; i-- > m->from;)
        if (tag(c, i) == PSC_UPOS_VERB) return (int32_t)i;
    for (uint32_t i = m->last + 1; i < m->to; i++)
        if (tag(c, i) == PSC_UPOS_VERB) return (int32_t)i;
    return -1;
}

/* ---- status ---- */

/* A word of the kind; "May" is a month. */
static bool is_cue(const psc_convening *c, uint32_t t, psc_meeting_kind k)
{
    return psc_words_is(c->w, t, k) && tag(c, t) != PSC_UPOS_PROPN;
}

/* A word of the kind among the few before t, adverbs and auxiliaries between. */
static bool cue_before(const psc_convening *c, const psc_mention *m, int32_t t, psc_meeting_kind k)
{
    const int32_t reach = k == PSC_WORD_UNCERTAIN ? FAR : NEAR;
    for (int32_t i = t - 1, n = 0; i >= (int32_t)m->from && n < reach; i--, n++)
        if (is_cue(c, (uint32_t)i, k)) return true;
    return false;
}

static bool cue_in(const psc_convening *c, uint32_t from, uint32_t to, psc_meeting_kind k)
{
    for (uint32_t t = from; t < to; t++)
        if (is_cue(c, t, k)) return true;
    return false;
}

static uint32_t least(uint32_t a, uint32_t b)
{
    return a < b ? a : b;
}

/* Where what is said of the meeting ends: behind the first verb that is no participle
 * ("talks held in May collapsed"), or at a comma. */
static uint32_t predicate_end(const psc_convening *c, const psc_mention *m)
{
    const uint32_t end = least(m->to, m->last + 1 + BEHIND);
    for (uint32_t t = m->last + 1; t < end; t++) {
        const bool participle = c->g->sent->tok[t].xpos == PSC_XPOS_VBN &&
                                !psc_words_is(c->w, t - 1, PSC_WORD_BE);
        if (form_is(c, t, ",")) return t;
        if (tag(c, t) == PSC_UPOS_VERB && !participle) return t + 1;
    }
    return end;
}

/* What was done to the meeting, told before it or right behind. */
static bool told(const psc_convening *c, const psc_mention *m, psc_meeting_kind k)
{
    return cue_in(c, m->from, m->token, k) || cue_in(c, m->last + 1, predicate_end(c, m), k);
}

/* What somebody wants with it stands before, or is the verb. */
static bool wanted(const psc_convening *c, const psc_mention *m, psc_meeting_kind k)
{
    return cue_in(c, m->from, m->token, k) || psc_kind_at(c, m->verb, k);
}

static bool is_negated(const psc_convening *c, const psc_mention *m)
{
    return cue_before(c, m, m->verb, PSC_WORD_NOT) &&
           (m->by_verb || psc_kind_at(c, m->verb, PSC_WORD_ATTEND) ||
            psc_kind_at(c, m->verb, PSC_WORD_HOLD) || psc_kind_at(c, m->verb, PSC_WORD_TRAVEL));
}

static bool is_to_come(const psc_convening *c, const psc_mention *m)
{
    const psc_day now = c->g->doc->published;
    if (m->verb >= 0 && (cue_before(c, m, m->verb, PSC_WORD_FUTURE) ||
                         cue_before(c, m, m->verb + 1, PSC_WORD_FUTURE)))
        return true;
    if (cue_in(c, m->last + 1, predicate_end(c, m), PSC_WORD_FUTURE)) return true;
    if (cue_before(c, m, (int32_t)m->token, PSC_WORD_FUTURE)) return true;
    return now != PSC_DAY_NONE && m->when.period.from != PSC_DAY_NONE && m->when.period.from > now;
}

/* "the talks could bring peace" leaves open what comes of them, not whether they are. */
static bool is_of_the_outcome(const psc_convening *c, const psc_mention *m)
{
    static const psc_meeting_kind kind[] = {PSC_WORD_HOLD, PSC_WORD_HOST, PSC_WORD_ATTEND,
                                            PSC_WORD_MEDIATE, PSC_WORD_TRAVEL};
    if (m->by_verb || m->verb < (int32_t)m->token) return false;
    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
        if (psc_kind_at(c, m->verb, kind[i])) return false;
    return true;
}

static bool is_infinitive(const psc_convening *c, const psc_mention *m)
{
    return m->verb > 0 && m->verb <= (int32_t)m->token && form_is(c, (uint32_t)m->verb - 1, "to");
}

static bool is_open(const psc_convening *c, const psc_mention *m)
{
    if (is_of_the_outcome(c, m)) return false;
    return (m->verb >= 0 && cue_before(c, m, m->verb, PSC_WORD_UNCERTAIN)) ||
           cue_before(c, m, (int32_t)m->token, PSC_WORD_UNCERTAIN) ||
           cue_in(c, m->last + 1, predicate_end(c, m), PSC_WORD_UNCERTAIN);
}

static psc_meeting_status status_of(const psc_convening *c, const psc_mention *m)
{
    if (told(c, m, PSC_WORD_POSTPONE)) return PSC_MEETING_POSTPONED;
    if (m->past) return PSC_MEETING_HELD;
    if (wanted(c, m, PSC_WORD_REFUSE) || is_negated(c, m)) return PSC_MEETING_REFUSED;
    if (is_open(c, m)) /* "could start earlier than proposed" leaves open when, not whether */
        return cue_in(c, m->last + 1, m->to, PSC_WORD_PROPOSE) ? PSC_MEETING_PROPOSED
                                                               : PSC_MEETING_UNCERTAIN;
    if (told(c, m, PSC_WORD_CANCEL)) return PSC_MEETING_COLLAPSED;
    if (!m->by_verb && told(c, m, PSC_WORD_COLLAPSE)) return PSC_MEETING_COLLAPSED;
    if (wanted(c, m, PSC_WORD_PROPOSE) || wanted(c, m, PSC_WORD_INVITE))
        return PSC_MEETING_PROPOSED;
    if (is_to_come(c, m) || is_infinitive(c, m)) return PSC_MEETING_SCHEDULED;
    if (is_of_the_outcome(c, m) && cue_before(c, m, m->verb, PSC_WORD_UNCERTAIN))
        return PSC_MEETING_NONE;
    return PSC_MEETING_HELD;
}

/* ---- mentions ---- */

static void look_left(const psc_convening *c, psc_mention *m)
{
    for (uint32_t t = m->token; t-- > m->from;) {
        const uint8_t u = tag(c, t);
        const psc_book_phrase *nth = psc_words_at(c->w, t, PSC_WORD_ORDINAL);
        if (!nth) nth = psc_words_at(c->w, t, PSC_WORD_OTHER);
        if (nth) m->ordinal = nth->value;
        if (psc_words_is(c->w, t, PSC_WORD_DEFINITE)) m->definite = true;
        if (u != PSC_UPOS_ADJ && u != PSC_UPOS_NOUN && u != PSC_UPOS_PROPN && u != PSC_UPOS_NUM)
            break;
    }
}

static void finish(const psc_convening *c, psc_mention *m)
{
    m->sentence = c->g->sent->index;
    find_clause(c, m);
    if (!m->by_verb) {
        m->verb = governor(c, m);
        if (m->verb >= 0 && m->verb < (int32_t)m->token &&
            cue_in(c, (uint32_t)m->verb + 1, m->token, PSC_WORD_NOUN))
            m->verb = -1; /* that verb governs another meeting */
        look_left(c, m);
        m->past = psc_words_is(c->w, m->last + 1, PSC_WORD_HOLD) &&
                  c->g->sent->tok[m->last + 1].xpos == PSC_XPOS_VBN;
    }
    m->when = psc_when_of(c->g, c->timex, c->n_timex, (int32_t)m->token);
    psc_mention_parties(c, m);
    m->status = status_of(c, m);
}

/* Part of the name of a body: "the Bishops' Conference". */
static bool in_name(const psc_convening *c, uint32_t t)
{
    const psc_mentions *m = c->g->mentions;
    const uint32_t s = c->g->sent->index;
    for (uint32_t i = m->first[s]; i < m->first[s + 1]; i++)
        if (m->at[i].kind == PSC_ENTITY_ORG && m->at[i].first <= t && t <= m->at[i].last)
            return true;
    return false;
}

static bool noun_at(const psc_convening *c, uint32_t t, psc_mention *m)
{
    const psc_book_phrase *no = psc_words_at(c->w, t, PSC_WORD_NO_MEETING);
    const psc_book_phrase *p = psc_words_at(c->w, t, PSC_WORD_NOUN);
    const bool bare = t == 0 || !(tag(c, t - 1) == PSC_UPOS_DET || tag(c, t - 1) == PSC_UPOS_ADJ);
    if (p && (in_name(c, t) || (t > 0 && tag(c, t - 1) == PSC_UPOS_NUM)))
        return false; /* "three meetings" */
    if (!p || (no && no->n >= p->n) || (tag(c, t) == PSC_UPOS_VERB && bare)) return false;
    *m = (psc_mention){.token = t, .last = t + p->n - 1, .verb = -1, .form = p->unit};
    return true;
}

/* "return to the talks": no journey, the noun behind tells it. */
static bool leads_to_noun(const psc_convening *c, uint32_t t)
{
    for (uint32_t i = t; i < c->g->n && i < t + NEAR + 1; i++) {
        if (psc_words_is(c->w, i, PSC_WORD_NOUN)) return true;
        if (tag(c, i) == PSC_UPOS_ADP && i > t) return false;
        if (tag(c, i) == PSC_UPOS_VERB || tag(c, i) == PSC_UPOS_PUNCT) return false;
    }
    return false;
}

static bool verb_at(const psc_convening *c, uint32_t t, psc_mention *m)
{
    static const psc_meeting_kind kind[] = {PSC_WORD_MEET, PSC_WORD_GATHER, PSC_WORD_TRAVEL,
                                            PSC_WORD_PHONE};
    if (tag(c, t) != PSC_UPOS_VERB || psc_words_is(c->w, t, PSC_WORD_NO_MEETING)) return false;
    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++) {
        const psc_book_phrase *p = psc_words_at(c->w, t, kind[i]);
        if (!p || (kind[i] == PSC_WORD_TRAVEL && leads_to_noun(c, t + p->n))) continue;
        *m = (psc_mention){
            .token = t, .last = t + p->n - 1, .verb = (int32_t)t, .form = p->unit, .by_verb = true};
        return true;
    }
    return false;
}

/* "flew to Muscat for talks": the noun tells no other meeting than its verb does. */
static bool is_same(const psc_mention *verb, const psc_mention *noun)
{
    return verb->by_verb && !noun->by_verb && verb->sentence == noun->sentence &&
           noun->verb == verb->verb && noun->token > verb->token && noun->n_party < 2;
}

static void join(const psc_convening *c, psc_mention *m, const psc_mention *noun)
{
    for (uint32_t i = 0; i < noun->n_party; i++)
        psc_mention_add(c, m, noun->party[i].who, noun->party[i].part);
    if (!m->venue.phrase.text.len) m->venue = noun->venue;
    if (m->when.period.from == PSC_DAY_NONE) m->when = noun->when;
    if (psc_str_eq(m->form, PSC_STR("visit"))) m->form = noun->form;
}

/* "in January and April": two meetings, told with one word. */
static void split_dates(const psc_convening *c, psc_mention_list *list)
{
    psc_mention m = list->at[list->n - 1];
    for (uint32_t i = 0; i + 1 < c->n_timex; i++) {
        const psc_timex *a = &c->timex[i], *b = &c->timex[i + 1];
        if (a->span.beg != m.when.phrase.span.beg || b->first != a->last + 2 ||
            b->period.from == PSC_DAY_NONE)
            continue;
        if (!form_is(c, a->last + 1, "and") || b->mate != PSC_TIMEX_NONE) continue;
        m.when.phrase = (psc_phrase){psc_str_at(c->g->doc->text, b->span), b->span};
        m.when.period = b->whole;
        *psc_push(c->g->arena, list->at, list->n, list->cap) = m;
        return;
    }
}

void psc_mentions_of(const psc_convening *c, psc_mention_list *list)
{
    const uint32_t first = list->n;
    for (uint32_t t = 0; t < c->g->n;) {
        psc_mention m;
        if (!noun_at(c, t, &m) && !verb_at(c, t, &m)) {
            t++;
            continue;
        }
        finish(c, &m);
        t = m.last + 1;
        psc_mention *last = list->n > first ? &list->at[list->n - 1] : NULL;
        if (last && is_same(last, &m)) {
            join(c, last, &m);
            continue;
        }
        *psc_push(c->g->arena, list->at, list->n, list->cap) = m;
        split_dates(c, list);
    }
}
