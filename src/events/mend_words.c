/* SPDX-License-Identifier: Apache-2.0 */
/* Words to somebody, and conditions in front, that a parser hangs on the nearest noun.
 *
 *   letter   "wrote to the generals asking for ...": who writes asks
 *   were     "Were Chad to join, Sudan would strike": a condition, and who does what follows
 *   given    "gave the junta a month to leave": the term is given, to the junta
 *   what     "in what watchdogs denounced as ...": who says so
 *   charges  "charges both brushed aside": what is done to the noun in front
 *   onward   "handed him over to the police", read as one preposition "over to"
 *   claim    "A claim that Chad had shelled it was denied": what becomes of the claim */
#include "events/mending.h"

/* ---- "wrote to the generals asking" ---- */

/* "wrote to", "sent a letter to" */
static bool writes(const psc_mending *m, int32_t verb)
{
    if (!psc_mend_is_verb(m, verb)) return false;
    const int32_t obj = psc_mend_child(m, verb, PSC_REL_OBJ);
    return psc_rules_is_cue(m->rules, m->word[verb], PSC_CUE_LETTER) ||
           (obj >= 0 && psc_rules_is_cue(m->rules, m->word[obj], PSC_CUE_DOCUMENT));
}

static bool mend_letter(psc_mending *m, int32_t t)
{
    const int32_t whom = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_at(m, t)->rel != PSC_REL_ACL)
        return false;
    if (whom < 0 || whom > t || !psc_rules_has(m->rules, m->word[t], PSC_TRAIT_MOUTH)) return false;
    const psc_rel base = psc_mend_rel(m, whom);
    if (base != PSC_REL_OBL && base != PSC_REL_OBJ && base != PSC_REL_NMOD) return false;
    int32_t verb = psc_mend_at(m, whom)->head;
    if (base == PSC_REL_NMOD && verb >= 0) verb = psc_mend_at(m, verb)->head;
    if (verb < 0 || verb > whom || !writes(m, verb)) return false;
    if (psc_rules_is_cue(m->rules, m->word[whom], PSC_CUE_DOCUMENT)) return false;
    psc_mend_hang(m, t, verb, PSC_REL_ADVCL);
    return true;
}

/* ---- "Were Chad to join, Sudan would strike" ---- */

/* The word from `from` on that opens an infinitive before the next comma; -1. */
static int32_t find_to(const psc_mending *m, int32_t from)
{
    const int32_t n = (int32_t)m->sent->n;
    for (int32_t t = from; t + 1 < n && t < from + 12 && !psc_mend_is_comma(m, t); t++)
        if (m->word[t] == m->rules->to && psc_mend_at(m, t + 1)->xpos == PSC_XPOS_VB) return t;
    return -1;
}

/* The first verb behind a comma with an auxiliary of its own, "would". */
static int32_t find_main(const psc_mending *m, int32_t from)
{
    const int32_t n = (int32_t)m->sent->n;
    int32_t t = from;
    while (t < n && !psc_mend_is_comma(m, t)) t++;
    for (; t < n; t++)
        if (psc_mend_at(m, t)->xpos == PSC_XPOS_MD && t + 1 < n) {
            const int32_t verb = psc_mend_at(m, t)->head;
            return verb > t && psc_mend_is_verb(m, verb) ? verb : -1;
        }
    return -1;
}

/* The noun in [from, to) that hangs on nothing else there. */
static int32_t find_noun(const psc_mending *m, int32_t from, int32_t to)
{
    for (int32_t t = to - 1; t >= from; t--) {
        const int32_t h = psc_mend_at(m, t)->head;
        if (psc_mend_is_noun(m, t) && (h < from || h >= to)) return t;
    }
    return -1;
}

