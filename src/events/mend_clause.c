/* SPDX-License-Identifier: Apache-2.0 */
/* Clauses that a parser hangs where grammar may have them, but not where the rules look.
 *
 *   alleged     "The army burned a village, the bishops alleged": what is alleged hangs below
 *   charge      "accused rebels near the border of shelling": what they are accused of
 *   agent       "the eviction of officials from a hall by police": the police evict, not the hall
 *   aside       "..., he said, brushing off threats": a participle beside what is said
 *   passed      "overturned a sentence passed on him": said of the object, not done with it
 *   text        "tabled a text that rebukes Syria": like "a text rebuking Syria"
 *   predicate   "The attack was in Kabul, killing two": of the attack, not of the town
 *   sayer       "insisted that Rahmon must go, demanding that ...": who insists demands it too
 *   harm        "accused them of shelling the town, wounding two": the shelling wounds
 *   promise     "vowed in a note posted online to strike": what is vowed
 *   hearer      "told visiting envoys that they ...": a participle taken for what is told
 *   named       "condemned what it called meddling by Iran": the thing, not the word "what"
 *   never       "vowed never to sign": it is the signing that will not be
 *   object      "rejected as absurd a Turkish claim": the object behind the adjective
 *   infinitive  "a decision to block aid": a verb taken for part of the noun
 *   heard       "said Pek, a son of Ali, has been killed": who stands beside "said" is the subject
 *   next        "had beaten the rebels and Chad would be moving": the next clause's subject, taken
 *               for one more object
 *   after       "fled after Moise, the president, was shot": a subject taken for a phrase
 *   relative    "their demand that the king step down": what is demanded
 *   inclined    "said it was ready to talk": somebody is, with no clause for a subject
 *   teller      "\"...,\" Tolliver, a geographer, told a station": who tells, and whom */
#include "events/mending.h"

/* ---- what is alleged ---- */

/* It has no complement of its own. */
static bool is_bare(const psc_mending *m, int32_t t)
{
    return psc_mend_child(m, t, PSC_REL_OBJ) < 0 && psc_mend_child(m, t, PSC_REL_CCOMP) < 0 &&
           psc_mend_child(m, t, PSC_REL_XCOMP) < 0 && psc_mend_child(m, t, PSC_REL_MARK) < 0;
}

/* A comma stands before the phrase of the noun. */
static bool opens_behind_comma(const psc_mending *m, int32_t noun)
{
    int32_t first = noun;
    for (int32_t c = noun - 1; c >= 0; c--)
        if (psc_mend_at(m, c)->head == noun && psc_mend_rel(m, c) != PSC_REL_PUNCT) first = c;
    return psc_mend_is_comma(m, first - 1);
}

/* "..., the bishops alleged" at the end of the sentence. */
static bool mend_alleged(psc_mending *m, int32_t t)
{
    const psc_rel base = psc_mend_rel(m, t);
    if (base != PSC_REL_PARATAXIS && base != PSC_REL_ACL && base != PSC_REL_CCOMP) return false;
    if (!psc_mend_is_verb(m, t) || !psc_rules_has(m->rules, m->word[t], PSC_TRAIT_CHARGE) ||
        !is_bare(m, t))
        return false;
    const int32_t who = psc_mend_child(m, t, PSC_REL_NSUBJ);
    if (who < 0 || who > t || !opens_behind_comma(m, who)) return false;
    for (int32_t c = t + 1; c < (int32_t)m->sent->n; c++)
        if (psc_mend_is_verb(m, c)) return false;
    int32_t top = t;
    while (psc_mend_at(m, top)->head >= 0) top = psc_mend_at(m, top)->head;
    if (top >= who || !psc_mend_is_verb(m, top)) return false;
    psc_mend_hang(m, t, -1, PSC_REL_ROOT);
    psc_mend_hang(m, top, t, PSC_REL_CCOMP);
    return true;
}

/* ---- "accused rebels near the border of shelling" ---- */

static bool accuses(const psc_mending *m, int32_t t)
{
    return psc_mend_is_verb(m, t) && psc_rules_has(m->rules, m->word[t], PSC_TRAIT_ACCUSE);
}

