/* SPDX-License-Identifier: Apache-2.0 */
/* Words that the tagger takes for another part of speech, with the arcs that hang on it.
 *
 *   subject    "Fighting between the army and the rebels resumed": a noun taken for a verb
 *   object     "fled fighting in Sudan": the same
 *   phrase     "massacred in fighting between tribes": the same
 *   shooting   "after a mass shooting in Ohio": the same, behind a noun
 *   again      "stood shoulder to shoulder with": the second of two like nouns
 *   crossing   "closed the Rafah crossing": the name of a place
 *   plans      "Moldova plans to ...": a name taken for part of the verb behind it
 *   hand       "is to hand Manila seven ships", "is to free a hiker": a verb taken for a noun or
 *              an adjective
 *   march      "vowed to march on parliament": the same behind a verb of promise
 *   due        "is due in Paris": an adjective taken for a part of the preposition
 *   overran    "Rebels overran a garrison": a verb taken for an adverb */
#include "events/mending.h"

static bool is_present(uint8_t xpos)
{
    return xpos == PSC_XPOS_VBZ || xpos == PSC_XPOS_VBP;
}

static bool is_gerund(const psc_mending *m, int32_t t)
{
    return psc_mend_is_verb(m, t) && psc_mend_at(m, t)->xpos == PSC_XPOS_VBG;
}

/* No word hangs on it as on a verb. */
static bool is_alone(const psc_mending *m, int32_t t)
{
    return psc_mend_child(m, t, PSC_REL_OBJ) < 0 && psc_mend_child(m, t, PSC_REL_XCOMP) < 0;
}

/* ---- subject ---- */

/* "fled fighting between the army and the rebels". */
static bool is_between(const psc_mending *m, int32_t t)
{
    if (psc_mend_rel(m, t) != PSC_REL_XCOMP) return false;
    const int32_t obl = psc_mend_child(m, t, PSC_REL_OBL);
    const int32_t prep = obl < 0 ? -1 : psc_mend_child(m, obl, PSC_REL_CASE);
    return prep >= 0 && m->word[prep] == m->rules->between;
}

static bool mend_subject(psc_mending *m, int32_t t)
{
    const psc_token *tok = psc_mend_at(m, t);
    if (!is_gerund(m, t) || (psc_mend_rel(m, t) != PSC_REL_CSUBJ && !is_between(m, t)))
        return false;
    if (!is_alone(m, t) || psc_mend_child(m, t, PSC_REL_NSUBJ) >= 0 ||
        psc_mend_child(m, t, PSC_REL_MARK) >= 0)
        return false;
    psc_mend_noun(m, t, tok->head, tok->rel == PSC_REL_XCOMP ? PSC_REL_OBJ : PSC_REL_NSUBJ);
    return true;
}

/* ---- object ---- */

/* A rule has the verb with that object. */
static bool takes_object(const psc_rules *r, uint32_t verb, uint32_t object)
{
    for (uint32_t i = r->first[verb]; verb && object && i < r->first[verb + 1]; i++)
        for (uint32_t k = 0; k < r->pattern[i].n_need; k++) {
            const psc_need *need = &r->need[r->pattern[i].need + k];
            if (need->slot.kind != PSC_SLOT_OBJ || need->has_via || need->absent) continue;
            for (uint32_t w = 0; w < need->n; w++)
                if (r->need_word[need->first + w] == object) return true;
        }
    return false;
}

static bool mend_object(psc_mending *m, int32_t t)
{
    const psc_token *tok = psc_mend_at(m, t);
    if (tok->xpos != PSC_XPOS_VBG || psc_mend_rel(m, t) != PSC_REL_XCOMP || tok->head != t - 1)
        return false;
    const uint32_t noun = psc_intern_find(&m->rules->word, tok->form);
    if (!is_alone(m, t) || !takes_object(m->rules, m->word[t - 1], noun)) return false;
    psc_mend_noun(m, t, t - 1, PSC_REL_OBJ);
    return true;
}