static bool mend_were(psc_mending *m, int32_t t)
{
    const psc_token *tok = psc_mend_at(m, t);
    if (tok->xpos != PSC_XPOS_VBD || m->word[t] != m->rules->be) return false;
    if (t > 0 && psc_mend_at(m, t - 1)->upos != PSC_UPOS_PUNCT) return false;
    const int32_t to = find_to(m, t + 1), verb = find_main(m, to);
    if (to < t + 2 || verb < 0) return false;
    int32_t comma = to;
    while (!psc_mend_is_comma(m, comma)) comma++;
    const int32_t who = find_noun(m, t + 1, to), does = find_noun(m, comma + 1, verb);
    if (who < 0 || does < 0) return false;
    psc_mend_hang(m, t, to + 1, PSC_REL_AUX);
    psc_mend_hang(m, to, to + 1, PSC_REL_MARK);
    psc_mend_hang(m, who, to + 1, PSC_REL_NSUBJ);
    if (psc_mend_at(m, verb)->head == to + 1) psc_mend_hang(m, verb, tok->head, (psc_rel)tok->rel);
    psc_mend_hang(m, to + 1, verb, PSC_REL_ADVCL);
    psc_mend_hang(m, does, verb, PSC_REL_NSUBJ);
    return true;
}

/* ---- "gave the junta a month" ---- */

static bool mend_given(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head;
    if (psc_mend_rel(m, t) != PSC_REL_OBL || psc_mend_at(m, t)->upos != PSC_UPOS_NOUN) return false;
    if (!psc_mend_is_verb(m, verb) || !psc_rules_is_cue(m->rules, m->word[verb], PSC_CUE_GIVE))
        return false;
    if (psc_mend_child(m, t, PSC_REL_CASE) >= 0) return false;
    const int32_t obj = psc_mend_child_in(m, verb, PSC_REL_OBJ, verb, t);
    const int32_t whom = obj >= 0 ? obj : psc_mend_child_in(m, verb, PSC_REL_IOBJ, verb, t);
    const int32_t det = psc_mend_child(m, t, PSC_REL_DET);
    const int32_t count = psc_mend_child(m, t, PSC_REL_NUMMOD);
    if (whom < 0 || (det < 0 && count < 0) || !psc_mend_is_noun(m, whom)) return false;
    if (!m->entity || m->entity[whom] < 0) return false;
    if (det >= 0 && psc_rules_is_cue(m->rules, m->word[det], PSC_CUE_DEFINITE)) return false;
    psc_mend_hang(m, whom, verb, PSC_REL_IOBJ);
    psc_mend_hang(m, t, verb, PSC_REL_OBJ);
    return true;
}

/* ---- "in what watchdogs denounced as" ---- */

static bool mend_what(psc_mending *m, int32_t t)
{
    const int32_t who = psc_mend_at(m, t)->head, verb = who + 1;
    if (psc_mend_rel(m, t) != PSC_REL_DET || who < t || verb >= (int32_t)m->sent->n) return false;
    const uint8_t x = psc_mend_at(m, t)->xpos;
    if (x != PSC_XPOS_WP && x != PSC_XPOS_WDT) return false;
    if (!psc_mend_is_verb(m, verb) || psc_mend_at(m, verb)->head != who) return false;
    if (psc_mend_rel(m, verb) != PSC_REL_ACL || psc_mend_at(m, who)->head < 0) return false;
    const int32_t prep = psc_mend_child(m, who, PSC_REL_CASE);
    if (prep < 0 || prep > t) return false;
    psc_token *what = psc_mend_edit(m, t);
    what->xpos = PSC_XPOS_WP;
    what->upos = PSC_UPOS_PRON;
    psc_mend_hang(m, t, psc_mend_at(m, who)->head, (psc_rel)psc_mend_at(m, who)->rel);
    psc_mend_hang(m, prep, t, PSC_REL_CASE);
    psc_mend_hang(m, verb, t, PSC_REL_ACL_RELCL);
    psc_mend_hang(m, who, verb, PSC_REL_NSUBJ);
    return true;
}

/* ---- "charges both brushed aside" ---- */