static bool mend_charge(psc_mending *m, int32_t t)
{
    if (t < 3 || psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || m->word[t - 1] != m->rules->of)
        return false;
    const psc_rel base = psc_mend_rel(m, t);
    if (psc_mend_at(m, t - 1)->head != t || (base != PSC_REL_ADVCL && base != PSC_REL_ACL))
        return false;
    int32_t verb = psc_mend_at(m, t)->head;
    if (verb < 0 || accuses(m, verb)) return false;
    for (int up = 0; up < 4 && verb >= 0 && verb < t; up++, verb = psc_mend_at(m, verb)->head)
        if (accuses(m, verb)) {
            psc_mend_hang(m, t, verb, PSC_REL_ADVCL);
            return true;
        }
    return false;
}

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

/* ---- "..., he said, brushing off threats" ---- */

static bool mend_aside(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_rel(m, t) != PSC_REL_CCOMP)
        return false;
    if (verb < 0 || verb > t || !psc_mend_is_verb(m, verb) ||
        psc_mend_child(m, t, PSC_REL_MARK) >= 0)
        return false;
    const int32_t told = psc_mend_child(m, verb, PSC_REL_CCOMP);
    if (told < 0 || told >= verb || psc_mend_child(m, t, PSC_REL_NSUBJ) >= 0) return false;
    if (psc_mend_child(m, t, PSC_REL_AUX) >= 0) return false;
    psc_mend_hang(m, t, verb, PSC_REL_ADVCL);
    return true;
}

/* ---- "The attack was in Kabul, killing two" ---- */

static bool mend_predicate(psc_mending *m, int32_t t)
{
    const int32_t noun = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_at(m, t)->rel != PSC_REL_ACL)
        return false;
    if (noun < 0 || noun > t || !psc_mend_is_comma(m, t - 1)) return false;
    if (psc_mend_child(m, noun, PSC_REL_COP) < 0 || psc_mend_child(m, noun, PSC_REL_NSUBJ) < 0)
        return false;
    psc_mend_hang(m, t, noun, PSC_REL_ADVCL);
    return true;
}

/* ---- "insisted that Rahmon must go, demanding that ..." ---- */

/* What is said hangs below a verb of words, and a verb of words behind a comma below that. */
static bool mend_sayer(psc_mending *m, int32_t t)
{
    const int32_t said = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_rel(m, t) != PSC_REL_ADVCL)
        return false;
    if (said < 0 || said > t || !psc_mend_is_comma(m, t - 1)) return false;
    const int32_t verb = psc_mend_at(m, said)->head;
    if (psc_mend_rel(m, said) != PSC_REL_CCOMP || verb < 0 || verb > said) return false;
    const bool words = psc_rules_has(m->rules, m->word[t], PSC_TRAIT_ADDRESS) ||
                       psc_rules_has(m->rules, m->word[t], PSC_TRAIT_SAY); /* no "threatening" */
    if (!words || !psc_rules_has(m->rules, m->word[verb], PSC_TRAIT_MOUTH)) return false;
    psc_mend_hang(m, t, verb, PSC_REL_ADVCL);
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

/* ---- "vowed in a statement posted online to strike" ---- */

static bool mend_promise(psc_mending *m, int32_t t)
{
    if (psc_mend_rel(m, t) != PSC_REL_ADVCL) return false;
    const int32_t to = psc_mend_child(m, t, PSC_REL_MARK), low = psc_mend_at(m, t)->head;
    if (to < 0 || m->word[to] != m->rules->to) return false;
    if (low < 0 || low > t || psc_mend_at(m, low)->xpos != PSC_XPOS_VBN) return false;
    if (psc_mend_rel(m, low) != PSC_REL_ACL) return false;
    const int32_t noun = psc_mend_at(m, low)->head,
                  verb = noun < 0 ? -1 : psc_mend_at(m, noun)->head;
    if (verb < 0 || verb > noun || psc_mend_rel(m, noun) != PSC_REL_OBL) return false;
    if (!psc_mend_is_verb(m, verb) || !is_bare(m, verb) ||
        !psc_rules_has(m->rules, m->word[verb], PSC_TRAIT_PROMISE))
        return false;
    psc_mend_hang(m, t, verb, PSC_REL_XCOMP);
    return true;
}

/* ---- "told visiting envoys" ---- */

