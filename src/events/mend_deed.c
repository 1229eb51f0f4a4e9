/* SPDX-License-Identifier: Apache-2.0 */
/* Deeds told by a noun, and the harm that comes of a deed, hung where the rules look.
 *
 *   agent       "the eviction of officials from a hall by police": the police evict, not the hall
 *   harm        "accused them of shelling the town, wounding two": the shelling wounds
 *   what        "killed by what residents said was artillery fire": by the fire
 *   summary     "flew to Cairo, his first trip abroad": the deed, not one more object
 *   among       "among those killed was a commander": the commander was
 *   blamed      "died in the attack, reportedly carried out by rebels": the attack was
 *   halves      "died in a Venezuelan army ambush": two halves of one noun */
#include "events/mending.h"

/* ---- "the eviction of officials from a hall by police" ---- */

static bool is_deed(const psc_mending *m, int32_t t)
{
    return psc_rules_has(m->rules, m->word[t], PSC_TRAIT_DEED);
}

static bool stands_behind_by(const psc_mending *m, int32_t t)
{
    const int32_t by = psc_mend_child(m, t, PSC_REL_CASE);
    return by >= 0 && m->word[by] == m->rules->by;
}

/* The deed in whose noun phrase the noun stands as one more phrase; -1. */
static int32_t deed_above(const psc_mending *m, int32_t noun)
{
    for (int up = 0; up < 3 && psc_mend_rel(m, noun) == PSC_REL_NMOD; up++) {
        const int32_t above = psc_mend_at(m, noun)->head;
        if (above < 0 || above > noun || !psc_mend_is_noun(m, above)) return -1;
        if (is_deed(m, above)) return above;
        noun = above;
    }
    return -1;
}

static bool mend_agent(psc_mending *m, int32_t t)
{
    const int32_t noun = psc_mend_at(m, t)->head;
    if (psc_mend_rel(m, t) != PSC_REL_NMOD || !stands_behind_by(m, t)) return false;
    if (noun < 0 || noun > t || !psc_mend_is_noun(m, noun) || is_deed(m, noun)) return false;
    const int32_t deed = deed_above(m, noun);
    if (deed < 0) return false;
    for (int32_t c = deed; c < t; c++) /* it has its own */
        if (psc_mend_at(m, c)->head == deed && stands_behind_by(m, c)) return false;
    psc_mend_hang(m, t, deed, PSC_REL_NMOD);
    return true;
}

/* ---- "accused troops of shelling the town, wounding two" ---- */

/* Words wound nobody: the deed that they tell does. */
static bool mend_harm(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_rel(m, t) != PSC_REL_ADVCL)
        return false;
    if (verb < 0 || verb > t || !psc_mend_is_comma(m, t - 1) ||
        !psc_rules_has(m->rules, m->word[t], PSC_TRAIT_FORCE) ||
        !psc_rules_has(m->rules, m->word[verb], PSC_TRAIT_MOUTH))
        return false;
    for (int32_t c = t - 1; c > verb; c--) {
        const psc_rel rel = psc_mend_rel(m, c);
        if (psc_mend_at(m, c)->head != verb || !psc_mend_is_verb(m, c)) continue;
        if (rel != PSC_REL_ADVCL && rel != PSC_REL_CCOMP && rel != PSC_REL_XCOMP) continue;
        if (!psc_rules_has(m->rules, m->word[c], PSC_TRAIT_FORCE)) continue;
        psc_mend_hang(m, t, c, PSC_REL_ADVCL);
        return true;
    }
    return false;
}

/* ---- "killed by what residents said was artillery fire" ---- */

/* The noun that is said to be what did it takes the place of "what". */
static bool mend_what(psc_mending *m, int32_t t)
{
    const int32_t above = psc_mend_at(m, t)->head, thing = psc_mend_child(m, t, PSC_REL_CCOMP);
    if (!psc_mend_is_verb(m, t) || !psc_mend_is_verb(m, above) || above > t || thing < t)
        return false;
    if (!psc_mend_is_noun(m, thing) || psc_mend_child(m, thing, PSC_REL_COP) < 0) return false;
    const int32_t what = psc_mend_child(m, t, PSC_REL_OBJ);
    const int32_t by = what < 0 || what > t ? -1 : psc_mend_child(m, what, PSC_REL_CASE);
    if (by < 0 || m->word[by] != m->rules->by || by < above) return false;
    psc_mend_hang(m, thing, above, PSC_REL_OBL_AGENT);
    psc_mend_hang(m, by, thing, PSC_REL_CASE);
    psc_mend_hang(m, t, thing, PSC_REL_ACL_RELCL);
    return true;
}

/* ---- "flew to Cairo, his first trip abroad" ---- */

/* The first comma between the two; only one: -1 if there is none, or another. */
static int32_t only_comma(const psc_mending *m, int32_t from, int32_t to)
{
    int32_t comma = -1;
    for (int32_t k = from + 1; k < to; k++) {
        if (!psc_mend_is_comma(m, k)) continue;
        if (comma >= 0) return -1;
        comma = k;
    }
    return comma;
}

static bool has_possessor(const psc_mending *m, int32_t t)
{
    for (int32_t k = 0; k < t; k++)
        if (psc_mend_at(m, k)->head == t && psc_mend_at(m, k)->rel == PSC_REL_NMOD_POSS)
            return true;
    return false;
}