static bool mend_charges(psc_mending *m, int32_t t)
{
    const int32_t noun = psc_mend_at(m, t)->head;
    if (!psc_mend_is_verb(m, t) || noun < 1 || noun > t || psc_mend_rel(m, t) != PSC_REL_CCOMP)
        return false;
    if (!psc_mend_is_noun(m, noun) || !psc_mend_is_comma(m, noun - 1)) return false;
    const psc_rel base = psc_mend_rel(m, noun);
    if (base != PSC_REL_PARATAXIS && base != PSC_REL_APPOS && base != PSC_REL_CONJ) return false;
    if (psc_mend_child(m, t, PSC_REL_MARK) >= 0 || psc_mend_child(m, t, PSC_REL_OBJ) >= 0 ||
        psc_mend_child(m, t, PSC_REL_NSUBJ) < 0)
        return false;
    psc_mend_edit(m, t)->rel = PSC_REL_ACL_RELCL;
    return true;
}

/* ---- "handed him over to the police" ---- */

/* "over to" taken for one preposition, behind what is handed over. */
static bool part_onward(psc_mending *m, int32_t t, int32_t particle)
{
    const int32_t whom = psc_mend_at(m, particle)->head;
    if (psc_mend_rel(m, particle) != PSC_REL_CASE || whom < t) return false;
    const int32_t verb = psc_mend_at(m, whom)->head;
    if (psc_mend_at(m, particle)->upos != PSC_UPOS_ADV || verb < 0 || verb > particle) return false;
    if (!psc_mend_is_verb(m, verb) || psc_mend_rel(m, whom) != PSC_REL_OBL) return false;
    if (psc_mend_child_in(m, verb, PSC_REL_OBJ, verb, particle) < 0) return false;
    psc_mend_hang(m, particle, verb, PSC_REL_COMPOUND_PRT);
    psc_mend_hang(m, t, whom, PSC_REL_CASE);
    return true;
}

static bool mend_onward(psc_mending *m, int32_t t)
{
    const int32_t particle = psc_mend_at(m, t)->head;
    if (m->word[t] != m->rules->to || psc_mend_rel(m, t) != PSC_REL_FIXED || particle != t - 1)
        return false;
    if (part_onward(m, t, particle)) return true;
    const int32_t verb = psc_mend_at(m, particle)->head;
    if (psc_mend_rel(m, particle) != PSC_REL_COMPOUND || !psc_mend_is_verb(m, verb)) return false;
    const int32_t n = (int32_t)m->sent->n;
    const int32_t whom = psc_mend_child_in(m, verb, PSC_REL_OBL, t + 1, n);
    if (whom < 0 || psc_mend_child(m, whom, PSC_REL_CASE) >= 0) return false;
    psc_mend_hang(m, t, whom, PSC_REL_CASE);
    return true;
}

/* ---- "charged him with throwing stones" ---- */

/* A verb that blames, sentences or lets off. */
static bool is_verdict(const psc_mending *m, int32_t t)
{
    const psc_rules *r = m->rules;
    const uint32_t w = psc_mend_is_verb(m, t) ? m->word[t] : 0;
    for (uint32_t i = w ? r->first[w] : 0; w && i < r->first[w + 1]; i++) {
        const psc_rule *rule = &r->rule[r->pattern[i].rule];
        const uint8_t type = rule->done.type;
        if (rule->op == PSC_OP_ACCUSE || type == PSC_TYPE_ACCUSE || type == PSC_TYPE_SANCTION)
            return true;
    }
    return false;
}

static bool is_charged_with(const psc_mending *m, int32_t t)
{
    return m->word[t] && (m->word[t] == m->rules->with || m->word[t] == m->rules->of ||
                          m->word[t] == m->rules->on_account);
}

