/* SPDX-License-Identifier: Apache-2.0 */
/* Verbs, and what they are done to and by, that parsers hang on another verb.
 *
 *   time      "issued a 72-hour ultimatum": an object taken for a time ("met last week")
 *   to_and_to "agreed to swap lists and to meet again": an infinitive is joined to an infinitive
 *   to_and    "pressed Chad to end the raids, allow aid ...": the same without a second "to"
 *   would     "drafting a plan that would end the war, free prisoners ...": a bare infinitive joined
 *             to a verb that is none
 *   east      "recaptured a base and a town east of Homs": an adverb is no fellow of a noun
 *   agent     "was met by cheering crowds": people taken for the object of "cheering"
 *   asked     "called for the siege to be lifted": the subject of an infinitive
 *   when      "killed on Monday when a mine blew up ...": a fellow verb that is a clause of time
 *   aside     "fired on a bus carrying miners, killing two": said of those who fired
 *   each      "Chad and Mali have each expelled a man": "each" is no second subject, and a verb
 *             behind it no attribute ("have each taken delivery")
 *   going_on  "go on bombing": a particle taken for the mark of a clause
 *   shot      "shot and wounded two herders": the object of the last verb, taken for one more
 *   captured  "captured and later killed two men": the first verb, taken for an attribute
 *   below     "beat to death a manager": an object that hangs on a noun
 *   landed    "Rockets fired from Lebanon landed near ...": an attribute, taken for the verb
 *   guarded   "took over guarding captured men": an attribute, taken for what the verb leads to
 *   felled    "killed a man named Pek and injured two": a verb with an object of its own is no
 *             fellow of a participle that says what somebody is called
 *   told      "said it would stay and urged ...": a past tense is no fellow of an infinitive, of
 *             what "would" has with it or of a present; it belongs to "said" */
#include "events/mending.h"

static bool is_past(const psc_mending *m, int32_t t)
{
    const uint8_t x = t < 0 ? PSC_XPOS_NONE : psc_mend_at(m, t)->xpos;
    return psc_mend_is_verb(m, t) && (x == PSC_XPOS_VBD || x == PSC_XPOS_VBN);
}

static bool is_present(uint8_t xpos)
{
    return xpos == PSC_XPOS_VBZ || xpos == PSC_XPOS_VBP;
}

static bool has(const psc_mending *m, int32_t t, psc_rel rel)
{
    return psc_mend_child(m, t, rel) >= 0;
}

static bool is_force(const psc_mending *m, int32_t t)
{
    return psc_rules_has(m->rules, m->word[t], PSC_TRAIT_FORCE);
}

static bool has_modal(const psc_mending *m, int32_t t)
{
    for (int32_t c = 0; c < t; c++)
        if (psc_mend_at(m, c)->head == t && psc_mend_at(m, c)->xpos == PSC_XPOS_MD) return true;
    return false;
}

/* ---- time ---- */

/* Somebody with an article right behind the verb: "charged a Lagos couple". */
static bool is_somebody_next(const psc_mending *m, int32_t t)
{
    const int32_t det = psc_mend_child(m, t, PSC_REL_DET);
    return m->entity && m->entity[t] >= 0 && det >= 0 && det == psc_mend_at(m, t)->head + 1;
}

static bool mend_time(psc_mending *m, int32_t t)
{
    const psc_token *tok = psc_mend_at(m, t);
    const int32_t verb = tok->head;
    if (tok->rel != PSC_REL_OBL_UNMARKED || tok->upos != PSC_UPOS_NOUN || verb > t) return false;
    if (!psc_mend_is_verb(m, verb)) return false;
    if (psc_mend_at(m, verb)->xpos == PSC_XPOS_VBN) { /* "was handed twelve years" */
        if (m->word[verb] != m->rules->hand || !has(m, t, PSC_REL_NUMMOD)) return false;
        psc_mend_hang(m, t, verb, PSC_REL_OBJ);
        return true;
    }
    if (has(m, verb, PSC_REL_OBJ) || psc_mend_is_comma(m, t - 1)) return false;
    if (!psc_rules_has(m->rules, m->word[t], PSC_TRAIT_DEED) && !is_somebody_next(m, t))
        return false;
    psc_mend_hang(m, t, verb, PSC_REL_OBJ);
    return true;
}

