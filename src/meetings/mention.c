/* SPDX-License-Identifier: Apache-2.0 */
/* Words that tell of a meeting: nouns ("talks", "visit"), verbs of meeting, verbs of travelling.
 *
 * A mention has a clause of its own, so that one sentence can tell of two meetings. */
#include "meetings/mention.h"

#include "base/str.h"
#include "record/form.h"

enum { CLIMB = 4, NEAR = 4 };

static uint8_t tag(const psc_convening *c, uint32_t t)
{
    return c->g->sent->tok[t].upos;
}

/* ---- clauses ---- */

/* "as well as": an "as" of it begins no clause. */
static bool joins_names(const psc_convening *c, uint32_t t)
{
    for (uint32_t i = t > NEAR ? t - NEAR : 0; i <= t; i++) {
        const psc_book_phrase *p = psc_words_at(c->w, i, PSC_WORD_WITH);
        if (p && i + p->n > t) return true;
    }
    return false;
}

/* "until March 15": no clause. */
static bool tells_day(const psc_convening *c, uint32_t t)
{
    for (uint32_t i = 0; i < c->n_timex; i++)
        if (c->timex[i].first == t + 1 && c->timex[i].type == PSC_TIMEX_DATE)
            return psc_words_is(c->w, t, PSC_WORD_TILL);
    return false;
}

static bool is_border(const psc_convening *c, uint32_t t)
{
    if (psc_form_is(c->g->sent, t, ";")) return true;
    if (psc_words_is(c->w, t, PSC_WORD_CLAUSE)) return !joins_names(c, t) && !tells_day(c, t);
    return psc_form_is(c->g->sent, t, ",") &&
           (psc_form_is(c->g->sent, t + 1, "and") || psc_form_is(c->g->sent, t + 1, "but"));
}

/* "the first meeting since the war began": the verb tells of no meeting. */
static bool is_told_since(const psc_convening *c, const psc_mention *m, uint32_t verb)
{
    for (uint32_t t = m->last + 1; t < verb; t++)
        if (is_border(c, t)) return psc_words_is(c->w, t, PSC_WORD_SINCE);
    return false;
}

/* The word of "peace talks", "round of talks" that the others hang on. */
static uint32_t top_of(const psc_convening *c, const psc_mention *m)
{
    for (uint32_t t = m->token; t < m->last; t++) {
        const int32_t head = c->g->sent->tok[t].head;
        if (head < (int32_t)m->token || head > (int32_t)m->last) return t;
    }
    return m->last;
}

/* "talks that were to open in Oslo on Friday have been put off": the last verb that is theirs. */
static uint32_t description_end(const psc_convening *c, const psc_mention *m)
{
    const uint32_t top = top_of(c, m);
    const int32_t head = c->g->sent->tok[top].head;
    uint32_t end = m->last + 1;
    if (!m->by_verb && head > (int32_t)m->last && tag(c, (uint32_t)head) == PSC_UPOS_VERB &&
        psc_graph_base(c->g, (int32_t)top) == PSC_REL_NSUBJ && !is_told_since(c, m, (uint32_t)head))
        end = (uint32_t)head + 1;
    for (uint32_t t = m->last + 1; t < c->g->n && !m->by_verb; t++)
        if (c->g->sent->tok[t].head == (int32_t)top &&
            psc_graph_base(c->g, (int32_t)t) == PSC_REL_ACL && t >= end && !is_told_since(c, m, t))
            end = t + 1;
    return end;
}

static void find_clause(const psc_convening *c, psc_mention *m)
{
    m->from = m->token;
    m->to = description_end(c, m);
    while (m->from > 0 && !is_border(c, m->from - 1)) m->from--;
    while (m->to < c->g->n && !is_border(c, m->to)) m->to++;
}

/* "There might be talks": what is said of them stands with "be". */
static int32_t copula(const psc_convening *c, uint32_t t)
{
    for (int32_t k = c->g->child[t]; k >= 0; k = c->g->next[k])
        if (psc_graph_rel(c->g, k) == PSC_REL_COP && k < (int32_t)t) return k;
    return -1;
}