/* A gerund taken for an attribute of what is thrown. */
static bool mend_gerund(psc_mending *m, int32_t t)
{
    const int32_t noun = psc_mend_at(m, t)->head;
    if (psc_mend_at(m, t)->xpos != PSC_XPOS_VBG || psc_mend_rel(m, t) != PSC_REL_AMOD) return false;
    if (noun < t || t < 1 || psc_mend_at(m, t - 1)->head != noun || !is_charged_with(m, t - 1))
        return false;
    if (!psc_rules_has(m->rules, m->word[t], PSC_TRAIT_FORCE)) return false;
    int32_t verb = psc_mend_at(m, noun)->head;
    if (verb >= 0 && psc_mend_is_noun(m, verb)) verb = psc_mend_at(m, verb)->head;
    if (verb < 0 || verb > t || !is_verdict(m, verb)) return false;
    psc_mend_hang(m, t, verb, PSC_REL_ADVCL);
    psc_mend_edit(m, t)->upos = PSC_UPOS_VERB;
    psc_mend_hang(m, t - 1, t, PSC_REL_MARK);
    psc_mend_hang(m, noun, t, PSC_REL_OBJ);
    const int32_t at = psc_mend_child_in(m, noun, PSC_REL_NMOD, noun + 1, (int32_t)m->sent->n);
    if (at >= 0 && psc_mend_child(m, at, PSC_REL_CASE) >= 0) psc_mend_hang(m, at, t, PSC_REL_OBL);
    return true;
}

static bool is_deed_noun(const psc_mending *m, int32_t t)
{
    return psc_rules_has(m->rules, m->word[t], PSC_TRAIT_DEED);
}

/* ---- "A claim that Chad had shelled it was denied" ---- */

/* The noun at the root on whose clause the word hangs; -1. */
static int32_t claim_above(const psc_mending *m, int32_t t)
{
    for (int up = 0; up < 3; up++) {
        const int32_t h = psc_mend_at(m, t)->head;
        if (h < 0 || h > t) return -1;
        if (psc_mend_is_noun(m, h) && psc_mend_at(m, h)->head < 0) return h;
        if (!psc_mend_is_verb(m, h)) return -1;
        t = h;
    }
    return -1;
}

/* A clause on a noun that has one before it already: "[that they crossed] was denied". */
static bool is_second_clause(const psc_mending *m, int32_t t)
{
    const int32_t noun = psc_mend_at(m, t)->head;
    return psc_mend_rel(m, t) == PSC_REL_ACL && noun >= 0 && noun < t &&
           psc_mend_child_in(m, noun, PSC_REL_ACL, noun, t) >= 0;
}

static bool mend_claim(psc_mending *m, int32_t t)
{
    const psc_rel base = psc_mend_rel(m, t);
    if (!psc_mend_is_verb(m, t) || t < 1) return false;
    if (base != PSC_REL_ADVCL && base != PSC_REL_CONJ && !is_second_clause(m, t)) return false;
    if (psc_mend_at(m, t - 1)->head != t || psc_mend_rel(m, t - 1) != PSC_REL_AUX) return false;
    if (psc_mend_child(m, t, PSC_REL_MARK) >= 0 || psc_mend_child(m, t, PSC_REL_NSUBJ) >= 0 ||
        psc_mend_child(m, t, PSC_REL_CC) >= 0)
        return false;
    const int32_t claim = claim_above(m, t);
    if (claim < 0 || !is_deed_noun(m, claim)) return false;
    const bool passive = psc_mend_at(m, t - 1)->rel == PSC_REL_AUX_PASS;
    psc_mend_hang(m, t, -1, PSC_REL_ROOT);
    psc_mend_hang(m, claim, t, passive ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ);
    return true;
}

/* ---- called ---- */

/* Some rule of the verb asks for that word as what its object is called. */
static bool calls_so(const psc_rules *r, uint32_t verb, uint32_t word)
{
    for (uint32_t i = r->first[verb]; verb && word && i < r->first[verb + 1]; i++)
        for (uint32_t k = 0; k < r->pattern[i].n_need; k++) {
            const psc_need *need = &r->need[r->pattern[i].need + k];
            if (psc_need_asks(need, PSC_SLOT_XCOMP) && psc_need_lists(r, need, word)) return true;
        }
    return false;
}