/* ---- to_and_to ---- */

static bool has_to(const psc_mending *m, int32_t t)
{
    const int32_t to = psc_mend_child(m, t, PSC_REL_MARK);
    return to >= 0 && m->word[to] == m->rules->to;
}

static bool mend_to_and_to(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head;
    if (psc_mend_rel(m, t) != PSC_REL_CONJ || verb > t || !psc_mend_is_verb(m, verb)) return false;
    if (!has_to(m, t) || psc_mend_at(m, verb)->xpos == PSC_XPOS_VB) return false;
    const int32_t first = psc_mend_child(m, verb, PSC_REL_XCOMP);
    if (first < verb || first > t || psc_mend_at(m, first)->xpos != PSC_XPOS_VB) return false;
    if (!has_to(m, first)) return false;
    psc_mend_edit(m, t)->head = first;
    return true;
}

/* ---- would ---- */

/* "sign", with no word that makes it an infinitive or gives it a subject. */
static bool is_bare_infinitive(const psc_mending *m, int32_t t)
{
    return psc_mend_is_verb(m, t) && psc_mend_at(m, t)->xpos == PSC_XPOS_VB &&
           !has(m, t, PSC_REL_AUX) && !has(m, t, PSC_REL_MARK) && !has(m, t, PSC_REL_NSUBJ);
}

static bool mend_to_and(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head;
    if (psc_mend_rel(m, t) != PSC_REL_CONJ || verb < 0 || verb > t || !psc_mend_is_verb(m, verb))
        return false;
    const psc_token *tok = psc_mend_at(m, t);
    if (!is_bare_infinitive(m, t) || !psc_str_eq(tok->form, tok->lemma)) return false;
    if (psc_mend_at(m, verb)->xpos == PSC_XPOS_VB || has_modal(m, verb)) return false;
    const int32_t first = psc_mend_child(m, verb, PSC_REL_XCOMP);
    if (first < verb || first > t || psc_mend_at(m, first)->xpos != PSC_XPOS_VB) return false;
    if (!has_to(m, first) || has_modal(m, first)) return false;
    psc_mend_edit(m, t)->head = first;
    return true;
}

static bool mend_would(psc_mending *m, int32_t t)
{
    const psc_rel rel = psc_mend_rel(m, t);
    const int32_t head = psc_mend_at(m, t)->head;
    if ((rel != PSC_REL_CONJ && rel != PSC_REL_PARATAXIS) || head > t || t < 1) return false;
    if (!psc_mend_is_comma(m, t - 1) && psc_mend_at(m, t - 1)->upos != PSC_UPOS_CCONJ) return false;
    if (!is_bare_infinitive(m, t) || !psc_mend_is_verb(m, head)) return false;
    if (psc_mend_at(m, head)->xpos == PSC_XPOS_VB || has_modal(m, head)) return false;
    for (int32_t c = t - 1; c > head; c--)
        if (psc_mend_at(m, c)->xpos == PSC_XPOS_VB && has_modal(m, c)) {
            psc_mend_hang(m, t, c, PSC_REL_CONJ);
            return true;
        }
    return false;
}

/* ---- east ---- */

static bool mend_east(psc_mending *m, int32_t t)
{
    const int32_t noun = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->upos != PSC_UPOS_ADV || psc_mend_rel(m, t) != PSC_REL_CONJ) return false;
    if (noun < 0 || noun > t || !psc_mend_is_noun(m, noun) || !psc_mend_is_noun(m, t - 1))
        return false;
    const int32_t cc = psc_mend_child(m, t, PSC_REL_CC);
    if (psc_mend_at(m, t - 1)->head == t) { /* "town" taken for part of "east" */
        psc_mend_hang(m, t - 1, noun, PSC_REL_CONJ);
        if (cc >= 0) psc_mend_hang(m, cc, t - 1, PSC_REL_CC);
    }
    psc_mend_hang(m, t, t - 1, PSC_REL_ADVMOD);
    return true;
}

/* ---- agent ---- */