/* ---- phrase ---- */

/* A phrase of t with one of the prepositions that tell who fights; -1. */
static int32_t party_phrase(const psc_mending *m, int32_t t)
{
    for (int32_t c = t + 1; c < (int32_t)m->sent->n; c++) {
        if (psc_mend_at(m, c)->head != t || psc_mend_rel(m, c) != PSC_REL_OBL) continue;
        const int32_t prep = psc_mend_child(m, c, PSC_REL_CASE);
        if (prep != t + 1) continue;
        if (m->word[prep] == m->rules->between || m->word[prep] == m->rules->with) return c;
    }
    return -1;
}

static bool mend_phrase(psc_mending *m, int32_t t)
{
    const psc_rel rel = psc_mend_rel(m, t);
    const int32_t head = psc_mend_at(m, t)->head;
    if (!is_gerund(m, t) || head < 0 || (rel != PSC_REL_ADVCL && rel != PSC_REL_ACL)) return false;
    const int32_t prep = psc_mend_child(m, t, PSC_REL_MARK);
    if (prep < 0 || prep > t || psc_mend_child(m, t, PSC_REL_OBJ) >= 0) return false;
    const uint32_t noun = psc_intern_find(&m->rules->word, psc_mend_at(m, t)->form);
    const int32_t party = party_phrase(m, t);
    if (party < 0 || !psc_rules_has(m->rules, noun, PSC_TRAIT_DEED)) return false;
    psc_mend_noun(m, t, head, psc_mend_is_verb(m, head) ? PSC_REL_OBL : PSC_REL_NMOD);
    psc_mend_hang(m, prep, t, PSC_REL_CASE);
    psc_mend_hang(m, party, t, PSC_REL_NMOD);
    return true;
}

/* ---- shooting ---- */

/* The noun before it has the preposition, and hangs where the gerund does. */
static bool is_behind_phrase(const psc_mending *m, int32_t t)
{
    const psc_rel rel = psc_mend_rel(m, t);
    if (t < 2 || !is_gerund(m, t) || (rel != PSC_REL_ADVCL && rel != PSC_REL_ACL)) return false;
    const psc_token *noun = psc_mend_at(m, t - 1);
    const int32_t prep = psc_mend_child(m, t - 1, PSC_REL_CASE);
    return noun->upos == PSC_UPOS_NOUN && psc_mend_rel(m, t - 1) == PSC_REL_OBL && prep >= 0 &&
           prep < t - 1 && psc_mend_child(m, t - 1, PSC_REL_DET) > prep &&
           (noun->head == psc_mend_at(m, t)->head || psc_mend_at(m, t)->head == t - 1);
}

static bool mend_shooting(psc_mending *m, int32_t t)
{
    if (!is_behind_phrase(m, t) || !is_alone(m, t)) return false;
    const uint32_t noun = psc_intern_find(&m->rules->word, psc_mend_at(m, t)->form);
    if (!psc_rules_has(m->rules, noun, PSC_TRAIT_DEED)) return false;
    psc_mend_noun(m, t, psc_mend_at(m, t - 1)->head, PSC_REL_OBL);
    for (int32_t c = 0; c < (int32_t)m->sent->n; c++) {
        if (psc_mend_at(m, c)->head == t - 1) psc_mend_edit(m, c)->head = t;
        if (c > t && psc_mend_at(m, c)->head == t && psc_mend_rel(m, c) == PSC_REL_OBL)
            psc_mend_hang(m, c, t, PSC_REL_NMOD);
    }
    psc_mend_hang(m, t - 1, t, PSC_REL_COMPOUND);
    return true;
}

/* ---- again ---- */

static bool is_again(const psc_mending *m, int32_t t)
{
    if (t < 2 || !psc_mend_is_verb(m, t) || !psc_mend_is_noun(m, t - 2)) return false;
    const psc_token *tok = psc_mend_at(m, t), *to = tok - 1, *first = tok - 2;
    return tok->xpos == PSC_XPOS_VB && psc_str_eq(tok->form, first->form) && to->head == t &&
           to->rel == PSC_REL_MARK && first->head == tok->head;
}

