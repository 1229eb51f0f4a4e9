/* SPDX-License-Identifier: Apache-2.0 */
/* How things stand with a meeting, by the words about one mention of it. */
#include "base/str.h"
#include "meetings/mention.h"
#include "record/form.h"

enum { NEAR = 4, FAR = 8, BEHIND = 12 };

static uint8_t tag(const psc_convening *c, uint32_t t)
{
    return c->g->sent->tok[t].upos;
}

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
        if (psc_form_is(c->g->sent, t, ",")) return t;
        if (tag(c, t) == PSC_UPOS_VERB && !participle) return t + 1;
    }
    return end;
}

/* What was done to the meeting, told before it or right behind. */
static bool told(const psc_convening *c, const psc_mention *m, psc_meeting_kind k)
{
    const bool verb = m->verb > (int32_t)m->last && psc_kind_at(c, m->verb, k);
    return verb || cue_in(c, m->from, m->token, k) ||
           cue_in(c, m->last + 1, predicate_end(c, m), k);
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
            psc_kind_at(c, m->verb, PSC_WORD_HOLD) || psc_kind_at(c, m->verb, PSC_WORD_TRAVEL) ||
            psc_kind_at(c, m->verb, PSC_WORD_HAPPEN));
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
    static const psc_meeting_kind kind[] = {PSC_WORD_HOLD,    PSC_WORD_HOST,   PSC_WORD_ATTEND,
                                            PSC_WORD_MEDIATE, PSC_WORD_TRAVEL, PSC_WORD_CANCEL,
                                            PSC_WORD_POSTPONE};
    if (m->by_verb || m->verb < (int32_t)m->token) return false;
    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
        if (psc_kind_at(c, m->verb, kind[i])) return false;
    return true;
}

static bool is_infinitive(const psc_convening *c, const psc_mention *m)
{
    return m->verb > 0 && m->verb <= (int32_t)m->token &&
           psc_form_is(c->g->sent, (uint32_t)m->verb - 1, "to");
}

/* "confident that the talks will be held": somebody's belief. */
static bool is_belief(const psc_convening *c, const psc_mention *m)
{
    if (m->from < 2 || !psc_form_is(c->g->sent, m->from - 1, "that")) return false;
    return is_cue(c, m->from - 2, PSC_WORD_UNCERTAIN);
}

static bool is_open(const psc_convening *c, const psc_mention *m)
{
    if (is_belief(c, m)) return true;
    if (is_of_the_outcome(c, m)) return false;
    return (m->verb >= 0 && cue_before(c, m, m->verb, PSC_WORD_UNCERTAIN)) ||
           cue_before(c, m, (int32_t)m->token, PSC_WORD_UNCERTAIN) ||
           cue_in(c, m->last + 1, predicate_end(c, m), PSC_WORD_UNCERTAIN);
}

/* "ahead of the talks", "on arriving for the talks": they are known, and still to come. */
static bool is_ahead(const psc_convening *c, const psc_mention *m)
{
    for (uint32_t t = m->token; t-- > 0 && t + NEAR + 2 > m->token;) {
        const psc_book_phrase *p = psc_words_at(c->w, t, PSC_WORD_AHEAD);
        if (p && t + p->n <= m->token) return !m->by_verb;
        if (tag(c, t) == PSC_UPOS_PUNCT && !psc_form_is(c->g->sent, t, "-")) return false;
    }
    return false;
}

/* "could be called off", "may be put off" */
static bool is_threatened(const psc_convening *c, const psc_mention *m)
{
    const bool ends = psc_kind_at(c, m->verb, PSC_WORD_CANCEL) ||
                      psc_kind_at(c, m->verb, PSC_WORD_POSTPONE);
    return ends && m->verb > (int32_t)m->last && cue_before(c, m, m->verb, PSC_WORD_UNCERTAIN);
}

/* "should not be held before May", "would be better put off": what somebody thinks of it. */
static bool is_advice(const psc_convening *c, const psc_mention *m)
{
    return cue_before(c, m, m->verb, PSC_WORD_SHOULD);
}