/* Some people, just named: no article, nothing below them. */
static bool are_people(const psc_mending *m, int32_t t)
{
    return m->entity[t] >= 0 && psc_mend_at(m, t)->xpos == PSC_XPOS_NNS &&
           !has(m, t, PSC_REL_DET) && !has(m, t, PSC_REL_NMOD);
}

/* A participle with an auxiliary: "was met", "have met". */
static bool is_helped(const psc_mending *m, int32_t t)
{
    return psc_mend_at(m, t)->xpos == PSC_XPOS_VBN && has(m, t, PSC_REL_AUX);
}

static bool mend_agent(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head, by = t - 1;
    if (!m->entity || psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || verb < 0 ||
        psc_mend_rel(m, t) != PSC_REL_ADVCL)
        return false;
    const int32_t people = psc_mend_child(m, t, PSC_REL_OBJ);
    if (by < 0 || psc_mend_child(m, t, PSC_REL_MARK) != by || m->word[by] != m->rules->by)
        return false;
    if (people < t || people > t + 3 || !are_people(m, people) || !is_helped(m, verb)) return false;
    psc_mend_hang(m, people, verb, PSC_REL_OBL_AGENT);
    psc_mend_hang(m, t, people, PSC_REL_AMOD);
    psc_mend_edit(m, t)->upos = PSC_UPOS_ADJ;
    psc_mend_hang(m, by, people, PSC_REL_CASE);
    psc_mend_edit(m, by)->upos = PSC_UPOS_ADP;
    return true;
}

/* ---- asked ---- */

/* The "for" of the phrase of noun k, an oblique of the verb; -1. */
static int32_t for_of(const psc_mending *m, int32_t verb, int32_t k)
{
    if (psc_mend_at(m, k)->head != verb || psc_mend_rel(m, k) != PSC_REL_OBL) return -1;
    const int32_t prep = psc_mend_child(m, k, PSC_REL_CASE);
    return prep >= 0 && prep < k && m->word[prep] == m->rules->on_account ? prep : -1;
}

/* The noun of the phrase behind "for" that stands between the verb and "to"; -1. */
static int32_t behind_for(const psc_mending *m, int32_t verb, int32_t to)
{
    for (int32_t k = verb + 1; k < to; k++)
        if (for_of(m, verb, k) >= 0) return k;
    return -1;
}

/* Whether t is an infinitive with no subject of its own, said of something. */
static bool is_open(const psc_mending *m, int32_t t, psc_rel rel)
{
    return psc_mend_rel(m, t) == rel && psc_mend_at(m, t)->xpos != PSC_XPOS_VBG && has_to(m, t) &&
           !has(m, t, PSC_REL_NSUBJ);
}

/* "called for the truce to hold": the truce itself is what is called for. */
static bool lasts(const psc_mending *m, int32_t subject, int32_t t)
{
    const bool nobody = m->entity && m->entity[subject] < 0;
    return nobody && !is_helped(m, t) && !has(m, t, PSC_REL_OBJ);
}

/* "called for the blockade to be lifted": the blockade is what is to be lifted. */
static bool mend_asked(psc_mending *m, int32_t t)
{
    const int32_t above = psc_mend_at(m, t)->head;
    if (above < 0 || above > t) return false;
    int32_t verb = -1, subject = -1;
    if (is_open(m, t, PSC_REL_ADVCL)) {
        verb = above;
        subject = behind_for(m, verb, psc_mend_child(m, t, PSC_REL_MARK));
    } else if (is_open(m, t, PSC_REL_ACL)) {
        verb = psc_mend_at(m, above)->head;
        subject = verb >= 0 && for_of(m, verb, above) >= 0 ? above : -1;
    }
    if (subject < 0 || !psc_rules_has(m->rules, m->word[verb], PSC_TRAIT_MOUTH)) return false;
    if (lasts(m, subject, t)) return false;
    psc_mend_hang(m, for_of(m, verb, subject), t, PSC_REL_MARK);
    psc_mend_hang(m, t, verb, PSC_REL_CCOMP);
    psc_mend_hang(m, subject, t, is_helped(m, t) ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ);
    return true;
}