/* Makes a phrase of it; what hangs behind it belongs to the verb. */
static bool mend_again(psc_mending *m, int32_t t)
{
    if (!is_again(m, t)) return false;
    const int32_t verb = psc_mend_at(m, t)->head;
    for (int32_t c = t + 1; c < (int32_t)m->sent->n; c++)
        if (psc_mend_at(m, c)->head == t) psc_mend_edit(m, c)->head = verb;
    psc_mend_noun(m, t, verb, PSC_REL_OBL);
    psc_mend_hang(m, t - 1, t, PSC_REL_CASE);
    psc_mend_edit(m, t - 1)->upos = PSC_UPOS_ADP;
    return true;
}

/* ---- crossing ---- */

/* The first word of the name that ends at t: "Kerem Shalom" hangs by it. */
static int32_t top_of_name(const psc_mending *m, int32_t t)
{
    for (int up = 0; up < 3; up++) {
        const int32_t head = psc_mend_at(m, t)->head;
        const psc_rel rel = psc_mend_rel(m, t);
        if (head < 0 || head > t || (rel != PSC_REL_FLAT && rel != PSC_REL_COMPOUND)) break;
        t = head;
    }
    return t;
}

static bool mend_crossing(psc_mending *m, int32_t t)
{
    const psc_token *tok = psc_mend_at(m, t);
    const int32_t head = tok->head;
    if (tok->xpos != PSC_XPOS_VBG || t < 2 || head < 0 || head >= t || !psc_mend_is_noun(m, t - 1))
        return false;
    const uint32_t noun = psc_intern_find(&m->rules->word, tok->form);
    if (!psc_rules_is_cue(m->rules, noun, PSC_CUE_SCENE)) return false;
    const int32_t name = top_of_name(m, t - 1);
    if (psc_mend_at(m, name)->head != head || psc_mend_child(m, t, PSC_REL_OBJ) >= 0) return false;
    psc_mend_noun(m, t, head, (psc_rel)psc_mend_at(m, name)->rel);
    psc_mend_hang(m, name, t, PSC_REL_COMPOUND);
    return true;
}

/* ---- plans ---- */

static bool is_name_of_verb(const psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head;
    if (verb <= t || psc_mend_at(m, t)->upos != PSC_UPOS_PROPN) return false;
    return psc_mend_rel(m, t) == PSC_REL_COMPOUND && psc_mend_is_verb(m, verb) &&
           is_present(psc_mend_at(m, verb)->xpos) && psc_mend_child(m, verb, PSC_REL_NSUBJ) < 0;
}

/* The infinitive behind "plans" was taken for that of a noun. */
static bool mend_plans(psc_mending *m, int32_t t)
{
    if (!is_name_of_verb(m, t)) return false;
    const int32_t verb = psc_mend_at(m, t)->head;
    psc_mend_hang(m, t, verb, PSC_REL_NSUBJ);
    for (int32_t c = verb + 1; c < (int32_t)m->sent->n; c++)
        if (psc_mend_at(m, c)->head == verb && psc_mend_rel(m, c) == PSC_REL_ACL &&
            psc_mend_at(m, c)->xpos == PSC_XPOS_VB)
            psc_mend_hang(m, c, verb, PSC_REL_XCOMP);
    return true;
}

/* ---- hand ---- */

/* What is handed over, said to be so or taken for a second subject; -1. */
static int32_t handed(const psc_mending *m, int32_t t)
{
    const int32_t n = (int32_t)m->sent->n, obj = psc_mend_child_in(m, t, PSC_REL_OBJ, t, n);
    return obj >= 0 ? obj : psc_mend_child_in(m, t, PSC_REL_NSUBJ, t, n);
}