/* "would sit down and start a dialogue": a verb that leans on one further up. */
static bool is_bare(const psc_convening *c, const psc_mention *m)
{
    if (m->verb < 0 || c->g->sent->tok[m->verb].xpos != PSC_XPOS_VB) return false;
    for (int32_t t = m->verb - 1; t >= (int32_t)m->from && t + NEAR >= m->verb; t--)
        if (psc_kind_at(c, t, PSC_WORD_DID)) return false;
    return true;
}

/* Said of what comes of them: "the talks could bring", "will possibly be with". */
static bool is_open_outcome(const psc_convening *c, const psc_mention *m)
{
    return is_of_the_outcome(c, m) &&
           (cue_before(c, m, m->verb, PSC_WORD_UNCERTAIN) ||
            cue_in(c, m->last + 1, predicate_end(c, m), PSC_WORD_UNCERTAIN));
}

/* Says the sentence that they were?  "held talks", "the talks lasted"; not "clouds talks". */
static bool is_told_of(const psc_convening *c, const psc_mention *m)
{
    static const psc_meeting_kind kind[] = {PSC_WORD_HOLD,    PSC_WORD_HOST,   PSC_WORD_ATTEND,
                                            PSC_WORD_MEDIATE, PSC_WORD_TRAVEL, PSC_WORD_MEET,
                                            PSC_WORD_GATHER,  PSC_WORD_PHONE};
    if (m->by_verb || m->outcome >= 0 || m->verb > (int32_t)m->token) return true;
    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
        if (psc_kind_at(c, m->verb, kind[i])) return true;
    return false;
}

/* Of what is to come, or was to. */
static psc_meeting_status status_of_plans(const psc_convening *c, psc_mention *m)
{
    if (is_open(c, m)) /* "could start earlier than proposed" leaves open when, not whether */
        return cue_in(c, m->last + 1, m->to, PSC_WORD_PROPOSE) ? PSC_MEETING_PROPOSED
                                                               : PSC_MEETING_UNCERTAIN;
    if (is_open_outcome(c, m)) return PSC_MEETING_NONE;
    if (told(c, m, PSC_WORD_CANCEL)) return PSC_MEETING_COLLAPSED;
    if (!m->by_verb && told(c, m, PSC_WORD_COLLAPSE)) return PSC_MEETING_COLLAPSED;
    if (wanted(c, m, PSC_WORD_PROPOSE) || wanted(c, m, PSC_WORD_INVITE))
        return PSC_MEETING_PROPOSED;
    const bool of_them = is_told_of(c, m);
    if (!is_to_come(c, m) && !is_infinitive(c, m) && !is_bare(c, m))
        return of_them ? PSC_MEETING_HELD : PSC_MEETING_NONE;
    m->weak = !of_them; /* "would support the talks" */
    return PSC_MEETING_SCHEDULED;
}

static psc_meeting_status status_of_past(const psc_convening *c, const psc_mention *m)
{
    if (told(c, m, PSC_WORD_CANCEL)) return PSC_MEETING_COLLAPSED;
    if (!m->by_verb && told(c, m, PSC_WORD_COLLAPSE)) return PSC_MEETING_COLLAPSED;
    return PSC_MEETING_HELD;
}

psc_meeting_status psc_mention_status(const psc_convening *c, psc_mention *m)
{
    if (m->setting)
        return is_to_come(c, m) && !psc_mention_is_over(c, m) ? PSC_MEETING_SCHEDULED
                                                              : PSC_MEETING_HELD;
    if (is_threatened(c, m)) return PSC_MEETING_UNCERTAIN;
    if (told(c, m, PSC_WORD_POSTPONE)) return PSC_MEETING_POSTPONED;
    if (m->past) return PSC_MEETING_HELD;
    if (wanted(c, m, PSC_WORD_REFUSE)) return PSC_MEETING_REFUSED;
    if (is_negated(c, m)) return is_advice(c, m) ? PSC_MEETING_UNCERTAIN : PSC_MEETING_REFUSED;
    if (psc_mention_is_over(c, m)) return status_of_past(c, m);
    m->ahead = is_ahead(c, m);
    return m->ahead ? PSC_MEETING_NONE : status_of_plans(c, m);
}
