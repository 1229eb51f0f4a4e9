/* SPDX-License-Identifier: Apache-2.0 */
/* A subject with a participle behind it, of which a parser makes a clause of its own.
 *
 *   riding   "Two men riding a mule were shot": they are the subject of what comes after
 *   fired    "died when a shell fired by the army hit a market": the shell hit it
 *   police   "Police in Lagos shot and killed two men": a noun that the tree takes for the whole
 *            sentence, with its verb below it
 *   plight   "fired at miners demanding their pay": the miners demand it
 *   mowing   "drove into a crowd in Nice, mowing down ...": no town does that
 *   town     "Mokha, Yemen bomb kills five": a headline that begins with where it was */
#include "events/mending.h"

static bool is_finite_past(const psc_mending *m, int32_t t)
{
    if (!psc_mend_is_verb(m, t)) return false;
    const uint8_t x = psc_mend_at(m, t)->xpos;
    return x == PSC_XPOS_VBD || x == PSC_XPOS_VBN;
}

static bool lacks_subject(const psc_mending *m, int32_t t)
{
    return psc_mend_child(m, t, PSC_REL_NSUBJ) < 0 && psc_mend_child(m, t, PSC_REL_CSUBJ) < 0 &&
           psc_mend_child(m, t, PSC_REL_EXPL) < 0;
}

static bool comma_between(const psc_mending *m, int32_t from, int32_t to)
{
    for (int32_t k = from + 1; k < to; k++)
        if (psc_mend_is_comma(m, k)) return true;
    return false;
}

/* ---- riding ---- */

static bool mend_riding(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head, who = t - 1;
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_rel(m, t) != PSC_REL_ADVCL)
        return false;
    if (verb < t || who < 0 || !is_finite_past(m, verb) || !lacks_subject(m, verb)) return false;
    if (psc_mend_at(m, who)->head != t || psc_mend_rel(m, who) != PSC_REL_NSUBJ) return false;
    if (psc_mend_child(m, t, PSC_REL_AUX) >= 0 || comma_between(m, t, verb)) return false;
    const bool passive = psc_mend_child(m, verb, PSC_REL_AUX) >= 0 &&
                         psc_mend_at(m, verb)->xpos == PSC_XPOS_VBN;
    psc_mend_hang(m, who, verb, passive ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ);
    psc_mend_hang(m, t, who, PSC_REL_ACL);
    return true;
}

/* ---- fired ---- */

/* What is done to weapons, or by force. */
static bool is_harmful(const psc_mending *m, int32_t t)
{
    return psc_rules_is_cue(m->rules, m->word[t], PSC_CUE_WIELD) ||
           psc_rules_has(m->rules, m->word[t], PSC_TRAIT_FORCE);
}

/* The participle right behind its noun that stands where the verb at t should, and is no verb
 * with an object of its own; -1. */
static int32_t participle_before(const psc_mending *m, int32_t t)
{
    const int32_t h = psc_mend_at(m, t)->head;
    for (int32_t k = t - 1; k > 0 && k + 12 > t; k--) {
        if (!is_finite_past(m, k) || (psc_mend_at(m, k)->head != h && h != k)) continue;
        const int32_t who = k - 1;
        const bool near = psc_mend_at(m, who)->head == k && psc_mend_is_noun(m, who) &&
                          psc_mend_rel(m, who) == PSC_REL_NSUBJ;
        if (!near || !is_harmful(m, k) || psc_mend_child(m, k, PSC_REL_AUX) >= 0) return -1;
        return psc_mend_child(m, k, PSC_REL_OBJ) < 0 ? k : -1;
    }
    return -1;
}

static bool mend_fired(psc_mending *m, int32_t t)
{
    const psc_rel rel = psc_mend_rel(m, t);
    if (rel != PSC_REL_CCOMP && rel != PSC_REL_CONJ && rel != PSC_REL_ADVCL) return false;
    if (!is_finite_past(m, t) || !lacks_subject(m, t) || psc_mend_child(m, t, PSC_REL_CC) >= 0 ||
        psc_mend_child(m, t, PSC_REL_MARK) >= 0 || psc_mend_child(m, t, PSC_REL_AUX) >= 0)
        return false;
    const int32_t verb = participle_before(m, t);
    if (verb < 0 || comma_between(m, verb, t)) return false;
    const int32_t phrase = psc_mend_child_in(m, verb, PSC_REL_OBL, verb, t);
    if (phrase < 0 || psc_mend_child(m, phrase, PSC_REL_CASE) < 0) return false;
    const int32_t above = psc_mend_at(m, verb)->head, who = verb - 1;
    const psc_rel as = (psc_rel)psc_mend_at(m, verb)->rel;
    for (int32_t c = 0; c < who; c++) /* "when" */
        if (psc_mend_at(m, c)->head == verb) psc_mend_hang(m, c, t, (psc_rel)m->sent->tok[c].rel);
    psc_mend_hang(m, t, above, as);
    psc_mend_hang(m, who, t, PSC_REL_NSUBJ);
    psc_mend_hang(m, verb, who, PSC_REL_ACL);
    return true;
}