/* Behind a phrase and a comma stands no object, but what the deed was. */
static bool mend_summary(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head;
    if (psc_mend_rel(m, t) != PSC_REL_OBJ || !psc_mend_is_noun(m, t) || !psc_mend_is_verb(m, verb))
        return false;
    const int32_t comma = verb < t ? only_comma(m, verb, t) : -1;
    const int32_t place = comma < 0 ? -1 : psc_mend_child_in(m, verb, PSC_REL_OBL, verb + 1, comma);
    if (place < 0 || !has_possessor(m, t)) return false;
    psc_mend_hang(m, t, place, PSC_REL_APPOS);
    return true;
}

/* ---- "among those killed was a commander" ---- */

/* What is done to "those" is done to the noun that is said to be among them. */
static bool mend_among(psc_mending *m, int32_t t)
{
    const int32_t those = psc_mend_at(m, t)->head;
    if (!psc_mend_is_verb(m, t) || psc_mend_at(m, t)->rel != PSC_REL_ACL || those < 1) return false;
    const int32_t who = psc_mend_at(m, those)->head;
    if (psc_mend_at(m, those)->upos != PSC_UPOS_PRON || who < t || !psc_mend_is_noun(m, who))
        return false;
    if (psc_mend_child(m, those, PSC_REL_CASE) < 0 || psc_mend_child(m, who, PSC_REL_COP) < 0)
        return false;
    psc_mend_hang(m, t, who, PSC_REL_ACL);
    return true;
}

/* ---- "died in a Venezuelan army ambush" ---- */

/* A deed all alone right behind a phrase of the same word: the phrase's noun is its first half. */
static bool mend_halves(psc_mending *m, int32_t t)
{
    const int32_t half = t - 1;
    if (half < 1 || !is_deed(m, t) || !psc_mend_is_noun(m, t) || !psc_mend_is_noun(m, half))
        return false;
    const psc_token *tok = psc_mend_at(m, t);
    const psc_rel rel = (psc_rel)psc_mend_at(m, half)->rel;
    if (psc_mend_rel(m, t) != PSC_REL_OBL || psc_rel_base(rel) != PSC_REL_OBL) return false;
    const int32_t prep = psc_mend_child(m, half, PSC_REL_CASE);
    if (tok->head != psc_mend_at(m, half)->head || tok->head > half || prep < 0) return false;
    for (int32_t c = 0; c < (int32_t)m->sent->n; c++)
        if (psc_mend_at(m, c)->head == t) return false;
    psc_mend_hang(m, t, tok->head, rel);
    psc_mend_hang(m, prep, t, PSC_REL_CASE);
    psc_mend_hang(m, half, t, PSC_REL_COMPOUND);
    return true;
}

/* ---- "died in the attack, reportedly carried out by rebels" ---- */

/* The deed whose comma stands before the participle at t, words of manner aside; -1. */
static int32_t deed_before_comma(const psc_mending *m, int32_t t)
{
    int32_t k = t - 1;
    while (k > 0 && psc_mend_at(m, k)->rel == PSC_REL_ADVMOD && psc_mend_at(m, k)->head == t) k--;
    return k > 0 && psc_mend_is_comma(m, k) && is_deed(m, k - 1) && psc_mend_is_noun(m, k - 1)
               ? k - 1
               : -1;
}

static bool has_agent(const psc_mending *m, int32_t t)
{
    for (int32_t c = t + 1; c < (int32_t)m->sent->n; c++)
        if (psc_mend_at(m, c)->head == t && stands_behind_by(m, c)) return true;
    return false;
}

/* The participle is of the deed, not of those who suffer it. */
static bool mend_blamed(psc_mending *m, int32_t t)
{
    const int32_t deed = psc_mend_at(m, t)->xpos == PSC_XPOS_VBN ? deed_before_comma(m, t) : -1;
    if (deed < 0 || psc_mend_rel(m, t) != PSC_REL_ADVCL || !has_agent(m, t)) return false;
    if (psc_mend_at(m, t)->head != psc_mend_at(m, deed)->head) return false;
    if (psc_mend_child(m, t, PSC_REL_MARK) >= 0 || psc_mend_child(m, t, PSC_REL_AUX) >= 0)
        return false;
    psc_mend_hang(m, t, deed, PSC_REL_ACL);
    return true;
}

/* "The attack, carried out by rebels, killed six": the verb is the one behind the second comma. */
static bool mend_deed_between_commas(psc_mending *m, int32_t t)
{
    const int32_t part = psc_mend_at(m, t)->head;
    if (psc_mend_rel(m, t) != PSC_REL_CONJ || part < 0 || part > t || !psc_mend_is_comma(m, t - 1))
        return false;
    const int32_t deed = psc_mend_is_verb(m, part) ? deed_before_comma(m, part) : -1;
    if (deed < 0 || psc_mend_at(m, deed)->head != part || !has_agent(m, part)) return false;
    if (psc_mend_child(m, t, PSC_REL_CC) >= 0 || psc_mend_child(m, t, PSC_REL_NSUBJ) >= 0)
        return false;
    if (psc_mend_child(m, part, PSC_REL_AUX) >= 0) return false;
    psc_mend_hang(m, t, psc_mend_at(m, part)->head, (psc_rel)psc_mend_at(m, part)->rel);
    psc_mend_hang(m, deed, t, PSC_REL_NSUBJ);
    psc_mend_hang(m, part, deed, PSC_REL_ACL);
    return true;
}

bool psc_mend_deed(psc_mending *m, int32_t t)
{
    static psc_mend_step *const step[] = {
        mend_agent,   mend_harm,  mend_halves, mend_what,
        mend_summary, mend_among, mend_blamed, mend_deed_between_commas};
    return psc_mend_try(m, step, sizeof step / sizeof *step, t);
}