/* A verb of words that takes whom they are for as its object. */
static bool is_addressed(const psc_mending *m, int32_t t)
{
    return psc_rules_has(m->rules, m->word[t], PSC_TRAIT_ADDRESS) ||
           psc_rules_is_cue(m->rules, m->word[t], PSC_CUE_TELL);
}

/* "made plain to visiting envoys that ...": the same behind "to". */
static bool mend_hearer_behind_to(psc_mending *m, int32_t t)
{
    const int32_t whom = psc_mend_child(m, t, PSC_REL_OBJ), to = psc_mend_child(m, t, PSC_REL_MARK);
    const int32_t verb = psc_mend_at(m, t)->head,
                  told = whom < t ? -1 : psc_mend_child(m, whom, PSC_REL_ACL);
    if (to != t - 1 || m->word[to] != m->rules->to || told < 0 || verb < 0) return false;
    if (psc_mend_child(m, whom, PSC_REL_DET) >= 0 || psc_mend_child(m, told, PSC_REL_MARK) < 0)
        return false;
    psc_mend_hang(m, whom, verb, PSC_REL_OBL);
    psc_mend_hang(m, to, whom, PSC_REL_CASE);
    psc_mend_hang(m, t, whom, PSC_REL_AMOD);
    psc_mend_hang(m, told, verb, PSC_REL_CCOMP);
    return true;
}

static bool mend_hearer(psc_mending *m, int32_t t)
{
    if (psc_mend_rel(m, t) == PSC_REL_ADVCL && psc_mend_at(m, t)->xpos == PSC_XPOS_VBG)
        return mend_hearer_behind_to(m, t);
    if (psc_mend_rel(m, t) != PSC_REL_XCOMP || psc_mend_at(m, t)->xpos != PSC_XPOS_VBG)
        return false;
    const int32_t verb = psc_mend_at(m, t)->head, whom = psc_mend_child(m, t, PSC_REL_OBJ);
    if (verb != t - 1 || whom < t || !is_addressed(m, verb)) return false;
    if (psc_mend_child(m, whom, PSC_REL_DET) >= 0) return false;
    psc_mend_hang(m, whom, verb, PSC_REL_OBJ);
    psc_mend_hang(m, t, whom, PSC_REL_AMOD);
    const int32_t told = psc_mend_child(m, whom, PSC_REL_ACL);
    if (told >= 0 && psc_mend_child(m, told, PSC_REL_MARK) >= 0)
        psc_mend_hang(m, told, verb, PSC_REL_CCOMP);
    return true;
}

/* ---- "what it called meddling" ---- */

/* What the verb of naming says it is: "as interference", "hypocrisy", "were patrols"; -1. */
static int32_t named_by(const psc_mending *m, int32_t verb)
{
    static const psc_rel rel[] = {PSC_REL_OBJ, PSC_REL_XCOMP, PSC_REL_OBL, PSC_REL_CCOMP};
    for (size_t k = 0; k < sizeof rel / sizeof *rel; k++) {
        const int32_t thing = psc_mend_child(m, verb, rel[k]);
        if (thing > verb && psc_mend_is_noun(m, thing)) return thing;
    }
    return -1;
}

/* "died in what they called a raid": where the tree hangs "what" on the verb behind it, whose
 * clause is the verb's before; makes it an attribute of "what". */
static void put_what_first(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head;
    const psc_rel rel = verb < t ? PSC_REL_NONE : psc_mend_rel(m, verb);
    if (psc_mend_rel(m, t) != PSC_REL_OBL || (rel != PSC_REL_CCOMP && rel != PSC_REL_ADVCL)) return;
    const int32_t above = psc_mend_at(m, verb)->head, prep = psc_mend_child(m, t, PSC_REL_CASE);
    if (prep != t - 1 || above < 0 || above > prep || psc_mend_child(m, verb, PSC_REL_MARK) >= 0)
        return;
    psc_mend_hang(m, t, above, PSC_REL_OBL);
    psc_mend_hang(m, verb, t, PSC_REL_ACL_RELCL);
}

