/* SPDX-License-Identifier: Apache-2.0 */
/* Clauses that a parser hangs where grammar may have them, but not where the rules look: besides
 * what is said (mend_said.c) and done (mend_deed.c).
 *
 *   aside       "..., he said, brushing off threats": a participle beside what is said
 *   passed      "overturned a sentence passed on him": said of the object, not done with it
 *   predicate   "The attack was in Kabul, killing two": of the attack, not of the town
 *   contact     "in a case his lawyers called unfair": the lawyers called it so
 *   vote        "voted 14-0, with Chad abstaining, to extend": what was voted, not why
 *   absolute    "with Chad abstaining": Chad abstains
 *   controlled  "claimed to have killed two": who claims has done it
 *   never       "vowed never to sign": it is the signing that will not be
 *   object      "rejected as absurd a Turkish claim": the object behind the adjective
 *   infinitive  "a decision to block aid": a verb taken for part of the noun
 *   next        "had beaten the rebels and Chad would be moving": the next clause's subject, taken
 *               for one more object
 *   after       "fled after Moise, the president, was shot": a subject taken for a phrase
 *   relative    "their demand that the king step down": what is demanded */
#include "events/mending.h"

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
    const int32_t above = psc_mend_at(m, next)->head; /* or of what is said beside it */
    if (!psc_mend_is_verb(m, verb) || psc_mend_child(m, t, PSC_REL_CC) < 0) return false;
    if (above != verb && (above < 0 || above != psc_mend_at(m, verb)->head)) return false;
    psc_mend_hang(m, psc_mend_child(m, t, PSC_REL_CC), next, PSC_REL_CC);
    psc_mend_hang(m, t, next,
                  psc_mend_has_passive_aux(m, next) ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ);
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

/* ---- "voted 14-0, with Chad abstaining, to extend the embargo" ---- */

/* The verb above t that counts something before it, over a clause between commas; -1. */
static int32_t counting_verb(const psc_mending *m, int32_t t)
{
    const bool behind_comma = t > 1 && psc_mend_is_comma(m, t - 2);
    int32_t verb = psc_mend_at(m, t)->head;
    for (int up = 0; up < 3 && verb >= 0 && verb < t; up++) {
        const int32_t count = psc_mend_child(m, verb, PSC_REL_OBJ);
        if (count > verb && count < t && psc_mend_at(m, count)->upos == PSC_UPOS_NUM) return verb;
        if (!behind_comma) return -1;
        verb = psc_mend_at(m, verb)->head;
    }
    return -1;
}

static bool mend_vote(psc_mending *m, int32_t t)
{
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VB || psc_mend_rel(m, t) != PSC_REL_ADVCL) return false;
    const int32_t verb = counting_verb(m, t);
    if (verb < 0 || !takes_complement(m->rules, m->word[verb])) return false;
    psc_mend_hang(m, t, verb, PSC_REL_XCOMP);
    return true;
}

/* ---- "with Chad abstaining", "with Chad and Mali abstaining" ---- */

/* The "with" that leads the participle at t, or that the tree gives to the noun before it; -1. */
static int32_t leading_with(const psc_mending *m, int32_t t, int32_t who)
{
    const int32_t mark = psc_mend_child_in(m, t, PSC_REL_MARK, 0, who);
    const int32_t with = mark >= 0 ? mark : psc_mend_child_in(m, who, PSC_REL_CASE, 1, who);
    if (with < 0 || m->word[with] != m->rules->with) return -1;
    return mark >= 0 || psc_mend_is_comma(m, with - 1) ? with : -1;
}

/* Who is told to do so is not with whom the verb is done. */
static bool mend_absolute(psc_mending *m, int32_t t)
{
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG) return false;
    const int32_t above = psc_mend_at(m, t)->head;
    const bool acl = psc_mend_rel(m, t) == PSC_REL_ACL;
    const int32_t who = acl ? above : t - 1;
    if (who < 1 || who > t || !psc_mend_is_noun(m, who) || psc_mend_rel(m, who) != PSC_REL_OBL)
        return false;
    if (!acl && (psc_mend_rel(m, t) != PSC_REL_ADVCL || psc_mend_at(m, who)->head != above))
        return false;
    const int32_t with = leading_with(m, t, who);
    if (with < 0) return false;
    psc_mend_hang(m, t, psc_mend_at(m, who)->head, PSC_REL_ADVCL);
    psc_mend_hang(m, who, t, PSC_REL_NSUBJ);
    psc_mend_hang(m, with, t, PSC_REL_MARK);
    return true;
}

/* ---- "claimed to have killed two" ---- */

static bool mend_controlled(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head, to = psc_mend_child(m, t, PSC_REL_MARK);
    if (psc_mend_rel(m, t) != PSC_REL_CCOMP || verb < 0 || verb > t || !psc_mend_is_verb(m, verb))
        return false;
    if (to < verb || to > t || psc_mend_at(m, to)->xpos != PSC_XPOS_TO) return false;
    if (psc_mend_child(m, t, PSC_REL_NSUBJ) >= 0 || psc_mend_child(m, t, PSC_REL_NSUBJ_PASS) >= 0)
        return false;
    psc_mend_edit(m, t)->rel = PSC_REL_XCOMP;
    return true;
}

/* ---- "in a case his lawyers called unfair" ---- */

static int32_t first_of(const psc_mending *m, int32_t noun)
{
    int32_t first = noun;
    for (int32_t c = noun - 1; c >= 0 && c + 6 > noun; c--)
        if (psc_mend_at(m, c)->head == noun) first = c;
    return first;
}

/* A noun without a preposition right behind another, and a finite verb right behind it. */
static bool mend_contact(psc_mending *m, int32_t t)
{
    const int32_t who = psc_mend_at(m, t)->head;
    const uint8_t x = psc_mend_at(m, t)->xpos;
    if (who != t - 1 || psc_mend_rel(m, t) != PSC_REL_ACL || !psc_mend_is_verb(m, t)) return false;
    const bool said = x == PSC_XPOS_VBN && psc_rules_has(m->rules, m->word[t], PSC_TRAIT_MOUTH);
    if (!said && x != PSC_XPOS_VBD && x != PSC_XPOS_VBZ && x != PSC_XPOS_VBP) return false;
    if (psc_mend_child(m, who, PSC_REL_CASE) >= 0 || psc_mend_child(m, t, PSC_REL_NSUBJ) >= 0)
        return false;
    const psc_rel as = psc_mend_rel(m, who);
    const int32_t noun = first_of(m, who) - 1;
    if ((as != PSC_REL_OBL && as != PSC_REL_NMOD) || noun < 0 || !psc_mend_is_noun(m, noun))
        return false;
    if (psc_mend_at(m, noun)->head != psc_mend_at(m, who)->head) return false;
    psc_mend_hang(m, t, noun, PSC_REL_ACL_RELCL);
    psc_mend_hang(m, who, t, PSC_REL_NSUBJ);
    return true;
}

bool psc_mend_clause(psc_mending *m, int32_t t)
{
    static psc_mend_step *const step[] = {
        mend_aside, mend_predicate, mend_never,     mend_object, mend_infinitive,
        mend_next,  mend_after,     mend_relative,  mend_passed, mend_contact,
        mend_vote,  mend_absolute,  mend_controlled};
    return psc_mend_try(m, step, sizeof step / sizeof *step, t);
}