/* ---- when ---- */

static bool mend_when(psc_mending *m, int32_t t)
{
    const psc_rel rel = psc_mend_rel(m, t);
    const int32_t verb = psc_mend_at(m, t)->head;
    if (rel != PSC_REL_CONJ && rel != PSC_REL_CSUBJ && rel != PSC_REL_PARATAXIS) return false;
    if (!psc_mend_is_verb(m, t) || !psc_mend_is_verb(m, verb) || verb > t) return false;
    const int32_t subj = psc_mend_child(m, t, PSC_REL_NSUBJ),
                  when = psc_mend_child(m, t, PSC_REL_ADVMOD);
    if (when < verb || subj < when || psc_mend_at(m, when)->xpos != PSC_XPOS_WRB) return false;
    if (has(m, t, PSC_REL_CC)) return false;
    psc_mend_hang(m, t, verb, PSC_REL_ADVCL);
    return true;
}

/* ---- aside ---- */

/* "killing two", "killing at least 50 people": with an object, whatever the tree calls it. */
static bool has_object(const psc_mending *m, int32_t t)
{
    if (has(m, t, PSC_REL_OBJ)) return true;
    const int32_t c = psc_mend_child(m, t, PSC_REL_OBL);
    return c > t && !has(m, c, PSC_REL_CASE);
}

/* The verb that a clause on a noun belongs to; -1. */
static int32_t verb_above(const psc_mending *m, int32_t clause)
{
    int32_t t = psc_mend_at(m, clause)->head;
    for (int up = 0; up < 5 && t >= 0 && t < clause; up++, t = psc_mend_at(m, t)->head)
        if (psc_mend_is_verb(m, t)) return t;
    return -1;
}

static bool mend_aside(psc_mending *m, int32_t t)
{
    const int32_t clause = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_rel(m, t) != PSC_REL_ADVCL)
        return false;
    if (!psc_mend_is_verb(m, t) || !psc_mend_is_comma(m, t - 1) || clause > t) return false;
    if (!psc_mend_is_verb(m, clause) || psc_mend_at(m, clause)->rel != PSC_REL_ACL) return false;
    const int32_t verb = has_object(m, t) ? verb_above(m, clause) : -1;
    if (verb < 0) return false;
    psc_mend_hang(m, t, verb, PSC_REL_ADVCL);
    return true;
}

/* ---- each ---- */

/* A subject between the auxiliary and the verb, where another one stands before both. */
static bool mend_each(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head;
    if (psc_mend_rel(m, t) != PSC_REL_NSUBJ || verb <= t || t < 2 || !psc_mend_is_verb(m, verb))
        return false;
    const int32_t aux = psc_mend_child_in(m, verb, PSC_REL_AUX, 0, t);
    if (aux < 0 || psc_mend_is_noun(m, t)) return false;
    int32_t first = psc_mend_child_in(m, verb, PSC_REL_NSUBJ, 0, aux);
    if (first < 0) first = psc_mend_child_in(m, aux, PSC_REL_NSUBJ, 0, aux);
    if (first < 0) return false;
    psc_mend_edit(m, first)->head = verb;
    psc_mend_edit(m, t)->rel = PSC_REL_ADVMOD;
    return true;
}

/* "have each taken delivery": what was taken for the attribute of what they have. */
static bool mend_taken(psc_mending *m, int32_t t)
{
    const int32_t obj = psc_mend_at(m, t)->head, have = t - 2;
    if (psc_mend_rel(m, t) != PSC_REL_AMOD || psc_mend_at(m, t)->xpos != PSC_XPOS_VBN || have < 1)
        return false;
    if (obj < t || psc_mend_rel(m, obj) != PSC_REL_OBJ || psc_mend_at(m, obj)->head != have)
        return false;
    const uint8_t each = psc_mend_at(m, t - 1)->upos;
    if (m->word[have] != m->rules->have || (each != PSC_UPOS_DET && each != PSC_UPOS_PRON))
        return false;
    psc_mend_hang(m, t, psc_mend_at(m, have)->head, (psc_rel)psc_mend_at(m, have)->rel);
    for (int32_t c = 0; c < (int32_t)m->sent->n; c++)
        if (psc_mend_at(m, c)->head == have && c != t) psc_mend_edit(m, c)->head = t;
    psc_mend_hang(m, have, t, PSC_REL_AUX);
    psc_mend_hang(m, t - 1, t, PSC_REL_ADVMOD);
    m->own[t].upos = PSC_UPOS_VERB;
    return true;
}