static bool mend_named(psc_mending *m, int32_t t)
{
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_WP || psc_mend_at(m, t)->head < 0) return false;
    put_what_first(m, t);
    const psc_rel base = psc_mend_rel(m, t);
    if (psc_mend_at(m, t)->head > t) return false;
    if (base != PSC_REL_OBJ && base != PSC_REL_OBL && base != PSC_REL_NMOD) return false;
    const int32_t verb = psc_mend_child(m, t, PSC_REL_ACL);
    if (verb < t || !psc_mend_is_verb(m, verb) || psc_mend_child(m, verb, PSC_REL_NSUBJ) < 0)
        return false;
    const int32_t thing = named_by(m, verb), prep = psc_mend_child(m, t, PSC_REL_CASE);
    if (thing < 0) return false;
    for (int32_t c = verb + 1; c < thing; c++) /* "as", "were" */
        if (psc_mend_at(m, c)->head == thing &&
            (psc_mend_rel(m, c) == PSC_REL_CASE || psc_mend_rel(m, c) == PSC_REL_COP))
            psc_mend_hang(m, c, verb, PSC_REL_DEP);
    for (int32_t c = thing + 1; c < (int32_t)m->sent->n; c++) /* "by Washington", "over Kosovo" */
        if (psc_mend_at(m, c)->head == verb && psc_mend_rel(m, c) == PSC_REL_OBL)
            psc_mend_hang(m, c, thing, PSC_REL_NMOD);
    psc_mend_hang(m, thing, psc_mend_at(m, t)->head, base);
    if (prep >= 0) psc_mend_hang(m, prep, thing, PSC_REL_CASE);
    psc_mend_hang(m, t, verb, PSC_REL_DEP);
    psc_mend_hang(m, verb, thing, PSC_REL_DEP);
    return true;
}

/* ---- "vowed never to sign" ---- */

static bool mend_never(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head, to = t + 1;
    if (psc_mend_rel(m, t) != PSC_REL_ADVMOD || verb > t || !psc_mend_is_verb(m, verb))
        return false;
    if (!psc_rules_is_cue(m->rules, m->word[t], PSC_CUE_NEGATION)) return false;
    if (to >= (int32_t)m->sent->n || m->word[to] != m->rules->to) return false;
    const int32_t done = psc_mend_at(m, to)->head;
    if (psc_mend_rel(m, to) != PSC_REL_MARK || done < 0 || psc_mend_at(m, done)->head != verb)
        return false;
    psc_mend_hang(m, t, done, PSC_REL_ADVMOD);
    return true;
}

/* ---- "rejected as absurd a claim" ---- */

static bool mend_object(psc_mending *m, int32_t t)
{
    const psc_rel base = psc_mend_rel(m, t);
    if (t < 2 || (base != PSC_REL_ADVCL && base != PSC_REL_OBL && base != PSC_REL_XCOMP))
        return false;
    const int32_t verb = psc_mend_at(m, t)->head, thing = psc_mend_child(m, t, PSC_REL_OBJ);
    if (verb != t - 2 || thing < t || psc_mend_child(m, verb, PSC_REL_OBJ) >= 0) return false;
    if (m->word[t - 1] != m->rules->as || psc_mend_child(m, t, PSC_REL_COP) >= 0) return false;
    psc_mend_hang(m, thing, verb, PSC_REL_OBJ);
    return true;
}

/* ---- "a decision to block aid" ---- */