static bool mend_hand(psc_mending *m, int32_t t)
{
    const uint8_t upos = psc_mend_at(m, t)->upos;
    if (t < 2 || (upos != PSC_UPOS_NOUN && upos != PSC_UPOS_ADJ)) return false;
    if (psc_mend_rel(m, t - 1) != PSC_REL_MARK || psc_mend_at(m, t - 1)->head != t) return false;
    const int32_t is = t - 2, obj = handed(m, t);
    if (m->word[t - 1] != m->rules->to || m->word[is] != m->rules->be || obj < 0) return false;
    if (psc_mend_child(m, t, PSC_REL_DET) >= 0) return false;
    const int32_t who = psc_mend_child_in(m, obj, PSC_REL_NSUBJ, 0, is); /* "Cuba is two men" */
    if (who >= 0) psc_mend_hang(m, who, t, PSC_REL_NSUBJ);
    psc_mend_hang(m, is, t, PSC_REL_AUX);
    psc_mend_hang(m, obj, t, PSC_REL_OBJ);
    m->own[t].upos = PSC_UPOS_VERB;
    m->own[t].xpos = PSC_XPOS_VB;
    m->own[t].lemma = m->own[t].form;
    return true;
}

/* ---- march ---- */

/* A bare noun behind "to", which the rules have as a verb too. */
static bool hides_infinitive(const psc_mending *m, int32_t t)
{
    const psc_rules *r = m->rules;
    const uint32_t word = m->word[t];
    const psc_token *tok = psc_mend_at(m, t);
    const bool bare = tok->xpos == PSC_XPOS_NN ||
                      (tok->xpos == PSC_XPOS_NNP && tok->form.ptr[0] >= 'a'); /* no "March" */
    if (!bare || psc_mend_rel(m, t) != PSC_REL_OBL) return false;
    for (int32_t c = 0; c < (int32_t)m->sent->n; c++)
        if (psc_mend_at(m, c)->head == t && c != t - 1 && c < t) return false;
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++)
        if (r->pattern[i].pos == PSC_POS_VERB) return true;
    return false;
}

static bool mend_march(psc_mending *m, int32_t t)
{
    const int32_t verb = t - 2, to = t - 1;
    if (t < 2 || !psc_mend_is_verb(m, verb) || !hides_infinitive(m, t)) return false;
    if (m->word[to] != m->rules->to || psc_mend_at(m, to)->head != t) return false;
    if (psc_mend_at(m, t)->head != verb) return false;
    if (!psc_rules_has(m->rules, m->word[verb], PSC_TRAIT_PROMISE)) return false;
    psc_mend_hang(m, t, verb, PSC_REL_XCOMP);
    psc_mend_hang(m, to, t, PSC_REL_MARK);
    for (int32_t c = t + 1; c < (int32_t)m->sent->n; c++)
        if (psc_mend_at(m, c)->head == verb && psc_mend_rel(m, c) == PSC_REL_OBL)
            psc_mend_edit(m, c)->head = t;
    m->own[t].upos = PSC_UPOS_VERB;
    m->own[t].xpos = PSC_XPOS_VB;
    m->own[t].lemma = m->own[t].form;
    return true;
}

/* ---- due ---- */

/* "due in Paris" behind "is", but not "due to rain": the place, before which another preposition
 * stands; -1. */
static int32_t place_behind(const psc_mending *m, int32_t t)
{
    const psc_token *tok = psc_mend_at(m, t);
    const int32_t place = tok->head, prep = t + 1;
    if (tok->upos != PSC_UPOS_ADJ || psc_mend_rel(m, t) != PSC_REL_CASE || place <= prep) return -1;
    if (psc_mend_at(m, prep)->head != place || psc_mend_rel(m, prep) != PSC_REL_CASE) return -1;
    if (m->word[prep] == m->rules->to) return -1;
    const int32_t is = psc_mend_child_in(m, place, PSC_REL_COP, 0, t);
    return is >= 0 || psc_mend_child_in(m, t, PSC_REL_COP, 0, t) >= 0 ? place : -1;
}