/* ---- going_on ---- */

/* A light verb of the rules has that particle: "go on", "carry on". */
static bool takes_particle(const psc_rules *r, uint32_t verb, uint32_t particle)
{
    for (uint32_t i = r->first[verb]; verb && particle && i < r->first[verb + 1]; i++)
        for (uint32_t k = 0; k < r->pattern[i].n_need; k++) {
            const psc_need *need = &r->need[r->pattern[i].need + k];
            const psc_rule *rule = &r->rule[r->pattern[i].rule];
            if (need->slot.kind != PSC_SLOT_PRT || need->absent || need->n != 1) continue;
            if (rule->outer && rule->op == PSC_OP_LIGHT && r->need_word[need->first] == particle)
                return true;
        }
    return false;
}

static bool mend_going_on(psc_mending *m, int32_t t)
{
    const int32_t verb = t - 2, on = t - 1;
    if (t < 3 || psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_at(m, t)->head != verb)
        return false;
    if (psc_mend_at(m, on)->head != t || psc_mend_rel(m, on) != PSC_REL_MARK) return false;
    if (!psc_mend_is_verb(m, verb) || !takes_particle(m->rules, m->word[verb], m->word[on]))
        return false;
    psc_mend_hang(m, on, verb, PSC_REL_COMPOUND_PRT);
    psc_mend_edit(m, t)->rel = PSC_REL_XCOMP;
    return true;
}

/* ---- shot ---- */

/* The verb joined to the head of t that stands before t without an object; -1. */
static int32_t verb_before(const psc_mending *m, int32_t t)
{
    const int32_t h = psc_mend_at(m, t)->head;
    for (int32_t c = t - 1; c > h && c > t - 6; c--)
        if (is_past(m, c) && psc_mend_at(m, c)->head == h && psc_mend_rel(m, c) == PSC_REL_CONJ)
            return has(m, c, PSC_REL_OBJ) ? -1 : c;
    return -1;
}

static bool mend_shot(psc_mending *m, int32_t t)
{
    const int32_t first = psc_mend_at(m, t)->head;
    if (!psc_mend_is_noun(m, t) || psc_mend_rel(m, t) != PSC_REL_CONJ || first < 0 || first > t)
        return false;
    if (has(m, t, PSC_REL_CC) || !has(m, first, PSC_REL_NSUBJ)) return false;
    const int32_t verb = verb_before(m, t);
    if (verb < 0 || !is_force(m, verb)) return false;
    for (int32_t k = verb + 1; k < t; k++) { /* nothing but the noun's own words between */
        const uint8_t upos = psc_mend_at(m, k)->upos;
        if (upos == PSC_UPOS_PUNCT || upos == PSC_UPOS_CCONJ) return false;
    }
    psc_mend_hang(m, t, verb, PSC_REL_OBJ);
    return true;
}

/* ---- captured ---- */

static bool mend_captured(psc_mending *m, int32_t t)
{
    const int32_t subj = psc_mend_at(m, t)->head;
    if (!is_past(m, t) || psc_mend_at(m, t)->rel != PSC_REL_ACL || subj < 0 || subj > t)
        return false;
    const int32_t verb = psc_mend_at(m, subj)->head;
    if (psc_mend_rel(m, subj) != PSC_REL_NSUBJ || !is_past(m, verb) || verb < t + 1) return false;
    if (psc_mend_child(m, verb, PSC_REL_CC) != t + 1) return false;
    if (!is_force(m, t) || !is_force(m, verb)) return false;
    psc_mend_hang(m, t, verb, PSC_REL_CONJ);
    return true;
}

/* ---- below ---- */