static bool mend_infinitive(psc_mending *m, int32_t t)
{
    const int32_t thing = psc_mend_at(m, t)->head;
    if (!psc_mend_is_verb(m, t) || t < 1 || thing < t || psc_mend_rel(m, t) != PSC_REL_COMPOUND)
        return false;
    const uint8_t x = psc_mend_at(m, t)->xpos;
    if (x != PSC_XPOS_VB && x != PSC_XPOS_VBP && x != PSC_XPOS_NN) return false;
    const int32_t above = psc_mend_at(m, thing)->head;
    if (psc_mend_at(m, t - 1)->head != thing || m->word[t - 1] != m->rules->to || above < 0)
        return false;
    const psc_rel base = psc_mend_rel(m, thing);
    if (base != PSC_REL_NMOD && base != PSC_REL_OBL) return false;
    psc_mend_hang(m, t, above, base == PSC_REL_NMOD ? PSC_REL_ACL : PSC_REL_XCOMP);
    psc_mend_edit(m, t)->xpos = PSC_XPOS_VB;
    psc_mend_hang(m, t - 1, t, PSC_REL_MARK);
    psc_mend_hang(m, thing, t, PSC_REL_OBJ);
    return true;
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

/* ---- "said Pek has been killed" ---- */

/* The clause of what is said, which has no subject of its own, as "has" after t shows; -1. */
static int32_t clause_without_subject(const psc_mending *m, int32_t verb, int32_t t)
{
    const int32_t told = psc_mend_child(m, verb, PSC_REL_CCOMP);
    const int32_t aux = told < t ? -1 : psc_mend_child(m, told, PSC_REL_AUX);
    if (aux < t || psc_mend_child(m, told, PSC_REL_NSUBJ) >= 0) return -1;
    return psc_mend_child(m, told, PSC_REL_MARK) < 0 ? told : -1;
}

static bool has_passive_aux(const psc_mending *m, int32_t t)
{
    for (int32_t c = 0; c < t; c++)
        if (psc_mend_at(m, c)->head == t && psc_mend_at(m, c)->rel == PSC_REL_AUX_PASS) return true;
    return false;
}

static bool mend_heard(psc_mending *m, int32_t t)
{
    const psc_rel base = psc_mend_rel(m, t);
    const int32_t verb = psc_mend_at(m, t)->head;
    if ((base != PSC_REL_IOBJ && base != PSC_REL_OBJ) || verb < 0 || verb > t) return false;
    if (!psc_mend_is_verb(m, verb) || !psc_rules_has(m->rules, m->word[verb], PSC_TRAIT_SAY) ||
        is_addressed(m, verb))
        return false;
    const int32_t told = clause_without_subject(m, verb, t);
    if (told < 0) return false;
    psc_mend_hang(m, t, told, has_passive_aux(m, told) ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ);
    return true;
}

/* ---- "..., Tolliver, a geographer, told a station" ---- */

/* The name that stands right behind the closed quotation before the verb, taken for an apposition
 * of a word in it; -1. */
static int32_t name_behind_quotation(const psc_mending *m, int32_t verb)
{
    for (int32_t k = 1; k < verb; k++) {
        const psc_token *tok = psc_mend_at(m, k);
        if (tok->upos == PSC_UPOS_PROPN && psc_mend_rel(m, k) == PSC_REL_APPOS && tok->head < k &&
            psc_mend_at(m, k - 1)->upos == PSC_UPOS_PUNCT && !psc_mend_is_comma(m, k - 1))
            return k;
    }
    return -1;
}

/* Who is told never stands before who tells it: the subject is the hearer. */
static bool mend_teller(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->rel != PSC_REL_NSUBJ || verb < 0 || verb > t) return false;
    if (!psc_rules_is_cue(m->rules, m->word[verb], PSC_CUE_TELL) ||
        psc_mend_child(m, verb, PSC_REL_OBJ) >= 0 || psc_mend_child(m, verb, PSC_REL_IOBJ) >= 0)
        return false;
    const int32_t teller = name_behind_quotation(m, verb);
    if (teller < 0) return false;
    psc_mend_hang(m, teller, verb, PSC_REL_NSUBJ);
    psc_mend_hang(m, t, verb, PSC_REL_OBJ);
    return true;
}

/* ---- "had beaten the rebels and Chad would be moving" ---- */

/* The verb whose first auxiliary stands right behind the noun at t; -1. */
static int32_t verb_behind(const psc_mending *m, int32_t t)
{
    const int32_t aux = t + 1;
    if (aux >= (int32_t)m->sent->n || psc_mend_rel(m, aux) != PSC_REL_AUX) return -1;
    const int32_t verb = psc_mend_at(m, aux)->head;
    return verb > aux && psc_mend_is_verb(m, verb) && psc_mend_child(m, verb, PSC_REL_NSUBJ) < 0
               ? verb
               : -1;
}

static bool mend_next(psc_mending *m, int32_t t)
{
    const int32_t first = psc_mend_at(m, t)->head;
    if (psc_mend_rel(m, t) != PSC_REL_CONJ || first < 0 || first > t || !psc_mend_is_noun(m, t))
        return false;
    const psc_rel base = psc_mend_rel(m, first);
    const int32_t verb = psc_mend_at(m, first)->head, next = verb_behind(m, t);
    if ((base != PSC_REL_OBJ && base != PSC_REL_OBL) || verb < 0 || verb > first || next < 0)
        return false;
    if (psc_mend_at(m, next)->head != verb || !psc_mend_is_verb(m, verb) ||
        psc_mend_child(m, t, PSC_REL_CC) < 0)
        return false;
    psc_mend_hang(m, psc_mend_child(m, t, PSC_REL_CC), next, PSC_REL_CC);
    psc_mend_hang(m, t, next, has_passive_aux(m, next) ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ);
    psc_mend_hang(m, next, verb, PSC_REL_CONJ);
    return true;
}