/* ---- police ---- */

static bool mend_police(psc_mending *m, int32_t t)
{
    const int32_t who = psc_mend_at(m, t)->head;
    const psc_rel rel = psc_mend_rel(m, t);
    if (rel != PSC_REL_NMOD && rel != PSC_REL_OBL) return false;
    if (!is_finite_past(m, t) || who < 0 || who > t || !psc_mend_is_noun(m, who)) return false;
    if (psc_mend_at(m, who)->head >= 0 || psc_mend_child(m, who, PSC_REL_COP) >= 0) return false;
    if (!lacks_subject(m, t) || !psc_rules_has(m->rules, m->word[t], PSC_TRAIT_FORCE)) return false;
    const int32_t place = psc_mend_child_in(m, t, PSC_REL_COMPOUND, who, t),
                  prep = psc_mend_child_in(m, t, PSC_REL_CASE, who, t);
    if (place < 0 || prep < 0 || prep > place) return false;
    psc_mend_hang(m, place, who, PSC_REL_NMOD);
    psc_mend_hang(m, prep, place, PSC_REL_CASE);
    psc_mend_hang(m, t, -1, PSC_REL_ROOT);
    psc_mend_hang(m, who, t, PSC_REL_NSUBJ);
    return true;
}

/* ---- plight ---- */

static bool mend_plight(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head, who = t - 1;
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_rel(m, t) != PSC_REL_ADVCL)
        return false;
    if (!psc_rules_is_cue(m->rules, m->word[t], PSC_CUE_PLIGHT) || verb < 0 || verb >= who)
        return false;
    const psc_rel rel = psc_mend_rel(m, who);
    const bool whom = psc_mend_at(m, who)->head == verb && m->entity && m->entity[who] >= 0 &&
                      (rel == PSC_REL_OBL || rel == PSC_REL_OBJ);
    if (!whom || !is_harmful(m, verb)) return false;
    psc_mend_hang(m, t, who, PSC_REL_ACL);
    return true;
}

/* ---- mowing ---- */

/* The verb of the phrases in which the noun stands; -1. */
static int32_t verb_over(const psc_mending *m, int32_t noun)
{
    for (int up = 0; up < 5 && noun >= 0; up++) {
        const psc_rel rel = psc_mend_rel(m, noun);
        if (rel != PSC_REL_NMOD && rel != PSC_REL_OBL && rel != PSC_REL_FLAT) return -1;
        noun = psc_mend_at(m, noun)->head;
        if (psc_mend_is_verb(m, noun)) return noun;
    }
    return -1;
}

static bool mend_mowing(psc_mending *m, int32_t t)
{
    const int32_t place = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_rel(m, t) != PSC_REL_ACL) return false;
    if (place < 0 || place > t || psc_mend_at(m, place)->upos != PSC_UPOS_PROPN) return false;
    if (!psc_mend_is_comma(m, t - 1) || !psc_rules_has(m->rules, m->word[t], PSC_TRAIT_FORCE))
        return false;
    const int32_t verb = verb_over(m, place);
    if (verb < 0 || verb > place) return false;
    psc_mend_hang(m, t, verb, PSC_REL_ADVCL);
    return true;
}

/* ---- town ---- */

static bool is_name(const psc_mending *m, int32_t t)
{
    return t >= 0 && psc_mend_at(m, t)->upos == PSC_UPOS_PROPN;
}

/* The comma of "Town, Country" right before t, where the sentence begins with that; -1. */
static int32_t comma_of_place(const psc_mending *m, int32_t t)
{
    int32_t comma = t - 1;
    while (is_name(m, comma)) comma--;
    if (comma == t - 1 || !psc_mend_is_comma(m, comma)) return -1;
    int32_t first = comma;
    while (is_name(m, first - 1)) first--;
    return first == 0 && first < comma ? comma : -1;
}

static bool mend_town(psc_mending *m, int32_t t)
{
    const int32_t deed = t - 1;
    if (!psc_mend_is_verb(m, t) || deed < 3 || psc_mend_at(m, deed)->upos != PSC_UPOS_NOUN)
        return false;
    const int32_t comma = comma_of_place(m, deed);
    if (comma < 0 || psc_mend_rel(m, comma - 1) == PSC_REL_COMPOUND) return false;
    psc_mend_hang(m, deed, t, PSC_REL_NSUBJ);
    psc_mend_hang(m, comma - 1, deed, PSC_REL_COMPOUND);
    psc_mend_hang(m, deed - 1, deed, PSC_REL_COMPOUND);
    return true;
}

bool psc_mend_reduced(psc_mending *m, int32_t t)
{
    static psc_mend_step *const step[] = {mend_riding, mend_fired,  mend_police,
                                          mend_plight, mend_mowing, mend_town};
    return psc_mend_try(m, step, sizeof step / sizeof *step, t);
}