static bool mend_below(psc_mending *m, int32_t t)
{
    const int32_t noun = psc_mend_at(m, t)->head;
    if (!psc_mend_is_noun(m, t) || psc_mend_rel(m, t) != PSC_REL_OBJ || noun < 0 || noun > t)
        return false;
    const int32_t verb = psc_mend_at(m, noun)->head;
    if (psc_mend_at(m, noun)->upos != PSC_UPOS_NOUN || psc_mend_rel(m, noun) != PSC_REL_OBL)
        return false;
    if (!psc_mend_is_verb(m, verb) || verb > noun || has(m, verb, PSC_REL_OBJ)) return false;
    if (has(m, noun, PSC_REL_NSUBJ)) return false;
    psc_mend_hang(m, t, verb, PSC_REL_OBJ);
    return true;
}

/* ---- landed ---- */

static bool mend_landed(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head, noun = verb - 1;
    if (!is_past(m, t) || psc_mend_rel(m, t) != PSC_REL_ADVCL || verb < 1 || verb > t) return false;
    if (!is_past(m, verb) || psc_mend_at(m, noun)->head != verb ||
        psc_mend_rel(m, noun) != PSC_REL_NSUBJ)
        return false;
    if (has(m, t, PSC_REL_MARK) || has(m, t, PSC_REL_NSUBJ) || has(m, t, PSC_REL_AUX) ||
        has(m, t, PSC_REL_ADVMOD) || psc_mend_is_comma(m, t - 1))
        return false;
    if (has(m, verb, PSC_REL_OBJ) || has(m, verb, PSC_REL_AUX)) return false;
    psc_mend_hang(m, t, psc_mend_at(m, verb)->head, (psc_rel)psc_mend_at(m, verb)->rel);
    psc_mend_hang(m, noun, t, PSC_REL_NSUBJ);
    psc_mend_hang(m, verb, noun, PSC_REL_ACL);
    return true;
}

/* ---- guarded ---- */

static bool mend_guarded(psc_mending *m, int32_t t)
{
    const int32_t verb = t - 1, obj = psc_mend_child(m, t, PSC_REL_OBJ);
    if (t < 1 || psc_mend_rel(m, t) != PSC_REL_XCOMP || psc_mend_at(m, t)->head != verb)
        return false;
    if (!is_past(m, t) || psc_mend_at(m, t)->xpos != PSC_XPOS_VBN || !psc_mend_is_verb(m, verb))
        return false;
    const bool many = obj > t && psc_mend_at(m, obj)->xpos == PSC_XPOS_NNS;
    if (obj < t || has(m, obj, PSC_REL_DET) || has(m, verb, PSC_REL_OBJ) ||
        (psc_mend_at(m, verb)->xpos != PSC_XPOS_VBG && !many))
        return false;
    psc_mend_hang(m, obj, verb, PSC_REL_OBJ);
    psc_mend_hang(m, t, obj, PSC_REL_AMOD);
    return true;
}

/* ---- felled ---- */

/* In the past, with an object and nobody who does it: "and injured two". */
static bool acts_alone(const psc_mending *m, int32_t t)
{
    const int32_t obj = psc_mend_child(m, t, PSC_REL_OBJ);
    return is_past(m, t) && obj > t && psc_mend_child_in(m, t, PSC_REL_CC, 0, t) >= 0 &&
           !has(m, t, PSC_REL_NSUBJ) && !has(m, t, PSC_REL_AUX) && !has(m, t, PSC_REL_MARK);
}

static bool mend_felled(psc_mending *m, int32_t t)
{
    const int32_t said = psc_mend_at(m, t)->head;
    if (psc_mend_rel(m, t) != PSC_REL_CONJ || said < 0 || said > t || !acts_alone(m, t))
        return false;
    if (psc_mend_at(m, said)->xpos != PSC_XPOS_VBN || psc_mend_at(m, said)->rel != PSC_REL_ACL ||
        has(m, said, PSC_REL_OBJ) || has(m, said, PSC_REL_AUX) || has(m, said, PSC_REL_NSUBJ))
        return false;
    const int32_t verb = verb_above(m, said);
    if (verb < 0 || !is_past(m, verb) || psc_mend_at(m, verb)->rel == PSC_REL_ACL ||
        is_helped(m, verb) || psc_mend_at(m, said)->head < verb)
        return false;
    psc_mend_edit(m, t)->head = verb;
    return true;
}