/* ---- after ---- */

/* Where the verb's words begin: "was" of "was shot". */
static int32_t start_of_verb(const psc_mending *m, int32_t t)
{
    const int32_t aux = psc_mend_child(m, t, PSC_REL_AUX);
    return aux >= 0 && aux < t ? aux : t;
}

/* The noun behind "after" that the verb's head took for a phrase of its own, closed by what
 * stands beside it and a comma; -1. */
static int32_t subject_behind_after(const psc_mending *m, int32_t t)
{
    const int32_t head = psc_mend_at(m, t)->head, comma = start_of_verb(m, t) - 1;
    if (head < 0 || head > t || !psc_mend_is_comma(m, comma)) return -1;
    for (int32_t c = comma - 1; c > head; c--) {
        if (psc_mend_at(m, c)->head != head || psc_mend_rel(m, c) != PSC_REL_OBL) continue;
        const int32_t prep = psc_mend_child(m, c, PSC_REL_CASE);
        const bool opens = prep >= 0 && psc_rules_is_cue(m->rules, m->word[prep], PSC_CUE_AFTER);
        return opens && psc_mend_child(m, c, PSC_REL_APPOS) > c ? c : -1;
    }
    return -1;
}

static bool is_finite_past(const psc_mending *m, int32_t t)
{
    const uint8_t x = psc_mend_at(m, t)->xpos;
    return psc_mend_is_verb(m, t) &&
           (x == PSC_XPOS_VBD || (x == PSC_XPOS_VBN && start_of_verb(m, t) < t));
}

static bool mend_after(psc_mending *m, int32_t t)
{
    const psc_rel base = psc_mend_rel(m, t);
    if (base != PSC_REL_PARATAXIS && base != PSC_REL_CONJ && base != PSC_REL_ADVCL) return false;
    if (!is_finite_past(m, t) || psc_mend_child(m, t, PSC_REL_MARK) >= 0) return false;
    if (psc_mend_child(m, t, PSC_REL_NSUBJ) >= 0 || psc_mend_child(m, t, PSC_REL_CC) >= 0)
        return false;
    const int32_t who = subject_behind_after(m, t);
    if (who < 0) return false;
    const int32_t aux = psc_mend_child(m, t, PSC_REL_AUX);
    const bool passive = aux >= 0 && psc_mend_at(m, aux)->rel == PSC_REL_AUX_PASS;
    psc_mend_hang(m, psc_mend_child(m, who, PSC_REL_CASE), t, PSC_REL_MARK);
    psc_mend_hang(m, who, t, passive ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ);
    psc_mend_edit(m, t)->rel = PSC_REL_ADVCL;
    return true;
}

/* "their demand that the king step down": with a mark, a subject of its own and nothing that lacks
 * an object the clause is no relative one; "a charge that Delhi denied" may be. */
static bool mend_relative(psc_mending *m, int32_t t)
{
    if (psc_mend_at(m, t)->rel != PSC_REL_ACL_RELCL || psc_mend_child(m, t, PSC_REL_MARK) < 0)
        return false;
    const int32_t subject = psc_mend_child(m, t, PSC_REL_NSUBJ);
    if (subject < 0 || subject < psc_mend_child(m, t, PSC_REL_MARK)) return false;
    const psc_xpos tag = (psc_xpos)psc_mend_at(m, t)->xpos,
                   of = (psc_xpos)psc_mend_at(m, subject)->xpos;
    const bool bare = tag == PSC_XPOS_VB || tag == PSC_XPOS_VBP; /* "the king step" */
    const bool wished = bare && (of == PSC_XPOS_NN || of == PSC_XPOS_NNP) &&
                        psc_mend_child(m, t, PSC_REL_AUX) < 0;
    if (!wished && psc_mend_child(m, t, PSC_REL_OBJ) < 0) return false;
    psc_mend_edit(m, t)->rel = PSC_REL_ACL;
    return true;
}

/* ---- passed ---- */