/* The verb that the noun hangs on, in the tree; else the nearest one before it. */
static int32_t governor(const psc_convening *c, const psc_mention *m)
{
    int32_t t = (int32_t)top_of(c, m);
    const int32_t be = copula(c, (uint32_t)t);
    if (be >= (int32_t)m->from) return be;
    const psc_rel base = psc_graph_base(c->g, t);
    if (base == PSC_REL_NSUBJ && tag(c, (uint32_t)c->g->sent->tok[t].head) == PSC_UPOS_VERB &&
        !is_told_since(c, m, (uint32_t)c->g->sent->tok[t].head))
        return c->g->sent->tok[t].head; /* whatever stands between them */
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

/* ---- mentions ---- */

static bool has_noun(const psc_convening *c, uint32_t from, uint32_t to)
{
    for (uint32_t t = from; t < to; t++)
        if (psc_words_is(c->w, t, PSC_WORD_NOUN) && tag(c, t) != PSC_UPOS_PROPN) return true;
    return false;
}

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

/* "At talks in Vienna, Moscow refused ...", "said in a phone call": the meeting is where it is
 * said, and what is said is not about it. */
static bool is_setting(const psc_convening *c, const psc_mention *m)
{
    uint32_t t = m->token;
    if (m->by_verb) return false;
    while (t > m->from && (tag(c, t - 1) == PSC_UPOS_ADJ || tag(c, t - 1) == PSC_UPOS_NOUN ||
                           tag(c, t - 1) == PSC_UPOS_PROPN || tag(c, t - 1) == PSC_UPOS_DET))
        t--;
    if (t == 0 || !psc_words_is(c->w, t - 1, PSC_WORD_AT)) return false;
    if (psc_str_eq(m->form, PSC_STR("call"))) return true;
    const bool first = t - 1 == m->from || (t - 2 == m->from && tag(c, m->from) == PSC_UPOS_PUNCT);
    return first && m->verb > (int32_t)m->token;
}

/* "talks held in May", "talks with Sudan held in May". */
static bool is_told_as_held(const psc_convening *c, const psc_mention *m)
{
    const bool is_object = m->verb >= 0 && m->verb < (int32_t)m->token;
    for (uint32_t t = m->last + 1; t < m->to; t++) {
        const uint8_t u = tag(c, t);
        if (u == PSC_UPOS_VERB)
            return psc_words_is(c->w, t, PSC_WORD_HOLD) &&
                   (c->g->sent->tok[t].xpos == PSC_XPOS_VBN ||
                    (is_object && c->g->sent->tok[t].xpos == PSC_XPOS_VBD)) &&
                   !psc_words_is(c->w, t - 1, PSC_WORD_BE);
        if (u == PSC_UPOS_PUNCT || u == PSC_UPOS_AUX) return false;
    }
    return false;
}

/* "agreed on a truce after three days of talks": those who agreed have talked.  The verb, in the
 * clause before; -1. */
static int32_t outcome_of(const psc_convening *c, const psc_mention *m)
{
    if (m->by_verb || m->from == 0 || !psc_words_is(c->w, m->from - 1, PSC_WORD_AFTER)) return -1;
    for (uint32_t t = m->from; t < m->to; t++)
        if (tag(c, t) == PSC_UPOS_VERB) return -1;
    for (uint32_t t = m->from - 1; t-- > 0;)
        if (tag(c, t) == PSC_UPOS_VERB)
            return psc_words_is(c->w, t, PSC_WORD_OUTCOME) ? (int32_t)t : -1;
    return -1;
}

static void finish(const psc_convening *c, psc_mention *m)
{
    m->sentence = c->g->sent->index;
    find_clause(c, m);
    m->outcome = outcome_of(c, m);
    if (!m->by_verb) {
        m->verb = governor(c, m);
        if (m->verb >= 0 && m->verb < (int32_t)m->token &&
            has_noun(c, (uint32_t)m->verb + 1, m->token))
            m->verb = -1; /* that verb governs another meeting */
        look_left(c, m);
        if (m->ordinal < PSC_ORDINAL_OTHER && psc_words_is(c->w, m->to, PSC_WORD_SINCE))
            m->ordinal = 0; /* "the first meeting since May" */
        m->past = is_told_as_held(c, m);
    }
    m->setting = is_setting(c, m);
    m->when = psc_mention_when(c, m);
    psc_mention_parties(c, m);
    m->status = psc_mention_status(c, m);
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

/* "the talks process": the next noun is what is told of. */
static bool names_another(const psc_convening *c, uint32_t t)
{
    const bool before = t + 1 < c->g->n && tag(c, t + 1) == PSC_UPOS_NOUN;
    return before && psc_graph_rel(c->g, (int32_t)t) == PSC_REL_COMPOUND &&
           !psc_words_is(c->w, t + 1, PSC_WORD_NOUN);
}

static bool noun_at(const psc_convening *c, uint32_t t, psc_mention *m)
{
    const psc_book_phrase *no = psc_words_at(c->w, t, PSC_WORD_NO_MEETING);
    const psc_book_phrase *p = psc_words_at(c->w, t, PSC_WORD_NOUN);
    const bool bare = t == 0 || !(tag(c, t - 1) == PSC_UPOS_DET || tag(c, t - 1) == PSC_UPOS_ADJ);
    if (p && (in_name(c, t) || (t > 0 && tag(c, t - 1) == PSC_UPOS_NUM)))
        return false; /* "three meetings" */
    if (p && names_another(c, t + p->n - 1)) return false;
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
           noun->verb == verb->verb && noun->token > verb->token &&
           (noun->n_party < 2 || psc_str_eq(verb->form, PSC_STR("visit")));
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
            b->type != PSC_TIMEX_DATE)
            continue;
        if (!psc_form_is(c->g->sent, a->last + 1, "and") || b->mate != PSC_TIMEX_NONE) continue;
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
