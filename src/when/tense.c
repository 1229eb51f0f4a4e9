/* SPDX-License-Identifier: Apache-2.0 */
/* Does the clause around a time expression tell of the past or of the future?
 *
 * With a tree, the verb that governs the expression says it: its tag, its modal,
 * its "to".  Without one, the nearest cue word of the clause does (data/time,
 * classes `past` and `future`; a lower-case word in -ed counts as past). */
#include "when/rules.h"

#include "base/str.h"

enum {
    CLIMB_MAX = 8,
    NEAR_MAX = 25, /* pieces looked at on each side */
    FORM_MAX = 24, /* bytes of a cue word */
};

/* Marks end a clause, but for the soft ones and the dot of a short name ("U.N.", "Gen."). */
static bool clause_end(const psc_when_rules *r, const psc_when_piece *p, uint32_t i)
{
    if (p[i].kind != PIECE_MARK || psc_when_in_class(r, CLASS_soft, &p[i])) return false;
    const bool dot = p[i].word && p[i].word == r->dot;
    return !(dot && i && p[i].glued && p[i - 1].capital && p[i - 1].end - p[i - 1].beg <= 3);
}

static bool ends_in_ed(psc_str text, const psc_when_piece *p)
{
    return p->kind == PIECE_WORD && !p->capital && p->end - p->beg > 4 &&
           text.ptr[p->end - 1] == 'd' && text.ptr[p->end - 2] == 'e';
}

/* What piece i says of the tense; `back`: it stands before the expression. */
static psc_tense cue(const psc_when_rules *r, psc_str text, const psc_when_piece *p, uint32_t n,
                     uint32_t i, bool back)
{
    if (p[i].capital) return TENSE_NONE;
    if (back && i + 1 < n && psc_when_in_class(r, CLASS_intent, &p[i]) &&
        psc_when_in_class(r, CLASS_infinitive, &p[i + 1]))
        return TENSE_FUTURE;
    if (psc_when_in_class(r, CLASS_future, &p[i])) return TENSE_FUTURE;
    if (i > 0 && psc_when_in_class(r, CLASS_be, &p[i - 1])) return TENSE_NONE;
    const bool past = psc_when_in_class(r, CLASS_past, &p[i]) || ends_in_ed(text, &p[i]);
    return past ? TENSE_PAST : TENSE_NONE;
}

/* Nearest cue in one direction; *far becomes its distance. */
static psc_tense cue_towards(const psc_when_rules *r, psc_str text, const psc_when_piece *p,
                             uint32_t n, uint32_t from, int step, uint32_t *far)
{
    uint32_t i = from;
    for (*far = 1; *far < NEAR_MAX; ++*far) {
        if (step < 0 ? i == 0 : i + 1 >= n) break;
        i = step < 0 ? i - 1 : i + 1;
        if (clause_end(r, p, i)) break;
        const psc_tense t = cue(r, text, p, n, i, step < 0);
        if (t) return t;
    }
    *far = UINT32_MAX;
    return TENSE_NONE;
}

/* "postponed the talks until March 24": the day before which piece `beg` stands. */
static bool is_deferred(const psc_when_rules *r, const psc_when_piece *p, uint32_t beg)
{
    if (beg < 2 || !psc_when_in_class(r, CLASS_till, &p[beg - 1])) return false;
    for (uint32_t i = beg - 1; i-- > 0 && i + NEAR_MAX > beg && !clause_end(r, p, i);)
        if (psc_when_in_class(r, CLASS_deferring, &p[i])) return true;
    return false;
}

psc_tense psc_when_tense_near(const psc_when_rules *r, psc_str text, const psc_when_piece *p,
                              uint32_t n, uint32_t beg, uint32_t end)
{
    uint32_t left_far, right_far;
    if (beg >= 1 && psc_when_in_class(r, CLASS_since, &p[beg - 1])) return TENSE_PAST;
    if (beg >= 2 && psc_when_in_class(r, CLASS_scheduled, &p[beg - 2]) &&
        !clause_end(r, p, beg - 1))
        return TENSE_FUTURE;
    if (is_deferred(r, p, beg)) return TENSE_FUTURE;
    const psc_tense left = cue_towards(r, text, p, n, beg, -1, &left_far);
    const psc_tense right = cue_towards(r, text, p, n, end - 1, 1, &right_far);
    return right_far < left_far ? right : left;
}

/* ---- with a tree ---- */

typedef struct clause {
    const psc_when_rules *r;
    psc_str text;
    const psc_sentence *s;
} clause;

static bool is_verb(const psc_token *t)
{
    return t->upos == PSC_UPOS_VERB || t->upos == PSC_UPOS_AUX;
}

static bool form_in(const clause *c, int32_t token, uint32_t class_id)
{
    psc_when_piece p[FORM_MAX];
    const psc_span span = c->s->tok[token].span;
    if (span.end - span.beg > FORM_MAX || span.end > c->text.len) return false;
    return psc_when_cut(c->r, c->text, span, p) == 1 && psc_when_in_class(c->r, class_id, p);
}

