/* SPDX-License-Identifier: Apache-2.0 */
/* The day of a meeting: of the times of its sentence the one that is told of the meeting.
 *
 *     will meet in Lima on Friday             of its own clause
 *     Friday's talks; talks due on Sunday     beside the noun
 *     proposed on Monday talks in Oslo        is when it was proposed: not its day
 *     were called off on Monday               is when they were: not its day ("put off until June" is)
 *     since last autumn has hosted talks      a stretch: no day
 *     said Thursday, as ministers gathered    of the clause that it goes on with */
#include "base/str.h"
#include "events/circumstance.h"
#include "meetings/mention.h"

enum { BESIDE = 3 }; /* words of a noun phrase before its noun, where a day may stand */

/* Do the words tell what was done with the meeting, not that it was? */
static bool is_about(const psc_convening *c, int32_t verb)
{
    static const psc_meeting_kind kind[] = {PSC_WORD_PROPOSE, PSC_WORD_CANCEL, PSC_WORD_POSTPONE,
                                            PSC_WORD_REFUSE, PSC_WORD_INVITE};
    for (size_t i = 0; i < sizeof kind / sizeof *kind; i++)
        if (psc_kind_at(c, verb, kind[i])) return true;
    return false;
}

/* A word before the noun that is about the meeting, from the clause's beginning on; -1. */
static int32_t about_before(const psc_convening *c, const psc_mention *m)
{
    for (uint32_t t = m->from; t < m->token; t++)
        if (is_about(c, (int32_t)t)) return (int32_t)t;
    return -1;
}

static bool is_stretch(const psc_convening *c, const psc_timex *x)
{
    const bool till = x->first > 0 && psc_words_is(c->w, x->first - 1, PSC_WORD_TILL);
    return x->mate == PSC_TIMEX_NONE && !till && x->first > 0 &&
           psc_words_is(c->w, x->first - 1, PSC_WORD_SINCE);
}

/* "agreed on Saturday to attend talks": the day of agreeing; "flew on Monday to hold talks" and
 * "is due on Monday to" tell that of the talks. */
static bool is_of_the_intent(const psc_convening *c, const psc_mention *m, const psc_timex *x)
{
    const int32_t v = m->verb;
    if (v < 1 || (int32_t)x->first > v || !psc_str_eq(c->g->sent->tok[v - 1].form, PSC_STR("to")))
        return false;
    const int32_t outer = c->g->sent->tok[v].head;
    return outer >= 0 && outer < v && psc_kind_at(c, outer, PSC_WORD_OUTCOME);
}

/* Is the time told of what was done with the meeting? */
static bool is_of_the_telling(const psc_convening *c, const psc_mention *m, const psc_timex *x)
{
    const bool till = x->first > 0 && psc_words_is(c->w, x->first - 1, PSC_WORD_TILL);
    if (x->first > m->last) {
        if (m->verb <= (int32_t)m->last || (int32_t)x->first < m->verb) return false;
        return is_about(c, m->verb) && !till;
    }
    return about_before(c, m) >= 0 && x->last + BESIDE < m->token;
}

static bool may_tell(const psc_convening *c, const psc_mention *m, const psc_timex *x)
{
    if (x->type != PSC_TIMEX_DATE && x->type != PSC_TIMEX_TIME) return false;
    if (x->last < m->from || x->first >= m->to) return false;
    return !is_stretch(c, x) && !is_of_the_telling(c, m, x) && !is_of_the_intent(c, m, x);
}

static uint32_t way(const psc_mention *m, const psc_timex *x)
{
    return x->first > m->last ? x->first - m->last : m->token - x->first;
}

static psc_when told_by(const psc_convening *c, const psc_timex *x)
{
    return (psc_when){{psc_str_at(c->g->doc->text, x->span), x->span}, x->whole};
}

/* "put off until June" */
static bool is_new_day(const psc_convening *c, const psc_mention *m, const psc_timex *x)
{
    return psc_kind_at(c, m->verb, PSC_WORD_POSTPONE) && x->first > (uint32_t)m->verb &&
           psc_words_is(c->w, x->first - 1, PSC_WORD_TILL);
}

/* Nearest in the clause; one whose days are known before one that nobody can reckon. */
static const psc_timex *nearest(const psc_convening *c, const psc_mention *m)
{
    const psc_timex *best = NULL;
    const psc_when tree = psc_when_of(c->g, c->timex, c->n_timex, (int32_t)m->token);
    for (uint32_t i = 0; i < c->n_timex; i++) {
        const psc_timex *x = &c->timex[i];
        if (!may_tell(c, m, x)) continue;
        if (is_new_day(c, m, x)) return x;
        if (x->span.beg == tree.phrase.span.beg && tree.phrase.text.len) return x;
        if (!best || way(m, x) < way(m, best)) best = x;
    }
    return best;
}

/* The last time before the clause, of the clause that this one goes on with ("as they met"). */
static const psc_timex *time_above(const psc_convening *c, const psc_mention *m)
{
    const psc_timex *best = NULL;
    if (!m->by_verb || m->from == 0 || !psc_words_is(c->w, m->from - 1, PSC_WORD_MEANWHILE))
        return NULL;
    for (uint32_t i = 0; i < c->n_timex && c->timex[i].last < m->from; i++)
        if (c->timex[i].type == PSC_TIMEX_DATE && !is_stretch(c, &c->timex[i])) best = &c->timex[i];
    return best;
}

psc_when psc_mention_when(const psc_convening *c, const psc_mention *m)
{
    const psc_timex *x = nearest(c, m);
    if (!x) x = time_above(c, m);
    return x ? told_by(c, x) : (psc_when){.period = {PSC_DAY_NONE, PSC_DAY_NONE}};
}

/* Is that day gone?  Where nobody knows today, the words may tell it ("last month"). */
bool psc_mention_is_over(const psc_convening *c, const psc_mention *m)
{
    const psc_day now = c->g->doc->published;
    const psc_period p = m->when.period;
    if (p.from != PSC_DAY_NONE && now != PSC_DAY_NONE) return p.to < now;
    for (uint32_t i = 0; i < c->n_timex; i++) {
        const psc_timex *x = &c->timex[i];
        if (!m->when.phrase.text.len || x->span.beg != m->when.phrase.span.beg) continue;
        for (uint32_t t = x->first; t <= x->last && t < c->g->n; t++)
            if (psc_words_is(c->w, t, PSC_WORD_GONE)) return true;
    }
    return false;
}