/* The verb whose object t follows without a comma or a preposition; -1. */
static int32_t verb_of_called(const psc_mending *m, int32_t t)
{
    const int32_t head = psc_mend_at(m, t)->head;
    if (head < 0 || head > t || psc_mend_child(m, t, PSC_REL_CASE) >= 0) return -1;
    for (int32_t c = head + 1; c < t; c++)
        if (psc_mend_at(m, c)->upos == PSC_UPOS_PUNCT) return -1;
    if (psc_mend_is_verb(m, head)) return psc_mend_rel(m, t) == PSC_REL_OBL ? head : -1;
    const psc_rel rel = psc_mend_rel(m, t);
    const int32_t verb = psc_mend_at(m, head)->head;
    if (rel != PSC_REL_APPOS && rel != PSC_REL_OBJ && rel != PSC_REL_NMOD) return -1;
    return verb >= 0 && verb < head && psc_mend_is_verb(m, verb) ? verb : -1;
}

/* "called the raid a provocation", where the tree makes that the raid's, or "called it absurd"
 * with "absurd" for a noun. */
static bool mend_called(psc_mending *m, int32_t t)
{
    if (psc_mend_at(m, t)->upos != PSC_UPOS_NOUN) return false;
    const int32_t verb = verb_of_called(m, t);
    if (verb < 0 || !calls_so(m->rules, m->word[verb], m->word[t])) return false;
    const int32_t thing = psc_mend_child_in(m, verb, PSC_REL_OBJ, verb, t);
    const int32_t head = psc_mend_at(m, t)->head;
    if (thing < 0 && head == verb) return false;
    if (head != verb) psc_mend_edit(m, head)->rel = PSC_REL_OBJ;
    psc_mend_hang(m, t, verb, PSC_REL_XCOMP);
    return true;
}

/* ---- guilty ---- */

/* The rules know that word as an adjective. */
static bool is_adjective(const psc_rules *r, uint32_t word)
{
    for (uint32_t i = r->first[word]; word && i < r->first[word + 1]; i++)
        if (r->pattern[i].pos == PSC_POS_ADJ) return true;
    return false;
}

/* "found the police chief guilty" with "guilty" for the noun: the word before it is the object,
 * and all that stands about it is that word's. */
static bool mend_guilty(psc_mending *m, int32_t t)
{
    const int32_t verb = psc_mend_at(m, t)->head, thing = t - 1;
    if (psc_mend_at(m, t)->upos != PSC_UPOS_NOUN || psc_mend_rel(m, t) != PSC_REL_OBJ) return false;
    if (verb < 0 || verb >= thing || !psc_mend_is_verb(m, verb)) return false;
    const psc_token *before = psc_mend_at(m, thing);
    if (before->head != t || (!psc_mend_is_noun(m, thing) && before->upos != PSC_UPOS_ADJ))
        return false;
    if (!is_adjective(m->rules, m->word[t]) || !calls_so(m->rules, m->word[verb], m->word[t]))
        return false;
    for (int32_t c = verb + 1; c < thing; c++)
        if (psc_mend_at(m, c)->head == t) psc_mend_edit(m, c)->head = thing;
    psc_mend_hang(m, thing, verb, PSC_REL_OBJ);
    psc_mend_hang(m, t, verb, PSC_REL_XCOMP);
    return true;
}

bool psc_mend_words(psc_mending *m, int32_t t)
{
    static psc_mend_step *const step[] = {mend_letter,  mend_were,   mend_given,  mend_what,
                                          mend_charges, mend_onward, mend_gerund, mend_claim,
                                          mend_called,  mend_guilty};
    return psc_mend_try(m, step, sizeof step / sizeof *step, t);
}