/* Is there a word of that tag under the verb as auxiliary or mark? */
static bool has_helper(const psc_sentence *s, int32_t verb, psc_xpos tag)
{
    for (uint32_t i = 0; i < s->n; i++) {
        const psc_rel rel = psc_rel_base(s->tok[i].rel);
        if (s->tok[i].head == verb && s->tok[i].xpos == tag &&
            (rel == PSC_REL_AUX || rel == PSC_REL_MARK || rel == PSC_REL_COP))
            return true;
    }
    return false;
}

/* "agreed to meet": to come; "failed to meet", "came to meet", "it was wrong to meet": as the verb
 * above says. */
static psc_tense tense_of_infinitive(const clause *c, int32_t v)
{
    const int32_t above = c->s->tok[v].head;
    if (psc_rel_base(c->s->tok[v].rel) == PSC_REL_ADVCL) return TENSE_NONE;
    if (psc_rel_base(c->s->tok[v].rel) == PSC_REL_CSUBJ && has_helper(c->s, above, PSC_XPOS_VBD))
        return TENSE_NONE;
    if (above >= 0 && above < (int32_t)c->s->n && form_in(c, above, CLASS_factual))
        return TENSE_NONE;
    return TENSE_FUTURE;
}

static psc_tense tense_of_verb(const clause *c, int32_t v)
{
    const psc_sentence *s = c->s;
    const psc_xpos tag = s->tok[v].xpos;
    if (has_helper(s, v, PSC_XPOS_MD)) return TENSE_FUTURE;
    if (tag != PSC_XPOS_VBD && form_in(c, v, CLASS_scheduled)) return TENSE_FUTURE;
    if (tag == PSC_XPOS_VBD || has_helper(s, v, PSC_XPOS_VBD)) return TENSE_PAST;
    if (tag == PSC_XPOS_VB && has_helper(s, v, PSC_XPOS_TO)) return tense_of_infinitive(c, v);
    if (tag == PSC_XPOS_VBG && has_helper(s, v, PSC_XPOS_VBN)) return TENSE_PAST; /* "have been" */
    if (tag == PSC_XPOS_VBG && (has_helper(s, v, PSC_XPOS_VBZ) || has_helper(s, v, PSC_XPOS_VBP)))
        return TENSE_FUTURE;
    return TENSE_NONE;
}

/* "agreed to do it by Sunday", whichever verb the day hangs on; not "by Sunday they had left". */
static bool is_deadline(const clause *c, int32_t day)
{
    const int32_t verb = c->s->tok[day].head;
    if (verb < 0 || verb > day || !is_verb(&c->s->tok[verb])) return false;
    if (has_helper(c->s, verb, PSC_XPOS_VBD)) return false;
    for (int32_t i = verb + 1; i < day; i++)
        if (c->s->tok[i].head == day && psc_rel_base(c->s->tok[i].rel) == PSC_REL_CASE &&
            form_in(c, i, CLASS_deadline))
            return true;
    return false;
}

/* "postponed the talks until March 24", whatever the tense. */
static bool is_put_off(const clause *c, int32_t day)
{
    const int32_t verb = c->s->tok[day].head;
    if (verb < 0 || verb > day || !form_in(c, verb, CLASS_deferring)) return false;
    for (int32_t i = verb + 1; i < day; i++)
        if (c->s->tok[i].head == day && psc_rel_base(c->s->tok[i].rel) == PSC_REL_CASE &&
            form_in(c, i, CLASS_till))
            return true;
    return false;
}

/* "the weekend in which 40 people died" */
static bool was_when(const psc_sentence *s, int32_t at)
{
    for (uint32_t i = 0; i < s->n; i++)
        if (s->tok[i].head == at && s->tok[i].rel == PSC_REL_ACL_RELCL &&
            (s->tok[i].xpos == PSC_XPOS_VBD || has_helper(s, (int32_t)i, PSC_XPOS_VBD)))
            return true;
    return false;
}

psc_tense psc_when_tense_tree(const psc_when_rules *r, psc_str text, const psc_sentence *s,
                              uint32_t first, uint32_t last)
{
    const clause c = {r, text, s};
    int32_t at = (int32_t)first;
    if (first > 0 && form_in(&c, at - 1, CLASS_since)) return TENSE_PAST;
    for (int k = 0; k < CLIMB_MAX && at >= 0 && at < (int32_t)s->n; k++) {
        const bool inside = at >= (int32_t)first && at <= (int32_t)last;
        if (inside && (is_deadline(&c, at) || is_put_off(&c, at))) return TENSE_FUTURE;
        if (inside && was_when(s, at)) return TENSE_PAST;
        if (!inside && is_verb(&s->tok[at])) {
            const psc_tense t = tense_of_verb(&c, at);
            if (t) return t;
        }
        at = s->tok[at].head;
    }
    return TENSE_NONE;
}