/* ---- told ---- */

/* In the past and alone: "urged", not "was urging" nor "that the rebels urged". */
static bool is_bare_past(const psc_mending *m, int32_t t)
{
    return psc_mend_is_verb(m, t) && psc_mend_at(m, t)->xpos == PSC_XPOS_VBD &&
           !has(m, t, PSC_REL_NSUBJ) && !has(m, t, PSC_REL_AUX) && !has(m, t, PSC_REL_MARK);
}

/* Forms that no bare past tense can be the fellow of. */
static bool shuns_past(const psc_mending *m, int32_t t)
{
    const uint8_t x = psc_mend_at(m, t)->xpos;
    if (x == PSC_XPOS_VB || x == PSC_XPOS_VBG || is_present(x)) return true;
    for (int32_t c = 0; c < (int32_t)m->sent->n; c++) {
        const psc_token *k = psc_mend_at(m, c);
        if (k->head != t || (k->xpos != PSC_XPOS_MD && !is_present(k->xpos))) continue;
        if (psc_mend_rel(m, c) == PSC_REL_AUX || psc_mend_rel(m, c) == PSC_REL_COP) return true;
    }
    return false;
}

/* A verb with somebody who does it, which is no infinitive and no participle. */
static bool may_head(const psc_mending *m, int32_t t)
{
    const uint8_t x = psc_mend_at(m, t)->xpos;
    return psc_mend_is_verb(m, t) && x != PSC_XPOS_VB && x != PSC_XPOS_VBG &&
           (has(m, t, PSC_REL_NSUBJ) || psc_mend_rel(m, t) == PSC_REL_CONJ);
}

static bool mend_told(psc_mending *m, int32_t t)
{
    const int32_t first = psc_mend_at(m, t)->head;
    if (psc_mend_rel(m, t) != PSC_REL_CONJ || first > t || !psc_mend_is_verb(m, first) ||
        !is_bare_past(m, t))
        return false;
    const psc_rel rel = psc_mend_rel(m, first);
    const int32_t above = psc_mend_at(m, first)->head;
    if (rel != PSC_REL_CCOMP && rel != PSC_REL_XCOMP && rel != PSC_REL_ADVCL) return false;
    if (above < 0 || above > first || !may_head(m, above)) return false;
    const bool told = rel == PSC_REL_CCOMP && is_helped(m, first) &&
                      psc_rules_has(m->rules, m->word[t], PSC_TRAIT_MOUTH);
    if (!told && !shuns_past(m, first)) return false;
    psc_mend_edit(m, t)->head = above;
    return true;
}

/* "tipped off Spain": who stands behind a particle without a preposition is the object. */
static bool mend_behind_particle(psc_mending *m, int32_t t)
{
    if (!psc_mend_is_verb(m, t) || psc_mend_child(m, t, PSC_REL_OBJ) >= 0) return false;
    const int32_t who = psc_mend_child_in(m, t, PSC_REL_OBL, t + 2, (int32_t)m->sent->n);
    if (who < 0 || !m->entity || m->entity[who] < 0) return false;
    if (psc_mend_at(m, who)->rel != PSC_REL_OBL || psc_mend_child(m, who, PSC_REL_CASE) >= 0)
        return false;
    if (psc_mend_at(m, t + 1)->rel != PSC_REL_COMPOUND_PRT || who != t + 2) return false;
    psc_mend_edit(m, who)->rel = PSC_REL_OBJ;
    return true;
}

bool psc_mend_verb(psc_mending *m, int32_t t)
{
    static psc_mend_step *const step[] = {
        mend_time,     mend_to_and_to, mend_to_and, mend_would,    mend_east,
        mend_agent,    mend_asked,     mend_when,   mend_aside,    mend_shot,
        mend_captured, mend_below,     mend_landed, mend_guarded,  mend_felled,
        mend_told,     mend_each,      mend_taken,  mend_going_on, mend_behind_particle};
    return psc_mend_try(m, step, sizeof step / sizeof *step, t);
}
