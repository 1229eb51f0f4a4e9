/* SPDX-License-Identifier: Apache-2.0 */
/* What is said, and who says it to whom, hung where the rules look.
 *
 *   alleged     "The army burned a village, the bishops alleged": what is alleged hangs below
 *   charge      "accused rebels near the border of shelling": what they are accused of
 *   text        "tabled a text that rebukes Syria": like "a text rebuking Syria"
 *   sayer       "insisted that Rahmon must go, demanding that ...": who insists demands it too
 *   promise     "vowed in a note posted online to strike": what is vowed
 *   hearer      "told visiting envoys that they ...": a participle taken for what is told
 *   named       "condemned what it called meddling by Iran": the thing, not the word "what"
 *   heard       "said Pek, a son of Ali, has been killed": who stands beside "said" is the subject
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

/* ---- "said Pek has been killed" ---- */

/* The clause of what is said, which has no subject of its own, as "has" after t shows; -1. */
static int32_t clause_without_subject(const psc_mending *m, int32_t verb, int32_t t)
{
    const int32_t told = psc_mend_child(m, verb, PSC_REL_CCOMP);
    const int32_t aux = told < t ? -1 : psc_mend_child(m, told, PSC_REL_AUX);
    if (aux < t || psc_mend_child(m, told, PSC_REL_NSUBJ) >= 0) return -1;
    return psc_mend_child(m, told, PSC_REL_MARK) < 0 ? told : -1;
}

bool psc_mend_has_passive_aux(const psc_mending *m, int32_t t)
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
    psc_mend_hang(m, t, told,
                  psc_mend_has_passive_aux(m, told) ? PSC_REL_NSUBJ_PASS : PSC_REL_NSUBJ);
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

bool psc_mend_said(psc_mending *m, int32_t t)
{
    static psc_mend_step *const step[] = {mend_alleged, mend_charge, mend_sayer, mend_promise,
                                          mend_hearer,  mend_named,  mend_heard, mend_inclined,
                                          mend_teller,  mend_text};
    return psc_mend_try(m, step, sizeof step / sizeof *step, t);
}