/* Some rule asks for a complement of the verb: "had him arrested". */
static bool takes_complement(const psc_rules *r, uint32_t verb)
{
    for (uint32_t i = r->first[verb]; verb && i < r->first[verb + 1]; i++)
        for (uint32_t k = 0; k < r->pattern[i].n_need; k++)
            if (r->need[r->pattern[i].need + k].slot.kind == PSC_SLOT_XCOMP) return true;
    return false;
}

static bool mend_passed(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head, thing = t - 1;
    if (psc_mend_rel(m, t) != PSC_REL_XCOMP || psc_mend_at(m, t)->xpos != PSC_XPOS_VBN || t < 2)
        return false;
    if (psc_mend_at(m, thing)->head != verb || psc_mend_rel(m, thing) != PSC_REL_OBJ) return false;
    if (!psc_mend_is_noun(m, thing) || !psc_mend_is_verb(m, verb) || verb > thing) return false;
    if (psc_mend_child(m, t, PSC_REL_OBL) < t || takes_complement(m->rules, m->word[verb]))
        return false;
    psc_mend_hang(m, t, thing, PSC_REL_ACL);
    return true;
}

/* ---- text ---- */

/* Some rule of the verb asks what is said of its object: "tabled a motion condemning". */
static bool reads_text(const psc_rules *r, uint32_t verb)
{
    for (uint32_t i = r->first[verb]; verb && i < r->first[verb + 1]; i++)
        for (uint32_t k = 0; k < r->pattern[i].n_need; k++) {
            const psc_need *need = &r->need[r->pattern[i].need + k];
            const bool below = need->has_via && need->slot.kind == PSC_SLOT_ACL &&
                               need->via.kind == PSC_SLOT_OBJ;
            if (below && r->rule[r->pattern[i].rule].outer) return true;
        }
    return false;
}

/* What a document says, by a verb of speech or blame, is said by those who put it forward. */
static bool mend_text(psc_mending *m, int32_t t)
{
    const int32_t text = psc_mend_at(m, t)->head, that = psc_mend_child(m, t, PSC_REL_NSUBJ);
    if (psc_mend_at(m, t)->rel != PSC_REL_ACL_RELCL || text < 0 || that < 0 || that > t)
        return false;
    const bool says = psc_rules_has(m->rules, m->word[t], PSC_TRAIT_MOUTH) ||
                      psc_rules_has(m->rules, m->word[t], PSC_TRAIT_CHARGE);
    if (!says || psc_mend_at(m, that)->xpos != PSC_XPOS_WDT) return false;
    if (!psc_rules_is_cue(m->rules, m->word[text], PSC_CUE_DOCUMENT)) return false;
    const int32_t verb = psc_mend_at(m, text)->head;
    if (psc_mend_rel(m, text) != PSC_REL_OBJ || psc_mend_child(m, t, PSC_REL_AUX) >= 0)
        return false;
    if (verb < 0 || !reads_text(m->rules, m->word[verb])) return false;
    psc_mend_edit(m, t)->rel = PSC_REL_ACL;
    psc_mend_edit(m, that)->rel = PSC_REL_DEP;
    return true;
}

/* ---- who is ready ---- */

static bool mend_inclined(psc_mending *m, int32_t t)
{
    if (!psc_rules_is_cue(m->rules, m->word[t], PSC_CUE_INCLINED)) return false;
    const int32_t it = psc_mend_child(m, t, PSC_REL_EXPL), to = psc_mend_child(m, t, PSC_REL_CSUBJ);
    if (it < 0 || it > t || to < t) return false;
    psc_mend_hang(m, to, t, PSC_REL_XCOMP);
    return true;
}

bool psc_mend_clause(psc_mending *m, int32_t t)
{
    static psc_mend_step *const step[] = {
        mend_alleged,  mend_charge,   mend_agent,      mend_aside,  mend_predicate,
        mend_sayer,    mend_harm,     mend_promise,    mend_hearer, mend_named,
        mend_never,    mend_object,   mend_infinitive, mend_halves, mend_what,
        mend_summary,  mend_among,    mend_heard,      mend_next,   mend_after,
        mend_relative, mend_inclined, mend_teller,     mend_passed, mend_text};
    return psc_mend_try(m, step, sizeof step / sizeof *step, t);
}