static bool mend_due(psc_mending *m, int32_t t)
{
    const int32_t place = place_behind(m, t);
    if (place < 0) return false;
    psc_mend_hang(m, t, psc_mend_at(m, place)->head, (psc_rel)psc_mend_at(m, place)->rel);
    psc_mend_hang(m, place, t, PSC_REL_OBL);
    for (int32_t c = 0; c < (int32_t)m->sent->n; c++) {
        if (psc_mend_at(m, c)->head != place || (c > t && c < place)) continue;
        psc_mend_edit(m, c)->head = t;
        if (c > t && psc_mend_rel(m, c) == PSC_REL_NMOD) psc_mend_edit(m, c)->rel = PSC_REL_OBL;
    }
    return true;
}

/* ---- overran ---- */

/* Who did it, where the word at t before the noun `obj` is no adverb but the verb; -1. */
static int32_t doer_before(const psc_mending *m, int32_t t, int32_t obj)
{
    const int32_t head = psc_mend_at(m, obj)->head;
    int32_t who = -1;
    if (head < 0 && psc_mend_child(m, obj, PSC_REL_COP) < 0)
        who = psc_mend_child(m, obj, PSC_REL_NSUBJ);
    else if (head >= 0 && psc_mend_at(m, head)->head < 0 &&
             psc_mend_child(m, head, PSC_REL_AUX) < 0)
        who = psc_mend_is_noun(m, head) ? head : psc_mend_child(m, head, PSC_REL_NSUBJ);
    return who >= 0 && who < t && psc_mend_is_noun(m, who) ? who : -1;
}

/* An adverb or a preposition in the tree, and in the rules a verb of force. */
static bool hides_verb(const psc_mending *m, int32_t t)
{
    const uint8_t upos = psc_mend_at(m, t)->upos;
    const psc_rel rel = psc_mend_rel(m, t);
    return (upos == PSC_UPOS_ADV || upos == PSC_UPOS_ADP) &&
           (rel == PSC_REL_ADVMOD || rel == PSC_REL_CASE) &&
           psc_rules_has(m->rules, m->word[t], PSC_TRAIT_FORCE);
}

static void make_root(psc_mending *m, int32_t t)
{
    psc_mend_hang(m, t, -1, PSC_REL_ROOT);
    m->own[t].upos = PSC_UPOS_VERB;
    m->own[t].xpos = PSC_XPOS_VBD;
}

static bool mend_overran(psc_mending *m, int32_t t)
{
    const int32_t obj = psc_mend_at(m, t)->head;
    if (obj < t || !hides_verb(m, t) || !psc_mend_is_noun(m, obj)) return false;
    const int32_t who = doer_before(m, t, obj), root = psc_mend_at(m, obj)->head,
                  aside = psc_mend_child(m, obj, PSC_REL_ACL); /* ", killing 40" */
    if (who < 0) return false;
    make_root(m, t);
    psc_mend_hang(m, obj, t, PSC_REL_OBJ);
    psc_mend_hang(m, who, t, PSC_REL_NSUBJ);
    if (root >= 0 && root != who) psc_mend_hang(m, root, who, PSC_REL_ACL);
    if (aside > obj && psc_mend_at(m, aside)->xpos == PSC_XPOS_VBG &&
        psc_mend_is_comma(m, aside - 1))
        psc_mend_hang(m, aside, t, PSC_REL_ADVCL);
    return true;
}

bool psc_mend_tag(psc_mending *m, int32_t t)
{
    static psc_mend_step *const step[] = {mend_subject,  mend_again,   mend_object,  mend_plans,
                                          mend_hand,     mend_march,   mend_due,     mend_phrase,
                                          mend_shooting, mend_overran, mend_crossing};
    return psc_mend_try(m, step, sizeof step / sizeof *step, t);
}
